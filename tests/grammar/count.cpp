#include "newstext/grammar/count.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("count: numbers") {
    struct Case {
        std::string_view text;
        std::uint64_t value;
    };
    constexpr Case cases[] = {
        {"12", 12},
        {"1'204", 1204},
        {"1’204", 1204},
        {"3.500", 3500},
        {"1,204,567", 1204567},
        {"12 400", 12400},
        {"12\u00A0400", 12400},
        {"1.2k", 1200},
        {"1,2 Tsd.", 1200},
        {"3 Tsd.", 3000},
        {"3 Mio.", 3000000},
        {"1.2万", 12000},
        {"٣", 3},
        {"12 тыс.", 12000},
        {"0", 0},
        {"9'999'999'999'999", 9999999999999},
        {"9.5Mio", 9500000},
        {"0.1k", 100},
        {"9999k", 9999000},
        {"999999999", 999999999},
        {"1٬204", 1204},
        {"1，204", 1204},
        {"1٫2k", 1200},
    };
    for (const auto& [text, value] : cases) {
        CAPTURE(std::string(text));
        const auto found = read_number(text);
        REQUIRE(found);
        CHECK(found->value == value);
        CHECK(found->end == text.size());
    }
}

TEST_CASE("count: each multiplier") {
    struct Case {
        std::string_view sign;
        std::uint64_t factor;
    };
    constexpr Case cases[] = {{"Tsd.", 1000},    {"Tsd", 1000},    {"tsd.", 1000},    {"tsd", 1000},
                              {"Mio.", 1000000}, {"Mio", 1000000}, {"mio.", 1000000}, {"mio", 1000000},
                              {"mln", 1000000},  {"Mln", 1000000}, {"тыс.", 1000},    {"тыс", 1000},
                              {"млн", 1000000},  {"тис.", 1000},   {"тис", 1000},     {"mil", 1000},
                              {"tys.", 1000},    {"tys", 1000},    {"k", 1000},       {"K", 1000},
                              {"M", 1000000},    {"万", 10000},    {"萬", 10000},     {"千", 1000},
                              {"만", 10000},     {"천", 1000},     {"พัน", 1000}};
    for (const auto& [sign, factor] : cases) {
        for (const auto blank : {""sv, " "sv}) {
            const std::string text = "1.5" + std::string(blank) + std::string(sign);
            CAPTURE(text);
            const auto found = read_number(text);
            REQUIRE(found);
            CHECK(found->value == 15 * factor / 10);
            CHECK(found->end == text.size());
        }
    }
    // A word that goes on is no multiplier; one of a script without blanks is.
    CHECK(read_number("3 Millionen")->value == 3);
    CHECK(read_number("3 kg")->value == 3);
    CHECK(read_number("3万人")->value == 30000);
    CHECK(read_number("3k!")->value == 3000);
}

TEST_CASE("count: what is none") {
    for (const auto text :
         {"1.25"sv, "6.11.2024"sv, "12345678901"sv, "x"sv, ""sv, "14:05"sv, "1.2.3"sv, "1,25"sv, "1'2"sv,
          "1’2"sv, "1234567890"sv, "1'204.5"sv, "1'000'000'000'000'000'000'000"sv}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(read_number(text));
    }
}

TEST_CASE("count: found in a line") {
    CHECK(find_number("Kommentare (12)")->value == 12);
    CHECK(find_number("Comments 1,204")->value == 1204);
    CHECK(find_number("3 Kommentare")->value == 3);
    CHECK(find_number("3 Kommentare")->end == 1);
    CHECK(find_number("3 von 12", 1)->value == 12);
    CHECK(find_number("コメント25件")->value == 25);
    CHECK(find_number("Kommentare (12)")->begin == 12);
    CHECK(find_number("Kommentare (12)")->end == 14);
    CHECK(find_number("(12, 13)")->value == 12);
    CHECK(find_number("ä12")->value == 12);
    CHECK_FALSE(find_number("12", 2));
    CHECK_FALSE(find_number("A4 Papier"));
    CHECK_FALSE(find_number("A4 Papier, 12 Blatt"));
    CHECK_FALSE(find_number("am 6.11.2024, 12 Kommentare"));
    CHECK_FALSE(find_number("Kommentare"));
}

TEST_CASE("count: marks inside of numbers, and what goes on with one") {
    using namespace counts;
    for (const std::string_view mark : {".", ",", "'", " ", "\u00A0", "\u2009", "\u202F", "’", "٬", "，"}) {
        CAPTURE(mark);
        CHECK(thousands_mark(mark) == mark.size());
    }
    CHECK(thousands_mark("") == 0);
    CHECK(thousands_mark("1") == 0);
    for (const std::string_view mark : {".", ",", "٫"}) CHECK(decimal_mark(mark) == mark.size());
    CHECK(decimal_mark("'") == 0);
    CHECK(decimal_mark("") == 0);
    for (const std::string_view mark : {".1", ",1", "'1", ":1", ".٣"}) CHECK(goes_on(mark) == 1);
    CHECK(goes_on("’1") == 3);
    for (const std::string_view none : {"", "1", ".", ".a", " 1", "-1"}) {
        CAPTURE(none);
        CHECK(goes_on(none) == 0);
    }
}
