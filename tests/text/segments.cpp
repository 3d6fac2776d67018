#include "newstext/text/segments.hpp"

#include <doctest/doctest.h>

#include <locale>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using newstext::Range;

namespace {

std::vector<std::string> pieces(std::string_view text, const std::vector<Range>& ranges) {
    std::vector<std::string> found;
    for (const auto& range : ranges) found.emplace_back(range.of(text));
    return found;
}
std::vector<std::string> sentences(std::string_view text, std::string_view language) {
    return pieces(text, newstext::sentences(text, language));
}
std::vector<std::string> words(std::string_view text, std::string_view language) {
    return pieces(text, newstext::words(text, language));
}
std::vector<std::string> tokens(std::string_view text, std::string_view language) {
    return pieces(text, newstext::tokens(text, language));
}
using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences") {
    CHECK(sentences("Es schneit. Wer räumt? Niemand!", "de") ==
          Strings{"Es schneit.", "Wer räumt?", "Niemand!"});
    CHECK(sentences("  Es schneit.  \n Es taut. ", "de") == Strings{"Es schneit.", "Es taut."});
    CHECK(sentences("Rain fell. Nobody came.", "") == Strings{"Rain fell.", "Nobody came."});
    CHECK(sentences("雪が降る。誰も来ない。", "ja") == Strings{"雪が降る。", "誰も来ない。"});
    CHECK(sentences("", "de").empty());
    CHECK(sentences(" \n", "de").empty());
}

TEST_CASE("sentences do not end at numbers and before small letters") {
    CHECK(sentences("Das sind z.B. etwa 3.5 Prozent. Mehr nicht.", "de-CH") ==
          Strings{"Das sind z.B. etwa 3.5 Prozent.", "Mehr nicht."});
    CHECK(sentences("Das rief er. Sie lief weiter.", "de") == Strings{"Das rief er.", "Sie lief weiter."});
}

TEST_CASE("words") {
    CHECK(words("«Nein», sagte sie 3-mal.", "de") == Strings{"Nein", "sagte", "sie", "3", "mal"});
    CHECK(words("l'été 3.50", "fr") == Strings{"l'été", "3.50"});
    CHECK(words("ภาษาไทย", "th") == Strings{"ภาษา", "ไทย"});
    CHECK(words("… – !", "en").empty());
}

TEST_CASE("tokens") {
    CHECK(tokens("«Nein», sagte sie\u00A03-mal.", "de") ==
          Strings{"«", "Nein", "»", ",", "sagte", "sie", "3", "-", "mal", "."});
    CHECK(tokens("l'été… 3.50 \u20AC", "fr") == Strings{"l'été", "…", "3.50", "\u20AC"});
    CHECK(tokens("a\t\n b\u3000\u200F\x01", "en") == Strings{"a", "b"});
    CHECK(tokens("👩\u200D🚀👍🏽", "en") == Strings{"👩\u200D🚀", "👍🏽"});
    CHECK(tokens("", "en").empty());
}

TEST_CASE("segments: odd input is no error") {
    CHECK(words("a \xFF b", "en").size() == 2);
    CHECK(sentences("A\xFF. B.", "de").size() == 2);
    CHECK(words("a b", "no such language, I am afraid").size() == 2);
    // Whatever the name is, a text is UTF-8.
    for (const std::string_view language : {"\xED\xA0\x80", "\xFF\xFF", "C", "..", "1a", "@@", "posix"}) {
        CAPTURE(std::string(language));
        const std::string text = "\uFFFD\uFFFD\t\u00E4 b";
        CHECK(tokens(text, language) == tokens(text, ""));
        CHECK(sentences(text, language) == sentences(text, ""));
    }
    CHECK(words("a b", "de@calendar=x").size() == 2);
    CHECK(words(std::string_view("a\0b", 3), "en").size() == 2);
}

TEST_CASE("segments leave the global locale alone and work in threads") {
    const std::locale before;
    std::vector<std::jthread> threads;
    std::vector<std::size_t> counts(4);
    for (std::size_t t = 0; t < counts.size(); ++t) {
        threads.emplace_back([&counts, t] {
            for (int i = 0; i < 50; ++i)
                counts[t] += newstext::sentences("Eins. Zwei.", t % 2 == 0 ? "de" : "en").size();
        });
    }
    threads.clear();
    for (const auto count : counts) CHECK(count == 100);
    CHECK(std::locale() == before);
}
