#include "newstext/evidence/scan.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "newstext/phrases/phrase_set.hpp"

using namespace newstext;
using namespace std::string_view_literals;
using evidence::Edge;
using evidence::Scan;

namespace {

/// A few phrases of our own, so that these tests do not hang on what the built-in files hold.
const PhraseSet& own_phrases() {
    static const PhraseSet set = [] {
        PhraseSet s;
        s.add_text(
            "language: xx\n"
            "name: Test\n"
            "[related]\nRead more\nRead also …\n"
            "[share]\n… on Chirper\n"
            "[consent]\n… cookies …\n"
            "[comment heading]\nComments\n{n} comments\n"
            "[comment author]\n{name} says:\n"
            "[byline]\nBy {name}\n"
            "[tags]\nTags:\n"
            "[months]\n1 = January, Jan\n3 = March\n"
            "[weekdays]\n1 = Monday\n"
            "[stop words]\nthe\nand\nof\nwas\n",
            "test");
        return s;
    }();
    return set;
}

Scan scan(std::string_view text) {
    static evidence::Scanner scanner(own_phrases());  // has the phrases of what it scanned
    return scanner.scan(text);
}

}  // namespace

TEST_CASE("scan: counts of words") {
    const Scan s = scan("The road of Corran was closed on Monday, 3 March 2024 and NASA knew.");
    CHECK(s.bytes == 68);
    CHECK(s.words == 14);
    CHECK(s.stop_words == 4);
    CHECK(s.capitals == 4);  // Corran, Monday, March, NASA; the first word does not count
    CHECK(s.uppers == 1);
    CHECK(s.numbers == 2);
    CHECK(s.digits == 5);
    CHECK(s.years == 1);
    CHECK(s.months == 1);
    CHECK(s.weekdays == 1);
    CHECK(s.commas == 1);
    CHECK(s.sentences == 1);
    CHECK(s.dates == 0);
    CHECK(s.content_words == 8);
}

TEST_CASE("scan: how the lines of a hard-wrapped block end does not count") {
    const Scan one = scan("The pass was closed. It / is / snow.");
    for (const auto text :
         {"The pass\nwas closed.\nIt\n/ is / snow."sv, "The pass\r\nwas closed.\r\nIt\r\n/ is / snow."sv,
          "The pass \t\nwas closed.  \r\nIt \n   / is / snow."sv}) {
        CAPTURE(std::string(text));
        const Scan s = scan(text);
        CHECK(s.bytes == one.bytes);
        CHECK(s.sentences == one.sentences);
        CHECK(s.marks.pipe == one.marks.pipe);
        CHECK(s.hash == one.hash);
    }
    CHECK(scan("It snowed.\xC2\xA0It melted.").sentences == 2);
}

