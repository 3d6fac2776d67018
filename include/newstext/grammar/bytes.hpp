/// @file
/// Characters of news text at the level of bytes: blanks, letters, digits, punctuation, case, and folded
/// words.
///
/// Everything here is total: any bytes, valid UTF-8 or not, `\0` included. Nothing allocates or throws.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace newstext::grammar {

/// A code point and the number of bytes it takes. Length 0 is the end of the text, whose value 0 is of no
/// class: no blank, letter or digit. An invalid byte is itself, length 1.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
};

[[nodiscard]] constexpr unsigned char byte_of(char c) noexcept { return static_cast<unsigned char>(c); }
[[nodiscard]] constexpr bool is_continuation(char c) noexcept { return (byte_of(c) & 0xC0U) == 0x80U; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
    return (byte_of(c) | 0x20u) - unsigned{'a'} < 26;
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

namespace detail {
[[nodiscard]] constexpr CodePoint decode_wide(std::string_view text, std::size_t at) noexcept {
    const unsigned char lead = byte_of(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (length == 1 || lead >= 0xF8 || text.size() - at < length) return {lead, 1};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[at + i])) return {lead, 1};
        value = (value << 6U) | (byte_of(text[at + i]) & 0x3FU);
    }
    return {value, length};
}
}  // namespace detail

/// The code point that begins at `text[at]`. Constant time.
[[nodiscard]] constexpr CodePoint decode(std::string_view text, std::size_t at = 0) noexcept {
    if (at >= text.size()) return {};
    const unsigned char lead = byte_of(text[at]);
    return lead < 0x80 ? CodePoint{lead, 1} : detail::decode_wide(text, at);
}

/// The code point that ends before `text[at]`. Constant time.
[[nodiscard]] constexpr CodePoint decode_before(std::string_view text, std::size_t at) noexcept {
    if (at == 0 || at > text.size()) return {};
    if (byte_of(text[at - 1]) < 0x80) return {byte_of(text[at - 1]), 1};
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
    const CodePoint found = decode(text.substr(0, at), begin);
    if (begin + found.length == at) return found;
    return {byte_of(text[at - 1]), 1};
}

/// A set of characters: those of ASCII are told by one bit, the others are few.
class CharSet {
public:
    /// @param all must outlive the set
    constexpr explicit CharSet(std::u32string_view all) noexcept : all_(all) {
        for (const char32_t c : all) {
            if (c < 0x80) ascii_[c / 64] |= std::uint64_t{1} << (c % 64);
        }
    }
    [[nodiscard]] constexpr bool has(char32_t c) const noexcept {
        if (c < 0x80) return ((ascii_[c / 64] >> (c % 64)) & 1u) != 0;
        return all_.find(c) != std::u32string_view::npos;
    }

private:
    std::array<std::uint64_t, 2> ascii_{};
    std::u32string_view all_;
};

/// Blanks inside a block: space, tab, the no-break and fixed spaces, marks of direction; and line ends, which
/// only the blocks of a hard-wrapped text have.
[[nodiscard]] constexpr bool is_blank(char32_t c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x200E ||
           c == 0x200F || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF ||
           (c >= 0x2066 && c <= 0x2069) || (c >= 0x202A && c <= 0x202E);
}

/// The value of a decimal digit of any script that news prints, or -1.
[[nodiscard]] constexpr int digit_value(char32_t c) noexcept {
    constexpr std::array<char32_t, 13> zeros{'0',   0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6,
                                             0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10};
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    for (const char32_t zero : zeros) {
        if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
    }
    return -1;
}

[[nodiscard]] constexpr bool is_dash(char32_t c) noexcept {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFF0D;
}

namespace detail {
[[nodiscard]] constexpr bool is_wide_letter(char32_t c) noexcept {
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7 || c == 0x37E || c == 0x387) return false;
    if (c == 0x589 || c == 0x5BE || c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4) return false;
    if (c == 0x964 || c == 0x965 || c == 0xE3F) return false;
    if (c >= 0x2000 && c <= 0x2BFF) return c == 0x200C || c == 0x200D;
    if (c >= 0x3000 && c <= 0x303F) return c >= 0x3005 && c <= 0x3007;
    if (c == 0x30FB || is_blank(c) || digit_value(c) >= 0) return false;
    if (c >= 0xFE00 && c <= 0xFE6F) return false;
    if (c >= 0xFF00 && c <= 0xFFEF) {
        return (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) || (c >= 0xFF66 && c <= 0xFFDC);
    }
    return c < 0x1F000 || c > 0x1FAFF;
}
}  // namespace detail

/// Letters, and marks that belong to letters: everything beyond ASCII that is not known to be something else.
[[nodiscard]] constexpr bool is_letter(char32_t c) noexcept {
    return c < 0x80 ? (c | 0x20u) - U'a' < 26 : detail::is_wide_letter(c);
}

