// A program's locale changes nothing: neither what is read nor what is written.
#include <doctest/doctest.h>

#include <clocale>
#include <cstddef>
#include <locale>
#include <string>
#include <vector>

#include "newstext/newstext.hpp"
#include "support/own_pages.hpp"

using namespace newstext;

namespace {

/// Numbers as no format has them: `1'2'3;5`, and yes for true.
class OtherNumbers : public std::numpunct<char> {
    char do_decimal_point() const override { return ';'; }
    char do_thousands_sep() const override { return '\''; }
    std::string do_grouping() const override { return "\1"; }
    std::string do_truename() const override { return "yes"; }
    std::string do_falsename() const override { return "no"; }
};

/// No byte is a letter, a digit or a blank, and there is no other case.
class NoLetters : public std::ctype<char> {
public:
    NoLetters() : std::ctype<char>(none()) {}

private:
    static const mask* none() {
        static const mask all[table_size] = {};
        return all;
    }
    char do_toupper(char) const override { return '?'; }
    char do_tolower(char) const override { return '?'; }
};

/// The process has another locale while this lives: facets of our own in C++, and in C one of the system's
/// where there is one.
class OtherLocale {
public:
    OtherLocale() : before_(std::locale::global(other())), c_before_(std::setlocale(LC_ALL, nullptr)) {
        // Turkish has other capitals of `i`, and a comma in numbers.
        for (const char* const name : {"tr_TR.UTF-8", "tr_TR.utf8", "de_DE.UTF-8", "C.UTF-8"}) {
            if (std::setlocale(LC_ALL, name) != nullptr) break;
        }
    }
    ~OtherLocale() {
        std::setlocale(LC_ALL, c_before_.c_str());
        std::locale::global(before_);
    }
    OtherLocale(const OtherLocale&) = delete;
    OtherLocale& operator=(const OtherLocale&) = delete;

private:
    static std::locale other() {
        return std::locale(std::locale(std::locale::classic(), new OtherNumbers), new NoLetters);
    }
    std::locale before_;
    std::string c_before_;
};

/// All that the library says of a page.
std::vector<std::string> all_of(const std::string& text) {
    const Article article = parse(text);
    std::vector<std::string> all{to_layout(layout(text), text)};
    for (const Format& format : formats) all.push_back(write(article, format));
    all.push_back(to_json(read_json(to_json(article))));
    RepairOptions repair;
    repair.double_encoding = repair.entities = repair.compose = repair.invisible = true;
    all.push_back(repaired(text, repair));
    all.push_back(to_utf8(text, "windows-1252"));
    return all;
}

}  // namespace

TEST_CASE("locale: the one of the process changes no article and no format") {
    std::size_t tried = 0;
    for (const auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) {
        const std::string text = page.text + "\nI\u0130\u0131i 1234567.5\n";
        const auto expected = all_of(text);
        const OtherLocale other;
        CHECK(all_of(text) == expected);
        if (++tried == 30) break;
    }
    CHECK(tried == 30);
}

TEST_CASE("locale: phrases are folded and numbers read as they always are") {
    const std::string words = "[share]\nPass IT on, \u00C4RGER\n";
    const std::string text = "A title of the page\n\npass it on, \u00E4rger\n\n1.234 comments\n";
    const auto read = [&] {
        PhraseSet phrases = PhraseSet::built_in();
        phrases.add_text(words, "test");
        return to_json(Parser(phrases).parse(text));
    };
    const std::string expected = read();
    const OtherLocale other;
    CHECK(read() == expected);
}
