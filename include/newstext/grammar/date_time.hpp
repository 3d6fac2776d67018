/// @file
/// Dates and date-times as news pages of many languages print them.
///
/// Reads:  `2024-11-06T14:05:30+01:00`, `06.11.2024, 14:05 Uhr`, `Nov. 6, 2024 at 2:05 p.m. ET`,
/// `2024年11月6日 14時05分`, ... Yields: DateTimeMatch: ISO 8601, the bytes, whether a time of day was read,
/// the label before the date. Fails:  on impossible dates (31.02., month 13, years before 1800 or after 2100)
/// and on text without a date. A day and
///         month without a year is read, but its `iso` is empty.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "newstext/grammar/primitives.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/date_words.hpp"

namespace newstext::grammar {

/// A date found in a text; offsets are bytes of that text.
struct DateTimeMatch {
    std::string iso;        ///< ISO 8601; empty where the year is missing
    std::size_t begin = 0;  ///< the date with a weekday or filler before it, without the label
    std::size_t end = 0;
    bool has_time = false;  ///< a time of day was read
    DateLabel label = DateLabel::none;
    std::size_t label_begin = 0;  ///< where the words of the label begin; `begin` where there is no label
    bool either_order =
        false;  ///< `06/11/2024`: which number is the month was guessed from the hint or the zone
};

namespace dates {

/// What the grammar asks while it reads.
struct Reader {
    const DateWords& words;
    std::string_view hint;
};
struct ReaderTag;

struct Date {
    int year = 0;  ///< 0 where the text has none
    int month = 0;
    int day = 0;
    bool either = false;       ///< day and month can change places
    bool month_first = false;  ///< of the two the month was printed first
};

struct Time {
    int hour = -1;
    int minute = 0;
    int second = -1;
    int half = -1;  ///< 0 am, 1 pm
    bool zoned = false;
    bool utc = false;
    int offset = 0;  ///< minutes east of Greenwich
};

struct Stamp {
    Date date;
    Time time;
};

[[nodiscard]] constexpr int days_of_month(int year, int month) noexcept {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

[[nodiscard]] constexpr bool is_day(int year, int month, int day) noexcept {
    return year >= 1800 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_of_month(year, month);
}

[[nodiscard]] constexpr std::string_view primary_tag(std::string_view tag) noexcept {
    return tag.substr(0, tag.find_first_of("-_"));
}

/// The year that is meant by a printed number: two digits, or a Buddhist year where the text is Thai.
[[nodiscard]] constexpr int full_year(int printed, std::string_view hint) noexcept {
    if (printed < 70) return 2000 + printed;
    if (printed < 100) return 1900 + printed;
    return printed > 2400 && primary_tag(hint) == "th" ? printed - 543 : printed;
}

[[nodiscard]] constexpr bool month_comes_first(std::string_view hint) noexcept {
    return hint == "en" || hint == "en-US" || hint == "en_US" || hint == "en-us";
}

// ---- bytes
// ------------------------------------------------------------------------------------------------------

[[nodiscard]] constexpr std::size_t prefix_length(std::string_view text, std::string_view prefix) noexcept {
    return text.starts_with(prefix) ? prefix.size() : 0;
}

template <std::size_t N>
[[nodiscard]] constexpr std::size_t any_prefix(std::string_view text,
                                               const std::array<std::string_view, N>& all) noexcept {
    if (text.empty()) return 0;
    for (const auto one : all) {
        if (text[0] == one[0] && text.starts_with(one)) return one.size();
    }
    return 0;
}

/// What may stand between the parts of a date.
[[nodiscard]] constexpr std::size_t inner_mark(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    if (c.length == 0) return 0;
    if (is_blank(c.value)) return blanks_length(text);
    const bool mark =
        c.value == '.' || c.value == ',' || c.value == '/' || c.value == 0x60C || is_dash(c.value);
    return mark ? c.length : 0;
}

/// What may stand between a date and a time of day.
[[nodiscard]] constexpr std::size_t outer_mark(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    if (c.length == 0) return 0;
    constexpr CharSet marks(U"|:;()@[]\u00B7\u2022\u3001\uFF0C\uFF08\uFF09\uFF1A\u30FB\uFF5C");
    return marks.has(c.value) ? c.length : inner_mark(text);
}

[[nodiscard]] constexpr std::size_t ordinal_length(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 14> marks{"st", "nd", "rd",   "th", "er",  "\u00BA", "\u00AA",
                                                     ".",  "-a", "-ego", "-е", "-го", "e",      "de"};
    const std::size_t length = any_prefix(text, marks);
    if (length == 0 || text[0] == '.') return length;
    return is_letter(decode(text, length).value) ? 0 : length;
}

[[nodiscard]] constexpr std::size_t year_sign(std::string_view text) noexcept {
    return any_prefix(text, std::array<std::string_view, 2>{"年", "년"});
}
[[nodiscard]] constexpr std::size_t month_sign(std::string_view text) noexcept {
    return any_prefix(text, std::array<std::string_view, 2>{"月", "월"});
}
[[nodiscard]] constexpr std::size_t day_sign(std::string_view text) noexcept {
    return any_prefix(text, std::array<std::string_view, 4>{"日", "일", "号", "號"});
}
[[nodiscard]] constexpr std::size_t hour_sign(std::string_view text) noexcept {
    const std::size_t east = any_prefix(text, std::array<std::string_view, 5>{"時", "时", "点", "點", "시"});
    if (east != 0) return east;
    const std::size_t word =
        any_prefix(text, std::array<std::string_view, 7>{"Uhr", "uhr", "UHR", "giờ", "h", "H", "ч"});
    return is_letter(decode(text, word).value) ? 0 : word;
}
[[nodiscard]] constexpr std::size_t minute_sign(std::string_view text) noexcept {
    return any_prefix(text, std::array<std::string_view, 5>{"分", "분", "min", "phút", "мин"});
}
[[nodiscard]] constexpr std::size_t second_sign(std::string_view text) noexcept {
    return any_prefix(text, std::array<std::string_view, 2>{"秒", "초"});
}
[[nodiscard]] constexpr std::size_t elided_of(std::string_view text) noexcept {
    return any_prefix(text, std::array<std::string_view, 4>{"d'", "d\u2019", "D'", "D\u2019"});
}

/// At most nine digits: the fraction of a second.
[[nodiscard]] constexpr std::size_t fraction_length(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size() && at < 9 && is_ascii_digit(text[at])) ++at;
    return at;
}

/// What must not follow a date: another part of a number, a path or an identifier.
[[nodiscard]] constexpr std::size_t goes_on(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    if (c.length == 0) return 0;
    if (digit_value(c.value) >= 0) return c.length;
    const CodePoint next = decode(text, c.length);
    const bool digit = digit_value(next.value) >= 0;
    if (c.value == 'T' && digit) return 0;
    if (c.value < 0x80 && is_letter(c.value)) return 1;
    if (c.value == '.' || c.value == ':' || c.value == ',') return digit ? 1 : 0;
    const bool letter = next.value < 0x80 && is_letter(next.value);
    if (c.value == '/' || c.value == '_') return digit || letter ? 1 : 0;
    return c.value == '-' && letter ? 1 : 0;
}

/// What must not follow a year of four digits. Pages run words together: a second date, a time of day or a
/// capitalised word may follow without a blank.
[[nodiscard]] constexpr std::size_t year_goes_on(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    if (c.value >= 'A' && c.value <= 'Z') {
        const CodePoint next = decode(text, 1);
        return letter_case(next.value) == LetterCase::lower ? 0 : goes_on(text);
    }
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 2) return goes_on(text);
    const CodePoint mark = decode(text, digits);
    const bool clock_or_date = mark.value == ':' || mark.value == '.' || mark.value == '/';
    return clock_or_date ? 0 : c.length;
}

/// A time of day that touches a year of two digits: `28.09.1913:39`.
[[nodiscard]] constexpr std::size_t glued_clock(std::string_view text) noexcept {
    const auto digit = [text](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
    const bool clock = digit(0) && digit(1) && text.size() > 4 && text[2] == ':' && digit(3) && digit(4);
    return clock && !digit(5) && !(text.size() > 5 && text[5] == ':') ? 5 : 0;
}

// ---- primitives with an attribute
// -------------------------------------------------------------------------------

/// A word of the reader's tables; its attribute is the word's value.
template <DateWordKind Kind>
struct WordOf : x3::parser<WordOf<Kind>> {
    using attribute_type = int;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type,
               Attribute& attribute) const {
        const Reader& reader = x3::get<ReaderTag>(context);
        const std::string_view text = view_of(first, last);
        const auto found = reader.words.match(text, Kind, reader.hint);
        if (!found || (Kind == DateWordKind::day_half && is_filler(reader, text))) return false;
        first += found->length;
        if (found->dotted && first != last && *first == '.') ++first;
        x3::traits::move_to(static_cast<int>(found->meaning.value), attribute);
        return true;
    }

private:
    // "11:14 am 6. Mai": a preposition of the text's own language is no half of the day.
    static bool is_filler(const Reader& reader, std::string_view text) {
        if (reader.hint.empty()) return false;
        const auto found = reader.words.match(text, DateWordKind::filler, reader.hint);
        return found && reader.words.language(found->meaning.language) == primary_tag(reader.hint);
    }
};

/// Succeeds where a word of the reader's tables may begin, and takes nothing: a cheap look ahead.
template <DateWordKind Kind>
struct WordAhead : x3::parser<WordAhead<Kind>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type, Attribute&) const {
        return x3::get<ReaderTag>(context).words.may_begin(view_of(first, last), Kind);
    }
};

