// The reference scrape, read from its place: what issue 2 lists, with byte ranges.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/parse.hpp"
#include "newstext/source/lines.hpp"
#include "support/files.hpp"
#include "support/skip.hpp"

using namespace newstext;

namespace {

/// The scrape with its lines counted from 1.
struct Scrape {
    std::string text;
    std::vector<source::Line> lines;

    Scrape() {
        const std::filesystem::path path = std::filesystem::path(NEWSTEXT_SOURCE_DIR) / ".." / "shared" /
                                           "reference" / "000_a365132d8c7d1fbd.txt";
        text = test::read_file(path);
        source::split_lines(text, lines);
    }
    [[nodiscard]] bool missing() const { return text.empty(); }
    [[nodiscard]] Range range(std::size_t line) const { return lines.at(line - 1).content; }
    [[nodiscard]] std::string line(std::size_t number) const { return std::string(range(number).of(text)); }
    [[nodiscard]] Text element(std::size_t number) const { return {line(number), range(number)}; }
    /// What stands in a line, as a range of the scrape.
    [[nodiscard]] Range find(std::size_t number, std::string_view part) const {
        const std::size_t at = text.find(part, range(number).begin);
        REQUIRE(at + part.size() <= range(number).end);
        return {at, at + part.size()};
    }
};

constexpr std::string_view no_scrape = "the reference scrape is not there";

}  // namespace

TEST_CASE("reference: title, outlet, lead, language") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    REQUIRE(s.lines.size() == 21);
    const Article a = parse(s.text);
    CHECK(a.title == s.element(2));
    CHECK(a.outlet == s.element(3));
    CHECK(a.outlet.text == "Baseljetzt");
    CHECK(a.lead == s.element(4));
    CHECK(a.language == "de");
    CHECK(a.diagnostics.empty());
}

TEST_CASE("reference: what the text does not show is empty") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    const Article a = parse(s.text);
    CHECK(a.kicker.empty());
    CHECK(a.subtitle.empty());
    CHECK(a.section.empty());
    CHECK(a.authors.empty());
    CHECK(a.dateline.empty());
    CHECK(a.published.empty());
    CHECK(a.updated.empty());
    CHECK(a.related.empty());
    CHECK(a.tags.empty());
}

TEST_CASE("reference: four paragraphs and a subhead") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    const Article a = parse(s.text);
    REQUIRE(a.body.size() == 5);
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        CHECK(a.body[i].kind == (i == 2 ? BlockKind::subhead : BlockKind::paragraph));
        CHECK(a.body[i].text == s.line(5 + i));
        CHECK(a.body[i].range == s.range(5 + i));
    }
    CHECK(a.body[2].text == "Tausende nordkoreanische Soldaten in Russland");
    const Range credit = s.find(9, "(sda/daf)");
    const Range last{s.range(9).begin, credit.begin - 1};
    CHECK(a.body[4].kind == BlockKind::paragraph);
    CHECK(a.body[4].range == last);
    CHECK(a.body[4].text == last.of(s.text));
}

TEST_CASE("reference: the credit of agency and author") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    const Article a = parse(s.text);
    REQUIRE(a.credits.size() == 1);
    const Credit& credit = a.credits[0];
    CHECK(credit.range == s.find(9, "(sda/daf)"));
    CHECK(credit.agencies == std::vector<Text>{{"sda", s.find(9, "sda")}});
    CHECK(credit.signs == std::vector<Text>{{"daf", s.find(9, "daf")}});
}

TEST_CASE("reference: the quote of line 6 with attribution and speaker") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    const Article a = parse(s.text);
    REQUIRE(a.body.size() == 5);
    REQUIRE(a.body[1].quotes.size() == 1);
    const Quotation& q = a.body[1].quotes[0];
    const Range open = s.find(6, "«");
    const Range close = s.find(6, "»");
    CHECK(q.range == Range{open.begin, close.end});
    CHECK(q.text == Range{open.end, close.begin}.of(s.text));
    // The attribution goes from the verb to the sentence's full stop.
    const Range verb = s.find(6, "sagte der Chef");
    CHECK(q.attribution_range == Range{verb.begin, s.range(6).end - 1});
    CHECK(q.attribution == q.attribution_range.of(s.text));
    const Range speaker = s.find(6, "Leonid Sluzki");
    CHECK(q.speaker == "Leonid Sluzki");
    CHECK(q.speaker_range == speaker);
    for (const std::size_t i : {0u, 2u, 3u, 4u}) CHECK(a.body[i].quotes.empty());
}

TEST_CASE("reference: boilerplate, each line with its kind") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    const Article a = parse(s.text);
    using enum BoilerplateKind;
    const std::vector<BoilerplateKind> kinds{related,      feedback, feedback, comment_heading,
                                             comment_form, consent,  login,    login};
    REQUIRE(a.boilerplate.size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CAPTURE(s.line(10 + i));
        CHECK(to_string(a.boilerplate[i].kind) == to_string(kinds[i]));
        CHECK(a.boilerplate[i].text == s.line(10 + i));
        CHECK(a.boilerplate[i].range == s.range(10 + i));
    }
}

TEST_CASE("reference: two comments") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    const Article a = parse(s.text);
    REQUIRE(a.comments.size() == 2);
    CHECK(a.comments[0].author.text == "mil1977");
    CHECK(a.comments[1].author.text == "Sonnenliebe");
    for (std::size_t i = 0; i < 2; ++i) {
        const std::size_t line = 18 + 2 * i;
        const Comment& c = a.comments[i];
        CHECK(c.author == s.element(line));
        CHECK(c.text == std::vector<Text>{s.element(line + 1)});
        CHECK(c.range == Range{s.range(line).begin, s.range(line + 1).end});
        CHECK(c.published.empty());
        CHECK_FALSE(c.votes);
        CHECK_FALSE(c.downvotes);
        CHECK(c.replies.empty());
        CHECK(c.badge.empty());
        CHECK(c.in_reply_to.empty());
        CHECK_FALSE(c.edited);
        CHECK_FALSE(c.deleted);
    }
    CHECK_FALSE(a.stated_comments);
}

TEST_CASE("reference: the kinds of all lines") {
    const Scrape s;
    if (s.missing()) return test::skip(no_scrape);
    using enum LineKind;
    const std::vector<LineKind> kinds{
        blank,       title,       outlet,      lead,           paragraph,    paragraph,      subhead,
        paragraph,   paragraph,   boilerplate, boilerplate,    boilerplate,  boilerplate,    boilerplate,
        boilerplate, boilerplate, boilerplate, comment_author, comment_text, comment_author, comment_text};
    const Layout l = layout(s.text);
    REQUIRE(l.lines.size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CAPTURE(i + 1);
        CHECK(to_string(l.lines[i].kind) == to_string(kinds[i]));
        CHECK(l.lines[i].range == s.lines[i].range);
        CHECK(l.lines[i].content == s.lines[i].content);
        CHECK_FALSE(l.lines[i].continues);
    }
}
