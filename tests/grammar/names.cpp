#include "newstext/grammar/names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newstext::grammar;
using namespace std::string_view_literals;

namespace {

/// The name that a text begins with.
std::string_view name_of(std::string_view text) { return text.substr(0, person::name_length(text)); }

}  // namespace

TEST_CASE("names: the name that a text begins with") {
    struct Case {
        std::string_view text;
        std::string_view name;
    };
    constexpr Case cases[] = {
        {"Jane Doe", "Jane Doe"},
        {"Jane Doe said", "Jane Doe"},
        {"Jane", "Jane"},
        {"Jane, Doe", "Jane"},
        {"Jane  Doe", "Jane  Doe"},
        {"jane Doe", ""},
        {"", ""},
        {"42 Doe", ""},
        {"Jane 42", "Jane"},
        // Five words at most, particles aside.
        {"Anna Berta Carla Dora Emma", "Anna Berta Carla Dora Emma"},
        {"Anna Berta Carla Dora Emma Fanny", "Anna Berta Carla Dora Emma"},
        {"Anna von Berta von Carla von Dora von Emma", "Anna von Berta von Carla von Dora von Emma"},
        // Particles: one that may begin a run, and two that follow it.
        {"Ursula von der Leyden", "Ursula von der Leyden"},
        {"Maria de las Muestras", "Maria de las Muestras"},
        {"Maria de los Montes", "Maria de los Montes"},
        {"Jan van den Berg", "Jan van den Berg"},
        {"Karl von und zu Muster", "Karl von und zu Muster"},
        {"Karl von und zu und Muster", "Karl"},
        {"von der Muster", "von der Muster"},
        {"der Muster", ""},
        {"Karl der Muster", "Karl"},
        {"Karl von", "Karl"},
        {"Ali bin Omar", "Ali bin Omar"},
        {"Carmen y Muestra", "Carmen y Muestra"},
        // Words with a capital inside.
        {"Jeanne d'Ancona", "Jeanne d'Ancona"},
        {"Jeanne d’Ancona", "Jeanne d’Ancona"},
        {"Omar al-Masri", "Omar al-Masri"},
        {"Omar al-masri", "Omar"},
        {"Jeanne d'ancona", "Jeanne"},
        {"al-Masri", "al-Masri"},
        {"unexpect'Ed", ""},
        {"D’Angelo", "D’Angelo"},
        {"Anna-Lena Muster-Muster", "Anna-Lena Muster-Muster"},
        {"O'Example", "O'Example"},
        // Initials and short forms keep their dot; the end of a sentence does not.
        {"J. K. Doe", "J. K. Doe"},
        {"J.K. Doe", "J.K. Doe"},
        {"Dr. Jane Doe", "Dr. Jane Doe"},
        {"Prof. Jane Doe", "Prof. Jane Doe"},
        {"Herr. Jane Doe", "Herr"},
        {"Jane Doe Jr.", "Jane Doe Jr."},
        {"Jane Brown. Then", "Jane Brown"},
        // Other scripts with case, and without.
        {"Иван Примеров", "Иван Примеров"},
        {"Иван примеров", "Иван"},
        {"山田 太郎", "山田 太郎"},
        {"山田　太郎", "山田　太郎"},
        {"홍길동 기자", "홍길동 기자"},
        {"محمد علي حسن", "محمد علي حسن"},
        {"山 田 太 郎 次", "山 田 太 郎"},
        {"一二三四五六七八九", "一二三四五六七八九"},
        {"一二三四五六七八九十", ""},
        {"山田Doe", ""},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        CHECK(name_of(one.text) == one.name);
    }
}

TEST_CASE("names: each particle is one, and each that only follows another") {
    for (const auto particle :
         {"von"sv, "van"sv,   "de"sv, "del"sv, "della"sv, "di"sv,  "da"sv,   "do"sv,  "dos"sv,
          "das"sv, "la"sv,    "le"sv, "el"sv,  "al"sv,    "bin"sv, "bint"sv, "ibn"sv, "ben"sv,
          "ten"sv, "ter"sv,   "te"sv, "zu"sv,  "zur"sv,   "vom"sv, "af"sv,   "av"sv,  "du"sv,
          "dei"sv, "degli"sv, "lo"sv, "op"sv,  "abu"sv,   "ap"sv,  "y"sv}) {
        CAPTURE(std::string(particle));
        CHECK(person::is_particle(particle));
        CHECK(person::is_second_particle(particle));
        CHECK(name_of("Jane " + std::string(particle) + " Doe").ends_with("Doe"));
    }
    for (const auto particle : {"der"sv, "den"sv, "las"sv, "los"sv, "und"sv}) {
        CAPTURE(std::string(particle));
        CHECK_FALSE(person::is_particle(particle));
        CHECK(person::is_second_particle(particle));
    }
    for (const auto word : {""sv, "Von"sv, "vo"sv, "vonn"sv, "jane"sv, "and"sv, "the"sv}) {
        CAPTURE(std::string(word));
        CHECK_FALSE(person::is_second_particle(word));
    }
}

