/// @file
/// Sixth step: what the blocks of a page that has been read are.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/comments/build.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/grammar/credit.hpp"
#include "newstext/grammar/dateline.hpp"
#include "newstext/grammar/image_credit.hpp"
#include "newstext/grammar/page.hpp"
#include "newstext/model/article.hpp"
#include "newstext/model/layout.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/source/text.hpp"
#include "newstext/tree/furniture.hpp"
#include "newstext/tree/metadata.hpp"
#include "newstext/tree/tokens.hpp"

namespace newstext::tree {

/// The rules that decide what a block is, where no state of the decoder and no phrase does.
enum class Rule : std::uint8_t {
    none,
    before_title,
    after_title,
    under_related,
    under_trending,
    under_topics,
    metadata,
    author_box,
    comments,
    image_credit,
    before_subhead,
    credit,
};
/// What they say in a layout.
inline constexpr std::array<std::string_view, 12> rule_reasons{
    "",
    "the line before the title",
    "the line after the title",
    "stands under a heading of related articles",
    "stands under a heading of other articles",
    "stands under a heading of topics",
    "the metadata rules",
    "begins with an author's name",
    "the pattern of this page's comments",
    "the image credit rule",
    "a subhead stands right before it",
    "the credit rule",
};

/// What a block has become. There is one for each block, so it is narrow.
struct Role {
    static constexpr std::uint32_t no_phrase = 0xFFFFFFFFu;

    LineKind kind = LineKind::boilerplate;
    BoilerplateKind boilerplate = BoilerplateKind::other;
    Rule rule = Rule::none;            ///< the rule that told it, if one did
    bool may_quote : 1 = false;        ///< text with marks that may open a direct quote
    bool unfolded : 1 = false;         ///< it has blanks that a text does not keep
    std::uint32_t phrase = no_phrase;  ///< number of the phrase that told it, if one did
};

/// An article and the role of each block of its page.
struct Tree {
    Article article;
    std::vector<Role> roles;
};

/// Decides what the blocks of one page are, and writes what there are few of: all of the article but its
/// body, its boilerplate and its comments.
class Builder {
public:
    Builder(const decode::Page& page, const phrases::Facts& facts)
        : page_(page),
          facts_(facts),
          style_(page.shape.style()),
          body_(find_body(page)),
          metadata_(page, facts, style_, body_) {
        tree_.roles.resize(page.blocks.size());
    }

    /// Linear in the size of the page.
    [[nodiscard]] Tree build() {
        Article& a = tree_.article;
        a.language = page_.language;
        grammar::read_page(tokens_of(page_), [this](const grammar::Part& part) {
            boost::apply_visitor([this](const auto& p) { take(p); }, part);
        });
        metadata_.choose(a);
        // An outlet's name in the head may look like an author's.
        std::erase_if(a.authors, [&](const Text& author) { return author.text == a.outlet.text; });
        keep_rest();
        name_author_boxes();
        for (std::size_t i = 0; i < tree_.roles.size(); ++i)
            tree_.roles[i].unfolded = page_.scan(i).marks.unfolded;
        if (page_.thread.stated) a.stated_comments = page_.thread.stated->count;
        if (page_.invalid != page_.source.size()) {
            a.diagnostics.push_back(
                {"the text is not valid UTF-8; bytes that are not are read as U+FFFD", page_.invalid});
        }
        if (auto note = comments::check_count(page_.thread, page_.source, page_.blocks))
            a.diagnostics.push_back(std::move(*note));
        return std::move(tree_);
    }

private:
    using State = decode::State;

    [[nodiscard]] Text text_of(std::size_t i) const { return page_.element(i); }
    [[nodiscard]] Text text_at(std::size_t base, Range range) const {
        return source::make_text(page_.source, {base + range.begin, base + range.end}, style_);
    }
    void assign(std::size_t i, LineKind kind, Rule rule) {
        Role& role = tree_.roles[i] = {};
        role.kind = kind;
        role.rule = rule;
    }

    void take(const grammar::Token& token) { take_block(token.block); }

