/// @file
/// Definitions of layout.hpp.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
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

/// `text` without what would break the row or a terminal would take for a sequence: C0, DEL and C1 (U+0080 to
/// U+009F, in UTF-8 C2 80 to C2 9F).
[[nodiscard]] inline std::string printable(std::string_view text) {
    std::string buffer;
    std::string result;
    const std::string_view valid = valid_utf8(text, buffer);
    result.reserve(valid.size());
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(valid[i]);
        const bool c1 = byte == 0xC2 && static_cast<std::uint8_t>(valid[i + 1]) < 0xA0;
        result += byte < 0x20 || byte == 0x7F || c1 ? ' ' : valid[i];
        if (c1) ++i;
    }
    return result;
}

/// Parameters of SGR (ECMA-48, 8.3.117). The colours are those of the 256 that stand out from black and from
/// white alike (contrast of at least 3.4); related kinds have related ones.
[[nodiscard]] inline std::string_view sgr_of(LineKind kind) noexcept {
    switch (kind) {
        case LineKind::title:
            return "1;38;5;99";
        case LineKind::kicker:
            return "38;5;135";
        case LineKind::subtitle:
            return "38;5;98";
        case LineKind::outlet:
            return "38;5;130";
        case LineKind::section:
            return "38;5;94";
        case LineKind::lead:
            return "1;38;5;33";
        case LineKind::byline:
            return "38;5;167";
        case LineKind::date:
            return "38;5;166";
        case LineKind::paragraph:
            return "38;5;28";
        case LineKind::subhead:
            return "1;38;5;29";
        case LineKind::quote:
            return "38;5;64";
        case LineKind::list_item:
            return "38;5;65";
        case LineKind::caption:
            return "38;5;100";
        case LineKind::credit:
            return "38;5;160";
        case LineKind::tag:
            return "38;5;163";
        case LineKind::related:
            return "38;5;132";
        case LineKind::comment_author:
            return "1;38;5;31";
        case LineKind::comment_time:
            return "38;5;67";
        case LineKind::comment_text:
            return "38;5;30";
        case LineKind::comment_votes:
            return "38;5;66";
        case LineKind::blank:
        case LineKind::boilerplate:
            break;
    }
    return "2";  // dim
}

/// One row with its line end.
inline void append_row(std::string& row, std::size_t number, const LayoutLine& line, std::string_view source,
                       bool color) {
    constexpr std::string_view dim = "2";
    const std::string_view tint = sgr_of(line.kind);
    struct Column {
        std::string text;
        std::string_view sgr;
    };
    const std::array<Column, 5> columns{{
        {fmt::format("{:>5}  ", number), dim},
        {fmt::format("{:<27}  ", kind_name(line)), tint},
        {fmt::format("{:<15}  ", fmt::format("[{},{})", line.range.begin, line.range.end)), dim},
        {fit(printable(clamped(line.content, source)), layout_text_width) + "  ", tint},
        {printable(line.reason), dim},
    }};
    std::size_t used = columns.size();  // what follows is blank, and is left out
    while (columns[used - 1].text.find_first_not_of(' ') == std::string::npos) --used;
    for (std::size_t i = 0; i < used; ++i) {
        std::string_view text = columns[i].text;
        if (i + 1 == used) text.remove_suffix(text.size() - 1 - text.find_last_not_of(' '));
        if (color) row.append("\x1B[0;").append(columns[i].sgr).append("m");
        row.append(text);
    }
    row.append(color ? "\x1B[0m\n" : "\n");
}

}  // namespace detail

NEWSTEXT_INLINE void write_layout(const Layout& layout, std::string_view source, SinkRef sink,
                                  const LayoutOptions& options) {
    std::size_t number = 0;
    std::string row;
    for (const auto& line : layout.lines) {
        row.clear();
        detail::append_row(row, ++number, line, source, options.color);
        sink.append(row);
    }
}

NEWSTEXT_INLINE std::string to_layout(const Layout& layout, std::string_view source,
                                      const LayoutOptions& options) {
    std::string result;
    write_layout(layout, source, result, options);
    return result;
}

}  // namespace newstext
