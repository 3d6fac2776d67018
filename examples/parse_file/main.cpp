// Parses the file of its first argument and prints the title and the body.
#include <fstream>
#include <iostream>
#include <iterator>
#include <newstext/newstext.hpp>
#include <string>

int main(int argc, char** argv) {
    std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const newstext::Article article = newstext::parse(text);
    std::cout << article.title.text << '\n';
    for (const auto& block : article.body) std::cout << '\n' << block.text << '\n';
    return file && std::cout ? 0 : 1;
}
