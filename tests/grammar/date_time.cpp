#include "newstext/grammar/date_time.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tables.hpp"

using newstext::DateLabel;
using namespace newstext::grammar;
using namespace std::string_view_literals;

namespace {

struct Case {
    std::string_view text;
    std::string_view hint;
    std::string_view iso;
};

}  // namespace

TEST_CASE("date-time: whole lines") {
    constexpr Case cases[] = {
        {"2024-11-06T14:05:30+01:00", "", "2024-11-06T14:05:30+01:00"},
        {"2024-11-06T14:05:30.123Z", "", "2024-11-06T14:05:30Z"},
        {"2024-11-06T14:05-05:00", "", "2024-11-06T14:05-05:00"},
        {"2024-11-06T14:05:30+0530", "", "2024-11-06T14:05:30+05:30"},
        {"2024-11-06 14:05", "", "2024-11-06T14:05"},
        {"2024-11-06", "", "2024-11-06"},
        {"2024/11/06", "", "2024-11-06"},
        {"06.11.2024, 14:05 Uhr", "de", "2024-11-06T14:05"},
        {"6. November 2024 um 14:05", "de", "2024-11-06T14:05"},
        {"6. November 2024 um 14 Uhr", "de", "2024-11-06T14:00"},
        {"Mittwoch, 6. November 2024", "de", "2024-11-06"},
        {"Mi 6.11.24", "de", "2024-11-06"},
        {"28.09.1913:39", "de", "2019-09-28T13:39"},
        {"Mi., 06.11.2024 - 14.05 Uhr MEZ", "de", "2024-11-06T14:05+01:00"},
        {"6. Nov. 2024 - 14:05", "de", "2024-11-06T14:05"},
        {"1. Jänner 2024", "de", "2024-01-01"},
        {"Nov. 6, 2024 at 2:05 p.m. ET", "en", "2024-11-06T14:05"},
        {"Wednesday, November 6, 2024 2:05 PM EST", "en", "2024-11-06T14:05-05:00"},
        {"Nov 6, 2024, 12:05 a.m.", "en", "2024-11-06T00:05"},
        {"November 6th, 2024 at 2pm", "en", "2024-11-06T14:00"},
        {"6th of November, 2024", "en", "2024-11-06"},
        {"6 Nov 2024 14.05", "en", "2024-11-06T14:05"},
        {"6 Nov 2024 14:05 GMT", "en", "2024-11-06T14:05Z"},
        {"6 Nov 2024 14:05 BST", "en", "2024-11-06T14:05+01:00"},
        {"6 Nov 2024 14:05 IST", "en", "2024-11-06T14:05"},
        {"6 Nov 2024 14:05 UTC+2", "en", "2024-11-06T14:05+02:00"},
        {"6-Nov-2024", "en", "2024-11-06"},
        {"Nov 6 '24", "en", "2024-11-06"},
        {"11:14 AM, Fri Nov 6 2015", "en", "2015-11-06T11:14"},
        {"Tuesday, Mar 5, 2024", "en", "2024-03-05"},
        {"Mar 5, 2024", "", "2024-03-05"},
        {"le 6 novembre 2024 à 14h05", "fr", "2024-11-06T14:05"},
        {"mar. 5 nov. 2024", "fr", "2024-11-05"},
        {"1er mars 2024", "fr", "2024-03-01"},
        {"6 de noviembre de 2024", "es", "2024-11-06"},
        {"6 de noviembre de 2024 a las 14:05 h", "es", "2024-11-06T14:05"},
        {"06/11/2024 14:05", "fr", "2024-11-06T14:05"},
        {"06/11/2024", "en", "2024-06-11"},
        {"06/11/2024", "en-GB", "2024-11-06"},
        {"11/6/24", "en", "2024-11-06"},
        {"13/6/2024", "en", "2024-06-13"},
        {"6/13/2024", "fr", "2024-06-13"},
        {"2024年11月6日 14時05分", "ja", "2024-11-06T14:05"},
        {"2024年11月6日（水）午後2時5分", "ja", "2024-11-06T14:05"},
        {"２０２４年１１月６日", "ja", "2024-11-06"},
        {"2024年11月6日 14:05", "zh", "2024-11-06T14:05"},
        {"2024년 11월 6일 오후 2:05", "ko", "2024-11-06T14:05"},
        {"2024년 11월 6일(수) 14시 5분", "ko", "2024-11-06T14:05"},
        {"2024. 11. 6.", "ko", "2024-11-06"},
        {"6 ноября 2024 г., 14:05", "ru", "2024-11-06T14:05"},
        {"6 ноября 2024 в 14:05 МСК", "ru", "2024-11-06T14:05+03:00"},
        {"6 listopada 2024, godz. 14:05", "pl", "2024-11-06T14:05"},
        {"6 listopada 2024", "hr", "2024-10-06"},
        {"6. listopadu 2024", "", "2024-11-06"},
        {"2024 m. lapkričio 6 d.", "lt", "2024-11-06"},
        {"2024. gada 6. novembris", "lv", "2024-11-06"},
        {"10 Kasım 2025 17:59", "tr", "2025-11-10T17:59"},
        {"ngày 6/11/2024", "vi", "2024-11-06"},
        {"6 tháng 11, 2024", "vi", "2024-11-06"},
        {"ngày 6 tháng 11 năm 2024", "vi", "2024-11-06"},
        {"٦/١١/٢٠٢٤ ١٤:٠٥", "ar", "2024-11-06T14:05"},
        {"२०२४-११-०६", "hi", "2024-11-06"},
        {"6/11/2567", "th", "2024-11-06"},
        {"29.02.2024", "", "2024-02-29"},
        {"6. 11. 2024, 14:05 Uhr", "de", "2024-11-06T14:05"},
        {"6/Nov/2024", "en", "2024-11-06"},
        {"2024.11.06", "", "2024-11-06"},
        {"06/11/2024 - 14:05 GMT+1", "en", "2024-11-06T14:05+01:00"},
        {"06/11/2024 14:05 EST", "en", "2024-06-11T14:05-05:00"},
        {"Nov 6 20242:05 PM EST", "en", "2024-11-06T14:05-05:00"},
        {"6 de noviembre de 202414:05", "es", "2024-11-06T14:05"},
    };
    for (const auto& [text, hint, iso] : cases) {
        CAPTURE(std::string(text));
        const auto found = read_date_time(text, tables::dates(), hint);
        REQUIRE(found);
        CHECK(found->iso == iso);
        CHECK(found->begin == 0);
        CHECK(found->end == text.size());
        CHECK(found->has_time == (iso.find('T') != std::string_view::npos));
    }
}

