/// @file
/// Definitions of nitf.hpp.
#pragma once

#include <string>
#include <string_view>

#include "newstext/serialize/markup.hpp"
#include "newstext/serialize/nitf.hpp"

namespace newstext {

namespace detail {

/// The NITF format. The order of the elements is that of nitf-3-6.xsd.
class NitfWriter : public MarkupWriter {
public:
    explicit NitfWriter(SinkRef sink) : MarkupWriter(sink, Markup::xml) {}

    void begin(const Article& article) {
        xml_.declaration();
        xml_.open("nitf", {{"xmlns", "http://iptc.org/std/NITF/2006-10-18/"},
                           {"version", "-//IPTC//DTD NITF 3.6//EN"},
                           {"baselang", tag(article.language)}});
        xml_.line();
        head(article);
        xml_.open("body").line();
        body_head(article);
        xml_.open("body.content").line().open("block").line();
    }
    void block(const Block& block) {
        if (is_blank(block.text)) return;
        list(block.kind == BlockKind::list_item, "ul");
        switch (block.kind) {
            case BlockKind::paragraph:
                return paragraph(block);
            case BlockKind::subhead:
                return line("hl2", block.text);
            case BlockKind::list_item:
                return line("li", block.text);
            case BlockKind::quote:
                xml_.open("bq").open("block").element("p", block.text).close().close().line();
                return;
            case BlockKind::caption:
                // The page showed a picture; what it was the text does not tell.
                xml_.open("media", {{"media-type", "image"}}).empty("media-reference");
                xml_.element("media-caption", block.text).close().line();
        }
    }
    void end(const Article& article) {
        list(false, "ul");
        xml_.close().line().close().line();  // block, body.content
        tagline(article);
        xml_.close().line().close().line();
    }

private:
    void head(const Article& article) {
        xml_.open("head").line();
        line("title", article.title.text);
        xml_.open("docdata").line();
        if (const auto iso = parse_iso(article.published.iso)) {
            xml_.empty("date.issue", {{"norm", basic_format(*iso)}}).line();
        }
        if (!article.tags.empty()) {
            xml_.open("key-list");
            for (const auto& tag : article.tags) xml_.empty("keyword", {{"key", tag.text}});
            xml_.close().line();
        }
        xml_.close().line();  // docdata
        if (!article.outlet.empty() || !article.section.empty()) {
            xml_.empty(
                "pubdata",
                {{"type", "web"}, {"name", article.outlet.text}, {"position.section", article.section.text}});
            xml_.line();
        }
        if (const auto iso = parse_iso(article.updated.iso)) {
            const std::string norm = basic_format(*iso);
            xml_.empty("revision-history", {{"norm", norm}, {"comment", article.updated.text}}).line();
        }
        xml_.close().line();
    }
    void body_head(const Article& article) {
        xml_.open("body.head").line();
        hedline(article);
        for (const auto& author : article.authors) {
            xml_.open("byline").element("person", author.text).close().line();
        }
        distributor(article);
        head_dateline(article);
        if (has_line(article.lead.text)) {
            xml_.open("abstract");
            for_each_line(article.lead.text, [this](std::string_view text) { xml_.element("p", text); });
            xml_.close().line();
        }
        xml_.close().line();
    }
    void hedline(const Article& article) {
        if (article.title.empty() && article.kicker.empty() && article.subtitle.empty()) return;
        xml_.open("hedline").element("hl1", article.title.text);
        if (!article.kicker.empty()) xml_.element("hl2", article.kicker.text, {{"class", "kicker"}});
        if (!article.subtitle.empty()) xml_.element("hl2", article.subtitle.text, {{"class", "subtitle"}});
        xml_.close().line();
    }
    void distributor(const Article& article) {
        const auto agencies = credited(article, &Credit::agencies);
        if (agencies.empty()) return;
        xml_.open("distributor");
        for (const auto& agency : agencies) xml_.element("org", agency.text);
        xml_.close().line();
    }
    void head_dateline(const Article& article) {
        if (article.dateline.empty() && !shown(article.published)) return;
        xml_.open("dateline").text(article.dateline.text);
        if (shown(article.published)) {
            const auto iso = parse_iso(article.published.iso);
            xml_.element("story.date", printed(article.published), {{"norm", iso ? basic_format(*iso) : ""}});
        }
        xml_.close().line();
    }
    void paragraph(const Block& block) {
        xml_.open("p");
        for_each_quote(
            block, [this](std::string_view text) { xml_.text(text); },
            [this](const Quotation& quote) {
                xml_.element("q", quote.text, {{"quote-source", quote.speaker}});
            });
        xml_.close().line();
    }
    /// `(sda/daf)`, as articles show it.
    void tagline(const Article& article) {
        std::string all;
        for (const auto& credit : article.credits) {
            const std::string text = credit_text(credit);
            if (!text.empty()) all.append(all.empty() ? "(" : " (").append(text).append(")");
        }
        if (!all.empty()) xml_.open("body.end").element("tagline", all).close().line();
    }
};

}  // namespace detail

NEWSTEXT_INLINE void write_nitf(const Article& article, SinkRef sink) {
    detail::NitfWriter writer(sink);
    visit(article, writer);
}

NEWSTEXT_INLINE std::string to_nitf(const Article& article) {
    std::string result;
    write_nitf(article, result);
    return result;
}

}  // namespace newstext
