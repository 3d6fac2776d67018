// Prints who said what under an article: replies are indented, times stand as the page shows them.
#include <fstream>
#include <iostream>
#include <iterator>
#include <newstext/newstext.hpp>
#include <string>
#include <vector>

namespace {

void print(const newstext::Comment& comment, const std::string& indent) {
    std::cout << indent << (comment.author.empty() ? "(no name)" : comment.author.text);
    if (!comment.published.empty()) std::cout << ", " << comment.published.text;
    if (comment.votes) std::cout << " [" << *comment.votes << ']';
    std::cout << '\n';
    for (const auto& paragraph : comment.text) std::cout << indent << "  " << paragraph.text << '\n';
    for (const auto& reply : comment.replies) print(reply, indent + "    ");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: comments FILE\n";
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        std::cerr << "comments: " << argv[1] << ": cannot be read\n";
        return 1;
    }
    const newstext::Article article = newstext::parse(text);
    std::cout << article.title.text << "\n" << newstext::count_comments(article.comments) << " comments\n\n";
    for (const auto& comment : article.comments) print(comment, "");
    return std::cout.flush() ? 0 : 1;
}
