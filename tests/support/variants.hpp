/// @file
/// A text written in another way: other line ends, blanks, wrapping.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/source/blocks.hpp"
#include "newstext/source/lines.hpp"

namespace newstext::test {

/// `text` with `end` for each line feed.
[[nodiscard]] inline std::string with_line_ends(std::string_view text, std::string_view end) {
    std::string out;
    for (const char c : text) c == '\n' ? out.append(end) : out.append(1, c);
    return out;
}

[[nodiscard]] inline std::vector<source::Line> lines_of(std::string_view text) {
    std::vector<source::Line> lines;
    source::split_lines(text, lines);
    return lines;
}

/// Whether the lines of `text` are found to be hard-wrapped.
[[nodiscard]] inline bool is_wrapped(std::string_view text) {
    return source::find_shape(text, lines_of(text)).wrap_width != 0;
}

/// `text`, whose lines are blocks, as a text browser writes it: lines of at most `width` characters, a blank
/// line between blocks.
[[nodiscard]] inline std::string wrapped_at(std::string_view text, std::size_t width) {
    const auto characters = [](std::string_view s) {
        return static_cast<std::size_t>(std::count_if(
            s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    };
    std::string out;
    for (const auto& line : lines_of(text)) {
        if (line.blank()) continue;
        if (!out.empty()) out += '\n';
        std::size_t used = 0;
        for (std::string_view rest = line.content.of(text); !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            const std::size_t word = characters(rest.substr(0, end));
            if (used > 0) {
                const bool room = used + 1 + word <= width;
                out += room ? ' ' : '\n';
                used = room ? used + 1 : 0;
            }
            out += rest.substr(0, end);
            used += word;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        out += '\n';
    }
    return out;
}

}  // namespace newstext::test