/// Two digits of a year that a time of day touches. Attribute int.
struct GluedYear : x3::parser<GluedYear> {
    using attribute_type = int;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context&, x3::unused_type, Attribute& attribute) const {
        const std::string_view text = view_of(first, last);
        if (text.size() < 2 || !is_ascii_digit(text[0]) || !is_ascii_digit(text[1])) return false;
        if (glued_clock(text.substr(2)) == 0) return false;
        x3::traits::move_to((text[0] - '0') * 10 + (text[1] - '0'), attribute);
        first += 2;
        return true;
    }
};

/// Four digits of a year, whatever follows them: another number may be run together with it. Attribute int.
struct YearDigits : x3::parser<YearDigits> {
    using attribute_type = int;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context&, x3::unused_type, Attribute& attribute) const {
        const std::string_view text = view_of(first, last);
        std::size_t at = 0;
        int year = 0;
        for (int n = 0; n < 4; ++n) {
            const CodePoint c = decode(text, at);
            if (digit_value(c.value) < 0) return false;
            year = year * 10 + digit_value(c.value);
            at += c.length;
        }
        if (year < 1800 || year > 2700) return false;
        first += at;
        x3::traits::move_to(year, attribute);
        return true;
    }
};

struct ZoneName {
    std::string_view name;
    int offset;  ///< minutes
};

/// An offset of a name that several zones share.
inline constexpr int unknown_offset = 10000;

