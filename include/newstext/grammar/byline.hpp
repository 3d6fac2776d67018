/// @file
/// Bylines: who wrote the article.
///
/// Reads:  `By Jane Doe and John Roe, Reporters`, `Von Hans Muster, Berlin`, `Text: Anna Beispiel`,
///         `Jane Doe | 6 Nov 2024`, and bare lists of names.
/// Yields: BylineMatch: the names, the date where the line has one, whether a prefix says that it is a
/// byline. Fails:  where the line has words that are no names, roles, places, addresses or dates.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "newstext/grammar/date_time.hpp"
#include "newstext/grammar/names.hpp"
#include "newstext/grammar/relative_time.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/byline_words.hpp"

namespace newstext::grammar {

/// How sure it is that a line names authors.
enum class NameEvidence : std::uint8_t {
    bare,      ///< only names: a title or a label may look the same
    dated,     ///< names and a date
    prefixed,  ///< a word of the tables stands before the names
};

/// Names of a line; offsets are bytes of that line.
struct BylineMatch {
    std::vector<Range> names;  ///< one to six
    NameEvidence evidence = NameEvidence::bare;
    std::optional<DateTimeMatch> date;
};

namespace bylines {

struct WordsTag;

enum class PartKind : std::uint8_t { name, contact, other };
enum class Joint : std::uint8_t { none, comma, strong };

/// One part of a byline: the bytes between two delimiters.
struct Part {
    std::string_view text;
    PartKind kind = PartKind::other;
    Joint joint = Joint::none;  ///< what stands before it
};

struct Draft {
    std::array<Part, 12> parts{};
    std::size_t count = 0;
    Joint next = Joint::none;
};

/// The longest line that is read, in bytes.
inline constexpr std::size_t longest = 400;

[[nodiscard]] constexpr std::size_t comma_length(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    return c.value == ',' || c.value == 0x60C || c.value == 0xFF0C ? c.length : 0;
}
[[nodiscard]] constexpr std::size_t mark_length(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    constexpr CharSet marks(U"/&;|\u00B7\u2022\u3001\uFF0F\uFF5C+");
    return marks.has(c.value) ? c.length : 0;
}

/// Bytes up to the next blank or delimiter.
[[nodiscard]] constexpr std::size_t token_length(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_ascii_letter(text[at]) || is_ascii_digit(text[at])) {
            ++at;
            continue;
        }
        const CodePoint c = decode(text, at);
        const std::string_view rest = text.substr(at);
        if (is_blank(c.value) || comma_length(rest) != 0 || (mark_length(rest) != 0 && c.value != '/')) break;
        at += c.length;
    }
    return at;
}

/// `@handle`, `jane@example.org`, `www.example.org`, each perhaps in brackets.
[[nodiscard]] constexpr std::size_t contact_length(std::string_view text) noexcept {
    const std::size_t length = token_length(text);
    const std::string_view token = text.substr(0, length);
    const bool contact = token.find('@') != std::string_view::npos || token.starts_with("http") ||
                         token.starts_with("www.") || token.starts_with("(http");
    return contact ? length : 0;
}

/// `(AP)`: a group in brackets.
[[nodiscard]] constexpr std::size_t group_length(std::string_view text) noexcept {
    const CodePoint open = decode(text);
    const std::string_view close = open.value == '(' ? ")" : open.value == 0xFF08 ? "）" : "";
    if (close.empty()) return 0;
    const auto at = text.find(close);
    return at == std::string_view::npos ? 0 : at + close.size();
}

/// ` in `, ` aus `: words between a name and a place.
[[nodiscard]] constexpr std::size_t place_word(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 14> words{"in", "In", "IN", "aus", "from", "at",   "à",
                                                     "en", "em", "w",  "в",   "из",   "para", "für"};
    const std::size_t length = person::word_length(text);
    for (const auto word : words) {
        if (text.substr(0, length) == word) return length;
    }
    return 0;
}

/// A conjunction of the tables.
struct Conjunction : x3::parser<Conjunction> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type, Attribute&) const {
        const BylineWords& words = x3::get<WordsTag>(context);
        const std::string_view text = view_of(first, last);
        const std::size_t length = words.conjunctions.match(text).length;
        // "Dan" is a name in one language and a conjunction in another.
        const bool capital = letter_case(decode(text).value) == LetterCase::upper &&
                             letter_case(decode(text, decode(text).length).value) == LetterCase::lower;
        if (capital || length == 0 || blanks_length(text.substr(length)) == 0) return false;
        first += length;
        return true;
    }
};

