/// @file
/// The article as an object: plain values, each with the byte range it was read from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newstext/model/kinds.hpp"
#include "newstext/model/range.hpp"

namespace newstext {

/// A date or a date and time of day.
///
/// `iso` is ISO 8601 in the extended format as far as the text tells: `2024-11-06`, `2024-11-06T14:05`,
/// `2024-11-06T14:05:30+01:00`; the zone only where the text gives one. It is empty where the text is
/// relative
/// ("3 hours ago") or cannot be resolved.
struct DateTime {
    std::string text;  ///< as it was read
    std::string iso;   ///< ISO 8601, or empty
    Range range;       ///< where it stood

    [[nodiscard]] bool empty() const noexcept { return text.empty(); }  ///< whether there is none
    friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// A direct quote inside a paragraph.
struct Quotation {
    std::string text;         ///< the quoted words without the quotation marks
    Range range;              ///< the quote with its marks
    std::string attribution;  ///< the words that attribute it, verb and speaker, or empty
    Range attribution_range;  ///< where the attribution stood
    std::string speaker;      ///< who said it, as far as the attribution tells, or empty
    Range speaker_range;      ///< where the speaker stood

    friend bool operator==(const Quotation&, const Quotation&) = default;
};

/// One block of the body, in reading order.
struct Block {
    BlockKind kind = BlockKind::paragraph;  ///< what it is
    std::string text;                       ///< without markers
    Range range;                            ///< where it stood, without a credit that was taken off its end
    std::vector<Quotation> quotes;          ///< direct quotes inside a paragraph

    friend bool operator==(const Block&, const Block&) = default;
};

/// A line of page furniture that is not the article.
struct Boilerplate {
    BoilerplateKind kind = BoilerplateKind::other;  ///< what it is, as far as the evidence tells
    std::string text;                               ///< the line
    Range range;                                    ///< where it stood

    friend bool operator==(const Boilerplate&, const Boilerplate&) = default;
};

/// The credit that closes an article: `(sda/daf)` is the agency `sda` and the author sign `daf`.
struct Credit {
    std::vector<Text> agencies;  ///< signs as printed
    std::vector<Text> signs;     ///< signs of authors, as printed
    Range range;                 ///< the whole credit with its brackets

    [[nodiscard]] bool empty() const noexcept {
        return agencies.empty() && signs.empty();
    }  ///< whether nothing was found
    friend bool operator==(const Credit&, const Credit&) = default;
};

/// A reader's comment.
struct Comment {
    Text author;                   ///< empty where the page shows none
    DateTime published;            ///< absolute or relative; empty where the page shows none
    std::vector<Text> text;        ///< paragraphs
    std::optional<int> votes;      ///< sum or balance of votes as shown
    std::optional<int> downvotes;  ///< votes against, where shown on their own
    std::string badge;             ///< "Moderator", "Autor", ... as printed
    std::string in_reply_to;       ///< the name that the page states
    bool edited = false;           ///< the page says that it was edited
    bool deleted = false;          ///< the page says that it was deleted or hidden
    Range range;                   ///< from the first to the last line of the comment, replies not counted
    std::vector<Comment> replies;  ///< only where indentation or the text states it

    friend bool operator==(const Comment&, const Comment&) = default;
};

/// Something that a user may want to know about the source.
struct Diagnostic {
    std::string message;     ///< for people
    std::size_t offset = 0;  ///< byte in the source

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// A news article with its comments, as read from one text.
///
/// What the text does not show is empty. Nothing is lost: each line of the source with a letter or a digit is
/// an element of the article or stands in `boilerplate`.
struct Article {
    Text title;                            ///< the headline
    Text kicker;                           ///< the short line over the title
    Text subtitle;                         ///< the line under the title that is no lead
    Text outlet;                           ///< who publishes
    Text section;                          ///< the part of the paper: `Sport`
    Text lead;                             ///< several lead blocks are joined by a line end
    std::vector<Text> authors;             ///< names of the byline
    std::vector<Credit> credits;           ///< agencies and author signs at the end of paragraphs
    Text dateline;                         ///< place and agency that open the first paragraph: `MOSKAU (AP)`
    DateTime published;                    ///< when it was published
    DateTime updated;                      ///< when it was changed last
    std::string language;                  ///< BCP 47 primary tag, `de`; empty where the text does not tell
    std::vector<Block> body;               ///< paragraphs, subheads, quotes, list items and captions
    std::vector<Text> related;             ///< titles of related articles
    std::vector<Text> tags;                ///< topics that the page lists
    std::vector<Boilerplate> boilerplate;  ///< all lines that are not the article, in page order
    std::vector<Comment> comments;         ///< what readers wrote, in page order
    /// Number of comments that the page states, also where it shows fewer or none.
    std::optional<std::size_t> stated_comments;
    /// Notes on the source: bytes that are not UTF-8, and where `stated_comments` is not the number of the
    /// comments found.
    std::vector<Diagnostic> diagnostics;

    friend bool operator==(const Article&, const Article&) = default;
};

/// Comments with all replies, however deep. Linear.
[[nodiscard]] inline std::size_t count_comments(const std::vector<Comment>& comments) noexcept {
    std::size_t n = comments.size();
    for (const auto& c : comments) n += count_comments(c.replies);
    return n;
}

}  // namespace newstext