inline constexpr std::array<ZoneName, 42> zone_names{{{"UTC", 0},
                                                      {"GMT", 0},
                                                      {"Z", 0},
                                                      {"WET", 0},
                                                      {"WEST", 60},
                                                      {"CET", 60},
                                                      {"CEST", 120},
                                                      {"MEZ", 60},
                                                      {"MESZ", 120},
                                                      {"EET", 120},
                                                      {"EEST", 180},
                                                      {"BST", 60},
                                                      {"MSK", 180},
                                                      {"TRT", 180},
                                                      {"PKT", 300},
                                                      {"WIB", 420},
                                                      {"HKT", 480},
                                                      {"SGT", 480},
                                                      {"KST", 540},
                                                      {"JST", 540},
                                                      {"AEST", 600},
                                                      {"AEDT", 660},
                                                      {"NZST", 720},
                                                      {"NZDT", 780},
                                                      {"EST", -300},
                                                      {"EDT", -240},
                                                      {"CDT", -300},
                                                      {"MDT", -360},
                                                      {"MST", -420},
                                                      {"PST", -480},
                                                      {"PDT", -420},
                                                      {"BRT", -180},
                                                      {"SAST", 120},
                                                      {"CAT", 120},
                                                      {"EAT", 180},
                                                      {"WAT", 60},
                                                      {"ET", unknown_offset},
                                                      {"CT", unknown_offset},
                                                      {"MT", unknown_offset},
                                                      {"PT", unknown_offset},
                                                      {"IST", unknown_offset},
                                                      {"CST", unknown_offset}}};

/// The name of a time zone. Its attribute is the offset in minutes, or unknown_offset.
struct NamedZone : x3::parser<NamedZone> {
    using attribute_type = int;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context&, x3::unused_type, Attribute& attribute) const {
        const std::string_view text = view_of(first, last);
        constexpr std::string_view moscow = "МСК";
        if (text.starts_with(moscow)) {
            first += moscow.size();
            x3::traits::move_to(180, attribute);
            return true;
        }
        std::size_t length = 0;
        while (length < text.size() && length < 5 && text[length] >= 'A' && text[length] <= 'Z') ++length;
        if (length == 0 || is_letter(decode(text, length).value)) return false;
        const std::string_view name = text.substr(0, length);
        for (const auto& zone : zone_names) {
            if (zone.name != name) continue;
            first += length;
            x3::traits::move_to(static_cast<int>(zone.offset), attribute);
            return true;
        }
        return false;
    }
};

// ---- actions
// ----------------------------------------------------------------------------------------------------

template <class Context>
[[nodiscard]] const Reader& reader_of(const Context& context) {
    return x3::get<ReaderTag>(context);
}

/// Part `I` of the attribute of a sequence.
template <int I, class Context>
[[nodiscard]] int part(const Context& context) {
    return boost::fusion::at_c<I>(x3::_attr(context));
}

// An action sets the whole date at once: a failed alternative leaves nothing behind.
template <class Context>
void set_date(Context& context, int year, int month, int day, bool either = false, bool month_first = false) {
    year = full_year(year, reader_of(context).hint);
    x3::_pass(context) = is_day(year, month, day);
    if (x3::_pass(context)) x3::_val(context) = Date{year, month, day, either, month_first};
}

inline constexpr auto year_month_day = [](auto& context) {
    set_date(context, part<0>(context), part<1>(context), part<2>(context));
};
inline constexpr auto year_day_month = [](auto& context) {
    set_date(context, part<0>(context), part<2>(context), part<1>(context));
};
inline constexpr auto day_month_year = [](auto& context) {
    set_date(context, part<2>(context), part<1>(context), part<0>(context));
};
inline constexpr auto month_day_year = [](auto& context) {
    set_date(context, part<2>(context), part<0>(context), part<1>(context));
};
// Two numbers up to 12 can be read both ways: the language decides.
inline constexpr auto either_order = [](auto& context) {
    const int first = part<0>(context);
    const int second = part<1>(context);
    const bool american = second > 12 || (first <= 12 && month_comes_first(reader_of(context).hint));
    const bool either = first <= 12 && second <= 12 && first != second;
    set_date(context, part<2>(context), american ? first : second, american ? second : first, either,
             american);
};
template <class Context>
void set_day(Context& context, int month, int day) {
    x3::_pass(context) = is_day(2000, month, day);
    if (x3::_pass(context)) x3::_val(context) = Date{0, month, day, false, false};
}
inline constexpr auto day_month = [](auto& context) { set_day(context, part<1>(context), part<0>(context)); };
inline constexpr auto month_day = [](auto& context) { set_day(context, part<0>(context), part<1>(context)); };

