/// @file
/// The shape of the comments of a page, learned from what most of them have in common.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "newstext/comments/closers.hpp"
#include "newstext/comments/counter.hpp"
#include "newstext/comments/head.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/grammar/count.hpp"

namespace newstext::comments {

/// Where a comment's author stands in the pattern that the page repeats.
enum class Place : std::uint8_t { nowhere, same, before, after };

/// The pattern of the comments of a page.
struct Pattern {
    Place author = Place::nowhere;
    bool name_after_time = false;  ///< in the same line: "12.03.2024 NAME"
    bool closing = false;          ///< the anchor ends the comment
    std::uint64_t filler = 0;      ///< hash of a line between author and time that is no name
};

/// Whether a name may stand before the time, in its line.
[[nodiscard]] inline bool names_before(const Lines& lines, const TimeLine& t) noexcept {
    const PhraseMatch& match = lines.scan(t.block).best();
    const bool by = match.kind == PhraseKind::comment_author && match.begin == 0;
    if (t.before_words < 1 || t.before_words > (by ? 12u : 7u)) return false;
    const bool label = match.kind == PhraseKind::published || match.kind == PhraseKind::updated;
    if (label && match.begin == 0 && lines.block(t.block).content.begin + match.end >= t.before.end)
        return false;
    const Words words = words_of(t.before.of(lines.source()));
    return words.numbers < words.count;
}

/// What stands above the comments of a section, not in them.
[[nodiscard]] constexpr bool begins_section(Signs s) noexcept {
    return s.any(Sign::heading, Sign::form, Sign::rules, Sign::login, Sign::border, Sign::pagination);
}

/// The first block of the comment that block `anchor` ends and that no other comment stands before.
[[nodiscard]] inline std::uint32_t first_text(const Lines& lines, std::uint32_t anchor) noexcept {
    std::uint32_t at = anchor;
    while (at > 0 && (is_control(lines, at - 1) || is_mark(lines, at - 1))) --at;
    while (at > 0 && at + 30 > anchor && !begins_section(lines.signs(at - 1)) &&
           !lines.signs(at - 1).has(Sign::control)) {
        --at;
    }
    return at;
}

/// Learns the pattern of comments from the lines around their times.
class PatternLearner {
public:
    PatternLearner(const Lines& lines, Counter& counter) noexcept : lines_(lines), counter_(counter) {}

    /// The pattern of the comments with some of the lines' times.
    ///
    /// @param times indices in lines.times(), in page order; used until the end of the call
    [[nodiscard]] Pattern learn(const std::vector<std::uint32_t>& times) {
        times_ = &times;
        const std::size_t first = 0;
        const std::size_t last = times.size();
        Pattern pattern;
        const auto n = static_cast<std::uint32_t>(last - first);
        const auto share = [n](std::uint32_t count) { return count * 10 >= n * 6; };
        const std::uint32_t constant_before =
            most_frequent(first, last, [](const TimeLine& t) { return t.before_hash; });
        const std::uint32_t constant_after =
            most_frequent(first, last, [](const TimeLine& t) { return t.after_hash; });
        std::uint32_t same = 0;
        std::uint32_t with_after = 0;
        std::uint32_t with_buttons = 0;
        for (std::size_t i = first; i < last; ++i) {
            const TimeLine& t = time(i);
            if (names_before(lines_, t)) ++same;
            if (is_numbers(t.before) && t.after_words >= 1 && t.after_words <= 6) ++with_after;
            if (t.before_words > 0 && has_button_before(t)) ++with_buttons;
        }
        const bool one_label = n >= 3 && constant_before * 10 >= n * 8;
        if (share(with_buttons) && constant_before * 2 >= n) {
            pattern.author = Place::after;
            pattern.closing = true;
            return pattern;
        }
        // "Like · Reply · 3 · 2y" below each text.
        const bool buttons = n >= 2 && time(first).before_words > 0 && constant_before * 10 >= n * 8 &&
                             lines_.scan(time(first).block).marks.pipe;
        if (buttons && closes(first, last, Pattern{Place::after, false, true, 0})) {
            pattern.author = Place::after;
            pattern.closing = true;
            return pattern;
        }
        if (n == 1 && same == 1 && time(first).before_words == 1 && is_below_name(time(first))) {
            pattern.author = Place::before;
            return pattern;
        }
        if (n == 1 && closes_alone(time(first))) {
            pattern.author = Place::after;
            pattern.closing = true;
            return pattern;
        }
        if (share(same) && !one_label &&
            (n > 2 || (n == 2 && constant_before == 1) || is_name_alone(time(first)))) {
            pattern.author = Place::same;
            pattern.closing = closes(first, last, pattern);
            return pattern;
        }
        const bool two = n == 2 && with_after == 2 && constant_after == 1;
        if (share(with_after) && (n >= 3 || two) && constant_after * 10 < n * 6) {
            pattern.author = Place::same;
            pattern.name_after_time = true;
            pattern.closing = closes(first, last, pattern);
            return pattern;
        }
        learn_neighbours(first, last, pattern);
        return pattern;
    }

private:
    /// How often the most frequent of some hashes occurs.
    template <class HashOf>
    [[nodiscard]] std::uint32_t most_frequent(std::size_t first, std::size_t last, HashOf&& hash_of,
                                              std::uint64_t* which = nullptr) {
        counter_.clear();
        std::uint32_t most = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint64_t hash = hash_of(time(i));
            const std::uint32_t n = counter_.add(hash);
            if (n <= most) continue;
            most = n;
            if (which != nullptr) *which = hash;
        }
        return most;
    }

