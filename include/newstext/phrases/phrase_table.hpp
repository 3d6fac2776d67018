/// @file
/// Phrases compiled for look-up: the words of all files in a hash table, the phrases as paths from word to
/// word. The parser's side of PhraseSet; no public header includes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/config.hpp"
#include "newstext/phrases/language_file.hpp"
#include "newstext/phrases/words.hpp"

namespace newstext {

/// What a phrase says about a line: the sections of phrase files, in their order.
enum class PhraseKind : std::uint8_t {
    none,
    advertisement,
    app,
    audio,
    author_box,
    byline,
    byline_role,
    caption_credit,
    comment_author,
    comment_badge,
    comment_control,
    comment_deleted,
    comment_edited,
    comment_form,
    comment_heading,
    comment_rules,
    consent,
    copyright,
    correction,
    feedback,
    in_reply_to,
    legal,
    live,
    login,
    navigation,
    newsletter,
    pagination,
    paywall,
    pingback,
    print,
    published,
    reading_time,
    related,
    relative_time,
    share,
    tags,
    trending,
    updated,
    votes,
};
inline constexpr std::size_t phrase_kinds = names::phrase_sections.size();

/// The section of phrase files that `kind` stands for.
[[nodiscard]] constexpr std::string_view to_string(PhraseKind kind) noexcept {
    return names::phrase_sections[static_cast<std::size_t>(kind)];
}

/// Where in a line a phrase was found.
enum class PhrasePlace : std::uint8_t { whole, begin, end, inside };

/// A phrase found in a line.
struct PhraseMatch {
    PhraseKind kind = PhraseKind::none;
    PhrasePlace place = PhrasePlace::inside;
    std::uint32_t phrase = 0;  ///< number of the phrase, for PhraseSet::text()
    std::uint32_t begin = 0;   ///< bytes of the line that the phrase covers
    std::uint32_t end = 0;

    [[nodiscard]] bool found() const noexcept { return kind != PhraseKind::none; }
};

namespace phrases {

struct Facts;

/// What a PhraseSet holds. Copies share the facts until one of them reads a further text.
class PhraseTable {
public:
    /// No phrase at all.
    PhraseTable();

    /// The phrases that come with the library, read anew.
    [[nodiscard]] static PhraseTable built_in();

    /// Adds a text as PhraseSet::add_text() does. After an exception only destruction is safe.
    void add_text(std::string_view text, std::string_view name);

    /// Number of phrases.
    [[nodiscard]] std::size_t size() const noexcept { return phrases_.size(); }
    [[nodiscard]] const std::vector<std::string>& languages() const noexcept { return languages_; }
    [[nodiscard]] const Facts& facts() const noexcept { return *facts_; }

    /// What is known of one word.
    struct WordEntry {
        std::uint64_t hash = 0;
        std::uint32_t id = 0;      ///< 0: no phrase has the word
        std::uint32_t begins = 0;  ///< the node that it leads to from the root; 0: no phrase begins with it
        std::uint64_t languages = 0;  ///< languages of which it is a stop word
        bool goes_on = false;         ///< a phrase has it behind its first word
        bool begins_inside = false;   ///< one of the phrases that it begins may stand inside of a line
        bool month = false;           ///< a month's name in some language
        bool weekday = false;
        bool given_name = false;  ///< a person's first name in some language
    };

    /// The entry of a word; none where no text has it. Constant time.
    [[nodiscard]] const WordEntry* find_word(std::uint64_t hash) const noexcept {
        // Half of the words of a text are unknown; the bits of all known ones fit into a processor's cache.
        if (!has_bit(known_words_, hash)) return nullptr;
        std::size_t at = hash & word_mask_;
        while (words_[at].hash != hash && words_[at].hash != 0) at = (at + 1) & word_mask_;
        return words_[at].hash == hash ? &words_[at] : nullptr;
    }

