#include "newstext/tree/metadata.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/decode/model.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/phrases/phrase_set.hpp"

using newstext::Article;
using newstext::LineKind;
using newstext::decode::State;

namespace {

struct Row {
    State state;
    std::string_view text;
};

/// A page whose states are given, and what its metadata is.
struct Read {
    Article article;
    std::vector<std::optional<LineKind>> kinds;
};

Read read(const std::vector<Row>& rows, std::string_view language = "en") {
    std::string source;
    for (const Row& row : rows) source += std::string(row.text) + "\n\n";
    const auto phrases = newstext::PhraseSet::built_in();
    const auto weights = std::make_unique<newstext::decode::Weights>();
    newstext::decode::PageReader reader(phrases, *weights);
    auto& page = reader.prepare(source, language);
    REQUIRE(page.blocks.size() == rows.size());
    page.states.clear();
    for (const Row& row : rows) page.states.push_back(row.state);
    newstext::tree::Metadata metadata(page, phrases.facts(), {}, newstext::tree::find_body(page));
    Read result;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        result.kinds.push_back(metadata.take(i));
        if (rows[i].state != State::title || !result.article.title.empty()) continue;
        result.article.title = newstext::source::make_text(source, page.blocks[i].content, {});
    }
    metadata.choose(result.article);
    return result;
}

std::string authors_of(const Article& article) {
    std::string all;
    for (const auto& author : article.authors) all += (all.empty() ? "" : "; ") + author.text;
    return all;
}

constexpr Row body{
    State::paragraph,
    "The river rose by two metres overnight, and the mayor told the people of the valley to stay at "
    "home until the rain had stopped."};
constexpr Row title{State::title, "River rises by two metres"};

}  // namespace

TEST_CASE("metadata: what the decoder marked") {
    const Read r =
        read({{State::front, "News"}, title, {State::byline, "Jane Doe"}, {State::date, "6 Nov 2024"}, body});
    CHECK(authors_of(r.article) == "Jane Doe");
    CHECK(r.article.published.iso == "2024-11-06");
    CHECK(r.kinds[2] == LineKind::byline);
    CHECK(r.kinds[3] == LineKind::date);
    CHECK_FALSE(r.kinds[0]);
}

TEST_CASE("metadata: a label decides between dates") {
    const Read r =
        read({title, {State::head, "Updated 7 Nov 2024"}, {State::head, "Published 6 Nov 2024"}, body});
    CHECK(r.article.published.iso == "2024-11-06");
    CHECK(r.article.updated.iso == "2024-11-07");
}

TEST_CASE("metadata: an update is the date where there is no other") {
    const Read r = read({title, {State::head, "Updated 7 Nov 2024"}, body});
    CHECK(r.article.published.iso == "2024-11-07");
    CHECK(r.article.updated.iso == "2024-11-07");
}

TEST_CASE("metadata: the date of today above a menu is not the article's") {
    const Read r = read({{State::front, "Friday, 8 November 2024"},
                         {State::front, "World"},
                         {State::front, "Sport"},
                         {State::front, "Culture"},
                         {State::front, "Weather"},
                         title,
                         {State::head, "6 Nov 2024"},
                         body});
    CHECK(r.article.published.iso == "2024-11-06");
}

TEST_CASE("metadata: the time may stand in the next line") {
    const Read r = read({title, {State::date, "6. November 2024,"}, {State::head, "14:05 Uhr"}, body}, "de");
    CHECK(r.article.published.iso == "2024-11-06T14:05");
}

TEST_CASE("metadata: other dates of the page settle the order of day and month") {
    const Row comment{State::comment, "Commented on 16/04/2024"};
    CHECK(read({title, {State::date, "12/04/2024"}, body}).article.published.iso == "2024-12-04");
    CHECK(read({title, {State::date, "12/04/2024"}, body, comment}).article.published.iso == "2024-04-12");
}

TEST_CASE("metadata: a date far from the article is read where it is labelled or alone") {
    const Read r =
        read({title, body, {State::comment, "Author: Jane Doe"}, {State::comment, "Published: 6 Nov 2024"}});
    CHECK(r.article.published.iso == "2024-11-06");
    CHECK(authors_of(r.article) == "Jane Doe");
}

TEST_CASE("metadata: a date within a sentence tells of something else") {
    const Row past{State::back,
                   "The town has had a mayor since 1 January 2020 who lives in the old mill by the weir."};
    CHECK(read({title, body, past}).article.published.empty());
    const Row said{State::back, "This article appeared in the print edition on 6 Nov 2024"};
    CHECK(read({title, body, said}).article.published.iso == "2024-11-06");
}

