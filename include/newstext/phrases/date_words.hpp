/// @file
/// The words of dates in all languages: months, weekdays, fillers, halves of the day, relative times, labels.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "newstext/grammar/bytes.hpp"
#include "newstext/phrases/language_file.hpp"
#include "newstext/phrases/word_begins.hpp"

namespace newstext {

/// What a word means in a date. Values: month 1-12; weekday 1 (Monday) to 7; day half 0 (am) or 1 (pm);
/// filler 0; label a DateLabel; relative a TimeUnit.
enum class DateWordKind : std::uint8_t { month, weekday, filler, day_half, label, relative };

/// What a date tells about the article, as the words before it say.
enum class DateLabel : std::uint8_t { none, published, updated };

/// Unit of a relative time; `now`, `today` and `yesterday` stand without a number.
enum class TimeUnit : std::uint8_t { second, minute, hour, day, week, month, year, now, today, yesterday };

/// Date words of any number of languages, found by their bytes.
///
/// A word is compared without ASCII case and without dots; other letters as the table has them, so give a
/// function that makes the forms in other case. Immutable after the last `add`; then safe to read from many
/// threads.
class DateWords {
public:
    /// Makes the forms of a word as they may be printed: upper, lower and title case. May return nothing.
    using Variants = std::function<std::vector<std::string>(std::string_view)>;

    /// One meaning of a word.
    struct Meaning {
        DateWordKind kind = DateWordKind::filler;
        int value = 0;
        int count = -1;            ///< number of a relative time that its words tell ("an hour ago"), or -1
        std::size_t language = 0;  ///< index of a language, for DateWords::language
    };

    /// Words found at the beginning of a text.
    struct Match {
        Meaning meaning;
        std::size_t length = 0;  ///< bytes, a closing dot not counted
        bool dotted =
            false;         ///< the last word has a dot inside (`p.m`), so that a dot after it is part of it
        long number = -1;  ///< the first number among relative words, or -1
    };

    DateWords() = default;
    explicit DateWords(const std::vector<LanguageFile>& files, const Variants& variants = {}) {
        for (const auto& file : files) add(file, variants);
    }

    /// Adds the words of a language. Entries that cannot be read are skipped. Linear in the file.
    void add(const LanguageFile& file, const Variants& variants = {}) {
        const std::size_t language = languages_.size();
        languages_.push_back(file.language);
        codes_.push_back(code_of(file.language));
        add_numbered(file.entries("months"), {DateWordKind::month, 0, -1, language}, 12, variants);
        add_numbered(file.entries("weekdays"), {DateWordKind::weekday, 0, -1, language}, 7, variants);
        for (const auto& entry : file.entries("date words")) {
            add_forms(entry.text, {DateWordKind::filler, 0, -1, language}, variants);
        }
        add_day_halves(file.entries("day halves"), language, variants);
        add_labels(file.entries("published"), DateLabel::published, language, variants);
        add_labels(file.entries("updated"), DateLabel::updated, language, variants);
        add_relative(file.entries("relative time"), language, variants);
    }

    /// The longest words at the beginning of `text` that mean `kind`.
    ///
    /// Where languages disagree, `hint` (a BCP 47 tag, or empty) decides, then the number of languages that
    /// agree. Bounded by a constant; does not allocate.
    [[nodiscard]] std::optional<Match> match(std::string_view text, DateWordKind kind,
                                             std::string_view hint) const noexcept {
        using Digits = grammar::FoldedWords::Digits;
        if (!begins_[static_cast<std::size_t>(kind)].may_begin(text)) return std::nullopt;
        const bool relative = kind == DateWordKind::relative;
        // Only a relative time may begin with a number.
        if (!relative && !grammar::is_letter(grammar::decode(text).value)) return std::nullopt;
        const Digits digits = relative ? Digits::as_mark : Digits::as_they_are;
        const grammar::FoldedWords words = longest_from(text, digits);
        for (std::size_t n = words.count(); n > 0; --n) {
            const auto found = words_.find(words.key(n));
            if (found == words_.end()) continue;
            const Meaning* best = choose(found->second, kind, hint);
            if (best != nullptr) return Match{*best, words.end(n), words.dotted(n), words.number()};
        }
        return std::nullopt;
    }

