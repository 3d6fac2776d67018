/// @file
/// Times relative to now: `vor 3 Stunden`, `3 hours ago`, `gestern, 14:05`.
///
/// Reads:  patterns of the tables, at the beginning of a text.
/// Yields: RelativeTime: unit, count, time of day where one follows, bytes.
/// Fails:  where no pattern of the tables stands there.
#pragma once

#include <optional>
#include <string_view>

#include "newstext/grammar/date_time.hpp"

namespace newstext::grammar {

/// A relative time; offsets are bytes of the text.
struct RelativeTime {
    TimeUnit unit = TimeUnit::now;
    long count = 0;                   ///< units ago; 0 for now and today, 1 for yesterday
    std::optional<ClockMatch> clock;  ///< `gestern, 14:05`; its `end` is relative to the text as well
    std::size_t begin = 0;            ///< without the label
    std::size_t end = 0;
    DateLabel label = DateLabel::none;
};

namespace dates {

inline constexpr auto clock_after_day = x3::rule<struct ClockAfterDayRule, Time>{"time after a day"} =
    outer_gap >> time_of_day;

[[nodiscard]] inline long count_of(const DateWords::Match& match) noexcept {
    if (match.meaning.count >= 0) return match.meaning.count;
    if (match.number >= 0) return match.number;
    return static_cast<TimeUnit>(match.meaning.value) == TimeUnit::yesterday ? 1 : 0;
}

[[nodiscard]] inline std::optional<RelativeTime> read_unlabelled_relative(std::string_view text,
                                                                          const Reader& reader) {
    const auto match = reader.words.match(text, DateWordKind::relative, reader.hint);
    if (!match) return std::nullopt;
    RelativeTime found;
    found.unit = static_cast<TimeUnit>(match->meaning.value);
    found.count = count_of(*match);
    found.end = match->length;
    if (found.unit != TimeUnit::today && found.unit != TimeUnit::yesterday) return found;
    Time time;
    const std::size_t length = run(clock_after_day, text.substr(found.end), reader, time);
    if (length == 0) return found;
    found.end += length;
    found.clock = ClockMatch{hour_of_day(time), time.minute, time.second, found.end};
    return found;
}

}  // namespace dates

/// Reads a relative time at the beginning of `text`, perhaps after a label of the tables (`Updated 3 hours
/// ago`).
///
/// More text may follow: compare `end` with the size where it must not. Bounded by a constant; does not
/// allocate.
[[nodiscard]] inline std::optional<RelativeTime> read_relative_time(std::string_view text,
                                                                    const DateWords& words,
                                                                    std::string_view hint = {}) {
    const dates::Reader reader{words, hint};
    if (auto found = dates::read_unlabelled_relative(text, reader)) return found;
    const auto label = dates::read_label(text, reader);
    if (!label) return std::nullopt;
    auto found = dates::read_unlabelled_relative(text.substr(label->second), reader);
    if (!found) return std::nullopt;
    found->label = label->first;
    found->begin += label->second;
    found->end += label->second;
    if (found->clock) found->clock->end += label->second;
    return found;
}

}  // namespace newstext::grammar
