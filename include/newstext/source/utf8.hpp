/// @file
/// UTF-8 at the level of bytes: validation, decoding, repair.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace newstext::utf8 {

/// A decoded code point and the number of bytes it took. Bytes that are not UTF-8 give U+FFFD and length 1.
struct Decoded {
    char32_t code = 0xFFFD;
    std::size_t length = 1;
    bool valid = false;
};

/// Decodes the code point at `at`. @pre at < text.size(). Constant time.
/// Source of the rule: The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
[[nodiscard]] constexpr Decoded decode(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {};
    char32_t code = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {};
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool outside = code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF);
    if (overlong || outside) return {};
    return {code, length, true};
}

/// Offset of the first byte that is not part of well-formed UTF-8, or text.size(). Linear; blocks of ASCII
/// are skipped many bytes at a time.
[[nodiscard]] inline std::size_t first_invalid(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        while (text.size() - at >= 32) {
            std::uint64_t blocks[4];
            std::memcpy(blocks, text.data() + at, sizeof blocks);
            if (((blocks[0] | blocks[1] | blocks[2] | blocks[3]) & 0x8080808080808080u) != 0) break;
            at += 32;
        }
        while (text.size() - at >= 8) {
            std::uint64_t block = 0;
            std::memcpy(&block, text.data() + at, 8);
            const std::uint64_t wide = block & 0x8080808080808080u;
            if (wide == 0) {
                at += 8;
                continue;
            }
            if constexpr (std::endian::native == std::endian::little)
                at += static_cast<std::size_t>(std::countr_zero(wide)) / 8;
            break;
        }
        while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
        if (at == text.size()) break;
        const Decoded d = decode(text, at);
        if (!d.valid) return at;
        at += d.length;
    }
    return at;
}

/// Appends `code` as UTF-8. @pre code is a Unicode scalar value.
inline void append(std::string& out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// Columns that a code point takes in a text browser's dump: East Asian wide characters take two.
/// Source: Unicode Standard Annex #11, the ranges that are wide throughout.
[[nodiscard]] constexpr std::size_t columns(char32_t code) noexcept {
    if (code < 0x1100) return 1;
    const bool wide = code <= 0x115F || (code >= 0x2E80 && code <= 0xA4CF) ||
                      (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
                      (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
                      (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x20000 && code <= 0x3FFFD);
    return wide ? 2 : 1;
}

}  // namespace newstext::utf8
