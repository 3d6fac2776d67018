#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <fstream>
#include <initializer_list>
#include <ios>
#include <memory>
#include <numeric>
#include <span>
#include <utility>

#include "newstext/phrases/built_in.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/phrases/folding.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/phrases/phrase_table.hpp"

namespace newstext {

namespace phrases::detail {

/// A phrase entry taken apart: docs/phrases.md, "Entries of phrase sections".
struct Pattern {
    std::string_view words;
    bool open_begin = false;
    bool open_end = false;
    bool name_before = false;
    bool colon = false;
};

/// Takes the placeholders at the ends of `s` away.
[[nodiscard]] inline Pattern strip_pattern(std::string_view s) {
    using newstext::detail::trim_blanks;
    Pattern p;
    const auto take_front = [&](std::string_view token) {
        if (!s.starts_with(token)) return false;
        s = trim_blanks(s.substr(token.size()));
        return true;
    };
    const auto take_back = [&](std::string_view token) {
        if (!s.ends_with(token)) return false;
        s = trim_blanks(s.substr(0, s.size() - token.size()));
        return true;
    };
    if (take_front("…") || take_front("...")) p.open_begin = true;
    if (take_front("{name}")) p.open_begin = p.name_before = true;
    if (take_back("…") || take_back("...")) p.open_end = true;
    while (take_back("{name}") || take_back("{date}") || take_back("{time}")) p.open_end = true;
    p.colon = s.ends_with(':') || s.ends_with("：");
    p.words = s;
    return p;
}

/// @param numbered empty; holds the words where the entry has an `{n}`
[[nodiscard]] inline Pattern read_pattern(const LanguageFile::Entry& entry, std::string_view file,
                                          std::string& numbered) {
    Pattern p = strip_pattern(entry.text);
    const auto fail = [&](std::size_t at, const char* what) {
        const auto column = static_cast<std::size_t>(p.words.data() - entry.text.data()) + at + entry.column;
        newstext::detail::bad_line(file, entry.line, column, what);
    };
    std::size_t copied = 0;
    for (std::size_t at = 0; at < p.words.size(); ++at) {
        const char c = p.words[at];
        if (c != '{' && c != '}' && c != '.' && c != '\xE2') continue;
        const std::string_view rest = p.words.substr(at);
        if (rest.starts_with("{n}")) {
            numbered.append(p.words.substr(copied, at - copied)).append("0");
            at += 2;
            copied = at + 1;
        } else if (c == '{' || c == '}') {
            fail(at, "{n} stands anywhere; {name}, {date} and {time} only at the ends of an entry");
        } else if (rest.starts_with("…") || rest.starts_with("...")) {
            fail(at, "an ellipsis stands only at the ends of an entry");
        }
    }
    if (copied == 0) return p;
    numbered.append(p.words.substr(copied));
    p.words = numbered;
    return p;
}

/// Reports an entry of a fact section that does not read `KEY = FORM, FORM` with a key that the section has.
inline void check_fact(const LanguageFile::Entry& entry, std::string_view section, std::string_view file) {
    using newstext::detail::trim_blanks;
    const std::string_view text = entry.text;
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) {
        newstext::detail::bad_line(file, entry.line, entry.column, "'=' is missing: KEY = FORM, FORM");
    }
    if (trim_blanks(text.substr(equals + 1)).empty()) {
        newstext::detail::bad_line(file, entry.line, entry.column + equals + 1,
                                   "a form is missing after the '='");
    }
    std::string_view key = trim_blanks(text.substr(0, equals));
    const auto is_number = [](std::string_view s) {
        return !s.empty() && s.size() <= 3 && s.find_first_not_of("0123456789") == s.npos;
    };
    const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), key) != names.end();
    };
    const auto is_from_1_to = [&](int last) {
        if (!is_number(key)) return false;
        int value = 0;
        for (const char c : key) value = value * 10 + (c - '0');
        return value >= 1 && value <= last;
    };
    const auto expect = [&](bool holds, const char* what) {
        if (!holds) newstext::detail::bad_line(file, entry.line, entry.column, what);
    };
    if (section == "months") return expect(is_from_1_to(12), "a month is a number from 1 to 12");
    if (section == "weekdays") return expect(is_from_1_to(7), "a weekday is a number from 1, Monday, to 7");
    if (section == "day halves") return expect(is_one_of({"am", "pm"}), "the key of a day half is am or pm");
    const auto blank = key.find(' ');
    if (blank != std::string_view::npos && is_number(key.substr(0, blank)))
        key = trim_blanks(key.substr(blank));
    expect(
        is_one_of({"second", "minute", "hour", "day", "week", "month", "year", "now", "today", "yesterday"}),
        "a relative time is second, minute, hour, day, week, month, year, now, today or yesterday");
}

