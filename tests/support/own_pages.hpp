/// @file
/// The pages of our own that the repository holds, as tests and fuzz targets read them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"

namespace newstext::test {

/// A page, and the file it comes from.
struct OwnPage {
    std::string name;
    std::string text;
};

/// The page of a file of data/pages: its lines without their roles and notes (CONTRIBUTING.md, "A page to
/// learn from").
[[nodiscard]] inline std::string page_without_roles(std::string_view file) {
    std::string page;
    while (!file.empty()) {
        const std::size_t end = std::min(file.find('\n'), file.size());
        const std::string_view line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.starts_with('#')) continue;
        const std::size_t tab = line.find('\t');
        page.append(tab == std::string_view::npos ? line : line.substr(tab + 1)).append(1, '\n');
    }
    return page;
}

/// All pages: data/pages, and the inputs of the pairs of tests/pairs and tests/comments/pairs.
/// @param sources the folder of the sources
[[nodiscard]] inline std::vector<OwnPage> own_pages(const std::filesystem::path& sources) {
    std::vector<OwnPage> all;
    for (const auto& path : files_of(sources / "data/pages", ".txt")) {
        all.push_back({path.filename().string(), page_without_roles(read_file(path))});
    }
    for (const char* folder : {"tests/pairs", "tests/comments/pairs"}) {
        for (const auto& path : files_of(sources / folder, ".in.txt")) {
            all.push_back({path.filename().string(), read_file(path)});
        }
    }
    return all;
}

}  // namespace newstext::test
