/// @file
/// Definitions of markdown.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/serialize/lines.hpp"
#include "newstext/serialize/markdown.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/utf8.hpp"

namespace newstext {

namespace detail {

// ASCII only: the C library's functions look at the locale.
[[nodiscard]] constexpr bool ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool ascii_alnum(char c) noexcept {
    return ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether an entity (`&amp;`, `&#38;`) begins with the `&` at `at`.
[[nodiscard]] constexpr bool is_entity(std::string_view text, std::size_t at) noexcept {
    std::size_t i = at + 1;
    if (i < text.size() && text[i] == '#') ++i;
    const std::size_t name = i;
    while (i < text.size() && ascii_alnum(text[i])) ++i;
    return i > name && i < text.size() && text[i] == ';';
}

/// The place of the character that would make a block of the line, or npos: `#`, `-`, the point of `1. x`,
/// ... The blanks of `line` are folded.
[[nodiscard]] constexpr std::size_t block_marker(std::string_view line) noexcept {
    if (line.empty()) return line.npos;
    if (std::string_view("#+-=>:|").find(line.front()) != line.npos) return 0;
    std::size_t digits = 0;
    while (digits < line.size() && ascii_digit(line[digits])) ++digits;
    if (digits == 0 || digits == line.size() || (line[digits] != '.' && line[digits] != ')'))
        return line.npos;
    const bool ends = digits + 1 == line.size() || line[digits + 1] == ' ';
    return ends ? digits : line.npos;
}

/// Whether the `_` at `at` stands inside of a word: there it marks no emphasis, and a backslash would become
/// a part of a bare address (`http://example.org/a_b`) in dialects that link those.
[[nodiscard]] constexpr bool inside_word(std::string_view text, std::size_t at) noexcept {
    return at > 0 && at + 1 < text.size() && ascii_alnum(text[at - 1]) && ascii_alnum(text[at + 1]);
}

/// `text` as one line of Markdown that is rendered as `text`. Linear.
[[nodiscard]] inline std::string escape_markdown(std::string_view text) {
    const std::string line = fold_blanks(text);
    const std::size_t marker = block_marker(line);
    std::string result;
    result.reserve(line.size() + line.size() / 16);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool special = std::string_view("\\`*[]<~").find(c) != std::string_view::npos;
        const bool emphasis = c == '_' && !inside_word(line, i);
        // A heading would lose a `#` at its end.
        const bool closes_heading = c == '#' && i + 1 == line.size();
        const bool entity = c == '&' && is_entity(line, i);
        if (special || emphasis || entity || closes_heading || i == marker) result += '\\';
        result += c;
    }
    return result;
}

/// The bytes at the beginning of `text` that YAML does not print, and their escape sequence; 0 bytes for
/// others.
struct YamlEscape {
    std::size_t size = 0;
    std::string sequence;
};

[[nodiscard]] inline YamlEscape yaml_escape(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = [&](std::uint8_t value) {
        return std::string("\\x") + hex[value >> 4U] + hex[value & 0xFU];
    };
    const auto c = static_cast<std::uint8_t>(text.front());
    if (c == '"' || c == '\\') return {1, std::string("\\") + text.front()};
    if (c == '\n') return {1, "\\n"};
    if (c == '\t') return {1, "\\t"};
    if (c < 0x20 || c == 0x7F) return {1, byte(c)};
    if (c == 0xC2 && static_cast<std::uint8_t>(text[1]) < 0xA0)
        return {2, byte(static_cast<std::uint8_t>(text[1]))};
    if (text.starts_with("\xE2\x80\xA8")) return {3, "\\u2028"};
    if (text.starts_with("\xE2\x80\xA9")) return {3, "\\u2029"};
    if (text.starts_with("\xEF\xBB\xBF")) return {3, "\\ufeff"};
    if (text.starts_with("\xEF\xBF\xBE")) return {3, "\\ufffe"};
    if (text.starts_with("\xEF\xBF\xBF")) return {3, "\\uffff"};
    return {};
}

/// Valid UTF-8 as a double-quoted YAML scalar.
[[nodiscard]] inline std::string quote_yaml(std::string_view text) {
    std::string result = "\"";
    while (!text.empty()) {
        const YamlEscape escape = yaml_escape(text);
        result += escape.size == 0 ? std::string(1, text.front()) : escape.sequence;
        text.remove_prefix(std::max<std::size_t>(escape.size, 1));
    }
    return result += '"';
}

/// The Markdown format.
class MarkdownWriter : public WriterBase {
public:
    MarkdownWriter(SinkRef sink, const MarkdownOptions& options) : sink_(sink), options_(options) {}

