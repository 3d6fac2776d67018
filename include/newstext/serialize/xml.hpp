/// @file
/// A writer of XML and HTML that has no way to write what is not well-formed: NITF, TEI and HTML are written
/// on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "newstext/serialize/sink.hpp"
#include "newstext/serialize/utf8.hpp"

namespace newstext {

/// The name of an element or attribute: a literal, which is checked when it is compiled.
///
/// ASCII letters, digits, `_`, `-`, `.` and one `:` between two names; no digit, `-` or `.` at the beginning
/// (Namespaces in XML 1.0, QName).
class XmlName {
public:
    /// Of a literal; what is no name does not compile.
    template <std::size_t N>
    consteval XmlName(const char (&name)[N])
        : name_(name, N - 1) {  // implicit: names are written as literals
        if (!is_name(name_)) this_is_no_name();
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return name_; }  ///< the name

private:
    static void this_is_no_name();  // not constexpr: its call is the compiler's error

    [[nodiscard]] static constexpr bool is_name(std::string_view name) {
        bool first = true;  // the next character begins a name
        bool prefixed = false;
        for (const char c : name) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            const bool inner = (c >= '0' && c <= '9') || c == '-' || c == '.';
            const bool colon = c == ':' && !prefixed;
            if (first ? !letter : !letter && !inner && !colon) return false;
            first = colon;
            prefixed = prefixed || colon;
        }
        return !first;
    }

    std::string_view name_;
};

/// An attribute; one with an empty value is not written.
struct XmlAttribute {
    XmlName name;            ///< such as `xml:lang`
    std::string_view value;  ///< any text
};

/// What XmlWriter writes: they differ in the characters that may stand in a text, and in empty elements.
enum class Markup : std::uint8_t { xml, html };

/// Writes elements, attributes and text to a sink.
///
/// Any bytes at all may be given as text or value. Ampersands and angle brackets, and in values quotation
/// marks, tabs and line feeds too, are escaped; CR and CR LF become the line feed that a parser would make of
/// them. What cannot stand in a document becomes U+FFFD: bytes that are not UTF-8, the control characters
/// other than tab and line feed, U+FFFE and U+FFFF (XML 1.0, production 2, Char); in HTML also U+007F to
/// U+009F and all noncharacters (HTML, 13.2.3.5). Linear.
///
/// @code
/// XmlWriter xml(sink);
/// xml.declaration();
/// xml.open("note", {{"xml:lang", "en"}}).element("to", "Ada & Bo").close();
/// @endcode
class XmlWriter {
public:
    explicit XmlWriter(SinkRef sink, Markup markup = Markup::xml)
        : sink_(sink), markup_(markup) {}  ///< to a sink that must outlive it

    /// `<?xml …?>`, or `<!DOCTYPE html>`, as the first line.
    XmlWriter& declaration() {
        sink_.append(markup_ == Markup::xml ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                            : "<!DOCTYPE html>\n");
        return *this;
    }
    /// Begins an element. Its attributes must have different names.
    XmlWriter& open(XmlName name, std::initializer_list<XmlAttribute> attributes = {}) {
        start_tag(name, attributes, ">");
        open_.push_back(name.view());
        return *this;
    }
    /// Ends the innermost element; does nothing where none is open.
    XmlWriter& close() {
        if (open_.empty()) return *this;
        sink_.append("</");
        sink_.append(open_.back());
        sink_.append(">");
        open_.pop_back();
        return *this;
    }
    /// Ends all elements.
    XmlWriter& close_all() {
        while (!open_.empty()) close();
        return *this;
    }
    /// Text inside of the innermost element.
    XmlWriter& text(std::string_view bytes) {
        escape(bytes, false);
        return *this;
    }
    /// An element with text only.
    XmlWriter& element(XmlName name, std::string_view bytes,
                       std::initializer_list<XmlAttribute> attributes = {}) {
        return open(name, attributes).text(bytes).close();
    }
    /// An element without content; in HTML it must be a void element (`meta`, `br`).
    XmlWriter& empty(XmlName name, std::initializer_list<XmlAttribute> attributes = {}) {
        start_tag(name, attributes, markup_ == Markup::xml ? "/>" : ">");
        return *this;
    }
    /// JSON as `<script type="…">`, HTML only. Inside of a script nothing is escaped as in texts: `<`, which
    /// could end it, and characters that cannot stand in HTML become escape sequences of JSON strings,
    /// outside of which JSON does not have them.
    /// @param json a JSON text, UTF-8
    XmlWriter& json_script(std::string_view type, std::string_view json) {
        open("script", {{"type", type}});
        std::size_t plain = 0;
        while (plain < json.size()) {
            const utf8::Decoded d = utf8::decode(json, plain);
            const bool blank = d.code == '\n' || d.code == '\t';
            if (d.valid && d.code != '<' &&
                (blank || (d.code >= 0x20 && d.code < 0x7F) || may_stand(d.code))) {
                plain += d.length;
                continue;
            }
            sink_.append(json.substr(0, plain));
            json_escape(d.code);
            json.remove_prefix(plain + d.length);
            plain = 0;
        }
        sink_.append(json);
        return close();
    }
    /// A line end. For where white space does not count, between block elements.
    XmlWriter& line() {
        sink_.append("\n");
        return *this;
    }
    /// Elements that are open.
    [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }

private:
    void start_tag(XmlName name, std::initializer_list<XmlAttribute> attributes, std::string_view end) {
        sink_.append("<");
        sink_.append(name.view());
        for (const auto& attribute : attributes) {
            if (attribute.value.empty()) continue;
            sink_.append(" ");
            sink_.append(attribute.name.view());
            sink_.append("=\"");
            escape(attribute.value, true);
            sink_.append("\"");
        }
        sink_.append(end);
    }

