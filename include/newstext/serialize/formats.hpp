/// @file
/// The output formats by name.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/html.hpp"
#include "newstext/serialize/json.hpp"
#include "newstext/serialize/markdown.hpp"
#include "newstext/serialize/nitf.hpp"
#include "newstext/serialize/sink.hpp"
#include "newstext/serialize/tei.hpp"
#include "newstext/serialize/text.hpp"

namespace newstext {

/// An output format: its name, and its function with the options' defaults.
///
/// A caller's own format is a Format as well: `write(article, Format{"bbcode", to_bbcode})`.
struct Format {
    std::string_view name;
    std::string (*function)(const Article&);

    friend constexpr bool operator==(const Format&, const Format&) = default;
};

namespace detail {
inline std::string format_json(const Article& article) { return to_json(article); }
inline std::string format_jsonl(const Article& article) { return to_jsonl(article); }
inline std::string format_text(const Article& article) { return to_text(article); }
inline std::string format_markdown(const Article& article) { return to_markdown(article); }
inline std::string format_html(const Article& article) { return to_html(article); }
}  // namespace detail

/// The formats of the library. A new one is its file and a line here.
inline constexpr std::array formats{
    Format{"json", detail::format_json},
    Format{"jsonl", detail::format_jsonl},
    Format{"text", detail::format_text},
    Format{"markdown", detail::format_markdown},
    Format{"nitf", to_nitf},
    Format{"tei", to_tei},
    Format{"html", detail::format_html},
};

/// The format of that name, or nothing.
[[nodiscard]] constexpr std::optional<Format> format_from(std::string_view name) noexcept {
    for (const auto& format : formats) {
        if (format.name == name) return format;
    }
    return std::nullopt;
}

[[nodiscard]] constexpr std::string_view to_string(const Format& format) noexcept { return format.name; }

/// `article` in that format. Linear.
[[nodiscard]] inline std::string write(const Article& article, const Format& format) {
    return format.function(article);
}

}  // namespace newstext
