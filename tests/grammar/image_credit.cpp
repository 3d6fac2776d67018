#include "newstext/grammar/image_credit.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tables.hpp"

using namespace newstext::grammar;

namespace {

const ImageCreditWords& words() {
    static const newstext::WordTable openers = [] {
        newstext::WordTable table;
        for (const auto* phrase : {"Foto: {name}", "Foto {name}", "Bild: {name}", "Photo by {name}",
                                   "Quelle: {name}", "Fotos: {name}", "Photo {name}", "APA / {name}",
                                   "Fot. {name}", "Crédit : {name}", "写真：{name}", "사진={name}"})
            table.add(phrase);
        return table;
    }();
    static const newstext::AgencySigns images("Getty Images\nShutterstock\nIMAGO = IMAGO\n게티이미지\n");
    static const ImageCreditWords all{openers, tables::agencies(), images};
    return all;
}

std::string credit_of(std::string_view text) {
    const auto match = find_image_credit(text, words());
    return match ? std::string(match->range.of(text)) : std::string();
}

}  // namespace

TEST_CASE("image credit: what stands behind a caption") {
    struct Case {
        std::string_view text;
        std::string_view credit;
    };
    constexpr Case cases[] = {
        // An opener and who holds the rights.
        {"Der Steg am Nordufer im Januar. Foto: Jana Muster", "Foto: Jana Muster"},
        {"Der Steg am Nordufer im Januar. Foto: Jana Muster.", "Foto: Jana Muster."},
        {"Der Steg am Nordufer im Januar Foto: Jana Muster/dpa", "Foto: Jana Muster/dpa"},
        {"Der Steg am Nordufer, Foto: LAT Bilder", "Foto: LAT Bilder"},
        {"Der Steg am Nordufer im Januar. Foto: privat", "Foto: privat"},
        {"Der Steg am Nordufer im Januar. FOTO: JANA MUSTER", "FOTO: JANA MUSTER"},
        {"Der Steg am Nordufer im Januar. Foto Jana Muster", "Foto Jana Muster"},
        {"Der Steg am Nordufer im Januar. | Bild: J. M. Muster", "Bild: J. M. Muster"},
        {"Le ponton du lac en janvier. Crédit : Jeanne Exemple", "Crédit : Jeanne Exemple"},
        {"The pier in the first days of January. Photo by Jane Sample", "Photo by Jane Sample"},
        {"Der Steg am Nordufer im Januar. (Foto: Jana Muster)", "(Foto: Jana Muster)"},
        {"Der Steg am Nordufer im Januar. (Foto: Jana Muster).", "(Foto: Jana Muster)."},
        {"Der Steg am Nordufer im Januar. (Archivbild) (Quelle: IMAGO/Jana Muster)",
         "(Quelle: IMAGO/Jana Muster)"},
        {"一月の北岸の桟橋。写真：山田太郎", "写真：山田太郎"},
        // Three words before it are a caption.
        {"Der alte Steg (Foto: Jana Muster)", "(Foto: Jana Muster)"},
        {"Der alte Steg. Foto: Jana Muster", "Foto: Jana Muster"},
        // A dot behind the credit.
        {"一月の北岸の桟橋。写真：山田太郎.", "写真：山田太郎."},
        {"Der Steg am Nordufer im Januar. © Gemeinde Musterdorf.", "© Gemeinde Musterdorf."},
        {"The pier in January. Copyright Jane Sample.", "Copyright Jane Sample."},
        {"The pier in January. Jane Sample / Getty Images.", "Jane Sample / Getty Images."},
        // A sign of copyright.
        {"Der Steg am Nordufer im Januar. © Gemeinde Musterdorf", "© Gemeinde Musterdorf"},
        {"Der Steg am Nordufer (c) Jana Muster", "(c) Jana Muster"},
        {"The pier in January Jane Sample/Copyright 2026 The AP. All rights reserved.",
         "Copyright 2026 The AP."},
        // Names and agencies with strokes.
        {"The pier in the first days of January. AP Photo/Jane Sample", "AP Photo/Jane Sample"},
        {"The pier in the first days of January. Jane Sample/AP", "Jane Sample/AP"},
        {"People walk on the frozen pier Jane Sample / Getty Images", "Jane Sample / Getty Images"},
        {"The pier in the first days of January. (Jane Sample/Associated Press)",
         "(Jane Sample/Associated Press)"},
        {"The pier in the first days of January. (Jane Sample/The Example)", "(Jane Sample/The Example)"},
        {"The pier in the first days of January. (Shutterstock)", "(Shutterstock)"},
        {"The pier in the first days of January. Jane Sample via Getty Images",
         "Jane Sample via Getty Images"},
        {"Der Steg am Nordufer. Jana Muster/dpa-AFX", "Jana Muster/dpa-AFX"},
        {"The pier in the first days of January. (AP Photo/Jane Sample, File)",
         "(AP Photo/Jane Sample, File)"},
        {"The pier in January. (Photo by Jane Sample/AFP via Getty Images)",
         "(Photo by Jane Sample/AFP via Getty Images)"},
        {"El muelle del norte en enero.Juana Ejemplo (dpa/Getty Images)", "(dpa/Getty Images)"},
        {"The pier in the first days of January. (photo Jane Sample)", "(photo Jane Sample)"},
        {"Der Steg am Nordufer im Januar / Jana Muster", "Jana Muster"},
        {"Molo na jeziorze w styczniu. Fot. Jan Przykład / Agencja Przykład.pl",
         "Fot. Jan Przykład / Agencja Przykład.pl"},
        // Agencies alone behind a sentence, where they are not in brackets.
        {"Der Steg am Nordufer im Januar.dpa", "dpa"},
        {"Der Steg am Nordufer im Januar. Reuters", "Reuters"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(credit_of(c.text) == c.credit);
    }
}

TEST_CASE("image credit: sentences and the credits of texts are none") {
    for (const auto* text : {
             "He answered nothing.",
             "Are bicycles allowed? Only folding bicycles are carried.",
             "Der See ist seit Montag wieder zugefroren. (dpa)",
             "Der See ist seit Montag wieder zugefroren. (sda/daf)",
             "Der See ist seit Montag wieder zugefroren. (APA/red)",
             "Der See ist seit Montag wieder zugefroren – dpa",
             "Der See ist seit Montag wieder zugefroren.",
             "Das zeigte gestern ein Foto: Der See ist seit Montag wieder zugefroren.",
             "Das zeigte gestern ein Foto: „Der See ist zu.“",
             "Das Eis sei sicher, sagte sie (Jana Muster/Die Partei).",
             "The picture is a photo by Jane Sample.",
             "Zu sehen ist ein altes Foto Jana Musters.",
             "Das sagte sie der Agentur dpa",
             "Das sagte sie der Agentur dpa.",
             "Das Eis trug an diesem Tag Jana Muster",
             "Sie kam mit Jana Muster, Hans Muster und Reuters",
             "Foto: Jana Muster",
             "Der Steg (Foto: Jana Muster)",
             "Der Steg. Foto: Jana Muster",
             "Der Steg am Nordufer im Januar. Quelle Jana Muster",
             "Der Steg am Nordufer im Januar. Foto-Jana Muster",
             "Der Steg am Nordufer im Januar. foto Jana Muster",
             "Das Eis ist 12/15 Zentimeter dick",
             "Der See, der Steg und die Ufer/Wiesen",
             "",
         }) {
        CAPTURE(text);
        CHECK(credit_of(text) == "");
    }
}

TEST_CASE("image credit: agencies alone may be the source of a text") {
    const auto only = [](std::string_view text) { return find_image_credit(text, words())->agencies_only; };
    CHECK(only("Der Steg am Nordufer im Januar. Foto: dpa"));
    CHECK(only("Der See ist seit Montag wieder zugefroren. (Quelle: APA/sda/dpa)"));
    CHECK_FALSE(only("Der Steg am Nordufer im Januar. Foto: Jana Muster/dpa"));
    CHECK_FALSE(only("Der Steg am Nordufer im Januar. IMAGO/dpa"));
}

TEST_CASE("image credit: offsets are bytes of the text as it was given") {
    const std::string text = "  Der Steg im März bei Nacht. Foto: Jana Muster ";
    const auto match = find_image_credit(text, words());
    REQUIRE(match);
    CHECK(match->range.of(text) == "Foto: Jana Muster");
}

TEST_CASE("image credit: a line that is nothing else") {
    const auto is_credit = [](std::string_view text) { return read_image_credit(text, words()).has_value(); };
    for (const auto* text :
         {"Foto: Jana Muster", "(Foto: Jana Muster)", "Jane Sample / Getty Images", "© Jana Muster",
          "Jana Muster/dpa", "AP", "Photo by Jane Sample", " Shutterstock "})
        CHECK_MESSAGE(is_credit(text), text);
    for (const auto* text : {"Jana Muster", "Der See ist zu", "Ein Foto und seine Folgen", "(Jana Muster)",
                             "", "Der Steg (Foto: Jana Muster)", "Was zeigt das Foto: Wasser oder Eis?"})
        CHECK_FALSE_MESSAGE(is_credit(text), text);
    CHECK(read_image_credit("AP", words())->agencies_only);
}
