/// @file
/// Direct quotes inside a paragraph and who said them.
///
/// Reads:  quotes in « », » «, ‹ ›, „ “, “ ”, ” ”, ‘ ’, " ", 「」, 『』 with the words that attribute them,
/// after the quote
///         (`«…», sagte Max Muster.`, `"…," Jane Doe said.`) or before it (`Max Muster sagte: «…»`).
/// Yields: QuotationMatch for each direct quote, in order.
/// Fails:  (is left out) on a quote of fewer than three words without attribution, and on a mark without its
/// partner.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "newstext/grammar/names.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/speech_verbs.hpp"

namespace newstext::grammar {

/// A direct quote; offsets are bytes of the paragraph. Ranges that are not there are empty.
struct QuotationMatch {
    Range range;        ///< with the quotation marks
    Range inner;        ///< without them
    Range attribution;  ///< from the verb, or the speaker before it, to the end of the clause
    Range speaker;
};

namespace quotations {

struct VerbsTag;

/// A pair of marks and where the opening one may stand.
struct Marks {
    char32_t open;
    std::array<char32_t, 3> close;
    bool after_gap;    ///< the opening mark follows a blank or another opening mark
    bool before_text;  ///< no blank follows the opening mark
};
inline constexpr std::array<Marks, 10> marks{{
    {0xAB, {0xBB, 0, 0}, false, false},            // « »
    {0xBB, {0xAB, 0xBB, 0}, true, true},           // » « and » »
    {0x201E, {0x201C, 0x201D, '"'}, false, true},  // „ “
    {0x201C, {0x201D, 0, 0}, false, true},         // “ ”
    {0x201D, {0x201D, 0, 0}, true, true},          // ” ”
    {'"', {'"', 0, 0}, true, true},
    {0x2039, {0x203A, 0, 0}, true, true},    // ‹ ›
    {0x2018, {0x2019, 0, 0}, true, true},    // ‘ ’
    {0x300C, {0x300D, 0, 0}, false, false},  // 「 」
    {0x300E, {0x300F, 0, 0}, false, false},  // 『 』
}};

[[nodiscard]] constexpr bool is_gap(CodePoint c) noexcept {
    if (c.length == 0 || is_blank(c.value) || is_dash(c.value) || is_unspaced(c.value)) return true;
    constexpr std::u32string_view others = U"([/:\n\r\u3001\u3002\uFF08\u00AB\u201E\u201C\u00A1\u00BF";
    return others.find(c.value) != std::u32string_view::npos;
}

/// No pair of marks.
inline constexpr std::size_t no_pair = marks.size();

/// The pair that the code point at `at` opens, or no_pair.
[[nodiscard]] inline std::size_t opened_by(std::string_view text, std::size_t at, CodePoint c) noexcept {
    if (c.value != '"' && c.value < 0xAB) return no_pair;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Marks& pair = marks[i];
        if (pair.open != c.value) continue;
        if (pair.after_gap && !is_gap(decode_before(text, at))) return no_pair;
        const CodePoint next = decode(text, at + c.length);
        if (next.length == 0 || (pair.before_text && is_blank(next.value))) return no_pair;
        return i;
    }
    return no_pair;
}

/// Whether `c` at `at` closes the pair: an apostrophe inside a word closes nothing.
/// @pre `c` is not NUL, which stands for no mark
[[nodiscard]] inline bool closes(const Marks& pair, std::string_view text, std::size_t at,
                                 CodePoint c) noexcept {
    if (std::find(pair.close.begin(), pair.close.end(), c.value) == pair.close.end()) return false;
    return c.value != 0x2019 || !is_letter(decode(text, at + c.length).value);
}

/// Where the closing mark begins, or npos.
[[nodiscard]] inline std::size_t find_close(const Marks& pair, std::string_view text,
                                            std::size_t at) noexcept {
    while (at < text.size()) {
        // The bytes of plain letters are passed over at once.
        if (byte_of(text[at]) < 0x80 && text[at] != '"') {
            ++at;
            continue;
        }
        const CodePoint c = decode(text, at);
        if (closes(pair, text, at, c)) return at;
        at += c.length;
    }
    return std::string_view::npos;
}

/// Enough words to be a direct quote by itself; letters of scripts without blanks count as half a word.
[[nodiscard]] inline bool has_words(std::string_view text, std::size_t wanted) noexcept {
    std::size_t halves = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size() && halves < 2 * wanted;) {
        const CodePoint c = decode(text, at);
        const bool letter = is_letter(c.value) || digit_value(c.value) >= 0;
        if (letter && is_unspaced(c.value))
            ++halves;
        else if (letter && !in_word)
            halves += 2;
        in_word = letter || c.value == '\'' || c.value == 0x2019;
        at += c.length;
    }
    return halves >= 2 * wanted;
}

