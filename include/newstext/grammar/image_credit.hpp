/// @file
/// The credit of a picture that closes its caption.
///
/// Reads:  `Foto: Jana Doe`, `Photo by Jane Doe`, `© Jana Doe`, `Jane Doe / Getty Images`, `AP Photo/Jane
/// Doe`,
///         `(Jana Doe/dpa)`, `Copyright 2026 The AP. All rights reserved.` at the end of a text.
/// Yields: ImageCreditMatch: its bytes, and whether it names nothing but agencies of text.
/// Fails:  where the end is no credit, or is one of a text: `(dpa)`, `(sda/daf)`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "newstext/grammar/credit.hpp"
#include "newstext/grammar/names.hpp"
#include "newstext/grammar/primitives.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/agency_signs.hpp"
#include "newstext/phrases/byline_words.hpp"

namespace newstext::grammar {

/// What image credits are made of.
struct ImageCreditWords {
    const WordTable& openers;           ///< `Foto:`, `Photo by`
    const AgencySigns& agencies;        ///< of text, which sell pictures too
    const AgencySigns& image_agencies;  ///< of pictures only
};

/// An image credit found at the end of a text; offsets are bytes of that text.
struct ImageCreditMatch {
    Range range;
    bool agencies_only = false;  ///< `Bild: dpa` might as well be the source of a text
};

namespace image_credits {

struct WordsTag;

/// The longest credit that is looked for, in bytes and in words.
inline constexpr std::size_t longest = 100;
inline constexpr std::size_t most_words = 9;

enum class Part { name, agency, image_agency };

/// Whether separator_length() has to look closer: not at letters within words, and not at the blanks between
/// most of them.
[[nodiscard]] constexpr bool may_separate(std::string_view text) noexcept {
    const auto plain = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
    if (text.empty() || plain(text[0])) return false;
    return text[0] != ' ' || text.size() < 2 || text[1] == 'v' || !plain(text[1]);
}

/// The signs between the parts of a credit, with the blanks around.
[[nodiscard]] constexpr std::size_t separator_length(std::string_view text) noexcept {
    if (!may_separate(text)) return 0;
    const std::size_t before = blanks_length(text);
    const CodePoint mark = decode(text, before);
    constexpr std::u32string_view marks = U"/|\uFF0F\uFF5C";
    std::size_t end = before + mark.length;
    if (mark.length == 0 || marks.find(mark.value) == std::u32string_view::npos) {
        constexpr std::string_view via = "via ";
        if (before == 0 || !text.substr(before).starts_with(via)) return 0;
        return before + via.size();
    }
    return end + blanks_length(text.substr(end));
}

/// An agency, or the words of one and what it calls its pictures: `AP Photo`, `Reuters File`.
[[nodiscard]] inline bool begins_with_agency(std::string_view part, const AgencySigns& agencies) noexcept {
    const auto blank = part.find(' ');
    return blank != std::string_view::npos && part.find(' ', blank + 1) == std::string_view::npos &&
           agencies.contains(part.substr(0, blank));
}

/// Behind which byte no separator begins.
[[nodiscard]] inline std::size_t separators_end(std::string_view text) noexcept {
    std::size_t end = text.size();
    const auto may_separate = [](char c) { return c == '/' || c == '|' || c == '\xEF'; };
    while (end > 0 && !may_separate(text[end - 1])) --end;
    const std::size_t via = text.rfind("via ");
    return via == std::string_view::npos ? end : std::max(end, via + 1);
}

/// `Jane Doe, File`: without the last word.
[[nodiscard]] inline std::string_view without_remark(std::string_view part) noexcept {
    const auto comma = part.find(", ");
    const bool one_word = comma != part.npos && part.find(' ', comma + 2) == part.npos;
    return one_word ? part.substr(0, comma) : part;
}

/// The agency that all of `part` names; nothing where it names none.
[[nodiscard]] inline std::optional<Part> agency_of(std::string_view part,
                                                   const ImageCreditWords& words) noexcept {
    if (words.image_agencies.contains(part)) return Part::image_agency;
    if (words.agencies.contains(part) || begins_with_agency(part, words.agencies)) return Part::agency;
    return std::nullopt;
}

/// One part of a credit.
struct PartParser : x3::parser<PartParser> {
    using attribute_type = Part;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type,
               Attribute& attribute) const {
        const ImageCreditWords& words = x3::get<WordsTag>(context);
        const std::string_view text = view_of(first, last);
        std::size_t end = 0;
        while (end < text.size() && (is_ascii_letter(text[end]) || separator_length(text.substr(end)) == 0))
            end += is_ascii_letter(text[end]) ? 1 : decode(text, end).length;
        const std::string_view part = without_remark(trim(text.substr(0, end)));
        const auto agency = agency_of(part, words);
        if (!agency && (part.empty() || person::name_length(part) != part.size())) return false;
        first += end;
        x3::traits::move_to(agency.value_or(Part::name), attribute);
        return true;
    }
};

struct Parts {
    std::size_t names = 0;
    std::size_t agencies = 0;
    std::size_t image_agencies = 0;

