/// @file
/// Words and names within a line: what separates them, and their hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newstext/grammar/bytes.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/words.hpp"

namespace newstext::comments {

/// Words of a text, and a hash of them in which all numbers are one, but not those within a name
/// (`walker99`).
struct Words {
    std::uint32_t count = 0;
    std::uint32_t numbers = 0;
    std::uint64_t hash = phrases::hash_seed;
};
[[nodiscard]] inline Words words_of(std::string_view text) noexcept {
    Words words;
    std::size_t behind = 0;
    phrases::for_each_word(text, [&](const phrases::Word& word) {
        ++words.count;
        words.hash = phrases::mix(words.hash, word.hash);
        const bool glued = words.count > 1 && word.begin == behind;
        if (word.number && !glued) ++words.numbers;
        for (std::size_t i = word.begin; word.number && glued && i < word.end; ++i) {
            words.hash = phrases::mix(words.hash, static_cast<unsigned char>(text[i]));
        }
        behind = word.end;
    });
    return words;
}

namespace detail {

/// A mark that separates a name from what follows, or nothing.
[[nodiscard]] constexpr std::size_t separator_at(std::string_view s) noexcept {
    if (s.empty()) return 0;
    constexpr std::string_view ascii = " ,;:|/-()[]#@*_<>&";
    if (static_cast<unsigned char>(s[0]) < 0x80) {
        if (grammar::is_ascii_letter(s[0]) || grammar::is_ascii_digit(s[0])) return 0;
        return s[0] < 0x20 || ascii.find(s[0]) != std::string_view::npos ? 1 : 0;
    }
    constexpr std::u32string_view wide = U"·•–—»«›‹\u00A0→↓↑▶►∙⋅●،\u200B\u200F\u200E";
    const grammar::CodePoint c = grammar::decode(s);
    return wide.find(c.value) != std::u32string_view::npos ? c.length : 0;
}

/// `range` without separators at its ends. An opening bracket in the middle keeps its closing one.
[[nodiscard]] constexpr Range strip(std::string_view source, Range range) noexcept {
    while (!range.empty()) {
        const std::size_t n = separator_at(range.of(source));
        if (n == 0) break;
        range.begin += n;
    }
    while (!range.empty()) {
        std::size_t back = 1;
        while (back < 4 && back < range.size() &&
               (static_cast<unsigned char>(source[range.end - back]) & 0xC0) == 0x80) {
            ++back;
        }
        const std::size_t n = separator_at(source.substr(range.end - back, back));
        if (n != back) break;
        if (range.of(source).ends_with("**")) break;  // a name that the site masks
        if (source[range.end - 1] == ')' && range.of(source).find('(') != std::string_view::npos) break;
        range.end -= back;
    }
    return range;
}

/// `range` without a number and the mark after it: `#3`, `1.`, `12)`.
[[nodiscard]] constexpr Range strip_number(std::string_view source, Range range) noexcept {
    std::string_view s = range.of(source);
    std::size_t at = 0;
    const bool hash = s.starts_with('#');
    if (hash) ++at;
    const std::size_t digits = at;
    while (at < s.size() && s[at] >= '0' && s[at] <= '9') ++at;
    if (at == digits || at - digits > 6) return range;
    const bool marked = at < s.size() && (s[at] == '.' || s[at] == ')' || s[at] == ':');
    if (!hash && !marked) return range;
    if (marked) ++at;
    if (at < s.size() && s[at] != ' ') return range;
    return strip(source, {range.begin + at, range.end});
}

/// "NAME K."
[[nodiscard]] constexpr bool ends_with_initial(std::string_view text) noexcept {
    if (text.size() < 4 || text.back() != '.') return false;
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos || blank == 0) return false;
    const grammar::CodePoint letter = grammar::decode(text, blank + 1);
    return blank + 1 + letter.length + 1 == text.size() &&
           grammar::letter_case(letter.value) == grammar::LetterCase::upper;
}

}  // namespace detail

}  // namespace newstext::comments