template <PartKind Kind>
inline constexpr auto add_part = [](auto& context) {
    Draft& draft = x3::_val(context);
    x3::_pass(context) = draft.count < draft.parts.size();
    if (x3::_pass(context)) draft.parts[draft.count++] = {x3::_attr(context), Kind, draft.next};
};
inline constexpr auto join_by_comma = [](auto& context) { x3::_val(context).next = Joint::comma; };
inline constexpr auto join_strongly = [](auto& context) { x3::_val(context).next = Joint::strong; };

inline constexpr Conjunction conjunction{};
inline constexpr Run<&comma_length> comma{};
inline constexpr Run<&mark_length> mark{};
inline constexpr Run<&dash_length> dash{};

// `, and ` is one delimiter.
inline constexpr auto delimiter =
    (-blanks >> comma >> blanks >> conjunction >> blanks)[join_strongly] |
    (-blanks >> comma >> -blanks)[join_by_comma] | (-blanks >> mark >> -blanks)[join_strongly] |
    (blanks >> conjunction >> blanks)[join_strongly] | (blanks >> dash >> blanks)[join_by_comma];
inline constexpr auto plain_delimiter =
    -blanks >> comma | -blanks >> mark | blanks >> conjunction >> blanks | blanks >> dash >> blanks;
inline constexpr auto part_end = &(-blanks >> x3::eoi | plain_delimiter);

inline constexpr auto tail =
    blanks >> (Run<&group_length>{} | Run<&contact_length>{} |
               (Run<&place_word>{} >>
                x3::repeat(1, 4)[blanks >> !(conjunction >> blanks) >> !dash >> Run<&token_length>{}]));
inline constexpr auto a_name = person::cased_name(conjunction) | person::caseless_name(conjunction);

/// Everything up to a delimiter.
struct OtherText : x3::parser<OtherText> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type, Attribute&) const {
        const Bytes begin = first;
        while (first != last) {
            // No delimiter begins with a letter or digit.
            if (!is_ascii_letter(*first) && !is_ascii_digit(*first)) {
                Bytes end = first;
                if (plain_delimiter.parse(end, last, context, x3::unused, x3::unused)) break;
            }
            ++first;
        }
        return first != begin;
    }
};
inline constexpr OtherText other_text{};
inline constexpr auto part_rule = span[Run<&contact_length>{} >> part_end][add_part<PartKind::contact>] |
                                  (span[a_name >> &(*tail >> part_end)][add_part<PartKind::name>] >> *tail) |
                                  span[other_text][add_part<PartKind::other>];

inline constexpr auto body = x3::rule<struct BodyRule, Draft>{
    "byline"} = -blanks >> part_rule >> *(delimiter >> part_rule) >> -blanks >> x3::eoi;

// ---- meaning of the parts
// ---------------------------------------------------------------------------------------

/// Bytes of a role at the beginning of `text`, with the blanks after it.
[[nodiscard]] inline std::size_t leading_role(std::string_view text, const WordTable& roles) noexcept {
    const std::size_t length = roles.match(text).length;
    if (length == 0) return 0;
    const std::size_t blank = blanks_length(text.substr(length));
    return blank != 0 || length == text.size() ? length + blank : 0;
}

/// Where a role that ends `text` begins, or its size: `홍길동 기자`, `山田太郎記者`.
[[nodiscard]] inline std::size_t trailing_role(std::string_view text, const WordTable& roles) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        // Inside of a word in ASCII.
        if (at > 0 && is_ascii_letter(text[at]) && is_ascii_letter(text[at - 1])) {
            ++at;
            continue;
        }
        const CodePoint c = decode(text, at);
        const std::string_view rest = text.substr(at);
        const bool begins = at == 0 || is_blank(decode_before(text, at).value);
        if (is_unspaced(c.value) ? roles.contains(rest) : begins && roles.match(rest).length == rest.size())
            return at;
        at += c.length;
    }
    return text.size();
}

[[nodiscard]] inline bool has_role(std::string_view text, const WordTable& roles) noexcept {
    bool wide = false;
    for (std::size_t at = 0; at < text.size();) {
        if (roles.match(text.substr(at)).length != 0) return true;
        const std::size_t word = person::word_length(text.substr(at));
        wide = wide || byte_of(text[at]) >= 0x80;
        at += word != 0 ? word : decode(text, at).length;
    }
    // Where words have blanks between them all of their begins have been looked at.
    return wide && trailing_role(text, roles) != text.size();
}