/// Reports the first fault of the sections whose entries read `KEY = FORM, FORM`.
inline void check_facts(const LanguageFile& file, std::string_view name) {
    for (const auto& section : file.sections) {
        const std::string_view s = section.name;
        if (s != "months" && s != "weekdays" && s != "day halves" && s != "relative time") continue;
        for (const auto& entry : section.entries) check_fact(entry, s, name);
    }
}

}  // namespace phrases::detail

/// What adding a file needs: the file, its name for messages, and how its words are written.
struct phrases::PhraseTable::Loading {
    const LanguageFile& file;
    std::string_view name;
    const CaseForms& common;  // by the case rules that most languages share
    CaseForms own;            // by the language's own

    Loading(const LanguageFile& read, std::string_view text, std::string_view file_name,
            const CaseForms& forms)
        : file(read), name(file_name), common(forms) {
        if (has_own_case_rules(file.language)) own = CaseForms(std::span(&text, 1), file.language);
    }

    /// Calls `f` with the hash of each way to write a word.
    template <class F>
    void each_spelling(std::uint64_t word, F f) const {
        f(word);
        for (const std::uint64_t hash : common.hashes(word)) f(hash);
        for (const std::uint64_t hash : own.hashes(word)) f(hash);
    }

    [[nodiscard]] std::vector<std::string> variants(std::string_view text) const {
        auto all = common.variants(text);
        for (auto& variant : own.variants(text)) all.push_back(std::move(variant));
        return all;
    }
};

NEWSTEXT_INLINE phrases::PhraseTable::PhraseTable()
    : known_words_(bits / 64),
      known_edges_(bits / 64),
      words_(1024),
      word_mask_(1023),
      edges_(1024),
      edge_mask_(1023),
      endings_(2, 0),
      facts_(std::make_shared<phrases::Facts>()) {}

NEWSTEXT_INLINE phrases::PhraseTable phrases::PhraseTable::built_in() {
    PhraseTable made;
    made.facts_->add_agencies(newstext::built_in::agencies, newstext::built_in::image_agencies);
    const auto& files = newstext::built_in::languages;
    std::array<std::string_view, newstext::built_in::languages.size()> texts;
    std::transform(files.begin(), files.end(), texts.begin(), [](const auto& file) { return file.text; });
    const CaseForms forms(texts);
    made.reserve(std::accumulate(texts.begin(), texts.end(), std::size_t{0},
                                 [](std::size_t sum, std::string_view text) { return sum + text.size(); }));
    for (const auto& [name, text] : files) {
        const LanguageFile file = read_language_file(text, name);
        made.add(Loading(file, text, name, forms));
    }
    made.mark_places();
    return made;
}

NEWSTEXT_INLINE void phrases::PhraseTable::add_text(std::string_view text, std::string_view name) {
    const LanguageFile file = read_language_file(text, name);
    const CaseForms forms(std::span(&text, 1));
    facts_ = std::make_shared<phrases::Facts>(*facts_);  // copies may share the old ones
    ++added_texts_;
    add(Loading(file, text, name, forms));
    mark_places();
}

