/// @file
/// The body as one text, for formats that have one place for it. Not for consumers.
#pragma once

#include <string>

#include "newstext/serialize/text.hpp"

namespace newstext::detail {

/// The body without captions as plain text, without a line end after it.
[[nodiscard]] inline std::string body_text(const Article& article) {
    std::string text = to_text(article, {.fields = Fields{Field::body}});
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

}  // namespace newstext::detail
