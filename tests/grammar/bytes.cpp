#include "newstext/grammar/bytes.hpp"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace newstext::grammar;
using namespace std::string_view_literals;

namespace {

using Interval = std::pair<char32_t, char32_t>;  ///< first and last

/// Whether `c` is in one of the intervals.
bool in_any(const std::vector<Interval>& all, char32_t c) {
    for (const auto& [first, last] : all) {
        if (c >= first && c <= last) return true;
    }
    return false;
}

/// Checks a class of characters against what it is to be, for each code point.
template <class Test, class Expected>
void check_class(Test test, Expected expected) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (test(c) == expected(c)) continue;
        CAPTURE(static_cast<unsigned>(c));
        CHECK(test(c) == expected(c));
    }
}

UChar32 code(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

TEST_CASE("bytes: decoding is total") {
    CHECK(decode("ä").value == 0xE4);
    CHECK(decode("ä").length == 2);
    CHECK(decode("語").length == 3);
    CHECK(decode("👍").value == 0x1F44D);
    CHECK(decode("\xC3"sv).length == 1);
    CHECK(decode("\xFF\xFF"sv).length == 1);
    CHECK(decode("").length == 0);
    CHECK(decode("").value == 0);
    CHECK(decode("a", 1).value == 0);
    CHECK(decode_before("a", 0).value == 0);
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

TEST_CASE("bytes: blanks, dashes and scripts without blanks are these characters and no others") {
    const std::vector<Interval> blanks{{'\t', '\r'},     {' ', ' '},       {0xA0, 0xA0},     {0x2000, 0x200B},
                                       {0x200E, 0x200F}, {0x202A, 0x202F}, {0x205F, 0x205F}, {0x2066, 0x2069},
                                       {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
    check_class(is_blank, [&](char32_t c) { return in_any(blanks, c); });
    const std::vector<Interval> dashes{
        {'-', '-'}, {0x2010, 0x2015}, {0x2212, 0x2212}, {0xFE58, 0xFE58}, {0xFF0D, 0xFF0D}};
    check_class(is_dash, [&](char32_t c) { return in_any(dashes, c); });
    // Thai; Kana and their marks; Han with its extensions.
    const std::vector<Interval> unspaced{
        {0xE00, 0xE7F}, {0x3005, 0x30FF}, {0x3400, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};
    check_class(is_unspaced, [&](char32_t c) { return in_any(unspaced, c); });
}

TEST_CASE("bytes: the digits of thirteen scripts have the value that Unicode gives them") {
    // ASCII, two Arabic ones, nine of India, Thai, and the wide ones of East Asia.
    const char32_t zeros[] = {'0',   0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6,
                              0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10};
    std::vector<Interval> digits;
    for (const char32_t zero : zeros) digits.emplace_back(zero, zero + 9);
    const auto value = [&](char32_t c) { return in_any(digits, c) ? u_charDigitValue(code(c)) : -1; };
    check_class(digit_value, value);
}

TEST_CASE("bytes: what Unicode calls a letter is one, and no mark of punctuation that news prints") {
    // Letters that stand for a unit or a number, and the marks of repetition of Japanese.
    const std::vector<Interval> symbols{{0x2000, 0x2BFF}, {0x3000, 0x3004}, {0x3008, 0x303F}};
    for (char32_t c = 0; c < 0x1F000; ++c) {
        if (!u_isalpha(code(c)) || in_any(symbols, c)) continue;
        CAPTURE(static_cast<unsigned>(c));
        REQUIRE(is_letter(c));
    }
    const std::vector<Interval> others{
        {0, 0x40},        {0x5B, 0x60},      {0x7B, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},
        {0xBB, 0xBF},     {0xD7, 0xD7},      {0xF7, 0xF7},     {0x37E, 0x37E},   {0x387, 0x387},
        {0x589, 0x589},   {0x5BE, 0x5BE},    {0x60C, 0x60C},   {0x61B, 0x61B},   {0x61F, 0x61F},
        {0x660, 0x669},   {0x6D4, 0x6D4},    {0x6F0, 0x6F9},   {0x964, 0x96F},   {0xE3F, 0xE3F},
        {0xE50, 0xE59},   {0x2000, 0x200B},  {0x200E, 0x2BFF}, {0x3000, 0x3004}, {0x3008, 0x303F},
        {0x30FB, 0x30FB}, {0xFE00, 0xFE6F},  {0xFEFF, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
        {0xFFDD, 0xFFEF}, {0x1F000, 0x1FAFF}};
    for (const auto& [first, last] : others) {
        for (char32_t c = first; c <= last; ++c) {
            CAPTURE(static_cast<unsigned>(c));
            REQUIRE_FALSE(is_letter(c));
        }
    }
    // Their neighbours are letters: joiners within words, marks of repetition, Han beyond the first plane.
    for (const char32_t c :
         U"\u200C\u200D\u3005\u3006\u3007\u3040\u30FA\u30FC\uFDFF\uFE70\U0001EFFF\U0001FB00\U00020000"sv) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK(is_letter(c));
    }
}

TEST_CASE("bytes: the case of a letter is that of Unicode in the scripts of news") {
    // Latin with its extensions that languages write today, Greek, Cyrillic, Armenian.
    const std::vector<Interval> scripts{{0, 0x17F},     {0x18F, 0x18F},   {0x1A0, 0x1A1},   {0x1AF, 0x1B0},
                                        {0x1CD, 0x1EF}, {0x1F8, 0x233},   {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF},
                                        {0x386, 0x3CE}, {0x400, 0x481},   {0x48A, 0x52F},   {0x531, 0x556},
                                        {0x561, 0x587}, {0x1F00, 0x1F77}, {0x1F80, 0x1FBB}};
    for (const auto& [first, last] : scripts) {
        for (char32_t c = first; c <= last; ++c) {
            const bool upper = u_isupper(code(c));
            // "ª" is small by its properties and no letter of a word.
            if ((!upper && !u_islower(code(c))) || c == 0xAA || c == 0xB5 || c == 0xBA || c == 0x1B0)
                continue;
            CAPTURE(static_cast<unsigned>(c));
            CHECK(letter_case(c) == (upper ? LetterCase::upper : LetterCase::lower));
        }
    }
    for (const char32_t c : U"@[`{\u00BF\u00D7\u00F7\u0250\u0385\u03CF\u0530\u0588\u1DFF\u2000\u5C71"sv) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK(letter_case(c) == LetterCase::none);
    }
}

TEST_CASE("bytes: the first and last letters of a range") {
    CHECK(ascii_lower('A') == 'a');
    CHECK(ascii_lower('Z') == 'z');
    for (const char none : {'@', '[', 'a', '0'}) CHECK(ascii_lower(none) == none);
    // The palochka is a capital, and the letters behind it come in pairs that begin with one.
    CHECK(letter_case(0x4C0) == LetterCase::upper);
    CHECK(letter_case(0x4C1) == LetterCase::upper);
    CHECK(letter_case(0x4CE) == LetterCase::lower);
    CHECK(letter_case(0x4CF) == LetterCase::lower);
    CHECK(letter_case(0x4D0) == LetterCase::upper);
    CHECK(digit_value('0') == 0);
    CHECK(digit_value('9') == 9);
    for (const char32_t none : {U'/', U':', U'\x7F', U'\x80'}) CHECK(digit_value(none) == -1);
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

TEST_CASE("bytes: what folded words are made of") {
    struct Case {
        std::string_view text;
        std::size_t limit;
        std::string_view key;  ///< of all words
        std::size_t end;
    };
    const Case cases[] = {
        {"Nov. 6", 1, "nov", 3},
        {"Nov. 6", 2, "nov 6", 6},
        {"Nov.6", 2, "nov 6", 5},
        {"ÄRZTE und", 1, "Ärzte", 6},
        {"D'Avril", 1, "d'avril", 7},
        {"D’Avril", 1, "d'avril", 9},
        {"d'", 1, "d", 1},
        {"'d", 1, "", 0},
        {"p.m.", 1, "pm", 3},
        {"  a", 1, "", 0},
        {"a  \u00A0b", 2, "a b", 6},
        {"٣ ساعة", 2, "3 ساعة", 11},
        {"123456789", 1, "123456789", 9},
        {"1234567890", 1, "", 0},
        {"a 1234567890", 2, "a", 1},
        {"a1", 2, "a 1", 2},
        {"1a", 2, "1 a", 2},
        {"a-b", 2, "a", 1},
        {"a b c d e f g", 9, "a b c d e f", 11},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const FoldedWords words(one.text, one.limit);
        const std::size_t n = words.count();
        CHECK((n == 0 ? ""sv : words.key(n)) == one.key);
        CHECK((n == 0 ? 0 : words.end(n)) == one.end);
    }
    // Each mark of a list, with blanks around or without.
    for (const auto mark : {","sv, "/"sv, "-"sv, "&"sv, "+"sv, "・"sv, "–"sv, "、"sv}) {
        for (const auto blank : {""sv, " "sv}) {
            const std::string text =
                "Text" + std::string(blank) + std::string(mark) + std::string(blank) + "Bild";
            CAPTURE(text);
            CHECK(FoldedWords(text, 2).count() == 1);
            const FoldedWords apart(text, 2, FoldedWords::Digits::as_they_are, FoldedWords::Apart::marks);
            REQUIRE(apart.count() == 2);
            CHECK(apart.key(2) == "text bild");
            CHECK(apart.end(2) == text.size());
        }
    }
    const FoldedWords marked("3 von 12", 3, FoldedWords::Digits::as_mark);
    CHECK(marked.key(3) == "# von #");
    CHECK(marked.number() == 3);
    CHECK(FoldedWords("von 12", 2).number() == 12);
    CHECK(FoldedWords("0 von 12", 3).number() == 0);
    CHECK(FoldedWords("von", 1).number() == -1);
    const FoldedWords dotted("p.m. am", 2);
    CHECK(dotted.dotted(1));
    CHECK_FALSE(dotted.dotted(2));
    CHECK_FALSE(FoldedWords("d'avril", 1).dotted(1));
}

TEST_CASE("bytes: a key that is too long is none") {
    const std::size_t most = FoldedWords::max_bytes;
    const FoldedWords longest(std::string(most, 'a'), 1);
    REQUIRE(longest.count() == 1);
    CHECK(longest.key(1).size() == most);
    std::string umlauts;
    while (umlauts.size() < most) umlauts += "ä";
    CHECK(FoldedWords(umlauts, 1).count() == 1);
    for (const auto letter : {"a"sv, "ä"sv, "山"sv}) {
        std::string text;
        while (text.size() <= most) text += letter;
        CHECK(FoldedWords(text, 1).count() == 0);
        CHECK(FoldedWords("a " + text, 2).count() == 1);
    }
    CHECK(FoldedWords(std::string(most - 1, 'a') + " b", 2).count() == 1);
    CHECK(FoldedWords(std::string(most - 2, 'a') + " b", 2).count() == 2);
    CHECK(FoldedWords(std::string(most - 2, 'a') + " 12", 2).count() == 1);
}

TEST_CASE("bytes: runs of blanks, and texts without them at their ends") {
    CHECK(blanks_length("") == 0);
    CHECK(blanks_length("a ") == 0);
    CHECK(blanks_length("  a") == 2);
    CHECK(blanks_length("\u00A0\u3000a") == 5);
    CHECK(blanks_length("\u00E4") == 0);
    CHECK(blanks_length("  ") == 2);
    CHECK(blanks_length(std::string(15, ' ')) == 15);
    CHECK(blanks_length(std::string(16, ' ') + "a") == 16);
    // Bounded, so that nobody looks at a run again and again.
    CHECK(blanks_length(std::string(1000, ' ')) == 16);
    for (const auto text : {"a b"sv, " a b"sv, "a b "sv, "\u00A0a b\u3000"sv, "\t\na b\r\n"sv}) {
        CAPTURE(std::string(text));
        CHECK(trim(text) == "a b");
    }
    CHECK(trim("~") == "~");
    CHECK(trim("!") == "!");
    CHECK(trim("ä ") == "ä");
    CHECK(trim(" ä") == "ä");
    CHECK(trim(" \u00A0 ").empty());
    CHECK(trim("").empty());
}

TEST_CASE("bytes: each length of a code point, forwards and backwards") {
    struct Case {
        std::string_view text;
        char32_t value;
    };
    constexpr Case cases[] = {{"\x7F", 0x7F},          {"\u0080", 0x80},   {"\u07FF", 0x7FF},
                              {"\u0800", 0x800},       {"\uFFFD", 0xFFFD}, {"\U00010000", 0x10000},
                              {"\U0010FFFF", 0x10FFFF}};
    for (const auto& [text, value] : cases) {
        CAPTURE(static_cast<unsigned>(value));
        for (const auto after : {""sv, "a"sv, "\x80"sv}) {
            const std::string all = "x" + std::string(text) + std::string(after);
            CHECK(decode(all, 1).value == value);
            CHECK(decode(all, 1).length == text.size());
        }
        const std::string before = "a" + std::string(text);
        CHECK(decode_before(before, before.size()).value == value);
        CHECK(decode_before(before, before.size()).length == text.size());
        // Without its last byte it is only bytes.
        if (text.size() == 1) continue;
        const std::string cut = "x" + std::string(text.substr(0, text.size() - 1));
        CHECK(decode(cut, 1).length == 1);
        CHECK(decode(cut, 1).value == byte_of(text[0]));
        CHECK(decode_before(cut, cut.size()).length == 1);
        CHECK(decode_before(before, before.size() - 1).length == 1);
    }
    CHECK(decode("\xF8\x80\x80\x80\x80"sv).length == 1);
    CHECK(decode("\x80"sv).length == 1);
    CHECK(decode("ab", 2).length == 0);
    CHECK(decode("ab", 3).length == 0);
    CHECK(decode_before("ab", 3).length == 0);
    CHECK(decode_before("\x80\x80\x80\x80\x80\x80"sv, 6).length == 1);
    CHECK(decode_before("\xC3\xA4\x80"sv, 3).length == 1);
}
