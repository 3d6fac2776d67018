/// @file
/// Fourth step, third part: the title among the lines that may be it.
///
/// The decoder weighs each line by itself and with its neighbours; which line is the title is a choice
/// between lines that may stand far from each other. So the candidates are ranked against each other, once it
/// is known where the body begins.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "newstext/decode/states.hpp"
#include "newstext/evidence/features.hpp"

namespace newstext::decode {

/// Buckets of the distance from a candidate to the first block of the body.
inline constexpr std::size_t title_distances = 12;

/// What speaks for a line to be the title.
struct TitleWeights {
    std::array<float, evidence::row_count> rows{};
    std::array<float, title_distances> distances{};
};

/// Ranks the lines before a page's body. Keeps its memory.
class TitleFinder {
public:
    /// Share of the belief that the best candidate must have to be taken for the title.
    static constexpr float least_belief = 0.25f;
    /// How many blocks before the body a title may stand.
    static constexpr std::size_t reach = 100;

    struct Candidate {
        std::size_t block = 0;
        std::size_t distance = 0;  ///< bucket
        float score = 0;
    };

    /// The candidates of a page whose states are known, with their scores. Linear in `reach`.
    /// @param words_of the number of words of a block, by its index
    /// @param rows, first the evidence of the blocks, as for run()
    template <class WordsOf>
    const std::vector<Candidate>& rank(WordsOf&& words_of, const std::uint16_t* rows,
                                       const std::uint32_t* first, const std::vector<State>& path,
                                       const TitleWeights& weights) {
        candidates_.clear();
        const auto text = [](State s) { return s == State::lead || s == State::paragraph; };
        const auto body =
            static_cast<std::size_t>(std::find_if(path.begin(), path.end(), text) - path.begin());
        const std::size_t end = std::min(body == path.size() ? reach : body + 1, path.size());
        for (std::size_t i = end > reach ? end - reach : 0; i < end; ++i) {
            if (words_of(i) == 0 || words_of(i) > 45) continue;
            const std::size_t distance = distance_of(i, body);
            float score = weights.distances[distance];
            for (std::uint32_t r = first[i]; r < first[i + 1]; ++r) score += weights.rows[rows[r]];
            candidates_.push_back({i, distance, score});
        }
        return candidates_;
    }

    /// The title's block, or nothing where no line stands out.
    [[nodiscard]] std::optional<std::size_t> find(const evidence::Evidence& evidence,
                                                  const std::vector<State>& path,
                                                  const TitleWeights& weights) {
        const auto words_of = [&](std::size_t i) { return evidence.scans[i].words; };
        const auto& all = rank(words_of, evidence.rows(), evidence.first_of_blocks(), path, weights);
        if (all.empty()) return std::nullopt;
        const auto best = std::max_element(
            all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
        float sum = 0;
        for (const Candidate& c : all) sum += std::exp(c.score - best->score);
        if (1.0f / sum < least_belief) return std::nullopt;
        return best->block;
    }

private:
    /// 0 the body's first block itself, then 1, 2, 3, 4, 6, 9, 14, 22, 35, 60 and more blocks before it.
    [[nodiscard]] static std::size_t distance_of(std::size_t block, std::size_t body) noexcept {
        constexpr std::array<std::size_t, title_distances - 1> bounds{0, 1, 2, 3, 4, 6, 9, 14, 22, 35, 60};
        const std::size_t blocks = body > block ? body - block : 0;
        return static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), blocks) -
                                        bounds.begin());
    }

    std::vector<Candidate> candidates_;
};

}  // namespace newstext::decode
