/// @file
/// The first letters of a table's words: most words of a text are told apart by them, without folding or
/// hashing.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

#include "newstext/grammar/bytes.hpp"

namespace newstext {

/// Which letters the keys of a table begin with. Keys are those of grammar::FoldedWords.
class WordBegins {
public:
    /// Adds a key of the table.
    void add(std::string_view key) noexcept {
        if (key.empty()) return;
        const Letters l = letters_of(key);
        if (l.count > 0) one_.set(l.first);
        if (l.count > 1) two_.set(l.first * 26 + l.second);
        if (l.count > 2) three_.set((l.first * 26 + l.second) * 26 + l.third);
        if (l.count > 0) return;
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
        const Letters l = letters_of(text);
        if (l.count > 2) return three_.test((l.first * 26 + l.second) * 26 + l.third);
        if (l.count > 1) return two_.test(l.first * 26 + l.second);
        if (l.count > 0) return one_.test(l.first);
        if (grammar::is_ascii_digit(text[0])) return other_;
        if (grammar::byte_of(text[0]) < 0x80 || text.size() < 2) return false;
        // Digits of other scripts are folded to ASCII ones.
        return wide_.test(pair(text)) || (other_ && grammar::digit_value(grammar::decode(text).value) >= 0);
    }

private:
    struct Letters {
        std::size_t count = 0;  ///< ASCII letters at the begin, up to three
        std::size_t first = 0;
        std::size_t second = 0;
        std::size_t third = 0;
    };
    [[nodiscard]] static Letters letters_of(std::string_view text) noexcept {
        Letters l;
        const auto letter = [&](std::size_t i, std::size_t& out) {
            if (i >= text.size()) return false;
            out = static_cast<unsigned char>(grammar::byte_of(text[i]) | 0x20) - std::size_t{'a'};
            return out < 26;
        };
        if (!letter(0, l.first)) return l;
        l.count = 1;
        if (!letter(1, l.second)) return l;
        l.count = 2;
        if (letter(2, l.third)) l.count = 3;
        return l;
    }
    static constexpr std::size_t pairs = 2048;
    [[nodiscard]] static std::size_t pair(std::string_view text) noexcept {
        return (grammar::byte_of(text[0]) * 61u + grammar::byte_of(text[1])) % pairs;
    }

    std::bitset<26> one_;
    std::bitset<std::size_t{26} * 26> two_;
    std::bitset<std::size_t{26} * 26 * 26> three_;
    std::bitset<pairs> wide_;
    bool other_ = false;  ///< a key begins with a number
};

}  // namespace newstext
