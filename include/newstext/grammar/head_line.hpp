/// @file
/// Lines of a page's head that tell several things at once.
///
/// Reads:  `Posted on 6 Nov 2024 by jane | Leave a comment`, `6. November 2024 Jane Doe 3 Kommentare`,
///         `Do 07.11.24 | 14:07 | Von Jane Doe`, `Jane Doe · Example News · Posted: Nov 6, 2024`,
///         `Jane DoePolitical Editor`.
/// Yields: HeadLine: the names of the authors, what says that they are, and the dates.
/// Fails:  never; a line may have neither.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "newstext/grammar/byline.hpp"
#include "newstext/grammar/date_time.hpp"
#include "newstext/phrases/agency_signs.hpp"

namespace newstext::grammar {

/// The tables that a line of the head is read with.
struct HeadWords {
    const BylineWords& bylines;
    const DateWords& dates;
    const AgencySigns& agencies;
    std::string_view hint;  ///< language of the text, or empty
};

/// What a line of the head tells; offsets are bytes of that line.
struct HeadLine {
    std::vector<Range> names;
    NameEvidence evidence = NameEvidence::bare;  ///< meaningful where there are names
    bool role = false;                           ///< a line with names names a role: `Jane Doe – Reporter`
    std::vector<DateTimeMatch> dates;            ///< dates with a year, at most four
};

namespace head_lines {

/// A stretch of the line between dates and strong marks.
struct Segment {
    std::string_view text;
    bool dated = false;  ///< a date stands next to it
};

struct Segments {
    std::array<Segment, 12> all{};
    std::size_t count = 0;
};

/// Bytes of a mark that parts a line: a bar or bullet anywhere, a dash or slashes between blanks.
[[nodiscard]] constexpr std::size_t strong_mark(std::string_view text, std::size_t at) noexcept {
    const std::string_view rest = text.substr(at);
    const CodePoint c = decode(rest);
    constexpr CharSet marks(U"|\u00B7\u2022\u2219\u22C5\u25CF\uFF5C\u203A\u00BB\u2B22~");
    if (marks.has(c.value)) return c.length;
    const std::size_t length = rest.starts_with("//") ? 2 : is_dash(c.value) ? c.length : 0;
    if (length == 0) return 0;
    const bool open = at == 0 || is_blank(decode_before(text, at).value);
    const CodePoint after = decode(rest, length);
    return open && (after.length == 0 || is_blank(after.value)) ? length : 0;
}

[[nodiscard]] constexpr bool is_outer(char32_t c) noexcept {
    constexpr CharSet marks(U",;:/|-\u2013\u2014\u00B7\u2022()[]@\u00A9");
    return is_blank(c) || marks.has(c);
}

/// A name behind the sign is who owns a picture or the page.
[[nodiscard]] constexpr bool begins_with_copyright(std::string_view text) noexcept {
    return text.starts_with("\u00A9") || text.starts_with("(c)") || text.starts_with("&copy");
}

[[nodiscard]] constexpr std::string_view trim_outer(std::string_view text) noexcept {
    for (CodePoint c = decode(text); is_outer(c.value) && !begins_with_copyright(text); c = decode(text)) {
        text.remove_prefix(c.length);
    }
    for (CodePoint c = decode_before(text, text.size()); is_outer(c.value) && c.value != ')';
         c = decode_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    return text;
}

inline bool add_segment(std::string_view text, bool dated, Segments& segments) noexcept {
    text = trim_outer(text);
    if (text.empty() || segments.count == segments.all.size()) return false;
    segments.all[segments.count++] = {text, dated};
    return true;
}

/// Parts what stands between two dates at its strong marks.
inline void split(std::string_view text, bool date_before, bool date_after, Segments& segments) noexcept {
    std::size_t begin = 0;
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        // Letters, digits and blanks are no marks.
        if (is_ascii_letter(text[at]) || is_ascii_digit(text[at]) || text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t mark = strong_mark(text, at);
        if (mark == 0) {
            at += decode(text, at).length;
            continue;
        }
        if (add_segment(text.substr(begin, at - begin), date_before && !any, segments)) any = true;
        at += mark;
        begin = at;
    }
    const bool last = add_segment(text.substr(begin), (date_before && !any) || date_after, segments);
    if (!last && any && date_after) segments.all[segments.count - 1].dated = true;
}

/// Where a word that is run together with the last word of a name begins, or the size: `Jane DoePolitical
/// Editor`. The first word may be a made-up name with capitals inside; so may the second half of `McDoe`.
[[nodiscard]] constexpr std::size_t glue_point(std::string_view text) noexcept {
    std::size_t letters = 0;
    std::size_t words = 0;
    std::size_t word_begin = 0;
    LetterCase before = LetterCase::none;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= 'a' && text[at] <= 'z') {
            ++letters;
            ++at;
            before = LetterCase::lower;
            continue;
        }
        const CodePoint c = decode(text, at);
        const LetterCase now = letter_case(c.value);
        if (!is_letter(c.value)) {
            if (c.value == '@' && words > 0 && letters > 2) return at;
            if (is_blank(c.value) && letters > 0) ++words;
            letters = 0;
            word_begin = at + c.length;
        } else {
            if (words > 0 && letters > 2 && before == LetterCase::lower && now == LetterCase::upper) {
                const std::string_view head = text.substr(word_begin, at - word_begin);
                const bool compound =
                    head == "Mac" || head == "Fitz" || head == "Van" || head == "Von" || head == "Des";
                if (!compound) return at;
            }
            ++letters;
        }
        before = now;
        at += c.length;
    }
    return text.size();
}

/// What stands before a number: `Jane Doe 3 comments`.
[[nodiscard]] constexpr std::string_view before_number(std::string_view text) noexcept {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (is_ascii_digit(text[at]) && (text[at - 1] == ' ' || text[at - 1] == '(')) {
            return trim_outer(text.substr(0, at - 1));
        }
    }
    return text;
}

