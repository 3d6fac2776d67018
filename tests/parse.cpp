#include "newstext/parse.hpp"
#include "newstext/phrases/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "newstext/error.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "support/files.hpp"
#include "support/promises.hpp"

using namespace newstext;
using namespace std::string_view_literals;

namespace {

constexpr std::string_view small_page =
    "Snow closes the Corran pass\n"
    "The Corran Courier\n"
    "By Ada Brook\n"
    "3 March 2024\n"
    "The road over the Corran pass was closed on Sunday after two feet of snow fell in less than six hours.\n"
    "\"Nobody should drive up there tonight,\" said Sheriff John Roe. About forty travellers spent the night "
    "in "
    "the school, where the cook made soup and the children gave up their gymnasium.\n"
    "The road may open again on Tuesday, if the forecast holds. Until then lorries have to take the long way "
    "round by the coast.\n"
    "Read more\n"
    "© 2024 The Corran Courier\n";

/// Pages to try things on: the pairs, and small ones.
std::vector<std::string> pages() {
    std::vector<std::string> all{std::string(small_page), "", "\n", "One line",
                                 "\xEF\xBB\xBF" + std::string(small_page)};
    for (const auto& path : test::files_of(NEWSTEXT_SOURCE_DIR "/tests/pairs", ".in.txt")) {
        all.push_back(test::read_file(path));
    }
    return all;
}

}  // namespace

TEST_CASE("parse: a small page") {
    const Article a = parse(small_page);
    CHECK(a.title.text == "Snow closes the Corran pass");
    CHECK(a.title.range == Range{0, 27});
    CHECK(a.language == "en");
    REQUIRE(a.authors.size() == 1);
    CHECK(a.authors[0].text == "Ada Brook");
    CHECK(a.published.iso == "2024-03-03");
    CHECK(a.published.text == "3 March 2024");
    REQUIRE(a.body.size() == 3);
    REQUIRE(a.body[1].quotes.size() == 1);
    CHECK(a.body[1].quotes[0].text == "Nobody should drive up there tonight,");
    CHECK(a.comments.empty());
    CHECK(a.diagnostics.empty());
    REQUIRE(a.boilerplate.size() == 2);
    CHECK(a.boilerplate[0].kind == BoilerplateKind::related);
    CHECK(a.boilerplate[1].kind == BoilerplateKind::copyright);
}

TEST_CASE("parse: an empty text is an empty article") {
    CHECK(parse("") == Article{});
    CHECK(parse(std::string_view{}) == Article{});
    CHECK(layout("").lines.empty());
}

TEST_CASE("parse: blank lines only") {
    for (const std::string_view text :
         {"\n"sv, "\r\n\r\n"sv, " \t \n\n"sv, "\xC2\xA0\n\xE3\x80\x80"sv, "\xEF\xBB\xBF"sv, "\0\n\0"sv}) {
        CHECK(parse(text) == Article{});
        const Layout l = layout(text);
        CHECK(test::broken_promise(text, l, Article{}) == "");
        for (const auto& line : l.lines) CHECK(line.kind == LineKind::blank);
    }
}

TEST_CASE("parse: line ends do not count") {
    const std::string lf(small_page);
    std::string crlf;
    std::string cr;
    for (const char c : lf) {
        crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        cr += c == '\n' ? '\r' : c;
    }
    const auto texts = [](const Article& a) {
        std::vector<std::string> all{a.title.text, a.outlet.text, a.lead.text, a.published.iso};
        for (const auto& author : a.authors) all.push_back(author.text);
        for (const auto& b : a.body) all.push_back(b.text);
        for (const auto& b : a.boilerplate) all.push_back(b.text);
        return all;
    };
    const auto expected = texts(parse(lf));
    CHECK(texts(parse(crlf)) == expected);
    CHECK(texts(parse(cr)) == expected);
    CHECK(texts(parse("\xEF\xBB\xBF" + lf)) == expected);
    CHECK(texts(parse(lf.substr(0, lf.size() - 1))) == expected);
}

TEST_CASE("parse: NUL bytes are blanks") {
    std::string text(small_page);
    for (std::size_t at = text.find("The road over"); (at = text.find(' ', at)) != std::string::npos;
         at += 2) {
        text.replace(at, 1, "\0\0", 2);
    }
    const Article with = parse(text);
    const Article without = parse(small_page);
    CHECK(with.title.text == without.title.text);
    REQUIRE(with.body.size() == without.body.size());
    for (std::size_t i = 0; i < with.body.size(); ++i) CHECK(with.body[i].text == without.body[i].text);
}

TEST_CASE("parse: a stated number of comments is checked against those found") {
    const std::string thread =
        "\nPaula says:\n3 March 2024 at 10:15\nThe road was bad.\nReply\n"
        "Rob says:\n3 March 2024 at 11:15\nIt still is.\nReply\n";
    const auto notes = [](const std::string& text, std::size_t stated) {
        const Article a = parse(text);
        REQUIRE(a.stated_comments);
        CHECK(*a.stated_comments == stated);
        for (const auto& note : a.diagnostics) {
            CHECK(text.substr(note.offset).starts_with(std::to_string(stated) + " Comments"));
        }
        return a.diagnostics;
    };
    const std::string page = std::string(small_page) + "\n";

    CHECK(notes(page + "2 Comments" + thread, 2).empty());
    const auto more = notes(page + "14 Comments" + thread + "Load 12 more\n", 14);
    REQUIRE(more.size() == 1);
    CHECK(more[0].message == "the page states 14 comments, 2 were found; \"Load 12 more\" leads to more");
    const auto none = notes(page + "14 Comments\nLog in to comment\n", 14);
    REQUIRE(none.size() == 1);
    CHECK(none[0].message == "the page states 14 comments, none were found");
    CHECK(parse(page + "14 Comments\nStorm at sea\n3 Comments\nRain ahead\n").diagnostics.empty());
}

