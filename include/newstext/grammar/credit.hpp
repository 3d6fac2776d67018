/// @file
/// The credit that closes an article.
///
/// Reads:  `(sda/daf)`, `(dpa)`, `(AFP, Reuters)`, `(mit Material von dpa)`, `[sda]`, `（共同）`, `– dpa` at
/// the end of a text. Yields: CreditMatch: the signs of agencies and of authors. Fails:  where a part is
/// neither an agency of the table nor a sign of two to five lower-case letters: `(CDU)`, `(2019)`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "newstext/grammar/primitives.hpp"
#include "newstext/model/range.hpp"
#include "newstext/phrases/agency_signs.hpp"

namespace newstext::grammar {

/// A credit found at the end of a text; offsets are bytes of that text.
struct CreditMatch {
    std::vector<Range> agencies;
    std::vector<Range> signs;
    Range range;        ///< with brackets, or from the dash on
    bool sure = false;  ///< an agency or at least two signs: `(kle)` alone may be a word
};

namespace credits {

struct SignsTag;

/// One sign: its bytes, and whether the table knows it as an agency.
struct Sign {
    std::string_view text;
    bool agency = false;
};

struct Draft {
    std::array<Sign, 8> signs{};
    std::size_t count = 0;
};

/// A mark between two signs.
[[nodiscard]] constexpr std::size_t mark_length(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    constexpr std::u32string_view marks = U"/,;&+|=\uFF0F\uFF0C\u3001\u30FB\uFF1D";
    return marks.find(c.value) != std::u32string_view::npos ? c.length : 0;
}

/// ` und ` and the like, with the blanks around.
[[nodiscard]] constexpr std::size_t and_length(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 9> words{" und ", " and ", " et ", " y ", " e ",
                                                    " en ",  " och ", " og ", " и "};
    for (const auto word : words) {
        if (text.starts_with(word)) return word.size();
    }
    return 0;
}

/// Two to five lower-case letters, perhaps with a dot: the sign of an author.
[[nodiscard]] constexpr bool is_author_sign(std::string_view text) noexcept {
    if (!text.empty() && text.back() == '.') text.remove_suffix(1);
    int letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (!is_letter(c.value) || letter_case(c.value) != LetterCase::lower || ++letters > 5) return false;
        at += c.length;
    }
    return letters >= 2;
}

/// The agency that ends `text` after at most four words ("mit Material von dpa"), or an empty view.
[[nodiscard]] inline std::string_view trailing_agency(std::string_view text,
                                                      const AgencySigns& agencies) noexcept {
    constexpr std::string_view blank = " ";
    for (std::size_t words = 0, from = 0; words < 4; ++words) {
        const auto at = text.find(blank, from);
        if (at == std::string_view::npos) return {};
        for (const char c : text.substr(from, at - from)) {
            if (is_ascii_digit(c)) return {};
        }
        from = at + 1;
        const std::string_view rest = trim(text.substr(from));
        if (agencies.contains(rest)) return rest;
    }
    return {};
}

/// One part of a credit. Fails where it is neither agency nor author sign.
struct SignParser : x3::parser<SignParser> {
    using attribute_type = Sign;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type,
               Attribute& attribute) const {
        const AgencySigns& agencies = x3::get<SignsTag>(context);
        const std::string_view text = view_of(first, last);
        std::size_t end = 0;
        while (end < text.size() && mark_length(text.substr(end)) == 0 && and_length(text.substr(end)) == 0) {
            end += decode(text, end).length;
        }
        const std::string_view part = trim(text.substr(0, end));
        Sign sign{part, agencies.contains(part)};
        if (!sign.agency && !is_author_sign(part)) {
            sign = {trailing_agency(part, agencies), true};
            if (sign.text.empty()) return false;
        }
        first += end;
        x3::traits::move_to(sign, attribute);
        return true;
    }
};

inline constexpr auto add_sign = [](auto& context) {
    Draft& draft = x3::_val(context);
    x3::_pass(context) = draft.count < draft.signs.size();
    if (x3::_pass(context)) draft.signs[draft.count++] = x3::_attr(context);
};

inline constexpr auto separator = Run<&and_length>{} | Run<&mark_length>{};
inline constexpr auto body = x3::rule<struct CreditBodyRule, Draft>{
    "credit"} = SignParser{}[add_sign] >> *(separator >> SignParser{}[add_sign]) >> x3::eoi;

