/// @file
/// Articles as semantic HTML.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// What an HTML page has besides the article and its comments.
struct HtmlOptions {
    bool json_ld = true;  ///< the article as schema.org JSON-LD in the head
};

/// Writes `article` as one HTML page: `article` with `header`, `time` and a `section` of comments, each an
/// `article` inside of the one that it answers. No styles, no microdata.
///
/// Comments are nested up to 20 levels, deeper replies stand at the last level. Boilerplate and diagnostics
/// are left out. Texts are escaped as XmlWriter tells. Linear.
NEWSTEXT_API void write_html(const Article& article, SinkRef sink, const HtmlOptions& options = {});

/// write_html() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_html(const Article& article, const HtmlOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/html.inl"
#endif
