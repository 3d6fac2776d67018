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

#include "newstext/decode/row_sum.hpp"
#include "newstext/decode/states.hpp"
#include "newstext/decode/title.hpp"
#include "newstext/evidence/features.hpp"

namespace newstext::decode {

/// The model: what evidence says, and how well states follow each other.
struct Weights {
    alignas(64) std::array<Row, evidence::row_count> rows{};
    Outputs outputs;
    std::array<std::array<Scores, states>, 2> transitions{};  ///< [gap before][before][after]
    Scores start{};
    Scores end{};
    TitleWeights title{};
};

/// What evidence says for the blocks of a page.
struct BlockScores {
    std::vector<Scores> states;
    std::vector<std::int16_t> titles;  ///< for each block to be the title, in thousandths

    void resize(std::size_t blocks) {
        states.resize(blocks);
        titles.resize(blocks);
    }
    void set(std::size_t block, const RowSum& sum, const Outputs& outputs) noexcept {
        states[block] = sum.scores(outputs);
        titles[block] = sum.title();
    }
};

/// Scores of all blocks. Linear in the number of blocks.
inline void run(const Weights& w, const evidence::Evidence& evidence, BlockScores& scores) {
    /// Takes rows as Evidence gives them.
    struct Adder {
        const Weights* weights;
        RowSum sum;

        void add(evidence::feature::Id id, unsigned bucket) noexcept {
            sum.add(weights->rows[evidence::first_rows[id] + bucket]);
        }
    };
    scores.resize(evidence.size());
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        scores.set(i, evidence.with_rows(i, Adder{&w, {}}).sum, w.outputs);
    }
}

/// The same from rows that were collected before: for the trainer. Linear in the number of rows.
/// @param rows  the rows of all blocks, one block after the other
/// @param first begin of each block's rows, and the end
inline void run(const Weights& w, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
                BlockScores& scores) {
    scores.resize(blocks);
    for (std::size_t i = 0; i < blocks; ++i) {
        RowSum sum;
        for (std::uint32_t r = first[i]; r < first[i + 1]; ++r) sum.add(w.rows[rows[r]]);
        scores.set(i, sum, w.outputs);
    }
}

}  // namespace newstext::decode
