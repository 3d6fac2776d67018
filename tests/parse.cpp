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
#include "newstext/source/lines.hpp"
#include "newstext/source/text.hpp"
#include "support/files.hpp"

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

std::string random_bytes(std::mt19937& random) {
    constexpr std::string_view pieces[] = {"Snow closes the pass. ",
                                           "Kommentare",
                                           "Mehr dazu",
                                           "von Anna Beispiel",
                                           "12.03.2024",
                                           "14:05 Uhr",
                                           "vor 3 Stunden",
                                           "(sda/daf)",
                                           "MOSKAU (AP) – ",
                                           "«Nein», sagte Anna Beispiel. ",
                                           "# ",
                                           "* ",
                                           "> ",
                                           "[link](https://example.org) ",
                                           "**bold** ",
                                           "\n",
                                           "\n",
                                           "\n",
                                           "\n\n",
                                           "\r\n",
                                           "\r",
                                           "\0"sv,
                                           "\xFF",
                                           "\xC2",
                                           "\xE2\x82",
                                           "\xC2\xA0",
                                           "\xE3\x80\x80",
                                           "\xEF\xBB\xBF",
                                           "雪が降った。",
                                           "Снег идёт весь день. ",
                                           "ثلج كثير. ",
                                           "Foto: Anna B.",
                                           "Antworten",
                                           "Anna B. sagt:",
                                           "The road was closed on Sunday after two feet of snow fell in "
                                           "less than six hours, the sheriff said. "};
    std::string text;
    for (std::size_t n = random() % 120; n > 0; --n) {
        if (random() % 8 == 0) {
            for (std::size_t k = random() % 12; k > 0; --k) text += static_cast<char>(random() % 256);
        } else {
            text += pieces[random() % std::size(pieces)];
        }
    }
    return text;
}

std::string folded(std::string_view text, source::TextStyle style) {
    std::string out;
    source::append_folded(text, out, style);
    return out;
}

/// Checks that `text` is found in its range of `source`.
void check_place(std::string_view source, const Range& range, const std::string& text) {
    CAPTURE(text);
    REQUIRE(range.begin <= range.end);
    REQUIRE(range.end <= source.size());
    REQUIRE(utf8::first_invalid(text) == text.size());
    const std::string_view there = range.of(source);
    using Style = source::TextStyle;
    for (const Style style :
         {Style{false, false}, Style{true, false}, Style{false, true}, Style{true, true}}) {
        if (folded(there, style).find(text) != std::string::npos) return;
    }
    FAIL("the text is not in its range: " << folded(there, {}));
}
void check_place(std::string_view source, const Text& text) { check_place(source, text.range, text.text); }
void check_place(std::string_view source, const DateTime& date) {
    check_place(source, date.range, date.text);
}

void check_comments(std::string_view source, const std::vector<Comment>& comments) {
    for (const auto& c : comments) {
        check_place(source, c.range, "");
        check_place(source, c.author);
        check_place(source, c.published);
        for (const auto& t : c.text) check_place(source, t);
        check_comments(source, c.replies);
    }
}

void check_quotes(std::string_view source, const Block& block) {
    for (const auto& q : block.quotes) {
        CHECK(block.range.contains(q.range));
        check_place(source, q.range, q.text);
        check_place(source, q.attribution_range, q.attribution);
        check_place(source, q.speaker_range, q.speaker);
    }
}

/// Checks that each element stands where it says.
void check_places(std::string_view source, const Article& a) {
    for (const Text* text : {&a.title, &a.kicker, &a.subtitle, &a.outlet, &a.section, &a.dateline}) {
        check_place(source, *text);
    }
    for (std::string_view rest = a.lead.text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        check_place(source, a.lead.range, std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const auto* list : {&a.authors, &a.related, &a.tags}) {
        for (const auto& text : *list) check_place(source, text);
    }
    for (const auto& credit : a.credits) {
        for (const auto* list : {&credit.agencies, &credit.signs}) {
            for (const auto& text : *list) {
                check_place(source, text);
                CHECK(credit.range.contains(text.range));
            }
        }
    }
    check_place(source, a.published);
    check_place(source, a.updated);
    for (const auto& block : a.body) {
        check_place(source, block.range, block.text);
        check_quotes(source, block);
    }
    for (const auto& b : a.boilerplate) check_place(source, b.range, b.text);
    check_comments(source, a.comments);
    for (const auto& d : a.diagnostics) CHECK(d.offset < source.size());
}

void add_ranges(const std::vector<Comment>& comments, std::vector<Range>& ranges) {
    for (const auto& c : comments) {
        ranges.push_back(c.range);
        add_ranges(c.replies, ranges);
    }
}

/// The ranges of all elements.
std::vector<Range> ranges_of(const Article& a) {
    std::vector<Range> all{a.title.range,    a.kicker.range,    a.subtitle.range,
                           a.outlet.range,   a.section.range,   a.lead.range,
                           a.dateline.range, a.published.range, a.updated.range};
    for (const auto* list : {&a.authors, &a.related, &a.tags}) {
        for (const auto& text : *list) all.push_back(text.range);
    }
    for (const auto& credit : a.credits) all.push_back(credit.range);
    for (const auto& block : a.body) all.push_back(block.range);
    for (const auto& b : a.boilerplate) all.push_back(b.range);
    add_ranges(a.comments, all);
    return all;
}

/// Checks that each line with a letter or number is part of some element.
void check_nothing_lost(std::string_view source, const Layout& layout, const Article& a) {
    const auto ranges = ranges_of(a);
    for (const auto& line : layout.lines) {
        const Range c = line.content;
        const bool kept = std::any_of(ranges.begin(), ranges.end(),
                                      [&](const Range& r) { return r.begin < c.end && c.begin < r.end; });
        bool words = false;
        phrases::for_each_word(c.of(source), [&](const phrases::Word&) { words = true; });
        CAPTURE(std::string(c.of(source)));
        CHECK((kept || !words));
    }
}

void check_cover(std::string_view source, const Layout& layout) {
    std::size_t at = 0;
    for (const auto& line : layout.lines) {
        REQUIRE(line.range.begin == at);
        REQUIRE(line.range.end > at);
        REQUIRE(line.range.contains(line.content));
        CHECK(source::trim(source, line.range) == line.content);
        CHECK((line.kind == LineKind::blank) == line.content.empty());
        at = line.range.end;
    }
    REQUIRE(at == source.size());
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
        check_cover(text, l);
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

TEST_CASE("parse: lines cover any text, elements stand where they say, nothing is lost") {
    std::mt19937 random(43);
    Parser parser;
    auto all = pages();
    for (int round = 0; round < 300; ++round) all.push_back(random_bytes(random));
    for (const auto& text : all) {
        CAPTURE(text);
        const Layout l = parser.layout(text);
        const Article a = parser.parse(text);
        check_cover(text, l);
        check_places(text, a);
        check_nothing_lost(text, l, a);
    }
}

TEST_CASE("parse: many short lines, and one long line") {
    std::string many;
    for (int i = 0; i < 20000; ++i) many += "a\n";
    CHECK(layout(many).lines.size() == 20000);
    const std::string one(2'000'000, 'x');
    check_cover(one, layout(one));
    std::string brackets;
    for (int i = 0; i < 100000; ++i) brackets += "[(«\"";
    check_places(brackets, parse(brackets));
}
