# What `cmake --install` puts in place: libraries, headers, the CMake package and the pkg-config files.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(newstext_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/newstext)

# A component of find_package() is a target with its own file, so that who asks for one needs only what that one needs.
set(NEWSTEXT_COMPONENTS newstext header_only)
if(NEWSTEXT_BUILD_RECORDS)
  list(APPEND NEWSTEXT_COMPONENTS records)
endif()
set(NEWSTEXT_COMPONENTS_WITH_LIBRARIES header_only)
if(NOT BUILD_SHARED_LIBS)
  list(APPEND NEWSTEXT_COMPONENTS_WITH_LIBRARIES newstext records)
endif()
foreach(component IN LISTS NEWSTEXT_COMPONENTS)
  string(REGEX REPLACE "^newstext_newstext$" "newstext" target newstext_${component})
  install(TARGETS ${target} EXPORT newstext-${component}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(EXPORT newstext-${component} NAMESPACE newstext:: FILE newstext-${component}-targets.cmake
    DESTINATION ${newstext_package_dir} COMPONENT development)
endforeach()
install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/include/newstext DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT development FILES_MATCHING PATTERN "*.hpp" PATTERN "*.inl" PATTERN "records" EXCLUDE)
if(NEWSTEXT_BUILD_RECORDS)
  install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/include/newstext/records
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/newstext COMPONENT development FILES_MATCHING PATTERN "*.hpp")
endif()
install(FILES ${NEWSTEXT_LANGUAGES_HEADER} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/newstext/phrases
  COMPONENT development)

configure_package_config_file(${CMAKE_CURRENT_SOURCE_DIR}/cmake/newstextConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/newstextConfig.cmake INSTALL_DESTINATION ${newstext_package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/newstextConfigVersion.cmake
  COMPATIBILITY ${NEWSTEXT_COMPATIBILITY})
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/newstextConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/newstextConfigVersion.cmake
  DESTINATION ${newstext_package_dir} COMPONENT development)

# A distribution may give absolute directories; they must not follow the prefix then.
foreach(dir LIBDIR INCLUDEDIR)
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${dir}}")
    set(newstext_pc_${dir} "${CMAKE_INSTALL_${dir}}")
  else()
    set(newstext_pc_${dir} "\${prefix}/${CMAKE_INSTALL_${dir}}")
  endif()
endforeach()
# ${pcfiledir} keeps the prefix right where the installed tree is moved; it needs the way back from the libdir.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(newstext_pc_prefix "${CMAKE_INSTALL_PREFIX}")
else()
  file(RELATIVE_PATH newstext_way_back "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  string(REGEX REPLACE "/$" "" newstext_way_back "${newstext_way_back}")
  set(newstext_pc_prefix "\${pcfiledir}/${newstext_way_back}")
endif()

function(newstext_pkg_config name flags libraries requires more_libraries)
  configure_file(${CMAKE_CURRENT_SOURCE_DIR}/cmake/newstext.pc.in ${name}.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
    COMPONENT development)
endfunction()
if(BUILD_SHARED_LIBS)
  newstext_pkg_config(newstext " -DNEWSTEXT_SHARED=1" " -lnewstext" "" "")
else()
  newstext_pkg_config(newstext "" " -lnewstext" "fmt icu-uc" " -lboost_locale -lboost_json")
endif()
if(NEWSTEXT_BUILD_RECORDS AND BUILD_SHARED_LIBS)
  newstext_pkg_config(newstext-records "" " -lnewstext_records" "newstext" "")
elseif(NEWSTEXT_BUILD_RECORDS)
  # What a static library calls stands behind it.
  newstext_pkg_config(newstext-records "" " -lnewstext_records" "newstext zlib libzstd" "")
endif()
newstext_pkg_config(newstext-header-only " -DNEWSTEXT_HEADER_ONLY=1" "" "fmt icu-uc" " -lboost_locale -lboost_json")

if(NEWSTEXT_INSTALL_EXAMPLES)
  if(NOT NEWSTEXT_BUILD_EXAMPLES)
    message(FATAL_ERROR "NEWSTEXT_INSTALL_EXAMPLES needs NEWSTEXT_BUILD_EXAMPLES")
  endif()
  # Only `newstext` is a command; the other two are there to be read.
  install(TARGETS newstext_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT programs)
  install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/docs/man/newstext.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
    COMPONENT programs)
  set(newstext_completion ${CMAKE_CURRENT_SOURCE_DIR}/examples/newstext/completion)
  install(FILES ${newstext_completion}/newstext.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME newstext COMPONENT programs)
  install(FILES ${newstext_completion}/_newstext DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
    COMPONENT programs)
  install(TARGETS newstext_parse_file newstext_comments
    RUNTIME DESTINATION ${CMAKE_INSTALL_LIBDIR}/newstext/examples COMPONENT programs)
  install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR}
    COMPONENT development USE_SOURCE_PERMISSIONS PATTERN "run" EXCLUDE)
endif()
