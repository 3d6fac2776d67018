/// @file
/// The parser: a text in, an Article or a Layout out.
#pragma once

#include <string>
#include <string_view>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/model/layout.hpp"
#include "newstext/phrases/phrase_set.hpp"

namespace newstext {

/// How to parse. The defaults are right for a text of which nothing is known.
struct ParseOptions {
    /// BCP 47 tag of the text's language where the caller knows it, in any case; empty: found from the text.
    /// The result's language is its primary tag: `de` of `de-CH`. The region counts for dates only: `en-GB`.
    std::string language;
    /// Throw Error(invalid_utf8) at the first byte that is not UTF-8. Otherwise such bytes become U+FFFD in
    /// the elements' texts and a Diagnostic names the first of them.
    bool strict_utf8 = false;
};

/// Parses many texts: keeps its phrases, its tables and the blocks of the last text; what else a text took
/// goes back to the allocator.
///
/// One Parser serves one thread at a time; make one a thread, they share the phrases.
class NEWSTEXT_API Parser {
public:
    /// With the built-in phrases.
    Parser();
    /// With phrases of the caller: a copy of PhraseSet::built_in() with more added.
    explicit Parser(PhraseSet phrases);
    ~Parser();
    /// A parser that was moved from may only be assigned to or destroyed.
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;  ///< the same holds of it

    /// The article of `text` (UTF-8). Linear in the size of the text.
    /// @throws Error with invalid_utf8, only where `options.strict_utf8` is set.
    [[nodiscard]] Article parse(std::string_view text, const ParseOptions& options = {});

    /// What each line of `text` is, and why. The lines cover the text without a gap.
    /// @throws Error as parse().
    [[nodiscard]] Layout layout(std::string_view text, const ParseOptions& options = {});

private:
    struct State;
    State* state_;
};

/// The article of one text.
///
/// @code
/// newstext::Article article = newstext::parse(text);
/// for (const auto& comment : article.comments) std::cout << comment.author.text << '\n';
/// @endcode
/// @throws Error as Parser::parse().
[[nodiscard]] NEWSTEXT_API Article parse(std::string_view text, const ParseOptions& options = {});

/// The lines of one text.
/// @throws Error as Parser::layout().
[[nodiscard]] NEWSTEXT_API Layout layout(std::string_view text, const ParseOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/parse.inl"
#endif
