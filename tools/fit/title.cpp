#include "title.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace fit {

using newstext::decode::TitleWeights;

TitleWeights train_titles(const std::vector<TitleChoice>& choices, const Settings& settings) {
    TitleWeights w;
    TitleWeights squares;
    std::mt19937 random(settings.seed);
    std::vector<std::size_t> order(choices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto step = [&](float& weight, float& square, float gradient) {
        square += gradient * gradient;
        weight += settings.rate * gradient / (std::sqrt(square) + 1e-2f);
        weight *= 1.0f - settings.title_decay;
    };
    std::vector<float> belief;
    std::vector<std::vector<std::uint16_t>> rows;
    const auto limit = static_cast<std::uint32_t>(settings.dropout * 4294967295.0f);
    for (int epoch = 0; epoch < settings.title_epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        for (const std::size_t index : order) {
            const TitleChoice& choice = choices[index];
            const std::size_t n = choice.candidates.size();
            belief.assign(n, 0.0f);
            rows.resize(n);
            for (std::size_t c = 0; c < n; ++c) {
                rows[c].clear();
                for (const std::uint16_t row : choice.candidates[c].rows) {
                    if (random() >= limit) rows[c].push_back(row);
                }
                belief[c] = w.distances[choice.candidates[c].distance];
                for (const std::uint16_t row : rows[c]) belief[c] += w.rows[row];
            }
            const float top = *std::max_element(belief.begin(), belief.end());
            float sum = 0;
            for (float& b : belief) sum += b = std::exp(b - top);
            for (std::size_t c = 0; c < n; ++c) {
                const float gradient = (c == choice.right ? 1.0f : 0.0f) - belief[c] / sum;
                if (std::abs(gradient) < 1e-3f) continue;
                for (const std::uint16_t row : rows[c]) step(w.rows[row], squares.rows[row], gradient);
                const std::size_t distance = choice.candidates[c].distance;
                step(w.distances[distance], squares.distances[distance], gradient);
            }
        }
    }
    return w;
}

}  // namespace fit
