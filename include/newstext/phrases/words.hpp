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

/// The hash of a word's bytes.
class WordHash {
public:
    constexpr void add(unsigned char byte) noexcept { hash_ = mix(hash_, byte); }
    constexpr void add(std::uint64_t bytes, std::size_t n) noexcept {
        for (std::size_t i = 0; i < n; ++i) add(static_cast<unsigned char>(bytes >> (8 * i)));
    }
    [[nodiscard]] constexpr std::uint64_t value() const noexcept { return hash_; }

private:
    std::uint64_t hash_ = hash_seed;
};

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
    explicit WordReader(std::string_view text) noexcept : text_(text) {}

    /// The next word; false at the end. Calls `mark(at)` for each character before it that is no part of a
    /// word, but one blank right behind a word, and for the marks inside a number.
    template <class Mark>
    bool next(Word& word, Mark&& mark) {
        using detail::Byte;
        using detail::Wide;
        if (at_ < text_.size() && text_[at_] == ' ') ++at_;
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
    bool read_number(Word& word, Mark&& mark) {
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

    bool read_ideograph(Word& word, std::size_t length) noexcept {
        WordHash hash;
        for (std::size_t i = 0; i < length; ++i) hash.add(static_cast<unsigned char>(text_[at_ + i]));
        word = {hash.value(), at_, at_ + length, 0, 0, Case::none, false, true};
        at_ += length;
        return true;
    }

    /// What is known of the letters that were read.
    struct Letters {
        WordHash hash;
        std::uint32_t humps = 0;
        std::size_t capitals = 0;
        std::size_t smalls = 0;
        bool first_capital = false;

        [[nodiscard]] Case letter_case() const noexcept {
            if (capitals + smalls == 0) return Case::none;
            if (smalls == 0 && capitals > 1) return Case::upper;
            return first_capital ? Case::capital : Case::lower;
        }
    };

    bool read_letters(Word& word) noexcept {
        const std::size_t begin = at_;
        Letters letters;
        read_ascii(letters);
        if (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x80) read_any(begin, letters);
        word = {letters.hash.value(), begin, at_, letters.humps, 0, letters.letter_case(), false, false};
        return true;
    }

    /// ASCII letters, eight at a time: most words have no others.
    void read_ascii(Letters& read) noexcept {
        namespace eight = source::eight;
        std::uint64_t small_before = 0;
        for (bool first = true; at_ < text_.size(); first = false) {
            const std::uint64_t bytes = source::eight_at(text_, at_);
            const std::uint64_t any = eight::letters(bytes);
            const std::size_t n = eight::leading(any);
            const std::uint64_t letters = any & eight::first(n);
            const std::uint64_t capitals = eight::capitals(bytes, letters);
            read.hash.add((bytes | 0x20 * eight::ones) & eight::first(n), n);
            if (capitals != 0) {
                const std::uint64_t behind_small = ((letters & ~capitals) << 8) | small_before;
                read.humps += static_cast<std::uint32_t>(eight::count(capitals & behind_small));
                read.capitals += eight::count(capitals);
                if (first) read.first_capital = (capitals & 0x80) != 0;
            }
            read.smalls += n - eight::count(capitals);
            at_ += n;
            if (n < 8) return;
            small_before = (letters & ~capitals) >> 56;
        }
    }

    /// Letters of any script.
    void read_any(std::size_t begin, Letters& read) noexcept {
        using detail::Wide;
        while (at_ < text_.size()) {
            const auto c = static_cast<unsigned char>(text_[at_]);
            const auto byte = detail::byte_classes[c];
            if (byte == detail::Byte::small || byte == detail::Byte::capital) {
                const bool capital = byte == detail::Byte::capital;
                // A word that begins with an ASCII letter has been read up to the first other one.
                const bool behind_small =
                    detail::byte_classes[static_cast<unsigned char>(text_[at_ - 1])] == detail::Byte::small;
                if (capital && behind_small) ++read.humps;
                ++(capital ? read.capitals : read.smalls);
                read.hash.add(static_cast<unsigned char>(c | 0x20u));
                ++at_;
                continue;
            }
            if (c < 0x80) return;
            const auto wide = detail::wide_at(text_.substr(at_, 4));
            if (wide.kind == Wide::joiner) {
                // Combining marks are part of the word; a soft hyphen or a joiner is not written at all.
                if ((c == 0xCC || c == 0xCD) && !detail::is_dot_of_i(text_, at_))
                    add_bytes(wide.length, read);
                at_ += wide.length;
                continue;
            }
            if (wide.kind != Wide::letter && wide.kind != Wide::capital && wide.kind != Wide::small) return;
            if (wide.kind == Wide::capital) {
                if (at_ == begin) read.first_capital = true;
                ++read.capitals;
            } else if (wide.kind == Wide::small) {
                ++read.smalls;
            }
            if (c == 0xC4 && detail::is_turkish_i(text_, at_)) {
                read.hash.add('i');
            } else {
                add_bytes(wide.length, read);
            }
            at_ += wide.length;
        }
    }

    void add_bytes(std::size_t n, Letters& read) const noexcept {
        for (std::size_t i = 0; i < n; ++i) read.hash.add(static_cast<unsigned char>(text_[at_ + i]));
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Calls `f(const Word&)` for each word of `text` in order. Linear; any bytes are accepted.
template <class F>
void for_each_word(std::string_view text, F&& f) {
    WordReader reader(text);
    Word word;
    while (reader.next(word, [](std::size_t) {})) f(static_cast<const Word&>(word));
}

}  // namespace newstext::phrases