[[nodiscard]] constexpr bool has_digit(std::string_view text) noexcept {
    for (const char c : text) {
        if (is_ascii_digit(c)) return true;
    }
    return false;
}

/// One word of letters, digits and joints that may be a made-up name: `jane`, `r23`, `jane_doe`.
[[nodiscard]] constexpr bool is_handle(std::string_view text) noexcept {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const bool joint = c.value == '-' || c.value == '_' || c.value == '.' || digit_value(c.value) >= 0;
        if (!joint && !is_letter(c.value)) return false;
        letters += is_letter(c.value) ? 1U : 0U;
        at += c.length;
    }
    return letters >= 1 && text.size() >= 2 && text.size() <= 40;
}

/// `jane.` at the end of a sentence: the name without the full stop.
[[nodiscard]] constexpr std::string_view without_full_stop(std::string_view name) noexcept {
    if (name.size() > 4 && name.back() == '.') name.remove_suffix(1);
    return name;
}

/// `Jane Doe Jane Doe` is printed twice: the half of it; else the name itself.
[[nodiscard]] constexpr std::string_view once(std::string_view name) noexcept {
    if (name.size() < 5 || name.size() % 2 == 0) return name;
    const std::size_t half = name.size() / 2;
    return name[half] == ' ' && name.substr(0, half) == name.substr(half + 1) ? name.substr(0, half) : name;
}

using Views = std::vector<std::string_view>;

inline void put_names(const bylines::Names& names, Views& out) {
    for (std::size_t i = 0; i < names.count; ++i) out.push_back(once(names.all[i]));
}

/// A segment of names, roles, places and addresses, and nothing else.
[[nodiscard]] inline Views whole_names(std::string_view text, const HeadWords& words) {
    Views out;
    const auto draft = bylines::read_body(text, words.bylines);
    if (!draft) return out;
    const auto names = bylines::names_of(*draft, words.bylines, words.dates, words.hint);
    if (names.count == 0 || names.strange || bylines::is_date_word(names.all[0], words.dates, words.hint))
        return out;
    put_names(names, out);
    return out;
}

