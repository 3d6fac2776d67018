/// @file
/// Seventh step: the body, the boilerplate and the comments of an article, when it is known what each block
/// is.
///
/// They have nearly all of the page's text. So they are written when the evidence is not needed any more.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "newstext/comments/build.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/grammar/quotation.hpp"
#include "newstext/model/article.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/source/lines.hpp"
#include "newstext/source/text.hpp"
#include "newstext/tree/build.hpp"

namespace newstext::tree {

/// Writes the elements that the blocks of a page are.
class ElementWriter {
public:
    ElementWriter(const decode::Page& page, const phrases::Facts& facts, Tree& tree)
        : page_(page), facts_(facts), article_(tree.article), roles_(tree.roles) {}

    /// Linear in the size of the page. The page's evidence is not looked at.
    void write() {
        reserve();
        std::size_t credits = 0;  // before the block in hand
        for (std::size_t i = 0; i < roles_.size(); ++i) {
            const Range range = page_.blocks[i].content;
            while (credits < article_.credits.size() && article_.credits[credits].range.begin < range.begin)
                ++credits;
            if (roles_[i].kind == LineKind::boilerplate) {
                add_boilerplate(roles_[i], range);
            } else if (const auto kind = body_kind(roles_[i].kind)) {
                add_block(*kind, roles_[i], before_credit(range, credits));
            }
        }
        article_.comments = comments::build(page_.thread, page_.source, page_.blocks, facts_, page_.language);
    }

private:
    /// What a line of the body is there; nothing for other lines.
    [[nodiscard]] static std::optional<BlockKind> body_kind(LineKind kind) noexcept {
        switch (kind) {
            case LineKind::paragraph:
                return BlockKind::paragraph;
            case LineKind::subhead:
                return BlockKind::subhead;
            case LineKind::quote:
                return BlockKind::quote;
            case LineKind::list_item:
                return BlockKind::list_item;
            case LineKind::caption:
                return BlockKind::caption;
            default:
                return std::nullopt;
        }
    }

    /// Vectors that grow would take twice their memory.
    void reserve() {
        std::size_t body = 0;
        std::size_t boilerplate = 0;
        for (const Role& role : roles_) {
            boilerplate += role.kind == LineKind::boilerplate ? 1u : 0u;
            body += body_kind(role.kind) ? 1u : 0u;
        }
        article_.body.reserve(body);
        article_.boilerplate.reserve(boilerplate);
    }

    /// `block` without the credit at its end, the article's credit number `credit`, if it has one.
    [[nodiscard]] Range before_credit(Range block, std::size_t credit) const noexcept {
        if (credit == article_.credits.size() || article_.credits[credit].range.begin >= block.end)
            return block;
        return source::trim(page_.source, {block.begin, article_.credits[credit].range.begin});
    }

    void add_boilerplate(const Role& role, Range range) {
        std::string text = page_.element(range, role.unfolded);
        if (text.empty()) return;  // a rule of dashes or a bare marker says nothing
        article_.boilerplate.push_back({role.boilerplate, std::move(text), range});
    }

    void add_block(BlockKind kind, const Role& role, Range range) {
        Block& block = article_.body.emplace_back();
        block.kind = kind;
        block.text = page_.element(range, role.unfolded);
        block.range = range;
        if (role.may_quote) add_quotations(block);
    }

    void add_quotations(Block& block) const {
        const std::size_t base = block.range.begin;
        const auto place = [base](Range r) { return Range{base + r.begin, base + r.end}; };
        const auto text = [&](Range r) {
            return source::folded_text(place(r).of(page_.source), page_.shape.style());
        };
        for (const auto& match : grammar::find_quotations(block.range.of(page_.source), facts_.speech)) {
            Quotation& q = block.quotes.emplace_back();
            q.text = text(match.inner);
            q.range = place(match.range);
            if (!match.attribution.empty()) {
                q.attribution = text(match.attribution);
                q.attribution_range = place(match.attribution);
            }
            if (!match.speaker.empty()) {
                q.speaker = text(match.speaker);
                q.speaker_range = place(match.speaker);
            }
        }
    }

    const decode::Page& page_;
    const phrases::Facts& facts_;
    Article& article_;
    const std::vector<Role>& roles_;
};

/// Writes body, boilerplate and comments of a tree that decide() has made of the page. Linear; of the page's
/// evidence nothing is needed.
inline void write_elements(const decode::Page& page, const phrases::Facts& facts, Tree& tree) {
    ElementWriter(page, facts, tree).write();
}

/// The tree of a page. Linear.
[[nodiscard]] inline Tree build(const decode::Page& page, const phrases::Facts& facts) {
    Tree tree = decide(page, facts);
    write_elements(page, facts, tree);
    return tree;
}

}  // namespace newstext::tree
