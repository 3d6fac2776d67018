/// @file
/// The dateline that opens an agency report.
///
/// Reads:  `MOSKAU (AP) –`, `Washington, Nov 12 (Reuters) -`, `Bern (sda) -`, `BERLIN/PARIS -`,
/// `【東京=共同】`. Yields: DatelineMatch: place, agencies, date, and where the text proper begins. Fails:
/// without a closing dash; `Wien – ` fails, because only an agency or capitals tell a place from a word.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "newstext/grammar/credit.hpp"
#include "newstext/grammar/date_time.hpp"
#include "newstext/grammar/names.hpp"
#include "newstext/model/range.hpp"

namespace newstext::grammar {

/// A dateline; offsets are bytes of the paragraph.
struct DatelineMatch {
    Range place;  ///< empty where only an agency stands
    std::vector<Range> agencies;
    std::optional<DateTimeMatch> date;  ///< mostly without a year
    Range range;                        ///< place, date and agency, without the dash
    std::size_t end = 0;                ///< where the text proper begins
};

namespace datelines {

/// The longest dateline that is read, in bytes.
inline constexpr std::size_t longest = 160;

[[nodiscard]] constexpr std::size_t part_mark(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    const bool mark =
        c.value == '=' || c.value == '/' || c.value == 0xFF1D || c.value == 0x3001 || c.value == 0xFF0F;
    return mark ? c.length : 0;
}

inline constexpr auto place_word = person::capital;
inline constexpr auto place_name = place_word >> x3::repeat(0, 3)[blanks >> person::particles >> place_word];
inline constexpr auto region = x3::lit(',') >> blanks >> place_name >>
                               &(-blanks >> (x3::lit(',') | '(' | '-' | "\xE2\x80\x93" | "\xE2\x80\x94"));
/// `BERLIN/PARIS`, `Washington`, `Springfield, Illinois`.
inline constexpr auto place = x3::rule<struct PlaceRule>{
    "place"} = place_name >> x3::repeat(0, 3)[-blanks >> '/' >> -blanks >> place_name];

[[nodiscard]] inline std::size_t place_length(std::string_view text) {
    Bytes first = text.data();
    const Bytes last = first + text.size();
    return !text.empty() && x3::parse(first, last, place) ? static_cast<std::size_t>(first - text.data()) : 0;
}

[[nodiscard]] inline std::size_t region_length(std::string_view text) {
    Bytes first = text.data();
    const Bytes last = first + text.size();
    return !text.empty() && x3::parse(first, last, region) ? static_cast<std::size_t>(first - text.data())
                                                           : 0;
}

/// A dash with a blank before or after it, or a long dash; bytes with the blanks around, or 0.
[[nodiscard]] inline std::size_t closing_dash(std::string_view text) noexcept {
    const std::size_t before = blanks_length(text);
    std::size_t at = before;
    CodePoint c = decode(text, at);
    if (!is_dash(c.value)) return 0;
    const bool is_long = c.value != '-';
    // "--" is a dash of typewriters.
    while (is_dash(c.value) && at < before + 6) {
        at += c.length;
        c = decode(text, at);
    }
    const std::size_t after = blanks_length(text.substr(at));
    return after != 0 || (is_long && before != 0) || at == text.size() ? at + after : 0;
}

/// All words are capitals, particles aside.
[[nodiscard]] inline bool is_all_capitals(std::string_view name) noexcept {
    const auto shape = person::shape_of(name);
    return shape.words > 0 && shape.shouted == shape.words;
}

[[nodiscard]] inline Range range_in(std::string_view text, std::string_view part) noexcept {
    const auto begin = static_cast<std::size_t>(part.data() - text.data());
    return {begin, begin + part.size()};
}

/// `【東京=共同】`: parts in lenticular or square brackets, one of them an agency.
[[nodiscard]] inline std::optional<DatelineMatch> read_bracketed(std::string_view text,
                                                                 const AgencySigns& agencies) {
    const CodePoint open = decode(text);
    const std::string_view close = open.value == 0x3010 ? "】" : open.value == 0xFF3B ? "］" : "";
    if (close.empty()) return std::nullopt;
    const auto end = text.substr(0, longest).find(close);
    if (end == std::string_view::npos) return std::nullopt;
    DatelineMatch match;
    std::size_t at = open.length;
    while (at < end) {
        std::size_t stop = at;
        while (stop < end && part_mark(text.substr(stop)) == 0 && !is_blank(decode(text, stop).value)) {
            stop += decode(text, stop).length;
        }
        const std::string_view part = text.substr(at, stop - at);
        if (agencies.contains(part))
            match.agencies.push_back(range_in(text, part));
        else if (match.place.empty() && !part.empty())
            match.place = range_in(text, part);
        at = stop + decode(text, stop).length;
    }
    if (match.agencies.empty()) return std::nullopt;
    match.range = {0, end + close.size()};
    match.end = match.range.end + blanks_length(text.substr(match.range.end));
    return match;
}

/// The group in round brackets at the beginning of `text`, without them; empty where there is none.
[[nodiscard]] inline std::string_view round_group(std::string_view text) noexcept {
    if (!text.starts_with('(')) return {};
    const auto close = text.substr(0, 80).find(')');
    return close == std::string_view::npos ? std::string_view() : text.substr(1, close - 1);
}

}  // namespace datelines

/// Reads the dateline at the beginning of a paragraph.
///
/// Reads:  place, optional region and date, optional agencies in brackets, a dash. Looks at 160 bytes at
/// most. Yields: DatelineMatch with offsets in `text`. Fails:  without a dash, and where neither an agency
/// nor an all-capital place stands there.
[[nodiscard]] inline std::optional<DatelineMatch> read_dateline(std::string_view text,
                                                                const AgencySigns& agencies,
                                                                const DateWords& dates = {},
                                                                std::string_view hint = {}) {
    using namespace datelines;
    if (auto bracketed = read_bracketed(text, agencies)) return bracketed;
    const std::string_view head = text.substr(0, longest);
    DatelineMatch match;
    std::size_t at = place_length(head);
    match.place = {0, at};
    const bool capitals = is_all_capitals(head.substr(0, at));
    if (at != 0) at += region_length(head.substr(at));
    match.place.end = at;
    if (const std::size_t gap = at == 0 ? 0 : credits::mark_length(head.substr(at)); gap != 0) {
        const std::size_t begin = at + gap + blanks_length(head.substr(at + gap));
        if (auto date = read_date_time(head.substr(begin), dates, hint)) {
            date->begin += begin;
            date->end += begin;
            date->label_begin = date->begin;
            at = date->end;
            match.date = std::move(date);
        }
    }
    const std::size_t before_group = at + blanks_length(head.substr(at));
    const std::string_view group = round_group(head.substr(before_group));
    const auto signs = credits::read_body(group, agencies);
    if (!group.empty()) {
        if (!signs && !capitals) return std::nullopt;
        at = before_group + group.size() + 2;
    }
    const std::size_t dash = closing_dash(head.substr(at));
    const bool agency = signs && credits::has_agency(*signs);
    if (dash == 0 || (!capitals && !agency)) return std::nullopt;
    if (signs) match.agencies = credits::to_match(*signs, text, {}).agencies;
    match.range = {0, at};
    match.end = at + dash;
    return match;
}

}  // namespace newstext::grammar
