/// @file
/// Whether what looks like comments is a thread of comments: evidence for and against.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "newstext/comments/closers.hpp"
#include "newstext/comments/constant_lines.hpp"
#include "newstext/comments/counter.hpp"
#include "newstext/comments/ends.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/names.hpp"
#include "newstext/comments/words.hpp"
#include "newstext/grammar/count.hpp"
#include "newstext/phrases/phrase_set.hpp"

namespace newstext::comments {

/// Whether nearly all names of a run are one, numbers aside ("Level 1", "Level 2"), or have one last word
/// ("Writer badge").
[[nodiscard]] inline bool one_name(const Lines& lines, const Findings& found, const Run& run,
                                   Counter& counter, bool by_last_word) {
    counter.clear();
    std::uint32_t most = 0;
    for (std::uint32_t h = run.first; h < run.last; ++h) {
        const std::string_view name = found.heads[h].name.of(lines.source());
        const auto blank = name.rfind(' ');
        const Words all = words_of(name);
        const Words last = words_of(blank == std::string_view::npos ? name : name.substr(blank + 1));
        most = std::max(most, counter.add(by_last_word && last.numbers == 0 ? last.hash : all.hash));
    }
    return most * 10 >= (run.last - run.first) * 8;
}

/// The score that a run needs to be a thread: one comment repeats no pattern, so it needs more than two do.
[[nodiscard]] constexpr float needed_score(const Run& run) noexcept { return run.size() >= 2 ? 4.0F : 5.5F; }

/// Whether a heading, or another one a few lines above it, states that there are no comments: "0 comments".
[[nodiscard]] inline bool states_none(const Lines& lines, std::uint32_t heading) {
    for (std::uint32_t back = 0; back <= 4 && back <= heading; ++back) {
        const std::uint32_t at = heading - back;
        if (!lines.signs(at).has(Sign::heading) || lines.scan(at).numbers != 1 || lines.scan(at).digits != 1)
            continue;
        const auto number = grammar::find_number(lines.text(at));
        if (number && number->value == 0) return true;
    }
    return false;
}

/// Decides whether a run of heads is a thread of comments.
class Judge {
public:
    Judge(const Lines& lines, Findings& found, Closers& closers, Counter& counter) noexcept
        : lines_(lines), found_(found), closers_(closers), counter_(counter) {}

    /// Finds where the comments of `run` end, weighs what speaks for them, and adds the run to the findings
    /// if that is enough.
    bool judge(Run run) {
        if (run.last == run.first) return false;
        NameCleaner(lines_, found_, counter_).clean(run);
        if (!run.closing) ConstantLines(lines_, found_, counter_).lead(run);
        if (!run.closing) EndFinder(lines_, found_, closers_, counter_).find(run);
        if (run.last == run.first) return false;
        if (ConstantLines(lines_, found_, counter_).skip(run) && !run.closing)
            EndFinder(lines_, found_, closers_, counter_).find_ends(run);
        find_post_numbers(run);
        leave_article(run);
        find_heading(run);
        find_count(run);
        run.score = score(run);
        if (run.score < needed_score(run)) return false;
        found_.runs.push_back(run);
        return true;
    }

private:
    /// How many comments of a run have what.
    struct Tally {
        std::uint32_t says = 0, timed = 0, precise = 0, controls = 0, named = 0, texts = 0, prose = 0,
                      furniture = 0, doubled = 0, repeated = 0, long_names = 0;
        std::uint64_t label = 0;  ///< hash of what stands behind most times
    };
    /// Numbers behind the times that count the posts, as forums have them.
    void find_post_numbers(Run& run) const noexcept {
        if (run.size() < 3) return;
        std::uint32_t counted = 0;
        for (std::uint32_t h = run.first; h + 1 < run.last; ++h) {
            const std::uint64_t number = post_number(found_.heads[h]);
            if (number != 0 && post_number(found_.heads[h + 1]) == number + 1) ++counted;
        }
        if (counted * 10 < (run.size() - 1) * 8) return;
        run.counted = true;
    }
    /// The first post of a page without an article is the article.
    void leave_article(Run& run) const noexcept {
        if (run.size() < 3) return;
        const Head& first = found_.heads[run.first];
        if (lines_.prose_before(first.start) >= least_article) return;
        if (lines_.prose_before(first.end) < least_article) return;
        if ((run.counted && post_number(first) == 1) || says_by(first)) ++run.first;
    }
    [[nodiscard]] std::uint64_t post_number(const Head& head) const noexcept {
        const TimeLine* time = head.time_block != no_block ? lines_.time_at(head.time_block) : nullptr;
        for (std::uint32_t at = head.start; at < head.body; ++at) {
            if (!lines_.signs(at).has(Sign::counter)) continue;
            if (!lines_.text(at).starts_with('#') && at != head.time_block + 1) continue;
            const auto number = grammar::find_number(lines_.text(at));
            if (number) return number->value;
        }
        if (time == nullptr || time->after_words != 1) return 0;
        const auto number = grammar::find_number(time->after.of(lines_.source()));
        return number && number->end == time->after.size() ? number->value : 0;
    }

