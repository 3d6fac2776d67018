/// @file
/// The fitted model as the decoder takes it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "newstext/decode/decoder.hpp"
#include "newstext/decode/weights.hpp"

namespace newstext::decode {

/// The weights of weights.hpp; made once. Thread-safe.
[[nodiscard]] inline const Weights& fitted_weights() {
    static const Weights made = [] {
        static_assert(fitted::rows.size() == evidence::row_count,
                      "the features have changed: fit the model again");
        Weights w;
        for (std::size_t r = 0; r < w.rows.size(); ++r)
            w.rows[r] = {fitted::rows[r], fitted::title[r], {}, fitted::combinations[r]};
        for (std::size_t h = 0; h < hidden_units; ++h) {
            for (std::size_t s = 0; s < states; ++s) w.outputs.set(h, s, fitted::outputs[h][s]);
        }
        const auto copy = [](Scores& to, const auto& from) {
            for (std::size_t i = 0; i < to.size(); ++i) to[i] = static_cast<float>(from[i]) / 1000.0f;
        };
        for (std::size_t g = 0; g < 2; ++g) {
            for (std::size_t a = 0; a < states; ++a) copy(w.transitions[g][a], fitted::transitions[g][a]);
        }
        copy(w.start, fitted::start);
        copy(w.end, fitted::end);
        std::copy(fitted::title.begin() + evidence::row_count, fitted::title.end(), w.title.begin());
        return w;
    }();
    return made;
}

/// What each row of the fitted weights says for all states together, in thousandths; made once. Thread-safe.
[[nodiscard]] inline const std::array<std::int32_t, evidence::row_count>& fitted_sums() {
    static const std::array<std::int32_t, evidence::row_count> made = [] {
        std::array<std::int32_t, evidence::row_count> sums{};
        for (std::size_t r = 0; r < sums.size(); ++r) {
            for (const std::int16_t s : fitted_weights().rows[r].says) sums[r] += s;
        }
        return sums;
    }();
    return made;
}

}  // namespace newstext::decode
