/// @file
/// Small helpers that the line-oriented formats share. Not for consumers.
#pragma once

#include <cstddef>
#include <string_view>

#include "newstext/model/article.hpp"

namespace newstext::detail {

/// Comments deeper than this are written at this level: the prefix of a line grows with the level, and
/// thousands of levels would make the output quadratic.
inline constexpr std::size_t max_written_level = 19;

/// Calls `use` for each line of `text` that is not empty. Linear.
template <class Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        const std::string_view line = text.substr(0, end);
        if (!line.empty()) use(line);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
}

/// A time for people: as it was printed, or else ISO.
[[nodiscard]] inline std::string_view printed(const DateTime& time) noexcept {
    return time.text.empty() ? time.iso : time.text;
}

}  // namespace newstext::detail
