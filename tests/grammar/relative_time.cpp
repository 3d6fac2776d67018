#include "newstext/grammar/relative_time.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tables.hpp"

using newstext::DateLabel;
using newstext::TimeUnit;
using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("relative time: patterns") {
    struct Case {
        std::string_view text;
        TimeUnit unit;
        long count;
    };
    const Case cases[] = {
        {"vor 3 Stunden", TimeUnit::hour, 3},   {"vor 3 Std", TimeUnit::hour, 3},
        {"3 hours ago", TimeUnit::hour, 3},     {"3h", TimeUnit::hour, 3},
        {"an hour ago", TimeUnit::hour, 1},     {"vor einer Stunde", TimeUnit::hour, 1},
        {"just now", TimeUnit::now, 0},         {"12 MINUTES AGO", TimeUnit::minute, 12},
        {"hace 5 horas", TimeUnit::hour, 5},    {"3 часа назад", TimeUnit::hour, 3},
        {"3時間前", TimeUnit::hour, 3},         {"3 giờ trước", TimeUnit::hour, 3},
        {"gestern", TimeUnit::yesterday, 1},    {"today", TimeUnit::today, 0},
        {"vor 0 Minuten", TimeUnit::minute, 0}, {"vor 100 Minuten", TimeUnit::minute, 100},
    };
    for (const auto& [text, unit, count] : cases) {
        CAPTURE(std::string(text));
        const auto found = read_relative_time(text, tables::dates());
        REQUIRE(found);
        CHECK(found->unit == unit);
        CHECK(found->count == count);
        CHECK(found->end == text.size());
    }
}

TEST_CASE("relative time: a day and a time of day") {
    for (const auto text : {"gestern, 14:05"sv, "gestern um 14:05"sv, "yesterday at 2:05 pm"sv}) {
        CAPTURE(std::string(text));
        const auto found = read_relative_time(text, tables::dates());
        REQUIRE(found);
        REQUIRE(found->clock);
        CHECK(found->clock->hour == 14);
        CHECK(found->clock->minute == 5);
        CHECK(found->end == text.size());
    }
}

TEST_CASE("relative time: labels and what is none") {
    const auto found = read_relative_time("Updated 3 hours ago", tables::dates());
    REQUIRE(found);
    CHECK(found->label == DateLabel::updated);
    CHECK(found->begin == 8);
    CHECK(found->end == 19);
    const auto day = read_relative_time("Updated yesterday at 2:05 pm", tables::dates());
    REQUIRE(day);
    REQUIRE(day->clock);
    CHECK(day->clock->end == 28);
    CHECK(day->end == 28);
    // A time of day belongs to a day, not to hours.
    const auto hours = read_relative_time("3 hours ago, 14:05", tables::dates());
    REQUIRE(hours);
    CHECK_FALSE(hours->clock);
    CHECK(hours->end == 11);
    for (const auto text : {"3 hours"sv, "vor Stunden"sv, ""sv, "hours ago"sv, "\0"sv}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(read_relative_time(text, tables::dates()));
    }
}
