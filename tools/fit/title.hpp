/// @file
/// Fits what tells a title from the other lines before the body.
#pragma once

#include <vector>

#include "crf.hpp"
#include "network.hpp"

namespace fit {

/// A page's candidates for the title, and which of them say it.
struct TitleChoice {
    std::vector<std::vector<std::uint16_t>> rows;  ///< of each candidate
    std::vector<std::uint8_t> right;               ///< one flag a candidate
};

/// Fits the ranking to choices: the likelihood of the right candidates among all of their page.
[[nodiscard]] TitleWeights train_titles(const std::vector<TitleChoice>& choices, const Settings& settings);

}  // namespace fit