/// The name without roles before and after it.
[[nodiscard]] inline std::string_view without_roles(std::string_view name, const WordTable& roles) noexcept {
    name.remove_prefix(leading_role(name, roles));
    return trim(name.substr(0, trailing_role(name, roles)));
}

struct Names {
    std::array<std::string_view, 6> all{};
    std::size_t count = 0;
    bool strange = false;  ///< a part is neither a name nor anything else that is known
};

/// What a part after the first adds: a name, or nothing.
[[nodiscard]] inline std::string_view further_name(const Part& part, const person::Shape& first,
                                                   const BylineWords& words) noexcept {
    const bool role = has_role(part.text, words.roles);
    if (role && part.joint == Joint::comma) return {};
    const std::string_view name = role ? without_roles(part.text, words.roles) : part.text;
    const person::Shape shape = person::shape_of(name);
    if (shape.words == 0) return {};
    // `Von Hans Muster, Berlin`: one word after a full name is a place.
    if (shape.cased && shape.words == 1 && first.words > 1) return {};
    // `By Jane Doe, BBC News`.
    if (shape.shouted > 0 && first.shouted == 0) return {};
    return name;
}

[[nodiscard]] inline Names names_of(const Draft& draft, const BylineWords& words, const DateWords& dates,
                                    std::string_view hint) {
    Names names;
    person::Shape first;
    for (std::size_t i = 0; i < draft.count; ++i) {
        const Part& part = draft.parts[i];
        if (part.kind == PartKind::contact) continue;
        if (part.kind == PartKind::other) {
            const std::string_view text = trim(part.text);
            const auto relative = read_relative_time(text, dates, hint);
            const bool known =
                text.empty() || has_role(text, words.roles) || (relative && relative->end == text.size());
            names.strange = names.strange || !known;
            if (names.count == 0 && !known) return names;
            continue;
        }
        std::string_view name;
        if (names.count == 0) {
            name = without_roles(part.text, words.roles);
            first = person::shape_of(name);
            if (first.words == 0) continue;
        } else {
            name = further_name(part, first, words);
        }
        if (name.empty()) continue;
        if (names.count == names.all.size()) {
            names.count = 0;
            return names;
        }
        names.all[names.count++] = name;
    }
    return names;
}

[[nodiscard]] inline bool is_date_word(std::string_view name, const DateWords& dates,
                                       std::string_view hint) noexcept {
    for (const auto kind : {DateWordKind::month, DateWordKind::weekday, DateWordKind::relative}) {
        const auto found = dates.match(name, kind, hint);
        if (found && found->length >= name.size()) return true;
    }
    return false;
}

/// A no-break space that the page wrote as an entity and nobody resolved, or 0.
[[nodiscard]] constexpr std::size_t entity_length(std::string_view text) noexcept {
    if (!text.starts_with("&nbsp")) return 0;
    return text.starts_with("&nbsp;") ? 6 : 5;
}

/// Bytes of a prefix of the tables with its colon and blanks, or 0.
[[nodiscard]] inline std::size_t prefix_length(std::string_view text, const WordTable& prefixes) noexcept {
    const auto found = prefixes.match(text);
    if (found.length == 0) return 0;
    std::size_t at = found.length + entity_length(text.substr(found.length));
    at += blanks_length(text.substr(at));
    const CodePoint c = decode(text, at);
    const bool colon = c.value == ':' || c.value == 0xFF1A;
    if (found.needs_colon && !colon) return 0;
    const bool separate = colon || at > found.length || c.value == '/' || c.value == '=' || c.value == '|';
    if (!separate) return 0;
    if (at == found.length || colon) at += c.length;
    return at + blanks_length(text.substr(at));
}

/// Where a date stands in the line and what is left of the line before it.
struct Dated {
    std::optional<DateTimeMatch> date;
    std::string_view rest;
    bool open_end = false;  ///< words follow the date
};

[[nodiscard]] inline std::string_view trim_marks(std::string_view text) noexcept {
    for (;;) {
        text = trim(text);
        const CodePoint c = decode_before(text, text.size());
        if (c.length == 0 || dates::outer_mark(text.substr(text.size() - c.length)) == 0) return text;
        if (c.value == '.' || c.value == ')') return text;
        text.remove_suffix(c.length);
    }
}

