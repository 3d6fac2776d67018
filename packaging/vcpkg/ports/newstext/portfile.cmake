# An overlay port of the tree that it stands in:
#   vcpkg install "newstext[programs]" --overlay-ports=packaging/vcpkg/ports
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS feature_options
    FEATURES
        programs NEWSTEXT_BUILD_EXAMPLES
        records  NEWSTEXT_BUILD_RECORDS
)
if("programs" IN_LIST FEATURES)
    list(APPEND feature_options -DNEWSTEXT_INSTALL_EXAMPLES=ON)
endif()

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DNEWSTEXT_BUILD_TESTS=OFF
        ${feature_options}
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME newstext CONFIG_PATH lib/cmake/newstext)
vcpkg_fixup_pkgconfig()
if("programs" IN_LIST FEATURES)
    vcpkg_copy_tools(TOOL_NAMES newstext AUTO_CLEAN)
    file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/lib/newstext" "${CURRENT_PACKAGES_DIR}/debug/lib/newstext")
endif()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