inline constexpr auto new_time = [](auto& context) { x3::_val(context) = Time{}; };
inline constexpr auto set_half = [](auto& context) { x3::_val(context).half = x3::_attr(context); };
inline constexpr auto set_hour = [](auto& context) {
    x3::_val(context).hour = x3::_attr(context);
    x3::_pass(context) = x3::_attr(context) < 24;
};
// What is optional must leave nothing behind where it fails.
inline constexpr auto set_minute = [](auto& context) {
    x3::_pass(context) = x3::_attr(context) < 60;
    if (x3::_pass(context)) x3::_val(context).minute = x3::_attr(context);
};
inline constexpr auto set_second = [](auto& context) {
    x3::_pass(context) = x3::_attr(context) <= 60;
    if (x3::_pass(context)) x3::_val(context).second = x3::_attr(context);
};
/// The hour of `2 p.m.`; `14 p.m.` is none, though sites do print `14:05 PM`.
inline constexpr auto set_hour_of_half = [](auto& context) {
    x3::_val(context).hour = x3::_attr(context);
    x3::_pass(context) = x3::_attr(context) <= 12;
};
inline constexpr auto set_zone = [](auto& context) {
    const int offset = x3::_attr(context);
    x3::_val(context).zoned = offset != unknown_offset;
    x3::_val(context).utc = offset == 0;
    x3::_val(context).offset = offset;
};
template <class Context>
void set_offset(Context& context, int sign, int hours, int minutes) {
    Time& time = x3::_val(context);
    x3::_pass(context) = minutes < 60 && hours * 60 + minutes <= 14 * 60;
    if (!x3::_pass(context)) return;
    time.zoned = true;
    time.utc = false;
    time.offset = sign * (hours * 60 + minutes);
}
inline constexpr auto set_east = [](auto& context) {
    set_offset(context, 1, part<0>(context), part<1>(context));
};
inline constexpr auto set_west = [](auto& context) {
    set_offset(context, -1, part<0>(context), part<1>(context));
};
inline constexpr auto set_east_digits = [](auto& context) {
    set_offset(context, 1, x3::_attr(context) / 100, x3::_attr(context) % 100);
};
inline constexpr auto set_west_digits = [](auto& context) {
    set_offset(context, -1, x3::_attr(context) / 100, x3::_attr(context) % 100);
};
inline constexpr auto set_east_hours = [](auto& context) { set_offset(context, 1, x3::_attr(context), 0); };
inline constexpr auto set_west_hours = [](auto& context) { set_offset(context, -1, x3::_attr(context), 0); };

inline constexpr auto stamp_date = [](auto& context) { x3::_val(context).date = x3::_attr(context); };
inline constexpr auto stamp_time = [](auto& context) { x3::_val(context).time = x3::_attr(context); };

// ---- syntax
// -----------------------------------------------------------------------------------------------------

inline constexpr Number<1, 2> two{};
inline constexpr Number<2, 2> both{};
inline constexpr Number<4, 4> four{};
inline constexpr YearDigits last_four{};
inline constexpr GluedYear glued_year{};
inline constexpr WordOf<DateWordKind::month> month_word{};
inline constexpr WordOf<DateWordKind::weekday> weekday_word{};
inline constexpr WordOf<DateWordKind::filler> filler_word{};
inline constexpr WordOf<DateWordKind::day_half> half_word{};
inline constexpr Run<&goes_on> more{};
inline constexpr Run<&year_goes_on> more_of_year{};

/// Up to six marks and fillers inside a date.
// "tháng 11" is a month; "tháng" alone is a filler and must not be taken from it.
inline constexpr auto inner_filler =
    WordAhead<DateWordKind::filler>{} >> !x3::omit[month_word] >> x3::omit[filler_word];
inline constexpr auto inner_gap = x3::omit[x3::repeat(0, 6)[x3::omit[Run<&inner_mark>{}] | inner_filler]];
inline constexpr auto ordinal = Run<&ordinal_length>{};
inline constexpr auto month = x3::omit[-Run<&elided_of>{}] >> month_word;
inline constexpr auto spaced_filler = blanks >> x3::omit[filler_word] >> blanks;
inline constexpr auto dot = x3::lit('.') >> -blanks;
inline constexpr auto short_year = x3::omit[x3::lit('\'') | x3::lit("\xE2\x80\x99")] >> both;
// Rules, because an alternative of two integers would have a variant for its attribute.
inline constexpr auto any_year = x3::rule<struct AnyYearRule, int>{"year"} =
    glued_year | (last_four >> !more_of_year) | (both >> !more);
// After the name of a month four digits are a year, whatever is run together with them.
inline constexpr auto marked_year = x3::rule<struct MarkedYearRule, int>{"year"} =
    last_four | (short_year >> !more);

/// Year first: `2024-11-06`, `2024. 11. 6.`, `2024年11月6日`, `2024 m. lapkričio 6 d.`, `2024. gada 6.
/// novembris`.
inline constexpr auto year_first =
    (four >> '-' >> two >> '-' >> two >> !more)[year_month_day] |
    (four >> '/' >> two >> '/' >> two >> !more)[year_month_day] |
    (four >> dot >> two >> dot >> two >> !more >> -x3::lit('.'))[year_month_day] |
    (four >> -blanks >> Run<&year_sign>{} >> -blanks >> two >> -blanks >> Run<&month_sign>{} >> -blanks >>
     two >> -blanks >> Run<&day_sign>{})[year_month_day] |
    (four >> inner_gap >> month >> inner_gap >> two >> !more)[year_month_day] |
    (four >> inner_gap >> two >> '.' >> inner_gap >> month)[year_day_month];

/// Day first: `06.11.2024`, `6. 11. 24`, `11/6/24`, `6 de noviembre de 2024`, `6 tháng 11 năm 2024`,
/// `6-Nov-24`, `6/nov/2024`.
inline constexpr auto day_first =
    (two >> dot >> two >> dot >> any_year)[day_month_year] |
    (two >> '/' >> two >> '/' >> any_year)[either_order] |
    (two >> '-' >> two >> '-' >> last_four >> !more_of_year)[either_order] |
    (two >> spaced_filler >> two >> spaced_filler >> four >> !more)[day_month_year] |
    (two >> '-' >> month >> '-' >> any_year)[day_month_year] |
    (two >> '/' >> month >> '/' >> any_year)[day_month_year] |
    (two >> -ordinal >> inner_gap >> month >> inner_gap >> marked_year)[day_month_year];

