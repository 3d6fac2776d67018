/// @file
/// Sixth step: the Article and the Layout of a page that has been read.
#pragma once

#include <algorithm>
#include <cstddef>
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
#include "newstext/grammar/quotation.hpp"
#include "newstext/model/article.hpp"
#include "newstext/model/layout.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/source/text.hpp"
#include "newstext/tree/furniture.hpp"
#include "newstext/tree/metadata.hpp"
#include "newstext/tree/tokens.hpp"

namespace newstext::tree {

/// What a block has become.
struct Role {
    LineKind kind = LineKind::boilerplate;
    BoilerplateKind boilerplate = BoilerplateKind::other;
    PhraseMatch phrase;     ///< the phrase that told it, if one did
    std::string_view rule;  ///< the rule that told it, if one did
};

/// An article and the role of each block of its page.
struct Tree {
    Article article;
    std::vector<Role> roles;
};

/// Builds the tree of one page.
class Builder {
public:
    /// @param texts whether the texts of lines are wanted, or only what the lines are
    Builder(const decode::Page& page, const phrases::Facts& facts, bool texts)
        : page_(page),
          facts_(facts),
          texts_(texts),
          style_(page.shape.style()),
          body_(find_body(page)),
          metadata_(page, facts, style_, body_) {
        tree_.roles.resize(page.blocks.size());
    }

    /// Linear in the size of the page.
    [[nodiscard]] Tree build() {
        Article& a = tree_.article;
        a.language = page_.language;
        reserve();
        grammar::read_page(tokens_of(page_), [this](const grammar::Part& part) {
            boost::apply_visitor([this](const auto& p) { take(p); }, part);
        });
        metadata_.choose(a);
        // An outlet's name in the head may look like an author's.
        std::erase_if(a.authors, [&](const Text& author) { return author.text == a.outlet.text; });
        keep_rest();
        name_author_boxes();
        if (texts_)
            a.comments = comments::build(page_.thread, page_.source, page_.blocks, facts_, page_.language);
        a.stated_comments = page_.thread.stated;
        if (page_.invalid != page_.source.size()) {
            a.diagnostics.push_back(
                {"the text is not valid UTF-8; bytes that are not are read as U+FFFD", page_.invalid});
        }
        return std::move(tree_);
    }

private:
    using State = decode::State;

    /// Vectors that grow would take twice their memory.
    void reserve() {
        const auto body =
            static_cast<std::size_t>(std::count_if(page_.states.begin(), page_.states.end(), [](State s) {
                return s == State::paragraph || s == State::subhead || s == State::caption;
            }));
        tree_.article.body.reserve(body);
        const std::size_t others = page_.states.size() - body;
        tree_.article.boilerplate.reserve(others);
        boilerplate_blocks_.reserve(others);
    }

    [[nodiscard]] Text text_of(std::size_t i) const { return page_.element(i); }
    [[nodiscard]] Text text_at(std::size_t base, Range range) const {
        return source::make_text(page_.source, {base + range.begin, base + range.end}, style_);
    }
    void assign(std::size_t i, LineKind kind, std::string_view rule) {
        tree_.roles[i] = {kind, {}, {}, rule};
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
        assign(h.title.block, LineKind::title, {});
        if (h.kicker) {
            a.kicker = text_of(h.kicker->block);
            assign(h.kicker->block, LineKind::kicker, "the line before the title");
        }
        // Only a page that begins with its title names the outlet there; elsewhere it may be anything.
        if (h.outlet && h.title.block == (h.kicker ? 1u : 0u)) {
            a.outlet = text_of(h.outlet->block);
            assign(h.outlet->block, LineKind::outlet, "the line after the title");
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
                assign(entry.block, LineKind::related, "stands under a heading of related articles");
            } else {
                add_boilerplate(entry.block, {BoilerplateKind::trending, {}},
                                "stands under a heading of other articles");
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
                assign(entry.block, LineKind::tag, "stands under a heading of topics");
            } else {
                take_block(entry.block);
            }
        }
    }

    /// A line that is the title by the metadata rules, where the decoder found none. @returns false for
    /// others
    bool take_guessed_title(std::size_t i) {
        if (metadata_.take(i) != LineKind::title) return false;
        assign(i, LineKind::title, "the metadata rules");
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
        if (kind) return assign(i, *kind, "the metadata rules");
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
        bool any = false;
        for (std::size_t i = 0; i < made.size(); ++i) {
            const LineKind kind = tree_.roles[i].kind;
            const bool taken = kind == LineKind::title || kind == LineKind::byline ||
                               kind == LineKind::date || kind == LineKind::comment_author ||
                               kind == LineKind::comment_time || kind == LineKind::comment_text ||
                               kind == LineKind::comment_votes;
            if (!taken || made[i] != 0) continue;
            take_furniture(i);
            any = true;
        }
        if (any) sort_boilerplate();
    }

    void sort_boilerplate() {
        auto& all = tree_.article.boilerplate;
        // No two blocks begin at the same byte.
        const auto before = [](const auto& x, const auto& y) { return x.range.begin < y.range.begin; };
        std::sort(all.begin(), all.end(), before);
        std::sort(boilerplate_blocks_.begin(), boilerplate_blocks_.end());
    }

