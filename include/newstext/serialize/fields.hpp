/// @file
/// Parts of an article by name: what a format is to write.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"

namespace newstext {

/// A part of an article: a member of Article, except that the blocks of the body are two parts, `body` and
/// `captions`.
enum class Field : std::uint8_t {
    title,
    kicker,
    subtitle,
    outlet,
    section,
    lead,
    authors,
    credits,
    dateline,
    published,
    updated,
    language,
    body,      ///< all blocks but captions
    captions,  ///< the blocks that are captions
    related,
    tags,
    boilerplate,
    comments,
    stated_comments,
    diagnostics,
};

namespace names {

/// Of Field.
inline constexpr std::array<std::string_view, 20> fields{
    "title",   "kicker",   "subtitle",    "outlet",   "section",         "lead",       "authors",
    "credits", "dateline", "published",   "updated",  "language",        "body",       "captions",
    "related", "tags",     "boilerplate", "comments", "stated_comments", "diagnostics"};

}  // namespace names

/// The name of a field: that of the member of Article, or `captions`.
[[nodiscard]] constexpr std::string_view to_string(Field field) noexcept {
    return names::fields[static_cast<std::size_t>(field)];
}

/// The field of that name, or nothing.
[[nodiscard]] constexpr std::optional<Field> field_from(std::string_view name) noexcept {
    return detail::find_kind<Field>(names::fields, name);
}

/// The part that a block of the body belongs to.
[[nodiscard]] constexpr Field field_of(const Block& block) noexcept {
    return block.kind == BlockKind::caption ? Field::captions : Field::body;
}

/// A set of fields: `Fields{Field::title, Field::body}`.
class Fields {
public:
    constexpr Fields() noexcept = default;  ///< none
    /// Those of a list.
    constexpr Fields(std::initializer_list<Field> fields) noexcept {
        for (const Field field : fields) insert(field);
    }
    /// Every field.
    [[nodiscard]] static constexpr Fields all() noexcept {
        Fields result;
        result.bits_ = (std::uint32_t{1} << names::fields.size()) - 1;
        return result;
    }

    constexpr void insert(Field field) noexcept { bits_ |= bit(field); }  ///< adds one
    constexpr void erase(Field field) noexcept { bits_ &= ~bit(field); }  ///< takes one out
    [[nodiscard]] constexpr bool contains(Field field) const noexcept {
        return (bits_ & bit(field)) != 0;
    }                                                                           ///< whether it is in the set
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }  ///< whether none is

    friend constexpr bool operator==(const Fields&, const Fields&) = default;

private:
    [[nodiscard]] static constexpr std::uint32_t bit(Field field) noexcept {
        return std::uint32_t{1} << static_cast<unsigned>(field);
    }

    std::uint32_t bits_ = 0;
};

/// Empties the parts of `article` that are not among `fields`. Linear in what is removed.
NEWSTEXT_API void keep_only(Article& article, const Fields& fields);

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/fields.inl"
#endif
