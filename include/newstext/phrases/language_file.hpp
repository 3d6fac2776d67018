/// @file
/// Reader of language and phrase files. The format is written down in docs/phrases.md.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/error.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext {

namespace names {
/// Sections of phrases, in the order of PhraseKind; the first stands for no phrase.
inline constexpr std::array<std::string_view, 39> phrase_sections{"",
                                                                  "advertisement",
                                                                  "app",
                                                                  "audio",
                                                                  "author box",
                                                                  "byline",
                                                                  "byline role",
                                                                  "caption credit",
                                                                  "comment author",
                                                                  "comment badge",
                                                                  "comment control",
                                                                  "comment deleted",
                                                                  "comment edited",
                                                                  "comment form",
                                                                  "comment heading",
                                                                  "comment rules",
                                                                  "consent",
                                                                  "copyright",
                                                                  "correction",
                                                                  "feedback",
                                                                  "in reply to",
                                                                  "legal",
                                                                  "live",
                                                                  "login",
                                                                  "navigation",
                                                                  "newsletter",
                                                                  "pagination",
                                                                  "paywall",
                                                                  "pingback",
                                                                  "print",
                                                                  "published",
                                                                  "reading time",
                                                                  "related",
                                                                  "relative time",
                                                                  "share",
                                                                  "tags",
                                                                  "trending",
                                                                  "updated",
                                                                  "votes"};
/// Sections of language facts that are no phrases.
inline constexpr std::array<std::string_view, 8> fact_sections{"conjunctions", "date words", "day halves",
                                                               "given names",  "months",     "speech verbs",
                                                               "stop words",   "weekdays"};
}  // namespace names

/// A language file as it is written: sections of entries, not yet compiled to anything. Its entries are views
/// into the text that was read.
struct LanguageFile {
    struct Entry {
        std::string_view text;
        std::size_t line = 0;    ///< from 1
        std::size_t column = 0;  ///< from 1, in bytes
    };
    struct Section {
        std::string name;
        std::vector<Entry> entries;
    };

    std::string language;  ///< BCP 47 tag; empty in a user's file that holds for every language
    std::string name;      ///< the language's name, for people
    std::vector<Section> sections;

    /// The entries of a section, in the file's order; none where the file has no such section.
    [[nodiscard]] const std::vector<Entry>& entries(std::string_view section) const noexcept {
        static const std::vector<Entry> none;
        const auto it = std::find_if(sections.begin(), sections.end(),
                                     [&](const Section& s) { return s.name == section; });
        return it == sections.end() ? none : it->entries;
    }
};

namespace detail {

[[nodiscard]] constexpr bool is_section(std::string_view name) noexcept {
    const auto in = [&](const auto& all) { return std::find(all.begin(), all.end(), name) != all.end(); };
    return !name.empty() && (in(names::phrase_sections) || in(names::fact_sections));
}

[[noreturn]] inline void bad_line(std::string_view file, std::size_t line, std::size_t column,
                                  const std::string& what) {
    throw Error(ErrorCode::bad_phrase_file,
                std::string(file) + ':' + std::to_string(line) + ':' + std::to_string(column) + ": " + what);
}

[[nodiscard]] constexpr std::string_view trim_blanks(std::string_view s) noexcept {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t' || s.front() == '\r')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
    return s;
}

}  // namespace detail

namespace detail {

/// @throws Error(bad_phrase_file) at the first byte that is not UTF-8.
inline void check_utf8(std::string_view text, std::string_view file) {
    const std::size_t at = utf8::first_invalid(text);
    if (at == text.size()) return;
    const std::string_view before = text.substr(0, at);
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    // Without a line end before it, rfind gives npos, and npos + 1 is 0.
    bad_line(file, line, at - (before.rfind('\n') + 1) + 1, "this byte is not UTF-8");
}

/// Whether the first character of an entry is escaped: `\[`, `\#` and `\\` are no section, comment,
/// backslash.
[[nodiscard]] constexpr bool is_escaped(std::string_view entry) noexcept {
    return entry.size() > 1 && entry[0] == '\\' && (entry[1] == '[' || entry[1] == '#' || entry[1] == '\\');
}

}  // namespace detail

/// Reads a language or phrase file. What the entries say is not looked at.
/// @param text UTF-8; a byte-order mark and CRLF are accepted. It must outlive the file
/// @param file_name for messages only
/// @throws Error(bad_phrase_file) whose message begins `FILE:LINE:COLUMN: `; columns are bytes, from 1, and a
/// byte-order mark is none. Linear.
[[nodiscard]] inline LanguageFile read_language_file(std::string_view text, std::string_view file_name) {
    LanguageFile file;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    detail::check_utf8(text, file_name);
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = text.find('\n');
        const std::string_view raw = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::string_view line = detail::trim_blanks(raw);
        if (line.empty() || line.front() == '#') continue;
        const std::size_t column = static_cast<std::size_t>(line.data() - raw.data()) + 1;
        if (line.front() == '[') {
            if (line.back() != ']')
                detail::bad_line(file_name, number, column + line.size(), "']' is missing");
            const std::string_view name = line.substr(1, line.size() - 2);
            if (!detail::is_section(name)) {
                detail::bad_line(file_name, number, column + 1,
                                 "no section is called '" + std::string(name) + "'");
            }
            file.sections.push_back({std::string(name), {}});
            continue;
        }
        if (file.sections.empty()) {
            const auto colon = line.find(':');
            const std::string_view key = line.substr(0, colon);
            if (colon == std::string_view::npos || (key != "language" && key != "name")) {
                detail::bad_line(
                    file_name, number, column,
                    "an entry stands before the first [section]; headers are 'language:' and 'name:'");
            }
            (key == "language" ? file.language : file.name) = detail::trim_blanks(line.substr(colon + 1));
            continue;
        }
        const std::size_t escape = detail::is_escaped(line) ? 1 : 0;
        file.sections.back().entries.push_back({line.substr(escape), number, column + escape});
    }
    return file;
}

}  // namespace newstext
