/// @file
/// What the formats with markup share. Not for consumers.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "newstext/serialize/iso_time.hpp"
#include "newstext/serialize/lines.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/xml.hpp"

namespace newstext::detail {

/// Whether for_each_line() finds any.
[[nodiscard]] inline bool has_line(std::string_view text) noexcept {
    return text.find_first_not_of("\r\n") != text.npos;
}

/// Whether `text` shows nothing: no title, no heading.
[[nodiscard]] inline bool is_blank(std::string_view text) noexcept {
    return text.find_first_not_of(" \t\n\f\r") == text.npos;
}

/// Cuts the text of a block where its quotations begin and end: `text(bytes)` and `quote(quotation)` are
/// called in reading order. A quotation that is inside of another, or whose words do not follow in the text,
/// is text. Linear in the text for the articles of the parser.
template <class OnText, class OnQuote>
void for_each_quote(const Block& block, OnText text, OnQuote quote) {
    std::string_view rest = block.text;
    std::size_t covered = 0;  // end of the quotation before, in the source
    for (const auto& quotation : block.quotes) {
        if (quotation.text.empty() || quotation.range.begin < covered) continue;
        const std::size_t at = rest.find(quotation.text);
        if (at == rest.npos) break;
        covered = quotation.range.end;
        if (at > 0) text(rest.substr(0, at));
        quote(quotation);
        rest.remove_prefix(at + quotation.text.size());
    }
    if (!rest.empty()) text(rest);
}

/// A writer on an XmlWriter that puts list items which follow each other into one list.
class MarkupWriter : public WriterBase {
public:
    MarkupWriter(SinkRef sink, Markup markup) : xml_(sink, markup) {}

protected:
    /// To be called before each block of the body, and after the last with `item` false.
    void list(bool item, XmlName name) {
        if (item == in_list_) return;
        if (item) {
            xml_.open(name).line();
        } else {
            xml_.close().line();
        }
        in_list_ = item;
    }
    /// An element with text on a line of its own; nothing where the text is blank.
    void line(XmlName name, std::string_view text, std::initializer_list<XmlAttribute> attributes = {}) {
        if (!is_blank(text)) xml_.element(name, text, attributes).line();
    }
    /// The language, where it can stand in an attribute.
    [[nodiscard]] static std::string_view tag(const std::string& language) noexcept {
        return is_language_tag(language) ? std::string_view(language) : std::string_view();
    }

    XmlWriter xml_;

private:
    bool in_list_ = false;
};

}  // namespace newstext::detail
