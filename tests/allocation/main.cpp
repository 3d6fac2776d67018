// Memory that runs out: every allocation of the library fails once. Each time std::bad_alloc comes out,
// nothing else; nothing is leaked, and the next call works. Also: how much memory a text needs, which must
// grow with its size only.
//
// A program of its own, because it replaces the operators new and delete of the whole program.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "newstext/newstext.hpp"
#include "support/own_pages.hpp"

namespace {

/// Allocations through the operators; none of them fails by itself.
struct Memory {
    std::size_t allocations = 0;
    std::size_t fails_at = 0;  ///< the allocation that fails, from 1; 0: none
    std::size_t blocks = 0;    ///< that are not freed
    std::size_t bytes = 0;
    std::size_t most_bytes = 0;
};
Memory memory;

constexpr std::size_t header = alignof(std::max_align_t);

void* allocate(std::size_t size) {
    if (++memory.allocations == memory.fails_at) throw std::bad_alloc();
    auto* begin = static_cast<char*>(std::malloc(size + header));
    if (begin == nullptr) throw std::bad_alloc();
    *reinterpret_cast<std::size_t*>(begin) = size;
    ++memory.blocks;
    memory.bytes += size;
    if (memory.bytes > memory.most_bytes) memory.most_bytes = memory.bytes;
    return begin + header;
}

void release(void* pointer) noexcept {
    if (pointer == nullptr) return;
    char* const begin = static_cast<char*>(pointer) - header;
    --memory.blocks;
    memory.bytes -= *reinterpret_cast<std::size_t*>(begin);
    std::free(begin);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* pointer) noexcept { release(pointer); }
void operator delete[](void* pointer) noexcept { release(pointer); }
void operator delete(void* pointer, std::size_t) noexcept { release(pointer); }
void operator delete[](void* pointer, std::size_t) noexcept { release(pointer); }

namespace {

int failures = 0;

void check(bool holds, std::string_view what, std::string_view where, std::size_t at) {
    if (holds) return;
    ++failures;
    std::fprintf(stderr, "FAILED: %.*s, in %.*s, allocation %zu\n", static_cast<int>(what.size()),
                 what.data(), static_cast<int>(where.size()), where.data(), at);
}

/// Boost.Locale 1.81 leaks a facet where making a locale runs out of memory halfway; words() and sentences()
/// make one, and so do the formats that cut texts.
bool makes_locales(std::string_view name) { return name == "words" || name == "vrt" || name == "ninjs"; }

/// Runs `work` again and again, until none of its allocations has failed: the first `dense` of them one by
/// one, then with growing steps.
void fail_each(std::string_view name, const std::function<void()>& work, std::size_t dense) {
    work();  // what is made once and kept is made now
    std::size_t tried = 0;
    for (std::size_t at = 1;; at += at < dense ? 1 : 1 + at / 64, ++tried) {
        const std::size_t blocks = memory.blocks;
        memory.allocations = 0;
        memory.fails_at = at;
        bool thrown = false;
        try {
            work();
        } catch (const std::bad_alloc&) {
            thrown = true;
        } catch (const std::exception& error) {
            check(false, error.what(), name, at);
        }
        memory.fails_at = 0;
        check(memory.blocks == blocks || makes_locales(name), "something is leaked", name, at);
        const bool reached = memory.allocations >= at;
        check(thrown == reached, "a failed allocation went unnoticed", name, at);
        if (!reached) break;
    }
    work();
    std::printf("%.*s: %zu allocations failed one by one\n", static_cast<int>(name.size()), name.data(),
                tried);
}

/// The most memory that parsing takes beyond what the parser keeps.
std::size_t memory_of(std::string_view text) {
    newstext::Parser parser;
    const std::size_t before = memory.bytes;
    memory.most_bytes = before;
    (void)parser.parse(text);
    (void)parser.layout(text);
    return memory.most_bytes - before;
}

void check_bound(std::string_view name, std::string_view piece) {
    std::string small;
    std::string large;
    while (small.size() < 100'000) small += piece;
    while (large.size() < 1'000'000) large += piece;
    const double per_byte = static_cast<double>(memory_of(small)) / static_cast<double>(small.size());
    const double per_byte_of_large =
        static_cast<double>(memory_of(large)) / static_cast<double>(large.size());
    std::printf("%.*s: %.0f bytes of memory a byte of text\n", static_cast<int>(name.size()), name.data(),
                per_byte_of_large);
    // Vectors double: twice the memory at the worst size.
    check(per_byte_of_large < 2.2 * per_byte + 1, "memory grows faster than the text", name, 0);
    check(per_byte_of_large < 2500, "too much memory", name, 0);
}

}  // namespace

int main() {
    using namespace newstext;
    std::string page;
    for (const auto& own : test::own_pages(NEWSTEXT_SOURCE_DIR)) {
        if (own.name == "de-blog-comments.txt") page = own.text;
    }
    if (page.empty()) {
        std::fprintf(stderr, "FAILED: data/pages/de-blog-comments.txt is not there\n");
        return 1;
    }
    const Article article = parse(page);
    const Layout lines = layout(page);
    const std::string json = to_json(article);
    Parser kept;
    const Article expected = kept.parse(page);

    fail_each(
        "parse", [&] { (void)parse(page); }, 400);
    fail_each(
        "layout", [&] { (void)layout(page); }, 200);
    fail_each(
        "a parser that is used again", [&] { (void)kept.parse(page); }, 400);
    check(kept.parse(page) == expected, "the parser is spoilt", "a parser that is used again", 0);
    fail_each(
        "a parser with phrases of its own",
        [&] {
            PhraseSet phrases;
            phrases.add_text("language: xx\n[share]\nPass it on\n[months]\n1 = Januar\n[stop words]\nund\n",
                             "test");
            Parser parser(phrases);
            (void)parser.parse("Pass it on\n");
        },
        200);
    for (const Format& format : formats) {
        fail_each(
            format.name, [&] { (void)write(article, format); }, 400);
    }
    fail_each(
        "layout listing", [&] { (void)to_layout(lines, page); }, 100);
    fail_each(
        "read_json", [&] { (void)read_json(json); }, 400);
    fail_each(
        "pseudonymize",
        [&] {
            Article copy = article;
            pseudonymize(copy, {.salt = "salt"});
        },
        200);
    fail_each(
        "words", [&] { (void)words("Es schneit.", "de"); }, 200);
    fail_each(
        "repaired",
        [&] {
            (void)repaired(page, {true, true, true, true});
        },
        100);

    check_bound("paragraphs",
                "Nach sieben Monaten Umbau nimmt die Seilbahn den Betrieb wieder auf, sagte sie.\n");
    check_bound("labels", "Teilen\n");
    check_bound("one line", "Das Dorf ");
    check_bound("comments", "bergfuchs62\nvor 3 Stunden\nDas war gut so.\nAntworten\n");
    check_bound("line feeds", "\n");
    check_bound("noise", "\xFF[\x80(");
    if (failures > 0) std::fprintf(stderr, "%d checks failed\n", failures);
    return failures == 0 ? 0 : 1;
}
