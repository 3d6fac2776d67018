#include "crf.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

namespace fit {
namespace {

using newstext::decode::Scores;
using newstext::decode::Hidden;
using newstext::decode::hidden_units;
using newstext::decode::states;
using newstext::decode::StateSet;
using newstext::decode::Weights;

using Table = std::array<Scores, states>;

/// Transition weights as factors; forbidden ones are zero.
std::array<Table, 2> factors_of(const Weights& w) {
    std::array<Table, 2> out{};
    for (std::size_t g = 0; g < 2; ++g) {
        for (std::size_t a = 0; a < states; ++a) {
            for (std::size_t b = 0; b < states; ++b) {
                out[g][a][b] = newstext::decode::Decoder::allowed[a][b] ? std::exp(w.transitions[g][a][b]) : 0.0f;
            }
        }
    }
    return out;
}

/// Forward and backward sums of one page, scaled block by block.
class Sums {
public:
    /// @returns false where no path is allowed
    bool run(const Example& e, const Weights& w, const std::array<Table, 2>& factors, const std::vector<Scores>& emission,
             bool constrained) {
        const std::size_t n = e.size();
        forward.resize(n);
        backward.resize(n);
        log_z = 0;
        const auto allowed = [&](std::size_t i, std::size_t s) { return !constrained || ((e.labels[i] >> s) & 1u); };
        for (std::size_t i = 0; i < n; ++i) {
            Scores now{};
            if (i == 0) {
                for (std::size_t s = 0; s < states; ++s) now[s] = std::exp(w.start[s]);
            } else {
                const Table& f = factors[e.gaps[i]];
                for (std::size_t a = 0; a < states; ++a) {
                    for (std::size_t b = 0; b < states; ++b) now[b] += forward[i - 1][a] * f[a][b];
                }
            }
            float sum = 0;
            for (std::size_t s = 0; s < states; ++s) {
                now[s] = allowed(i, s) ? now[s] * emission[i][s] : 0.0f;
                sum += now[s];
            }
            if (!(sum > 0) || !std::isfinite(sum)) return false;
            for (float& v : now) v /= sum;
            log_z += std::log(sum);
            forward[i] = now;
        }
        float sum = 0;
        for (std::size_t s = 0; s < states; ++s) {
            backward[n - 1][s] = std::exp(w.end[s]);
            sum += forward[n - 1][s] * backward[n - 1][s];
        }
        if (!(sum > 0)) return false;
        log_z += std::log(sum);
        for (std::size_t i = n - 1; i-- > 0;) {
            const Table& f = factors[e.gaps[i + 1]];
            Scores next{};
            for (std::size_t s = 0; s < states; ++s) {
                next[s] = allowed(i + 1, s) ? backward[i + 1][s] * emission[i + 1][s] : 0.0f;
            }
            Scores now{};
            float top = 0;
            for (std::size_t a = 0; a < states; ++a) {
                for (std::size_t b = 0; b < states; ++b) now[a] += f[a][b] * next[b];
                top = std::max(top, now[a]);
            }
            if (!(top > 0)) return false;
            for (float& v : now) v /= top;
            backward[i] = now;
        }
        return true;
    }

    [[nodiscard]] Scores marginal(std::size_t i) const {
        Scores p{};
        float sum = 0;
        for (std::size_t s = 0; s < states; ++s) sum += p[s] = forward[i][s] * backward[i][s];
        for (float& v : p) v /= sum;
        return p;
    }

    /// Adds `sign` times the expected transitions.
    void add_transitions(const Example& e, const std::array<Table, 2>& factors, const std::vector<Scores>& emission,
                         bool constrained, float sign, std::array<Table, 2>& out) const {
        for (std::size_t i = 1; i < e.size(); ++i) {
            const Table& f = factors[e.gaps[i]];
            Table t{};
            float sum = 0;
            for (std::size_t b = 0; b < states; ++b) {
                if (constrained && !((e.labels[i] >> b) & 1u)) continue;
                const float right = backward[i][b] * emission[i][b];
                for (std::size_t a = 0; a < states; ++a) sum += t[a][b] = forward[i - 1][a] * f[a][b] * right;
            }
            if (!(sum > 0)) continue;
            for (std::size_t a = 0; a < states; ++a) {
                for (std::size_t b = 0; b < states; ++b) out[e.gaps[i]][a][b] += sign * t[a][b] / sum;
            }
        }
    }

