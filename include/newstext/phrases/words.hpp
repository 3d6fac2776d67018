/// @file
/// Words of a line as phrases see them: one pass, no allocation, no Unicode tables.
#pragma once

#include <array>
#include <bit>
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

/// The hash of a word's bytes, eight at a time.
class WordHash {
public:
    /// Adds `n` bytes, one to eight of them, the first lowest; above them are zeros.
    constexpr void add(std::uint64_t bytes, std::size_t n) noexcept {
        bytes_ |= bytes << (8 * count_);
        count_ += n;
        if (count_ < 8) return;
        hash_ = mix(hash_, bytes_);
        count_ -= 8;
        bytes_ = count_ == 0 ? 0 : bytes >> (8 * (n - count_));
    }
    [[nodiscard]] constexpr std::uint64_t value() const noexcept {
        return last(count_ == 0 ? hash_ : mix(hash_, bytes_));
    }
    /// The value after the last bytes were mixed in.
    [[nodiscard]] static constexpr std::uint64_t last(std::uint64_t hash) noexcept {
        // Once more, so that each bit depends on all letters.
        return mix(hash >> 32, hash);
    }

private:
    std::uint64_t hash_ = hash_seed;
    std::uint64_t bytes_ = 0;  ///< those after the last eight
    std::size_t count_ = 0;
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
            if (byte == Byte::small || byte == Byte::capital) return read_letters(word);
            if (byte == Byte::separator) {
                mark(at_++);
                continue;
            }
            if (byte == Byte::digit) return read_number(word, mark);
            const auto wide = detail::wide_at(text_.substr(at_, 4));
            if (wide.kind == Wide::digit) return read_number(word, mark);
            if (wide.kind == Wide::ideograph) return read_ideograph(word, wide.length);
            if (wide.kind != Wide::separator && wide.kind != Wide::joiner) return read_any_letters(word);
            mark(at_);
            at_ += wide.length;
        }
    }

