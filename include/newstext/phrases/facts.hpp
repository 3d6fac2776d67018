/// @file
/// Facts of the languages that line rules need: the sections of language files that are no phrases.
#pragma once

#include <string_view>

#include "newstext/phrases/agency_signs.hpp"
#include "newstext/phrases/byline_words.hpp"
#include "newstext/phrases/date_words.hpp"
#include "newstext/phrases/language_file.hpp"
#include "newstext/phrases/speech_verbs.hpp"

namespace newstext::phrases {

/// Tables for the line rules, of all languages.
struct Facts {
    DateWords dates;
    BylineWords bylines;
    AgencySigns agencies;
    AgencySigns image_agencies;
    WordTable image_credits;  ///< `Foto:`, `Photo by`
    SpeechVerbs speech;

    /// Adds the facts of one language file. `variants` makes the forms of a text that differ in more than
    /// ASCII case, which the tables fold.
    void add(const LanguageFile& file, const WordVariants& variants) {
        dates.add(file, variants);
        bylines.add(file, variants);
        speech.add(file, variants);
        for (const auto& entry : file.entries("caption credit")) {
            if (entry.text.ends_with("{name}") && !entry.text.starts_with("{"))
                add_words(image_credits, entry.text, variants);
        }
    }
    /// Reads the tables of agencies: `SIGN = Name`, a line each.
    void add_agencies(std::string_view of_text, std::string_view of_images) {
        agencies = AgencySigns(of_text);
        image_agencies = AgencySigns(of_images);
    }
};

}  // namespace newstext::phrases
