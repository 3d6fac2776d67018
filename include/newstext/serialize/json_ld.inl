/// @file
/// Definitions of json_ld.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/serialize/body_text.hpp"
#include "newstext/serialize/json_emitter.hpp"
#include "newstext/serialize/json_ld.hpp"
#include "newstext/serialize/lines.hpp"
#include "newstext/serialize/serializer.hpp"

namespace newstext {

namespace detail {

/// The JSON-LD format. What is not recursive is written by begin(): some properties are made of several
/// parts.
class JsonLdWriter : public WriterBase {
public:
    JsonLdWriter(SinkRef sink, const JsonLdOptions& options)
        : json_(sink, options.pretty, JsonScript::yes), fields_(options.fields) {}

    void begin(const Article& article) {
        json_.open('{');
        json_.member("@context", "https://schema.org");
        json_.member("@type", "NewsArticle");
        head(article);
        times(article);
        content(article);
        page(article);
        count(article);
    }
    void comments_begin(const Article&) { begin_comments(); }
    void comment_begin(const Comment& comment, std::size_t) {
        json_.next();
        json_.open('{');
        comment_members(comment);
        if (!comment.replies.empty()) begin_comments();
    }
    void comment_end(const Comment& comment, std::size_t) {
        if (!comment.replies.empty()) json_.close(']');
        json_.close('}');
    }
    void comments_end(const Article&) { json_.close(']'); }
    void end(const Article&) { json_.close('}'); }

private:
    void head(const Article& article) {
        text(Field::title, "headline", article.title);
        std::vector<Text> alternatives;
        if (chosen(Field::kicker) && !article.kicker.empty()) alternatives.push_back(article.kicker);
        if (chosen(Field::subtitle) && !article.subtitle.empty()) alternatives.push_back(article.subtitle);
        strings("alternativeHeadline", alternatives);
        text(Field::section, "articleSection", article.section);
        text(Field::lead, "abstract", article.lead);
        if (chosen(Field::outlet) && !article.outlet.empty()) {
            json_.key("publisher");
            thing("Organization", "name", article.outlet.text);
        }
        if (chosen(Field::authors)) things("author", "Person", "name", article.authors);
        if (chosen(Field::credits)) credits(article);
        text(Field::dateline, "dateline", article.dateline);
        if (chosen(Field::language)) json_.member("inLanguage", article.language);
    }
    void credits(const Article& article) {
        std::string text;
        for (const auto& credit : article.credits) {
            const std::string one = credit_text(credit);
            if (!text.empty() && !one.empty()) text += ", ";
            text += one;
        }
        json_.member("creditText", text);
        things("sourceOrganization", "Organization", "name", credited(article, &Credit::agencies));
    }
    void times(const Article& article) {
        if (chosen(Field::published)) json_.member("datePublished", full_time(article.published));
        if (chosen(Field::updated)) json_.member("dateModified", full_time(article.updated));
    }
    void content(const Article& article) {
        if (chosen(Field::body)) json_.member("articleBody", body_text(article));
        std::vector<Text> captions;
        std::vector<const Quotation*> quotes;
        for (const auto& block : article.body) {
            if (!chosen(field_of(block))) continue;
            if (block.kind == BlockKind::caption) captions.push_back({block.text, {}});
            for (const auto& quote : block.quotes) {
                if (!quote.text.empty()) quotes.push_back(&quote);
            }
        }
        things("image", "ImageObject", "caption", captions);
        json_.members("hasPart", quotes, [this](const Quotation* quote) { quotation(*quote); });
    }
    void quotation(const Quotation& quote) {
        json_.open('{');
        json_.member("@type", "Quotation");
        json_.member("text", quote.text);
        if (!quote.speaker.empty()) {
            json_.key("spokenByCharacter");
            thing("Person", "name", quote.speaker);
        }
        json_.close('}');
    }
    /// What stands around the article on its page.
    void page(const Article& article) {
        if (chosen(Field::tags)) strings("keywords", article.tags);
        if (chosen(Field::related)) things("mentions", "CreativeWork", "name", article.related);
        if (!chosen(Field::boilerplate)) return;
        json_.member("correction", furniture(article, BoilerplateKind::correction));
        json_.member("copyrightNotice", furniture(article, BoilerplateKind::copyright));
    }
    void count(const Article& article) {
        std::optional<std::size_t> comments;
        if (chosen(Field::comments) && !article.comments.empty()) comments = count_comments(article.comments);
        if (chosen(Field::stated_comments) && article.stated_comments) comments = article.stated_comments;
        if (comments) number("commentCount", *comments);
    }

    void begin_comments() {
        json_.key("comment");
        json_.open('[');
    }
    void comment_members(const Comment& comment) {
        json_.member("@type", "Comment");
        if (!comment.author.empty() || !comment.badge.empty()) {
            json_.key("author");
            json_.open('{');
            json_.member("@type", "Person");
            json_.member("name", comment.author.text);
            json_.member("description", comment.badge);
            json_.close('}');
        }
        json_.member("datePublished", full_time(comment.published));
        json_.member("text", joined(comment.text, "\n\n"));
        // A balance below zero counts nobody.
        if (comment.votes && *comment.votes >= 0) number("upvoteCount", *comment.votes);
        if (comment.downvotes && *comment.downvotes >= 0) number("downvoteCount", *comment.downvotes);
        if (comment.edited) json_.member("creativeWorkStatus", "Edited");
        if (comment.deleted && !comment.edited) json_.member("creativeWorkStatus", "Deleted");
        if (!comment.in_reply_to.empty()) parent(comment.in_reply_to);
    }
    /// The comment by that author.
    void parent(std::string_view author) {
        json_.key("parentItem");
        json_.open('{');
        json_.member("@type", "Comment");
        json_.key("author");
        thing("Person", "name", author);
        json_.close('}');
    }

    [[nodiscard]] bool chosen(Field field) const noexcept { return fields_.contains(field); }
    void text(Field field, std::string_view property, const Text& value) {
        if (chosen(field)) json_.member(property, value.text);
    }
    template <class Number>
    void number(std::string_view property, Number value) {
        json_.key(property);
        json_.number(value);
    }
    /// An object with one property beside its type.
    void thing(std::string_view type, std::string_view property, std::string_view value) {
        json_.open('{');
        json_.member("@type", type);
        json_.member(property, value);
        json_.close('}');
    }
    void things(std::string_view property, std::string_view type, std::string_view of,
                const std::vector<Text>& values) {
        json_.members(property, not_empty(values), [&](const Text& value) { thing(type, of, value.text); });
    }
    void strings(std::string_view property, const std::vector<Text>& values) {
        json_.members(property, not_empty(values), [this](const Text& value) { json_.string(value.text); });
    }

    JsonEmitter json_;
    Fields fields_;
};

}  // namespace detail

NEWSTEXT_INLINE void write_json_ld(const Article& article, SinkRef sink, const JsonLdOptions& options) {
    detail::JsonLdWriter writer(sink, options);
    visit(article, writer, options.fields);
}

NEWSTEXT_INLINE std::string to_json_ld(const Article& article, const JsonLdOptions& options) {
    std::string result;
    write_json_ld(article, result, options);
    return result;
}

}  // namespace newstext
