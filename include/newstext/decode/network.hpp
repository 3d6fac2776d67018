/// @file
/// Fourth step, first half: from the evidence of all blocks to a score for each state of each block.
///
/// Each row of evidence speaks for states directly, and rows add up to hidden units, which learn what pieces
/// of evidence say together.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "newstext/decode/states.hpp"
#include "newstext/decode/title.hpp"
#include "newstext/evidence/features.hpp"

namespace newstext::decode {

inline constexpr std::size_t hidden_units = 24;

using Scores = std::array<float, states>;  ///< one score for each state
using Hidden = std::array<float, hidden_units>;

/// The model: what evidence says, and how well states follow each other.
struct Weights {
    std::array<Scores, evidence::row_count> rows{};
    std::array<Hidden, evidence::row_count> combinations{};  ///< what a row brings to each hidden unit
    std::array<Scores, hidden_units> outputs{};  ///< what an active hidden unit says for each state
    std::array<std::array<Scores, states>, 2> transitions{};  ///< [gap before][before][after]
    Scores start{};
    Scores end{};
    TitleWeights title;
};

/// What the network computed for each block of a page. Keeps its memory.
struct Activations {
    std::vector<Hidden> hidden;  ///< before the rectifier
    std::vector<Scores> scores;
};

namespace detail {

template <std::size_t N>
void add(std::array<float, N>& to, const std::array<float, N>& from) noexcept {
    for (std::size_t i = 0; i < N; ++i) to[i] += from[i];
}
template <std::size_t N>
void add(std::array<float, N>& to, const std::array<float, N>& from, float times) noexcept {
    for (std::size_t i = 0; i < N; ++i) to[i] += from[i] * times;
}

}  // namespace detail

/// Scores of all blocks. Linear in the number of rows.
/// @param rows  the rows of all blocks, one block after the other
/// @param first begin of each block's rows, and the end
inline void run(const Weights& w, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
                Activations& a) {
    a.hidden.assign(blocks, {});
    a.scores.assign(blocks, {});
    for (std::size_t i = 0; i < blocks; ++i) {
        for (std::uint32_t r = first[i]; r < first[i + 1]; ++r) {
            detail::add(a.scores[i], w.rows[rows[r]]);
            detail::add(a.hidden[i], w.combinations[rows[r]]);
        }
        for (std::size_t h = 0; h < hidden_units; ++h) {
            if (a.hidden[i][h] > 0) detail::add(a.scores[i], w.outputs[h], a.hidden[i][h]);
        }
    }
}

}  // namespace newstext::decode
