/// @file
/// Fourth step: the parts of a page that the decoder tells apart, and the order in which they may stand.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newstext::decode {

/// The part of a page that a block belongs to.
enum class State : std::uint8_t {
    front,  ///< before the article: menus, notices, teasers
    title,
    head,  ///< between title and body: share bars, reading time, kicker
    byline,
    date,
    lead,
    paragraph,
    subhead,
    caption,
    interruption,  ///< furniture inside the body: teasers, boxes, advertisements
    back,          ///< after the article: tags, related articles, footer
    comment,       ///< the comment section
};
inline constexpr std::size_t states = 12;

inline constexpr std::array<std::string_view, states> state_names{
    "front",     "title",   "head",    "byline",       "date", "lead",
    "paragraph", "subhead", "caption", "interruption", "back", "comment"};
[[nodiscard]] constexpr std::string_view to_string(State s) noexcept {
    return state_names[static_cast<std::size_t>(s)];
}

/// Which state may follow which: the layout of a news page, line by line.
///
/// A page is front matter, a head (title, byline, date, lead, pictures, in any order), a body that furniture
/// may interrupt, and back matter with comments. Once the back matter has begun the article does not go on.
[[nodiscard]] constexpr bool may_follow(State before, State after) noexcept {
    using enum State;
    const auto in = [after](auto... s) { return ((after == s) || ...); };
    switch (before) {
        case front:
            return in(front, title, byline, date, lead, paragraph, caption);
        case title:
            return in(title, head, byline, date, lead, paragraph, caption, subhead, back);
        case head:
            return in(head, title, byline, date, lead, paragraph, caption, subhead);
        case byline:
        case date:
            return in(front, title, head, byline, date, lead, paragraph, caption, subhead, interruption, back,
                      comment);
        case lead:
            return in(lead, head, title, byline, date, paragraph, caption, subhead, interruption, back,
                      comment);
        case caption:
            return in(caption, title, head, byline, date, lead, paragraph, subhead, interruption, back,
                      comment);
        case paragraph:
            return in(paragraph, subhead, caption, interruption, byline, date, back, comment);
        case subhead:
            return in(subhead, paragraph, caption, interruption, byline, date, back);
        case interruption:
            return in(interruption, paragraph, subhead, caption);
        case back:
            return in(back, comment, byline, date);
        case comment:
            return in(comment, back);
    }
    return false;
}

/// States whose text is the article's.
[[nodiscard]] constexpr bool in_article(State s) noexcept {
    return s == State::lead || s == State::paragraph || s == State::subhead;
}

}  // namespace newstext::decode
