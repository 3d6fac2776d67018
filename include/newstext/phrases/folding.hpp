/// @file
/// Folding of letters, for phrases when they are loaded: not for every line of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newstext/config.hpp"

namespace newstext {

/// `text` (UTF-8) in Normalization Form C with its case folded: texts that differ in case only, or in
/// composed against decomposed letters, fold to one. Full folding: `ß` and `ss` are one too. Idempotent. A
/// text that is not valid UTF-8 is returned as it is. Linear.
[[nodiscard]] std::string fold(std::string_view text);

/// The usual ways to write `word`: as given, lower case, upper case, title case, each in Normalization Forms
/// C and D; without duplicates, the given one first. Only the given one where it is not valid UTF-8.
///
/// @code
/// newstext::case_variants("Mai");  // "Mai", "mai", "MAI"
/// @endcode
[[nodiscard]] std::vector<std::string> case_variants(std::string_view word);

/// Whether case_variants() does not tell all: `i` is `İ` in Turkish capitals, and Greek ones have no accents.
[[nodiscard]] constexpr bool has_own_case_rules(std::string_view language) noexcept {
    const std::string_view primary = language.substr(0, language.find_first_of("-_"));
    return primary == "tr" || primary == "az" || primary == "el";
}

/// What case_variants() tells of the words of whole texts, each distinct word once and all words in a few
/// calls of ICU: a call for each word would take longer than all the rest of loading. Immutable.
class CaseForms {
public:
    /// Knows no word.
    CaseForms() = default;
    /// @param texts UTF-8; their words are those of phrases::for_each_word(), numbers left out
    /// @param language a BCP 47 tag: the case rules of that language; empty: those that most languages share
    /// Linear.
    explicit CaseForms(std::span<const std::string_view> texts, std::string_view language = {});

    /// Hashes of the ways to write the word that has the hash `word`, without duplicates. None for a word in
    /// ASCII, as hashing folds that, and for one that no text had. Constant time.
    [[nodiscard]] std::span<const std::uint64_t> hashes(std::uint64_t word) const noexcept;

    /// One hash for all ways to write the word that has the hash `word`: that of its capitals. Constant time.
    [[nodiscard]] std::uint64_t common_hash(std::uint64_t word) const noexcept;

    /// The ways to write `text` that differ from it, and from each other, in more than ASCII case. Only words
    /// change. Linear.
    [[nodiscard]] std::vector<std::string> variants(std::string_view text) const;

private:
    // One word a line. A line is empty where the word is written there as in a column before.
    struct Column {
        std::string text;
        std::vector<std::uint32_t> ends;  // where the lines end
        [[nodiscard]] std::string_view line(std::size_t word) const noexcept;
    };
    // Lower, upper and title case, as given; each in Normalization Form C, then D.
    static constexpr std::size_t lower = 0;
    static constexpr std::size_t upper = 2;
    static constexpr std::size_t title = 4;
    static constexpr std::size_t given = 6;
    static constexpr std::size_t forms = 8;

    [[nodiscard]] static Column column_of(std::string text, std::size_t words);
    void fill(const std::string& words, std::string_view language);
    void hash_words();

    bool only_wide_ = true;                                     // words in ASCII were left out
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;  // of words, by hash
    std::array<Column, forms> columns_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> first_hash_;  // of each word, and one past the last
    std::vector<std::uint64_t> common_;
};

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/phrases/folding.inl"
#endif
