// Parses texts of hostile shapes, each at one size and at ten times it. linear.sh counts the instructions of
// each call of newstext_measured(); what is printed tells which call was which.
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

#include "newstext/newstext.hpp"
#include "shapes.hpp"

namespace {

newstext::Parser* parser = nullptr;

}  // namespace

// Its name is what the counting tool looks for.
extern "C" std::size_t newstext_measured(const char* text, std::size_t size) {
    const newstext::Article article = parser->parse({text, size});
    return article.body.size() + article.boilerplate.size();
}

int main() {
    newstext::Parser one;
    parser = &one;
    // Tables that are made at first use are made before anything is counted.
    static_cast<void>(one.parse("Titel\nVon Hanna Beispiel\n06.11.2024\nEin Satz. Noch ein Satz.\n"));
    std::size_t (*volatile measured)(const char*, std::size_t) = newstext_measured;
    constexpr std::size_t small = 12'000;
    for (const auto& shape : newstext::test::hostile_shapes) {
        for (const std::size_t size : {small, 10 * small}) {
            const std::string text = shape.make(size);
            static_cast<void>(measured(text.data(), text.size()));
            std::printf("%zu %.*s\n", text.size(), static_cast<int>(shape.name.size()), shape.name.data());
        }
    }
}
