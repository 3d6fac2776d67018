// A text may end anywhere: what was read before the cut stays, whatever the cut goes through.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "newstext/parse.hpp"
#include "support/own_pages.hpp"
#include "support/promises.hpp"
#include "support/scrapes.hpp"

using namespace newstext;

namespace {

/// Every how many bytes a page is cut; NEWSTEXT_THOROUGH=1 cuts at each.
std::size_t step_of(std::size_t size) {
    const char* thorough = std::getenv("NEWSTEXT_THOROUGH");
    if (thorough != nullptr && *thorough == '1') return 1;
    return size < 300 ? 1 : 61;
}

/// Cuts `text` at byte `at` and checks what is left.
void check_cut(Parser& parser, std::string_view text, const Layout& whole, std::size_t at) {
    const test::ExactBuffer cut(text.substr(0, at));
    const Layout layout = parser.layout(cut.view());
    CHECK(test::broken_promise(cut.view(), layout, parser.parse(cut.view())) == "");
    for (std::size_t i = 0; i < whole.lines.size() && whole.lines[i].range.end < at; ++i) {
        REQUIRE(i < layout.lines.size());
        REQUIRE(layout.lines[i].range == whole.lines[i].range);
        REQUIRE(layout.lines[i].content == whole.lines[i].content);
    }
}

void check_cuts(Parser& parser, std::string_view text) {
    const Layout whole = parser.layout(text);
    for (std::size_t at = 0; at <= text.size(); at += step_of(text.size())) {
        CAPTURE(at);
        check_cut(parser, text, whole, at);
    }
}

}  // namespace

TEST_CASE("cuts: own pages keep the lines before the cut") {
    Parser parser;
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) {
        CAPTURE(page.name);
        check_cuts(parser, page.text);
    }
}

TEST_CASE("cuts: made pages keep the lines before the cut") {
    Parser parser;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        test::Choices choices(seed);
        check_cuts(parser, test::make_scrape(choices).text);
    }
}

TEST_CASE("cuts: through line ends and characters of each length") {
    Parser parser;
    check_cuts(
        parser,
        "a\r\nä\r\n雪\n💩\r\r\n\n\xEF\xBB\xBF \xC2\xA0\n# x [a](b)\n> y\n1. z\n(sda/daf)\n\"q\", said A B.");
}
