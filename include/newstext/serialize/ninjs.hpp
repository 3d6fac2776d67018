/// @file
/// Articles as IPTC ninjs 3.1, the JSON of news agencies.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// How to write ninjs.
struct NinjsOptions {
    Fields fields = Fields::all();  ///< all but `stated_comments` and `diagnostics` can be written
    bool pretty = false;            ///< indented by two blanks; otherwise one line
    /// The URI of the news object, which ninjs asks for. Empty: a `urn:uuid:` that is made of title, outlet,
    /// date and body, so that the same content has the same URI.
    std::string uri{};
};

/// Writes `article` as one ninjs object without a line end after it. docs/serializers.md has the property of
/// each part.
///
/// Comments and the titles of related articles are associations; their URIs are that of the article with a
/// fragment. ninjs takes only full times with a zone: others stand in `edNote`. Bytes that are not UTF-8
/// become U+FFFD. Linear; the comments' depth has no limit.
NEWSTEXT_API void write_ninjs(const Article& article, SinkRef sink, const NinjsOptions& options = {});

/// write_ninjs() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_ninjs(const Article& article, const NinjsOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/ninjs.inl"
#endif