/// Month first: `Nov. 6, 2024`, `November 6th 2024`.
inline constexpr auto month_first =
    (month >> inner_gap >> two >> -ordinal >> inner_gap >> marked_year)[month_day_year];

inline constexpr DigitsAhead<1, 2> two_ahead{};
inline constexpr DigitsAhead<4, 4> four_ahead{};

inline constexpr auto full_date = x3::rule<struct FullDateRule, Date>{"date"} =
    (four_ahead >> (year_first)) | (two_ahead >> (day_first)) | month_first;

/// No year: `6.11.`, `11月6日`, `6. November`, `Nov 6`.
inline constexpr auto short_date = x3::rule<struct ShortDateRule, Date>{"date without year"} =
    (two_ahead >>
     ((two >> '.' >> -blanks >> two >> '.' >> !more)[day_month] |
      (two >> -blanks >> Run<&month_sign>{} >> -blanks >> two >> -blanks >> Run<&day_sign>{})[month_day] |
      (two >> -ordinal >> inner_gap >> month)[day_month])) |
    (month >> inner_gap >> two >> !more >> -ordinal)[month_day];

/// `+01:00`, `+0100`; after the name of a zone also `+1`.
inline constexpr auto east =
    (x3::lit('+') >> both >> ':' >> both)[set_east] | (x3::lit('+') >> four)[set_east_digits];
inline constexpr auto west =
    (x3::omit[x3::lit('-') | x3::lit("\xE2\x88\x92")] >> both >> ':' >> both)[set_west] |
    (x3::lit('-') >> four)[set_west_digits];
inline constexpr auto zone =
    east | (NamedZone{}[set_zone] >>
            -(east | west | (x3::lit('+') >> two)[set_east_hours] | (x3::lit('-') >> two)[set_west_hours]));

inline constexpr auto seconds = x3::lit(':') >> both[set_second] >>
                                -(x3::omit[x3::lit('.') | x3::lit(',')] >> Run<&fraction_length>{});
// With its sign a minute may be a single digit: the 3 of `14 Uhr 3 Kommentare` is none.
inline constexpr auto signed_minute = x3::rule<struct SignedMinuteRule, int>{"minute"} =
    two >> -blanks >> Run<&minute_sign>{};
inline constexpr auto signed_second = x3::rule<struct SignedSecondRule, int>{"second"} =
    two >> -blanks >> Run<&second_sign>{};
/// `14:05`, `14:05:30`, `14.05`, `14h05`, `14 Uhr 05`, `14時05分`, `2 p.m.`.
inline constexpr auto clock =
    two_ahead >> ((two[set_hour] >> ':' >> both[set_minute] >> -seconds) |
                  (two[set_hour] >> '.' >> both[set_minute] >> !more >> !x3::lit('%')) |
                  (two[set_hour] >> -blanks >> Run<&hour_sign>{} >>
                   -(-blanks >> ((signed_minute[set_minute] >> -(-blanks >> signed_second[set_second])) |
                                 both[set_minute]))) |
                  (two[set_hour_of_half] >> &(-blanks >> x3::omit[half_word])));

inline constexpr auto time_of_day = x3::rule<struct TimeRule, Time>{"time of day"} =
    x3::eps[new_time] >> -(half_word[set_half] >> -blanks) >> clock >> -(-blanks >> Run<&hour_sign>{}) >>
    -(-blanks >> half_word[set_half]) >> -(-blanks >> x3::omit[filler_word] >> -x3::lit('.') >>
                                           &(-blanks >> -x3::lit('(') >> x3::omit[NamedZone{}])) >>
    -(-blanks >> zone | -blanks >> '(' >> zone >> ')');

/// The time of ISO 8601 after its `T`: here alone a minus begins an offset.
inline constexpr auto iso_time = x3::rule<struct IsoTimeRule, Time>{
    "ISO time"} = x3::eps[new_time] >> two[set_hour] >> ':' >> both[set_minute] >> -seconds >> -(zone | west);

/// A weekday, but not the beginning of a date: "mar" is Tuesday in one language and March in another.
inline constexpr auto lone_weekday =
    WordAhead<DateWordKind::weekday>{} >> !x3::omit[full_date] >> x3::omit[weekday_word];
inline constexpr auto outer_gap =
    x3::omit[x3::repeat(1, 8)[x3::omit[Run<&outer_mark>{}] | x3::omit[filler_word] | x3::omit[lone_weekday]]];

template <class Day>
constexpr auto with_time(const Day& day) {
    return (day[stamp_date] >>
            -((x3::lit('T') >> iso_time[stamp_time]) | (-outer_gap >> time_of_day[stamp_time]))) |
           (time_of_day[stamp_time] >> outer_gap >> day[stamp_date]);
}

inline constexpr auto full_stamp = x3::rule<struct FullStampRule, Stamp>{"date and time"} =
    with_time(full_date);
inline constexpr auto short_stamp = x3::rule<struct ShortStampRule, Stamp>{"date and time"} =
    with_time(short_date);

// ---- entry points
// -----------------------------------------------------------------------------------------------

/// Runs a rule at the beginning of `text`; the bytes that it took, or 0.
template <class Rule, class Value>
[[nodiscard]] std::size_t run(const Rule& rule, std::string_view text, const Reader& reader, Value& value) {
    Bytes first = text.data();
    const Bytes last = first + text.size();
    if (text.empty() || !x3::parse(first, last, x3::with<ReaderTag>(reader)[rule], value)) return 0;
    return static_cast<std::size_t>(first - text.data());
}