    void take(const grammar::Headline& h) {
        Article& a = tree_.article;
        Text title = text_of(h.title.block);
        if (!a.title.empty() || title.empty()) {
            if (h.kicker) take_furniture(h.kicker->block);
            take_furniture(h.title.block);
            if (h.outlet) take_block(h.outlet->block);
            return;
        }
        a.title = std::move(title);
        assign(h.title.block, LineKind::title, Rule::none);
        if (h.kicker) {
            a.kicker = text_of(h.kicker->block);
            assign(h.kicker->block, LineKind::kicker, Rule::before_title);
        }
        // Only a page that begins with its title names the outlet there; elsewhere it may be anything.
        if (h.outlet && h.title.block == (h.kicker ? 1u : 0u)) {
            a.outlet = text_of(h.outlet->block);
            assign(h.outlet->block, LineKind::outlet, Rule::after_title);
        } else if (h.outlet) {
            take_block(h.outlet->block);
        }
    }

    void take(const grammar::RelatedList& list) {
        take_furniture(list.heading.block);
        const bool related = tree_.roles[list.heading.block].boilerplate == BoilerplateKind::related;
        for (const auto& entry : list.entries) {
            if (take_guessed_title(entry.block)) continue;
            Text text = text_of(entry.block);
            if (text.empty()) {
                take_furniture(entry.block);
            } else if (related && entry.block < list.heading.block + 30) {
                tree_.article.related.push_back(std::move(text));
                assign(entry.block, LineKind::related, Rule::under_related);
            } else {
                add_boilerplate(entry.block, {BoilerplateKind::trending, {}}, Rule::under_trending);
            }
        }
    }

    void take(const grammar::TagList& list) {
        take_furniture(list.heading.block);
        for (const auto& entry : list.entries) {
            if (take_guessed_title(entry.block)) continue;
            Text text = text_of(entry.block);
            if (!text.empty() && entry.block < list.heading.block + 20) {
                tree_.article.tags.push_back(std::move(text));
                assign(entry.block, LineKind::tag, Rule::under_topics);
            } else {
                take_block(entry.block);
            }
        }
    }

    /// A line that is the title by the metadata rules, where the decoder found none. @returns false for
    /// others
    bool take_guessed_title(std::size_t i) {
        if (metadata_.take(i) != LineKind::title) return false;
        assign(i, LineKind::title, Rule::metadata);
        return true;
    }

    void take(const grammar::CommentSection& section) {
        take_block(section.first.block);
        for (const auto& token : section.more) take_block(token.block);
    }

    void take_block(std::size_t i) {
        if (take_comment_line(i)) return;
        if (take_guessed_title(i)) return;
        const auto kind = metadata_.take(i);
        switch (page_.states[i]) {
            case State::lead:
                return ends_with_image_credit(i) ? take_body(i) : take_lead(i);
            case State::subhead:
                // Bars stand between the entries of a menu.
                if (page_.scan(i).marks.pipe && page_.blocks[i].marker != source::Marker::heading) break;
                return take_body(i);
            case State::paragraph:
            case State::caption:
                return take_body(i);
            case State::head:
            case State::interruption:
                if (is_credited(i)) return take_body(i);
                break;
            default:
                break;
        }
        if (kind) return assign(i, *kind, Rule::metadata);
        take_furniture(i);
    }

    /// Nothing is lost: lines that a rule has taken for an element that was not made of them are boilerplate.
    void keep_rest() {
        const Article& a = tree_.article;
        std::vector<std::uint8_t> made(page_.blocks.size());
        for (const auto& draft : page_.thread.comments) {
            std::fill(made.begin() + draft.first, made.begin() + draft.last, std::uint8_t{1});
        }
        const auto mark = [&](const Range& r) {
            const auto after = [](const Range& range, const source::Block& b) {
                return range.end <= b.content.begin;
            };
            auto b = std::upper_bound(page_.blocks.begin(), page_.blocks.end(), r, after);
            while (!r.empty() && b != page_.blocks.begin() && (--b)->content.end > r.begin) {
                made[static_cast<std::size_t>(b - page_.blocks.begin())] = 1;
            }
        };
        for (const Text& author : a.authors) mark(author.range);
        for (const Range& r : {a.title.range, a.published.range, a.updated.range, a.outlet.range}) mark(r);
        for (std::size_t i = 0; i < made.size(); ++i) {
            const LineKind kind = tree_.roles[i].kind;
            const bool taken = kind == LineKind::title || kind == LineKind::byline ||
                               kind == LineKind::date || kind == LineKind::comment_author ||
                               kind == LineKind::comment_time || kind == LineKind::comment_text ||
                               kind == LineKind::comment_votes;
            if (taken && made[i] == 0) take_furniture(i);
        }
    }