    /// Words of running text that an article has at least.
    static constexpr std::uint64_t least_article = 30;

    /// A short line above the first comment that states just the number of comments found is their heading,
    /// whatever its words.
    void find_count(Run& run) const {
        if (run.heading != no_block || run.size() < 2) return;
        const std::uint32_t start = found_.heads[run.first].start;
        for (std::uint32_t back = 1; back <= 3 && back <= start; ++back) {
            const std::uint32_t at = start - back;
            const evidence::Scan& scan = lines_.scan(at);
            if (lines_.signs(at).any(Sign::time, Sign::border)) return;
            if (scan.numbers != 1 || scan.words > 12 || scan.words < 2 || scan.sentences > 0) continue;
            const auto number = grammar::find_number(lines_.text(at));
            if (!number || number->value != run.size()) continue;
            run.heading = at;
            run.counts = true;
            return;
        }
    }

    /// Walks up from the first comment over what belongs to the section to its heading.
    void find_heading(Run& run) const noexcept {
        std::uint32_t top = found_.heads[run.first].start;
        std::uint32_t unknown = 0;
        for (std::uint32_t at = top; at > 0 && top - at < 30 && unknown <= 4; --at) {
            const Signs s = lines_.signs(at - 1);
            if (s.has(Sign::heading)) {
                run.heading = at - 1;
                return;
            }
            if (s.any(Sign::border, Sign::time)) break;
            if (s.any(Sign::form, Sign::login, Sign::rules, Sign::pagination, Sign::control, Sign::votes,
                      Sign::skip, Sign::pingback)) {
                continue;
            }
            unknown += s.has(Sign::prose) ? 2 : 1;
        }
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
        if (run.heading != no_block) s += 3;
        if (run.heading != no_block && !run.counts && states_size(run)) s += 2;
        if (run.heading != no_block && states_none(lines_, run.heading)) s -= 8;
        if (share(tally.says) >= 0.6F) s += share(tally.timed) >= 0.6F ? 5.0F : 2.0F;
        if (share(tally.controls) >= 0.6F) s += 3;
        if (share(tally.controls) < 0.6F && n >= 4)
            s += run.closed >= 0.9F ? 3.0F : run.closed >= 0.6F ? 2.0F : 0.0F;
        if (has_form(run)) s += 2;
        if (share(tally.precise) >= 0.6F) s += 1;
        if (share(tally.doubled) >= 0.6F && n >= 2) s += 1;
        if (n >= 5) s += 0.5F;
        if (n >= 5 && share(tally.controls) >= 0.9F && share(tally.precise) >= 0.9F) s += 1;
        if (share(tally.named) < 0.6F) s -= 3;
        if (share(tally.texts) < 0.6F) s -= 6;
        if (share(tally.prose) < 0.5F) s -= 3;
        if (share(tally.long_names) >= 0.5F) s -= 3;
        if (share(tally.says + tally.precise + tally.controls) < 0.5F && !has_form(run)) s -= 1;
        if (share(tally.furniture) >= 0.5F && share(tally.says) < 0.6F) s -= 3;
        if (run.counted || run.titled) s += 3;
        if (lines_.prose_before(found_.heads[run.first].start) < least_article)
            s -= lines_.block(found_.heads[run.first].start).content.begin < 600 ? 3.0F : 1.0F;
        if (n >= 2 && tally.says == 0 && tally.controls * 2 <= n &&
            one_name(lines_, found_, run, counter_, false))
            s -= 3;
        if (n >= 3 && share(tally.repeated) >= 0.6F && share(tally.precise) >= 0.6F && tally.controls * 2 < n)
            s += 2;
        if (run.heading == no_block && under_border(run)) s -= 3;
        return s;
    }
    /// Whether the heading right above the comments, or a short line below it, states just their number.
    [[nodiscard]] bool states_size(const Run& run) const {
        const std::uint32_t start = found_.heads[run.first].start;
        if (start > run.heading + 4) return false;
        for (std::uint32_t at = run.heading; at < start; ++at) {
            const evidence::Scan& scan = lines_.scan(at);
            if (scan.numbers == 0 || (at != run.heading && (scan.numbers != 1 || scan.words > 4))) continue;
            const auto number = grammar::find_number(lines_.text(at));
            if (number && number->value == run.size()) return true;
        }
        return false;
    }
    /// What stands behind the time in most of its lines: buttons' labels.
    [[nodiscard]] std::uint64_t label_of_times(const Run& run) {
        counter_.clear();
        std::uint32_t most = 0;
        std::uint64_t label = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            const TimeLine* time =
                found_.heads[h].time_block != no_block ? lines_.time_at(found_.heads[h].time_block) : nullptr;
            if (time == nullptr || time->after_words == 0) continue;
            if (words_of(time->after.of(lines_.source())).numbers > 0) continue;
            const std::uint32_t n = counter_.add(time->after_hash);
            if (n <= most) continue;
            most = n;
            label = time->after_hash;
        }
        return label;
    }
    void count(const Run& run, std::uint32_t h, Tally& tally) const {
        const Head& head = found_.heads[h];
        if (head.says || says_by(head)) ++tally.says;
        if (head.time_block != no_block) ++tally.timed;
        if (!head.name.empty()) ++tally.named;
        if (!head.says && words_of(head.name.of(lines_.source())).count > 5) ++tally.long_names;
        if (head.author != no_block && head.start < head.author) ++tally.doubled;
        const TimeLine* time = head.time_block != no_block ? lines_.time_at(head.time_block) : nullptr;
        if (time != nullptr && time->precise) ++tally.precise;
        if (time != nullptr && time->after_words > 0 && time->after_hash == tally.label) ++tally.repeated;
        bool control =
            has_control(head.anchor) || (head.time_block != no_block && has_control(head.time_block));
        bool text = false;
        bool prose = false;
        bool furniture = false;
        const std::uint32_t end = run.closing ? head.end : closers_.limit_of(run, h);
        for (std::uint32_t at = head.start; at < std::min(end, head.end + 3) && at < lines_.size(); ++at) {
            control = control || has_control(at);
            // "Back to top" may end each comment.
            furniture = furniture || (at < head.end && lines_.signs(at).any(Sign::stop, Sign::border) &&
                                      !closers_.is_run_label(run, at));
            if (at < head.body || at >= head.end || at == head.anchor || at == head.author) continue;
            if (lines_.signs(at).any(Sign::control, Sign::time)) continue;
            text = true;
            prose = prose || lines_.scan(at).sentences > 0 || lines_.scan(at).words >= 30;
        }
        tally.controls += control ? 1u : 0u;
        tally.texts +=
            text || lines_.signs(std::min(head.body, lines_.size() - 1)).has(Sign::deleted) ? 1u : 0u;
        tally.prose += prose ? 1u : 0u;
        tally.furniture += furniture && !control ? 1u : 0u;
    }
    /// "Comment by NAME on DATE": words that only comments have, where bylines have others.
    [[nodiscard]] bool says_by(const Head& head) const noexcept {
        return head.author != no_block && head.author == head.time_block &&
               lines_.signs(head.author).has(Sign::by);
    }
    [[nodiscard]] bool has_control(std::uint32_t i) const noexcept {
        if (lines_.signs(i).has(Sign::control)) return true;
        return lines_.signs(i).has(Sign::time) && lines_.scan(i).has(PhraseKind::comment_control);
    }

