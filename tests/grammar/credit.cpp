#include "newstext/grammar/credit.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tables.hpp"

using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("credit: agencies and signs") {
    struct Case {
        std::string_view text;
        std::string_view credit;
        std::string_view agencies;
        std::string_view signs;
    };
    constexpr Case cases[] = {
        {"Der See ist zugefroren. (sda/daf)", "(sda/daf)", "sda", "daf"},
        {"Der See ist zugefroren. (dpa)", "(dpa)", "dpa", ""},
        {"Der See ist zugefroren. (SDA)", "(SDA)", "SDA", ""},
        {"Der See ist zugefroren. (dpa/lhe)", "(dpa/lhe)", "dpa", "lhe"},
        {"The lake froze. (AFP, Reuters).", "(AFP, Reuters)", "AFP; Reuters", ""},
        {"Der See ist zugefroren. (red/APA)", "(red/APA)", "APA", "red"},
        {"Der See ist zugefroren. (mit Material von dpa)", "(mit Material von dpa)", "dpa", ""},
        {"Der See ist zugefroren. (dpa und AFP)", "(dpa und AFP)", "dpa; AFP", ""},
        {"Der See ist zugefroren. (kle)", "(kle)", "", "kle"},
        {"Der See ist zugefroren. (mü/rö)", "(mü/rö)", "", "mü; rö"},
        {"Der See ist zugefroren. (dpa-AFX/red.)", "(dpa-AFX/red.)", "dpa-AFX", "red."},
        {"Der See ist zugefroren. [sda]", "[sda]", "sda", ""},
        {"Der See ist zugefroren – dpa", "– dpa", "dpa", ""},
        {"Le lac a gelé. (Agence France-Presse)", "(Agence France-Presse)", "Agence France-Presse", ""},
        {"湖が凍った。（共同）", "（共同）", "共同", ""},
        {"(sda)", "(sda)", "sda", ""},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const auto found = find_credit(one.text, tables::agencies());
        REQUIRE(found);
        CHECK(found->range.of(one.text) == one.credit);
        CHECK(tables::join(found->agencies, one.text) == one.agencies);
        CHECK(tables::join(found->signs, one.text) == one.signs);
        CHECK(found->sure == (!one.agencies.empty() || found->signs.size() > 1));
    }
}

TEST_CASE("credit: what is none") {
    for (const auto text : {"Das sagt Max Muster (CDU)"sv, "Ein Jahr (2019)"sv, "Ein Staat (USA)"sv,
                            "Mehr dazu (siehe unten)"sv, "Noch offen (dpa/CDU)"sv, "Klammer (dpa"sv, "dpa)"sv,
                            ""sv, "()"sv, ")"sv, "Es regnet - und wie"sv, "Der Artikel (Dpa)"sv,
                            "Lang (abcdef)"sv, "Ein Strich – "sv, "\0)"sv}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(find_credit(text, tables::agencies()));
    }
}

TEST_CASE("agency signs: names") {
    CHECK(tables::agencies().name("DPA") == "Deutsche Presse-Agentur");
    CHECK(tables::agencies().contains("reuters"));
    CHECK_FALSE(tables::agencies().contains("Sda"));
    CHECK_FALSE(tables::agencies().contains(""));
}
