/// @file
/// Definitions of html.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/serialize/html.hpp"
#include "newstext/serialize/json_ld.hpp"
#include "newstext/serialize/markup.hpp"

namespace newstext {

namespace detail {

/// Whether the language is written from right to left.
[[nodiscard]] constexpr bool right_to_left(std::string_view language) noexcept {
    constexpr std::array<std::string_view, 9> languages{"ar", "ckb", "dv", "fa", "he",
                                                        "ps", "ug",  "ur", "yi"};
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// The HTML format.
class HtmlWriter : public MarkupWriter {
public:
    HtmlWriter(SinkRef sink, const HtmlOptions& options)
        : MarkupWriter(sink, Markup::html), options_(options) {}

    void begin(const Article& article) {
        xml_.declaration();
        const std::string_view language = tag(article.language);
        const bool reversed = right_to_left(article.language);
        xml_.open("html", {{"lang", language.empty() ? "und" : language}, {"dir", reversed ? "rtl" : ""}})
            .line();
        head(article);
        xml_.open("body").line().open("article").line();
        header(article);
    }
    void block(const Block& block) {
        if (is_blank(block.text)) return;
        list(block.kind == BlockKind::list_item, "ul");
        switch (block.kind) {
            case BlockKind::paragraph:
                return line("p", block.text);
            case BlockKind::subhead:
                return line("h2", block.text);
            case BlockKind::list_item:
                return line("li", block.text);
            case BlockKind::quote:
                xml_.open("blockquote").element("p", block.text).close().line();
                return;
            case BlockKind::caption:
                xml_.open("figure").element("figcaption", block.text).close().line();
        }
    }
    void boilerplate(const Boilerplate& piece) {
        if (piece.kind == BoilerplateKind::comment_heading && comment_heading_.empty())
            comment_heading_ = piece.text;
    }
    void comments_begin(const Article& article) {
        footer(article);
        xml_.open("section", {{"class", "comments"}}).line();
        if (is_blank(comment_heading_)) {
            xml_.element("h2", "Comments",
                         {{"lang", "en"}, {"dir", right_to_left(article.language) ? "ltr" : ""}});
            xml_.line();
        } else {
            line("h2", comment_heading_);
        }
    }
    void comment_begin(const Comment& comment, std::size_t level) {
        // A reply that is too deep to be nested comes after the comment of the last level.
        while (open_comments_ > std::min(level, max_written_level)) end_comment();
        ++open_comments_;
        xml_.open("article", {{"id", "comment-" + std::to_string(++comments_)},
                              {"class", comment.deleted  ? "deleted"
                                        : comment.edited ? "edited"
                                                         : ""}});
        xml_.line();
        comment_header(comment);
        for (const auto& text : comment.text) line("p", text.text);
    }
    void comments_end(const Article&) {
        while (open_comments_ > 0) end_comment();
        xml_.close().line();
    }
    void end(const Article& article) {
        footer(article);
        xml_.close().line().close().line().close().line();  // article, body, html
    }

private:
    void head(const Article& article) {
        xml_.open("head").line().empty("meta", {{"charset", "utf-8"}}).line();
        xml_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}).line();
        xml_.element("title", title_or_stand_in(article)).line();
        for (const auto& author : article.authors) meta("author", author.text);
        meta("description", article.lead.text);
        meta("keywords", joined(article.tags, ", "));
        if (options_.json_ld) xml_.json_script("application/ld+json", to_json_ld(article)).line();
        xml_.close().line();
    }
    /// HTML asks for a title and a first heading.
    [[nodiscard]] static std::string_view title_or_stand_in(const Article& article) noexcept {
        return is_blank(article.title.text) ? std::string_view("Untitled") : article.title.text;
    }
    void meta(std::string_view name, std::string_view content) {
        if (!is_blank(content)) xml_.empty("meta", {{"name", name}, {"content", content}}).line();
    }
    void header(const Article& article) {
        xml_.open("header").line();
        line("p", article.section.text, {{"class", "section"}});
        line("p", article.kicker.text, {{"class", "kicker"}});
        xml_.element("h1", title_or_stand_in(article)).line();
        line("p", article.subtitle.text, {{"class", "subtitle"}});
        for_each_line(article.lead.text, [this](std::string_view text) {
            line("p", text, {{"class", "lead"}});
        });
        for (const auto& author : article.authors) line("p", author.text, {{"class", "author"}});
        line("p", article.outlet.text, {{"class", "outlet"}});
        time("p", article.published, "published");
        time("p", article.updated, "updated");
        xml_.close().line();
    }
    /// A time in an element; `time` where it can be written for machines.
    void time(XmlName around, const DateTime& value, std::string_view type) {
        if (!shown(value)) return;
        xml_.open(around, {{"class", type}});
        if (parse_iso(value.iso)) {
            xml_.element("time", printed(value), {{"datetime", value.iso}});
        } else {
            xml_.text(printed(value));
        }
        xml_.close().line();
    }
    /// What stands under the body, before the comments or at the end.
    void footer(const Article& article) {
        list(false, "ul");
        if (footer_written_) return;
        footer_written_ = true;
        if (article.credits.empty() && article.tags.empty() && article.related.empty()) return;
        xml_.open("footer").line();
        credits(article);
        if (!article.tags.empty()) names("tags", article.tags);
        if (!article.related.empty()) names("related", article.related);
        xml_.close().line();
    }
    void credits(const Article& article) {
        for (const auto& agency : credited(article, &Credit::agencies))
            line("p", agency.text, {{"class", "agency"}});
        for (const auto& sign : credited(article, &Credit::signs)) line("p", sign.text, {{"class", "sign"}});
    }
    void names(std::string_view type, const std::vector<Text>& texts) {
        xml_.open("ul", {{"class", type}}).line();
        for (const auto& text : texts) line("li", text.text);
        xml_.close().line();
    }
    void comment_header(const Comment& comment) {
        const bool any = !comment.author.empty() || !comment.badge.empty() || !comment.in_reply_to.empty() ||
                         shown(comment.published) || comment.votes || comment.downvotes;
        if (!any) return;
        xml_.open("header").line();
        line("b", comment.author.text, {{"class", "author"}});
        line("span", comment.badge, {{"class", "badge"}});
        line("span", comment.in_reply_to, {{"class", "in-reply-to"}});
        time("span", comment.published, "published");
        number("votes", comment.votes);
        number("downvotes", comment.downvotes);
        xml_.close().line();
    }
    void number(std::string_view type, const std::optional<int>& value) {
        if (!value) return;
        const std::string digits = std::to_string(*value);
        xml_.element("data", digits, {{"class", type}, {"value", digits}}).line();
    }
    void end_comment() {
        xml_.close().line();
        --open_comments_;
    }

    HtmlOptions options_;
    std::string_view comment_heading_;
    std::size_t open_comments_ = 0;
    std::size_t comments_ = 0;
    bool footer_written_ = false;
};

}  // namespace detail

NEWSTEXT_INLINE void write_html(const Article& article, SinkRef sink, const HtmlOptions& options) {
    detail::HtmlWriter writer(sink, options);
    visit(article, writer);
}

NEWSTEXT_INLINE std::string to_html(const Article& article, const HtmlOptions& options) {
    std::string result;
    write_html(article, result, options);
    return result;
}

}  // namespace newstext
