#include "newstext/decode/title.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace newstext;
using namespace newstext::decode;

namespace {

/// Lines of which each has a score.
struct Lines {
    std::vector<std::size_t> words_of;
    std::vector<std::uint64_t> hashes;
    std::vector<int> scores;

    explicit Lines(std::size_t n) : words_of(n, 5), scores(n) {
        for (std::size_t i = 0; i < n; ++i) hashes.push_back(i);
    }
    [[nodiscard]] std::size_t words(std::size_t i) const { return words_of[i]; }
    [[nodiscard]] std::uint64_t hash(std::size_t i) const { return hashes[i]; }
    [[nodiscard]] int score(std::size_t i) const { return scores[i]; }
};

/// A page of `n` blocks whose text begins at `body`.
std::vector<State> path_of(std::size_t n, std::size_t body) {
    std::vector<State> path(n, State::front);
    for (std::size_t i = body; i < n; ++i) path[i] = State::paragraph;
    return path;
}

}  // namespace

TEST_CASE("title: the candidates are the lines up to the first of the body, of one to 45 words") {
    TitleFinder finder;
    Lines lines(6);
    lines.words_of = {5, 0, 45, 46, 1, 5};
    const auto& found = finder.candidates(lines, path_of(6, 4));
    REQUIRE(found.size() == 3);
    CHECK(found[0].block == 0);
    CHECK(found[1].block == 2);
    CHECK(found[2].block == 4);
    std::vector<State> lead = path_of(6, 4);
    lead[1] = State::lead;
    CHECK(finder.candidates(lines, lead).size() == 1);
}

TEST_CASE("title: a hundred lines before the body may be it, or the first hundred of a page without one") {
    TitleFinder finder;
    CHECK(finder.candidates(Lines(300), path_of(300, 250)).size() == 100);
    CHECK(finder.candidates(Lines(300), path_of(300, 250)).front().block == 151);
    CHECK(finder.candidates(Lines(300), path_of(300, 300)).size() == 100);
    CHECK(finder.candidates(Lines(300), path_of(300, 300)).front().block == 0);
    CHECK(finder.candidates(Lines(40), path_of(40, 40)).size() == 40);
    CHECK(finder.candidates(Lines(0), {}).empty());
}

TEST_CASE("title: each distance to the body has its row") {
    TitleFinder finder;
    const Lines lines(90);
    const auto& found = finder.candidates(lines, path_of(90, 89));
    const std::size_t bounds[] = {0, 1, 2, 3, 4, 6, 9, 14, 22, 35, 60};
    for (const auto& c : found) {
        const std::size_t distance = 89 - c.block;
        std::size_t bucket = 0;
        while (bucket < 11 && distance > bounds[bucket]) ++bucket;
        CAPTURE(distance);
        CHECK(c.distance == title_sign_rows + bucket);
    }
}

TEST_CASE("title: the line that most speaks for") {
    TitleFinder finder;
    const TitleWeights none{};
    Lines lines(6);
    lines.scores[2] = 3000;
    CHECK(finder.find(lines, path_of(6, 5), none) == 2);
    // Its copies speak for it: the likeliest of them is it.
    lines.hashes = {0, 1, 2, 3, 1, 5};
    lines.scores = {0, 2500, 3000, 0, 2600, 0};
    CHECK(finder.find(lines, path_of(6, 5), none) == 4);
    lines.scores[1] = 2700;
    CHECK(finder.find(lines, path_of(6, 5), none) == 1);
    lines.hashes[4] = 4;
    CHECK(finder.find(lines, path_of(6, 5), none) == 2);
    // Of equal ones the first.
    lines.hashes[4] = 1;
    lines.scores[1] = lines.scores[4];
    CHECK(finder.find(lines, path_of(6, 5), none) == 1);
    CHECK_FALSE(finder.find(Lines(0), {}, none));
}

TEST_CASE("title: the distance to the body speaks too") {
    TitleFinder finder;
    TitleWeights weights{};
    weights[title_sign_rows + 3] = 3000;
    CHECK(finder.find(Lines(6), path_of(6, 5), weights) == 2);
}

TEST_CASE("title: no line where none stands out, and less is needed where the decoder has none") {
    TitleFinder finder;
    const TitleWeights none{};
    // Each of ten has a tenth of the belief: enough where nothing speaks against.
    CHECK(finder.find(Lines(10), path_of(10, 9), none).has_value());
    CHECK(finder.find(Lines(20), path_of(20, 19), none).has_value());
    CHECK_FALSE(finder.find(Lines(21), path_of(21, 20), none));
    std::vector<State> decoded = path_of(10, 9);
    decoded[7] = State::title;
    // What the decoder says counts as two: two elevenths are less than a quarter.
    CHECK_FALSE(finder.find(Lines(10), decoded, none));
    std::vector<State> few = path_of(5, 4);
    few[3] = State::title;
    CHECK(finder.find(Lines(5), few, none) == 3);
}