TEST_CASE("date-time: the days that each month has") {
    constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) {
        for (int day = 0; day <= 32; ++day) {
            const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
            const std::string text = "2024-" + two(month) + "-" + two(day);
            CAPTURE(text);
            const auto found = read_date_time(text, tables::dates());
            const bool possible = day >= 1 && day <= days[month - 1];
            REQUIRE((found && !found->iso.empty()) == possible);
            if (possible) CHECK(found->iso == text);
        }
    }
    for (const auto leap : {"29.02.2000"sv, "29.02.1804"sv, "29.02.2024"sv})
        CHECK(read_date_time(leap, tables::dates()));
    for (const auto none : {"29.02.1900"sv, "29.02.2100"sv, "29.02.2023"sv, "2024-00-10"sv, "2024-13-10"sv}) {
        CAPTURE(std::string(none));
        const auto found = read_date_time(none, tables::dates());
        CHECK_FALSE((found && !found->iso.empty()));
    }
    for (const auto year : {"01.01.1800"sv, "31.12.2100"sv}) CHECK(read_date_time(year, tables::dates()));
}

TEST_CASE("date-time: years of two digits, and Buddhist years in Thai") {
    constexpr Case cases[] = {
        {"6.11.00", "", "2000-11-06"},     {"6.11.69", "", "2069-11-06"},
        {"6.11.70", "", "1970-11-06"},     {"6.11.99", "", "1999-11-06"},
        {"6/11/2401", "th", "1858-11-06"}, {"6/11/2567", "th-TH", "2024-11-06"},
        {"6/11/2024", "th", "2024-11-06"}, {"Nov 6 ’24", "en", "2024-11-06"},
    };
    for (const auto& [text, hint, iso] : cases) {
        CAPTURE(std::string(text));
        const auto found = read_date_time(text, tables::dates(), hint);
        REQUIRE(found);
        CHECK(found->iso == iso);
    }
    const auto found = read_date_time("6/11/2567", tables::dates(), "en");
    CHECK_FALSE((found && !found->iso.empty()));
}

