/// @file
/// Finds the reader comments of a page from its blocks: signs first, then the shape that the page repeats.
///
/// Includes Spirit (through the grammar): for .inl files only. docs/comments.md tells the method.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/thread.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/source/blocks.hpp"

namespace newstext::comments {

/// Finds comments; keeps its memory from one page to the next.
class Finder {
public:
    /// The comments among `blocks`, with a role for each block.
    ///
    /// @param scans one a block, of the same source
    /// @param language BCP 47 tag of the page or empty; it settles dates that two languages read differently
    /// @return valid until the next call. Linear in the source.
    const Thread& find(std::string_view source, const std::vector<source::Block>& blocks,
                       const std::vector<evidence::Scan>& scans, const phrases::Facts& facts,
                       std::string_view language) {
        source_ = source;
        blocks_ = &blocks;
        scans_ = &scans;
        size_ = static_cast<std::uint32_t>(std::min(blocks.size(), scans.size()));
        thread_.clear();
        thread_.marks.resize(blocks.size());
        read_lines(facts, language);
        find_borders();
        search();
        return thread_;
    }

private:
    static constexpr std::uint32_t none = no_comment;

    /// Where a comment's author stands in the pattern that the page repeats.
    enum class Place : std::uint8_t { nowhere, same, before, after };
    /// The pattern. The anchor is the line that all comments have: a time, "NAME says:", or a button's label.
    struct Shape {
        Place author = Place::nowhere;
        bool name_after_time = false;  ///< in the same line: "12.03.2024 NAME"
        bool closing = false;          ///< the anchor ends the comment
        std::uint64_t filler = 0;      ///< hash of a line between author and time that is no name
    };
    /// One comment, as far as its anchor tells.
    struct Head {
        std::uint32_t start = 0;  ///< first block
        std::uint32_t author = none;
        std::uint32_t anchor = 0;
        std::uint32_t time_block = none;
        std::uint32_t body = 0;  ///< first block of the text
        std::uint32_t end = 0;   ///< behind the last block
        Range name;
        Range time;
        Range badge;
        bool says = false;
    };
    struct Says {
        std::uint32_t block = 0;
        Range name;
    };
    /// Comments that follow each other, and what speaks for them.
    struct Run {
        std::uint32_t first = 0;  ///< heads [first, last)
        std::uint32_t last = 0;
        bool closing = false;
        bool trailing_time = false;  ///< the time stands after the text
        std::uint32_t heading = none;
        std::uint32_t top = 0;     ///< first block of the section
        std::uint64_t closer = 0;  ///< hash of the label that ends each comment
        float closed = 0;          ///< share of comments that it ends
        std::uint32_t least = 0;   ///< comments that a line must end to be such a label
        float score = 0;
    };

    // ---- blocks
    // -------------------------------------------------------------------------------------------------

    [[nodiscard]] const evidence::Scan& scan(std::uint32_t i) const noexcept { return (*scans_)[i]; }
    [[nodiscard]] const source::Block& block(std::uint32_t i) const noexcept { return (*blocks_)[i]; }
    [[nodiscard]] std::string_view text(std::uint32_t i) const noexcept {
        return block(i).content.of(source_);
    }
    [[nodiscard]] Signs signs(std::uint32_t i) const noexcept { return signs_[i]; }
    [[nodiscard]] const TimeLine* time_at(std::uint32_t i) const noexcept {
        return i < size_ && time_index_[i] != none ? &times_[time_index_[i]] : nullptr;
    }
    [[nodiscard]] bool is_name(std::uint32_t i) const noexcept {
        return i < size_ && may_be_name(scan(i), signs_[i]) && block(i).marker != source::Marker::rule &&
               block(i).marker != source::Marker::heading;
    }
    /// A line that is a time and little else.
    [[nodiscard]] bool is_pure_time(std::uint32_t i) const noexcept {
        const TimeLine* time = time_at(i);
        return time != nullptr && time->before_words <= 2;
    }

    void read_lines(const phrases::Facts& facts, std::string_view language) {
        signs_.assign(size_, Signs{});
        time_index_.assign(size_, none);
        times_.clear();
        says_.clear();
        for (std::uint32_t i = 0; i < size_; ++i) {
            signs_[i] = read_signs(text(i), scan(i), facts.dates, language);
            auto time = read_time_line(source_, block(i).content, scan(i), facts.dates, language);
            if (time) {
                time->block = i;
                time_index_[i] = static_cast<std::uint32_t>(times_.size());
                times_.push_back(*time);
                signs_[i] |= Sign::time;
            }
            const auto name =
                name_of_says(source_, block(i).content, scan(i), time ? &times_.back() : nullptr);
            if (name && !(scan(i).sentences > 1 && scan(i).words > 12)) {
                says_.push_back({i, *name});
                signs_[i] |= Sign::says;
            }
        }
    }

    /// For each block the next one at or after it that begins another part of the page.
    void find_borders() {
        counter_.clear();
        for (std::uint32_t i = 0; i < size_; ++i) {
            if (signs_[i].any(Sign::heading, Sign::border, Sign::form)) counter_.add(scan(i).hash);
        }
        prose_before_.resize(size_ + 1);
        prose_before_[0] = 0;
        next_border_.resize(size_ + 1);
        next_border_[size_] = size_;
        next_heading_.resize(size_ + 1);
        next_heading_[size_] = size_;
        for (std::uint32_t i = size_; i-- > 0;) {
            const bool rare = counter_.count(scan(i).hash) <= (signs_[i].has(Sign::heading) ? 3u : 2u) &&
                              !signs_[i].any(Sign::time, Sign::says);
            const bool own = rare && (signs_[i].has(Sign::heading) ||
                                      (signs_[i].has(Sign::form) && signs_[i].has(Sign::furniture)));
            next_heading_[i] = own ? i : next_heading_[i + 1];
            next_border_[i] = own || (rare && signs_[i].has(Sign::border)) ? i : next_border_[i + 1];
        }
        for (std::uint32_t i = 0; i < size_; ++i) {
            prose_before_[i + 1] =
                prose_before_[i] + (scan(i).words >= 15 && scan(i).sentences > 0 ? scan(i).words : 0);
        }
    }
    [[nodiscard]] bool border_between(std::uint32_t begin, std::uint32_t end) const noexcept {
        return begin < end && next_border_[begin] < end;
    }

    /// Only what begins another thread: "NAME says:" is sure enough that a text may have any other heading.
    [[nodiscard]] bool heading_between(std::uint32_t begin, std::uint32_t end) const noexcept {
        return begin < end && next_heading_[begin] < end;
    }

    // ---- search
    // -------------------------------------------------------------------------------------------------

