// parse() and layout() take any bytes: they do not throw, do not read outside of the text (seen under the
// sanitizers, the texts stand in memory of just their size) and account for each byte.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "newstext/parse.hpp"
#include "support/own_pages.hpp"
#include "support/promises.hpp"
#include "support/scrapes.hpp"

using namespace newstext;

namespace {

/// The first promise that is broken for `text`, or nothing. A throw fails the test.
std::string broken(Parser& parser, std::string_view text) {
    const test::ExactBuffer exact(text);
    return test::broken_promise(exact.view(), parser.layout(exact.view()), parser.parse(exact.view()));
}

/// Parts of pages, of characters and of nothing, in any order.
std::string random_pieces(std::mt19937& random) {
    using namespace std::string_view_literals;
    static constexpr std::string_view pieces[] = {
        "Snow closes the pass. "sv,
        "Kommentare"sv,
        "Mehr dazu"sv,
        "von Anna Beispiel"sv,
        "12.03.2024"sv,
        "14:05 Uhr"sv,
        "vor 3 Stunden"sv,
        "(sda/daf)"sv,
        "MOSKAU (AP) – "sv,
        "«Nein», sagte Anna Beispiel. "sv,
        "# "sv,
        "* "sv,
        "> "sv,
        "[link](https://example.org) "sv,
        "**bold** "sv,
        "\n"sv,
        "\n"sv,
        "\n"sv,
        "\n\n"sv,
        "\r\n"sv,
        "\r"sv,
        "\0"sv,
        "\xFF"sv,
        "\xC2"sv,
        "\xE2\x82"sv,
        "\xC2\xA0"sv,
        "\xE3\x80\x80"sv,
        "\xEF\xBB\xBF"sv,
        "\xE2\x80\xAE"sv,
        "雪が降った。"sv,
        "Снег идёт весь день. "sv,
        "ثلج كثير. "sv,
        "Foto: Anna B."sv,
        "Antworten"sv,
        "Anna B. sagt:"sv,
        "The road was closed on Sunday after two feet of snow fell in less than six hours, the sheriff said. "sv};
    std::string text;
    for (std::size_t n = random() % 120; n > 0; --n) {
        if (random() % 8 == 0) {
            for (std::size_t k = random() % 12; k > 0; --k) text += static_cast<char>(random() % 256);
        } else {
            text += pieces[random() % std::size(pieces)];
        }
    }
    return text;
}

}  // namespace

TEST_CASE("any bytes: each single byte, each pair with a line end") {
    Parser parser;
    for (int c = 0; c < 256; ++c) {
        const char byte = static_cast<char>(c);
        for (const auto& text : {std::string{byte}, std::string{byte, '\n'}, std::string{'\n', byte},
                                 std::string{'a', byte}, std::string{byte, byte, byte}}) {
            CAPTURE(c);
            CHECK(broken(parser, text) == "");
        }
    }
}

TEST_CASE("any bytes: noise") {
    Parser parser;
    std::mt19937 random(43);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        std::string text(random() % 400, ' ');
        for (char& c : text) c = static_cast<char>(random() % (round % 2 == 0 ? 256 : 64));
        CHECK(broken(parser, text) == "");
        CHECK(broken(parser, random_pieces(random)) == "");
    }
}

TEST_CASE("any bytes: pages of our own") {
    Parser parser;
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) {
        CAPTURE(page.name);
        CHECK(broken(parser, page.text) == "");
    }
}

TEST_CASE("any bytes: pages that once broke a promise, and other seeds of the fuzz target") {
    Parser parser;
    const auto seeds = test::files_of(NEWSTEXT_SOURCE_DIR "/fuzz/corpus/article", "");
    REQUIRE_FALSE(seeds.empty());
    for (const auto& path : seeds) {
        CAPTURE(path.string());
        CHECK(broken(parser, test::read_file(path)) == "");
    }
}

TEST_CASE("any bytes: made pages, whole and spoiled") {
    Parser parser;
    for (std::uint32_t seed = 0; seed < 250; ++seed) {
        CAPTURE(seed);
        test::Choices choices(seed);
        std::string text = test::make_scrape(choices).text;
        CHECK(broken(parser, text) == "");
        test::spoil(text, choices, 1 + seed % 40);
        CHECK(broken(parser, text) == "");
    }
}

TEST_CASE("any bytes: many short lines, one long line, many brackets") {
    Parser parser;
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "a\n";
    CHECK(parser.layout(many).lines.size() == 20'000);
    CHECK(broken(parser, many) == "");
    CHECK(broken(parser, std::string(2'000'000, 'x')) == "");
    for (const std::string_view piece : {"[(«\"", "](", "> > ", "\xE2\x80", "\r", "12.03.", "a:\n", "@a "}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 200'000) text += piece;
        CHECK(broken(parser, text) == "");
    }
}
