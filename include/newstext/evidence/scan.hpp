/// @file
/// Third step, first half: what one pass over a block's bytes tells about it.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/evidence/parts.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/phrases/phrase_table.hpp"
#include "newstext/phrases/words.hpp"
#include "newstext/source/text.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext::evidence {

/// How a block begins or ends.
enum class Edge : std::uint8_t {
    nothing,
    lower,
    upper,
    other_letter,
    digit,
    sentence_mark,  ///< . and its like in other scripts
    question_mark,  ///< ? !
    ellipsis,
    colon,
    comma,
    quote,    ///< quotation marks
    bracket,  ///< ( ) [ ]
    dash,
    symbol,
};
inline constexpr std::size_t edges = 14;

/// Marks that a block has somewhere.
struct Marks {
    bool pipe = false;   ///< | · • ｜ and a / between blanks
    bool arrow = false;  ///< », →, ▶, ← and the like; › ‹ > before a blank or the end
    bool at_sign = false;
    bool hash_tag = false;
    bool url = false;
    bool copyright_sign = false;
    bool quote = false;
    bool currency = false;
    bool clock = false;  ///< digits, colon, digits
    bool star = false;
    bool brace = false;    ///< { } = as in code
    bool opening = false;  ///< any mark that may open a direct quote
    bool unfolded =
        false;  ///< blanks that an element's text does not keep: two in a row, line ends, no-break spaces
};

/// What one pass over a block's bytes tells.
struct Scan {
    std::uint32_t bytes = 0;       ///< a run of blanks counts as one
    std::uint32_t words = 0;       ///< an ideograph counts as half a word
    std::uint32_t stop_words = 0;  ///< of any language
    std::uint32_t capitals = 0;    ///< words that begin with a capital, the first word not counted
    std::uint32_t uppers = 0;      ///< words wholly in capitals
    std::uint32_t numbers = 0;
    std::uint32_t ideographs = 0;
    std::uint32_t digits = 0;
    std::uint32_t months = 0;  ///< names of months
    std::uint32_t weekdays = 0;
    std::uint32_t given_names = 0;  ///< words in capitals that are given names of people
    std::uint32_t years = 0;        ///< numbers from 1900 to 2099
    std::uint32_t dates = 0;        ///< numbers such as 06.11.2024
    std::uint32_t commas = 0;
    std::uint32_t sentences = 0;    ///< sentence marks followed by a blank or the end
    std::uint32_t glued = 0;        ///< small letter directly before a capital: menu entries run together
    bool given_name_first = false;  ///< the first word is one
    Edge first = Edge::nothing;
    Edge last = Edge::nothing;
    Marks marks;
    std::uint64_t hash = 0;           ///< of the words
    std::uint32_t first_content = 0;  ///< index of the first content word's hash in the scanner's list
    std::uint32_t content_words = 0;
    std::uint32_t first_word = 0;  ///< index of the first word in the scanner's list of all words
    std::uint32_t all_words = 0;
    PhraseMatch whole;        ///< a phrase that is the whole block
    PhraseMatch begin;        ///< the longest phrase that the block begins with
    PhraseMatch end;          ///< the longest phrase that it ends with
    PhraseMatch inside;       ///< the longest phrase anywhere
    std::uint64_t kinds = 0;  ///< one bit for each PhraseKind that was found
    Parts parts;              ///< of a line that is no phrase as a whole, but made of phrases

    [[nodiscard]] bool has(PhraseKind kind) const noexcept {
        return (kinds >> static_cast<unsigned>(kind)) & 1u;
    }
    /// "Tags: rivers, weather"; "This entry was posted in Walks and tagged mills ...".
    [[nodiscard]] bool is_tags() const noexcept {
        return whole.kind == PhraseKind::tags || begin.kind == PhraseKind::tags;
    }
    /// The match that tells most: whole before begin before end before inside.
    [[nodiscard]] const PhraseMatch& best() const noexcept {
        return whole.found() ? whole : begin.found() ? begin : end.found() ? end : inside;
    }
};

