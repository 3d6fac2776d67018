/// @file
/// The fitted model as the decoder takes it.
#pragma once

#include <array>
#include <cstddef>

#include "newstext/decode/decoder.hpp"
#include "newstext/decode/weights.hpp"

namespace newstext::decode {

/// The weights of weights.hpp; made once. Thread-safe.
[[nodiscard]] inline const Weights& fitted_weights() {
    static const Weights made = [] {
        static_assert(fitted::rows.size() == evidence::row_count,
                      "the features have changed: fit the model again");
        Weights w;
        const auto copy = [](auto& to, const auto& from) {
            for (std::size_t i = 0; i < to.size(); ++i) to[i] = static_cast<float>(from[i]) / 1000.0f;
        };
        for (std::size_t r = 0; r < fitted::rows.size(); ++r) {
            copy(w.rows[r], fitted::rows[r]);
            copy(w.combinations[r], fitted::combinations[r]);
        }
        for (std::size_t h = 0; h < hidden_units; ++h) copy(w.outputs[h], fitted::outputs[h]);
        for (std::size_t g = 0; g < 2; ++g) {
            for (std::size_t a = 0; a < states; ++a) copy(w.transitions[g][a], fitted::transitions[g][a]);
        }
        copy(w.start, fitted::start);
        copy(w.end, fitted::end);
        copy(w.title.rows, fitted::title_rows);
        copy(w.title.distances, fitted::title_distances);
        return w;
    }();
    return made;
}

/// What each row of the fitted weights says for the mean of all states; made once. Thread-safe.
[[nodiscard]] inline const std::array<float, evidence::row_count>& fitted_means() {
    static const std::array<float, evidence::row_count> made = [] {
        std::array<float, evidence::row_count> means{};
        for (std::size_t r = 0; r < means.size(); ++r) {
            for (const float s : fitted_weights().rows[r]) means[r] += s / static_cast<float>(states);
        }
        return means;
    }();
    return made;
}

}  // namespace newstext::decode
