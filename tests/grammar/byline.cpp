#include "newstext/grammar/byline.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tables.hpp"

using namespace newstext::grammar;
using namespace std::string_view_literals;

TEST_CASE("byline: names") {
    struct Case {
        std::string_view line;
        std::string_view names;
        NameEvidence evidence;
        std::string_view iso;
    };
    const Case cases[] = {
        {"By Jane Doe and John Roe, Reporter", "Jane Doe; John Roe", NameEvidence::prefixed, ""},
        {"Von Hans Muster, Berlin", "Hans Muster", NameEvidence::prefixed, ""},
        {"Text: Anna Beispiel", "Anna Beispiel", NameEvidence::prefixed, ""},
        {"Text, Bild: Anna Beispiel", "Anna Beispiel", NameEvidence::prefixed, ""},
        {"Jane Doe | 6 Nov 2024", "Jane Doe", NameEvidence::dated, "2024-11-06"},
        {"6 Nov 2024 | Jane Doe", "Jane Doe", NameEvidence::dated, "2024-11-06"},
        {"Von Hans Muster 06.11.2024, 14:05", "Hans Muster", NameEvidence::prefixed, "2024-11-06T14:05"},
        {"Von Hans Muster, Veröffentlicht am 06.11.2024", "Hans Muster", NameEvidence::prefixed,
         "2024-11-06"},
        {"BY JANE DOE AND JOHN ROE", "JANE DOE; JOHN ROE", NameEvidence::prefixed, ""},
        {"By Jane Doe, John Roe, and Max Miller", "Jane Doe; John Roe; Max Miller", NameEvidence::prefixed,
         ""},
        {"By Jane Doe in London", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe, XYZ News", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe @janedoe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe, jane@example.org", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe (AP)", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe, Chief Correspondent", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe, 3 hours ago", "Jane Doe", NameEvidence::prefixed, ""},
        {"Von Anna Beispiel und Max Muster", "Anna Beispiel; Max Muster", NameEvidence::prefixed, ""},
        {"Von Anna Beispiel/Max Muster", "Anna Beispiel; Max Muster", NameEvidence::prefixed, ""},
        {"Von Anna Beispiel & Max Muster", "Anna Beispiel; Max Muster", NameEvidence::prefixed, ""},
        {"Von Ursula von der Muster", "Ursula von der Muster", NameEvidence::prefixed, ""},
        {"Von Anna Beispiel-Muster", "Anna Beispiel-Muster", NameEvidence::prefixed, ""},
        {"Par Élodie d’Exemple et Zoé Modèle", "Élodie d’Exemple; Zoé Modèle", NameEvidence::prefixed, ""},
        {"Por María de la Muestra y Juan Ejemplo", "María de la Muestra; Juan Ejemplo",
         NameEvidence::prefixed, ""},
        {"Jane Doe", "Jane Doe", NameEvidence::bare, ""},
        {"J. K. Doe Jr.", "J. K. Doe Jr.", NameEvidence::bare, ""},
        {"Иван Примеров", "Иван Примеров", NameEvidence::bare, ""},
        {"Jane Doe · John Roe", "Jane Doe; John Roe", NameEvidence::bare, ""},
        {"Reporter Jane Doe", "Jane Doe", NameEvidence::bare, ""},
        {"Jane Doe, editor", "Jane Doe", NameEvidence::bare, ""},
        {"Jane Doe-Reporter", "Jane Doe-Reporter", NameEvidence::bare, ""},
        {"홍길동 기자", "홍길동", NameEvidence::bare, ""},
        {"山田太郎記者", "山田太郎", NameEvidence::bare, ""},
        {"文：山田 太郎", "山田 太郎", NameEvidence::prefixed, ""},
        {"أحمد المثال", "أحمد المثال", NameEvidence::bare, ""},
        // Each mark that parts names.
        {"Jane Doe; John Roe", "Jane Doe; John Roe", NameEvidence::bare, ""},
        {"Jane Doe + John Roe", "Jane Doe; John Roe", NameEvidence::bare, ""},
        {"Jane Doe | John Roe", "Jane Doe; John Roe", NameEvidence::bare, ""},
        {"Jane Doe • John Roe", "Jane Doe; John Roe", NameEvidence::bare, ""},
        {"Jane Doe - John Roe", "Jane Doe; John Roe", NameEvidence::bare, ""},
        {"山田 太郎、田中 花子", "山田 太郎; 田中 花子", NameEvidence::bare, ""},
        {"山田 太郎／田中 花子｜鈴木 一", "山田 太郎; 田中 花子; 鈴木 一", NameEvidence::bare, ""},
        {"山田 太郎，田中 花子", "山田 太郎; 田中 花子", NameEvidence::bare, ""},
        {"أحمد المثال، علي حسن", "أحمد المثال; علي حسن", NameEvidence::bare, ""},
        {"A B, C D, E F, G H, I J, K L", "A B; C D; E F; G H; I J; K L", NameEvidence::bare, ""},
        // What stands beside names: addresses, groups, places, roles, times.
        {"By Jane Doe jane@example.org", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe www.example.org", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe https://example.org/jane", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe (https://example.org)", "Jane Doe", NameEvidence::prefixed, ""},
        {"By jane@example.org, Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"文：山田 太郎 （共同）", "山田 太郎", NameEvidence::prefixed, ""},
        {"Von Hans Muster aus Bad Muster am See", "Hans Muster", NameEvidence::prefixed, ""},
        {"By Jane Doe in New York and John Roe", "Jane Doe; John Roe", NameEvidence::prefixed, ""},
        {"By Jane Doe at the sea, John Roe", "Jane Doe; John Roe", NameEvidence::prefixed, ""},
        {"By Reporter Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe, editor, and John Roe, Reporter", "Jane Doe; John Roe", NameEvidence::prefixed, ""},
        {"By Jane Doe and Reporter John Roe", "Jane Doe; John Roe", NameEvidence::prefixed, ""},
        {"By Jane Doe, Reporter John Roe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane, John", "Jane; John", NameEvidence::prefixed, ""},
        {"By Jane Doe, an hour ago", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe, BBC", "Jane Doe", NameEvidence::prefixed, ""},
        {"By JANE DOE, JOHN ROE", "JANE DOE; JOHN ROE", NameEvidence::prefixed, ""},
        {"By Dan Doe and Jane Roe", "Dan Doe; Jane Roe", NameEvidence::prefixed, ""},
        // The prefix and what may stand behind it.
        {"By: Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By/Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By|Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By=Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By&nbsp;Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By\u00A0Jane Doe", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane", "Jane", NameEvidence::prefixed, ""},
        {"By Jane Doe, London, John Roe", "Jane Doe; John Roe", NameEvidence::prefixed, ""},
        {"By Jane Doe, who went home", "Jane Doe", NameEvidence::prefixed, ""},
        {"By Jane Doe, who went home, John Roe", "Jane Doe; John Roe", NameEvidence::prefixed, ""},
        // Twelve parts at most.
        {"By Jane Doe, editor, editor, editor, editor, editor, editor, editor, editor, editor, editor, "
         "editor",
         "Jane Doe", NameEvidence::prefixed, ""},
        // Dates before and behind, with the marks between.
        {"6 Nov 2024, 14:05 - By Jane Doe", "Jane Doe", NameEvidence::prefixed, "2024-11-06T14:05"},
        {"By Jane Doe (6 Nov 2024)", "Jane Doe", NameEvidence::prefixed, "2024-11-06"},
        {"By Jane Doe [6 Nov 2024]", "Jane Doe", NameEvidence::prefixed, "2024-11-06"},
        {"By Jane Doe – 6 Nov 2024", "Jane Doe", NameEvidence::prefixed, "2024-11-06"},
        {"By Jane Doe Jr. 6 Nov 2024", "Jane Doe Jr.", NameEvidence::prefixed, "2024-11-06"},
        {"By Jane Doe (AP) 6 Nov 2024", "Jane Doe", NameEvidence::prefixed, "2024-11-06"},
        {"By Jane Doe, 6 Nov 2024, 3 comments", "Jane Doe", NameEvidence::prefixed, "2024-11-06"},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.line));
        const auto found = read_byline(one.line, tables::bylines(), tables::dates());
        REQUIRE(found);
        CHECK(tables::join(found->names, one.line) == one.names);
        CHECK(found->evidence == one.evidence);
        CHECK((found->date ? std::string_view(found->date->iso) : ""sv) == one.iso);
    }
}

TEST_CASE("byline: what is none") {
    for (
        const auto line :
        {"Von Berlin nach Wien"sv,
         "By law, nobody may do this"sv,
         "The minister resigned today"sv,
         "By Wednesday"sv,
         "by the way"sv,
         ""sv,
         "By"sv,
         "Von der Redaktion"sv,
         "12 Kommentare"sv,
         "Text Anna is here"sv,
         "A B, C D, E F, G H, I J, K L, M N"sv,
         "\0\0"sv,
         "Jane Doe, 6 Nov 2024, three comments"sv,
         "By March"sv,
         "By yesterday"sv,
         "Text Anna Beispiel, das ist hier"sv,
         "By @janedoe"sv,
         "By Reporter"sv,
         "By law Jane"sv,
         "By Law, nobody may do this"sv,
         "By the old pier, Jane Doe"sv,
         "By Jane Doe, editor, editor, editor, editor, editor, editor, editor, editor, editor, editor, editor, editor"sv,
         "Jane Doe, 6 Nov 2024x"sv,
         "\xFF\xFE\xC3"sv,
         ", , ,"sv}) {
        CAPTURE(std::string(line));
        CHECK_FALSE(read_byline(line, tables::bylines(), tables::dates()));
    }
    CHECK_FALSE(read_byline(std::string(100'000, 'A'), tables::bylines(), tables::dates()));
    // Lines of 400 bytes are read, longer ones are not.
    const std::string line = "By Jane Doe, jane@";
    CHECK(read_byline(line + std::string(400 - line.size(), 'a'), tables::bylines(), tables::dates()));
    CHECK_FALSE(read_byline(line + std::string(401 - line.size(), 'a'), tables::bylines(), tables::dates()));
}

TEST_CASE("names: a list without a prefix") {
    CHECK(read_name_list("Anna Beispiel, Max Muster", tables::bylines()));
    CHECK_FALSE(read_name_list("Anna Beispiel wohnt hier", tables::bylines()));
    CHECK(person::name_length("Max Muster sagte") == 10);
}

TEST_CASE("byline: what parts names, and how far a word goes") {
    struct Word {
        std::string_view text;
        std::size_t bytes;
    };
    constexpr Word words[] = {{"", 0},        {" a", 0},     {",a", 0},      {"|a", 0},    {"abc", 3},
                              {"abc def", 3}, {"ab,c", 2},   {"a|b", 1},     {"a/b c", 3}, {"ä b", 2},
                              {"a1-b;", 4},   {"語、語", 3}, {"a\u00A0b", 1}};
    for (const auto& [text, bytes] : words) {
        CAPTURE(text);
        CHECK(bylines::token_length(text) == bytes);
    }
    for (const std::string_view comma : {",", "،", "，"}) CHECK(bylines::comma_length(comma) == comma.size());
    for (const std::string_view mark : {"/", "&", ";", "|", "·", "•", "、", "／", "｜", "+"}) {
        CHECK(bylines::mark_length(mark) == mark.size());
        CHECK(bylines::comma_length(mark) == 0);
    }
    for (const std::string_view dash : {"-", "–", "—"}) CHECK(dash_length(dash) == dash.size());
    for (const std::string_view none : {"", "a", "."}) {
        CHECK(bylines::comma_length(none) == 0);
        CHECK(bylines::mark_length(none) == 0);
        CHECK(dash_length(none) == 0);
    }
}

TEST_CASE("byline: addresses, brackets, entities and words before a place") {
    using namespace bylines;
    for (const std::string_view contact :
         {"@jane", "jane@example.org", "www.example.org", "https://example.org", "(https://example.org)"}) {
        CAPTURE(contact);
        CHECK(contact_length(contact) > 4);
    }
    CHECK(contact_length("@jane, x") == 5);
    CHECK(contact_length("jane") == 0);
    CHECK(contact_length("jane @doe") == 0);
    CHECK(group_length("(AP) x") == 4);
    CHECK(group_length("（共同）x") == 12);
    CHECK(group_length("(AP") == 0);
    CHECK(group_length("AP)") == 0);
    CHECK(group_length("") == 0);
    CHECK(place_word("in Bern") == 2);
    CHECK(place_word("aus Bern") == 3);
    CHECK(place_word("inner") == 0);
    CHECK(place_word("on") == 0);
    const auto& roles = tables::bylines().roles;
    CHECK(leading_role("editor Jane Doe", roles) == 7);
    CHECK(leading_role("editor", roles) == 6);
    CHECK(leading_role("editor-in-law", roles) == 0);
    CHECK(leading_role("Jane Doe editor", roles) == 0);
    CHECK(trailing_role("Jane Doe editor", roles) == 9);
    CHECK(trailing_role("editor", roles) == 0);
    CHECK(trailing_role("Jane Doe subeditor", roles) == 18);
    CHECK(trailing_role("Jane Doe/editor", roles) == 15);
    CHECK(trailing_role("editor Jane Doe", roles) == 15);
    CHECK(trailing_role("山田太郎記者", roles) == 12);
    CHECK(trailing_role("山田太郎", roles) == 12);
    CHECK(entity_length("&nbsp;x") == 6);
    CHECK(entity_length("&nbspx") == 5);
    CHECK(entity_length("&nb") == 0);
    CHECK(trim_marks("Jane Doe | ") == "Jane Doe");
    CHECK(trim_marks("Jane Doe Jr.") == "Jane Doe Jr.");
    CHECK(trim_marks("Jane (Bern)") == "Jane (Bern)");
    CHECK(trim_marks(" , ").empty());
}
