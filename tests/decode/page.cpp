#include "newstext/decode/page.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/decode/model.hpp"

using namespace newstext;
using namespace newstext::decode;

namespace {

constexpr std::string_view german =
    "Die Gemeinde hat am Montag beschlossen, dass die alte Brücke und der Weg am Ufer erneuert werden.\n";
constexpr std::string_view english =
    "The parish council has decided on Monday that the old bridge and the path on the shore are to be "
    "renewed.\n";

/// Weights by which each line is in one state.
std::unique_ptr<Weights> all_in(State state) {
    auto weights = std::make_unique<Weights>();
    weights->rows[evidence::first_rows[evidence::feature::bias]].says[static_cast<std::size_t>(state)] = 5000;
    return weights;
}

const std::string thread =
    "Comments\nAda Brook says:\nMarch 12, 2024 at 2:05 pm\nThe old bridge was fine.\nReply\n"
    "Bo Rill says:\nMarch 12, 2024 at 3:10 pm\nIt was not fine at all.\nReply\n"
    "Cy Dale says:\nMarch 13, 2024 at 9:45 am\nWho pays for it?\nReply\n";

}  // namespace

TEST_CASE("page: the language is that with the most stop words, or the caller's") {
    const auto phrases = PhraseSet::built_in();
    PageReader reader(phrases, fitted_weights());
    CHECK(reader.read(german, {}).language == "de");
    CHECK(reader.read(english, {}).language == "en");
    CHECK(reader.read(std::string(german) + std::string(english) + std::string(english), {}).language ==
          "en");
    CHECK(reader.read(german, "fr").language == "fr");
    // Two words may be of any language.
    CHECK(reader.read("und der", {}).language.empty());
    CHECK(reader.read("und der die", {}).language == "de");
    CHECK(reader.read("", {}).language.empty());
}

TEST_CASE("page: text, blocks and gaps of the page that was read last") {
    const auto phrases = PhraseSet::built_in();
    PageReader reader(phrases, fitted_weights());
    const std::string text = "First line\n\nSecond line\nThird line\n";
    const Page& page = reader.read(text, {});
    CHECK(&page == &reader.page());
    REQUIRE(page.blocks.size() == 3);
    CHECK(page.text(1) == "Second line");
    CHECK(page.gaps.size() == 3);
    CHECK(page.gaps[1] == 1);
    CHECK(page.gaps[2] == 0);
    CHECK(page.states.size() == 3);
    CHECK(page.invalid == text.size());
    CHECK(page.element(1).text == "Second line");
    CHECK(page.element(1).range == page.blocks[1].content);
    const std::string folded = "First\u00A0 line\xFF";
    const Page& other = reader.read(folded, {});
    CHECK(other.invalid == folded.size() - 1);
    CHECK(other.element(0).text == "First line\uFFFD");
}

TEST_CASE("page: the signs of a title have their own weights, behind those of the evidence") {
    const auto phrases = PhraseSet::built_in();
    // A line of which a part is a line near it is the title, in its shorter form.
    auto weights = all_in(State::front);
    const std::size_t row = first_title_rows[title_feature::part_of_line];
    for (std::size_t size = 0; size < 4; ++size) weights->title[row + 2 * 4 + size] = 20000;
    PageReader reader(phrases, *weights);
    const std::string text =
        "The path on the shore\nThe old bridge is to be renewed | News\nThe old bridge is to be renewed\n";
    const auto& states = reader.read(text, {}).states;
    CHECK(std::find(states.begin(), states.end(), State::title) - states.begin() == 2);
}

TEST_CASE("page: comments that the decoder takes for text are kept out of the article, all or none") {
    const auto phrases = PhraseSet::built_in();
    const auto weights = all_in(State::paragraph);
    PageReader reader(phrases, *weights);
    const std::string text = std::string(english) + thread;
    const Page& page = reader.read(text, {});
    std::size_t inside = 0;
    for (const auto& draft : page.thread.comments) {
        for (std::size_t b = draft.first; b < draft.last; ++b) inside += in_article(page.states[b]) ? 1 : 0;
    }
    // A thread of which all signs agree is one; another is none, as most of its lines are text.
    const bool kept = !page.thread.comments.empty();
    CHECK(kept == (page.thread.confidence >= 1));
    CHECK(inside == 0);

    // Where no line of the thread is in the article, nothing has to be kept out.
    const auto behind = all_in(State::back);
    PageReader other(phrases, *behind);
    const Page& outside = other.read(text, {});
    CHECK(outside.thread.comments.size() == 3);
    CHECK(std::find(outside.states.begin(), outside.states.end(), State::comment) == outside.states.end());
}

TEST_CASE("page: a path that leaves nearly all of the text out is sent through it") {
    const auto phrases = PhraseSet::built_in();
    const auto weights = all_in(State::comment);
    PageReader reader(phrases, *weights);
    std::string text = "The old bridge\n14 Replies\n";
    for (int i = 0; i < 4; ++i) text += std::string(english);
    const auto& states = reader.read(text, {}).states;
    CHECK(std::count_if(states.begin(), states.end(), in_article) >= 4);
    // Few words are no article for sure: one line of text is the least there is.
    const auto& few = reader.read(english, {}).states;
    CHECK(std::count_if(few.begin(), few.end(), in_article) == 1);
    // Comments are not held.
    const auto& comments = reader.read(thread + thread + thread, {}).states;
    CHECK(std::count_if(comments.begin(), comments.end(), in_article) <= 1);
}

TEST_CASE("page: a subhead with no text below it heads nothing") {
    const auto phrases = PhraseSet::built_in();
    const std::string paragraph(english);
    const std::string subhead = "Quay reopens\n";
    // Weights by which a line without a sentence is a subhead.
    auto weights = all_in(State::paragraph);
    const auto none = evidence::first_rows[evidence::feature::sentences];
    weights->rows[none].says[static_cast<std::size_t>(State::subhead)] = 20000;
    PageReader reader(phrases, *weights);
    constexpr State t = State::title;
    constexpr State p = State::paragraph;
    constexpr State s = State::subhead;
    constexpr State b = State::back;
    const std::string title = subhead;
    const auto states = [&](const std::string& text) { return reader.read(title + text, {}).states; };
    CHECK(states(paragraph + subhead + paragraph) == std::vector{t, p, s, p});
    CHECK(states(paragraph + subhead + paragraph + subhead + subhead) == std::vector{t, p, s, p, b, b});
    CHECK(states(paragraph + subhead + paragraph + "## " + subhead) == std::vector{t, p, s, p, s});
    // Where there is no text at all nobody can tell.
    CHECK(states(subhead + subhead) == std::vector{t, s, s});
}
