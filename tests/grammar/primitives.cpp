#include "newstext/grammar/primitives.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>

using namespace newstext::grammar;
using namespace std::string_view_literals;

namespace {

/// How many bytes a parser takes at the beginning of a text; -1 where it fails.
template <class Parser, class... Attribute>
long taken(const Parser& parser, std::string_view text, Attribute&... attribute) {
    Bytes first = text.data();
    const bool matches = x3::parse(first, text.data() + text.size(), parser, attribute...);
    const long bytes = static_cast<long>(first - text.data());
    if (!matches) CHECK(bytes == 0);
    return matches ? bytes : -1;
}

std::size_t two_of_x(std::string_view text) { return text.starts_with("xx") ? 2 : 0; }

}  // namespace

TEST_CASE("primitives: a run takes what its function tells, and is none where that is nothing") {
    constexpr Run<&two_of_x> run{};
    CHECK(taken(run, "xxx") == 2);
    CHECK(taken(run, "xx") == 2);
    CHECK(taken(run, "x") == -1);
    CHECK(taken(run, "") == -1);
    CHECK(taken(blanks, " \u00A0\tx") == 4);
    CHECK(taken(blanks, "x ") == -1);
}

TEST_CASE("primitives: digits ahead are as many as asked for, of any script, and stay there") {
    constexpr DigitsAhead<1, 2> one_or_two{};
    CHECK(taken(one_or_two, "1") == 0);
    CHECK(taken(one_or_two, "12") == 0);
    CHECK(taken(one_or_two, "12.") == 0);
    CHECK(taken(one_or_two, "1a2") == 0);
    CHECK(taken(one_or_two, "٣١") == 0);
    CHECK(taken(one_or_two, "123") == -1);
    CHECK(taken(one_or_two, "1234") == -1);
    CHECK(taken(one_or_two, "٣١٤") == -1);
    CHECK(taken(one_or_two, "a1") == -1);
    CHECK(taken(one_or_two, "") == -1);
    constexpr DigitsAhead<4, 4> four{};
    CHECK(taken(four, "2024") == 0);
    CHECK(taken(four, "202") == -1);
    CHECK(taken(four, "20245") == -1);
}

TEST_CASE("primitives: a number has as many digits as asked for, and no more may follow") {
    constexpr Number<1, 3> number{};
    struct Case {
        std::string_view text;
        long bytes;
        int value;
    };
    constexpr Case cases[] = {{"7", 1, 7},     {"042x", 3, 42}, {"999 1", 3, 999}, {"٣١", 4, 31},
                              {"1000", -1, 0}, {"x1", -1, 0},   {"", -1, 0}};
    for (const auto& [text, bytes, value] : cases) {
        CAPTURE(text);
        int read = 0;
        CHECK(taken(number, text, read) == bytes);
        CHECK(read == value);
    }
    CHECK(taken(Number<2, 2>{}, "7") == -1);
}

TEST_CASE("primitives: a span is the bytes of what it encloses") {
    std::string_view bytes;
    const auto text = " 12 rest"sv;
    CHECK(taken(span[blanks >> x3::omit[Number<2, 2>{}]], text, bytes) == 3);
    CHECK(bytes == " 12");
    CHECK(bytes.data() == text.data());
    CHECK(taken(span[blanks >> x3::lit('x')], text, bytes) == -1);
}
