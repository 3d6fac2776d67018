/// @file
/// Valid UTF-8 for what is written: articles that a caller has built may hold any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "newstext/source/utf8.hpp"

namespace newstext {

namespace detail {

inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// One step through bytes that should be UTF-8.
struct Utf8Step {
    std::size_t size = 1;  ///< bytes of the code point, or of the invalid sequence (its maximal subpart)
    bool valid = false;
};

/// The step at the beginning of `bytes`, which must not be empty (Unicode, table 3-7).
[[nodiscard]] constexpr Utf8Step utf8_step(std::string_view bytes) noexcept {
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const std::uint8_t first = at(0);
    if (first < 0x80) return {1, true};
    if (first < 0xC2 || first > 0xF4) return {1, false};
    const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    // The second byte's bounds keep out overlong forms, surrogates and what lies over U+10FFFF.
    std::uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    std::uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i < size; ++i) {
        if (i == bytes.size() || at(i) < low || at(i) > high) return {i, false};
        low = 0x80;
        high = 0xBF;
    }
    return {size, true};
}

}  // namespace detail

/// The number of bytes at the beginning of `bytes` that are valid UTF-8. Linear.
[[nodiscard]] inline std::size_t valid_utf8_prefix(std::string_view bytes) noexcept {
    return utf8::first_invalid(bytes);
}

/// `bytes` as valid UTF-8: each maximal invalid subpart becomes one U+FFFD.
/// @param buffer holds the text where there was something to replace
/// @return `bytes` itself where it is valid, or a view of `buffer`. Linear.
[[nodiscard]] inline std::string_view valid_utf8(std::string_view bytes, std::string& buffer) {
    std::size_t valid = valid_utf8_prefix(bytes);
    if (valid == bytes.size()) return bytes;
    buffer.clear();
    while (!bytes.empty()) {
        buffer.append(bytes.substr(0, valid));
        bytes.remove_prefix(valid);
        if (bytes.empty()) break;
        buffer.append(detail::replacement_character);
        bytes.remove_prefix(detail::utf8_step(bytes).size);
        valid = valid_utf8_prefix(bytes);
    }
    return buffer;
}

}  // namespace newstext
