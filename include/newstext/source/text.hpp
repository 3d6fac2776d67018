/// @file
/// From a range of the source to the text of an element.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "newstext/model/range.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext::source {

/// How texts are made.
struct TextStyle {
    bool markdown = false;  ///< take off links, emphasis and images as Markdown writes them
};

namespace detail {

/// Links longer than this stay as they are written.
inline constexpr std::size_t longest_link = 2048;

/// Length of a Markdown mark at `at` that is no part of the text, or 0: emphasis, escapes, the brackets and
/// the address of a link. Bounded by `longest_link`.
[[nodiscard]] constexpr std::size_t markdown_mark(std::string_view s, std::size_t at) noexcept {
    const std::string_view rest = s.substr(at, longest_link);
    switch (rest[0]) {
        case '*':
            if (rest.starts_with("**")) return 2;
            return (rest.size() > 1 && rest[1] != ' ') || (at > 0 && s[at - 1] != ' ') ? 1 : 0;
        case '_':
            return rest.starts_with("__") ? 2 : 0;
        case '!':
            return rest.starts_with("![") && rest.find("](") != std::string_view::npos ? 2 : 0;
        case '[':
            return rest.find("](") != std::string_view::npos ? 1 : 0;
        case ']': {
            const auto end = rest.starts_with("](") ? rest.find(')') : std::string_view::npos;
            return end == std::string_view::npos ? 0 : end + 1;
        }
        case '\\':
            return rest.size() > 1 &&
                           std::string_view("\\`*_{}[]()#+-.!|>").find(rest[1]) != std::string_view::npos
                       ? 1
                       : 0;
        default:
            return 0;
    }
}

/// Length of the blank at `at` as texts fold it, or 0: ASCII blanks, line ends, NUL, the no-break space.
[[nodiscard]] constexpr std::size_t folded_blank(std::string_view s, std::size_t at) noexcept {
    const char c = s[at];
    if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\0') return 1;
    return s.substr(at, 2) == "\xC2\xA0" ? 2 : 0;
}

}  // namespace detail

/// Appends `text` to `out` as elements print it: each run of blanks and line ends becomes one space, none at
/// the ends; a line that was broken after a hyphen goes on without a space where a capital follows; each byte
/// that is no part of well-formed UTF-8 becomes U+FFFD. Linear.
inline void append_folded(std::string_view text, std::string& out, TextStyle style = {}) {
    const std::size_t begin = out.size();
    bool blank = false;
    bool broken = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t n = detail::folded_blank(text, at); n != 0) {
            blank = true;
            broken = broken || text[at] == '\n';
            at += n;
            continue;
        }
        if (style.markdown) {
            if (const std::size_t n = detail::markdown_mark(text, at); n != 0) {
                at += n;
                continue;
            }
        }
        if (blank && out.size() > begin) {
            const bool hyphen = broken && out.back() == '-' && text[at] >= 'A' && text[at] <= 'Z';
            if (!hyphen) out += ' ';
        }
        blank = broken = false;
        const utf8::Decoded d = utf8::decode(text, at);
        if (d.valid) {
            out.append(text, at, d.length);
        } else {
            utf8::append(out, 0xFFFD);
        }
        at += d.length;
    }
}

/// The element that stands at `range` of `source`: its text as append_folded writes it, and the range.
/// Linear.
[[nodiscard]] inline Text make_text(std::string_view source, Range range, TextStyle style = {}) {
    Text text;
    text.range = range;
    text.text.reserve(range.size());
    append_folded(range.of(source), text.text, style);
    return text;
}

}  // namespace newstext::source
