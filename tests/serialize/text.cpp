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

TEST_CASE("text: chosen parts") {
    Article article = samples::full_article();
    CHECK(to_text(article, {.fields = {}}) == "");
    CHECK(to_text(article, {.fields = {Field::title, Field::captions}}) ==
          "Harbour bridge reopens\n\nThe bridge at dawn. Photo: Falk\n");
    CHECK(to_text(article, {.fields = {Field::comments}}) ==
          "Ada (07.11.2024):\nGlad of it.\nAt last!\n\n"
          "  Bo (1 h):\n  So am I.\n");
    article.body.erase(article.body.begin() + 1, article.body.end());
    CHECK(to_text(article, {.fields = {Field::body}}) ==
          "\xE2\x80\x9CWe are relieved\xE2\x80\x9D, said the mayor.\n");
    Fields rest = Fields::all();
    rest.erase(Field::comments);
    CHECK(to_text(article, {.fields = rest}) ==
          "Traffic\n\nHarbour bridge reopens\n\nEleven months of work\n\nThe Quayside Post\n\nLocal\n\n"
          "Ida Falk, Ole Brandt\n\n6 November 2024, 2:05 pm\n\ntwo hours ago\n\nen\n\n"
          "The bridge is open again.\n\nFerries stop on Monday.\n\nPORT ELM (dpa)\n\n"
          "\xE2\x80\x9CWe are relieved\xE2\x80\x9D, said the mayor.\n\n"
          "dpa/ifa\n\nFerry line closes\n\ntraffic, bridges\n\nShare this article\n\n3 min\n");
}

TEST_CASE("text: invalid bytes become U+FFFD") {
    Article article;
    article.title.text = "a\xFF";
    article.comments.resize(1);
    article.comments[0].author.text = "\xC3";
    CHECK(to_text(article, {.fields = {Field::title, Field::comments}}) ==
          "a\xEF\xBF\xBD\n\n\xEF\xBF\xBD:\n");
}

TEST_CASE("text: deep comments") {
    Article deep = samples::deep_article(10000);
    const std::string text = to_text(deep, {.fields = {Field::comments}});
    CHECK(text.ends_with("\n" + std::string(38, ' ') + "L10000:\n"));
    samples::take_apart(deep);
}
