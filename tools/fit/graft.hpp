/// @file
/// More pages to learn from: the article of one page set into the furniture of another.
///
/// A fitted model tends to learn which furniture goes with which articles on the pages it has seen. Grafted
/// pages bring furniture and articles together that never met.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newstext/decode/page.hpp"

namespace fit {

/// A page with a label for each block, cut in three.
struct Cut {
    std::string front;    ///< text before the article
    std::string article;  ///< from the first to the last block of the article
    std::string back;     ///< what stands behind it
    std::vector<newstext::decode::StateSet> front_labels;
    std::vector<newstext::decode::StateSet> article_labels;
    std::vector<newstext::decode::StateSet> back_labels;
};

/// Cuts a page where its labels say that the article begins and ends; nothing where they do not say it, or
/// where the page was hard-wrapped (lines of one width cannot stand among those of another).
[[nodiscard]] std::optional<Cut> cut(const newstext::decode::Page& page,
                                     const std::vector<newstext::decode::StateSet>& labels);

/// The article of `inner` between front and back of `outer`.
struct Graft {
    std::string scrape;
    std::vector<newstext::decode::StateSet> labels;
};
[[nodiscard]] Graft graft(const Cut& outer, const Cut& inner);

}  // namespace fit