TEST_CASE("date-time: each name of a zone has its offset, and one that several share has none") {
    struct Zone {
        std::string_view name;
        std::string_view iso;  ///< the end of the ISO form
    };
    constexpr Zone zones[] = {
        {"UTC", "Z"},       {"GMT", "Z"},       {"WET", "Z"},       {"WEST", "+01:00"}, {"CET", "+01:00"},
        {"CEST", "+02:00"}, {"MEZ", "+01:00"},  {"MESZ", "+02:00"}, {"EET", "+02:00"},  {"EEST", "+03:00"},
        {"BST", "+01:00"},  {"MSK", "+03:00"},  {"МСК", "+03:00"},  {"TRT", "+03:00"},  {"PKT", "+05:00"},
        {"WIB", "+07:00"},  {"HKT", "+08:00"},  {"SGT", "+08:00"},  {"KST", "+09:00"},  {"JST", "+09:00"},
        {"AEST", "+10:00"}, {"AEDT", "+11:00"}, {"NZST", "+12:00"}, {"NZDT", "+13:00"}, {"EST", "-05:00"},
        {"EDT", "-04:00"},  {"CDT", "-05:00"},  {"MDT", "-06:00"},  {"MST", "-07:00"},  {"PST", "-08:00"},
        {"PDT", "-07:00"},  {"BRT", "-03:00"},  {"SAST", "+02:00"}, {"CAT", "+02:00"},  {"EAT", "+03:00"},
        {"WAT", "+01:00"},  {"ET", ""},         {"CT", ""},         {"MT", ""},         {"PT", ""},
        {"IST", ""},        {"CST", ""}};
    for (const auto& [name, iso] : zones) {
        CAPTURE(std::string(name));
        for (const bool brackets : {false, true}) {
            const std::string text =
                "2024-11-06 14:05 " + (brackets ? "(" + std::string(name) + ")" : std::string(name));
            const auto found = read_date_time(text, tables::dates());
            REQUIRE(found);
            CHECK(found->iso == "2024-11-06T14:05" + std::string(iso));
            CHECK(found->end == text.size());
        }
    }
    constexpr Case offsets[] = {
        {"2024-11-06T14:05+14:00", "", "2024-11-06T14:05+14:00"},
        {"2024-11-06T14:05-12:30", "", "2024-11-06T14:05-12:30"},
        {"2024-11-06T14:05+05:45", "", "2024-11-06T14:05+05:45"},
        {"2024-11-06T14:05-0330", "", "2024-11-06T14:05-03:30"},
        {"2024-11-06T14:05−03:30", "", "2024-11-06T14:05-03:30"},
        {"2024-11-06T14:05:30,5Z", "", "2024-11-06T14:05:30Z"},
        {"2024-11-06T14:05:60Z", "", "2024-11-06T14:05:60Z"},
        {"2024-11-06 14:05 GMT+10", "", "2024-11-06T14:05+10:00"},
        {"2024-11-06 14:05 GMT-3", "", "2024-11-06T14:05-03:00"},
        {"2024-11-06 14:05 GMT+05:30", "", "2024-11-06T14:05+05:30"},
        {"2024-11-06 14:05 UTC-0330", "", "2024-11-06T14:05-03:30"},
        {"2024-11-06 14:05 +0000", "", "2024-11-06T14:05+00:00"},
    };
    for (const auto& [text, hint, iso] : offsets) {
        CAPTURE(std::string(text));
        const auto found = read_date_time(text, tables::dates(), hint);
        REQUIRE(found);
        CHECK(found->iso == iso);
        CHECK(found->end == text.size());
    }
    // What is no offset stays in the text.
    for (const auto text :
         {"2024-11-06T14:05+15:00"sv, "2024-11-06T14:05+14:01"sv, "2024-11-06T14:05+01:60"sv,
          "2024-11-06T14:05+1500"sv, "2024-11-06T14:05ESTA"sv, "2024-11-06T14:05 XYZ"sv}) {
        CAPTURE(std::string(text));
        const auto found = read_date_time(text, tables::dates());
        REQUIRE(found);
        CHECK(found->iso == "2024-11-06T14:05");
        CHECK(found->end == 16);
    }
}

