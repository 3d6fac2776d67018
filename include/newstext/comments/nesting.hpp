/// @file
/// Which comment answers which, where the page tells.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/thread.hpp"
#include "newstext/comments/words.hpp"
#include "newstext/source/blocks.hpp"

namespace newstext::comments {

/// Finds which comment answers which.
class Nesting {
public:
    /// Sets depths and parents. Indentation and quote levels tell the nesting; where the page has none, the
    /// names that it states as answered. Linear.
    void find(const Lines& lines, Thread& thread) {
        std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
        std::uint32_t most = 0;
        for (const Draft& draft : thread.comments) {
            const std::uint32_t indent = indent_of(lines, draft);
            least = std::min(least, indent);
            most = std::max(most, indent);
        }
        if (most > least) {
            by_indent(lines, thread);
        } else {
            by_names(lines, thread);
        }
    }

private:
    [[nodiscard]] std::uint32_t indent_of(const Lines& lines, const Draft& draft) const noexcept {
        const source::Block& b = lines.block(draft.first);
        return b.indent + (b.marker == source::Marker::quote ? 1000u * b.level : 0u);
    }
    /// Deeper replies stand beside what they answer, so that recursion over the replies ends well.
    static constexpr std::uint32_t deepest = 200;
    void set_parent(Thread& thread, std::uint32_t i, std::uint32_t parent) noexcept {
        auto& all = thread.comments;
        const bool deep = all[parent].depth >= deepest;
        all[i].parent = deep ? all[parent].parent : parent;
        all[i].depth = all[parent].depth + (deep ? 0u : 1u);
    }
    void by_indent(const Lines& lines, Thread& thread) {
        stack_.clear();
        auto& all = thread.comments;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            const std::uint32_t indent = indent_of(lines, all[i]);
            while (!stack_.empty() && indent_of(lines, all[stack_.back()]) >= indent) stack_.pop_back();
            if (!stack_.empty()) set_parent(thread, i, stack_.back());
            stack_.push_back(i);
        }
    }
    void by_names(const Lines& lines, Thread& thread) {
        counter_.clear();
        auto& all = thread.comments;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            Draft& draft = all[i];
            if (!draft.reply_to.empty()) {
                std::uint32_t at = comment_of(lines, draft.reply_to);
                if (at == 0) at = leave_title(lines, draft.reply_to);
                if (at != 0) set_parent(thread, i, at - 1);
            }
            if (!draft.name.empty()) counter_.set(words_of(draft.name.of(lines.source())).hash, i + 1);
        }
    }

    /// The latest comment of `name` so far, counted from 1; 0 where it has none.
    [[nodiscard]] std::uint32_t comment_of(const Lines& lines, Range name) const noexcept {
        return counter_.count(words_of(name.of(lines.source())).hash);
    }
    /// "in reply to TITLE by NAME": takes the title off where the rest is an author's name.
    [[nodiscard]] std::uint32_t leave_title(const Lines& lines, Range& reply_to) const noexcept {
        const std::string_view said = reply_to.of(lines.source());
        const auto& prefixes = lines.facts().bylines.prefixes;
        std::size_t blank = said.rfind(' ');
        for (int words = 0; words < 5 && blank != std::string_view::npos && blank > 0; ++words) {
            const std::size_t before = said.rfind(' ', blank - 1);
            const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
            if (prefixes.match(said.substr(begin)).length > 0) {
                const Range name = detail::strip(lines.source(), {reply_to.begin + blank, reply_to.end});
                const std::uint32_t at = name.empty() ? 0 : comment_of(lines, name);
                if (at != 0) reply_to = name;
                if (at != 0) return at;
            }
            blank = before;
        }
        return 0;
    }

    std::vector<std::uint32_t> stack_;
    Counter counter_;
};

}  // namespace newstext::comments
