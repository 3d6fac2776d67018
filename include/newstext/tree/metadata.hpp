/// @file
/// Sixth step, the article's metadata: who wrote it, when it was published, who publishes it; its title where
/// the decoder found none.
///
/// Lines of the zone are read: from a little before the title to the body and right behind the body, and
/// wherever the decoder marked a line as byline or date. Of what they tell, the evidence decides: what the
/// decoder marked, what a word of the tables labels, what stands nearest to the title.
///
/// Where a page shows no date but that of an update, that one is taken for the date of publication as well.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/decode/page.hpp"
#include "newstext/grammar/date_time.hpp"
#include "newstext/grammar/head_line.hpp"
#include "newstext/grammar/names.hpp"
#include "newstext/model/article.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/phrases/words.hpp"
#include "newstext/source/text.hpp"

namespace newstext::tree {

/// Where the body stands: its first and last block; `first` is the number of blocks where there is none.
struct BodySpan {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The body of a page. Linear.
[[nodiscard]] inline BodySpan find_body(const decode::Page& page) noexcept {
    BodySpan body{page.states.size(), 0};
    for (std::size_t i = 0; i < page.states.size(); ++i) {
        const decode::State s = page.states[i];
        if (s != decode::State::paragraph && s != decode::State::subhead) continue;
        body.first = std::min(body.first, i);
        body.last = i;
    }
    return body;
}

namespace detail {

/// A set of words by 16 bits of their hashes: small, and wrong about a word now and then.
class WordSet {
public:
    void add(const phrases::Word& word) noexcept { bits_[place(word)] |= bit(word); }
    [[nodiscard]] bool has(const phrases::Word& word) const noexcept {
        return (bits_[place(word)] & bit(word)) != 0;
    }

private:
    [[nodiscard]] static std::size_t code(const phrases::Word& word) noexcept {
        return (word.hash >> 16) & 0xFFFF;
    }
    [[nodiscard]] static std::size_t place(const phrases::Word& word) noexcept { return code(word) / 64; }
    [[nodiscard]] static std::uint64_t bit(const phrases::Word& word) noexcept {
        return std::uint64_t{1} << (code(word) % 64);
    }

    std::array<std::uint64_t, 1024> bits_{};
};

/// Phrases that tell something about author or date and must stay in the line.
[[nodiscard]] constexpr bool is_metadata(PhraseKind kind) noexcept {
    switch (kind) {
        case PhraseKind::none:
        case PhraseKind::byline:
        case PhraseKind::byline_role:
        case PhraseKind::comment_author:  // "a comment by Jane Doe" heads articles as well
        case PhraseKind::published:
        case PhraseKind::updated:
        case PhraseKind::relative_time:
            return true;
        default:
            return false;
    }
}

}  // namespace detail

/// The metadata of one page: made from the decoded page, then asked what each block is, then written to the
/// article.
class Metadata {
public:
    /// Reads the zone. Linear in the size of the page.
    Metadata(const decode::Page& page, const phrases::Facts& facts, const source::TextStyle& style,
             BodySpan body)
        : page_(page), facts_(facts), style_(style), body_(body) {
        find_anchor();
        for (std::size_t i = 0; i < page_.states.size(); ++i) {
            if (in_zone(i)) read(i, least_evidence(i));
        }
        choose_authors();
        choose_dates();
        if (authors_.empty() || published_.empty()) read_far();
    }

    /// What block `i`, which is not part of the body, was taken for; nothing where it is no metadata.
    [[nodiscard]] std::optional<LineKind> take(std::size_t i) const noexcept {
        for (const auto& [block, kind] : taken_) {
            if (block == i) return kind;
        }
        return std::nullopt;
    }

    /// Writes what was found to an article that has its title if there is one.
    void choose(Article& a) {
        a.authors = std::move(authors_);
        a.published = std::move(published_);
        a.updated = std::move(updated_);
        cut_front_off(a);
        cut_outlet_off(a);
        take_outlet_from_page_title(a);
        if (a.outlet.empty()) take_outlet_from_copyright(a);
    }

private:
    using State = decode::State;

    /// How far from title and body a line that the decoder marked still counts.
    static constexpr std::size_t marked_reach = 400;
    /// Lines are compared with each other: there are never more.
    static constexpr std::size_t most_lines = 250;

    struct Line {
        std::size_t block = 0;
        std::size_t shift = 0;  ///< bytes of the block before what was read
        bool marked = false;    ///< the decoder takes it for a byline or date
        int score = 0;          ///< of its names
        grammar::HeadLine read;
    };