TEST_CASE("date-time: times of day that are possible, and such that are not") {
    constexpr Case cases[] = {
        {"2024-11-06 00:00", "", "2024-11-06T00:00"},
        {"2024-11-06 23:59:59", "", "2024-11-06T23:59:59"},
        {"2024-11-06 24:00", "", "2024-11-06"},
        {"2024-11-06 14:60", "", "2024-11-06"},
        {"2024-11-06 14:05:61", "", "2024-11-06T14:05"},
        {"2024-11-06 12:00 pm", "", "2024-11-06T12:00"},
        {"2024-11-06 1:00 pm", "", "2024-11-06T13:00"},
        {"2024-11-06 11:59 pm", "", "2024-11-06T23:59"},
        {"2024-11-06 14h05min30s", "", "2024-11-06T14:05"},
        {"2024年11月6日14時5分30秒", "", "2024-11-06T14:05:30"},
        {"2024-11-06 um 9 Uhr", "de", "2024-11-06T09:00"},
        {"2024-11-06, 9.30", "de", "2024-11-06T09:30"},
        {"2024-11-06 9.30%", "", "2024-11-06"},
        {"14:05, 2024-11-06", "", "2024-11-06T14:05"},
        {"14:05 Uhr, 6.11.2024", "de", "2024-11-06T14:05"},
        {"2pm 6 Nov 2024", "en", "2024-11-06T14:00"},
        {"2024-11-06 12 am", "", "2024-11-06T00:00"},
        {"2024-11-06 13 pm", "", "2024-11-06"},
        {"2024-11-06 14 Uhr 75", "de", "2024-11-06T14:00"},
        {"2024-11-06 14 Uhr 59", "de", "2024-11-06T14:59"},
        {"2024-11-06T14:05:61Z", "", "2024-11-06T14:05"},
        {"2024年11月6日14時5分61秒", "", "2024-11-06T14:05"},
    };
    for (const auto& [text, hint, iso] : cases) {
        CAPTURE(std::string(text));
        const auto found = read_date_time(text, tables::dates(), hint);
        REQUIRE(found);
        CHECK(found->iso == iso);
    }
}

TEST_CASE("date-time: a single digit behind the hour is minutes only with a sign of its own") {
    struct Clock {
        std::string_view text;
        int minute;
        std::string_view taken;
    };
    constexpr Clock clocks[] = {
        {"14 Uhr 3 Kommentare", 0, "14 Uhr"},
        {"14h 5 réactions", 0, "14h"},
        {"14h5", 0, "14h"},
        {"14 Uhr 03 Kommentare", 3, "14 Uhr 03"},
        {"14時5分 3件", 5, "14時5分"},
        {"14h 5 min", 5, "14h 5 min"},
        {"14 giờ 5 phút", 5, "14 giờ 5 phút"},
    };
    for (const auto& [text, minute, taken] : clocks) {
        CAPTURE(std::string(text));
        const auto found = read_clock(text, tables::dates());
        REQUIRE(found);
        CHECK(found->hour == 14);
        CHECK(found->minute == minute);
        CHECK(text.substr(0, found->end) == taken);
    }
    const auto line = find_date_time("6.11.2024, 14 Uhr 3 Kommentare", tables::dates(), "de");
    REQUIRE(line);
    CHECK(line->iso == "2024-11-06T14:00");
}

