// What may change in a text without changing the article: line ends, blanks at the ends of lines, a
// byte-order mark and blank lines around the text never do. What the layout model weighs (a blank line
// between two lines, decomposed letters, another wrap width) may in some pages; docs/promises.md has the
// measured shares, and the bounds here leave room for a model that is fitted again.
#include <doctest/doctest.h>

#include <boost/locale/conversion.hpp>
#include <boost/locale/generator.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/parse.hpp"
#include "support/outline.hpp"
#include "support/own_pages.hpp"
#include "support/scrapes.hpp"
#include "support/variants.hpp"

using namespace newstext;
using test::outline;
using test::outline_of_text;
using test::Share;

namespace {

constexpr std::uint32_t made_pages = 120;

std::vector<std::string> pages() {
    std::vector<std::string> all;
    for (auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) all.push_back(std::move(page.text));
    REQUIRE(all.size() > 100);
    for (std::uint32_t seed = 0; seed < made_pages; ++seed) {
        test::Choices choices(seed);
        all.push_back(test::make_scrape(choices).text);
    }
    return all;
}

const std::locale& unicode() {
    static const std::locale locale = boost::locale::generator()("en_US.UTF-8");
    return locale;
}
std::string nfc(const std::string& text) {
    return boost::locale::normalize(text, boost::locale::norm_nfc, unicode());
}
std::string nfd(const std::string& text) {
    return boost::locale::normalize(text, boost::locale::norm_nfd, unicode());
}

}  // namespace

TEST_CASE("same article: whatever ends the lines, whatever blanks stand at their ends") {
    Parser parser;
    for (const auto& page : pages()) {
        CAPTURE(page);
        const std::string expected = outline(parser.parse(page));
        for (const std::string_view end : {"\r\n", "\r", "  \n", " \t \r\n", "\xC2\xA0\n"}) {
            CAPTURE(end);
            const bool same = outline(parser.parse(test::with_line_ends(page, end))) == expected;
            CHECK(same);
        }
    }
}

TEST_CASE("same article: a byte-order mark, blank lines before and behind, no line end at the end") {
    Parser parser;
    for (auto page : pages()) {
        CAPTURE(page);
        const std::string expected = outline(parser.parse(page));
        CHECK(outline(parser.parse("\xEF\xBB\xBF" + page)) == expected);
        CHECK(outline(parser.parse("\n \n\r\n" + page)) == expected);
        CHECK(outline(parser.parse(page + "\n\n \n")) == expected);
        while (page.ends_with('\n')) page.pop_back();
        CHECK(outline(parser.parse(page)) == expected);
    }
}

TEST_CASE("same article: a blank line added between two lines") {
    Parser parser;
    Share own;
    std::size_t n = 0;
    for (const auto& page : pages()) {
        if (test::is_wrapped(page)) continue;  // there it ends a paragraph
        const std::string expected = outline_of_text(parser.parse(page));
        const auto lines = test::lines_of(page);
        for (std::size_t i = 1; i < lines.size(); ++i) {
            if (++n % 5 != 0) continue;
            std::string changed = page;
            changed.insert(lines[i].range.begin, "\n");
            own.add(outline_of_text(parser.parse(changed)) == expected);
        }
    }
    MESSAGE(own.print("same text with a blank line added"));
    CHECK(own.percent() >= 96);
}

TEST_CASE("same article: decomposed letters") {
    Parser parser;
    Share all;
    for (const auto& page : pages()) {
        all.add(nfc(outline_of_text(parser.parse(nfd(page)))) == outline_of_text(parser.parse(nfc(page))));
    }
    MESSAGE(all.print("same text from NFD"));
    CHECK(all.percent() >= 92);
}

TEST_CASE("same article: wrapped at another width") {
    Parser parser;
    Share blocks;
    Share texts;
    for (const auto& page : pages()) {
        if (test::is_wrapped(page)) continue;
        std::string first;
        for (const std::size_t width : {60u, 72u, 80u, 100u}) {
            const std::string wrapped = test::wrapped_at(page, width);
            // With fewer than three lines that go on with a small letter nobody can tell.
            if (!test::is_wrapped(wrapped)) continue;
            const Article a = parser.parse(wrapped);
            const std::string found = outline_of_text(a);
            if (!first.empty()) texts.add(found == first);
            first = found;
            std::vector<source::Block> joined;
            const auto lines = test::lines_of(wrapped);
            source::find_blocks(wrapped, lines, source::find_shape(wrapped, lines), joined);
            std::size_t expected = 0;
            for (const auto& line : test::lines_of(page)) expected += line.blank() ? 0 : 1;
            blocks.add(joined.size() == expected);
        }
    }
    MESSAGE(blocks.print("wrapped lines joined to the blocks that they were"));
    MESSAGE(texts.print("same text at another width"));
    CHECK(blocks.percent() >= 90);
    CHECK(texts.percent() >= 90);
}
