/// @file
/// Folding of letters, for phrases when they are loaded: not for every line of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newstext/config.hpp"

namespace newstext {

/// `text` (UTF-8) in Normalization Form C with its case folded: texts that differ in case only, or in
/// composed against decomposed letters, fold to one. Full folding: `ß` and `ss` are one too. Idempotent. A
/// text that is not valid UTF-8 is returned as it is. Linear.
[[nodiscard]] NEWSTEXT_API std::string fold(std::string_view text);

/// The usual ways to write `word`: as given, lower case, upper case, title case, each in Normalization Forms
/// C and D; without duplicates, the given one first. Only the given one where it is not valid UTF-8.
///
/// @code
/// newstext::case_variants("Mai");  // "Mai", "mai", "MAI"
/// @endcode
[[nodiscard]] NEWSTEXT_API std::vector<std::string> case_variants(std::string_view word);

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/phrases/folding.inl"
#endif