struct Brackets {
    std::string_view open;
    std::string_view close;
};
inline constexpr std::array<Brackets, 4> brackets{{{"(", ")"}, {"[", "]"}, {"（", "）"}, {"【", "】"}}};

/// The longest credit that is looked for, in bytes with its brackets.
inline constexpr std::size_t longest = 120;

/// The bracketed group that ends `text`; an empty range where there is none.
[[nodiscard]] inline std::pair<Range, std::string_view> closing_group(std::string_view text) noexcept {
    for (const auto& [open, close] : brackets) {
        if (!text.ends_with(close)) continue;
        const std::size_t from = text.size() > longest ? text.size() - longest : 0;
        const auto at = text.substr(from).rfind(open);
        if (at == std::string_view::npos) return {};
        const std::size_t begin = from + at;
        const std::string_view inside =
            text.substr(begin + open.size(), text.size() - close.size() - begin - open.size());
        if (inside.find(close) != std::string_view::npos) return {};
        return {Range{begin, text.size()}, inside};
    }
    return {};
}

/// `– dpa` at the end of `text`.
[[nodiscard]] inline std::pair<Range, std::string_view> after_dash(std::string_view text) noexcept {
    std::size_t at = text.size();
    const std::size_t bound = text.size() - std::min(text.size(), longest / 2);
    while (at > bound) {
        const CodePoint c = decode_before(text, at);
        at -= c.length;
        const CodePoint before = decode_before(text, at);
        const CodePoint after = decode(text, at + c.length);
        const bool alone = (at == 0 || is_blank(before.value)) && is_blank(after.value) && after.length != 0;
        if (is_dash(c.value) && alone) return {Range{at, text.size()}, text.substr(at + c.length)};
    }
    return {};
}

[[nodiscard]] inline std::optional<Draft> read_body(std::string_view inside, const AgencySigns& agencies) {
    Draft draft;
    Bytes first = inside.data();
    const Bytes last = first + inside.size();
    if (inside.empty() || !x3::parse(first, last, x3::with<SignsTag>(agencies)[body], draft))
        return std::nullopt;
    return draft;
}

[[nodiscard]] inline bool has_agency(const Draft& draft) noexcept {
    for (std::size_t i = 0; i < draft.count; ++i) {
        if (draft.signs[i].agency) return true;
    }
    return false;
}

[[nodiscard]] inline CreditMatch to_match(const Draft& draft, std::string_view text, Range range) {
    CreditMatch match;
    match.range = range;
    for (std::size_t i = 0; i < draft.count; ++i) {
        const auto begin = static_cast<std::size_t>(draft.signs[i].text.data() - text.data());
        const Range sign{begin, begin + draft.signs[i].text.size()};
        (draft.signs[i].agency ? match.agencies : match.signs).push_back(sign);
    }
    match.sure = !match.agencies.empty() || match.signs.size() > 1;
    return match;
}

}  // namespace credits

/// Finds the credit at the end of a line or paragraph.
///
/// Reads:  a group in brackets, or a dash with agencies, that ends `text`; a dot after the bracket is
/// accepted. Yields: CreditMatch with offsets in `text`. Fails:  where the end is no credit. Looks at the
/// last 120 bytes only.
[[nodiscard]] inline std::optional<CreditMatch> find_credit(std::string_view text,
                                                            const AgencySigns& agencies) {
    std::string_view closed = trim(text);
    const std::size_t offset = static_cast<std::size_t>(closed.data() - text.data());
    if (closed.size() > 1 && closed.back() == '.' &&
        is_letter(decode_before(closed, closed.size() - 1).value)) {
        // "– dpa." is a sentence's end as well; only brackets may have a dot after them.
        return std::nullopt;
    }
    if (closed.ends_with('.')) closed.remove_suffix(1);
    const auto [group, inside] = credits::closing_group(closed);
    const bool bracketed = !group.empty();
    const auto [tail, signs] = bracketed ? std::pair{group, inside} : credits::after_dash(closed);
    if (tail.empty()) return std::nullopt;
    const auto draft = credits::read_body(signs, agencies);
    if (!draft || (!bracketed && !credits::has_agency(*draft))) return std::nullopt;
    CreditMatch match = credits::to_match(*draft, closed, tail);
    const auto shift = [offset](Range& range) {
        range.begin += offset;
        range.end += offset;
    };
    shift(match.range);
    for (auto& range : match.agencies) shift(range);
    for (auto& range : match.signs) shift(range);
    return match;
}

}  // namespace newstext::grammar
