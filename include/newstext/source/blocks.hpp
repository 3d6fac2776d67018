/// @file
/// Second step: lines to blocks. A block is what was one block element of the page: a line, or the lines of a
/// hard-wrapped paragraph, without its bullet or Markdown marker.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/model/range.hpp"
#include "newstext/source/letters.hpp"
#include "newstext/source/lines.hpp"
#include "newstext/source/text.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext::source {

/// The marker that stood before a block's text.
enum class Marker : std::uint8_t { none, bullet, numbered, heading, quote, button, rule };

struct Block {
    Range content;  ///< from the first to the last byte, the marker left out; may hold line ends
    std::uint32_t first_line = 0;
    std::uint16_t indent : 15 = 0;  ///< blanks before the marker or the text, in bytes
    bool gap_before : 1 = false;    ///< a blank line (or the text's begin) stands before
    Marker marker = Marker::none;
    std::uint8_t level = 0;  ///< of a heading or quote
};

/// How many of the text's lines a block has. Linear in them.
[[nodiscard]] inline std::size_t count_lines(const Block& block, const std::vector<Line>& lines) noexcept {
    std::size_t end = block.first_line + std::size_t{1};
    while (end < lines.size() && lines[end].range.begin < block.content.end) ++end;
    return end - block.first_line;
}

/// What holds for a whole text.
struct Shape {
    std::size_t wrap_width = 0;  ///< columns at which the text was hard-wrapped; 0: it was not
    bool markdown = false;       ///< headings and links as HTML-to-Markdown converters write them
    bool gapped = false;         ///< blank lines stand between blocks
    bool references = false;     ///< numbers stand before links, as text browsers write them: `[7]Print`

    /// How texts of such a page are made.
    [[nodiscard]] TextStyle style() const noexcept { return {markdown, references}; }
};

