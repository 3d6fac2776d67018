/// @file
/// Comments by lines such as "NAME says:".
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "newstext/comments/head.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/judge.hpp"
#include "newstext/comments/lines.hpp"

namespace newstext::comments {

/// Finds comments by lines such as "NAME says:".
class SaysSearch {
public:
    SaysSearch(const Lines& lines, Findings& found, Judge& judge) noexcept
        : lines_(lines), found_(found), judge_(judge) {}

    /// Fills the findings.
    ///
    /// @param says lines.says(), or lines.bys(), which are less sure
    void search(const std::vector<Says>& says) {
        says_ = &says;
        found_.heads.clear();
        found_.runs.clear();
        for (std::size_t first = 0; first < (*says_).size();) {
            std::size_t last = first + 1;
            while (last < (*says_).size() &&
                   !lines_.heading_between((*says_)[last - 1].block + 1, (*says_)[last].block))
                ++last;
            add_phrase_run(first, last);
            first = last;
        }
    }

private:
    void add_phrase_run(std::size_t first, std::size_t last) {
        const auto head_begin = static_cast<std::uint32_t>(found_.heads.size());
        std::uint32_t timed = 0;
        const bool time_before = is_pure_time_line_before((*says_)[first].block);
        for (std::size_t i = first; i < last; ++i) {
            const Head head = head_of_says((*says_)[i], time_before);
            if (head.time_block != no_block) ++timed;
            found_.heads.push_back(head);
        }
        const auto n = static_cast<std::uint32_t>(last - first);
        if (timed * 10 >= n * 6) {
            // Where comments have times, "NAME says:" without one is part of a text.
            const auto untimed = [](const Head& h) { return h.time_block == no_block; };
            found_.heads.erase(std::remove_if(found_.heads.begin() + head_begin, found_.heads.end(), untimed),
                               found_.heads.end());
        }
        Run run;
        run.first = head_begin;
        run.last = static_cast<std::uint32_t>(found_.heads.size());
        run.trailing_time = timed == 0 && trailing_times(run);
        judge_.judge(run);
    }

    [[nodiscard]] bool is_pure_time_line_before(std::uint32_t i) const noexcept {
        return i > 0 && lines_.is_pure_time(i - 1) && lines_.time_at(i) == nullptr &&
               !lines_.is_pure_time(i + 1);
    }

    [[nodiscard]] Head head_of_says(const Says& says, bool time_before) const {
        Head head;
        head.says = says_ == &lines_.says();
        head.anchor = head.author = says.block;
        head.name = says.name;
        head.start = detail::head_begin(lines_, says.block, says.name);
        head.body = says.block + 1;
        if (const TimeLine* time = lines_.time_at(says.block)) {
            detail::set_time(head, *time);
        } else if (time_before) {
            if (says.block > 0 && lines_.is_pure_time(says.block - 1)) {
                detail::set_time(head, *lines_.time_at(says.block - 1));
                head.start = std::min(head.start, says.block - 1);
            }
        } else {
            std::uint32_t at = says.block + 1;
            while (at < lines_.size() && at < says.block + 4 && lines_.signs(at).has(Sign::skip) &&
                   lines_.time_at(at) == nullptr)
                ++at;
            if (lines_.is_pure_time(at)) {
                detail::set_time(head, *lines_.time_at(at));
                head.body = at + 1;
            }
        }
        head.body = detail::skip_head(lines_, head.body);
        return head;
    }

    /// Whether each comment of a run ends with a time, as old Blogger pages have it. Sets the times.
    bool trailing_times(Run& run) {
        std::uint32_t found = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            Head& head = found_.heads[h];
            const std::uint32_t limit =
                h + 1 < run.last ? found_.heads[h + 1].start : std::min(lines_.size(), head.body + 40);
            for (std::uint32_t at = limit; at-- > head.body;) {
                if (lines_.is_pure_time(at)) {
                    detail::set_time(head, *lines_.time_at(at));
                    ++found;
                    break;
                }
                if (h + 1 < run.last && limit - at > 4) break;
            }
        }
        return found * 10 >= (run.last - run.first) * 6;
    }

    const Lines& lines_;
    Findings& found_;
    Judge& judge_;
    const std::vector<Says>* says_ = nullptr;
};

}  // namespace newstext::comments
