#include "newstext/interop/boost_json.hpp"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <string>
#include <vector>

#include "serialize/samples.hpp"

using newstext::Article;
namespace json = boost::json;

TEST_CASE("Boost.JSON: one call each way") {
    const Article article = samples::full_article();
    const json::value value = json::value_from(article);
    CHECK(value.at("title").as_string() == "Harbour bridge reopens");
    CHECK(value == json::parse(newstext::to_json(article)));
    CHECK(json::value_to<Article>(value) == article);
    CHECK(json::value_to<Article>(json::value_from(Article{})) == Article{});
}

TEST_CASE("Boost.JSON: articles inside of other values") {
    const std::vector<Article> articles{samples::full_article(), {}};
    const json::value value = json::value_from(articles);
    CHECK(value.at(1).at("title").as_string() == "");
    CHECK(json::value_to<std::vector<Article>>(value) == articles);
}

TEST_CASE("Boost.JSON: comments as deep as reading allows") {
    Article deep = samples::deep_article(newstext::json_max_comment_levels);
    CHECK(json::value_to<Article>(json::value_from(deep)) == deep);
    Article deeper = samples::deep_article(1000);
    CHECK_THROWS_AS((void)json::value_from(deeper), boost::system::system_error);
    samples::take_apart(deeper);
}

TEST_CASE("Boost.JSON: errors name the member") {
    const json::value value{{"comments", {{{"author", 1}}}}};
    CHECK_THROWS_WITH_AS((void)json::value_to<Article>(value), "/comments/0/author: expected a string",
                         newstext::Error);
}