[[nodiscard]] inline Dated cut_date(std::string_view text, const DateWords& words, std::string_view hint) {
    auto date = find_date_time(text, words, hint);
    if (!date) return {std::nullopt, text, false};
    const std::string_view after = text.substr(date->end);
    bool letters = false;
    for (std::size_t at = 0; at < after.size() && !letters; at += decode(after, at).length) {
        letters = is_letter(decode(after, at).value);
    }
    const std::string_view before = trim_marks(text.substr(0, date->label_begin));
    if (!before.empty()) return {date, before, letters};
    // The date comes first: `6 Nov 2024 | Jane Doe`.
    std::size_t at = date->end;
    while (const std::size_t length = dates::outer_mark(text.substr(at))) at += length;
    return {date, text.substr(at), false};
}

[[nodiscard]] inline std::optional<Draft> read_body(std::string_view text, const BylineWords& words) {
    Draft draft;
    Bytes first = text.data();
    const Bytes last = first + text.size();
    if (text.empty() || !x3::parse(first, last, x3::with<WordsTag>(words)[body], draft)) return std::nullopt;
    return draft;
}

[[nodiscard]] inline std::optional<BylineMatch> to_match(const Names& names, std::string_view line,
                                                         NameEvidence evidence,
                                                         std::optional<DateTimeMatch> date) {
    BylineMatch match;
    match.evidence = evidence;
    match.date = std::move(date);
    match.names.reserve(names.count);
    for (std::size_t i = 0; i < names.count; ++i) {
        const auto begin = static_cast<std::size_t>(names.all[i].data() - line.data());
        match.names.push_back({begin, begin + names.all[i].size()});
    }
    return match;
}

}  // namespace bylines

/// Reads a line of names without a prefix, dates and roles aside.
///
/// Reads:  one to six names, one to five capitalised words each, apart by commas, marks or conjunctions.
/// Yields: BylineMatch with evidence `bare`, or `dated` where a date stands in the line.
/// Fails:  where any other words stand in the line, and on lines over 400 bytes. Linear.
[[nodiscard]] inline std::optional<BylineMatch> read_name_list(std::string_view line,
                                                               const BylineWords& words,
                                                               const DateWords& dates = {},
                                                               std::string_view hint = {}) {
    if (line.size() > bylines::longest) return std::nullopt;
    const auto [date, rest, open_end] = bylines::cut_date(line, dates, hint);
    // "By" alone is a prefix whose names stand in the next line.
    if (open_end || words.prefixes.match(rest).length >= trim(rest).size()) return std::nullopt;
    const auto draft = bylines::read_body(rest, words);
    if (!draft) return std::nullopt;
    const auto names = bylines::names_of(*draft, words, dates, hint);
    if (names.count == 0 || names.strange || bylines::is_date_word(names.all[0], dates, hint))
        return std::nullopt;
    return bylines::to_match(names, line, date ? NameEvidence::dated : NameEvidence::bare, date);
}

/// Reads a byline.
///
/// Reads:  an optional date, a prefix of the tables (`Von`, `Text:`), names, roles, places, addresses, an
/// optional date;
///         or a line that read_name_list reads.
/// Yields: BylineMatch with offsets in `line`.
/// Fails:  where the words after the prefix are no name (`Von Berlin nach Wien`), and on lines over 400
/// bytes. Linear.
[[nodiscard]] inline std::optional<BylineMatch> read_byline(std::string_view line, const BylineWords& words,
                                                            const DateWords& dates = {},
                                                            std::string_view hint = {}) {
    if (line.size() > bylines::longest) return std::nullopt;
    const auto [date, rest, open_end] = bylines::cut_date(line, dates, hint);
    const std::size_t prefix = bylines::prefix_length(rest, words.prefixes);
    if (prefix == 0) return read_name_list(line, words, dates, hint);
    const auto draft = bylines::read_body(rest.substr(prefix), words);
    if (!draft) return std::nullopt;
    const auto names = bylines::names_of(*draft, words, dates, hint);
    if (names.count == 0 || bylines::is_date_word(names.all[0], dates, hint)) return std::nullopt;
    // `By law, ...`: a name and then words that are none is a sentence.
    if (names.strange && names.count == 1 && person::shape_of(names.all[0]).words < 2) return std::nullopt;
    return bylines::to_match(names, line, NameEvidence::prefixed, date);
}

}  // namespace newstext::grammar