    [[nodiscard]] Text text_of(Range range) const { return source::make_text(page_.source, range, style_); }
    [[nodiscard]] bool has_body() const noexcept { return body_.first < page_.states.size(); }
    [[nodiscard]] bool is_marked(std::size_t i) const noexcept {
        return page_.states[i] == State::byline || page_.states[i] == State::date;
    }
    [[nodiscard]] bool is_after(std::size_t i) const noexcept { return has_body() && i > body_.last; }
    void assign(std::size_t block, LineKind kind) {
        if (!take(block)) taken_.emplace_back(block, kind);
    }

    /// What it says for or against an author that a name in the line is known as a given name.
    static constexpr int given_name_says = 8;

    /// The title, or where the body begins.
    void find_anchor() noexcept {
        anchor_ = has_body() ? body_.first : 0;
        first_anchor_ = anchor_;
        for (std::size_t i = 0; i < std::min(body_.first, page_.states.size()); ++i) {
            if (page_.states[i] != State::title) continue;
            first_anchor_ = has_title_ && first_anchor_ + 25 > i ? first_anchor_ : i;
            anchor_ = i;
            has_title_ = true;
        }
        head_end_ = has_body() ? std::max(body_.first, anchor_ + 10) : anchor_ + 20;
        head_end_ = std::min(head_end_, page_.states.size());
    }

    /// The words of the article, and those in small letters on their own: no word of a name is among them.
    struct ArticleWords {
        detail::WordSet all;
        detail::WordSet small;
    };
    /// They are read only where a name without a prefix has to be weighed.
    [[nodiscard]] const ArticleWords& article_words() {
        if (words_) return *words_;
        words_.emplace();
        for (std::size_t i = 0; i < page_.states.size(); ++i) {
            if (!decode::in_article(page_.states[i])) continue;
            phrases::for_each_word(page_.text(i), [this](const phrases::Word& word) {
                words_->all.add(word);
                if (word.letter_case == phrases::Case::lower) words_->small.add(word);
            });
        }
        return *words_;
    }

    /// Blocks between block `i` and the nearest title.
    [[nodiscard]] int apart(std::size_t i) const noexcept {
        const auto distance = [i](std::size_t other) { return i > other ? i - other : other - i; };
        return static_cast<int>(
            std::min<std::size_t>(std::min(distance(anchor_), distance(first_anchor_)), 1000));
    }

    [[nodiscard]] bool in_zone(std::size_t i) const noexcept {
        const State s = page_.states[i];
        const evidence::Scan& scan = page_.scan(i);
        if (scan.words > 40 || scan.words == 0) return false;
        if (is_marked(i))
            return i + marked_reach >= first_anchor_ && (!has_body() || i <= body_.last + marked_reach);
        if (s == State::comment || (s == State::title && i == first_anchor_)) return false;
        if (decode::in_article(s) && !may_be_head_line(i)) return false;
        if (is_after(i)) return i <= body_.last + 6;
        if (s == State::head && i > anchor_ && i < anchor_ + 40) return true;
        const std::size_t before = has_title_ ? 6 : 15;
        return i < head_end_ && i + before >= first_anchor_;
    }

    /// A line of head or end that was taken for text: only a date or a prefix tells it.
    [[nodiscard]] bool may_be_head_line(std::size_t i) const noexcept {
        const evidence::Scan& scan = page_.scan(i);
        const bool near = i <= anchor_ + 10 || i + 1 >= body_.last;
        return near && (scan.words <= 6 || (scan.words <= 25 && evidence::detail::date_class(scan) >= 4));
    }

    /// The least evidence of names that can make block `i` the authors' line; see score_names().
    [[nodiscard]] grammar::NameEvidence least_evidence(std::size_t i) const noexcept {
        using grammar::NameEvidence;
        if (i > 0 && only_prefix(i - 1)) return NameEvidence::bare;
        if (is_furniture(i) || (!is_marked(i) && (!in_head(i) || far_above(i))))
            return NameEvidence::prefixed;
        return is_text_like(i) || has_furniture(page_.scan(i)) ? NameEvidence::dated : NameEvidence::bare;
    }
    [[nodiscard]] bool is_text_like(std::size_t i) const noexcept {
        return decode::in_article(page_.states[i]) || page_.states[i] == State::title;
    }

