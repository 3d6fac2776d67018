/// @file
/// The number of comments that a page states, and what stands for those that it does not show.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "newstext/comments/heads.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/thread.hpp"
#include "newstext/grammar/count.hpp"

namespace newstext::comments {

/// Whether a block stands in a comment section around the comments.
[[nodiscard]] constexpr bool is_of_section(Signs s) noexcept {
    return s.any(Sign::heading, Sign::form, Sign::login, Sign::rules, Sign::pagination, Sign::pingback,
                 Sign::control);
}

/// Finds the number of comments that a page states: "3 Comments".
class StatedCount {
public:
    explicit StatedCount(const Lines& lines) noexcept : lines_(lines) {}

    /// The count in the heading of some comments, or in the lines of the section above it.
    [[nodiscard]] std::optional<Statement> above(const Run& run) const {
        if (run.heading == no_block) return std::nullopt;
        if (run.counts) return Statement{run.size(), lines_.block(run.heading).content};
        std::uint32_t unknown = 0;
        for (std::uint32_t back = 0; back <= 12 && back <= run.heading && unknown <= 2; ++back) {
            const std::uint32_t at = run.heading - back;
            unknown += is_of_section(lines_.signs(at)) ? 0 : 1;
            if (const auto stated = in_heading(at)) return stated;
        }
        return std::nullopt;
    }

    /// The count that all headings of a page agree on which state one. Lists of articles state many. Linear.
    [[nodiscard]] std::optional<Statement> on_page() const {
        std::optional<Statement> all;
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            const auto stated = in_heading(i);
            if (!stated) continue;
            if (all && all->count != stated->count) return std::nullopt;
            all = stated;  // the last one heads the section, others stand by the title
        }
        return all;
    }

private:
    [[nodiscard]] std::optional<Statement> in_heading(std::uint32_t i) const {
        if (!lines_.signs(i).has(Sign::heading) || lines_.scan(i).numbers == 0) return std::nullopt;
        const auto number = grammar::find_number(lines_.text(i));
        if (!number || number->value > most_comments) return std::nullopt;
        // A number in the title that the heading repeats counts nothing, nor does one of several in a date.
        const evidence::Scan& scan = lines_.scan(i);
        const bool alone = scan.parts().kinds != 0 && scan.numbers == 1 && !lines_.signs(i).has(Sign::time);
        const bool counts = number->begin >= scan.best().begin && number->begin < scan.best().end;
        if (!alone && !counts) return std::nullopt;
        return Statement{static_cast<std::size_t>(number->value), lines_.block(i).content};
    }

    static constexpr std::uint64_t most_comments = 10'000'000;

    const Lines& lines_;
};

}  // namespace newstext::comments