    std::vector<Scores> forward;
    std::vector<Scores> backward;
    double log_z = 0;
};

/// Adagrad: steps shrink with the squares of past gradients.
void step(float& weight, float& squares, float gradient, const Settings& settings, float rate) {
    squares += gradient * gradient;
    weight += rate * gradient / (std::sqrt(squares) + 1e-3f);
    weight *= 1.0f - settings.decay;
}

}  // namespace

Weights train(const std::vector<Example>& examples, const std::vector<std::size_t>& chosen, const Settings& settings,
              bool verbose) {
    Weights w;
    Weights squares;
    Weights sum;  // mean of the weights of the last epochs: steadier than the last step
    int summed = 0;
    std::vector<std::size_t> order = chosen;
    std::mt19937 random(settings.seed);
    Sums free;
    Sums bound;
    std::vector<Scores> emission;
    std::vector<Hidden> hidden;
    std::vector<Hidden> hidden_gradient(newstext::evidence::row_count);
    std::vector<Scores> gradient(newstext::evidence::row_count);
    std::vector<std::uint8_t> touched(newstext::evidence::row_count);
    std::vector<std::uint16_t> used;
    // Hidden units must differ from each other to begin with.
    std::uniform_real_distribution<float> small(-0.05f, 0.05f);
    std::uniform_real_distribution<float> unit(-0.3f, 0.3f);
    for (auto& row : w.combinations) {
        for (float& v : row) v = small(random);
    }
    for (auto& row : w.outputs) {
        for (float& v : row) v = unit(random);
    }
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        const float rate = settings.rate;
        double loss = 0;
        std::size_t blocks = 0;
        std::size_t skipped = 0;
        for (const std::size_t index : order) {
            const Example& e = examples[index];
            const std::size_t n = e.size();
            const auto factors = factors_of(w);
            emission.resize(n);
            hidden.resize(n);
            for (std::size_t i = 0; i < n; ++i) {
                Scores s = newstext::decode::score(w, e.rows.data() + e.first[i], e.rows.data() + e.first[i + 1], hidden[i]);
                const float top = *std::max_element(s.begin(), s.end());
                for (float& v : s) v = std::exp(std::max(v - top, -40.0f));
                emission[i] = s;
            }
            if (!free.run(e, w, factors, emission, false) || !bound.run(e, w, factors, emission, true)) {
                ++skipped;
                continue;
            }
            loss += free.log_z - bound.log_z;
            blocks += n;
            used.clear();
            std::array<Scores, hidden_units> output_gradient{};
            for (std::size_t i = 0; i < n; ++i) {
                const Scores want = bound.marginal(i);
                const Scores have = free.marginal(i);
                Scores g{};
                float size = 0;
                for (std::size_t k = 0; k < states; ++k) {
                    g[k] = want[k] - have[k];
                    size += std::abs(g[k]);
                }
                if (size < 1e-4f) continue;
                Hidden back{};
                for (std::size_t h = 0; h < hidden_units; ++h) {
                    if (hidden[i][h] <= 0) continue;
                    for (std::size_t k = 0; k < states; ++k) {
                        back[h] += g[k] * w.outputs[h][k];
                        output_gradient[h][k] += g[k] * hidden[i][h];
                    }
                }
                for (std::uint32_t r = e.first[i]; r < e.first[i + 1]; ++r) {
                    const std::uint16_t row = e.rows[r];
                    if (!touched[row]) {
                        touched[row] = 1;
                        used.push_back(row);
                    }
                    for (std::size_t k = 0; k < states; ++k) gradient[row][k] += g[k];
                    for (std::size_t h = 0; h < hidden_units; ++h) hidden_gradient[row][h] += back[h];
                }
            }
            std::array<Table, 2> moves{};
            bound.add_transitions(e, factors, emission, true, 1.0f, moves);
            free.add_transitions(e, factors, emission, false, -1.0f, moves);
            for (const std::uint16_t row : used) {
                for (std::size_t k = 0; k < states; ++k) {
                    step(w.rows[row][k], squares.rows[row][k], gradient[row][k], settings, rate);
                }
                for (std::size_t h = 0; h < hidden_units; ++h) {
                    step(w.combinations[row][h], squares.combinations[row][h], hidden_gradient[row][h], settings,
                         rate * settings.hidden_rate);
                }
                gradient[row] = {};
                hidden_gradient[row] = {};
                touched[row] = 0;
            }
            for (std::size_t h = 0; h < hidden_units; ++h) {
                for (std::size_t k = 0; k < states; ++k) {
                    step(w.outputs[h][k], squares.outputs[h][k], output_gradient[h][k], settings,
                         rate * settings.hidden_rate);
                }
            }
            for (std::size_t g = 0; g < 2; ++g) {
                for (std::size_t a = 0; a < states; ++a) {
                    for (std::size_t b = 0; b < states; ++b) {
                        step(w.transitions[g][a][b], squares.transitions[g][a][b], moves[g][a][b], settings, rate);
                    }
                }
            }
            const Scores first_want = bound.marginal(0);
            const Scores first_have = free.marginal(0);
            const Scores last_want = bound.marginal(n - 1);
            const Scores last_have = free.marginal(n - 1);
            for (std::size_t k = 0; k < states; ++k) {
                step(w.start[k], squares.start[k], first_want[k] - first_have[k], settings, rate);
                step(w.end[k], squares.end[k], last_want[k] - last_have[k], settings, rate);
            }
        }
        if (verbose) {
            std::fprintf(stderr, "epoch %d: loss %.4f a block, %zu pages without an allowed path\n", epoch + 1,
                         loss / static_cast<double>(std::max<std::size_t>(blocks, 1)), skipped);
        }
        if (epoch * 4 < settings.epochs * 3) continue;
        ++summed;
        const auto add = [](Scores& to, const Scores& from) {
            for (std::size_t k = 0; k < states; ++k) to[k] += from[k];
        };
        for (std::size_t r = 0; r < w.rows.size(); ++r) {
            add(sum.rows[r], w.rows[r]);
            for (std::size_t h = 0; h < hidden_units; ++h) sum.combinations[r][h] += w.combinations[r][h];
        }
        for (std::size_t h = 0; h < hidden_units; ++h) add(sum.outputs[h], w.outputs[h]);
        for (std::size_t g = 0; g < 2; ++g) {
            for (std::size_t a = 0; a < states; ++a) add(sum.transitions[g][a], w.transitions[g][a]);
        }
        add(sum.start, w.start);
        add(sum.end, w.end);
    }
    const auto scale = [&](Scores& s) {
        for (float& v : s) v /= static_cast<float>(std::max(summed, 1));
    };
    for (auto& r : sum.rows) scale(r);
    for (auto& r : sum.combinations) {
        for (float& v : r) v /= static_cast<float>(std::max(summed, 1));
    }
    for (auto& r : sum.outputs) scale(r);
    for (auto& g : sum.transitions) {
        for (auto& r : g) scale(r);
    }
    scale(sum.start);
    scale(sum.end);
    return sum;
}

}  // namespace fit