/// Class of the character that begins at `s[0]`.
[[nodiscard]] constexpr Edge edge_of(std::string_view s) noexcept {
    if (s.empty()) return Edge::nothing;
    const auto c = static_cast<unsigned char>(s[0]);
    if (c >= 'a' && c <= 'z') return Edge::lower;
    if (c >= 'A' && c <= 'Z') return Edge::upper;
    if (c >= '0' && c <= '9') return Edge::digit;
    switch (c) {
        case '.':
            return Edge::sentence_mark;
        case '?':
        case '!':
            return Edge::question_mark;
        case ':':
            return Edge::colon;
        case ',':
        case ';':
            return Edge::comma;
        case '"':
        case '\'':
            return Edge::quote;
        case '(':
        case ')':
        case '[':
        case ']':
            return Edge::bracket;
        case '-':
            return Edge::dash;
        default:
            break;
    }
    if (c < 0x80) return Edge::symbol;
    switch (utf8::decode(s, 0).code) {
        case U'«':
        case U'»':
        case U'“':
        case U'”':
        case U'„':
        case U'‹':
        case U'›':
        case U'‘':
        case U'’':
        case U'‚':
        case U'「':
        case U'」':
        case U'『':
        case U'』':
            return Edge::quote;
        case U'。':
        case U'।':
        case U'॥':
        case U'۔':
        case U'．':
            return Edge::sentence_mark;
        case U'？':
        case U'！':
        case U'؟':
        case U'¿':
        case U'¡':
            return Edge::question_mark;
        case U'…':
            return Edge::ellipsis;
        case U'：':
            return Edge::colon;
        case U'、':
        case U'，':
        case U'،':
        case U'；':
        case U'؛':
            return Edge::comma;
        case U'（':
        case U'）':
        case U'【':
        case U'】':
        case U'［':
        case U'］':
            return Edge::bracket;
        case U'–':
        case U'—':
            return Edge::dash;
        default:
            break;
    }
    using source::Wide;
    switch (source::wide_at(s.substr(0, 4)).kind) {
        case Wide::capital:
            return Edge::upper;
        case Wide::small:
            return Edge::lower;
        case Wide::letter:
        case Wide::ideograph:
            return Edge::other_letter;
        case Wide::digit:
            return Edge::digit;
        default:
            return Edge::symbol;
    }
}

