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
#include "newstext/source/give_back.hpp"

namespace newstext::decode {

inline constexpr float impossible = -1e9f;

/// Which states a block may have; the trainer narrows it, the parser allows all.
using StateSet = std::uint16_t;
inline constexpr StateSet any_state = (1u << states) - 1;

/// Finds the best path.
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

    /// The path again, through the article, with nothing behind block `title` that stands before it.
    /// @pre decode() has been called for the same page
    const std::vector<State>& begin_below(std::size_t title, const std::vector<std::uint8_t>& gaps) {
        for (std::size_t i = title + 1; i < evidence_.states.size(); ++i)
            evidence_.states[i][static_cast<std::size_t>(State::front)] -= kept_out;
        find_path(gaps, true);
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

    /// Gives back the memory of the scores: the path is decided, and nothing is asked of it here any more.
    void forget() noexcept { source::give_back(evidence_); }

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
        if (!gaps.empty()) find_path(gaps, has_text);
        return path_;
    }

    /// @param with_article the path must go through the article, where any can
    void find_path(const std::vector<std::uint8_t>& gaps, bool with_article) {
        find_path(AnyPath{*this, gaps});
        // The best path of all is most often the best through the article as well.
        if (with_article && std::none_of(path_.begin(), path_.end(), in_article))
            find_path(ThroughArticle{*this, gaps});
    }

    /// Viterbi's algorithm. What the paths were worth is kept for the last window of blocks, which most pages
    /// have no more of, and for one block of each other; on the way back it is found again window by window.
    /// Where the best path came from is found for its own states only.
    template <class Search>
    void find_path(Search search) {
        constexpr std::size_t window = 256;
        using Front = typename Search::Front;
        const std::size_t n = evidence_.states.size();
        // What paths are worth before the first block of each window but the first, and before each block of
        // the window in hand.
        std::vector<Front> before_windows;
        before_windows.reserve(n / window);
        std::array<Front, window> before;
        Front front = search.first();
        for (std::size_t i = 1; i < n; ++i) {
            if (i % window == 0) before_windows.push_back(front);
            before[i % window] = front;
            front = search.next(front, i);
        }
        search.end_at(front);
        for (std::size_t end = n; end != 0;) {
            const std::size_t begin = (end - 1) / window * window;
            if (end != n) {
                if (begin != 0) before[0] = before_windows[begin / window - 1];
                for (std::size_t i = begin + 1; i < end; ++i)
                    before[i - begin] = i == 1 ? search.first() : search.next(before[i - begin - 1], i - 1);
            }
            for (std::size_t i = end; i-- > begin;) {
                path_[i] = static_cast<State>(search.state);
                if (i > 0) search.step_back(before[i - begin], i);
            }
            end = begin;
        }
    }

    [[nodiscard]] const Table& transitions_to(const std::vector<std::uint8_t>& gaps,
                                              std::size_t block) const noexcept {
        return transitions_[gaps[block] != 0 ? 1 : 0];
    }
    /// The best of the states that a path may end in.
    [[nodiscard]] std::size_t best_end(Scores scores) const noexcept {
        for (std::size_t s = 0; s < states; ++s) scores[s] += weights_->end[s];
        return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    }

    /// The search for the best path of all.
    struct AnyPath {
        using Front = Scores;

        const Decoder& decoder;
        const std::vector<std::uint8_t>& gaps;
        std::size_t state = 0;  ///< of the best path, on the way back

        [[nodiscard]] Front first() const noexcept {
            Front front;
            for (std::size_t s = 0; s < states; ++s)
                front[s] = decoder.weights_->start[s] + decoder.evidence_.states[0][s];
            return front;
        }
        [[nodiscard]] Front next(const Front& before, std::size_t block) const noexcept {
            Lanes next(impossible);
            advance(before, decoder.transitions_to(gaps, block), next);
            next += Lanes(decoder.evidence_.states[block]);
            // Sums of a million blocks would outgrow a float's precision; only differences count.
            next -= Lanes(next.most());
            return next.values();
        }
        void end_at(const Front& front) noexcept { state = decoder.best_end(front); }
        void step_back(const Front& before, std::size_t block) noexcept {
            state = predecessor(before, decoder.transitions_to(gaps, block), state).state;
        }
    };

    /// The same with a second layer: states reached after the path has been through the article.
    struct ThroughArticle {
        using Front = std::array<Scores, 2>;

        const Decoder& decoder;
        const std::vector<std::uint8_t>& gaps;
        std::size_t state = 0;
        std::size_t layer = 1;

        [[nodiscard]] Front first() const noexcept {
            Front front;
            for (Scores& scores : front) scores.fill(impossible);
            for (std::size_t s = 0; s < states; ++s)
                front[is_article(s) ? 1 : 0][s] = decoder.weights_->start[s] + decoder.evidence_.states[0][s];
            return front;
        }
        [[nodiscard]] Front next(const Front& before, std::size_t block) const noexcept {
            const Table& transitions = decoder.transitions_to(gaps, block);
            Lanes outside(impossible);
            Lanes inside(impossible);
            advance(before[0], transitions, outside);
            advance(before[1], transitions, inside);
            Front next{outside.values(), inside.values()};
            for (std::size_t s = 0; s < states; ++s) {
                if (!is_article(s)) continue;
                next[1][s] = std::max(next[1][s], next[0][s]);
                next[0][s] = impossible;
            }
            outside = Lanes(next[0]);
            inside = Lanes(next[1]);
            outside += Lanes(decoder.evidence_.states[block]);
            inside += Lanes(decoder.evidence_.states[block]);
            const Lanes most(std::max(outside.most(), inside.most()));
            outside -= most;
            inside -= most;
            return {outside.values(), inside.values()};
        }
        void end_at(const Front& front) noexcept { state = decoder.best_end(front[1]); }
        void step_back(const Front& before, std::size_t block) noexcept {
            const Table& transitions = decoder.transitions_to(gaps, block);
            Best best = predecessor(before[layer], transitions, state);
            if (layer == 1 && is_article(state)) {
                const Best outside = predecessor(before[0], transitions, state);
                if (outside.score >= best.score) {
                    best = outside;
                    layer = 0;
                }
            }
            state = best.state;
        }
    };

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
};

}  // namespace newstext::decode
