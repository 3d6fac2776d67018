/// @file
/// The walk over an article that every output format is written on, and that formats of a caller are written
/// on.
///
/// @code
/// struct Headlines : newstext::WriterBase {
///     std::string out;
///     void title(const newstext::Text& text) { out.append(text.text).append("\n"); }
///     void block(const newstext::Block& block) {
///         if (block.kind == newstext::BlockKind::subhead) out.append("- ").append(block.text).append("\n");
///     }
/// };
/// std::string headlines = newstext::serialize(article, Headlines{}).out;
/// @endcode
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "newstext/model/article.hpp"
#include "newstext/serialize/fields.hpp"

namespace newstext {

/// The parts of an article as functions that do nothing. A writer derives from it and hides those that it
/// needs.
///
/// The functions are called in this order. Those of a part that the article does not have, or that was not
/// chosen, are not called; begin() and end() always are, with the whole article. Nothing here is virtual:
/// visit() calls the functions of the writer's own type.
struct WriterBase {
    void begin(const Article&) {}  ///< before all else

    void kicker(const Text&) {}                ///< the line over the title
    void title(const Text&) {}                 ///< the headline
    void subtitle(const Text&) {}              ///< the line under it
    void outlet(const Text&) {}                ///< who publishes
    void section(const Text&) {}               ///< the part of the paper
    void authors(const std::vector<Text>&) {}  ///< all at once
    void published(const DateTime&) {}         ///< date of publication
    void updated(const DateTime&) {}           ///< date of change
    void language(const std::string&) {}       ///< BCP 47 tag
    void lead(const Text&) {}                  ///< its blocks are separated by line feeds

    void dateline(const Text&) {}  ///< it stands in the first paragraph too
    void block(const Block&) {}    ///< once for each block of the body
    void credit(const Credit&) {}  ///< once for each

    void related(const std::vector<Text>&) {}  ///< all at once
    void tags(const std::vector<Text>&) {}     ///< all at once
    void boilerplate(const Boilerplate&) {}    ///< once for each

    void comments_begin(const Article&) {}  ///< before the first comment
    /// A comment, before its replies. `level` is 0 for a comment on the article, 1 for a reply to it, ...
    void comment_begin(const Comment&, std::size_t /*level*/) {}
    void comment_end(const Comment&, std::size_t /*level*/) {}  ///< after its replies
    void comments_end(const Article&) {}                        ///< after the last comment

    void diagnostic(const Diagnostic&) {}  ///< once for each
    void end(const Article&) {}            ///< after all else
};

/// A type with all the functions of WriterBase.
template <class W>
concept ArticleWriter = requires(W& writer, const Article& article, const Text& text, const Comment& comment,
                                 const std::vector<Text>& texts, const DateTime& time, std::size_t level) {
    writer.begin(article);
    writer.kicker(text);
    writer.title(text);
    writer.subtitle(text);
    writer.outlet(text);
    writer.section(text);
    writer.authors(texts);
    writer.published(time);
    writer.updated(time);
    writer.language(article.language);
    writer.lead(text);
    writer.dateline(text);
    writer.block(article.body.front());
    writer.credit(article.credits.front());
    writer.related(texts);
    writer.tags(texts);
    writer.boilerplate(article.boilerplate.front());
    writer.comments_begin(article);
    writer.comment_begin(comment, level);
    writer.comment_end(comment, level);
    writer.comments_end(article);
    writer.diagnostic(article.diagnostics.front());
    writer.end(article);
};

namespace detail {

/// Comments and their replies in reading order. It keeps its own stack, so the depth is bounded by memory
/// only.
template <class W>
void visit_comments(const std::vector<Comment>& comments, W& writer) {
    struct Frame {
        const std::vector<Comment>* siblings;
        std::size_t next;
    };
    std::vector<Frame> stack{{&comments, 0}};
    while (true) {
        Frame& frame = stack.back();
        if (frame.next < frame.siblings->size()) {
            const Comment& comment = (*frame.siblings)[frame.next++];
            writer.comment_begin(comment, stack.size() - 1);
            stack.push_back({&comment.replies, 0});
            continue;
        }
        stack.pop_back();
        if (stack.empty()) return;
        const Frame& parent = stack.back();
        writer.comment_end((*parent.siblings)[parent.next - 1], stack.size() - 1);
    }
}

[[nodiscard]] inline bool shown(const DateTime& time) noexcept {
    return !time.text.empty() || !time.iso.empty();
}

template <class W>
void visit_head(const Article& article, W& writer, const Fields& fields) {
    const auto shows = [&fields](Field field, const auto& part) {
        return fields.contains(field) && !part.empty();
    };
    if (shows(Field::kicker, article.kicker)) writer.kicker(article.kicker);
    if (shows(Field::title, article.title)) writer.title(article.title);
    if (shows(Field::subtitle, article.subtitle)) writer.subtitle(article.subtitle);
    if (shows(Field::outlet, article.outlet)) writer.outlet(article.outlet);
    if (shows(Field::section, article.section)) writer.section(article.section);
    if (shows(Field::authors, article.authors)) writer.authors(article.authors);
    if (fields.contains(Field::published) && shown(article.published)) writer.published(article.published);
    if (fields.contains(Field::updated) && shown(article.updated)) writer.updated(article.updated);
    if (shows(Field::language, article.language)) writer.language(article.language);
    if (shows(Field::lead, article.lead)) writer.lead(article.lead);
    if (shows(Field::dateline, article.dateline)) writer.dateline(article.dateline);
}

}  // namespace detail

/// Calls the functions of `writer` for the parts of `article`, once, in document order. Linear.
///
/// Throws what the writer throws.
/// @param fields the parts that the writer gets to see
template <ArticleWriter W>
void visit(const Article& article, W& writer, const Fields& fields = Fields::all()) {
    writer.begin(article);
    detail::visit_head(article, writer, fields);
    for (const auto& block : article.body) {
        if (fields.contains(field_of(block))) writer.block(block);
    }
    const auto each = [&fields](Field field, const auto& elements, auto use) {
        if (!fields.contains(field)) return;
        for (const auto& element : elements) use(element);
    };
    each(Field::credits, article.credits, [&](const Credit& credit) { writer.credit(credit); });
    if (fields.contains(Field::related) && !article.related.empty()) writer.related(article.related);
    if (fields.contains(Field::tags) && !article.tags.empty()) writer.tags(article.tags);
    each(Field::boilerplate, article.boilerplate,
         [&](const Boilerplate& piece) { writer.boilerplate(piece); });
    if (fields.contains(Field::comments) && !article.comments.empty()) {
        writer.comments_begin(article);
        detail::visit_comments(article.comments, writer);
        writer.comments_end(article);
    }
    each(Field::diagnostics, article.diagnostics, [&](const Diagnostic& note) { writer.diagnostic(note); });
    writer.end(article);
}

/// visit() for a writer made in place; returns the writer, as std::for_each returns its function.
template <ArticleWriter W>
W serialize(const Article& article, W writer, const Fields& fields = Fields::all()) {
    visit(article, writer, fields);
    return writer;
}

}  // namespace newstext
