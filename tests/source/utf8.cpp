#include "newstext/source/utf8.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

using namespace newstext;
using namespace std::string_view_literals;

TEST_CASE("utf8: well-formed sequences") {
    struct Case {
        std::string_view bytes;
        char32_t code;
    };
    constexpr Case cases[] = {
        {"\0"sv, 0},
        {"A", 'A'},
        {"\x7F", 0x7F},
        {"\xC2\x80", 0x80},
        {"\xC3\xA9", 0xE9},
        {"\xDF\xBF", 0x7FF},
        {"\xE0\xA0\x80", 0x800},
        {"\xE2\x82\xAC", 0x20AC},
        {"\xED\x9F\xBF", 0xD7FF},
        {"\xEE\x80\x80", 0xE000},
        {"\xEF\xBF\xBF", 0xFFFF},
        {"\xF0\x90\x80\x80", 0x10000},
        {"\xF0\x9F\x93\xB0", 0x1F4F0},
        {"\xF4\x8F\xBF\xBF", 0x10FFFF},
    };
    for (const auto& one : cases) {
        CAPTURE(static_cast<std::uint32_t>(one.code));
        const auto d = utf8::decode(one.bytes, 0);
        CHECK(d.valid);
        CHECK(d.code == one.code);
        CHECK(d.length == one.bytes.size());
        CHECK(utf8::first_invalid(one.bytes) == one.bytes.size());
        std::string out;
        utf8::append(out, one.code);
        CHECK(out == one.bytes);
    }
}

TEST_CASE("utf8: what is not well-formed gives U+FFFD and one byte") {
    constexpr std::string_view cases[] = {
        "\x80",  // a continuation alone
        "\xBF",
        "\xC0\x80",  // overlong
        "\xC1\xBF",
        "\xE0\x9F\xBF",
        "\xF0\x8F\xBF\xBF",
        "\xED\xA0\x80",  // surrogates
        "\xED\xBF\xBF",
        "\xF4\x90\x80\x80",  // above U+10FFFF
        "\xF5\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xC3",  // cut off
        "\xE2\x82",
        "\xF0\x9F\x93",
        "\xC3(",  // the continuation is missing
        "\xE2\x82(",
        "\xE2(\xAC",
        "\xF0\x9F(\xB0",
    };
    for (const auto bytes : cases) {
        CAPTURE(std::string(bytes));
        const auto d = utf8::decode(bytes, 0);
        CHECK_FALSE(d.valid);
        CHECK(d.code == 0xFFFD);
        CHECK(d.length == 1);
        CHECK(utf8::first_invalid(bytes) == 0);
    }
}

TEST_CASE("utf8: the first invalid byte is found wherever it stands") {
    for (std::size_t before = 0; before < 40; ++before) {
        for (const std::string_view letter : {"x", "\xC3\xA9"}) {
            std::string text;
            for (std::size_t i = 0; i < before; ++i) text += letter;
            const std::size_t at = text.size();
            CHECK(utf8::first_invalid(text) == at);
            CHECK(utf8::first_invalid(text + "\xFF" + std::string(20, 'x')) == at);
            CHECK(utf8::first_invalid(text + "\xE2\x82") == at);
        }
    }
    CHECK(utf8::first_invalid("") == 0);
}

TEST_CASE("utf8: what is appended is read back") {
    std::mt19937 random(3);
    for (int round = 0; round < 5000; ++round) {
        const auto code = static_cast<char32_t>(random() % 0x110000);
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string text = "x";
        utf8::append(text, code);
        const auto d = utf8::decode(text, 1);
        REQUIRE(d.valid);
        REQUIRE(d.code == code);
        REQUIRE(d.length + 1 == text.size());
    }
}

TEST_CASE("utf8: columns") {
    CHECK(utf8::columns('a') == 1);
    CHECK(utf8::columns(0xE9) == 1);
    CHECK(utf8::columns(0x0416) == 1);   // Cyrillic
    CHECK(utf8::columns(0x2014) == 1);   // em dash
    CHECK(utf8::columns(0x3042) == 2);   // Hiragana
    CHECK(utf8::columns(0x3000) == 2);   // ideographic space
    CHECK(utf8::columns(0x96EA) == 2);   // ideograph
    CHECK(utf8::columns(0xAC00) == 2);   // Hangul
    CHECK(utf8::columns(0xFF01) == 2);   // fullwidth
    CHECK(utf8::columns(0xFF71) == 1);   // halfwidth
    CHECK(utf8::columns(0x1F4F0) == 2);  // emoji
    CHECK(utf8::columns(0x20000) == 2);
}
