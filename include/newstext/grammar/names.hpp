/// @file
/// Names of people, character by character.
///
/// Reads:  one to five capitalised words with particles (`Ursula von der Leyen`, `J. K. Doe`, `D’Angelo`), or
/// words of a
///         script without case (`山田 太郎`, `홍길동`).
/// Yields: the bytes of the name and what its words look like.
/// Fails:  on lower-case words that are no particle, on digits and on longer runs of words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "newstext/grammar/primitives.hpp"

namespace newstext::grammar::person {

/// Lower-case words that may begin a run of particles in a name.
[[nodiscard]] constexpr bool is_particle(std::string_view word) noexcept {
    if (word.empty() || word.size() > 5 || word[0] < 'a' || word[0] > 'z') return false;
    constexpr std::array<std::string_view, 34> particles{
        "von", "van", "de",  "del",  "della", "di",  "da",  "do",  "dos", "das", "la",  "le",
        "el",  "al",  "bin", "bint", "ibn",   "ben", "ten", "ter", "te",  "zu",  "zur", "vom",
        "af",  "av",  "du",  "dei",  "degli", "lo",  "op",  "abu", "ap",  "y"};
    for (const auto one : particles) {
        if (word == one) return true;
    }
    return false;
}

/// Particles that only follow another one: "von der", "de las". Alone they are articles.
[[nodiscard]] constexpr bool is_second_particle(std::string_view word) noexcept {
    return word == "der" || word == "den" || word == "las" || word == "los" || word == "und" ||
           is_particle(word);
}

/// Bytes of a run of letters with apostrophes, hyphens and inner dots.
[[nodiscard]] constexpr std::size_t word_length(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size() && at < 64) {
        if (is_ascii_letter(text[at])) {
            ++at;
            continue;
        }
        const CodePoint c = decode(text, at);
        if (is_letter(c.value)) {
            at += c.length;
            continue;
        }
        const bool joint = c.value == '\'' || c.value == 0x2019 || c.value == '-' || c.value == 0x2010 ||
                           c.value == '.' || c.value == 0x30FB || c.value == 0xAD;
        if (!joint || at == 0 || !is_letter(decode(text, at + c.length).value)) break;
        at += c.length;
    }
    return at;
}

[[nodiscard]] constexpr std::size_t letters_of(std::string_view word) noexcept {
    std::size_t n = 0;
    for (const char c : word) n += is_continuation(c) ? 0U : 1U;
    return n;
}

/// The dot of an initial or of a short form such as `Dr.` belongs to the word; behind the last word, if that
/// is no `Jr.`, it ends the sentence.
[[nodiscard]] constexpr std::size_t with_dot(std::string_view text, std::size_t length) noexcept {
    if (length == 0 || length >= text.size() || text[length] != '.') return length;
    const std::string_view word = text.substr(0, length);
    const bool initials = word.find('.') != std::string_view::npos;
    const std::size_t longest = length + 1 == text.size() ? 2 : 3;
    return letters_of(word) <= longest || initials || word == "Prof" ? length + 1 : length;
}

/// A capitalised word, or one like `d'Ancona` and `al-Masri`; 0 where there is none.
[[nodiscard]] constexpr std::size_t capital_length(std::string_view text) noexcept {
    const std::size_t length = word_length(text);
    if (length == 0) return 0;
    const LetterCase first = letter_case(decode(text).value);
    if (first == LetterCase::upper) return with_dot(text, length);
    if (first != LetterCase::lower) return 0;
    for (std::size_t at = 0; at < length && at < 8;) {
        const CodePoint c = decode(text, at);
        at += c.length;
        if (!is_letter(c.value)) return letter_case(decode(text, at).value) == LetterCase::upper ? length : 0;
    }
    return 0;
}

[[nodiscard]] constexpr std::size_t particle_length(std::string_view text) noexcept {
    if (text.empty() || text[0] < 'a' || text[0] > 'z') return 0;
    const std::size_t length = word_length(text);
    return is_particle(text.substr(0, length)) ? length : 0;
}

/// A word of a script without case, short enough for a part of a name.
[[nodiscard]] constexpr std::size_t caseless_length(std::string_view text) noexcept {
    if (text.empty() || byte_of(text[0]) < 0x80) return 0;
    const std::size_t length = word_length(text);
    std::size_t letters = 0;
    for (std::size_t at = 0; at < length; ++letters) {
        const CodePoint c = decode(text, at);
        if (letter_case(c.value) != LetterCase::none) return 0;
        at += c.length;
    }
    const bool unspaced = is_unspaced(decode(text).value);
    return letters >= 1 && letters <= (unspaced ? 9U : 18U) ? length : 0;
}

[[nodiscard]] constexpr std::size_t second_particle_length(std::string_view text) noexcept {
    if (text.empty() || text[0] < 'a' || text[0] > 'z') return 0;
    const std::size_t length = word_length(text);
    return is_second_particle(text.substr(0, length)) ? length : 0;
}

inline constexpr Run<&capital_length> capital{};
inline constexpr Run<&particle_length> particle{};
inline constexpr Run<&caseless_length> caseless{};

inline constexpr auto particles =
    -(particle >> blanks >> x3::repeat(0, 2)[Run<&second_particle_length>{} >> blanks]);
inline constexpr auto next_capital = blanks >> particles >> capital;

/// `Ursula von der Leyen`. `Stop` is what no further word of the name may be, as a conjunction.
template <class Stop>
constexpr auto cased_name(const Stop& stop) {
    return !stop >> particles >> capital >> x3::repeat(0, 4)[!(blanks >> stop) >> next_capital];
}
/// `山田 太郎`, `محمد علي حسن`.
template <class Stop>
constexpr auto caseless_name(const Stop& stop) {
    return !stop >> caseless >> x3::repeat(0, 3)[!(blanks >> stop) >> blanks >> caseless];
}

/// Bytes of the name at the beginning of `text`, or 0. Bounded by a constant.
[[nodiscard]] inline std::size_t name_length(std::string_view text) {
    Bytes first = text.data();
    const Bytes last = first + text.size();
    const auto never = !x3::eps;
    const bool found = !text.empty() && x3::parse(first, last, cased_name(never) | caseless_name(never));
    return found ? static_cast<std::size_t>(first - text.data()) : 0;
}

/// What the words of a name look like.
struct Shape {
    std::size_t words = 0;    ///< particles not counted
    std::size_t shouted = 0;  ///< words of two and more capitals: `BBC`
    bool cased = false;
};

[[nodiscard]] constexpr bool is_shouted(std::string_view word) noexcept {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode(word, at);
        if (letter_case(c.value) == LetterCase::lower || c.value == '.') return false;
        capitals += letter_case(c.value) == LetterCase::upper ? 1U : 0U;
        at += c.length;
    }
    return capitals >= 2;
}

/// The shape of a name that was read. Linear.
[[nodiscard]] constexpr Shape shape_of(std::string_view name) noexcept {
    Shape shape;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t length = word_length(name.substr(at));
        if (length == 0) {
            at += decode(name, at).length;
            continue;
        }
        const std::string_view word = name.substr(at, length);
        shape.cased = shape.cased || letter_case(decode(word).value) != LetterCase::none;
        if (!is_second_particle(word)) ++shape.words;
        if (is_shouted(word)) ++shape.shouted;
        at += length;
    }
    return shape;
}

}  // namespace newstext::grammar::person
