/// @file
/// The output formats by name.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/html.hpp"
#include "newstext/serialize/json.hpp"
#include "newstext/serialize/json_ld.hpp"
#include "newstext/serialize/markdown.hpp"
#include "newstext/serialize/ninjs.hpp"
#include "newstext/serialize/nitf.hpp"
#include "newstext/serialize/sink.hpp"
#include "newstext/serialize/tei.hpp"
#include "newstext/serialize/text.hpp"
#include "newstext/serialize/vrt.hpp"

namespace newstext {

/// What can be asked of any format. Each format has options of its own besides (JsonOptions, TextOptions,
/// ...).
struct WriteOptions {
    std::optional<Fields> fields{};  ///< the parts to write; nothing: what the format writes by default
    bool pretty = false;             ///< indented, for people; only formats with Format::pretty know it
};

/// Whether several documents of a format may follow each other in one file.
enum class Documents : bool { many_a_file, one_a_file };

/// An output format. make_format() makes one of a function.
struct Format {
    std::string_view name;                                           ///< as format_from() knows it
    void (*function)(const Article&, SinkRef, const WriteOptions&);  ///< writes an article
    bool pretty = false;                           ///< whether WriteOptions::pretty makes a difference
    Documents documents = Documents::many_a_file;  ///< whether a file can have several

    friend constexpr bool operator==(const Format&, const Format&) = default;
};

namespace detail {

template <class Options>
Options options_type(void (*)(const Article&, SinkRef, const Options&));

/// The options of a format's function.
template <auto Function>
using OptionsOf = decltype(options_type(Function));

/// `void (const Article&, SinkRef, const Options&)`
template <auto Function>
concept WritesWithOptions = requires {
    typename OptionsOf<Function>;
};
/// `void (const Article&, SinkRef)`
template <auto Function>
concept Writes = requires(const Article& article, SinkRef sink) {
    Function(article, sink);
};

template <class Options>
concept HasPretty = requires(Options& options) {
    options.pretty;
};
template <class Options>
concept HasFields = requires(Options& options) {
    options.fields;
};

/// Calls `use` with `article`, or with a copy that has the chosen parts only.
template <class Use>
void with_fields(const Article& article, const std::optional<Fields>& fields, Use use) {
    if (!fields) return use(article);
    Article chosen = article;
    keep_only(chosen, *fields);
    use(chosen);
}

/// The common options as those of the format.
template <auto Function>
void write_format(const Article& article, SinkRef sink, const WriteOptions& options) {
    if constexpr (WritesWithOptions<Function>) {
        OptionsOf<Function> own;
        if constexpr (HasPretty<OptionsOf<Function>>) own.pretty = options.pretty;
        if constexpr (HasFields<OptionsOf<Function>>) {
            if (options.fields) own.fields = *options.fields;
            Function(article, sink, own);
        } else {
            with_fields(article, options.fields, [&](const Article& chosen) { Function(chosen, sink, own); });
        }
    } else {
        with_fields(article, options.fields, [&](const Article& chosen) {
            if constexpr (Writes<Function>) {
                Function(chosen, sink);
            } else {
                sink.append(Function(chosen));
            }
        });
    }
}

}  // namespace detail

/// A format of a function, which is `void (const Article&, SinkRef, const Options&)`, `void (const Article&,
/// SinkRef)` or `std::string (const Article&)`.
///
/// Members `fields` and `pretty` of `Options` are set from WriteOptions. A function without `fields` gets
/// articles that have the chosen parts only.
/// @code
/// constexpr auto bbcode = newstext::make_format<to_bbcode>("bbcode");
/// std::string text = newstext::write(article, bbcode, {.fields = newstext::Fields{newstext::Field::body}});
/// @endcode
template <auto Function>
[[nodiscard]] constexpr Format make_format(std::string_view name,
                                           Documents documents = Documents::many_a_file) noexcept {
    bool pretty = false;
    if constexpr (detail::WritesWithOptions<Function>)
        pretty = detail::HasPretty<detail::OptionsOf<Function>>;
    return {name, detail::write_format<Function>, pretty, documents};
}

/// The formats of the library. A new one is its file and a line here.
inline constexpr std::array formats{
    make_format<write_json>("json"),
    make_format<write_jsonl>("jsonl"),
    make_format<write_json_ld>("jsonld"),
    make_format<write_ninjs>("ninjs"),
    make_format<write_vrt>("vrt"),
    make_format<write_text>("text"),
    make_format<write_markdown>("markdown"),
    make_format<write_nitf>("nitf", Documents::one_a_file),
    make_format<write_tei>("tei", Documents::one_a_file),
    make_format<write_html>("html", Documents::one_a_file),
};

/// The format of that name, or nothing.
[[nodiscard]] constexpr std::optional<Format> format_from(std::string_view name) noexcept {
    for (const auto& format : formats) {
        if (format.name == name) return format;
    }
    return std::nullopt;
}

/// The name of a format.
[[nodiscard]] constexpr std::string_view to_string(const Format& format) noexcept { return format.name; }

/// Writes `article` in that format. Linear.
inline void write(const Article& article, const Format& format, SinkRef sink,
                  const WriteOptions& options = {}) {
    format.function(article, sink, options);
}

/// `article` in that format. Linear.
[[nodiscard]] inline std::string write(const Article& article, const Format& format,
                                       const WriteOptions& options = {}) {
    std::string result;
    write(article, format, result, options);
    return result;
}

}  // namespace newstext
