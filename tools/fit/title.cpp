#include "title.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>

namespace fit {

using newstext::decode::title_units;
using newstext::decode::TitleWeights;

namespace {

using Units = std::array<float, title_units>;

/// One candidate's way through the network.
struct Run {
    std::vector<std::uint16_t> rows;
    Units hidden{};
    float score = 0;
};

void run(const TitleWeights& w, Run& r) {
    r.hidden = {};
    r.score = 0;
    for (const std::uint16_t row : r.rows) {
        r.score += w.rows[row];
        for (std::size_t h = 0; h < title_units; ++h) r.hidden[h] += w.combinations[row][h];
    }
    for (std::size_t h = 0; h < title_units; ++h) r.score += std::max(r.hidden[h], 0.0f) * w.outputs[h];
}

void set_off(TitleWeights& w, std::mt19937& random) {
    std::uniform_real_distribution<float> in(-0.05f, 0.05f);
    std::uniform_real_distribution<float> out(-0.3f, 0.3f);
    for (auto& row : w.combinations) {
        for (float& v : row) v = in(random);
    }
    for (float& v : w.outputs) v = out(random);
}

}  // namespace

TitleWeights train_titles(const std::vector<TitleChoice>& choices, const Settings& settings) {
    auto weights = std::make_unique<TitleWeights>();
    auto squares = std::make_unique<TitleWeights>();
    auto mean = std::make_unique<TitleWeights>();
    TitleWeights& w = *weights;
    std::mt19937 random(settings.seed);
    set_off(w, random);
    std::vector<std::size_t> order(choices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto step = [&](float& weight, float& square, float gradient, float rate) {
        square += gradient * gradient;
        weight += rate * gradient / (std::sqrt(square) + 1e-2f);
        weight *= 1.0f - settings.title_decay;
    };
    const auto limit = static_cast<std::uint32_t>(settings.title_dropout * 4294967295.0f);
    std::vector<Run> runs;
    int means = 0;
    for (int epoch = 0; epoch < settings.title_epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        for (const std::size_t index : order) {
            const TitleChoice& choice = choices[index];
            const std::size_t n = choice.rows.size();
            runs.resize(n);
            float top = -1e9f;
            for (std::size_t c = 0; c < n; ++c) {
                runs[c].rows.clear();
                for (const std::uint16_t row : choice.rows[c]) {
                    if (random() >= limit) runs[c].rows.push_back(row);
                }
                run(w, runs[c]);
                top = std::max(top, runs[c].score);
            }
            float sum = 0;
            float right = 0;
            for (std::size_t c = 0; c < n; ++c) {
                sum += runs[c].score = std::exp(runs[c].score - top);
                if (choice.right[c]) right += runs[c].score;
            }
            for (std::size_t c = 0; c < n; ++c) {
                const float want = choice.right[c] ? runs[c].score / std::max(right, 1e-20f) : 0.0f;
                const float gradient = want - runs[c].score / sum;
                if (std::abs(gradient) < 1e-3f) continue;
                Units back{};
                for (std::size_t h = 0; h < title_units; ++h) {
                    if (runs[c].hidden[h] <= 0) continue;
                    back[h] = gradient * w.outputs[h];
                    step(w.outputs[h], squares->outputs[h], gradient * runs[c].hidden[h],
                         settings.title_rate * settings.title_hidden_rate);
                }
                for (const std::uint16_t row : runs[c].rows) {
                    step(w.rows[row], squares->rows[row], gradient, settings.title_rate);
                    for (std::size_t h = 0; h < title_units; ++h) {
                        if (back[h] != 0)
                            step(w.combinations[row][h], squares->combinations[row][h], back[h],
                                 settings.title_rate * settings.title_hidden_rate);
                    }
                }
            }
        }
        if (epoch * 2 < settings.title_epochs) continue;
        ++means;
        const auto add = [](auto& to, const auto& from) {
            for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
        };
        add(mean->rows, w.rows);
        add(mean->outputs, w.outputs);
        for (std::size_t r = 0; r < w.combinations.size(); ++r) add(mean->combinations[r], w.combinations[r]);
    }
    const auto divide = [&](auto& table) {
        for (float& v : table) v /= static_cast<float>(std::max(means, 1));
    };
    divide(mean->rows);
    divide(mean->outputs);
    for (auto& row : mean->combinations) divide(row);
    return *mean;
}

}  // namespace fit
