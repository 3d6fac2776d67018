/// @file
/// Comments without times: by buttons' labels, or by names and texts in turn.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/head.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/judge.hpp"
#include "newstext/comments/lines.hpp"

namespace newstext::comments {

/// Behind the form, the rules and the log-in that stand under a heading.
[[nodiscard]] inline std::uint32_t behind_preamble(const Lines& lines, std::uint32_t at) noexcept {
    std::uint32_t behind = at;
    const std::uint32_t limit = std::min(lines.size(), at + 25);
    for (; at < limit && at < behind + 2; ++at) {
        const Signs s = lines.signs(at);
        if (s.any(Sign::form, Sign::login, Sign::rules, Sign::heading, Sign::pagination, Sign::control,
                  Sign::stop) &&
            !s.any(Sign::border, Sign::says)) {
            behind = at + 1;
        }
    }
    return behind;
}

/// Finds comments without times: buttons' labels end them, under a heading.
class LabelSearch {
public:
    LabelSearch(const Lines& lines, Findings& found, Judge& judge, Counter& counter) noexcept
        : lines_(lines), found_(found), judge_(judge), counter_(counter) {}

    /// Fills the findings.
    void search() {
        found_.heads.clear();
        found_.runs.clear();
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (!lines_.signs(i).has(Sign::heading) || lines_.signs(i).has(Sign::time)) continue;
            const std::uint32_t first = behind_preamble(lines_, i + 1);
            const std::uint32_t next = add_label_run(i, first);
            i = std::max(i, next > 0 ? next - 1 : 0);
        }
    }

private:
    std::uint32_t add_label_run(std::uint32_t heading, std::uint32_t at) {
        Run run;
        run.first = static_cast<std::uint32_t>(found_.heads.size());
        run.closing = true;
        while (at + 2 < lines_.size() && lines_.is_name(at) && !lines_.border_between(at, at + 1)) {
            Head head;
            head.start = at;
            head.author = at = detail::behind_avatar(lines_, at, lines_.size());
            head.body = detail::skip_head(lines_, at + 1);
            head.name = detail::strip_number(lines_.source(),
                                             detail::strip(lines_.source(), lines_.block(at).content));
            std::uint32_t end = head.body;
            while (
                end < lines_.size() && end < head.body + 60 &&
                !lines_.signs(end).any(Sign::control, Sign::stop, Sign::form, Sign::heading, Sign::border)) {
                ++end;
            }
            if (end >= lines_.size() || !lines_.signs(end).has(Sign::control) || end == head.body ||
                head.name.empty())
                break;
            head.anchor = end;
            while (end < lines_.size() &&
                   lines_.signs(end).any(Sign::control, Sign::votes, Sign::share, Sign::counter))
                ++end;
            head.end = at = end;
            found_.heads.push_back(head);
        }
        run.last = static_cast<std::uint32_t>(found_.heads.size());
        if (run.last - run.first < 2 || one_name(lines_, found_, run, counter_, true)) {
            found_.heads.resize(run.first);
            return 0;
        }
        run.heading = heading;
        judge_.judge(run);
        return at;
    }

    const Lines& lines_;
    Findings& found_;
    Judge& judge_;
    Counter& counter_;
};

/// Finds comments with neither times nor labels: names and texts take turns under a heading.
class AlternationSearch {
public:
    AlternationSearch(const Lines& lines, Findings& found, Counter& counter) noexcept
        : lines_(lines), found_(found), counter_(counter) {}

    /// Fills the findings.
    void search() {
        found_.heads.clear();
        found_.runs.clear();
        for (std::uint32_t i = lines_.size(); i-- > 0;) {
            if (!lines_.signs(i).has(Sign::heading) || lines_.signs(i).has(Sign::time)) continue;
            if (lines_.prose_before(i) < 40 || states_none(lines_, i)) continue;
            const std::uint32_t behind = behind_preamble(lines_, i + 1);
            for (std::uint32_t skip = 0; skip < 4 && found_.runs.empty(); ++skip)
                add_alternation(i, behind + skip);
            if (!found_.runs.empty()) return;
        }
    }

private:
    [[nodiscard]] bool is_short_name(std::uint32_t i) const noexcept {
        return lines_.is_name(i) && lines_.scan(i).words <= 3 && !lines_.signs(i).has(Sign::furniture);
    }
    [[nodiscard]] bool is_answer(std::uint32_t i) const noexcept {
        if (i >= lines_.size() ||
            lines_.signs(i).any(Sign::stop, Sign::form, Sign::heading, Sign::border, Sign::furniture))
            return false;
        return lines_.scan(i).sentences > 0 || lines_.scan(i).words >= 12 ||
               lines_.scan(i).last == evidence::Edge::question_mark;
    }

    void add_alternation(std::uint32_t heading, std::uint32_t at) {
        Run run;
        run.first = static_cast<std::uint32_t>(found_.heads.size());
        while (is_short_name(at) && is_answer(at + 1)) {
            Head head;
            head.start = head.author = head.anchor = at;
            head.body = at + 1;
            head.name = detail::strip(lines_.source(), lines_.block(at).content);
            std::uint32_t end = at + 2;
            while (end < lines_.size() && is_answer(end) && !(is_short_name(end) && is_answer(end + 1)))
                ++end;
            head.end = at = end;
            if (head.name.empty()) break;
            found_.heads.push_back(head);
        }
        run.last = static_cast<std::uint32_t>(found_.heads.size());
        if (run.last - run.first < 2 || one_name(lines_, found_, run, counter_, true)) {
            found_.heads.resize(run.first);
            return;
        }
        run.heading = heading;
        run.score = 4;
        found_.runs.push_back(run);
    }

    const Lines& lines_;
    Findings& found_;
    Counter& counter_;
};

}  // namespace newstext::comments