/// Han, Kana and other scripts that print words without blanks between them.
[[nodiscard]] constexpr bool is_unspaced(char32_t c) noexcept {
    return (c >= 0x3005 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xE00 && c <= 0xE7F) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// The case of a letter. `none` is a script without case, or no letter.
enum class LetterCase : std::uint8_t { none, lower, upper };

namespace detail {
[[nodiscard]] constexpr LetterCase upper_if(bool upper) noexcept {
    return upper ? LetterCase::upper : LetterCase::lower;
}
[[nodiscard]] constexpr LetterCase latin_case(char32_t c) noexcept {
    if (c <= 0xFF) return upper_if(c <= 0xDE);
    const bool even = c % 2 == 0;
    if (c == 0x138 || c == 0x149 || c == 0x17F) return LetterCase::lower;
    if (c == 0x178 || c == 0x18F) return LetterCase::upper;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x1CD && c <= 0x1DC) ||
        c == 0x1AF) {
        return upper_if(!even);
    }
    return upper_if(even);
}
}  // namespace detail

/// The case of `c` in the Latin, Greek, Cyrillic and Armenian scripts.
[[nodiscard]] constexpr LetterCase letter_case(char32_t c) noexcept {
    using detail::upper_if;
    if (c < 0x80) {
        if (c >= 'a' && c <= 'z') return LetterCase::lower;
        return c >= 'A' && c <= 'Z' ? LetterCase::upper : LetterCase::none;
    }
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return LetterCase::none;
    if (c <= 0x24F || (c >= 0x1E00 && c <= 0x1EFF)) return detail::latin_case(c);
    if (c >= 0x386 && c <= 0x3CE) return upper_if(c != 0x390 && c <= 0x3AB);
    if (c >= 0x400 && c <= 0x45F) return upper_if(c <= 0x42F);
    if (c >= 0x4C0 && c <= 0x4CE) return upper_if(c % 2 == 1 || c == 0x4C0);
    if (c >= 0x460 && c <= 0x52F) return upper_if(c % 2 == 0);
    if (c >= 0x531 && c <= 0x587) return upper_if(c <= 0x556);
    if (c >= 0x1F00 && c <= 0x1FFF) return upper_if((c & 8U) != 0);
    return LetterCase::none;
}

/// Bytes of blanks at the beginning of `text`, at most 16 blanks. Constant time.
[[nodiscard]] constexpr std::size_t blanks_length(std::string_view text) noexcept {
    if (text.empty() || (text[0] > ' ' && text[0] <= '~')) return 0;
    std::size_t at = 0;
    for (int n = 0; n < 16; ++n) {
        const CodePoint c = decode(text, at);
        if (!is_blank(c.value)) break;
        at += c.length;
    }
    return at;
}

/// Bytes of the dash, hyphen or minus at the beginning of `text`; 0 where there is none.
[[nodiscard]] constexpr std::size_t dash_length(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    return is_dash(c.value) ? c.length : 0;
}

/// `text` without blanks at both ends; a view into it. Linear in the blanks.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) noexcept {
    const auto plain = [](char c) { return c > ' ' && c <= '~'; };
    if (!text.empty() && plain(text.front()) && plain(text.back())) return text;
    for (CodePoint c = decode(text); is_blank(c.value); c = decode(text)) text.remove_prefix(c.length);
    for (CodePoint c = decode_before(text, text.size()); is_blank(c.value);
         c = decode_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    return text;
}

/// The first words of a text, folded to keys that a table can be asked for.
///
/// A word is a run of letters, with dots and apostrophes between letters (`p.m`, `d'avril`), or a run of
/// digits. A key is the words joined by one space: ASCII letters lower case, dots left out, digits as ASCII
/// or, on request, each run of them as `#`. Words may be apart by blanks and a dot, or on request by another
/// mark of lists (`Text, Bild`); any other character ends the reading.
class FoldedWords {
public:
    static constexpr std::size_t max_words = 6;
    static constexpr std::size_t max_bytes = 96;
    enum class Digits : std::uint8_t { as_they_are, as_mark };
    enum class Apart : std::uint8_t { blanks, marks };

    /// Reads at most `limit` words at the beginning of `text`. Bounded by a constant.
    constexpr FoldedWords(std::string_view text, std::size_t limit, Digits digits = Digits::as_they_are,
                          Apart apart = Apart::blanks) noexcept
        : digits_(digits), apart_(apart) {
        read(text, limit);
    }

    /// Reads on in the same text, until there are `limit` words. Bounded by a constant.
    constexpr void read(std::string_view text, std::size_t limit) noexcept {
        while (count_ < limit && count_ < max_words && read_word(text, count_ == 0 ? 0 : after_last(text))) {
        }
    }

