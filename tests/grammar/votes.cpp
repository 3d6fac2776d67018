#include "newstext/grammar/votes.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("votes: lines") {
    struct Case {
        std::string_view text;
        std::optional<int> votes;
        std::optional<int> downvotes;
    };
    const Case cases[] = {
        {"12", 12, {}},
        {"+5", 5, {}},
        {"-3", -3, {}},
        {"−3", -3, {}},
        {"▲ 3", 3, {}},
        {"▼ 2", {}, 2},
        {"👍 4", 4, {}},
        {"👍🏽 4 👎 1", 4, 1},
        {"5 | 2", 5, 2},
        {"+5 -2", 5, 2},
        {"+12 / -3", 12, 3},
        {"4 👍", 4, {}},
        {"4 👍 | 1 👎", 4, 1},
        {"❤️ 3", 3, {}},
        {"1.2k", 1200, {}},
        {"▲3 ▼2", 3, 2},
        {"2 👎", {}, 2},
        {"👍🏽\uFE0F 4", 4, {}},
        {"2'147'483'647", 2147483647, {}},
        {"-2'147'483'647", -2147483647, {}},
        {"0", 0, {}},
        {"4|1", 4, 1},
        {"👍 4 | 👎 1", 4, 1},
    };
    for (const auto& [text, votes, downvotes] : cases) {
        CAPTURE(std::string(text));
        const auto found = read_votes(text);
        REQUIRE(found);
        CHECK(found->votes == votes);
        CHECK(found->downvotes == downvotes);
    }
}

TEST_CASE("votes: what is none") {
    for (const auto text :
         {"12 x"sv, ""sv, "👍"sv, "+"sv, "5 | 2 | 1"sv, "99999999999"sv, "9999 Mio."sv, "14:05"sv, "\0"sv,
          "2'147'483'648"sv, "-2'147'483'648"sv, "👍 2'147'483'648"sv, "👎 2'147'483'648"sv,
          "👍🏽\uFE0F\uFE0F 4"sv, "👍 👎 4"sv, "4 5"sv, "- "sv, "|"sv}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(read_votes(text));
    }
}

TEST_CASE("votes: signs with what may follow them, and how a line of votes may go on") {
    using namespace voting;
    CHECK(up_length("▲") == 3);
    CHECK(up_length("👍🏽 3") == 8);
    CHECK(up_length("❤️") == 6);
    CHECK(up_length("❤️️️") == 9);
    CHECK(up_length("▼") == 0);
    CHECK(up_length("") == 0);
    CHECK(down_length("▼") == 3);
    CHECK(down_length("👎") == 4);
    CHECK(down_length("▲") == 0);
    CHECK(dash_length("-3") == 1);
    CHECK(dash_length("−3") == 3);
    CHECK(dash_length("3") == 0);
    CHECK(dash_length("") == 0);
    for (const std::string_view votes :
         {"3", "31", "", "+3", "3 1", "3.1", "3,1", "3'1", "3|1", "3k", "3M", "3T", "3ä"}) {
        CAPTURE(votes);
        CHECK(may_go_on(votes));
    }
    for (const std::string_view none : {"3a", "31:05", "3/4", "3%"}) {
        CAPTURE(none);
        CHECK_FALSE(may_go_on(none));
    }
}
