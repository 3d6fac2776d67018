#include "newstext/decode/model.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>

using namespace newstext::decode;
namespace evidence = newstext::evidence;

TEST_CASE("model: the weights are those of the table, all of them") {
    const Weights& weights = fitted_weights();
    CHECK(&weights == &fitted_weights());
    for (std::size_t r = 0; r < evidence::row_count; ++r) {
        CAPTURE(r);
        CHECK(weights.rows[r].says == fitted::rows[r]);
        CHECK(weights.rows[r].title == fitted::title[r]);
        CHECK(weights.rows[r].brings == fitted::combinations[r]);
    }
    for (std::size_t h = 0; h < hidden_units; ++h) {
        for (std::size_t s = 0; s < states; ++s) CHECK(weights.outputs.of(h, s) == fitted::outputs[h][s]);
    }
    for (std::size_t r = 0; r < weights.title.size(); ++r)
        CHECK(weights.title[r] == fitted::title[evidence::row_count + r]);
}

TEST_CASE("model: thousandths of transitions, of the first and of the last state") {
    const Weights& weights = fitted_weights();
    const auto check = [](const Scores& scores, const auto& thousandths) {
        for (std::size_t s = 0; s < states; ++s)
            CHECK(scores[s] == doctest::Approx(static_cast<float>(thousandths[s]) / 1000.0f));
    };
    for (std::size_t gap = 0; gap < 2; ++gap) {
        for (std::size_t s = 0; s < states; ++s)
            check(weights.transitions[gap][s], fitted::transitions[gap][s]);
    }
    check(weights.start, fitted::start);
    check(weights.end, fitted::end);
}

TEST_CASE("model: what a row says for all states together") {
    const auto& sums = fitted_sums();
    CHECK(&sums == &fitted_sums());
    for (std::size_t r = 0; r < sums.size(); ++r) {
        std::int32_t sum = 0;
        for (const std::int16_t says : fitted::rows[r]) sum += says;
        CAPTURE(r);
        CHECK(sums[r] == sum);
    }
}
