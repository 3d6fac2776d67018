/// @file
/// Definitions of vrt.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/serialize/content_id.hpp"
#include "newstext/serialize/lines.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/utf8.hpp"
#include "newstext/serialize/vrt.hpp"
#include "newstext/serialize/xml.hpp"
#include "newstext/text/segments.hpp"

namespace newstext {

namespace detail {

/// The greatest number of attributes that a line has, with their names, is below the limit of a line.
inline constexpr std::size_t vrt_max_attributes = 14;
static_assert(vrt_max_attributes * (vrt_max_value + 32) < vrt_max_line);

/// Bytes that XmlWriter writes for the code point at the beginning of `text`.
[[nodiscard]] constexpr std::size_t vrt_escaped_size(std::string_view text) noexcept {
    switch (text.front()) {
        case '&':
            return 5;
        case '<':
        case '>':
            return 4;
        case '"':
            return 6;
        default:
            break;
    }
    const bool plain = text.front() >= ' ' && text.front() <= '~';
    return plain ? 1 : std::max<std::size_t>(utf8_step(text).size, 3);  // U+FFFD has 3
}

/// The bytes at the beginning of `text`, whole code points, whose cost is not over `limit`.
template <class Cost>
[[nodiscard]] std::size_t vrt_cut(std::string_view text, std::size_t limit, Cost cost) {
    std::size_t spent = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        spent += cost(text.substr(at));
        if (spent > limit) break;
        at += utf8_step(text.substr(at)).size;
    }
    return at;
}

/// The VRT format. The attributes of `<text>` stand before everything else, so begin() writes them.
class VrtWriter : public WriterBase {
public:
    VrtWriter(SinkRef sink, const VrtOptions& options) : sink_(sink), xml_(sink), options_(options) {}

    void begin(const Article& article) {
        language_ = article.language;
        sink_.append("<!-- #vrt positional-attributes: word -->\n");
        xml_.open("text", {{"id", value(options_.id.empty() ? content_id(article) : options_.id)},
                           {"title", value(Field::title, article.title)},
                           {"kicker", value(Field::kicker, article.kicker)},
                           {"subtitle", value(Field::subtitle, article.subtitle)},
                           {"outlet", value(Field::outlet, article.outlet)},
                           {"section", value(Field::section, article.section)},
                           {"authors", set(Field::authors, article.authors)},
                           {"agencies", set(Field::credits, credited(article, &Credit::agencies))},
                           {"signs", set(Field::credits, credited(article, &Credit::signs))},
                           {"dateline", value(Field::dateline, article.dateline)},
                           {"published", value(Field::published, article.published)},
                           {"updated", value(Field::updated, article.updated)},
                           {"language", chosen(Field::language) ? value(language_) : std::string()},
                           {"tags", set(Field::tags, article.tags)}})
            .line();
    }
    void title(const Text& title) { paragraph("title", title.text); }
    void subtitle(const Text& subtitle) { paragraph("subtitle", subtitle.text); }
    void lead(const Text& lead) {
        // Each line was a block of its own.
        for_each_line(lead.text, [this](std::string_view line) { paragraph("lead", line); });
    }
    void block(const Block& block) { paragraph(to_string(block.kind), block.text); }
    void comment_begin(const Comment& comment, std::size_t level) {
        ancestors_.resize(level);
        const std::string parent = level == 0 ? std::string() : std::to_string(ancestors_.back());
        ancestors_.push_back(++comments_);
        xml_.open("comment", {{"n", std::to_string(comments_)},
                              {"parent", parent},
                              {"level", std::to_string(level)},
                              {"author", value(comment.author.text)},
                              {"published", value(time(comment.published))},
                              {"votes", number(comment.votes)},
                              {"downvotes", number(comment.downvotes)},
                              {"badge", value(comment.badge)},
                              {"in_reply_to", value(comment.in_reply_to)},
                              {"edited", comment.edited ? "true" : ""},
                              {"deleted", comment.deleted ? "true" : ""}})
            .line();
        for (const auto& text : comment.text) paragraph("comment", text.text);
        xml_.close().line();
    }
    void end(const Article&) { xml_.close().line(); }

private:
    [[nodiscard]] bool chosen(Field field) const noexcept { return options_.fields.contains(field); }

    /// The value of an attribute: one line, cut to its limit.
    [[nodiscard]] std::string value(std::string_view text) {
        std::string line = fold_blanks(valid_utf8(text, repaired_));
        line.resize(vrt_cut(line, vrt_max_value, vrt_escaped_size));
        return line;
    }
    [[nodiscard]] std::string value(Field field, const Text& text) {
        return chosen(field) ? value(text.text) : std::string();
    }
    [[nodiscard]] std::string value(Field field, const DateTime& when) {
        return chosen(field) ? value(time(when)) : std::string();
    }
    [[nodiscard]] static std::string_view time(const DateTime& when) noexcept {
        return when.iso.empty() ? when.text : when.iso;
    }
    [[nodiscard]] static std::string number(const std::optional<int>& number) {
        return number ? std::to_string(*number) : std::string();
    }
    /// A feature set: as many of the elements as there is room for.
    [[nodiscard]] std::string set(Field field, const std::vector<Text>& texts) {
        if (!chosen(field) || texts.empty()) return {};
        std::string result = "|";
        for (const auto& text : texts) {
            std::string element = value(text.text);
            std::replace(element.begin(), element.end(), '|', '/');
            const std::string longer = result + element + '|';
            if (vrt_cut(longer, vrt_max_value, vrt_escaped_size) < longer.size()) break;
            result = longer;
        }
        return result;
    }

    void paragraph(std::string_view kind, std::string_view bytes) {
        const std::string text{valid_utf8(bytes, repaired_)};
        const std::vector<Range> found = tokens(text, language_);
        if (found.empty()) return;
        xml_.open("p", {{"kind", kind}}).line();
        const std::vector<Range> parts = sentences(text, language_);
        auto sentence = parts.begin();
        bool open = false;
        for (const Range& token : found) {
            for (; sentence != parts.end() && token.begin >= sentence->end; ++sentence) {
                if (open) xml_.close().line();
                open = false;
            }
            if (!open) xml_.open("s").line();
            open = true;
            write_token(token.of(text));
        }
        xml_.close().line();
        xml_.close().line();
    }
    void write_token(std::string_view token) {
        const auto bytes = [](std::string_view text) { return utf8_step(text).size; };
        while (!token.empty()) {
            const std::size_t size = vrt_cut(token, vrt_max_value, bytes);
            xml_.text(token.substr(0, size)).line();
            token.remove_prefix(size);
        }
    }

    SinkRef sink_;
    XmlWriter xml_;
    VrtOptions options_;
    std::string language_;
    std::string repaired_;
    std::size_t comments_ = 0;            // written so far
    std::vector<std::size_t> ancestors_;  // numbers of the comment and of those that it answers
};

}  // namespace detail

NEWSTEXT_INLINE void write_vrt(const Article& article, SinkRef sink, const VrtOptions& options) {
    detail::VrtWriter writer(sink, options);
    visit(article, writer, options.fields);
}

NEWSTEXT_INLINE std::string to_vrt(const Article& article, const VrtOptions& options) {
    std::string result;
    write_vrt(article, result, options);
    return result;
}

}  // namespace newstext
