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
        // Each pair of marks.
        {"‹Der Pegel sinkt›, sagte Müller.", "Der Pegel sinkt", "sagte Müller", "Müller"},
        {"„Der Pegel sinkt”, sagte Müller.", "Der Pegel sinkt", "sagte Müller", "Müller"},
        {"„Der Pegel sinkt\", sagte Müller.", "Der Pegel sinkt", "sagte Müller", "Müller"},
        {"»Der Pegel sinkt», sagte Müller.", "Der Pegel sinkt", "sagte Müller", "Müller"},
        {"『明日は雪が降る』と述べた。", "明日は雪が降る", "述べた", ""},
        {"「明日は雪が降る」と述べた後に帰った。", "明日は雪が降る", "述べた後に帰った", ""},
        {"«Der „Pegel“ sinkt», sagte Müller.", "Der „Pegel“ sinkt", "sagte Müller", "Müller"},
        {"‘It’s a long way,’ said Jane Doe.", "It’s a long way,", "said Jane Doe", "Jane Doe"},
        // Where a mark may open: behind blanks, dashes, brackets, other marks.
        {"(\"It snowed all day\")", "It snowed all day", "", ""},
        {"[\"It snowed all day\"]", "It snowed all day", "", ""},
        {"News/\"It snowed all day\"", "It snowed all day", "", ""},
        {"He:\"It snowed all day\"", "It snowed all day", "", ""},
        {"He–\"It snowed all day\"", "It snowed all day", "", ""},
        // Three words make a quote by themselves; signs of Han count by halves.
        {"Er las «eins zwei drei» vor.", "eins zwei drei", "", ""},
        {"Er las «12 34 56» vor.", "12 34 56", "", ""},
        {"Er las «0 0 0» vor.", "0 0 0", "", ""},
        {"他「明日雪降る多」来", "明日雪降る多", "", ""},
        // What ends the sentence ends the attribution.
        {"«Ja», sagte Max Muster! Dann ging er.", "Ja", "sagte Max Muster", "Max Muster"},
        {"«Ja», sagte Max Muster? Dann ging er.", "Ja", "sagte Max Muster", "Max Muster"},
        {"«Ja», sagte Max Muster; dann ging er.", "Ja", "sagte Max Muster", "Max Muster"},
        {"«Ja», sagte Dr. Max Muster. Dann ging er.", "Ja", "sagte Dr. Max Muster", "Dr. Max Muster"},
        {"«Ja», sagte Max M. Muster. Dann ging er.", "Ja", "sagte Max M. Muster", "Max M. Muster"},
        {"«Ja», sagte Max Muster mit Nr. 3 am Montag.", "Ja", "sagte Max Muster mit Nr. 3 am Montag",
         "Max Muster"},
        {"«Ja», sagte Max Muster bzw. sein Sprecher. Gut.", "Ja", "sagte Max Muster bzw. sein Sprecher",
         "Max Muster"},
        {"«Ja», sagte Max Muster von muster.example. Gut.", "Ja", "sagte Max Muster von muster.example",
         "Max Muster"},
        {"«Ja», sagte Max Muster um 14.30 Uhr. Gut.", "Ja", "sagte Max Muster um 14.30 Uhr", "Max Muster"},
        {"«Ja», sagte Max Muster.", "Ja", "sagte Max Muster", "Max Muster"},
        {"«Ja», sagte Max Muster", "Ja", "sagte Max Muster", "Max Muster"},
        {"«Ja», sagte Max Muster «gern».", "Ja", "sagte Max Muster", "Max Muster"},
        // Who speaks: the name, before or behind what he is.
        {"«Ja», sagte die Chefin, Anna Beispiel, am Montag.", "Ja",
         "sagte die Chefin, Anna Beispiel, am Montag", "Anna Beispiel"},
        {"«Ja», sagte die Chefin, Anna Beispiel am Montag.", "Ja",
         "sagte die Chefin, Anna Beispiel am Montag", "Anna Beispiel"},
        {"«Ja», sagte die Chefin gegenüber Journalisten.", "Ja", "sagte die Chefin gegenüber Journalisten",
         "die Chefin"},
        {"«Ja», sagte Anna Beispiel zum Streit.", "Ja", "sagte Anna Beispiel zum Streit", "Anna Beispiel"},
        {"«Ja», sagte am Montag.", "Ja", "sagte am Montag", "am Montag"},
        {"«Ja» sagte Max Muster: «Nein.»", "Nein.", "sagte Max Muster", "Max Muster"},
        {"«Ja», sagte.", "Ja", "sagte", ""},
        {"\"Yes!\" Jane Doe said.", "Yes!", "Jane Doe said", "Jane Doe"},
        {"\"Yes\" — Jane Doe said.", "Yes", "Jane Doe said", "Jane Doe"},
        {"\"Yes,\" the head of the school by the sea said.", "Yes,", "the head of the school by the sea said",
         "the head of the school by the sea"},
        // Before the quote.
        {"Max Muster: «Wir gehen.»", "Wir gehen.", "Max Muster", "Max Muster"},
        {"Jane Doe said: \"No.\"", "No.", "Jane Doe said", "Jane Doe"},
        {"It rained. Jane Doe said: \"No.\"", "No.", "Jane Doe said", "Jane Doe"},
        {"Am Montag erklärte Anna Beispiel: «Ja.»", "Ja.", "Am Montag erklärte Anna Beispiel",
         "Anna Beispiel"},
        {"首相が、「明日は雪が降る」と述べた。", "明日は雪が降る", "述べた", "首相"},
        {"昨日、首相は「明日は雪が降る」と述べた。", "明日は雪が降る", "述べた", "首相"},
        {"“明天会下雪，”张三说。", "明天会下雪，", "张三说", "张三"},
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
    const auto parted = "«Ja», sagte sie, «und dann nein».";
    const auto parts = find_quotations(parted, tables::verbs());
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].attribution.of(parted) == "sagte sie");
    CHECK(parts[0].speaker.of(parted) == "sie");
    CHECK(parts[1].inner.of(parted) == "und dann nein");
    // What stands before a quote is looked at up to the quote before it.
    const auto close = "Anna Beispiel sagte: «Eins.» «Zwei drei vier.»";
    const auto pair = find_quotations(close, tables::verbs());
    REQUIRE(pair.size() == 2);
    CHECK(pair[0].speaker.of(close) == "Anna Beispiel");
    CHECK(pair[1].attribution.empty());
    // A mark without its partner hides no pair of other marks.
    const auto open = "«Offen „eins zwei drei“ und \"vier fünf sechs\"";
    CHECK(find_quotations(open, tables::verbs()).size() == 2);
}