    /// Lines behind the article that begin with the name of one of its authors, and say more.
    void name_author_boxes() {
        const std::vector<Text>& authors = tree_.article.authors;
        if (authors.empty()) return;
        for (std::size_t i = 0; i < tree_.roles.size(); ++i) {
            Role& role = tree_.roles[i];
            if (role.kind != LineKind::boilerplate || role.boilerplate != BoilerplateKind::other ||
                page_.states[i] != State::back || page_.scan(i).words < 5)
                continue;
            const std::string text = page_.element(i).text;
            const bool names = std::any_of(authors.begin(), authors.end(),
                                           [&](const Text& author) { return text.starts_with(author.text); });
            if (!names) continue;
            assign(i, LineKind::boilerplate, Rule::author_box);
            role.boilerplate = BoilerplateKind::author_box;
        }
    }

    /// A line that the thread of comments has a role for. @returns false where it has none
    bool take_comment_line(std::size_t i) {
        using comments::Role;
        const Role role = page_.thread.role(i);
        constexpr Rule rule = Rule::comments;
        switch (role) {
            case Role::none:
                return false;
            case Role::author:
                assign(i, LineKind::comment_author, rule);
                return true;
            case Role::time:
                assign(i, LineKind::comment_time, rule);
                return true;
            case Role::text:
            case Role::quoted:
                assign(i, LineKind::comment_text, rule);
                return true;
            case Role::votes:
                assign(i, LineKind::comment_votes, rule);
                return true;
            default:
                break;
        }
        const Furniture said = furniture_of(page_.scan(i));
        const BoilerplateKind kind = comment_furniture(role);
        add_boilerplate(i, {kind, said.kind == kind ? said.phrase : PhraseMatch{}}, rule);
        return true;
    }

    void take_lead(std::size_t i) {
        Text t = text_of(i);
        if (t.empty()) return take_furniture(i);
        Text& lead = tree_.article.lead;
        if (lead.empty()) {
            lead = std::move(t);
        } else {
            lead.text += '\n' + t.text;
            lead.range = join(lead.range, t.range);
        }
        assign(i, LineKind::lead, Rule::none);
    }

    /// A line with words and a picture's credit: neither a subhead nor furniture inside the article has one.
    [[nodiscard]] bool is_credited(std::size_t i) const {
        const evidence::Scan& s = page_.scan(i);
        if (s.words < 6 || s.words > 80 || s.stop_words == 0) return false;
        return s.has(PhraseKind::caption_credit) || (!s.whole().found() && ends_with_image_credit(i));
    }

    /// Whether a line is a picture's credit or ends with one. At the article's end agencies alone are the
    /// text's.
    [[nodiscard]] bool ends_with_image_credit(std::size_t i) const {
        constexpr std::uint32_t most_words = 50;  // longer blocks are text that a caption was joined to
        if (page_.scan(i).words > most_words) return false;
        const grammar::ImageCreditWords words{facts_.image_credits, facts_.agencies, facts_.image_agencies};
        auto match = grammar::find_image_credit(page_.text(i), words);
        if (!match) match = grammar::read_image_credit(page_.text(i), words);
        return match && !(match->agencies_only && i == body_.last);
    }

    /// Whether the next line of the body is a subhead, too. What stands between them is passed over.
    [[nodiscard]] bool before_subhead(std::size_t i) const noexcept {
        constexpr std::size_t reach = 8;
        const std::size_t end = std::min(page_.states.size(), i + 1 + reach);
        std::size_t next = i + 1;
        while (next < end && page_.states[next] == State::interruption) ++next;
        return next < end && page_.states[next] == State::subhead;
    }

