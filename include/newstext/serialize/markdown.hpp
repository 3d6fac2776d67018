/// @file
/// Articles as Markdown (CommonMark; strikethrough of GitHub's dialect is escaped too).
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// How to write Markdown.
struct MarkdownOptions {
    /// All but `boilerplate`, `stated_comments` and `diagnostics` can be written. Title, lead, body and
    /// captions (in italics) are the text, comments stand after a thematic break, the others are front
    /// matter.
    Fields fields = Fields::all();
    bool front_matter = true;  ///< metadata as YAML between two lines `---`
};

/// Writes front matter, title, lead and body, then the comments as block quotes that are nested by level.
///
/// Texts are escaped so that what is rendered is the text; runs of blanks and line ends in them become one
/// blank. Strings of the front matter are double-quoted YAML. Block quotes are nested up to 20 levels, deeper
/// replies stand at the last level. Bytes that are not UTF-8 become U+FFFD. Linear.
NEWSTEXT_API void write_markdown(const Article& article, SinkRef sink, const MarkdownOptions& options = {});

/// write_markdown() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_markdown(const Article& article,
                                                   const MarkdownOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/markdown.inl"
#endif
