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
        return decode(evidence.rows(), evidence.first_of_blocks(), gaps, !evidence.core.empty());
    }

    /// The same from the rows of evidence.
    /// @param rows, first as for run()
    /// @param has_text the page has running text
    const std::vector<State>& decode(const std::uint16_t* rows, const std::uint32_t* first,
                                     const std::vector<std::uint8_t>& gaps, bool has_text) {
        const std::size_t n = gaps.size();
        path_.assign(n, State::front);
        if (n == 0) return path_;
        run(*weights_, rows, first, n, activations_);
        find_path(gaps, false);
        if (has_text && std::none_of(path_.begin(), path_.end(), in_article)) find_path(gaps, true);
        return path_;
    }

    /// The path again, with the title at block `title`.
    /// @pre decode() has been called for the same page
    const std::vector<State>& put_title(std::size_t title, const std::vector<std::uint8_t>& gaps) {
        for (std::size_t i = 0; i < activations_.scores.size(); ++i) {
            activations_.scores[i][static_cast<std::size_t>(State::title)] +=
                i == title ? kept_out : -kept_out;
        }
        find_path(gaps, std::any_of(path_.begin(), path_.end(), in_article));
        return path_;
    }

    /// The path again, with blocks of `comments` kept out of the article.
    /// @param comments one flag a block; @pre decode() has been called for the same page
    const std::vector<State>& keep_out(const std::vector<std::uint8_t>& comments,
                                       const std::vector<std::uint8_t>& gaps) {
        for (std::size_t i = 0; i < comments.size(); ++i) {
            if (comments[i] == 0) continue;
            for (std::size_t s = 0; s < states; ++s) {
                if (static_cast<State>(s) != State::comment) activations_.scores[i][s] -= kept_out;
            }
        }
        find_path(gaps, false);
        return path_;
    }

    /// How far the last decoded path's state of block `i` is ahead of the next best by its own evidence;
    /// below zero where the neighbours decided.
    [[nodiscard]] float margin(std::size_t i) const noexcept {
        const Scores& scores = activations_.scores[i];
        const auto chosen = static_cast<std::size_t>(path_[i]);
        float other = impossible;
        for (std::size_t s = 0; s < states; ++s) {
            if (s != chosen) other = std::max(other, scores[s]);
        }
        return scores[chosen] - other;
    }
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
    /// Outweighs all evidence of a block, and is no more than a sum of them can hold.
    static constexpr float kept_out = 1000.0f;

    /// Whether the path has been through the article's text is a second dimension of the search, where it
    /// counts.
    static constexpr std::size_t layers = 2;
    using Front = std::array<Scores, layers>;
    /// The best predecessor of a state: its state and layer.
    struct Step {
        std::uint8_t state = 0;
        std::uint8_t layer = 0;
    };

    /// Viterbi's algorithm.
    /// @param with_article the path must go through the article
    void find_path(const std::vector<std::uint8_t>& gaps, bool with_article) {
        const std::vector<Scores>& emissions = activations_.scores;
        const std::size_t n = emissions.size();
        back_.resize(n);
        const auto layer_of = [&](std::size_t from_layer, std::size_t state) {
            return with_article && (from_layer == 1 || in_article(static_cast<State>(state))) ? 1u : 0u;
        };
        Front best;
        for (Scores& scores : best) scores.fill(impossible);
        for (std::size_t s = 0; s < states; ++s)
            best[layer_of(0, s)][s] = weights_->start[s] + emissions[0][s];
        for (std::size_t i = 1; i < n; ++i) {
            Front next;
            for (Scores& scores : next) scores.fill(impossible);
            const auto& transitions = weights_->transitions[gaps[i] != 0 ? 1 : 0];
            for (std::size_t layer = 0; layer < (with_article ? layers : 1); ++layer) {
                for (std::size_t from = 0; from < states; ++from) {
                    if (best[layer][from] <= impossible / 2) continue;
                    for (std::size_t to = 0; to < states; ++to) {
                        const float score = best[layer][from] + transitions[from][to];
                        const std::size_t to_layer = layer_of(layer, to);
                        if (!allowed[from][to] || score <= next[to_layer][to]) continue;
                        next[to_layer][to] = score;
                        back_[i][to_layer][to] = {static_cast<std::uint8_t>(from),
                                                  static_cast<std::uint8_t>(layer)};
                    }
                }
            }
            // Sums of a million blocks would outgrow a float's precision; only differences count.
            float most = impossible;
            for (Scores& scores : next) {
                for (std::size_t s = 0; s < states; ++s) {
                    if (scores[s] > impossible / 2) most = std::max(most, scores[s] += emissions[i][s]);
                }
            }
            for (std::size_t layer = 0; layer < layers; ++layer) {
                for (std::size_t s = 0; s < states; ++s) {
                    best[layer][s] = next[layer][s] > impossible / 2 ? next[layer][s] - most : impossible;
                }
            }
        }
        Scores& ends = best[with_article ? 1 : 0];
        for (std::size_t s = 0; s < states; ++s) ends[s] += weights_->end[s];
        Step at{static_cast<std::uint8_t>(std::max_element(ends.begin(), ends.end()) - ends.begin()),
                static_cast<std::uint8_t>(with_article ? 1 : 0)};
        for (std::size_t i = n; i-- > 0;) {
            path_[i] = static_cast<State>(at.state);
            at = back_[i][at.layer][at.state];
        }
    }

    const Weights* weights_;
    std::vector<State> path_;
    Activations activations_;
    std::vector<std::array<std::array<Step, states>, layers>> back_;
};

}  // namespace newstext::decode