    /// A name alone may be anybody's, an agency alone a text's.
    [[nodiscard]] bool is_credit() const noexcept {
        return image_agencies > 0 || (agencies > 0 && names > 0);
    }
    [[nodiscard]] bool agencies_only() const noexcept { return names == 0 && image_agencies == 0; }
};
/// A holder whose name is none that the grammar knows.
inline constexpr Parts somebody{.names = 1};

inline constexpr auto count_part = [](auto& context) {
    Parts& parts = x3::_val(context);
    const Part part = x3::_attr(context);
    ++(part == Part::name ? parts.names : part == Part::agency ? parts.agencies : parts.image_agencies);
};
inline constexpr auto separator = Run<&separator_length>{};
inline constexpr auto parts = x3::rule<struct ImageCreditPartsRule, Parts>{"parts of an image credit"} =
    PartParser{}[count_part] >> *(separator >> PartParser{}[count_part]) >> x3::eoi;

[[nodiscard]] inline std::optional<Parts> read_parts(std::string_view text, const ImageCreditWords& words) {
    Parts read;
    Bytes first = text.data();
    const Bytes last = first + text.size();
    if (text.empty() || !x3::parse(first, last, x3::with<WordsTag>(words)[parts], read)) return std::nullopt;
    return read;
}

/// What a credit names: few words that are no sentence.
[[nodiscard]] inline bool is_holder(std::string_view text) noexcept {
    if (text.empty()) return false;
    std::size_t words = 1;
    std::size_t letters = 0;  // of the word in hand
    constexpr CharSet ends(U".!?\u3002\uFF01\uFF1F\u0964\u06D4:\uFF1A\u201E\u201C\u201D\u00AB\u00BB\"");
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.length;
        if (is_blank(c.value)) {
            ++words;
            letters = 0;
        } else if (ends.has(c.value)) {
            const bool initial = c.value == '.' && letters <= 3;
            if (!initial && (at == text.size() || is_blank(decode(text, at).value))) return false;
            letters = 0;
        } else {
            ++letters;
        }
    }
    return words <= most_words && (words <= 3 || letter_case(decode(text).value) != LetterCase::lower);
}

/// Bytes of `©`, `(c)` or `Copyright`, with the blanks behind; 0 where there is none.
[[nodiscard]] inline std::size_t copyright_length(std::string_view text) noexcept {
    if (!text.starts_with('C') && !text.starts_with('(') && !text.starts_with('\xC2')) return 0;
    constexpr std::array<std::string_view, 6> signs{"© ", "©", "(c) ", "(C) ", "Copyright ", "COPYRIGHT "};
    for (const auto sign : signs) {
        if (text.starts_with(sign)) return sign.size();
    }
    return 0;
}

/// The mark between the opener of a credit and its holder, with blanks; 0 where there is none.
[[nodiscard]] inline std::size_t colon_length(std::string_view text) noexcept {
    const std::size_t before = blanks_length(text);
    const CodePoint c = decode(text, before);
    if (c.value != ':' && c.value != 0xFF1A && c.value != '/' && c.value != '=') return 0;
    const std::size_t end = before + c.length;
    return end + blanks_length(text.substr(end));
}

