#pragma once

#include <boost/locale/conversion.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

#include <algorithm>
#include <locale>
#include <utility>

#include "newstext/phrases/folding.hpp"
#include "newstext/phrases/words.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext {
namespace detail {

/// A locale that has a language's case rules and nothing else. The process's global locale takes no part.
[[nodiscard]] inline std::locale case_locale(std::string_view language) {
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    boost::locale::generator generator(backends);
    generator.characters(boost::locale::char_facet_t::char_f);
    generator.categories(boost::locale::category_t::convert);
    return generator.generate(std::string(language.substr(0, language.find_first_of("-_"))) + ".UTF-8");
}

/// The locale whose case rules hold for most languages; made once.
[[nodiscard]] inline const std::locale& folding_locale() {
    static const std::locale locale = case_locale("en");
    return locale;
}

[[nodiscard]] constexpr char to_ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// `text` with its ASCII letters in lower case.
[[nodiscard]] inline std::string ascii_folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), to_ascii_lower);
    return text;
}

[[nodiscard]] inline bool same_but_ascii_case(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_ascii_lower(x) == to_ascii_lower(y); });
}

[[nodiscard]] inline bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace detail

NEWSTEXT_INLINE std::string fold(std::string_view text) {
    std::string folded(text);
    // Boost.Locale would drop invalid bytes without a word.
    if (utf8::first_invalid(text) != text.size()) return folded;
    const std::locale& locale = detail::folding_locale();
    folded = boost::locale::normalize(folded, boost::locale::norm_nfc, locale);
    folded = boost::locale::fold_case(folded, locale);
    // Folding can take composed letters apart: U+0390 becomes three code points.
    return boost::locale::normalize(folded, boost::locale::norm_nfc, locale);
}

NEWSTEXT_INLINE std::vector<std::string> case_variants(std::string_view word) {
    const std::string given(word);
    std::vector<std::string> variants{given};
    if (utf8::first_invalid(word) != word.size()) return variants;
    const std::locale& locale = detail::folding_locale();
    const auto add = [&](std::string variant) {
        if (std::find(variants.begin(), variants.end(), variant) == variants.end()) {
            variants.push_back(std::move(variant));
        }
    };
    for (const std::string& cased :
         {given, boost::locale::to_lower(given, locale), boost::locale::to_upper(given, locale),
          boost::locale::to_title(given, locale)}) {
        add(boost::locale::normalize(cased, boost::locale::norm_nfc, locale));
        add(boost::locale::normalize(cased, boost::locale::norm_nfd, locale));
    }
    return variants;
}

NEWSTEXT_INLINE CaseForms::CaseForms(std::span<const std::string_view> texts, std::string_view language) {
    // Hashing folds ASCII, so only other words need their forms; but where the language has rules of its own
    // an ASCII `i` may become `İ`.
    only_wide_ = !has_own_case_rules(language);
    std::string words;
    for (const std::string_view text : texts) {
        phrases::for_each_word(text, [&](const phrases::Word& word) {
            const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
            const bool plain =
                detail::is_ascii(bytes) && (only_wide_ || bytes.find_first_of("iI") == bytes.npos);
            if (word.number || plain) return;
            const auto number = static_cast<std::uint32_t>(numbers_.size());
            if (!numbers_.try_emplace(word.hash, number).second) return;
            words += bytes;
            words += '\n';  // no letter: forms do not reach over it
        });
    }
    if (numbers_.empty()) return;
    fill(words, only_wide_ ? std::string_view() : language);
    hash_words();
}

NEWSTEXT_INLINE std::string_view CaseForms::Column::line(std::size_t word) const noexcept {
    const std::size_t begin = word == 0 ? 0 : ends[word - 1] + std::size_t{1};
    return std::string_view(text).substr(begin, ends[word] - begin);
}

NEWSTEXT_INLINE CaseForms::Column CaseForms::column_of(std::string text, std::size_t words) {
    Column column{std::move(text), {}};
    column.ends.reserve(words);
    for (std::size_t at = 0; at < column.text.size(); ++at) {
        if (column.text[at] == '\n') column.ends.push_back(static_cast<std::uint32_t>(at));
    }
    return column;
}

