#include "newstext/decode/title_signs.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
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
    const decode::Page& page;
    decode::TitleSigns signs;

    explicit Signs(std::string t) : text(std::move(t)), page(reader.prepare(text, {})) {
        signs.collect(page.source, page.blocks, page.evidence, reader.scanner());
    }
    Signs(const Signs&) = delete;
    Signs& operator=(const Signs&) = delete;

    /// The bucket of each sign of a line, in the order of the features.
    [[nodiscard]] std::vector<unsigned> buckets(std::size_t i) const {
        std::vector<unsigned> all;
        for (const std::uint16_t row : signs.rows(i))
            all.push_back(static_cast<unsigned>(row) - decode::first_title_rows[all.size()]);
        return all;
    }

private:
    [[nodiscard]] static const decode::Weights& no_weights() {
        static const decode::Weights none;
        return none;
    }
};

/// A line of a page, and what its signs are to be: each is a class times four and the class of the line's
/// length, but for the labels before it.
struct Line {
    std::string_view text;
    unsigned size;     ///< 0 up to three words, 1 up to seven, 2 up to fifteen, 3 more
    unsigned overlap;  ///< 0 no content words, 1 none of them in the core, 2 up to half, 3 up to 80 %, 4 more
    unsigned frequency, copies, labels_before, part_of_line, rivals;
};

void check_signs(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) text.append(line.text).append("\n");
    const Signs s(text);
    REQUIRE(s.page.blocks.size() == lines.size());
    const auto overlap_of = [](const Line& line) { return line.overlap * 4 + line.size; };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(std::string(lines[i].text));
        const Line& line = lines[i];
        const std::vector<unsigned> expected{
            i > 0 ? overlap_of(lines[i - 1]) : 0,
            i + 1 < lines.size() ? overlap_of(lines[i + 1]) : 0,
            line.frequency * 4 + line.size,
            line.copies * 4 + line.size,
            line.labels_before,
            line.part_of_line * 4 + line.size,
            line.rivals * 4 + line.size,
        };
        CHECK(s.buckets(i) == expected);
    }
}

constexpr std::string_view closed = "Harbour closed until the wreck is lifted";
constexpr std::string_view body_1 =
    "The harbour of Quayside stays closed until the wreck has been lifted, the harbour master said on "
    "Monday.";
constexpr std::string_view body_2 =
    "Divers found the wreck of the ferry on Sunday, and a crane ship is on its way from the northern yards.";
constexpr std::string_view body_3 =
    "Until then, ferries to the islands leave from the old pier, which is open from early morning to "
    "midnight.";

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

TEST_CASE("title signs: what stands before the body of a page") {
    // labels before: none 0, one 2, up to four 4, ..., and one more where a long line follows.
    check_signs({
        {"Home", 0, 1, 1, 0, 0, 0, 2},
        {"Politics", 0, 1, 1, 0, 2, 0, 2},
        {"Ferries", 0, 4, 3, 0, 4, 0, 2},
        {"Sign in", 0, 1, 1, 0, 4, 0, 2},
        {"Home » Ferries » Harbour closed until the wreck is lifted", 2, 4, 3, 0, 4, 2, 0},
        {closed, 1, 4, 4, 0, 0, 1, 3},
        {"By Ada Brook", 0, 1, 1, 0, 0, 0, 7},
        {"6 November 2024", 0, 1, 1, 0, 3, 0, 6},
        {body_1, 3, 4, 4, 0, 5, 0, 0},
        {body_2, 3, 4, 3, 0, 1, 0, 0},
        {body_3, 3, 4, 3, 0, 0, 0, 0},
    });
}

