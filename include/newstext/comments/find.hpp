/// @file
/// Finds the reader comments of a page from its blocks: signs first, then the shape that the page repeats.
/// docs/comments.md tells the method.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "newstext/comments/closers.hpp"
#include "newstext/comments/counter.hpp"
#include "newstext/comments/emit.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/judge.hpp"
#include "newstext/comments/label_search.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/nesting.hpp"
#include "newstext/comments/says_search.hpp"
#include "newstext/comments/stated_count.hpp"
#include "newstext/comments/thread.hpp"
#include "newstext/comments/time_search.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/phrases/phrase_table.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/give_back.hpp"

namespace newstext::comments {

/// Finds comments.
class Finder {
public:
    /// The comments among `blocks`, with a role for each block.
    ///
    /// @param scans one a block, of the same source
    /// @param language BCP 47 tag of the page or empty; it settles dates that two languages read differently
    /// Linear in the source.
    [[nodiscard]] Thread find(std::string_view source, const std::vector<source::Block>& blocks,
                              const std::vector<evidence::Scan>& scans, const phrases::PhraseTable& phrases,
                              std::string_view language) {
        lines_.read(source, blocks, scans, phrases, language);
        Findings& best = search();
        Thread thread;
        if (!best.runs.empty()) {
            thread.marks.resize(blocks.size());
            Closers closers(lines_, best, labels_);
            Emitter(lines_, best, closers, thread, counter_).emit();
        }
        if (thread.comments.empty()) {
            thread.stated = StatedCount(lines_).on_page();
        } else {
            nesting_.find(lines_, thread);
        }
        forget();
        return thread;
    }

    /// Gives all memory back, as find() does but where it throws.
    void forget() noexcept {
        lines_.forget();
        source::give_back(by_phrase_, by_time_, nesting_, counter_, labels_);
    }

private:
    /// The findings of the search that explains most. "NAME says:" is surer than a time: it may explain a
    /// third less. Without times, labels are tried, then names and texts in turn.
    [[nodiscard]] Findings& search() {
        by_phrase_.clear();
        by_time_.clear();
        Closers phrase_closers(lines_, by_phrase_, labels_);
        Judge phrase_judge(lines_, by_phrase_, phrase_closers, counter_);
        SaysSearch says(lines_, by_phrase_, phrase_judge);
        says.search(lines_.says());
        Closers closers(lines_, by_time_, labels_);
        Judge judge(lines_, by_time_, closers, counter_);
        TimeSearch(lines_, by_time_, judge, counter_).search();
        const std::uint32_t phrases = by_phrase_.comments();
        const std::uint32_t times = by_time_.comments();
        if (phrases > 0 && phrases * 3 >= times * 2 && !(times > phrases && in_time_lines()))
            return by_phrase_;
        if (times > 0) return by_time_;
        says.search(lines_.bys());
        if (by_phrase_.comments() > 0) return by_phrase_;
        by_time_.clear();
        LabelSearch(lines_, by_time_, judge, counter_).search();
        if (by_time_.comments() > 0) return by_time_;
        by_time_.clear();
        AlternationSearch(lines_, by_time_, counter_).search();
        return by_time_;
    }

    /// Whether all comments that were found either way have their name in the line with the time: then a line
    /// without the words is a comment's too.
    [[nodiscard]] bool in_time_lines() const noexcept {
        const auto same = [](const Findings& found) {
            for (const Run& run : found.runs) {
                for (std::uint32_t h = run.first; h < run.last; ++h) {
                    const Head& head = found.heads[h];
                    if (head.author == no_block || head.author != head.time_block) return false;
                }
            }
            return true;
        };
        return same(by_phrase_) && same(by_time_);
    }

    Lines lines_;
    Findings by_phrase_;
    Findings by_time_;
    Nesting nesting_;
    Counter counter_;
    Counter labels_;  ///< lines that end the comments of the run in hand
};

}  // namespace newstext::comments
