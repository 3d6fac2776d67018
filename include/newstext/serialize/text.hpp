/// @file
/// Articles as clean plain text.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// How to write plain text.
struct TextOptions {
    /// All but `stated_comments` and `diagnostics` can be written: lists of names on one line, times as they
    /// were printed.
    Fields fields{Field::title, Field::lead, Field::body};
};

/// Writes the chosen parts in document order, blocks separated by blank lines; list items have a hyphen
/// before them.
///
/// Comments come last, each under a line `author (time):`; replies are indented by two blanks a level,
/// up to 20 levels. Bytes that are not UTF-8 become U+FFFD. Ends with a line feed unless there is nothing to
/// write. Linear.
NEWSTEXT_API void write_text(const Article& article, SinkRef sink, const TextOptions& options = {});

/// write_text() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_text(const Article& article, const TextOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/text.inl"
#endif