TEST_CASE("date-time: how many bytes of what follows a date go on with it") {
    struct Rest {
        std::string_view text;
        std::size_t bytes;
    };
    constexpr Rest rests[] = {{"", 0},   {" 1", 0}, {"1", 1},  {"٣", 2},  {"a", 1},  {"T1", 0},
                              {"Ta", 1}, {".1", 1}, {". ", 0}, {":1", 1}, {",1", 1}, {",a", 0},
                              {"/1", 1}, {"/a", 1}, {"_a", 1}, {"/ ", 0}, {"-a", 1}, {"-1", 0},
                              {"- ", 0}, {".0", 1}, {"/0", 1}, {"T0", 0}, {"-é", 0}, {"/é", 0}};
    for (const auto& [text, bytes] : rests) {
        CAPTURE(text);
        CHECK(dates::goes_on(text) == bytes);
    }
    // A capitalised word, a time or a second date may touch a year.
    constexpr Rest behind_years[] = {{"", 0},   {"Ja", 0},    {"JA", 1},   {"J", 1},     {"JAn", 1},
                                     {"ja", 1}, {"14:05", 0}, {"6.11", 0}, {"06/11", 0}, {"14", 1},
                                     {"1", 1},  {"123:", 1},  {" 1", 0},   {"É", 0},     {"A1", 1},
                                     {"Z ", 1}, {"Zo", 0},    {"Al", 0}};
    for (const auto& [text, bytes] : behind_years) {
        CAPTURE(text);
        CHECK(dates::year_goes_on(text) == bytes);
    }
}

TEST_CASE("date-time: what runs on is no date") {
    struct Line {
        std::string_view text;
        std::string_view iso;  ///< of the date that is found, or empty
    };
    constexpr Line lines[] = {
        {"2024-11-061", ""},
        {"2024-11-06a", ""},
        {"2024-11-06-a", ""},
        {"2024-11-06/1", ""},
        {"2024-11-06/a", ""},
        {"2024-11-06_1", ""},
        {"2024-11-06.1", ""},
        {"2024-11-06,1", ""},
        {"2024-11-06:1", ""},
        {"2024-11-06.", "2024-11-06"},
        {"2024-11-06, 1", "2024-11-06"},
        {"2024-11-06/", "2024-11-06"},
        {"2024-11-06-", "2024-11-06"},
        {"(2024-11-06)", "2024-11-06"},
        {"a2024-11-06", ""},
        {"1/2024-11-06", ""},
        {"$2024-11-06", ""},
        {"#2024-11-06", ""},
        {"_2024-11-06", ""},
        {"1.2024-11-06", ""},
        {".2024-11-06", "2024-11-06"},
        {"1-2024-11-06", ""},
        {"ab-2024-11-06", ""},
        {"abc-2024-11-06", "2024-11-06"},
        {"ab2024-11-06", ""},
        {"abc2024-11-06", "2024-11-06"},
        {"-2024-11-06", "2024-11-06"},
        {"06.11.20241", ""},
        {"06.11.202412:30", "2024-11-06T12:30"},
        {"06.11.2024Snow", "2024-11-06"},
        {"06.11.2024SNOW", ""},
        {"06.11.20245", ""},
        {"06.11.2024123", ""},
    };
    for (const auto& [text, iso] : lines) {
        CAPTURE(std::string(text));
        const auto found = find_date_time(text, tables::dates());
        CHECK((found ? std::string_view(found->iso) : ""sv) == iso);
    }
}

TEST_CASE("date-time: dates without a year have no ISO form") {
    for (const auto text : {"6.11."sv, "29.2."sv, "6. November"sv, "Nov 6"sv, "11月6日"sv}) {
        CAPTURE(std::string(text));
        const auto found = read_date_time(text, tables::dates());
        REQUIRE(found);
        CHECK(found->iso.empty());
        CHECK(found->end == text.size());
    }
}

TEST_CASE("date-time: what is no date") {
    for (const auto text : {"31.02.2024"sv,
                            "29.02.2023"sv,
                            "2024-13-01"sv,
                            "06.11.1799"sv,
                            "06.11.2101"sv,
                            "0.11.2024"sv,
                            ""sv,
                            "6"sv,
                            "2024"sv,
                            "Version 1.2.3.4"sv,
                            "10.11.12.13"sv,
                            "https://example.org/2024/11/06/snow"sv,
                            "3-2"sv,
                            "12,500 people came"sv,
                            "A6.11.2024"sv,
                            "File20241106"sv,
                            "March 2024"sv,
                            "v12.11.20245"sv,
                            "tel. 044-123-45-67"sv,
                            "\0\0"sv,
                            "\xD9\xE0\xFF"sv}) {
        CAPTURE(std::string(text));
        const auto found = find_date_time(text, tables::dates());
        CHECK_FALSE((found && !found->iso.empty()));
    }
}