// ---- clauses
// ----------------------------------------------------------------------------------------------------

/// The longest attribution that is looked for, in bytes; a run of blanks counts as one.
inline constexpr std::size_t longest = 320;

/// A dot after a short form or an initial ends no sentence.
[[nodiscard]] inline bool is_short_form(std::string_view text, std::size_t dot) noexcept {
    constexpr std::array<std::string_view, 22> forms{"Dr",  "Mr",  "Mrs", "Ms",  "St",  "Prof", "Jr",  "Sr",
                                                     "Gen", "Sen", "Rep", "Gov", "Lt",  "Col",  "Sgt", "Mme",
                                                     "Sra", "bzw", "ca",  "usw", "Abs", "Nr"};
    std::size_t begin = dot;
    while (begin > 0 && dot - begin < 12 && is_letter(decode_before(text, begin).value)) {
        begin -= decode_before(text, begin).length;
    }
    const std::string_view word = text.substr(begin, dot - begin);
    if (person::letters_of(word) == 1) return letter_case(decode(word).value) == LetterCase::upper;
    for (const auto form : forms) {
        if (word == form) return true;
    }
    return false;
}

/// Whether the code point at `at` ends a sentence.
[[nodiscard]] inline bool ends_sentence(std::string_view text, std::size_t at, CodePoint c) noexcept {
    if (c.value == '!' || c.value == '?' || c.value == ';' || c.value == 0x3002) return true;
    if (c.value == 0x964 || c.value == 0x61F || c.value == 0x6D4 || c.value == 0xFF01 || c.value == 0xFF1F)
        return true;
    if (c.value != '.') return false;
    const std::size_t blank = blanks_length(text.substr(at + 1));
    const CodePoint next = decode(text, at + 1 + blank);
    if (next.length == 0) return true;
    if (blank == 0) return !is_letter(next.value) && digit_value(next.value) < 0;
    return letter_case(next.value) != LetterCase::lower && !is_short_form(text, at);
}

/// Where the clause that begins at `from` ends: before the sentence's mark, a colon or the next quote.
[[nodiscard]] inline std::size_t clause_end(std::string_view text, std::size_t from) noexcept {
    std::size_t bytes = 0;
    std::size_t word_end = from;
    bool in_word = false;
    for (std::size_t at = from; at < text.size();) {
        const CodePoint c = decode(text, at);
        const bool letter = c.value < 0x80 && is_letter(c.value);
        if (!letter && (ends_sentence(text, at, c) || opened_by(text, at, c) != no_pair)) return at;
        if (c.value == ':' || c.value == 0xFF1A) return at;
        const bool blank = is_blank(c.value);
        if (blank && in_word) word_end = at;
        if (!blank || in_word) bytes += blank ? 1 : c.length;
        // Too long: up to the last whole word, or of a script without blanks the last whole character.
        if (bytes > longest) return word_end > from ? word_end : at;
        in_word = !blank;
        at += c.length;
    }
    return text.size();
}

/// Where the sentence that ends at `end` begins; `floor` is the earliest.
[[nodiscard]] inline std::size_t sentence_begin(std::string_view text, std::size_t end,
                                                std::size_t floor) noexcept {
    std::size_t bytes = 0;
    std::size_t word_begin = end;
    bool in_word = false;
    std::size_t at = end;
    while (at > floor) {
        const CodePoint c = decode_before(text, at);
        const bool letter = c.value < 0x80 && is_letter(c.value);
        if (!letter && ends_sentence(text, at - c.length, c)) break;
        const bool blank = is_blank(c.value);
        if (blank && in_word) word_begin = at;
        if (!blank || in_word) bytes += blank ? 1 : c.length;
        if (bytes > longest) return word_begin < end ? word_begin : at;
        in_word = !blank;
        at -= c.length;
    }
    return at;
}

[[nodiscard]] inline Range range_in(std::string_view text, std::string_view part) noexcept {
    const auto begin = static_cast<std::size_t>(part.data() - text.data());
    return {begin, begin + part.size()};
}