NEWSTEXT_INLINE void CaseForms::fill(const std::string& words, std::string_view language) {
    using boost::locale::norm_nfc;
    using boost::locale::norm_nfd;
    using boost::locale::normalize;
    const std::locale locale = language.empty() ? detail::folding_locale() : detail::case_locale(language);
    const std::size_t count = numbers_.size();
    const std::string composed = normalize(words, norm_nfc, locale);
    const Column as_given = column_of(composed, count);
    columns_[lower] = column_of(boost::locale::to_lower(composed, locale), count);
    const Column capitals = column_of(boost::locale::to_upper(composed, locale), count);

    // What is written as in a column before, as far as hashing and tables tell, is left out: words of scripts
    // without case, the titles of words that begin with an ASCII letter, most words as they are given.
    std::string uppers;
    std::string beginnings;
    for (std::size_t word = 0; word < count; ++word) {
        const std::string_view small = columns_[lower].line(word);
        const std::string_view capital = capitals.line(word);
        const bool has_case = small != capital;
        if (has_case) uppers += capital;
        // The capital of an ASCII letter is one only if the language has no own rules for it.
        if (has_case && !(detail::is_ascii(small.substr(0, 1)) && detail::is_ascii(capital.substr(0, 1)))) {
            beginnings += small;
        }
        uppers += '\n';
        beginnings += '\n';
    }
    columns_[upper] = column_of(normalize(uppers, norm_nfc, locale), count);
    columns_[title] =
        column_of(normalize(boost::locale::to_title(beginnings, locale), norm_nfc, locale), count);

    std::string others;
    for (std::size_t word = 0; word < count; ++word) {
        const auto is_written = [&](std::size_t column) {
            return detail::same_but_ascii_case(as_given.line(word), columns_[column].line(word));
        };
        if (!is_written(lower) && !is_written(title) && !is_written(upper)) others += as_given.line(word);
        others += '\n';
    }
    columns_[given] = column_of(std::move(others), count);
    for (const std::size_t column : {lower, upper, title, given}) {
        columns_[column + 1] = column_of(normalize(columns_[column].text, norm_nfd, locale), count);
    }
}

NEWSTEXT_INLINE void CaseForms::hash_words() {
    const std::size_t count = numbers_.size();
    first_hash_.reserve(count + 1);
    hashes_.reserve(count * 4);
    common_.assign(count, 0);
    for (std::size_t word = 0; word < count; ++word) {
        const std::size_t first = hashes_.size();
        first_hash_.push_back(static_cast<std::uint32_t>(first));
        for (std::size_t column = 0; column < forms; ++column) {
            const std::string_view form = columns_[column].line(word);
            if (form.empty() || (column % 2 == 1 && form == columns_[column - 1].line(word))) continue;
            std::uint64_t hash = 0;
            int parts = 0;
            phrases::for_each_word(form, [&](const phrases::Word& w) {
                hash = w.hash;
                ++parts;
            });
            if (parts != 1) continue;  // such as the capitals of U+0149: no word by itself
            if (column == lower || column == upper) common_[word] = hash;
            const auto begin = hashes_.begin() + static_cast<std::ptrdiff_t>(first);
            if (std::find(begin, hashes_.end(), hash) == hashes_.end()) hashes_.push_back(hash);
        }
    }
    first_hash_.push_back(static_cast<std::uint32_t>(hashes_.size()));
}

NEWSTEXT_INLINE std::span<const std::uint64_t> CaseForms::hashes(std::uint64_t word) const noexcept {
    const auto found = numbers_.find(word);
    if (found == numbers_.end()) return {};
    const std::size_t first = first_hash_[found->second];
    return std::span(hashes_).subspan(first, first_hash_[found->second + 1] - first);
}

NEWSTEXT_INLINE std::uint64_t CaseForms::common_hash(std::uint64_t word) const noexcept {
    const auto found = numbers_.find(word);
    return found == numbers_.end() ? word : common_[found->second];
}

NEWSTEXT_INLINE std::vector<std::string> CaseForms::variants(std::string_view text) const {
    if (numbers_.empty() || (only_wide_ && detail::is_ascii(text))) return {};
    struct Known {
        std::size_t begin;
        std::size_t end;
        std::uint32_t number;
    };
    std::vector<Known> known;
    phrases::for_each_word(text, [&](const phrases::Word& word) {
        const auto found = numbers_.find(word.hash);
        if (found != numbers_.end()) known.push_back({word.begin, word.end, found->second});
    });
    if (known.empty()) return {};
    std::vector<std::string> all{detail::ascii_folded(std::string(text))};
    const auto differs = [&](std::size_t column) {
        return std::any_of(known.begin(), known.end(), [&](const Known& word) {
            const std::string_view form = columns_[column].line(word.number);
            return !form.empty() && (column % 2 == 0 || form != columns_[column - 1].line(word.number));
        });
    };
    for (std::size_t column = 0; column < forms; ++column) {
        if (!differs(column)) continue;
        std::string variant;
        std::size_t at = 0;
        for (const Known& word : known) {
            std::string_view form = columns_[column].line(word.number);
            if (form.empty()) form = columns_[lower + column % 2].line(word.number);
            variant.append(text.substr(at, word.begin - at)).append(form);
            at = word.end;
        }
        variant.append(text.substr(at));
        variant = detail::ascii_folded(std::move(variant));
        if (std::find(all.begin(), all.end(), variant) == all.end()) all.push_back(std::move(variant));
    }
    all.erase(all.begin());
    return all;
}

}  // namespace newstext
