#pragma once

#include <fstream>
#include <iterator>
#include <utility>

#include "newstext/phrases/built_in.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/phrases/folding.hpp"
#include "newstext/phrases/phrase_set.hpp"

namespace newstext {

namespace phrases::detail {

/// A phrase entry taken apart: docs/phrases.md, "Entries of phrase sections".
struct Pattern {
    std::string words;
    bool open_begin = false;
    bool open_end = false;
    bool name_before = false;
    bool colon = false;
};

[[nodiscard]] inline Pattern read_pattern(const LanguageFile::Entry& entry, std::string_view file) {
    Pattern p;
    std::string_view s = entry.text;
    const auto column = [&](std::string_view at) {
        return entry.column + static_cast<std::size_t>(at.data() - entry.text.data());
    };
    const auto take_front = [&](std::string_view token) {
        if (!s.starts_with(token)) return false;
        s = newstext::detail::trim_blanks(s.substr(token.size()));
        return true;
    };
    const auto take_back = [&](std::string_view token) {
        if (!s.ends_with(token)) return false;
        s = newstext::detail::trim_blanks(s.substr(0, s.size() - token.size()));
        return true;
    };
    if (take_front("…") || take_front("...")) p.open_begin = true;
    if (take_front("{name}")) p.open_begin = p.name_before = true;
    if (take_back("…") || take_back("...")) p.open_end = true;
    for (bool more = true; more;) {
        more = take_back("{name}") || take_back("{date}") || take_back("{time}");
        p.open_end = p.open_end || more;
    }
    p.colon = s.ends_with(':') || s.ends_with("：");
    for (std::size_t at = 0; at < s.size(); ++at) {
        const std::string_view rest = s.substr(at);
        if (rest.starts_with("{n}")) {
            p.words += '0';
            at += 2;
            continue;
        }
        if (rest.front() == '{' || rest.front() == '}') {
            newstext::detail::bad_line(file, entry.line, column(rest),
                                       "{n} stands anywhere; {name}, {date} and {time} only at the ends of an entry");
        }
        if (rest.starts_with("…") || rest.starts_with("...")) {
            newstext::detail::bad_line(file, entry.line, column(rest), "an ellipsis stands only at the ends of an entry");
        }
        p.words += rest.front();
    }
    return p;
}

/// Hashes of the words of `text` in all their spellings, numbers left out. ASCII needs no variants: hashing folds it.
[[nodiscard]] inline std::vector<std::uint64_t> spellings(std::string_view text) {
    std::vector<std::uint64_t> hashes;
    const auto add = [&](std::string_view variant) {
        for_each_word(variant, [&](const Word& w) {
            if (!w.number) hashes.push_back(w.hash);
        });
    };
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        add(text);
        return hashes;
    }
    for (const auto& variant : case_variants(text)) add(variant);
    return hashes;
}

}  // namespace phrases::detail

NEWSTEXT_INLINE PhraseSet::PhraseSet()
    : words_(1024),
      word_mask_(1023),
      edges_(1024),
      edge_mask_(1023),
      endings_(2, 0),
      facts_(std::make_shared<phrases::Facts>()) {}
NEWSTEXT_INLINE PhraseSet::~PhraseSet() = default;
NEWSTEXT_INLINE PhraseSet::PhraseSet(const PhraseSet& other) = default;
NEWSTEXT_INLINE PhraseSet& PhraseSet::operator=(const PhraseSet& other) = default;
NEWSTEXT_INLINE PhraseSet::PhraseSet(PhraseSet&&) noexcept = default;
NEWSTEXT_INLINE PhraseSet& PhraseSet::operator=(PhraseSet&&) noexcept = default;

NEWSTEXT_INLINE std::shared_ptr<const PhraseSet> PhraseSet::built_in() {
    static const std::shared_ptr<const PhraseSet> set = [] {
        auto made = std::make_shared<PhraseSet>();
        made->facts_->add_agencies(built_in::agencies);
        for (const auto& file : built_in::languages) made->add(read_language_file(file.text, file.name), file.name);
        return made;
    }();
    return set;
}

NEWSTEXT_INLINE void PhraseSet::add_text(std::string_view text, std::string_view name) {
    const LanguageFile file = read_language_file(text, name);
    PhraseSet next = *this;
    next.facts_ = std::make_shared<phrases::Facts>(*facts_);  // other sets may share the old ones
    next.add(file, name);
    *this = std::move(next);
}

NEWSTEXT_INLINE void PhraseSet::add_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorCode::unreadable_file, path + ": cannot be opened");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) throw Error(ErrorCode::unreadable_file, path + ": cannot be read");
    add_text(text, path);
}

NEWSTEXT_INLINE void PhraseSet::add(const LanguageFile& file, std::string_view name) {
    for (const auto& section : file.sections) {
        const auto& all = names::phrase_sections;
        const auto it = std::find(all.begin() + 1, all.end(), section.name);
        if (it == all.end()) continue;
        const auto kind = static_cast<PhraseKind>(it - all.begin());
        for (const auto& entry : section.entries) {
            if (kind == PhraseKind::relative_time) {
                add_relative_times(entry, name);
            } else {
                add_phrase(entry, kind, name);
            }
        }
    }
    for (const auto& entry : file.entries("months")) mark_words(entry.text, &WordEntry::month);
    for (const auto& entry : file.entries("weekdays")) mark_words(entry.text, &WordEntry::weekday);
    const auto& stop_words = file.entries("stop words");
    if (!stop_words.empty() && !file.language.empty()) {
        auto it = std::find(languages_.begin(), languages_.end(), file.language);
        if (it == languages_.end()) {
            if (languages_.size() == 64) {
                newstext::detail::bad_line(name, 1, 1, "more than 64 languages with stop words");
            }
            it = languages_.insert(languages_.end(), file.language);
        }
        const std::uint64_t bit = std::uint64_t{1} << (it - languages_.begin());
        for (const auto& entry : stop_words) {
            for (const std::uint64_t hash : phrases::detail::spellings(entry.text)) insert_word(hash).languages |= bit;
        }
    }
    facts_->add(file);
}