[[nodiscard]] inline std::string_view trim_clause(std::string_view text) noexcept {
    for (;;) {
        text = trim(text);
        const CodePoint first = decode(text);
        const CodePoint last = decode_before(text, text.size());
        const auto mark = [](char32_t c) {
            return c == ',' || c == ':' || is_dash(c) || c == 0x3001 || c == 0xFF0C || c == 0xFF1A;
        };
        if (mark(first.value))
            text.remove_prefix(first.length);
        else if (mark(last.value))
            text.remove_suffix(last.length);
        else
            return text;
    }
}

// ---- speakers
// ---------------------------------------------------------------------------------------------------

/// A full name and nothing else: two words at least.
[[nodiscard]] inline bool is_full_name(std::string_view text) {
    if (text.empty() || person::name_length(text) != text.size()) return false;
    const auto shape = person::shape_of(text);
    return shape.cased ? shape.words >= 2 : shape.words >= 1;
}

/// Where a noun phrase ends because time, place or hearer follow.
[[nodiscard]] constexpr bool ends_phrase(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 22> words{
        "am", "im",     "beim",  "gegenüber", "zu", "zum", "vor",  "nach",  "während", "on",   "in",
        "at", "during", "after", "before",    "to", "at",  "dans", "lundi", "mardi",   "nell", "durante"};
    for (const auto one : words) {
        if (word == one) return true;
    }
    return false;
}

/// The noun phrase at the beginning of a clause without what follows it.
[[nodiscard]] inline std::string_view noun_phrase(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = person::word_length(text.substr(at));
        if (length != 0 && at != 0 && ends_phrase(text.substr(at, length))) return trim(text.substr(0, at));
        at += length != 0 ? length : decode(text, at).length;
    }
    return text;
}

/// Who speaks in a phrase such as `der Chef der Musterpartei, Max Muster` or `Jane Doe, head of a school`.
[[nodiscard]] inline std::string_view speaker_of(std::string_view phrase) {
    const auto comma = phrase.find(',');
    const std::string_view first = trim(phrase.substr(0, comma));
    if (is_full_name(first)) return first;
    if (comma != std::string_view::npos) {
        const std::string_view rest = phrase.substr(comma + 1);
        const std::string_view second = trim(rest.substr(0, rest.find(',')));
        if (is_full_name(second)) return second;
        if (const std::string_view cut = noun_phrase(second); is_full_name(cut)) return cut;
    }
    const std::size_t name = person::name_length(first);
    const bool lower_follows =
        name != 0 && name < first.size() &&
        letter_case(decode(first, name + blanks_length(first.substr(name))).value) == LetterCase::lower;
    const bool full = name != 0 && person::shape_of(first.substr(0, name)).words >= 2;
    if (full && lower_follows) return first.substr(0, name);
    return noun_phrase(first);
}

// ---- syntax
// -----------------------------------------------------------------------------------------------------

/// A verb of the tables.
struct Verb : x3::parser<Verb> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type, Attribute&) const {
        const SpeechVerbs& verbs = x3::get<VerbsTag>(context);
        const std::size_t length = verbs.verbs.match(view_of(first, last)).length;
        first += length;
        return length != 0;
    }
};

/// A verb glued to the words around it, as Japanese prints it.
struct GluedVerb : x3::parser<GluedVerb> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type, Attribute&) const {
        const SpeechVerbs& verbs = x3::get<VerbsTag>(context);
        const std::string_view text = view_of(first, last);
        std::size_t best = 0;
        std::size_t at = 0;
        for (int n = 0; n < 10; ++n) {
            const CodePoint c = decode(text, at);
            if (!is_unspaced(c.value)) break;
            at += c.length;
            if (verbs.verbs.contains(text.substr(0, at))) best = at;
        }
        first += best;
        return best != 0;
    }
};

struct Draft {
    std::string_view subject;
    std::string_view verb;
};

[[nodiscard]] constexpr std::size_t dotted_word(std::string_view text) noexcept {
    return person::with_dot(text, person::word_length(text));
}
/// What stands between two commas, at most 160 bytes.
[[nodiscard]] constexpr std::size_t apposition_length(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size() && at < 160 && text[at] != ',' && text[at] != '.') ++at;
    return at < text.size() && text[at] == ',' ? at : 0;
}

inline constexpr auto set_subject = [](auto& context) { x3::_val(context).subject = x3::_attr(context); };
inline constexpr auto set_verb = [](auto& context) { x3::_val(context).verb = x3::_attr(context); };

inline constexpr Verb verb{};
inline constexpr Run<&dotted_word> word{};
inline constexpr auto subject = !verb >> word >> x3::repeat(0, 7)[blanks >> !verb >> word];
inline constexpr auto lead = -(x3::lit(',') | "，" | "、" | "。") >> -blanks >>
                             -(Run<&dash_length>{} >> -blanks) >> -x3::lit("と");
