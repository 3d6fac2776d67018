/// @file
/// First step: a text to its lines.
#pragma once

#include <cstring>
#include <string_view>
#include <vector>

#include "newstext/model/range.hpp"

namespace newstext::source {

/// One line of the source.
struct Line {
    Range range;    ///< with the line end
    Range content;  ///< without the line end and outer blanks; empty (at the line's begin) on a blank line

    [[nodiscard]] bool blank() const noexcept { return content.empty(); }
};

namespace detail {

/// Length of the blank that begins at `at`, or 0: ASCII blanks and controls, no-break space, soft hyphen,
/// Arabic letter mark, the spaces, zero-width characters and marks of direction U+2000..U+200F,
/// U+2028..U+202F and U+205F..U+206F, ideographic space, byte-order mark.
[[nodiscard]] constexpr std::size_t blank_at(std::string_view s, std::size_t at) noexcept {
    const auto b = [&](std::size_t i) {
        return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : 0u;
    };
    if (b(0) <= 0x20) return 1;
    if (b(0) == 0xC2 && (b(1) == 0xA0 || b(1) == 0xAD)) return 2;
    if (b(0) == 0xD8 && b(1) == 0x9C) return 2;
    if (b(0) == 0xE2 && b(1) == 0x80 && ((b(2) >= 0x80 && b(2) <= 0x8F) || (b(2) >= 0xA8 && b(2) <= 0xAF)))
        return 3;
    if (b(0) == 0xE2 && b(1) == 0x81 && b(2) >= 0x9F && b(2) <= 0xAF) return 3;
    if (b(0) == 0xE3 && b(1) == 0x80 && b(2) == 0x80) return 3;
    if (b(0) == 0xEF && b(1) == 0xBB && b(2) == 0xBF) return 3;
    return 0;
}

}  // namespace detail

/// `range` without the blanks at its ends. Linear in the blanks taken off.
[[nodiscard]] constexpr Range trim(std::string_view source, Range range) noexcept {
    const auto plain = [](char c) { return c > ' '; };  // ASCII and no blank
    if (!range.empty() && plain(source[range.begin]) && plain(source[range.end - 1])) return range;
    const std::string_view s = range.of(source);
    std::size_t begin = 0;
    std::size_t end = s.size();
    while (begin < end) {
        const std::size_t n = detail::blank_at(s, begin);
        if (n == 0) break;
        begin += n;
    }
    if (begin >= end) return {range.begin, range.begin};
    while (end > begin) {
        std::size_t back = 1;
        while (back < 3 && back < end - begin && (static_cast<unsigned char>(s[end - back]) & 0xC0) == 0x80)
            ++back;
        if (detail::blank_at(s.substr(0, end), end - back) != back) break;
        end -= back;
    }
    return {range.begin + begin, range.begin + end};
}

/// Appends the lines of `source` to `lines`: LF, CRLF and lone CR end a line. Every byte is in one line's
/// range. Linear.
inline void split_lines(std::string_view source, std::vector<Line>& lines) {
    const auto find = [&](char c, std::size_t from, std::size_t to) {
        const auto* p = static_cast<const char*>(std::memchr(source.data() + from, c, to - from));
        return p == nullptr ? to : static_cast<std::size_t>(p - source.data());
    };
    const auto add = [&](std::size_t begin, std::size_t end) {
        std::size_t text_end = end;
        while (text_end > begin && (source[text_end - 1] == '\n' || source[text_end - 1] == '\r')) --text_end;
        lines.push_back({{begin, end}, trim(source, {begin, text_end})});
    };
    if (source.empty()) return;
    // A vector that grows takes twice its memory, and lines may be most of a text.
    std::size_t ends = 0;
    for (std::size_t at = 0; (at = find('\n', at, source.size())) != source.size(); ++at) ++ends;
    lines.reserve(lines.size() + ends + 1);
    const bool has_cr = find('\r', 0, source.size()) != source.size();
    std::size_t begin = 0;
    while (begin < source.size()) {
        const std::size_t lf = find('\n', begin, source.size());
        const std::size_t end = lf == source.size() ? lf : lf + 1;
        while (has_cr) {
            const std::size_t cr = find('\r', begin, end);
            if (cr == end || cr + 1 == lf) break;
            add(begin, cr + 1);
            begin = cr + 1;
        }
        if (begin < end) add(begin, end);
        begin = end;
    }
}

}  // namespace newstext::source
