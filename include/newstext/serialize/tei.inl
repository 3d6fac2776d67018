/// @file
/// Definitions of tei.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newstext/serialize/markup.hpp"
#include "newstext/serialize/tei.hpp"
#include "newstext/version.hpp"

namespace newstext {

namespace detail {

/// A time as TEI has it: `@when` takes the types of XML Schema, in which a time of day has seconds;
/// `@when-iso` takes what else ISO 8601 has.
struct TeiTime {
    std::string_view when;
    std::string_view when_iso;

    explicit TeiTime(const DateTime& time) noexcept {
        const auto iso = parse_iso(time.iso);
        if (!iso) return;
        (iso->time.empty() || !iso->seconds.empty() ? when : when_iso) = time.iso;
    }
};

/// The TEI format.
class TeiWriter : public MarkupWriter {
public:
    explicit TeiWriter(SinkRef sink) : MarkupWriter(sink, Markup::xml) {}

    void begin(const Article& article) {
        count_persons(article);
        xml_.declaration();
        xml_.open("TEI", {{"xmlns", "http://www.tei-c.org/ns/1.0"}, {"xml:lang", tag(article.language)}})
            .line();
        header(article);
        xml_.open("text").line().open("body").line();
        div_top(article);
        dateline_ = article.dateline.text;
    }
    void block(const Block& block) {
        if (is_blank(block.text)) return;
        has_body_ = true;
        list(block.kind == BlockKind::list_item, "list");
        switch (block.kind) {
            case BlockKind::paragraph:
                return paragraph(block);
            case BlockKind::subhead:
                if (in_section_) xml_.close().line();
                in_section_ = true;
                xml_.open("div", {{"type", "section"}}).line();
                return line("head", block.text);
            case BlockKind::list_item:
                return line("item", block.text);
            case BlockKind::quote:
                xml_.open("quote").element("p", block.text).close().line();
                return;
            case BlockKind::caption:
                xml_.open("figure").element("head", block.text).close().line();
        }
    }
    void credit(const Credit& credit) {
        if (credit.empty()) return;
        end_sections();
        // A closer cannot be all that a div has.
        if (!has_body_) xml_.empty("p").line();
        has_body_ = true;
        xml_.open("closer").open("signed");
        bool first = true;
        const auto part = [&](const Text& text, XmlName name, std::string_view type) {
            xml_.text(first ? "(" : "/").element(name, text.text, {{"type", type}});
            first = false;
        };
        for (const auto& agency : credit.agencies) part(agency, "orgName", "agency");
        for (const auto& sign : credit.signs) part(sign, "name", "sign");
        if (!first) xml_.text(")");
        xml_.close().close().line();
    }
    void boilerplate(const Boilerplate& piece) {
        if (piece.kind == BoilerplateKind::comment_heading && comment_heading_.empty())
            comment_heading_ = piece.text;
    }
    void comments_begin(const Article&) {
        end_article();
        xml_.open("div", {{"type", "comments"}}).line();
        line("head", comment_heading_);
    }
    void comment_begin(const Comment& comment, std::size_t level) {
        ++posts_;
        path_.resize(level);
        const std::string answered = answered_post(comment);
        path_.push_back({&comment, posts_});
        const TeiTime time(comment.published);
        xml_.open("post", {{"xml:id", "comment-" + std::to_string(posts_)},
                           {"generatedBy", "human"},
                           {"who", person(comment)},
                           {"when", time.when},
                           {"when-iso", time.when_iso},
                           {"indentLevel", std::to_string(level)},
                           {"replyTo", answered},
                           {"status", comment.deleted  ? "deleted"
                                      : comment.edited ? "edited"
                                                       : ""}});
        xml_.line();
        post_head(comment);
        for (const auto& text : comment.text) line("p", text.text);
        post_end(comment);
        // Posts stand side by side, replies too: what is nested is told by their level.
        xml_.close().line();
    }
    void comments_end(const Article&) { xml_.close().line(); }
    void end(const Article& article) {
        end_article();
        xml_.close().line();  // body
        back(article);
        xml_.close().line().close().line();
    }

private:
    struct Post {
        const Comment* comment;
        std::size_t number;
    };

    void count_persons(const Article& article) {
        struct Names : WriterBase {
            explicit Names(TeiWriter& to) : writer(to) {}
            void comment_begin(const Comment& comment, std::size_t) {
                const std::string_view name = comment.author.text;
                if (name.empty()) return;
                if (writer.persons_.try_emplace(name, writer.persons_.size() + 1).second)
                    writer.names_.push_back(name);
            }
            TeiWriter& writer;
        } names(*this);
        visit_comments(article.comments, names);
    }

