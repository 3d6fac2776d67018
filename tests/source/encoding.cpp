#include "newstext/source/encoding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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

TEST_CASE("encodings: each by its name") {
    struct Row {
        std::string_view names;  // separated by blanks
        std::string_view bytes;
        std::string_view text;
    };
    const Row rows[] = {
        {"ISO-8859-1 iso8859-1 latin1 l1"sv, "Z\xFCrich \xE0 \xBF"sv, "Zürich à ¿"sv},
        {"ISO-8859-2 latin2"sv, "\xA3\xF3\x64\xBC \xE8"sv, "Łódź č"sv},
        {"ISO-8859-3 latin3"sv, "\xF9u\xFD"sv, "ùuŭ"sv},
        {"ISO-8859-4 latin4"sv, "\xE0\xBE"sv, "āž"sv},
        {"ISO-8859-5 cyrillic"sv, "\xBF\xE0\xD8\xD2\xD5\xE2"sv, "Привет"sv},
        {"ISO-8859-6 arabic"sv, "\xCE\xC8\xD1"sv, "خبر"sv},
        {"ISO-8859-7 greek"sv, "\xED\xDD\xE1"sv, "νέα"sv},
        {"ISO-8859-8 hebrew"sv, "\xE7\xE3\xF9"sv, "חדש"sv},
        {"ISO-8859-9 latin5"sv, "\xDD\xFE \xF0"sv, "İş ğ"sv},
        {"ISO-8859-10 latin6"sv, "\xA2\xB2"sv, "Ēē"sv},
        {"ISO-8859-13"sv, "\xE0\xF0"sv, "ąš"sv},
        {"ISO-8859-14"sv, "\xF0"sv, "ŵ"sv},
        {"ISO-8859-15 latin-9"sv, "5 \xA4 \xBD"sv, "5 € œ"sv},
        {"windows-1250 cp1250"sv, "\xA3\xF3\x64\x9F \x84"sv, "Łódź „"sv},
        {"windows-1251 cp1251"sv, "\xCF\xF0\xE8\xE2\xE5\xF2"sv, "Привет"sv},
        {"windows-1252 cp1252"sv, "\x84Gr\xFC\xDF Gott\x93, 5 \x80"sv, "„Grüß Gott“, 5 €"sv},
        {"windows-1253 cp1253"sv, "\xED\xDD\xE1"sv, "νέα"sv},
        {"windows-1254 cp1254"sv, "\xDD\xFE \xF0"sv, "İş ğ"sv},
        {"windows-1255"sv, "\xE7\xE3\xF9"sv, "חדש"sv},
        {"windows-1256"sv, "\xCE\xC8\xD1"sv, "خبر"sv},
        {"windows-1257"sv, "\xE0\xF0"sv, "ąš"sv},
        {"windows-1258"sv, "\xF0\xFE"sv, "đ₫"sv},
        {"KOI8-R koi8r"sv, "\xF0\xD2\xC9\xD7\xC5\xD4"sv, "Привет"sv},
        {"KOI8-U"sv, "\xF0\xD2\xC9\xD7\xA6\xD4"sv, "Привіт"sv},
        {"Shift_JIS sjis shift-jis ms_kanji"sv, "\x83\x6A\x83\x85\x81\x5B\x83\x58 \xB1"sv, "ニュース ｱ"sv},
        {"EUC-JP eucjp"sv, "\xA5\xCB\xA5\xE5\xA1\xBC\xA5\xB9"sv, "ニュース"sv},
        {"ISO-2022-JP"sv, "\x1B$B%K%e!<%9\x1B(B"sv, "ニュース"sv},
        {"EUC-KR euckr"sv, "\xB4\xBA\xBD\xBA"sv, "뉴스"sv},
        {"GB18030"sv, "\xD0\xC2\xCE\xC5 \x94\x39\xDA\x33"sv, "新闻 💩"sv},
        {"GBK gb2312"sv, "\xD0\xC2\xCE\xC5"sv, "新闻"sv},
        {"Big5 big-5"sv, "\xB7\x73\xBB\x44"sv, "新聞"sv},
        {"macintosh"sv, "Z\x9Frich"sv, "Zürich"sv},
        {"IBM850 cp850"sv, "Z\x81rich"sv, "Zürich"sv},
        {"TIS-620"sv, "\xA2\xE8\xD2\xC7"sv, "ข่าว"sv},
    };
    for (const Row& row : rows) {
        for (std::string_view rest = row.names; !rest.empty();) {
            const std::string name(rest.substr(0, rest.find(' ')));
            rest.remove_prefix(std::min(name.size() + 1, rest.size()));
            CAPTURE(name);
            CHECK(to_utf8(row.bytes, name) == row.text);
            CHECK(to_utf8(row.bytes, name, true) == row.text);
        }
    }
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
