#pragma once

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "newstext/error.hpp"
#include "newstext/source/encoding.hpp"

// ICU's converters are called here without Boost.Locale in between: boost::locale::conv::to_utf can stop at
// an invalid sequence or drop it, but it can neither put U+FFFD in its place nor tell where it stands, and it
// asks the C library's iconv first where that exists, so that the known names would differ from system to
// system.

namespace newstext {
namespace detail {

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

[[nodiscard]] constexpr bool is_letter_or_digit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The name without case and separators: `UTF-16` and `utf16` are one.
[[nodiscard]] inline std::string plain_encoding_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (is_letter_or_digit(c)) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

[[noreturn]] inline void unknown_encoding(std::string_view name) {
    throw Error(ErrorCode::unknown_encoding, "unknown encoding '" + std::string(name) + "'");
}

[[nodiscard]] inline Converter open_converter(std::string_view name) {
    // An empty name would be the platform's default encoding, and a comma begins ICU's own options.
    const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == ':';
    });
    if (!is_name) unknown_encoding(name);
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(std::string(name).c_str(), &status));
    if (U_FAILURE(status) != 0) unknown_encoding(name);
    return converter;
}

/// Puts U+FFFD for whatever cannot be read. ICU's own substitution puts the control character SUB in some
/// double-byte encodings.
inline void replace_invalid(const void*, UConverterToUnicodeArgs* args, const char*, std::int32_t,
                            UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;  // a reset or close, nothing to replace
    constexpr char16_t replacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

inline void on_invalid(UConverter* converter, bool strict) {
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter, strict ? UCNV_TO_U_CALLBACK_STOP : replace_invalid, nullptr, nullptr,
                        nullptr, &status);
}

[[noreturn]] inline void invalid_encoding(UConverter* converter, std::string_view name, std::size_t read) {
    std::array<char, 32> bad{};
    auto length = static_cast<std::int8_t>(bad.size());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, bad.data(), &length, &status);
    const std::size_t offset = read - std::min(read, static_cast<std::size_t>(std::max<int>(length, 0)));
    throw Error(ErrorCode::invalid_encoding,
                "byte " + std::to_string(offset) + " is not valid " + std::string(name), offset);
}

}  // namespace detail

NEWSTEXT_INLINE std::string_view bom_encoding(std::string_view bytes) noexcept {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "utf-32le";  // before UTF-16, whose mark it begins with
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "utf-32be";
    if (bytes.starts_with("\xFF\xFE"sv)) return "utf-16le";
    if (bytes.starts_with("\xFE\xFF"sv)) return "utf-16be";
    return {};
}

NEWSTEXT_INLINE std::string to_utf8(std::string_view bytes, std::string_view encoding, bool strict) {
    const std::string plain = detail::plain_encoding_name(encoding);
    std::string name(encoding);
    // ICU would read both as big-endian without a mark; the files that lack one come from little-endian
    // machines.
    if ((plain == "utf16" || plain == "utf32") && bom_encoding(bytes).empty()) name = plain + "le";
    const detail::Converter from = detail::open_converter(name);
    const detail::Converter to = detail::open_converter("utf-8");
    if (bytes.empty()) return {};  // ICU refuses a null pointer, which an empty view may have
    detail::on_invalid(from.get(), strict);

    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    std::array<char, 8192> out{};
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    for (bool first = true; status == U_BUFFER_OVERFLOW_ERROR; first = false) {
        status = U_ZERO_ERROR;
        char* target = out.data();
        ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, source_end,
                       pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                       static_cast<UBool>(first), static_cast<UBool>(true), &status);
        text.append(out.data(), target);
    }
    if (U_FAILURE(status) != 0) {
        detail::invalid_encoding(from.get(), encoding, static_cast<std::size_t>(source - bytes.data()));
    }
    return text;
}

}  // namespace newstext
