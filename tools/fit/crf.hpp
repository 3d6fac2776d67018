/// @file
/// Fits the weights: a linear-chain conditional random field over the states of blocks, with labels that may
/// be sets of states (the likelihood of a page is summed over all paths that its labels allow). Source of the
/// method: Lafferty, McCallum and Pereira 2001; Täckström et al. 2013 for partial labels.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "network.hpp"
#include "newstext/decode/decoder.hpp"

namespace fit {

/// A page to learn from.
struct Example {
    std::vector<std::uint16_t> rows;   ///< of all blocks, one after the other
    std::vector<std::uint32_t> first;  ///< begin of each block's rows, and the end
    std::vector<std::uint8_t> gaps;
    std::vector<std::uint32_t> sizes;        ///< words of each block
    std::vector<std::uint64_t> hashes;       ///< of each block's words
    std::vector<std::uint16_t> title_rows;   ///< signs of a title, of all blocks
    std::vector<std::uint32_t> title_first;  ///< begin of each block's, and the end
    bool has_text = false;                   ///< the page has running text
    std::vector<newstext::decode::StateSet> labels;
    std::string group;
    std::string inner_group;  ///< of a graft: the group of its article
    std::size_t gold = 0;

    [[nodiscard]] std::size_t size() const { return gaps.size(); }
};

struct Settings {
    int epochs = 20;
    float rate = 0.1f;
    float hidden_rate = 0.3f;      ///< step size of the hidden layer against the rest
    float dropout = 0.2f;          ///< share of rows left out in each pass
    float length_exponent = 0.5f;  ///< how much less a block of a long page counts
    float decay = 1e-5f;           ///< weight decay a step, for rows that are used
    int title_epochs = 8;
    float title_decay = 1e-4f;  ///< weight decay a step of the title's ranking
    std::uint32_t seed = 1;
};

/// Fits weights to the examples named by `chosen`.
[[nodiscard]] std::unique_ptr<Weights> train(const std::vector<Example>& examples,
                                             const std::vector<std::size_t>& chosen, const Settings& settings,
                                             bool verbose);

}  // namespace fit