    [[nodiscard]] bool has_button_before(const TimeLine& t) const {
        const evidence::Scan& s = lines_.scan(t.block);
        if (lines_.signs(t.block).has(Sign::says) || s.best().kind == PhraseKind::comment_author)
            return false;
        return s.begin().kind == PhraseKind::comment_control ||
               lines_.parts(t.before).has(PhraseKind::comment_control);
    }
    /// Whether nothing but numbers stands before a time: "3. 12 March 2024, NAME".
    [[nodiscard]] bool is_numbers(Range before) const noexcept {
        const Words words = words_of(before.of(lines_.source()));
        return words.count == words.numbers;
    }
    /// Whether what stands before a time that no other line repeats is a name: it has a capital, or a heading
    /// stands right above.
    [[nodiscard]] bool is_name_alone(const TimeLine& t) const noexcept {
        const auto edge = evidence::edge_of(t.before.of(lines_.source()));
        return edge == evidence::Edge::upper || edge == evidence::Edge::other_letter ||
               (t.block > 0 && lines_.signs(t.block - 1).has(Sign::heading));
    }

    /// Whether a name stands above the line with a time, right below the heading or the buttons: a word
    /// before the time is no name then ("Posted 3 hours ago").
    [[nodiscard]] bool is_below_name(const TimeLine& t) const noexcept {
        return t.block >= 2 && lines_.is_name(t.block - 1) &&
               (begins_section(lines_.signs(t.block - 2)) || is_control(lines_, t.block - 2));
    }

