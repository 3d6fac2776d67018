#include "newstext/serialize/layout.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace newstext;

namespace {

LayoutLine line_of(LineKind kind, Range range, Range content, std::string reason) {
    LayoutLine line;
    line.kind = kind;
    line.range = range;
    line.content = content;
    line.reason = std::move(reason);
    return line;
}

/// The text column of a layout of one line that holds the whole of `source`.
std::string column(const std::string& source) {
    Layout layout;
    layout.lines = {line_of(LineKind::title, {0, source.size()}, {0, source.size()}, "|")};
    const std::string row = to_layout(layout, source);
    constexpr std::size_t before = 5 + 2 + 27 + 2 + 15 + 2;
    return row.substr(before, row.size() - before - 4);
}

}  // namespace

TEST_CASE("layout: a row a line") {
    const std::string source = "Headline\n\n  Share\tthis\n";
    Layout layout;
    layout.lines = {line_of(LineKind::title, {0, 9}, {0, 8}, "first line"),
                    line_of(LineKind::blank, {9, 10}, {9, 9}, ""),
                    line_of(LineKind::boilerplate, {10, 23}, {12, 22}, "phrase")};
    layout.lines[2].boilerplate = BoilerplateKind::share;
    const std::string pad(52, ' ');
    CHECK(to_layout(layout, source) == "    1  title                        [0,9)            Headline" + pad +
                                           "  first line\n"
                                           "    2  blank                        [9,10)\n"
                                           "    3  boilerplate:share            [10,23)          Share this" +
                                           std::string(50, ' ') + "  phrase\n");
    CHECK(to_layout({}, source) == "");
}

TEST_CASE("layout: texts are cut to 60 characters, never inside of one") {
    const std::string e = "\xC3\xA9";
    std::string sixty;
    for (int i = 0; i < 60; ++i) sixty += e;
    CHECK(column(sixty) == sixty);
    CHECK(column(sixty + e) == sixty.substr(0, 59 * 2) + "\xE2\x80\xA6");
    CHECK(column(std::string(61, 'x')) == std::string(59, 'x') + "\xE2\x80\xA6");
    CHECK(column("\xFF"
                 "a") ==
          "\xEF\xBF\xBD"
          "a" +
              std::string(58, ' '));
    CHECK(column("a\nb") == "a b" + std::string(57, ' '));
}

TEST_CASE("layout: ranges outside of the source") {
    Layout layout;
    layout.lines = {line_of(LineKind::title, {2, 9}, {2, 9}, ""),
                    line_of(LineKind::title, {9, 2}, {9, 2}, "")};
    CHECK(to_layout(layout, "abc") ==
          "    1  title                        [2,9)            c\n"
          "    2  title                        [9,2)\n");
}

TEST_CASE("layout: colours are added and change nothing else") {
    const std::string source = "Headline\n\nShare this\n";
    Layout layout;
    layout.lines = {line_of(LineKind::title, {0, 9}, {0, 8}, "first line"),
                    line_of(LineKind::blank, {9, 10}, {9, 9}, ""),
                    line_of(LineKind::boilerplate, {10, 21}, {10, 20}, "")};
    const std::string colored = to_layout(layout, source, {.color = true});
    CHECK(colored.find("\x1B[0;1;38;5;99mtitle ") != std::string::npos);
    CHECK(colored.find("\x1B[0;1;38;5;99mHeadline ") != std::string::npos);
    CHECK(colored.find("\x1B[0;2mboilerplate:other ") != std::string::npos);
    CHECK(colored.find("\x1B[0;2mShare this\x1B[0m\n") != std::string::npos);
    std::string plain;
    for (std::size_t i = 0; i < colored.size(); ++i) {
        if (colored[i] == '\x1B')
            i = colored.find('m', i);
        else
            plain += colored[i];
    }
    CHECK(plain == to_layout(layout, source));
    CHECK(to_layout({}, source, {.color = true}) == "");
}

TEST_CASE("layout: each kind has a colour of its own") {
    std::set<std::string> colors;
    for (std::size_t kind = 0; kind < names::line_kinds.size(); ++kind) {
        Layout layout;
        layout.lines = {line_of(static_cast<LineKind>(kind), {0, 1}, {0, 1}, "")};
        const std::string row = to_layout(layout, "x", {.color = true});
        colors.insert(row.substr(row.rfind('[', row.rfind('x'))));
    }
    CHECK(colors.size() == names::line_kinds.size() - 1);  // blank and boilerplate are both dim
}

TEST_CASE("layout: a page sends no sequences to a terminal") {
    CHECK(column("\x1B[2Ja") == " [2Ja" + std::string(55, ' '));
    CHECK(column("\xC2\x9B"
                 "2J\xC2\xA0"
                 "a\x7F") ==
          " 2J\xC2\xA0"
          "a" +
              std::string(55, ' '));
}
