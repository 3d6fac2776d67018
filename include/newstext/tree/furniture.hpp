/// @file
/// Fifth step: the kind of a block that is not the article, from the phrases it has.
#pragma once

#include "newstext/comments/thread.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/model/kinds.hpp"
#include "newstext/phrases/phrase_table.hpp"

namespace newstext::tree {

/// The boilerplate that a phrase of this kind names.
[[nodiscard]] constexpr BoilerplateKind boilerplate_of(PhraseKind kind) noexcept {
    using enum BoilerplateKind;
    switch (kind) {
        case PhraseKind::advertisement:
            return advertisement;
        case PhraseKind::app:
            return app;
        case PhraseKind::audio:
            return audio;
        case PhraseKind::author_box:
            return author_box;
        case PhraseKind::comment_control:
        case PhraseKind::comment_badge:
        case PhraseKind::comment_deleted:
        case PhraseKind::comment_edited:
        case PhraseKind::in_reply_to:
        case PhraseKind::votes:
            return comment_control;
        case PhraseKind::comment_form:
            return comment_form;
        case PhraseKind::comment_heading:
            return comment_heading;
        case PhraseKind::comment_rules:
            return comment_rules;
        case PhraseKind::consent:
            return consent;
        case PhraseKind::copyright:
            return copyright;
        case PhraseKind::correction:
            return correction;
        case PhraseKind::feedback:
            return feedback;
        case PhraseKind::legal:
            return legal;
        case PhraseKind::live:
            return live;
        case PhraseKind::login:
            return login;
        case PhraseKind::navigation:
            return navigation;
        case PhraseKind::newsletter:
            return newsletter;
        case PhraseKind::pagination:
            return pagination;
        case PhraseKind::paywall:
            return paywall;
        case PhraseKind::pingback:
            return pingback;
        case PhraseKind::print:
            return print;
        case PhraseKind::reading_time:
            return reading_time;
        case PhraseKind::related:
            return related;
        case PhraseKind::share:
            return share;
        case PhraseKind::tags:
            return tags;
        case PhraseKind::trending:
            return trending;
        case PhraseKind::none:
        case PhraseKind::byline:
        case PhraseKind::byline_role:
        case PhraseKind::caption_credit:
        case PhraseKind::comment_author:
        case PhraseKind::published:
        case PhraseKind::relative_time:
        case PhraseKind::updated:
            return other;
    }
    return other;
}

/// The boilerplate that a line of the comment section is. @pre the role is one of lines that are not in the
/// comment
[[nodiscard]] constexpr BoilerplateKind comment_furniture(comments::Role role) noexcept {
    using enum BoilerplateKind;
    switch (role) {
        case comments::Role::heading:
            return comment_heading;
        case comments::Role::form:
            return comment_form;
        case comments::Role::login:
            return login;
        case comments::Role::rules:
            return comment_rules;
        case comments::Role::pingback:
            return pingback;
        case comments::Role::pagination:
            return pagination;
        default:
            return comment_control;
    }
}

/// A block's kind of boilerplate and the phrase that told it.
struct Furniture {
    BoilerplateKind kind = BoilerplateKind::other;
    PhraseMatch phrase;
};

/// The kind of a block outside the article. The match that covers most of the block decides.
[[nodiscard]] inline Furniture furniture_of(const evidence::Scan& s) noexcept {
    for (const PhraseMatch* match : {&s.whole(), &s.begin(), &s.end(), &s.inside()}) {
        if (!match->found()) continue;
        const BoilerplateKind kind = boilerplate_of(match->kind);
        if (kind != BoilerplateKind::other) return {kind, *match};
    }
    if (s.marks.copyright_sign && s.words < 25) return {BoilerplateKind::copyright, {}};
    return {};
}

}  // namespace newstext::tree
