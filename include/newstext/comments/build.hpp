/// @file
/// From the thread that was found to the comments of an article.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/comments/thread.hpp"
#include "newstext/grammar/count.hpp"
#include "newstext/grammar/date_time.hpp"
#include "newstext/grammar/votes.hpp"
#include "newstext/model/article.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/text.hpp"

namespace newstext::comments {

namespace detail {

inline void set_votes(Comment& comment, std::string_view text) {
    if (const auto votes = grammar::read_votes(text)) {
        if (votes->votes && !comment.votes) comment.votes = votes->votes;
        if (votes->downvotes && !comment.downvotes) comment.downvotes = votes->downvotes;
        return;
    }
    const auto number = grammar::find_number(text);
    if (number && !comment.votes && number->value < 1'000'000'000)
        comment.votes = static_cast<int>(number->value);
}

[[nodiscard]] inline DateTime make_time(std::string_view source, Range range, const phrases::Facts& facts,
                                        std::string_view language) {
    DateTime time;
    const Text text = source::make_text(source, range);
    time.text = text.text;
    time.range = range;
    if (auto found = grammar::read_date_time(range.of(source), facts.dates, language))
        time.iso = std::move(found->iso);
    return time;
}

[[nodiscard]] inline Comment make_comment(const Thread& thread, std::uint32_t index, std::string_view source,
                                          const std::vector<source::Block>& blocks,
                                          const phrases::Facts& facts, std::string_view language) {
    const Draft& draft = thread.comments[index];
    Comment comment;
    if (!draft.name.empty()) comment.author = source::make_text(source, draft.name);
    if (!draft.time.empty()) comment.published = make_time(source, draft.time, facts, language);
    if (!draft.badge.empty()) comment.badge = source::make_text(source, draft.badge).text;
    if (!draft.votes.empty()) set_votes(comment, draft.votes.of(source));
    if (!draft.reply_to.empty()) comment.in_reply_to = source::make_text(source, draft.reply_to).text;
    comment.edited = draft.edited;
    comment.deleted = draft.deleted;
    comment.range = {blocks[draft.first].content.begin, blocks[draft.last - 1].content.end};
    for (std::uint32_t at = draft.first; at < draft.last; ++at) {
        if (thread.marks[at].comment != index) continue;
        const Role role = thread.marks[at].role;
        if (role == Role::text) {
            Range content = blocks[at].content;
            if (content.begin < draft.text_end) content.end = std::min(content.end, draft.text_end);
            Text text = source::make_text(source, content);
            if (!text.empty()) comment.text.push_back(std::move(text));
        }
        if (role == Role::votes) set_votes(comment, blocks[at].content.of(source));
    }
    return comment;
}

/// The button that leads to comments that the page does not show: "Older comments", or one with just the
/// number that is missing ("Load 12 more") or stated ("Show all 14"). blocks.size(): none.
[[nodiscard]] inline std::size_t find_more(const Thread& thread, std::string_view source,
                                           const std::vector<source::Block>& blocks, std::size_t missing) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Role role = thread.marks[i].role;
        if (role == Role::pagination) return i;
        if (role != Role::control) continue;
        const std::string_view text = blocks[i].content.of(source);
        const auto number = grammar::find_number(text);
        const bool words = text.find_first_not_of("0123456789#.,() ") != std::string_view::npos;
        if (number && words && (number->value == missing || number->value == thread.stated->count)) return i;
    }
    return blocks.size();
}

}  // namespace detail

/// The comments of `thread`, replies under what they answer where the page tells.
///
/// @param source, blocks what `thread` was found in
/// @param language as for Finder::find
/// Linear.
[[nodiscard]] inline std::vector<Comment> build(const Thread& thread, std::string_view source,
                                                const std::vector<source::Block>& blocks,
                                                const phrases::Facts& facts, std::string_view language) {
    const auto n = static_cast<std::uint32_t>(thread.comments.size());
    std::vector<Comment> all(n);
    for (std::uint32_t i = 0; i < n; ++i)
        all[i] = detail::make_comment(thread, i, source, blocks, facts, language);
    // From the last to the first: a reply stands behind what it answers, so it has all its own replies
    // already.
    std::vector<Comment> top;
    for (std::uint32_t i = n; i-- > 0;) {
        const Draft& draft = thread.comments[i];
        const bool nested = draft.parent < i;
        std::vector<Comment>& level = nested ? all[draft.parent].replies : top;
        std::reverse(all[i].replies.begin(), all[i].replies.end());
        level.push_back(std::move(all[i]));
    }
    std::reverse(top.begin(), top.end());
    return top;
}

/// A note where the page states another number of comments than were found, with what explains it: a button
/// that leads to the others, or pingbacks, which many sites count. Linear.
[[nodiscard]] inline std::optional<Diagnostic> check_count(const Thread& thread, std::string_view source,
                                                           const std::vector<source::Block>& blocks) {
    const std::size_t found = thread.comments.size();
    if (!thread.stated || thread.stated->count == found) return std::nullopt;
    std::string message = "the page states " + std::to_string(thread.stated->count) +
                          (thread.stated->count == 1 ? " comment, " : " comments, ") +
                          (found == 0 ? "none" : std::to_string(found)) + (found == 1 ? " was" : " were") +
                          " found";
    if (found > 0 && found < thread.stated->count) {
        const std::size_t more = detail::find_more(thread, source, blocks, thread.stated->count - found);
        if (more != blocks.size())
            message += "; \"" + source::make_text(source, blocks[more].content).text + "\" leads to more";
        const bool pingbacks = std::any_of(thread.marks.begin(), thread.marks.end(),
                                           [](const Mark& mark) { return mark.role == Role::pingback; });
        if (pingbacks) message += "; it may count the pingbacks";
    }
    return Diagnostic{std::move(message), thread.stated->range.begin};
}

}  // namespace newstext::comments
