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
    SpeechVerbs speech;

    /// Adds the facts of one language file. `variants` makes the forms of a text that differ in more than
    /// ASCII case, which the tables fold.
    void add(const LanguageFile& file, const WordVariants& variants) {
        dates.add(file, variants);
        bylines.add(file, variants);
        speech.add(file, variants);
    }
    /// Reads the table of agencies: `SIGN = Name`, a line each.
    void add_agencies(std::string_view text) { agencies = AgencySigns(text); }
};

}  // namespace newstext::phrases
