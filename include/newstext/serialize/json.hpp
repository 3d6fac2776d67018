/// @file
/// Articles as JSON. The members are written down in docs/serializers.md and
/// docs/schema/article-1.schema.json.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "newstext/config.hpp"
#include "newstext/error.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// The value of the member `schema`.
inline constexpr std::string_view json_schema_name = "newstext-article/1";

/// Levels of comments and replies that read_json() accepts. Writing has no limit.
inline constexpr std::size_t json_max_comment_levels = 200;

/// How to write JSON.
struct JsonOptions {
    bool pretty = false;  ///< indented by two blanks; otherwise one line
    bool ranges = true;   ///< write where each element stood; without, reading back gives empty ranges
};

/// How to read JSON.
struct ReadOptions {
    bool refuse_unknown =
        false;  ///< throw at members that the schema does not name; otherwise they are skipped
};

/// Writes `article` as one JSON object without a line end after it.
///
/// Bytes that are not UTF-8 become U+FFFD. Linear; memory for the levels of comments only.
NEWSTEXT_API void write_json(const Article& article, SinkRef sink, const JsonOptions& options = {});

/// write_json() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_json(const Article& article, const JsonOptions& options = {});

/// Writes `article` as one line of JSON Lines: compact JSON, whatever `options.pretty` says, and a line feed.
NEWSTEXT_API void write_jsonl(const Article& article, SinkRef sink, const JsonOptions& options = {});

/// write_jsonl() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_jsonl(const Article& article, const JsonOptions& options = {});

/// Reads an article that write_json() has written; members that are absent are empty in the article.
///
/// `read_json(to_json(a)) == a` for each article of valid UTF-8 with at most `json_max_comment_levels`
/// levels.
/// @param json UTF-8; a byte-order mark before it is skipped
/// @throws Error(bad_json) where `json` is not JSON; message and offset() name the byte.
/// @throws Error(bad_schema) where it is no article; the message begins with the JSON Pointer of the member:
///         `/comments/0/author: expected a string`.
[[nodiscard]] NEWSTEXT_API Article read_json(std::string_view json, const ReadOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/json.inl"
#endif
