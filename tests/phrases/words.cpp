#include "newstext/phrases/words.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using newstext::phrases::Case;
using newstext::phrases::for_each_word;
using newstext::phrases::Word;

namespace {

using Texts = std::vector<std::string>;

Texts words(std::string_view text) {
    Texts found;
    for_each_word(
        text, [&](const Word& word) { found.emplace_back(text.substr(word.begin, word.end - word.begin)); });
    return found;
}

Word first(std::string_view text) {
    std::vector<Word> found;
    for_each_word(text, [&](const Word& word) { found.push_back(word); });
    REQUIRE(!found.empty());
    return found.front();
}

std::uint64_t hash(std::string_view text) { return first(text).hash; }
Case letter_case(std::string_view text) { return first(text).letter_case; }

}  // namespace

TEST_CASE("words: runs of letters, everything else is between them") {
    CHECK(words("Lesen Sie auch: Schnee") == Texts{"Lesen", "Sie", "auch", "Schnee"});
    CHECK(words("  • Teilen | E-Mail ») ") == Texts{"Teilen", "E", "Mail"});
    CHECK(words("").empty());
    CHECK(words(" \t-–—…!?«»„“").empty());
    CHECK(words("snake_case") == Texts{"snake", "case"});
}

TEST_CASE("words: an apostrophe is between words") {
    CHECK(words("l'été") == Texts{"l", "été"});
    CHECK(words("l’été") == Texts{"l", "été"});
    CHECK(words("don't") == Texts{"don", "t"});
}

TEST_CASE("words: numbers keep their marks") {
    CHECK(words("1'204 Kommentare") == Texts{"1'204", "Kommentare"});
    CHECK(words("1’204’500 Stimmen") == Texts{"1’204’500", "Stimmen"});
    CHECK(words("12’ 3’x ’4") == Texts{"12", "3", "x", "4"});
    CHECK(words("1‘204") == Texts{"1", "204"});
    CHECK(words("3.500") == Texts{"3.500"});
    CHECK(words("06.11.2024, 14:30") == Texts{"06.11.2024", "14", "30"});
    CHECK(words("12.") == Texts{"12"});
    CHECK(words("'12") == Texts{"12"});
    CHECK(words("5km") == Texts{"5", "km"});
    CHECK(words("٣٫٤ ४५ １２") == Texts{"٣", "٤", "४५", "１２"});

    CHECK(first("12").number);
    CHECK(first("४५").number);
    CHECK(!first("zwölf").number);
    CHECK(hash("12") == hash("3'500"));
    CHECK(hash("12") == newstext::phrases::number_hash);
}

TEST_CASE("words: an ideograph is a word, other scripts have runs") {
    CHECK(words("评论：3") == Texts{"评", "论", "3"});
    CHECK(words("のコメント") == Texts{"の", "コ", "メ", "ン", "ト"});
    CHECK(words("文・写真") == Texts{"文", "写", "真"});
    CHECK(words("댓글 3개") == Texts{"댓글", "3", "개"});
    CHECK(words("اقرأ أيضا، المزيد") == Texts{"اقرأ", "أيضا", "المزيد"});
    CHECK(words("और पढ़ें।") == Texts{"और", "पढ़ें"});
    CHECK(first("评").ideograph);
    CHECK(!first("댓글").ideograph);
    CHECK(words("𠀋𠮷") == Texts{"𠀋", "𠮷"});
}

TEST_CASE("words: emoji and symbols are between words") {
    CHECK(words("👍 Gefällt mir 👍🏽") == Texts{"Gefällt", "mir"});
    CHECK(words("mehr👍dazu") == Texts{"mehr", "dazu"});
    CHECK(words("► Video ▶️") == Texts{"Video"});
    CHECK(words("© 2024 ®") == Texts{"2024"});
}

TEST_CASE("words: soft hyphens and joiners are not written") {
    CHECK(hash("Kommen\u00ADtare") == hash("Kommentare"));
    CHECK(hash("Kommen\u200Btare") == hash("Kommentare"));
    CHECK(words("Kommen\u00ADtare").size() == 1);
    CHECK(words("\u00AD").empty());
    for (const char* mark : {"\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2060", "\u2066",
                             "\u2069", "\u061C", "\uFEFF"}) {
        CAPTURE(mark);
        CHECK(hash(std::string("Kommen") + mark + "tare") == hash("Kommentare"));
        CHECK(words(mark).empty());
    }
}

