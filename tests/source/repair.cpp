#include "newstext/source/repair.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "newstext/parse.hpp"
#include "newstext/source/encoding.hpp"
#include "newstext/source/entities.hpp"
#include "newstext/source/utf8.hpp"
#include "support/outline.hpp"
#include "support/own_pages.hpp"

using namespace newstext;
using namespace std::string_view_literals;

namespace {

std::string decoded_once(std::string_view text) { return repaired(text, {.double_encoding = true}); }
std::string without_entities(std::string_view text) { return repaired(text, {.entities = true}); }
std::string composed(std::string_view text) { return repaired(text, {.compose = true}); }
std::string visible(std::string_view text) { return repaired(text, {.invisible = true}); }

/// The text as a program writes it that takes UTF-8 for another encoding.
std::string encoded_twice(std::string_view text, std::string_view as) { return to_utf8(text, as); }

}  // namespace

TEST_CASE("repair: nothing unless it is asked for") {
    const auto text = "MilitÃ¤r &auml; a\u0308 \u00AD \xFF"sv;
    CHECK(repaired(text, {}) == text);
    CHECK_FALSE(RepairOptions{}.any());
    CHECK(RepairOptions{.compose = true}.any());
    CHECK(repaired("", {true, true, true, true}).empty());
}

TEST_CASE("repair: double-encoded UTF-8") {
    CHECK(decoded_once("MilitÃ¤r") == "Militär");
    CHECK(decoded_once("â€žGrÃ¼ÃŸ Gottâ€œ, 5 â‚¬") == "„Grüß Gott“, 5 €");
    CHECK(decoded_once("ÐŸÑ€Ð¸Ð²ÐµÑ‚") == "Привет");
    CHECK(decoded_once("Ã\u00A0 Paris, dÃ©jÃ\u00A0") == "à Paris, déjà");
    // an "à" whose no-break space was folded
    CHECK(decoded_once("dÃ©jÃ  Ã Paris") == "déjà  à Paris");
}

TEST_CASE("repair: every character comes back from Windows-1252 and from Latin-1") {
    const auto text = "Müller – «Élan», 雪が降った。 Привет, 💩 ñ à"sv;
    for (const auto as : {"windows-1252"sv, "latin1"sv}) {
        CAPTURE(std::string(as));
        const std::string twice = encoded_twice(text, as);
        CHECK(twice != text);
        CHECK(decoded_once(twice) == text);
    }
    for (char32_t code = 0x80; code < 0x3000; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string one;
        utf8::append(one, code);
        const std::string twice = encoded_twice(one, "latin1");
        if (decoded_once(twice) != one) FAIL("not mended: U+" << static_cast<unsigned>(code));
    }
}

TEST_CASE("repair: lines that were encoded once stay") {
    for (const auto text : {"Müller"sv, "“CAFÉ”"sv, "AMANHÃ DE"sv, "Das MilitÃ¤r – heute"sv, "plain"sv, "Ã"sv,
                            "Ã "sv, "\xC3\xFF"sv, "雪 Ã¤"sv, "\xC3"sv, "Ã\xC2"sv, ""sv}) {
        CAPTURE(std::string(text));
        CHECK(decoded_once(text) == text);
    }
    CHECK(decoded_once("Müller\nMilitÃ¤r\r\nMÃ¼ller\rMüller") == "Müller\nMilitär\r\nMüller\rMüller");
    const std::string thrice = encoded_twice(encoded_twice("ä", "windows-1252"), "windows-1252");
    CHECK(decoded_once(thrice) == "Ã¤");
    CHECK(decoded_once(decoded_once(thrice)) == "ä");
}

TEST_CASE("repair: double-encoded pages give the article of the page") {
    Parser parser;
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) {
        CAPTURE(page.name);
        const std::string mended = decoded_once(encoded_twice(page.text, "windows-1252"));
        CHECK(mended == page.text);
    }
}

