// The clean text of an article, parsed again, has the same title and body. The layout model decides both
// times, so this holds for most articles and not for all; docs/promises.md has the measured shares.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

    /// @returns whether title, lead and body were the same
    bool add(Parser& parser, const Article& first) {
        const Article second = parser.parse(to_text(first));
        const bool same_title = first.title.text == second.title.text;
        const bool same_text = same_title && written(first) == written(second);
        title.add(same_title);
        text.add(same_text);
        return same_text;
    }
    void report(std::string_view of) const {
        MESSAGE(of << ": " << title.print("same title") << "; " << text.print("same title, lead and body"));
    }
};

/// Whether an article has the title that its page was made with, and just the paragraphs, but for the credit.
bool as_made(const Article& a, const test::Scrape& made) {
    std::vector<std::string_view> found;
    for (const auto& b : a.body) {
        if (b.kind == BlockKind::paragraph) found.push_back(b.text);
    }
    return a.title.text == made.title &&
           std::equal(
               found.begin(), found.end(), made.paragraphs.begin(), made.paragraphs.end(),
               [](std::string_view text, const std::string& whole) { return whole.starts_with(text); });
}

}  // namespace

TEST_CASE("clean text: own pages have the same title and body again") {
    Parser parser;
    Shares shares;
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) shares.add(parser, parser.parse(page.text));
    shares.report("own pages");
    CHECK(shares.title.percent() >= 93);
    CHECK(shares.text.percent() >= 85);
}

TEST_CASE("clean text: made pages have the same title and body again") {
    Parser parser;
    Shares shares;
    Share understood;
    for (std::uint32_t seed = 1000; seed < 1200; ++seed) {
        test::Choices choices(seed);
        const test::Scrape made = test::make_scrape(choices);
        const Article first = parser.parse(made.text);
        const bool same = shares.add(parser, first);
        if (as_made(first, made)) understood.add(same);
    }
    shares.report("made pages");
    MESSAGE("made pages with the title and paragraphs that they were made with: "
            << understood.print("same title, lead and body"));
    CHECK(shares.title.percent() >= 93);
    CHECK(shares.text.percent() >= 72);
    CHECK(understood.percent() >= 92);
}

TEST_CASE("clean text: nothing of an empty article") { CHECK(parse(to_text(parse(""))) == Article{}); }
