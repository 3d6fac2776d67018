#include "newstext/serialize/markdown.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "samples.hpp"

using namespace newstext;

TEST_CASE("markdown: an article") {
    const std::string expected = R"md(---
title: "Harbour bridge reopens"
kicker: "Traffic"
subtitle: "Eleven months of work"
outlet: "The Quayside Post"
section: "Local"
authors:
  - "Ida Falk"
  - "Ole Brandt"
dateline: "PORT ELM (dpa)"
published: "2024-11-06T14:05"
updated_text: "two hours ago"
language: "en"
agencies:
  - "dpa"
signs:
  - "ifa"
tags:
  - "traffic"
  - "bridges"
related:
  - "Ferry line closes"
---

# Harbour bridge reopens

The bridge is open again.

Ferries stop on Monday.

“We are relieved”, said the mayor.

## What changes

- Two lanes each way
- A path for bicycles

> A bridge is a promise.

*The bridge at dawn. Photo: Falk*

---

> **Ada** · Subscriber · 07.11.2024
>
> Glad of it.
>
> At last!
>
> > **Bo** · 1 h
> >
> > So am I.

>
)md";
    CHECK(to_markdown(samples::full_article()) == expected);
}

TEST_CASE("markdown: chosen parts") {
    const Article article = samples::full_article();
    const std::string bare =
        to_markdown(article, {.fields = {Field::title, Field::lead, Field::body}, .front_matter = false});
    CHECK(bare.starts_with("# Harbour bridge reopens\n\nThe bridge"));
    CHECK(bare.ends_with("\n\n> A bridge is a promise.\n"));
    CHECK(to_markdown(article, {.fields = {Field::captions}}) == "*The bridge at dawn. Photo: Falk*\n");
    CHECK(to_markdown(article, {.fields = {Field::credits, Field::tags, Field::updated}}) ==
          "---\nupdated_text: \"two hours ago\"\nagencies:\n  - \"dpa\"\nsigns:\n  - \"ifa\"\n"
          "tags:\n  - \"traffic\"\n  - \"bridges\"\n---\n");
    // A thematic break at the beginning would be read as front matter.
    CHECK(to_markdown(article, {.fields = {Field::comments}}).starts_with("> **Ada**"));
    CHECK(to_markdown({}) == "");
    CHECK(to_markdown({}, {.front_matter = false}) == "");
}

TEST_CASE("markdown: what is rendered is the text") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"# x", "\\# x"},
        {"1. x", "1\\. x"},
        {"12) x", "12\\) x"},
        {"1.5 x", "1.5 x"},
        {"1.", "1\\."},
        {"2024 x. y", "2024 x. y"},
        {"* x", "\\* x"},
        {"- x", "\\- x"},
        {"+ x", "\\+ x"},
        {"> x", "\\> x"},
        {"a > b, a - b", "a > b, a - b"},
        {"<b>", "\\<b>"},
        {"[x](y)", "\\[x\\](y)"},
        {"![x](y)", "!\\[x\\](y)"},
        {"_x_", "\\_x\\_"},
        {"http://example.org/a_b__c_", "http://example.org/a_b\\_\\_c\\_"},
        {"`x` ```", "\\`x\\` \\`\\`\\`"},
        {"---", "\\---"},
        {"===", "\\==="},
        {"***", "\\*\\*\\*"},
        {"~~x~~", "\\~\\~x\\~\\~"},
        {"a\\*b\\", "a\\\\\\*b\\\\"},
        {"&amp; &#38; &x R&D; A & B", "\\&amp; \\&#38; &x R\\&D; A & B"},
        {"C#", "C\\#"},
        {"a ##", "a #\\#"},
        {"    code", "code"},
        {"\ta\n\n# b  \nc  ", "a # b c"},
        {"a\r\n- b", "a - b"},
    };
    for (const auto& [text, expected] : cases) {
        Article article;
        article.body = {{BlockKind::paragraph, text, {}, {}}};
        CHECK(to_markdown(article, {.front_matter = false}) == expected + "\n");
    }
}

TEST_CASE("markdown: empty blocks, lists that are parted") {
    Article article;
    article.body = {{BlockKind::list_item, "a", {}, {}}, {BlockKind::list_item, " ", {}, {}},
                    {BlockKind::paragraph, "", {}, {}},  {BlockKind::list_item, "1. b", {}, {}},
                    {BlockKind::paragraph, "c", {}, {}}, {BlockKind::list_item, "d", {}, {}}};
    CHECK(to_markdown(article, {.front_matter = false}) == "- a\n- 1\\. b\n\nc\n\n- d\n");
}

TEST_CASE("markdown: strings of the front matter") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"a: b # c", "a: b # c"},
        {"say \"x\" \\ y", "say \\\"x\\\" \\\\ y"},
        {"a\nb\tc\rd", "a\\nb\\tc\\x0dd"},
        {"\x7F\x1B", "\\x7f\\x1b"},
        {"\xC2\x85\xC2\xA0", "\\x85\xC2\xA0"},
        {"\xE2\x80\xA8\xE2\x80\xA9", "\\u2028\\u2029"},
        {"\xEF\xBB\xBF\xEF\xBF\xBE\xEF\xBF\xBF", "\\ufeff\\ufffe\\uffff"},
        {"\xC2", "\xEF\xBF\xBD"},
        {std::string("\0", 1), "\\x00"},
    };
    for (const auto& [text, expected] : cases) {
        Article article;
        article.outlet.text = text;
        CHECK(to_markdown(article) == "---\noutlet: \"" + expected + "\"\n---\n");
    }
}

TEST_CASE("markdown: comments by level") {
    Comment leaf;
    leaf.text = {{"leaf", {}}};
    Comment branch;
    branch.author.text = "# B*";
    branch.replies = {leaf, leaf};
    Article article;
    article.comments = {branch, leaf};
    CHECK(to_markdown(article, {.front_matter = false}) ==
          "> **\\# B\\***\n"
          ">\n> > leaf\n"
          ">\n> > leaf\n"
          "\n> leaf\n");
    Article deep = samples::deep_article(10000);
    CHECK(to_markdown(deep).size() < 1000 * 1000);
    samples::take_apart(deep);
}