/// `Jane Doe Deputy Head of Something`, with a role at the end: the first two words.
[[nodiscard]] inline std::string_view name_before_role(std::string_view text,
                                                       const HeadWords& words) noexcept {
    const std::size_t role = bylines::trailing_role(text, words.bylines.roles);
    if (role == text.size() || role == 0) return {};
    const std::size_t first = person::capital_length(text);
    if (first == 0 || first >= text.size() || text[first] != ' ') return {};
    const std::size_t second = person::capital_length(text.substr(first + 1));
    const std::size_t end = first + 1 + second;
    return second != 0 && end < role ? text.substr(0, end) : std::string_view();
}

/// The agencies of a list `dpa`, `SDA/sep`, `afp, dpa`: the first part must be one.
[[nodiscard]] inline std::string_view leading_agency(std::string_view text,
                                                     const AgencySigns& agencies) noexcept {
    for (const std::size_t length : {text.size(), text.find_first_of("/, ")}) {
        const std::string_view sign = trim(text.substr(0, length));
        if (agencies.contains(sign)) return sign;
    }
    return {};
}

/// `…, dpa`: an agency that ends the list.
[[nodiscard]] inline std::string_view closing_agency(std::string_view text,
                                                     const AgencySigns& agencies) noexcept {
    const auto comma = text.rfind(',');
    if (comma == std::string_view::npos) return {};
    const std::string_view sign = trim(text.substr(comma + 1));
    return agencies.contains(sign) ? sign : std::string_view();
}

/// `det/dpa`: author signs and an agency in one word, as they are printed; empty where there is no agency.
[[nodiscard]] inline std::string_view signs_with_agency(std::string_view text,
                                                        const AgencySigns& agencies) noexcept {
    const auto slash = text.rfind('/');
    if (slash == std::string_view::npos || text.find(' ') != std::string_view::npos) return {};
    return agencies.contains(text.substr(slash + 1)) && !agencies.contains(text.substr(0, slash))
               ? text
               : std::string_view();
}

/// Where a second prefix of several words begins: `Jane Doe Translated by John Roe`; the size where there is
/// none.
[[nodiscard]] inline std::size_t second_prefix(std::string_view text, const WordTable& prefixes) noexcept {
    for (auto blank = text.find(' '); blank != std::string_view::npos; blank = text.find(' ', blank + 1)) {
        const std::string_view rest = text.substr(blank + 1);
        const std::size_t length = prefixes.match(rest).length;
        if (length != 0 && rest.substr(0, length).find(' ') != std::string_view::npos) return blank;
    }
    return text.size();
}

/// Bytes of a prefix that is run together with the name: `ByJane Doe`.
[[nodiscard]] inline std::size_t glued_prefix(std::string_view text, const WordTable& prefixes) noexcept {
    for (std::size_t at = 1; at < text.size() && at < 12; ++at) {
        if (text[at] < 'A' || text[at] > 'Z') continue;
        const bool small = text[at - 1] >= 'a' && text[at - 1] <= 'z';
        const auto found = prefixes.match(text.substr(0, at));
        return small && !found.needs_colon && found.length == at ? at : 0;
    }
    return 0;
}

/// Whether `von` and the like in `text` at the end of an inner prefix are part of a name: `Jane von Doe`.
[[nodiscard]] inline bool is_particle_name(std::string_view text, std::size_t after) noexcept {
    const std::string_view before = trim(text.substr(0, after));
    const std::string_view particle = before.substr(before.rfind(' ') + 1);
    if (!person::is_particle(particle)) return false;
    const std::string_view first = before.substr(0, before.size() - particle.size());
    const bool one_after = text.find(' ', after) == std::string_view::npos;
    return one_after && person::shape_of(first).words == 1 &&
           letter_case(decode(first).value) == LetterCase::upper;
}

