#include "crf.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

namespace fit {
namespace {

using Table = std::array<Scores, states>;

template <std::size_t N>
void add(std::array<float, N>& to, const std::array<float, N>& from, float times = 1.0f) noexcept {
    for (std::size_t i = 0; i < N; ++i) to[i] += from[i] * times;
}

/// Transition weights as factors; forbidden ones are zero.
std::array<Table, 2> factors_of(const Weights& w) {
    std::array<Table, 2> out{};
    for (std::size_t g = 0; g < 2; ++g) {
        for (std::size_t a = 0; a < states; ++a) {
            for (std::size_t b = 0; b < states; ++b) {
                out[g][a][b] =
                    newstext::decode::Decoder::allowed[a][b] ? std::exp(w.transitions[g][a][b]) : 0.0f;
            }
        }
    }
    return out;
}

/// Forward and backward sums of one page, scaled block by block.
class Sums {
public:
    /// @returns false where no path is allowed
    bool run(const Example& e, const Weights& w, const std::array<Table, 2>& factors,
             const std::vector<Scores>& emission, bool constrained) {
        const std::size_t n = e.size();
        forward.resize(n);
        backward.resize(n);
        log_z = 0;
        const auto allowed = [&](std::size_t i, std::size_t s) {
            return !constrained || ((e.labels[i] >> s) & 1u);
        };
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
    void add_transitions(const Example& e, const std::array<Table, 2>& factors,
                         const std::vector<Scores>& emission, bool constrained, float sign,
                         std::array<Table, 2>& out) const {
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

/// A page's rows with some left out by chance: no single piece of evidence shall be relied on.
void drop_rows(const Example& e, float share, std::mt19937& random, std::vector<std::uint16_t>& rows,
               std::vector<std::uint32_t>& first) {
    rows.clear();
    first.clear();
    const auto limit = static_cast<std::uint32_t>(share * 4294967295.0f);
    for (std::size_t i = 0; i < e.size(); ++i) {
        first.push_back(static_cast<std::uint32_t>(rows.size()));
        for (std::uint32_t r = e.first[i]; r < e.first[i + 1]; ++r) {
            if (random() >= limit) rows.push_back(e.rows[r]);
        }
    }
    first.push_back(static_cast<std::uint32_t>(rows.size()));
}

/// Gradient of one page's likelihood, kept sparse over the rows.
class Gradient {
public:
    Weights sums;
    std::vector<std::uint16_t> used;

    void add(const std::vector<std::uint16_t>& rows, const std::vector<std::uint32_t>& first,
             const Weights& w, const Activations& a, const std::vector<Scores>& g) {
        const std::size_t n = g.size();
        std::vector<Hidden> hidden(n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t h = 0; h < hidden_units; ++h) {
                if (a.hidden[i][h] <= 0) continue;
                for (std::size_t k = 0; k < states; ++k) {
                    hidden[i][h] += g[i][k] * w.outputs[h][k];
                    sums.outputs[h][k] += g[i][k] * a.hidden[i][h];
                }
            }
            for (std::uint32_t r = first[i]; r < first[i + 1]; ++r) {
                const std::uint16_t row = rows[r];
                if (touched_[row] == 0) {
                    touched_[row] = 1;
                    used.push_back(row);
                }
                fit::add(sums.rows[row], g[i]);
                fit::add(sums.combinations[row], hidden[i]);
            }
        }
    }

    void clear() {
        for (const std::uint16_t row : used) {
            touched_[row] = 0;
            sums.rows[row] = {};
            sums.combinations[row] = {};
        }
        used.clear();
        sums.outputs = {};
        sums.transitions = {};
        sums.start = {};
        sums.end = {};
    }

private:
    std::vector<std::uint8_t> touched_ = std::vector<std::uint8_t>(newstext::evidence::row_count);
};

/// Adagrad: steps shrink with the squares of past gradients.
class Stepper {
public:
    explicit Stepper(const Settings& settings) : settings_(settings) {}

    void step(Weights& w, const Gradient& g) {
        for (const std::uint16_t row : g.used) {
            step(w.rows[row], squares_->rows[row], g.sums.rows[row], 1.0f);
            step(w.combinations[row], squares_->combinations[row], g.sums.combinations[row],
                 settings_.hidden_rate);
        }
        const auto table = [&](auto& to, auto& squares, const auto& from, float rate) {
            for (std::size_t i = 0; i < to.size(); ++i) step(to[i], squares[i], from[i], rate);
        };
        table(w.outputs, squares_->outputs, g.sums.outputs, settings_.hidden_rate);
        for (std::size_t t = 0; t < 2; ++t)
            table(w.transitions[t], squares_->transitions[t], g.sums.transitions[t], 1.0f);
        step(w.start, squares_->start, g.sums.start, 1.0f);
        step(w.end, squares_->end, g.sums.end, 1.0f);
    }

private:
    template <std::size_t N>
    void step(std::array<float, N>& weight, std::array<float, N>& squares,
              const std::array<float, N>& gradient, float rate) const {
        for (std::size_t i = 0; i < N; ++i) {
            squares[i] += gradient[i] * gradient[i];
            weight[i] += settings_.rate * rate * gradient[i] / (std::sqrt(squares[i]) + 1e-3f);
            weight[i] *= 1.0f - settings_.decay;
        }
    }

    const Settings& settings_;
    std::unique_ptr<Weights> squares_ = std::make_unique<Weights>();
};

/// Small random numbers: hidden units must differ from each other to begin with.
void set_off(Weights& w, std::mt19937& random) {
    const auto fill = [&](auto& table, float size) {
        std::uniform_real_distribution<float> number(-size, size);
        for (auto& row : table) {
            for (float& v : row) v = number(random);
        }
    };
    fill(w.combinations, 0.05f);
    fill(w.outputs, 0.3f);
}

/// The mean of weights: steadier than the last step's.
class Mean {
public:
    void add(const Weights& w) {
        ++count_;
        const auto table = [](auto& to, const auto& from) {
            for (std::size_t i = 0; i < to.size(); ++i) fit::add(to[i], from[i]);
        };
        table(sum_->rows, w.rows);
        table(sum_->combinations, w.combinations);
        table(sum_->outputs, w.outputs);
        for (std::size_t t = 0; t < 2; ++t) table(sum_->transitions[t], w.transitions[t]);
        fit::add(sum_->start, w.start);
        fit::add(sum_->end, w.end);
    }
    [[nodiscard]] std::unique_ptr<Weights> take() {
        const auto scale = [&](auto& row) {
            for (float& v : row) v /= static_cast<float>(std::max(count_, 1));
        };
        const auto table = [&](auto& t) {
            for (auto& row : t) scale(row);
        };
        table(sum_->rows);
        table(sum_->combinations);
        table(sum_->outputs);
        for (auto& t : sum_->transitions) table(t);
        scale(sum_->start);
        scale(sum_->end);
        return std::move(sum_);
    }

private:
    std::unique_ptr<Weights> sum_ = std::make_unique<Weights>();
    int count_ = 0;
};

}  // namespace

std::unique_ptr<Weights> train(const std::vector<Example>& examples, const std::vector<std::size_t>& chosen,
                               const Settings& settings, bool verbose) {
    auto weights = std::make_unique<Weights>();
    Weights& w = *weights;
    std::mt19937 random(settings.seed);
    set_off(w, random);
    Stepper stepper(settings);
    Mean mean;
    auto gradient = std::make_unique<Gradient>();
    std::vector<std::size_t> order = chosen;
    Sums free;
    Sums bound;
    Activations activations;
    std::vector<std::uint16_t> rows;
    std::vector<std::uint32_t> first;
    std::vector<Scores> emission;
    std::vector<Scores> slope;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        double loss = 0;
        std::size_t blocks = 0;
        std::size_t skipped = 0;
        for (const std::size_t index : order) {
            const Example& e = examples[index];
            const std::size_t n = e.size();
            const auto factors = factors_of(w);
            drop_rows(e, settings.dropout, random, rows, first);
            fit::run(w, rows.data(), first.data(), n, activations);
            emission = activations.scores;
            for (Scores& s : emission) {
                const float top = *std::max_element(s.begin(), s.end());
                for (float& v : s) v = std::exp(std::max(v - top, -40.0f));
            }
            if (!free.run(e, w, factors, emission, false) || !bound.run(e, w, factors, emission, true)) {
                ++skipped;
                continue;
            }
            loss += free.log_z - bound.log_z;
            blocks += n;
            // A long menu must not outvote many short articles.
            const float page_weight = std::pow(100.0f / static_cast<float>(n), settings.length_exponent);
            slope.resize(n);
            for (std::size_t i = 0; i < n; ++i) {
                const Scores want = bound.marginal(i);
                const Scores have = free.marginal(i);
                for (std::size_t k = 0; k < states; ++k) slope[i][k] = (want[k] - have[k]) * page_weight;
            }
            gradient->add(rows, first, w, activations, slope);
            bound.add_transitions(e, factors, emission, true, page_weight, gradient->sums.transitions);
            free.add_transitions(e, factors, emission, false, -page_weight, gradient->sums.transitions);
            const auto add_ends = [&](const Sums& sums, float sign) {
                add(gradient->sums.start, sums.marginal(0), sign);
                add(gradient->sums.end, sums.marginal(n - 1), sign);
            };
            add_ends(bound, page_weight);
            add_ends(free, -page_weight);
            stepper.step(w, *gradient);
            gradient->clear();
        }
        if (verbose) {
            std::fprintf(stderr, "epoch %d: loss %.4f a block, %zu pages without an allowed path\n",
                         epoch + 1, loss / static_cast<double>(std::max<std::size_t>(blocks, 1)), skipped);
        }
        if (epoch * 4 >= settings.epochs * 3) mean.add(w);
    }
    return mean.take();
}

}  // namespace fit
