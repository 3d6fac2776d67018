#include "newstext/source/letters.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

using namespace newstext::source;

namespace {

/// What eight_at() tells, byte by byte.
std::uint64_t bytes_of(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < 8 && at + i < text.size(); ++i)
        bytes |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8 * i);
    return bytes;
}

}  // namespace

TEST_CASE("letters: eight bytes anywhere in texts of any length") {
    const std::string all = "Ein kurzer Weg über Äcker";
    for (std::size_t size = 1; size <= all.size(); ++size) {
        // A text of its own, so that a byte behind it would be noticed.
        const std::string text = all.substr(0, size);
        for (std::size_t at = 0; at < size; ++at) CHECK(eight_at(text, at) == bytes_of(text, at));
    }
}

TEST_CASE("letters: each byte by itself, wherever it stands among eight") {
    for (unsigned c = 0; c < 256; ++c) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool letter = capital || (c >= 'a' && c <= 'z');
        for (std::size_t place = 0; place < 8; ++place) {
            CAPTURE(c);
            const std::uint64_t bytes = std::uint64_t{c} << (8 * place);
            const std::uint64_t here = std::uint64_t{0x80} << (8 * place);
            const std::uint64_t letters = eight::letters(bytes);
            CHECK(letters == (letter ? here : 0));
            CHECK(eight::capitals(bytes, letters) == (capital ? here : 0));
        }
    }
}

TEST_CASE("letters: counts of masks") {
    const std::uint64_t letters = eight::letters(bytes_of("Abc dEf!", 0));
    CHECK(eight::count(letters) == 6);
    CHECK(eight::leading(letters) == 3);
    CHECK(eight::leading(eight::letters(bytes_of("abcdefgh", 0))) == 8);
    CHECK(eight::leading(0) == 0);
    CHECK(eight::first(0) == 0);
    CHECK(eight::first(3) == 0xFFFFFF);
    CHECK(eight::first(8) == ~std::uint64_t{0});
}

TEST_CASE("letters: the table of two bytes tells what the rules tell, broken characters too") {
    for (unsigned lead = 0x80; lead < 0x100; ++lead) {
        for (unsigned next = 0; next < 0x100; ++next) {
            const char bytes[] = {static_cast<char>(lead), static_cast<char>(next)};
            const std::string_view text(bytes, 2);
            const WideChar found = wide_at(text);
            const WideChar ruled = detail::wide_by_rules(text);
            CHECK(found.kind == ruled.kind);
            CHECK(found.length == ruled.length);
        }
    }
    CHECK(wide_at("Ä").kind == Wide::capital);
    CHECK(wide_at("ж").kind == Wide::small);
    CHECK(wide_at("«").kind == Wide::separator);
    CHECK(wide_at("山").kind == Wide::ideograph);
}