    /// Whether `text` may begin with words that mean `kind`: false for most that do not. Constant time.
    [[nodiscard]] bool may_begin(std::string_view text, DateWordKind kind) const noexcept {
        return begins_[static_cast<std::size_t>(kind)].may_begin(text);
    }

    /// Whether the first word of `text` is a date word of any kind, and how many bytes it takes; 0 where it
    /// is none.
    [[nodiscard]] std::size_t any_length(std::string_view text) const noexcept {
        if (!begins_.back().may_begin(text)) return 0;
        const grammar::FoldedWords words = longest_from(text, grammar::FoldedWords::Digits::as_they_are);
        for (std::size_t n = words.count(); n > 0; --n) {
            if (words_.find(words.key(n)) != words_.end()) return words.end(n);
        }
        return 0;
    }

    /// The tag of a language by the index that a meaning has.
    [[nodiscard]] std::string_view language(std::size_t index) const noexcept {
        return index < languages_.size() ? std::string_view(languages_[index]) : std::string_view();
    }
    [[nodiscard]] bool empty() const noexcept { return words_.empty(); }

private:
    using Entries = std::vector<LanguageFile::Entry>;
    template <class Value>
    using Table = std::unordered_map<std::string, Value, grammar::KeyHash, std::equal_to<>>;

    // As many words of `text` as the longest entry has that begins with the first of them.
    [[nodiscard]] grammar::FoldedWords longest_from(std::string_view text,
                                                    grammar::FoldedWords::Digits digits) const noexcept {
        grammar::FoldedWords words(text, 1, digits);
        const auto found = words.count() == 0 ? longest_.end() : longest_.find(words.key(1));
        if (found == longest_.end()) return grammar::FoldedWords({}, 0);
        words.read(text, found->second);
        return words;
    }

    [[nodiscard]] static std::string_view primary_tag(std::string_view tag) noexcept {
        return tag.substr(0, tag.find_first_of("-_"));
    }

    static constexpr std::size_t kinds = 6;
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    /// What a word means, and of each kind the meaning that most languages agree on, the first of equals.
    struct Meanings {
        std::vector<Meaning> all;
        std::array<std::uint32_t, kinds> agreed{none, none, none, none, none, none};

