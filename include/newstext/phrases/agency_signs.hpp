/// @file
/// Signs of news agencies as they stand in credits and datelines.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "newstext/grammar/bytes.hpp"
#include "newstext/phrases/word_begins.hpp"

namespace newstext {

/// Agencies by sign or name: `sda = Schweizerische Depeschenagentur`. Immutable after construction.
class AgencySigns {
public:
    AgencySigns() = default;
    /// Reads lines `SIGN = Name`; blank lines and lines that begin with `#` are skipped, as are lines without
    /// a sign.
    explicit AgencySigns(std::string_view text) {
        while (!text.empty()) {
            const auto end = text.find('\n');
            std::string_view line = text.substr(0, end);
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            line = grammar::trim(line);
            if (!line.empty() && line.front() != '#') add(line);
        }
    }

    /// The agency's name where `sign` is one as the table writes it, or all upper or all lower case of it.
    ///
    /// A name of an agency is its own sign. Constant time in the table; does not allocate.
    [[nodiscard]] std::optional<std::string_view> name(std::string_view sign) const noexcept {
        if (sign.empty() || sign.size() > longest_ || !(begins_.may_begin(sign) || marks_))
            return std::nullopt;
        std::array<char, max_sign> folded;
        for (std::size_t i = 0; i < sign.size(); ++i) folded[i] = grammar::ascii_lower(sign[i]);
        const auto found = signs_.find(std::string_view(folded.data(), sign.size()));
        if (found == signs_.end()) return std::nullopt;
        const bool exact = sign == found->second.written;
        if (!exact && !same_case(sign)) return std::nullopt;
        return std::string_view(found->second.name);
    }
    [[nodiscard]] bool contains(std::string_view sign) const noexcept { return name(sign).has_value(); }
    [[nodiscard]] bool empty() const noexcept { return signs_.empty(); }

private:
    static constexpr std::size_t max_sign = 64;  // longer ones are left out
    struct Agency {
        std::string written;
        std::string name;
    };

    // Upper and lower ASCII letters do not both occur.
    [[nodiscard]] static bool same_case(std::string_view sign) noexcept {
        bool upper = false;
        bool lower = false;
        for (const char c : sign) {
            upper = upper || (c >= 'A' && c <= 'Z');
            lower = lower || (c >= 'a' && c <= 'z');
        }
        return !(upper && lower);
    }

    void put(std::string_view sign, std::string_view name) {
        std::string key(sign);
        for (char& c : key) c = grammar::ascii_lower(c);
        if (key.empty() || key.size() > max_sign) return;
        longest_ = std::max(longest_, key.size());
        begins_.add(key);
        const char first = key.front();
        marks_ = marks_ || (!grammar::is_ascii_letter(first) && !grammar::is_ascii_digit(first) &&
                            grammar::byte_of(first) < 0x80);
        signs_.try_emplace(std::move(key), Agency{std::string(sign), std::string(name)});
    }

    void add(std::string_view line) {
        const auto equals = line.find('=');
        const std::string_view sign = grammar::trim(line.substr(0, equals));
        const std::string_view name =
            equals == std::string_view::npos ? sign : grammar::trim(line.substr(equals + 1));
        put(sign, name);
        put(name, name);
    }

    std::unordered_map<std::string, Agency, grammar::KeyHash, std::equal_to<>> signs_;
    WordBegins begins_;
    bool marks_ = false;       // a sign begins with a mark, as no word does
    std::size_t longest_ = 0;  // bytes of the longest sign
};

}  // namespace newstext
