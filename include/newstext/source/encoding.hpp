/// @file
/// Input in other encodings than UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "newstext/config.hpp"

namespace newstext {

/// The text of `bytes` as UTF-8.
///
/// Bytes that the encoding does not have become U+FFFD. A byte-order mark of `utf-16` and `utf-32` is taken
/// off; without one they are read as little-endian.
/// @param encoding IANA name or a usual alias, case and hyphens do not count: `latin1`, `windows-1252`,
///     `shift_jis`, `gb18030`, `utf-16`, `utf-32be`. `utf-8` replaces what is not UTF-8 and leaves the rest.
/// @param strict throw at the first byte sequence that the encoding does not have
/// @throws Error(unknown_encoding), with the name in its message
/// @throws Error(invalid_encoding), only in strict mode, with the offset of the first bad byte. Linear.
///
/// @code
/// newstext::to_utf8("Z\xFCrich", "latin1");  // "Zürich"
/// @endcode
[[nodiscard]] NEWSTEXT_API std::string to_utf8(std::string_view bytes, std::string_view encoding,
                                               bool strict = false);

/// The encoding that a byte-order mark of UTF-16 or UTF-32 at the beginning of `bytes` tells: `utf-16le`,
/// `utf-16be`, `utf-32le`, `utf-32be`; empty where there is none. The mark of UTF-8 counts as none, because
/// such a text needs no conversion. Constant.
[[nodiscard]] NEWSTEXT_API std::string_view bom_encoding(std::string_view bytes) noexcept;

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/source/encoding.inl"
#endif
