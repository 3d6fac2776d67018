// Two translation units include the whole library; b.cpp is the other one.
#include <iostream>
#include <newstext/newstext.hpp>

newstext::Article parse_in_b(std::string_view text);

int main() {
    constexpr std::string_view text =
        "Gemeinde baut neuen Brunnen\n"
        "Dorfblatt\n"
        "Der alte Brunnen auf dem Dorfplatz wird im Herbst durch einen neuen ersetzt, der Wasser spart.\n";
    const newstext::Article article = newstext::parse(text);
    if (article.title.text != "Gemeinde baut neuen Brunnen" || article != parse_in_b(text)) {
        std::cerr << newstext::to_json(article) << '\n';
        return 1;
    }
    return 0;
}
