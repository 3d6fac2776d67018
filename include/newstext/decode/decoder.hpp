/// @file
/// Fourth step: the best path through the states that the layout of a page allows.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "newstext/decode/lanes.hpp"
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
    explicit Decoder(const Weights& weights) : weights_(&weights) {
        for (std::size_t gap = 0; gap < transitions_.size(); ++gap) {
            for (std::size_t from = 0; from < states; ++from) {
                for (std::size_t to = 0; to < states; ++to) {
                    transitions_[gap][from][to] =
                        allowed[from][to] ? weights.transitions[gap][from][to] : impossible;
                }
            }
        }
    }

    /// The states of all blocks. Linear in the number of blocks.
    ///
    /// A page with running text has an article: where the best path has none, the best path that has one is
    /// taken.
    /// @param gaps one flag a block: a blank line stands before it
    const std::vector<State>& decode(const evidence::Evidence& evidence,
                                     const std::vector<std::uint8_t>& gaps) {
        run(*weights_, evidence, evidence_);
        return find_path_of_page(gaps, !evidence.core.empty());
    }

    /// The same from the rows of evidence.
    /// @param rows, first as for run()
    /// @param has_text the page has running text
    const std::vector<State>& decode(const std::uint16_t* rows, const std::uint32_t* first,
                                     const std::vector<std::uint8_t>& gaps, bool has_text) {
        run(*weights_, rows, first, gaps.size(), evidence_);
        return find_path_of_page(gaps, has_text);
    }

    /// The path again, with the title at block `title`.
    /// @pre decode() has been called for the same page
    const std::vector<State>& put_title(std::size_t title, const std::vector<std::uint8_t>& gaps) {
        for (std::size_t i = 0; i < evidence_.states.size(); ++i) {
            evidence_.states[i][static_cast<std::size_t>(State::title)] += i == title ? kept_out : -kept_out;
        }
        find_path(gaps, std::any_of(path_.begin(), path_.end(), in_article));
        return path_;
    }

    /// The path again, with blocks of `comments` kept out of the article.
    /// @param comments one flag a block; @pre decode() has been called for the same page
    const std::vector<State>& keep_out(const std::vector<std::uint8_t>& comments,
                                       const std::vector<std::uint8_t>& gaps) {
        leave_states(comments, [](State s) { return s == State::comment; });
        find_path(gaps, false);
        return path_;
    }

    /// The path again, with blocks of `text` kept in the article.
    /// @param text one flag a block; @pre decode() has been called for the same page
    const std::vector<State>& keep_in(const std::vector<std::uint8_t>& text,
                                      const std::vector<std::uint8_t>& gaps) {
        leave_states(text, in_article);
        find_path(gaps, true);
        return path_;
    }

    /// How far the last decoded path's state of block `i` is ahead of the next best by its own evidence;
    /// below zero where the neighbours decided.
    [[nodiscard]] float margin(std::size_t i) const noexcept {
        const Scores& scores = evidence_.states[i];
        const auto chosen = static_cast<std::size_t>(path_[i]);
        float other = impossible;
        for (std::size_t s = 0; s < states; ++s) {
            if (s != chosen) other = std::max(other, scores[s]);
        }
        return scores[chosen] - other;
    }
    /// What the evidence of block `i` says for it to be the title, in thousandths.
    [[nodiscard]] std::int16_t title_score(std::size_t i) const noexcept { return evidence_.titles[i]; }
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
    using Table = std::array<Scores, states>;

    /// Outweighs all evidence of a block, and is no more than a sum of them can hold.
    static constexpr float kept_out = 1000.0f;

    /// Whether the path has been through the article's text is a second dimension of the search, where it
    /// counts.
    static constexpr std::size_t layers = 2;
    using Front = std::array<Scores, layers>;

    /// Raises `to` to what the best path to each state is worth after a transition from `before`.
    static void advance(const Scores& before, const Table& transitions, Lanes& to) noexcept {
        for (std::size_t from = 0; from < states; ++from) {
            Lanes path = Lanes::aligned(transitions[from].data());
            path += Lanes(before[from]);
            to.raise_to(path);
        }
    }

    /// Leaves flagged blocks only the states for which `may` holds.
    template <class May>
    void leave_states(const std::vector<std::uint8_t>& flags, May may) {
        for (std::size_t i = 0; i < flags.size(); ++i) {
            if (flags[i] == 0) continue;
            for (std::size_t s = 0; s < states; ++s) {
                if (!may(static_cast<State>(s))) evidence_.states[i][s] -= kept_out;
            }
        }
    }

    const std::vector<State>& find_path_of_page(const std::vector<std::uint8_t>& gaps, bool has_text) {
        path_.assign(gaps.size(), State::front);
        if (gaps.empty()) return path_;
        find_path(gaps, false);
        if (has_text && std::none_of(path_.begin(), path_.end(), in_article)) find_path(gaps, true);
        return path_;
    }

    /// Viterbi's algorithm. What the paths were worth is kept; where the best one came from is found again on
    /// the way back, for its own states only.
    /// @param with_article the path must go through the article
    void find_path(const std::vector<std::uint8_t>& gaps, bool with_article) {
        with_article ? find_path_through_article(gaps) : find_best_path(gaps);
    }

    void find_best_path(const std::vector<std::uint8_t>& gaps) {
        const std::size_t n = evidence_.states.size();
        best_.resize(n);
        for (std::size_t s = 0; s < states; ++s) best_[0][s] = weights_->start[s] + evidence_.states[0][s];
        for (std::size_t i = 1; i < n; ++i) {
            Lanes next(impossible);
            advance(best_[i - 1], transitions_[gaps[i] != 0 ? 1 : 0], next);
            next += Lanes(evidence_.states[i]);
            // Sums of a million blocks would outgrow a float's precision; only differences count.
            next -= Lanes(next.most());
            best_[i] = next.values();
        }
        Scores ends = best_[n - 1];
        for (std::size_t s = 0; s < states; ++s) ends[s] += weights_->end[s];
        auto at = static_cast<std::size_t>(std::max_element(ends.begin(), ends.end()) - ends.begin());
        for (std::size_t i = n; i-- > 0;) {
            path_[i] = static_cast<State>(at);
            if (i > 0) at = predecessor(best_[i - 1], transitions_[gaps[i] != 0 ? 1 : 0], at).state;
        }
    }

    /// The same with a second layer: states reached after the path has been through the article.
    void find_path_through_article(const std::vector<std::uint8_t>& gaps) {
        const std::size_t n = evidence_.states.size();
        fronts_.resize(n);
        for (Scores& scores : fronts_[0]) scores.fill(impossible);
        for (std::size_t s = 0; s < states; ++s)
            fronts_[0][is_article(s) ? 1 : 0][s] = weights_->start[s] + evidence_.states[0][s];
        for (std::size_t i = 1; i < n; ++i) {
            const Table& transitions = transitions_[gaps[i] != 0 ? 1 : 0];
            Lanes outside(impossible);
            Lanes inside(impossible);
            advance(fronts_[i - 1][0], transitions, outside);
            advance(fronts_[i - 1][1], transitions, inside);
            Front& next = fronts_[i];
            next = {outside.values(), inside.values()};
            for (std::size_t s = 0; s < states; ++s) {
                if (!is_article(s)) continue;
                next[1][s] = std::max(next[1][s], next[0][s]);
                next[0][s] = impossible;
            }
            outside = Lanes(next[0]);
            inside = Lanes(next[1]);
            outside += Lanes(evidence_.states[i]);
            inside += Lanes(evidence_.states[i]);
            const Lanes most(std::max(outside.most(), inside.most()));
            outside -= most;
            inside -= most;
            next = {outside.values(), inside.values()};
        }
        Scores ends = fronts_[n - 1][1];
        for (std::size_t s = 0; s < states; ++s) ends[s] += weights_->end[s];
        auto at = static_cast<std::size_t>(std::max_element(ends.begin(), ends.end()) - ends.begin());
        std::size_t layer = 1;
        for (std::size_t i = n; i-- > 0;) {
            path_[i] = static_cast<State>(at);
            if (i == 0) break;
            const Front& before = fronts_[i - 1];
            const Table& transitions = transitions_[gaps[i] != 0 ? 1 : 0];
            Best best = predecessor(before[layer], transitions, at);
            if (layer == 1 && is_article(at)) {
                const Best outside = predecessor(before[0], transitions, at);
                if (outside.score >= best.score) {
                    best = outside;
                    layer = 0;
                }
            }
            at = best.state;
        }
    }

    [[nodiscard]] static constexpr bool is_article(std::size_t state) noexcept {
        return in_article(static_cast<State>(state));
    }

    /// The state from which the best path leads to `to`, the first of equals, and what it is worth there.
    struct Best {
        std::size_t state = 0;
        float score = impossible;
    };
    [[nodiscard]] static Best predecessor(const Scores& before, const Table& transitions,
                                          std::size_t to) noexcept {
        Best best;
        for (std::size_t from = 0; from < states; ++from) {
            const float score = before[from] + transitions[from][to];
            if (score > best.score) best = {from, score};
        }
        return best;
    }

    const Weights* weights_;
    alignas(64) std::array<Table, 2> transitions_{};  ///< of the weights, with those that are not allowed
    std::vector<State> path_;
    BlockScores evidence_;
    std::vector<Scores> best_;
    std::vector<Front> fronts_;
};

}  // namespace newstext::decode
