// A program of somebody else in two translation units; other.cpp is the second.
#include <newstext/newstext.hpp>

#include <iostream>

newstext::Article parse_in_other(std::string_view text);

int main() {
    constexpr std::string_view text =
        "Gemeinde baut neuen Brunnen\n"
        "Dorfblatt\n"
        "Der alte Brunnen auf dem Dorfplatz wird im Herbst durch einen neuen ersetzt, der Wasser spart.\n";
    const newstext::Article article = newstext::parse(text);
    std::cout << newstext::to_json(article) << '\n';
    try {
        (void)newstext::read_json("{");
        return 2;
    } catch (const newstext::Error& error) {  // the type is one in the library and here
        if (error.code() != newstext::ErrorCode::bad_json) return 3;
    }
    return article.title.text == "Gemeinde baut neuen Brunnen" && article == parse_in_other(text) ? 0 : 1;
}
