/// @file
/// The first letters of a table's words: most words of a text are told apart by them, without folding or
/// hashing.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newstext/grammar/bytes.hpp"
#include "newstext/source/letters.hpp"

namespace newstext {

/// Which letters the keys of a table begin with. Keys are those of grammar::FoldedWords.
class WordBegins {
public:
    /// Adds a key of the table.
    void add(std::string_view key) noexcept {
        if (key.empty()) return;
        const Letters begin = letters_of(key);
        for (std::size_t n = 1; n <= begin.count; ++n)
            letters_.set(place_of(begin.bytes & source::eight::first(n)));
        if (begin.count > 0) return;
        if (key.size() > 1 && grammar::byte_of(key[0]) >= 0x80) {
            wide_.set(pair(key));
        } else {
            other_ = true;
        }
    }

    /// Whether a key may be what `text` begins with: false for most texts that begin with no key, never for
    /// one that does. Constant time.
    [[nodiscard]] bool may_begin(std::string_view text) const noexcept {
        if (text.empty()) return false;
        const Letters begin = letters_of(text);
        if (begin.count > 0) return letters_.test(place_of(begin.bytes));
        if (grammar::is_ascii_digit(text[0])) return other_;
        if (grammar::byte_of(text[0]) < 0x80 || text.size() < 2) return false;
        // Digits of other scripts are folded to ASCII ones.
        return wide_.test(pair(text)) || (other_ && grammar::digit_value(grammar::decode(text).value) >= 0);
    }

private:
    /// The ASCII letters at the begin, small, up to five of them.
    struct Letters {
        std::uint64_t bytes = 0;
        std::size_t count = 0;
    };
    [[nodiscard]] static Letters letters_of(std::string_view text) noexcept {
        namespace eight = source::eight;
        constexpr std::size_t most = 5;
        const std::uint64_t bytes = source::eight_at(text, 0);
        const std::size_t count = std::min(most, eight::leading(eight::letters(bytes)));
        return {(bytes | 0x20 * eight::ones) & eight::first(count), count};
    }
    static constexpr std::size_t place_bits = 15;
    [[nodiscard]] static std::size_t place_of(std::uint64_t letters) noexcept {
        return static_cast<std::size_t>((letters * 0x9E3779B97F4A7C15u) >> (64 - place_bits));
    }
    static constexpr std::size_t pairs = 2048;
    [[nodiscard]] static std::size_t pair(std::string_view text) noexcept {
        return (grammar::byte_of(text[0]) * 61u + grammar::byte_of(text[1])) % pairs;
    }

    std::bitset<std::size_t{1} << place_bits> letters_;  ///< of each begin of a key, which others may share
    std::bitset<pairs> wide_;
    bool other_ = false;  ///< a key begins with a number
};

}  // namespace newstext