    void read(std::size_t i, grammar::NameEvidence least) {
        const evidence::Scan& scan = page_.scan(i);
        std::string_view text = page_.text(i);
        const bool prefix = grammar::bylines::prefix_length(text, facts_.bylines.prefixes) != 0;
        if (!prefix && scan.whole().found() && !detail::is_metadata(scan.whole().kind) && scan.digits == 0)
            return;
        // An embedded post ends with its author and date.
        if (scan.marks.at_sign && scan.first == evidence::Edge::dash && !is_marked(i)) return;
        const bool text_like = is_text_like(i);
        // Furniture that shares the line: `Jane Doe Leave a comment`.
        std::size_t shift = 0;
        if (!scan.whole().found() && scan.end().found() && !detail::is_metadata(scan.end().kind) &&
            scan.end().begin > 0) {
            text = text.substr(0, scan.end().begin);
        }
        if (!prefix && !scan.whole().found() && scan.begin().found() &&
            !detail::is_metadata(scan.begin().kind) && scan.begin().kind != PhraseKind::author_box &&
            scan.begin().end < text.size()) {
            shift = scan.begin().end;
            text.remove_prefix(shift);
        }
        const grammar::HeadWords words{facts_.bylines, facts_.dates, facts_.agencies, page_.language};
        Line line{i, shift, is_marked(i), 0, grammar::read_head_line(text, words, is_marked(i), least)};
        if (text_like && line.read.evidence == grammar::NameEvidence::bare) line.read.names.clear();
        if (text_like && !line.read.names.empty() &&
            text_in(line, line.read.names[0]).find(' ') == std::string_view::npos) {
            line.read.names.clear();
        }
        if (line.read.names.empty() && line.read.dates.empty()) return;
        // Above the body the later lines are the nearer ones.
        if (lines_.size() == most_lines && is_after(i)) return;
        if (lines_.size() == most_lines) lines_.erase(lines_.begin());
        lines_.push_back(std::move(line));
    }

    // ---- authors

    [[nodiscard]] std::string_view text_in(const Line& line, Range r) const noexcept {
        return page_.text(line.block).substr(line.shift + r.begin, r.size());
    }

    /// A date stands in the line or next to it.
    [[nodiscard]] bool near_date(const Line& line) const noexcept {
        for (const Line& other : lines_) {
            const std::size_t between =
                other.block > line.block ? other.block - line.block : line.block - other.block;
            if (between <= 2 && !other.read.dates.empty()) return true;
        }
        for (std::size_t i = line.block > 1 ? line.block - 1 : 0;
             i <= line.block + 1 && i < page_.states.size(); ++i) {
            if (page_.scan(i).has(PhraseKind::relative_time)) return true;
        }
        return false;
    }

    /// How many words of a name the body has in small letters, and whether it has them all in some case.
    struct Commonness {
        int words = 0;
        int small = 0;
        int known = 0;
        bool cased = false;
    };
    [[nodiscard]] Commonness commonness(std::string_view name) {
        const ArticleWords& words = article_words();
        Commonness c;
        phrases::for_each_word(name, [&](const phrases::Word& word) {
            ++c.words;
            // A particle is a small word of its own.
            const bool capital =
                word.letter_case == phrases::Case::capital || word.letter_case == phrases::Case::upper;
            if (capital && words.small.has(word)) ++c.small;
            if (words.all.has(word)) ++c.known;
            c.cased = c.cased || capital || word.letter_case == phrases::Case::lower;
        });
        return c;
    }

    /// The first name stands below the head again, as in the author's box.
    [[nodiscard]] bool named_again(const Line& line) const noexcept {
        const std::string_view name = text_in(line, line.read.names[0]);
        if (name.find(' ') == std::string_view::npos) return false;
        const std::size_t from = page_.blocks[has_body() ? body_.last : line.block].content.end;
        return from < page_.source.size() && page_.source.find(name, from) != std::string_view::npos;
    }

    /// Two or three words that are all a line between title and body says: the weakest sign of an author.
    [[nodiscard]] bool is_name_below_title(const Line& line) const noexcept {
        const std::size_t i = line.block;
        if (!has_title_ || page_.states[i] != State::head || i < first_anchor_ || i > anchor_ + 6)
            return false;
        const auto words = grammar::person::shape_of(text_in(line, line.read.names[0]));
        return line.read.names.size() == 1 && words.cased && words.shouted == 0 &&
               (words.words == 2 || words.words == 3) && page_.scan(i).stop_words == 0 &&
               page_.scan(i).words == words.words;
    }

    /// The name is a block of its own below the head, but not above it, as an entry of a menu is.
    [[nodiscard]] bool stands_below(std::string_view name) const noexcept {
        for (std::size_t i = 0; i + 5 < first_anchor_; ++i) {
            if (page_.text(i) == name) return false;
        }
        for (std::size_t i = head_end_; i < page_.blocks.size(); ++i) {
            if (page_.text(i) == name) return true;
        }
        return false;
    }

    [[nodiscard]] static bool has_furniture(const evidence::Scan& scan) noexcept {
        for (std::uint64_t rest = scan.kinds(); rest != 0; rest &= rest - 1) {
            if (!detail::is_metadata(static_cast<PhraseKind>(std::countr_zero(rest)))) return true;
        }
        return false;
    }