    [[nodiscard]] constexpr std::size_t count() const noexcept { return count_; }
    /// The key of the first `n` words, 1 <= n <= count().
    [[nodiscard]] constexpr std::string_view key(std::size_t n) const noexcept {
        return {bytes_.data(), key_end_[n - 1]};
    }
    /// Where the first `n` words end in the text; a closing dot is not part of them.
    [[nodiscard]] constexpr std::size_t end(std::size_t n) const noexcept { return text_end_[n - 1]; }
    /// Whether the last of `n` words has a dot inside, as `p.m` has.
    [[nodiscard]] constexpr bool dotted(std::size_t n) const noexcept { return dotted_[n - 1]; }
    /// Value of the first run of digits; meaningful where there is one.
    [[nodiscard]] constexpr long number() const noexcept { return number_; }

private:
    [[nodiscard]] constexpr bool put(std::string_view bytes) noexcept {
        if (size_ + bytes.size() > max_bytes) return false;
        for (const char c : bytes) bytes_[size_++] = ascii_lower(c);
        return true;
    }

    // A dot or an apostrophe belongs to a word only where a letter follows.
    [[nodiscard]] static constexpr std::size_t joint_length(std::string_view text, std::size_t at) noexcept {
        const CodePoint c = decode(text, at);
        if (c.value != '.' && c.value != '\'' && c.value != 0x2019) return 0;
        return is_letter(decode(text, at + c.length).value) ? c.length : 0;
    }

    [[nodiscard]] static constexpr std::size_t list_mark(std::string_view text, std::size_t at) noexcept {
        const CodePoint c = decode(text, at);
        const bool mark = c.value == ',' || c.value == '/' || c.value == '-' || c.value == '&' ||
                          c.value == '+' || c.value == 0x30FB || c.value == 0x2013 || c.value == 0x3001;
        return c.length != 0 && mark ? c.length : 0;
    }

    /// Where a further word may begin.
    [[nodiscard]] constexpr std::size_t after_last(std::string_view text) const noexcept {
        std::size_t at = end(count_);
        if (at < text.size() && text[at] == '.') ++at;
        at += blanks_length(text.substr(at));
        if (apart_ == Apart::blanks) return at;
        at += list_mark(text, at);
        return at + blanks_length(text.substr(at));
    }

    constexpr bool read_word(std::string_view text, std::size_t at) noexcept {
        const std::size_t size_before = size_;
        if (count_ > 0 && !put(" ")) return false;
        const CodePoint first = decode(text, at);
        const bool is_word = digit_value(first.value) >= 0 ? read_digits(text, at) : read_letters(text, at);
        if (first.length == 0 || !is_word) {
            size_ = size_before;
            return false;
        }
        key_end_[count_] = size_;
        text_end_[count_] = at;
        ++count_;
        return true;
    }

    constexpr bool read_digits(std::string_view text, std::size_t& at) noexcept {
        long value = 0;
        int n = 0;
        for (CodePoint c = decode(text, at); digit_value(c.value) >= 0 && c.length != 0;
             c = decode(text, at)) {
            if (++n > 9) return false;
            const int digit = digit_value(c.value);
            const char printed = static_cast<char>('0' + digit);
            if (digits_ == Digits::as_they_are && !put({&printed, 1})) return false;
            value = value * 10 + digit;
            at += c.length;
        }
        if (number_ < 0) number_ = value;
        return digits_ == Digits::as_they_are || put("#");
    }

    constexpr bool read_letters(std::string_view text, std::size_t& at) noexcept {
        const std::size_t begin = at;
        for (;;) {
            while (at < text.size() && size_ < max_bytes && is_ascii_letter(text[at])) {
                bytes_[size_++] = static_cast<char>(text[at++] | 0x20);
            }
            const CodePoint c = decode(text, at);
            if (is_letter(c.value)) {
                if (!put(text.substr(at, c.length))) return false;
                at += c.length;
                continue;
            }
            const std::size_t joint = at == begin ? 0 : joint_length(text, at);
            if (joint == 0) return at != begin;
            if (text[at] == '.') dotted_[count_] = true;
            if (text[at] != '.' && !put("'")) return false;
            at += joint;
        }
    }

    // Only what was read is ever looked at: words are folded by the million.
    std::array<char, max_bytes> bytes_;
    std::array<std::size_t, max_words> key_end_;
    std::array<std::size_t, max_words> text_end_;
    std::array<bool, max_words> dotted_{};
    std::size_t size_ = 0;
    std::size_t count_ = 0;
    long number_ = -1;
    Digits digits_ = Digits::as_they_are;
    Apart apart_ = Apart::blanks;
};

/// Hash of keys that finds a std::string by a std::string_view.
struct KeyHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view key) const noexcept {
        return std::hash<std::string_view>{}(key);
    }
};

}  // namespace newstext::grammar