namespace detail {

struct Marked {
    Marker marker = Marker::none;
    std::uint8_t level = 0;
    std::size_t length = 0;  ///< bytes of the marker with the blanks after it
};

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr std::size_t skip_blanks(std::string_view s, std::size_t at) noexcept {
    while (at < s.size() && (s[at] == ' ' || s[at] == '\t')) ++at;
    return at;
}

/// Bytes that a marker may begin with: all other lines have none.
inline constexpr std::array<bool, 256> marker_bytes = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("#>*-+_=o(0123456789[\xE2\xC2"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

/// Whether `s`, the text behind a number and its dot, goes on as a date does: "3. March 2012".
[[nodiscard]] constexpr bool goes_on_as_date(std::string_view s) noexcept {
    const std::size_t blank = s.find(' ');
    if (blank == std::string_view::npos || blank < 3 || blank > 20 || blank + 5 > s.size()) return false;
    for (const char c : s.substr(0, blank)) {
        if (is_digit(c)) return false;
    }
    const std::string_view year = s.substr(blank + 1, 4);
    if (!year.starts_with("19") && !year.starts_with("20")) return false;
    return is_digit(year[2]) && is_digit(year[3]) && (blank + 5 == s.size() || !is_digit(s[blank + 5]));
}

/// The marker at the begin of a trimmed line.
[[nodiscard]] constexpr Marked read_marker(std::string_view s, bool indented) noexcept {
    if (s.empty() || !marker_bytes[static_cast<unsigned char>(s[0])]) return {};
    const auto followed_by_blank = [&](std::size_t n) {
        return n >= s.size() || s[n] == ' ' || s[n] == '\t';
    };
    const char c = s[0];
    if (c == '#') {
        std::size_t n = 1;
        while (n < s.size() && s[n] == '#') ++n;
        if (n <= 6 && n < s.size() && s[n] == ' ') {
            return {Marker::heading, static_cast<std::uint8_t>(n), skip_blanks(s, n)};
        }
        return {};
    }
    if (c == '>' && followed_by_blank(1)) {
        std::size_t n = 0;
        std::uint8_t level = 0;
        while (n < s.size() && s[n] == '>' && level < 255) {
            ++level;
            n = skip_blanks(s, n + 1);
        }
        return {Marker::quote, level, n};
    }
    if ((c == '*' || c == '-' || c == '+' || c == '_' || c == '=') && s.size() >= 3 &&
        s.find_first_not_of(s.substr(0, 1)) == std::string_view::npos) {
        return {Marker::rule, 0, s.size()};
    }
    if ((c == '*' || c == '+' || c == '-' || c == 'o') && followed_by_blank(1)) {
        if (c == 'o' && !indented) return {};
        return {Marker::bullet, 0, skip_blanks(s, 1)};
    }
    for (const std::string_view bullet : {"•", "◦", "▪", "‣", "●", "■", "·"}) {
        if (c == bullet[0] && s.starts_with(bullet))
            return {Marker::bullet, 0, skip_blanks(s, bullet.size())};
    }
    for (const std::string_view button : {"(BUTTON)", "[ ]", "( )", "[x]"}) {
        if (c == button[0] && s.starts_with(button))
            return {Marker::button, 0, skip_blanks(s, button.size())};
    }
    if (indented && is_digit(c)) {
        std::size_t n = 1;
        while (n < s.size() && n < 3 && is_digit(s[n])) ++n;
        if (n < s.size() && s[n] == '.' && followed_by_blank(n + 1) &&
            !goes_on_as_date(s.substr(skip_blanks(s, n + 1))))
            return {Marker::numbered, 0, skip_blanks(s, n + 1)};
    }
    return {};
}

/// Characters of a line and of its first word, counted up to `limit` + 1.
///
/// Text browsers count code points, wide ones too (lynx does). Combining marks (U+0300 to U+036F) take no
/// column of their own, so that decomposed letters count as composed ones.
struct Width {
    std::size_t all = 0;
    std::size_t first_word = 0;
};
[[nodiscard]] inline Width measure(std::string_view s, std::size_t limit) noexcept {
    Width w;
    bool first = true;
    for (std::size_t at = 0; at < s.size() && w.all <= limit; ++at) {
        if (s[at] == ' ') first = false;
        const auto byte = static_cast<unsigned char>(s[at]);
        if ((byte & 0xC0) == 0x80) continue;
        if (byte == 0xCC ||
            (byte == 0xCD && at + 1 < s.size() && static_cast<unsigned char>(s[at + 1]) < 0xB0))
            continue;
        ++w.all;
        if (first) w.first_word = w.all;
    }
    return w;
}

/// Characters of a text, counted up to `limit` and at most seven more.
[[nodiscard]] inline std::size_t characters(std::string_view s, std::size_t limit) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    std::size_t n = 0;
    std::size_t at = 0;
    for (; s.size() - at >= 8 && n <= limit; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, s.data() + at, 8);
        const std::uint64_t continuations = (eight >> 7) & (~eight >> 6) & ones;
        n += 8 - static_cast<std::size_t>((continuations * ones) >> 56);
    }
    for (; at < s.size() && n <= limit; ++at) n += (static_cast<unsigned char>(s[at]) & 0xC0) != 0x80 ? 1 : 0;
    return n;
}

/// Scripts whose lines may break between any two characters.
[[nodiscard]] constexpr bool breaks_anywhere(std::string_view s) noexcept {
    const auto lead = s.empty() ? 0u : static_cast<unsigned char>(s[0]);
    return (lead >= 0xE3 && lead <= 0xE9) || lead == 0xEF;
}

[[nodiscard]] constexpr bool ends_sentence(std::string_view s) noexcept {
    if (s.empty()) return false;
    const char last = s.back();
    if ((last >= 'a' && last <= 'z') || (last >= '0' && last <= '9')) return false;
    for (const std::string_view mark :
         {".", "!", "?", ":", "…", "\"", "”", "“", "»", ")", "。", "？", "！", "」", "।", "؟"}) {
        if (s.ends_with(mark)) return true;
    }
    return false;
}

[[nodiscard]] constexpr bool begins_lower(std::string_view s) noexcept { return begins_with(s, Wide::small); }

}  // namespace detail

/// Longest width that counts as hard wrapping; longer lines are taken for unwrapped blocks.
inline constexpr std::size_t max_wrap_width = 160;