    /// The words of a line that the table has as a prefix, with nothing behind: the names stand in the next
    /// line.
    [[nodiscard]] bool only_prefix(std::size_t i) const noexcept {
        const std::string_view text = page_.text(i);
        const std::size_t length = facts_.bylines.prefixes.match(text).length;
        return length != 0 && length + 2 > text.size();
    }

    /// What says that a line's names are the authors: a prefix may stand in the line before.
    [[nodiscard]] grammar::NameEvidence evidence_of(const Line& line) const noexcept {
        const bool prefixed = line.block > 0 && only_prefix(line.block - 1);
        return prefixed ? grammar::NameEvidence::prefixed : line.read.evidence;
    }
    [[nodiscard]] bool in_head(std::size_t i) const noexcept {
        return i < head_end_ || page_.states[i] == State::head;
    }
    /// So far above the title that it is more likely a menu.
    [[nodiscard]] bool far_above(std::size_t i) const noexcept {
        return i + (has_title_ ? 3 : 8) < first_anchor_;
    }

    /// How likely a line names the authors; at most 0 where it does not. A prefix is believed anywhere in the
    /// zone; names without one need a second sign.
    [[nodiscard]] int score_names(const Line& line) {
        using grammar::NameEvidence;
        const NameEvidence evidence = evidence_of(line);
        int score = evidence == NameEvidence::prefixed ? 60 : evidence == NameEvidence::dated ? 40 : 20;
        score += page_.states[line.block] == State::byline ? 25 : line.marked ? 10 : 0;
        score -= std::min(apart(line.block), 15) + (in_head(line.block) ? 0 : 15) +
                 (far_above(line.block) ? 10 : 0);
        if (evidence == NameEvidence::prefixed) return score;
        if (is_label(line)) return 0;
        const bool beside_date = near_date(line);
        const bool head = in_head(line.block);
        const bool again = head && named_again(line);
        const bool agency = is_agency(line);
        const bool evident = line.marked || agency || (head && (beside_date || again || line.read.role));
        if (!evident && !is_name_below_title(line)) return 0;
        score += 10 * (int{beside_date} + int{again} + int{line.read.role} + int{agency && !line.marked});
        score -= evident ? 0 : 14;
        score += has_given_name(line) ? given_name_says : -given_name_says;
        score -= evidence == NameEvidence::bare && page_.scan(line.block).stop_words > 0 ? 5 : 0;
        for (const Range& r : line.read.names) {
            if (score <= 0) break;  // a doubt only takes away
            score -= doubt(line, text_in(line, r));
        }
        return score;
    }

    /// What is no byline, whatever its words look like: captions, share bars, entries of menus.
    [[nodiscard]] bool is_label(const Line& line) const noexcept {
        if (is_furniture(line.block)) return true;
        if (line.read.evidence == grammar::NameEvidence::bare && has_furniture(page_.scan(line.block)))
            return true;
        return far_above(line.block) && !line.marked;
    }
    /// A phrase says what the block is.
    [[nodiscard]] bool is_furniture(std::size_t i) const noexcept {
        const evidence::Scan& scan = page_.scan(i);
        return scan.whole().found() || (scan.begin().found() && !detail::is_metadata(scan.begin().kind)) ||
               scan.has(PhraseKind::caption_credit) || scan.marks.copyright_sign;
    }

    /// What speaks against a name without a prefix; `no_name` where it is none.
    [[nodiscard]] int doubt(const Line& line, std::string_view name) {
        constexpr int no_name = 1000;
        if (facts_.agencies.contains(name)) return 0;
        if (facts_.image_agencies.contains(name)) return no_name;
        const Commonness c = commonness(name);
        const bool byline = page_.states[line.block] == State::byline;
        // In a script without case the role beside the name is the sign.
        if (!c.cased && line.read.role) return 0;
        if (c.small > 0 || (!c.cased && !byline)) return no_name;
        // Whom the article is about.
        int doubt = c.known == c.words ? 45 : 0;
        // One word alone is more often a label than a name.
        const bool dated = line.read.evidence == grammar::NameEvidence::dated;
        const bool one_word = name.find(' ') == std::string_view::npos;
        if (one_word && !(dated && stands_below(name))) doubt += dated && byline ? 25 : 60;
        // A menu's words in capitals.
        const grammar::person::Shape shape = grammar::person::shape_of(name);
        if (shape.words > 1 && shape.shouted == shape.words && !has_given_name(line)) doubt += 20;
        return doubt;
    }

    /// Whether a name in the line is known as a given name.
    [[nodiscard]] bool has_given_name(const Line& line) const noexcept {
        return page_.scan(line.block).given_names > 0;
    }

