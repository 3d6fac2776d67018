#pragma once

#include <unicode/uchar.h>
#include <boost/locale/boundary.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

#include <algorithm>
#include <cstddef>
#include <locale>
#include <string>

#include "newstext/source/utf8.hpp"
#include "newstext/text/segments.hpp"

namespace newstext {
namespace detail {

/// A generator of locales that know the boundaries in texts of ICU, and nothing else.
struct BoundaryGenerator {
    BoundaryGenerator() : generator(icu()) {
        generator.characters(boost::locale::char_facet_t::char_f);
        generator.categories(boost::locale::category_t::boundary);
    }
    [[nodiscard]] static boost::locale::localization_backend_manager icu() {
        auto backends = boost::locale::localization_backend_manager::global();
        backends.select("icu");
        return backends;
    }
    boost::locale::generator generator;
};

[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The locale that knows a language's boundaries. The process's global locale takes no part in it.
[[nodiscard]] inline std::locale boundary_locale(std::string_view language) {
    static const BoundaryGenerator made;
    const std::string primary(language.substr(0, language.find_first_of("-_.@")));
    // Of any other name Boost.Locale makes a locale of bytes, or looks at the environment.
    const bool letters = std::all_of(primary.begin(), primary.end(), is_ascii_letter);
    const bool known = letters && (primary.size() == 2 || primary.size() == 3);
    // Without the generator's cache: a locale takes microseconds, and callers choose the names. Also without
    // `@ss=standard`, ICU's abbreviations: it compares only the end of a word with them, so that in German no
    // sentence that ends in "-er." would end.
    return made.generator.generate((known ? primary : std::string("root")) + ".UTF-8");
}

[[nodiscard]] constexpr bool is_ascii_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/// The segments between the word boundaries of `text` that `rule` takes and `keep` wants.
template <class Keep>
[[nodiscard]] std::vector<Range> word_segments(std::string_view text, std::string_view language,
                                               boost::locale::boundary::rule_type rule, Keep keep) {
    namespace boundary = boost::locale::boundary;
    std::vector<Range> found;
    if (text.empty()) return found;
    boundary::segment_index<const char*> index(boundary::word, text.data(), text.data() + text.size(),
                                               boundary_locale(language));
    index.rule(rule);
    for (const auto& segment : index) {
        const Range range{static_cast<std::size_t>(segment.begin() - text.data()),
                          static_cast<std::size_t>(segment.end() - text.data())};
        if (keep(range.of(text))) found.push_back(range);
    }
    return found;
}

/// Whether a segment between word boundaries shows nothing: blanks, control and format characters.
[[nodiscard]] inline bool is_unseen(std::string_view segment) noexcept {
    const auto code = static_cast<UChar32>(utf8::decode(segment, 0).code);
    return u_isUWhiteSpace(code) || u_iscntrl(code);
}

}  // namespace detail

NEWSTEXT_INLINE std::vector<Range> sentences(std::string_view text, std::string_view language) {
    namespace boundary = boost::locale::boundary;
    std::vector<Range> found;
    if (text.empty()) return found;
    const boundary::segment_index<const char*> index(
        boundary::sentence, text.data(), text.data() + text.size(), detail::boundary_locale(language));
    for (const auto& segment : index) {
        Range range{static_cast<std::size_t>(segment.begin() - text.data()),
                    static_cast<std::size_t>(segment.end() - text.data())};
        while (!range.empty() && detail::is_ascii_blank(text[range.begin])) ++range.begin;
        while (!range.empty() && detail::is_ascii_blank(text[range.end - 1])) --range.end;
        if (!range.empty()) found.push_back(range);
    }
    return found;
}

NEWSTEXT_INLINE std::vector<Range> words(std::string_view text, std::string_view language) {
    return detail::word_segments(text, language, boost::locale::boundary::word_any,
                                 [](std::string_view) { return true; });
}

NEWSTEXT_INLINE std::vector<Range> tokens(std::string_view text, std::string_view language) {
    namespace boundary = boost::locale::boundary;
    return detail::word_segments(text, language, boundary::word_any | boundary::word_none,
                                 [](std::string_view segment) { return !detail::is_unseen(segment); });
}

}  // namespace newstext
