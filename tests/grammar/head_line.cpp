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
    for (const std::string_view line : {"© Jane Doe", "(c) Jane Doe", "we went by train to the coast", "",
                                        "6 Nov 2024", "Published: 6 Nov 2024", "5 min", "By"}) {
        CAPTURE(std::string(line));
        CHECK(read(line, false).names.empty());
    }
}

TEST_CASE("head line: made-up names need something that says so") {
    CHECK(read("jane", false).names.empty());
    CHECK(names_of("jane", read("jane", true)) == "jane");
    CHECK(read("by jane", false).names.empty());
    CHECK(names_of("by jane", read("by jane", true)) == "jane");
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