TEST_CASE("metadata: a list of the site's latest has the title with its date") {
    const Row latest{State::front, "River rises by two metres 6 Nov 2024"};
    const Row glued{State::back, "River rises by two metres6.11.2024 - 14:05"};
    const Row other{State::back, "River rises by two metres more 7 Nov 2024"};
    const std::vector<Row> gap(12, Row{State::front, "Menu"});
    const auto read_with = [&](const Row& row) {
        std::vector<Row> rows{row};
        rows.insert(rows.end(), gap.begin(), gap.end());
        rows.push_back(title);
        rows.push_back(body);
        return read(rows).article;
    };
    const Article a = read_with(latest);
    CHECK(a.published.iso == "2024-11-06");
    CHECK(a.published.text == "6 Nov 2024");
    CHECK(read_with(glued).published.iso == "2024-11-06T14:05");
    CHECK(read_with(other).published.empty());
    // Other dates of the page settle the order of day and month there, too.
    const Row slashes{State::front, "River rises by two metres 12/04/2024"};
    CHECK(read_with(slashes).published.iso == "2024-12-04");
    const Row day_first{State::paragraph,
                        "The water of 16/04/2024 had come higher, the mayor of the town told us there."};
    CHECK(read({slashes, title, day_first, body}).article.published.iso == "2024-04-12");
    // What the head says is nearer.
    CHECK(read({latest, title, {State::date, "5 Nov 2024"}, body}).article.published.iso == "2024-11-05");
}

TEST_CASE("metadata: the text may open with its date") {
    const auto opening = [](std::string_view begin) {
        const std::string text = std::string(begin) + std::string(body.text);
        return read({title, {State::paragraph, text}}).article.published.iso;
    };
    CHECK(opening("(6 November 2024) ") == "2024-11-06");
    CHECK(opening("6 November 2024. ") == "2024-11-06");
    CHECK(opening("6 November 2024 – ") == "2024-11-06");
    CHECK(opening("(6 November 2024 was wet) ").empty());
    CHECK(opening("6 November 2024 was a wet day. ").empty());
}

TEST_CASE("metadata: a blog's line of tags below the text tells date and author") {
    const Row tags{
        State::back,
        "This entry was posted in Rivers, Weather and tagged flood, rain, weir on November 6, 2024 by "
        "Jane Doe."};
    std::vector<Row> rows{title, body};
    rows.insert(rows.end(), 8, Row{State::back, "Share"});
    rows.push_back(tags);
    const Read r = read(rows);
    CHECK(r.article.published.iso == "2024-11-06");
    CHECK(authors_of(r.article) == "Jane Doe");
}

TEST_CASE("metadata: names") {
    struct Case {
        std::vector<Row> head;
        std::string_view authors;
    };
    const Case cases[] = {
        {{{State::head, "By Jane Doe"}}, "Jane Doe"},
        {{{State::byline, "By"}, {State::head, "Jane Doe"}}, "Jane Doe"},
        {{{State::head, "Jane Doe"}, {State::head, "John Roe"}, {State::date, "6 Nov 2024"}},
         "Jane Doe; John Roe"},
        {{{State::head, "Jane Doe – Reporter"}}, "Jane Doe"},
        {{{State::byline, "by jane on 6 Nov 2024"}}, "jane"},
        {{{State::head, "AFP"}}, "AFP"},
        // A photographer, a label, what the article is about.
        {{{State::head, "© Jane Doe"}}, ""},
        {{{State::head, "Valley"}, {State::date, "6 Nov 2024"}}, ""},
        {{{State::byline, "River Valley"}}, ""},
        {{{State::byline, "By Jane Doe"}, {State::byline, "Translated by John Roe"}}, "Jane Doe"},
        // Beside a known given name, words in capitals without one are a section or a share bar; an agency is
        // not.
        {{{State::byline, "Regional Politics"}, {State::byline, "Jane Doe"}, {State::date, "6 Nov 2024"}},
         "Jane Doe"},
        {{{State::byline, "Jane Doe"}, {State::byline, "Associated Press"}, {State::date, "6 Nov 2024"}},
         "Jane Doe; Associated Press"},
        {{{State::byline, "Post author By Jane Doe"}}, "Jane Doe"},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.head[0].text));
        std::vector<Row> rows{title};
        rows.insert(rows.end(), one.head.begin(), one.head.end());
        rows.push_back(body);
        CHECK(authors_of(read(rows).article) == one.authors);
    }
}

TEST_CASE("metadata: what stands before the title in its line") {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"23.01.2022 - River rises by two metres", "River rises by two metres"},
        {"Home / Regions / River rises by two metres", "River rises by two metres"},
        {"Start » Land » Fluss » River rises by two metres", "River rises by two metres"},
        {"Flood in the valley - “We all stay at home”", "“We all stay at home”"},
        {"Flut im Tal – «Wir bleiben alle daheim»", "«Wir bleiben alle daheim»"},
        // A title's own dash, an alternative, a year.
        {"River rises by two metres – and falls again", "River rises by two metres – and falls again"},
        {"Stay at home / leave the valley", "Stay at home / leave the valley"},
        {"What the people of the valley said - “We all stay”",
         "What the people of the valley said - “We all stay”"},
        {"2022 - the year of the river", "2022 - the year of the river"},
        {"Home / Regions / Valley", "Home / Regions / Valley"},
    };
    for (const auto& [line, expected] : cases) {
        CAPTURE(std::string(line));
        CHECK(read({{State::title, line}, body}).article.title.text == expected);
    }
}

TEST_CASE("metadata: outlet") {
    const Read bar =
        read({{State::title, "River rises | Example News"}, body, {State::back, "Example News"}});
    CHECK(bar.article.title.text == "River rises");
    CHECK(bar.article.outlet.text == "Example News");
    const Read sign = read({title, body, {State::back, "© 2023–2024 Example Times"}});
    CHECK(sign.article.title.text == title.text);
    CHECK(sign.article.outlet.text == "Example Times");
    const Read none = read({title, body});
    CHECK(none.article.outlet.empty());
}
