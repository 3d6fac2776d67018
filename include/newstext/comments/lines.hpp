/// @file
/// What single blocks say to the search for comments: phrases of comment sections, times, names.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "newstext/evidence/scan.hpp"
#include "newstext/grammar/count.hpp"
#include "newstext/grammar/date_time.hpp"
#include "newstext/grammar/relative_time.hpp"
#include "newstext/grammar/votes.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/lines.hpp"

namespace newstext::comments {

/// What a block may be, as far as it tells itself. A block has any number of these.
enum class Sign : std::uint32_t {
    heading = 1u << 0,
    form = 1u << 1,
    login = 1u << 2,
    rules = 1u << 3,
    control = 1u << 4,
    votes = 1u << 5,
    badge = 1u << 6,
    in_reply_to = 1u << 7,
    deleted = 1u << 8,
    pingback = 1u << 9,
    pagination = 1u << 10,
    edited = 1u << 11,
    says = 1u << 12,       ///< "NAME says:", a name before words that only comments have
    by = 1u << 13,         ///< "by NAME", words that bylines have too
    time = 1u << 14,       ///< a line that is mostly a time
    label = 1u << 15,      ///< a few words that are no sentence
    prose = 1u << 16,      ///< a sentence, or many words
    stop = 1u << 17,       ///< a phrase of page furniture that no comment has
    border = 1u << 18,     ///< a heading of another part of the page
    counter = 1u << 19,    ///< only a number
    furniture = 1u << 20,  ///< any whole phrase that is no name
    skip = 1u << 21,       ///< may stand between the lines of a comment's head
    share = 1u << 22,      ///< a button that comments and pages have
    clock = 1u << 23,      ///< only a time of day
};

/// A set of signs.
class Signs {
public:
    constexpr Signs() = default;
    constexpr Signs& operator|=(Sign s) noexcept {
        bits_ |= static_cast<std::uint32_t>(s);
        return *this;
    }
    [[nodiscard]] constexpr bool has(Sign s) const noexcept {
        return (bits_ & static_cast<std::uint32_t>(s)) != 0;
    }
    template <class... Sign_>
    [[nodiscard]] constexpr bool any(Sign_... s) const noexcept {
        return (bits_ & (... | static_cast<std::uint32_t>(s))) != 0;
    }

private:
    std::uint32_t bits_ = 0;
};

/// A line with a time: what stands before and after it.
struct TimeLine {
    std::uint32_t block = 0;
    std::uint32_t before_words = 0;
    std::uint32_t after_words = 0;
    Range time;
    Range before;  ///< without marks at its ends
    Range after;
    std::uint64_t before_hash = 0;
    std::uint64_t after_hash = 0;
    bool precise = false;  ///< has a time of day, or is relative
    bool glued = false;    ///< no blank stands before it: the word before is another element
};

/// Words of a text, and a hash of them in which all numbers are one, but not those within a name
/// (`walker99`).
struct Words {
    std::uint32_t count = 0;
    std::uint32_t numbers = 0;
    std::uint64_t hash = phrases::hash_seed;
};
[[nodiscard]] constexpr Words words_of(std::string_view text) noexcept {
    Words words;
    std::size_t behind = 0;
    phrases::for_each_word(text, [&](const phrases::Word& word) {
        ++words.count;
        words.hash = phrases::mix(words.hash, word.hash);
        const bool glued = words.count > 1 && word.begin == behind;
        if (word.number && !glued) ++words.numbers;
        for (std::size_t i = word.begin; word.number && glued && i < word.end; ++i) {
            words.hash = phrases::mix(words.hash, static_cast<unsigned char>(text[i]));
        }
        behind = word.end;
    });
    return words;
}

namespace detail {

/// A mark that separates a name from what follows, or nothing.
[[nodiscard]] constexpr std::size_t separator_at(std::string_view s) noexcept {
    if (s.empty()) return 0;
    constexpr std::string_view ascii = " ,;:|/-()[]#@*_<>&";
    if (static_cast<unsigned char>(s[0]) < 0x80) {
        if (grammar::is_ascii_letter(s[0]) || grammar::is_ascii_digit(s[0])) return 0;
        return s[0] < 0x20 || ascii.find(s[0]) != std::string_view::npos ? 1 : 0;
    }
    constexpr std::u32string_view wide = U"·•–—»«›‹\u00A0→↓↑▶►∙⋅●،\u200B\u200F\u200E";
    const grammar::CodePoint c = grammar::decode(s);
    return wide.find(c.value) != std::u32string_view::npos ? c.length : 0;
}

/// `range` without separators at its ends. An opening bracket in the middle keeps its closing one.
[[nodiscard]] constexpr Range strip(std::string_view source, Range range) noexcept {
    while (!range.empty()) {
        const std::size_t n = separator_at(range.of(source));
        if (n == 0) break;
        range.begin += n;
    }
    while (!range.empty()) {
        std::size_t back = 1;
        while (back < 4 && back < range.size() &&
               (static_cast<unsigned char>(source[range.end - back]) & 0xC0) == 0x80) {
            ++back;
        }
        const std::size_t n = separator_at(source.substr(range.end - back, back));
        if (n != back) break;
        if (source[range.end - 1] == ')' && range.of(source).find('(') != std::string_view::npos) break;
        range.end -= back;
    }
    return range;
}

/// `range` without a number and the mark after it: `#3`, `1.`, `12)`.
[[nodiscard]] constexpr Range strip_number(std::string_view source, Range range) noexcept {
    std::string_view s = range.of(source);
    std::size_t at = 0;
    const bool hash = s.starts_with('#');
    if (hash) ++at;
    const std::size_t digits = at;
    while (at < s.size() && s[at] >= '0' && s[at] <= '9') ++at;
    if (at == digits || at - digits > 6) return range;
    const bool marked = at < s.size() && (s[at] == '.' || s[at] == ')' || s[at] == ':');
    if (!hash && !marked) return range;
    if (marked) ++at;
    if (at < s.size() && s[at] != ' ') return range;
    return strip(source, {range.begin + at, range.end});
}

/// The digit of a date that follows a letter without a blank ("Author11. March 2024"), or 0.
[[nodiscard]] inline std::size_t find_glued_date(std::string_view text) noexcept {
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (digit && at >= 3 && grammar::is_letter(grammar::decode_before(text, at).value)) return at;
    }
    return 0;
}

/// Where the weekday begins that touches a name ("NAMEMonday,"), or 0.
[[nodiscard]] inline std::size_t find_glued_weekday(std::string_view before, const DateWords& words,
                                                    std::string_view hint) noexcept {
    for (std::size_t at = before.size(); at-- > 1;) {
        if (separator_at(before.substr(at)) != 0) return 0;
        const bool capital =
            before[at] >= 'A' && before[at] <= 'Z' && before[at - 1] >= 'a' && before[at - 1] <= 'z';
        if (!capital) continue;
        const auto found = words.match(before.substr(at), DateWordKind::weekday, hint);
        return found && found->length == before.size() - at ? at : 0;
    }
    return 0;
}

[[nodiscard]] inline std::optional<Range> find_relative(std::string_view text, const DateWords& words,
                                                        std::string_view hint) noexcept {
    std::size_t tries = 0;
    for (std::size_t at = 0; at < text.size() && tries < 24; ++tries) {
        if (const auto found = grammar::read_relative_time(text.substr(at), words, hint)) {
            return Range{at + found->begin, at + found->end};
        }
        while (at < text.size() && separator_at(text.substr(at)) == 0) ++at;
        while (at < text.size()) {
            const std::size_t n = separator_at(text.substr(at));
            if (n == 0) break;
            at += n;
        }
    }
    return std::nullopt;
}

inline constexpr std::size_t longest_time_line = 200;
inline constexpr std::uint32_t most_words_of_time_line = 24;

}  // namespace detail