namespace detail {

/// The blanks before a line's content. A byte-order mark is none of them: it takes no column.
[[nodiscard]] inline std::string_view indent_of(std::string_view source, const Line& line) noexcept {
    std::string_view blanks = Range{line.range.begin, line.content.begin}.of(source);
    if (line.range.begin == 0 && blanks.starts_with("\xEF\xBB\xBF")) blanks.remove_prefix(3);
    return blanks;
}

/// Characters of a line with its indent, at most `max_wrap_width` + 1.
[[nodiscard]] inline std::size_t width_of(std::string_view source, const Line& line) noexcept {
    const std::size_t indent = indent_of(source, line).size();
    const std::string_view s = Range{line.content.begin - indent, line.content.end}.of(source);
    return std::min(characters(s, max_wrap_width), max_wrap_width + 1);
}

/// How many lines have each width; the last counts all that are wider.
using WidthCounts = std::array<std::uint32_t, max_wrap_width + 2>;

/// The greatest width that a few lines come near to, or 0.
[[nodiscard]] constexpr std::size_t likely_width(const WidthCounts& histogram) noexcept {
    for (std::size_t width = max_wrap_width; width >= 20; --width) {
        std::size_t near = 0;
        for (std::size_t w = width; w + 10 > width; --w) near += histogram[w];
        if (histogram[width] > 0 && near >= 3) return width;
    }
    return 0;
}

/// A browser leaves a column or two: a line is full when the next word would have come closer than this to
/// the width.
inline constexpr std::size_t slack = 2;

/// Whether a line of `columns` had no room for the first word of `next`.
[[nodiscard]] inline bool is_full(std::size_t columns, std::string_view next, std::size_t width) noexcept {
    const std::size_t word = breaks_anywhere(next) ? 3 : measure(next, max_wrap_width).first_word;
    return columns + 1 + word + slack > width;
}

/// Whether a line could have been broken at `width` and was not. Addresses cannot.
[[nodiscard]] inline bool is_wider(std::string_view source, const Line& line, std::size_t width) noexcept {
    return width_of(source, line) > width + slack &&
           line.content.of(source).substr(0, 4 * max_wrap_width).find("://") == std::string_view::npos;
}

/// Whether more than a tenth of the lines could have been broken at `width` and were not.
[[nodiscard]] inline bool has_wider_lines(std::string_view source, const std::vector<Line>& lines,
                                          const WidthCounts& widths, std::size_t width) noexcept {
    std::size_t text_lines = 0;
    std::size_t wider = 0;
    for (std::size_t w = 0; w < widths.size(); ++w) {
        text_lines += widths[w];
        if (w > width + slack) wider += widths[w];
    }
    if (wider * 10 <= text_lines) return false;  // be they addresses or not
    wider = 0;
    for (const Line& line : lines) {
        if (!line.blank() && is_wider(source, line, width)) ++wider;
    }
    return wider * 10 > text_lines;
}

[[nodiscard]] inline bool is_wrapped_at(std::string_view source, const std::vector<Line>& lines,
                                        const WidthCounts& widths, std::size_t width) noexcept {
    std::size_t going_on = 0;
    std::size_t full = 0;
    std::size_t overfull = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i + 1].blank()) continue;
        const std::string_view next = lines[i + 1].content.of(source);
        const bool caseless = static_cast<unsigned char>(next[0]) >= 0xD6;
        const bool open = caseless && !ends_sentence(lines[i].content.of(source));
        if (!begins_lower(next) && !open) continue;
        const std::size_t columns = width_of(source, lines[i]);
        if (columns * 2 < width) continue;
        if (columns > width) ++overfull;
        ++going_on;
        if (is_full(columns, next, width)) ++full;
    }
    return going_on >= 3 && full * 4 >= going_on * 3 && overfull * 20 <= going_on &&
           !has_wider_lines(source, lines, widths, width);
}

}  // namespace detail

