/// @file
/// Numbers as pages print them in counts.
///
/// Reads:  `12`, `1'204`, `3.500`, `1,204`, `12 400`, `1.2k`, `1,2 Tsd.`, `3 Mio.`, `1.2万`, in any script's
/// digits. Yields: NumberMatch: the value and its bytes. Fails:  on decimals without a multiplier (`1.25`),
/// on dates and longer numbers with dots.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "newstext/grammar/primitives.hpp"

namespace newstext::grammar {

/// A number; offsets are bytes of the text.
struct NumberMatch {
    std::uint64_t value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

namespace counts {

struct Multiplier {
    std::string_view sign;
    int factor;
};
inline constexpr std::array<Multiplier, 27> multipliers{
    {{"Tsd.", 1000},    {"Tsd", 1000},     {"tsd.", 1000},
     {"tsd", 1000},     {"Mio.", 1000000}, {"Mio", 1000000},
     {"mio.", 1000000}, {"mio", 1000000},  {"mln", 1000000},
     {"Mln", 1000000},  {"тыс.", 1000},    {"тыс", 1000},
     {"млн", 1000000},  {"тис.", 1000},    {"тис", 1000},
     {"mil", 1000},     {"tys.", 1000},    {"tys", 1000},
     {"k", 1000},       {"K", 1000},       {"M", 1000000},
     {"万", 10000},     {"萬", 10000},     {"千", 1000},
     {"만", 10000},     {"천", 1000},      {"\u0E1E\u0E31\u0E19", 1000}}};

/// A mark between thousands: it needs three digits after it.
[[nodiscard]] constexpr std::size_t thousands_mark(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    constexpr CharSet marks(U".,' \u00A0\u2009\u202F\u2019\u066C\uFF0C");
    return marks.has(c.value) ? c.length : 0;
}
[[nodiscard]] constexpr std::size_t decimal_mark(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    return c.value == '.' || c.value == ',' || c.value == 0x66B ? c.length : 0;
}
/// The number goes on after a mark: it is a decimal, a date or a version.
[[nodiscard]] constexpr std::size_t goes_on(std::string_view text) noexcept {
    const CodePoint c = decode(text);
    const bool mark =
        c.value == '.' || c.value == ',' || c.value == '\'' || c.value == ':' || c.value == 0x2019;
    return mark && digit_value(decode(text, c.length).value) >= 0 ? c.length : 0;
}

/// The factor of a multiplier word; no letter may follow a Latin one.
struct MultiplierParser : x3::parser<MultiplierParser> {
    using attribute_type = int;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context&, x3::unused_type, Attribute& attribute) const {
        const std::string_view text = view_of(first, last);
        if (text.empty()) return false;
        for (const auto& [sign, factor] : multipliers) {
            if (text[0] != sign[0] || !text.starts_with(sign)) continue;
            const CodePoint next = decode(text, sign.size());
            if (!is_unspaced(decode(sign).value) && is_letter(next.value)) continue;
            first += sign.size();
            x3::traits::move_to(static_cast<int>(factor), attribute);
            return true;
        }
        return false;
    }
};

struct Draft {
    std::uint64_t value = 0;
    std::uint64_t tenths = 0;  ///< the fraction in tenths, for a multiplier
};

inline constexpr auto set_value = [](auto& context) {
    x3::_val(context) = Draft{static_cast<std::uint64_t>(x3::_attr(context)), 0};
};
inline constexpr auto add_group = [](auto& context) {
    Draft& draft = x3::_val(context);
    x3::_pass(context) = draft.value < 1'000'000'000'000U;
    draft.value = draft.value * 1000 + static_cast<std::uint64_t>(x3::_attr(context));
};
inline constexpr auto set_tenths = [](auto& context) {
    x3::_val(context).tenths = static_cast<std::uint64_t>(x3::_attr(context));
};
inline constexpr auto multiply = [](auto& context) {
    Draft& draft = x3::_val(context);
    const auto factor = static_cast<std::uint64_t>(x3::_attr(context));
    draft.value = draft.value * factor + draft.tenths * (factor / 10);
};

inline constexpr Run<&goes_on> more{};
inline constexpr auto scaled = Number<1, 4>{}[set_value] >>
                               -(Run<&decimal_mark>{} >> Number<1, 1>{}[set_tenths]) >> -blanks
                               >> MultiplierParser{}[multiply];
inline constexpr auto grouped = Number<1, 3>{}[set_value] >>
                                +(Run<&thousands_mark>{} >> Number<3, 3>{}[add_group]) >> !more;
inline constexpr auto plain = Number<1, 9>{}[set_value] >> !more;
inline constexpr auto number = x3::rule<struct CountRule, Draft>{"number"} = scaled | grouped | plain;

}  // namespace counts

/// Reads a number at the beginning of `text`. More text may follow. Does not allocate.
[[nodiscard]] inline std::optional<NumberMatch> read_number(std::string_view text) {
    counts::Draft draft;
    Bytes first = text.data();
    const Bytes last = first + text.size();
    if (text.empty() || !x3::parse(first, last, counts::number, draft)) return std::nullopt;
    return NumberMatch{draft.value, 0, static_cast<std::size_t>(first - text.data())};
}

/// Finds the first number in `text` from byte `from` on: `Kommentare (12)`. Linear.
///
/// Fails where the first digits are no such number, as in a date or a word (`A4`): it does not look further.
[[nodiscard]] inline std::optional<NumberMatch> find_number(std::string_view text, std::size_t from = 0) {
    for (std::size_t at = from; at < text.size(); at += decode(text, at).length) {
        if (digit_value(decode(text, at).value) < 0) continue;
        const CodePoint before = decode_before(text, at);
        if (before.value < 0x80 && is_letter(before.value)) return std::nullopt;
        auto found = read_number(text.substr(at));
        if (!found) return std::nullopt;
        found->begin = at;
        found->end += at;
        return found;
    }
    return std::nullopt;
}

}  // namespace newstext::grammar
