/// @file
/// Words of a line as phrases see them: one pass, no allocation, no Unicode tables.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newstext::phrases {

/// How a word is written.
enum class Case : std::uint8_t { none, lower, capital, upper };

/// One word of a line: a run of letters, a number with its marks ("1'204", "3.500"), or one character of a
/// script that is written without spaces.
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

enum class Wide : std::uint8_t { letter, capital, small, separator, ideograph, joiner, digit };

struct WideChar {
    Wide kind = Wide::letter;
    std::size_t length = 1;
};

/// Class of a character above ASCII by its bytes alone. `s` begins with a byte of 0x80 or above.
[[nodiscard]] constexpr WideChar wide_at(std::string_view s) noexcept {
    const auto b = [&](std::size_t i) -> unsigned {
        return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u;
    };
    const unsigned a = b(0);
    if (a < 0xC2) return {Wide::separator, 1};
    if (a < 0xE0) {
        if (s.size() < 2) return {Wide::separator, 1};
        if (a == 0xC2) return {b(1) == 0xAD ? Wide::joiner : Wide::separator, 2};
        if (a == 0xC3) {
            if (b(1) == 0x97 || b(1) == 0xB7) return {Wide::separator, 2};
            return {b(1) < 0x9F ? Wide::capital : Wide::small, 2};
        }
        if (a == 0xC4 || a == 0xC5)
            return {b(1) % 2 == (a == 0xC5 && b(1) >= 0xB9 ? 1u : 0u) ? Wide::capital : Wide::small, 2};
        if (a == 0xCC || (a == 0xCD && b(1) < 0xB0)) return {Wide::joiner, 2};  // combining marks
        if (a == 0xCE) return {b(1) < 0xAC ? Wide::capital : Wide::small, 2};
        if (a == 0xCF) return {Wide::small, 2};
        if (a == 0xD0) return {b(1) < 0xB0 ? Wide::capital : Wide::small, 2};
        if (a == 0xD1) return {Wide::small, 2};
        if (a == 0xD8 && (b(1) == 0x8C || b(1) == 0x9B || b(1) == 0x9F)) return {Wide::separator, 2};
        if (a == 0xD9 && b(1) >= 0xA0 && b(1) <= 0xA9) return {Wide::digit, 2};
        if (a == 0xD9 && b(1) >= 0xAA && b(1) <= 0xAD)
            return {Wide::separator, 2};  // Arabic marks of numbers
        if (a == 0xDB && b(1) >= 0xB0 && b(1) <= 0xB9) return {Wide::digit, 2};
        return {Wide::letter, 2};
    }
    if (a < 0xF0) {
        if (s.size() < 3) return {Wide::separator, 1};
        if (a == 0xE2) {
            if (b(1) == 0x80 && (b(2) == 0x8B || b(2) == 0x8C || b(2) == 0x8D)) return {Wide::joiner, 3};
            return {Wide::separator, 3};  // punctuation, arrows, symbols
        }
        if (a == 0xE0 && b(1) == 0xA5 && (b(2) == 0xA4 || b(2) == 0xA5))
            return {Wide::separator, 3};  // danda
        if (a == 0xE0 && b(1) == 0xA5 && b(2) >= 0xA6 && b(2) <= 0xAF) return {Wide::digit, 3};
        if (a == 0xE3 && b(1) == 0x80) return {Wide::separator, 3};
        if (a == 0xE3 && b(1) == 0x83 && (b(2) == 0xBB)) return {Wide::separator, 3};
        if (a == 0xEF && b(1) == 0xBC && b(2) >= 0x90 && b(2) <= 0x99) return {Wide::digit, 3};
        if (a == 0xEF && (b(1) == 0xBC || b(1) == 0xBD)) {
            const bool letter = (b(1) == 0xBC && b(2) >= 0xA1 && b(2) <= 0xBA) ||
                                (b(1) == 0xBD && b(2) <= 0x9A && b(2) >= 0x81);
            return {letter ? Wide::letter : Wide::separator, 3};
        }
        if (a == 0xEF && (b(1) == 0xB8 || b(1) == 0xBB || b(1) == 0xBF)) return {Wide::separator, 3};
        if (a >= 0xE3 && a <= 0xE9) return {Wide::ideograph, 3};
        return {Wide::letter, 3};
    }
    if (s.size() < 4 || a > 0xF4) return {Wide::separator, 1};
    if (a == 0xF0 && b(1) == 0x9F) return {Wide::separator, 4};  // emoji
    return {a == 0xF0 && b(1) >= 0xA0 ? Wide::ideograph : Wide::letter, 4};
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
                continue;
            }
            if (c >= 0x80) {
                const auto wide = detail::wide_at(text.substr(at, 4));
                if (wide.kind != Wide::digit) break;
                at += wide.length;
                continue;
            }
            const bool mark = c == '.' || c == ',' || c == '\'';
            if (!mark || at + 1 >= text.size() ||
                detail::byte_classes[static_cast<unsigned char>(text[at + 1])] != Byte::digit) {
                break;
            }
            ++at;
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
