#include "newstext/decode/network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

#include "newstext/decode/model.hpp"

using namespace newstext;
using namespace newstext::decode;

namespace {

/// Weights of which none is greater than `size`.
std::unique_ptr<Weights> random_weights(std::mt19937& random, int size) {
    auto weights = std::make_unique<Weights>();
    const auto some = [&] {
        return static_cast<std::int16_t>(std::uniform_int_distribution<int>(-size, size)(random));
    };
    for (Row& row : weights->rows) {
        std::generate(row.says.begin(), row.says.end(), some);
        std::generate(row.brings.begin(), row.brings.end(), some);
        row.title = some();
    }
    for (std::size_t h = 0; h < hidden_units; ++h) {
        for (std::size_t s = 0; s < states; ++s) weights->outputs.set(h, s, some());
    }
    return weights;
}

}  // namespace

TEST_CASE("network: rows speak for states, and by active hidden units") {
    std::mt19937 random(41);
    const auto weights = random_weights(random, 1000);
    constexpr std::size_t blocks = 20;
    std::vector<std::uint16_t> rows;
    std::vector<std::uint32_t> first{0};
    for (std::size_t i = 0; i < blocks; ++i) {
        for (std::size_t n = (i + 1) % 5; n > 0; --n)
            rows.push_back(static_cast<std::uint16_t>(random() % evidence::row_count));
        first.push_back(static_cast<std::uint32_t>(rows.size()));
    }
    // The vectors keep their memory from a longer page.
    BlockScores scores;
    scores.resize(blocks + 5);
    run(*weights, rows.data(), first.data(), blocks, scores);
    REQUIRE(scores.states.size() == blocks);
    REQUIRE(scores.titles.size() == blocks);
    for (std::size_t i = 0; i < blocks; ++i) {
        CAPTURE(i);
        std::array<int, states> expected{};
        std::array<int, hidden_units> hidden{};
        int title = 0;
        for (std::uint32_t r = first[i]; r < first[i + 1]; ++r) {
            const Row& row = weights->rows[rows[r]];
            for (std::size_t s = 0; s < states; ++s) expected[s] += row.says[s] * 1000;
            for (std::size_t h = 0; h < hidden_units; ++h) hidden[h] += row.brings[h];
            title += row.title;
        }
        CHECK(scores.titles[i] == title);
        for (std::size_t h = 0; h < hidden_units; ++h) {
            for (std::size_t s = 0; s < states; ++s)
                expected[s] += std::max(hidden[h], 0) * weights->outputs.of(h, s);
        }
        for (std::size_t s = 0; s < states; ++s)
            CHECK(scores.states[i][s] == static_cast<float>(expected[s]) * 1e-6f);
    }
}

TEST_CASE("network: a sum that does not fit stays at the greatest or least number") {
    Row much;
    much.says.fill(20'000);
    much.brings.fill(-20'000);
    much.title = 20'000;
    RowSum sum;
    sum.add(much);
    sum.add(much);
    Row most;
    most.says.fill(32'767);
    most.brings.fill(-32'768);
    most.title = 32'767;
    CHECK(sum.row() == most);
    CHECK(sum.title() == 32'767);
    CHECK(sum.scores({})[11] == doctest::Approx(32.767f));
}

TEST_CASE("network: what the fitted hidden units may say fits into the sums") {
    const Weights& weights = fitted_weights();
    std::array<int, hidden_units> most{};
    for (std::size_t f = 0; f < evidence::features.size(); ++f) {
        std::array<int, hidden_units> of_feature{};
        for (std::size_t r = evidence::first_rows[f]; r < evidence::first_rows[f + 1]; ++r) {
            for (std::size_t h = 0; h < hidden_units; ++h) {
                const int brings = std::max<int>(weights.rows[r].brings[h], 0);
                // A line may have all marks at once.
                of_feature[h] =
                    f == evidence::feature::marks ? of_feature[h] + brings : std::max(of_feature[h], brings);
            }
        }
        for (std::size_t h = 0; h < hidden_units; ++h) most[h] += of_feature[h];
    }
    for (std::size_t s = 0; s < states; ++s) {
        std::int64_t greatest = 32'768'000;
        for (std::size_t h = 0; h < hidden_units; ++h)
            greatest += std::int64_t{std::min(most[h], 32'767)} * std::abs(weights.outputs.of(h, s));
        CHECK(greatest < std::int64_t{1} << 31);
    }
}