    /// Lines behind the article that begin with the name of one of its authors, and say more.
    void name_author_boxes() {
        Article& a = tree_.article;
        for (std::size_t k = 0; k < a.boilerplate.size(); ++k) {
            Boilerplate& b = a.boilerplate[k];
            const std::size_t i = boilerplate_blocks_[k];
            if (b.kind != BoilerplateKind::other || page_.states[i] != State::back || page_.scan(i).words < 5)
                continue;
            const std::string text = a.authors.empty() ? std::string() : page_.element(i, b.range);
            const bool names = std::any_of(a.authors.begin(), a.authors.end(),
                                           [&](const Text& author) { return text.starts_with(author.text); });
            if (!names) continue;
            b.kind = BoilerplateKind::author_box;
            tree_.roles[i] = {LineKind::boilerplate, b.kind, {}, "begins with an author's name"};
        }
    }

    /// A line that the thread of comments has a role for. @returns false where it has none
    bool take_comment_line(std::size_t i) {
        using comments::Role;
        const Role role = page_.thread.marks[i].role;
        static constexpr std::string_view rule = "the pattern of this page's comments";
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
        if (!texts_ && page_.scan(i).words != 0) return assign(i, LineKind::lead, {});
        Text t = text_of(i);
        if (t.empty()) return take_furniture(i);
        Text& lead = tree_.article.lead;
        if (lead.empty()) {
            lead = std::move(t);
        } else {
            lead.text += '\n' + t.text;
            lead.range = join(lead.range, t.range);
        }
        assign(i, LineKind::lead, {});
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
        const source::Block& source_block = page_.blocks[i];
        Block block;
        block.range = source_block.content;
        const State state = state_in_body(i);
        const std::string_view rule = state == page_.states[i]  ? std::string_view()
                                      : state == State::caption ? "the image credit rule"
                                                                : "a subhead stands right before it";
        const bool item =
            source_block.marker == source::Marker::bullet || source_block.marker == source::Marker::numbered;
        block.kind = state == State::subhead                        ? BlockKind::subhead
                     : state == State::caption                      ? BlockKind::caption
                     : item                                         ? BlockKind::list_item
                     : source_block.marker == source::Marker::quote ? BlockKind::quote
                                                                    : BlockKind::paragraph;
        static constexpr LineKind line_kinds[] = {LineKind::paragraph, LineKind::subhead, LineKind::quote,
                                                  LineKind::list_item, LineKind::caption};
        assign(i, line_kinds[static_cast<std::size_t>(block.kind)], rule);
        if (state == State::paragraph) {
            if (i == body_.first) take_dateline(i);
            if (take_credit(i, block.range)) return;
            if (texts_ && page_.scan(i).marks.opening) add_quotations(block);
        }
        // A rule of dashes has no words and no text.
        if (texts_ || page_.scan(i).words == 0) block.text = page_.element(i, block.range);
        if (block.text.empty() && (texts_ || page_.scan(i).words == 0)) return take_furniture(i);
        tree_.article.body.push_back(std::move(block));
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
        if (!range.empty()) return false;
        assign(i, LineKind::credit, "the credit rule");
        return true;
    }

    void add_quotations(Block& block) const {
        const std::string_view text = block.range.of(page_.source);
        const std::size_t base = block.range.begin;
        for (const auto& match : grammar::find_quotations(text, facts_.speech)) {
            Quotation q;
            const auto place = [&](Range r) { return Range{base + r.begin, base + r.end}; };
            q.text = text_at(base, match.inner).text;
            q.range = place(match.range);
            if (!match.attribution.empty()) {
                q.attribution = text_at(base, match.attribution).text;
                q.attribution_range = place(match.attribution);
            }
            if (!match.speaker.empty()) {
                q.speaker = text_at(base, match.speaker).text;
                q.speaker_range = place(match.speaker);
            }
            block.quotes.push_back(std::move(q));
        }
    }

    void take_furniture(std::size_t i) { add_boilerplate(i, furniture_of(page_.scan(i)), {}); }

    void add_boilerplate(std::size_t i, Furniture furniture, std::string_view rule) {
        tree_.roles[i] = {LineKind::boilerplate, furniture.kind, furniture.phrase, rule};
        auto& all = tree_.article.boilerplate;
        const Range range = page_.blocks[i].content;
        all.push_back({furniture.kind, texts_ ? page_.element(i, range) : std::string(), range});
        if (texts_ && all.back().text.empty()) {
            all.pop_back();  // a rule of dashes or a bare marker says nothing
        } else {
            boilerplate_blocks_.push_back(i);
        }
    }

    const decode::Page& page_;
    std::vector<std::size_t> boilerplate_blocks_;  ///< one for each boilerplate of the article
    const phrases::Facts& facts_;
    bool texts_;
    source::TextStyle style_;
    BodySpan body_;
    Metadata metadata_;
    Tree tree_;
};

/// The tree of a page. Linear.
[[nodiscard]] inline Tree build(const decode::Page& page, const phrases::Facts& facts) {
    return Builder(page, facts, true).build();
}

/// The roles of a page's blocks, without the texts of an article. Linear.
[[nodiscard]] inline std::vector<Role> roles_of(const decode::Page& page, const phrases::Facts& facts) {
    return Builder(page, facts, false).build().roles;
}

}  // namespace newstext::tree
