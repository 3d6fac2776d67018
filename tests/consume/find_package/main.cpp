// A program of somebody else, who has the library installed.
#include <iostream>
#include <newstext/newstext.hpp>

int main() {
    const newstext::Article article = newstext::parse(
        "Gemeinde baut neuen Brunnen\n"
        "Dorfblatt\n"
        "Der alte Brunnen auf dem Dorfplatz wird im Herbst durch einen neuen ersetzt, der Wasser spart.\n");
    std::cout << newstext::to_json(article) << '\n';
    return article.title.text == "Gemeinde baut neuen Brunnen" ? 0 : 1;
}
