#include "newstext/decode/decoder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/decode/model.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/phrases/phrase_set.hpp"

using namespace newstext;
using namespace newstext::decode;

namespace {

/// Weights of rows and transitions by chance, all others zero: the score of a path is the plain sum of both.
std::unique_ptr<Weights> random_weights(std::mt19937& random, float size) {
    auto w = std::make_unique<Weights>();
    std::uniform_real_distribution<float> some(-size, size);
    for (auto& row : w->rows) {
        for (auto& v : row.says) v = static_cast<std::int16_t>(some(random) * 1000);
    }
    for (auto& table : w->transitions) {
        for (auto& row : table) {
            for (float& v : row) v = some(random);
        }
    }
    for (float& v : w->start) v = some(random);
    for (float& v : w->end) v = some(random);
    return w;
}

std::string random_text(std::mt19937& random, std::size_t most_lines) {
    constexpr std::string_view words[] = {"Der",        "Pegel", "sinkt",   "Kommentare", "12.03.2024",
                                          "Teilen",     "Snow",  "the",     "road",       "Mehr dazu",
                                          "14:05",      "and",   "Anzeige", "Foto: Anna", "Impressum.",
                                          "雪が降る。", "said.", "?"};
    std::string text;
    for (std::size_t n = random() % (most_lines + 1); n > 0; --n) {
        for (std::size_t k = random() % 14; k > 0; --k) {
            text += std::string(words[random() % std::size(words)]) + ' ';
        }
        text += '\n';
    }
    return text;
}

/// A page up to its evidence, and a decoder of its own: the reader may correct states after decoding.
struct Decoding {
    PageReader reader;
    Decoder decoder;

    Decoding(const PhraseSet& phrases, const Weights& weights) : reader(phrases, weights), decoder(weights) {}
    const Page& operator()(std::string_view text) {
        Page& page = reader.prepare(text, {});
        page.states = decoder.decode(page.evidence, page.gaps);
        return page;
    }
};

void check_path(const std::vector<State>& path) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        CAPTURE(i);
        CAPTURE(to_string(path[i - 1]));
        CAPTURE(to_string(path[i]));
        REQUIRE(may_follow(path[i - 1], path[i]));
    }
}

Scores own_scores(const Weights& w, const evidence::Evidence& e, std::size_t block) {
    Scores sum{};
    for (const std::uint16_t row : e.rows(block)) {
        for (std::size_t s = 0; s < states; ++s) sum[s] += static_cast<float>(w.rows[row].says[s]) / 1000;
    }
    return sum;
}

float score_of(const Weights& w, const Page& page, const std::vector<State>& path) {
    float sum = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto s = static_cast<std::size_t>(path[i]);
        sum += own_scores(w, page.evidence, i)[s];
        if (i > 0) sum += w.transitions[page.gaps[i]][static_cast<std::size_t>(path[i - 1])][s];
        if (i == 0) sum += w.start[s];
        if (i + 1 == path.size()) sum += w.end[s];
    }
    return sum;
}

bool has_article(const std::vector<State>& path) { return std::any_of(path.begin(), path.end(), in_article); }

/// The best of all allowed paths, tried one by one.
struct Best {
    float score = 2 * impossible;
    std::vector<State> path;
};
void try_paths(const Weights& w, const Page& page, bool with_article, std::vector<State>& path, Best& best) {
    if (path.size() == page.blocks.size()) {
        if (with_article && !has_article(path)) return;
        const float score = score_of(w, page, path);
        if (score > best.score) best = {score, path};
        return;
    }
    for (std::size_t s = 0; s < states; ++s) {
        const auto state = static_cast<State>(s);
        if (!path.empty() && !may_follow(path.back(), state)) continue;
        path.push_back(state);
        try_paths(w, page, with_article, path, best);
        path.pop_back();
    }
}
Best best_path(const Weights& w, const Page& page, bool with_article) {
    Best best;
    std::vector<State> path;
    try_paths(w, page, with_article, path, best);
    return best;
}