    /// The line's first name is an agency's.
    [[nodiscard]] bool is_agency(const Line& line) const {
        return facts_.agencies.contains(text_in(line, line.read.names[0]));
    }

    void choose_authors() {
        const Line* best = nullptr;
        for (Line& line : lines_) {
            if (line.read.names.empty()) continue;
            line.score = score_names(line);
            if (line.score > 0 && (best == nullptr || line.score > best->score)) best = &line;
        }
        if (best == nullptr) return;
        // Further authors stand in the lines next to it, said in the same way.
        std::size_t last = best->block;
        const auto same_zone = [&](const Line& line) {
            if (line.score <= 0 || line.read.evidence != best->read.evidence) return false;
            // Another prefix names who translated or drew.
            const auto begin = [&](const Line& l) { return page_.text(l.block).substr(0, 3); };
            if (line.read.evidence == grammar::NameEvidence::prefixed && begin(line) != begin(*best))
                return false;
            if (line.read.evidence == grammar::NameEvidence::bare && has_given_name(*best) &&
                !has_given_name(line) && !is_agency(line)) {
                return false;
            }
            const std::size_t reach =
                line.marked || line.read.evidence == grammar::NameEvidence::prefixed ? 3 : 1;
            return line.block + 3 >= best->block && line.block <= last + reach;
        };
        for (const Line& line : lines_) {
            if (&line != best && !same_zone(line)) continue;
            last = std::max(last, line.block);
            for (const Range& r : line.read.names) {
                // "Por NOME, de Serra Velha": a place, not another name.
                const bool place = r.begin > line.read.names[0].begin &&
                                   source::begins_with(text_in(line, r), source::Wide::small);
                if (!place) add_author(line, r);
            }
            assign(line.block, LineKind::byline);
        }
    }

    void add_author(const Line& line, Range r) {
        const std::size_t base = page_.blocks[line.block].content.begin + line.shift;
        Text name = text_of({base + r.begin, base + r.end});
        const auto agency = facts_.agencies.name(name.text);
        const bool known = std::any_of(authors_.begin(), authors_.end(), [&](const Text& t) {
            return t.text == name.text || (agency && facts_.agencies.name(t.text) == agency);
        });
        if (!known) authors_.push_back(std::move(name));
    }

    // ---- dates

    struct FoundDate {
        const Line* line = nullptr;
        const grammar::DateTimeMatch* match = nullptr;
        int score = 0;
    };

    [[nodiscard]] int score_date(const Line& line, const grammar::DateTimeMatch& match) const noexcept {
        const evidence::Scan& scan = page_.scan(line.block);
        const bool head = line.block < head_end_;
        int score = 30;
        if (match.label == DateLabel::published) score += 30;
        if (line.marked) score += 20;
        if (take(line.block)) score += 10;  // the authors' line
        if (head && line.block > first_anchor_) score += 8;
        if (line.block + 3 < first_anchor_ && !line.marked) score -= 15;
        if (!head) score -= 12;
        score -= std::min(apart(line.block), 14);
        if (match.has_time) score += 3;
        const std::size_t rest = page_.text(line.block).size() - (match.end - match.begin);
        if (match.label == DateLabel::none && rest > 60) score -= 12;
        if (scan.marks.copyright_sign) score -= 15;
        return score;
    }

    /// A date within a sentence: "Since 1 January 2020 the town has had a mayor who ..."
    [[nodiscard]] bool is_within_sentence(const Line& line,
                                          const grammar::DateTimeMatch& match) const noexcept {
        if (match.label != DateLabel::none || line.marked || page_.scan(line.block).sentences == 0)
            return false;
        const std::string_view text = page_.text(line.block);
        const std::string_view before = text.substr(0, line.shift + match.begin);
        const std::string_view after = text.substr(line.shift + match.end);
        const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
        return before.size() >= 2 && before.back() == ' ' && small(before[before.size() - 2]) &&
               after.size() > 20 && after[0] == ' ' &&
               grammar::is_letter(grammar::decode(after.substr(1)).value);
    }

    void choose_dates() {
        FoundDate best;
        FoundDate update;
        for (const Line& line : lines_) {
            for (const auto& match : line.read.dates) {
                if (is_within_sentence(line, match)) continue;
                const int score = score_date(line, match);
                FoundDate& slot = match.label == DateLabel::updated ? update : best;
                if (slot.match == nullptr || score > slot.score) slot = {&line, &match, score};
            }
        }
        if (update.match != nullptr) {
            updated_ = date_of(*update.line, *update.match);
            assign(update.line->block, LineKind::date);
        }
        const bool weak = best.match == nullptr || (best.match->label == DateLabel::none &&
                                                    !best.line->marked && best.line->block >= head_end_);
        if (weak && (find_date_beside_title() || find_date_that_opens_text())) return;
        if (best.match == nullptr) {
            published_ = updated_;
            return;
        }
        published_ = date_of(*best.line, *best.match);
        assign(best.line->block, LineKind::date);
    }

