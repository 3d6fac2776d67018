#include "network.hpp"

#include <algorithm>
#include <cmath>

namespace fit {
namespace {

std::int16_t thousandths(float weight) {
    const double v = std::clamp(static_cast<double>(weight) * 1000.0, -32767.0, 32767.0);
    return static_cast<std::int16_t>(std::lround(v));
}

/// To the nearest thousandth.
Scores rounded(const Scores& from) {
    Scores to;
    for (std::size_t s = 0; s < states; ++s) to[s] = static_cast<float>(thousandths(from[s])) / 1000.0f;
    return to;
}

template <std::size_t N>
void copy(const std::array<float, N>& from, std::array<std::int16_t, N>& to) {
    std::transform(from.begin(), from.end(), to.begin(), thousandths);
}

}  // namespace

void run(const Weights& w, const std::uint16_t* rows, const std::uint32_t* first, std::size_t blocks,
         Activations& a) {
    a.hidden.assign(blocks, {});
    a.scores.assign(blocks, {});
    for (std::size_t i = 0; i < blocks; ++i) {
        Hidden& hidden = a.hidden[i];
        Scores& scores = a.scores[i];
        for (std::uint32_t r = first[i]; r < first[i + 1]; ++r) {
            for (std::size_t s = 0; s < states; ++s) scores[s] += w.rows[rows[r]][s];
            for (std::size_t h = 0; h < hidden_units; ++h) hidden[h] += w.combinations[rows[r]][h];
        }
        for (std::size_t h = 0; h < hidden_units; ++h) {
            if (hidden[h] <= 0) continue;
            for (std::size_t s = 0; s < states; ++s) scores[s] += hidden[h] * w.outputs[h][s];
        }
    }
}

newstext::decode::Weights quantised(const Weights& from, const TitleWeights& title) {
    newstext::decode::Weights to;
    for (std::size_t r = 0; r < to.rows.size(); ++r) {
        copy(from.rows[r], to.rows[r].says);
        copy(from.combinations[r], to.rows[r].brings);
        to.rows[r].title = thousandths(title[r]);
    }
    for (std::size_t h = 0; h < hidden_units; ++h) {
        for (std::size_t s = 0; s < states; ++s) to.outputs.set(h, s, thousandths(from.outputs[h][s]));
    }
    for (std::size_t g = 0; g < 2; ++g)
        std::transform(from.transitions[g].begin(), from.transitions[g].end(), to.transitions[g].begin(),
                       rounded);
    to.start = rounded(from.start);
    to.end = rounded(from.end);
    std::transform(title.begin() + newstext::evidence::row_count, title.end(), to.title.begin(), thousandths);
    return to;
}

}  // namespace fit
