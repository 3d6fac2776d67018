/// @file
/// The version of the headers.
#pragma once

#include <string_view>

namespace newstext {

/// Major, minor and patch number after semantic versioning (semver.org).
inline constexpr std::string_view version = "0.1.0";

}  // namespace newstext