    void search() {
        std::uint32_t by_phrase = 0;
        std::uint32_t by_time = 0;
        find_by_phrase();
        by_phrase = accepted_comments();
        phrase_heads_.swap(heads_);
        phrase_runs_.swap(runs_);
        find_by_time();
        by_time = accepted_comments();
        if (by_phrase > 0 && by_phrase * 3 >= by_time * 2) {
            phrase_heads_.swap(heads_);
            phrase_runs_.swap(runs_);
        } else if (by_time == 0) {
            find_by_label();
            if (accepted_comments() == 0) find_by_alternation();
        }
        emit();
    }

    [[nodiscard]] std::uint32_t accepted_comments() const noexcept {
        std::uint32_t n = 0;
        for (const Run& run : runs_) n += run.last - run.first;
        return n;
    }

    /// Heads from "NAME says:" lines.
    void find_by_phrase() {
        heads_.clear();
        runs_.clear();
        for (std::size_t first = 0; first < says_.size();) {
            std::size_t last = first + 1;
            while (last < says_.size() && !heading_between(says_[last - 1].block + 1, says_[last].block))
                ++last;
            add_phrase_run(first, last);
            first = last;
        }
    }

    void add_phrase_run(std::size_t first, std::size_t last) {
        const auto head_begin = static_cast<std::uint32_t>(heads_.size());
        std::uint32_t timed = 0;
        const bool time_before = is_pure_time_line_before(says_[first].block);
        for (std::size_t i = first; i < last; ++i) {
            const Head head = head_of_says(says_[i], time_before);
            if (head.time_block != none) ++timed;
            heads_.push_back(head);
        }
        const auto n = static_cast<std::uint32_t>(last - first);
        if (timed * 10 >= n * 6) {
            // Where comments have times, "NAME says:" without one is part of a text.
            const auto untimed = [](const Head& h) { return h.time_block == none; };
            heads_.erase(std::remove_if(heads_.begin() + head_begin, heads_.end(), untimed), heads_.end());
        }
        Run run;
        run.first = head_begin;
        run.last = static_cast<std::uint32_t>(heads_.size());
        run.trailing_time = timed == 0 && trailing_times(run);
        judge(run);
    }

    [[nodiscard]] bool is_pure_time_line_before(std::uint32_t i) const noexcept {
        return i > 0 && is_pure_time(i - 1) && time_at(i) == nullptr && !is_pure_time(i + 1);
    }

    [[nodiscard]] Head head_of_says(const Says& says, bool time_before) const {
        Head head;
        head.says = true;
        head.anchor = head.author = says.block;
        head.name = says.name;
        head.start = head_begin(says.block, says.name);
        head.body = says.block + 1;
        if (const TimeLine* time = time_at(says.block)) {
            set_time(head, *time);
        } else if (time_before) {
            if (says.block > 0 && is_pure_time(says.block - 1)) {
                set_time(head, *time_at(says.block - 1));
                head.start = std::min(head.start, says.block - 1);
            }
        } else {
            std::uint32_t at = says.block + 1;
            while (at < size_ && at < says.block + 4 && signs(at).has(Sign::skip) && time_at(at) == nullptr)
                ++at;
            if (is_pure_time(at)) {
                set_time(head, *time_at(at));
                head.body = at + 1;
            }
        }
        head.body = skip_head(head.body);
        return head;
    }

    void set_time(Head& head, const TimeLine& time) const noexcept {
        head.time_block = time.block;
        head.time = time.time;
    }

    /// Behind the lines of a head that follow its time: badges, votes, "in reply to".
    [[nodiscard]] std::uint32_t skip_head(std::uint32_t at) const noexcept {
        const std::uint32_t limit = at + 4;
        while (at < size_ && at < limit && signs(at).has(Sign::skip) &&
               !signs(at).any(Sign::time, Sign::prose))
            ++at;
        return at;
    }

    /// The first block of a head whose author stands in block `i`: the name once more (an avatar's text) and
    /// numbers may stand before it.
    [[nodiscard]] std::uint32_t head_begin(std::uint32_t i, Range name) const noexcept {
        const std::string_view printed = name.of(source_);
        std::uint32_t begin = i;
        for (std::uint32_t back = 1; back <= 3 && back <= i; ++back) {
            const std::uint32_t at = i - back;
            if (signs(at).any(Sign::time, Sign::prose, Sign::says, Sign::control)) break;
            const std::string_view line = text(at);
            const bool avatar = scan(at).words <= 8 && printed.size() >= 2 &&
                                line.size() <= printed.size() + 40 &&
                                line.find(printed) != std::string_view::npos;
            const bool number = (line.starts_with('#') || line.ends_with('.')) && scan(at).words == 1 &&
                                scan(at).numbers == 1;
            if (avatar || number) {
                begin = at;
            } else if (!signs(at).any(Sign::counter, Sign::badge)) {
                break;
            }
        }
        return begin;
    }

    /// Whether each comment of a run ends with a time, as old Blogger pages have it. Sets the times.
    bool trailing_times(Run& run) {
        std::uint32_t found = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            Head& head = heads_[h];
            const std::uint32_t limit =
                h + 1 < run.last ? heads_[h + 1].start : std::min(size_, head.body + 40);
            for (std::uint32_t at = limit; at-- > head.body;) {
                if (is_pure_time(at)) {
                    set_time(head, *time_at(at));
                    ++found;
                    break;
                }
                if (h + 1 < run.last && limit - at > 4) break;
            }
        }
        return found * 10 >= (run.last - run.first) * 6;
    }

    // ---- times
    // --------------------------------------------------------------------------------------------------

    void find_by_time() {
        heads_.clear();
        runs_.clear();
        for (std::size_t first = 0; first < times_.size();) {
            std::size_t last = first + 1;
            while (last < times_.size() && !border_between(times_[last - 1].block + 1, times_[last].block))
                ++last;
            if (!add_time_run(first, last)) add_alike(first, last);
            first = last;
        }
    }

    /// Times of one part of the page that are no thread together: comments and, behind them, a list with
    /// dates. Tries each group of lines of one form.
    void add_alike(std::size_t first, std::size_t last) {
        const auto form = [this](const TimeLine& t) {
            return (names_before(t) ? 2 : 0) + (t.precise ? 1 : 0);
        };
        for (std::size_t begin = first; begin < last;) {
            std::size_t end = begin + 1;
            while (end < last && form(times_[end]) == form(times_[begin])) ++end;
            if (end - begin < last - first) add_time_run(begin, end);
            begin = end;
        }
    }