TEST_CASE("names: the bytes of a word") {
    struct Case {
        std::string_view text;
        std::size_t length;
    };
    const Case cases[] = {
        {"", 0},      {"Jane Doe", 4}, {"a", 1},     {"Jane's", 6},     {"Jane’s", 8},
        {"Jane'", 4}, {"'Jane", 0},    {"-Jane", 0}, {"a-b", 3},        {"a‐b", 5},
        {"a–b", 1},   {"a--b", 1},     {"p.m.", 3},  {"Jane.", 4},      {"ジョン・ドウ", 18},
        {"Übung", 6}, {"42", 0},       {"a1", 1},    {"so\u00ADft", 6},
    };
    for (const auto& [text, length] : cases) {
        CAPTURE(std::string(text));
        CHECK(person::word_length(text) == length);
    }
    // A word is bounded, whatever its letters.
    CHECK(person::word_length(std::string(1000, 'a')) <= 64);
    CHECK(person::word_length(std::string(63, 'a')) == 63);
}

TEST_CASE("names: the dot of an initial belongs to it") {
    CHECK(person::with_dot("J.", 1) == 2);
    CHECK(person::with_dot("Dr.", 2) == 3);
    CHECK(person::with_dot("Jän. Doe", 4) == 5);
    // Behind the last word it ends the sentence.
    CHECK(person::with_dot("Doe.", 3) == 3);
    CHECK(person::with_dot("Jr.", 2) == 3);
    CHECK(person::with_dot("Prof.", 4) == 5);
    CHECK(person::with_dot("Jane.", 4) == 4);
    CHECK(person::with_dot("J.R.R.", 5) == 6);
    CHECK(person::with_dot("J", 1) == 1);
    CHECK(person::with_dot("J ", 1) == 1);
    CHECK(person::with_dot("", 0) == 0);
    CHECK(person::with_dot(".", 0) == 0);
}

TEST_CASE("names: words of a script without case are short") {
    CHECK(person::caseless_length("山田太郎") == 12);
    CHECK(person::caseless_length("Jane") == 0);
    CHECK(person::caseless_length("äh") == 0);
    CHECK(person::caseless_length("") == 0);
    // Nine signs that stand for words, eighteen letters.
    CHECK(person::caseless_length("一二三四五六七八九") == 27);
    CHECK(person::caseless_length("一二三四五六七八九十") == 0);
    std::string letters;
    for (int i = 0; i < 18; ++i) letters += "م";
    CHECK(person::caseless_length(letters) == letters.size());
    CHECK(person::caseless_length(letters + "م") == 0);
}

TEST_CASE("names: what the words of a name look like") {
    struct Case {
        std::string_view name;
        std::size_t words;
        std::size_t shouted;
        bool cased;
    };
    constexpr Case cases[] = {
        {"Jane Doe", 2, 0, true},
        {"JANE DOE", 2, 2, true},
        {"Jane von der Doe", 2, 0, true},
        {"Jane BBC", 2, 1, true},
        {"J. K. Doe", 3, 0, true},
        {"山田 太郎", 2, 0, false},
        {"", 0, 0, false},
        {"von der", 0, 0, true},
        {"A", 1, 0, true},
        {"AB", 1, 1, true},
        {"A.B. Doe", 2, 0, true},
        {"...", 0, 0, false},
        {"ЖУРНАЛ Пример", 2, 1, true},
        {"山田 Doe", 2, 0, true},
        {"42 Doe", 1, 0, true},
        {"Jane\u00A0Doe", 2, 0, true},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.name));
        const auto shape = person::shape_of(one.name);
        CHECK(shape.words == one.words);
        CHECK(shape.shouted == one.shouted);
        CHECK(shape.cased == one.cased);
    }
}

TEST_CASE("names: the words that a name is made of, one by one") {
    using namespace person;
    CHECK(capital_length("Jane") == 4);
    CHECK(capital_length("J. Doe") == 2);
    CHECK(capital_length("d'Ancona") == 8);
    CHECK(capital_length("al-Masri") == 8);
    CHECK(capital_length("abcdefg-Masri") == 13);
    CHECK(capital_length("abcdefgh-Masri") == 0);
    CHECK(capital_length("d'ancona") == 0);
    CHECK(capital_length("jane") == 0);
    CHECK(capital_length("山田") == 0);
    CHECK(capital_length("") == 0);
    CHECK(particle_length("von Doe") == 3);
    CHECK(particle_length("der Doe") == 0);
    CHECK(particle_length("vonda") == 0);
    CHECK(particle_length("Von") == 0);
    CHECK(particle_length("") == 0);
    CHECK(second_particle_length("der Doe") == 3);
    CHECK(second_particle_length("von Doe") == 3);
    CHECK(second_particle_length("die Doe") == 0);
    CHECK(second_particle_length("Der") == 0);
    CHECK(second_particle_length("") == 0);
    CHECK(letters_of("äöü") == 3);
    CHECK(letters_of("") == 0);
    CHECK(is_shouted("BBC"));
    CHECK(is_shouted("ÄÖ"));
    CHECK_FALSE(is_shouted("B"));
    CHECK_FALSE(is_shouted("BBc"));
    CHECK_FALSE(is_shouted("B.B."));
    CHECK_FALSE(is_shouted(""));
}
