// Properties that hold for each format, whatever bytes the page or the article has.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <random>
#include <string>
#include <string_view>

#include "newstext/newstext.hpp"
#include "samples.hpp"

using namespace newstext;
using namespace std::string_literals;

namespace {

/// Bytes of all kinds: control characters, what is no UTF-8 (lone surrogates, overlong forms), marks of
/// direction, and whatever begins or ends something in a format.
std::string any_bytes(std::mt19937& random, std::size_t pieces) {
    static const std::string odd[] = {"\0"s,
                                      "\x01",
                                      "\x1B[31m",
                                      "\x7F",
                                      "\r",
                                      "\n",
                                      "\t",
                                      "\xC2\x85",
                                      "\xED\xA0\x80",
                                      "\xED\xB8\x80",
                                      "\xC0\xAF",
                                      "\xF4\x90\x80\x80",
                                      "\xE2\x80\xAE",
                                      "\xE2\x80\x8F",
                                      "\xD7\xA9\xD7\x9C",
                                      "\xE2\x80\xA8",
                                      "\xEF\xBB\xBF",
                                      "\xEF\xBF\xBE",
                                      "\"",
                                      "\\",
                                      "\\u",
                                      "</script>",
                                      "]]>",
                                      "--",
                                      "---",
                                      "&amp;",
                                      "<!--",
                                      "|",
                                      "`",
                                      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80",
                                      " Die Gemeinde baut im Herbst einen Brunnen. "};
    std::string bytes;
    for (; pieces > 0; --pieces) {
        const auto pick = random() % (std::size(odd) + 4);
        if (pick < std::size(odd)) {
            bytes += odd[pick];
        } else {
            bytes += static_cast<char>(random() % 256);
        }
    }
    return bytes;
}

bool is_utf8(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

bool is_json(std::string_view text) {
    boost::json::error_code error;
    boost::json::parse({text.data(), text.size()}, error, {}, {.max_depth = json_max_depth});
    return !error;
}

void check_formats(const Article& article) {
    for (const auto& format : formats) {
        for (const bool pretty : {false, true}) {
            if (pretty && !format.pretty) continue;
            const std::string text = write(article, format, {.fields = {}, .pretty = pretty});
            CHECK_MESSAGE(is_utf8(text), format.name);
            const bool json = format.name.starts_with("json") || format.name == "ninjs";
            if (json) CHECK_MESSAGE(is_json(text), format.name);
            // One line a page, as the command line promises.
            if (json && !pretty)
                CHECK(text.find('\n') == (format.name == "jsonl" ? text.size() - 1 : text.npos));
        }
    }
    const Article read = read_json(to_json(article), {.refuse_unknown = true});
    CHECK(to_json(read) == to_json(article));
}

}  // namespace

TEST_CASE("any page: each format is valid UTF-8 and, where it is JSON, can be parsed") {
    std::mt19937 random(7);
    for (std::size_t i = 0; i < 60; ++i) check_formats(parse(any_bytes(random, 8 * i)));
}

TEST_CASE("any page: what was parsed is read back equal") {
    std::mt19937 random(8);
    for (std::size_t i = 0; i < 100; ++i) {
        const Article article = parse(any_bytes(random, 8 * i));
        CHECK(read_json(to_json(article)) == article);
    }
}

TEST_CASE("any article: strings that are no text at all") {
    std::mt19937 random(9);
    for (std::size_t i = 0; i < 60; ++i) {
        const auto any = [&] { return any_bytes(random, random() % 12); };
        Article article = samples::full_article();
        for (Text* text :
             {&article.title, &article.kicker, &article.subtitle, &article.outlet, &article.section,
              &article.lead, &article.dateline, &article.authors[0], &article.tags[0], &article.related[0],
              &article.credits[0].agencies[0], &article.credits[0].signs[0], &article.comments[0].author,
              &article.comments[0].text[0]}) {
            text->text = any();
        }
        article.published = {any(), any(), {}};
        article.comments[0].published = {any(), any(), {}};
        article.language = any();
        for (auto& block : article.body) block.text = any();
        article.body[0].quotes[0].text = any();
        article.body[0].quotes[0].speaker = any();
        article.boilerplate[0] = {BoilerplateKind::copyright, any(), {}};
        article.comments[0].badge = any();
        article.comments[0].in_reply_to = any();
        article.diagnostics[0].message = any();
        check_formats(article);
    }
}

TEST_CASE("any page: lines of 1 MB") {
    for (const std::string& piece : {"x"s, "word "s, "\xFF"s}) {
        std::string line;
        while (line.size() < (1U << 20)) line += piece;
        Article article;
        article.title.text = line;
        article.language = "en";
        article.body = {{BlockKind::paragraph, line, {}, {}}};
        check_formats(article);
    }
}
