/// @file
/// The lines that end the comments of a page: buttons' labels, known or not.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/lines.hpp"

namespace newstext::comments {

/// Lines that end the comments of a run word for word, numbers aside: labels of buttons, whatever their
/// language.
class Closers {
public:
    Closers(const Lines& lines, Findings& found, Counter& labels) noexcept
        : lines_(lines), found_(found), labels_(labels) {}

    /// The labels that most comments end with, if any: buttons, known or not.
    void find_closer(Run& run) {
        const std::uint32_t n = run.last - run.first;
        if (n < 2) return;
        std::uint32_t most = count_labels(run);
        if (repeats_label(found_.heads[run.last - 1].body) && most * 2 >= n - 1) ++most;
        run.closed = static_cast<float>(std::min(most, n)) / static_cast<float>(most >= n ? n : n - 1);
        run.closed = std::min(run.closed, 1.0F);
        if (most < 2 || run.closed < 0.4F) {
            run.closer = 0;
            run.closed = 0;
        }
        run.least = std::max(2u, (n - 1) * 6 / 10);
        add_last_of_two(run);
    }

    /// Counts the labels of a run again, for questions about it; `closer` stays.
    void recount(const Run& run) {
        Run copy = run;
        count_labels(copy);
        add_last_of_two(run);
    }

private:
    /// Lines of buttons and numbers below a text, at most.
    static constexpr std::uint32_t most_labels = 12;

    /// Counts the lines that stand last in the comments of a run. The count of the most frequent, which
    /// becomes `closer`.
    std::uint32_t count_labels(Run& run) {
        labels_.clear();
        std::uint32_t most = 0;
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h) {
            const std::uint32_t limit = limit_of(run, h);
            for (std::uint32_t back = 1; back <= most_labels && limit >= found_.heads[h].body + back;
                 ++back) {
                const std::uint32_t at = limit - back;
                if ((lines_.signs(at).has(Sign::prose) && !lines_.signs(at).has(Sign::control)) ||
                    lines_.scan(at).words > 8)
                    break;
                if (lines_.scan(at).words == 0) continue;  // all have one hash, emoji too
                const std::uint32_t n = labels_.add(lines_.scan(at).hash);
                if (n > most) {
                    most = n;
                    run.closer = lines_.scan(at).hash;
                }
            }
        }
        return most;
    }

    /// Of two comments, the second one's labels count too: what ends just one is no label.
    void add_last_of_two(const Run& run) {
        if (run.size() != 2) return;
        const std::uint32_t body = found_.heads[run.last - 1].body;
        for (std::uint32_t at = body; at < lines_.size() && at < body + 12; ++at) {
            if (lines_.scan(at).words <= 8 && labels_.count(lines_.scan(at).hash) > 0)
                labels_.add(lines_.scan(at).hash);
        }
    }

public:
    [[nodiscard]] bool is_run_label(const Run& run, std::uint32_t i) const noexcept {
        return run.closer != 0 && lines_.scan(i).words > 0 && lines_.scan(i).words <= 8 &&
               !lines_.signs(i).has(Sign::prose) && labels_.count(lines_.scan(i).hash) >= run.least;
    }
    [[nodiscard]] bool is_closer(const Run& run, std::uint32_t i) const noexcept {
        return is_run_label(run, i) || (lines_.signs(i).has(Sign::control) && lines_.scan(i).words <= 8 &&
                                        !lines_.signs(i).has(Sign::prose));
    }

    [[nodiscard]] bool has_closer(const Run& run, std::uint32_t h) const noexcept {
        for (std::uint32_t at = found_.heads[h].body;
             at < limit_of(run, h) && at < found_.heads[h].body + 400; ++at) {
            if (is_closer(run, at)) return true;
        }
        return false;
    }

    /// Where the head of the next comment begins, or the page ends.
    [[nodiscard]] std::uint32_t limit_of(const Run& run, std::uint32_t h) const noexcept {
        return h + 1 < run.last ? found_.heads[h + 1].start : lines_.size();
    }

private:
    /// Whether one of the labels stands below the text of the last comment, which begins at `body`.
    [[nodiscard]] bool repeats_label(std::uint32_t body) const noexcept {
        for (std::uint32_t at = body + 1; at < lines_.size() && at < body + 12; ++at) {
            if (lines_.scan(at).words <= 8 && labels_.count(lines_.scan(at).hash) > 0) return true;
        }
        return false;
    }

    const Lines& lines_;
    Findings& found_;
    Counter& labels_;
};

/// A mark between buttons, which is no emoji: "·", "−". As a bullet its block is empty.
[[nodiscard]] inline bool is_mark(const Lines& lines, std::uint32_t i) noexcept {
    constexpr char32_t first_symbol = 0x2600;
    return lines.scan(i).words == 0 && grammar::decode(lines.text(i)).value < first_symbol;
}

/// A line of buttons and numbers.
[[nodiscard]] inline bool is_control(const Lines& lines, std::uint32_t i) noexcept {
    return lines.signs(i).any(Sign::control, Sign::votes, Sign::counter, Sign::share) &&
           !lines.signs(i).has(Sign::prose);
}

}  // namespace newstext::comments
