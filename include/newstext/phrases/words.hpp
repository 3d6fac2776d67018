/// @file
/// Words of a line as phrases see them: one pass, no allocation, no Unicode tables.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newstext/source/letters.hpp"

namespace newstext::phrases {

/// How a word is written.
enum class Case : std::uint8_t { none, lower, capital, upper };

/// One word of a line: a run of letters, a number with its marks ("1'204", "1’204", "3.500"), or one
/// character of a script that is written without spaces.
struct Word {
    /// Of its bytes, ASCII letters in lower case; the Turkish `İ` and `ı` are an `i`; all numbers have one
    /// hash.
    std::uint64_t hash = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    Case letter_case = Case::none;
    bool number = false;
    bool ideograph = false;
};

inline constexpr std::uint64_t hash_seed = 0xCBF29CE484222325u;
inline constexpr std::uint64_t number_hash = 0x6E756D626572u;

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) noexcept {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

namespace detail {

enum class Byte : std::uint8_t { separator, small, capital, digit, many };

inline constexpr std::array<Byte, 256> byte_classes = [] {
    std::array<Byte, 256> table{};
    for (std::size_t c = 0; c < 256; ++c) {
        table[c] = c >= 0x80              ? Byte::many
                   : c >= 'a' && c <= 'z' ? Byte::small
                   : c >= 'A' && c <= 'Z' ? Byte::capital
                   : c >= '0' && c <= '9' ? Byte::digit
                                          : Byte::separator;
    }
    return table;
}();

using source::Wide;
using source::wide_at;

/// Bytes of a mark inside of a number, with a digit after it: `.`, `,`, `'` or `’` (U+2019); 0: none.
[[nodiscard]] constexpr std::size_t number_mark(std::string_view text, std::size_t at) noexcept {
    const char c = text[at];
    const bool wide = c == '\xE2' && text.substr(at, 3) == "\xE2\x80\x99";
    if (!wide && c != '.' && c != ',' && c != '\'') return 0;
    const std::size_t length = wide ? 3 : 1;
    const bool digit_after = at + length < text.size() &&
                             byte_classes[static_cast<unsigned char>(text[at + length])] == Byte::digit;
    return digit_after ? length : 0;
}

/// `İ` (U+0130) or `ı` (U+0131). @pre text[at] is 0xC4
[[nodiscard]] constexpr bool is_turkish_i(std::string_view text, std::size_t at) noexcept {
    return at + 1 < text.size() && (text[at + 1] == '\xB0' || text[at + 1] == '\xB1');
}

/// A combining dot above (U+0307) on an `i`, as in a decomposed `İ`. Such a dot is no difference.
[[nodiscard]] constexpr bool is_dot_of_i(std::string_view text, std::size_t at) noexcept {
    return at > 0 && (text[at - 1] == 'i' || text[at - 1] == 'I') && text.substr(at, 2) == "\xCC\x87";
}

}  // namespace detail

/// Calls `f(const Word&)` for each word of `text` in order. Linear; any bytes are accepted.
template <class F>
constexpr void for_each_word(std::string_view text, F&& f) {
    using detail::Byte;
    using detail::Wide;
    std::size_t at = 0;
    const auto number = [&] {
        Word word{number_hash, at, at, Case::none, true, false};
        while (at < text.size()) {
            const auto c = static_cast<unsigned char>(text[at]);
            if (detail::byte_classes[c] == Byte::digit) {
                ++at;
            } else if (const std::size_t mark = detail::number_mark(text, at); mark > 0) {
                at += mark;
            } else {
                const auto wide = detail::wide_at(text.substr(at, 4));
                if (c < 0x80 || wide.kind != Wide::digit) break;
                at += wide.length;
            }
        }
        word.end = at;
        f(static_cast<const Word&>(word));
    };
    while (at < text.size()) {
        const auto first = static_cast<unsigned char>(text[at]);
        const Byte byte = detail::byte_classes[first];
        if (byte == Byte::separator) {
            ++at;
            continue;
        }
        if (byte == Byte::digit) {
            number();
            continue;
        }
        if (byte == Byte::many) {
            const auto wide = detail::wide_at(text.substr(at, 4));
            if (wide.kind == Wide::digit) {
                number();
                continue;
            }
            if (wide.kind == Wide::separator || wide.kind == Wide::joiner) {
                at += wide.length;
                continue;
            }
            if (wide.kind == Wide::ideograph) {
                Word word{hash_seed, at, at + wide.length, Case::none, false, true};
                for (; at < word.end; ++at) word.hash = mix(word.hash, static_cast<unsigned char>(text[at]));
                f(static_cast<const Word&>(word));
                continue;
            }
        }
        Word word{hash_seed, at, at, Case::none, false, false};
        std::size_t capitals = 0;
        std::size_t smalls = 0;
        bool first_capital = false;
        while (at < text.size()) {
            const auto c = static_cast<unsigned char>(text[at]);
            const Byte kind = detail::byte_classes[c];
            if (kind == Byte::small) {
                word.hash = mix(word.hash, c);
                ++smalls;
                ++at;
            } else if (kind == Byte::capital) {
                if (at == word.begin) first_capital = true;
                word.hash = mix(word.hash, c | 0x20u);
                ++capitals;
                ++at;
            } else if (kind == Byte::many) {
                const auto wide = detail::wide_at(text.substr(at, 4));
                if (wide.kind == Wide::joiner) {
                    // Combining marks are part of the word; a soft hyphen or a joiner is not written at all.
                    const bool mark = (c == 0xCC || c == 0xCD) && !detail::is_dot_of_i(text, at);
                    for (std::size_t i = 0; mark && i < wide.length; ++i) {
                        word.hash = mix(word.hash, static_cast<unsigned char>(text[at + i]));
                    }
                    at += wide.length;
                    continue;
                }
                if (wide.kind != Wide::letter && wide.kind != Wide::capital && wide.kind != Wide::small)
                    break;
                if (wide.kind == Wide::capital) {
                    if (at == word.begin) first_capital = true;
                    ++capitals;
                } else if (wide.kind == Wide::small) {
                    ++smalls;
                }
                if (c == 0xC4 && detail::is_turkish_i(text, at)) {
                    word.hash = mix(word.hash, 'i');
                    at += wide.length;
                    continue;
                }
                for (std::size_t i = 0; i < wide.length; ++i) {
                    word.hash = mix(word.hash, static_cast<unsigned char>(text[at + i]));
                }
                at += wide.length;
            } else {
                break;
            }
        }
        word.end = at;
        if (capitals + smalls > 0) {
            word.letter_case = smalls == 0 && capitals > 1 ? Case::upper
                               : first_capital             ? Case::capital
                                                           : Case::lower;
        }
        f(static_cast<const Word&>(word));
    }
}

}  // namespace newstext::phrases
