#include "newstext/serialize/formats.hpp"

#include <doctest/doctest.h>

#include "newstext/serialize/fmt.hpp"
#include "samples.hpp"

using namespace newstext;

TEST_CASE("formats: by name") {
    const Article article = samples::full_article();
    for (const auto& format : formats) CHECK(format_from(to_string(format)) == format);
    CHECK(write(article, *format_from("json")) == to_json(article));
    CHECK(write(article, *format_from("jsonl")) == to_jsonl(article));
    CHECK(write(article, *format_from("text")) == to_text(article));
    CHECK(write(article, *format_from("markdown")) == to_markdown(article));
    CHECK(write(article, *format_from("nitf")) == to_nitf(article));
    CHECK(write(article, *format_from("tei")) == to_tei(article));
    CHECK(write(article, *format_from("html")) == to_html(article));
    CHECK_FALSE(format_from("yaml"));
    CHECK_FALSE(format_from(""));
}

TEST_CASE("fmt: short forms") {
    const Article article = samples::full_article();
    CHECK(fmt::format("{}", Range{3, 14}) == "[3,14)");
    CHECK(fmt::format("{:>8}|", Range{3, 14}) == "  [3,14)|");
    CHECK(fmt::format("{} {} {}", BlockKind::subhead, BoilerplateKind::share, LineKind::title) ==
          "subhead share title");
    CHECK(fmt::format("{} / {}", article.published, article.updated) == "2024-11-06T14:05 / two hours ago");
    CHECK(fmt::format("{:.7}", article.title) == "Harbour");
    CHECK(fmt::format("{}", article.body[1]) == "subhead [257,269): What changes");
    CHECK(fmt::format("{}", article.comments[0]) == "Ada (2024-11-07): Glad of it.");
    CHECK(fmt::format("{}", Comment{}) == "");
    CHECK(fmt::format("{}", article) ==
          "Harbour bridge reopens (The Quayside Post, 2024-11-06T14:05; 6 blocks, 3 comments)");
    CHECK(fmt::format("{}", Article{}) == " (0 blocks, 0 comments)");
}