    bool add_time_run(std::size_t first, std::size_t last) {
        const Shape shape = learn(first, last);
        Run run;
        run.first = static_cast<std::uint32_t>(heads_.size());
        run.closing = shape.closing;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint32_t from = i > first ? times_[i - 1].block + 1 : 0;
            const auto head = shape.closing ? closing_head(times_[i], shape, from, i > first)
                                            : open_head(times_[i], shape, from);
            if (head) heads_.push_back(*head);
        }
        run.last = static_cast<std::uint32_t>(heads_.size());
        return judge(run);
    }

    /// How often the most frequent of some hashes occurs.
    template <class HashOf>
    [[nodiscard]] std::uint32_t most_frequent(std::size_t first, std::size_t last, HashOf&& hash_of,
                                              std::uint64_t* which = nullptr) {
        counter_.clear();
        std::uint32_t most = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint64_t hash = hash_of(times_[i]);
            const std::uint32_t n = counter_.add(hash);
            if (n <= most) continue;
            most = n;
            if (which != nullptr) *which = hash;
        }
        return most;
    }

    [[nodiscard]] bool names_before(const TimeLine& t) const noexcept {
        if (t.before_words < 1 || t.before_words > 7) return false;
        const PhraseMatch& match = scan(t.block).best();
        const bool label = match.kind == PhraseKind::published || match.kind == PhraseKind::updated;
        if (label && match.begin == 0 && block(t.block).content.begin + match.end >= t.before.end)
            return false;
        const Words words = words_of(t.before.of(source_));
        return words.numbers < words.count;
    }

    /// The pattern of the comments whose times are times_[first, last).
    [[nodiscard]] Shape learn(std::size_t first, std::size_t last) {
        Shape shape;
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
            const TimeLine& t = times_[i];
            if (names_before(t)) ++same;
            if (t.before_words == 0 && t.after_words >= 1 && t.after_words <= 6) ++with_after;
            if (t.before_words > 0 && has_button_before(t)) ++with_buttons;
        }
        const bool one_label = n >= 3 && constant_before * 10 >= n * 8;
        if (share(with_buttons) && constant_before * 2 >= n) {
            shape.author = Place::after;
            shape.closing = true;
            return shape;
        }
        // "Like · Reply · 3 · 2y" below each text.
        const bool buttons = n >= 2 && constant_before * 10 >= n * 8 && scan(times_[first].block).marks.pipe;
        if (buttons && closes(first, last, Shape{Place::after, false, true, 0})) {
            shape.author = Place::after;
            shape.closing = true;
            return shape;
        }
        if (share(same) && !one_label &&
            (n > 2 || (n == 2 && constant_before == 1) || looks_like_name(times_[first].before))) {
            shape.author = Place::same;
            shape.closing = closes(first, last, shape);
            return shape;
        }
        if (share(with_after) && n >= 3 && constant_after * 10 < n * 6) {
            shape.author = Place::same;
            shape.name_after_time = true;
            shape.closing = closes(first, last, shape);
            return shape;
        }
        learn_neighbours(first, last, shape);
        return shape;
    }

    [[nodiscard]] bool has_button_before(const TimeLine& t) const noexcept {
        const evidence::Scan& s = scan(t.block);
        return (s.has(PhraseKind::comment_control) || s.has(PhraseKind::votes)) &&
               !signs(t.block).has(Sign::says) && s.best().kind != PhraseKind::comment_author &&
               s.begin.kind == PhraseKind::comment_control;
    }
    [[nodiscard]] bool looks_like_name(Range range) const noexcept {
        const auto edge = evidence::edge_of(range.of(source_));
        return edge == evidence::Edge::upper || edge == evidence::Edge::other_letter;
    }

    void learn_neighbours(std::size_t first, std::size_t last, Shape& shape) {
        const auto n = static_cast<std::uint32_t>(last - first);
        if (n >= 3) {
            std::uint64_t hash = 0;
            const auto hash_of = [&](const TimeLine& t) { return t.block > 0 ? scan(t.block - 1).hash : 0; };
            if (most_frequent(first, last, hash_of, &hash) * 10 >= n * 8) shape.filler = hash;
        }
        std::uint32_t before = 0;
        std::uint32_t after = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint32_t from = i > first ? times_[i - 1].block + 1 : 0;
            if (author_before(times_[i].block, from, shape.filler) != none) ++before;
            const std::uint32_t next = name_behind(times_[i].block);
            if (next != none && time_at(next + 1) == nullptr) ++after;
        }
        if (before * 10 >= n * 6 && before + n / 5 >= after) {
            shape.author = Place::before;
            shape.closing = closes(first, last, shape);
        } else if (after * 10 >= n * 6) {
            shape.author = Place::after;
            shape.closing = closes(first, last, shape);
        }
    }

    /// The line with the author behind block `i`; none where no name stands there.
    [[nodiscard]] std::uint32_t name_behind(std::uint32_t i) const noexcept {
        std::uint32_t at = i + 1;
        while (at < size_ && at < i + 4 &&
               signs(at).any(Sign::clock, Sign::votes, Sign::badge, Sign::counter))
            ++at;
        return is_name(at) ? at : none;
    }

    /// The line with the author before block `i`, at or behind `from`; none where it has no name there.
    [[nodiscard]] std::uint32_t author_before(std::uint32_t i, std::uint32_t from,
                                              std::uint64_t filler) const noexcept {
        for (std::uint32_t back = 1; back <= 4 && i >= from + back; ++back) {
            const std::uint32_t at = i - back;
            if (signs(at).has(Sign::says)) return at;
            if (filler != 0 && scan(at).hash == filler) continue;
            if (signs(at).has(Sign::skip) && !signs(at).has(Sign::control)) continue;
            return is_name(at) ? at : none;
        }
        return none;
    }

    /// Whether the line with the time ends its comment: then text stands before the first time, right below
    /// the heading, and none follows the last one.
    [[nodiscard]] bool closes(std::size_t first, std::size_t last, const Shape& shape) const noexcept {
        const std::uint32_t anchor = times_[first].block;
        std::uint32_t at = anchor;
        std::uint32_t prose = 0;
        bool heading = false;
        for (std::uint32_t back = 1; back <= 30 && back <= anchor; ++back) {
            at = anchor - back;
            if (signs(at).has(Sign::heading)) {
                heading = true;
                break;
            }
            if (signs(at).any(Sign::form, Sign::rules, Sign::login, Sign::border)) break;
            if (signs(at).has(Sign::prose)) ++prose;
        }
        if (!heading) return false;
        const std::uint32_t lines = anchor - at - 1;
        const std::uint32_t head_lines = shape.author == Place::before ? 1 : 0;
        if (prose == 0 && lines <= head_lines + 1) return false;
        if (lines <= head_lines) return false;
        std::uint32_t after = times_[last - 1].block + 1;
        while (after < size_ && signs(after).any(Sign::control, Sign::votes, Sign::skip, Sign::share))
            ++after;
        return after >= size_ ||
               signs(after).any(Sign::form, Sign::login, Sign::rules, Sign::stop, Sign::heading,
                                Sign::pagination, Sign::border) ||
               !signs(after).has(Sign::prose);
    }

    [[nodiscard]] std::optional<Head> open_head(const TimeLine& time, const Shape& shape,
                                                std::uint32_t from) const {
        Head head;
        head.anchor = head.start = time.block;
        head.body = time.block + 1;
        set_time(head, time);
        if (shape.author == Place::same) {
            head.author = time.block;
            head.name = shape.name_after_time ? time.after : time.before;
            if (time.glued) set_glued_badge(head);
            strip_by(head);
            if (head.name.empty() || words_of(head.name.of(source_)).count > 8 || is_code(head.name))
                return std::nullopt;
        } else if (shape.author == Place::before) {
            head.author = author_before(time.block, from, shape.filler);
            if (head.author == none) return std::nullopt;
            set_name_line(head);
        } else if (shape.author == Place::after) {
            head.author = name_behind(time.block);
            if (head.author == none) return std::nullopt;
            set_name_line(head);
            head.body = head.author + 1;
        }
        head.start = std::max(from, head_begin(std::min(head.start, head.author), head.name));
        head.body = skip_head(head.body);
        return head;
    }

    /// "Comment by NAME": the words before the name are no part of it.
    void strip_by(Head& head) const noexcept {
        const PhraseMatch& match = scan(head.author).begin;
        const bool by = match.kind == PhraseKind::comment_author || match.kind == PhraseKind::byline;
        const std::size_t begin = block(head.author).content.begin + match.end;
        if (by && match.begin == 0 && begin < head.name.end && head.name.begin < begin) {
            head.name = detail::strip(source_, {begin, head.name.end});
        }
    }

    /// "NAME Author11. March 2024": the word that touches the date is a badge.
    void set_glued_badge(Head& head) const noexcept {
        const auto blank = head.name.of(source_).rfind(' ');
        if (blank == std::string_view::npos) return;
        head.badge = {head.name.begin + blank + 1, head.name.end};
        head.name = detail::strip(source_, {head.name.begin, head.name.begin + blank});
    }

    [[nodiscard]] bool is_code(Range name) const noexcept {
        return name.of(source_).find_first_of("={};\\\"") != std::string_view::npos;
    }

    void set_name_line(Head& head) const noexcept {
        const Signs s = signs(head.author);
        head.name = block(head.author).content;
        if (s.has(Sign::says)) {
            const auto at = std::lower_bound(says_.begin(), says_.end(), head.author,
                                             [](const Says& a, std::uint32_t b) { return a.block < b; });
            head.name = at->name;
        } else if (s.has(Sign::by)) {
            head.name.begin += scan(head.author).best().end;
        }
        head.name = detail::strip_number(source_, detail::strip(source_, head.name));
        if (head.author < head.start) head.start = head.author;
    }

    /// A comment that its anchor closes; the text before it begins at or behind `from`.
    [[nodiscard]] std::optional<Head> closing_head(const TimeLine& time, const Shape& shape,
                                                   std::uint32_t from, bool follows) const {
        Head head;
        head.anchor = time.block;
        set_time(head, time);
        std::uint32_t at = from;
        if (follows) {
            while (at < time.block && signs(at).any(Sign::control, Sign::votes, Sign::share, Sign::counter))
                ++at;
        } else {
            at = time.block;
            while (at > from && at + 30 > time.block &&
                   !signs(at - 1).any(Sign::heading, Sign::form, Sign::login, Sign::rules, Sign::border,
                                      Sign::pagination)) {
                --at;
            }
        }
        head.start = head.body = at;
        if (shape.author == Place::same) {
            head.author = time.block;
            head.name = shape.name_after_time ? time.after : time.before;
            strip_by(head);
        } else if (shape.author == Place::before) {
            head.author = author_before(time.block, from, shape.filler);
            if (head.author == none) return std::nullopt;
            head.name = detail::strip(source_, block(head.author).content);
        } else {
            while (at < time.block && signs(at).any(Sign::skip, Sign::counter)) ++at;
            if (at >= time.block || !is_name(at)) return std::nullopt;
            head.author = at;
            head.name = detail::strip(source_, block(at).content);
            head.body = skip_head(at + 1);
        }
        if (head.name.empty()) return std::nullopt;
        head.end = time.block + 1;
        return head;
    }

    // ---- labels
    // -------------------------------------------------------------------------------------------------

    /// No times: buttons' labels end the comments, under a heading.
    void find_by_label() {
        heads_.clear();
        runs_.clear();
        for (std::uint32_t i = 0; i < size_; ++i) {
            if (!signs(i).has(Sign::heading) || signs(i).has(Sign::time)) continue;
            const std::uint32_t first = behind_preamble(i + 1);
            const std::uint32_t next = add_label_run(i, first);
            i = std::max(i, next > 0 ? next - 1 : 0);
        }
    }

    /// Behind the form, the rules and the log-in that stand under a heading.
    [[nodiscard]] std::uint32_t behind_preamble(std::uint32_t at) const noexcept {
        std::uint32_t behind = at;
        const std::uint32_t limit = std::min(size_, at + 25);
        for (; at < limit && at < behind + 2; ++at) {
            const Signs s = signs(at);
            if (s.any(Sign::form, Sign::login, Sign::rules, Sign::heading, Sign::pagination, Sign::control,
                      Sign::stop) &&
                !s.any(Sign::border, Sign::says)) {
                behind = at + 1;
            }
        }
        return behind;
    }

    std::uint32_t add_label_run(std::uint32_t heading, std::uint32_t at) {
        Run run;
        run.first = static_cast<std::uint32_t>(heads_.size());
        run.closing = true;
        while (at + 2 < size_ && is_name(at) && !border_between(at, at + 1)) {
            Head head;
            head.start = head.author = at;
            head.body = skip_head(at + 1);
            head.name = detail::strip_number(source_, detail::strip(source_, block(at).content));
            std::uint32_t end = head.body;
            while (end < size_ && end < head.body + 60 &&
                   !signs(end).any(Sign::control, Sign::stop, Sign::form, Sign::heading, Sign::border)) {
                ++end;
            }
            if (end >= size_ || !signs(end).has(Sign::control) || end == head.body || head.name.empty())
                break;
            head.anchor = end;
            while (end < size_ && signs(end).any(Sign::control, Sign::votes, Sign::share, Sign::counter))
                ++end;
            head.end = at = end;
            heads_.push_back(head);
        }
        run.last = static_cast<std::uint32_t>(heads_.size());
        if (run.last - run.first < 2 || one_name(run, true)) {
            heads_.resize(run.first);
            return 0;
        }
        run.heading = heading;
        judge(run);
        return at;
    }

    // ---- alternation
    // --------------------------------------------------------------------------------------------

    /// Neither times nor labels: names and texts take turns under the heading.
    void find_by_alternation() {
        heads_.clear();
        runs_.clear();
        for (std::uint32_t i = size_; i-- > 0;) {
            if (!signs(i).has(Sign::heading) || signs(i).has(Sign::time)) continue;
            if (prose_before_[i] < 40) continue;
            const std::uint32_t behind = behind_preamble(i + 1);
            for (std::uint32_t skip = 0; skip < 4 && runs_.empty(); ++skip) add_alternation(i, behind + skip);
            if (!runs_.empty()) return;
        }
    }

    [[nodiscard]] bool is_short_name(std::uint32_t i) const noexcept {
        return is_name(i) && scan(i).words <= 3 && !signs(i).has(Sign::furniture);
    }
    [[nodiscard]] bool is_answer(std::uint32_t i) const noexcept {
        if (i >= size_ || signs(i).any(Sign::stop, Sign::form, Sign::heading, Sign::border, Sign::furniture))
            return false;
        return scan(i).sentences > 0 || scan(i).words >= 12 || scan(i).last == evidence::Edge::question_mark;
    }

    void add_alternation(std::uint32_t heading, std::uint32_t at) {
        Run run;
        run.first = static_cast<std::uint32_t>(heads_.size());
        while (is_short_name(at) && is_answer(at + 1)) {
            Head head;
            head.start = head.author = head.anchor = at;
            head.body = at + 1;
            head.name = detail::strip(source_, block(at).content);
            std::uint32_t end = at + 2;
            while (end < size_ && is_answer(end) && !(is_short_name(end) && is_answer(end + 1))) ++end;
            head.end = at = end;
            if (head.name.empty()) break;
            heads_.push_back(head);
        }
        run.last = static_cast<std::uint32_t>(heads_.size());
        if (run.last - run.first < 2 || one_name(run, true)) {
            heads_.resize(run.first);
            return;
        }
        run.heading = run.top = heading;
        run.score = 4;
        runs_.push_back(run);
    }

    /// Whether nearly all names are one, numbers aside ("Level 1", "Level 2"), or have one last word ("Writer
    /// badge").
    [[nodiscard]] bool one_name(const Run& run, bool by_last_word) {
        counter_.clear();
        std::uint32_t most = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            const std::string_view name = heads_[h].name.of(source_);
            const auto blank = name.rfind(' ');
            const Words all = words_of(name);
            const Words last = words_of(blank == std::string_view::npos ? name : name.substr(blank + 1));
            most = std::max(most, counter_.add(by_last_word && last.numbers == 0 ? last.hash : all.hash));
        }
        return most * 10 >= (run.last - run.first) * 8;
    }

    // ---- judging
    // ------------------------------------------------------------------------------------------------

    [[nodiscard]] std::uint32_t limit_of(const Run& run, std::uint32_t h) const noexcept {
        return h + 1 < run.last ? heads_[h + 1].start : size_;
    }

    /// Decides whether a run of heads is a thread of comments, and where each ends.
    bool judge(Run run) {
        if (run.last == run.first) return false;
        if (!run.closing) {
            include_numbers(run);
            find_closer(run);
            trim_front(run);
            find_ends(run);
            trim_back(run);
        }
        if (run.last == run.first) return false;
        find_top(run);
        run.score = score(run);
        const float needed = run.last - run.first >= 2 ? 4.0F : 5.5F;
        if (run.score < needed) return false;
        runs_.push_back(run);
        return true;
    }

    /// A number that stands before each comment and counts them belongs to the comment behind it.
    void include_numbers(const Run& run) noexcept {
        if (run.last - run.first < 3) return;
        std::uint32_t counted = 0;
        long previous = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            const long number = number_before(heads_[h].start);
            if (number > 0 && (number == previous + 1 || number + 1 == previous)) ++counted;
            previous = number;
        }
        if (counted * 10 < (run.last - run.first - 1) * 8) return;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            if (number_before(heads_[h].start) > 0) --heads_[h].start;
        }
    }
    [[nodiscard]] long number_before(std::uint32_t i) const noexcept {
        if (i == 0 || !signs(i - 1).has(Sign::counter)) return 0;
        const std::string_view digits = text(i - 1);
        long number = 0;
        for (const char c : digits) {
            if (c >= '0' && c <= '9' && number < 10'000'000) number = number * 10 + (c - '0');
        }
        return number;
    }

    /// The labels that most comments end with, if any: buttons, known or not.
    void find_closer(Run& run) {
        const std::uint32_t n = run.last - run.first;
        if (n < 2) return;
        std::uint32_t most = count_labels(run);
        if (repeats_label(heads_[run.last - 1].body) && most * 2 >= n - 1) ++most;
        run.closed = static_cast<float>(std::min(most, n)) / static_cast<float>(most >= n ? n : n - 1);
        run.closed = std::min(run.closed, 1.0F);
        if (most < 2 || run.closed < 0.4F) {
            run.closer = 0;
            run.closed = 0;
        }
        run.least = std::max(n == 2 ? 1u : 2u, (n - 1) * 6 / 10);
    }

    /// Counts the lines that stand last in the comments of a run. The count of the most frequent, which
    /// becomes `closer`.
    std::uint32_t count_labels(Run& run) {
        labels_.clear();
        std::uint32_t most = 0;
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h) {
            const std::uint32_t limit = limit_of(run, h);
            for (std::uint32_t back = 1; back <= 6 && limit >= heads_[h].body + back; ++back) {
                const std::uint32_t at = limit - back;
                if ((signs(at).has(Sign::prose) && !signs(at).has(Sign::control)) || scan(at).words > 8)
                    break;
                const std::uint32_t n = labels_.add(scan(at).hash);
                if (n > most) {
                    most = n;
                    run.closer = scan(at).hash;
                }
            }
        }
        return most;
    }
    /// Whether one of the labels stands below the text of the last comment, which begins at `body`.
    [[nodiscard]] bool repeats_label(std::uint32_t body) const noexcept {
        for (std::uint32_t at = body + 1; at < size_ && at < body + 12; ++at) {
            if (scan(at).words <= 8 && labels_.count(scan(at).hash) > 0) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_run_label(const Run& run, std::uint32_t i) const noexcept {
        return run.closer != 0 && scan(i).words <= 8 && !signs(i).has(Sign::prose) &&
               labels_.count(scan(i).hash) >= run.least;
    }
    [[nodiscard]] bool is_closer(const Run& run, std::uint32_t i) const noexcept {
        return is_run_label(run, i) ||
               (signs(i).has(Sign::control) && scan(i).words <= 8 && !signs(i).has(Sign::prose));
    }

    [[nodiscard]] bool has_closer(const Run& run, std::uint32_t h) const noexcept {
        for (std::uint32_t at = heads_[h].body; at < limit_of(run, h) && at < heads_[h].body + 400; ++at) {
            if (is_closer(run, at)) return true;
        }
        return false;
    }

    /// A date above the article looks like a comment's: drop heads before the first that ends as the others
    /// do.
    void trim_front(Run& run) const noexcept {
        while (run.last - run.first >= 2) {
            const Head& head = heads_[run.first];
            const std::uint32_t limit = limit_of(run, run.first);
            const bool empty = head.body >= limit;
            const bool unclosed = run.closed >= 0.6F && !has_closer(run, run.first);
            if (!empty && !unclosed) return;
            ++run.first;
        }
    }

    void find_ends(Run& run) {
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h) heads_[h].end = limit_of(run, h);
        std::uint32_t longest = 6;
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h) {
            longest = std::max(longest, std::min(heads_[h].end - heads_[h].body, 60u));
        }
        Head& last = heads_[run.last - 1];
        last.end = end_of_last(run, last, longest * 2);
    }

    /// Where the last comment ends: at its label, or where the page goes on with something else.
    [[nodiscard]] std::uint32_t end_of_last(const Run& run, const Head& head,
                                            std::uint32_t longest) const noexcept {
        std::uint32_t at = head.body;
        bool prose = false;
        while (at < size_ && at - head.body < longest) {
            const Signs s = signs(at);
            if (is_closer(run, at) && at > head.body) {
                while (at < size_ && (is_closer(run, at) || s_control(at))) ++at;
                return at;
            }
            if (s.any(Sign::form, Sign::heading, Sign::border, Sign::pingback, Sign::pagination, Sign::login,
                      Sign::rules, Sign::stop) &&
                (s.has(Sign::furniture) || !prose || s.any(Sign::form, Sign::border, Sign::pingback))) {
                return at;
            }
            if (at > head.body && s.has(Sign::time) && run.closed > 0) return at;
            if (prose && s.has(Sign::label) && !s.has(Sign::prose) && at + 1 < size_ &&
                signs(at + 1).has(Sign::label) && !is_closer(run, at + 1)) {
                return at;
            }
            if (block(at).marker == source::Marker::heading || block(at).marker == source::Marker::rule)
                return at;
            prose = prose || s.has(Sign::prose);
            ++at;
        }
        return std::min(at, size_);
    }
    [[nodiscard]] bool s_control(std::uint32_t i) const noexcept {
        return signs(i).any(Sign::control, Sign::votes, Sign::counter, Sign::share) &&
               !signs(i).has(Sign::prose);
    }

    /// Dates of a list below the comments: drop heads at the end that have no text.
    void trim_back(Run& run) {
        bool cut = false;
        while (run.last > run.first && heads_[run.last - 1].body >= heads_[run.last - 1].end) {
            --run.last;
            cut = true;
        }
        if (cut && run.last > run.first) find_ends(run);
    }

    /// Walks up from the first comment over what belongs to the section to its heading.
    void find_top(Run& run) const noexcept {
        std::uint32_t top = heads_[run.first].start;
        std::uint32_t unknown = 0;
        for (std::uint32_t at = top; at > 0 && top - at < 30 && unknown <= 4; --at) {
            const Signs s = signs(at - 1);
            if (s.has(Sign::heading)) {
                run.heading = at - 1;
                run.top = at - 1;
                return;
            }
            if (s.any(Sign::border, Sign::time)) break;
            if (s.any(Sign::form, Sign::login, Sign::rules, Sign::pagination, Sign::control, Sign::votes,
                      Sign::skip, Sign::pingback)) {
                continue;
            }
            unknown += s.has(Sign::prose) ? 2 : 1;
        }
        run.top = top;
    }

    [[nodiscard]] float score(const Run& run) {
        const std::uint32_t n = run.last - run.first;
        Tally tally;
        tally.label = label_of_times(run);
        for (std::uint32_t h = run.first; h < run.last; ++h) count(run, h, tally);
        const auto share = [n](std::uint32_t count) {
            return static_cast<float>(count) / static_cast<float>(n);
        };
        float s = 0;
        if (run.heading != none) s += 3;
        if (share(tally.says) >= 0.6F) s += share(tally.timed) >= 0.6F ? 5.0F : 2.0F;
        if (share(tally.controls) >= 0.6F) s += 3;
        if (share(tally.controls) < 0.6F && n >= 4)
            s += run.closed >= 0.9F ? 3.0F : run.closed >= 0.6F ? 2.0F : 0.0F;
        if (has_form(run)) s += 2;
        if (share(tally.precise) >= 0.6F) s += 1;
        if (share(tally.doubled) >= 0.6F && n >= 2) s += 1;
        if (n >= 5) s += 0.5F;
        if (share(tally.named) < 0.6F) s -= 3;
        if (share(tally.texts) < 0.6F) s -= 6;
        if (share(tally.prose) < 0.5F) s -= 3;
        if (share(tally.long_names) >= 0.5F) s -= 3;
        if (share(tally.says + tally.precise + tally.controls) < 0.5F && !has_form(run)) s -= 1;
        if (share(tally.furniture) >= 0.5F && share(tally.says) < 0.6F) s -= 3;
        if (prose_before_[heads_[run.first].start] < 30)
            s -= block(heads_[run.first].start).content.begin < 600 ? 3.0F : 1.0F;
        if (n >= 2 && tally.says == 0 && tally.controls * 2 <= n && one_name(run, false)) s -= 3;
        if (n >= 3 && share(tally.repeated) >= 0.6F && share(tally.precise) >= 0.6F && tally.controls * 2 < n)
            s += 2;
        if (run.heading == none && under_border(run)) s -= 3;
        return s;
    }

    struct Tally {
        std::uint32_t says = 0, timed = 0, precise = 0, controls = 0, named = 0, texts = 0, prose = 0,
                      furniture = 0, doubled = 0, repeated = 0, long_names = 0;
        std::uint64_t label = 0;  ///< hash of what stands behind most times
    };
    /// What stands behind the time in most of its lines: buttons' labels.
    [[nodiscard]] std::uint64_t label_of_times(const Run& run) {
        counter_.clear();
        std::uint32_t most = 0;
        std::uint64_t label = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            const TimeLine* time = heads_[h].time_block != none ? time_at(heads_[h].time_block) : nullptr;
            if (time == nullptr || time->after_words == 0) continue;
            const std::uint32_t n = counter_.add(time->after_hash);
            if (n <= most) continue;
            most = n;
            label = time->after_hash;
        }
        return label;
    }
    void count(const Run& run, std::uint32_t h, Tally& tally) const {
        const Head& head = heads_[h];
        if (head.says) ++tally.says;
        if (head.time_block != none) ++tally.timed;
        if (!head.name.empty()) ++tally.named;
        if (!head.says && words_of(head.name.of(source_)).count > 5) ++tally.long_names;
        if (head.author != none && head.start < head.author) ++tally.doubled;
        const TimeLine* time = head.time_block != none ? time_at(head.time_block) : nullptr;
        if (time != nullptr && time->precise) ++tally.precise;
        if (time != nullptr && time->after_words > 0 && time->after_hash == tally.label) ++tally.repeated;
        bool control = has_control(head.anchor) || (head.time_block != none && has_control(head.time_block));
        bool text = false;
        bool prose = false;
        bool furniture = false;
        const std::uint32_t end = run.closing ? head.end : limit_of(run, h);
        for (std::uint32_t at = head.start; at < std::min(end, head.end + 3) && at < size_; ++at) {
            control = control || has_control(at);
            furniture = furniture || (at < head.end && signs(at).any(Sign::stop, Sign::border));
            if (at < head.body || at >= head.end || at == head.anchor || at == head.author) continue;
            if (signs(at).any(Sign::control, Sign::time)) continue;
            text = true;
            prose = prose || scan(at).sentences > 0 || scan(at).words >= 30;
        }
        tally.controls += control ? 1u : 0u;
        tally.texts += text || signs(std::min(head.body, size_ - 1)).has(Sign::deleted) ? 1u : 0u;
        tally.prose += prose ? 1u : 0u;
        tally.furniture += furniture && !control ? 1u : 0u;
    }
    [[nodiscard]] bool has_control(std::uint32_t i) const noexcept {
        if (signs(i).has(Sign::control)) return true;
        return signs(i).has(Sign::time) && scan(i).has(PhraseKind::comment_control);
    }

    /// Whether a form or rules stand before or behind the comments; single words ("Comment") stand for other
    /// things too.
    [[nodiscard]] bool has_form(const Run& run) const noexcept {
        const std::uint32_t end = heads_[run.last - 1].end;
        std::uint32_t lines = 0;
        for (std::uint32_t at = end; at < size_ && at < end + 4; ++at) lines += form_weight(at);
        const std::uint32_t start = heads_[run.first].start;
        for (std::uint32_t back = 1; back <= 6 && back <= start; ++back) lines += form_weight(start - back);
        return lines >= 2;
    }
    [[nodiscard]] std::uint32_t form_weight(std::uint32_t i) const noexcept {
        if (!signs(i).any(Sign::form, Sign::rules)) return 0;
        return scan(i).words >= 2 ? 2 : 1;
    }
    [[nodiscard]] bool under_border(const Run& run) const noexcept {
        const std::uint32_t start = heads_[run.first].start;
        for (std::uint32_t back = 1; back <= 2 && back <= start; ++back) {
            if (signs(start - back).has(Sign::border)) return true;
        }
        return false;
    }

    // ---- result
    // -------------------------------------------------------------------------------------------------

    void emit() {
        float best = 0;
        for (Run& run : runs_) {
            const std::uint64_t closer = run.closer;
            if (!run.closing) count_labels(run);
            run.closer = closer;
            emit_section(run);
            for (std::uint32_t h = run.first; h < run.last; ++h) emit_comment(run, heads_[h]);
            best = std::max(best, run.score);
        }
        if (thread_.comments.empty()) return;
        thread_.confidence = std::min(1.0F, best / 9.0F);
        find_depths();
    }

    void mark(std::uint32_t i, Role role, std::uint32_t comment = no_comment) noexcept {
        thread_.marks[i] = {role, comment};
    }

    [[nodiscard]] Role role_of_section(Signs s) const noexcept {
        if (s.has(Sign::heading)) return Role::heading;
        if (s.has(Sign::form)) return Role::form;
        if (s.has(Sign::login)) return Role::login;
        if (s.has(Sign::rules)) return Role::rules;
        if (s.has(Sign::pagination)) return Role::pagination;
        if (s.has(Sign::pingback)) return Role::pingback;
        if (s.has(Sign::control)) return Role::control;
        return Role::none;
    }

    /// Marks heading, form and rules around the comments of a run.
    void emit_section(const Run& run) {
        for (std::uint32_t at = run.heading != none ? run.heading : heads_[run.first].start;
             at < heads_[run.first].start; ++at) {
            const Role role = role_of_section(signs(at));
            mark(at, role == Role::none && !signs(at).has(Sign::prose) ? Role::control : role);
        }
        if (run.heading != none && !thread_.stated) thread_.stated = stated_count(run.heading);
        std::uint32_t unknown = 0;
        const std::uint32_t end = heads_[run.last - 1].end;
        for (std::uint32_t at = end; at < size_ && at < end + 40 && unknown < 3; ++at) {
            const Role role = role_of_section(signs(at));
            if (signs(at).has(Sign::border)) break;
            unknown = role == Role::none ? unknown + 1 : 0;
            if (role != Role::none) mark(at, role);
        }
    }

    [[nodiscard]] std::optional<std::size_t> stated_count(std::uint32_t heading) const {
        if (scan(heading).numbers == 0) return std::nullopt;
        const auto number = grammar::find_number(text(heading));
        if (!number || number->value > 10'000'000) return std::nullopt;
        // A number in the title that the heading repeats counts nothing.
        const PhraseMatch& match = scan(heading).best();
        if (number->begin < match.begin || number->begin >= match.end) return std::nullopt;
        return static_cast<std::size_t>(number->value);
    }

    void emit_comment(const Run& run, const Head& head) {
        const auto index = static_cast<std::uint32_t>(thread_.comments.size());
        Draft draft;
        draft.first = head.start;
        draft.last = head.end;
        draft.time = head.time;
        draft.badge = head.badge;
        set_draft_name(draft, head.name, head.author);
        for (std::uint32_t at = head.start; at < head.end; ++at) mark(at, Role::control, index);
        for (std::uint32_t at = head.start; at < head.body; ++at) {
            // A number above the name counts comments or the author's points.
            if (at > head.anchor || !signs(at).has(Sign::counter)) emit_head_line(at, index, draft);
        }
        if (head.time_block != none) mark(head.time_block, Role::time, index);
        if (head.author != none) mark(head.author, Role::author, index);
        std::uint32_t end = head.end;
        if (run.closing)
            end = std::min(end, head.author != none && head.author > head.body
                                    ? std::min(head.author, head.anchor)
                                    : head.anchor);
        if (run.closing && end < head.body) end = head.body;
        emit_text(run, head, end, index, draft);
        for (std::uint32_t at = end; at < head.end; ++at) {
            if (at != head.author && at != head.time_block) emit_head_line(at, index, draft);
        }
        if (is_excerpt(index, head)) {
            for (std::uint32_t at = head.start; at < head.end; ++at) mark(at, Role::pingback);
            return;
        }
        thread_.comments.push_back(draft);
    }

    /// A pingback that looks like a comment: its text is an excerpt in `[...]`, as WordPress makes it.
    [[nodiscard]] bool is_excerpt(std::uint32_t index, const Head& head) const noexcept {
        bool found = false;
        for (std::uint32_t at = head.start; at < head.end; ++at) {
            if (thread_.marks[at].comment != index || thread_.marks[at].role != Role::text) continue;
            const std::string_view s = text(at);
            const bool dots = (s.starts_with("[…]") && s.ends_with("[…]")) ||
                              (s.starts_with("[...]") && s.ends_with("[...]"));
            if (found || !dots || s.size() < 12) return false;
            found = true;
        }
        return found;
    }

    /// A name may tell whom it answers: "NAME › OTHER".
    void set_draft_name(Draft& draft, Range name, std::uint32_t author) const noexcept {
        if (author != none && !signs(author).has(Sign::says)) name = detail::strip_number(source_, name);
        const std::string_view s = name.of(source_);
        for (const std::string_view arrow : {" > ", " › ", " » ", " → ", " ▶ ", " ► ", " ➔ ", " ➜ ", " ↪ "}) {
            const auto at = s.find(arrow);
            if (at == std::string_view::npos || at == 0) continue;
            draft.reply_to = detail::strip(source_, {name.begin + at + arrow.size(), name.end});
            name.end = name.begin + at;
            break;
        }
        draft.name = detail::strip(source_, name);
    }

    void emit_head_line(std::uint32_t at, std::uint32_t index, Draft& draft) noexcept {
        const Signs s = signs(at);
        const Range content = block(at).content;
        if (s.has(Sign::in_reply_to)) {
            mark(at, Role::in_reply_to, index);
            const Range name = detail::strip(source_, {content.begin + scan(at).best().end, content.end});
            if (!name.empty() && draft.reply_to.empty()) draft.reply_to = name;
        } else if (s.has(Sign::badge)) {
            mark(at, Role::badge, index);
            if (draft.badge.empty()) draft.badge = content;
        } else if (s.has(Sign::edited)) {
            mark(at, Role::control, index);
            draft.edited = true;
        } else if (s.any(Sign::votes, Sign::counter) && !s.has(Sign::control)) {
            mark(at, at < draft.last && draft.first < at ? Role::votes : Role::control, index);
        } else if (s.has(Sign::deleted)) {
            mark(at, Role::deleted, index);
            draft.deleted = true;
        } else {
            mark(at, Role::control, index);
        }
    }

    /// The text of a comment: blocks [body, end) without the buttons before and behind it.
    void emit_text(const Run& run, const Head& head, std::uint32_t end, std::uint32_t index, Draft& draft) {
        std::uint32_t at = head.body;
        while (at < end && is_furniture_of_comment(run, at)) emit_head_line(at++, index, draft);
        std::uint32_t stop = at;
        while (stop < end && !ends_text(run, stop)) ++stop;
        std::uint32_t behind = stop;
        while (stop > at && is_furniture_of_comment(run, stop - 1)) --stop;
        if (run.trailing_time) stop = std::min(stop, std::max(at, head.time_block));
        for (std::uint32_t i = at; i < stop; ++i) emit_text_line(i, index, draft);
        for (std::uint32_t i = stop; i < end; ++i) {
            if (i == head.time_block || i == head.author) continue;
            if (signs(i).has(Sign::pingback)) {
                mark(i, Role::pingback);
            } else if (i < behind + 8 || s_control(i)) {
                emit_head_line(i, index, draft);
            }
        }
    }
    [[nodiscard]] bool ends_text(const Run& run, std::uint32_t i) const noexcept {
        if (signs(i).has(Sign::pingback)) return true;
        if (run.closer != 0 && run.closed >= 0.7F) return scan(i).hash == run.closer;
        return false;
    }
    [[nodiscard]] bool is_furniture_of_comment(const Run& run, std::uint32_t i) const noexcept {
        if (is_run_label(run, i)) return true;
        const Signs s = signs(i);
        if (s.has(Sign::prose)) return false;
        return s.any(Sign::control, Sign::votes, Sign::counter, Sign::share, Sign::badge, Sign::edited,
                     Sign::in_reply_to, Sign::pagination) ||
               (s.any(Sign::stop, Sign::login) && s.has(Sign::furniture));
    }
    void emit_text_line(std::uint32_t i, std::uint32_t index, Draft& draft) noexcept {
        const Signs s = signs(i);
        if (s.has(Sign::deleted)) {
            mark(i, Role::deleted, index);
            draft.deleted = true;
        } else if (s.has(Sign::edited) && s.has(Sign::label)) {
            mark(i, Role::control, index);
            draft.edited = true;
        } else if (block(i).marker == source::Marker::quote && block(i).level > level_of(draft.first)) {
            mark(i, Role::quoted, index);
        } else if (block(i).marker != source::Marker::rule) {
            mark(i, Role::text, index);
        }
    }
    [[nodiscard]] std::uint8_t level_of(std::uint32_t i) const noexcept {
        return block(i).marker == source::Marker::quote ? block(i).level : std::uint8_t{0};
    }

    // ---- nesting
    // ------------------------------------------------------------------------------------------------

    /// Indentation and quote levels tell the nesting; where the page has none, the names that it states as
    /// answered.
    void find_depths() {
        std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
        std::uint32_t most = 0;
        for (const Draft& draft : thread_.comments) {
            const std::uint32_t indent = indent_of(draft);
            least = std::min(least, indent);
            most = std::max(most, indent);
        }
        if (most > least) {
            depths_by_indent();
        } else {
            depths_by_names();
        }
    }
    [[nodiscard]] std::uint32_t indent_of(const Draft& draft) const noexcept {
        const source::Block& b = block(draft.first);
        return b.indent + (b.marker == source::Marker::quote ? 1000u * b.level : 0u);
    }
    /// Deeper replies stand beside what they answer, so that recursion over the replies ends well.
    static constexpr std::uint32_t deepest = 200;
    void set_parent(std::uint32_t i, std::uint32_t parent) noexcept {
        auto& all = thread_.comments;
        const bool deep = all[parent].depth >= deepest;
        all[i].parent = deep ? all[parent].parent : parent;
        all[i].depth = all[parent].depth + (deep ? 0u : 1u);
    }
    void depths_by_indent() {
        stack_.clear();
        auto& all = thread_.comments;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            const std::uint32_t indent = indent_of(all[i]);
            while (!stack_.empty() && indent_of(all[stack_.back()]) >= indent) stack_.pop_back();
            if (!stack_.empty()) set_parent(i, stack_.back());
            stack_.push_back(i);
        }
    }
    void depths_by_names() {
        counter_.clear();
        auto& all = thread_.comments;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            Draft& draft = all[i];
            if (!draft.reply_to.empty()) {
                const std::uint32_t at = counter_.count(words_of(draft.reply_to.of(source_)).hash);
                if (at != 0) set_parent(i, at - 1);
            }
            if (!draft.name.empty()) counter_.set(words_of(draft.name.of(source_)).hash, i + 1);
        }
    }

    std::string_view source_;
    const std::vector<source::Block>* blocks_ = nullptr;
    const std::vector<evidence::Scan>* scans_ = nullptr;
    std::uint32_t size_ = 0;
    std::vector<Signs> signs_;
    std::vector<TimeLine> times_;
    std::vector<std::uint32_t> time_index_;
    std::vector<std::uint32_t> next_border_;
    std::vector<std::uint32_t> next_heading_;
    std::vector<std::uint64_t> prose_before_;
    std::vector<Says> says_;
    std::vector<Head> heads_;
    std::vector<Head> phrase_heads_;
    std::vector<Run> runs_;
    std::vector<Run> phrase_runs_;
    std::vector<std::uint32_t> stack_;
    Counter counter_;
    Counter labels_;  ///< lines that end the comments of the run in hand
    Thread thread_;
};

}  // namespace newstext::comments
