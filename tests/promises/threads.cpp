// Every thread gets the same result, and const objects may be shared: the phrases between parsers, an article
// between writers. Run under the preset thread-sanitizer this shows races too.
#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "newstext/newstext.hpp"
#include "support/own_pages.hpp"

using namespace newstext;

namespace {

constexpr std::size_t thread_count = 4;

/// Runs `work(number of the thread)` in all threads at once; gives how often it was false.
int failures(const std::function<bool(std::size_t)>& work) {
    std::vector<int> failed(thread_count, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < thread_count; ++t) {
        threads.emplace_back([&, t] { failed[t] = work(t) ? 0 : 1; });
    }
    for (auto& thread : threads) thread.join();
    int all = 0;
    for (const int f : failed) all += f;
    return all;
}

std::vector<std::string> pages() {
    std::vector<std::string> all;
    for (auto& page : test::own_pages(NEWSTEXT_SOURCE_DIR)) all.push_back(std::move(page.text));
    all.resize(std::min<std::size_t>(all.size(), 40));
    return all;
}

}  // namespace

// First in this file, so that in a process of its own the threads race for the built-in phrases.
TEST_CASE("threads: the built-in phrases are made once") {
    std::vector<PhraseSet> made(thread_count);
    CHECK(failures([&](std::size_t t) {
              made[t] = PhraseSet::built_in();
              return made[t].size() > 100;
          }) == 0);
    for (const auto& phrases : made) CHECK(&phrases.table() == &made[0].table());
}

TEST_CASE("threads: the functions give what one thread gives") {
    const auto all = pages();
    std::vector<Article> articles;
    std::vector<Layout> layouts;
    for (const auto& text : all) {
        articles.push_back(parse(text));
        layouts.push_back(layout(text));
    }
    CHECK(failures([&](std::size_t t) {
              bool same = true;
              for (std::size_t i = 0; i < all.size(); ++i) {
                  const std::size_t k = (i + 7 * t) % all.size();
                  same = same && parse(all[k]) == articles[k] && layout(all[k]) == layouts[k];
              }
              return same;
          }) == 0);
}

TEST_CASE("threads: parsers share phrases of the caller") {
    const auto all = pages();
    PhraseSet phrases = PhraseSet::built_in();
    phrases.add_text("[share]\nPass it on to your neighbour\n", "test");
    std::vector<Article> expected;
    for (const auto& text : all) expected.push_back(Parser(phrases).parse(text));
    CHECK(failures([&](std::size_t) {
              Parser parser(phrases);
              bool same = true;
              for (std::size_t i = 0; i < all.size(); ++i) same = same && parser.parse(all[i]) == expected[i];
              return same;
          }) == 0);
}

TEST_CASE("threads: one article is written, and read, by all") {
    const std::string text = pages().front();
    const Article article = parse(text);
    const Layout lines = layout(text);
    const std::string json = to_json(article);
    std::vector<std::string> expected;
    for (const Format& format : formats) expected.push_back(write(article, format));
    CHECK(failures([&](std::size_t) {
              bool same = read_json(json) == article && to_layout(lines, text) == to_layout(lines, text);
              for (std::size_t i = 0; i < formats.size(); ++i)
                  same = same && write(article, formats[i]) == expected[i];
              return same;
          }) == 0);
}

TEST_CASE("threads: texts are cut into sentences and converted by all") {
    const std::string text = "Es schneit. Wer hat das gesagt? Niemand weiss es.";
    const auto cut = sentences(text, "de");
    CHECK(failures([&](std::size_t) {
              bool same = true;
              for (int i = 0; i < 20; ++i) {
                  same = same && sentences(text, "de") == cut && to_utf8("Z\xFCrich", "latin1") == "Zürich";
              }
              return same;
          }) == 0);
}