TEST_CASE("repair: named character references") {
    CHECK(without_entities("M&uuml;ller &amp; S&ouml;hne") == "Müller & Söhne");
    CHECK(without_entities("&laquo;Nein&raquo;&nbsp;&ndash; &hellip;") == "«Nein»\u00A0– …");
    CHECK(without_entities("&CounterClockwiseContourIntegral;&zwnj;&apos;") == "∳\u200C'");
    CHECK(without_entities("&NotEqualTilde;") == "≂̸");  // two characters
    CHECK(without_entities("&amp;lt;") == "&lt;");      // once
    // without a semicolon
    CHECK(without_entities("M&uuml ller, R&amp D") == "Mü ller, R& D");
    CHECK(without_entities("?a=1&copy=2&para=3&lang=de") == "?a=1&copy=2&para=3&lang=de");
    CHECK(without_entities("M&uumlller") == "M&uumlller");
    CHECK(without_entities("&hellip") == "&hellip");  // browsers do not know it either
}

TEST_CASE("repair: each name of the table, and no other") {
    for (const auto& entity : source::entities) {
        const std::string name(entity.name);
        CAPTURE(name);
        CHECK(without_entities("x&" + name + ";y") == "x" + std::string(entity.text) + "y");
        CHECK(without_entities("x&" + name + " y") ==
              "x" + (entity.bare ? std::string(entity.text) : "&" + name) + " y");
    }
    CHECK(source::entities.size() == 2125);
    for (const auto text : {"AT&T"sv, "a & b"sv, "&"sv, "&;"sv, "&bogus;"sv, "&auml"sv.substr(0, 4),
                            "&AUML;"sv, "&thisNameIsLongerThanAnyNameOfTheTable;"sv, "&\xFF;"sv}) {
        CAPTURE(std::string(text));
        CHECK(without_entities(text) == text);
    }
}

TEST_CASE("repair: numeric character references") {
    CHECK(without_entities("&#228;&#xE4;&#XE4;&#228 &#x1F4A9;") == "ääää 💩");
    CHECK(without_entities("&#150;&#x93;&#128;") == "–“€");  // Windows-1252, as in browsers
    CHECK(without_entities("&#0;&#xD800;&#x110000;&#99999999999999999999;") == "\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(without_entities("&#;&#x;&#xg;&# 1;") == "&#;&#x;&#xg;&# 1;");
    CHECK(without_entities("a&#10;b") == "a\nb");
}

TEST_CASE("repair: composed letters") {
    CHECK(composed("Mu\u0308ller") == "Müller");
    CHECK(composed("\u1112\u1161\u11AB") == "한");
    CHECK(composed("か\u3099") == "が");
    CHECK(composed("Müller") == "Müller");
    CHECK(composed("a\xFFu\u0308\xC3") == "a\xFFü\xC3");
}

TEST_CASE("repair: invisible characters") {
    CHECK(visible("Donau\u00ADdampf\u200Bschiff") == "Donaudampfschiff");
    CHECK(visible("\uFEFFa\u2060b\u200E\u200F\u202A\u202C\u2066\u2069\u061C") == "ab");
    // joiners that words and emoji need
    CHECK(visible("می\u200Cخواهم 👩\u200D🚒") == "می\u200Cخواهم 👩\u200D🚒");
    CHECK(visible("a\xFF\u00AD\xC2") == "a\xFF\xC2");
}

TEST_CASE("repair: all in one go, in their order") {
    CHECK(repaired("MilitÃ¤r\n&shy;Mu\u0308ller", {true, true, true, true}) == "Militär\nMüller");
}

TEST_CASE("repair: any bytes") {
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        std::string text(random() % 60, ' ');
        for (char& c : text) c = "&#;x1aeuml\xC3\xA4\xC2\xFF\xE2\x82 \n"[random() % 19];
        const std::string mended = repaired(text, {true, true, true, true});
        if (utf8::first_invalid(text) == text.size()) CHECK(utf8::first_invalid(mended) == mended.size());
    }
}

TEST_CASE("repair: decomposed pages give the article of the composed ones") {
    Parser parser;
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) {
        CAPTURE(page.name);
        CHECK(composed(page.text) == composed(composed(page.text)));
        CHECK(parser.parse(composed(page.text)).title.text == composed(parser.parse(page.text).title.text));
    }
}
