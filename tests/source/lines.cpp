#include "newstext/source/lines.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace newstext;
using namespace std::string_view_literals;

namespace {

using Strings = std::vector<std::string>;

std::vector<source::Line> lines_of(std::string_view text) {
    std::vector<source::Line> lines;
    source::split_lines(text, lines);
    return lines;
}
Strings contents(std::string_view text) {
    Strings all;
    for (const auto& line : lines_of(text)) all.emplace_back(line.content.of(text));
    return all;
}
Strings ranges(std::string_view text) {
    Strings all;
    for (const auto& line : lines_of(text)) all.emplace_back(line.range.of(text));
    return all;
}

/// Checks what holds for the lines of any text.
void check_lines(std::string_view text) {
    std::size_t at = 0;
    for (const auto& line : lines_of(text)) {
        REQUIRE(line.range.begin == at);
        REQUIRE(line.range.end > line.range.begin);
        at = line.range.end;
        REQUIRE(line.range.contains(line.content));
        REQUIRE(line.content.of(text).find_first_of("\r\n") == std::string_view::npos);
        std::string_view whole = line.range.of(text);
        if (whole.ends_with("\r\n")) whole.remove_suffix(1);
        REQUIRE(whole.substr(0, whole.size() - 1).find_first_of("\r\n") == std::string_view::npos);
        if (line.blank()) {
            REQUIRE(line.content.begin == line.range.begin);
        } else {
            REQUIRE(source::trim(text, line.content) == line.content);
        }
    }
    REQUIRE(at == text.size());
}

}  // namespace

TEST_CASE("lines: LF, CRLF and lone CR end a line") {
    CHECK(ranges("one\ntwo\n") == Strings{"one\n", "two\n"});
    CHECK(ranges("one\r\ntwo\r\n") == Strings{"one\r\n", "two\r\n"});
    CHECK(ranges("one\rtwo\r") == Strings{"one\r", "two\r"});
    CHECK(ranges("one\ntwo\r\nthree\rfour") == Strings{"one\n", "two\r\n", "three\r", "four"});
    CHECK(contents("one\ntwo\r\nthree\rfour") == Strings{"one", "two", "three", "four"});
    CHECK(ranges("one\r\r\ntwo") == Strings{"one\r", "\r\n", "two"});
    CHECK(ranges("one\n\rtwo") == Strings{"one\n", "\r", "two"});
    CHECK(ranges("one\r\n\r\ntwo") == Strings{"one\r\n", "\r\n", "two"});
}

TEST_CASE("lines: a text need not end in a line end") {
    CHECK(ranges("one\ntwo") == Strings{"one\n", "two"});
    CHECK(ranges("one") == Strings{"one"});
    CHECK(ranges("\n") == Strings{"\n"});
    CHECK(ranges("\r") == Strings{"\r"});
    CHECK(lines_of("").empty());
}

TEST_CASE("lines: are appended") {
    std::vector<source::Line> lines(1);
    source::split_lines("one\ntwo", lines);
    CHECK(lines.size() == 3);
}

TEST_CASE("lines: blank lines have an empty content at their begin") {
    const std::string_view text = "one\n\n \t\n\xC2\xA0\n\xE3\x80\x80\xE3\x80\x80\n\xE2\x80\x8B\ntwo";
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 7);
    for (std::size_t i = 1; i < 6; ++i) {
        CAPTURE(i);
        CHECK(lines[i].blank());
        CHECK(lines[i].content.begin == lines[i].range.begin);
    }
    CHECK_FALSE(lines[0].blank());
    CHECK_FALSE(lines[6].blank());
}

TEST_CASE("lines: zero-width characters and marks of direction are blanks at the ends") {
    for (const std::string mark : {"\u00AD", "\u061C", "\u200B", "\u200D", "\u200E", "\u2028", "\u202A",
                                   "\u202E", "\u202F", "\u205F", "\u2060", "\u2066", "\u2069", "\uFEFF"}) {
        CAPTURE(mark);
        CHECK(contents(mark + "two" + mark + "words" + mark + mark + "\n") ==
              Strings{"two" + mark + "words"});
        CHECK(lines_of(mark + "\n").front().blank());
    }
    // their neighbours are none
    for (const std::string mark : {"\u2010", "\u2027", "\u2030", "\u205E", "\u2070", "\u061B", "\u061D"}) {
        CAPTURE(mark);
        CHECK(contents(mark + "two" + mark + "\n") == Strings{mark + "two" + mark});
    }
}

TEST_CASE("lines: the content is the line without outer blanks") {
    struct Case {
        std::string_view text;
        std::string_view content;
    };
    constexpr Case cases[] = {
        {"  two words \t", "two words"},
        {"\xC2\xA0two\xC2\xA0words\xC2\xA0 ", "two\xC2\xA0words"},
        {"\xE3\x80\x80\xE9\x9B\xAA\xE3\x81\x8C\xE3\x80\x80", "\xE9\x9B\xAA\xE3\x81\x8C"},
        {"\xE2\x80\x83wide\xE2\x80\x8B", "wide"},
        {"\xC2\xAD soft hyphen \xC2\xAD", "soft hyphen"},
        {"\xEF\xBB\xBF"
         "after the mark",
         "after the mark"},
        {"\0zero\0"sv, "zero"},
        {"caf\xC3\xA9", "caf\xC3\xA9"},
        {"\xE2\x80\x9Cquoted\xE2\x80\x9D", "\xE2\x80\x9Cquoted\xE2\x80\x9D"},
        {"end \xF0\x9F\x8C\xA7", "end \xF0\x9F\x8C\xA7"},
        {"\x80\x80 stray \x80\x80", "\x80\x80 stray \x80\x80"},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const auto lines = lines_of(one.text);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].content.of(one.text) == one.content);
        CHECK(lines[0].range == Range{0, one.text.size()});
    }
}

TEST_CASE("lines: a byte-order mark belongs to the first line's range, not to its content") {
    const std::string_view text =
        "\xEF\xBB\xBF"
        "Headline\nText";
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].range == Range{0, 12});
    CHECK(lines[0].content == Range{3, 11});
    CHECK(lines_of("\xEF\xBB\xBF").at(0).blank());
    CHECK(lines_of("\xEF\xBB\xBF\n").at(0).blank());
}

TEST_CASE("lines: every byte of any text is in one line") {
    constexpr std::string_view pieces[] = {
        "a",        "\n",           "\r",           "\r\n",         " ",    "\t",
        "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF", "\xE2\x80\x8B", "\xC2", "\xE3\x80",
        "\x80",     "\xFF",         "word",         "\xC3\xA9",     "\0"sv};
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t n = random() % 40; n > 0; --n) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        check_lines(text);
    }
}

TEST_CASE("trim: a range inside of a text") {
    const std::string_view text = "ab  cd  ef";
    CHECK(source::trim(text, {2, 8}) == Range{4, 6});
    CHECK(source::trim(text, {2, 4}) == Range{2, 2});
    CHECK(source::trim(text, {0, 2}) == Range{0, 2});
    CHECK(source::trim(text, {3, 3}) == Range{3, 3});
    // Bytes outside of the range do not complete a blank at its end.
    CHECK(source::trim("a\xC2\xA0", {0, 2}) == Range{0, 2});
}