/// What the best of all allowed paths is worth, found without windows.
/// @param with_article only paths through the article count
double best_score(const Weights& w, const Page& page, bool with_article) {
    constexpr double none = -1e18;
    using Front = std::array<std::array<double, states>, 2>;  // not through the article yet, through it
    Front front{};
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const auto own = own_scores(w, page.evidence, i);
        Front next;
        for (auto& layer : next) layer.fill(none);
        for (std::size_t to = 0; to < states; ++to) {
            const std::size_t article = in_article(static_cast<State>(to)) ? 1 : 0;
            if (i == 0) next[article][to] = own[to] + w.start[to];
            for (std::size_t from = 0; i > 0 && from < states; ++from) {
                if (!may_follow(static_cast<State>(from), static_cast<State>(to))) continue;
                for (std::size_t layer = 0; layer < 2; ++layer) {
                    double& best = next[layer | article][to];
                    best =
                        std::max(best, front[layer][from] + own[to] + w.transitions[page.gaps[i]][from][to]);
                }
            }
        }
        front = next;
    }
    double best = none;
    for (std::size_t s = 0; s < states; ++s) {
        best = std::max(best, front[1][s] + w.end[s]);
        if (!with_article) best = std::max(best, front[0][s] + w.end[s]);
    }
    return best;
}

}  // namespace

TEST_CASE("decoder: the path of a page of many windows is the best as well") {
    const auto phrases = PhraseSet::built_in();
    std::mt19937 random(37);
    int windows = 0;
    for (int round = 0; round < 30; ++round) {
        const auto weights = random_weights(random, 1.0f);
        Decoding decode_page(phrases, *weights);
        const std::string text = random_text(random, 1500);
        const Page& page = decode_page(text);
        if (page.blocks.empty()) continue;
        check_path(page.states);
        const bool with_article = !page.evidence.core.empty();
        CHECK(has_article(page.states) >= with_article);
        CHECK(score_of(*weights, page, page.states) ==
              doctest::Approx(best_score(*weights, page, with_article)).epsilon(0.0001));
        windows = std::max(windows, static_cast<int>(page.blocks.size() / 256));
    }
    CHECK(windows >= 3);
}

TEST_CASE("decoder: a path that the layout allows, whatever the weights and the evidence") {
    const auto phrases = PhraseSet::built_in();
    std::mt19937 random(23);
    for (const float size : {0.0f, 0.1f, 1.0f, 30.0f}) {
        for (int round = 0; round < 40; ++round) {
            const auto weights = random_weights(random, size);
            Decoding decode_page(phrases, *weights);
            for (int k = 0; k < 3; ++k) {
                const std::string text = random_text(random, 60);
                const Page& page = decode_page(text);
                REQUIRE(page.states.size() == page.blocks.size());
                check_path(page.states);
            }
        }
    }
}

TEST_CASE("decoder: the path is the best of all, or of all with an article where there is running text") {
    const auto phrases = PhraseSet::built_in();
    std::mt19937 random(29);
    int with_article = 0;
    for (int round = 0; round < 120; ++round) {
        const auto weights = random_weights(random, 1.0f);
        // Some layouts may not begin with the article.
        const bool later = round % 4 == 0;
        for (std::size_t s = 0; s < states && later; ++s) {
            if (in_article(static_cast<State>(s))) weights->start[s] = impossible;
        }
        Decoding decode_page(phrases, *weights);
        const std::string text = random_text(random, 4);
        const Page& page = decode_page(text);
        if (page.blocks.size() < (later ? 2 : 1)) continue;
        Best best = best_path(*weights, page, false);
        if (!page.evidence.core.empty() && !has_article(best.path)) {
            best = best_path(*weights, page, true);
            ++with_article;
        }
        CAPTURE(text);
        CHECK(score_of(*weights, page, page.states) == doctest::Approx(best.score).epsilon(0.001));
    }
    CHECK(with_article > 0);
}

TEST_CASE("decoder: the fitted weights give allowed paths") {
    const auto phrases = PhraseSet::built_in();
    Decoding decode_page(phrases, fitted_weights());
    std::mt19937 random(31);
    for (int round = 0; round < 100; ++round) {
        const std::string text = random_text(random, 80);
        check_path(decode_page(text).states);
    }
}

TEST_CASE("decoder: no blocks, no states") {
    const auto phrases = PhraseSet::built_in();
    Decoding decode_page(phrases, fitted_weights());
    CHECK(decode_page("").states.empty());
    CHECK(decode_page("\n \n").states.empty());
    // Nothing of the page before stays.
    CHECK_FALSE(decode_page("One line").states.empty());
    CHECK(decode_page("").states.empty());
}