inline constexpr auto set_nothing = [](auto& context) { x3::_val(context) = Draft{}; };

/// `, sagte Max Muster`, ` — сказал он`, `と述べた`.
inline constexpr auto verb_first = x3::rule<struct VerbFirstRule, Draft>{"verb first"} =
    x3::eps[set_nothing] >>
    ((lead >> (span[verb][set_verb] | span[GluedVerb{}][set_verb])) | span[GluedVerb{}][set_verb]);
/// ` Jane Doe said`, ` Jane Doe, head of a school, said`.
inline constexpr auto subject_first = x3::rule<struct SubjectFirstRule, Draft>{"subject first"} =
    x3::eps[set_nothing] >> lead >> span[subject][set_subject] >>
    -(x3::lit(',') >> Run<&apposition_length>{} >> ',') >> blanks >> span[verb][set_verb];

template <class Rule>
[[nodiscard]] bool parse(const Rule& rule, std::string_view text, const SpeechVerbs& verbs, Draft& draft) {
    Bytes first = text.data();
    const Bytes last = first + text.size();
    return !text.empty() && x3::parse(first, last, x3::with<VerbsTag>(verbs)[rule], draft);
}

// ---- attribution
// ------------------------------------------------------------------------------------------------

[[nodiscard]] inline bool opens_next_quote(std::string_view text, std::size_t end) noexcept {
    const CodePoint c = decode(text, end);
    return c.value == ':' || c.value == 0xFF1A;
}

/// Bytes of the verb that ends a clause of a script without blanks: `张三说`. 0 where there is none.
[[nodiscard]] inline std::size_t glued_verb_at_end(std::string_view clause,
                                                   const SpeechVerbs& verbs) noexcept {
    std::size_t best = 0;
    std::size_t begin = clause.size();
    for (int n = 0; n < 8; ++n) {
        const CodePoint c = decode_before(clause, begin);
        if (!is_unspaced(c.value)) break;
        begin -= c.length;
        if (verbs.verbs.contains(clause.substr(begin))) best = clause.size() - begin;
    }
    return best;
}

/// The attribution that follows a quote.
inline void attribute_after(QuotationMatch& quote, std::string_view text, const SpeechVerbs& verbs) {
    const std::size_t from = quote.range.end;
    const std::string_view after = text.substr(from, longest);
    const std::string_view inner = trim(quote.inner.of(text));
    const CodePoint last = decode_before(inner, inner.size());
    const CodePoint next = decode(after, blanks_length(after));
    const bool comma = next.value == ',' || last.value == ',' || is_dash(next.value);
    Draft draft;
    if (parse(verb_first, after, verbs, draft)) {
        const auto begin = static_cast<std::size_t>(draft.verb.data() - text.data());
        const std::size_t end = clause_end(text, begin);
        if (opens_next_quote(text, end) && !comma) return;
        const std::string_view clause = trim_clause(text.substr(begin, end - begin));
        quote.attribution = range_in(text, clause);
        if (clause.size() <= draft.verb.size()) return;
        const std::string_view phrase = trim_clause(clause.substr(draft.verb.size()));
        const std::string_view speaker = speaker_of(phrase);
        if (!speaker.empty() && !is_unspaced(decode(phrase).value)) quote.speaker = range_in(text, speaker);
        return;
    }
    if (is_unspaced(next.value)) {
        const std::string_view clause = trim_clause(text.substr(from, clause_end(text, from) - from));
        const std::size_t length = clause.size() <= 60 ? glued_verb_at_end(clause, verbs) : 0;
        if (length == 0) return;
        quote.attribution = range_in(text, clause);
        quote.speaker = range_in(text, clause.substr(0, clause.size() - length));
        return;
    }
    if (!comma && last.value != '!' && last.value != '?') return;
    if (!parse(subject_first, after, verbs, draft)) return;
    const auto begin = static_cast<std::size_t>(draft.subject.data() - text.data());
    const std::size_t end = clause_end(text, begin);
    if (opens_next_quote(text, end)) return;
    quote.attribution = range_in(text, trim_clause(text.substr(begin, end - begin)));
    quote.speaker = range_in(text, speaker_of(draft.subject));
}

