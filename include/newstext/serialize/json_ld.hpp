/// @file
/// Articles as schema.org NewsArticle in JSON-LD, the form that search engines read.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// How to write JSON-LD.
struct JsonLdOptions {
    Fields fields = Fields::all();  ///< all but `diagnostics` can be written
    bool pretty = false;            ///< indented by two blanks; otherwise one line
};

/// Writes `article` as one NewsArticle (schema.org 30.0) without a line end after it; the comments are nested
/// as they are in the article. docs/serializers.md has the property of each part.
///
/// `<` is written as an escape: the text may stand inside of `<script type="application/ld+json">`. Bytes
/// that are not UTF-8 become U+FFFD. Times without an ISO form are left out. Linear; the comments' depth has
/// no limit.
NEWSTEXT_API void write_json_ld(const Article& article, SinkRef sink, const JsonLdOptions& options = {});

/// write_json_ld() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_json_ld(const Article& article, const JsonLdOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/json_ld.inl"
#endif
