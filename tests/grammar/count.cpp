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
    };
    for (const auto& [text, value] : cases) {
        CAPTURE(std::string(text));
        const auto found = read_number(text);
        REQUIRE(found);
        CHECK(found->value == value);
        CHECK(found->end == text.size());
    }
}

TEST_CASE("count: what is none") {
    for (const auto text : {"1.25"sv, "6.11.2024"sv, "12345678901"sv, "x"sv, ""sv, "14:05"sv, "1.2.3"sv}) {
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
    CHECK_FALSE(find_number("A4 Papier"));
    CHECK_FALSE(find_number("Kommentare"));
}
