/// @file
/// From gold structure to the states that each block of a page may have.
#pragma once

#include <vector>

#include "gold.hpp"
#include "newstext/decode/page.hpp"

namespace fit {

/// One set of states a block; `any_state` where nothing is known. Empty where the gold text is not found on
/// the page.
[[nodiscard]] std::vector<newstext::decode::StateSet> label(const Gold& gold,
                                                            const newstext::decode::Page& page);

}  // namespace fit