TEST_CASE("title signs: copies of a line, before and after") {
    check_signs({
        {closed, 1, 4, 4, 2, 0, 0, 2},
        {"Bread", 0, 1, 1, 1, 0, 0, 5},
        {closed, 1, 4, 4, 5, 2, 0, 5},
        {"The price of bread in the town of Millbrook rises again", 2, 1, 1, 0, 0, 0, 8},
        {closed, 1, 4, 4, 8, 1, 0, 8},
        {body_1, 3, 4, 4, 0, 1, 0, 0},
        {body_2, 3, 4, 3, 0, 1, 0, 0},
        {body_3, 3, 4, 3, 0, 0, 0, 0},
        {closed, 1, 4, 4, 7, 0, 0, 7},
        {"More", 0, 0, 0, 0, 0, 0, 7},
        {closed, 1, 4, 4, 6, 2, 0, 6},
        {"Bread", 0, 1, 1, 3, 0, 0, 6},
    });
}

TEST_CASE("title signs: a short form is near, of two words and eight bytes") {
    const std::string long_form = std::string(closed) + " | The Quayside Post";
    for (const std::string_view bar : {"|", "-", "–", "—", "·", "•", "«", "»", "/"}) {
        CAPTURE(std::string(bar));
        const Signs s(std::string(closed) + " " + std::string(bar) + " Post\n" + std::string(closed) + "\n" +
                      body);
        CHECK(s.signs.shorter_form(0) == 1);
    }
    const Signs none(std::string(closed) + " again\n" + std::string(closed) + "\n" + body);
    CHECK(none.signs.shorter_form(0) == 0);
    const Signs before(std::string(closed) + "\n" + long_form + "\n" + body);
    CHECK(before.signs.shorter_form(1) == 0);
    CHECK(before.signs.shorter_form(0) == 0);
    // Eight lines away at most.
    for (const std::size_t between : {std::size_t{7}, std::size_t{8}}) {
        std::string page = long_form + "\n";
        for (std::size_t i = 0; i < between; ++i) page += "Menu entry " + std::to_string(i) + "\n";
        const Signs s(page + std::string(closed) + "\n" + body);
        CHECK(s.signs.shorter_form(0) == (between == 7 ? 8 : 0));
    }
    const Signs one_byte_more("(" + std::string(closed) + "\n" + std::string(closed) + "\n" + body);
    CHECK(one_byte_more.signs.shorter_form(0) == 0);
    // So are the lines that hold a part, or are one.
    for (const std::size_t between : {std::size_t{7}, std::size_t{8}}) {
        std::string page = long_form + "\n";
        for (std::size_t i = 0; i < between; ++i) page += "Menu entry " + std::to_string(i) + "\n";
        const Signs s(page + std::string(closed) + "\n" + body);
        CHECK(s.buckets(0)[decode::title_feature::part_of_line] / 4 == (between == 7 ? 2 : 0));
        CHECK(s.buckets(between + 1)[decode::title_feature::part_of_line] / 4 == (between == 7 ? 1 : 0));
    }
    const Signs two_more("A " + std::string(closed) + "\n" + std::string(closed) + "\n" + body);
    CHECK(two_more.signs.shorter_form(0) == 1);
    // One word is no title, whatever line ends with it.
    const Signs one_word("The news of Quayside\nQuayside\n" + body);
    CHECK(one_word.buckets(1)[decode::title_feature::part_of_line] / 4 == 0);
    const Signs short_part("Ferries | The Quayside Post\nFerries\n" + body);
    CHECK(short_part.signs.shorter_form(0) == 0);
    const Signs few_bytes("It is | The Quayside Post\nIt is\n" + body);
    CHECK(few_bytes.signs.shorter_form(0) == 0);
    // A line of more than 60 words is none, and 60 are not more.
    for (const std::size_t words : {std::size_t{60}, std::size_t{61}}) {
        std::string many = "The old ferry";
        for (std::size_t n = 3; n < words; ++n) many += " goes";
        const Signs s("Home | " + many + "\n" + many + "\n" + body);
        REQUIRE(s.page.scan(1).words == words);
        CHECK(s.buckets(1)[decode::title_feature::part_of_line] / 4 == (words == 60 ? 1 : 0));
    }
    // Nor is a part of less than eight bytes one.
    const Signs bytes_7("So it is | It is a\nIt is a\n" + body);
    CHECK(bytes_7.buckets(1)[decode::title_feature::part_of_line] / 4 == 0);
    CHECK(bytes_7.buckets(0)[decode::title_feature::part_of_line] / 4 == 0);
    const Signs bytes_8("So it is | It is so\nIt is so\n" + body);
    CHECK(bytes_8.buckets(1)[decode::title_feature::part_of_line] / 4 == 1);
    CHECK(bytes_8.buckets(0)[decode::title_feature::part_of_line] / 4 == 2);
    const Signs two_words("Old ferry | Post\nOld ferry\n" + body);
    CHECK(two_words.signs.shorter_form(0) == 1);
    CHECK(two_words.buckets(1)[decode::title_feature::part_of_line] / 4 == 1);
    const Signs eight_bytes("It is so | The Quayside Post\nIt is so\n" + body);
    CHECK(eight_bytes.signs.shorter_form(0) == 1);
}

