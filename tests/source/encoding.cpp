#include "newstext/source/encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "newstext/error.hpp"

using namespace std::string_view_literals;
using newstext::bom_encoding;
using newstext::Error;
using newstext::ErrorCode;
using newstext::to_utf8;

namespace {

Error error_of(std::string_view bytes, std::string_view encoding) {
    try {
        (void)to_utf8(bytes, encoding, true);
    } catch (const Error& error) {
        return error;
    }
    FAIL("no error for ", std::string(encoding));
    return {ErrorCode::bad_json, ""};
}

}  // namespace

TEST_CASE("encodings: single-byte") {
    CHECK(to_utf8("Z\xFCrich", "latin1") == "Zürich");
    CHECK(to_utf8("Z\xFCrich", "ISO-8859-1") == "Zürich");
    CHECK(to_utf8("\x84Gr\xFC\xDF Gott\x93, 5 \x80", "windows-1252") == "„Grüß Gott“, 5 €");
    CHECK(to_utf8("\x80", "cp1252") == "€");
    CHECK(to_utf8("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251") == "Привет");
}

TEST_CASE("encodings: multi-byte") {
    CHECK(to_utf8("\x83\x6A\x83\x85\x81\x5B\x83\x58", "shift_jis") == "ニュース");
    CHECK(to_utf8("\xD0\xC2\xCE\xC5", "gb18030") == "新闻");
    CHECK(to_utf8("\x94\x39\xDA\x33", "GB18030") == "💩");
    CHECK(to_utf8("\xB7\x73\xBB\x44", "big5") == "新聞");
}

TEST_CASE("encodings: UTF-16 and UTF-32 with and without a mark") {
    CHECK(to_utf8("\xFF\xFEZ\0\xFC\0"sv, "utf-16") == "Zü");
    CHECK(to_utf8("\xFE\xFF\0Z\0\xFC"sv, "utf-16") == "Zü");
    CHECK(to_utf8("Z\0\xFC\0"sv, "UTF-16") == "Zü");
    CHECK(to_utf8("\0Z\0\xFC"sv, "utf-16be") == "Zü");
    CHECK(to_utf8("\x3D\xD8\xA9\xDC"sv, "utf-16le") == "💩");
    CHECK(to_utf8("Z\0\0\0"sv, "utf32") == "Z");
    CHECK(to_utf8("\0\0\xFE\xFF\0\0\0Z"sv, "utf-32") == "Z");
}

TEST_CASE("encodings: UTF-8 is cleaned") {
    CHECK(to_utf8("Zürich 💩", "utf-8") == "Zürich 💩");
    CHECK(to_utf8("a\xFF"
                  "b",
                  "UTF8") ==
          "a\uFFFD"
          "b");
    CHECK(to_utf8("a\0b"sv, "utf-8") == "a\0b"sv);
    CHECK(to_utf8("", "utf-8").empty());
    CHECK(to_utf8({}, "latin1").empty());
}

TEST_CASE("encodings: what is invalid becomes U+FFFD, and strict mode refuses") {
    CHECK(to_utf8("\x83\x6A\xFD\x83\x58", "shift_jis") == "ニ\uFFFDス");
    CHECK(to_utf8("A\0\x00\xD8"
                  "B\0"sv,
                  "utf-16le") ==
          "A\uFFFD"
          "B");
    CHECK(to_utf8("A\0B"sv, "utf-16le") == "A\uFFFD");

    const Error error = error_of("\x83\x6A\xFD\x83\x58", "shift_jis");
    CHECK(error.code() == ErrorCode::invalid_encoding);
    CHECK(error.offset() == 2);
    CHECK(std::string_view(error.what()) == "byte 2 is not valid shift_jis");
    CHECK(error_of("abc\xFF", "utf-8").offset() == 3);
    CHECK(error_of("A\0B"sv, "utf-16le").offset() == 2);
}

TEST_CASE("encodings: offsets of errors far in, and texts longer than the buffers") {
    std::string bytes(100'000, 'x');
    std::string expected = bytes;
    for (std::size_t i = 0; i < bytes.size(); i += 7) bytes[i] = '\xFC';
    expected.clear();
    for (const char c : bytes) expected += c == '\xFC' ? "ü" : std::string(1, c);
    CHECK(to_utf8(bytes, "latin1") == expected);

    std::string text(50'001, 'a');
    text += '\xFF';
    text += "b";
    CHECK(error_of(text, "utf-8").offset() == 50'001);
    CHECK(to_utf8(text, "utf-8").size() == 50'001 + 3 + 1);
}

TEST_CASE("encodings: unknown names") {
    for (const auto name : {"klingon"sv, ""sv, "utf-8,swaplfnl"sv, "../utf-8"sv, " "sv}) {
        CAPTURE(name);
        const Error error = error_of("a", name);
        CHECK(error.code() == ErrorCode::unknown_encoding);
        CHECK(std::string(error.what()).find("'" + std::string(name) + "'") != std::string::npos);
    }
}

TEST_CASE("bom_encoding") {
    CHECK(bom_encoding("\xFF\xFEZ\0"sv) == "utf-16le");
    CHECK(bom_encoding("\xFE\xFF\0Z"sv) == "utf-16be");
    CHECK(bom_encoding("\xFF\xFE\0\0Z\0\0\0"sv) == "utf-32le");
    CHECK(bom_encoding("\0\0\xFE\xFF"sv) == "utf-32be");
    CHECK(bom_encoding("\xEF\xBB\xBFZ").empty());
    CHECK(bom_encoding("").empty());
    CHECK(bom_encoding("\xFF").empty());
}
