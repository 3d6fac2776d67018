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
#include <span>
#include <vector>

#include "newstext/decode/states.hpp"
#include "newstext/decode/title_signs.hpp"
#include "newstext/evidence/features.hpp"

namespace newstext::decode {

/// Buckets of the distance from a candidate to the first block of the body.
inline constexpr std::size_t title_distances = 12;
/// What speaks for a line to be the title beside its evidence, in thousandths: the signs of a title, then its
/// distance to the body.
using TitleWeights = std::array<std::int16_t, title_sign_rows + title_distances>;

/// A line that may be the title.
struct TitleCandidate {
    std::size_t block = 0;
    std::uint64_t hash = 0;      ///< of its words: copies of a line stand for each other
    std::uint16_t distance = 0;  ///< the row of its distance to the body
    float score = 0;
};

/// Ranks the lines before a page's body.
class TitleFinder {
public:
    /// Share of the belief that the best candidate must have to be taken for the title: where the decoder has
    /// one, and where it has none.
    static constexpr float least_belief_against = 0.25f;
    static constexpr float least_belief = 0.05f;
    /// What it counts for a line that the decoder took it for a title: a factor of two.
    static constexpr float decoders_word = 0.7f;
    /// How many blocks before the body a title may stand.
    static constexpr std::size_t reach = 100;

    /// The candidates of a page whose states are known, up to the next call. Linear in `reach`.
    /// @param view has words(i), hash(i) of a block by its index
    template <class View>
    std::span<TitleCandidate> candidates(const View& view, const std::vector<State>& path) {
        std::size_t count = 0;
        const auto text = [](State s) { return s == State::lead || s == State::paragraph; };
        const auto body =
            static_cast<std::size_t>(std::find_if(path.begin(), path.end(), text) - path.begin());
        const std::size_t end = std::min(body == path.size() ? reach : body + 1, path.size());
        for (std::size_t i = end - std::min(end, reach); i < end; ++i) {
            if (view.words(i) == 0 || view.words(i) > 45) continue;
            candidates_[count++] = {i, view.hash(i), distance_of(i, body), 0};
        }
        return {candidates_.data(), count};
    }

    /// The title's block, or nothing where no line stands out.
    /// @param view has as well score(i): what evidence and signs say for the block, in thousandths
    template <class View>
    [[nodiscard]] std::optional<std::size_t> find(const View& view, const std::vector<State>& path,
                                                  const TitleWeights& weights) {
        const std::span<TitleCandidate> all_candidates = candidates(view, path);
        if (all_candidates.empty()) return std::nullopt;
        float top = -1e9f;
        for (TitleCandidate& c : all_candidates) {
            const int score = view.score(c.block) + weights[c.distance];
            c.score =
                static_cast<float>(score) / 1000.0f + (path[c.block] == State::title ? decoders_word : 0.0f);
            top = std::max(top, c.score);
        }
        float all = 0;
        for (TitleCandidate& c : all_candidates) all += c.score = std::exp(c.score - top);
        // The belief in a line is that in all its copies.
        float most = 0;
        std::size_t best = 0;
        for (const TitleCandidate& c : all_candidates) {
            // All copies of a line have one belief. It is no more than that in the likeliest of them times
            // all.
            if (c.score * static_cast<float>(all_candidates.size()) <= most) continue;
            float belief = 0;
            float own = 0;
            std::size_t likeliest = c.block;
            for (const TitleCandidate& other : all_candidates) {
                if (other.hash != c.hash) continue;
                belief += other.score;
                if (other.score > own) {
                    own = other.score;
                    likeliest = other.block;
                }
            }
            if (belief <= most) continue;
            most = belief;
            best = likeliest;
        }
        const bool decoded = std::find(path.begin(), path.end(), State::title) != path.end();
        if (most / all < (decoded ? least_belief_against : least_belief)) return std::nullopt;
        return best;
    }

private:
    /// 0 the body's first block itself, then 1, 2, 3, 4, 6, 9, 14, 22, 35, 60 and more blocks before it.
    [[nodiscard]] static std::uint16_t distance_of(std::size_t block, std::size_t body) noexcept {
        constexpr std::array<std::size_t, title_distances - 1> bounds{0, 1, 2, 3, 4, 6, 9, 14, 22, 35, 60};
        const std::size_t blocks = body > block ? body - block : 0;
        const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), blocks) - bounds.begin();
        return static_cast<std::uint16_t>(title_sign_rows + static_cast<std::size_t>(bucket));
    }

    std::array<TitleCandidate, reach> candidates_;
};

}  // namespace newstext::decode
