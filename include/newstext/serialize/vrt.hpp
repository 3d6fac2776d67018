/// @file
/// Articles as verticalized text (VRT), the input of corpus workbenches (IMS Open Corpus Workbench, CQPweb,
/// Korp).
#pragma once

#include <cstddef>
#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// Bytes that the Corpus Workbench takes in one line (MAX_INPUT_LINE_LENGTH of cwb-encode is 65,536 with the
/// line end and the zero byte).
inline constexpr std::size_t vrt_max_line = 65534;

/// Bytes that it takes in one token or in the value of one attribute (CL_MAX_LINE_LENGTH is 4,096 with the
/// zero byte).
inline constexpr std::size_t vrt_max_value = 4095;

/// How to write VRT.
struct VrtOptions {
    /// Title, subtitle, lead, body, captions and comments are tokens; kicker, outlet, section, authors,
    /// credits, dateline, times, language and tags are attributes of `<text>`, as are title and subtitle. The
    /// others are never written.
    Fields fields = Fields::all();
    /// The attribute `id` of `<text>`, which must be another for each text of a corpus. Empty: a UUID that is
    /// made of title, outlet, date and body.
    std::string id{};
};

/// Writes `article` as one `<text>`: a token a line, within `<s>` (sentences), within `<p kind="...">`;
/// comments as
/// `<comment>` with their number, that of the comment they answer (`parent`) and their level, one after the
/// other, since the Corpus Workbench does not nest regions of one name.
///
/// The first line names the positional attribute, `word`. Sentences and words are those of segments.hpp.
/// Markup in texts is escaped as in XML (`cwb-encode -x`). Lists are feature sets: `|Ida Falk|Ole Brandt|`.
/// Tokens longer than `vrt_max_value` bytes are cut into several, values of attributes are cut off there.
/// Bytes that are not UTF-8 and characters that XML does not have become U+FFFD. Linear.
NEWSTEXT_API void write_vrt(const Article& article, SinkRef sink, const VrtOptions& options = {});

/// write_vrt() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_vrt(const Article& article, const VrtOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/vrt.inl"
#endif
