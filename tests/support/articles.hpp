/// @file
/// Articles that no parser makes: any bytes in any member, comments nested in any way. Writers must bear
/// them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/model/article.hpp"
#include "support/scrapes.hpp"

namespace newstext::test {

namespace detail {

class ArticleMaker {
public:
    /// @param hostile strings may be no UTF-8
    ArticleMaker(Choices& choices, bool hostile) : choices_(choices), hostile_(hostile) {}

    Article make() {
        Article a;
        for (Text* t : {&a.title, &a.kicker, &a.subtitle, &a.outlet, &a.section, &a.lead, &a.dateline})
            *t = text();
        for (auto* list : {&a.authors, &a.related, &a.tags}) *list = texts();
        for (std::size_t n = choices_.below(3); n > 0; --n) a.credits.push_back({texts(), texts(), range()});
        a.published = date();
        a.updated = date();
        a.language = choices_.one_in(2) ? "de" : string();
        for (std::size_t n = choices_.below(5); n > 0; --n) a.body.push_back(block());
        for (std::size_t n = choices_.below(4); n > 0; --n) {
            a.boilerplate.push_back(
                {static_cast<BoilerplateKind>(choices_.below(names::boilerplate_kinds.size())), string(),
                 range()});
        }
        a.comments = comments(0);
        if (choices_.one_in(2)) a.stated_comments = choices_.below(200);
        for (std::size_t n = choices_.below(2); n > 0; --n)
            a.diagnostics.push_back({string(), choices_.below(99)});
        return a;
    }

private:
    std::string string() {
        using namespace std::string_view_literals;
        static constexpr std::array<std::string_view, 30> valid{"plain words"sv,
                                                                ""sv,
                                                                "a\nb"sv,
                                                                "\"quoted\" \\ back"sv,
                                                                "</p><script>"sv,
                                                                "]]>"sv,
                                                                "&amp; & &#0;"sv,
                                                                "\0"sv,
                                                                "\x01\x1F\x7F"sv,
                                                                "ünïcödé"sv,
                                                                "雪が降った。"sv,
                                                                "💩"sv,
                                                                "\xEF\xBF\xBE"sv,
                                                                "\xEF\xBF\xBF"sv,
                                                                "\xC2\x85"sv,
                                                                "\xE2\x80\xA8\xE2\x80\xA9"sv,
                                                                "\xEF\xBB\xBF"sv,
                                                                "# heading"sv,
                                                                "---"sv,
                                                                "- item"sv,
                                                                "1. one"sv,
                                                                "> quote"sv,
                                                                "*a* _b_ `c` [d](e)"sv,
                                                                "\t\r\n"sv,
                                                                "key: value"sv,
                                                                "{}[],:"sv,
                                                                "-->"sv,
                                                                "\xE2\x80\xAE"
                                                                "rtl"sv,
                                                                "http://example.org/a?b=c&d='e'"sv,
                                                                " blanks  "sv};
        static constexpr std::array<std::string_view, 6> invalid{
            "\xFF"sv, "\xC3"sv, "\xE2\x82"sv, "\xED\xA0\x80"sv, "\xC0\xAF"sv, "\xF4\x90\x80\x80"sv};
        std::string s;
        for (std::size_t n = choices_.below(4); n > 0; --n) {
            s += hostile_ && choices_.one_in(3) ? choices_.of(invalid) : choices_.of(valid);
        }
        return s;
    }
    Range range() {
        const std::size_t begin = choices_.below(256);
        return {begin, begin + choices_.below(256)};
    }
    Text text() { return {string(), range()}; }
    std::vector<Text> texts() {
        std::vector<Text> all(choices_.below(3));
        for (auto& t : all) t = text();
        return all;
    }
    DateTime date() {
        static constexpr std::array<std::string_view, 4> isos{"", "2024-11-06", "2024-11-06T14:05",
                                                              "2024-11-06T14:05:30+01:00"};
        return {string(), std::string(choices_.of(isos)), range()};
    }
    Block block() {
        Block b;
        b.kind = static_cast<BlockKind>(choices_.below(names::block_kinds.size()));
        b.text = string();
        b.range = range();
        for (std::size_t n = choices_.below(2); n > 0; --n) {
            b.quotes.push_back({string(), range(), string(), range(), string(), range()});
        }
        return b;
    }
    std::vector<Comment> comments(std::size_t level) {
        std::vector<Comment> all(choices_.below(level < 30 ? 3 : 1));
        for (auto& c : all) {
            c.author = text();
            c.published = date();
            c.text = texts();
            if (choices_.one_in(3)) c.votes = static_cast<int>(choices_.below(256)) - 100;
            if (choices_.one_in(3)) c.downvotes = static_cast<int>(choices_.below(256));
            c.badge = string();
            c.in_reply_to = string();
            c.edited = choices_.one_in(2);
            c.deleted = choices_.one_in(2);
            c.range = range();
            // The first comment's replies only: two a level would be 2^30 of them.
            if (&c == &all.front()) c.replies = comments(level + 1);
        }
        return all;
    }

    Choices& choices_;
    bool hostile_;
};

}  // namespace detail

/// An article of any strings. @param hostile they may be no UTF-8
[[nodiscard]] inline Article make_article(Choices& choices, bool hostile) {
    return detail::ArticleMaker(choices, hostile).make();
}

}  // namespace newstext::test
