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
        {"  Der See. (sda)  ", "(sda)", "sda", ""},
        {"Der See. 【共同】", "【共同】", "共同", ""},
        {"Der See. (dpa,AFP;AP&Reuters|sda)", "(dpa,AFP;AP&Reuters|sda)", "dpa; AFP; AP; Reuters; sda", ""},
        {"Der See. (dpa+AFP=AP／Reuters)", "(dpa+AFP=AP／Reuters)", "dpa; AFP; AP; Reuters", ""},
        {"The lake. (AP and AFP)", "(AP and AFP)", "AP; AFP", ""},
        {"Le lac. (AP et AFP)", "(AP et AFP)", "AP; AFP", ""},
        {"El lago. (AP y AFP)", "(AP y AFP)", "AP; AFP", ""},
        {"Il lago. (AP e AFP)", "(AP e AFP)", "AP; AFP", ""},
        {"Het meer. (AP en AFP)", "(AP en AFP)", "AP; AFP", ""},
        {"Sjön. (AP och AFP)", "(AP och AFP)", "AP; AFP", ""},
        {"Søen. (AP og AFP)", "(AP og AFP)", "AP; AFP", ""},
        {"Озеро. (AP и AFP)", "(AP и AFP)", "AP; AFP", ""},
        {"Der See. (ab)", "(ab)", "", "ab"},
        {"Der See. (abcde)", "(abcde)", "", "abcde"},
        {"Der See. (ab.)", "(ab.)", "", "ab."},
        {"Der See. (a b c dpa)", "(a b c dpa)", "dpa", ""},
        {"Der See. (a b c d dpa)", "(a b c d dpa)", "dpa", ""},
        {"Der See. (kle/dpa/mü)", "(kle/dpa/mü)", "dpa", "kle; mü"},
        {"Der See. (1) Und so. (dpa)", "(dpa)", "dpa", ""},
        {"Der See — dpa, AFP", "— dpa, AFP", "dpa; AFP", ""},
        {"– dpa", "– dpa", "dpa", ""},
        {"- dpa", "- dpa", "dpa", ""},
        {"(ab/ab/ab/ab/ab/ab/ab/ab)", "(ab/ab/ab/ab/ab/ab/ab/ab)", "", "ab; ab; ab; ab; ab; ab; ab; ab"},
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
    for (const auto text : {"Das sagt Max Muster (CDU)"sv,
                            "Ein Jahr (2019)"sv,
                            "Ein Staat (USA)"sv,
                            "Mehr dazu (siehe unten)"sv,
                            "Noch offen (dpa/CDU)"sv,
                            "Klammer (dpa"sv,
                            "dpa)"sv,
                            ""sv,
                            "()"sv,
                            ")"sv,
                            "Es regnet - und wie"sv,
                            "Der Artikel (Dpa)"sv,
                            "Lang (abcdef)"sv,
                            "Ein Strich – "sv,
                            "\0)"sv,
                            "Kurz (a)"sv,
                            "Kurz (a.)"sv,
                            "Kurz (.)"sv,
                            "Zahl (am 3. dpa)"sv,
                            "Weit (a b c d e dpa)"sv,
                            "Zweimal (dpa))"sv,
                            "Der See–dpa"sv,
                            "Der See – dpa."sv,
                            "Der See – ab"sv,
                            "dpa"sv,
                            "(ab/ab/ab/ab/ab/ab/ab/ab/ab)"sv,
                            "Leer (dpa/)"sv,
                            "Leer (/dpa)"sv,
                            "."sv,
                            "Ein Mädchen (kle"sv}) {
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

TEST_CASE("credit: behind a dash in the last sixty bytes") {
    const auto found = [](std::size_t letters) {
        const std::string text = "x – " + std::string(letters, 'a');
        return credits::after_dash(text).first;
    };
    CHECK(found(3) == newstext::Range{2, 9});
    CHECK(found(58) == newstext::Range{2, 64});
    CHECK(found(59).empty());
    for (const std::string_view none : {"", "dpa", "x–dpa", "x –dpa", "x– dpa", "x –"}) {
        CAPTURE(none);
        CHECK(credits::after_dash(none).first.empty());
    }
    CHECK(credits::after_dash("– dpa").first == newstext::Range{0, 7});
}

TEST_CASE("credit: signs, marks and conjunctions one by one") {
    using namespace credits;
    // Eight signs at most.
    const auto eight = read_body("ab/cd/ef/gh/ij/kl/mn/op", tables::agencies());
    REQUIRE(eight);
    CHECK(eight->count == 8);
    CHECK_FALSE(has_agency(*eight));
    CHECK_FALSE(read_body("ab/cd/ef/gh/ij/kl/mn/op/qr", tables::agencies()));
    for (const std::string_view sign : {"ab", "abcde", "ab.", "äö"}) {
        CAPTURE(sign);
        CHECK(is_author_sign(sign));
    }
    for (const std::string_view none : {"", "a", "a.", "abcdef", "aB", "a1", "ab..", "a b", "."}) {
        CAPTURE(none);
        CHECK_FALSE(is_author_sign(none));
    }
    for (const std::string_view mark : {"/", ",", ";", "&", "+", "|", "=", "／", "，", "、", "・", "＝"}) {
        CHECK(mark_length(mark) == mark.size());
    }
    CHECK(mark_length("a") == 0);
    CHECK(mark_length("") == 0);
    CHECK(and_length(" und x") == 5);
    CHECK(and_length(" og x") == 4);
    CHECK(and_length("und x") == 0);
    CHECK(closing_group("x (dpa)").first == newstext::Range{2, 7});
    CHECK(closing_group("x (dpa)").second == "dpa");
    CHECK(closing_group("x （共同）").second == "共同");
    CHECK(closing_group("x (a (dpa)").second == "dpa");
    CHECK(closing_group("x (a) dpa)").first.empty());
    CHECK(closing_group("x dpa)").first.empty());
    CHECK(closing_group("x (dpa").first.empty());
    CHECK(closing_group("(" + std::string(118, 'a') + ")").first == newstext::Range{0, 120});
    CHECK(closing_group("(" + std::string(119, 'a') + ")").first.empty());
}
