/// @file
/// Definitions of text.hpp.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/serialize/lines.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/text.hpp"
#include "newstext/serialize/utf8.hpp"

namespace newstext {

namespace detail {

/// The plain text format.
class TextWriter : public WriterBase {
public:
    explicit TextWriter(SinkRef sink) : sink_(sink) {}

    void kicker(const Text& kicker) { paragraph(kicker.text); }
    void title(const Text& title) { paragraph(title.text); }
    void subtitle(const Text& subtitle) { paragraph(subtitle.text); }
    void outlet(const Text& outlet) { paragraph(outlet.text); }
    void section(const Text& section) { paragraph(section.text); }
    void authors(const std::vector<Text>& authors) { paragraph(joined(authors, ", ")); }
    void published(const DateTime& time) { paragraph(printed(time)); }
    void updated(const DateTime& time) { paragraph(printed(time)); }
    void language(const std::string& language) { paragraph(language); }
    void lead(const Text& lead) {
        // Each line was a block of its own.
        for_each_line(lead.text, [this](std::string_view line) { paragraph(line); });
    }
    void dateline(const Text& dateline) { paragraph(dateline.text); }
    void block(const Block& block) {
        if (block.text.empty()) return;
        const bool item = block.kind == BlockKind::list_item;
        // The items of a list stand together.
        if (!item || !after_item_) separate();
        line(item ? "- " : "", block.text);
        after_item_ = item;
    }
    void credit(const Credit& credit) { paragraph(credit_text(credit)); }
    void related(const std::vector<Text>& titles) {
        for (const auto& title : titles) paragraph(title.text);
    }
    void tags(const std::vector<Text>& tags) { paragraph(joined(tags, ", ")); }
    void boilerplate(const Boilerplate& piece) { paragraph(piece.text); }
    void comment_begin(const Comment& comment, std::size_t level) {
        const std::string indent(2 * std::min(level, max_written_level), ' ');
        const std::string head = comment_head(comment);
        if (head.empty() && comment.text.empty()) return;
        separate();
        if (!head.empty()) line(indent, head);
        for (const auto& text : comment.text) {
            for_each_line(text.text, [&](std::string_view part) { line(indent, part); });
        }
    }

private:
    [[nodiscard]] static std::string comment_head(const Comment& comment) {
        std::string head = comment.author.text;
        if (const auto time = printed(comment.published); !time.empty()) {
            if (!head.empty()) head += ' ';
            head.append("(").append(time).append(")");
        }
        if (!head.empty()) head += ':';
        return head;
    }
    void paragraph(std::string_view text) {
        if (text.empty()) return;
        separate();
        line("", text);
    }
    void line(std::string_view prefix, std::string_view text) {
        sink_.append(prefix);
        sink_.append(valid_utf8(text, repaired_));
        sink_.append("\n");
    }
    /// A blank line before all parts but the first.
    void separate() {
        if (!empty_) sink_.append("\n");
        empty_ = false;
        after_item_ = false;
    }

    SinkRef sink_;
    bool empty_ = true;
    bool after_item_ = false;
    std::string repaired_;
};

}  // namespace detail

NEWSTEXT_INLINE void write_text(const Article& article, SinkRef sink, const TextOptions& options) {
    detail::TextWriter writer(sink);
    visit(article, writer, options.fields);
}

NEWSTEXT_INLINE std::string to_text(const Article& article, const TextOptions& options) {
    std::string result;
    write_text(article, result, options);
    return result;
}

}  // namespace newstext