    /// `Title 21.11.2022`: the article among the latest of its site.
    bool find_date_beside_title() {
        if (!has_title_) return false;
        const std::string_view title = page_.text(anchor_);
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            const std::string_view text = page_.text(i);
            if (text.size() <= title.size() || !text.starts_with(title)) continue;
            const Range rest = source::trim(
                page_.source, {page_.blocks[i].content.begin + title.size(), page_.blocks[i].content.end});
            const auto date = grammar::read_date_time(rest.of(page_.source), facts_.dates, page_.language);
            if (!date || date->iso.empty() || date->begin != 0 || date->end < rest.size()) continue;
            published_ = date_at(rest.begin, *date);
            assign(i, LineKind::date);
            return true;
        }
        return false;
    }

    /// `(21 November 2022) The first sentence ...`: what press offices and blogs open their text with.
    bool find_date_that_opens_text() {
        for (std::size_t i = anchor_; i < page_.states.size() && i <= body_.first; ++i) {
            if (!decode::in_article(page_.states[i])) continue;
            const std::string_view text = page_.text(i);
            const std::size_t bracket = text.starts_with('(') ? 1 : 0;
            const auto date = grammar::read_date_time(text.substr(bracket), facts_.dates, page_.language);
            if (!date || date->iso.size() < 10 || date->label != DateLabel::none) continue;
            const std::string_view after = text.substr(bracket + date->end);
            constexpr std::array<std::string_view, 8> opens{")",   ". ",  ": ",  " - ",
                                                            " – ", " — ", " \"", " „"};
            const bool ends = std::any_of(opens.begin(), opens.end(),
                                          [&](std::string_view mark) { return after.starts_with(mark); });
            if (!ends || (bracket != 0 && after[0] != ')')) continue;
            published_ = date_at(page_.blocks[i].content.begin + bracket, *date);
            return true;
        }
        return false;
    }

    // ---- what the zone does not tell

    /// Where the zone has no author or no date: lines farther above the title and below the body, up to the
    /// comments. There a prefix must name the author; a date is labelled or has the line to itself.
    void read_far() {
        lines_.clear();
        const std::size_t begin = first_anchor_ > 40 ? first_anchor_ - 40 : 0;
        const std::size_t end = std::min(page_.states.size(), has_body() ? body_.last + 16 : head_end_ + 20);
        for (std::size_t i = begin; i < end; ++i) {
            if (is_after(i) && page_.scan(i).has(PhraseKind::comment_heading)) break;
            const evidence::Scan& scan = page_.scan(i);
            const bool is_short = scan.words <= (scan.is_tags() ? 40u : 12u);
            if (is_short && !in_zone(i) && page_.states[i] != State::paragraph)
                read(i, grammar::NameEvidence::prefixed);
        }
        if (authors_.empty()) choose_far_author();
        if (published_.empty()) choose_far_date();
    }

    void choose_far_author() {
        const Line* best = nullptr;
        for (const Line& line : lines_) {
            if (line.read.names.empty()) continue;
            const std::string_view name = text_in(line, line.read.names[0]);
            const bool agency =
                is_after(line.block) && facts_.agencies.contains(name) && page_.scan(line.block).words <= 2;
            const bool prefixed = line.read.evidence == grammar::NameEvidence::prefixed &&
                                  name.find(' ') != std::string_view::npos;
            if (!agency && !prefixed) continue;
            if (page_.scan(line.block).has(PhraseKind::caption_credit)) continue;
            if (best == nullptr || far(line) < far(*best)) best = &line;
        }
        if (best == nullptr) return;
        for (const Range& r : best->read.names) add_author(*best, r);
        assign(best->block, LineKind::byline);
    }

    void choose_far_date() {
        FoundDate best;
        for (const Line& line : lines_) {
            for (const auto& match : line.read.dates) {
                const std::size_t rest = page_.text(line.block).size() - (match.end - match.begin);
                const bool tags = page_.scan(line.block).is_tags();
                if (match.label == DateLabel::none && rest > 16 && !tags) continue;
                const int label = match.label == DateLabel::published ? 40
                                  : match.label == DateLabel::updated ? 30
                                                                      : 0;
                const int score = label - far(line);
                if (best.match == nullptr || score > best.score) best = {&line, &match, score};
            }
        }
        if (best.match == nullptr) return;
        published_ = date_of(*best.line, *best.match);
        if (best.match->label == DateLabel::updated) updated_ = published_;
        assign(best.line->block, LineKind::date);
    }

