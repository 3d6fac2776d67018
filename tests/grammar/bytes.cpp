#include "newstext/grammar/bytes.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("bytes: decoding is total") {
    CHECK(decode("ä").value == 0xE4);
    CHECK(decode("ä").length == 2);
    CHECK(decode("語").length == 3);
    CHECK(decode("👍").value == 0x1F44D);
    CHECK(decode("\xC3"sv).length == 1);
    CHECK(decode("\xFF\xFF"sv).length == 1);
    CHECK(decode("").length == 0);
    CHECK(decode_before("aä", 3).value == 0xE4);
    CHECK(decode_before("a\x80"sv, 2).length == 1);
    CHECK(decode_before("", 0).length == 0);
}

TEST_CASE("bytes: classes") {
    CHECK(is_letter(U'ä'));
    CHECK(is_letter(U'語'));
    CHECK_FALSE(is_letter(U'»'));
    CHECK_FALSE(is_letter(U'—'));
    CHECK_FALSE(is_letter(U'。'));
    CHECK(is_blank(U'\u00A0'));
    CHECK(is_blank(U'\n'));
    CHECK(is_blank(U'\r'));
    CHECK(digit_value(U'٣') == 3);
    CHECK(digit_value(U'７') == 7);
    CHECK(digit_value(U'x') == -1);
}

TEST_CASE("bytes: case of letters") {
    for (const char32_t c : U"AÄÉŁŽŐΩЖЇԱȘĐ"sv) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK(letter_case(c) == LetterCase::upper);
    }
    for (const char32_t c : U"aäéłžőωжїաșđß"sv) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK(letter_case(c) == LetterCase::lower);
    }
    CHECK(letter_case(U'山') == LetterCase::none);
}

TEST_CASE("bytes: sets of characters") {
    constexpr CharSet marks(U"|~\u00B7\uFF5C");
    for (const char32_t c : U"|~·｜"sv) CHECK(marks.has(c));
    for (const char32_t c : U"\0 a{}•"sv) CHECK_FALSE(marks.has(c));
}

TEST_CASE("bytes: folded words") {
    const FoldedWords words("P.M. um 14", 3);
    REQUIRE(words.count() == 3);
    CHECK(words.key(1) == "pm");
    CHECK(words.dotted(1));
    CHECK(words.key(3) == "pm um 14");
    CHECK(FoldedWords("vor 3 Stunden", 3, FoldedWords::Digits::as_mark).key(3) == "vor # stunden");
    CHECK(FoldedWords("a, b", 2).count() == 1);
    CHECK(FoldedWords("a, b", 2, FoldedWords::Digits::as_they_are, FoldedWords::Apart::marks).count() == 2);
    CHECK(FoldedWords("\0\0"sv, 2).count() == 0);
}
