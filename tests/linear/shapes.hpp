/// @file
/// Texts of hostile shapes, each as long as wanted: what would show a rule that looks at a text again and
/// again.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace newstext::test {

struct HostileShape {
    std::string_view name;
    std::string (*make)(std::size_t bytes);
};

namespace shapes {

/// What `piece(i)` gives for i = 0, 1, ... until there are `bytes` bytes.
template <class Piece>
[[nodiscard]] std::string repeated(std::size_t bytes, Piece piece) {
    std::string text;
    text.reserve(bytes + 256);
    for (std::size_t i = 0; text.size() < bytes; ++i) text += piece(i);
    return text;
}

[[nodiscard]] inline std::string number(std::size_t i) { return std::to_string(i); }

inline constexpr std::string_view paragraph =
    "Der Gemeinderat hat am Dienstag über den Umbau der Brücke beraten, und die Arbeiten sollen im Herbst "
    "beginnen. "
    "Die Kosten sind noch nicht bekannt.\n";

/// A page around `middle`, so that the rules for the body, its head and its end all have something to do.
[[nodiscard]] inline std::string page(const std::string& middle) {
    std::string text =
        "Startseite\nBrücke wird im Herbst umgebaut\nVon Hanna Beispiel\n06.11.2024, 14:05 Uhr\n";
    for (int i = 0; i < 4; ++i) text += paragraph;
    text += middle;
    text += "\nMehr zum Thema\nImpressum\n";
    return text;
}

}  // namespace shapes

inline constexpr std::array<HostileShape, 27> hostile_shapes{{
    {"one line of words",
     [](std::size_t n) {
         return shapes::repeated(n, [](std::size_t) { return "ein Wort und noch eines "; });
     }},
    {"one huge word", [](std::size_t n) { return std::string(n, 'a'); }},
    {"one huge number", [](std::size_t n) { return std::string(n, '7'); }},
    {"empty lines", [](std::size_t n) { return std::string(n, '\n'); }},
    {"blanks", [](std::size_t n) { return std::string(n, ' '); }},
    {"short lines", [](std::size_t n) { return shapes::repeated(n, [](std::size_t) { return "ab\n"; }); }},
    {"paragraphs",
     [](std::size_t n) { return shapes::repeated(n, [](std::size_t) { return shapes::paragraph; }); }},
    {"comments with times",
     [](std::size_t n) {
         return shapes::page(
             "Kommentare\n" + shapes::repeated(n, [](std::size_t i) {
                 return "leserin" + shapes::number(i) +
                        "\nvor 3 Stunden\nDas sehe ich ganz anders, die Brücke ist zu schmal.\n"
                        "Antworten\n";
             }));
     }},
    {"comments that say",
     [](std::size_t n) {
         return shapes::page(
             "3 comments\n" + shapes::repeated(n, [](std::size_t i) {
                 return "reader" + shapes::number(i) +
                        " says:\n6 November 2024 at 14:05\nI do not think that this is right.\nReply\n";
             }));
     }},
    {"comments that buttons end",
     [](std::size_t n) {
         return shapes::page("Comments\n" + shapes::repeated(n, [](std::size_t i) {
                                 std::string name = "Wim Q";
                                 for (; i > 0; i /= 26) name += static_cast<char>('a' + i % 26);
                                 return name + "\nIt was never this bad, not even then.\nReply\nReport\n";
                             }));
     }},
    {"comments that answer each other",
     [](std::size_t n) {
         return shapes::page("Kommentare\n" + shapes::repeated(n, [](std::size_t i) {
                                 return "gast" + shapes::number(i) + " › gast" + shapes::number(i / 2) +
                                        "\n06.11.2024 14:05\nDas stimmt so nicht, es war ein anderer Tag.\n";
                             }));
     }},
    {"deeper and deeper comments",
     [](std::size_t n) {
         return shapes::page("Comments\n" + shapes::repeated(n, [](std::size_t i) {
                                 const std::string indent(i % 1000, ' ');
                                 return indent + "reader" + shapes::number(i) + "\n" + indent +
                                        "2 hours ago\n" + indent + "That is not what was said there.\n";
                             }));
     }},
    {"deep quotes",
     [](std::size_t n) {
         return shapes::repeated(n, [](std::size_t i) {
             return std::string(1 + i % 300, '>') + " geantwortet wurde darauf nicht\n";
         });
     }},
    {"one phrase a line",
     [](std::size_t n) { return shapes::repeated(n, [](std::size_t) { return "Kommentare\n"; }); }},
    {"one phrase in one line",
     [](std::size_t n) { return shapes::repeated(n, [](std::size_t) { return "Kommentare "; }); }},
    {"authors and dates in turn",
     [](std::size_t n) {
         return shapes::page(shapes::repeated(n, [](std::size_t i) {
             return "Hanna Beispiel\n" + shapes::number(1 + i % 28) + ". November 2024\n";
         }));
     }},
    {"bylines",
     [](std::size_t n) {
         return shapes::page(
             shapes::repeated(n, [](std::size_t) { return "Von Hanna Beispiel und Peter Muster\n"; }));
     }},
    {"a title again and again",
     [](std::size_t n) {
         return shapes::page(
             shapes::repeated(n, [](std::size_t) { return "Brücke wird im Herbst umgebaut | Talbote\n"; }));
     }},
    {"dates in one line",
     [](std::size_t n) {
         return shapes::page(shapes::repeated(n, [](std::size_t) { return "06.11.2024 14:05, "; }));
     }},
    {"names in one line",
     [](std::size_t n) {
         return shapes::page(shapes::repeated(n, [](std::size_t) { return "Hanna Beispiel, "; }));
     }},
    {"opening quotes",
     [](std::size_t n) {
         return shapes::page(
             shapes::repeated(n, [](std::size_t) { return "«das ist es, sagte sie, „und mehr "; }));
     }},
    {"quotes with speakers",
     [](std::size_t n) {
         return shapes::page(shapes::repeated(
             n, [](std::size_t) { return "«Das ist so nicht richtig», sagte Peter Muster. "; }));
     }},
    {"brackets", [](std::size_t n) { return shapes::page(std::string(n, '[')); }},
    {"links",
     [](std::size_t n) {
         return shapes::page("# Titel\n# Titel\n" + shapes::repeated(n, [](std::size_t i) {
                                 return "Die Arbeiten [an der Brücke " + shapes::number(i) +
                                        "](https://example.org/" + shapes::number(i) +
                                        ") sollen im Herbst beginnen. " + (i % 3 == 0 ? "\n" : "");
                             }));
     }},
    {"emphasis",
     [](std::size_t n) {
         return shapes::page("# Titel\n# Titel\n" + shapes::repeated(n, [](std::size_t) { return "**_*a"; }));
     }},
    {"wrapped lines",
     [](std::size_t n) {
         return shapes::repeated(n, [](std::size_t i) {
             return i % 7 == 6 ? "hier endet der Absatz.\n\n"
                               : "die Arbeiten an der Brücke werden im Herbst beginnen und sie\n";
         });
     }},
    {"no UTF-8",
     [](std::size_t n) {
         return shapes::repeated(n, [](std::size_t) { return "kein \xE2\x28 Text \xFF und \xC3\n"; });
     }},
}};

}  // namespace newstext::test
