/// @file
/// The words of bylines in all languages: prefixes, roles, conjunctions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newstext/grammar/bytes.hpp"
#include "newstext/phrases/language_file.hpp"
#include "newstext/phrases/word_begins.hpp"

namespace newstext {

/// A set of words and phrases that is asked for what a text begins with. Compared without ASCII case.
class WordTable {
public:
    /// Adds a phrase up to its first placeholder, and whether it must be followed by a colon.
    void add(std::string_view phrase) {
        phrase = phrase.substr(0, phrase.find('{'));
        std::string key;
        std::size_t words = 0;
        bool colon = false;
        while (!phrase.empty()) {
            const grammar::FoldedWords word(phrase, 1);
            if (word.count() == 0) {
                const grammar::CodePoint mark = grammar::decode(phrase);
                colon = mark.value == ':' || mark.value == 0xFF1A;  // or a fullwidth one
                phrase.remove_prefix(colon ? phrase.size() : mark.length);
                continue;
            }
            if (!key.empty()) key += ' ';
            key += word.key(1);
            ++words;
            phrase.remove_prefix(word.end(1));
        }
        if (key.empty() || words > grammar::FoldedWords::max_words) return;
        begins_.add(key);
        auto& longest = longest_[key.substr(0, key.find(' '))];
        longest = std::max(longest, words);
        const auto [at, is_new] = needs_colon_.try_emplace(std::move(key), colon);
        if (!is_new) at->second = at->second && colon;
    }

    struct Match {
        std::size_t length = 0;    ///< bytes, a closing dot not counted; 0 where nothing matched
        bool needs_colon = false;  ///< the table has the phrase only with a colon
    };

    /// The longest phrase of the table that `text` begins with. Bounded by a constant; does not allocate.
    [[nodiscard]] Match match(std::string_view text) const noexcept {
        using Words = grammar::FoldedWords;
        if (!begins_.may_begin(text)) return {};
        const Words first(text, 1);
        if (first.count() == 0) return {};
        const auto longest = longest_.find(first.key(1));
        if (longest == longest_.end()) return {};
        const Words words(text, longest->second, Words::Digits::as_they_are, Words::Apart::marks);
        for (std::size_t n = words.count(); n > 0; --n) {
            const auto found = needs_colon_.find(words.key(n));
            if (found != needs_colon_.end()) return {words.end(n), found->second};
        }
        return {};
    }
    /// Whether `word`, bytes as the table has them, is an entry. For scripts without blanks.
    [[nodiscard]] bool contains(std::string_view word) const noexcept {
        return needs_colon_.find(word) != needs_colon_.end();
    }
    [[nodiscard]] bool empty() const noexcept { return needs_colon_.empty(); }

private:
    template <class Value>
    using Table = std::unordered_map<std::string, Value, grammar::KeyHash, std::equal_to<>>;
    Table<bool> needs_colon_;
    WordBegins begins_;
    Table<std::size_t> longest_;  // words of the longest entry, by its first word
};

/// Forms of a word as they may be printed; see DateWords::Variants.
using WordVariants = std::function<std::vector<std::string>(std::string_view)>;

/// Adds a phrase up to its first placeholder, in all forms that `variants` makes of it.
inline void add_words(WordTable& table, std::string_view phrase, const WordVariants& variants) {
    table.add(phrase);
    if (!variants) return;
    for (const auto& variant : variants(phrase.substr(0, phrase.find('{')))) table.add(variant);
}

/// Words of bylines. Immutable after the last `add`.
struct BylineWords {
    WordTable prefixes;      ///< `Von`, `Text:`
    WordTable roles;         ///< `Redakteurin`
    WordTable conjunctions;  ///< `und`

    BylineWords() = default;
    explicit BylineWords(const std::vector<LanguageFile>& files, const WordVariants& variants = {}) {
        for (const auto& file : files) add(file, variants);
    }

    /// Adds the words of a language. Linear in the file.
    void add(const LanguageFile& file, const WordVariants& variants = {}) {
        // A pattern that begins with the name has no prefix.
        for (const auto& entry : file.entries("byline")) add_words(prefixes, entry.text, variants);
        for (const auto& entry : file.entries("byline role")) add_words(roles, entry.text, variants);
        for (const auto& entry : file.entries("conjunctions")) add_words(conjunctions, entry.text, variants);
    }
};

}  // namespace newstext
