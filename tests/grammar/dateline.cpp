#include "newstext/grammar/dateline.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tables.hpp"

using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("dateline: place and agency") {
    struct Case {
        std::string_view text;
        std::string_view place;
        std::string_view agencies;
        std::string_view rest;
    };
    constexpr Case cases[] = {
        {"MOSKAU (AP) – Es schneit.", "MOSKAU", "AP", "Es schneit."},
        {"Washington, Nov 12 (Reuters) - Snow fell.", "Washington", "Reuters", "Snow fell."},
        {"Bern (sda) - Es schneit.", "Bern", "sda", "Es schneit."},
        {"Bern (sda/dpa) – Es schneit.", "Bern", "sda; dpa", "Es schneit."},
        {"BERLIN/PARIS - Es schneit.", "BERLIN/PARIS", "", "Es schneit."},
        {"NEW YORK, Nov. 6 — Snow fell.", "NEW YORK", "", "Snow fell."},
        {"Springfield, Illinois (AP) — Snow fell.", "Springfield, Illinois", "AP", "Snow fell."},
        {"ZÜRICH – Es schneit.", "ZÜRICH", "", "Es schneit."},
        {"(dpa) – Es schneit.", "", "dpa", "Es schneit."},
        {"【東京=共同】雪が降った。", "東京", "共同", "雪が降った。"},
        {"［東京、共同］雪が降った。", "東京", "共同", "雪が降った。"},
        {"【共同/AP】 雪が降った。", "", "共同; AP", "雪が降った。"},
        {"【東京 共同】雪が降った。", "東京", "共同", "雪が降った。"},
        {"BERLIN / PARIS/ROM (dpa) - Es schneit.", "BERLIN / PARIS/ROM", "dpa", "Es schneit."},
        {"BAD MUSTER AM SEE – Es schneit.", "BAD MUSTER AM SEE", "", "Es schneit."},
        {"RIO de la PLATA – Es schneit.", "RIO de la PLATA", "", "Es schneit."},
        {"MOSKAU -- Es schneit.", "MOSKAU", "", "Es schneit."},
        {"MOSKAU —Es schneit.", "MOSKAU", "", "Es schneit."},
        {"MOSKAU- Es schneit.", "MOSKAU", "", "Es schneit."},
        {"MOSKAU –", "MOSKAU", "", ""},
        {"MOSKAU (AP)–", "MOSKAU", "AP", ""},
        {"MOSKAU, 6 Nov 2024 – Es schneit.", "MOSKAU", "", "Es schneit."},
        {"Springfield, Illinois, Nov 6 (AP) – Snow.", "Springfield, Illinois", "AP", "Snow."},
        {"MOSKAU (CDU) – Es schneit.", "MOSKAU", "", "Es schneit."},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const auto found = read_dateline(one.text, tables::agencies(), tables::dates(), "en");
        REQUIRE(found);
        CHECK(found->place.of(one.text) == one.place);
        CHECK(tables::join(found->agencies, one.text) == one.agencies);
        CHECK(one.text.substr(found->end) == one.rest);
    }
}

TEST_CASE("dateline: what is none") {
    for (const auto text :
         {"Wien – Es schneit."sv, "Das ist gut - sehr gut."sv, "Max Muster (CDU) - der Chef"sv,
          "Der dpa-Bericht"sv, ""sv, "–"sv, "BERLIN"sv, "\0 -"sv, "EIN ORT MIT FÜNF WORTEN – Es schneit."sv,
          "BERLIN-PARIS"sv, "BERLIN–PARIS"sv, "BERLIN -PARIS"sv, "【東京】雪"sv, "【共同"sv, "（共同）雪"sv,
          "Bern (sda) Es schneit."sv, "Bern (sda - Es schneit."sv, "Bern () - Es schneit."sv}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(read_dateline(text, tables::agencies(), tables::dates()));
    }
}

TEST_CASE("dateline: its pieces one by one") {
    using namespace datelines;
    for (const std::string_view mark : {"=", "/", "＝", "、", "／"}) CHECK(part_mark(mark) == mark.size());
    CHECK(part_mark("a") == 0);
    CHECK(part_mark("") == 0);
    CHECK(place_length("BERLIN/PARIS – x") == 12);
    CHECK(place_length("Berlin x") == 6);
    CHECK(place_length("Rio de Janeiro") == 14);
    CHECK(place_length("berlin") == 0);
    CHECK(place_length("") == 0);
    CHECK(region_length(", Illinois (AP)") == 10);
    CHECK(region_length(", Illinois – x") == 10);
    CHECK(region_length(", Illinois said") == 0);
    CHECK(region_length("") == 0);
    // What stands behind the text is not read.
    CHECK(place_length(std::string_view("BERLINER").substr(0, 6)) == 6);
    CHECK(region_length(std::string_view(", Illinois (AP)").substr(0, 10)) == 0);
    CHECK(closing_dash(" - x") == 3);
    CHECK(closing_dash("- x") == 2);
    CHECK(closing_dash(" – x") == 5);
    CHECK(closing_dash(" –x") == 4);
    CHECK(closing_dash("–x") == 0);
    CHECK(closing_dash(" -x") == 0);
    CHECK(closing_dash("-") == 1);
    CHECK(closing_dash(" -- x") == 4);
    CHECK(closing_dash("------ x") == 7);
    CHECK(closing_dash("------- x") == 0);
    CHECK(closing_dash(" x") == 0);
    CHECK(closing_dash("") == 0);
    CHECK(is_all_capitals("BERLIN"));
    CHECK(is_all_capitals("RIO de JANEIRO"));
    CHECK_FALSE(is_all_capitals("Berlin"));
    CHECK_FALSE(is_all_capitals("NEW York"));
    CHECK_FALSE(is_all_capitals(""));
    CHECK(round_group("(AP) x") == "AP");
    CHECK(round_group("(AP").empty());
    CHECK(round_group("AP)").empty());
    CHECK(round_group("(" + std::string(78, 'a') + ")").size() == 78);
    CHECK(round_group("(" + std::string(79, 'a') + ")").empty());
}
