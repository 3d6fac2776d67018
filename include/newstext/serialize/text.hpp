/// @file
/// Articles as clean plain text.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// Which parts of an article plain text has.
struct TextOptions {
    bool title = true;
    bool lead = true;
    bool captions = false;
    bool comments = false;
};

/// Writes title, lead and body, blocks separated by blank lines; list items have a hyphen before them.
///
/// Comments follow the body, each under a line `author (time):`; replies are indented by two blanks a level,
/// up to 20 levels. Bytes that are not UTF-8 become U+FFFD. Ends with a line feed unless there is nothing to
/// write. Linear.
NEWSTEXT_API void write_text(const Article& article, SinkRef sink, const TextOptions& options = {});

/// write_text() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_text(const Article& article, const TextOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/text.inl"
#endif
