#include "newstext/grammar/quotation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "tables.hpp"

using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("quotation: one direct quote") {
    struct Case {
        std::string_view text;
        std::string_view inner;
        std::string_view attribution;
        std::string_view speaker;
    };
    constexpr Case cases[] = {
        {"«Das ist ein gutes Ergebnis», sagte der Chef der Musterpartei, Max Muster.",
         "Das ist ein gutes Ergebnis", "sagte der Chef der Musterpartei, Max Muster", "Max Muster"},
        {"Max Muster sagte: «Wir gehen nach Hause.»", "Wir gehen nach Hause.", "Max Muster sagte",
         "Max Muster"},
        {"Dazu sagte Anna Beispiel: «Nein danke.»", "Nein danke.", "Dazu sagte Anna Beispiel",
         "Anna Beispiel"},
        {"„Der Pegel sinkt“, erklärte die Sprecherin am Samstag.", "Der Pegel sinkt",
         "erklärte die Sprecherin am Samstag", "die Sprecherin"},
        {"„Der Pegel sinkt“, sagte Müller am Samstag.", "Der Pegel sinkt", "sagte Müller am Samstag",
         "Müller"},
        {"»Der Pegel sinkt wieder«, sagte er.", "Der Pegel sinkt wieder", "sagte er", "er"},
        {"\"Ja\", sagte sie.", "Ja", "sagte sie", "sie"},
        {"\"It snowed all day,\" said Jane Doe, head of the school. It melted.", "It snowed all day,",
         "said Jane Doe, head of the school", "Jane Doe"},
        {"“It snowed all day,” Jane Doe said on Monday.", "It snowed all day,", "Jane Doe said on Monday",
         "Jane Doe"},
        {"“It snowed,” Dr. Jane Doe told reporters.", "It snowed,", "Dr. Jane Doe told reporters",
         "Dr. Jane Doe"},
        {"“We will win,” Jane Doe, head of sport, said.", "We will win,", "Jane Doe, head of sport, said",
         "Jane Doe"},
        {"“Who was it?” John Roe asked.", "Who was it?", "John Roe asked", "John Roe"},
        {"Jane Doe said, \"We go home now.\"", "We go home now.", "Jane Doe said", "Jane Doe"},
        {"« La neige fond vite », a déclaré Marie Exemple.", " La neige fond vite ",
         "a déclaré Marie Exemple", "Marie Exemple"},
        {"«Снег быстро тает», — сказал Иван Примеров.", "Снег быстро тает", "сказал Иван Примеров",
         "Иван Примеров"},
        {"首相は「明日は雪が降る」と述べた。", "明日は雪が降る", "述べた", "首相"},
        {"张三说：“明天会下雪。”", "明天会下雪。", "张三说", "张三"},
        {"Das Haus steht «auf einem sehr hohen Berg» im Süden.", "auf einem sehr hohen Berg", "", ""},
        {"‘It was a long way,’ said Jane Doe.", "It was a long way,", "said Jane Doe", "Jane Doe"},
        {"”Snön faller hela dagen”, sagte Anna Beispiel.", "Snön faller hela dagen", "sagte Anna Beispiel",
         "Anna Beispiel"},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const auto found = find_quotations(one.text, tables::verbs());
        REQUIRE(found.size() == 1);
        CHECK(found[0].inner.of(one.text) == one.inner);
        CHECK(found[0].attribution.of(one.text) == one.attribution);
        CHECK(found[0].speaker.of(one.text) == one.speaker);
        CHECK(found[0].range.contains(found[0].inner));
    }
}

TEST_CASE("quotation: a hard-wrapped paragraph breaks anywhere") {
    for (const auto end : {"\n"sv, "\r\n"sv, " \n   "sv}) {
        std::string text = "It melted. \"It snowed all day,\" said Jane Doe, head of the school. He left.";
        for (const auto broken : {" said"sv, " Doe"sv, " head"sv, " day"sv}) {
            text.replace(text.find(broken), 1, end);
        }
        CAPTURE(text);
        const auto found = find_quotations(text, tables::verbs());
        REQUIRE(found.size() == 1);
        const auto speaker = found[0].speaker.of(text);
        CHECK(speaker.starts_with("Jane"));
        CHECK(speaker.ends_with("Doe"));
        CHECK(found[0].attribution.of(text).ends_with("of the school"));
    }
}

TEST_CASE("quotation: a long attribution ends with a whole word, or a whole character") {
    std::string text = "«Das geht so nicht», sagte Anna Beispiel";
    for (int i = 0; i < 60; ++i) text += ", die Überlegungen führe";
    const auto found = find_quotations(text, tables::verbs());
    REQUIRE(found.size() == 1);
    const auto attribution = found[0].attribution.of(text);
    CHECK(attribution.size() <= 320);
    CHECK(attribution.size() > 280);
    CHECK(text[found[0].attribution.end] != '\xBC');
    const char after = text[found[0].attribution.end];
    CHECK((after == ' ' || after == ','));
    // blanks at line ends do not count
    std::string wrapped = text;
    for (std::size_t at = 0; (at = wrapped.find(", die", at)) != std::string::npos; at += 9)
        wrapped.replace(at, 2, ",  \r\n  ");
    const auto same = find_quotations(wrapped, tables::verbs());
    REQUIRE(same.size() == 1);
    const auto clauses = [](std::string_view t) { return std::count(t.begin(), t.end(), ','); };
    CHECK(clauses(same[0].attribution.of(wrapped)) == clauses(attribution));
}

TEST_CASE("quotation: several quotes in a paragraph") {
    const auto text = "„Das geht so nicht“, sagte Müller. „Wir bleiben hier oben.“"sv;
    const auto found = find_quotations(text, tables::verbs());
    REQUIRE(found.size() == 2);
    CHECK(found[0].speaker.of(text) == "Müller");
    CHECK(found[1].attribution.empty());
}

TEST_CASE("quotation: what is none") {
    for (const auto text :
         {"Der «Anzeiger» schreibt das."sv, "Ein «offenes Haus» im Ort."sv, "« ohne Ende"sv, "\"a b c"sv,
          "5\" breit und 6\" hoch"sv, ""sv, "\xC2"sv, "\0\"\0\""sv, "It's Jane's house, isn't it?"sv}) {
        CAPTURE(std::string(text));
        CHECK(find_quotations(text, tables::verbs()).empty());
    }
}

TEST_CASE("quotation: long paragraphs of any kind take linear time") {
    for (const auto piece :
         {"«"sv, "“ "sv, "\" "sv, " \"a"sv, "„x ‚"sv, " ‘a"sv, "sagte, "sv, "«a» "sv, "「"sv}) {
        std::string text;
        while (text.size() < 500'000) text += piece;
        CHECK(find_quotations(text, tables::verbs()).size() < text.size());
    }
}