TEST_CASE("quotation: each mark that ends a sentence ends the attribution") {
    for (const auto mark :
         {". "sv, "! "sv, "? "sv, "; "sv, "。"sv, "। "sv, "؟ "sv, "۔ "sv, "！"sv, "？"sv, ": "sv, "： "sv}) {
        const std::string text = "«Ja», sagte Max Muster" + std::string(mark) + "Dann ging er.";
        CAPTURE(text);
        const auto found = find_quotations(text, tables::verbs());
        REQUIRE(found.size() == 1);
        CHECK(found[0].attribution.of(text) == "sagte Max Muster");
    }
}

TEST_CASE("quotation: a NUL closes nothing") {
    for (const auto text : {"«Der Pegel\0 sinkt», sagte sie."sv, "„Der Pegel\0 sinkt“, sagte sie."sv,
                            "“The river\0 falls,” said she."sv, "\"The river\0 falls,\" said she."sv}) {
        const auto found = find_quotations(text, tables::verbs());
        REQUIRE(found.size() == 1);
        CHECK(found[0].inner.of(text).find("\0 "sv) != std::string_view::npos);
    }
}

TEST_CASE("quotation: a clause has 320 bytes at most, a run of blanks counts as one") {
    using namespace quotations;
    // Eighty words of three letters with their blanks, the last one without: 319 bytes.
    std::string words;
    for (int n = 0; n < 80; ++n) words += n == 0 ? "abc" : " abc";
    const std::string wide = "abc   \n" + words.substr(4);
    CHECK(clause_end(words + "d", 0) == 320);
    CHECK(clause_end(words + "de", 0) == 315);
    CHECK(clause_end(wide + "d", 0) == 323);
    CHECK(clause_end(wide + "de", 0) == 318);
    CHECK(clause_end(words + ": x", 0) == 319);
    CHECK(clause_end("  " + words + "d", 0) == 322);
    CHECK(sentence_begin("d" + words + "  ", 322, 0) == 0);
    CHECK(clause_end("x " + words + "d", 2) == 322);
    CHECK(sentence_begin("d" + words, 320, 0) == 0);
    CHECK(sentence_begin("de" + words, 321, 0) == 6);
    CHECK(sentence_begin("d" + wide, 323, 0) == 0);
    CHECK(sentence_begin("x! " + words, 322, 0) == 2);
    CHECK(sentence_begin("x " + words, 321, 2) == 2);
}

