/// @file
/// The phrases that sites print, compiled for look-up, and the language facts that go with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/config.hpp"

namespace newstext {

namespace phrases {
class PhraseTable;
struct Facts;
}  // namespace phrases

/// Phrases and language facts: a value. Copies share what they hold until one of them adds more, so copying
/// is cheap and any number of parsers and threads may read copies. A set that was moved from may only be
/// assigned to or destroyed.
class NEWSTEXT_API PhraseSet {
public:
    /// No phrase at all.
    PhraseSet();
    ~PhraseSet();
    PhraseSet(const PhraseSet&);                 ///< a copy that can be added to
    PhraseSet& operator=(const PhraseSet&);      ///< a copy that can be added to
    PhraseSet(PhraseSet&&) noexcept;             ///< what is left is empty
    PhraseSet& operator=(PhraseSet&&) noexcept;  ///< what is left is empty

    /// The phrases that come with the library; made once, then shared. Thread-safe.
    [[nodiscard]] static PhraseSet built_in();

    /// Adds the phrases of a text in the format of docs/phrases.md. A phrase that the set has already gets
    /// the kind that the text gives it.
    /// @param name for messages
    /// @throws Error(bad_phrase_file) with `NAME:LINE:COLUMN: what is wrong`; the set is then unchanged
    void add_text(std::string_view text, std::string_view name);
    /// Adds the phrases of a file. @throws Error(unreadable_file), Error(bad_phrase_file)
    void add_file(const std::string& path);

    /// Number of phrases.
    [[nodiscard]] std::size_t size() const noexcept;
    /// A phrase as its file writes it. @pre phrase < size()
    [[nodiscard]] const std::string& text(std::uint32_t phrase) const noexcept;

    /// Languages whose stop words are known, at most 64; a stop word's mask has one bit each, in this order.
    [[nodiscard]] const std::vector<std::string>& languages() const noexcept;

    /// Facts of the languages: date words, bylines, speech verbs. For the parser: the type is not public.
    [[nodiscard]] const phrases::Facts& facts() const noexcept;
    /// The phrases for look-up. For the parser: the type is not public.
    [[nodiscard]] const phrases::PhraseTable& table() const noexcept;

private:
    struct Shared;
    explicit PhraseSet(Shared* shared) noexcept : shared_(shared) {}
    Shared* shared_;  // a plain pointer: <memory> would make every user's compilation half as long again
};

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/phrases/phrase_set.inl"
#endif
