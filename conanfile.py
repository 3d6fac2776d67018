"""Conan 2 recipe of newstext: `conan create . --build=missing -s compiler.cppstd=20`."""

import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

required_conan_version = ">=2.0"


class NewstextConan(ConanFile):
    name = "newstext"
    description = "News pages as plain text in, articles with their comments out"
    license = "MIT"
    topics = ("news", "article-extraction", "comments", "corpus", "nlp", "parser")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {
        "shared": [True, False],
        "fPIC": [True, False],
        "records": [True, False],
        "programs": [True, False],
    }
    default_options = {
        "shared": False,
        "fPIC": True,
        "records": True,
        "programs": False,
        # Folding and other encodings need ICU below Boost.Locale.
        "boost/*:i18n_backend_icu": True,
    }
    implements = ["auto_shared_fpic"]
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "data/*", "examples/*", "include/*", "src/*", "tools/*"
    test_package_folder = os.path.join("packaging", "conan", "test_package")

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include", "newstext", "version.hpp"))
        self.version = re.search(r'version = "([^"]+)"', header).group(1)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        # The public headers include none of these; the header-only target does.
        self.requires("boost/[>=1.81.0]", transitive_headers=True, transitive_libs=True)
        self.requires("icu/[>=72.1]", transitive_headers=True, transitive_libs=True)
        self.requires("fmt/[>=9.1.0]", transitive_headers=True, transitive_libs=True)
        if self.options.records:
            self.requires("zlib/[>=1.2.11 <2]")
            self.requires("zstd/[>=1.5 <1.6]")
        if self.options.programs:
            self.requires("cli11/[>=2.3.2 <3]")

    def validate(self):
        check_min_cppstd(self, 20)
        if self.options.programs and not self.options.records:
            raise ConanInvalidConfiguration(f"{self.ref}: the programs need the option records")
        boost = self.dependencies["boost"].options
        if boost.get_safe("without_locale") or boost.get_safe("without_json") or boost.get_safe("header_only"):
            raise ConanInvalidConfiguration(f"{self.ref} needs Boost.Locale and Boost.JSON")
        if not boost.get_safe("i18n_backend_icu"):
            raise ConanInvalidConfiguration(f"{self.ref} needs Boost.Locale with ICU: boost/*:i18n_backend_icu=True")

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["NEWSTEXT_BUILD_TESTS"] = False
        toolchain.cache_variables["NEWSTEXT_BUILD_RECORDS"] = bool(self.options.records)
        toolchain.cache_variables["NEWSTEXT_BUILD_EXAMPLES"] = bool(self.options.programs)
        toolchain.cache_variables["NEWSTEXT_INSTALL_EXAMPLES"] = bool(self.options.programs)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        # CMakeDeps writes these from package_info().
        rmdir(self, os.path.join(self.package_folder, "lib", "cmake"))
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "newstext")
        libraries = ["boost::headers", "boost::locale", "boost::json", "icu::icu-uc", "fmt::fmt"]

        compiled = self.cpp_info.components["newstext"]
        compiled.set_property("cmake_target_name", "newstext::newstext")
        compiled.set_property("pkg_config_name", "newstext")
        compiled.libs = ["newstext"]
        compiled.requires = libraries
        if self.options.shared:
            compiled.defines = ["NEWSTEXT_SHARED=1"]
        if self.options.programs:
            # The programs are installed beside the library; nobody links what they use.
            compiled.requires = libraries + ["cli11::cli11"]

        header_only = self.cpp_info.components["header_only"]
        header_only.set_property("cmake_target_name", "newstext::header_only")
        header_only.set_property("pkg_config_name", "newstext-header-only")
        header_only.libs = []
        header_only.libdirs = []
        header_only.bindirs = []
        header_only.defines = ["NEWSTEXT_HEADER_ONLY=1"]
        header_only.requires = libraries

        if self.options.records:
            records = self.cpp_info.components["records"]
            records.set_property("cmake_target_name", "newstext::records")
            records.set_property("pkg_config_name", "newstext-records")
            records.libs = ["newstext_records"]
            records.requires = ["newstext", "boost::json", "zlib::zlib", "zstd::zstd"]
