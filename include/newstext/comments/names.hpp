/// @file
/// What themes print around the names of comments' authors: "Comment by NAME", "#3 NAME", "NAME (website)".
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newstext/comments/counter.hpp"
#include "newstext/comments/head.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/words.hpp"
#include "newstext/phrases/words.hpp"

namespace newstext::comments {

namespace detail {

/// Bytes of the phrase for authors that `name` begins with ("Comment by", "Posted by:"); 0: none.
[[nodiscard]] inline std::size_t author_prefix(std::string_view name, const phrases::PhraseTable& phrases,
                                               PhraseKind kind) {
    std::size_t end = 0;
    std::uint32_t node = 1;
    phrases::for_each_word(
        name.substr(0, std::min<std::size_t>(name.size(), 60)), [&](const phrases::Word& word) {
            node = phrases.follow(node, word.hash);
            if (node == 0) return;
            for (std::uint32_t n = phrases.ending_at(node); n != 0; n = phrases.phrase(n - 1).next) {
                const auto& phrase = phrases.phrase(n - 1);
                // "De: NAME", but "De Molenaar".
                const bool preposition =
                    word.begin == 0 && word.end <= 3 && !name.substr(word.end).starts_with(':');
                if (phrase.kind == kind && phrase.open_end && !phrase.open_begin && !preposition)
                    end = word.end;
            }
        });
    return end;
}

/// Where the phrase begins that `name` ends with and that only stands behind names ("(not verified)");
/// name.size(): none.
[[nodiscard]] inline std::size_t author_suffix(std::string_view name, const phrases::PhraseTable& phrases) {
    constexpr std::size_t most = 8;
    std::array<phrases::Word, most> words;
    std::size_t count = 0;
    phrases::for_each_word(name, [&](const phrases::Word& word) {
        if (count < most) words[count] = word;
        ++count;
    });
    if (count < 2 || count > most) return name.size();
    for (std::size_t first = 1; first < count; ++first) {
        // "Tomás V." is no "Tomás v" of another language.
        const grammar::CodePoint letter = grammar::decode(name, words[first].begin);
        if (words[first].end - words[first].begin == letter.length &&
            grammar::letter_case(letter.value) == grammar::LetterCase::upper)
            continue;
        std::uint32_t node = 1;
        for (std::size_t i = first; i < count; ++i) node = phrases.follow(node, words[i].hash);
        for (std::uint32_t n = node == 0 ? 0 : phrases.ending_at(node); n != 0;
             n = phrases.phrase(n - 1).next) {
            const auto& phrase = phrases.phrase(n - 1);
            if (phrase.name_before && phrase.kind == PhraseKind::comment_author) return words[first].begin;
        }
    }
    return name.size();
}

}  // namespace detail

/// Takes from the names of a run what is no part of them: phrases, the comments' numbers, and words that all
/// names of a page begin or end with, whatever their language.
class NameCleaner {
public:
    NameCleaner(const Lines& lines, Findings& found, Counter& counter) noexcept
        : lines_(lines), found_(found), counter_(counter) {}

    /// Linear in the heads.
    void clean(const Run& run) {
        each(run, [this](Head& head) { strip_known(head); });
        strip_glued_names(run);
        strip_glued_badges(run);
        strip_byline(run);
        strip_common_bracket(run);
        for (std::uint32_t round = 0; round < most_words && strip_common(run, true); ++round) continue;
        for (std::uint32_t round = 0; round < most_words && strip_common(run, false); ++round) continue;
        strip_places(run);
    }

private:
    static constexpr std::uint32_t most_words = 4;

    template <class Change>
    void each(const Run& run, Change&& change) {
        for (std::uint32_t h = run.first; h < run.last; ++h) {
            if (!found_.heads[h].name.empty()) change(found_.heads[h]);
        }
    }
    [[nodiscard]] std::string_view text(Range range) const noexcept { return range.of(lines_.source()); }
    void set(Head& head, Range name) const noexcept {
        name = detail::strip(lines_.source(), name);
        if (!name.empty()) head.name = name;
    }