/// The names after a prefix. @param trusted something else says that the line names authors
[[nodiscard]] inline Views prefixed_names(std::string_view text, const HeadWords& words, bool trusted) {
    Views out;
    text = before_number(trim_outer(text));
    text = text.substr(0, glue_point(text));
    for (const std::string_view stop : {" For ", " in "}) text = text.substr(0, text.find(stop));
    text = text.substr(0, second_prefix(text, words.bylines.prefixes));
    if (const std::string_view signs = signs_with_agency(text, words.agencies); !signs.empty())
        return {signs};
    if (const auto agency = leading_agency(text, words.agencies); !agency.empty()) {
        out.push_back(agency);
        return out;
    }
    if (const auto draft = bylines::read_body(text, words.bylines)) {
        const auto names = bylines::names_of(*draft, words.bylines, words.dates, words.hint);
        const bool date = names.count > 0 && bylines::is_date_word(names.all[0], words.dates, words.hint);
        const bool sentence = names.strange && names.count == 1 && person::shape_of(names.all[0]).words < 2;
        if (!date && !sentence) put_names(names, out);
    }
    if (out.empty() && trusted) {
        const std::string_view word = text.substr(0, text.find_first_of(" ,"));
        const bool ends = word.size() == text.size() || text[word.size()] == ',';
        const std::string_view handle = without_full_stop(word);
        const std::size_t name = person::name_length(text);
        const bool full = name != 0 && person::shape_of(text.substr(0, name)).words >= 2;
        if (full)
            out.push_back(trim(text.substr(0, name)));
        else if (ends && is_handle(handle))
            out.push_back(handle);
    }
    const auto agency = out.empty() ? std::string_view() : closing_agency(text, words.agencies);
    if (!agency.empty() && out.back() != agency) out.push_back(agency);
    return out;
}

/// Bytes of words before a prefix and of the prefix inside a segment: `Post author By Jane`; 0 where there is
/// none.
[[nodiscard]] inline std::size_t inner_prefix(std::string_view text, const WordTable& prefixes) noexcept {
    std::size_t at = 0;
    for (int n = 0; n < 5 && at < text.size(); ++n) {
        const auto blank = text.find(' ', at);
        if (blank == std::string_view::npos) return 0;
        at = blank + 1;
        if (has_digit(text.substr(0, at))) return 0;
        if (const std::size_t length = bylines::prefix_length(text.substr(at), prefixes)) return at + length;
    }
    return 0;
}

struct Found {
    Views names;
    NameEvidence evidence = NameEvidence::bare;
};

[[nodiscard]] inline Found read_segment(const Segment& segment, const HeadWords& words, bool trusted,
                                        NameEvidence least) {
    const std::string_view text = segment.text;
    if (begins_with_copyright(text)) return {};
    const bool believed = trusted || segment.dated;
    if (const std::size_t prefix = glued_prefix(text, words.bylines.prefixes)) {
        return {prefixed_names(text.substr(prefix), words, believed), NameEvidence::prefixed};
    }
    if (const std::size_t prefix = bylines::prefix_length(text, words.bylines.prefixes)) {
        return {prefixed_names(text.substr(prefix), words, believed), NameEvidence::prefixed};
    }
    if (believed) {
        const std::size_t prefix = inner_prefix(text, words.bylines.prefixes);
        if (prefix != 0 && !is_particle_name(text, prefix)) {
            Views names = prefixed_names(text.substr(prefix), words, believed);
            if (!names.empty()) return {std::move(names), NameEvidence::prefixed};
        }
    }
    // `Source: dpa`: whatever the word is, an agency behind a colon is who wrote it.
    if (const auto colon = text.find(": "); colon < 16 && text.find(' ') > colon) {
        const auto agency = leading_agency(text.substr(colon + 2), words.agencies);
        if (!agency.empty()) return {{agency}, NameEvidence::dated};
    }
    std::string_view plain = text.substr(0, glue_point(text));
    if (believed) plain = before_number(plain);
    const NameEvidence evidence = segment.dated ? NameEvidence::dated : NameEvidence::bare;
    if (words.bylines.prefixes.match(plain).length >= plain.size()) return {};
    const auto agency =
        plain.size() <= 12 || believed ? leading_agency(plain, words.agencies) : std::string_view();
    if (!agency.empty()) return {{agency}, evidence};
    if (evidence < least) return {};
    Views names = whole_names(plain, words);
    // What is run together with more than three words is no name.
    if (plain.size() < text.size() && names.size() == 1 && person::shape_of(names[0]).words > 3)
        names.clear();
    const std::string_view longest = names.size() == 1 ? names[0] : std::string_view();
    if (names.empty() || person::shape_of(longest).words > 3) {
        const std::string_view name = name_before_role(plain, words);
        if (!name.empty()) return {{name}, evidence};
    }
    if (!names.empty() || !believed) return {std::move(names), evidence};
    // `6 Nov 2024 jane Leave a comment`: a made-up name in small letters, then words that begin with a
    // capital.
    const auto blank = plain.find(' ');
    const std::string_view handle = without_full_stop(plain.substr(0, blank));
    const bool small = letter_case(decode(handle).value) == LetterCase::lower;
    const bool ends =
        blank == std::string_view::npos ||
        (segment.dated && small && letter_case(decode(plain, blank + 1).value) == LetterCase::upper);
    if (ends && is_handle(handle) && !has_digit(handle)) names.push_back(handle);
    return {std::move(names), evidence};
}

}  // namespace head_lines

