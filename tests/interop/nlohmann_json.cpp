#include "newstext/interop/nlohmann_json.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "serialize/samples.hpp"

using newstext::Article;
using nlohmann::json;

TEST_CASE("nlohmann/json: one call each way") {
    const Article article = samples::full_article();
    const json value = article;
    CHECK(value["title"] == "Harbour bridge reopens");
    CHECK(value["comments"][0]["votes"] == -3);
    CHECK(value.get<Article>() == article);
    CHECK(json(Article{}).get<Article>() == Article{});
    // The library's own function of that name is still there.
    CHECK(newstext::to_json(article) == nlohmann::ordered_json(article).dump());
}

TEST_CASE("nlohmann/json: articles inside of other values") {
    const std::map<std::string, std::vector<Article>> articles{{"today", {samples::full_article(), {}}}};
    const json value = articles;
    CHECK(value["today"][0]["outlet"] == "The Quayside Post");
    CHECK(value.get<std::map<std::string, std::vector<Article>>>() == articles);
}

TEST_CASE("nlohmann/json: errors name the member") {
    const json value = json::parse(R"({"comments": [{"author": 1}]})");
    CHECK_THROWS_WITH_AS((void)value.get<Article>(), "/comments/0/author: expected a string",
                         newstext::Error);
}
