/// @file
/// What a single block says to the search for comments: phrases of comment sections, labels, prose.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "newstext/comments/words.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/grammar/date_time.hpp"
#include "newstext/grammar/votes.hpp"
#include "newstext/phrases/facts.hpp"

namespace newstext::comments {

/// What a block may be, as far as it tells itself. A block has any number of these.
enum class Sign : std::uint32_t {
    heading = 1u << 0,
    form = 1u << 1,
    login = 1u << 2,
    rules = 1u << 3,
    control = 1u << 4,
    votes = 1u << 5,
    badge = 1u << 6,
    in_reply_to = 1u << 7,
    deleted = 1u << 8,
    pingback = 1u << 9,
    pagination = 1u << 10,
    edited = 1u << 11,
    says = 1u << 12,       ///< "NAME says:", a name before words that only comments have
    by = 1u << 13,         ///< "by NAME", words that bylines have too
    time = 1u << 14,       ///< a line that is mostly a time
    label = 1u << 15,      ///< a few words that are no sentence
    prose = 1u << 16,      ///< a sentence, or many words
    stop = 1u << 17,       ///< a phrase of page furniture that no comment has
    border = 1u << 18,     ///< a heading of another part of the page
    counter = 1u << 19,    ///< only a number
    furniture = 1u << 20,  ///< any whole phrase that is no name
    skip = 1u << 21,       ///< may stand between the lines of a comment's head
    share = 1u << 22,      ///< a button that comments and pages have
    clock = 1u << 23,      ///< only a time of day
};

/// A set of signs.
class Signs {
public:
    constexpr Signs() = default;
    constexpr Signs& operator|=(Sign s) noexcept {
        bits_ |= static_cast<std::uint32_t>(s);
        return *this;
    }
    constexpr void remove(Sign s) noexcept { bits_ &= ~static_cast<std::uint32_t>(s); }
    [[nodiscard]] constexpr bool has(Sign s) const noexcept {
        return (bits_ & static_cast<std::uint32_t>(s)) != 0;
    }
    template <class... Sign_>
    [[nodiscard]] constexpr bool any(Sign_... s) const noexcept {
        return (bits_ & (... | static_cast<std::uint32_t>(s))) != 0;
    }

private:
    std::uint32_t bits_ = 0;
};

namespace detail {

[[nodiscard]] inline bool is_label(const evidence::Scan& scan, std::string_view text) noexcept {
    using evidence::Edge;
    if (scan.words == 0 || scan.words > 6 || scan.bytes > 90 || scan.marks.url) return false;
    if (scan.last == Edge::question_mark || scan.last == Edge::ellipsis || scan.last == Edge::comma)
        return false;
    if (scan.last == Edge::sentence_mark) {
        // "Peter K."
        const auto blank = text.rfind(' ');
        return scan.sentences == 1 && scan.words > 1 && blank != std::string_view::npos &&
               text.size() - blank <= 4;
    }
    // "Dr. A. Name"
    return scan.sentences == 0 || (scan.sentences <= 2 && scan.words >= 2 && scan.words <= 5 &&
                                   scan.commas == 0 && scan.capitals + 1 >= scan.words);
}

/// "3. NAME", "#3 NAME": a number, a mark and a few words.
[[nodiscard]] inline bool is_numbered_label(const evidence::Scan& scan, std::string_view text) noexcept {
    if (scan.words < 2 || scan.words > 6 || scan.bytes > 60 || scan.digits == 0) return false;
    const Range all{0, text.size()};
    const Range rest = strip_number(text, all);
    if (rest.begin == 0 || rest.empty()) return false;
    const std::string_view name = rest.of(text);
    if (words_of(name).numbers > 0) return false;  // a date
    const char last = text.back();
    const auto blank = name.rfind(' ');
    const bool initial = last == '.' && blank != std::string_view::npos && name.size() - blank <= 4;
    return initial || (last != '.' && last != '!' && last != '?' && last != ':' &&
                       name.find(". ") == std::string_view::npos);
}

[[nodiscard]] inline bool is_prose(const evidence::Scan& scan) noexcept {
    if (scan.words >= 9 || scan.ideographs >= 12) return true;
    // "Recommend? (3)" is a button.
    const std::uint32_t words = scan.words - std::min(scan.numbers, scan.words);
    return scan.sentences > 0 && words >= 2 && scan.capitals + 1 < scan.words;
}

/// Kinds of which a phrase, be it the whole line or its begin, ends a comment section.
[[nodiscard]] constexpr bool is_furniture(PhraseKind kind) noexcept {
    switch (kind) {
        case PhraseKind::advertisement:
        case PhraseKind::app:
        case PhraseKind::author_box:
        case PhraseKind::consent:
        case PhraseKind::copyright:
        case PhraseKind::feedback:
        case PhraseKind::legal:
        case PhraseKind::live:
        case PhraseKind::navigation:
        case PhraseKind::newsletter:
        case PhraseKind::paywall:
        case PhraseKind::print:
        case PhraseKind::related:
        case PhraseKind::tags:
        case PhraseKind::trending:
            return true;
        default:
            return false;
    }
}

/// Kinds whose headings begin another part of the page.
[[nodiscard]] constexpr bool is_border(PhraseKind kind) noexcept {
    return kind == PhraseKind::related || kind == PhraseKind::trending || kind == PhraseKind::copyright ||
           kind == PhraseKind::newsletter || kind == PhraseKind::tags || kind == PhraseKind::author_box ||
           kind == PhraseKind::legal;
}

inline void add_phrase_signs(const evidence::Scan& scan, const PhraseMatch& match, Signs& signs) noexcept {
    const bool whole = match.place == PhrasePlace::whole;
    switch (match.kind) {
        case PhraseKind::comment_heading:
            signs |= Sign::heading;
            break;
        case PhraseKind::comment_form:
            signs |= Sign::form;
            break;
        case PhraseKind::login:
            signs |= Sign::login;
            break;
        case PhraseKind::comment_rules:
            signs |= Sign::rules;
            break;
        case PhraseKind::comment_control:
            if (scan.words <= 8) signs |= Sign::control;
            break;
        case PhraseKind::votes:
            if (scan.words <= 8) signs |= Sign::votes;
            break;
        case PhraseKind::comment_badge:
            if (scan.words <= 6) signs |= Sign::badge;
            break;
        case PhraseKind::in_reply_to:
            if (scan.words <= 10 && match.end - match.begin > 3) {
                signs |= Sign::in_reply_to;
                if (match.begin == 0 && scan.sentences == 0) signs.remove(Sign::prose);
            }
            break;
        case PhraseKind::comment_deleted:
            signs |= Sign::deleted;
            break;
        case PhraseKind::comment_edited:
            if (scan.words <= 12) signs |= Sign::edited;
            break;
        case PhraseKind::updated:  // "Modifié", which articles have too
            if (whole && scan.words <= 2 && scan.digits == 0) signs |= Sign::edited;
            break;
        case PhraseKind::pingback:
            signs |= Sign::pingback;
            break;
        case PhraseKind::pagination:
            if (scan.words <= 8 + scan.numbers) signs |= Sign::pagination;
            break;
        case PhraseKind::share:
            if (scan.words <= 4) signs |= Sign::share;
            break;
        default:
            break;
    }
    if (is_furniture(match.kind) && (whole || scan.words <= 30)) signs |= Sign::stop;
    if (is_border(match.kind) && scan.words <= 12 && whole) signs |= Sign::border;
    if (match.place == PhrasePlace::whole && match.kind != PhraseKind::comment_author &&
        match.kind != PhraseKind::byline_role) {
        signs |= Sign::furniture;
    }
}

/// A line made of phrases: "Reply · Like (3) · Report" is a line of buttons, "Comments (4) Add comment" a
/// heading.
inline void add_part_signs(const evidence::Parts& parts, Signs& signs) noexcept {
    if (parts.kinds == 0) return;
    if (parts.first == PhraseKind::comment_heading && !parts.has(PhraseKind::share)) {
        signs |= Sign::heading;
    } else if (parts.has(PhraseKind::comment_control)) {
        signs |= Sign::control;
    } else if (parts.has(PhraseKind::comment_form)) {
        signs |= Sign::form;
    } else {
        return;
    }
    signs |= Sign::furniture;
}

/// Only digits and the marks of numbers.
[[nodiscard]] constexpr bool is_counter(std::string_view text) noexcept {
    if (text.empty() || grammar::is_ascii_letter(text[0])) return false;  // as most lines begin
    return text.find_first_not_of("0123456789 .,'+-#()") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace detail

/// All signs of a block but the time line's. Linear in a bounded part of the block.
[[nodiscard]] inline Signs read_signs(std::string_view text, const evidence::Scan& scan,
                                      const DateWords& words, std::string_view hint) {
    Signs signs;
    if (detail::is_label(scan, text)) signs |= Sign::label;
    if (detail::is_prose(scan)) signs |= Sign::prose;
    if (!signs.has(Sign::label) && detail::is_numbered_label(scan, text)) {
        signs |= Sign::label;
        signs.remove(Sign::prose);
    }
    const PhraseMatch& match = scan.best();
    if (match.found() && scan.words > scan.numbers) detail::add_phrase_signs(scan, match, signs);
    detail::add_part_signs(scan.parts(), signs);
    // "In reply to Tim B.", "In reply to K. Lindley"
    if (signs.has(Sign::in_reply_to) && match.begin == 0 && scan.sentences == 1 && scan.words <= 8 &&
        (detail::ends_with_initial(text) || scan.last != evidence::Edge::sentence_mark))
        signs.remove(Sign::prose);
    if (match.kind == PhraseKind::comment_author && match.place == PhrasePlace::begin && match.begin == 0 &&
        (scan.words <= 8 || (scan.words <= 16 && scan.digits >= 4))) {
        signs |= Sign::by;
    }
    if (scan.bytes <= 32 && scan.words <= 3) {
        if (detail::is_counter(text)) signs |= Sign::counter;
        if (grammar::read_votes(text)) signs |= Sign::votes;
        if (scan.digits >= 3 && scan.marks.clock) {
            const auto clock = grammar::read_clock(text, words, hint);
            if (clock && clock->end == text.size()) signs |= Sign::clock;
        }
    }
    if (text.empty()) signs |= Sign::skip;  // a bullet by itself
    if (signs.any(Sign::votes, Sign::badge, Sign::control, Sign::edited, Sign::counter, Sign::in_reply_to,
                  Sign::clock)) {
        signs |= Sign::skip;
    }
    return signs;
}

/// Whether a line may be just the name of a comment's author.
[[nodiscard]] inline bool may_be_name(const evidence::Scan& scan, Signs signs) noexcept {
    if (!signs.has(Sign::label) || scan.words == scan.numbers) return false;
    if (signs.any(Sign::heading, Sign::form, Sign::login, Sign::control, Sign::votes, Sign::pagination,
                  Sign::stop, Sign::border, Sign::time, Sign::deleted, Sign::pingback, Sign::share,
                  Sign::edited, Sign::counter, Sign::clock)) {
        return false;
    }
    return scan.words <= 5 || scan.bytes <= 40;
}

}  // namespace newstext::comments