[[nodiscard]] inline int hour_of_day(const Time& time) noexcept {
    if (time.half == 1 && time.hour < 12) return time.hour + 12;
    return time.half == 0 && time.hour == 12 ? 0 : time.hour;
}

/// `06/11/2024 14:05 GMT+1` is no American date: with a zone east of America the day comes first.
inline void settle_order(Stamp& stamp) noexcept {
    auto& [date, time] = stamp;
    if (!date.either || !time.zoned || time.offset < 0) return;
    if (date.month_first) std::swap(date.month, date.day);
    date.either = false;
}

/// `2024-11-06T14:05:30+01:00` as far as it is known; empty without a year.
[[nodiscard]] inline std::string to_iso(const Stamp& stamp) {
    const auto& [date, time] = stamp;
    if (date.year == 0) return {};
    std::string iso;
    const auto put = [&iso](char before, int value) {
        if (before != '\0') iso += before;
        iso += static_cast<char>('0' + value / 10);
        iso += static_cast<char>('0' + value % 10);
    };
    put('\0', date.year / 100);
    put('\0', date.year % 100);
    put('-', date.month);
    put('-', date.day);
    if (time.hour < 0) return iso;
    put('T', hour_of_day(time));
    put(':', time.minute);
    if (time.second >= 0) put(':', time.second);
    if (!time.zoned) return iso;
    if (time.utc) return iso + 'Z';
    const int minutes = std::abs(time.offset);
    put(time.offset < 0 ? '-' : '+', minutes / 60);
    put(':', minutes % 60);
    return iso;
}

/// Bytes of one weekday or filler and the marks after it, or 0.
[[nodiscard]] inline std::size_t lead_length(std::string_view text, const Reader& reader) {
    auto found = reader.words.match(text, DateWordKind::weekday, reader.hint);
    if (!found) found = reader.words.match(text, DateWordKind::filler, reader.hint);
    if (!found) return 0;
    std::size_t at = found->length;
    for (int n = 0; n < 4; ++n) {
        const std::size_t mark = outer_mark(text.substr(at));
        if (mark == 0) break;
        at += mark;
    }
    return at;
}

/// A trailing word of the date such as `г.` or `d.`, where nothing but a mark or the end follows.
[[nodiscard]] inline std::size_t tail_length(std::string_view text, const Reader& reader) {
    const std::size_t blank = blanks_length(text);
    const auto found = reader.words.match(text.substr(blank), DateWordKind::filler, reader.hint);
    if (!found) return 0;
    std::size_t at = blank + found->length;
    if (at < text.size() && text[at] == '.') ++at;
    const std::size_t after = at + blanks_length(text.substr(at));
    const CodePoint next = decode(text, after);
    const bool closed = next.length == 0 || (!is_letter(next.value) && digit_value(next.value) < 0);
    return closed ? at : 0;
}

/// The label at the beginning of `text` and where the date after it may begin.
[[nodiscard]] inline std::optional<std::pair<DateLabel, std::size_t>> read_label(std::string_view text,
                                                                                 const Reader& reader) {
    const auto found = reader.words.match(text, DateWordKind::label, reader.hint);
    if (!found) return std::nullopt;
    std::size_t at = found->length;
    for (int n = 0; n < 4; ++n) {
        const std::size_t mark = outer_mark(text.substr(at));
        if (mark == 0) break;
        at += mark;
    }
    return std::pair{static_cast<DateLabel>(found->meaning.value), at};
}

/// A cheap test whether the number that ends at `at` may be part of a date: most numbers of a text are not.
[[nodiscard]] inline bool may_go_on(std::string_view text, std::size_t at, const DateWords& words) noexcept {
    bool marked = false;
    for (int marks = 0; marks < 4; ++marks) {
        const CodePoint c = decode(text, at);
        const std::size_t length = c.value == ':' ? 1 : inner_mark(text.substr(at));
        if (length == 0) break;
        marked = marked || (!is_blank(c.value) && c.value != ',');
        at += length;
    }
    const std::string_view rest = text.substr(at);
    const CodePoint next = decode(rest);
    if (next.length == 0) return marked;
    if (digit_value(next.value) >= 0) return marked;
    if (!is_letter(next.value)) return marked;
    return is_unspaced(next.value) || next.value >= 0xAC00 || hour_sign(rest) != 0 ||
           ordinal_length(rest) != 0 || elided_of(rest) != 0 || words.any_length(rest) != 0;
}

/// Whether a stamp may begin with the word that begins here: a month or a half of the day. Words of other
/// scripts may.
[[nodiscard]] inline bool may_be_word_of_stamp(std::string_view text, const DateWords& words) noexcept {
    if (!is_ascii_letter(text[0])) return byte_of(text[0]) >= 0x80;
    return words.may_begin(text, DateWordKind::month) || words.may_begin(text, DateWordKind::day_half) ||
           elided_of(text) != 0;
}

/// Whether a stamp may begin here: with a number of one, two or four digits that goes on as a date or time
/// does, or with a word. Numbers of other scripts may.
[[nodiscard]] inline bool may_begin_stamp(std::string_view text, const Reader& reader) noexcept {
    if (text.empty()) return false;
    if (is_ascii_digit(text[0])) {
        std::size_t digits = 1;
        while (digits < text.size() && digits < 5 && is_ascii_digit(text[digits])) ++digits;
        return digits != 3 && digits != 5 && may_go_on(text, digits, reader.words);
    }
    return may_be_word_of_stamp(text, reader.words);
}

/// Where a rule is known to fail, so that it is not tried there again: nowhere, or at one place.
using Failure = const char*;