    /// "#3 NAME", "3. Comment by NAME", "wrote NAME", "NAME (not verified)", "NAME [visitor]"
    void strip_known(Head& head) {
        Range name = head.name;
        if (name.begin > 0 && lines_.source()[name.begin - 1] == '#') --name.begin;
        name = detail::strip_number(lines_.source(), name);
        const std::size_t by =
            detail::author_prefix(text(name), lines_.phrases(), PhraseKind::comment_author);
        if (by != 0) {
            Range rest = detail::strip(lines_.source(), {name.begin + by, name.end});
            if (rest.begin > 0 && lines_.source()[rest.begin - 1] == '#') --rest.begin;
            rest = detail::strip_number(lines_.source(), rest);
            const std::size_t more = detail::author_prefix(text(rest), lines_.phrases(), PhraseKind::byline);
            name = by < name.size() && !rest.empty() ? Range{rest.begin + more, rest.end} : name;
        } else if (head.author == head.time_block && name.begin >= head.time.end) {
            name.begin += lines_.facts().speech.verbs.match(text(name)).length;
        }
        if (head.says) name.end = std::max(name.end, end_before_ellipsis(head.author));
        name.end = name.begin + detail::author_suffix(text(name), lines_.phrases());
        name = detail::strip(lines_.source(), name);
        const Range alone = strip_bracket(name);
        if (alone.end < name.end && head.badge.empty()) find_badge_in_bracket(head, {alone.end, name.end});
        set(head, alone);
    }

    /// "NAME has said…": the end of a line without its ellipsis, or 0.
    [[nodiscard]] std::size_t end_before_ellipsis(std::uint32_t line) const noexcept {
        const std::string_view s = lines_.text(line);
        const std::size_t mark = s.ends_with("…") ? 3 : s.ends_with("...") ? 3 : 0;
        return mark == 0 ? 0 : lines_.block(line).content.end - mark;
    }

    /// "NAME (website)", "NAME [visitor]": a phrase in brackets is no name.
    [[nodiscard]] Range strip_bracket(Range name) const {
        const std::string_view s = text(name);
        if (s.empty() || (s.back() != ')' && s.back() != ']')) return name;
        const auto open = s.rfind(s.back() == ')' ? '(' : '[');
        if (open == std::string_view::npos || open == 0) return name;
        const Range inside{name.begin + open + 1, name.end - 1};
        return lines_.is_phrase(inside) ? Range{name.begin, name.begin + open} : name;
    }

    /// "NAME (subscriber)"
    void find_badge_in_bracket(Head& head, Range bracket) const {
        bracket = detail::strip(lines_.source(), bracket);
        if (bracket.of(lines_.source()).ends_with(')')) --bracket.end;
        if (lines_.parts(bracket).first == PhraseKind::comment_badge) head.badge = bracket;
    }

    /// "by NAME", "von NAME": words that bylines have. A name may begin with such a word ("Von Trapp"), so
    /// that most of them must.
    void strip_byline(const Run& run) {
        std::uint32_t n = 0;
        const auto prefix = [this](const Head& head) {
            const auto match = lines_.facts().bylines.prefixes.match(text(head.name));
            return match.length < head.name.size() ? match.length : 0;
        };
        each(run, [&](const Head& head) { n += prefix(head) > 0 ? 1u : 0u; });
        if (n * 10 < run.size() * 8) return;
        each(run, [&](Head& head) {
            const bool alone = run.size() > 1 || head.author == head.time_block ||
                               text(head.name).substr(0, prefix(head)).find(' ') != std::string_view::npos;
            if (alone) set(head, {head.name.begin + prefix(head), head.name.end});
        });
    }

    /// "NAMEOTHER" below a line that is NAME: whom the comment answers touches the name. Most comments have
    /// it.
    void strip_glued_names(const Run& run) {
        std::uint32_t n = 0;
        each(run, [&](const Head& head) { n += glued_name(head) > 0 ? 1u : 0u; });
        if (n < 2 || n * 10 < run.size() * 5) return;
        each(run, [&](Head& head) {
            const std::size_t length = glued_name(head);
            if (length == 0) return;
            head.reply_to = {head.name.begin + length, head.name.end};
            set(head, {head.name.begin, head.name.begin + length});
        });
    }
    /// Bytes of a name that stands above the line of `head` by itself and that the line goes on with letters;
    /// 0 where there is none.
    [[nodiscard]] std::size_t glued_name(const Head& head) const noexcept {
        const std::string_view name = text(head.name);
        if (head.author == no_block) return 0;
        for (std::uint32_t back = 1; back <= 3 && back <= head.author; ++back) {
            const std::string_view above = lines_.text(head.author - back);
            if (above.size() < 2 || above.size() >= name.size() || !name.starts_with(above)) continue;
            if (detail::is_initials(above, name)) continue;
            if (detail::separator_at(name.substr(above.size())) == 0) return above.size();
        }
        return 0;
    }