NEWSTEXT_INLINE void phrases::PhraseTable::add(const Loading& from) {
    phrases::detail::check_facts(from.file, from.name);
    for (const auto& section : from.file.sections) {
        const auto& all = names::phrase_sections;
        const auto it = std::find(all.begin() + 1, all.end(), section.name);
        if (it == all.end()) continue;
        const auto kind = static_cast<PhraseKind>(it - all.begin());
        for (const auto& entry : section.entries) {
            if (kind == PhraseKind::relative_time) {
                add_relative_times(entry, from);
            } else {
                add_phrase(entry, kind, from);
            }
        }
    }
    for (const auto& entry : from.file.entries("months")) mark_words(entry.text, &WordEntry::month, from);
    for (const auto& entry : from.file.entries("weekdays")) mark_words(entry.text, &WordEntry::weekday, from);
    for (const auto& entry : from.file.entries("given names"))
        mark_words(entry.text, &WordEntry::given_name, from);
    add_stop_words(from);
    facts_->add(from.file, [&](std::string_view text) { return from.variants(text); });
}

NEWSTEXT_INLINE void phrases::PhraseTable::add_stop_words(const Loading& from) {
    const std::string& language = from.file.language;
    const auto& stop_words = from.file.entries("stop words");
    if (stop_words.empty()) return;
    if (language.empty()) {
        newstext::detail::bad_line(from.name, stop_words.front().line, stop_words.front().column,
                                   "stop words need a header 'language:' that says whose they are");
    }
    auto it = std::find(languages_.begin(), languages_.end(), language);
    if (it == languages_.end()) {
        if (languages_.size() == 64) {
            newstext::detail::bad_line(from.name, 1, 1, "more than 64 languages with stop words");
        }
        it = languages_.insert(languages_.end(), language);
    }
    const std::uint64_t bit = std::uint64_t{1} << (it - languages_.begin());
    for (const auto& entry : stop_words) {
        phrases::for_each_word(entry.text, [&](const phrases::Word& word) {
            if (word.number) return;
            from.each_spelling(word.hash, [&](std::uint64_t hash) { insert_word(hash).languages |= bit; });
        });
    }
}

/// `hour = vor {n} Stunden, vor {n} Std.`: each form is a phrase that may stand anywhere in a line.
NEWSTEXT_INLINE void phrases::PhraseTable::add_relative_times(const LanguageFile::Entry& entry,
                                                              const Loading& from) {
    const std::string_view text = entry.text;
    std::string_view rest = text.substr(text.find('=') + 1);
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const std::string_view form = newstext::detail::trim_blanks(rest.substr(0, comma));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
        if (form.empty()) continue;
        const auto column = entry.column + static_cast<std::size_t>(form.data() - text.data());
        add_phrase({form, entry.line, column}, PhraseKind::relative_time, from);
    }
}

/// Sets a flag on the words after the `=` of `1 = Januar, Jan.`.
NEWSTEXT_INLINE void phrases::PhraseTable::mark_words(std::string_view text, bool WordEntry::*flag,
                                                      const Loading& from) {
    phrases::for_each_word(text.substr(text.find('=') + 1), [&](const phrases::Word& word) {
        if (word.number) return;
        from.each_spelling(word.hash, [&](std::uint64_t hash) { insert_word(hash).*flag = true; });
    });
}

