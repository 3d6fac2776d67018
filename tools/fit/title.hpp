/// @file
/// Fits what tells a title from the other lines before the body.
#pragma once

#include <vector>

#include "crf.hpp"
#include "newstext/decode/page.hpp"

namespace fit {

/// A page's candidates for the title, and which one it is.
struct TitleChoice {
    struct Candidate {
        std::vector<std::uint16_t> rows;
        std::size_t distance = 0;
    };
    std::vector<Candidate> candidates;
    std::size_t right = 0;
};

/// Fits the ranking to choices: the likelihood of the right candidate among all of its page.
[[nodiscard]] newstext::decode::TitleWeights train_titles(const std::vector<TitleChoice>& choices,
                                                          const Settings& settings);

}  // namespace fit
