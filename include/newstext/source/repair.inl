#pragma once

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

#include "newstext/source/entities.hpp"
#include "newstext/source/repair.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext {
namespace detail {

/// The characters of Windows-1252 at 0x80 to 0x9F; what it leaves open are the controls of Latin-1.
inline constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

/// The byte that Windows-1252 or Latin-1 has for `code`; 0: none above ASCII.
[[nodiscard]] constexpr std::uint8_t windows_byte(char32_t code) noexcept {
    if (code >= 0x80 && code <= 0xFF) return static_cast<std::uint8_t>(code);
    for (std::size_t i = 0; i < windows_1252.size(); ++i) {
        if (windows_1252[i] == code) return static_cast<std::uint8_t>(0x80 + i);
    }
    return 0;
}

/// A character that was encoded twice, or what stands there instead.
struct TwiceEncoded {
    std::array<char, 4> bytes{};  ///< the character in UTF-8
    std::size_t size = 0;         ///< 0: none begins here
    std::size_t length = 0;       ///< bytes of the text that it takes
};

[[nodiscard]] inline TwiceEncoded read_twice_encoded(std::string_view text, std::size_t at) noexcept {
    TwiceEncoded read;
    std::size_t wanted = 1;
    while (read.size < wanted && at + read.length < text.size()) {
        const utf8::Decoded d = utf8::decode(text, at + read.length);
        const std::uint8_t byte = d.valid ? windows_byte(d.code) : std::uint8_t{0};
        if (read.size == 0) wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        if (byte == 0) return {};
        read.bytes[read.size++] = static_cast<char>(byte);
        read.length += d.length;
    }
    const utf8::Decoded character =
        read.size == wanted ? utf8::decode({read.bytes.data(), read.size}, 0) : utf8::Decoded{};
    return character.valid && character.length == read.size ? read : TwiceEncoded{};
}

/// Appends a line without its double encoding, or as it is where it is not wholly so.
inline void append_decoded_once(std::string_view line, std::string& out) {
    const std::size_t begin = out.size();
    bool any = false;
    for (std::size_t at = 0; at < line.size();) {
        if (static_cast<unsigned char>(line[at]) < 0x80) {
            out += line[at++];
            continue;
        }
        if (const TwiceEncoded twice = read_twice_encoded(line, at); twice.size > 0) {
            out.append(twice.bytes.data(), twice.size);
            at += twice.length;
            any = true;
        } else if (line.substr(at, 3) == "\xC3\x83 ") {
            out += "\xC3\xA0";
            at += 2;
        } else {
            any = false;
            break;
        }
    }
    if (any) return;
    out.resize(begin);
    out += line;
}

[[nodiscard]] inline std::string without_double_encoding(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size() - 1) + 1;
        append_decoded_once(text.substr(0, end), out);
        text.remove_prefix(end);
    }
    return out;
}

/// A character reference: its text, and the bytes that it takes; 0: none.
struct Reference {
    std::string text;
    std::size_t length = 0;
};

/// The value of a hexadecimal digit, or 16.
[[nodiscard]] constexpr unsigned hex_value(char c) noexcept {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
    return 16;
}

/// `&#228;` or `&#xE4;`. Source: HTML Standard, section 13.2.5.80, "Numeric character reference end state".
[[nodiscard]] inline Reference read_number(std::string_view text) {
    const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const unsigned base = hex ? 16 : 10;
    const std::size_t first = hex ? 3 : 2;
    std::size_t at = first;
    char32_t code = 0;
    while (at < text.size() && hex_value(text[at]) < base) {
        code = std::min<char32_t>(code * base + hex_value(text[at]), 0x110000);
        ++at;
    }
    if (at == first) return {};
    if (at < text.size() && text[at] == ';') ++at;
    if (code >= 0x80 && code <= 0x9F) code = windows_1252[code - 0x80];
    const bool scalar = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    Reference reference{{}, at};
    utf8::append(reference.text, scalar ? code : char32_t{0xFFFD});
    return reference;
}

/// `&auml;`, or `&auml` where neither a letter, a digit nor `=` follows.
[[nodiscard]] inline Reference read_name(std::string_view text) {
    constexpr std::size_t longest = 32;
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    std::size_t end = 1;
    while (end < text.size() && end <= longest && letter(text[end])) ++end;
    const std::string_view name = text.substr(1, end - 1);
    const auto found =
        std::lower_bound(source::entities.begin(), source::entities.end(), name,
                         [](const source::Entity& e, std::string_view n) { return e.name < n; });
    if (name.empty() || found == source::entities.end() || found->name != name) return {};
    const bool closed = end < text.size() && text[end] == ';';
    if (!closed && (!found->bare || (end < text.size() && text[end] == '='))) return {};
    return {std::string(found->text), end + (closed ? 1 : 0)};
}

[[nodiscard]] inline std::string without_entities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) break;
        const Reference reference = text.substr(1, 1) == "#" ? read_number(text) : read_name(text);
        out += reference.length > 0 ? std::string_view(reference.text) : text.substr(0, 1);
        text.remove_prefix(std::max<std::size_t>(reference.length, 1));
    }
    return out;
}

/// Appends what ICU writes to a string. No exception may go through ICU, so a failure is kept.
class StringSink : public icu::ByteSink {
public:
    explicit StringSink(std::string& out) : out_(out) {}
    void Append(const char* bytes, std::int32_t n) override {
        try {
            out_.append(bytes, static_cast<std::size_t>(n));
        } catch (const std::bad_alloc&) {
            failed_ = true;
        }
    }
    [[nodiscard]] bool failed() const noexcept { return failed_; }

private:
    std::string& out_;
    bool failed_ = false;
};

[[nodiscard]] inline std::string composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (nfc == nullptr || U_FAILURE(status) != 0) throw std::bad_alloc();
    std::string out;
    out.reserve(text.size());
    // ICU counts in 32 bits. A line feed neither composes nor reorders.
    constexpr std::size_t most = std::size_t{1} << 30;
    while (!text.empty()) {
        std::size_t size = text.size();
        if (size > most) {
            const std::size_t feed = text.rfind('\n', most);
            size = feed == std::string_view::npos ? most : feed + 1;
        }
        StringSink sink(out);
        nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(size)), sink, nullptr,
                           status);
        if (sink.failed() || U_FAILURE(status) != 0) throw std::bad_alloc();
        text.remove_prefix(size);
    }
    return out;
}

[[nodiscard]] constexpr bool is_invisible(char32_t c) noexcept {
    return c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F ||
           (c >= 0x202A && c <= 0x202E) || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

[[nodiscard]] inline std::string without_invisible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        if (!d.valid || !is_invisible(d.code)) out.append(text, at, d.length);
        at += d.length;
    }
    return out;
}

}  // namespace detail

NEWSTEXT_INLINE std::string repaired(std::string_view text, const RepairOptions& options) {
    std::string mended(text);
    if (options.double_encoding) mended = detail::without_double_encoding(mended);
    if (options.entities) mended = detail::without_entities(mended);
    if (options.compose) mended = detail::composed(mended);
    if (options.invisible) mended = detail::without_invisible(mended);
    return mended;
}

}  // namespace newstext
