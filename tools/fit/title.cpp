#include "title.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace fit {

namespace {

float sum_of(const std::vector<std::uint16_t>& rows, const TitleWeights& weights) {
    float sum = 0;
    for (const std::uint16_t row : rows) sum += weights[row];
    return sum;
}

}  // namespace

TitleWeights train_titles(const std::vector<TitleChoice>& choices, const Settings& settings) {
    TitleWeights weights{};
    TitleWeights squares{};
    TitleWeights mean{};
    std::mt19937 random(settings.seed);
    std::vector<std::size_t> order(choices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto limit = static_cast<std::uint32_t>(settings.dropout * 4294967295.0f);
    std::vector<std::vector<std::uint16_t>> rows;
    std::vector<float> belief;
    int means = 0;
    for (int epoch = 0; epoch < settings.title_epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        for (const std::size_t index : order) {
            const TitleChoice& choice = choices[index];
            const std::size_t n = choice.rows.size();
            rows.resize(n);
            belief.resize(n);
            for (std::size_t c = 0; c < n; ++c) {
                rows[c].clear();
                for (const std::uint16_t row : choice.rows[c]) {
                    if (random() >= limit) rows[c].push_back(row);
                }
                belief[c] = sum_of(rows[c], weights);
            }
            const float top = *std::max_element(belief.begin(), belief.end());
            float all = 0;
            float right = 0;
            for (std::size_t c = 0; c < n; ++c) {
                all += belief[c] = std::exp(belief[c] - top);
                if (choice.right[c] != 0) right += belief[c];
            }
            for (std::size_t c = 0; c < n; ++c) {
                const float want = choice.right[c] != 0 ? belief[c] / std::max(right, 1e-20f) : 0.0f;
                const float gradient = want - belief[c] / all;
                if (std::abs(gradient) < 1e-3f) continue;
                for (const std::uint16_t row : rows[c]) {
                    squares[row] += gradient * gradient;
                    weights[row] += settings.rate * gradient / (std::sqrt(squares[row]) + 1e-2f);
                    weights[row] *= 1.0f - settings.title_decay;
                }
            }
        }
        // The mean of the later epochs is steadier than the last.
        if (epoch * 2 < settings.title_epochs) continue;
        ++means;
        for (std::size_t r = 0; r < mean.size(); ++r) mean[r] += weights[r];
    }
    for (float& w : mean) w /= static_cast<float>(std::max(means, 1));
    return mean;
}

}  // namespace fit
