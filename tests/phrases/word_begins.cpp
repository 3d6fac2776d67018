#include "newstext/phrases/word_begins.hpp"

#include <doctest/doctest.h>

#include <string_view>

using newstext::WordBegins;

TEST_CASE("word begins: texts that begin as a key does may begin with it") {
    WordBegins begins;
    for (const std::string_view key : {"montag", "um", "a", "märz", "ноября"}) begins.add(key);
    for (const std::string_view text :
         {"montag", "Montag, 6.", "MONTAG", "um 14 Uhr", "Um", "a", "A 4", "März", "märz", "ноября 2024"}) {
        CAPTURE(text);
        CHECK(begins.may_begin(text));
    }
}

TEST_CASE("word begins: most other texts cannot") {
    WordBegins begins;
    for (const std::string_view key : {"montag", "um"}) begins.add(key);
    for (const std::string_view text :
         {"", "Dienstag", "Monat", "moral", "ab", "b", " montag", "-montag", "6", "ноября"}) {
        CAPTURE(text);
        CHECK_FALSE(begins.may_begin(text));
    }
}

TEST_CASE("word begins: words may have marks that keys leave out") {
    WordBegins begins;
    begins.add("pm");
    begins.add("d'avril");
    CHECK(begins.may_begin("p.m."));
    CHECK(begins.may_begin("d\u2019avril"));
    CHECK(begins.may_begin("d'avril"));
}

TEST_CASE("word begins: numbers of all scripts where a key begins with one") {
    WordBegins begins;
    CHECK_FALSE(begins.may_begin("3 Stunden"));
    begins.add("# stunden");
    CHECK(begins.may_begin("3 Stunden"));
    CHECK(begins.may_begin("\u0663 \u0633"));
    CHECK(begins.may_begin("\uFF13 \u6642"));
}