    /// The node that `word` leads to from `node`; 0: none. Node 1 is the root.
    [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t word) const noexcept {
        const std::uint64_t key = (static_cast<std::uint64_t>(node) << 32) | word;
        const std::uint64_t hash = mix(0, key);
        if (!has_bit(known_edges_, hash)) return 0;
        std::size_t at = hash & edge_mask_;
        while (edges_[at].key != key && edges_[at].key != 0) at = (at + 1) & edge_mask_;
        return edges_[at].key == key ? edges_[at].node : 0;
    }

    /// The node that the word with this hash leads to from `node`; 0 from 0, and where no phrase has the
    /// word.
    [[nodiscard]] std::uint32_t follow(std::uint32_t node, std::uint64_t hash) const noexcept {
        if (node == 0) return 0;
        const WordEntry* const known = find_word(hash);
        return known == nullptr || known->id == 0 ? 0 : step(node, known->id);
    }

    /// What ends at a node.
    struct Phrase {
        std::string text;
        PhraseKind kind = PhraseKind::none;
        bool open_begin = false;        ///< the line may begin with anything
        bool open_end = false;          ///< the line may go on
        bool name_before = false;       ///< a name must stand before it
        bool colon = false;             ///< a colon must follow
        std::uint32_t next = 0;         ///< the next phrase that ends at the same node, plus one
        std::uint32_t text_number = 0;  ///< of the added text that named its kind; 0: a built-in file
    };
    /// The first phrase that ends at `node`, plus one; 0: none.
    [[nodiscard]] std::uint32_t ending_at(std::uint32_t node) const noexcept { return endings_[node]; }
    [[nodiscard]] const Phrase& phrase(std::uint32_t number) const noexcept { return phrases_[number]; }

private:
    struct Edge {
        std::uint64_t key = 0;
        std::uint32_t node = 0;
    };

    struct Loading;  // a file that is being added
    void add(const Loading& from);
    void add_phrase(const LanguageFile::Entry& entry, PhraseKind kind, const Loading& from);
    void add_relative_times(const LanguageFile::Entry& entry, const Loading& from);
    void add_stop_words(const Loading& from);
    void mark_words(std::string_view text, bool WordEntry::*flag, const Loading& from);
    void mark_places();
    std::uint32_t word_id(std::uint64_t hash, const Loading& from);
    WordEntry& insert_word(std::uint64_t hash);
    void resize_words(std::size_t size);
    std::uint32_t insert_edge(std::uint32_t node, std::uint32_t word);
    [[nodiscard]] std::size_t edge_place(std::uint64_t key) const noexcept;
    void resize_edges(std::size_t size);
    void reserve(std::size_t bytes);

    /// One bit of this many for each member of a set, which others may share.
    static constexpr std::size_t bits = std::size_t{1} << 19;
    using Bits = std::vector<std::uint64_t>;
    [[nodiscard]] static std::size_t bit_of(std::uint64_t hash) noexcept { return (hash >> 20) & (bits - 1); }
    [[nodiscard]] static bool has_bit(const Bits& set, std::uint64_t hash) noexcept {
        return ((set[bit_of(hash) / 64] >> (bit_of(hash) % 64)) & 1u) != 0;
    }
    static void set_bit(Bits& set, std::uint64_t hash) noexcept {
        set[bit_of(hash) / 64] |= std::uint64_t{1} << (bit_of(hash) % 64);
    }

    Bits known_words_;
    Bits known_edges_;
    std::vector<WordEntry> words_;
    std::size_t word_mask_ = 0;
    std::size_t word_count_ = 0;
    std::uint32_t last_word_id_ = 0;
    std::vector<Edge> edges_;
    std::size_t edge_mask_ = 0;
    std::size_t edge_count_ = 0;
    std::vector<std::uint32_t> endings_;
    std::vector<std::uint8_t> begins_inside_;  ///< by the id of a word: as its entry tells
    std::vector<Phrase> phrases_;
    std::uint32_t added_texts_ = 0;
    std::vector<std::string> languages_;
    std::shared_ptr<Facts> facts_;
};

}  // namespace phrases

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/phrases/phrase_set.inl"
#endif
