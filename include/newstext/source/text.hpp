/// @file
/// From a range of the source to the text of an element.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "newstext/model/range.hpp"
#include "newstext/source/letters.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext::source {

/// How texts are made.
struct TextStyle {
    bool markdown = false;    ///< take off links, emphasis and images as Markdown writes them
    bool references = false;  ///< take off the numbers that text browsers set before links: `[7]Print`
};

namespace detail {

/// Links longer than this stay as they are written.
inline constexpr std::size_t longest_link = 2048;

[[nodiscard]] constexpr bool is_word_byte(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Where the link text that a bracket opens ends: the `](` that closes it, or npos.
[[nodiscard]] constexpr std::size_t link_text_end(std::string_view rest) noexcept {
    int depth = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (rest[i] == '[') ++depth;
        if (rest[i] == ']' && --depth == 0)
            return i + 1 < rest.size() && rest[i + 1] == '(' ? i : std::string_view::npos;
    }
    return std::string_view::npos;
}

/// Length of `](address)`, brackets within the address paired, or 0.
[[nodiscard]] constexpr std::size_t link_address(std::string_view rest) noexcept {
    if (!rest.starts_with("](")) return 0;
    int depth = 0;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '(') ++depth;
        if (rest[i] == ')' && --depth == 0) return i + 1;
    }
    return 0;
}

/// Length of a Markdown mark at `at` that is no part of the text, or 0: emphasis, the backslash of an escape,
/// the brackets and the address of a link. Bounded by `longest_link`.
[[nodiscard]] constexpr std::size_t markdown_mark(std::string_view s, std::size_t at) noexcept {
    const std::string_view rest = s.substr(at, longest_link);
    const auto word_at = [&](std::size_t i) { return i < s.size() && is_word_byte(s[i]); };
    const bool before = at > 0 && is_word_byte(s[at - 1]);
    if (at > 0 && s[at - 1] == '\\') return 0;
    switch (rest[0]) {
        case '*': {
            if (rest.starts_with("**")) return 2;
            // Emphasis clings to a word on one side only; `2*3` is no emphasis.
            const bool blank_before = at == 0 || s[at - 1] == ' ';
            const bool blank_after = at + 1 >= s.size() || s[at + 1] == ' ';
            return (blank_before && blank_after) || (before && word_at(at + 1)) ? 0 : 1;
        }
        case '_':
            if (rest.starts_with("__")) return 2;
            return before != word_at(at + 1) ? 1 : 0;
        case '!':
            return rest.starts_with("![") && link_text_end(rest.substr(1)) != std::string_view::npos ? 2 : 0;
        case '[':
            return link_text_end(rest) != std::string_view::npos ? 1 : 0;
        case ']':
            return link_address(rest);
        case '\\':
            return rest.size() > 1 &&
                           std::string_view("\\`*_{}[]()#+-.!|>").find(rest[1]) != std::string_view::npos
                       ? 1
                       : 0;
        default:
            return 0;
    }
}

/// Length of `[7]` directly before a word, and not directly behind one, or 0.
[[nodiscard]] constexpr std::size_t reference_mark(std::string_view s, std::size_t at) noexcept {
    if (s[at] != '[' || (at > 0 && is_word_byte(s[at - 1]))) return 0;
    std::size_t end = at + 1;
    while (end < s.size() && end < at + 6 && s[end] >= '0' && s[end] <= '9') ++end;
    const bool number = end > at + 1 && end + 1 < s.size() && s[end] == ']';
    return number && (is_word_byte(s[end + 1]) || s[end + 1] == '(') ? end + 1 - at : 0;
}

/// Length of the blank at `at` as texts fold it, or 0: ASCII blanks, line ends, NUL, the no-break space.
[[nodiscard]] constexpr std::size_t folded_blank(std::string_view s, std::size_t at) noexcept {
    const char c = s[at];
    if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\0') return 1;
    return c == '\xC2' && at + 1 < s.size() && s[at + 1] == '\xA0' ? 2 : 0;
}

/// Whether a line that begins with `after` goes on without a space: after a hyphen within a word where a
/// capital follows, and between characters of scripts that are written without spaces.
[[nodiscard]] constexpr bool joins(std::string_view before, std::string_view after) noexcept {
    if (before.size() >= 2 && before.back() == '-') {
        return is_word_byte(before[before.size() - 2]) && begins_with(after, Wide::capital);
    }
    const auto unspaced = [](std::string_view s) {
        const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
        return (byte(0) >= 0xE3 && byte(0) <= 0xE9) ||
               (byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD));
    };
    return before.size() >= 3 && (unspaced(before.substr(before.size() - 3)) || unspaced(after)) &&
           static_cast<unsigned char>(before.back()) >= 0x80;
}

}  // namespace detail

/// Appends `text` to `out` as elements print it: each run of blanks and line ends becomes one space, none at
/// the ends; a line that was broken after a hyphen goes on without a space where a capital follows, as do
/// lines of scripts without spaces; each byte that is no part of well-formed UTF-8 becomes U+FFFD. Linear.
inline void append_folded(std::string_view text, std::string& out, TextStyle style = {}) {
    const std::size_t begin = out.size();
    const bool plain = !style.markdown && !style.references;
    bool blank = false;
    bool broken = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t n = detail::folded_blank(text, at); n != 0) {
            blank = true;
            broken = broken || text[at] == '\n';
            at += n;
            continue;
        }
        if (style.references && text[at] == '[') {
            if (const std::size_t n = detail::reference_mark(text, at); n != 0) {
                at += n;
                continue;
            }
        }
        if (style.markdown) {
            if (const std::size_t n = detail::markdown_mark(text, at); n != 0) {
                at += n;
                continue;
            }
        }
        if (blank && out.size() > begin) {
            if (!(broken && detail::joins(std::string_view(out).substr(begin), text.substr(at)))) out += ' ';
        }
        blank = broken = false;
        // Most text is runs of ASCII without marks, words with one blank between them.
        const auto is_plain = [&](std::size_t i) {
            return i < text.size() && static_cast<unsigned char>(text[i] - 0x21) < 0x5E;
        };
        std::size_t end = at;
        if (plain) {
            while (is_plain(end) || (end != at && end < text.size() && text[end] == ' ' && is_plain(end + 1)))
                ++end;
        } else if (is_plain(at)) {
            ++end;
        }
        if (end != at) {
            out.append(text, at, end - at);
            at = end;
            continue;
        }
        const utf8::Decoded d = utf8::decode(text, at);
        if (d.valid) {
            out.append(text, at, d.length);
        } else {
            utf8::append(out, 0xFFFD);
        }
        at += d.length;
    }
}

/// `text` as append_folded() writes it. Linear.
[[nodiscard]] inline std::string folded_text(std::string_view text, TextStyle style = {}) {
    std::string out;
    out.reserve(text.size());
    append_folded(text, out, style);
    return out;
}

/// The element that stands at `range` of `source`: its text as append_folded writes it, and the range.
/// Linear.
[[nodiscard]] inline Text make_text(std::string_view source, Range range, TextStyle style = {}) {
    return {folded_text(range.of(source), style), range};
}

}  // namespace newstext::source