NEWSTEXT_INLINE void phrases::PhraseTable::add_phrase(const LanguageFile::Entry& entry, PhraseKind kind,
                                                      const Loading& from) {
    std::string numbered;
    auto pattern = phrases::detail::read_pattern(entry, from.name, numbered);
    if (kind == PhraseKind::relative_time) pattern.open_begin = pattern.open_end = true;
    std::uint32_t node = 1;
    phrases::for_each_word(pattern.words, [&](const phrases::Word& word) {
        const std::uint32_t id = word_id(word.hash, from);
        if (id >= begins_inside_.size()) begins_inside_.resize(id + std::size_t{1});
        if (node == 1 && pattern.open_begin) begins_inside_[id] = 1;
        node = insert_edge(node, id);
    });
    if (node == 1) {
        newstext::detail::bad_line(from.name, entry.line, entry.column, "a phrase needs a word or {n}");
    }
    for (std::uint32_t n = endings_[node]; n != 0; n = phrases_[n - 1].next) {
        Phrase& p = phrases_[n - 1];
        const bool same = p.open_begin == pattern.open_begin && p.open_end == pattern.open_end &&
                          p.name_before == pattern.name_before && p.colon == pattern.colon;
        if (!same) continue;
        // Languages share phrases: the first built-in file that has one names its kind. A text that was added
        // later knows better.
        if (p.text_number == added_texts_) return;
        p.text = entry.text;
        p.kind = kind;
        p.text_number = added_texts_;
        return;
    }
    phrases_.push_back({std::string(entry.text), kind, pattern.open_begin, pattern.open_end,
                        pattern.name_before, pattern.colon, endings_[node], added_texts_});
    endings_[node] = static_cast<std::uint32_t>(phrases_.size());
}

/// The id of a word in all its spellings.
NEWSTEXT_INLINE std::uint32_t phrases::PhraseTable::word_id(std::uint64_t hash, const Loading& from) {
    if (const WordEntry* known = find_word(hash); known != nullptr && known->id != 0) return known->id;
    // Words that are one in capitals share an id: `ß` and `ss`.
    WordEntry& common = insert_word(from.common.common_hash(hash));
    if (common.id == 0) common.id = ++last_word_id_;
    const std::uint32_t id = common.id;
    from.each_spelling(hash, [&](std::uint64_t spelling) {
        WordEntry& entry = insert_word(spelling);
        if (entry.id == 0) entry.id = id;
    });
    return id;
}

/// Tells the scanner which words begin phrases, those that lead on from the root, and which stand behind the
/// first.
NEWSTEXT_INLINE void phrases::PhraseTable::mark_places() {
    std::vector<std::uint8_t> goes_on(last_word_id_ + std::size_t{1});
    for (const Edge& edge : edges_) {
        if (edge.key != 0 && (edge.key >> 32) != 1) goes_on[edge.key & 0xFFFFFFFFu] = 1;
    }
    for (WordEntry& entry : words_) {
        entry.begins = entry.id != 0 ? step(1, entry.id) : 0;
        entry.goes_on = goes_on[entry.id] != 0;
        entry.begins_inside = entry.id < begins_inside_.size() && begins_inside_[entry.id] != 0;
    }
}

NEWSTEXT_INLINE phrases::PhraseTable::WordEntry& phrases::PhraseTable::insert_word(std::uint64_t hash) {
    if ((word_count_ + 1) * 2 > words_.size()) resize_words(words_.size() * 2);
    std::size_t at = hash & word_mask_;
    while (words_[at].hash != hash && words_[at].hash != 0) at = (at + 1) & word_mask_;
    if (words_[at].hash == 0) {
        words_[at].hash = hash;
        set_bit(known_words_, hash);
        ++word_count_;
    }
    return words_[at];
}

/// @pre size is a power of two above word_count_
NEWSTEXT_INLINE void phrases::PhraseTable::resize_words(std::size_t size) {
    std::vector<WordEntry> old(size);
    old.swap(words_);
    word_mask_ = size - 1;
    for (const WordEntry& entry : old) {
        if (entry.hash == 0) continue;
        std::size_t at = entry.hash & word_mask_;
        while (words_[at].hash != 0) at = (at + 1) & word_mask_;
        words_[at] = entry;
    }
}

NEWSTEXT_INLINE std::uint32_t phrases::PhraseTable::insert_edge(std::uint32_t node, std::uint32_t word) {
    if ((edge_count_ + 1) * 2 > edges_.size()) resize_edges(edges_.size() * 2);
    const std::uint64_t key = (static_cast<std::uint64_t>(node) << 32) | word;
    Edge& edge = edges_[edge_place(key)];
    if (edge.key == key) return edge.node;
    edge = {key, static_cast<std::uint32_t>(endings_.size())};
    set_bit(known_edges_, phrases::mix(0, key));
    endings_.push_back(0);
    ++edge_count_;
    return edge.node;
}

