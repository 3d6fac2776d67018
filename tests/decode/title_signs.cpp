#include "newstext/decode/title_signs.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "newstext/decode/page.hpp"
#include "newstext/parse.hpp"

using namespace newstext;

namespace {

const std::string body =
    "The harbour of Quayside stays closed until the wreck has been lifted, the harbour master said on "
    "Monday.\n"
    "Divers found the wreck of the ferry on Sunday, and a crane ship is on its way from the northern yards.\n"
    "Until then, ferries to the islands leave from the old pier, which is open from early morning to "
    "midnight.\n";

/// The signs of a page, and what they were made from.
struct Signs {
    std::string text;
    PhraseSet phrases = PhraseSet::built_in();
    decode::PageReader reader{phrases, no_weights()};
    decode::Page page;
    decode::TitleSigns signs;

    explicit Signs(std::string t) : text(std::move(t)) {
        page = reader.prepare(text, {});
        signs.collect(page.source, page.blocks, page.evidence, reader.scanner());
    }
    Signs(const Signs&) = delete;
    Signs& operator=(const Signs&) = delete;

private:
    [[nodiscard]] static const decode::Weights& no_weights() {
        static const decode::Weights none;
        return none;
    }
};

}  // namespace

TEST_CASE("title signs: a line that holds the title and more") {
    const Signs path(
        "Home \u00bb Ferries \u00bb Harbour closed until the wreck is lifted\n"
        "Ferries\n"
        "Harbour closed until the wreck is lifted\n" +
        body);
    CHECK(path.signs.shorter_form(0) == 2);
    CHECK(path.signs.shorter_form(2) == 2);

    const Signs outlet(
        "Harbour closed until the wreck is lifted | The Quayside Post\n"
        "Harbour closed until the wreck is lifted\n" +
        body);
    CHECK(outlet.signs.shorter_form(0) == 1);

    const Signs topic("Ferries and wrecks: what is known so far?\nwhat is known so far?\n" + body);
    CHECK(topic.signs.shorter_form(0) == 0);
}

TEST_CASE("title signs: one row of each feature for each line within reach") {
    const Signs s("Harbour closed until the wreck is lifted\n" + body);
    for (std::size_t i = 0; i < s.page.blocks.size(); ++i) {
        const decode::TitleRows rows = s.signs.rows(i);
        REQUIRE(rows.end() - rows.begin() == decode::title_feature::count);
        for (std::size_t f = 0; f < decode::title_feature::count; ++f) {
            CHECK(rows.begin()[f] >= decode::first_title_rows[f]);
            CHECK(rows.begin()[f] < decode::first_title_rows[f + 1]);
        }
    }
    const decode::TitleRows none = s.signs.rows(s.page.blocks.size());
    CHECK(none.begin() == none.end());
}

TEST_CASE("title signs: the title is the line whose words come again, not the path or the menu above") {
    const std::string page =
        "Home\nPolitics\nFerries\nSign in\n"
        "Home \u00bb Ferries \u00bb Harbour closed until the wreck is lifted\n"
        "Harbour closed until the wreck is lifted\n"
        "By Ada Brook\n"
        "6 November 2024\n" +
        body;
    CHECK(parse(page).title.text == "Harbour closed until the wreck is lifted");
}
