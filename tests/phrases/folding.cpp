#include "newstext/phrases/folding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <locale>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/phrases/words.hpp"

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

namespace {
std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = 0;
    newstext::phrases::for_each_word(word, [&](const newstext::phrases::Word& w) { hash = w.hash; });
    return hash;
}
}  // namespace

TEST_CASE("case forms: the hashes of case_variants, for all words at once") {
    const std::string_view texts[] = {"Für März\nСтатья ŭ Ǆ ΐ über ÜBER straße",
                                      "日本 한국어 और ŉ, iPhöne A\u0308ra"};
    const newstext::CaseForms forms(texts);
    for (const std::string_view text : texts) {
        newstext::phrases::for_each_word(text, [&](const newstext::phrases::Word& word) {
            const std::string bytes(text.substr(word.begin, word.end - word.begin));
            CAPTURE(bytes);
            const auto hashes = forms.hashes(word.hash);
            for (const auto& variant : case_variants(bytes)) {
                int parts = 0;
                newstext::phrases::for_each_word(variant, [&](const newstext::phrases::Word&) { ++parts; });
                if (parts != 1) continue;
                CAPTURE(variant);
                CHECK(std::find(hashes.begin(), hashes.end(), hash_of(variant)) != hashes.end());
            }
        });
    }
    CHECK(forms.hashes(hash_of("anderes")).empty());
    CHECK(forms.common_hash(hash_of("straße")) == hash_of("strasse"));
    CHECK(forms.common_hash(hash_of("über")) == forms.common_hash(hash_of("Über")));
    CHECK(forms.common_hash(hash_of("anderes")) == hash_of("anderes"));
}

TEST_CASE("case forms: variants of a text") {
    const std::string_view text = "erklärte überrascht";
    const newstext::CaseForms forms(std::span(&text, 1));
    const auto variants = forms.variants("Vor {n} überrascht");
    for (const auto* form : {"vor {n} Überrascht", "vor {n} u\u0308berrascht"}) {
        CAPTURE(form);
        CHECK(std::find(variants.begin(), variants.end(), form) != variants.end());
    }
    CHECK(variants.size() == 2);  // the tables fold ASCII case
    CHECK(forms.variants("nichts davon").empty());
    CHECK(newstext::CaseForms().variants("überrascht").empty());
}

TEST_CASE("case forms: a language's own rules") {
    const std::string_view text = "ilk yayın";
    const newstext::CaseForms forms(std::span(&text, 1), "tr");
    const auto variants = forms.variants(text);
    for (const auto* form : {"İlk yayın", "İlk yayin"}) {  // title case, and capitals with ASCII folded
        CAPTURE(form);
        CHECK(std::find(variants.begin(), variants.end(), form) != variants.end());
    }
    CHECK(newstext::has_own_case_rules("tr-TR"));
    CHECK(!newstext::has_own_case_rules("de"));
    CHECK(!newstext::has_own_case_rules(""));
}