TEST_CASE("date-time: found in a line") {
    struct Found {
        std::string_view line;
        std::string_view date;
        std::string_view iso;
        DateLabel label;
    };
    const Found cases[] = {
        {"Published: 6 Nov 2024", "6 Nov 2024", "2024-11-06", DateLabel::published},
        {"Updated 11:14 AM, Fri Nov 6 2015", "11:14 AM, Fri Nov 6 2015", "2015-11-06T11:14",
         DateLabel::updated},
        {"Veröffentlicht am 06.11.2024 um 14:05 Uhr | 3 Kommentare", "06.11.2024 um 14:05 Uhr",
         "2024-11-06T14:05", DateLabel::published},
        {"公開日：2024年11月6日", "2024年11月6日", "2024-11-06", DateLabel::published},
        {"Berlin, Mittwoch, 6. November 2024: Schnee", "Mittwoch, 6. November 2024", "2024-11-06",
         DateLabel::none},
        {"3 Kommentare seit dem 06.11.2024", "06.11.2024", "2024-11-06", DateLabel::none},
        {"Am 6.11. begonnen, am 7.11.2024 beendet", "am 7.11.2024", "2024-11-07", DateLabel::none},
        {"06.11.2024–08.11.2024", "06.11.2024", "2024-11-06", DateLabel::none},
        // Words and dates run together.
        {"6. November 20247. November 2024 von Anna", "6. November 2024", "2024-11-06", DateLabel::none},
        {"Published6 November 2024", "6 November 2024", "2024-11-06", DateLabel::published},
        {"Jane DoeUpdated 6 Nov 2024", "6 Nov 2024", "2024-11-06", DateLabel::updated},
        {"Jane Doe06.11.2024, 14:05", "06.11.2024, 14:05", "2024-11-06T14:05", DateLabel::none},
        {"06.11.2024Example Association", "06.11.2024", "2024-11-06", DateLabel::none},
        {"London-06/11/2024 14:05", "06/11/2024 14:05", "2024-11-06T14:05", DateLabel::none},
        // A label whose word is also a word of dates stands before the month.
        {"Published: Nov 6, 2024", "Nov 6, 2024", "2024-11-06", DateLabel::published},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.line));
        const auto found = find_date_time(one.line, tables::dates());
        REQUIRE(found);
        CHECK(one.line.substr(found->begin, found->end - found->begin) == one.date);
        CHECK(found->iso == one.iso);
        CHECK(found->label == one.label);
    }
}

TEST_CASE("date-time: a label before the date is read, and its place kept") {
    const auto found = read_date_time("Last updated: Nov 6, 2024", tables::dates(), "en");
    REQUIRE(found);
    CHECK(found->label == DateLabel::updated);
    CHECK(found->label_begin == 0);
    CHECK(found->begin == 14);
    // The word next to the date is no label by itself.
    const auto issue = find_date_time("By Jane Doe, date of issue: Nov 6, 2024", tables::dates(), "en");
    REQUIRE(issue);
    CHECK(issue->label == DateLabel::published);
    CHECK(issue->label_begin == 13);
    CHECK(issue->begin == 28);
}

TEST_CASE("date-time: two numbers that can change places are told apart from others") {
    struct Either {
        std::string_view text;
        bool either;
    };
    const Either cases[] = {{"06/11/2024", true},  {"12/11/2024", true},  {"11/12/2024", true},
                            {"13/11/2024", false}, {"06/06/2024", false}, {"06/11/2024 14:05 GMT", false},
                            {"6 Nov 2024", false}};
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const auto found = read_date_time(one.text, tables::dates(), "en");
        REQUIRE(found);
        CHECK(found->either_order == one.either);
    }
}

TEST_CASE("date-time: without a year, run together with a word of dates, but with no other word") {
    const auto day = find_date_time("Samstag6. November", tables::dates(), "de");
    REQUIRE(day);
    CHECK(day->begin == 0);
    CHECK(day->iso.empty());
    CHECK_FALSE(find_date_time("Abteilung6. November", tables::dates(), "de"));
}

