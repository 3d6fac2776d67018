# Debian packages by `cpack`, of a shared build that is installed to /usr (the preset `package`): the library, what one
# compiles against, and the program.
if(NOT CMAKE_SYSTEM_NAME STREQUAL "Linux" OR NOT BUILD_SHARED_LIBS)
  return()
endif()

set(newstext_runtime_package libnewstext${NEWSTEXT_SOVERSION})
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME newstext)
set(CPACK_PACKAGE_VENDOR newstext)
set(CPACK_PACKAGE_CONTACT "the newstext authors <newstext@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME ${newstext_runtime_package})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
# Where dpkg-shlibdeps finds the library that the program is linked with: it is not installed yet.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_CURRENT_BINARY_DIR})
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "${PROJECT_DESCRIPTION} (shared library)
 Reads a news page that comes as plain text: title, byline, dates, paragraphs,
 credits, boilerplate by kind and the readers' comments.")

set(newstext_exact_version "${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libnewstext-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${newstext_runtime_package} (= ${newstext_exact_version})")
# Only the header-only target includes and links these.
string(JOIN ", " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS
  libboost${Boost_VERSION_MAJOR}.${Boost_VERSION_MINOR}-dev
  libboost-locale${Boost_VERSION_MAJOR}.${Boost_VERSION_MINOR}-dev
  libboost-json${Boost_VERSION_MAJOR}.${Boost_VERSION_MINOR}-dev
  libicu-dev libfmt-dev)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "${PROJECT_DESCRIPTION} (development files)
 Headers, the CMake package, pkg-config files and the header-only library. The
 suggested packages are what the header-only library needs.")

if(NEWSTEXT_INSTALL_EXAMPLES)
  list(APPEND CPACK_COMPONENTS_ALL programs)
  set(CPACK_DEBIAN_PROGRAMS_PACKAGE_NAME newstext)
  set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SECTION text)
  set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PROGRAMS_PACKAGE_DEPENDS "${newstext_runtime_package} (= ${newstext_exact_version})")
  set(CPACK_COMPONENT_PROGRAMS_DESCRIPTION "${PROJECT_DESCRIPTION} (program)
 The command newstext: one page or a batch of pages to JSON, text or Markdown.")
endif()

# Each package has its copyright file.
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE RENAME copyright COMPONENT ${component} EXCLUDE_FROM_ALL
    DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
endforeach()

include(CPack)