    void learn_neighbours(std::size_t first, std::size_t last, Pattern& pattern) {
        const auto n = static_cast<std::uint32_t>(last - first);
        pattern.filler = find_filler(first, last);
        std::uint32_t before = 0;
        std::uint32_t after = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint32_t from = i > first ? time(i - 1).block + 1 : 0;
            if (detail::author_before(lines_, time(i).block, from, pattern.filler) != no_block) ++before;
            const std::uint32_t next = detail::name_behind(lines_, time(i).block);
            if (next != no_block && lines_.time_at(next + 1) == nullptr) ++after;
        }
        if (before * 10 >= n * 6 && before + n / 5 >= after) {
            pattern.author = Place::before;
            pattern.closing = closes(first, last, pattern);
        } else if (after * 10 >= n * 6) {
            pattern.author = Place::after;
            pattern.closing = closes(first, last, pattern) || closes_buttons(first, last);
        } else if (n >= 2 && names_first(first, last) &&
                   (closes(first, last, Pattern{Place::after, false, true, 0}) ||
                    closes_buttons(first, last))) {
            pattern.author = Place::after;
            pattern.closing = true;
        }
    }

    /// The line above most times that is no name, as it is one throughout: "Avatar". Of two comments, names
    /// must stand behind the times.
    [[nodiscard]] std::uint64_t find_filler(std::size_t first, std::size_t last) {
        const auto n = static_cast<std::uint32_t>(last - first);
        if (n < 2) return 0;
        std::uint32_t behind = 0;
        for (std::size_t i = first; i < last; ++i)
            behind += detail::name_behind(lines_, time(i).block) != no_block ? 1U : 0U;
        if (n == 2 && behind < n) return 0;
        std::uint64_t hash = 0;
        const auto above = [&](const TimeLine& t) {
            std::uint32_t at = t.block;
            while (at > 0 && t.block < at + 3 && lines_.signs(at - 1).has(Sign::counter)) --at;
            return at > 0 ? lines_.label_hash(at - 1) : 0;
        };
        return most_frequent(first, last, above, &hash) * 10 >= n * 8 ? hash : 0;
    }

    /// Whether names stand behind the times, or behind the buttons below them, where the next comment begins.
    [[nodiscard]] bool names_first(std::size_t first, std::size_t last) const noexcept {
        std::uint32_t names = 0;
        for (std::size_t i = first; i + 1 < last; ++i) {
            std::uint32_t at = time(i).block + 1;
            while (at < time(i + 1).block && is_control(lines_, at)) ++at;
            if (lines_.is_name(at) && at + 1 < time(i + 1).block) ++names;
        }
        return names * 10 >= (last - first - 1) * 8;
    }

    /// Whether the line with the time ends its comment: then text stands before the first time, right below
    /// the heading, and none follows the last one.
    [[nodiscard]] bool closes(std::size_t first, std::size_t last, const Pattern& pattern) const noexcept {
        if (last - first < 2) return false;
        const std::uint32_t anchor = time(first).block;
        const std::uint32_t at = first_text(lines_, anchor);
        std::uint32_t prose = 0;
        for (std::uint32_t i = at; i < anchor; ++i) prose += lines_.signs(i).has(Sign::prose) ? 1 : 0;
        if (at == 0 || heading_above(at) == no_block || buttons_before(first, last, pattern)) return false;
        const std::uint32_t lines = anchor - at;
        const std::uint32_t head_lines = pattern.author == Place::before ? 1 : 0;
        if (prose == 0 && lines <= head_lines + 1) return false;
        if (lines <= head_lines) return false;
        std::uint32_t after = time(last - 1).block + 1;
        while (after < lines_.size() &&
               lines_.signs(after).any(Sign::control, Sign::votes, Sign::skip, Sign::share))
            ++after;
        return after >= lines_.size() ||
               lines_.signs(after).any(Sign::form, Sign::login, Sign::rules, Sign::stop, Sign::heading,
                                       Sign::pagination, Sign::border) ||
               !(lines_.signs(after).has(Sign::prose) || goes_on(after));
    }
    /// Whether the line with a time ends the only comment of a section: "One comment", NAME, text, time.
    [[nodiscard]] bool closes_alone(const TimeLine& t) const {
        if (t.before_words > 0 || t.block == 0 || lines_.is_name(t.block - 1)) return false;
        const std::uint32_t top = first_text(lines_, t.block);
        if (top == 0 || !lines_.signs(top - 1).any(Sign::heading, Sign::form)) return false;
        const std::uint32_t heading = heading_above(top);
        if (heading == no_block) return false;
        const auto number = grammar::find_number(lines_.text(heading));
        if (number && number->value != 1) return false;
        std::uint32_t name = top;
        while (name < t.block && lines_.signs(name).any(Sign::skip, Sign::counter)) ++name;
        if (name + 1 >= t.block || !lines_.is_name(name)) return false;
        return lines_.signs(t.block - 1).has(Sign::prose) || lines_.scan(t.block - 1).sentences > 0;
    }

    /// Whether most times stand right below buttons, the first one too, and no comment goes on behind the
    /// last: NAME, text, "Reply", time.
    [[nodiscard]] bool closes_buttons(std::size_t first, std::size_t last) const noexcept {
        if (last - first < 2) return false;
        std::uint32_t longest = 0;
        std::size_t below = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint32_t anchor = time(i).block;
            if (below_buttons(anchor)) ++below;
            if (i == first && below == 0) return false;
            if (i > first) longest = std::max(longest, anchor - time(i - 1).block);
        }
        if (below * 10 < (last - first) * 8) return false;
        const std::uint32_t top = time(first).block;
        std::uint32_t prose = 0;
        for (std::uint32_t i = first_text(lines_, top); i < top; ++i)
            prose += lines_.signs(i).has(Sign::prose) ? 1 : 0;
        if (prose == 0) return false;
        const std::uint32_t end = time(last - 1).block + 1;
        for (std::uint32_t at = end; at < lines_.size() && at < end + longest; ++at) {
            const Signs s = lines_.signs(at);
            if (s.any(Sign::form, Sign::heading, Sign::border, Sign::stop)) return true;
            if (s.has(Sign::control) && at > end) return false;
        }
        return true;
    }
    /// Whether buttons stand right above block `i`; numbers and marks may stand in between.
    [[nodiscard]] bool below_buttons(std::uint32_t i) const noexcept {
        for (std::uint32_t back = 1; back <= 4 && back <= i; ++back) {
            if (lines_.signs(i - back).has(Sign::control)) return true;
            if (lines_.scan(i - back).words > 0 &&
                !lines_.signs(i - back).any(Sign::counter, Sign::votes, Sign::share))
                return false;
        }
        return false;
    }
    /// A few words and then prose: a text that begins with an exclamation.
    [[nodiscard]] bool goes_on(std::uint32_t i) const noexcept {
        return i + 1 < lines_.size() && !lines_.signs(i).has(Sign::furniture) &&
               lines_.signs(i + 1).has(Sign::prose) &&
               !lines_.signs(i + 1).any(Sign::form, Sign::login, Sign::rules, Sign::heading, Sign::stop,
                                        Sign::time);
    }
    /// Whether buttons end the text above most heads, and none stand behind the times: the heads open the
    /// comments.
    [[nodiscard]] bool buttons_before(std::size_t first, std::size_t last,
                                      const Pattern& pattern) const noexcept {
        std::uint32_t above = 0;
        std::uint32_t below = 0;
        for (std::size_t i = first + 1; i < last; ++i) {
            const std::uint32_t anchor = time(i).block;
            const std::uint32_t head = pattern.author == Place::before ? 1u : 0u;
            if (anchor > head && lines_.signs(anchor - head - 1).any(Sign::control, Sign::share)) ++above;
            const std::uint32_t previous = time(i - 1).block + 1;
            if (previous < anchor && lines_.signs(previous).any(Sign::control, Sign::share)) ++below;
        }
        return above * 10 >= (last - first - 1) * 6 && below * 10 < (last - first - 1) * 6;
    }

    /// The heading above block `i` with only forms, rules and log-ins in between, or none.
    [[nodiscard]] std::uint32_t heading_above(std::uint32_t i) const noexcept {
        std::uint32_t unknown = 0;
        for (std::uint32_t back = 1; back <= 12 && back <= i && unknown <= 2; ++back) {
            const Signs s = lines_.signs(i - back);
            if (s.has(Sign::heading)) return i - back;
            if (s.has(Sign::border)) return no_block;
            if (!begins_section(s) && !s.any(Sign::control, Sign::share)) ++unknown;
        }
        return no_block;
    }

    [[nodiscard]] const TimeLine& time(std::size_t i) const noexcept { return lines_.times()[(*times_)[i]]; }

    const Lines& lines_;
    Counter& counter_;
    const std::vector<std::uint32_t>* times_ = nullptr;
};

}  // namespace newstext::comments