/// Class of the last character of `s`.
[[nodiscard]] constexpr Edge last_edge(std::string_view s) noexcept {
    if (s.empty()) return Edge::nothing;
    std::size_t at = s.size() - 1;
    while (at > 0 && s.size() - at < 4 && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
    const Edge edge = edge_of(s.substr(at));
    if (edge == Edge::sentence_mark && s.ends_with("...")) return Edge::ellipsis;
    return edge;
}

/// A word of a text, as far as sets of words tell words apart.
struct WordCode {
    std::uint16_t code;  ///< of its hash; words may share it
    bool small;          ///< written in small letters

    WordCode() noexcept {}  // made by the million, to be assigned to
    explicit WordCode(const phrases::Word& word) noexcept
        : code(static_cast<std::uint16_t>(word.hash >> 16)),
          small(word.letter_case == phrases::Case::lower) {}
};

/// Scans blocks one after the other; keeps the content words of all, for comparing blocks with each other.
class Scanner {
public:
    explicit Scanner(const PhraseSet& phrases) noexcept : phrases_(&phrases.table()) {}

    /// Forgets the words of the last text.
    void clear() noexcept {
        content_.clear();
        words_.clear();
        languages_.fill(0);
    }

    /// Hashes of words that are neither stop words nor numbers, in the order of the text.
    [[nodiscard]] const std::vector<std::uint32_t>& content_words() const noexcept { return content_; }
    /// All words in the order of the text.
    [[nodiscard]] const std::vector<WordCode>& words() const noexcept { return words_; }
    /// Stop words met, by language: indices as in PhraseSet::languages().
    [[nodiscard]] const std::array<std::uint32_t, 64>& languages() const noexcept { return languages_; }

    /// One pass over `text`; a second one over a text with link marks, for the phrase that they hide. Linear.
    [[nodiscard]] Scan scan(std::string_view text, source::TextStyle style = {}) {
        Scan s;
        scan(text, style, s);
        return s;
    }
    /// The same into an empty `s`.
    void scan(std::string_view text, source::TextStyle style, Scan& s) {
        scan_bytes(text, s);
        const bool marked = (style.markdown || style.references) && text.find('[') != std::string_view::npos;
        if (!marked || s.whole.found()) return;
        const std::size_t content = content_.size();
        const std::size_t words = words_.size();
        unmarked_.clear();
        source::append_folded(text, unmarked_, style);
        Scan plain;
        scan_bytes(unmarked_, plain);
        content_.resize(content);
        words_.resize(words);
        s.whole = plain.whole;
        if (!s.begin.found()) s.begin = plain.begin;
        s.kinds |= plain.kinds;
    }

private:
    void scan_bytes(std::string_view text, Scan& s) {
        s.bytes = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), 0xFFFFFFFFu));
        s.first_content = static_cast<std::uint32_t>(content_.size());
        s.first_word = static_cast<std::uint32_t>(words_.size());
        s.hash = phrases::hash_seed;
        scan_words(text, s);
        s.content_words = static_cast<std::uint32_t>(content_.size()) - s.first_content;
        s.all_words = static_cast<std::uint32_t>(words_.size()) - s.first_word;
        if (!text.empty() && text[0] == '(' && (text.starts_with("(c) ") || text.starts_with("(C) ")))
            s.marks.copyright_sign = true;
        s.first = edge_of(text);
        s.last = last_edge(text);
    }

    /// Bytes outside of words that tell something.
    static constexpr std::array<bool, 256> telling = [] {
        std::array<bool, 256> table{};
        for (std::size_t c = 0; c <= ' '; ++c) table[c] = true;
        for (const char c : std::string_view(".!?,|/>@#\"$*{}=:\xC2\xE2\xE3\xE0\xEF\xD8"))
            table[static_cast<unsigned char>(c)] = true;
        return table;
    }();

    /// What the character at `i`, which is outside of words, tells.
    static void scan_mark(std::string_view text, std::size_t i, Scan& s) noexcept {
        const auto c = static_cast<unsigned char>(text[i]);
        if (!telling[c]) return;
        if (is_gap(text[i])) {
            if (c != ' ') s.marks.unfolded = true;
            if (i == 0 || !is_gap(text[i - 1])) return;
            // However wide the gap, it counts as one blank.
            --s.bytes;
            s.marks.unfolded = true;
            return;
        }
        const auto at = [&](std::size_t k) -> char { return k < text.size() ? text[k] : ' '; };
        switch (c) {
            case '.':
            case '!':
            case '?':
                if (end_after(text, i + 1) || at(i + 1) == '"' || at(i + 1) == ')') ++s.sentences;
                break;
            case ',':
                ++s.commas;
                break;
            case '|':
                s.marks.pipe = true;
                break;
            case '/':
                if (i > 0 && is_gap(text[i - 1]) && end_after(text, i + 1)) s.marks.pipe = true;
                if (at(i + 1) == '/' && i > 0 && text[i - 1] == ':') s.marks.url = true;
                break;
            case '>':
                if (end_after(text, i + 1)) s.marks.arrow = true;
                break;
            case '@':
                s.marks.at_sign = true;
                break;
            case '#':
                s.marks.hash_tag = true;
                break;
            case '"':
                s.marks.quote = s.marks.opening = true;
                break;
            case '$':
                s.marks.currency = true;
                break;
            case '*':
                s.marks.star = true;
                break;
            case '{':
            case '}':
            case '=':
                s.marks.brace = true;
                break;
            case ':':
                if (i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9' && at(i + 1) >= '0' &&
                    at(i + 1) <= '9') {
                    s.marks.clock = true;
                }
                break;
            case 0xC2:
                if (at(i + 1) == '\xB7') s.marks.pipe = true;  // middle dot
                if (at(i + 1) == '\xA9') s.marks.copyright_sign = true;
                if (at(i + 1) == '\xBB') s.marks.quote = s.marks.arrow = s.marks.opening = true;
                if (at(i + 1) == '\xAB') s.marks.quote = s.marks.opening = true;
                if (at(i + 1) == '\xA0') s.marks.unfolded = true;
                if (at(i + 1) == '\xA3') s.marks.currency = true;
                break;
            case 0xE2:
                scan_symbol(text.substr(i, 3), end_after(text, i + 3), s);
                break;
            case 0xE3:
                if (text.substr(i, 3) == "。") ++s.sentences;
                if (text.substr(i, 3) == "、") ++s.commas;
                if (text.substr(i, 3) == "「") s.marks.quote = s.marks.opening = true;
                if (text.substr(i, 3) == "『") s.marks.opening = true;
                break;
            case 0xE0:
                if (text.substr(i, 3) == "।") ++s.sentences;
                break;
            case 0xEF:
                if (text.substr(i, 3) == "，") ++s.commas;
                if (text.substr(i, 3) == "？" || text.substr(i, 3) == "！") ++s.sentences;
                if (text.substr(i, 3) == "｜") s.marks.pipe = true;
                break;
            case 0xD8:
                if (at(i + 1) == '\x8C') ++s.commas;
                if (at(i + 1) == '\x9F') ++s.sentences;
                break;
            default:
                if (c < ' ') s.marks.unfolded = true;
                break;
        }
    }

    /// ASCII blanks and line ends; the latter stand in blocks of hard-wrapped texts.
    [[nodiscard]] static bool is_gap(char c) noexcept {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
    [[nodiscard]] static bool end_after(std::string_view text, std::size_t at) noexcept {
        return at >= text.size() || source::detail::folded_blank(text, at) != 0;
    }

    static void scan_symbol(std::string_view symbol, bool end, Scan& s) noexcept {
        if (symbol.size() < 3) return;
        const auto b = static_cast<unsigned char>(symbol[1]);
        const auto c = static_cast<unsigned char>(symbol[2]);
        if (b == 0x80) {
            if ((c >= 0x98 && c <= 0x9E) || c == 0xB9) s.marks.opening = true;
            if (c == 0xA2) s.marks.pipe = true;                                // bullet
            if (c >= 0x9C && c <= 0x9F) s.marks.quote = true;                  // double quotes
            if (c == 0xB9 || c == 0xBA) s.marks.arrow = s.marks.arrow || end;  // single guillemets
            if (c == 0xA6 && end) ++s.sentences;                               // ellipsis
            return;
        }
        if (b == 0x82 && c == 0xAC) s.marks.currency = true;
        if (b == 0x86 || b == 0x96 || b == 0x97) s.marks.arrow = true;
        if (b == 0x98 || b == 0xAD) s.marks.star = true;
    }

    static void scan_number(std::string_view number, Scan& s) noexcept {
        if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) ++s.years;
        if (number.size() < 6 || number.size() > 10) return;
        const auto first = number.find('.');
        if (first == 0 || first > 2) return;
        const auto second = number.find('.', first + 1);
        if (second == std::string_view::npos || second - first > 3) return;
        const std::size_t year = number.size() - second - 1;
        if (year == 2 || year == 4) ++s.dates;
    }

    /// A walk through the phrase tree that began at some word.
    struct Walk {
        std::uint32_t node = 0;
        std::uint32_t first_word = 0;
        std::uint32_t begin = 0;
    };
    /// A phrase whose last word has just been read.
    struct Candidate {
        std::uint32_t phrase = 0;
        std::uint32_t first_word = 0;
        std::uint32_t last_word = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    /// A word of the line in hand, and what the table knows of it.
    struct Met {
        phrases::Word word;
        const phrases::PhraseTable::WordEntry* known = nullptr;
    };
    /// The phrases of the line in hand.
    struct Following {
        std::array<Walk, 12> walks;
        std::size_t walking = 0;
        Candidate whole;
        Candidate at_end;
        bool has_whole = false;
        bool has_end = false;

        Following() noexcept {}  // no walk is looked at that was not begun
    };

    void scan_words(std::string_view text, Scan& s) {
        Following following;
        std::uint32_t count = 0;
        phrases::WordReader reader(text);
        for (bool more = true; more;) {
            const std::size_t n = read_words(text, reader, s);
            more = n == met_.size();
            // All at once: the processor fetches many places of the table at the same time.
            for (std::size_t i = 0; i < n; ++i) met_[i].known = phrases_->find_word(met_[i].word.hash);
            if (count == 0 && n > 0) look_at_first(s);
            keep_words(n);
            for (std::size_t i = 0; i < n; ++i) {
                count_word(text, met_[i], s);
                follow(text, met_[i], count, s, following);
                ++count;
            }
        }
        s.words = words_of(count, s);
        if (following.has_whole && following.whole.last_word + 1 == count)
            keep(following.whole, PhrasePlace::whole, s.whole, s);
        if (following.has_end && following.at_end.last_word + 1 == count)
            keep(following.at_end, PhrasePlace::end, s.end, s);
        if (s.begin.found() && s.begin.end > 0 && !s.whole.found() && covers_all(text, s.begin))
            s.whole = s.begin;
        if (!s.whole.found()) s.parts = parts_of_line(count);
    }

    /// Reads words until there are no more or no more fit. @returns how many
    std::size_t read_words(std::string_view text, phrases::WordReader& reader, Scan& s) {
        const auto mark = [&](std::size_t at) { scan_mark(text, at, s); };
        std::size_t n = 0;
        while (n < met_.size() && reader.next(met_[n].word, mark)) ++n;
        return n;
    }

    /// What only the first word of a line tells.
    void look_at_first(Scan& s) const noexcept {
        const Met& first = met_[0];
        // It may have a capital because the line begins with it.
        if (first.word.letter_case >= phrases::Case::capital) --s.capitals;
        s.given_name_first = is_given_name(first);
    }

    /// Adds the first `n` of the words in hand to the lists of all.
    void keep_words(std::size_t n) {
        const std::size_t words = words_.size();
        words_.resize(words + n);
        std::size_t content = content_.size();
        content_.resize(content + n);
        for (std::size_t i = 0; i < n; ++i) {
            const Met& met = met_[i];
            words_[words + i] = WordCode(met.word);
            // Written in any case: whether a word counts is hard to guess for a processor.
            content_[content] = static_cast<std::uint32_t>(met.word.hash >> 16);
            content += !is_stop_word(met) && !met.word.number ? 1u : 0u;
        }
        content_.resize(content);
    }

    [[nodiscard]] static bool is_stop_word(const Met& met) noexcept {
        return met.known != nullptr && met.known->languages != 0;
    }
    [[nodiscard]] static bool is_given_name(const Met& met) noexcept {
        return met.known != nullptr && met.known->given_name && met.known->languages == 0 &&
               met.word.letter_case != phrases::Case::lower;
    }

    /// The parts of a line of `count` words that is no phrase as a whole.
    [[nodiscard]] Parts parts_of_line(std::size_t count) const noexcept {
        if (count == 0 || count > PartWords::most) return {};
        // Most lines begin with neither a phrase nor a number.
        const Met& first = met_[0];
        if (!first.word.number && (first.known == nullptr || first.known->begins == 0)) return {};
        PartWords words;
        for (std::size_t i = 0; i < count; ++i)
            words.add(met_[i].word, met_[i].known != nullptr ? met_[i].known->id : 0);
        return parts_of(words, *phrases_);
    }

    /// What a word tells by itself.
    void count_word(std::string_view text, const Met& met, Scan& s) {
        const phrases::Word& word = met.word;
        s.hash = phrases::mix(s.hash, word.hash);
        s.glued += word.humps;
        if (word.ideograph) {
            ++s.ideographs;
        } else if (word.number) {
            ++s.numbers;
            s.digits += word.digits;
            scan_number(text.substr(word.begin, word.end - word.begin), s);
        }
        s.capitals += word.letter_case >= phrases::Case::capital ? 1u : 0u;
        s.uppers += word.letter_case == phrases::Case::upper ? 1u : 0u;
        if (met.known == nullptr) return;
        s.months += met.known->month ? 1u : 0u;
        s.weekdays += met.known->weekday ? 1u : 0u;
        s.given_names += is_given_name(met) ? 1u : 0u;
        if (met.known->languages == 0) return;
        ++s.stop_words;
        for (std::uint64_t rest = met.known->languages; rest != 0; rest &= rest - 1)
            ++languages_[static_cast<std::size_t>(std::countr_zero(rest))];
    }

    /// Takes the walks one word further, and begins a new one.
    void follow(std::string_view text, const Met& met, std::uint32_t number, Scan& s, Following& f) const {
        if (met.known == nullptr) {
            f.walking = 0;
            return;
        }
        const phrases::PhraseTable::WordEntry& entry = *met.known;
        if (f.walking == 0 && entry.begins == 0) return;
        // A place that was free before this word counts as before: the oldest walks are kept.
        const bool begins =
            entry.begins != 0 && (number == 0 || entry.begins_inside) && f.walking < f.walks.size();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < f.walking && entry.goes_on; ++i) {
            Walk walk = f.walks[i];
            walk.node = phrases_->step(walk.node, entry.id);
            if (walk.node == 0) continue;
            f.walks[kept++] = walk;
            find_endings(text, met.word, number, walk, s, f);
        }
        if (begins) {
            const Walk walk{entry.begins, number, static_cast<std::uint32_t>(met.word.begin)};
            f.walks[kept++] = walk;
            find_endings(text, met.word, number, walk, s, f);
        }
        f.walking = kept;
    }

    /// The phrases that end with the word that `walk` has come to.
    void find_endings(std::string_view text, const phrases::Word& word, std::uint32_t number,
                      const Walk& walk, Scan& s, Following& f) const {
        for (std::uint32_t n = phrases_->ending_at(walk.node); n != 0; n = phrases_->phrase(n - 1).next) {
            const phrases::PhraseTable::Phrase& phrase = phrases_->phrase(n - 1);
            if (!phrase.open_begin && walk.first_word > 0) continue;
            if (phrase.name_before && walk.first_word == 0) continue;
            if (is_name_and_verb(phrase) && words_of(number + 1, s) > longest_name_and_verb) continue;
            if (phrase.colon && !colon_follows(text, word.end)) continue;
            const Candidate found{n - 1, walk.first_word, number, walk.begin,
                                  static_cast<std::uint32_t>(word.end)};
            if (phrase.open_end) {
                PhraseMatch& slot = walk.first_word == 0 ? s.begin : s.inside;
                keep(found, walk.first_word == 0 ? PhrasePlace::begin : PhrasePlace::inside, slot, s);
                continue;
            }
            // Holds only if this turns out to be the last word.
            Candidate& slot = walk.first_word == 0 ? f.whole : f.at_end;
            bool& has = walk.first_word == 0 ? f.has_whole : f.has_end;
            if (!has || slot.last_word < number || slot.first_word > walk.first_word) slot = found;
            has = true;
        }
    }

    /// Words of a line with `count` words and ideographs, of which two count as a word.
    [[nodiscard]] static std::uint32_t words_of(std::uint32_t count, const Scan& s) noexcept {
        return count - s.ideographs + (s.ideographs + 1) / 2;
    }

    /// Phrases such as `{name} said`, with nothing after them, end sentences of articles as well. A line that
    /// holds no more than a name is short.
    static constexpr std::uint32_t longest_name_and_verb = 8;
    [[nodiscard]] static bool is_name_and_verb(const phrases::PhraseTable::Phrase& phrase) noexcept {
        return phrase.name_before && !phrase.colon && !phrase.open_end;
    }

    /// An open phrase with nothing after it is the whole line.
    [[nodiscard]] static bool covers_all(std::string_view text, const PhraseMatch& m) noexcept {
        bool more = false;
        phrases::for_each_word(text.substr(m.end, 64), [&](const phrases::Word&) { more = true; });
        return !more && text.size() - m.end < 64;
    }

    void keep(const Candidate& found, PhrasePlace place, PhraseMatch& slot, Scan& s) const noexcept {
        const PhraseKind kind = phrases_->phrase(found.phrase).kind;
        s.kinds |= std::uint64_t{1} << static_cast<unsigned>(kind);
        if (slot.found() && slot.end - slot.begin >= found.end - found.begin) return;
        slot = {kind, place, found.phrase, found.begin, found.end};
    }

    [[nodiscard]] static bool colon_follows(std::string_view text, std::size_t at) noexcept {
        while (at < text.size() && text[at] == ' ') ++at;
        const std::string_view rest = text.substr(std::min(at, text.size()));
        return rest.starts_with(':') || rest.starts_with("：") || rest.starts_with("\xC2\xA0:");
    }

    const phrases::PhraseTable* phrases_;
    std::string unmarked_;
    std::vector<std::uint32_t> content_;
    std::vector<WordCode> words_;
    std::array<Met, 32> met_;
    std::array<std::uint32_t, 64> languages_{};
};

}  // namespace newstext::evidence
