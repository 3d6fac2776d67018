#include "newstext/serialize/json_ld.hpp"

#include <doctest/doctest.h>

#include "samples.hpp"

using namespace newstext;

TEST_CASE("json-ld: which part is which property") {
    CHECK(
        to_json_ld(samples::full_article()) ==
        R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour bridge reopens",)"
        R"("alternativeHeadline":["Traffic","Eleven months of work"],"articleSection":"Local",)"
        R"("abstract":"The bridge is open again.\nFerries stop on Monday.",)"
        R"("publisher":{"@type":"Organization","name":"The Quayside Post"},)"
        R"("author":[{"@type":"Person","name":"Ida Falk"},{"@type":"Person","name":"Ole Brandt"}],)"
        R"("creditText":"dpa/ifa","sourceOrganization":[{"@type":"Organization","name":"dpa"}],)"
        R"-("dateline":"PORT ELM (dpa)","inLanguage":"en","datePublished":"2024-11-06T14:05:00",)-"
        "\"articleBody\":\"\xE2\x80\x9CWe are relieved\xE2\x80\x9D, said the mayor.\\n\\nWhat changes\\n\\n"
        R"(- Two lanes each way\n- A path for bicycles\n\nA bridge is a promise.",)"
        R"("image":[{"@type":"ImageObject","caption":"The bridge at dawn. Photo: Falk"}],)"
        R"("hasPart":[{"@type":"Quotation","text":"We are relieved",)"
        R"("spokenByCharacter":{"@type":"Person","name":"the mayor"}}],)"
        R"("keywords":["traffic","bridges"],"mentions":[{"@type":"CreativeWork","name":"Ferry line closes"}],)"
        R"("commentCount":7,"comment":[{"@type":"Comment",)"
        R"("author":{"@type":"Person","name":"Ada","description":"Subscriber"},"datePublished":"2024-11-07",)"
        R"("text":"Glad of it.\n\nAt last!","downvoteCount":5,"creativeWorkStatus":"Edited",)"
        R"("comment":[{"@type":"Comment","author":{"@type":"Person","name":"Bo"},"text":"So am I.",)"
        R"("creativeWorkStatus":"Deleted","parentItem":{"@type":"Comment",)"
        R"("author":{"@type":"Person","name":"Ada"}}}]},{"@type":"Comment"}]})");
    CHECK(to_json_ld({}) == R"({"@context":"https://schema.org","@type":"NewsArticle"})");
}

TEST_CASE("json-ld: chosen parts, indentation") {
    CHECK(to_json_ld(samples::full_article(), {.fields = {Field::title, Field::language}, .pretty = true}) ==
          R"({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "headline": "Harbour bridge reopens",
  "inLanguage": "en"
})");
}

TEST_CASE("json-ld: furniture that schema.org has a property for, votes") {
    Article article;
    article.boilerplate = {{BoilerplateKind::correction, "Corrected: two ferries.", {}},
                           {BoilerplateKind::copyright, "\xC2\xA9 Quayside", {}}};
    article.comments.resize(1);
    article.comments[0].votes = 3;
    CHECK(to_json_ld(article) ==
          R"({"@context":"https://schema.org","@type":"NewsArticle","correction":"Corrected: two ferries.",)"
          "\"copyrightNotice\":\"\xC2\xA9 Quayside\","
          R"("commentCount":1,"comment":[{"@type":"Comment","upvoteCount":3}]})");
}

TEST_CASE("json-ld: times that are none are left out, seconds and zones are not invented") {
    const auto published = [](const std::string& iso) {
        Article article;
        article.published = {"some time", iso, {}};
        const std::string json = to_json_ld(article, {.fields = {Field::published}});
        const std::string_view rest = std::string_view(json).substr(to_json_ld({}).size() - 1);
        return std::string(rest.substr(0, rest.size() - 1));
    };
    CHECK(published("") == "");
    CHECK(published("yesterday") == "");
    CHECK(published("2024-02-30") == "");
    CHECK(published("2024-11-06") == R"(,"datePublished":"2024-11-06")");
    CHECK(published("2024-11-06T14:05Z") == R"(,"datePublished":"2024-11-06T14:05:00Z")");
    CHECK(published("2024-11-06T14:05:09+01:00") == R"(,"datePublished":"2024-11-06T14:05:09+01:00")");
}

TEST_CASE("json-ld: nothing in it ends the script element around it") {
    Article article;
    article.title.text = "a<b </script><!-- \\u003c";
    CHECK(to_json_ld(article) == R"({"@context":"https://schema.org","@type":"NewsArticle",)"
                                 R"("headline":"a\u003cb \u003c/script>\u003c!-- \\u003c"})");
    article.title.text = std::string(5000, '<');  // longer than the writer's buffer
    CHECK(to_json_ld(article).find('<') == std::string::npos);
}

TEST_CASE("json-ld: deep comments") {
    Article deep = samples::deep_article(10000);
    const std::string json = to_json_ld(deep);
    CHECK(json.find(R"("name":"L10000"})") != std::string::npos);
    samples::take_apart(deep);
}