private:
    template <class Mark>
    [[gnu::noinline]] bool read_number(Word& word, Mark&& mark) {
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
        hash.add(source::eight_at(text_, at_) & source::eight::first(length), length);
        word = {hash.value(), at_, at_ + length, 0, 0, Case::none, false, true};
        at_ += length;
        return true;
    }

    /// A word that begins with an ASCII letter. Part of every loop over words; what is rare is not.
    [[gnu::always_inline]] bool read_letters(Word& word) noexcept {
        namespace eight = source::eight;
        const std::uint64_t bytes = source::eight_at(text_, at_);
        const std::uint64_t others = ~eight::letters(bytes) & eight::highest;
        // Most words end within eight bytes.
        if (others == 0) return read_long_letters(word, bytes);
        const std::uint64_t stop = others & (0 - others);  // of the first byte that is no ASCII letter
        if ((bytes & stop) != 0) return read_any_letters(word);
        const std::uint64_t within = (stop >> 7) - 1;
        const std::uint64_t letters = within & eight::highest;
        const std::uint64_t capitals = eight::capitals(bytes, letters);
        const std::size_t n = static_cast<std::size_t>(std::countr_zero(stop)) / 8;
        const std::uint64_t hash = mix(hash_seed, (bytes | 0x20 * eight::ones) & within);
        word = {WordHash::last(hash), at_, at_ + n, 0, 0, Case::lower, false, false};
        at_ += n;
        if (capitals == 0) return true;
        const bool upper = capitals == letters && n > 1;
        word.letter_case = upper ? Case::upper : (capitals & 0x80) != 0 ? Case::capital : Case::lower;
        word.humps = static_cast<std::uint32_t>(eight::count(capitals & ((letters & ~capitals) << 8)));
        return true;
    }

    /// The same where the first eight bytes, `bytes`, are letters.
    [[gnu::noinline]] bool read_long_letters(Word& word, std::uint64_t bytes) noexcept {
        namespace eight = source::eight;
        const std::uint64_t capitals = eight::capitals(bytes, eight::highest);
        if ((capitals & ~std::uint64_t{0x80}) != 0) return read_any_letters(word);
        std::uint64_t hash = mix(hash_seed, bytes | 0x20 * eight::ones);
        std::size_t at = at_ + 8;
        while (at < text_.size()) {
            bytes = source::eight_at(text_, at);
            const std::uint64_t others = ~eight::letters(bytes) & eight::highest;
            const std::uint64_t stop = others & (0 - others);
            if ((bytes & stop) != 0) return read_any_letters(word);
            const std::uint64_t within = (stop >> 7) - 1;  // all bits where nothing stops the word
            if (eight::capitals(bytes, within & eight::highest) != 0) return read_any_letters(word);
            if (within != 0) hash = mix(hash, (bytes | 0x20 * eight::ones) & within);
            if (stop == 0) {
                at += 8;
                continue;
            }
            at += static_cast<std::size_t>(std::countr_zero(stop)) / 8;
            break;
        }
        word = {
            WordHash::last(hash), at_, at, 0, 0, capitals != 0 ? Case::capital : Case::lower, false, false};
        at_ = at;
        return true;
    }

    /// What is known of the letters that were read.
    struct Letters {
        WordHash hash;
        std::size_t humps = 0;
        std::size_t capitals = 0;
        std::size_t smalls = 0;
        bool first_capital = false;

        [[nodiscard]] Case letter_case() const noexcept {
            if (capitals + smalls == 0) return Case::none;
            if (smalls == 0 && capitals > 1) return Case::upper;
            return first_capital ? Case::capital : Case::lower;
        }
    };

    /// Words of any length and script.
    [[gnu::noinline]] bool read_any_letters(Word& word) noexcept {
        const std::size_t begin = at_;
        Letters read;
        while (at_ < text_.size()) {
            const std::uint64_t bytes = source::eight_at(text_, at_);
            const bool goes_on =
                (bytes & 0x80) == 0 ? read_ascii(bytes, begin, read) : read_wide(bytes, begin, read);
            if (!goes_on) break;
        }
        word = {read.hash.value(),  begin, at_,  static_cast<std::uint32_t>(read.humps), 0,
                read.letter_case(), false, false};
        return true;
    }

    /// The ASCII letters that the next eight bytes begin with. @returns false where there are none
    bool read_ascii(std::uint64_t bytes, std::size_t begin, Letters& read) noexcept {
        namespace eight = source::eight;
        const std::uint64_t any = eight::letters(bytes);
        const std::size_t n = eight::leading(any);
        if (n == 0) return false;
        const std::uint64_t letters = any & eight::first(n);
        const std::uint64_t capitals = eight::capitals(bytes, letters);
        read.hash.add((bytes | 0x20 * eight::ones) & eight::first(n), n);
        const std::size_t count = eight::count(capitals);
        if (capitals != 0) {
            const bool small_before =
                at_ != begin &&
                detail::byte_classes[static_cast<unsigned char>(text_[at_ - 1])] == detail::Byte::small;
            const std::uint64_t behind_small = ((letters & ~capitals) << 8) | (small_before ? 0x80u : 0u);
            read.humps += eight::count(capitals & behind_small);
            read.capitals += count;
            if (at_ == begin) read.first_capital = (capitals & 0x80) != 0;
        }
        read.smalls += n - count;
        at_ += n;
        return true;
    }

    /// One character above ASCII. @returns false where it is no part of a word
    bool read_wide(std::uint64_t bytes, std::size_t begin, Letters& read) noexcept {
        using detail::Wide;
        const auto wide = detail::wide_at(text_.substr(at_, 4));
        const auto lead = static_cast<unsigned char>(bytes);
        bool counts = true;
        switch (wide.kind) {
            case Wide::joiner:
                // Combining marks are part of the word; a soft hyphen or a joiner is not written at all.
                counts = (lead == 0xCC || lead == 0xCD) && !detail::is_dot_of_i(text_, at_);
                break;
            case Wide::capital:
                if (at_ == begin) read.first_capital = true;
                ++read.capitals;
                break;
            case Wide::small:
                ++read.smalls;
                break;
            case Wide::letter:
                break;
            default:
                return false;
        }
        if (lead == 0xC4 && detail::is_turkish_i(text_, at_)) {
            read.hash.add('i', 1);
        } else if (counts) {
            read.hash.add(bytes & source::eight::first(wide.length), wide.length);
        }
        at_ += wide.length;
        return true;
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
