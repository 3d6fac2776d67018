/// @file
/// The lines of a page as the search for comments sees them: signs, times, names, borders.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/signs.hpp"
#include "newstext/comments/time_line.hpp"
#include "newstext/evidence/parts.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/phrases/phrase_table.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/give_back.hpp"

namespace newstext::comments {

/// A line such as "NAME says:".
struct Says {
    std::uint32_t block = 0;
    Range name;
};

namespace detail {

/// Whether the words of `text` are a phrase of the table for which `is` holds.
template <class Is>
[[nodiscard]] bool is_phrase(std::string_view text, const phrases::PhraseTable& phrases, Is is) {
    std::uint32_t node = 1;
    phrases::for_each_word(text, [&](const phrases::Word& w) { node = phrases.follow(node, w.hash); });
    for (std::uint32_t n = node > 1 ? phrases.ending_at(node) : 0; n != 0; n = phrases.phrase(n - 1).next) {
        if (is(phrases.phrase(n - 1))) return true;
    }
    return false;
}

/// Whether `word` is a phrase that only stands behind the name of a comment's author: "says".
[[nodiscard]] inline bool says_word(std::string_view word, const phrases::PhraseTable& phrases) {
    return is_phrase(word, phrases, [](const phrases::PhraseTable::Phrase& phrase) {
        return phrase.kind == PhraseKind::comment_author && phrase.name_before;
    });
}

}  // namespace detail

/// All blocks of a page with their signs.
class Lines {
public:
    /// Reads all blocks. Linear in the source.
    ///
    /// @param scans one a block, of the same source
    /// @param language BCP 47 tag of the page or empty
    void read(std::string_view source, const std::vector<source::Block>& blocks,
              const std::vector<evidence::Scan>& scans, const phrases::PhraseTable& phrases,
              std::string_view language) {
        source_ = source;
        blocks_ = &blocks;
        scans_ = &scans;
        size_ = static_cast<std::uint32_t>(std::min(blocks.size(), scans.size()));
        phrases_ = &phrases;
        read_lines(phrases.facts(), language);
        find_glued_says();
        find_excerpts();
        find_offices();
        find_borders();
        count_prose();
    }

    /// Gives back the memory of the lines.
    void forget() noexcept {
        source::give_back(signs_, times_, time_index_, says_, bys_, next_border_, next_heading_,
                          prose_before_, counter_);
    }

