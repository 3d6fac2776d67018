#include "newstext/decode/network.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <random>
#include <vector>

using namespace newstext;
using namespace newstext::decode;

TEST_CASE("network: rows speak for states, and by active hidden units") {
    std::mt19937 random(41);
    std::uniform_real_distribution<float> some(-1, 1);
    auto weights = std::make_unique<Weights>();
    for (auto& row : weights->rows) {
        for (float& v : row) v = some(random);
    }
    for (auto& row : weights->combinations) {
        for (float& v : row) v = some(random);
    }
    for (auto& row : weights->outputs) {
        for (float& v : row) v = some(random);
    }
    constexpr std::size_t blocks = 20;
    std::vector<std::uint16_t> rows;
    std::vector<std::uint32_t> first{0};
    for (std::size_t i = 0; i < blocks; ++i) {
        for (std::size_t n = (i + 1) % 5; n > 0; --n)
            rows.push_back(static_cast<std::uint16_t>(random() % evidence::row_count));
        first.push_back(static_cast<std::uint32_t>(rows.size()));
    }
    // The vectors keep their memory from a longer page.
    std::vector<Scores> scores(blocks + 5);
    Activations activations;
    run(*weights, rows.data(), first.data(), blocks, scores);
    run(*weights, rows.data(), first.data(), blocks, activations);
    REQUIRE(scores.size() == blocks);
    REQUIRE(activations.hidden.size() == blocks);
    REQUIRE(activations.scores.size() == blocks);
    for (std::size_t i = 0; i < blocks; ++i) {
        CAPTURE(i);
        Scores expected{};
        Hidden hidden{};
        for (std::uint32_t r = first[i]; r < first[i + 1]; ++r) {
            for (std::size_t s = 0; s < states; ++s) expected[s] += weights->rows[rows[r]][s];
            for (std::size_t h = 0; h < hidden_units; ++h) hidden[h] += weights->combinations[rows[r]][h];
        }
        for (std::size_t h = 0; h < hidden_units; ++h) {
            CHECK(activations.hidden[i][h] == doctest::Approx(hidden[h]).epsilon(0.001));
            for (std::size_t s = 0; s < states; ++s) {
                if (hidden[h] > 0) expected[s] += hidden[h] * weights->outputs[h][s];
            }
        }
        for (std::size_t s = 0; s < states; ++s) {
            CHECK(scores[i][s] == doctest::Approx(expected[s]).epsilon(0.001));
            CHECK(activations.scores[i][s] == scores[i][s]);
        }
    }
}
