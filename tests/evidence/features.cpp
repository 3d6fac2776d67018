#include "newstext/evidence/features.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/decode/page.hpp"
#include "newstext/phrases/phrase_set.hpp"

using namespace newstext;
using evidence::Evidence;
namespace feature = evidence::feature;

namespace {

/// The evidence of a text, with everything that it was made from.
struct Read {
    std::string text;
    PhraseSet phrases = PhraseSet::built_in();
    decode::PageReader reader{phrases, no_weights()};
    const decode::Page& page;

    explicit Read(std::string t) : text(std::move(t)), page(reader.prepare(text, {})) {}
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    [[nodiscard]] const Evidence& evidence() const { return page.evidence; }

    /// The buckets of one feature that hold for a block.
    [[nodiscard]] std::vector<unsigned> buckets(std::size_t block, feature::Id id) const {
        std::vector<unsigned> found;
        for (const std::uint16_t row : evidence().rows(block)) {
            if (row < evidence::first_rows[id] || row >= evidence::first_rows[id + 1]) continue;
            found.push_back(static_cast<unsigned>(row) - evidence::first_rows[id]);
        }
        return found;
    }
    [[nodiscard]] unsigned bucket(std::size_t block, feature::Id id) const {
        const auto found = buckets(block, id);
        REQUIRE(found.size() == 1);
        return found[0];
    }

private:
    [[nodiscard]] static const decode::Weights& no_weights() {
        static const decode::Weights none;
        return none;
    }
};

constexpr std::string_view paragraph_1 =
    "The road over the Corran pass was closed on Sunday after two feet of snow fell in less than six hours.";
constexpr std::string_view paragraph_2 =
    "Nobody was hurt, the sheriff said, but about forty travellers had to spend the night in the school.";
constexpr std::string_view paragraph_3 =
    "The road may open again on Tuesday, if the forecast holds and the ploughs can get through by then.";

std::string lines(std::initializer_list<std::string_view> all) {
    std::string text;
    for (const auto line : all) text += std::string(line) + "\n";
    return text;
}

}  // namespace

TEST_CASE("features: each has its own rows") {
    CHECK(evidence::first_rows[0] == 0);
    for (std::size_t f = 0; f < evidence::features.size(); ++f) {
        CAPTURE(evidence::features[f].name);
        CHECK(evidence::features[f].buckets > 0);
        CHECK(evidence::first_rows[f + 1] == evidence::first_rows[f] + evidence::features[f].buckets);
    }
    CHECK(evidence::row_count == evidence::first_rows[feature::count]);
    std::set<std::string_view> names;
    for (const auto& f : evidence::features) names.insert(f.name);
    CHECK(names.size() == evidence::features.size());
}

TEST_CASE("features: the core is the run of blocks with the most running text") {
    const Read r(
        lines({"Home", "News", "Sport", "Weather", "Search", "Snow closes the pass", paragraph_1, paragraph_2,
               "More snow to come", paragraph_3, "Read more", "Imprint", "Contact",
               "The shop around the corner is open on Sundays and on holidays until late in the evening.",
               "Privacy"}));
    REQUIRE_FALSE(r.evidence().core.empty());
    CHECK(r.evidence().core.begin >= 5);
    CHECK(r.evidence().core.begin <= 6);
    CHECK(r.evidence().core.end == 10);
}

TEST_CASE("features: no running text, no core") {
    CHECK(Read("Home\nNews\nSport\n").evidence().core.empty());
    CHECK(Read("").evidence().core.empty());
    CHECK(Read("").evidence().size() == 0);
}

TEST_CASE("features: blocks that are there more than once") {
    const Read r(
        lines({"Menu", "Snow closes the pass", "Menu", "Menu", "menu!", "Snow closes the pass", "Once"}));
    const auto repeats = [&](std::size_t i) { return r.bucket(i, feature::repeats) / 4; };
    CHECK(repeats(0) == 3);
    CHECK(repeats(2) == 3);
    CHECK(repeats(4) == 3);
    CHECK(repeats(1) == 1);
    CHECK(repeats(5) == 2);
    CHECK(repeats(6) == 0);
}

TEST_CASE("features: the page's title begins with the article's") {
    const Read r(lines({"Snow closes the Corran pass for days | The Corran Courier", "Home", "News",
                        "Snow closes the Corran pass for days", paragraph_1, paragraph_2}));
    CHECK(r.evidence().is_page_title(0));
    CHECK_FALSE(r.evidence().is_page_title(3));
    CHECK(r.bucket(0, feature::page_title) == 2);
    CHECK(r.bucket(3, feature::page_title) == 1);
    CHECK(r.bucket(4, feature::page_title) == 0);
    CHECK(r.bucket(1, feature::page_title) == 0);
}

