#include "newstext/source/text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

using namespace newstext;
using namespace std::string_view_literals;

namespace {

std::string folded(std::string_view text) {
    std::string out;
    source::append_folded(text, out);
    return out;
}
std::string plain(std::string_view markdown) {
    std::string out;
    source::append_folded(markdown, out, {.markdown = true});
    return out;
}

const std::string replacement = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("text: runs of blanks and line ends become one space") {
    CHECK(folded("a  b\t\tc") == "a b c");
    CHECK(folded("a\nb\r\nc\rd") == "a b c d");
    CHECK(folded("a \n\n   b") == "a b");
    CHECK(folded("a\xC2\xA0\xC2\xA0 b") == "a b");
    CHECK(folded("a\0\0b"sv) == "a b");
    CHECK(folded("a\v\fb") == "a b");
    CHECK(folded("  a b \n") == "a b");
    CHECK(folded("") == "");
    CHECK(folded(" \n\xC2\xA0 ") == "");
    CHECK(folded("caf\xC3\xA9 \xE9\x9B\xAA") == "caf\xC3\xA9 \xE9\x9B\xAA");
}

TEST_CASE("text: is appended") {
    std::string out = "begin ";
    source::append_folded(" a  b ", out);
    CHECK(out == "begin a b");
}

TEST_CASE("text: each byte that is no UTF-8 becomes U+FFFD") {
    CHECK(folded("a\xFF"
                 "b") == "a" + replacement + "b");
    CHECK(folded("\xFF\xFE") == replacement + replacement);
    CHECK(folded("\xE2\x82") == replacement + replacement);
    CHECK(folded("Z\xFCrich") == "Z" + replacement + "rich");
    CHECK(folded("a \xC2\n\x80 b") == "a " + replacement + " " + replacement + " b");
}

TEST_CASE("text: a line broken after a hyphen goes on without a space before a capital") {
    CHECK(folded("die Nordbahn-\nStrecke") == "die Nordbahn-Strecke");
    CHECK(folded("die Nordbahn-\r\n   Strecke") == "die Nordbahn-Strecke");
    CHECK(folded("Vor-\nund Nachteile") == "Vor- und Nachteile");
    CHECK(folded("die Nordbahn- Strecke") == "die Nordbahn- Strecke");
    CHECK(folded("er kam -\nOtto nicht") == "er kam - Otto nicht");
}

TEST_CASE("text: the capital after the hyphen may be any letter") {
    CHECK(folded("die S\xC3\xBC"
                 "d-\n\xC3\x96"
                 "ffnung") ==
          "die S\xC3\xBC"
          "d-\xC3\x96"
          "ffnung");
}

TEST_CASE("text: lines of a script without spaces are joined without one") {
    CHECK(folded("昨夜から雪が\n降っている。") == "昨夜から雪が降っている。");
    CHECK(folded("昨夜から雪が降っている。\nNHKが伝えた。") == "昨夜から雪が降っている。NHKが伝えた。");
    CHECK(folded("山上今早\n下了雪，\n路面结冰。") == "山上今早下了雪，路面结冰。");
    // Korean is written with spaces.
    CHECK(folded("눈이\n내린다") == "눈이 내린다");
}

TEST_CASE("text: Markdown marks are no part of the text") {
    CHECK(plain("**Bold** and *slanted* text") == "Bold and slanted text");
    CHECK(plain("a [link](https://example.org/a?b=c) here") == "a link here");
    CHECK(plain("[**bold link**](/path)") == "bold link");
    CHECK(plain("__Bold__ text") == "Bold text");
    CHECK(plain("![A snowy road](road.jpg)") == "A snowy road");
    CHECK(plain("1\\. not a list, 5 \\* 3") == "1. not a list, 5 * 3");
    CHECK(plain("\\# no heading") == "# no heading");
}

TEST_CASE("text: what only looks like Markdown stays") {
    CHECK(plain("5 * 3 = 15") == "5 * 3 = 15");
    CHECK(plain("he said [sic] so") == "he said [sic] so");
    CHECK(plain("he said [sic] on the [page](/p)") == "he said [sic] on the page");
    CHECK(plain("file_name_two") == "file_name_two");
    CHECK(plain("Wow! [really](/r)") == "Wow! really");
    CHECK(plain("C:\\temp") == "C:\\temp");
    CHECK(plain("a ](b") == "a ](b");
}

TEST_CASE("text: Markdown, the rarer forms") {
    CHECK(plain("_Slanted_ text") == "Slanted text");
    CHECK(plain("[Snow](https://example.org/Snow_(weather)) fell") == "Snow fell");
    CHECK(plain("[Snow](/snow \"A title\") fell") == "Snow fell");
}

TEST_CASE("text: without the style Markdown is text") {
    CHECK(folded("**Bold** [link](/a) \\* _b_") == "**Bold** [link](/a) \\* _b_");
}

TEST_CASE("text: an element has its range") {
    const std::string_view source = "x  one\ntwo  y";
    const Text text = source::make_text(source, {3, 10});
    CHECK(text.text == "one two");
    CHECK(text.range == Range{3, 10});
}

TEST_CASE("text: any bytes become well-formed UTF-8 without outer or double blanks") {
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        std::string bytes;
        for (std::size_t n = random() % 60; n > 0; --n) {
            constexpr std::string_view common = " \n*_[](\\)!-A\xC3\xA9\xE2\x82";
            bytes += random() % 2 == 0 ? common[random() % common.size()] : static_cast<char>(random() % 256);
        }
        CAPTURE(bytes);
        for (const bool markdown : {false, true}) {
            std::string out;
            source::append_folded(bytes, out, {.markdown = markdown});
            REQUIRE(utf8::first_invalid(out) == out.size());
            REQUIRE(out.find("  ") == std::string::npos);
            REQUIRE_FALSE(out.starts_with(' '));
            REQUIRE_FALSE(out.ends_with(' '));
        }
    }
}