/// The time in a block, where the block is short enough to be a line about a time. Bounded by a constant.
[[nodiscard]] inline std::optional<TimeLine> read_time_line(std::string_view source, Range content,
                                                            const evidence::Scan& scan,
                                                            const DateWords& words, std::string_view hint) {
    if (scan.bytes > detail::longest_time_line || scan.words > detail::most_words_of_time_line)
        return std::nullopt;
    const bool relative = scan.has(PhraseKind::relative_time);
    if (scan.digits == 0 && !relative) return std::nullopt;
    const std::string_view text = content.of(source);
    TimeLine line;
    Range found;
    auto date = scan.digits != 0 ? grammar::find_date_time(text, words, hint) : std::nullopt;
    std::size_t glued = 0;
    if (!date && scan.digits >= 3) {
        glued = detail::find_glued_date(text);
        if (glued != 0) date = grammar::read_date_time(text.substr(glued), words, hint);
        if (date && date->iso.empty()) date = std::nullopt;
    }
    if (date && (!date->iso.empty() || date->has_time || !relative)) {
        found = {glued + date->begin, glued + date->end};
        line.precise = date->has_time;
    } else if (relative) {
        const auto at = detail::find_relative(text, words, hint);
        if (!at || (scan.marks.star && at->size() < text.size())) return std::nullopt;
        found = *at;
        // "Today" and "just now" head lists of all kinds.
        line.precise = scan.digits > 0;
    } else {
        return std::nullopt;
    }
    const char32_t before_date = grammar::decode_before(text, found.begin).value;
    line.glued = found.begin > 0 && grammar::is_letter(before_date) && !grammar::is_unspaced(before_date);
    line.time = {content.begin + found.begin, content.begin + found.end};
    line.before = detail::strip(source, {content.begin, line.time.begin});
    if (const auto clock = grammar::read_clock(line.before.of(source), words, hint);
        clock && clock->end == line.before.size()) {
        line.time.begin = line.before.begin;
        line.before.end = line.before.begin;
        line.precise = true;
    }
    line.after = detail::strip(source, {line.time.end, content.end});
    if (const std::size_t weekday = detail::find_glued_weekday(line.before.of(source), words, hint);
        weekday != 0) {
        line.time.begin = line.before.begin + weekday;
        line.before.end = line.time.begin;
    }
    const Words before = words_of(line.before.of(source));
    const Words after = words_of(line.after.of(source));
    line.before_words = before.count;
    line.after_words = after.count;
    line.before_hash = before.hash;
    line.after_hash = after.hash;
    if (before.count > 8 || after.count > 10) return std::nullopt;
    // A sentence that mentions a date is no line about a time.
    const bool sentence =
        scan.last == evidence::Edge::sentence_mark || scan.last == evidence::Edge::question_mark;
    if (sentence && (after.count > 1 || before.count > 4)) return std::nullopt;
    if (scan.sentences > 1 && after.count > 4) return std::nullopt;
    return line;
}