/// Without a dot at the end, where that ends a sentence or a credit.
[[nodiscard]] constexpr std::string_view without_dot(std::string_view text) noexcept {
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

/// How a credit stands against what is before it.
enum class Place {
    in_sentence,
    apart,       ///< behind the end of a sentence or a mark
    glued,       ///< behind the end of a sentence without a blank, as pieces of a page are run together
    behind_bar,  ///< ` / ` is before it
    bracketed,
};

[[nodiscard]] inline Place place_of(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    while (end > 0 && is_blank(decode_before(text, end).value)) end -= decode_before(text, end).length;
    const char32_t before = decode_before(text, end).value;
    constexpr CharSet marks(U".!?\u2026\u3002\uFF01\uFF1F\u0964\u06D4\"\u201D\u00BB)]|/\uFF09");
    if (end != 0 && !marks.has(before)) return Place::in_sentence;
    if (end == at) return before == '.' ? Place::glued : Place::apart;
    return before == '/' && is_blank(decode_before(text, end - 1).value) ? Place::behind_bar : Place::apart;
}

/// `Foto: Jana Doe`, `Photo by Jane Doe` where all of `text` is that.
[[nodiscard]] inline std::optional<Parts> read_opened(std::string_view text, Place place, bool dotted,
                                                      const ImageCreditWords& words) {
    const auto opener = words.openers.match(text);
    if (opener.length == 0 || (place == Place::in_sentence && dotted)) return std::nullopt;
    std::string_view rest = text.substr(opener.length);
    if (rest.starts_with('.')) rest.remove_prefix(1);
    const std::size_t colon = colon_length(rest);
    const std::string_view holder = trim(rest.substr(colon));
    if (!is_holder(holder)) return std::nullopt;
    const auto parts_read = read_parts(holder, words);
    // `APA/red` closes a text: behind a stroke stands a name.
    const bool stroke = trim(rest.substr(0, colon)) == "/";
    if (stroke && letter_case(decode(holder).value) == LetterCase::lower) return std::nullopt;
    if (colon != 0) return parts_read.value_or(somebody);
    // Without a colon the words may be those of a sentence.
    const bool capital = letter_case(decode(text).value) != LetterCase::lower;
    const bool begins = place == Place::bracketed || (capital && place != Place::in_sentence);
    if (!begins || opener.needs_colon || blanks_length(rest) == 0) return std::nullopt;
    if (parts_read || dotted) return parts_read;
    return person::name_length(holder) != 0 ? std::optional(somebody) : std::nullopt;
}

/// Whether all of `text` is a credit.
/// @param one_part no separator is in it
[[nodiscard]] inline std::optional<Parts> read(std::string_view text, Place place,
                                               const ImageCreditWords& words, bool one_part = false) {
    const bool dotted = text.ends_with('.');
    const std::string_view bare = without_dot(text);
    if (const std::size_t sign = copyright_length(bare)) {
        const std::string_view holder = trim(bare.substr(sign));
        if (!is_holder(holder)) return std::nullopt;
        return read_parts(holder, words).value_or(somebody);
    }
    if (auto opened = read_opened(bare, place, dotted, words)) return opened;
    // A name alone is no credit: most words of a text are told by that.
    if (one_part && place != Place::behind_bar && !agency_of(without_remark(trim(bare)), words))
        return std::nullopt;
    const auto parts_read = read_parts(bare, words);
    if (!parts_read || (dotted && place == Place::in_sentence)) return std::nullopt;
    const bool name_behind_bar =
        place == Place::behind_bar && !dotted && parts_read->names == 1 && person::shape_of(bare).words > 1;
    const bool agency_apart = (place == Place::apart || place == Place::glued) && !dotted;
    const bool credit =
        parts_read->is_credit() || name_behind_bar || (agency_apart && parts_read->agencies_only());
    return credit ? parts_read : std::nullopt;
}

/// `(Jana Doe/dpa)` at the end of `text`.
[[nodiscard]] inline std::optional<ImageCreditMatch> in_brackets(std::string_view text,
                                                                 const ImageCreditWords& words) {
    const auto [group, inside] = credits::closing_group(without_dot(text));
    if (group.empty()) return std::nullopt;
    const std::string_view credit = trim(inside);
    const auto read = image_credits::read(credit, Place::bracketed, words);
    if (read) return ImageCreditMatch{{group.begin, text.size()}, read->agencies_only()};
    // Two names with a stroke between, after the end of a sentence: the photographer's and an outlet's.
    const bool after_sentence = place_of(text, group.begin) == Place::apart;
    const auto sides = after_sentence ? read_parts(credit, words) : std::nullopt;
    if (!sides || sides->names < 2) return std::nullopt;
    return ImageCreditMatch{{group.begin, text.size()}, false};
}

/// Whether a text may end with an image credit: most paragraphs end with a sentence that has none of its
/// marks.
[[nodiscard]] inline bool may_end_with_credit(std::string_view tail) noexcept {
    if (tail.empty()) return false;
    constexpr CharSet sentence_ends(U".!?\u2026\u3002\uFF01\uFF1F\u0964\u06D4\"\u201D\u00BB");
    if (!sentence_ends.has(decode_before(tail, tail.size()).value)) return true;
    for (std::size_t at = 0; at < tail.size(); ++at) {
        switch (tail[at]) {
            case ':':
            case '/':
            case '|':
            case ')':
                return true;
            case 'C':
            case '\xC2':  // of the sign
            case '\xEF':  // of the fullwidth colon
                for (const std::string_view sign : {"Copyright", "\xC2\xA9", "\xEF\xBC\x9A"}) {
                    if (tail.substr(at).starts_with(sign)) return true;
                }
                break;
            default:
                break;
        }
    }
    return false;
}

}  // namespace image_credits

