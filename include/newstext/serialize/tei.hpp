/// @file
/// Articles as TEI P5, comments as posts of its module for computer-mediated communication.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// Writes `article` as one TEI P5 document (4.12, tei_all): metadata in the header, the article as a `div`
/// with a `div` for each subhead, comments as `post` elements, their authors as a `listPerson` in the header.
///
/// Posts follow each other; `@indentLevel` is their level of nesting. `@replyTo` is there only where the text
/// names the author who is answered. One name as printed is one person. Boilerplate and diagnostics are left
/// out. Texts are escaped as XmlWriter tells. Linear.
NEWSTEXT_API void write_tei(const Article& article, SinkRef sink);

/// write_tei() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_tei(const Article& article);

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/tei.inl"
#endif
