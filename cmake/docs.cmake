# The target `docs`: the site of the documentation, docs/site/Doxyfile, in the folder site/ of the build.
# Not find_package(Doxygen): that runs the program in each configuration, and ends it where the program fails.
find_program(NEWSTEXT_DOXYGEN doxygen DOC "The program doxygen")
find_package(Python3 QUIET COMPONENTS Interpreter)
find_path(NEWSTEXT_DOXYGEN_AWESOME doxygen-awesome.css PATHS /usr/share/doxygen-awesome-css
  DOC "Folder of the theme doxygen-awesome-css")
if(NOT NEWSTEXT_DOXYGEN OR NOT Python3_FOUND OR NOT NEWSTEXT_DOXYGEN_AWESOME)
  message(STATUS "newstext: no site of the documentation (Debian: doxygen, doxygen-awesome-css, python3)")
  return()
endif()

# The command that builds it, but for the folder, -DSITE=FOLDER, and the script.
set(NEWSTEXT_BUILD_SITE ${CMAKE_COMMAND} -DVERSION=${PROJECT_VERSION} -DTHEME=${NEWSTEXT_DOXYGEN_AWESOME}
  -DDOXYGEN=${NEWSTEXT_DOXYGEN} -DSOURCES=${CMAKE_CURRENT_SOURCE_DIR})
set(NEWSTEXT_BUILD_SITE_SCRIPT ${CMAKE_CURRENT_SOURCE_DIR}/cmake/build_site.cmake)
add_custom_target(docs
  COMMAND ${NEWSTEXT_BUILD_SITE} -DSITE=${CMAKE_CURRENT_BINARY_DIR}/site -P ${NEWSTEXT_BUILD_SITE_SCRIPT}
  COMMENT "The site of the documentation: ${CMAKE_CURRENT_BINARY_DIR}/site/index.html"
  VERBATIM)