    /// Whether a form or rules stand before or behind the comments; single words ("Comment") stand for other
    /// things too.
    [[nodiscard]] bool has_form(const Run& run) const noexcept {
        const std::uint32_t end = found_.heads[run.last - 1].end;
        std::uint32_t lines = 0;
        for (std::uint32_t at = end; at < lines_.size() && at < end + 4; ++at) lines += form_weight(at);
        const std::uint32_t start = found_.heads[run.first].start;
        for (std::uint32_t back = 1; back <= 6 && back <= start; ++back) lines += form_weight(start - back);
        return lines >= 2;
    }
    [[nodiscard]] std::uint32_t form_weight(std::uint32_t i) const noexcept {
        if (lines_.signs(i).has(Sign::login)) return lines_.scan(i).words >= 5 ? 2 : 0;
        if (!lines_.signs(i).any(Sign::form, Sign::rules)) return 0;
        return lines_.scan(i).words >= 2 ? 2 : 1;
    }
    [[nodiscard]] bool under_border(const Run& run) const noexcept {
        const std::uint32_t start = found_.heads[run.first].start;
        for (std::uint32_t back = 1; back <= 2 && back <= start; ++back) {
            if (lines_.signs(start - back).has(Sign::border)) return true;
        }
        return false;
    }

    const Lines& lines_;
    Findings& found_;
    Closers& closers_;
    Counter& counter_;
};

}  // namespace newstext::comments
