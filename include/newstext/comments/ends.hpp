/// @file
/// Where the comments of a run begin and end.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "newstext/comments/closers.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/source/blocks.hpp"

namespace newstext::comments {

/// Finds where the comments of a run begin and end.
class EndFinder {
public:
    EndFinder(const Lines& lines, Findings& found, Closers& closers, Counter& names) noexcept
        : lines_(lines), found_(found), closers_(closers), names_(names) {}

    /// Sets the ends of the run's heads, and drops heads at its front and back that are no comments.
    void find(Run& run) {
        include_numbers(run);
        closers_.find_closer(run);
        find_badges(run);
        trim_front(run);
        find_ends(run);
        trim_back(run);
    }

    /// Sets the ends of the run's heads alone.
    void find_ends(Run& run) {
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h)
            found_.heads[h].end = closers_.limit_of(run, h);
        std::uint32_t longest = 6;
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h) {
            longest = std::max(longest, std::min(found_.heads[h].end - found_.heads[h].body, 60u));
        }
        Head& last = found_.heads[run.last - 1];
        last.end = end_of_last(run, last, longest * 2);
    }

private:
    /// A number that stands before each comment and counts them belongs to the comment behind it.
    void include_numbers(Run& run) noexcept {
        if (run.last - run.first < 3) return;
        std::uint32_t counted = 0;
        long previous = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            const long number = number_before(found_.heads[h].start);
            if (number > 0 && (number == previous + 1 || number + 1 == previous)) ++counted;
            previous = number;
        }
        run.counted = counted * 10 >= (run.last - run.first - 1) * 8;
        if (!run.counted) return;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            if (number_before(found_.heads[h].start) > 0) --found_.heads[h].start;
        }
    }
    [[nodiscard]] long number_before(std::uint32_t i) const noexcept {
        if (i == 0 || !lines_.signs(i - 1).has(Sign::counter)) return 0;
        const std::string_view digits = lines_.text(i - 1);
        long number = 0;
        for (const char c : digits) {
            if (c >= '0' && c <= '9' && number < 10'000'000) number = number * 10 + (c - '0');
        }
        return number;
    }

    /// A line between name and time that is a phrase, or that other comments have as well, is a badge: the
    /// name stands above it, right below the labels that end the comment before.
    void find_badges(const Run& run) {
        names_.clear();
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            if (found_.heads[h].author != no_block) names_.add(lines_.label_hash(found_.heads[h].author));
        }
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            Head& head = found_.heads[h];
            if (head.says || head.author == no_block || head.author < 2 || head.author >= head.anchor)
                continue;
            const std::uint32_t above = head.author - 1;
            if (head.start < head.author || !lines_.is_name(above) || closers_.is_closer(run, above))
                continue;
            const bool first =
                h == run.first && lines_.signs(above - 1).any(Sign::heading, Sign::form, Sign::login,
                                                              Sign::rules, Sign::pagination);
            if (!first && !closers_.is_closer(run, above - 1) && !is_control(lines_, above - 1)) continue;
            const Signs s = lines_.signs(head.author);
            const bool phrase =
                s.any(Sign::badge, Sign::furniture) || lines_.scan(head.author).whole().found();
            if (!phrase && names_.count(lines_.label_hash(head.author)) < 2) continue;
            if (evidence::edge_of(lines_.text(above)) == evidence::Edge::digit) continue;
            head.badge = lines_.block(head.author).content;
            head.author = head.start = above;
            head.name = lines_.block(above).content;
        }
    }

    /// A date above the article looks like a comment's: drop heads before the first that ends as the others
    /// do.
    void trim_front(Run& run) const noexcept {
        while (run.last - run.first >= 2) {
            const Head& head = found_.heads[run.first];
            const std::uint32_t limit = closers_.limit_of(run, run.first);
            const bool empty = head.body >= limit;
            const bool unclosed = run.closed >= 0.6F && !closers_.has_closer(run, run.first);
            if (!empty && !unclosed) return;
            ++run.first;
        }
    }

    /// Where the last comment ends: at its label, or where the page goes on with something else.
    [[nodiscard]] std::uint32_t end_of_last(const Run& run, const Head& head,
                                            std::uint32_t longest) const noexcept {
        std::uint32_t at = head.body;
        bool prose = false;
        while (at < lines_.size() && at - head.body < longest) {
            const Signs s = lines_.signs(at);
            if (closers_.is_closer(run, at) && at > head.body) {
                while (at < lines_.size() && (closers_.is_closer(run, at) || is_control(lines_, at))) ++at;
                return at;
            }
            if (s.any(Sign::form, Sign::heading, Sign::border, Sign::pingback, Sign::pagination, Sign::login,
                      Sign::rules, Sign::stop) &&
                (s.has(Sign::furniture) || !prose || s.any(Sign::form, Sign::border, Sign::pingback) ||
                 lines_.scan(at).begin().kind == PhraseKind::comment_rules || asks_to_log_in(at))) {
                return at;
            }
            if (at > head.body && s.has(Sign::time) && run.closed > 0) return at;
            if (at > head.body && dates_list(head, at)) return prose && is_title(at - 1) ? at - 1 : at;
            if (prose && s.has(Sign::label) && !s.has(Sign::prose) && at + 1 < lines_.size() &&
                lines_.signs(at + 1).has(Sign::label) && !closers_.is_closer(run, at + 1)) {
                return at;
            }
            if (lines_.block(at).marker == source::Marker::heading ||
                lines_.block(at).marker == source::Marker::rule)
                return at;
            prose = prose || s.has(Sign::prose);
            ++at;
        }
        return std::min(at, lines_.size());
    }

    /// "Sign up for free to join this conversation on SITE. Already have an account?"
    [[nodiscard]] bool asks_to_log_in(std::uint32_t at) const noexcept {
        constexpr std::size_t least_phrase = 20;
        const PhraseMatch& phrase = lines_.scan(at).begin();
        return phrase.kind == PhraseKind::login && phrase.begin == 0 && phrase.end >= least_phrase;
    }
    /// Whether a date without a time of day fills line `at`, where the comments have times of day: it belongs
    /// to a list below them.
    [[nodiscard]] bool dates_list(const Head& head, std::uint32_t at) const noexcept {
        if (at == head.time_block || head.time_block == no_block) return false;
        const TimeLine* time = lines_.time_at(at);
        return time != nullptr && !time->precise && time->before_words == 0 && time->after_words == 0 &&
               lines_.time_at(head.time_block)->precise;
    }
    [[nodiscard]] bool is_title(std::uint32_t i) const noexcept {
        return lines_.scan(i).sentences == 0 && lines_.scan(i).words <= 12;
    }

    /// Dates of a list below the comments: drop heads at the end that have no text, or not the buttons that
    /// most others have.
    void trim_back(Run& run) {
        const Buttons buttons = run.closed >= 0.6F ? count_buttons(run) : Buttons{};
        bool cut = false;
        while (run.last > run.first) {
            const Head& last = found_.heads[run.last - 1];
            const bool most = buttons.comments >= 3 && buttons.comments * 10 >= (run.size() - 1) * 7;
            if (last.body < last.end && !(most && lacks_buttons(run, last, buttons.farthest))) break;
            --run.last;
            cut = true;
        }
        if (cut && run.last > run.first) find_ends(run);
    }
    struct Buttons {
        std::uint32_t comments = 0;  ///< that end with buttons, but for the last one
        std::uint32_t farthest = 0;  ///< lines of the longest of them
    };
    [[nodiscard]] Buttons count_buttons(const Run& run) const noexcept {
        constexpr std::uint32_t longest = 60;
        Buttons buttons;
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h) {
            if (!closers_.has_closer(run, h)) continue;
            ++buttons.comments;
            buttons.farthest =
                std::max(buttons.farthest, std::min(longest, found_.heads[h].end - found_.heads[h].body));
        }
        return buttons;
    }
    [[nodiscard]] bool lacks_buttons(const Run& run, const Head& last,
                                     std::uint32_t farthest) const noexcept {
        const std::uint32_t end = std::min(lines_.size(), last.body + farthest * 2);
        for (std::uint32_t at = last.body; at < end; ++at) {
            if (closers_.is_closer(run, at)) return false;
            if (at > last.body && at <= last.end && lines_.signs(at).has(Sign::form)) return false;
        }
        return true;
    }

    const Lines& lines_;
    Findings& found_;
    Closers& closers_;
    Counter& names_;
};

}  // namespace newstext::comments