/// `hour = vor {n} Stunden, vor {n} Std.`: each form is a phrase that may stand anywhere in a line.
NEWSTEXT_INLINE void PhraseSet::add_relative_times(const LanguageFile::Entry& entry, std::string_view file_name) {
    const auto equals = entry.text.find('=');
    if (equals == std::string::npos) {
        newstext::detail::bad_line(file_name, entry.line, entry.column, "'=' is missing: UNIT = FORM, FORM");
    }
    std::string_view rest = std::string_view(entry.text).substr(equals + 1);
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const std::string_view form = newstext::detail::trim_blanks(rest.substr(0, comma));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
        if (form.empty()) continue;
        add_phrase({"… " + std::string(form) + " …", entry.line, entry.column}, PhraseKind::relative_time, file_name);
    }
}

/// Sets a flag on the words after the `=` of `1 = Januar, Jan.`.
NEWSTEXT_INLINE void PhraseSet::mark_words(std::string_view entry, bool WordEntry::*flag) {
    for (const std::uint64_t hash : phrases::detail::spellings(entry.substr(entry.find('=') + 1))) {
        insert_word(hash).*flag = true;
    }
}

NEWSTEXT_INLINE void PhraseSet::add_phrase(const LanguageFile::Entry& entry, PhraseKind kind,
                                           std::string_view file_name) {
    const auto pattern = phrases::detail::read_pattern(entry, file_name);
    std::uint32_t node = 1;
    bool first = true;
    phrases::for_each_word(pattern.words, [&](const phrases::Word& word) {
        const std::string_view text = std::string_view(pattern.words).substr(word.begin, word.end - word.begin);
        const std::uint32_t id = word_id(word.number ? std::string_view() : text, word.hash);
        if (first) {
            insert_word(word.hash).begins_phrase = true;
            for (const std::uint64_t hash : phrases::detail::spellings(text)) insert_word(hash).begins_phrase = true;
        }
        first = false;
        node = insert_edge(node, id);
    });
    if (first) {
        newstext::detail::bad_line(file_name, entry.line, entry.column, "a phrase needs a word or {n}");
    }
    for (std::uint32_t n = endings_[node]; n != 0; n = phrases_[n - 1].next) {
        const Phrase& p = phrases_[n - 1];
        const bool same = p.open_begin == pattern.open_begin && p.open_end == pattern.open_end &&
                          p.name_before == pattern.name_before && p.colon == pattern.colon;
        if (same) return;  // languages share phrases; the first file that has one names its kind
    }
    phrases_.push_back({entry.text, kind, pattern.open_begin, pattern.open_end, pattern.name_before, pattern.colon,
                        endings_[node]});
    endings_[node] = static_cast<std::uint32_t>(phrases_.size());
}

/// The id of a word in all its spellings.
NEWSTEXT_INLINE std::uint32_t PhraseSet::word_id(std::string_view word, std::uint64_t hash) {
    if (const WordEntry& known = find_word(hash); known.id != 0) return known.id;
    const std::uint32_t id = ++last_word_id_;
    insert_word(hash).id = id;
    for (const std::uint64_t spelling : phrases::detail::spellings(word)) {
        WordEntry& entry = insert_word(spelling);
        if (entry.id == 0) entry.id = id;
    }
    return id;
}

NEWSTEXT_INLINE PhraseSet::WordEntry& PhraseSet::insert_word(std::uint64_t hash) {
    if ((word_count_ + 1) * 3 > words_.size()) {
        std::vector<WordEntry> old(words_.size() * 2);
        old.swap(words_);
        word_mask_ = words_.size() - 1;
        for (const WordEntry& entry : old) {
            if (entry.hash == 0) continue;
            std::size_t at = entry.hash & word_mask_;
            while (words_[at].hash != 0) at = (at + 1) & word_mask_;
            words_[at] = entry;
        }
    }
    std::size_t at = hash & word_mask_;
    while (words_[at].hash != hash && words_[at].hash != 0) at = (at + 1) & word_mask_;
    if (words_[at].hash == 0) {
        words_[at].hash = hash;
        ++word_count_;
    }
    return words_[at];
}

NEWSTEXT_INLINE std::uint32_t PhraseSet::insert_edge(std::uint32_t node, std::uint32_t word) {
    if (const std::uint32_t known = step(node, word); known != 0) return known;
    const auto place = [&](const Edge& edge) {
        std::size_t at = phrases::mix(0, edge.key) & edge_mask_;
        while (edges_[at].key != 0) at = (at + 1) & edge_mask_;
        edges_[at] = edge;
    };
    if ((edge_count_ + 1) * 3 > edges_.size()) {
        std::vector<Edge> old(edges_.size() * 2);
        old.swap(edges_);
        edge_mask_ = edges_.size() - 1;
        for (const Edge& edge : old) {
            if (edge.key != 0) place(edge);
        }
    }
    const auto made = static_cast<std::uint32_t>(endings_.size());
    endings_.push_back(0);
    place({(static_cast<std::uint64_t>(node) << 32) | word, made});
    ++edge_count_;
    return made;
}

}  // namespace newstext
