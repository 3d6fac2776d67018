# What `cmake --install` puts in place: library, headers, the CMake package and the pkg-config file.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(newstext_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/newstext)

install(TARGETS newstext newstext_header_only EXPORT newstextTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/include/newstext DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.hpp" PATTERN "*.inl" PATTERN "records" EXCLUDE)
install(FILES ${NEWSTEXT_LANGUAGES_HEADER} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/newstext/phrases)
install(EXPORT newstextTargets NAMESPACE newstext:: DESTINATION ${newstext_package_dir})
# The component `records` has targets of its own: who does not ask for it needs neither zlib nor zstd.
if(NEWSTEXT_BUILD_RECORDS)
  install(TARGETS newstext_records EXPORT newstextRecordsTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/include/newstext/records DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/newstext
    FILES_MATCHING PATTERN "*.hpp")
  install(EXPORT newstextRecordsTargets NAMESPACE newstext:: DESTINATION ${newstext_package_dir})
endif()

configure_package_config_file(${CMAKE_CURRENT_SOURCE_DIR}/cmake/newstextConfig.cmake.in newstextConfig.cmake
  INSTALL_DESTINATION ${newstext_package_dir})
write_basic_package_version_file(newstextConfigVersion.cmake COMPATIBILITY ${NEWSTEXT_COMPATIBILITY})
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/newstextConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/newstextConfigVersion.cmake
  DESTINATION ${newstext_package_dir})

# A distribution may give absolute directories; they must not follow the prefix then.
foreach(dir LIBDIR INCLUDEDIR)
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${dir}}")
    set(newstext_pc_${dir} "${CMAKE_INSTALL_${dir}}")
  else()
    set(newstext_pc_${dir} "\${prefix}/${CMAKE_INSTALL_${dir}}")
  endif()
endforeach()
set(newstext_pc_definitions "")
if(BUILD_SHARED_LIBS)
  set(newstext_pc_definitions " -DNEWSTEXT_SHARED=1")
endif()
# ${pcfiledir} keeps the prefix right where the installed tree is moved; it needs the way back from the libdir.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(newstext_pc_prefix "${CMAKE_INSTALL_PREFIX}")
else()
  file(RELATIVE_PATH newstext_way_back "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  string(REGEX REPLACE "/$" "" newstext_way_back "${newstext_way_back}")
  set(newstext_pc_prefix "\${pcfiledir}/${newstext_way_back}")
endif()
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/cmake/newstext.pc.in newstext.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/newstext.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(NEWSTEXT_INSTALL_EXAMPLES)
  if(NOT NEWSTEXT_BUILD_EXAMPLES)
    message(FATAL_ERROR "NEWSTEXT_INSTALL_EXAMPLES needs NEWSTEXT_BUILD_EXAMPLES")
  endif()
  # Only `newstext` is a command; the other two are there to be read.
  install(TARGETS newstext_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/docs/man/newstext.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
    COMPONENT programs)
  set(newstext_completion ${CMAKE_CURRENT_SOURCE_DIR}/examples/newstext/completion)
  install(FILES ${newstext_completion}/newstext.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME newstext COMPONENT programs)
  install(FILES ${newstext_completion}/_newstext DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
    COMPONENT programs)
  install(TARGETS newstext_parse_file newstext_comments
    RUNTIME DESTINATION ${CMAKE_INSTALL_LIBDIR}/newstext/examples)
  install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR}
    USE_SOURCE_PERMISSIONS PATTERN "run" EXCLUDE)
endif()