/// The place of the edge `key`, or the free one where it belongs.
NEWSTEXT_INLINE std::size_t phrases::PhraseTable::edge_place(std::uint64_t key) const noexcept {
    std::size_t at = phrases::mix(0, key) & edge_mask_;
    while (edges_[at].key != key && edges_[at].key != 0) at = (at + 1) & edge_mask_;
    return at;
}

/// @pre size is a power of two above edge_count_
NEWSTEXT_INLINE void phrases::PhraseTable::resize_edges(std::size_t size) {
    std::vector<Edge> old(size);
    old.swap(edges_);
    edge_mask_ = size - 1;
    for (const Edge& edge : old) {
        if (edge.key != 0) edges_[edge_place(edge.key)] = edge;
    }
}

/// Makes room for the phrases of files that have `bytes` bytes together.
NEWSTEXT_INLINE void phrases::PhraseTable::reserve(std::size_t bytes) {
    // As many as the built-in files have; where others have more the tables grow.
    phrases_.reserve(bytes / 22);
    endings_.reserve(bytes / 12);
    resize_words(std::max(words_.size(), std::bit_ceil(bytes / 11)));
    resize_edges(std::max(edges_.size(), std::bit_ceil(bytes / 5)));
}

struct PhraseSet::Shared {
    std::shared_ptr<const phrases::PhraseTable> table;
};

NEWSTEXT_INLINE PhraseSet::PhraseSet() : PhraseSet(new Shared{std::make_shared<phrases::PhraseTable>()}) {}
NEWSTEXT_INLINE PhraseSet::~PhraseSet() { delete shared_; }
NEWSTEXT_INLINE PhraseSet::PhraseSet(const PhraseSet& other) : PhraseSet(new Shared(*other.shared_)) {}
NEWSTEXT_INLINE PhraseSet& PhraseSet::operator=(const PhraseSet& other) { return *this = PhraseSet(other); }
NEWSTEXT_INLINE PhraseSet::PhraseSet(PhraseSet&& other) noexcept
    : PhraseSet(std::exchange(other.shared_, nullptr)) {}
NEWSTEXT_INLINE PhraseSet& PhraseSet::operator=(PhraseSet&& other) noexcept {
    std::swap(shared_, other.shared_);
    return *this;
}

NEWSTEXT_INLINE PhraseSet PhraseSet::built_in() {
    static const auto table = std::make_shared<const phrases::PhraseTable>(phrases::PhraseTable::built_in());
    return PhraseSet(new Shared{table});
}

NEWSTEXT_INLINE void PhraseSet::add_text(std::string_view text, std::string_view name) {
    auto next = std::make_shared<phrases::PhraseTable>(table());
    next->add_text(text, name);
    shared_->table = std::move(next);
}

NEWSTEXT_INLINE void PhraseSet::add_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorCode::unreadable_file, path + ": cannot be opened");
    std::string text;
    std::array<char, 1 << 14> piece;
    // Unlike an iterator, read() does not throw where the path is a directory.
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) throw Error(ErrorCode::unreadable_file, path + ": cannot be read");
    add_text(text, path);
}

NEWSTEXT_INLINE std::size_t PhraseSet::size() const noexcept { return table().size(); }
NEWSTEXT_INLINE const std::string& PhraseSet::text(std::uint32_t phrase) const noexcept {
    return table().phrase(phrase).text;
}
NEWSTEXT_INLINE const std::vector<std::string>& PhraseSet::languages() const noexcept {
    return table().languages();
}
NEWSTEXT_INLINE const phrases::PhraseTable& PhraseSet::table() const noexcept { return *shared_->table; }
NEWSTEXT_INLINE const phrases::Facts& PhraseSet::facts() const noexcept { return table().facts(); }

}  // namespace newstext
