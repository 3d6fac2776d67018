// The header of a WARC record: a version line and named fields (WARC 1.1, section 4).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newstext::records {

[[nodiscard]] inline bool is_warc_version(std::string_view bytes) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return bytes.size() >= 8 && bytes.starts_with("WARC/") && digit(bytes[5]) && bytes[6] == '.' &&
           digit(bytes[7]);
}

[[nodiscard]] inline bool same_name(std::string_view a, std::string_view b) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (small(a[i]) != small(b[i])) return false;
    }
    return true;
}

[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

class WarcHeader {
public:
    /// @param header with its version line; the blank line at its end may be there or not
    explicit WarcHeader(std::string_view header) {
        std::size_t at = header.find('\n');
        while (at != std::string_view::npos && ++at < header.size()) {
            const std::size_t end = header.find('\n', at);
            add(header.substr(at, end == std::string_view::npos ? end : end - at));
            at = end;
        }
    }

    /// Names and values in order, continued lines joined by a blank.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& fields() const noexcept {
        return fields_;
    }

    /// Empty where there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const {
        for (const auto& [field, value] : fields_) {
            if (same_name(field, name)) return value;
        }
        return {};
    }

    /// Content-Length: digits and nothing else. Nothing where it is missing or beyond 64 bits.
    [[nodiscard]] std::optional<std::uint64_t> length() const {
        const std::string_view digits = (*this)["Content-Length"];
        if (digits.empty() || digits.size() > 19) return std::nullopt;
        std::uint64_t length = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return std::nullopt;
            length = length * 10 + static_cast<std::uint64_t>(c - '0');
        }
        return length;
    }

    /// Whether the block is a page: what was extracted from one, or a resource of plain text.
    [[nodiscard]] bool is_page() const {
        const std::string_view type = (*this)["WARC-Type"];
        if (!same_name(type, "conversion") && !same_name(type, "resource")) return false;
        const std::string_view content = (*this)["Content-Type"];
        return content.empty() || same_name(trimmed(content.substr(0, content.find(';'))), "text/plain");
    }

private:
    void add(std::string_view line) {
        const bool continued = !line.empty() && (line.front() == ' ' || line.front() == '\t');
        if (continued && !fields_.empty()) {
            (fields_.back().second += ' ') += trimmed(line);
            return;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;
        fields_.emplace_back(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }

    std::vector<std::pair<std::string, std::string>> fields_;
};

}  // namespace newstext::records
