/// @file
/// Classes of characters above ASCII by their bytes alone: no tables, good enough to tell letters from marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newstext::source {

/// What a character above ASCII is.
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

/// Whether `s` begins with a capital or a small letter; false for both in scripts without case.
[[nodiscard]] constexpr bool begins_with(std::string_view s, Wide letter_case) noexcept {
    if (s.empty()) return false;
    const char c = s[0];
    if (c >= 'a' && c <= 'z') return letter_case == Wide::small;
    if (c >= 'A' && c <= 'Z') return letter_case == Wide::capital;
    return static_cast<unsigned char>(c) >= 0x80 && wide_at(s.substr(0, 4)).kind == letter_case;
}

}  // namespace newstext::source
