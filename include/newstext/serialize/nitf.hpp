/// @file
/// Articles as NITF, the News Industry Text Format of the IPTC, version 3.6.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// Writes `article` as one NITF 3.6 document: headlines, byline, distributor, abstract and dateline in its
/// head, the body as paragraphs, subheads, lists, block quotes and captions, the credit as tagline.
///
/// NITF has no element for comments: they are left out, as are related titles, boilerplate and diagnostics.
/// Texts are escaped as XmlWriter tells. Linear.
NEWSTEXT_API void write_nitf(const Article& article, SinkRef sink);

/// write_nitf() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_nitf(const Article& article);

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/nitf.inl"
#endif