TEST_CASE("date-time: the word behind a year belongs to it where nothing else goes on") {
    const auto date = "6 ноября 2024"sv;
    for (const auto& [after, taken] :
         {std::pair{" г."sv, " г."sv}, std::pair{" г"sv, " г"sv}, std::pair{" г. – Снег"sv, " г."sv},
          std::pair{" г. Снег"sv, ""sv}, std::pair{" г. 5"sv, ""sv}, std::pair{" Снег"sv, ""sv}}) {
        const std::string text = std::string(date) + std::string(after);
        CAPTURE(text);
        const auto found = read_date_time(text, tables::dates(), "ru");
        REQUIRE(found);
        CHECK(found->end == date.size() + taken.size());
    }
}

TEST_CASE("date-time: the search starts where it is told") {
    const auto line = "06.11.2024 und 07.11.2024"sv;
    const auto found = find_date_time(line, tables::dates(), "de", 10);
    REQUIRE(found);
    CHECK(found->iso == "2024-11-07");
}

TEST_CASE("date-time: hours with a half of the day") {
    struct Clock {
        std::string_view text;
        int hour;  // -1: no time
    };
    const Clock clocks[] = {{"2 p.m.", 14},  {"12 a.m.", 0},   {"12 p.m.", 12},
                            {"14 p.m.", -1}, {"14:05 PM", 14}, {"14 Uhr", 14}};
    for (const auto& one : clocks) {
        CAPTURE(std::string(one.text));
        const auto found = read_clock(one.text, tables::dates(), "en");
        REQUIRE(found.has_value() == (one.hour >= 0));
        if (found) CHECK(found->hour == one.hour);
    }
    const auto date = read_date_time("6 November 2024 14 p.m.", tables::dates(), "en");
    REQUIRE(date);
    CHECK(date->iso == "2024-11-06");
}

