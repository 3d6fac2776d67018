/// @file
/// Fourth step: the best path through the states that the layout of a page allows.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "newstext/decode/network.hpp"
#include "newstext/decode/states.hpp"
#include "newstext/evidence/features.hpp"

namespace newstext::decode {

inline constexpr float impossible = -1e9f;

/// Which states a block may have; the trainer narrows it, the parser allows all.
using StateSet = std::uint16_t;
inline constexpr StateSet any_state = (1u << states) - 1;

/// Finds the best path. Keeps its memory from one text to the next.
class Decoder {
public:
    explicit Decoder(const Weights& weights) : weights_(&weights) {}

    /// The states of all blocks. Linear in the number of blocks.
    ///
    /// A page with running text has an article: where the best path has none, the best path that has one is
    /// taken.
    /// @param gaps one flag a block: a blank line stands before it
    const std::vector<State>& decode(const evidence::Evidence& evidence,
                                     const std::vector<std::uint8_t>& gaps) {
        const std::size_t n = evidence.size();
        path_.assign(n, State::front);
        margins_.assign(n, 0.0f);
        if (n == 0) return path_;
        run(*weights_, evidence.rows(), evidence.first_of_blocks(), n, activations_);
        find_path(gaps, false);
        if (!evidence.core.empty() && std::none_of(path_.begin(), path_.end(), in_article))
            find_path(gaps, true);
        for (std::size_t i = 0; i < n; ++i) {
            margins_[i] = margin(activations_.scores[i], static_cast<std::size_t>(path_[i]));
        }
        return path_;
    }

    /// How far the last decoded path's state of block `i` is ahead of the next best by its own evidence;
    /// below zero where the neighbours decided.
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
    /// Viterbi's algorithm.
    /// @param with_article end only where the path has been through the article
    void find_path(const std::vector<std::uint8_t>& gaps, bool with_article) {
        const std::vector<Scores>& emissions = activations_.scores;
        const std::size_t n = emissions.size();
        back_.resize(n);
        Scores best{};
        for (std::size_t s = 0; s < states; ++s) best[s] = weights_->start[s] + emissions[0][s];
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
                next[to] = top + emissions[i][to];
                back_[i][to] = from_best;
            }
            // Sums of a million blocks would outgrow a float's precision; only differences count.
            const float most = *std::max_element(next.begin(), next.end());
            for (std::size_t s = 0; s < states; ++s) best[s] = std::max(next[s] - most, impossible);
        }
        for (std::size_t s = 0; s < states; ++s) {
            best[s] += weights_->end[s];
            if (with_article && !ends_article(static_cast<State>(s))) best[s] += impossible;
        }
        auto state = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
        for (std::size_t i = n; i-- > 0;) {
            path_[i] = static_cast<State>(state);
            state = back_[i][state];
        }
    }

    /// States that a path reaches only through the article's text.
    [[nodiscard]] static constexpr bool ends_article(State s) noexcept {
        return s == State::lead || s == State::paragraph || s == State::subhead || s == State::interruption;
    }

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
    Activations activations_;
    std::vector<std::array<std::uint8_t, states>> back_;
};

}  // namespace newstext::decode