    [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
    [[nodiscard]] std::string_view source() const noexcept { return source_; }
    /// Lines with a time, in page order.
    [[nodiscard]] const std::vector<TimeLine>& times() const noexcept { return times_; }
    /// Lines such as "NAME says:", in page order.
    [[nodiscard]] const std::vector<Says>& says() const noexcept { return says_; }

    /// Lines such as "Comment by NAME" without a time, in page order.
    [[nodiscard]] const std::vector<Says>& bys() const noexcept { return bys_; }

    [[nodiscard]] const evidence::Scan& scan(std::uint32_t i) const noexcept { return (*scans_)[i]; }
    [[nodiscard]] const source::Block& block(std::uint32_t i) const noexcept { return (*blocks_)[i]; }
    [[nodiscard]] std::string_view text(std::uint32_t i) const noexcept {
        return block(i).content.of(source_);
    }
    [[nodiscard]] Signs signs(std::uint32_t i) const noexcept { return signs_[i]; }
    [[nodiscard]] const TimeLine* time_at(std::uint32_t i) const noexcept {
        return i < size_ && time_index_[i] != no_block ? &times_[time_index_[i]] : nullptr;
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
    /// Whether another part of the page begins within [begin, end).
    [[nodiscard]] bool border_between(std::uint32_t begin, std::uint32_t end) const noexcept {
        return begin < end && next_border_[begin] < end;
    }
    /// Only what begins another thread: "NAME says:" is sure enough that a text may have any other heading.
    [[nodiscard]] bool heading_between(std::uint32_t begin, std::uint32_t end) const noexcept {
        return begin < end && next_heading_[begin] < end;
    }
    [[nodiscard]] const phrases::PhraseTable& phrases() const noexcept { return *phrases_; }
    [[nodiscard]] const phrases::Facts& facts() const noexcept { return phrases_->facts(); }
    /// Whether a part of a line is a phrase as a whole, of `kind` or, where that is none, of any kind.
    [[nodiscard]] bool is_phrase(Range range, PhraseKind kind = PhraseKind::none) const {
        return detail::is_phrase(
            range.of(source_), *phrases_, [kind](const phrases::PhraseTable::Phrase& phrase) {
                return !phrase.open_end && (kind == PhraseKind::none || phrase.kind == kind);
            });
    }
    /// The phrases that a part of a line is made of.
    [[nodiscard]] evidence::Parts parts(Range range) const {
        return evidence::parts_of(range.of(source_), *phrases_);
    }
    /// A hash in which numbers are one but not those within a name: `walker7` is not `walker8`.
    [[nodiscard]] std::uint64_t label_hash(std::uint32_t i) const noexcept {
        return scan(i).words <= 8 ? words_of(text(i)).hash : scan(i).hash;
    }
    /// Words of running text before block `i`.
    [[nodiscard]] std::uint32_t prose_before(std::uint32_t i) const noexcept { return prose_before_[i]; }

private:
    void read_lines(const phrases::Facts& facts, std::string_view language) {
        signs_.assign(size_, Signs{});
        time_index_.assign(size_, no_block);
        times_.clear();
        says_.clear();
        bys_.clear();
        for (std::uint32_t i = 0; i < size_; ++i) {
            signs_[i] = read_signs(text(i), scan(i), facts.dates, language);
            auto time = read_time_line(source_, block(i).content, scan(i), facts.dates, language);
            if (time && scan(i).digits == 0 && is_furniture_label(scan(i).whole().kind)) time.reset();
            if (time && is_about_member(scan(i))) time.reset();
            if (time && signs_[i].has(Sign::edited) && scan(i).begin().begin == 0 && time->before_words > 0 &&
                scan(i).begin().kind == PhraseKind::comment_edited)
                time.reset();
            if (time && i > 0 && ends_time(i, *time)) time.reset();
            if (time && i > 0 && time->precise && time->before_words == 0) drop_member_date(i - 1);
            if (time) {
                time->block = i;
                time_index_[i] = static_cast<std::uint32_t>(times_.size());
                times_.push_back(*time);
                signs_[i] |= Sign::time;
            }
            auto name = name_of_says(source_, block(i).content, scan(i), time ? &times_.back() : nullptr);
            if (!name) name = name_of_speech(source_, block(i).content, scan(i), facts.speech.verbs);
            const bool counts = signs_[i].has(Sign::heading) && scan(i).numbers > 0;
            if (name && !counts && !(scan(i).sentences > 1 && scan(i).words > 12)) {
                says_.push_back({i, *name});
                signs_[i] |= Sign::says;
            } else if (signs_[i].has(Sign::by) && !time) {
                bys_.push_back({i, block(i).content});
            }
        }
    }

    /// "NAMEsays:" above a line that is a time: themes print the word as an element of its own, and crawls
    /// lose the blank before it. All names of a page have it: "K. Linden:" alone is a name.
    void find_glued_says() {
        const std::size_t known = says_.size();
        std::size_t alike = 0;
        for (std::uint32_t i = 0; i + 1 < size_; ++i) {
            if (!may_be_glued_says(i)) continue;
            ++alike;
            const std::size_t length = before_glued_says(text(i));
            if (length == 0) continue;
            const std::size_t begin = block(i).content.begin;
            says_.push_back({i, detail::strip(source_, {begin, begin + length})});
        }
        const std::size_t found = says_.size() - known;
        if (found * 10 < alike * 6) says_.resize(known);
        for (std::size_t i = known; i < says_.size(); ++i) signs_[says_[i].block] |= Sign::says;
        if (known == says_.size()) return;
        std::sort(says_.begin(), says_.end(), [](const Says& a, const Says& b) { return a.block < b.block; });
    }
    /// A few words and a colon above a line that is a time.
    [[nodiscard]] bool may_be_glued_says(std::uint32_t i) const noexcept {
        if (scan(i).last != evidence::Edge::colon || scan(i).words > 6 ||
            signs_[i].any(Sign::says, Sign::time))
            return false;
        const TimeLine* time = time_at(i + 1);
        return time != nullptr && time->before_words <= 2 && (time->precise || time->after_words == 0);
    }
    /// Bytes of the name in "NAMEsays:"; 0 where the line's last word does not end with such a word.
    [[nodiscard]] std::size_t before_glued_says(std::string_view line) const {
        while (!line.empty() && (line.back() == ':' || line.back() == ' ')) line.remove_suffix(1);
        constexpr std::size_t longest_word = 16;
        const std::size_t least = line.size() > longest_word ? line.size() - longest_word : 1;
        for (std::size_t at = line.size(); at-- > least && line[at] != ' ';) {
            const bool word = line.size() - at >= 3 && line[at - 1] != ' ';
            if (word && detail::says_word(line.substr(at), *phrases_)) return at;
        }
        return 0;
    }

    /// An excerpt in "[…]" below a title that is too long for a name: a pingback, as blogs print it.
    void find_excerpts() noexcept {
        for (std::uint32_t i = 1; i < size_; ++i) {
            const std::string_view line = text(i);
            if (line.empty() || line.front() != '[' || line.back() != ']') continue;  // as hardly any line
            if (!line.starts_with("[…]") && !line.starts_with("[...]")) continue;
            if (!line.ends_with("[…]") && !line.ends_with("[...]")) continue;
            const evidence::Scan& title = scan(i - 1);
            if (signs_[i - 1].any(Sign::time, Sign::says) || title.digits < 4 || title.words < 6 ||
                title.words > 40)
                continue;
            signs_[i - 1] |= Sign::pingback;
            signs_[i] |= Sign::pingback;
        }
    }

    /// "since 4 January 2005" right above a line that is a time tells of the author.
    void drop_member_date(std::uint32_t i) noexcept {
        if (time_index_[i] == no_block) return;
        const TimeLine& date = times_.back();
        if (date.precise || date.relative || date.before_words == 0 || date.after_words > 0) return;
        times_.pop_back();
        time_index_[i] = no_block;
        signs_[i].remove(Sign::time);
        signs_[i] |= Sign::skip;
    }

    /// Whether a line is the time of day of the date that fills the line above it, which becomes precise.
    [[nodiscard]] bool ends_time(std::uint32_t i, const TimeLine& time) noexcept {
        const bool clock = signs_[i].has(Sign::clock) && time.before_words == 0 && time.after_words == 0;
        if (!clock || time_index_[i - 1] == no_block) return false;
        TimeLine& date = times_.back();
        if (date.precise || date.relative || date.after_words > 0) return false;
        date.precise = true;
        return true;
    }

    /// "Sign up now" is no time.
    [[nodiscard]] static bool is_furniture_label(PhraseKind kind) noexcept {
        return detail::is_furniture(kind) || kind == PhraseKind::login || kind == PhraseKind::comment_form;
    }

    /// "Joined: 4 January 2005" tells of the author, not of the comment.
    [[nodiscard]] static bool is_about_member(const evidence::Scan& scan) noexcept {
        return scan.begin().kind == PhraseKind::comment_badge && scan.begin().begin == 0 &&
               !(scan.whole().found() && scan.whole().kind != PhraseKind::comment_badge);
    }

    /// "The editors" above a time is who writes, and "Staff" between a name and a time a badge: neither is
    /// the heading of another part of the page.
    void find_offices() noexcept {
        for (std::uint32_t i = 0; i + 1 < size_; ++i) {
            if (!signs_[i].has(Sign::border)) continue;
            if (i > 0 && ((in_form(i - 1) && in_form(i + 1)) || is_order(i))) {
                signs_[i].remove(Sign::border);
                continue;
            }
            const bool timed = time_at(i + 1) != nullptr && time_at(i + 1)->before_words == 0;
            if (!timed || (scan(i).best().kind != PhraseKind::author_box && !follows_name(i))) continue;
            signs_[i].remove(Sign::border);
            signs_[i].remove(Sign::stop);
        }
    }
    /// Buttons of a form: "Sign up now" stands above newsletters too.
    [[nodiscard]] bool in_form(std::uint32_t i) const noexcept {
        return signs_[i].any(Sign::form, Sign::login) || (i > 0 && signs_[i - 1].has(Sign::form));
    }
    /// "Latest" between the heading or the buttons of a comment section and its first name and time: an
    /// order, no list of news.
    [[nodiscard]] bool is_order(std::uint32_t i) const noexcept {
        if (scan(i).words > 2 || !signs_[i - 1].any(Sign::heading, Sign::control, Sign::form, Sign::login))
            return false;
        for (std::uint32_t at = i + 1; at < i + 4 && at + 1 < size_; ++at) {
            const TimeLine* time = time_at(at + 1);
            if (is_name(at) && time != nullptr && time->before_words == 0) return true;
            if (!is_name(at) && !signs_[at].any(Sign::control, Sign::form, Sign::login)) return false;
        }
        return false;
    }
    /// Whether a name below the buttons of a comment stands above block `i`.
    [[nodiscard]] bool follows_name(std::uint32_t i) const noexcept {
        return i >= 2 && is_name(i - 1) && signs_[i - 2].any(Sign::control, Sign::share, Sign::votes);
    }

    /// For each block the next one at or after it that begins another part of the page. What a page has more
    /// than two or three times begins nothing.
    void find_borders() {
        counter_.clear();
        for (std::uint32_t i = 0; i < size_; ++i) {
            if (signs_[i].any(Sign::heading, Sign::border, Sign::form)) counter_.add(scan(i).hash);
        }
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
    }

    void count_prose() {
        prose_before_.resize(size_ + 1);
        prose_before_[0] = 0;
        for (std::uint32_t i = 0; i < size_; ++i) {
            prose_before_[i + 1] =
                prose_before_[i] + (scan(i).words >= 15 && scan(i).sentences > 0 ? scan(i).words : 0);
        }
    }

    std::string_view source_;
    const phrases::PhraseTable* phrases_ = nullptr;
    const std::vector<source::Block>* blocks_ = nullptr;
    const std::vector<evidence::Scan>* scans_ = nullptr;
    std::uint32_t size_ = 0;
    std::vector<Signs> signs_;
    std::vector<TimeLine> times_;
    std::vector<std::uint32_t> time_index_;
    std::vector<Says> says_;
    std::vector<Says> bys_;
    std::vector<std::uint32_t> next_border_;
    std::vector<std::uint32_t> next_heading_;
    std::vector<std::uint32_t> prose_before_;
    Counter counter_;
};

}  // namespace newstext::comments