/// The last verb of a clause as (begin, length); length 0 where there is none.
[[nodiscard]] inline std::pair<std::size_t, std::size_t> last_verb(std::string_view clause,
                                                                   const SpeechVerbs& verbs) noexcept {
    std::pair<std::size_t, std::size_t> found{0, 0};
    for (std::size_t at = 0; at < clause.size();) {
        const std::size_t length = verbs.verbs.match(clause.substr(at)).length;
        if (length != 0) found = {at, length};
        const std::size_t word_end = person::word_length(clause.substr(at));
        at += length != 0 ? length : word_end != 0 ? word_end : decode(clause, at).length;
    }
    return found;
}

/// `首相は「` and `首相が「`: the topic before the quote.
[[nodiscard]] inline std::string_view japanese_topic(std::string_view clause) noexcept {
    constexpr std::array<std::string_view, 2> particles{"は", "が"};
    if (clause.ends_with("、")) clause.remove_suffix(std::string_view("、").size());
    for (const auto one : particles) {
        if (!clause.ends_with(one)) continue;
        clause.remove_suffix(one.size());
        const auto comma = clause.rfind("、");
        return comma == std::string_view::npos ? clause
                                               : clause.substr(comma + std::string_view("、").size());
    }
    return {};
}

/// The attribution that stands before a quote, after `floor`.
inline void attribute_before(QuotationMatch& quote, std::string_view text, std::size_t floor,
                             const SpeechVerbs& verbs) {
    std::size_t end = quote.range.begin;
    while (end > floor && is_blank(decode_before(text, end).value)) end -= decode_before(text, end).length;
    if (end == floor) return;
    const CodePoint mark = decode_before(text, end);
    const bool colon = mark.value == ':' || mark.value == 0xFF1A;
    const bool opening = colon || mark.value == ',' || mark.value == 0xFF0C;
    // Japanese topics end with a letter.
    if (!opening && mark.value < 0x80) return;
    const std::size_t begin = sentence_begin(text, end, floor);
    const std::string_view raw = text.substr(begin, end - begin);
    if (const std::string_view topic = trim(japanese_topic(trim(raw))); !topic.empty()) {
        if (!quote.attribution.empty() && quote.speaker.empty()) quote.speaker = range_in(text, topic);
        return;
    }
    if (!quote.attribution.empty() || !opening) return;
    const std::string_view clause = trim_clause(raw);
    if (const std::size_t glued = glued_verb_at_end(clause, verbs); glued != 0) {
        quote.attribution = range_in(text, clause);
        quote.speaker = range_in(text, trim(clause.substr(0, clause.size() - glued)));
        return;
    }
    const auto [at, length] = last_verb(clause, verbs);
    if (length == 0) {
        if (!colon || !is_full_name(clause)) return;
        quote.attribution = quote.speaker = range_in(text, clause);
        return;
    }
    const std::string_view before = trim_clause(clause.substr(0, at));
    const std::string_view after = trim_clause(clause.substr(at + length));
    // "Dazu sagte Max Muster:" has its speaker after the verb.
    const bool inverted = letter_case(decode(after).value) == LetterCase::upper || before.empty();
    const std::string_view speaker = speaker_of(inverted ? after : before);
    quote.attribution = range_in(text, clause);
    if (!speaker.empty()) quote.speaker = range_in(text, speaker);
}

}  // namespace quotations

/// Finds the direct quotes of a paragraph.
///
/// Yields: the quotes in order; nested quotes are part of the outer one. Offsets in `text`.
/// Linear in `text`; allocates for quotes only.
[[nodiscard]] inline std::vector<QuotationMatch> find_quotations(std::string_view text,
                                                                 const SpeechVerbs& verbs) {
    using namespace quotations;
    std::vector<QuotationMatch> found;
    std::array<bool, marks.size()> unclosed{};  // no closing mark of this pair is left: do not look again
    std::size_t floor = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (byte_of(text[at]) < 0x80 && text[at] != '"') {
            ++at;
            continue;
        }
        const CodePoint c = decode(text, at);
        const std::size_t pair = opened_by(text, at, c);
        if (pair == no_pair || unclosed[pair]) {
            at += c.length;
            continue;
        }
        const std::size_t inner = at + c.length;
        const std::size_t close = find_close(marks[pair], text, inner);
        if (close == std::string_view::npos) {
            unclosed[pair] = true;
            at += c.length;
            continue;
        }
        const std::size_t end = close + decode(text, close).length;
        QuotationMatch quote{{at, end}, {inner, close}, {}, {}};
        attribute_after(quote, text, verbs);
        attribute_before(quote, text, floor, verbs);
        if (!quote.attribution.empty() || has_words(quote.inner.of(text), 3)) found.push_back(quote);
        floor = end;
        at = end;
    }
    return found;
}

}  // namespace newstext::grammar
