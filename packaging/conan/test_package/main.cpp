#include <newstext/newstext.hpp>

#include <iostream>

int main() {
    const newstext::Article article = newstext::parse(
        "Village gets a new well\n"
        "The Hill Gazette\n"
        "The old well on the village square will give way in autumn to one that saves water, the council "
        "said.\n");
    std::cout << newstext::to_json(article) << '\n';
    return article.title.text == "Village gets a new well" ? 0 : 1;
}
