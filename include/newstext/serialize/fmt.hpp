/// @file
/// Formatters for fmt. Optional: no other header includes this one.
///
/// The forms are short ones for people, for logs and messages; the formats of formats.hpp are for programs.
/// Width, fill and precision work as for strings: `fmt::format("{:>12}", range)`.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "newstext/model/article.hpp"
#include "newstext/model/kinds.hpp"
#include "newstext/model/range.hpp"

namespace newstext::detail {

[[nodiscard]] inline std::string short_form(const Range& range) {
    return fmt::format("[{},{})", range.begin, range.end);
}
[[nodiscard]] inline std::string_view short_form(BlockKind kind) noexcept { return to_string(kind); }
[[nodiscard]] inline std::string_view short_form(BoilerplateKind kind) noexcept { return to_string(kind); }
[[nodiscard]] inline std::string_view short_form(LineKind kind) noexcept { return to_string(kind); }
/// ISO where it is known, or else as printed.
[[nodiscard]] inline std::string_view short_form(const DateTime& time) noexcept {
    return time.iso.empty() ? time.text : time.iso;
}
[[nodiscard]] inline std::string_view short_form(const Text& text) noexcept { return text.text; }
[[nodiscard]] inline std::string short_form(const Block& block) {
    return fmt::format("{} {}: {}", to_string(block.kind), short_form(block.range), block.text);
}
/// `Ada (2024-11-06): first paragraph`
[[nodiscard]] inline std::string short_form(const Comment& comment) {
    const std::string_view time = short_form(comment.published);
    std::string head = comment.author.text;
    if (!time.empty()) head += fmt::format("{}({})", head.empty() ? "" : " ", time);
    const std::string_view text = comment.text.empty() ? std::string_view{} : comment.text.front().text;
    return head.empty() ? std::string(text) : fmt::format("{}: {}", head, text);
}
/// `Title (Outlet, 2024-11-06; 12 blocks, 3 comments)`
[[nodiscard]] inline std::string short_form(const Article& article) {
    std::string origin = article.outlet.text;
    const std::string_view time = short_form(article.published);
    if (!time.empty()) origin += fmt::format("{}{}", origin.empty() ? "" : ", ", time);
    if (!origin.empty()) origin += "; ";
    return fmt::format("{} ({}{} blocks, {} comments)", article.title.text, origin, article.body.size(),
                       count_comments(article.comments));
}

/// Formats a value by its short form, with the format specifiers of strings.
template <class T>
struct ShortFormatter : fmt::formatter<std::string_view> {
    template <class Context>
    auto format(const T& value, Context& context) const {
        return fmt::formatter<std::string_view>::format(short_form(value), context);
    }
};

}  // namespace newstext::detail

template <>
struct fmt::formatter<newstext::Range> : newstext::detail::ShortFormatter<newstext::Range> {};
template <>
struct fmt::formatter<newstext::BlockKind> : newstext::detail::ShortFormatter<newstext::BlockKind> {};
template <>
struct fmt::formatter<newstext::BoilerplateKind>
    : newstext::detail::ShortFormatter<newstext::BoilerplateKind> {};
template <>
struct fmt::formatter<newstext::LineKind> : newstext::detail::ShortFormatter<newstext::LineKind> {};
template <>
struct fmt::formatter<newstext::DateTime> : newstext::detail::ShortFormatter<newstext::DateTime> {};
template <>
struct fmt::formatter<newstext::Text> : newstext::detail::ShortFormatter<newstext::Text> {};
template <>
struct fmt::formatter<newstext::Block> : newstext::detail::ShortFormatter<newstext::Block> {};
template <>
struct fmt::formatter<newstext::Comment> : newstext::detail::ShortFormatter<newstext::Comment> {};
template <>
struct fmt::formatter<newstext::Article> : newstext::detail::ShortFormatter<newstext::Article> {};