    /// Blocks between a line and the title or the body's end.
    [[nodiscard]] int far(const Line& line) const noexcept {
        return is_after(line.block) ? static_cast<int>(line.block - body_.last) + 3 : apart(line.block);
    }

    [[nodiscard]] DateTime date_of(const Line& line, const grammar::DateTimeMatch& match) const {
        DateTime date = date_at(page_.blocks[line.block].content.begin + line.shift, match);
        if (!match.has_time) add_time_below(line, match, date);
        return date;
    }

    /// The date that was read in the source from `base` on, day and month in the order that the page prints.
    [[nodiscard]] DateTime date_at(std::size_t base, const grammar::DateTimeMatch& match) const {
        const Text text = text_of({base + match.begin, base + match.end});
        DateTime date{text.text, match.iso, text.range};
        if (match.either_order && printed_order() == Order::other)
            std::swap_ranges(&date.iso[5], &date.iso[7], &date.iso[8]);
        return date;
    }

    /// The time of day in the line below a date that ends its line.
    void add_time_below(const Line& line, const grammar::DateTimeMatch& match, DateTime& date) const {
        const std::size_t next = line.block + 1;
        if (next >= page_.states.size() || page_.scan(next).words > 3) return;
        if (page_.text(line.block).size() > line.shift + match.end + 2) return;
        const auto clock = grammar::read_clock(page_.text(next), facts_.dates, page_.language);
        if (!clock || clock->end < page_.text(next).size()) return;
        const auto two = [](int value) {
            return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
        };
        date.iso += 'T' + two(clock->hour) + ':' + two(clock->minute);
    }

    enum class Order : std::uint8_t { as_hinted, other };

    /// In which order the page prints dates such as 06/11/2024, from those that can be read in one way only.
    [[nodiscard]] Order printed_order() const noexcept {
        const std::string_view s = page_.source;
        int day_first = 0;
        int month_first = 0;
        const auto number = [&](std::size_t& at) {
            int value = 0;
            for (int n = 0; n < 2 && at < s.size() && grammar::is_ascii_digit(s[at]); ++n)
                value = value * 10 + (s[at++] - '0');
            return value;
        };
        for (std::size_t at = s.find('/'); at != std::string_view::npos; at = s.find('/', at + 1)) {
            std::size_t first_at = at;
            while (first_at > 0 && at - first_at < 2 && grammar::is_ascii_digit(s[first_at - 1])) --first_at;
            if (first_at == at ||
                (first_at > 0 && (grammar::is_ascii_digit(s[first_at - 1]) || s[first_at - 1] == '/')))
                continue;
            const int first = number(first_at);
            std::size_t second_at = at + 1;
            const int second = number(second_at);
            if (second_at >= s.size() || s[second_at] != '/' || second_at + 2 >= s.size() ||
                !grammar::is_ascii_digit(s[second_at + 1])) {
                continue;
            }
            if (first > 12 && first <= 31 && second >= 1 && second <= 12) ++day_first;
            if (second > 12 && second <= 31 && first >= 1 && first <= 12) ++month_first;
        }
        const bool american = grammar::dates::month_comes_first(page_.language);
        return (american ? day_first > month_first : month_first > day_first) ? Order::other
                                                                              : Order::as_hinted;
    }

    // ---- title and outlet

    /// What shares the title's line and stands before it: a date, the path of the site's sections, or the
    /// kicker of a title in quotation marks.
    void cut_front_off(Article& a) const {
        const std::string_view title = a.title.range.of(page_.source);
        const std::size_t front = std::max({date_before(title), path_before(title), kicker_before(title)});
        const Range rest = source::trim(page_.source, {a.title.range.begin + front, a.title.range.end});
        if (front != 0 && words_in(rest.of(page_.source)) >= 3) a.title = text_of(rest);
    }

    [[nodiscard]] static std::size_t words_in(std::string_view text) {
        std::size_t words = 0;
        phrases::for_each_word(text, [&](const phrases::Word&) { ++words; });
        return words;
    }

    /// `23.01.2022 - Title`: bytes up to the title.
    [[nodiscard]] std::size_t date_before(std::string_view title) const {
        if (title.empty() || !grammar::is_ascii_digit(title[0])) return 0;
        const auto date = grammar::read_date_time(title, facts_.dates, page_.language);
        if (!date || date->begin != 0) return 0;
        for (const std::string_view mark : {" - ", " – ", " — ", " | ", ": "}) {
            if (title.substr(date->end).starts_with(mark)) return date->end + mark.size();
        }
        return 0;
    }

