/// @file
/// Small helpers that formats share. Not for consumers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/model/article.hpp"
#include "newstext/serialize/iso_time.hpp"

namespace newstext::detail {

/// Comments deeper than this are written at this level: the prefix of a line grows with the level, and
/// thousands of levels would make the output quadratic.
inline constexpr std::size_t max_written_level = 19;

/// Calls `use` for each line of `text` that is not empty. Linear.
template <class Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        const std::string_view line = text.substr(0, end);
        if (!line.empty()) use(line);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
}

/// A time for people: as it was printed, or else ISO.
[[nodiscard]] inline std::string_view printed(const DateTime& time) noexcept {
    return time.text.empty() ? time.iso : time.text;
}

[[nodiscard]] constexpr bool ascii_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// `text` with each run of blanks and line ends as one blank, and none at its ends. For
/// formats that give line ends and runs of blanks a meaning.
[[nodiscard]] inline std::string fold_blanks(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (!ascii_blank(c)) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

/// Those of the texts that are not empty.
[[nodiscard]] inline std::vector<Text> not_empty(std::vector<Text> texts) {
    std::erase_if(texts, [](const Text& text) { return text.empty(); });
    return texts;
}

/// The texts with `separator` between them.
[[nodiscard]] inline std::string joined(const std::vector<Text>& texts, std::string_view separator) {
    std::string result;
    for (const auto& text : texts) {
        if (!result.empty()) result += separator;
        result += text.text;
    }
    return result;
}

/// A credit for people: `sda/daf`.
[[nodiscard]] inline std::string credit_text(const Credit& credit) {
    std::string result = joined(credit.agencies, "/");
    if (!result.empty() && !credit.signs.empty()) result += '/';
    return result += joined(credit.signs, "/");
}

/// The agencies, or the signs, of all credits.
[[nodiscard]] inline std::vector<Text> credited(const Article& article, std::vector<Text> Credit::*member) {
    std::vector<Text> all;
    for (const auto& credit : article.credits) {
        all.insert(all.end(), (credit.*member).begin(), (credit.*member).end());
    }
    return all;
}

/// The texts of one kind of boilerplate, a line each.
[[nodiscard]] inline std::string furniture(const Article& article, BoilerplateKind kind) {
    std::string result;
    for (const auto& piece : article.boilerplate) {
        if (piece.kind != kind) continue;
        if (!result.empty()) result += '\n';
        result += piece.text;
    }
    return result;
}

/// A date, or a date and time to the second (schema.org's DateTime, XML Schema's dateTime); empty where the
/// ISO form is neither.
[[nodiscard]] inline std::string full_time(const DateTime& time) {
    const auto iso = parse_iso(time.iso);
    if (!iso) return {};
    std::string result(iso->date);
    if (iso->time.empty()) return result;
    result.append("T").append(iso->time);
    return result.append(iso->seconds.empty() ? ":00" : iso->seconds).append(iso->zone);
}

/// A time to the second with its zone (RFC 3339), or nothing.
[[nodiscard]] inline std::string full_instant(const DateTime& time) {
    const auto iso = parse_iso(time.iso);
    return iso && !iso->zone.empty() ? full_time(time) : std::string();
}

}  // namespace newstext::detail
