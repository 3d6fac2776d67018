/// @file
/// The kinds of lines, body blocks and boilerplate, and their names as serializers write them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newstext {

/// What a block of the article's body is.
enum class BlockKind : std::uint8_t { paragraph, subhead, quote, list_item, caption };

/// What a piece of page furniture is. `other` is what no evidence names more closely.
enum class BoilerplateKind : std::uint8_t {
    other,
    advertisement,
    app,
    audio,
    author_box,
    comment_control,
    comment_form,
    comment_heading,
    comment_rules,
    consent,
    copyright,
    correction,
    feedback,
    legal,
    live,
    login,
    navigation,
    newsletter,
    pagination,
    paywall,
    pingback,
    print,
    reading_time,
    related,
    share,
    tags,
    trending,
};

/// What a source line is in the layout of its page.
enum class LineKind : std::uint8_t {
    blank,
    title,
    kicker,
    subtitle,
    outlet,
    section,
    lead,
    byline,
    date,
    paragraph,
    subhead,
    quote,
    list_item,
    caption,
    credit,
    tag,
    related,
    boilerplate,
    comment_author,
    comment_time,
    comment_text,
    comment_votes,
};

/// Names of enumerators, in their order.
namespace names {

/// Of BlockKind.
inline constexpr std::array<std::string_view, 5> block_kinds{"paragraph", "subhead", "quote", "list_item",
                                                             "caption"};

/// Of BoilerplateKind.
inline constexpr std::array<std::string_view, 27> boilerplate_kinds{"other",         "advertisement",
                                                                    "app",           "audio",
                                                                    "author_box",    "comment_control",
                                                                    "comment_form",  "comment_heading",
                                                                    "comment_rules", "consent",
                                                                    "copyright",     "correction",
                                                                    "feedback",      "legal",
                                                                    "live",          "login",
                                                                    "navigation",    "newsletter",
                                                                    "pagination",    "paywall",
                                                                    "pingback",      "print",
                                                                    "reading_time",  "related",
                                                                    "share",         "tags",
                                                                    "trending"};

/// Of LineKind.
inline constexpr std::array<std::string_view, 22> line_kinds{
    "blank",          "title",        "kicker",       "subtitle",     "outlet",  "section",
    "lead",           "byline",       "date",         "paragraph",    "subhead", "quote",
    "list_item",      "caption",      "credit",       "tag",          "related", "boilerplate",
    "comment_author", "comment_time", "comment_text", "comment_votes"};

}  // namespace names

/// The name of a kind, as JSON has it.
[[nodiscard]] constexpr std::string_view to_string(BlockKind kind) noexcept {
    return names::block_kinds[static_cast<std::size_t>(kind)];
}
/// The name of a kind, as JSON has it.
[[nodiscard]] constexpr std::string_view to_string(BoilerplateKind kind) noexcept {
    return names::boilerplate_kinds[static_cast<std::size_t>(kind)];
}
/// The name of a kind, as the layout listing has it.
[[nodiscard]] constexpr std::string_view to_string(LineKind kind) noexcept {
    return names::line_kinds[static_cast<std::size_t>(kind)];
}

/// The kind of that name, or nothing: `kind_from<BlockKind>("subhead")`. Linear in the number of kinds.
template <class Kind>
[[nodiscard]] constexpr std::optional<Kind> kind_from(std::string_view name) noexcept;

namespace detail {
template <class Kind, std::size_t N>
[[nodiscard]] constexpr std::optional<Kind> find_kind(const std::array<std::string_view, N>& all,
                                                      std::string_view name) noexcept {
    for (std::size_t i = 0; i < N; ++i) {
        if (all[i] == name) return static_cast<Kind>(i);
    }
    return std::nullopt;
}
}  // namespace detail

/// kind_from() of BlockKind.
template <>
[[nodiscard]] constexpr std::optional<BlockKind> kind_from<BlockKind>(std::string_view name) noexcept {
    return detail::find_kind<BlockKind>(names::block_kinds, name);
}
/// kind_from() of BoilerplateKind.
template <>
[[nodiscard]] constexpr std::optional<BoilerplateKind> kind_from<BoilerplateKind>(
    std::string_view name) noexcept {
    return detail::find_kind<BoilerplateKind>(names::boilerplate_kinds, name);
}
/// kind_from() of LineKind.
template <>
[[nodiscard]] constexpr std::optional<LineKind> kind_from<LineKind>(std::string_view name) noexcept {
    return detail::find_kind<LineKind>(names::line_kinds, name);
}

}  // namespace newstext
