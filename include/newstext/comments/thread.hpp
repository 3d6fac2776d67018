/// @file
/// What the search for reader comments yields: a role for each block, and the comments as ranges.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "newstext/model/range.hpp"

namespace newstext::comments {

/// What a block is in a comment section.
enum class Role : std::uint8_t {
    none,         ///< not a line of the section
    heading,      ///< "3 Kommentare"
    form,         ///< "Your name"
    login,        ///< "Log in to comment"
    rules,        ///< house rules, moderation notes
    author,       ///< has the author's name, perhaps the time too
    time,         ///< has the time of a comment
    text,         ///< a paragraph of a comment
    votes,        ///< "+5"
    control,      ///< "Reply", and what else the page prints around a comment
    badge,        ///< "Moderator"
    in_reply_to,  ///< "in reply to NAME"
    quoted,       ///< text of the comment that is answered
    deleted,      ///< "This comment was removed"
    pingback,     ///< a trackback or pingback, which is no comment
    pagination,   ///< "Older comments"
};

inline constexpr std::uint32_t no_comment = 0xFFFFFFFFu;

/// The role of one block, and the comment that it belongs to.
struct Mark {
    Role role = Role::none;
    std::uint32_t comment = no_comment;  ///< index in Thread::comments
};

/// One comment: blocks and ranges, nothing copied.
struct Draft {
    std::uint32_t first = 0;  ///< blocks [first, last)
    std::uint32_t last = 0;
    std::uint32_t depth = 0;            ///< 0 unless indentation, quote levels or the text state a nesting
    std::uint32_t parent = no_comment;  ///< the comment that is answered, where one is known
    Range name;                         ///< the author's name; empty where the page shows none
    Range time;
    Range reply_to;  ///< the name that the page states as answered
    Range badge;
    Range votes;  ///< a number among the buttons
    /// Where buttons begin within the last line of the text; 0: they have own lines.
    std::size_t text_end = 0;
    bool edited = false;
    bool deleted = false;
};

/// The number of comments that a page states.
struct Statement {
    std::size_t count = 0;
    Range range;  ///< the line that states it
};

/// The reader comments of a page.
struct Thread {
    std::vector<Mark> marks;          ///< one a block; none where no block has a role
    std::vector<Draft> comments;      ///< in page order
    std::optional<Statement> stated;  ///< by the heading; without comments, by all headings that state one
    float confidence = 0;             ///< 0: no comments, 1: all signs agree

    /// The role of block `i`.
    [[nodiscard]] Role role(std::size_t i) const noexcept {
        return i < marks.size() ? marks[i].role : Role::none;
    }
};

}  // namespace newstext::comments
