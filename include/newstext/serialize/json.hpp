/// @file
/// Articles as JSON. The members are written down in docs/serializers.md and
/// docs/schema/article-1.schema.json.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/config.hpp"
#include "newstext/error.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// The value of the member `schema`.
inline constexpr std::string_view json_schema_name = "newstext-article/1";

/// Levels of comments and replies that read_json() accepts. Writing has no limit.
inline constexpr std::size_t json_max_comment_levels = 200;

/// Levels of arrays and objects that read_json() accepts. Each level of comments is an object in an array;
/// what is left over is for members that the schema does not name.
inline constexpr std::size_t json_max_depth = 2 * json_max_comment_levels + 112;

/// How to write JSON.
struct JsonOptions {
    Fields fields = Fields::all();  ///< members of parts that are not chosen are left out
    bool pretty = false;            ///< indented by two blanks; otherwise one line
    bool ranges = true;  ///< write where each element stood; without, reading back gives empty ranges
};

/// How to write JSON Lines.
struct JsonLinesOptions {
    Fields fields = Fields::all();  ///< as in JsonOptions
    bool ranges = true;             ///< as in JsonOptions
};

/// How to read JSON.
struct ReadOptions {
    /// Throw at members that the schema does not name. Otherwise read_json() skips them, and
    /// read_json_document() keeps them.
    bool refuse_unknown = false;
};

/// A member that the schema does not name.
struct JsonMember {
    std::string object;  ///< JSON Pointer of the object that it stands in: `/comments/0`; empty: the article
    std::string name;    ///< without escapes
    std::string value;   ///< as JSON; numbers that are no 64-bit integers went through a double

    friend bool operator==(const JsonMember&, const JsonMember&) = default;
};

/// An article with what else its JSON said.
struct JsonDocument {
    Article article;                  ///< what the schema names
    std::vector<JsonMember> unknown;  ///< all other members

    friend bool operator==(const JsonDocument&, const JsonDocument&) = default;
};

/// Writes `article` as one JSON object without a line end after it.
///
/// Bytes that are not UTF-8 become U+FFFD. Linear; memory for the levels of comments only.
NEWSTEXT_API void write_json(const Article& article, SinkRef sink, const JsonOptions& options = {});

/// write_json() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_json(const Article& article, const JsonOptions& options = {});

/// Writes the article of `document`, and the unknown members at the end of the objects that they stood in.
/// Members of objects that are not there any more are left out.
///
/// `read_json_document(to_json_document(d)) == d` for each `d` that was read.
NEWSTEXT_API void write_json_document(const JsonDocument& document, SinkRef sink,
                                      const JsonOptions& options = {});

/// write_json_document() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_json_document(const JsonDocument& document,
                                                        const JsonOptions& options = {});

/// Writes `article` as one line of JSON Lines: the JSON and a line feed.
NEWSTEXT_API void write_jsonl(const Article& article, SinkRef sink, const JsonLinesOptions& options = {});

/// write_jsonl() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_jsonl(const Article& article, const JsonLinesOptions& options = {});

/// Reads an article that write_json() has written; members that are absent are empty in the article.
///
/// `read_json(to_json(a)) == a` for each article of valid UTF-8 with at most `json_max_comment_levels`
/// levels.
/// @param json UTF-8; a byte-order mark before it is skipped
/// @throws Error(bad_json) where `json` is not JSON; message and offset() name the byte.
/// @throws Error(bad_schema) where it is no article; the message begins with the JSON Pointer of the member:
///         `/comments/0/author: expected a string`.
[[nodiscard]] NEWSTEXT_API Article read_json(std::string_view json, const ReadOptions& options = {});

/// read_json() that keeps the members that the schema does not name.
[[nodiscard]] NEWSTEXT_API JsonDocument read_json_document(std::string_view json,
                                                           const ReadOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/json.inl"
#endif