/// What the lines as a whole tell: were they wrapped, and where? Linear.
///
/// A text is hard-wrapped at W columns when its lines that go on (the next line begins with a small letter)
/// are just those that could not take the next line's first word within W columns.
[[nodiscard]] inline Shape find_shape(std::string_view source, const std::vector<Line>& lines) {
    Shape shape;
    detail::WidthCounts histogram{};
    std::size_t blanks = 0;
    std::size_t blanks_between = 0;  // those before the first and behind the last line of text left out
    std::size_t text_lines = 0;
    std::size_t markdown = 0;
    std::size_t references = 0;
    // Most texts have no brackets at all.
    const bool brackets = source.find('[') != std::string_view::npos;
    const bool links = source.find("](") != std::string_view::npos;
    for (const Line& line : lines) {
        if (line.blank()) {
            ++blanks;
            continue;
        }
        if (text_lines > 0) blanks_between += blanks;
        blanks = 0;
        ++text_lines;
        const std::string_view c = line.content.of(source);
        ++histogram[detail::width_of(source, line)];
        if (c[0] == '#' && detail::read_marker(c, false).marker == Marker::heading) markdown += 2;
        if (brackets) {
            const auto bracket = c.substr(0, 256).find('[');
            if (bracket != std::string_view::npos && detail::reference_mark(c, bracket) != 0) ++references;
        }
        if (links && c.size() < 4096 && c.find("](") != std::string_view::npos) ++markdown;
    }
    if (text_lines == 0) return shape;
    shape.gapped = blanks_between * 4 > text_lines;
    shape.markdown = markdown >= 3;
    shape.references = references >= 3;
    if (histogram[max_wrap_width + 1] * 25 > text_lines) return shape;
    const std::size_t width = detail::likely_width(histogram);
    if (width != 0 && detail::is_wrapped_at(source, lines, histogram, width)) shape.wrap_width = width;
    return shape;
}

namespace detail {

/// Whether line `i` goes on with the block of the line before it, in a text that was wrapped at `width`.
[[nodiscard]] inline bool goes_on(std::string_view source, const std::vector<Line>& lines, std::size_t i,
                                  std::size_t width) noexcept {
    const std::string_view before = lines[i - 1].content.of(source);
    const std::string_view text = lines[i].content.of(source);
    const std::size_t columns = width_of(source, lines[i - 1]);
    if (columns > width + slack) return false;
    const bool sentence_over = ends_sentence(before);
    if (begins_lower(text) && !sentence_over && columns * 5 > width * 3) return true;
    if (!is_full(columns, text, width)) return false;
    // A label right under a full last line is a block of its own: the last line of a paragraph ends a
    // sentence.
    const bool last = i + 1 >= lines.size() || lines[i + 1].blank();
    const bool label = !begins_lower(text) && !ends_sentence(text) && measure(text, width).all * 2 < width;
    return !(sentence_over && last && label);
}

}  // namespace detail

/// Joins lines to blocks and takes their markers off. Appends to `blocks`. Linear.
inline void find_blocks(std::string_view source, const std::vector<Line>& lines, const Shape& shape,
                        std::vector<Block>& blocks) {
    bool gap = true;
    if (shape.wrap_width == 0) {
        blocks.reserve(static_cast<std::size_t>(
            std::count_if(lines.begin(), lines.end(), [](const Line& line) { return !line.blank(); })));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.blank()) {
            gap = true;
            continue;
        }
        const std::string_view content = line.content.of(source);
        const std::size_t indent = detail::indent_of(source, line).size();
        const detail::Marked marked = detail::read_marker(content, indent > 0);
        const bool may_go_on = shape.wrap_width != 0 && !gap && !blocks.empty() &&
                               marked.marker == Marker::none && blocks.back().marker != Marker::rule;
        if (may_go_on && detail::goes_on(source, lines, i, shape.wrap_width)) {
            blocks.back().content.end = line.content.end;
            continue;
        }
        Block block;
        block.first_line = static_cast<std::uint32_t>(i);
        block.marker = marked.marker;
        block.level = marked.level;
        block.indent = static_cast<std::uint16_t>(std::min<std::size_t>(indent, 0x7FFF)) & 0x7FFF;
        block.gap_before = gap;
        block.content = {line.content.begin + std::min(marked.length, line.content.size()), line.content.end};
        blocks.push_back(block);
        gap = false;
    }
}

}  // namespace newstext::source
