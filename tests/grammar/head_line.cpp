#include "newstext/grammar/head_line.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tables.hpp"

using namespace newstext::grammar;

namespace {

const newstext::AgencySigns& agencies() {
    static const newstext::AgencySigns signs("dpa = Deutsche Presse-Agentur\nAP = Associated Press\n");
    return signs;
}

HeadLine read(std::string_view line, bool trusted) {
    return read_head_line(line, {tables::bylines(), tables::dates(), agencies(), "en"}, trusted);
}

std::string names_of(std::string_view line, const HeadLine& head) {
    std::string names;
    for (const auto& range : head.names) {
        if (!names.empty()) names += "; ";
        names += range.of(line);
    }
    return names;
}

}  // namespace

TEST_CASE("head line: names among other things") {
    struct Case {
        std::string_view line;
        std::string_view names;
        NameEvidence evidence;
        std::size_t dates;
    };
    const Case cases[] = {
        {"Posted on 6 Nov 2024 by Jane Doe", "Jane Doe", NameEvidence::prefixed, 1},
        {"Posted on 6 Nov 2024 by jane | Leave a comment", "jane", NameEvidence::prefixed, 1},
        {"6 Nov 2024 Jane Doe 3 Comments", "Jane Doe", NameEvidence::dated, 1},
        {"6 Nov 20247 Nov 2024 by Jane Doe", "Jane Doe", NameEvidence::prefixed, 2},
        {"Wed 06.11.24 | 14:07 | By Jane Doe", "Jane Doe", NameEvidence::prefixed, 1},
        {"Jane Doe · Example News · Published: 6 Nov 2024", "Jane Doe", NameEvidence::dated, 1},
        {"Jane Doe | 6 Nov 2024 | Example-World", "Jane Doe", NameEvidence::dated, 1},
        {"Post author By Jane Doe 6 Nov 2024", "Jane Doe", NameEvidence::prefixed, 1},
        {"By&nbspJane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"ByJane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"ByJR Doe", "JR Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe in London, Paris", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe For Example.Com", "Jane Doe", NameEvidence::prefixed, 0},
        {"By dpa", "dpa", NameEvidence::prefixed, 0},
        {"By Jane Doe and John Roe, dpa", "Jane Doe; John Roe; dpa", NameEvidence::prefixed, 0},
        {"By abc/dpa", "abc/dpa", NameEvidence::prefixed, 0},
        {"Source: dpa", "dpa", NameEvidence::dated, 0},
        {"Jane Roe-DoeThe Example Times", "Jane Roe-Doe", NameEvidence::bare, 0},
        {"Jane Doe@janedoe", "Jane Doe", NameEvidence::bare, 0},
        {"Jane Doe Jane Doe", "Jane Doe", NameEvidence::bare, 0},
        {"Jane Doe Deputy Content Chief Correspondent", "Jane Doe", NameEvidence::bare, 0},
        {"Jane von Doe", "Jane von Doe", NameEvidence::bare, 0},
        // Marks that part a line, with blanks around or without; a dash and slashes need them.
        {"Jane Doe|Example News", "Jane Doe", NameEvidence::bare, 0},
        {"Jane Doe•Example News", "Jane Doe", NameEvidence::bare, 0},
        {"Example News › By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"Example News » By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"Example News ~ By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"Example News // By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"Example News — By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"— By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe —", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane-Ann Doe", "Jane-Ann Doe", NameEvidence::prefixed, 0},
        {"// By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe //", "Jane Doe", NameEvidence::prefixed, 0},
        {"(By Jane Doe)", "Jane Doe", NameEvidence::prefixed, 0},
        {"[6 Nov 2024] Jane Doe:", "Jane Doe", NameEvidence::dated, 1},
        // The part next to a date is believed, whichever side it stands on.
        {"6 Nov 2024 jane | Example News", "jane", NameEvidence::dated, 1},
        {"6 Nov 2024 - Jane Doe - Example News", "Jane Doe", NameEvidence::dated, 1},
        {"6 Nov 2024 jane Leave a comment", "jane", NameEvidence::dated, 1},
        {"6 Nov 2024 jane leave a comment", "", NameEvidence::bare, 1},
        {"6 Nov 2024 Jane leave a comment", "", NameEvidence::bare, 1},
        {"1 Nov 2024 2 Nov 2024 3 Nov 2024 4 Nov 2024 By Jane Doe", "Jane Doe", NameEvidence::prefixed, 4},
        {"1 Nov 2024 2 Nov 2024 3 Nov 2024 4 Nov 2024 5 Nov 2024 By Jane Doe", "", NameEvidence::bare, 4},
        {"6 Nov, by Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        // A word run together with a name; capitals inside of names are none.
        {"Jane DoePolitical Editor", "Jane Doe", NameEvidence::bare, 0},
        {"Jane McDoePolitical Editor", "Jane McDoe", NameEvidence::bare, 0},
        {"Jane MacDoe", "Jane MacDoe", NameEvidence::bare, 0},
        {"Jane FitzDoe", "Jane FitzDoe", NameEvidence::bare, 0},
        {"Jane VanDoe", "Jane VanDoe", NameEvidence::bare, 0},
        {"Jane VonDoe", "Jane VonDoe", NameEvidence::bare, 0},
        {"Jane DesDoe", "Jane DesDoe", NameEvidence::bare, 0},
        {"JaneDoe Roe", "JaneDoe Roe", NameEvidence::bare, 0},
        {"Zoë ÄrztinÄußerung", "Zoë Ärztin", NameEvidence::bare, 0},
        {"By Jane Doe@janedoe", "Jane Doe", NameEvidence::prefixed, 0},
        // A number and what follows it is no name.
        {"By Jane Doe 3 comments", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe (3 comments)", "Jane Doe", NameEvidence::prefixed, 0},
        {"By R2D2", "R2D2", NameEvidence::prefixed, 0},
        // Made-up names.
        {"By jane_doe", "jane_doe", NameEvidence::prefixed, 0},
        {"By jane-doe", "jane-doe", NameEvidence::prefixed, 0},
        {"By jane.doe", "jane.doe", NameEvidence::prefixed, 0},
        {"By r23", "r23", NameEvidence::prefixed, 0},
        {"By jane, London", "jane", NameEvidence::prefixed, 0},
        {"By jd", "jd", NameEvidence::prefixed, 0},
        {"jane Leave a comment", "", NameEvidence::bare, 0},
        {"By j", "", NameEvidence::bare, 0},
        {"By 23", "", NameEvidence::bare, 0},
        {"By jane went home", "", NameEvidence::bare, 0},
        {"By Jane Doe, whoever that is, and so on", "Jane Doe", NameEvidence::prefixed, 0},
        {"Post by Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe went home", "Jane Doe", NameEvidence::prefixed, 0},
        // Printed twice.
        {"By Jane Doe Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe Jane Roe", "Jane Doe Jane Roe", NameEvidence::prefixed, 0},
        {"By Anna Anna", "Anna", NameEvidence::prefixed, 0},
        {"By Jo Jo", "Jo", NameEvidence::prefixed, 0},
        // Agencies.
        {"By dpa, London", "dpa", NameEvidence::prefixed, 0},
        {"By AP/dpa", "AP", NameEvidence::prefixed, 0},
        {"By Jane Doe, dpa", "Jane Doe; dpa", NameEvidence::prefixed, 0},
        {"By Jane Doe, London", "Jane Doe", NameEvidence::prefixed, 0},
        {"dpa", "dpa", NameEvidence::bare, 0},
        {"dpa 6 Nov 2024", "dpa", NameEvidence::dated, 1},
        {"Source: London", "", NameEvidence::bare, 0},
        {"Abcdefghijklmno: dpa", "dpa", NameEvidence::dated, 0},
        {"Abcdefghijklmnop: dpa", "", NameEvidence::bare, 0},
        // A second prefix begins what others did.
        {"By Jane Doe Words by John Roe", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe by the sea", "Jane Doe", NameEvidence::prefixed, 0},
        {"Words by Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"Story: Words by Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"3 stories Words by Jane Doe", "", NameEvidence::bare, 0},
        // A prefix run together with the name.
        {"VonJane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"BYJane Doe", "BYJane Doe", NameEvidence::bare, 0},
        {"TextJane Doe", "TextJane Doe", NameEvidence::bare, 0},
        // Roles.
        {"Jane Doe Chief Correspondent", "Jane Doe", NameEvidence::bare, 0},
        {"Jane Chief Correspondent", "Jane", NameEvidence::bare, 0},
        {"Jane Doe Deputy Content Reporter", "Jane Doe", NameEvidence::bare, 0},
        {"Jane Mary Doe Reporter", "Jane Mary Doe", NameEvidence::bare, 0},
        {"Anna-LenaMaria Doe", "Anna-LenaMaria Doe", NameEvidence::bare, 0},
        // The first part with names counts, one after a prefix before all others.
        {"Jane Doe – Reporter | By London | By John Roe", "John Roe", NameEvidence::prefixed, 0},
        {"Jane Doe | John Roe", "Jane Doe", NameEvidence::bare, 0},
        {"John Roe | By Jane Doe", "Jane Doe", NameEvidence::prefixed, 0},
        {"By Jane Doe | By John Roe", "Jane Doe", NameEvidence::prefixed, 0},
        {"Jane Doe – Reporter | By London", "Jane Doe", NameEvidence::bare, 0},
        {"Jane Doe – Reporter | By John Roe", "John Roe", NameEvidence::prefixed, 0},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.line));
        const HeadLine head = read(one.line, true);
        CHECK(names_of(one.line, head) == one.names);
        CHECK(head.evidence == one.evidence);
        CHECK(head.dates.size() == one.dates);
    }
}

TEST_CASE("head line: what names nobody") {
    for (const std::string_view line : {"© Jane Doe",
                                        "(c) Jane Doe",
                                        "we went by train to the coast",
                                        "",
                                        "6 Nov 2024",
                                        "Published: 6 Nov 2024",
                                        "5 min",
                                        "By",
                                        "6 Nov 2024 went home | jane",
                                        "Jane Doe, went home to sleep",
                                        "March",
                                        "Wednesday",
                                        "By March",
                                        "By Wednesday",
                                        "By law, nobody may do this",
                                        "By Law, nobody may do this",
                                        "Jane Doe went home",
                                        "&copy; Jane Doe",
                                        "6 Nov 2024 © by Jane Doe",
                                        "6 Nov 2024 (c) by Jane Doe",
                                        "6 Nov 2024 &copy; by Jane Doe",
                                        "jane 3 comments",
                                        "r23 | s24",
                                        "Jane x Reporter"}) {
        CAPTURE(std::string(line));
        CHECK(read(line, false).names.empty());
    }
}

TEST_CASE("head line: made-up names need something that says so") {
    CHECK(read("jane", false).names.empty());
    CHECK(names_of("jane", read("jane", true)) == "jane");
    const std::string_view dated = "went home | jane 6 Nov 2024";
    CHECK(names_of(dated, read(dated, false)) == "jane");
    CHECK(read("by jane", false).names.empty());
    CHECK(names_of("by jane", read("by jane", true)) == "jane");
}

TEST_CASE("head line: twelve parts of a line are looked at") {
    std::string line = "we went 6 Nov 2024";
    for (int n = 2; n < 12; ++n) line += " | we went";
    CHECK(names_of(line + " | By Jane Doe", read(line + " | By Jane Doe", false)) == "Jane Doe");
    CHECK(read(line + " | we went | By Jane Doe", false).names.empty());
}

TEST_CASE("head line: words that are prefixes elsewhere belong to a name") {
    using head_lines::is_particle_name;
    CHECK(is_particle_name("Jane von Doe", 9));
    CHECK(is_particle_name("Jane  von  Doe", 11));
    CHECK_FALSE(is_particle_name("Jane Mary von Doe", 14));
    CHECK_FALSE(is_particle_name("Jane von Doe Roe", 9));
    CHECK_FALSE(is_particle_name("jane von Doe", 9));
    CHECK_FALSE(is_particle_name("Jane by Doe", 8));
    CHECK_FALSE(is_particle_name("von Doe", 4));
}

TEST_CASE("head line: a role is told") {
    CHECK(read("Jane Doe – Reporter", false).role);
    CHECK_FALSE(read("Jane Doe", false).role);
}

TEST_CASE("head line: names with less evidence than asked for are left out, agencies are not") {
    const auto read_least = [](std::string_view line, NameEvidence least) {
        const HeadWords words{tables::bylines(), tables::dates(), agencies(), "en"};
        return names_of(line, read_head_line(line, words, false, least));
    };
    CHECK(read_least("Jane Doe", NameEvidence::bare) == "Jane Doe");
    CHECK(read_least("Jane Doe", NameEvidence::dated).empty());
    CHECK(read_least("Jane Doe | 6 Nov 2024", NameEvidence::dated) == "Jane Doe");
    CHECK(read_least("Jane Doe, 6 Nov 2024", NameEvidence::prefixed).empty());
    CHECK(read_least("By Jane Doe", NameEvidence::prefixed) == "Jane Doe");
    CHECK(read_least("dpa", NameEvidence::prefixed) == "dpa");
}

TEST_CASE("head line: long lines of any kind take linear time") {
    for (const std::string_view piece : {"By ", "| ", "6 Nov 2024 ", "aB", "Jane Doe, ", "\xE0\xA5", "//"}) {
        std::string line;
        while (line.size() < 1'000'000) line += piece;
        CHECK(read(line, true).names.empty());
    }
}

TEST_CASE("head line: where a word is run together with the last one of a name") {
    struct Name {
        std::string_view text;
        std::size_t at;
    };
    constexpr Name names[] = {{"Jane DoePolitical Editor", 8},
                              {"Jane DoëPolitical", 9},
                              {"Jane Doe@janedoe", 8},
                              {"Jane Doe", 8},
                              {"Jane McDoe", 10},
                              {"Jane MacDoe", 11},
                              {"Jane VanDoe", 11},
                              {"JaneDoe", 7},
                              {"jane@doe", 8},
                              {"Jane Do@doe", 11},
                              {"@doe", 4},
                              {"J DoePolitical", 5},
                              {"Ä DoePolitical", 6},
                              {"Jane R.Doe", 10},
                              {"", 0}};
    for (const auto& [text, at] : names) {
        CAPTURE(text);
        CHECK(head_lines::glue_point(text) == at);
    }
}

TEST_CASE("head line: the marks that part a line, and those at its ends") {
    struct Mark {
        std::string_view text;
        std::size_t at, bytes;
    };
    constexpr Mark marks[] = {{"a|b", 1, 1},   {"a·b", 1, 2},   {"a•b", 1, 3},    {"a»b", 1, 2},
                              {"a - b", 2, 1}, {"a – b", 2, 3}, {"a // b", 2, 2}, {"- b", 0, 1},
                              {"a -", 2, 1},   {"a-b", 1, 0},   {"a -b", 2, 0},   {"a- b", 1, 0},
                              {"a//b", 1, 0},  {"a / b", 2, 0}, {"a", 0, 0}};
    for (const auto& [text, at, bytes] : marks) {
        CAPTURE(text);
        CHECK(head_lines::strong_mark(text, at) == bytes);
    }
    CHECK(head_lines::trim_outer(" | Jane Doe, ") == "Jane Doe");
    CHECK(head_lines::trim_outer("(Jane)") == "Jane)");
    CHECK(head_lines::trim_outer("© Jane Doe ©") == "© Jane Doe");
    CHECK(head_lines::trim_outer(" -,").empty());
    CHECK(head_lines::trim_outer("").empty());
}

TEST_CASE("head line: parts of a line that are dated") {
    const auto parts = [](std::string_view text, bool before, bool after) {
        head_lines::Segments segments;
        head_lines::split(text, before, after, segments);
        std::string out;
        for (std::size_t i = 0; i < segments.count; ++i) {
            out.append(segments.all[i].text).append(segments.all[i].dated ? "! " : " ");
        }
        return out;
    };
    CHECK(parts("a | b | c", false, false) == "a b c ");
    CHECK(parts("a | b | c", true, false) == "a! b c ");
    CHECK(parts("a | b | c", false, true) == "a b c! ");
    CHECK(parts("| a | b |", true, true) == "a! b! ");
    CHECK(parts("a", true, false) == "a! ");
    CHECK(parts("ä · b", false, false) == "ä b ");
    CHECK(parts("", true, true).empty());
    CHECK(parts("1|2|3|4|5|6|7|8|9|10|11|12|13", false, false) == "1 2 3 4 5 6 7 8 9 10 11 12 ");
}

TEST_CASE("head line: numbers, handles and names that are printed twice") {
    using namespace head_lines;
    CHECK(before_number("Jane Doe 3 comments") == "Jane Doe");
    CHECK(before_number("Jane Doe (3)") == "Jane Doe");
    CHECK(before_number("Jane Doe3") == "Jane Doe3");
    CHECK(before_number("3 comments") == "3 comments");
    CHECK(before_number(" 3").empty());
    CHECK(has_digit("a1"));
    CHECK(has_digit("0"));
    CHECK_FALSE(has_digit("a"));
    CHECK_FALSE(has_digit(""));
    for (const std::string_view handle : {"jane", "r23", "jane_doe", "j.d", "j-d", "jä", "a1"}) {
        CAPTURE(handle);
        CHECK(is_handle(handle));
    }
    CHECK(is_handle(std::string(40, 'a')));
    CHECK_FALSE(is_handle(std::string(41, 'a')));
    for (const std::string_view none : {"", "a", "23", "__", "jane doe", "jane!"}) {
        CAPTURE(none);
        CHECK_FALSE(is_handle(none));
    }
    CHECK(once("Jane Doe Jane Doe") == "Jane Doe");
    CHECK(once("Jo Jo") == "Jo");
    CHECK(once("J J") == "J J");
    CHECK(once("Jane Doe Jane Roe") == "Jane Doe Jane Roe");
    CHECK(once("Jane-Jane") == "Jane-Jane");
    CHECK(once("Jane Doe") == "Jane Doe");
    CHECK(once("").empty());
}

TEST_CASE("head line: agencies in lists of signs") {
    using namespace head_lines;
    CHECK(leading_agency("dpa", agencies()) == "dpa");
    CHECK(leading_agency("dpa/abc", agencies()) == "dpa");
    CHECK(leading_agency("dpa, abc", agencies()) == "dpa");
    CHECK(leading_agency("dpa abc", agencies()) == "dpa");
    CHECK(leading_agency("abc/dpa", agencies()).empty());
    CHECK(leading_agency("", agencies()).empty());
    CHECK(closing_agency("abc, dpa", agencies()) == "dpa");
    CHECK(closing_agency("dpa, abc", agencies()).empty());
    CHECK(closing_agency("dpa", agencies()).empty());
    CHECK(signs_with_agency("abc/dpa", agencies()) == "abc/dpa");
    CHECK(signs_with_agency("dpa/AP", agencies()).empty());
    CHECK(signs_with_agency("abc/def", agencies()).empty());
    CHECK(signs_with_agency("a bc/dpa", agencies()).empty());
    CHECK(signs_with_agency("dpa", agencies()).empty());
}
