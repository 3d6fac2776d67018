/// @file
/// Definitions of text.hpp.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "newstext/serialize/lines.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/text.hpp"
#include "newstext/serialize/utf8.hpp"

namespace newstext {

namespace detail {

/// The plain text format.
class TextWriter : public WriterBase {
public:
    TextWriter(SinkRef sink, const TextOptions& options) : sink_(sink), options_(options) {}

    void title(const Text& title) {
        if (options_.title) paragraph(title.text);
    }
    void lead(const Text& lead) {
        if (!options_.lead) return;
        // Each line was a block of its own.
        for_each_line(lead.text, [this](std::string_view line) { paragraph(line); });
    }
    void block(const Block& block) {
        if (block.text.empty()) return;
        if (block.kind == BlockKind::caption && !options_.captions) return;
        const bool item = block.kind == BlockKind::list_item;
        // The items of a list stand together.
        if (!item || !after_item_) separate();
        line(item ? "- " : "", block.text);
        after_item_ = item;
    }
    void comment_begin(const Comment& comment, std::size_t level) {
        if (!options_.comments) return;
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
    TextOptions options_;
    bool empty_ = true;
    bool after_item_ = false;
    std::string repaired_;
};

}  // namespace detail

NEWSTEXT_INLINE void write_text(const Article& article, SinkRef sink, const TextOptions& options) {
    detail::TextWriter writer(sink, options);
    visit(article, writer);
}

NEWSTEXT_INLINE std::string to_text(const Article& article, const TextOptions& options) {
    std::string result;
    write_text(article, result, options);
    return result;
}

}  // namespace newstext
