/// @file
/// What newstext is compared with: the block parser of Markdown that is known to be fast.
#pragma once

#include <string_view>

namespace newstext::benchmarks {

/// Parses `text` with callbacks that do nothing. @throws std::runtime_error where md4c fails
void parse_with_md4c(std::string_view text);

}  // namespace newstext::benchmarks
