/// @file
/// Classes of characters above ASCII by their bytes alone: no tables, good enough to tell letters from marks.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace newstext::source {

/// The eight bytes at `at` as one number, the first of them lowest; zeros where the text has no more.
/// @pre at < text.size()
[[nodiscard]] inline std::uint64_t eight_at(std::string_view text, std::size_t at) noexcept {
    std::uint64_t bytes = 0;
    const std::size_t left = text.size() - at;
    if constexpr (std::endian::native == std::endian::little) {
        if (left >= 8) {
            std::memcpy(&bytes, text.data() + at, 8);
            return bytes;
        }
        if (text.size() >= 8) {
            std::memcpy(&bytes, text.data() + text.size() - 8, 8);
            return bytes >> (8 * (8 - left));
        }
    }
    for (std::size_t i = 0; i < left && i < 8; ++i)
        bytes |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8 * i);
    return bytes;
}

/// Eight bytes at once: a mask has the highest bit of each byte for which something holds.
namespace eight {

inline constexpr std::uint64_t ones = 0x0101010101010101u;
inline constexpr std::uint64_t highest = 0x80 * ones;

/// The ASCII letters among eight bytes.
[[nodiscard]] constexpr std::uint64_t letters(std::uint64_t bytes) noexcept {
    const std::uint64_t small = (bytes | 0x20 * ones) & ~highest;
    return (small + (0x80 - 'a') * ones) & ~(small + (0x7F - 'z') * ones) & ~bytes & highest;
}
/// The capitals among `letters`.
[[nodiscard]] constexpr std::uint64_t capitals(std::uint64_t bytes, std::uint64_t letters) noexcept {
    return letters & ~(bytes << 2);
}
/// How many bytes of a mask hold.
[[nodiscard]] constexpr std::size_t count(std::uint64_t mask) noexcept {
    return static_cast<std::size_t>(((mask >> 7) * ones) >> 56);
}
/// How many bytes hold before the first that does not.
[[nodiscard]] constexpr std::size_t leading(std::uint64_t mask) noexcept {
    return static_cast<std::size_t>(std::countr_zero(~mask & highest)) / 8;
}
/// All bits of the first `n` bytes.
[[nodiscard]] constexpr std::uint64_t first(std::size_t n) noexcept {
    return n == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * n)) - 1;
}

}  // namespace eight

/// What a character above ASCII is.
enum class Wide : std::uint8_t { letter, capital, small, separator, ideograph, joiner, digit };

struct WideChar {
    Wide kind = Wide::letter;
    std::size_t length = 1;
};

namespace detail {

/// What wide_at() tells, from rules.
[[nodiscard]] constexpr WideChar wide_by_rules(std::string_view s) noexcept {
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
        if (a == 0xC4 || a == 0xC5) {
            // Latin Extended-A is pairs of a capital and its small letter; which one is even changes three
            // times.
            const unsigned code = (a - 0xC4) * 64 + (b(1) - 0x80);
            const bool odd_capitals = (code >= 0x39 && code <= 0x48) || code >= 0x79;
            return {(code % 2 == 1) == odd_capitals || code == 0x78 ? Wide::capital : Wide::small, 2};
        }
        if (a == 0xCC || (a == 0xCD && b(1) < 0xB0)) return {Wide::joiner, 2};  // combining marks
        if (a == 0xCE) return {b(1) < 0xAC ? Wide::capital : Wide::small, 2};
        if (a == 0xCF) return {Wide::small, 2};
        if (a == 0xD0) return {b(1) < 0xB0 ? Wide::capital : Wide::small, 2};
        if (a == 0xD1) return {Wide::small, 2};
        if (a == 0xD8 && b(1) == 0x9C) return {Wide::joiner, 2};  // Arabic letter mark
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
            // Zero-width characters and marks of direction.
            if (b(1) == 0x80 && ((b(2) >= 0x8B && b(2) <= 0x8F) || (b(2) >= 0xAA && b(2) <= 0xAE)))
                return {Wide::joiner, 3};
            if (b(1) == 0x81 && (b(2) == 0xA0 || (b(2) >= 0xA6 && b(2) <= 0xA9))) return {Wide::joiner, 3};
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
        if (a == 0xEF && b(1) == 0xBB && b(2) == 0xBF) return {Wide::joiner, 3};  // byte-order mark
        if (a == 0xEF && (b(1) == 0xB8 || b(1) == 0xBB || b(1) == 0xBF)) return {Wide::separator, 3};
        if (a >= 0xE3 && a <= 0xE9) return {Wide::ideograph, 3};
        return {Wide::letter, 3};
    }
    if (s.size() < 4 || a > 0xF4) return {Wide::separator, 1};
    if (a == 0xF0 && b(1) == 0x9F) return {Wide::separator, 4};  // emoji
    return {a == 0xF0 && b(1) >= 0xA0 ? Wide::ideograph : Wide::letter, 4};
}

/// The classes of all characters of two bytes, by their code.
inline constexpr std::array<Wide, 0x800> kinds_of_two_bytes = [] {
    std::array<Wide, 0x800> kinds{};
    for (std::size_t code = 0x80; code < kinds.size(); ++code) {
        const char bytes[] = {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
        kinds[code] = wide_by_rules({bytes, 2}).kind;
    }
    return kinds;
}();

}  // namespace detail

/// Class of a character above ASCII by its bytes alone. `s` begins with a byte of 0x80 or above.
[[nodiscard]] constexpr WideChar wide_at(std::string_view s) noexcept {
    const auto lead = static_cast<unsigned char>(s[0]);
    if (lead >= 0xC2 && lead < 0xE0 && s.size() > 1) {
        const auto next = static_cast<unsigned char>(s[1]);
        if ((next & 0xC0) == 0x80)
            return {detail::kinds_of_two_bytes[((lead & 0x1Fu) << 6) | (next & 0x3Fu)], 2};
    }
    return detail::wide_by_rules(s);
}

/// Whether `s` begins with a capital or a small letter; false for both in scripts without case.
[[nodiscard]] constexpr bool begins_with(std::string_view s, Wide letter_case) noexcept {
    if (s.empty()) return false;
    const char c = s[0];
    if (c >= 'a' && c <= 'z') return letter_case == Wide::small;
    if (c >= 'A' && c <= 'Z') return letter_case == Wide::capital;
    return static_cast<unsigned char>(c) >= 0x80 && wide_at(s.substr(0, 4)).kind == letter_case;
}

}  // namespace newstext::source