    // The front matter stands before everything else, so it does not wait for the visit of its parts.
    void begin(const Article& article) {
        if (options_.front_matter) front_matter(article);
    }
    void title(const Text& title) { paragraph("# ", title.text); }
    void lead(const Text& lead) {
        // Each line was a block of its own.
        for_each_line(lead.text, [this](std::string_view line) { paragraph("", line); });
    }
    void block(const Block& block) {
        switch (block.kind) {
            case BlockKind::paragraph:
                return paragraph("", block.text);
            case BlockKind::subhead:
                return paragraph("## ", block.text);
            case BlockKind::quote:
                return paragraph("> ", block.text);
            case BlockKind::list_item:
                return list_item(block.text);
            case BlockKind::caption:
                return paragraph("*", block.text, "*");
        }
    }
    void comments_begin(const Article&) {
        // At the beginning of the file it would begin front matter.
        if (empty_) return;
        separate();
        sink_.append("---\n");
    }
    void comment_begin(const Comment& comment, std::size_t level) {
        level = std::min(level, max_written_level);
        // This line ends the block quote of a comment on the same level.
        if (!empty_) quoted(level, "");
        empty_ = false;
        bool first = true;
        const auto part = [&](const std::string& markdown) {
            if (markdown.empty()) return;
            if (!first) quoted(level + 1, "");
            first = false;
            quoted(level + 1, markdown);
        };
        part(comment_head(comment));
        for (const auto& text : comment.text) part(escaped(text.text));
        // An empty comment keeps its place, or its replies would join the comment before.
        if (first) quoted(level + 1, "");
    }

private:
    void front_matter(const Article& article) {
        yaml(Field::title, article.title.text);
        yaml(Field::kicker, article.kicker.text);
        yaml(Field::subtitle, article.subtitle.text);
        yaml(Field::outlet, article.outlet.text);
        yaml(Field::section, article.section.text);
        yaml(Field::authors, article.authors);
        yaml(Field::dateline, article.dateline.text);
        yaml(Field::published, article.published);
        yaml(Field::updated, article.updated);
        yaml(Field::language, article.language);
        if (options_.fields.contains(Field::credits)) {
            yaml("agencies", credited(article, &Credit::agencies));
            yaml("signs", credited(article, &Credit::signs));
        }
        yaml(Field::tags, article.tags);
        yaml(Field::related, article.related);
        if (!empty_) sink_.append("---\n");
    }
    template <class Value>
    void yaml(Field field, const Value& value) {
        if (options_.fields.contains(field)) yaml(to_string(field), value);
    }
    void yaml_key(std::string_view key) {
        if (empty_) sink_.append("---\n");
        empty_ = false;
        sink_.append(key);
        sink_.append(":");
    }
    void yaml(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        yaml_key(key);
        sink_.append(" ");
        sink_.append(quote_yaml(valid_utf8(value, repaired_)));
        sink_.append("\n");
    }
    void yaml(std::string_view key, const std::vector<Text>& values) {
        if (values.empty()) return;
        yaml_key(key);
        sink_.append("\n");
        for (const auto& value : values) {
            sink_.append("  - ");
            sink_.append(quote_yaml(valid_utf8(value.text, repaired_)));
            sink_.append("\n");
        }
    }
    // Programs that read front matter expect a date; words such as "today" have a key of their own.
    void yaml(std::string_view key, const DateTime& time) {
        yaml(key, time.iso);
        if (time.iso.empty()) yaml(std::string(key) + "_text", time.text);
    }

    [[nodiscard]] std::string comment_head(const Comment& comment) {
        std::string head = escaped(comment.author.text);
        if (!head.empty()) head = "**" + head + "**";
        for (const std::string_view text : {std::string_view(comment.badge), printed(comment.published)}) {
            const std::string more = escaped(text);
            if (more.empty()) continue;
            if (!head.empty()) head += " \xC2\xB7 ";  // U+00B7
            head += more;
        }
        return head;
    }
    /// A line in `depth` block quotes.
    void quoted(std::size_t depth, std::string_view markdown) {
        for (std::size_t i = 0; i < depth; ++i) sink_.append(i + 1 == depth && markdown.empty() ? ">" : "> ");
        sink_.append(markdown);
        sink_.append("\n");
    }
    void paragraph(std::string_view prefix, std::string_view text, std::string_view suffix = "") {
        const std::string markdown = escaped(text);
        if (markdown.empty()) return;
        separate();
        line(prefix, markdown, suffix);
    }
    void list_item(std::string_view text) {
        const std::string markdown = escaped(text);
        if (markdown.empty()) return;
        // The items of a list stand together.
        if (!after_item_) separate();
        line("- ", markdown, "");
        after_item_ = true;
    }
    void line(std::string_view prefix, std::string_view markdown, std::string_view suffix) {
        sink_.append(prefix);
        sink_.append(markdown);
        sink_.append(suffix);
        sink_.append("\n");
    }
    [[nodiscard]] std::string escaped(std::string_view text) {
        return escape_markdown(valid_utf8(text, repaired_));
    }
    /// A blank line before all parts but the first.
    void separate() {
        if (!empty_) sink_.append("\n");
        empty_ = false;
        after_item_ = false;
    }

    SinkRef sink_;
    MarkdownOptions options_;
    bool empty_ = true;
    bool after_item_ = false;
    std::string repaired_;
};

}  // namespace detail

NEWSTEXT_INLINE void write_markdown(const Article& article, SinkRef sink, const MarkdownOptions& options) {
    detail::MarkdownWriter writer(sink, options);
    visit(article, writer, options.fields);
}

NEWSTEXT_INLINE std::string to_markdown(const Article& article, const MarkdownOptions& options) {
    std::string result;
    write_markdown(article, result, options);
    return result;
}

}  // namespace newstext