/// Reads a line of the head.
///
/// Reads:  dates anywhere; names after a prefix of the tables, alone, or next to a date; parts of the line
/// are apart by
///         dates, bars, bullets and dashes.
/// Yields: HeadLine with offsets in `line`. Of several parts with names those after a prefix count, then the
/// first. Fails:  never; lines over 400 bytes have no names. Linear.
/// @param trusted something outside the line says that it is a byline: made-up names in small letters are
/// believed
/// @param least names with less evidence than this need not be found, but those of agencies
[[nodiscard]] inline HeadLine read_head_line(std::string_view line, const HeadWords& words, bool trusted,
                                             NameEvidence least = NameEvidence::bare) {
    HeadLine found;
    head_lines::Segments segments;
    std::size_t begin = 0;
    bool date_before = false;
    for (std::size_t from = 0; from < line.size() && found.dates.size() < 4;) {
        auto date = find_date_time(line, words.dates, words.hint, from);
        if (!date) break;
        const std::size_t end = date->end > from ? date->end : from + 1;
        if (date->label_begin >= begin) {
            head_lines::split(line.substr(begin, date->label_begin - begin), date_before, true, segments);
        }
        begin = end;
        from = end;
        date_before = true;
        if (!date->iso.empty()) found.dates.push_back(std::move(*date));
    }
    head_lines::split(line.substr(begin), date_before, false, segments);
    if (line.size() > bylines::longest) return found;
    // `Jane Doe · Example News · Posted: 6 Nov 2024`: who stands first wrote it.
    if (segments.count > 0 && date_before) segments.all[0].dated = true;
    std::size_t asked = 0;  // segments that were asked for a role: only lines with names are
    const auto look_for_role = [&](std::size_t end) {
        for (; asked < end && !found.role; ++asked)
            found.role = bylines::has_role(segments.all[asked].text, words.bylines.roles);
    };
    for (std::size_t i = 0; i < segments.count; ++i) {
        const auto part = head_lines::read_segment(segments.all[i], words, trusted, least);
        const bool better =
            found.names.empty() || static_cast<int>(part.evidence) > static_cast<int>(found.evidence);
        if (part.names.empty() || !better) continue;
        // Which of several parts counts, all of them decide.
        if (least != NameEvidence::bare && segments.count > 1) return read_head_line(line, words, trusted);
        // `Jane Doe – Reporter in Paris`: the word before the place is a prefix elsewhere.
        const bool full = !found.names.empty() && found.names[0].of(line).find(' ') != std::string_view::npos;
        if (full) look_for_role(i + 1);
        if (full && found.role && part.names[0].find(' ') == std::string_view::npos) continue;
        found.names.clear();
        found.evidence = part.evidence;
        for (const std::string_view name : part.names) {
            const auto at = static_cast<std::size_t>(name.data() - line.data());
            found.names.push_back({at, at + name.size()});
        }
    }
    if (!found.names.empty()) look_for_role(segments.count);
    return found;
}

}  // namespace newstext::grammar
