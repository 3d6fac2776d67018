/// @file
/// Lines that are nothing but phrases one after the other: "Reply · Like (3) · Report", "Comments (4) Add
/// comment".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newstext/phrases/phrase_table.hpp"
#include "newstext/phrases/words.hpp"

namespace newstext::evidence {

/// The phrases that a line is made of.
struct Parts {
    std::uint64_t kinds = 0;  ///< one bit for each kind; 0: the line has something else
    PhraseKind first = PhraseKind::none;

    [[nodiscard]] constexpr bool has(PhraseKind kind) const noexcept {
        return (kinds >> static_cast<unsigned>(kind)) & 1u;
    }
};

namespace detail {

/// What the lines around comments are made of.
[[nodiscard]] constexpr bool is_part(const phrases::PhraseTable::Phrase& phrase) noexcept {
    if (phrase.open_begin || phrase.open_end || phrase.name_before || phrase.colon) return false;
    switch (phrase.kind) {
        case PhraseKind::comment_badge:
        case PhraseKind::comment_control:
        case PhraseKind::comment_edited:
        case PhraseKind::comment_form:
        case PhraseKind::comment_heading:
        case PhraseKind::login:
        case PhraseKind::share:
        case PhraseKind::votes:
            return true;
        default:
            return false;
    }
}

inline constexpr std::size_t most_words_of_parts = 12;

}  // namespace detail

/// The parts of `text`, each the longest phrase that begins where the one before ends; numbers may stand
/// between them. Nothing where the line has more than twelve words. Constant time but for the length of the
/// words.
[[nodiscard]] inline Parts parts_of(std::string_view text, const phrases::PhraseTable& phrases) {
    struct Word {
        std::uint32_t id = 0;
        bool number = false;
    };
    Word words[detail::most_words_of_parts];
    std::size_t count = 0;
    std::size_t last_end = 0;
    phrases::for_each_word(text, [&](const phrases::Word& word) {
        const bool glued = word.number && word.begin > 0 && word.begin == last_end;
        last_end = word.end;
        if (count < detail::most_words_of_parts)
            words[count] = {phrases.find_word(word.hash).id, word.number && !glued};
        ++count;
    });
    if (count == 0 || count > detail::most_words_of_parts) return {};
    Parts parts;
    for (std::size_t at = 0; at < count;) {
        std::size_t behind = at;
        PhraseKind kind = PhraseKind::none;
        std::uint32_t node = 1;
        for (std::size_t i = at; i < count && words[i].id != 0; ++i) {
            node = phrases.step(node, words[i].id);
            if (node == 0) break;
            for (std::uint32_t n = phrases.ending_at(node); n != 0; n = phrases.phrase(n - 1).next) {
                if (!detail::is_part(phrases.phrase(n - 1))) continue;
                behind = i + 1;
                kind = phrases.phrase(n - 1).kind;
            }
        }
        if (behind == at && !words[at].number) return {};
        if (behind != at) {
            parts.kinds |= std::uint64_t{1} << static_cast<unsigned>(kind);
            if (parts.first == PhraseKind::none) parts.first = kind;
        }
        at = behind == at ? at + 1 : behind;
    }
    return parts;
}

}  // namespace newstext::evidence
