// How much memory a text takes on its way to the Article, the text itself not counted: everything that the
// program allocates while it parses, at the moment when that is most.
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

#include "../linear/shapes.hpp"
#include "newstext/newstext.hpp"

namespace {

std::size_t now = 0;
std::size_t most = 0;

// The size stands before what is given out.
constexpr std::size_t header = alignof(std::max_align_t);

void* allocate(std::size_t size) {
    void* const memory = std::malloc(size + header);
    if (memory == nullptr) throw std::bad_alloc();
    *static_cast<std::size_t*>(memory) = size;
    now += size;
    if (now > most) most = now;
    return static_cast<char*>(memory) + header;
}

void release(void* given) noexcept {
    if (given == nullptr) return;
    void* const memory = static_cast<char*>(given) - header;
    now -= *static_cast<std::size_t*>(memory);
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }

namespace {

/// Bytes a byte of `text`, at the peak of parsing it with a parser that has no memory yet.
double peak(std::string_view text) {
    newstext::Parser parser;
    const std::size_t before = now;
    most = now;
    const newstext::Article article = parser.parse(text);
    return static_cast<double>(most - before) / static_cast<double>(text.size());
}

/// A page as they are: long paragraphs, and between pages' furniture lines of a few words.
std::string usual_pages(std::size_t bytes) {
    return newstext::test::shapes::repeated(bytes, [](std::size_t i) {
        return i % 4 == 3 ? std::string("Mehr zum Thema\nTeilen\nBrücke über die Aare wird gesperrt\n\n")
                          : std::string(newstext::test::shapes::paragraph) + "\n";
    });
}

struct Bound {
    const char* name;
    std::string text;
    double bytes;  ///< a byte of text
};

}  // namespace

int main() {
    static_cast<void>(newstext::parse("Titel"));  // what is made once
    constexpr std::size_t size = 2'000'000;
    const std::array<Bound, 4> bounds{{
        {"usual pages", usual_pages(size), 3},
        {"one line", std::string(size, 'a'), 2},
        {"empty lines", std::string(size, '\n'), 36},
        {"short lines", newstext::test::shapes::repeated(size, [](std::size_t) { return "ab\n"; }), 60},
    }};
    bool good = true;
    for (const Bound& bound : bounds) {
        const double bytes = peak(bound.text);
        std::printf("%-12s %7.2f bytes a byte, at most %.0f\n", bound.name, bytes, bound.bytes);
        good = good && bytes <= bound.bytes;
    }
    return good ? 0 : 1;
}
