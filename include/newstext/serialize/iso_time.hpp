/// @file
/// The parts of an ISO 8601 time, for formats whose schemas tell which forms are valid. Not for consumers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newstext::detail {

/// `2024-11-06T14:05:30+01:00` in its parts; all but the date may be empty.
struct IsoTime {
    std::string_view date;     ///< 2024-11-06
    std::string_view time;     ///< 14:05
    std::string_view seconds;  ///< :30, perhaps with a fraction of up to three digits
    std::string_view zone;     ///< Z or +01:00
};

/// The number of `digits` digits at `at`, or -1.
[[nodiscard]] constexpr int iso_number(std::string_view text, std::size_t at, std::size_t digits) noexcept {
    if (text.size() < at + digits) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

[[nodiscard]] constexpr bool is_iso_date(std::string_view text) noexcept {
    constexpr std::string_view days = "\x1F\x1C\x1F\x1E\x1F\x1E\x1F\x1F\x1E\x1F\x1E\x1F";
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const int year = iso_number(text, 0, 4);
    const int month = iso_number(text, 5, 2);
    const int day = iso_number(text, 8, 2);
    if (year < 1 || month < 1 || month > 12) return false;
    const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day >= 1 && day <= days[static_cast<std::size_t>(month - 1)] + (leap ? 1 : 0);
}

/// `HH:MM` with an hour of at most `last_hour`.
[[nodiscard]] constexpr bool is_iso_clock(std::string_view text, int last_hour) noexcept {
    if (text.size() != 5 || text[2] != ':') return false;
    const int hour = iso_number(text, 0, 2);
    const int minute = iso_number(text, 3, 2);
    return hour >= 0 && hour <= last_hour && minute >= 0 && minute <= 59;
}

/// Bytes of `:SS` or `:SS.f` at the beginning of `text`, 0 where there are none.
[[nodiscard]] constexpr std::size_t iso_seconds(std::string_view text) noexcept {
    const int seconds = text.starts_with(':') ? iso_number(text, 1, 2) : -1;
    if (seconds < 0 || seconds > 59) return 0;
    if (text.size() < 4 || text[3] != '.') return 3;
    std::size_t end = 4;
    while (end < text.size() && end < 7 && text[end] >= '0' && text[end] <= '9') ++end;
    return end > 4 ? end : 3;
}

/// The parts of `iso`, or nothing where it is no date or time in the extended format that the calendar has
/// (`DateTime::iso` of a caller may be anything). Constant time.
[[nodiscard]] constexpr std::optional<IsoTime> parse_iso(std::string_view iso) noexcept {
    IsoTime parts;
    parts.date = iso.substr(0, 10);
    if (!is_iso_date(parts.date)) return std::nullopt;
    iso.remove_prefix(10);
    if (iso.empty()) return parts;
    if (iso.front() != 'T') return std::nullopt;
    parts.time = iso.substr(1, 5);
    if (!is_iso_clock(parts.time, 23)) return std::nullopt;
    iso.remove_prefix(6);
    parts.seconds = iso.substr(0, iso_seconds(iso));
    iso.remove_prefix(parts.seconds.size());
    parts.zone = iso;
    const bool offset = iso.size() == 6 && (iso.front() == '+' || iso.front() == '-');
    // XML Schema 2, 3.2.7.3: up to 14:00, which is the time of the Line Islands.
    const bool possible = offset && (is_iso_clock(iso.substr(1), 13) || iso.substr(1) == "14:00");
    if (iso.empty() || iso == "Z" || possible) return parts;
    return std::nullopt;
}

/// `20241106T140530+0100`, ISO 8601 in the basic format.
[[nodiscard]] inline std::string basic_format(const IsoTime& iso) {
    std::string result;
    const auto append = [&](std::string_view part, char leave_out) {
        for (const char c : part) {
            if (c != leave_out) result += c;
        }
    };
    append(iso.date, '-');
    if (!iso.time.empty()) result += 'T';
    append(iso.time, ':');
    append(iso.seconds, ':');
    append(iso.zone, ':');
    return result;
}

/// Whether `tag` may stand in `xml:lang` and `lang` (BCP 47 as XML Schema's type language has it).
[[nodiscard]] constexpr bool is_language_tag(std::string_view tag) noexcept {
    std::size_t length = 0;  // of the subtag
    bool first = true;
    for (const char c : tag) {
        if (c == '-') {
            if (length == 0) return false;
            length = 0;
            first = false;
            continue;
        }
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        if ((!letter && (first || !digit)) || ++length > 8) return false;
    }
    return length > 0;
}

}  // namespace newstext::detail