namespace detail {

[[nodiscard]] inline bool is_label(const evidence::Scan& scan, std::string_view text) noexcept {
    using evidence::Edge;
    if (scan.words == 0 || scan.words > 6 || scan.bytes > 90 || scan.marks.url) return false;
    if (scan.last == Edge::question_mark || scan.last == Edge::ellipsis || scan.last == Edge::comma)
        return false;
    if (scan.last == Edge::sentence_mark) {
        // "Peter K."
        const auto blank = text.rfind(' ');
        return scan.sentences == 1 && scan.words > 1 && blank != std::string_view::npos &&
               text.size() - blank <= 4;
    }
    // "Dr. A. Name"
    return scan.sentences == 0 || (scan.sentences <= 2 && scan.words >= 2 && scan.words <= 5 &&
                                   scan.commas == 0 && scan.capitals + 1 >= scan.words);
}

[[nodiscard]] inline bool is_prose(const evidence::Scan& scan) noexcept {
    if (scan.words >= 9 || scan.ideographs >= 12) return true;
    return scan.sentences > 0 && scan.words >= 2 && scan.capitals + 1 < scan.words;
}

/// Kinds of which a phrase, be it the whole line or its begin, ends a comment section.
[[nodiscard]] constexpr bool is_furniture(PhraseKind kind) noexcept {
    switch (kind) {
        case PhraseKind::advertisement:
        case PhraseKind::app:
        case PhraseKind::author_box:
        case PhraseKind::consent:
        case PhraseKind::copyright:
        case PhraseKind::feedback:
        case PhraseKind::legal:
        case PhraseKind::live:
        case PhraseKind::navigation:
        case PhraseKind::newsletter:
        case PhraseKind::paywall:
        case PhraseKind::print:
        case PhraseKind::related:
        case PhraseKind::tags:
        case PhraseKind::trending:
            return true;
        default:
            return false;
    }
}

/// Kinds whose headings begin another part of the page.
[[nodiscard]] constexpr bool is_border(PhraseKind kind) noexcept {
    return kind == PhraseKind::related || kind == PhraseKind::trending || kind == PhraseKind::copyright ||
           kind == PhraseKind::newsletter || kind == PhraseKind::tags || kind == PhraseKind::author_box ||
           kind == PhraseKind::legal;
}

inline void add_phrase_signs(const evidence::Scan& scan, const PhraseMatch& match, Signs& signs) noexcept {
    const bool whole = match.place == PhrasePlace::whole;
    switch (match.kind) {
        case PhraseKind::comment_heading:
            signs |= Sign::heading;
            break;
        case PhraseKind::comment_form:
            signs |= Sign::form;
            break;
        case PhraseKind::login:
            signs |= Sign::login;
            break;
        case PhraseKind::comment_rules:
            signs |= Sign::rules;
            break;
        case PhraseKind::comment_control:
            if (scan.words <= 8) signs |= Sign::control;
            break;
        case PhraseKind::votes:
            if (scan.words <= 8) signs |= Sign::votes;
            break;
        case PhraseKind::comment_badge:
            if (scan.words <= 6) signs |= Sign::badge;
            break;
        case PhraseKind::in_reply_to:
            if (scan.words <= 10 && match.end - match.begin > 3) signs |= Sign::in_reply_to;
            break;
        case PhraseKind::comment_deleted:
            signs |= Sign::deleted;
            break;
        case PhraseKind::comment_edited:
            if (scan.words <= 12) signs |= Sign::edited;
            break;
        case PhraseKind::pingback:
            signs |= Sign::pingback;
            break;
        case PhraseKind::pagination:
            if (scan.words <= 8) signs |= Sign::pagination;
            break;
        case PhraseKind::share:
            if (scan.words <= 4) signs |= Sign::share;
            break;
        default:
            break;
    }
    if (is_furniture(match.kind) && (whole || scan.words <= 30)) signs |= Sign::stop;
    if (is_border(match.kind) && scan.words <= 12 && whole) signs |= Sign::border;
    if (match.place == PhrasePlace::whole && match.kind != PhraseKind::comment_author &&
        match.kind != PhraseKind::byline_role) {
        signs |= Sign::furniture;
    }
}

/// Only digits and the marks of numbers.
[[nodiscard]] constexpr bool is_counter(std::string_view text) noexcept {
    if (text.empty() || grammar::is_ascii_letter(text[0])) return false;  // as most lines begin
    return text.find_first_not_of("0123456789 .,'+-#()") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

/// The name of a line such as "NAME says:", or nothing.
[[nodiscard]] inline std::optional<Range> name_before(std::string_view source, Range content,
                                                      const PhraseMatch& match) noexcept {
    if (match.kind != PhraseKind::comment_author || match.begin == 0) return std::nullopt;
    const Range name = strip(source, {content.begin, content.begin + match.begin});
    const Words words = words_of(name.of(source));
    if (words.count == 0 || words.count > 10 || name.size() > 120) return std::nullopt;
    return name;
}

}  // namespace detail

/// The name in a line such as "NAME says:" or "NAME wrote on DATE", or nothing.
[[nodiscard]] inline std::optional<Range> name_of_says(std::string_view source, Range content,
                                                       const evidence::Scan& scan,
                                                       const TimeLine* time) noexcept {
    if (scan.words > 20) return std::nullopt;
    if (const auto name = detail::name_before(source, content, scan.end)) return name;
    // The phrase goes on with a date: only then it is one. A preposition alone ("NAME on DATE") says nothing.
    if (time == nullptr || time->after_words > 4 || scan.inside.end - scan.inside.begin < 5)
        return std::nullopt;
    const auto name = detail::name_before(source, content, scan.inside);
    if (!name || time->before.end < name->end) return std::nullopt;
    const std::size_t end = content.begin + scan.inside.end;
    return end <= time->time.end && time->time.begin <= end + 4 ? name : std::nullopt;
}

/// All signs of a block but the time line's. Linear in a bounded part of the block.
[[nodiscard]] inline Signs read_signs(std::string_view text, const evidence::Scan& scan,
                                      const DateWords& words, std::string_view hint) {
    Signs signs;
    if (detail::is_label(scan, text)) signs |= Sign::label;
    if (detail::is_prose(scan)) signs |= Sign::prose;
    const PhraseMatch& match = scan.best();
    if (match.found() && scan.words > scan.numbers) detail::add_phrase_signs(scan, match, signs);
    if (match.kind == PhraseKind::comment_author && match.place == PhrasePlace::begin && match.begin == 0 &&
        scan.words <= 8) {
        signs |= Sign::by;
    }
    if (scan.bytes <= 32 && scan.words <= 3) {
        if (detail::is_counter(text)) signs |= Sign::counter;
        if (grammar::read_votes(text)) signs |= Sign::votes;
        if (scan.digits >= 3 && scan.marks.clock) {
            const auto clock = grammar::read_clock(text, words, hint);
            if (clock && clock->end == text.size()) signs |= Sign::clock;
        }
    }
    if (signs.any(Sign::votes, Sign::badge, Sign::control, Sign::edited, Sign::counter, Sign::in_reply_to,
                  Sign::clock)) {
        signs |= Sign::skip;
    }
    return signs;
}

/// Whether a line may be just the name of a comment's author.
[[nodiscard]] inline bool may_be_name(const evidence::Scan& scan, Signs signs) noexcept {
    if (!signs.has(Sign::label) || scan.words == scan.numbers) return false;
    if (signs.any(Sign::heading, Sign::form, Sign::login, Sign::control, Sign::votes, Sign::pagination,
                  Sign::stop, Sign::border, Sign::time, Sign::deleted, Sign::pingback, Sign::share,
                  Sign::edited, Sign::counter, Sign::clock)) {
        return false;
    }
    return scan.words <= 5 || scan.bytes <= 40;
}

}  // namespace newstext::comments
