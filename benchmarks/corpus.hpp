/// @file
/// The texts that are measured.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace newstext::benchmarks {

/// Documents, one after the other.
struct Corpus {
    std::vector<std::string> texts;

    [[nodiscard]] std::size_t bytes() const noexcept {
        std::size_t sum = 0;
        for (const auto& text : texts) sum += text.size();
        return sum;
    }
};

/// The texts of a file: of JSON Lines the member `field` of each line, of any other file all of it.
/// @throws std::runtime_error where the file cannot be read, a line is no JSON object, or no line has the
/// member
[[nodiscard]] Corpus read_corpus(const std::string& path, const std::string& field);

}  // namespace newstext::benchmarks
