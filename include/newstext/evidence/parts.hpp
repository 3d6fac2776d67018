/// @file
/// Lines that are nothing but phrases one after the other: "Reply · Like (3) · Report", "Comments (4) Add
/// comment".
#pragma once

#include <array>
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

}  // namespace detail

/// The words of a line, as far as parts are made of them.
class PartWords {
public:
    static constexpr std::size_t most = 12;

    PartWords() noexcept {}  // nothing is read that was not added: most lines have a few words

    /// @param id of the word in the table of phrases
    void add(const phrases::Word& word, std::uint32_t id) noexcept {
        const bool glued = word.begin > 0 && word.begin == last_end_;
        last_end_ = word.end;
        if (count_ < most) all_[count_] = {id, word.number && !glued};
        ++count_;
    }
    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    [[nodiscard]] std::uint32_t id(std::size_t i) const noexcept { return all_[i].id; }
    /// Whether word `i` is a number that touches no other word.
    [[nodiscard]] bool is_number(std::size_t i) const noexcept { return all_[i].number; }

private:
    struct Word {
        std::uint32_t id;
        bool number;
    };
    std::array<Word, most> all_;
    std::size_t count_ = 0;
    std::size_t last_end_ = 0;
};

/// The parts of a line, each the longest phrase that begins where the one before ends; numbers may stand
/// between them. Nothing where the line has more than twelve words. Constant time.
[[nodiscard]] inline Parts parts_of(const PartWords& words, const phrases::PhraseTable& phrases) noexcept {
    const std::size_t count = words.count();
    if (count == 0 || count > PartWords::most) return {};
    Parts parts;
    for (std::size_t at = 0; at < count;) {
        std::size_t behind = at;
        PhraseKind kind = PhraseKind::none;
        std::uint32_t node = 1;
        for (std::size_t i = at; i < count && words.id(i) != 0; ++i) {
            node = phrases.step(node, words.id(i));
            if (node == 0) break;
            for (std::uint32_t n = phrases.ending_at(node); n != 0; n = phrases.phrase(n - 1).next) {
                if (!detail::is_part(phrases.phrase(n - 1))) continue;
                behind = i + 1;
                kind = phrases.phrase(n - 1).kind;
            }
        }
        if (behind == at && !words.is_number(at)) return {};
        if (behind != at) {
            parts.kinds |= std::uint64_t{1} << static_cast<unsigned>(kind);
            if (parts.first == PhraseKind::none) parts.first = kind;
        }
        at = behind == at ? at + 1 : behind;
    }
    return parts;
}

/// The parts of `text`. Linear.
[[nodiscard]] inline Parts parts_of(std::string_view text, const phrases::PhraseTable& phrases) noexcept {
    PartWords words;
    phrases::for_each_word(text, [&](const phrases::Word& word) {
        const auto* const known = phrases.find_word(word.hash);
        words.add(word, known != nullptr ? known->id : 0);
    });
    return parts_of(words, phrases);
}

}  // namespace newstext::evidence