TEST_CASE("decoder: the margin tells how far the state is ahead by its own evidence") {
    const auto phrases = PhraseSet::built_in();
    auto weights = std::make_unique<Weights>();
    const auto paragraph = static_cast<std::size_t>(State::paragraph);
    weights->rows[evidence::first_rows[evidence::feature::bias]].says[paragraph] = 2000;
    weights->rows[evidence::first_rows[evidence::feature::bias]].says[static_cast<std::size_t>(State::back)] =
        500;
    Decoding decode_page(phrases, *weights);
    const Page& page = decode_page("One line of text\nand another line");
    REQUIRE(page.states == std::vector<State>{State::paragraph, State::paragraph});
    CHECK(decode_page.decoder.margin(0) == doctest::Approx(1.5f));
    CHECK(decode_page.decoder.margin(1) == doctest::Approx(1.5f));
    // Any state may be the next best.
    for (std::size_t s = 0; s < states; ++s) {
        if (s == paragraph) continue;
        auto& says = weights->rows[evidence::first_rows[evidence::feature::bias]].says;
        says = {};
        says[paragraph] = 2000;
        says[s] = 1250;
        Decoding decode_again(phrases, *weights);
        REQUIRE(decode_again("One line of text\nand another line").states[1] == State::paragraph);
        CHECK(decode_again.decoder.margin(1) == doctest::Approx(0.75f));
    }
}

TEST_CASE("decoder: blocks are kept out of the article, and the title is put where it is told") {
    const auto phrases = PhraseSet::built_in();
    auto weights = std::make_unique<Weights>();
    const std::size_t bias = evidence::first_rows[evidence::feature::bias];
    for (const State state : {State::front, State::paragraph, State::back}) {
        weights->rows[bias] = {};
        weights->rows[bias].says[static_cast<std::size_t>(state)] = 2000;
        CAPTURE(to_string(state));
        Decoding decode_page(phrases, *weights);
        const Page& page = decode_page("One line\nand another\nand a third");
        REQUIRE(page.states.size() == 3);
        Decoder& decoder = decode_page.decoder;
        CHECK(decoder.keep_out({1, 1, 1}, page.gaps) == std::vector<State>(3, State::comment));
        decoder.decode(page.evidence, page.gaps);
        for (const State s : decoder.keep_in({1, 1, 1}, page.gaps)) CHECK(in_article(s));
        decoder.decode(page.evidence, page.gaps);
        const auto& below = decoder.begin_below(0, page.gaps);
        CHECK(std::find(below.begin() + 1, below.end(), State::front) == below.end());
        CHECK(std::any_of(below.begin(), below.end(), in_article));
        for (std::size_t title = 0; title < 3; ++title) {
            decoder.decode(page.evidence, page.gaps);
            const auto& path = decoder.put_title(title, page.gaps);
            for (std::size_t i = 0; i < 3; ++i) CHECK((path[i] == State::title) == (i == title));
        }
    }
}

TEST_CASE("states: what may follow what") {
    using enum State;
    CHECK(may_follow(front, title));
    CHECK(may_follow(title, lead));
    CHECK(may_follow(lead, paragraph));
    CHECK(may_follow(paragraph, interruption));
    CHECK(may_follow(interruption, paragraph));
    CHECK(may_follow(paragraph, back));
    CHECK(may_follow(back, comment));
    CHECK(may_follow(comment, back));
    // Once the back matter has begun the article does not go on.
    for (const State after : {title, head, lead, paragraph, subhead, caption, interruption, front}) {
        CHECK_FALSE(may_follow(back, after));
        CHECK_FALSE(may_follow(comment, after));
    }
    CHECK_FALSE(may_follow(paragraph, front));
    CHECK_FALSE(may_follow(front, comment));
    // No state is a dead end, and each can be reached.
    for (std::size_t s = 0; s < states; ++s) {
        bool leaves = false;
        bool enters = false;
        for (std::size_t t = 0; t < states; ++t) {
            leaves = leaves || may_follow(static_cast<State>(s), static_cast<State>(t));
            enters = enters || (s != t && may_follow(static_cast<State>(t), static_cast<State>(s)));
        }
        CAPTURE(to_string(static_cast<State>(s)));
        CHECK(leaves);
        CHECK(enters);
    }
}