TEST_CASE("date-time: one or two numbers are no date, but with a dot, a word or a third one") {
    for (const std::string_view text : {"14:05", "3.", "28/2013", "4.50", "12-30", "(2)"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(find_date_time(text, tables::dates(), "de"));
    }
    for (const std::string_view text : {"6.11.", "(6.11.)", "am 6.11., 14:05", "6. November", "06.11.24"}) {
        CAPTURE(std::string(text));
        CHECK(find_date_time(text, tables::dates(), "de"));
    }
}

TEST_CASE("date-time: long lines of any kind take linear time") {
    for (const auto piece :
         {"1"sv, "1.1."sv, " "sv, "am "sv, "Nov 6 "sv, "12:"sv, "ä"sv, "6. "sv, "\xE0\xA5"sv, "Mi, "sv}) {
        std::string line;
        while (line.size() < 1'000'000) line += piece;
        const auto found = find_date_time(line, tables::dates());
        CHECK_FALSE((found && !found->iso.empty()));
    }
}

TEST_CASE("date words: variants of a word are found") {
    newstext::DateWords words;
    words.add(newstext::read_language_file("language: ru\n[months]\n11 = ноября\n", "ru"),
              [](std::string_view) {
                  return std::vector<std::string>{"НОЯБРЯ", "Ноября"};
              });
    const auto found = read_date_time("6 НОЯБРЯ 2024", words);
    REQUIRE(found);
    CHECK(found->iso == "2024-11-06");
}

TEST_CASE("date-time: fractions of a second, and times that touch a year") {
    CHECK(dates::fraction_length("") == 0);
    CHECK(dates::fraction_length("x") == 0);
    CHECK(dates::fraction_length("5") == 1);
    CHECK(dates::fraction_length("123456789") == 9);
    CHECK(dates::fraction_length("1234567890") == 9);
    for (const auto time : {"13:39"sv, "13:39 Uhr"sv, "13:39x"sv}) CHECK(dates::glued_clock(time) == 5);
    for (const auto none :
         {"13:391"sv, "13:39:"sv, "13.39"sv, "1:39"sv, "13:3"sv, "13:3x"sv, "x3:39"sv, ""sv}) {
        CAPTURE(none);
        CHECK(dates::glued_clock(none) == 0);
    }
}

TEST_CASE("date-time: where a number may begin") {
    struct Place {
        std::string_view before;
        bool may;
    };
    constexpr Place places[] = {{"", true},    {" ", true},   {"(", true},   {"ä", true},   {"a", false},
                                {"_", false},  {"/", false},  {"$", false},  {"#", false},  {".", true},
                                {"a.", true},  {"1.", false}, {"1,", false}, {"1:", false}, {"٣.", false},
                                {"-", true},   {" -", true},  {"a-", false}, {"1-", false}, {"ä-", true},
                                {"0-", false}, {"0.", false}, {"z-", false}, {"Z", false}};
    for (const auto& [before, may] : places) {
        CAPTURE(before);
        CHECK(dates::may_begin(std::string(before) + "6", before.size()) == may);
    }
}

TEST_CASE("date-time: the word before a number, and words that touch it") {
    CHECK(dates::word_before("am 6", 3) == 0);
    CHECK(dates::word_before("Es war am 6", 10) == 7);
    CHECK(dates::word_before("Jane DoeUpdated: 6", 17) == 8);
    CHECK(dates::word_before("6", 0) == 0);
    CHECK(dates::word_before("x a.m 6", 6) == 2);
    CHECK(dates::word_before("x o'c 6", 6) == 2);
    CHECK(dates::word_before("12 6", 3) == 3);
    const std::string far = std::string(70, 'a') + " 6";
    CHECK(dates::word_before(far, 71) == 71 - 64);
    CHECK(dates::is_glued("Published6", 9));
    CHECK(dates::is_glued("Madrid-06", 7));
    CHECK(dates::is_glued("абв6", 6));
    CHECK_FALSE(dates::is_glued("ab6", 2));
    CHECK_FALSE(dates::is_glued("a b6", 3));
    CHECK_FALSE(dates::is_glued("-6", 1));
}

TEST_CASE("date-time: where a date may begin before its first digit") {
    const auto begins = [](std::string_view text, std::size_t at) {
        const auto all = dates::begins_of(text, at, 0, tables::dates());
        return std::vector<std::size_t>(all.all.begin(), all.all.begin() + all.count);
    };
    using Places = std::vector<std::size_t>;
    CHECK(begins("6 Nov", 0) == Places{0});
    CHECK(begins("went 6 Nov", 5) == Places{5});
    CHECK(begins("Nov 6", 4) == Places{4, 0});
    CHECK(begins("on Wed, Nov 6", 12) == Places{12, 8, 3, 0});
    CHECK(begins("of the on Wed Nov 6", 18) == Places{18, 14, 10, 7, 3});
    // A word of one byte is one, too.
    CHECK(begins("Nov d 6", 6) == Places{6, 4, 0});
}

TEST_CASE("date-time: the next digit of any script") {
    CHECK(dates::find_digit("ab1", 0) == 2);
    CHECK(dates::find_digit("0", 0) == 0);
    CHECK(dates::find_digit("9", 0) == 0);
    CHECK(dates::find_digit("1a2", 1) == 2);
    CHECK(dates::find_digit("ä٣", 0) == 2);
    CHECK(dates::find_digit("語६", 0) == 3);
    CHECK(dates::find_digit("a:/語", 0) == std::string_view::npos);
    CHECK(dates::find_digit("1", 1) == std::string_view::npos);
    CHECK(dates::find_digit("٠", 0) == 0);
    CHECK(dates::find_digit("٩", 0) == 0);
    CHECK(dates::find_digit("ـ؟", 0) == std::string_view::npos);
}

TEST_CASE("date-time: a stamp begins with one, two or four digits that go on, or with one of its words") {
    const dates::Reader reader{tables::dates(), "en"};
    for (const std::string_view text : {"6.", "06.", "2024-", "6 Nov", "6th", "14:05", "6月", "Nov", "March",
                                        "p.m.", "d'octobre", "٦", "ноября"}) {
        CAPTURE(text);
        CHECK(dates::may_begin_stamp(text, reader));
    }
    for (const std::string_view none :
         {"", "6", "6 men", "006.", "20245.", "202456.", "2024567.", "Jane", "of", ".6"}) {
        CAPTURE(none);
        CHECK_FALSE(dates::may_begin_stamp(none, reader));
    }
}