    /// What is written for the bytes at the beginning of a text.
    struct Step {
        std::size_t size = 1;
        bool as_is = true;
        std::string_view instead;
    };

    void escape(std::string_view bytes, bool value) const {
        std::size_t plain = 0;  // bytes at the beginning that are written as they are
        while (true) {
            while (plain < bytes.size() && is_plain(bytes[plain])) ++plain;
            if (plain == bytes.size()) break;
            const Step step = next(bytes.substr(plain), value);
            if (step.as_is) {
                plain += step.size;
                continue;
            }
            sink_.append(bytes.substr(0, plain));
            sink_.append(step.instead);
            bytes.remove_prefix(plain + step.size);
            plain = 0;
        }
        if (!bytes.empty()) sink_.append(bytes);
    }
    /// ASCII that stands for itself everywhere.
    [[nodiscard]] static constexpr bool is_plain(char c) noexcept {
        return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
    }
    void json_escape(char32_t code) const {
        if (code > 0xFFFF) {
            json_escape(0xD800 + ((code - 0x10000) >> 10u));
            json_escape(0xDC00 + (code & 0x3FFu));
            return;
        }
        constexpr std::string_view hex = "0123456789abcdef";
        sink_.append("\\u");
        for (const unsigned shift : {12u, 8u, 4u, 0u}) sink_.append(hex.substr((code >> shift) & 0xFu, 1));
    }
    [[nodiscard]] Step next(std::string_view bytes, bool value) const noexcept {
        const auto c = static_cast<std::uint8_t>(bytes.front());
        return c < 0x80 ? ascii(bytes, value) : beyond_ascii(bytes);
    }
    [[nodiscard]] Step ascii(std::string_view bytes, bool value) const noexcept {
        const char c = bytes.front();
        switch (c) {
            case '&':
                return {1, false, "&amp;"};
            case '<':
                return {1, false, "&lt;"};
            case '>':
                return {1, false, "&gt;"};
            case '"':
                return {1, !value, "&quot;"};
            case '\t':
                return {1, !value, "&#9;"};
            case '\n':
                return {1, !value, "&#10;"};
            case '\r':
                return {bytes.starts_with("\r\n") ? 2u : 1u, false, value ? "&#10;" : "\n"};
            case '\x7F':
                return {1, markup_ == Markup::xml, detail::replacement_character};
            default:
                return {1, static_cast<std::uint8_t>(c) >= 0x20, detail::replacement_character};
        }
    }
    [[nodiscard]] Step beyond_ascii(std::string_view bytes) const noexcept {
        const auto step = detail::utf8_step(bytes);
        return {step.size, step.valid && may_stand(utf8::decode(bytes, 0).code),
                detail::replacement_character};
    }
    [[nodiscard]] bool may_stand(char32_t code) const noexcept {
        if (code == 0xFFFE || code == 0xFFFF) return false;
        if (markup_ == Markup::xml) return true;
        const bool noncharacter = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFEu) == 0xFFFEu;
        return code >= 0xA0 && !noncharacter;
    }

    SinkRef sink_;
    Markup markup_;
    std::vector<std::string_view> open_;
};

}  // namespace newstext