    /// What a line of the body is: no text and no subhead ends with the credit of a picture, and a subhead
    /// has text under it. Headings of Markdown are what they say.
    [[nodiscard]] State state_in_body(std::size_t i) const {
        const State state = page_.states[i];
        if (state == State::caption) return state;
        if (state == State::subhead && page_.scan(i).has(PhraseKind::caption_credit)) return State::caption;
        if (ends_with_image_credit(i)) return State::caption;
        if (state != State::subhead || page_.blocks[i].marker == source::Marker::heading) return state;
        return before_subhead(i) ? State::paragraph : state;
    }

    void take_body(std::size_t i) {
        const source::Marker marker = page_.blocks[i].marker;
        const State state = state_in_body(i);
        const bool item = marker == source::Marker::bullet || marker == source::Marker::numbered;
        const LineKind kind = state == State::subhead           ? LineKind::subhead
                              : state == State::caption         ? LineKind::caption
                              : item                            ? LineKind::list_item
                              : marker == source::Marker::quote ? LineKind::quote
                                                                : LineKind::paragraph;
        const Rule rule = state == page_.states[i]  ? Rule::none
                          : state == State::caption ? Rule::image_credit
                                                    : Rule::before_subhead;
        Range range = page_.blocks[i].content;
        if (state == State::paragraph) {
            if (i == body_.first) take_dateline(i);
            if (take_credit(i, range)) return assign(i, LineKind::credit, Rule::credit);
        }
        if (!has_text(i, range)) return take_furniture(i);
        assign(i, kind, rule);
        tree_.roles[i].may_quote = state == State::paragraph && page_.scan(i).marks.opening;
    }

    /// Whether an element at `range`, in block `i`, has a text: a rule of dashes and a bare marker have none.
    [[nodiscard]] bool has_text(std::size_t i, Range range) const {
        if (range.empty()) return false;
        return (!style_.markdown && !style_.references) || !page_.element(i, range).empty();
    }

    void take_dateline(std::size_t i) {
        const auto match =
            grammar::read_dateline(page_.text(i), facts_.agencies, facts_.dates, page_.language);
        if (match) tree_.article.dateline = text_at(page_.blocks[i].content.begin, match->range);
    }

    /// Cuts the credit off the end of a paragraph's range. @returns true where nothing but the credit stands
    /// there
    bool take_credit(std::size_t i, Range& range) {
        const bool closing = i == body_.last;
        const std::string_view text = range.of(page_.source);
        const auto match = grammar::find_credit(text, facts_.agencies);
        if (!match || !(match->sure || closing)) return false;
        // A dash before the credit is a guess that only an article's end bears out.
        if (text[match->range.begin] != '(' && text[match->range.begin] != '[' && !closing) return false;
        Credit credit;
        const std::size_t base = range.begin;
        for (const Range& r : match->agencies) credit.agencies.push_back(text_at(base, r));
        for (const Range& r : match->signs) credit.signs.push_back(text_at(base, r));
        credit.range = {base + match->range.begin, base + match->range.end};
        tree_.article.credits.push_back(std::move(credit));
        range = source::trim(page_.source, {base, base + match->range.begin});
        return range.empty();
    }

    void take_furniture(std::size_t i) { add_boilerplate(i, furniture_of(page_.scan(i)), Rule::none); }

    void add_boilerplate(std::size_t i, const Furniture& furniture, Rule rule) {
        assign(i, LineKind::boilerplate, rule);
        tree_.roles[i].boilerplate = furniture.kind;
        if (furniture.phrase.found()) tree_.roles[i].phrase = furniture.phrase.phrase;
    }

    const decode::Page& page_;
    const phrases::Facts& facts_;
    source::TextStyle style_;
    BodySpan body_;
    Metadata metadata_;
    Tree tree_;
};

/// What the blocks of a page are, and the article without its body, boilerplate and comments. Linear.
[[nodiscard]] inline Tree decide(const decode::Page& page, const phrases::Facts& facts) {
    return Builder(page, facts).build();
}

}  // namespace newstext::tree
