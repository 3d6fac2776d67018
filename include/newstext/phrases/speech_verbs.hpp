/// @file
/// Verbs that go with a direct quote, in all languages.
#pragma once

#include <vector>

#include "newstext/phrases/byline_words.hpp"

namespace newstext {

/// The entries of the sections `speech verbs`. Immutable after the last `add`.
struct SpeechVerbs {
    WordTable verbs;

    SpeechVerbs() = default;
    explicit SpeechVerbs(const std::vector<LanguageFile>& files, const WordVariants& variants = {}) {
        for (const auto& file : files) add(file, variants);
    }

    /// Adds the verbs of a language. Linear in the file.
    void add(const LanguageFile& file, const WordVariants& variants = {}) {
        for (const auto& entry : file.entries("speech verbs")) {
            verbs.add(entry.text);
            if (!variants) continue;
            for (const auto& variant : variants(entry.text)) verbs.add(variant);
        }
    }
};

}  // namespace newstext