TEST_CASE("title signs: six words of the core are as many as seven") {
    const std::string seven = "Harbour Quayside wreck ferry crane northern yards\n";
    const std::string six = "Harbour Quayside wreck ferry crane northern\n";
    const std::string five = "Harbour Quayside wreck ferry crane\n";
    const auto rivals_of_first = [](const std::string& first, const std::string& second) {
        const Signs s(first + second + body);
        REQUIRE(s.page.scan(0).content_words + 0u == s.page.scan(0).words);
        return s.buckets(0)[decode::title_feature::best_before] / 4;
    };
    CHECK(rivals_of_first(seven, six) == 1);
    CHECK(rivals_of_first(six, seven) == 1);
    CHECK(rivals_of_first(six, five) == 0);
    CHECK(rivals_of_first(five, six) == 1);
}

TEST_CASE("title signs: a word that comes nine times is as frequent as one that comes eight times") {
    const std::string seven =
        "The harbour was closed, the harbour was opened, the harbour was cleaned and the harbour was "
        "painted.\n"
        "Since then the harbour is busy, and the harbour pays for what the harbour needs, the mayor said.\n"
        "There is a fund of two million crowns, and for the time being there is nothing else to pay for.\n";
    const auto frequency = [](const std::string& text) {
        const Signs s("Harbour fund stones weather\n" + text);
        REQUIRE(s.page.scan(0).content_words == 4);
        REQUIRE(s.page.evidence.core.begin == 1);
        return s.buckets(0)[decode::title_feature::frequency] / 4;
    };
    // Eight and one of four words are 2.2 in the mean.
    const std::string more =
        "Nobody knows yet whether the harbour and the town will be able to pay for it at all.\n";
    CHECK(frequency(seven + more) == 4);
    CHECK(frequency(seven + more + more) == 4);
}

TEST_CASE("title signs: lines far from the body have none") {
    std::string page;
    for (int i = 0; i < 300; ++i) page += "Entry number " + std::to_string(i) + "\n";
    const Signs s(page + body);
    REQUIRE(s.page.evidence.core.begin == 300);
    CHECK(s.buckets(49).empty());
    CHECK(s.buckets(50).size() == decode::title_feature::count);
    CHECK(s.buckets(302).size() == decode::title_feature::count);
    std::string after = body;
    for (int i = 0; i < 100; ++i) after += "Entry number " + std::to_string(i) + "\n";
    const Signs t(after);
    REQUIRE(t.page.evidence.core.begin == 0);
    CHECK(t.buckets(59).size() == decode::title_feature::count);
    CHECK(t.buckets(60).empty());
    // Twenty-five labels and more are many, a sentence begins the count anew.
    CHECK(s.buckets(50)[decode::title_feature::labels_before] == 0);
    CHECK(s.buckets(51)[decode::title_feature::labels_before] == 2);
    CHECK(s.buckets(54)[decode::title_feature::labels_before] == 4);
    CHECK(s.buckets(55)[decode::title_feature::labels_before] == 6);
    CHECK(s.buckets(59)[decode::title_feature::labels_before] == 6);
    CHECK(s.buckets(60)[decode::title_feature::labels_before] == 8);
    CHECK(s.buckets(75)[decode::title_feature::labels_before] == 8);
    CHECK(s.buckets(76)[decode::title_feature::labels_before] == 10);
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