    /// `Home / Money / Banks / Title`: bytes up to the title; two steps of few words at the least.
    [[nodiscard]] static std::size_t path_before(std::string_view title) {
        for (const std::string_view mark : {" / ", " » ", " > ", " › "}) {
            std::size_t steps = 0;
            std::size_t begin = 0;
            for (auto at = title.find(mark); at != std::string_view::npos; at = title.find(mark, begin)) {
                if (words_in(title.substr(begin, at - begin)) > 3) return 0;
                begin = at + mark.size();
                ++steps;
            }
            if (steps >= 2) return begin;
        }
        return 0;
    }

    /// `A Few Words - "Title"`: bytes up to the title.
    [[nodiscard]] static std::size_t kicker_before(std::string_view title) {
        for (const std::string_view mark : {" - ", " – ", " — "}) {
            const auto at = title.find(mark);
            if (at == std::string_view::npos || words_in(title.substr(0, at)) > 5) continue;
            const std::string_view rest = title.substr(at + mark.size());
            for (const std::string_view quote : {"\"", "«", "»", "„", "“"}) {
                if (rest.starts_with(quote)) return at + mark.size();
            }
        }
        return 0;
    }

    /// `Title | Example News`, where `Example News` is another line of the page: the title without it.
    void cut_outlet_off(Article& a) const {
        const std::string_view title = a.title.range.of(page_.source);
        for (const std::string_view mark : {" | ", " - ", " – ", " — "}) {
            const auto at = title.rfind(mark);
            if (at == std::string_view::npos || at == 0 || title.size() - at > 50) continue;
            const std::size_t begin = a.title.range.begin + at + mark.size();
            const Range tail = source::trim(page_.source, {begin, a.title.range.end});
            if (tail.empty() || !is_line(tail.of(page_.source))) continue;
            if (a.outlet.empty()) a.outlet = text_of(tail);
            a.title = text_of(source::trim(page_.source, {a.title.range.begin, a.title.range.begin + at}));
            return;
        }
    }

    [[nodiscard]] bool is_line(std::string_view text) const noexcept {
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            if (page_.text(i) == text) return true;
        }
        return false;
    }

    /// The first line of a crawl is often the page's title: what it has beyond the title is the outlet.
    void take_outlet_from_page_title(Article& a) const {
        if (!a.outlet.empty() || a.title.empty()) return;
        for (std::size_t i = 0; i < std::min<std::size_t>(2, page_.blocks.size()); ++i) {
            if (!page_.evidence.is_page_title(i)) continue;
            const Range whole = page_.blocks[i].content;
            const std::string_view text = whole.of(page_.source);
            const std::string_view title = a.title.range.of(page_.source);
            if (!text.starts_with(title)) continue;
            std::string_view rest = text.substr(title.size());
            for (const std::string_view mark : {"|", "-", "–", "—", "·", "»", "›", ":"}) {
                const auto at = rest.find_first_not_of(' ');
                if (at == std::string_view::npos || !rest.substr(at).starts_with(mark)) continue;
                const auto begin =
                    static_cast<std::size_t>(rest.data() - page_.source.data()) + at + mark.size();
                const Range range = source::trim(page_.source, {begin, whole.end});
                if (!range.empty()) a.outlet = text_of(range);
                return;
            }
        }
    }

    /// `© 2024 Example News`: names of up to five words behind the sign and the years, from the page's end.
    void take_outlet_from_copyright(Article& a) const {
        for (std::size_t i = page_.blocks.size(); i-- > (has_body() ? body_.last : 0);) {
            const evidence::Scan& s = page_.scan(i);
            if (!s.marks.copyright_sign || s.words > 25) continue;
            const std::string_view text = page_.text(i);
            std::size_t at = text.find("\xC2\xA9");
            if (at == std::string_view::npos) continue;
            at += 2;
            const auto skipped = [&](char c) {
                return grammar::is_ascii_digit(c) || c == ' ' || c == '-' || c == ',';
            };
            while (at < text.size() && (skipped(text[at]) || text.substr(at).starts_with("–"))) {
                at += text[at] == '\xE2' ? 3 : 1;
            }
            const std::size_t length = grammar::person::name_length(text.substr(at));
            if (length < 3) continue;
            const std::size_t base = page_.blocks[i].content.begin + at;
            a.outlet = text_of({base, base + length});
            return;
        }
    }

    const decode::Page& page_;
    const phrases::Facts& facts_;
    source::TextStyle style_;
    BodySpan body_;
    std::size_t anchor_ = 0;        ///< the last title before the body
    std::size_t first_anchor_ = 0;  ///< the first title that stands with it
    std::size_t head_end_ = 0;
    bool has_title_ = false;
    std::optional<ArticleWords> words_;
    std::vector<Line> lines_;
    std::vector<std::pair<std::size_t, LineKind>> taken_;
    std::vector<Text> authors_;
    DateTime published_;
    DateTime updated_;
};

}  // namespace newstext::tree
