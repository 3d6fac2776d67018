/// @file
/// Votes of a comment, where a line has nothing else.
///
/// Reads:  `12`, `+5`, `-3`, `▲ 3`, `▼ 2`, `👍 4`, `👍 4 👎 1`, `5 | 2`, `+5 -2`.
/// Yields: VotesMatch: votes, and votes against where they stand on their own.
/// Fails:  where anything else stands in the line.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string_view>

#include "newstext/grammar/count.hpp"

namespace newstext::grammar {

/// Votes of a line.
struct VotesMatch {
    std::optional<int> votes;      ///< for, or the balance
    std::optional<int> downvotes;  ///< against
};

namespace voting {

/// A sign and the marks that may follow it: the emoji form and a colour of skin.
template <std::size_t N>
[[nodiscard]] constexpr std::size_t sign_length(std::string_view text, std::u32string_view signs,
                                                const std::array<char32_t, N>& marks) noexcept {
    const CodePoint c = decode(text);
    if (signs.find(c.value) == std::u32string_view::npos) return 0;
    std::size_t at = c.length;
    for (int n = 0; n < 2; ++n) {
        const CodePoint mark = decode(text, at);
        for (const char32_t one : marks) {
            if (mark.value == one) at += mark.length;
        }
    }
    return at;
}
inline constexpr std::array<char32_t, 7> sign_marks{0xFE0E,  0xFE0F,  0x1F3FB, 0x1F3FC,
                                                    0x1F3FD, 0x1F3FE, 0x1F3FF};
[[nodiscard]] constexpr std::size_t up_length(std::string_view text) noexcept {
    return sign_length(
        text, U"\u25B2\u25B3\u2191\u2B06\u21E7\u2764\u2665\u2661\U0001F44D\U0001F53C\U0001F90D", sign_marks);
}
[[nodiscard]] constexpr std::size_t down_length(std::string_view text) noexcept {
    return sign_length(text, U"\u25BC\u25BD\u2193\u2B07\u21E9\U0001F44E\U0001F53D", sign_marks);
}

template <class Context>
[[nodiscard]] bool number_of(Context& context, int& value) {
    const std::uint64_t printed = x3::_attr(context).value;
    x3::_pass(context) = printed <= static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    if (x3::_pass(context)) value = static_cast<int>(printed);
    return x3::_pass(context);
}
inline constexpr auto new_votes = [](auto& context) { x3::_val(context) = VotesMatch{}; };
inline constexpr auto set_votes = [](auto& context) {
    int value = 0;
    if (number_of(context, value)) x3::_val(context).votes = value;
};
inline constexpr auto set_negative = [](auto& context) {
    int value = 0;
    if (number_of(context, value)) x3::_val(context).votes = -value;
};
inline constexpr auto set_downvotes = [](auto& context) {
    int value = 0;
    if (number_of(context, value)) x3::_val(context).downvotes = value;
};

inline constexpr Run<&up_length> up{};
inline constexpr Run<&down_length> down{};
inline constexpr auto gap = -blanks >> -(x3::lit('|') >> -blanks);
inline constexpr auto signs_first = x3::eps[new_votes] >>
                                    (up >> -blanks >> counts::number[set_votes] >>
                                         -(gap >> down >> -blanks >> counts::number[set_downvotes]) |
                                     down >> -blanks >> counts::number[set_downvotes]);
inline constexpr auto numbers_first = x3::eps[new_votes] >>
                                      (counts::number[set_votes] >> -blanks >> up >>
                                           -(gap >> counts::number[set_downvotes] >> -blanks >> down) |
                                       x3::eps[new_votes] >> counts::number[set_downvotes] >> -blanks >>
                                           down);
inline constexpr auto two_numbers = x3::eps[new_votes] >> counts::number[set_votes] >> -blanks >> '|' >>
                                    -blanks >> counts::number[set_downvotes];
inline constexpr auto plus_minus =
    x3::eps[new_votes] >> '+' >> counts::number[set_votes] >> gap >>
    -(x3::lit('/') >> -blanks) >> Run<&dash_length>{} >> counts::number[set_downvotes];
inline constexpr auto balance = x3::eps[new_votes] >> (-x3::lit('+') >> counts::number[set_votes] |
                                                       Run<&dash_length>{} >> counts::number[set_negative]);
inline constexpr auto line = x3::rule<struct VotesRule, VotesMatch>{"votes"} =
    (signs_first >> x3::eoi) | (numbers_first >> x3::eoi) | (two_numbers >> x3::eoi) |
    (plus_minus >> x3::eoi) | (balance >> x3::eoi);

/// Whether a line of votes may go on as `text` does behind its first digits.
[[nodiscard]] constexpr bool may_go_on(std::string_view text) noexcept {
    constexpr CharSet begins(U" .,'|TtMmkK");
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    if (digits == 0 || digits == text.size() || byte_of(text[digits]) >= 0x80) return true;
    return is_blank(byte_of(text[digits])) || begins.has(byte_of(text[digits]));
}

}  // namespace voting

/// Reads a whole trimmed line of votes. Fails where anything else stands there. Does not allocate.
[[nodiscard]] inline std::optional<VotesMatch> read_votes(std::string_view text) {
    if (is_letter(decode(text).value) || !voting::may_go_on(text)) return std::nullopt;  // as most lines
    VotesMatch match;
    Bytes first = text.data();
    const Bytes last = first + text.size();
    if (text.empty() || !x3::parse(first, last, voting::line, match)) return std::nullopt;
    return match;
}

}  // namespace newstext::grammar
