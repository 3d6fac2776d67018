/// @file
/// Definitions of ninjs.hpp.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/serialize/body_text.hpp"
#include "newstext/serialize/content_id.hpp"
#include "newstext/serialize/json_emitter.hpp"
#include "newstext/serialize/lines.hpp"
#include "newstext/serialize/ninjs.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/text/segments.hpp"

namespace newstext {

namespace detail {

/// The place of a dateline: what stands before the agency's brackets.
[[nodiscard]] inline std::string_view place_of(std::string_view dateline) {
    dateline = dateline.substr(0, dateline.find('('));
    return dateline.substr(0, dateline.find_last_not_of(" ,-") + 1);
}

/// The ninjs format. What is not recursive is written by begin(): some properties are made of several parts.
class NinjsWriter : public WriterBase {
public:
    NinjsWriter(SinkRef sink, const NinjsOptions& options)
        : json_(sink, options.pretty), fields_(options.fields), uri_(options.uri) {}

    void begin(const Article& article) {
        if (uri_.empty()) uri_ = "urn:uuid:" + content_id(article);
        language_ = article.language;
        json_.open('{');
        json_.member("uri", uri_);
        json_.member("type", "text");
        json_.member("representationType", fields_ == Fields::all() ? "full" : "partial");
        standard();
        if (chosen(Field::language)) json_.member("language", article.language);
        head(article);
        times(article);
        texts(article);
        people(article);
        sources(article);
        subjects(article);
        if (chosen(Field::boilerplate)) {
            json_.member("copyrightNotice", furniture(article, BoilerplateKind::copyright));
        }
        const bool related = chosen(Field::related) && !article.related.empty();
        associated_ = related || (chosen(Field::comments) && !article.comments.empty());
        if (associated_) begin_associations();
    }
    void related(const std::vector<Text>& titles) {
        std::size_t number = 0;
        for (const auto& title : titles) {
            begin_association("related", ++number);
            values("headlines", {{"main", title.text}});
            json_.close('}');
        }
    }
    void comment_begin(const Comment& comment, std::size_t) {
        begin_association("comment", ++comments_);
        json_.member("by", comment.author.text);
        time("contentCreated", comment.published);
        json_.member("edNote", time_note("Published", comment.published));
        values("bodies", {{"main", joined(comment.text, "\n\n")}});
        if (!comment.in_reply_to.empty()) {
            named("people", "rel", {{comment.in_reply_to, "inReplyTo"}});
        }
        if (!comment.replies.empty()) begin_associations();
    }
    void comment_end(const Comment& comment, std::size_t) {
        if (!comment.replies.empty()) json_.close(']');
        json_.close('}');
    }
    void end(const Article&) {
        if (associated_) json_.close(']');
        json_.close('}');
    }

private:
    /// A name, and what it is to the article.
    using Named = std::pair<std::string_view, std::string_view>;

    /// A text with its role.
    struct Value {
        std::string_view role;
        std::string value;
    };

