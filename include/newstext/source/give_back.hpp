/// @file
/// Memory that a step took and the next ones don't need.
#pragma once

namespace newstext::source {

/// Empties containers and gives their memory back, which clear() does not.
template <class... Containers>
void give_back(Containers&... containers) noexcept {
    ((containers = Containers()), ...);
}

}  // namespace newstext::source
