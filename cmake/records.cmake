# newstext::records, a library of its own: what only parses text needs no decompression.
find_package(ZLIB REQUIRED ${NEWSTEXT_QUIET})
find_package(zstd REQUIRED CONFIG ${NEWSTEXT_QUIET})

add_library(newstext_records
  src/records/decode.cpp
  src/records/decompress.cpp
  src/records/file_source.cpp
  src/records/json_container.cpp
  src/records/reader.cpp
  src/records/stream.cpp
  src/records/text_container.cpp
  src/records/warc_container.cpp)
add_library(newstext::records ALIAS newstext_records)
# Builds of zstd export the shared library, the static one or both; newer ones also a target for either.
foreach(target zstd::libzstd zstd::libzstd_shared zstd::libzstd_static)
  if(TARGET ${target})
    set(newstext_zstd ${target})
    break()
  endif()
endforeach()
target_link_libraries(newstext_records PUBLIC newstext PRIVATE Boost::headers Boost::json ZLIB::ZLIB ${newstext_zstd})
set_target_properties(newstext_records PROPERTIES EXPORT_NAME records)
newstext_compiled(newstext_records)
if(PROJECT_IS_TOP_LEVEL)
  target_compile_options(newstext_records PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
endif()
