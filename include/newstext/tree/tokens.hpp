/// @file
/// Fifth step: a page's blocks as tokens of the layout grammar.
#pragma once

#include <vector>

#include "newstext/decode/page.hpp"
#include "newstext/grammar/page.hpp"
#include "newstext/tree/furniture.hpp"

namespace newstext::tree {

namespace detail {

/// A short line of words that no phrase, date or number explains.
[[nodiscard]] inline bool is_label(const evidence::Scan& s, std::uint32_t most_words) noexcept {
    return s.words >= 1 && s.words <= most_words && s.sentences == 0 && !s.best().found() && s.numbers == 0 &&
           !s.marks.url && !s.marks.at_sign;
}

}  // namespace detail

/// The token of block `i`. Constant time.
[[nodiscard]] inline grammar::Token token_of(const decode::Page& page, std::size_t i) {
    using decode::State;
    using grammar::Class;
    const evidence::Scan& s = page.scan(i);
    grammar::Token token{static_cast<std::uint32_t>(i), page.states[i], Class::none};
    const auto add = [&](Class c, bool holds) {
        if (holds) token.classes = token.classes | c;
    };
    const bool outside = token.state == State::front || token.state == State::head ||
                         token.state == State::interruption || token.state == State::back;
    if (!outside) {
        add(Class::comment, token.state == State::comment);
        return token;
    }
    add(Class::kicker, (token.state == State::front || token.state == State::head) &&
                           detail::is_label(s, 6) && !s.marks.pipe && !s.marks.arrow && s.glued == 0 &&
                           page.blocks[i].marker != source::Marker::bullet);
    add(Class::outlet, token.state == State::head && detail::is_label(s, 3));
    const PhraseMatch& m = s.whole().found() ? s.whole() : s.begin();
    const bool heading = s.words <= 8;
    add(Class::related_heading, heading && (m.kind == PhraseKind::related || m.kind == PhraseKind::trending));
    add(Class::tag_heading, heading && s.whole().kind == PhraseKind::tags);
    const bool title_like = (s.words >= 4 || s.ideographs >= 6) && s.words <= 25 && !s.marks.pipe;
    add(Class::entry, title_like && furniture_of(s).kind == BoilerplateKind::other);
    add(Class::topic, detail::is_label(s, 5));
    return token;
}

/// The tokens of all blocks. Linear.
[[nodiscard]] inline std::vector<grammar::Token> tokens_of(const decode::Page& page) {
    std::vector<grammar::Token> tokens;
    tokens.reserve(page.blocks.size());
    for (std::size_t i = 0; i < page.blocks.size(); ++i) tokens.push_back(token_of(page, i));
    return tokens;
}

}  // namespace newstext::tree
