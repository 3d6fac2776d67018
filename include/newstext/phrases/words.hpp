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
    std::uint32_t humps = 0;   ///< small ASCII letters directly before a capital one
    std::uint32_t digits = 0;  ///< ASCII digits of a number
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

/// Reads the words of a text one after the other. Linear; any bytes are accepted.
class WordReader {
public:
    constexpr explicit WordReader(std::string_view text) noexcept : text_(text) {}

    /// The next word; false at the end. Calls `mark(at)` for each character before it that is no part of a
    /// word, and for the marks inside a number.
    template <class Mark>
    constexpr bool next(Word& word, Mark&& mark) {
        using detail::Byte;
        using detail::Wide;
        for (;;) {
            if (at_ >= text_.size()) return false;
            const Byte byte = detail::byte_classes[static_cast<unsigned char>(text_[at_])];
            if (byte == Byte::small || byte == Byte::capital) break;
            if (byte == Byte::separator) {
                mark(at_++);
                continue;
            }
            if (byte == Byte::digit) return read_number(word, mark);
            const auto wide = detail::wide_at(text_.substr(at_, 4));
            if (wide.kind == Wide::digit) return read_number(word, mark);
            if (wide.kind == Wide::ideograph) return read_ideograph(word, wide.length);
            if (wide.kind != Wide::separator && wide.kind != Wide::joiner) break;
            mark(at_);
            at_ += wide.length;
        }
        return read_letters(word);
    }

private:
    template <class Mark>
    constexpr bool read_number(Word& word, Mark&& mark) {
        word = {number_hash, at_, at_, 0, 0, Case::none, true, false};
        while (at_ < text_.size()) {
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (detail::byte_classes[c] == detail::Byte::digit) {
                ++word.digits;
                ++at_;
            } else if (const std::size_t length = detail::number_mark(text_, at_); length > 0) {
                mark(at_);
                at_ += length;
            } else {
                if (c < 0x80) break;
                const auto wide = detail::wide_at(text_.substr(at_, 4));
                if (wide.kind != detail::Wide::digit) break;
                at_ += wide.length;
            }
        }
        word.end = at_;
        return true;
    }

    constexpr bool read_ideograph(Word& word, std::size_t length) noexcept {
        word = {hash_seed, at_, at_ + length, 0, 0, Case::none, false, true};
        for (; at_ < word.end; ++at_) word.hash = mix(word.hash, static_cast<unsigned char>(text_[at_]));
        return true;
    }

    constexpr bool read_letters(Word& word) noexcept {
        using detail::Byte;
        using detail::Wide;
        const char* const text = text_.data();
        const std::size_t size = text_.size();
        const std::size_t begin = at_;
        std::size_t at = at_;
        std::uint64_t hash = hash_seed;
        std::uint32_t humps = 0;
        std::size_t capitals = 0;
        std::size_t smalls = 0;
        bool first_capital = false;
        while (at < size) {
            const auto c = static_cast<unsigned char>(text[at]);
            if (c - unsigned{'a'} < 26) {
                // Runs of small letters are most of all texts.
                const std::size_t first = at;
                unsigned small = c;
                do {
                    hash = mix(hash, small);
                    if (++at == size) break;
                    small = static_cast<unsigned char>(text[at]);
                } while (small - unsigned{'a'} < 26);
                smalls += at - first;
                continue;
            }
            if (c - unsigned{'A'} < 26) {
                if (at == begin)
                    first_capital = true;
                else if (static_cast<unsigned char>(text[at - 1]) - unsigned{'a'} < 26)
                    ++humps;
                hash = mix(hash, c | 0x20u);
                ++capitals;
                ++at;
                continue;
            }
            if (c < 0x80) break;
            const auto wide = detail::wide_at(text_.substr(at, 4));
            if (wide.kind == Wide::joiner) {
                // Combining marks are part of the word; a soft hyphen or a joiner is not written at all.
                const bool combining = (c == 0xCC || c == 0xCD) && !detail::is_dot_of_i(text_, at);
                for (std::size_t i = 0; combining && i < wide.length; ++i) {
                    hash = mix(hash, static_cast<unsigned char>(text[at + i]));
                }
                at += wide.length;
                continue;
            }
            if (wide.kind != Wide::letter && wide.kind != Wide::capital && wide.kind != Wide::small) break;
            if (wide.kind == Wide::capital) {
                if (at == begin) first_capital = true;
                ++capitals;
            } else if (wide.kind == Wide::small) {
                ++smalls;
            }
            if (c == 0xC4 && detail::is_turkish_i(text_, at)) {
                hash = mix(hash, 'i');
            } else {
                for (std::size_t i = 0; i < wide.length; ++i) {
                    hash = mix(hash, static_cast<unsigned char>(text[at + i]));
                }
            }
            at += wide.length;
        }
        at_ = at;
        const Case letter_case = capitals + smalls == 0        ? Case::none
                                 : smalls == 0 && capitals > 1 ? Case::upper
                                 : first_capital               ? Case::capital
                                                               : Case::lower;
        word = {hash, begin, at, humps, 0, letter_case, false, false};
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Calls `f(const Word&)` for each word of `text` in order. Linear; any bytes are accepted.
template <class F>
constexpr void for_each_word(std::string_view text, F&& f) {
    WordReader reader(text);
    Word word;
    while (reader.next(word, [](std::size_t) {})) f(static_cast<const Word&>(word));
}

}  // namespace newstext::phrases