TEST_CASE("parse: bytes that are not UTF-8") {
    std::string text(small_page);
    const std::size_t at = text.find("Sunday");
    text[at + 1] = '\xFC';
    text[at + 40] = '\xFF';

    SUBCASE("become U+FFFD, and a diagnostic names the first") {
        const Article a = parse(text);
        REQUIRE(a.diagnostics.size() == 1);
        CHECK(a.diagnostics[0].offset == at + 1);
        REQUIRE_FALSE(a.body.empty());
        CHECK(a.body[0].text.find("S\xEF\xBF\xBDnday") != std::string::npos);
    }
    SUBCASE("are an error in strict mode") {
        ParseOptions options;
        options.strict_utf8 = true;
        for (const bool whole : {true, false}) {
            try {
                if (whole) {
                    (void)parse(text, options);
                } else {
                    (void)layout(text, options);
                }
                FAIL("no error");
            } catch (const Error& e) {
                CHECK(e.code() == ErrorCode::invalid_utf8);
                CHECK(e.offset() == at + 1);
                CHECK(condition(e.code()) == ErrorCondition::bad_input);
            }
        }
    }
    SUBCASE("are none in well-formed text") {
        ParseOptions options;
        options.strict_utf8 = true;
        CHECK(parse(small_page, options) == parse(small_page));
        CHECK(parse("", options) == Article{});
    }
    SUBCASE("a parser goes on after the error") {
        Parser parser;
        ParseOptions options;
        options.strict_utf8 = true;
        CHECK_THROWS_AS((void)parser.parse(text, options), Error);
        CHECK(parser.parse(small_page, options) == parse(small_page));
    }
}

TEST_CASE("parse: the language that the caller knows") {
    ParseOptions options;
    options.language = "fr";
    CHECK(parse(small_page, options).language == "fr");
    CHECK(layout(small_page, options).language == "fr");
    CHECK(parse(small_page).language == "en");
    // A date in digits is read as the language writes it.
    const std::string page =
        "Snow closes the pass\n03/04/2024\n" + std::string(small_page.substr(small_page.find("The road")));
    CHECK(parse(page, options).published.iso == "2024-04-03");
}

TEST_CASE("parse: the language is taken by its primary tag, dates by the region too") {
    const std::string page =
        "Snow closes the pass\n03/04/2024\n" + std::string(small_page.substr(small_page.find("The road")));
    struct Row {
        const char* option;
        const char* language;
        const char* date;
    };
    for (const auto& row : {Row{"de-CH", "de", "2024-04-03"}, Row{"DE_ch", "de", "2024-04-03"},
                            Row{"en-GB", "en", "2024-04-03"}, Row{"EN_us", "en", "2024-03-04"}}) {
        CAPTURE(row.option);
        ParseOptions options;
        options.language = row.option;
        const Article a = parse(page, options);
        CHECK(a.language == row.language);
        CHECK(a.published.iso == row.date);
        CHECK(layout(page, options).language == row.language);
    }
}

TEST_CASE("parse: layout and article tell the same") {
    for (const auto& text : pages()) {
        CAPTURE(text);
        const Layout l = layout(text);
        const Article a = parse(text);
        CHECK(l.language == a.language);
        const auto title =
            std::find_if(l.lines.begin(), l.lines.end(), [](auto& x) { return x.kind == LineKind::title; });
        CHECK((title != l.lines.end()) == !a.title.empty());
        for (const auto& line : l.lines) {
            if (line.kind != LineKind::blank && !line.continues) CHECK_FALSE(line.reason.empty());
        }
    }
}

TEST_CASE("parser: results do not depend on what it has read before") {
    const auto all = pages();
    Parser parser;
    std::mt19937 random(41);
    for (std::size_t round = 0; round < 3 * all.size(); ++round) {
        const std::string& text = all[random() % all.size()];
        CAPTURE(text);
        REQUIRE(parser.parse(text) == Parser().parse(text));
        REQUIRE(parser.layout(text) == Parser().layout(text));
    }
}

TEST_CASE("parser: can be moved") {
    Parser first;
    const Article expected = first.parse(small_page);
    Parser second = std::move(first);
    CHECK(second.parse(small_page) == expected);
    Parser third;
    third = std::move(second);
    CHECK(third.parse(small_page) == expected);
}

TEST_CASE("parser: phrases of the caller") {
    auto phrases = PhraseSet::built_in();
    phrases.add_text("[share]\nPass it on to your neighbour\n", "test");
    const std::string text = std::string(small_page) + "Pass it on to your neighbour\n";
    Parser parser(phrases);
    const Article a = parser.parse(text);
    REQUIRE_FALSE(a.boilerplate.empty());
    CHECK(a.boilerplate.back().kind == BoilerplateKind::share);
    CHECK(parser.layout(text).lines.back().reason.find("Pass it on to your neighbour") != std::string::npos);
}

TEST_CASE("parser: one a thread") {
    const auto all = pages();
    std::vector<Article> expected;
    for (const auto& text : all) expected.push_back(parse(text));
    std::vector<int> wrong(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
        threads.emplace_back([&, t] {
            Parser parser;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const std::size_t k = (i + t) % all.size();
                if (!(parser.parse(all[k]) == expected[k])) ++wrong[t];
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(wrong == std::vector<int>(4, 0));
}