        void add(const Meaning& meaning) {
            all.push_back(meaning);
            std::ptrdiff_t most = 0;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i].kind != meaning.kind) continue;
                const auto votes = std::count_if(all.begin(), all.end(), [&](const Meaning& other) {
                    return other.kind == meaning.kind && other.value == all[i].value;
                });
                if (votes <= most) continue;
                most = votes;
                agreed[static_cast<std::size_t>(meaning.kind)] = static_cast<std::uint32_t>(i);
            }
        }
    };

    /// A language's primary tag as a number, so that tags compare at once; 0 for tags of more than eight
    /// letters.
    [[nodiscard]] static std::uint64_t code_of(std::string_view tag) noexcept {
        const std::string_view primary = primary_tag(tag);
        if (primary.size() > 8) return 0;
        std::uint64_t code = 0;
        for (const char c : primary) code = (code << 8) | grammar::byte_of(c);
        return code;
    }

    [[nodiscard]] const Meaning* choose(const Meanings& meanings, DateWordKind kind,
                                        std::string_view hint) const noexcept {
        const std::uint32_t agreed = meanings.agreed[static_cast<std::size_t>(kind)];
        if (agreed == none) return nullptr;
        const std::uint64_t code = code_of(hint);
        for (const auto& one : meanings.all) {
            if (code != 0 && one.kind == kind && codes_[one.language] == code) return &one;
        }
        return &meanings.all[agreed];
    }

    // The key of a whole entry: its words up to a placeholder of a date, `{n}` as a number.
    [[nodiscard]] static std::string key_of(std::string_view entry) {
        std::string key;
        while (!entry.empty() && key.size() < grammar::FoldedWords::max_bytes) {
            if (entry.starts_with("{n}")) {
                key += key.empty() ? "#" : " #";
                entry.remove_prefix(3);
                continue;
            }
            if (entry.starts_with("{date}") || entry.starts_with("{time}")) break;
            const grammar::FoldedWords word(entry, 1);
            if (word.count() == 0) {
                entry.remove_prefix(grammar::decode(entry).length);
                continue;
            }
            if (!key.empty()) key += ' ';
            key += word.key(1);
            entry.remove_prefix(word.end(1));
        }
        return key;
    }

    void add_form(std::string_view form, const Meaning& meaning) {
        const std::string key = key_of(form);
        const std::size_t words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
        if (key.empty() || words > grammar::FoldedWords::max_words) return;
        begins_[static_cast<std::size_t>(meaning.kind)].add(key);
        begins_.back().add(key);
        auto& longest = longest_[key.substr(0, key.find(' '))];
        longest = std::max(longest, words);
        auto& meanings = words_[key];
        const bool known = std::any_of(meanings.all.begin(), meanings.all.end(), [&](const Meaning& m) {
            return m.kind == meaning.kind && m.value == meaning.value && m.language == meaning.language;
        });
        if (!known) meanings.add(meaning);
    }

    void add_forms(std::string_view form, const Meaning& meaning, const Variants& variants) {
        add_form(form, meaning);
        if (!variants) return;
        for (const auto& variant : variants(form)) add_form(variant, meaning);
    }

    // Calls use(key, form) for each form of an entry `key = form, form`.
    template <class Use>
    static void each_form(std::string_view entry, Use use) {
        const auto equals = entry.find('=');
        if (equals == std::string_view::npos) return;
        const std::string_view key = grammar::trim(entry.substr(0, equals));
        std::string_view forms = entry.substr(equals + 1);
        while (!forms.empty()) {
            const auto comma = forms.find(',');
            const std::string_view form = grammar::trim(forms.substr(0, comma));
            if (!form.empty()) use(key, form);
            forms.remove_prefix(comma == std::string_view::npos ? forms.size() : comma + 1);
        }
    }

    [[nodiscard]] static int small_number(std::string_view digits) noexcept {
        int value = 0;
        for (const char c : digits) {
            if (!grammar::is_ascii_digit(c) || value > 1000) return -1;
            value = value * 10 + (c - '0');
        }
        return digits.empty() ? -1 : value;
    }

    void add_numbered(const Entries& entries, Meaning meaning, int last, const Variants& variants) {
        for (const auto& entry : entries) {
            each_form(entry.text, [&](std::string_view key, std::string_view form) {
                meaning.value = small_number(key);
                if (meaning.value >= 1 && meaning.value <= last) add_forms(form, meaning, variants);
            });
        }
    }

    void add_day_halves(const Entries& entries, std::size_t language, const Variants& variants) {
        for (const auto& entry : entries) {
            each_form(entry.text, [&](std::string_view key, std::string_view form) {
                if (key != "am" && key != "pm") return;
                add_forms(form, {DateWordKind::day_half, key == "pm" ? 1 : 0, -1, language}, variants);
            });
        }
    }

    void add_labels(const Entries& entries, DateLabel label, std::size_t language, const Variants& variants) {
        for (const auto& entry : entries) {
            add_forms(entry.text, {DateWordKind::label, static_cast<int>(label), -1, language}, variants);
        }
    }

    [[nodiscard]] static std::optional<TimeUnit> unit_of(std::string_view name) noexcept {
        constexpr std::array<std::string_view, 10> names{"second", "minute", "hour", "day",   "week",
                                                         "month",  "year",   "now",  "today", "yesterday"};
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) return std::nullopt;
        return static_cast<TimeUnit>(found - names.begin());
    }

    void add_relative(const Entries& entries, std::size_t language, const Variants& variants) {
        for (const auto& entry : entries) {
            each_form(entry.text, [&](std::string_view key, std::string_view form) {
                const auto blank = key.find(' ');
                const bool counted = blank != std::string_view::npos;
                const auto unit = unit_of(counted ? grammar::trim(key.substr(blank)) : key);
                if (!unit) return;
                const int count = counted ? small_number(key.substr(0, blank)) : -1;
                add_forms(form, {DateWordKind::relative, static_cast<int>(*unit), count, language}, variants);
            });
        }
    }

    std::array<WordBegins, kinds + 1> begins_;  // of each kind, and of all
    Table<Meanings> words_;
    Table<std::size_t> longest_;  // words of the longest entry, by its first word
    std::vector<std::string> languages_;
    std::vector<std::uint64_t> codes_;  // of the languages
};

}  // namespace newstext
