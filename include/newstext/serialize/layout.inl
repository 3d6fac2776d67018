/// @file
/// Definitions of layout.hpp.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "newstext/serialize/layout.hpp"
#include "newstext/serialize/utf8.hpp"

namespace newstext {

namespace detail {

inline constexpr std::size_t layout_text_width = 60;

/// The part of `range` that lies in `source`.
[[nodiscard]] inline std::string_view clamped(const Range& range, std::string_view source) noexcept {
    if (range.begin >= source.size() || range.end <= range.begin) return {};
    return source.substr(range.begin, range.end - range.begin);
}

/// Valid UTF-8 in exactly `width` code points: cut with an ellipsis, or filled up with blanks.
[[nodiscard]] inline std::string fit(std::string_view text, std::size_t width) {
    std::size_t count = 0;
    std::size_t bytes = 0;
    std::size_t cut = 0;  // where the ellipsis would stand
    while (bytes < text.size() && count <= width) {
        if (count + 1 == width) cut = bytes;
        bytes += utf8_step(text.substr(bytes)).size;
        ++count;
    }
    if (count > width) return std::string(text.substr(0, cut)) + "\xE2\x80\xA6";  // U+2026
    return std::string(text) + std::string(width - count, ' ');
}

[[nodiscard]] inline std::string kind_name(const LayoutLine& line) {
    std::string name{to_string(line.kind)};
    if (line.kind == LineKind::boilerplate) name.append(":").append(to_string(line.boilerplate));
    return name;
}

/// `text` without what would break the row.
[[nodiscard]] inline std::string printable(std::string_view text) {
    std::string buffer;
    std::string result{valid_utf8(text, buffer)};
    std::replace_if(
        result.begin(), result.end(),
        [](char c) { return static_cast<std::uint8_t>(c) < 0x20 || c == '\x7F'; }, ' ');
    return result;
}

}  // namespace detail

NEWSTEXT_INLINE void write_layout(const Layout& layout, std::string_view source, SinkRef sink) {
    std::size_t number = 0;
    std::string row;
    for (const auto& line : layout.lines) {
        row.clear();
        const std::string range = fmt::format("[{},{})", line.range.begin, line.range.end);
        const std::string text =
            detail::fit(detail::printable(detail::clamped(line.content, source)), detail::layout_text_width);
        fmt::format_to(std::back_inserter(row), "{:>5}  {:<27}  {:<15}  {}  {}", ++number,
                       detail::kind_name(line), range, text, detail::printable(line.reason));
        row.erase(row.find_last_not_of(' ') + 1);
        sink.append(row);
        sink.append("\n");
    }
}

NEWSTEXT_INLINE std::string to_layout(const Layout& layout, std::string_view source) {
    std::string result;
    write_layout(layout, source, result);
    return result;
}

}  // namespace newstext
