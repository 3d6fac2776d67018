// What is written can be read: writers give valid UTF-8 and well-formed output for every article, also for
// such as no parser makes.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <string>
#include <string_view>

#include "newstext/parse.hpp"
#include "newstext/serialize/formats.hpp"
#include "newstext/serialize/layout.hpp"
#include "newstext/source/utf8.hpp"
#include "support/articles.hpp"
#include "support/own_pages.hpp"
#include "support/scrapes.hpp"

using namespace newstext;

namespace {

bool is_valid(std::string_view text) { return utf8::first_invalid(text) == text.size(); }

std::size_t line_feeds(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("writers: every format gives valid UTF-8 for every article") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        test::Choices choices(seed);
        const Article article = test::make_article(choices, seed % 2 == 0);
        for (const Format& format : formats) {
            CAPTURE(seed);
            CAPTURE(format.name);
            CHECK(is_valid(write(article, format)));
        }
    }
}

TEST_CASE("writers: JSON gives the same article back") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        test::Choices choices(seed);
        const Article article = test::make_article(choices, false);
        for (const bool pretty : {false, true}) {
            const std::string json = to_json(article, {.pretty = pretty});
            boost::json::error_code error;
            boost::json::parse_options options;
            options.max_depth = 256;
            (void)boost::json::parse(json, error, {}, options);
            CHECK_FALSE(error);
            CHECK(read_json(json, {.refuse_unknown = true}) == article);
        }
        const std::string line = to_jsonl(article);
        CHECK(line_feeds(line) == 1);
        CHECK(line.back() == '\n');
    }
}

TEST_CASE("writers: JSON of bytes that are not UTF-8 is read as U+FFFD in their place, and stays so") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        test::Choices choices(seed);
        const Article once = read_json(to_json(test::make_article(choices, true)));
        CHECK(read_json(to_json(once)) == once);
    }
}

TEST_CASE("writers: parsed pages are written and read back, whatever their bytes") {
    Parser parser;
    const auto check = [&](const std::string& text) {
        const Article article = parser.parse(text);
        CHECK(read_json(to_json(article), {.refuse_unknown = true}) == article);
        for (const Format& format : formats) CHECK(is_valid(write(article, format)));
        const Layout layout = parser.layout(text);
        const std::string listing = to_layout(layout, text);
        CHECK(is_valid(listing));
        CHECK(line_feeds(listing) == layout.lines.size());
    };
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) check(page.text);
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        test::Choices choices(seed);
        std::string text = test::make_scrape(choices).text;
        test::spoil(text, choices, seed % 20);
        check(text);
    }
}