template <class Rule>
[[nodiscard]] std::optional<DateTimeMatch> read_with(const Rule& rule, std::string_view text,
                                                     const Reader& reader, Failure& failure) {
    std::size_t at = 0;
    for (int leads = 0; leads < 6 && at < text.size(); ++leads) {
        Stamp stamp;
        const std::string_view rest = text.substr(at);
        const bool tried = rest.data() == failure || !may_begin_stamp(rest, reader);
        const std::size_t length = tried ? 0 : run(rule, rest, reader, stamp);
        if (length == 0 && !tried) failure = rest.data();
        if (length != 0) {
            settle_order(stamp);
            DateTimeMatch found{to_iso(stamp),   0, at + length,      stamp.time.hour >= 0,
                                DateLabel::none, 0, stamp.date.either};
            found.end += tail_length(text.substr(found.end), reader);
            return found;
        }
        const std::size_t lead = lead_length(text.substr(at), reader);
        if (lead == 0) break;
        at += lead;
    }
    return std::nullopt;
}

/// Where the rules for dates fail.
struct Failures {
    Failure full = nullptr;
    Failure without_year = nullptr;
};

/// A date at the beginning of `text`, without a label.
[[nodiscard]] inline std::optional<DateTimeMatch> read_unlabelled(std::string_view text, const Reader& reader,
                                                                  Failures& failures) {
    auto found = read_with(full_stamp, text, reader, failures.full);
    return found ? found : read_with(short_stamp, text, reader, failures.without_year);
}

}  // namespace dates

/// Reads a date at the beginning of `text`.
///
/// Reads:  an optional label of the tables (`Updated:`), optional weekday and fillers, then a date, a date
/// and a time of
///         day, or a time of day and a date. More text may follow.
/// Yields: see DateTimeMatch; `begin` is the weekday or filler.
/// Fails:  where no possible date stands there. Bounded by a constant, whatever the length of `text`.
/// @param hint language of the text (BCP 47) or empty; it settles words of several languages and 06/11/2024
[[nodiscard]] inline std::optional<DateTimeMatch> read_date_time(std::string_view text,
                                                                 const DateWords& words,
                                                                 std::string_view hint = {}) {
    const dates::Reader reader{words, hint};
    dates::Failures failures;
    if (auto found = dates::read_unlabelled(text, reader, failures)) return found;
    const auto label = dates::read_label(text, reader);
    if (!label) return std::nullopt;
    auto found = dates::read_unlabelled(text.substr(label->second), reader, failures);
    if (!found) return std::nullopt;
    found->label = label->first;
    found->begin += label->second;
    found->end += label->second;
    return found;
}

namespace dates {

/// Where the word that ends before `at` begins, over a few marks; `at` where there is none. Looks back 64
/// bytes at most.
[[nodiscard]] inline std::size_t word_before(std::string_view text, std::size_t at) noexcept {
    std::size_t begin = at;
    const std::size_t bound = at - std::min<std::size_t>(at, 64);
    for (int marks = 0; marks < 4 && begin > bound; ++marks) {
        const CodePoint c = decode_before(text, begin);
        if (outer_mark(text.substr(begin - c.length, c.length)) == 0) break;
        begin -= c.length;
    }
    const std::size_t end = begin;
    while (begin > bound) {
        const CodePoint c = decode_before(text, begin);
        const bool inside = is_letter(c.value) || ((c.value == '.' || c.value == '\'') && begin != end);
        // `Jane DoeUpdated 14:05`: a capital after a small letter begins a word.
        const bool glued = begin != end && letter_case(c.value) == LetterCase::lower &&
                           letter_case(decode(text, begin).value) == LetterCase::upper;
        if (!inside || glued) break;
        begin -= c.length;
    }
    return begin == end ? at : begin;
}

/// The first byte at or after `at` that may begin a digit, or npos.
[[nodiscard]] inline std::size_t find_digit(std::string_view text, std::size_t at) noexcept {
    for (; at < text.size(); ++at) {
        const unsigned char c = byte_of(text[at]);
        if (c < 0x80 ? is_ascii_digit(text[at]) : c >= 0xD9 && digit_value(decode(text, at).value) >= 0)
            return at;
    }
    return std::string_view::npos;
}

/// Whether a word of three letters and more ends at `at`, perhaps with a hyphen: `Published6 Nov`,
/// `Madrid-06/11`.
[[nodiscard]] inline bool is_glued(std::string_view text, std::size_t at) noexcept {
    CodePoint c = decode_before(text, at);
    if (c.value == '-') {
        at -= c.length;
        c = decode_before(text, at);
    }
    int letters = 0;
    while (letters < 3 && is_letter(c.value)) {
        ++letters;
        at -= c.length;
        c = decode_before(text, at);
    }
    return letters == 3;
}

/// Whether a number may begin at `at`: not inside a word, a path or a longer number.
[[nodiscard]] inline bool may_begin(std::string_view text, std::size_t at) noexcept {
    const CodePoint before = decode_before(text, at);
    if (before.length == 0) return true;
    if (before.value < 0x80 && is_letter(before.value)) return false;
    if (before.value == '_' || before.value == '/' || before.value == '$' || before.value == '#')
        return false;
    if (before.value != '.' && before.value != '-' && before.value != ',' && before.value != ':') return true;
    const CodePoint first = decode_before(text, at - before.length);
    if (first.length == 0) return true;
    if (before.value == '-')
        return !(first.value < 0x80 && (is_letter(first.value) || digit_value(first.value) >= 0));
    return digit_value(first.value) < 0;
}

/// Where a date around a digit may begin: at the digit, or at one of the date words that stand before it.
struct Begins {
    std::array<std::size_t, 5> all{};  ///< from the digit to the left
    std::size_t count = 0;
};
[[nodiscard]] inline Begins begins_of(std::string_view text, std::size_t at, std::size_t from,
                                      const DateWords& words) noexcept {
    Begins begins;
    begins.all[begins.count++] = at;
    while (begins.count < begins.all.size()) {
        const std::size_t begin = begins.all[begins.count - 1];
        std::size_t word = word_before(text, begin);
        if (word == begin || word < from) break;
        if (words.any_length(text.substr(word)) == 0) {
            // "thứ tư" is one entry of two words.
            const std::size_t end = word;
            word = word_before(text, word);
            if (word == end || word < from || word + words.any_length(text.substr(word)) <= end) break;
        }
        begins.all[begins.count++] = word;
    }
    return begins;
}

/// Whether nothing but one or two numbers is left of a line: `14:05`, `3.`. A date without words has three,
/// or two and a dot behind them.
[[nodiscard]] constexpr bool is_less_than_date(std::string_view text) noexcept {
    int numbers = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_ascii_letter(text[at]) || byte_of(text[at]) >= 0x80) return false;
        if (is_ascii_digit(text[at]) && (at == 0 || !is_ascii_digit(text[at - 1]))) ++numbers;
        if (numbers == 3 || (numbers == 2 && text[at] == '.')) return false;
    }
    return true;
}