TEST_CASE("words: ASCII case does not count, other letters do") {
    CHECK(hash("Mehr") == hash("MEHR"));
    CHECK(hash("Ähnlich") == hash("ÄHNLICH"));
    CHECK(hash("Ähnlich") != hash("ähnlich"));
    CHECK(hash("Ähnlich") != hash("Ahnlich"));
}

TEST_CASE("words: the Turkish i") {
    const auto dotted = hash("ilgili");
    for (const auto* text :
         {"ILGILI", "İLGİLİ", "İlgili", "ılgılı", "I\u0307LGI\u0307LI\u0307", "i\u0307lgili"}) {
        CAPTURE(text);
        CHECK(hash(text) == dotted);
    }
    CHECK(hash("YAYINLANMA") == hash("Yayınlanma"));
    CHECK(hash("e\u0307") != hash("e"));
    CHECK(hash("ġ") != hash("i"));
}

TEST_CASE("words: case of letters") {
    CHECK(letter_case("mehr") == Case::lower);
    CHECK(letter_case("Mehr") == Case::capital);
    CHECK(letter_case("MEHR") == Case::upper);
    CHECK(letter_case("eBay") == Case::lower);
    CHECK(letter_case("A") == Case::capital);
    CHECK(letter_case("Über") == Case::capital);
    CHECK(letter_case("über") == Case::lower);
    CHECK(letter_case("ÜBER") == Case::upper);
    CHECK(letter_case("Čeština") == Case::capital);
    CHECK(letter_case("ŽIVĚ") == Case::upper);
    CHECK(letter_case("Ειδήσεις") == Case::capital);
    CHECK(letter_case("НОВОСТИ") == Case::upper);
    CHECK(letter_case("новости") == Case::lower);
    CHECK(letter_case("评") == Case::none);
    CHECK(letter_case("مزيد") == Case::none);
    CHECK(letter_case("12") == Case::none);
}

TEST_CASE("words: any bytes are accepted") {
    CHECK(words("mehr\xFF"
                "dazu") == Texts{"mehr", "dazu"});
    CHECK(words("\x80\xBF\xC0\xC1").empty());
    CHECK(words("\xC3").empty());
    CHECK(words("\xE4\xBD").empty());
    CHECK(words("\xF0\x9F\x91").empty());
    CHECK(words(std::string_view("a\0b", 3)) == Texts{"a", "b"});
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b) {
            const std::string text{'x', static_cast<char>(a), static_cast<char>(b)};
            std::size_t last = 0;
            for_each_word(text, [&](const Word& word) {
                CHECK(word.begin >= last);
                CHECK(word.end > word.begin);
                last = word.end;
            });
            CHECK(last <= text.size());
        }
    }
}

TEST_CASE("words: a word has one hash wherever it stands") {
    for (const std::string word : {"a", "Weg", "Seilbahn", "Gemeinden", "Zusammenkunft", "Brückenbauer",
                                   "ÄPFEL", "straßenbahnfahrerin", "ноября", "山"}) {
        for (std::size_t before = 0; before < 10; ++before) {
            for (std::size_t after = 0; after < 10; ++after) {
                const std::string text = std::string(before, '.') + word + std::string(after, '.');
                const Word found = first(text);
                CAPTURE(text);
                CHECK(found.hash == hash(word));
                CHECK(found.begin == before);
                CHECK(found.end == before + word.size());
            }
        }
    }
}

TEST_CASE("words: each letter of a word counts") {
    for (std::size_t length = 1; length <= 20; ++length) {
        const std::string word(length, 'n');
        CHECK(hash(word) != hash(word + 'n'));
        for (std::size_t at = 0; at < length; ++at) {
            std::string other = word;
            other[at] = 'm';
            CHECK(hash(other) != hash(word));
            other[at] = 'N';
            CHECK(hash(other) == hash(word));
        }
    }
}

TEST_CASE("words: case and humps of long words and of words with other letters") {
    CHECK(letter_case("ZUSAMMENKUNFT") == Case::upper);
    CHECK(letter_case("Zusammenkunft") == Case::capital);
    CHECK(letter_case("zusammenKunft") == Case::lower);
    CHECK(letter_case("ÜBERGANG") == Case::upper);
    CHECK(letter_case("übergang") == Case::lower);
    CHECK(first("zusammenKunftRaum").humps == 2);
    CHECK(first("VereineSchulenKultur").humps == 2);
    CHECK(first("MärkteSport").humps == 1);
}
