/// @file
/// The model while it is fitted: the parser's (newstext/decode/network.hpp) in numbers that can be moved by
/// small steps.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "newstext/decode/network.hpp"

namespace fit {

using newstext::decode::hidden_units;
using newstext::decode::Scores;
using newstext::decode::states;
using Hidden = std::array<float, hidden_units>;

/// What the parser's weights are made of, but for those of the title.
struct Weights {
    std::array<Scores, newstext::evidence::row_count> rows{};
    std::array<Hidden, newstext::evidence::row_count>
        combinations{};                          ///< what a row brings to each hidden unit
    std::array<Scores, hidden_units> outputs{};  ///< what an active hidden unit says for each state
    std::array<std::array<Scores, states>, 2> transitions{};  ///< [gap before][before][after]
    Scores start{};
    Scores end{};
};

/// What the network computes for each block of a page.
struct Activations {
    std::vector<Hidden> hidden;  ///< before the rectifier
    std::vector<Scores> scores;
};

/// Hidden units and scores of all blocks.
/// @param rows  the rows of all blocks, one block after the other
/// @param first begin of each block's rows, and the end
void run(const Weights& weights, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
         Activations& activations);

/// Weights of a title's ranking, in the order of evidence, signs and distances.
inline constexpr std::size_t title_rows =
    newstext::evidence::row_count + std::tuple_size_v<newstext::decode::TitleWeights>;
using TitleWeights = std::array<float, title_rows>;

/// What the parser takes: all in thousandths, none beyond 16 bits.
[[nodiscard]] newstext::decode::Weights quantised(const Weights& weights, const TitleWeights& title);

}  // namespace fit