    void standard() {
        json_.key("standard");
        json_.open('{');
        json_.member("name", "ninjs");
        json_.member("version", "3.1");
        json_.member("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
        json_.close('}');
    }
    void head(const Article& article) {
        if (chosen(Field::title)) json_.member("title", article.title.text);
        values("headlines", {{"main", text(Field::title, article.title)},
                             {"kicker", text(Field::kicker, article.kicker)},
                             {"subtitle", text(Field::subtitle, article.subtitle)}});
        if (chosen(Field::authors)) json_.member("by", joined(article.authors, ", "));
        if (chosen(Field::dateline)) json_.member("located", place_of(article.dateline.text));
        values("descriptions", {{"lead", text(Field::lead, article.lead)}});
    }
    void times(const Article& article) {
        std::string note;
        if (chosen(Field::published)) {
            time("contentCreated", article.published);
            note = time_note("Published", article.published);
        }
        if (chosen(Field::updated)) {
            time("versionCreated", article.updated);
            const std::string updated = time_note("Updated", article.updated);
            if (!note.empty() && !updated.empty()) note += '\n';
            note += updated;
        }
        json_.member("edNote", note);
    }
    void texts(const Article& article) {
        std::vector<Value> bodies;
        if (chosen(Field::body)) bodies.push_back({"main", body_text(article)});
        for (const auto& block : article.body) {
            const bool caption = block.kind == BlockKind::caption && chosen(Field::captions);
            if (caption) bodies.push_back({"caption", block.text});
        }
        values("bodies", bodies, true);
    }
    void people(const Article& article) {
        std::vector<Named> named_people;
        if (chosen(Field::authors)) {
            for (const auto& author : article.authors) named_people.emplace_back(author.text, "author");
        }
        std::set<std::string_view> speakers;
        for (const auto& block : article.body) {
            if (!chosen(field_of(block))) continue;
            for (const auto& quote : block.quotes) {
                const bool first = !quote.speaker.empty() && speakers.insert(quote.speaker).second;
                if (first) named_people.emplace_back(quote.speaker, "quoted");
            }
        }
        named("people", "rel", named_people);
    }
    void sources(const Article& article) {
        std::vector<Named> named_sources;
        if (chosen(Field::outlet) && !article.outlet.empty()) {
            named_sources.emplace_back(article.outlet.text, "publisher");
        }
        if (chosen(Field::credits)) {
            for (const auto& credit : article.credits) {
                for (const auto& agency : credit.agencies) named_sources.emplace_back(agency.text, "agency");
                for (const auto& sign : credit.signs) named_sources.emplace_back(sign.text, "authorSign");
            }
        }
        named("infoSources", "role", named_sources);
    }
    void subjects(const Article& article) {
        std::vector<Named> named_subjects;
        if (chosen(Field::section) && !article.section.empty()) {
            named_subjects.emplace_back(article.section.text, "section");
        }
        if (chosen(Field::tags)) {
            for (const auto& tag : article.tags) named_subjects.emplace_back(tag.text, "keyword");
        }
        named("subjects", "rel", named_subjects);
    }

    void begin_associations() {
        json_.key("associations");
        json_.open('[');
    }
    void begin_association(std::string_view relation, std::size_t number) {
        const std::string name = std::string(relation) + '-' + std::to_string(number);
        json_.next();
        json_.open('{');
        json_.member("name", name);
        json_.member("rel", relation);
        json_.member("uri", uri_ + '#' + name);
        json_.member("type", "text");
    }
    [[nodiscard]] bool chosen(Field field) const noexcept { return fields_.contains(field); }
    [[nodiscard]] std::string text(Field field, const Text& value) const {
        return chosen(field) ? value.text : std::string();
    }
    void named(std::string_view property, std::string_view relation, std::vector<Named> all) {
        std::erase_if(all, [](const Named& one) { return one.first.empty(); });
        json_.members(property, all, [&](const Named& one) {
            json_.open('{');
            json_.member("name", one.first);
            json_.member(relation, one.second);
            json_.close('}');
        });
    }
    /// Those of the texts that are not empty.
    void values(std::string_view property, std::vector<Value> texts, bool counts = false) {
        std::erase_if(texts, [](const Value& text) { return text.value.empty(); });
        json_.members(property, texts, [&](const Value& text) {
            json_.open('{');
            json_.member("role", text.role);
            json_.member("contentType", "text/plain");
            if (counts) {
                json_.key("wordCount");
                json_.number(words(text.value, language_).size());
            }
            json_.member("value", text.value);
            json_.close('}');
        });
    }
    void time(std::string_view property, const DateTime& value) {
        json_.member(property, full_instant(value));
    }
    /// A time that ninjs has no form for.
    [[nodiscard]] static std::string time_note(std::string_view what, const DateTime& value) {
        if (!full_instant(value).empty() || printed(value).empty()) return {};
        const std::string_view time = value.iso.empty() ? value.text : value.iso;
        return std::string(what) + ": " + std::string(time);
    }

    JsonEmitter json_;
    Fields fields_;
    std::string uri_;
    std::string language_;
    std::size_t comments_ = 0;  // written so far
    bool associated_ = false;
};

}  // namespace detail

NEWSTEXT_INLINE void write_ninjs(const Article& article, SinkRef sink, const NinjsOptions& options) {
    detail::NinjsWriter writer(sink, options);
    visit(article, writer, options.fields);
}

NEWSTEXT_INLINE std::string to_ninjs(const Article& article, const NinjsOptions& options) {
    std::string result;
    write_ninjs(article, result, options);
    return result;
}

}  // namespace newstext