    /// "NAME Author11. March 2024": the word that touches the date is a badge where it is a phrase or where
    /// other names have it too.
    void strip_glued_badges(const Run& run) {
        const auto glued = [this](const Head& head) {
            return head.author == head.time_block && head.author != no_block &&
                   lines_.time_at(head.author)->glued &&
                   head.name.end == lines_.time_at(head.author)->before.end;
        };
        const auto blank = [this](const Head& head) { return text(head.name).rfind(' '); };
        const auto hash = [&](const Head& head) {
            return words_of(text(head.name).substr(blank(head))).hash;
        };
        // Two comments of one author tell nothing.
        counter_.clear();
        each(run, [&](const Head& head) {
            if (!glued(head) || blank(head) == std::string_view::npos) return;
            if (counter_.add(phrases::mix(1, words_of(text(head.name)).hash)) == 1) counter_.add(hash(head));
        });
        each(run, [&](Head& head) {
            if (!glued(head) || blank(head) == std::string_view::npos) return;
            const Range badge{head.name.begin + blank(head) + 1, head.name.end};
            if (counter_.count(hash(head)) < 2 && !lines_.is_phrase(badge)) return;
            head.badge = badge;
            set(head, {head.name.begin, badge.begin});
        });
    }

    /// "NAME [reader from TOWN]", where all names of a page end with a bracket.
    void strip_common_bracket(const Run& run) {
        const auto open = [this](const Head& head) {
            const auto at = text(head.name).rfind('[');  // its closing one is stripped
            const bool closed =
                at != std::string_view::npos && text(head.name).find(']', at) != std::string_view::npos;
            return closed ? std::string_view::npos : at;
        };
        std::uint32_t n = 0;
        each(run, [&](const Head& head) {
            n += open(head) != std::string_view::npos && open(head) > 0 ? 1u : 0u;
        });
        if (n < 2 || n * 10 < run.size() * 8) return;
        each(run, [&](Head& head) {
            const auto at = open(head);
            if (at == std::string_view::npos || at == 0) return;
            if (head.badge.empty())
                head.badge = detail::strip(lines_.source(), {head.name.begin + at, head.name.end});
            set(head, {head.name.begin, head.name.begin + at});
        });
    }

    struct Edge {
        std::uint64_t hash = 0;
        Range rest;  ///< of the name without the word
    };
    /// The first or last word of a name.
    [[nodiscard]] Edge edge(Range name, bool front) const noexcept {
        Edge found;
        std::size_t begin = 0;
        std::size_t end = 0;
        std::uint32_t count = 0;
        phrases::for_each_word(text(name), [&](const phrases::Word& word) {
            if (front && count > 0) return;
            ++count;
            found.hash = word.hash;
            begin = word.begin;
            end = word.end;
        });
        if (count == 0) return found;
        found.rest = front ? Range{name.begin + end, name.end} : Range{name.begin, name.begin + begin};
        // An opening bracket before the last word goes with it.
        while (!front && !found.rest.empty() &&
               std::string_view("([{").find(lines_.source()[found.rest.end - 1]) != std::string_view::npos)
            --found.rest.end;
        found.rest = detail::strip(lines_.source(), found.rest);
        return found;
    }

    /// Takes the word that nearly all names have at one end, where more than two different names remain.
    bool strip_common(const Run& run, bool front) {
        if (run.size() < 3) return false;
        counter_.clear();
        std::uint32_t most = 0;
        std::uint64_t hash = 0;
        each(run, [&](const Head& head) {
            const Edge at = edge(head.name, front);
            if (at.hash == 0 || at.rest.empty()) return;
            const std::uint32_t n = counter_.add(at.hash);
            if (n <= most) return;
            most = n;
            hash = at.hash;
        });
        if (most < 3 || most * 10 < run.size() * 9) return false;
        counter_.clear();
        std::uint32_t different = 0;
        each(run, [&](const Head& head) {
            const Edge at = edge(head.name, front);
            if (at.hash == hash && counter_.add(words_of(text(at.rest)).hash) == 1) ++different;
        });
        if (different < 3) return false;
        each(run, [&](Head& head) {
            const Edge at = edge(head.name, front);
            if (at.hash == hash) set(head, at.rest);
        });
        return true;
    }

    /// "NAME, TOWN", where most comments have it.
    void strip_places(const Run& run) {
        std::uint32_t n = 0;
        const auto comma = [this](const Head& head) {
            const auto at = text(head.name).find(", ");
            return !head.says && at != 0 ? at : std::string_view::npos;
        };
        each(run, [&](const Head& head) { n += comma(head) != std::string_view::npos ? 1u : 0u; });
        if (n < 2 || n * 10 < run.size() * 7) return;
        each(run, [&](Head& head) {
            const auto at = comma(head);
            if (at == std::string_view::npos) return;
            if (head.badge.empty())
                head.badge = detail::strip(lines_.source(), {head.name.begin + at, head.name.end});
            set(head, {head.name.begin, head.name.begin + at});
        });
    }

    const Lines& lines_;
    Findings& found_;
    Counter& counter_;
};

}  // namespace newstext::comments
