/// @file
/// Fourth step, first half: from the evidence of all blocks to a score for each state of each block.
///
/// Each row of evidence speaks for states directly, and rows add up to hidden units, which learn what pieces
/// of evidence say together.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
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
    // Aligned for vectors of four: a row is a whole number of them.
    alignas(64) std::array<Scores, evidence::row_count> rows{};
    /// What a row brings to each hidden unit.
    alignas(64) std::array<Hidden, evidence::row_count> combinations{};
    alignas(64) std::array<Scores, hidden_units> outputs{};  ///< what an active hidden unit says for each state
    std::array<std::array<Scores, states>, 2> transitions{};  ///< [gap before][before][after]
    Scores start{};
    Scores end{};
    TitleWeights title;
};

/// What the network computed for each block of a page, for the trainer. Keeps its memory.
struct Activations {
    std::vector<Hidden> hidden;  ///< before the rectifier
    std::vector<Scores> scores;
};

namespace detail {

/// Numbers that are added up in registers: as many as compilers vectorise without being told.
inline constexpr std::size_t lanes = 12;
using Lanes = std::array<float, lanes>;
static_assert(states == lanes && hidden_units == 2 * lanes, "run() adds up in lanes");

inline void add(Lanes& to, const float* from) noexcept {
    const float* aligned = std::assume_aligned<16>(from);
    for (std::size_t i = 0; i < lanes; ++i) to[i] += aligned[i];
}
inline void add(Lanes& to, const float* from, float times) noexcept {
    const float* aligned = std::assume_aligned<16>(from);
    for (std::size_t i = 0; i < lanes; ++i) to[i] += aligned[i] * times;
}

/// Sums of the rows [row, end), for the states and for the hidden units.
struct Sums {
    Lanes scores{};
    Lanes hidden_low{};
    Lanes hidden_high{};

    Sums(const Weights& w, const std::uint16_t* row, const std::uint16_t* end) noexcept {
        Lanes s{};
        Lanes low{};
        Lanes high{};
        for (; row != end; ++row) {
            const float* const combination = w.combinations[*row].data();
            add(s, w.rows[*row].data());
            add(low, combination);
            add(high, combination + lanes);
        }
        scores = s;
        hidden_low = low;
        hidden_high = high;
    }

    /// Adds what the active hidden units say.
    void add_outputs(const Weights& w) noexcept {
        Lanes s = scores;
        for (std::size_t h = 0; h < lanes; ++h) {
            if (hidden_low[h] > 0) add(s, w.outputs[h].data(), hidden_low[h]);
        }
        for (std::size_t h = 0; h < lanes; ++h) {
            if (hidden_high[h] > 0) add(s, w.outputs[lanes + h].data(), hidden_high[h]);
        }
        scores = s;
    }
};

}  // namespace detail

/// Scores of all blocks. Linear in the number of rows.
/// @param rows  the rows of all blocks, one block after the other
/// @param first begin of each block's rows, and the end
inline void run(const Weights& w, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
                std::vector<Scores>& scores) {
    scores.resize(blocks);
    for (std::size_t i = 0; i < blocks; ++i) {
        detail::Sums sums(w, rows + first[i], rows + first[i + 1]);
        sums.add_outputs(w);
        scores[i] = sums.scores;
    }
}

/// The same, with the hidden units: for the trainer.
inline void run(const Weights& w, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
                Activations& a) {
    a.hidden.resize(blocks);
    a.scores.resize(blocks);
    for (std::size_t i = 0; i < blocks; ++i) {
        detail::Sums sums(w, rows + first[i], rows + first[i + 1]);
        const auto high = std::copy(sums.hidden_low.begin(), sums.hidden_low.end(), a.hidden[i].begin());
        std::copy(sums.hidden_high.begin(), sums.hidden_high.end(), high);
        sums.add_outputs(w);
        a.scores[i] = sums.scores;
    }
}

}  // namespace newstext::decode
