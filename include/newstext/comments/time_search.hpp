/// @file
/// Comments by lines with a time.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/head.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/judge.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/pattern.hpp"

namespace newstext::comments {

/// Finds comments by lines with a time.
class TimeSearch {
public:
    TimeSearch(const Lines& lines, Findings& found, Judge& judge, Counter& counter) noexcept
        : lines_(lines), found_(found), judge_(judge), learner_(lines, counter) {}

    /// Fills the findings.
    void search() {
        found_.heads.clear();
        found_.runs.clear();
        for (std::size_t first = 0; first < lines_.times().size();) {
            std::size_t last = first + 1;
            while (last < lines_.times().size() &&
                   !lines_.border_between(lines_.times()[last - 1].block + 1, lines_.times()[last].block))
                ++last;
            if (!add_exact(first, last) && !add_range(first, last)) add_alike(first, last);
            first = last;
        }
    }

private:
    /// Tries the times [first, last) of the page.
    bool add_range(std::size_t first, std::size_t last) {
        picks_.clear();
        for (std::size_t i = first; i < last; ++i) picks_.push_back(static_cast<std::uint32_t>(i));
        return add_time_run();
    }
    /// Tries those with a time of day alone, where there are dates without one too: the article's own, or
    /// those of a list behind the comments.
    bool add_exact(std::size_t first, std::size_t last) {
        picks_.clear();
        std::size_t dates = 0;
        for (std::size_t i = first; i < last; ++i) {
            const TimeLine& t = lines_.times()[i];
            if (!t.precise && !t.relative) {
                ++dates;
            } else {
                picks_.push_back(static_cast<std::uint32_t>(i));
            }
        }
        return dates > 0 && !picks_.empty() && add_time_run();
    }

    /// Times of one part of the page that are no thread together: comments and, behind them, a list with
    /// dates. Tries each group of lines of one form.
    void add_alike(std::size_t first, std::size_t last) {
        const auto form = [this](const TimeLine& t) {
            return (names_before(lines_, t) ? 2 : 0) + (t.precise ? 1 : 0);
        };
        for (std::size_t begin = first; begin < last;) {
            std::size_t end = begin + 1;
            while (end < last && form(lines_.times()[end]) == form(lines_.times()[begin])) ++end;
            if (end - begin < last - first) add_range(begin, end);
            begin = end;
        }
    }

    /// Tries the times that are picked.
    bool add_time_run() {
        const Pattern pattern = learner_.learn(picks_);
        Run run;
        run.first = static_cast<std::uint32_t>(found_.heads.size());
        run.closing = pattern.closing;
        std::uint32_t from = 0;
        for (const std::uint32_t pick : picks_) {
            const TimeLine& time = lines_.times()[pick];
            const auto head = pattern.closing ? closing_head(time, pattern, from, pick != picks_.front())
                                              : open_head(time, pattern, from);
            if (head) found_.heads.push_back(*head);
            from = time.block + 1;
        }
        run.last = static_cast<std::uint32_t>(found_.heads.size());
        if (pattern.closing && pattern.author == Place::after) skip_descriptions(run);
        return judge_.judge(run);
    }

    /// Below the name, most comments have a line about its owner: a post, a town.
    void skip_descriptions(const Run& run) {
        const auto described = [this](const Head& head) {
            return head.body + 1 < head.anchor && lines_.signs(head.body).has(Sign::label) &&
                   !lines_.signs(head.body).has(Sign::prose) &&
                   evidence::edge_of(lines_.text(head.body)) == evidence::Edge::upper;
        };
        std::uint32_t n = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) n += described(found_.heads[h]) ? 1u : 0u;
        if (n < 2 || n * 10 < run.size() * 6) return;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            if (described(found_.heads[h])) ++found_.heads[h].body;
        }
    }

    [[nodiscard]] std::optional<Head> open_head(const TimeLine& time, const Pattern& pattern,
                                                std::uint32_t from) const {
        Head head;
        head.anchor = head.start = time.block;
        head.body = time.block + 1;
        detail::set_time(head, time);
        if (pattern.author == Place::same) {
            head.author = time.block;
            head.name = pattern.name_after_time ? time.after : time.before;
            if (head.name.empty() || words_of(head.name.of(lines_.source())).count > 12 ||
                detail::is_code(lines_, head.name))
                return std::nullopt;
        } else if (pattern.author == Place::before) {
            head.author = detail::author_before(lines_, time.block, from, pattern.filler);
            if (head.author != no_block) {
                detail::set_name_line(lines_, head);
            } else if (!may_lack_name(time)) {
                return std::nullopt;
            }
        } else if (pattern.author == Place::after) {
            head.author = detail::name_behind(lines_, time.block);
            if (head.author == no_block) return std::nullopt;
            detail::set_name_line(lines_, head);
            head.body = head.author + 1;
        }
        if (!head.name.empty())
            head.start =
                std::max(from, detail::head_begin(lines_, std::min(head.start, head.author), head.name));
        head.body = detail::skip_head(lines_, head.body);
        return head;
    }

    /// Where most comments have a name above their time, one may lack it right below the heading, or where
    /// nothing but a date and a time of day fills the line.
    [[nodiscard]] bool may_lack_name(const TimeLine& time) const noexcept {
        if (time.block == 0) return false;
        const bool exact = time.precise && !time.relative && time.before_words + time.after_words == 0 &&
                           lines_.scan(time.block).digits >= least_digits;
        return exact || lines_.signs(time.block - 1).has(Sign::heading);
    }
    static constexpr std::uint32_t least_digits = 8;  // of a day, a year and a time of day

    /// A comment that its anchor closes; the text before it begins at or behind `from`.
    [[nodiscard]] std::optional<Head> closing_head(const TimeLine& time, const Pattern& pattern,
                                                   std::uint32_t from, bool follows) const {
        Head head;
        head.anchor = time.block;
        detail::set_time(head, time);
        std::uint32_t at = from;
        if (follows) {
            while (at < time.block &&
                   lines_.signs(at).any(Sign::control, Sign::votes, Sign::share, Sign::counter))
                ++at;
        } else {
            at = std::max(from, first_text(lines_, time.block));
        }
        head.start = head.body = at;
        if (pattern.author == Place::same) {
            head.author = time.block;
            head.name = pattern.name_after_time ? time.after : time.before;
        } else if (pattern.author == Place::before) {
            head.author = detail::author_before(lines_, time.block, from, pattern.filler);
            if (head.author == no_block) return std::nullopt;
            head.name = detail::strip(lines_.source(), lines_.block(head.author).content);
        } else {
            while (at < time.block && lines_.signs(at).any(Sign::skip, Sign::counter)) ++at;
            if (at >= time.block || !lines_.is_name(at)) return std::nullopt;
            at = detail::behind_avatar(lines_, at, time.block);
            head.author = at;
            head.name = detail::strip(lines_.source(), lines_.block(at).content);
            head.body = detail::skip_head(lines_, at + 1);
        }
        if (head.name.empty()) return std::nullopt;
        head.end = time.block + 1;
        return head;
    }

    const Lines& lines_;
    Findings& found_;
    Judge& judge_;
    PatternLearner learner_;
    std::vector<std::uint32_t> picks_;  ///< indices in lines_.times()
};

}  // namespace newstext::comments
