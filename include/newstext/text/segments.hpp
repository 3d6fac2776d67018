/// @file
/// Sentences, words and tokens of a text, for consumers that read on inside a paragraph. The parser does not
/// call them.
#pragma once

#include <string_view>
#include <vector>

#include "newstext/config.hpp"
#include "newstext/model/range.hpp"

namespace newstext {

/// The sentences of `text` (UTF-8) by the rules of Unicode Standard Annex 29 for the language. They know no
/// abbreviations: "Dr. Muster" ends a sentence after "Dr.".
/// @param language BCP 47 tag as in Article::language; empty or unknown: the rules that hold for every
/// language
/// @return byte ranges in `text`, in order, without the blanks between sentences. Linear. Does not throw for
///     invalid UTF-8.
///
/// @code
/// for (const auto& s : newstext::sentences(block.text, article.language)) use(s.of(block.text));
/// @endcode
[[nodiscard]] NEWSTEXT_API std::vector<Range> sentences(std::string_view text, std::string_view language);

/// The words and numbers of `text` without blanks and punctuation; Chinese, Japanese and Thai are cut by
/// dictionary. Parameters, result and cost as sentences().
[[nodiscard]] NEWSTEXT_API std::vector<Range> words(std::string_view text, std::string_view language);

/// The tokens of `text`: words() and, each by itself, what stands between them but blanks, control and format
/// characters: punctuation, symbols, emoji. Parameters, result and cost as sentences().
[[nodiscard]] NEWSTEXT_API std::vector<Range> tokens(std::string_view text, std::string_view language);

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/text/segments.inl"
#endif
