/// @file
/// Small helpers that the line-oriented formats share. Not for consumers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/model/article.hpp"

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

}  // namespace newstext::detail
