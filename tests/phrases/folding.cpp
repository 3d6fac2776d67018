#include "newstext/phrases/folding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <locale>
#include <string>
#include <string_view>
#include <vector>

using newstext::case_variants;
using newstext::fold;

TEST_CASE("fold: case and composition do not count") {
    CHECK(fold("Mehr DAZU") == "mehr dazu");
    CHECK(fold("STRASSE") == fold("Straße"));
    CHECK(fold("Ähnlich") == fold("A\u0308hnlich"));
    CHECK(fold("ÄHNLICH") == "ähnlich");
    CHECK(fold("ΣΊΣΥΦΟΣ") == fold("σίσυφος"));
    CHECK(fold("Комментарии") == "комментарии");
    CHECK(fold("").empty());
}

TEST_CASE("fold is idempotent and in NFC") {
    for (const auto* text : {"Straße", "\u0390", "A\u0308", "\u01F0", "İstanbul", "ﬁn"}) {
        CAPTURE(text);
        CHECK(fold(fold(text)) == fold(text));
    }
    CHECK(fold("\u0390") == "\u0390");
}

TEST_CASE("fold: what is not UTF-8 stays") {
    CHECK(fold("A\xFF") == "A\xFF");
    CHECK(fold(std::string_view("A\0B", 3)) == std::string_view("a\0b", 3));
}

TEST_CASE("case_variants") {
    using Words = std::vector<std::string>;
    CHECK(case_variants("Mai") == Words{"Mai", "mai", "MAI"});
    CHECK(case_variants("mai") == Words{"mai", "MAI", "Mai"});
    CHECK(case_variants("12") == Words{"12"});
    CHECK(case_variants("").size() == 1);
    CHECK(case_variants("A\xFF") == Words{"A\xFF"});

    const Words maerz = case_variants("März");
    CHECK(maerz.size() == 6);
    for (const auto* form : {"März", "märz", "MÄRZ", "Ma\u0308rz", "ma\u0308rz", "MA\u0308RZ"}) {
        CAPTURE(form);
        CHECK(std::find(maerz.begin(), maerz.end(), form) != maerz.end());
    }
    CHECK(maerz.front() == "März");
}

TEST_CASE("folding leaves the global locale alone") {
    const std::locale before;
    (void)fold("Ä");
    CHECK(std::locale() == before);
}
