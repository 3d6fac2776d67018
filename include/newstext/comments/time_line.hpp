/// @file
/// Lines about a time, and lines such as "NAME says:": where the name stands, and where the time.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "newstext/comments/words.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/grammar/date_time.hpp"
#include "newstext/grammar/primitives.hpp"
#include "newstext/grammar/relative_time.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/byline_words.hpp"
#include "newstext/phrases/facts.hpp"

namespace newstext::comments {

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
    bool precise = false;   ///< has a time of day, or is relative
    bool relative = false;  ///< "3 hours ago", "yesterday"
    bool glued = false;     ///< no blank stands before it: the word before is another element
};

namespace detail {

/// The digit of a date that follows a letter without a blank ("Author11. March 2024"), or 0.
[[nodiscard]] inline std::size_t find_glued_date(std::string_view text) noexcept {
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (digit && at >= 3 && grammar::is_letter(grammar::decode_before(text, at).value)) return at;
    }
    return 0;
}

/// A single letter at the begin of a date that belongs to the name before it ("Oskar W. 3 March", "Oskar W
/// March 3", "Mill GmbH 3. März", "ute_m am 3. März"), as fillers of a date have such letters too: its bytes
/// with the dot and blanks.
[[nodiscard]] constexpr std::size_t initial_length(std::string_view text, std::size_t at) noexcept {
    if (at == 0 || at + 2 >= text.size()) return 0;
    const grammar::CodePoint letter = grammar::decode(text.substr(at));
    if (letter.length == 2 && text[at - 1] == ' ' && text.substr(at + 2).starts_with(". ") &&
        grammar::is_letter(letter.value))
        return 4;
    if (!grammar::is_ascii_letter(text[at])) return 0;
    const bool capital = text[at] >= 'A' && text[at] <= 'Z';
    const bool glued = text[at + 1] == '.' && grammar::is_ascii_digit(text[at + 2]);
    const bool initial = (capital || (glued && text[at - 1] == ' ')) && text[at + 1] == '.';
    const bool within = text[at - 1] == '_' || grammar::is_ascii_letter(text[at - 1]);
    const bool second = capital && at >= 3 && text[at - 1] == ' ' && grammar::is_ascii_letter(text[at - 2]);
    const bool ends = text[at + 1] == ' ' || (text[at - 1] == '_' && separator_at(text.substr(at + 1)) != 0);
    if (!initial && !((within || second) && ends)) return 0;
    std::size_t end = at + 2;
    for (std::size_t n = 1; n != 0 && end < text.size(); end += n) n = separator_at(text.substr(end));
    return end - at;
}