/// Whether one of the words before the digit may begin a stamp.
[[nodiscard]] inline bool has_word_of_stamp(std::string_view text, const Begins& begins,
                                            const DateWords& words) noexcept {
    for (std::size_t n = 1; n < begins.count; ++n) {
        if (may_be_word_of_stamp(text.substr(begins.all[n]), words)) return true;
    }
    return false;
}

inline void add_label_before(DateTimeMatch& found, std::string_view text, std::size_t from,
                             const Reader& reader) {
    found.label_begin = found.begin;
    const std::size_t date = found.begin;
    std::size_t begin = date;
    for (int n = 0; n < 5; ++n) {
        const std::size_t word = word_before(text, begin);
        if (word == begin || word < from) return;
        begin = word;
        const auto label = read_label(text.substr(begin), reader);
        if (!label || begin + label->second < date) continue;
        // A longer label may begin before this one: "first published on".
        found.label = label->first;
        found.label_begin = begin;
        found.begin = begin + label->second < found.end ? begin + label->second : found.begin;
    }
}

/// The digits that begin at `at` are passed over.
[[nodiscard]] inline std::size_t after_digits(std::string_view text, std::size_t at) noexcept {
    for (CodePoint c = decode(text, at); digit_value(c.value) >= 0; c = decode(text, at)) {
        at += c.length;
    }
    return at;
}

}  // namespace dates

/// Finds the first date in a line from byte `from` on.
///
/// Reads:  anything; each run of digits is looked at with a bounded number of words before it.
/// Yields: the first date with a year; where there is none, the first without (`iso` is empty). Offsets in
/// `text`. Fails:  where the line has no date. Linear, whatever the bytes.
[[nodiscard]] inline std::optional<DateTimeMatch> find_date_time(std::string_view text,
                                                                 const DateWords& words,
                                                                 std::string_view hint = {},
                                                                 std::size_t from = 0) {
    const dates::Reader reader{words, hint};
    dates::Failures failures;
    std::optional<DateTimeMatch> yearless;
    std::size_t next = from;
    for (;;) {
        const std::size_t digit = dates::find_digit(text, next);
        if (digit == std::string_view::npos) return yearless;
        next = dates::after_digits(text, digit);
        // A whole date may be run together with the word before it; less is part of that word.
        const bool apart = dates::may_begin(text, digit);
        if (!apart && !dates::is_glued(text, digit)) continue;
        const dates::Begins begins = dates::begins_of(text, digit, from, words);
        if (!dates::may_go_on(text, next, words) && !dates::has_word_of_stamp(text, begins, words)) continue;
        if (begins.count == 1 && dates::is_less_than_date(text.substr(digit))) continue;
        std::optional<DateTimeMatch> found;
        std::size_t begin = digit;
        // The farthest first: words of another use may stand before the date.
        for (std::size_t n = begins.count; n-- > 0 && (!found || found->iso.empty());) {
            auto read = dates::read_unlabelled(text.substr(begins.all[n]), reader, failures);
            if (!read || (found && read->iso.empty())) continue;
            found = std::move(read);
            begin = begins.all[n];
        }
        if (!found || (!apart && begin == digit && found->iso.empty())) continue;
        found->begin += begin;
        found->end += begin;
        dates::add_label_before(*found, text, from, reader);
        if (!found->iso.empty()) return found;
        next = found->end > next ? found->end : next;
        if (!yearless) yearless = found;
    }
}

/// Reads a time of day at the beginning of `text`: `14:05`, `2:05 p.m.`, `14h05`, `14 Uhr`.
///
/// Yields: hour, minute, second (-1 where none) and the bytes taken. Fails where no time stands there.
struct ClockMatch {
    int hour = 0;
    int minute = 0;
    int second = -1;
    std::size_t end = 0;
};
[[nodiscard]] inline std::optional<ClockMatch> read_clock(std::string_view text, const DateWords& words,
                                                          std::string_view hint = {}) {
    dates::Time time;
    const std::size_t end = dates::run(dates::time_of_day, text, dates::Reader{words, hint}, time);
    if (end == 0) return std::nullopt;
    return ClockMatch{dates::hour_of_day(time), time.minute, time.second, end};
}

}  // namespace newstext::grammar