TEST_CASE("features: a first line that nothing repeats is no page title") {
    const Read r(
        lines({"Snow closes the Corran pass for days | The Corran Courier", paragraph_2, paragraph_3}));
    CHECK_FALSE(r.evidence().is_page_title(0));
}

TEST_CASE("features: phrases of the block and of its neighbours") {
    const Read r(lines({"Mehr dazu", "Schnee im Juli", "Kommentare"}));
    const auto kind = [](PhraseKind k) { return std::vector<unsigned>{static_cast<unsigned>(k)}; };
    CHECK(r.buckets(0, feature::phrase_whole) == kind(PhraseKind::related));
    CHECK(r.buckets(1, feature::phrase_whole).empty());
    CHECK(r.buckets(1, feature::phrase_before) == kind(PhraseKind::related));
    CHECK(r.buckets(1, feature::phrase_after) == kind(PhraseKind::comment_heading));
    CHECK(r.buckets(2, feature::phrase_before_2) == kind(PhraseKind::related));
    CHECK(r.buckets(0, feature::phrase_before).empty());
}

TEST_CASE("features: classes of dates") {
    const auto date = [](std::string_view text) {
        return Read(std::string(text)).bucket(0, feature::date) / 4;
    };
    CHECK(date("Snow closes the pass") == 0);
    CHECK(date("The winter of 2023 was mild") == 1);
    CHECK(date("The doors open at 14:05 sharp") == 2);
    CHECK(date("12.03.2024") == 4);
    CHECK(date("12.03.2024, 14:05") == 5);
    CHECK(date("12 March 2024") == 4);
}

TEST_CASE("features: what counts as running text") {
    const auto phrases = PhraseSet::built_in();
    evidence::Scanner scanner(phrases);
    CHECK(evidence::detail::running_text(scanner.scan(paragraph_1)));
    CHECK(evidence::detail::running_text(
        scanner.scan("昨夜から北部の山沿いで雪が降り続き、今朝までに六十センチを超えた。")));
    CHECK_FALSE(
        evidence::detail::running_text(scanner.scan("Home News Sport Weather Traffic Jobs Cars Homes Shop")));
    CHECK_FALSE(evidence::detail::running_text(scanner.scan("Snow closes the pass")));
    CHECK_FALSE(evidence::detail::running_text(scanner.scan("")));
}

TEST_CASE("features: rows are below row_count for any text, and a feature has one bucket at most") {
    constexpr std::string_view pieces[] = {
        "The road ",     "was closed ", "on Sunday. ", "12.03.2024 ",  "14:05 ",  "Mehr dazu",
        "Kommentare",    "\n",          "\n",          "\n\n",         "| ",      "» ",
        "Anna Beispiel", "雪が降る。",  "\xFF",        "© 2024 ",      "# ",      "* ",
        "NEWS ",         "… ",          "said: ",      "Foto: Anna B", "Teilen ", "a@b.org ",
        "{ = } ",        "0 ",          "  ",          "> ",           "[a](b) ", "\r"};
    std::mt19937 random(37);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (std::size_t n = random() % 400; n > 0; --n) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        const Read r(text);
        REQUIRE(r.evidence().size() == r.page.blocks.size());
        REQUIRE(r.evidence().core.begin <= r.evidence().core.end);
        REQUIRE(r.evidence().core.end <= r.page.blocks.size());
        for (std::size_t i = 0; i < r.page.blocks.size(); ++i) {
            std::vector<unsigned> seen(feature::count, 0);
            for (const std::uint16_t row : r.evidence().rows(i)) {
                REQUIRE(row < evidence::row_count);
                std::size_t f = 0;
                while (evidence::first_rows[f + 1] <= row) ++f;
                ++seen[f];
            }
            for (std::size_t f = 0; f < feature::count; ++f) {
                CAPTURE(evidence::features[f].name);
                if (f != feature::marks) REQUIRE(seen[f] <= 1);
            }
            REQUIRE(seen[feature::bias] == 1);
        }
    }
}

TEST_CASE("features: nothing of the text before stays") {
    const auto phrases = PhraseSet::built_in();
    static const decode::Weights none;
    const auto rows_of = [](decode::PageReader& reader, std::string_view text) {
        const Evidence& e = reader.prepare(text, {}).evidence;
        std::vector<std::vector<std::uint16_t>> rows;
        for (std::size_t i = 0; i < e.size(); ++i) {
            const evidence::Rows of_block = e.rows(i);
            rows.emplace_back(of_block.begin(), of_block.end());
        }
        return rows;
    };
    const std::string one = lines({"Snow closes the pass", paragraph_1, paragraph_2, "Read more", "Imprint"});
    const std::string two = lines({"Home", "Home", paragraph_3});
    decode::PageReader reused(phrases, none);
    const auto first = rows_of(reused, one);
    rows_of(reused, two);
    CHECK(rows_of(reused, one) == first);
    decode::PageReader fresh(phrases, none);
    CHECK(rows_of(fresh, one) == first);
}
