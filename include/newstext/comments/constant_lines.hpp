/// @file
/// Lines that stand above most heads or texts of a thread, whatever they say: "Member since 2006", "Photos
/// Videos".
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/words.hpp"

namespace newstext::comments {

/// Finds lines between head and text that the comments of a run have in common, numbers and the author's name
/// aside.
class ConstantLines {
public:
    ConstantLines(const Lines& lines, Findings& found, Counter& counter) noexcept
        : lines_(lines), found_(found), counter_(counter) {}

    /// Moves the begin of each text behind such lines. @returns whether there are any. Linear.
    bool skip(const Run& run) {
        if (run.size() < least_comments) return false;
        // Buttons behind the line that closes a comment stand above the text of the next one.
        least_ = run.closing ? run.size() - 1 : least_comments;
        known_ = 0;
        while (known_ < most_lines && skip_one(run)) continue;
        // Where they are buttons, the last comment seemed to end with them.
        Head& last = found_.heads[run.last - 1];
        while (!run.closing && last.body + 1 < lines_.size() && is_known(last)) ++last.body;
        return known_ > 0;
    }

    /// Moves the begin of each head over lines that stand above most of them: "Re: TITLE", "Posts: 12", the
    /// name once more. The first head must have them as well; buttons of the comment before do not stand
    /// there. Linear.
    void lead(Run& run) {
        if (run.size() < 2) return;
        for (std::uint32_t round = 0; round < most_lines && lead_one(run); ++round) continue;
    }

private:
    static constexpr std::uint32_t least_comments = 3;
    static constexpr std::uint32_t most_lines = 24;

    bool lead_one(Run& run) {
        const std::uint64_t first = above(run, run.first);
        if (first == 0) return false;
        std::uint32_t n = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) n += above(run, h) == first ? 1u : 0u;
        if (n < 2 || n * 10 < run.size() * 8) return false;
        if (run.size() >= least_comments && title_number(found_.heads[run.first].start - 1) > 0)
            run.titled = true;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            if (above(run, h) == first) --found_.heads[h].start;
        }
        return true;
    }
    /// A hash of the line above a head; 0 where none stands there that may belong to it.
    [[nodiscard]] std::uint64_t above(const Run& run, std::uint32_t h) const noexcept {
        const Head& head = found_.heads[h];
        if (head.start == 0 || (h > run.first && head.start <= found_.heads[h - 1].body + 1)) return 0;
        const std::uint32_t at = head.start - 1;
        if (lines_.signs(at).any(Sign::heading, Sign::form, Sign::share, Sign::border) ||
            lines_.text(at).empty())
            return 0;
        if (lines_.text(at) == head.name.of(lines_.source())) return 1;
        const PhraseMatch& phrase = lines_.scan(at).begin();
        if (phrase.kind == PhraseKind::comment_badge && phrase.begin == 0)
            return phrases::mix(1, phrase.phrase);
        const bool named = lines_.text(at).find(head.name.of(lines_.source())) != std::string_view::npos;
        if (lines_.signs(at).has(Sign::by) && named) return phrases::mix(3, phrase.phrase);
        const std::uint64_t number = title_number(at);
        return number > h - run.first ? 2 + number - (h - run.first) : lines_.scan(at).hash;
    }

    /// The number of a title that counts the comments: "3. Good news"; 0 where it has none.
    [[nodiscard]] std::uint64_t title_number(std::uint32_t i) const noexcept {
        const std::string_view line = lines_.text(i);
        std::size_t digits = 0;
        std::uint64_t number = 0;
        while (digits < line.size() && digits < 6 && grammar::is_ascii_digit(line[digits]))
            number = number * 10 + static_cast<std::uint64_t>(line[digits++] - '0');
        const bool marked = digits > 0 && digits < line.size() && line[digits] == '.';
        return marked && lines_.scan(i).words <= 16 ? number : 0;
    }

    bool skip_one(const Run& run) {
        counter_.clear();
        std::uint32_t most = 0;
        std::uint64_t constant = 0;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            const Head& head = found_.heads[h];
            if (!has_more(run, head)) continue;
            const std::uint64_t hash = hash_without_name(head);
            const std::uint32_t n = counter_.add(hash);
            if (n <= most) continue;
            most = n;
            constant = hash;
        }
        if (most < std::min(least_, least_comments) || most * 10 < run.size() * 6) return false;
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            Head& head = found_.heads[h];
            if (has_more(run, head) && hash_without_name(head) == constant) ++head.body;
        }
        constants_[known_++] = constant;
        return true;
    }

    /// Whether a label stands where the text begins, and another line behind it.
    [[nodiscard]] bool has_more(const Run& run, const Head& head) const noexcept {
        const std::uint32_t end = run.closing ? head.anchor : head.end;
        return head.body + 1 < end && lines_.signs(head.body).has(Sign::label);
    }
    [[nodiscard]] std::uint64_t hash_without_name(const Head& head) const noexcept {
        const PhraseMatch& phrase = lines_.scan(head.body).begin();
        if (phrase.found() && phrase.begin == 0) return phrases::mix(2, phrase.phrase);
        const std::string_view line = lines_.text(head.body);
        const std::string_view name = head.name.of(lines_.source());
        const auto at = name.size() < 2 ? std::string_view::npos : line.find(name);
        if (at == std::string_view::npos) return lines_.scan(head.body).hash;
        const Words before = words_of(line.substr(0, at));
        return phrases::mix(before.hash, words_of(line.substr(at + name.size())).hash);
    }

    [[nodiscard]] bool is_known(const Head& head) const noexcept {
        const auto* const end = constants_.data() + known_;
        return lines_.signs(head.body).has(Sign::label) &&
               std::find(constants_.data(), end, hash_without_name(head)) != end;
    }

    const Lines& lines_;
    Findings& found_;
    Counter& counter_;
    std::array<std::uint64_t, most_lines> constants_{};  ///< hashes of the lines that were skipped
    std::uint32_t known_ = 0;
    std::uint32_t least_ = least_comments;  ///< comments that must have a line
};

}  // namespace newstext::comments