/// "260 m" are metres: minutes are printed up to 59.
[[nodiscard]] constexpr bool is_length(std::string_view text) noexcept {
    std::size_t digits = 0;
    while (digits < text.size() && grammar::is_ascii_digit(text[digits])) ++digits;
    const std::string_view unit = text.substr(digits);
    const bool small = digits < 2 || (digits == 2 && text[0] < '6');
    return !small && (unit == "m" || unit == " m");
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

/// Whether a relative time of one word is part of what stands around it: "we miss you now and then". Alone it
/// is a time, and behind a mark ("NAME · today") or one or two words that it ends ("NAME today").
[[nodiscard]] inline bool is_chance_word(std::string_view source, Range content, const TimeLine& line,
                                         const Words& before, const Words& after) noexcept {
    if (before.count == 0 || words_of(line.time.of(source)).count > 1) return false;
    std::size_t at = line.time.begin;
    while (at > content.begin && source[at - 1] == ' ') --at;
    const bool marked = at != line.before.end;
    return !marked && (after.count > 0 || before.count > 2);
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
    if ((!date || (date->iso.empty() && !date->has_time)) && scan.digits >= 3) {
        const std::size_t at = detail::find_glued_date(text);
        auto found_glued = at != 0 ? grammar::read_date_time(text.substr(at), words, hint) : std::nullopt;
        if (found_glued && !found_glued->iso.empty()) {
            date = std::move(found_glued);
            glued = at;
        }
    }
    if (date && (!date->iso.empty() || date->has_time || !relative)) {
        found = {glued + date->begin, glued + date->end};
        line.precise = date->has_time;
    } else if (relative) {
        const auto at = detail::find_relative(text, words, hint);
        const bool edited_mark = text.ends_with('*') && text.find('*') + 1 == text.size();
        // "#2 mo" is a number and a name.
        if (at && at->begin > 0 && text[at->begin - 1] == '#') return std::nullopt;
        if (at && detail::is_length(at->of(text))) return std::nullopt;
        if (!at || (scan.marks.star && !edited_mark && at->size() < text.size())) return std::nullopt;
        found = *at;
        // "The roof is tight now."
        if (scan.digits == 0 && scan.last == evidence::Edge::sentence_mark) return std::nullopt;
        // "Today" and "just now" head lists of all kinds.
        line.precise = scan.digits > 0;
        line.relative = true;
    } else {
        return std::nullopt;
    }
    found.begin += detail::initial_length(text, found.begin);
    if (found.begin > 0 && grammar::is_letter(grammar::decode_before(text, found.begin).value)) {
        // "witness1951, 5 March 2012": the number is the name's where a date follows it.
        std::size_t behind = found.begin;
        while (behind < text.size() && grammar::is_ascii_digit(text[behind])) ++behind;
        const bool year = behind == found.begin + 4 && behind < text.size() &&
                          detail::separator_at(text.substr(behind)) != 0;
        auto second = year ? grammar::find_date_time(text.substr(behind), words, hint) : std::nullopt;
        if (second && !second->iso.empty()) {
            found = {behind + second->begin, behind + second->end};
            line.precise = second->has_time;
        }
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
    const bool bracket = line.time.of(source).find('(') != std::string_view::npos &&
                         line.time.of(source).find(')') == std::string_view::npos;
    if (bracket && line.time.end < content.end && source[line.time.end] == ')') ++line.time.end;
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
    // "Submitted by NAME (not verified) on DATE."
    const bool by = scan.begin().begin == 0 && (scan.begin().kind == PhraseKind::comment_author ||
                                                scan.begin().kind == PhraseKind::byline);
    if (line.relative && scan.digits == 0 && detail::is_chance_word(source, content, line, before, after))
        return std::nullopt;
    // "Today's favourites" is a heading.
    if (line.relative && scan.digits == 0 && before.count == 0 && after.count > 0 &&
        !scan.has(PhraseKind::comment_control))
        return std::nullopt;
    if (before.count > (by ? 12u : 8u) || after.count > 10) return std::nullopt;
    // "@maria Ma grand-mère ..." is no Tuesday.
    if (!line.relative && after.count > 2 &&
        line.time.of(source).find_first_of("0123456789") == std::string_view::npos)
        return std::nullopt;
    // A sentence that mentions a date is no line about a time.
    const bool sentence = (scan.last == evidence::Edge::sentence_mark && !detail::ends_with_initial(text)) ||
                          scan.last == evidence::Edge::question_mark;
    if (sentence && (after.count > 1 || (before.count > 4 && !(by && line.precise)))) return std::nullopt;
    if (scan.sentences > 1 && after.count > 4) return std::nullopt;
    return line;
}

namespace detail {

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
    if (auto name = detail::name_before(source, content, scan.end())) {
        if (time == nullptr || time->time.begin < name->begin || time->time.begin >= name->end) return name;
        // "NAME on DATE said:", "On DATE NAME said:"
        if (!time->before.empty()) return time->before;
        name = detail::strip(source, {time->time.end, content.begin + scan.end().begin});
        return name->empty() ? std::nullopt : name;
    }
    if (scan.last == evidence::Edge::ellipsis && scan.words <= 8) {  // "NAME said..."
        const std::string_view behind = content.of(source).substr(scan.inside().end);
        if (behind.find_first_not_of(". \xE2\x80\xA6") == std::string_view::npos) {
            if (const auto name = detail::name_before(source, content, scan.inside())) return name;
        }
    }
    // The phrase goes on with a date: only then it is one. A preposition alone ("NAME on DATE") says nothing.
    if (time == nullptr || time->after_words > 4 || scan.inside().end - scan.inside().begin < 5)
        return std::nullopt;
    const auto name = detail::name_before(source, content, scan.inside());
    if (!name || time->before.end < name->end) return std::nullopt;
    const std::size_t end = content.begin + scan.inside().end;
    return end <= time->time.end && time->time.begin <= end + 4 ? name : std::nullopt;
}

/// The name in a line such as "NAME dijo...", which ends with a verb of speech and an ellipsis, or nothing.
[[nodiscard]] inline std::optional<Range> name_of_speech(std::string_view source, Range content,
                                                         const evidence::Scan& scan, const WordTable& verbs) {
    if (scan.last != evidence::Edge::ellipsis || scan.words > 8 || scan.words < 2) return std::nullopt;
    const std::string_view line = content.of(source);
    std::string_view text = line;
    for (const std::string_view mark : {"…", ".", ".", ".", " "}) {
        if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    std::size_t at = text.size();
    for (int words = 0; words < 3; ++words) {
        at = at == 0 ? std::string_view::npos : text.rfind(' ', at - 1);
        if (at == std::string_view::npos || at == 0) return std::nullopt;
        if (verbs.match(text.substr(at + 1)).length != text.size() - at - 1) continue;
        return detail::strip(source, {content.begin, content.begin + at});
    }
    return std::nullopt;
}

}  // namespace newstext::comments
