#include "newstext/serialize/text.hpp"

#include <doctest/doctest.h>

#include "samples.hpp"

using namespace newstext;

TEST_CASE("text: title, lead and body") {
    CHECK(to_text({}) == "");
    CHECK(to_text(samples::full_article()) ==
          "Harbour bridge reopens\n\n"
          "The bridge is open again.\n\nFerries stop on Monday.\n\n"
          "\xE2\x80\x9CWe are relieved\xE2\x80\x9D, said the mayor.\n\n"
          "What changes\n\n"
          "- Two lanes each way\n- A path for bicycles\n\n"
          "A bridge is a promise.\n");
}

TEST_CASE("text: options") {
    Article article = samples::full_article();
    article.body.erase(article.body.begin(), article.body.end() - 1);
    CHECK(to_text(article, {.title = false, .lead = false}) == "");
    CHECK(to_text(article, {.title = true, .lead = false, .captions = true}) ==
          "Harbour bridge reopens\n\nThe bridge at dawn. Photo: Falk\n");
    CHECK(to_text(article, {.title = false, .lead = false, .comments = true}) ==
          "Ada (07.11.2024):\nGlad of it.\nAt last!\n\n"
          "  Bo (1 h):\n  So am I.\n");
}

TEST_CASE("text: invalid bytes become U+FFFD") {
    Article article;
    article.title.text = "a\xFF";
    article.comments.resize(1);
    article.comments[0].author.text = "\xC3";
    CHECK(to_text(article, {.comments = true}) == "a\xEF\xBF\xBD\n\n\xEF\xBF\xBD:\n");
}

TEST_CASE("text: deep comments") {
    Article deep = samples::deep_article(10000);
    const std::string text = to_text(deep, {.comments = true});
    CHECK(text.ends_with("\n" + std::string(38, ' ') + "L10000:\n"));
    samples::take_apart(deep);
}
