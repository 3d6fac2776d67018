// The clean text of an article, parsed again, has the same title and body. The layout model decides both
// times, so this holds for most articles and not for all; docs/promises.md has the measured shares.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "newstext/parse.hpp"
#include "newstext/serialize/text.hpp"
#include "support/outline.hpp"
#include "support/own_pages.hpp"
#include "support/scrapes.hpp"

using namespace newstext;
using test::Share;

namespace {

/// What to_text() writes below the title, a block a line.
std::string written(const Article& a) {
    std::string out = a.lead.text + (a.lead.empty() ? "" : "\n");
    for (const auto& b : a.body) {
        if (b.kind != BlockKind::caption) out.append(b.text).append("\n");
    }
    return out;
}

struct Shares {
    Share title;
    Share text;

    void add(Parser& parser, const std::string& page) {
        const Article first = parser.parse(page);
        const Article second = parser.parse(to_text(first));
        title.add(first.title.text == second.title.text);
        text.add(first.title.text == second.title.text && written(first) == written(second));
    }
    void report(std::string_view of) const {
        MESSAGE(of << ": " << title.print("same title") << "; " << text.print("same title, lead and body"));
    }
};

}  // namespace

TEST_CASE("clean text: own pages have the same title and body again") {
    Parser parser;
    Shares shares;
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) shares.add(parser, page.text);
    shares.report("own pages");
    CHECK(shares.title.percent() >= 93);
    CHECK(shares.text.percent() >= 85);
}

TEST_CASE("clean text: made pages have the same title and body again") {
    Parser parser;
    Shares shares;
    for (std::uint32_t seed = 1000; seed < 1200; ++seed) {
        test::Choices choices(seed);
        shares.add(parser, test::make_scrape(choices).text);
    }
    shares.report("made pages");
    CHECK(shares.title.percent() >= 93);
    CHECK(shares.text.percent() >= 72);
}

TEST_CASE("clean text: nothing of an empty article") { CHECK(parse(to_text(parse(""))) == Article{}); }
