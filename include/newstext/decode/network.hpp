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

#include "newstext/decode/lanes.hpp"
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
    alignas(
        64) std::array<Scores, hidden_units> outputs{};  ///< what an active hidden unit says for each state
    std::array<std::array<Scores, states>, 2> transitions{};  ///< [gap before][before][after]
    Scores start{};
    Scores end{};
    TitleWeights title{};
};

/// What the network computed for each block of a page, for the trainer. Keeps its memory.
struct Activations {
    std::vector<Hidden> hidden;  ///< before the rectifier
    std::vector<Scores> scores;
};

namespace detail {

static_assert(states == Lanes::size && hidden_units == 2 * Lanes::size, "rows are added up in lanes");

/// Sums of the rows [row, end), for the states and for the hidden units.
struct Sums {
    Lanes scores;
    Lanes low;   ///< the first hidden units
    Lanes high;  ///< the others

    Sums(const Weights& w, const std::uint16_t* row, const std::uint16_t* end) noexcept {
        for (; row != end; ++row) {
            const float* const combination = w.combinations[*row].data();
            scores += Lanes::aligned(w.rows[*row].data());
            low += Lanes::aligned(combination);
            high += Lanes::aligned(combination + Lanes::size);
        }
    }

    /// What the hidden units got, before the rectifier.
    [[nodiscard]] Hidden hidden() const noexcept {
        Hidden all;
        low.store(all.data());
        high.store(all.data() + Lanes::size);
        return all;
    }

    /// Adds what the active ones of `hidden` say.
    void add_outputs(const Weights& w, const Hidden& hidden) noexcept {
        for (std::size_t h = 0; h < hidden_units; ++h) {
            if (hidden[h] <= 0) continue;
            Lanes output = Lanes::aligned(w.outputs[h].data());
            output *= Lanes(hidden[h]);
            scores += output;
        }
    }
};

}  // namespace detail

/// What `rows` say for each state.
[[nodiscard]] inline Scores run(const Weights& w, const std::uint16_t* rows,
                                const std::uint16_t* end) noexcept {
    detail::Sums sums(w, rows, end);
    sums.add_outputs(w, sums.hidden());
    return sums.scores.values();
}

/// Scores of all blocks. Linear in the number of blocks.
inline void run(const Weights& w, const evidence::Evidence& evidence, std::vector<Scores>& scores) {
    scores.resize(evidence.size());
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const evidence::Rows rows = evidence.rows(i);
        scores[i] = run(w, rows.begin(), rows.end());
    }
}

/// Scores of all blocks from rows that were collected before: for the trainer. Linear in the number of rows.
/// @param rows  the rows of all blocks, one block after the other
/// @param first begin of each block's rows, and the end
inline void run(const Weights& w, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
                std::vector<Scores>& scores) {
    scores.resize(blocks);
    for (std::size_t i = 0; i < blocks; ++i) scores[i] = run(w, rows + first[i], rows + first[i + 1]);
}

/// The same, with the hidden units.
inline void run(const Weights& w, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
                Activations& a) {
    a.hidden.resize(blocks);
    a.scores.resize(blocks);
    for (std::size_t i = 0; i < blocks; ++i) {
        detail::Sums sums(w, rows + first[i], rows + first[i + 1]);
        a.hidden[i] = sums.hidden();
        sums.add_outputs(w, a.hidden[i]);
        a.scores[i] = sums.scores.values();
    }
}

}  // namespace newstext::decode