/// Whether all of a line is the credit of a picture: `Jane Doe / Getty Images`, `(Foto: Jana Muster)`, `dpa`.
/// Linear.
[[nodiscard]] inline std::optional<ImageCreditMatch> read_image_credit(std::string_view text,
                                                                       const ImageCreditWords& words) {
    using namespace image_credits;
    const std::string_view line = trim(text);
    if (line.empty() || line.size() > longest) return std::nullopt;
    const auto offset = static_cast<std::size_t>(line.data() - text.data());
    const Range whole{offset, offset + line.size()};
    const bool one_part = separators_end(line) == 0;
    if (const auto read = image_credits::read(line, Place::apart, words, one_part))
        return ImageCreditMatch{whole, read->agencies_only()};
    const auto bracketed = in_brackets(line, words);
    if (!bracketed || bracketed->range.begin != 0) return std::nullopt;
    return ImageCreditMatch{whole, bracketed->agencies_only};
}

/// Finds the credit of a picture at the end of a caption.
///
/// Reads:  what ends `text`; at least three words must stand before it. Yields: ImageCreditMatch with offsets
/// in `text`. Fails: where the end is no image credit. Looks at the last 100 bytes only.
[[nodiscard]] inline std::optional<ImageCreditMatch> find_image_credit(std::string_view text,
                                                                       const ImageCreditWords& words) {
    using namespace image_credits;
    std::string_view closed = trim(text);
    const auto offset = static_cast<std::size_t>(closed.data() - text.data());
    constexpr std::array<std::string_view, 2> reserved{"All rights reserved", "All Rights Reserved"};
    for (const auto claim : reserved) {
        if (without_dot(closed).ends_with(claim))
            closed = trim(closed.substr(0, without_dot(closed).size() - claim.size()));
    }
    std::size_t begin = 0;  // where a credit may begin: behind a caption of three words
    for (std::size_t words_before = 0; begin < closed.size() && words_before < 3; ++begin) {
        if (closed[begin] == ' ' || byte_of(closed[begin]) >= 0xE3) ++words_before;
    }
    begin = std::max(begin, closed.size() - std::min(closed.size(), longest));
    if (!may_end_with_credit(closed.substr(begin))) return std::nullopt;
    const auto shifted = [&](Range range, bool agencies_only) {
        return ImageCreditMatch{{range.begin + offset, range.end + offset}, agencies_only};
    };
    const auto bracketed = in_brackets(closed, words);
    if (bracketed && bracketed->range.begin >= begin)
        return shifted(bracketed->range, bracketed->agencies_only);
    const std::size_t last_part = begin + separators_end(closed.substr(begin));
    for (std::size_t at = begin; at < closed.size(); at += decode(closed, at).length) {
        // Within a word, as most letters are.
        if (at > 0 && is_ascii_letter(closed[at]) && is_ascii_letter(closed[at - 1])) continue;
        const CodePoint c = decode(closed, at);
        const bool sign = c.value == 0xA9 || c.value == '(';
        const CodePoint before = decode_before(closed, at);
        const bool word_begins =
            is_letter(c.value) && !is_letter(before.value) && digit_value(before.value) < 0;
        if (!sign && !word_begins && !(is_unspaced(c.value) && !is_unspaced(before.value))) continue;
        const auto read =
            image_credits::read(closed.substr(at), place_of(closed, at), words, at >= last_part);
        if (read) return shifted({at, closed.size()}, read->agencies_only());
    }
    return std::nullopt;
}

}  // namespace newstext::grammar
