#pragma once

#include <boost/locale/conversion.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

#include <algorithm>
#include <locale>
#include <utility>

#include "newstext/phrases/folding.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext {
namespace detail {

/// The locale whose case rules hold for every language; made once, and never the global one.
[[nodiscard]] inline const std::locale& folding_locale() {
    static const std::locale locale = [] {
        auto backends = boost::locale::localization_backend_manager::global();
        backends.select("icu");
        boost::locale::generator generator(backends);
        generator.characters(boost::locale::char_facet_t::char_f);
        generator.categories(boost::locale::category_t::convert);
        return generator.generate("en.UTF-8");
    }();
    return locale;
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

}  // namespace newstext