TEST_CASE("quotation: what is none") {
    for (const auto text :
         {"Der «Anzeiger» schreibt das."sv, "Ein «offenes Haus» im Ort."sv, "« ohne Ende"sv, "\"a b c"sv,
          "5\" breit und 6\" hoch"sv, ""sv, "\xC2"sv, "\0\"\0\""sv, "It's Jane's house, isn't it?"sv,
          "Er las «eins zwei» vor."sv, "他「明日雪降る」来"sv, "ein\"Wort ohne Lücke davor\""sv,
          "\" eins zwei drei vier\""sv, "Max: «Ja.»"sv, "Dazu heisst es, «ja»."sv,
          "«Ja» Max Muster sagte."sv}) {
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

TEST_CASE("quotation: what stands between two commas") {
    CHECK(quotations::apposition_length("") == 0);
    CHECK(quotations::apposition_length(", x") == 0);
    CHECK(quotations::apposition_length("head of sport") == 0);
    CHECK(quotations::apposition_length("head of sport, said") == 13);
    CHECK(quotations::apposition_length("head. Of sport, said") == 0);
    CHECK(quotations::apposition_length(std::string(160, 'a') + ",") == 160);
    CHECK(quotations::apposition_length(std::string(161, 'a') + ",") == 0);
}

TEST_CASE("quotation: words enough, short forms, and the ends of sentences") {
    using namespace quotations;
    CHECK(has_words("one two", 2));
    CHECK_FALSE(has_words("one two", 3));
    CHECK(has_words("it's one", 2));
    CHECK_FALSE(has_words("it's one", 3));
    CHECK_FALSE(has_words("it’s", 2));
    CHECK(has_words("12 men", 2));
    CHECK(has_words("今日は雨", 2));
    CHECK_FALSE(has_words("今日雨", 2));
    CHECK_FALSE(has_words("", 1));
    CHECK(has_words("", 0));
    const auto short_form = [](std::string_view text) { return is_short_form(text, text.size()); };
    for (const std::string_view form : {"Dr", "bzw", "said Prof", "J", "Ä", "of St"}) {
        CAPTURE(form);
        CHECK(short_form(form));
    }
    for (const std::string_view word : {"", "Drs", "a", "men", "xDr", "said"}) {
        CAPTURE(word);
        CHECK_FALSE(short_form(word));
    }
    const auto ends = [](std::string_view text, std::size_t at) {
        return ends_sentence(text, at, decode(text, at));
    };
    for (const std::string_view mark : {"!", "?", ";", "。", "।", "؟", "۔", "！", "？"}) {
        CAPTURE(mark);
        CHECK(ends(mark, 0));
    }
    CHECK(ends("He left.", 7));
    CHECK(ends("He left. They stayed", 7));
    CHECK(ends("He left.\"", 7));
    CHECK(ends("It is 5. They left", 7));
    CHECK_FALSE(ends("He left. they stayed", 7));
    CHECK_FALSE(ends("Dr. Who", 2));
    CHECK_FALSE(ends("1.5", 1));
    CHECK_FALSE(ends("a.b", 1));
    CHECK_FALSE(ends("a, b", 1));
}

TEST_CASE("quotation: which mark opens, and which one closes it") {
    using namespace quotations;
    const auto opens = [](std::string_view text, std::size_t at) {
        return opened_by(text, at, decode(text, at)) != no_pair;
    };
    CHECK(opens("«a", 0));
    CHECK(opens("« a", 0));
    CHECK(opens("x«a", 1));
    CHECK(opens(" \"a", 1));
    CHECK(opens("(\"a", 1));
    CHECK(opens("–\"a", 3));
    CHECK(opens("語\"a", 3));
    CHECK_FALSE(opens("x\"a", 1));
    CHECK_FALSE(opens("\" a", 0));
    CHECK_FALSE(opens("\"", 0));
    CHECK_FALSE(opens("„ a", 0));
    CHECK_FALSE(opens("(a", 0));
    const auto close = [](std::string_view text) {
        const std::size_t pair = opened_by(text, 0, decode(text));
        REQUIRE(pair != no_pair);
        return find_close(marks[pair], text, decode(text).length);
    };
    CHECK(close("«ab» »") == 4);
    CHECK(close("„ab“") == 5);
    CHECK(close("„ab”") == 5);
    CHECK(close("„ab\"") == 5);
    CHECK(close("»ab«") == 4);
    CHECK(close("»ab»") == 4);
    CHECK(close("‘it’s so’") == 12);
    CHECK(close("“äöü") == std::string_view::npos);
}

TEST_CASE("quotation: clauses without their marks, noun phrases, topics") {
    using namespace quotations;
    CHECK(trim_clause(" , – said she: ") == "said she");
    CHECK(trim_clause("、彼は，") == "彼は");
    CHECK(trim_clause("said she.") == "said she.");
    CHECK(trim_clause(" – ").empty());
    CHECK(noun_phrase("Jane Doe am Montag") == "Jane Doe");
    CHECK(noun_phrase("am Montag") == "am Montag");
    CHECK(noun_phrase("Jane Doe") == "Jane Doe");
    CHECK(japanese_topic("首相は") == "首相");
    CHECK(japanese_topic("きのう、首相が、") == "首相");
    CHECK(japanese_topic("首相").empty());
    CHECK(dotted_word("Dr. Who") == 3);
    CHECK(dotted_word("Who") == 3);
    CHECK(dash_length("– x") == 3);
    CHECK(dash_length("x") == 0);
    CHECK(opens_next_quote("a:", 1));
    CHECK(opens_next_quote("a：", 1));
    CHECK_FALSE(opens_next_quote("a,", 1));
    CHECK_FALSE(opens_next_quote("a", 1));
}
