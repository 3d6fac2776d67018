#include "newstext/serialize/iso_time.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newstext::detail;

TEST_CASE("iso time: the parts") {
    const auto full = parse_iso("2024-11-06T14:05:30.25+01:00");
    REQUIRE(full);
    CHECK(full->date == "2024-11-06");
    CHECK(full->time == "14:05");
    CHECK(full->seconds == ":30.25");
    CHECK(full->zone == "+01:00");
    const auto date = parse_iso("2024-02-29");
    REQUIRE(date);
    CHECK(date->time.empty());
    CHECK(parse_iso("2024-11-06T14:05")->seconds.empty());
    CHECK(parse_iso("2024-11-06T14:05Z")->zone == "Z");
    CHECK(parse_iso("2024-11-06T14:05+14:00")->zone == "+14:00");
    CHECK(parse_iso("2024-11-06T14:05-13:59")->zone == "-13:59");
}

TEST_CASE("iso time: what is none") {
    for (const std::string_view wrong : {"",
                                         "2024",
                                         "2024-11",
                                         "2024-11-6",
                                         "0000-01-01",
                                         "2023-02-29",
                                         "1900-02-29",
                                         "2024-04-31",
                                         "2024-13-01",
                                         "2024-00-10",
                                         "2024-01-00",
                                         "2024-11-06 14:05",
                                         "2024-11-06T",
                                         "2024-11-06T24:00",
                                         "2024-11-06T14:60",
                                         "2024-11-06T14:05:60",
                                         "2024-11-06T14:05:3",
                                         "2024-11-06T14:05:30.",
                                         "2024-11-06T14:05:30.1234",
                                         "2024-11-06T14:05+1:00",
                                         "2024-11-06T14:05+14:01",
                                         "2024-11-06T14:05+15:00",
                                         "2024-11-06T14:05z",
                                         "20241106",
                                         "2024-11-06Z",
                                         "two hours ago",
                                         "2024-11-06T14:05\n"}) {
        CAPTURE(std::string(wrong));
        CHECK_FALSE(parse_iso(wrong));
    }
    CHECK(parse_iso("2000-02-29"));
}

TEST_CASE("iso time: the basic format") {
    CHECK(basic_format(*parse_iso("2024-11-06")) == "20241106");
    CHECK(basic_format(*parse_iso("2024-11-06T14:05")) == "20241106T1405");
    CHECK(basic_format(*parse_iso("2024-11-06T14:05:30-01:00")) == "20241106T140530-0100");
    CHECK(basic_format(*parse_iso("2024-11-06T14:05:30Z")) == "20241106T140530Z");
}

TEST_CASE("iso time: language tags") {
    for (const std::string_view good : {"de", "de-CH", "zh-Hant-TW", "es-419"}) CHECK(is_language_tag(good));
    for (const std::string_view bad :
         {"", "-", "de-", "-de", "de--CH", "d3", "de_CH", "toolongtag", "dé", "de CH"}) {
        CHECK_FALSE(is_language_tag(bad));
    }
}