TEST_CASE("scan: counts of which only small numbers tell something stop at the greatest") {
    std::string text;
    for (int i = 0; i < 70'000; ++i) text += "a, ";
    const Scan s = scan(text);
    CHECK(s.words == 70'000);
    CHECK(s.commas == 255);
    CHECK(s.bytes == 65535);
    const Scan few = scan("a, b, c");
    CHECK(few.commas == 2);
    CHECK(few.bytes == 7);
}

TEST_CASE("scan: the phrases of a block stay while others are scanned") {
    evidence::Scanner scanner(own_phrases());
    scanner.clear(1000);
    const Scan first = scanner.scan("Read more");
    const Scan none = scanner.scan("Snow");
    for (int i = 0; i < 1000; ++i) (void)scanner.scan("Comments");
    CHECK(first.whole().kind == PhraseKind::related);
    CHECK(first.whole().end == 9);
    CHECK_FALSE(none.best().found());
}

TEST_CASE("scan: the memory of content words goes with the text, however its blocks are") {
    std::string line;
    while (line.size() < 4'000'000) line += "snow ";
    for (const std::string_view first :
         {"", "a", "Snow stays", "Snow in the valleys, and more of it to come"}) {
        evidence::Scanner scanner(own_phrases());
        scanner.clear(first.size() + line.size());
        (void)scanner.scan(first);
        const Scan s = scanner.scan(line);
        CHECK(s.content_words == 800'000);
        CHECK(scanner.content_words().capacity() < 1'000'000);
    }
}

TEST_CASE("scan: an empty block") {
    const Scan s = scan("");
    CHECK(s.bytes == 0);
    CHECK(s.words == 0);
    CHECK(s.first == Edge::nothing);
    CHECK(s.last == Edge::nothing);
    CHECK_FALSE(s.best().found());
}

TEST_CASE("scan: dates in digits, years") {
    CHECK(scan("06.11.2024").dates == 1);
    CHECK(scan("6.11.24").dates == 1);
    CHECK(scan("from 06.11.2024 to 7.12.2024").dates == 2);
    CHECK(scan("version 1.2.3").dates == 0);
    CHECK(scan("1.234.567").dates == 0);
    CHECK(scan("3.50").dates == 0);
    CHECK(scan("1899").years == 0);
    CHECK(scan("1900").years == 1);
    CHECK(scan("2099").years == 1);
    CHECK(scan("2100").years == 0);
    CHECK(scan("20240").years == 0);
}

TEST_CASE("scan: sentences of each script") {
    CHECK(scan("It snowed. Nobody came! Why?").sentences == 3);
    CHECK(scan("He said \"no.\" (It was late.)").sentences == 2);
    CHECK(scan("www.example.org and 3.14").sentences == 0);
    CHECK(scan("雪が降った。誰も来ない！").sentences == 2);
    CHECK(scan("今天下雪，路关了。").sentences == 1);
    CHECK(scan("今天下雪，路关了。").commas == 1);
    CHECK(scan("बर्फ गिरी।").sentences == 1);
    CHECK(scan("لماذا؟").sentences == 1);
    CHECK(scan("ثلج، وبرد").commas == 1);
    CHECK(scan("It went on…").sentences == 1);
}

TEST_CASE("scan: ideographs count as half a word") {
    const Scan s = scan("雪が降る夜");
    CHECK(s.ideographs >= 3);
    CHECK(s.words <= 5);
    CHECK(s.words >= 2);
    CHECK(s.capitals == 0);
}

TEST_CASE("scan: marks") {
    CHECK(scan("Title | Outlet").marks.pipe);
    CHECK(scan("News · Sport").marks.pipe);
    CHECK(scan("News • Sport").marks.pipe);
    CHECK(scan("News / Sport").marks.pipe);
    CHECK_FALSE(scan("and/or").marks.pipe);
    CHECK(scan("More »").marks.arrow);
    CHECK(scan("More →").marks.arrow);
    CHECK(scan("More >").marks.arrow);
    CHECK(scan("Home › News").marks.arrow);
    CHECK(scan("write to a@example.org").marks.at_sign);
    CHECK(scan("#snow").marks.hash_tag);
    CHECK(scan("see https://example.org").marks.url);
    CHECK(scan("© 2024 The Courier").marks.copyright_sign);
    CHECK(scan("He said \"no\"").marks.quote);
    CHECK(scan("Er sagte «nein»").marks.quote);
    CHECK(scan("“No”").marks.quote);
    CHECK(scan("「いいえ」").marks.quote);
    CHECK(scan("$5").marks.currency);
    CHECK(scan("5 €").marks.currency);
    CHECK(scan("£5").marks.currency);
    CHECK(scan("at 14:05").marks.clock);
    CHECK_FALSE(scan("note: 5").marks.clock);
    CHECK(scan("★★★").marks.star);
    CHECK(scan("if (a) { b = c; }").marks.brace);
    const Scan plain = scan("A plain sentence about snow.");
    CHECK_FALSE(plain.marks.pipe);
    CHECK_FALSE(plain.marks.arrow);
    CHECK_FALSE(plain.marks.quote);
    CHECK_FALSE(plain.marks.brace);
}

TEST_CASE("scan: entries run together") {
    CHECK(scan("NewsSportWeather").glued == 2);
    CHECK(scan("News Sport Weather").glued == 0);
    CHECK(scan("NEWS").glued == 0);
}

TEST_CASE("scan: how a block begins and ends") {
    struct Case {
        std::string_view text;
        Edge first;
        Edge last;
    };
    constexpr Case cases[] = {
        {"snow", Edge::lower, Edge::lower},
        {"Snow.", Edge::upper, Edge::sentence_mark},
        {"École", Edge::upper, Edge::lower},
        {"été", Edge::lower, Edge::lower},
        {"Снег", Edge::upper, Edge::lower},
        {"5 snows?", Edge::digit, Edge::question_mark},
        {"«Snow»", Edge::quote, Edge::quote},
        {"„Snow“", Edge::quote, Edge::quote},
        {"(Snow)", Edge::bracket, Edge::bracket},
        {"– Snow:", Edge::dash, Edge::colon},
        {"- snow,", Edge::dash, Edge::comma},
        {"Snow…", Edge::upper, Edge::ellipsis},
        {"Snow...", Edge::upper, Edge::ellipsis},
        {"雪。", Edge::other_letter, Edge::sentence_mark},
        {"ثلج؟", Edge::other_letter, Edge::question_mark},
        {"¿Nieve?", Edge::question_mark, Edge::question_mark},
        {"★ 5", Edge::symbol, Edge::digit},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const Scan s = scan(one.text);
        CHECK(static_cast<int>(s.first) == static_cast<int>(one.first));
        CHECK(static_cast<int>(s.last) == static_cast<int>(one.last));
    }
}

TEST_CASE("scan: phrases, by their place in the block") {
    CHECK(scan("Read more").whole().kind == PhraseKind::related);
    CHECK(scan("READ MORE:").whole().kind == PhraseKind::related);
    CHECK_FALSE(scan("Read more books").whole().found());
    CHECK_FALSE(scan("I read more").best().found());

    const Scan open = scan("Read also: snow in July");
    CHECK(open.begin().kind == PhraseKind::related);
    CHECK_FALSE(open.whole().found());
    CHECK(scan("Read also").whole().kind == PhraseKind::related);

    CHECK(scan("Share this page on Chirper").end().kind == PhraseKind::share);
    CHECK(scan("This site uses cookies and more").inside().kind == PhraseKind::consent);
    CHECK(scan("12 comments").whole().kind == PhraseKind::comment_heading);
    CHECK(scan("1'204 Comments").whole().kind == PhraseKind::comment_heading);
    CHECK(scan("Comments").has(PhraseKind::comment_heading));
    CHECK(scan("Ada Brook says:").best().kind == PhraseKind::comment_author);
    CHECK_FALSE(scan("says:").best().found());
    CHECK(scan("Tags:").best().kind == PhraseKind::tags);
    CHECK_FALSE(scan("Tags and labels").best().found());
}

TEST_CASE("scan: the range of a phrase") {
    const std::string_view text = "  Read also: snow";
    const Scan s = scan(text.substr(2));
    REQUIRE(s.begin().found());
    CHECK(text.substr(2).substr(s.begin().begin, s.begin().end - s.begin().begin) == "Read also");
    CHECK(own_phrases().text(s.begin().phrase) == "Read also …");
}

TEST_CASE("scan: equal words give equal hashes") {
    CHECK(scan("Share this!").hash == scan("share  THIS").hash);
    CHECK(scan("Share this").hash != scan("Share that").hash);
    // Numbers count as equal: "12 comments" and "7 comments" are one label.
    CHECK(scan("12 comments").hash == scan("7 comments").hash);
}

TEST_CASE("scanner: content words of all blocks, until it is cleared") {
    evidence::Scanner scanner(own_phrases());
    const Scan a = scanner.scan("The road of Corran");
    const Scan b = scanner.scan("Corran and 12 ploughs");
    REQUIRE(a.content_words == 2);
    REQUIRE(b.content_words == 2);
    CHECK(a.first_content == 0);
    CHECK(b.first_content == 2);
    const auto& words = scanner.content_words();
    REQUIRE(words.size() == 4);
    CHECK(words[1] == words[2]);
    CHECK(scanner.languages()[0] == 3);
    scanner.clear();
    CHECK(scanner.content_words().empty());
    CHECK(scanner.languages()[0] == 0);
}

TEST_CASE("scanner: any bytes") {
    std::mt19937 random(19);
    evidence::Scanner scanner(own_phrases());
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t n = random() % 50; n > 0; --n) text += static_cast<char>(random() % 256);
        const Scan s = scanner.scan(text);
        CHECK(s.bytes <= text.size());
        CHECK(s.words <= text.size());
        CHECK(s.capitals <= text.size());
        for (const auto* match : {&s.whole(), &s.begin(), &s.end(), &s.inside()}) {
            REQUIRE(match->begin <= match->end);
            REQUIRE(match->end <= text.size());
        }
    }
}
