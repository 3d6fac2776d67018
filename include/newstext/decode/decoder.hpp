/// @file
/// Fourth step: the best path through the states that the layout of a page allows.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "newstext/evidence/features.hpp"
#include "newstext/decode/states.hpp"

namespace newstext::decode {

/// One score for each state.
using Scores = std::array<float, states>;

/// Units of the hidden layer: each learns a combination of evidence that no single piece shows.
inline constexpr std::size_t hidden_units = 24;
using Hidden = std::array<float, hidden_units>;

/// The model: what each piece of evidence says for each state, by itself and through combinations, and how well
/// states follow each other.
struct Weights {
    std::array<Scores, evidence::row_count> rows{};
    std::array<Hidden, evidence::row_count> combinations{};    ///< what a row brings to each hidden unit
    std::array<Scores, hidden_units> outputs{};                ///< what an active hidden unit says for each state
    std::array<std::array<Scores, states>, 2> transitions{};  ///< [gap before][before][after]
    Scores start{};
    Scores end{};
};

inline constexpr float impossible = -1e9f;

/// Scores of the states for a block with these rows. `hidden` receives the sums of the hidden units.
[[nodiscard]] inline Scores score(const Weights& weights, const std::uint16_t* begin, const std::uint16_t* end,
                                  Hidden& hidden) noexcept {
    Scores sum{};
    hidden = {};
    for (const std::uint16_t* row = begin; row != end; ++row) {
        const Scores& scores = weights.rows[*row];
        const Hidden& parts = weights.combinations[*row];
        for (std::size_t s = 0; s < states; ++s) sum[s] += scores[s];
        for (std::size_t h = 0; h < hidden_units; ++h) hidden[h] += parts[h];
    }
    for (std::size_t h = 0; h < hidden_units; ++h) {
        if (hidden[h] <= 0) continue;
        for (std::size_t s = 0; s < states; ++s) sum[s] += hidden[h] * weights.outputs[h][s];
    }
    return sum;
}

/// Which states a block may have; the trainer narrows it, the parser allows all.
using StateSet = std::uint16_t;
inline constexpr StateSet any_state = (1u << states) - 1;

/// Finds the best path. Keeps its memory from one text to the next.
class Decoder {
public:
    explicit Decoder(const Weights& weights) : weights_(&weights) {}

    /// The states of all blocks. Linear in the number of blocks.
    /// @param gaps one flag a block: a blank line stands before it
    const std::vector<State>& decode(const evidence::Evidence& evidence, const std::vector<std::uint8_t>& gaps) {
        const std::size_t n = evidence.size();
        path_.assign(n, State::front);
        margins_.assign(n, 0.0f);
        emissions_.resize(n);
        if (n == 0) return path_;
        back_.resize(n);
        for (std::size_t i = 0; i < n; ++i) emissions_[i] = emission(evidence, i);
        Scores best{};
        for (std::size_t s = 0; s < states; ++s) best[s] = weights_->start[s] + emissions_[0][s];
        for (std::size_t i = 1; i < n; ++i) {
            Scores next{};
            const auto& transitions = weights_->transitions[gaps[i] != 0 ? 1 : 0];
            for (std::size_t to = 0; to < states; ++to) {
                float top = impossible;
                std::uint8_t from_best = 0;
                for (std::size_t from = 0; from < states; ++from) {
                    const float score = best[from] + transitions[from][to];
                    if (allowed[from][to] && score > top) {
                        top = score;
                        from_best = static_cast<std::uint8_t>(from);
                    }
                }
                next[to] = top + emissions_[i][to];
                back_[i][to] = from_best;
            }
            best = next;
        }
        for (std::size_t s = 0; s < states; ++s) best[s] += weights_->end[s];
        auto state = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
        for (std::size_t i = n; i-- > 0;) {
            path_[i] = static_cast<State>(state);
            margins_[i] = margin(emissions_[i], state);
            state = back_[i][state];
        }
        return path_;
    }

    /// Score of each state for block `i` by its own evidence.
    [[nodiscard]] Scores emission(const evidence::Evidence& evidence, std::size_t i) const noexcept {
        Hidden hidden{};
        return score(*weights_, evidence.begin(i), evidence.end(i), hidden);
    }

    /// How far the last decoded path's state of block `i` is ahead of the next best by its own evidence; below
    /// zero where the neighbours decided.
    [[nodiscard]] float margin(std::size_t i) const noexcept { return margins_[i]; }
    [[nodiscard]] const Weights& weights() const noexcept { return *weights_; }

    static constexpr std::array<std::array<bool, states>, states> allowed = [] {
        std::array<std::array<bool, states>, states> table{};
        for (std::size_t a = 0; a < states; ++a) {
            for (std::size_t b = 0; b < states; ++b) {
                table[a][b] = may_follow(static_cast<State>(a), static_cast<State>(b));
            }
        }
        return table;
    }();

private:
    [[nodiscard]] static float margin(const Scores& scores, std::size_t chosen) noexcept {
        float other = impossible;
        for (std::size_t s = 0; s < states; ++s) {
            if (s != chosen) other = std::max(other, scores[s]);
        }
        return scores[chosen] - other;
    }

    const Weights* weights_;
    std::vector<State> path_;
    std::vector<float> margins_;
    std::vector<Scores> emissions_;
    std::vector<std::array<std::uint8_t, states>> back_;
};

}  // namespace newstext::decode
