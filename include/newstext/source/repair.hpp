/// @file
/// Texts that were damaged before they came here, mended on request.
#pragma once

#include <string>
#include <string_view>

#include "newstext/config.hpp"

namespace newstext {

/// What to mend; nothing unless it is asked for, because each may also change what was meant as it stands.
struct RepairOptions {
    /// UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again: `MilitÃ¤r` becomes
    /// `Militär`. A line is mended where every character above ASCII in it is part of such a sequence, so
    /// that `CAFÉ”` stays. In such a line an `Ã` before a space is an `à` whose no-break space was folded.
    /// Text that was encoded three times needs two calls.
    bool double_encoding = false;
    /// Character references of HTML, once: `&auml;`, `&#228;`, `&#xE4;` become `ä`, `&amp;lt;` becomes
    /// `&lt;`. All names of the HTML Standard with a semicolon; those that browsers know without one only
    /// where neither a letter, a digit nor `=` follows, so that addresses stay as they are. Numbers 128 to
    /// 159 are read as Windows-1252, as browsers do.
    bool entities = false;
    /// Letters and their marks as one character where Unicode has one (NFC).
    bool compose = false;
    /// Takes out the characters that nobody sees: soft hyphen, zero-width space, word joiner, byte-order
    /// marks, marks of direction. The joiners U+200C and U+200D stay: words of Persian and emoji need them.
    bool invisible = false;

    /// Whether anything is asked for.
    [[nodiscard]] constexpr bool any() const noexcept {
        return double_encoding || entities || compose || invisible;
    }
};

/// `text` mended, in the order of the options' members. Bytes that are not UTF-8 stay where they are.
///
/// What is parsed afterwards is the mended text: the ranges of the article are those of the returned string,
/// so keep it where they are used. Linear.
///
/// @code
/// const std::string mended = newstext::repaired(page, {.entities = true});
/// const newstext::Article article = newstext::parse(mended);
/// @endcode
[[nodiscard]] NEWSTEXT_API std::string repaired(std::string_view text, const RepairOptions& options);

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/source/repair.inl"
#endif
