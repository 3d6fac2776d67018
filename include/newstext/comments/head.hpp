/// @file
/// Parts of a comment's head: where it begins, where its author stands, what belongs to the name.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "newstext/comments/heads.hpp"
#include "newstext/comments/lines.hpp"

namespace newstext::comments {

namespace detail {

inline void set_time(Head& head, const TimeLine& time) noexcept {
    head.time_block = time.block;
    head.time = time.time;
}

/// Behind the lines of a head that follow its time: badges, votes, "in reply to".
[[nodiscard]] inline std::uint32_t skip_head(const Lines& lines, std::uint32_t at) noexcept {
    const std::uint32_t limit = at + 4;
    while (at < lines.size() && at < limit && lines.signs(at).has(Sign::skip) &&
           !lines.signs(at).any(Sign::time, Sign::prose))
        ++at;
    return at;
}

/// Whether `line` is what an avatar shows in the place of a picture: up to three capitals or digits, or one
/// letter of a script without case, the first of them the name's.
[[nodiscard]] inline bool is_initials(std::string_view line, std::string_view name) noexcept {
    constexpr std::size_t longest = 9;  // three letters of three bytes
    if (line.empty() || line.size() > longest || line.size() >= name.size()) return false;
    const char32_t first = grammar::decode(line).value;
    const char32_t begin = grammar::decode(name).value;
    constexpr char32_t to_small = 0x20;  // in Latin, Greek and Cyrillic
    if (first != begin && first + to_small != begin) return false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < line.size(); ++letters) {
        const grammar::CodePoint c = grammar::decode(line, at);
        const auto letter_case = grammar::letter_case(c.value);
        const bool initial = grammar::digit_value(c.value) >= 0 ||
                             letter_case == grammar::LetterCase::upper ||
                             (letter_case == grammar::LetterCase::none && grammar::is_letter(c.value) &&
                              line.size() == c.length);
        if (!initial) return false;
        at += c.length;
    }
    return letters <= 3;
}

/// The first block of a head whose author stands in block `i`: the name once more (an avatar's text) and
/// numbers may stand before it.
[[nodiscard]] inline std::uint32_t head_begin(const Lines& lines, std::uint32_t i, Range name) noexcept {
    const std::string_view printed = name.of(lines.source());
    std::uint32_t begin = i;
    for (std::uint32_t back = 1; back <= 3 && back <= i; ++back) {
        const std::uint32_t at = i - back;
        if (lines.signs(at).any(Sign::time, Sign::prose, Sign::says, Sign::control)) break;
        const std::string_view line = lines.text(at);
        const bool avatar = lines.scan(at).words <= 8 && printed.size() >= 2 &&
                            line.size() <= printed.size() + 40 &&
                            line.find(printed) != std::string_view::npos;
        const bool initials = is_initials(line, printed);
        const bool number = (line.starts_with('#') || line.ends_with('.')) && lines.scan(at).words == 1 &&
                            lines.scan(at).numbers == 1;
        if (avatar || initials || number) {
            begin = at;
        } else if (!lines.signs(at).any(Sign::counter, Sign::badge)) {
            break;
        }
    }
    return begin;
}

/// The line with the author behind block `i`; none where no name stands there.
[[nodiscard]] inline std::uint32_t name_behind(const Lines& lines, std::uint32_t i) noexcept {
    std::uint32_t at = i + 1;
    while (at < lines.size() && at < i + 4 &&
           lines.signs(at).any(Sign::clock, Sign::votes, Sign::badge, Sign::counter))
        ++at;
    return lines.is_name(at) ? at : no_block;
}

/// A line without the number that it begins with.
[[nodiscard]] inline std::string_view name_in(const Lines& lines, std::uint32_t i) noexcept {
    return strip_number(lines.source(), lines.block(i).content).of(lines.source());
}

/// The line with the name behind what an avatar shows above it: the name, perhaps with words around it, or
/// its initials, and a number. `i` where block `i` has the name itself.
[[nodiscard]] inline std::uint32_t behind_avatar(const Lines& lines, std::uint32_t i,
                                                 std::uint32_t end) noexcept {
    std::uint32_t next = i + 1;
    while (next < end && lines.signs(next).has(Sign::counter)) ++next;
    if (next + 1 >= end || !lines.is_name(next)) return i;
    const std::string_view name = name_in(lines, next);
    const std::string_view above = lines.text(i);
    const bool named = name.size() >= 2 && above.find(name) != std::string_view::npos;
    const bool goes_on =
        above.size() >= 2 && name.starts_with(above) && name.substr(above.size()).starts_with(' ');
    return named || goes_on || is_initials(above, name) ? next : i;
}

/// The line with the author before block `i`, at or behind `from`; none where it has no name there. A badge
/// without a name above it ("Reader") is the name.
[[nodiscard]] inline std::uint32_t author_before(const Lines& lines, std::uint32_t i, std::uint32_t from,
                                                 std::uint64_t filler) noexcept {
    const std::uint32_t behind = name_behind(lines, i);
    std::uint32_t badge = no_block;
    for (std::uint32_t back = 1; back <= 4 && i >= from + back; ++back) {
        const std::uint32_t at = i - back;
        if (lines.signs(at).any(Sign::says, Sign::by)) return at;
        if (filler != 0 && lines.label_hash(at) == filler) continue;
        if (behind != no_block && is_initials(lines.text(at), name_in(lines, behind))) continue;
        if (lines.signs(at).has(Sign::skip) && !lines.signs(at).has(Sign::control)) {
            if (badge == no_block && lines.signs(at).has(Sign::badge) && lines.is_name(at)) badge = at;
            continue;
        }
        return lines.is_name(at) ? at : badge;
    }
    return badge;
}

[[nodiscard]] inline bool is_code(const Lines& lines, Range name) noexcept {
    return name.of(lines.source()).find_first_of("={};\\\"") != std::string_view::npos;
}

inline void set_name_line(const Lines& lines, Head& head) noexcept {
    const Signs s = lines.signs(head.author);
    head.name = lines.block(head.author).content;
    if (s.has(Sign::says)) {
        const auto at = std::lower_bound(lines.says().begin(), lines.says().end(), head.author,
                                         [](const Says& a, std::uint32_t b) { return a.block < b; });
        head.name = at->name;
    }
    head.name = strip(lines.source(), head.name);
    if (head.author < head.start) head.start = head.author;
}

}  // namespace detail

}  // namespace newstext::comments