    void header(const Article& article) {
        xml_.open("teiHeader").line().open("fileDesc").line();
        xml_.open("titleStmt").line();
        titles(article);
        xml_.close().line();
        xml_.open("publicationStmt").empty("p").close().line();
        if (article.stated_comments) {
            xml_.open("notesStmt").open("note", {{"type", "stated_comments"}});
            const std::string number = std::to_string(*article.stated_comments);
            xml_.element("measure", number, {{"quantity", number}}).close().close().line();
        }
        source(article);
        xml_.close().line();  // fileDesc
        xml_.open("encodingDesc")
            .open("appInfo")
            .open("application", {{"ident", "newstext"}, {"version", version}});
        xml_.element("label", "newstext").close().close().close().line();
        profile(article);
        xml_.close().line();
    }
    void titles(const Article& article) {
        xml_.element("title", article.title.text, {{"type", "main"}}).line();
        line("title", article.subtitle.text, {{"type", "sub"}});
        for (const auto& author : article.authors) line("author", author.text);
    }
    /// Where the article was read: what a TEI document is made from is its source.
    void source(const Article& article) {
        xml_.open("sourceDesc").open("bibl").line();
        titles(article);
        line("publisher", article.outlet.text);
        line("biblScope", article.section.text, {{"unit", "section"}});
        for (const auto& agency : credited(article, &Credit::agencies)) {
            line("orgName", agency.text, {{"type", "agency"}});
        }
        date(article.published, "published");
        date(article.updated, "updated");
        xml_.close().close().line();
    }
    void date(const DateTime& time, std::string_view type) {
        if (!shown(time)) return;
        const TeiTime iso(time);
        xml_.element("date", printed(time), {{"type", type}, {"when", iso.when}, {"when-iso", iso.when_iso}})
            .line();
    }
    void profile(const Article& article) {
        const std::string_view language = tag(article.language);
        if (language.empty() && article.tags.empty() && names_.empty()) return;
        xml_.open("profileDesc").line();
        if (!language.empty()) {
            xml_.open("langUsage").element("language", language, {{"ident", language}}).close().line();
        }
        if (!names_.empty()) {
            xml_.open("particDesc").open("listPerson").line();
            for (std::size_t i = 0; i < names_.size(); ++i) {
                xml_.open("person", {{"xml:id", "person-" + std::to_string(i + 1)}});
                xml_.element("persName", names_[i]).close().line();
            }
            xml_.close().close().line();
        }
        if (!article.tags.empty()) {
            xml_.open("textClass").open("keywords");
            for (const auto& topic : article.tags) xml_.element("term", topic.text);
            xml_.close().close().line();
        }
        xml_.close().line();
    }

    void div_top(const Article& article) {
        xml_.open("div", {{"type", "article"}}).line();
        in_article_ = true;
        line("head", article.kicker.text, {{"type", "kicker"}});
        line("head", article.title.text, {{"type", "main"}});
        line("head", article.subtitle.text, {{"type", "sub"}});
        for (const auto& author : article.authors) {
            xml_.open("byline").element("docAuthor", author.text).close().line();
        }
        if (has_line(article.lead.text)) {
            xml_.open("argument");
            for_each_line(article.lead.text, [this](std::string_view text) { xml_.element("p", text); });
            xml_.close().line();
        }
    }
    void paragraph(const Block& block) {
        xml_.open("p");
        std::string_view dateline = dateline_;
        dateline_ = {};
        for_each_quote(
            block,
            [&](std::string_view text) {
                if (!dateline.empty() && text.starts_with(dateline)) {
                    xml_.element("seg", dateline, {{"type", "dateline"}});
                    text.remove_prefix(dateline.size());
                }
                dateline = {};
                xml_.text(text);
            },
            [this](const Quotation& quote) {
                xml_.element("q", quote.text, {{"type", "spoken"}});
            });
        xml_.close().line();
    }
    void end_sections() {
        list(false, "list");
        if (in_section_) xml_.close().line();
        in_section_ = false;
    }
    void end_article() {
        end_sections();
        if (in_article_) xml_.close().line();
        in_article_ = false;
    }

    [[nodiscard]] std::string person(const Comment& comment) const {
        if (comment.author.empty()) return {};
        return "#person-" + std::to_string(persons_.at(comment.author.text));
    }
    /// The innermost comment around that was written by the one whom the text names.
    [[nodiscard]] std::string answered_post(const Comment& comment) const {
        if (comment.in_reply_to.empty() || path_.empty()) return {};
        if (path_.back().comment->author.text != comment.in_reply_to) return {};
        return "#comment-" + std::to_string(path_.back().number);
    }
    /// What the page printed over the text: name, badge, time, who is answered.
    void post_head(const Comment& comment) {
        const bool any = !comment.author.empty() || !comment.badge.empty() || !comment.in_reply_to.empty() ||
                         shown(comment.published);
        if (!any) return;
        xml_.open("opener", {{"generatedBy", "template"}}).line();
        line("name", comment.author.text);
        line("roleName", comment.badge);
        date(comment.published, "published");
        line("name", comment.in_reply_to, {{"type", "in_reply_to"}});
        xml_.close().line();
    }
    void post_end(const Comment& comment) {
        if (!comment.votes && !comment.downvotes) return;
        xml_.open("trailer", {{"generatedBy", "system"}});
        const auto measure = [this](std::string_view type, const std::optional<int>& value) {
            if (!value) return;
            const std::string number = std::to_string(*value);
            xml_.element("measure", number, {{"type", type}, {"quantity", number}});
        };
        measure("votes", comment.votes);
        measure("downvotes", comment.downvotes);
        xml_.close().line();
    }
    void back(const Article& article) {
        if (article.related.empty()) return;
        xml_.open("back").open("div", {{"type", "related"}}).open("list").line();
        for (const auto& title : article.related) xml_.element("item", title.text).line();
        xml_.close().close().close().line();
    }

    std::unordered_map<std::string_view, std::size_t> persons_;  ///< their numbers
    std::vector<std::string_view> names_;                        ///< in order of their numbers
    std::vector<Post> path_;                                     ///< comments around the one that is written
    std::size_t posts_ = 0;
    std::string_view dateline_;  ///< until the first paragraph
    std::string_view comment_heading_;
    bool has_body_ = false;
    bool in_article_ = false;
    bool in_section_ = false;
};

}  // namespace detail

NEWSTEXT_INLINE void write_tei(const Article& article, SinkRef sink) {
    detail::TeiWriter writer(sink);
    visit(article, writer);
}

NEWSTEXT_INLINE std::string to_tei(const Article& article) {
    std::string result;
    write_tei(article, result);
    return result;
}

}  // namespace newstext
