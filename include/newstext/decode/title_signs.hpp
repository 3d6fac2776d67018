/// @file
/// Fourth step, third part: what tells a title beside the evidence that every line has.
///
/// A title's words come again in the text below it; the lines around it say less. A path of sections or the
/// page's own name may stand before or after the same title: "Home » Politics » TITLE", "TITLE | Outlet".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "newstext/evidence/features.hpp"
#include "newstext/source/blocks.hpp"

namespace newstext::decode {

namespace title_feature {
enum Id : std::uint8_t {
    overlap_before,
    overlap_after,
    frequency,
    copies,
    labels_before,
    part_of_line,
    best_before,
    count,
};
}  // namespace title_feature

inline constexpr std::array<evidence::Feature, title_feature::count> title_features{{
    {"words of the core, line before", 20},
    {"words of the core, line after", 20},
    {"words come again in the core", 28},
    {"copies before and after", 36},
    {"labels before", 12},
    {"part of a line", 16},
    {"more of the core's words in lines before, after", 36},
}};

/// First row of each feature; the last entry is the number of rows.
inline constexpr std::array<std::uint16_t, title_feature::count + 1> first_title_rows = [] {
    std::array<std::uint16_t, title_feature::count + 1> rows{};
    for (std::size_t i = 0; i < title_feature::count; ++i)
        rows[i + 1] = static_cast<std::uint16_t>(rows[i] + title_features[i].buckets);
    return rows;
}();
inline constexpr std::size_t title_sign_rows = first_title_rows[title_feature::count];

/// The rows of one line: one of each feature, or none.
class TitleRows {
public:
    void add(title_feature::Id id, unsigned bucket) noexcept {
        all_[size_++] = static_cast<std::uint16_t>(first_title_rows[id] + bucket);
    }
    [[nodiscard]] const std::uint16_t* begin() const noexcept { return all_.data(); }
    [[nodiscard]] const std::uint16_t* end() const noexcept { return all_.data() + size_; }

private:
    std::array<std::uint16_t, title_feature::count> all_{};
    std::size_t size_ = 0;
};

/// Signs of the lines that may be the title.
class TitleSigns {
public:
    /// Lines before the core, and after its begin, that are looked at.
    static constexpr std::size_t reach_before = 250;
    static constexpr std::size_t reach_after = 60;

    /// Linear in the core's words and in the lines within reach. `source` and `blocks` and the evidence's
    /// scans must outlive the signs.
    void collect(std::string_view source, const std::vector<source::Block>& blocks,
                 const evidence::Evidence& evidence, const evidence::Scanner& scanner) {
        source_ = source;
        blocks_ = &blocks;
        scans_ = &evidence.scans;
        const std::size_t middle = evidence.core.empty() ? 0 : evidence.core.begin;
        begin_ = middle > reach_before ? middle - reach_before : 0;
        end_ = std::min(blocks.size(), middle + reach_after);
        count_words(evidence, scanner);
        look_at_lines(evidence, scanner);
    }

    /// The rows of block `i`: none out of reach. Linear in `reach_before`.
    [[nodiscard]] TitleRows rows(std::size_t i) const noexcept {
        TitleRows rows;
        if (!in_reach(i)) return rows;
        const std::size_t n = blocks_->size();
        const unsigned size = evidence::detail::size_class(scan(i));
        rows.add(title_feature::overlap_before, look(i).overlap_before);
        rows.add(title_feature::overlap_after, look(i).overlap_after);
        rows.add(title_feature::frequency, look(i).frequency * 4u + size);
        rows.add(title_feature::copies, look(i).copies * 4u + size);
        const bool long_next = i + 1 < n && scan(i + 1).words > 12;
        rows.add(title_feature::labels_before,
                 evidence::detail::bucket<0, 1, 4, 9, 25>(look(i).labels) * 2 + (long_next ? 1u : 0u));
        rows.add(title_feature::part_of_line, part_of_line(i) * 4 + size);
        rows.add(title_feature::best_before, rivals(i) * 4 + size);
        return rows;
    }

    /// The block near `i` whose text `i` ends with, or begins with before a bar or dash; `i` where there is
    /// none.
    [[nodiscard]] std::size_t shorter_form(std::size_t i) const noexcept {
        for (std::size_t d = 1; d <= near; ++d) {
            for (const std::size_t k : {i + d, i - d}) {
                if (k < blocks_->size() && scan(k).words >= 2 && text(k).size() >= 8 &&
                    holds(text(i), text(k)))
                    return k;
            }
        }
        return i;
    }

private:
    static constexpr std::size_t near = 8;
    static constexpr std::size_t table = 4096;

    [[nodiscard]] bool in_reach(std::size_t i) const noexcept { return i >= begin_ && i < end_; }
    [[nodiscard]] const evidence::Scan& scan(std::size_t i) const noexcept { return (*scans_)[i]; }
    [[nodiscard]] std::string_view text(std::size_t i) const noexcept {
        return (*blocks_)[i].content.of(source_);
    }
    /// What is asked of a line, by itself or for its neighbours.
    struct Look {
        std::uint16_t labels = 0;         ///< lines of a few words right before it
        std::uint16_t copies_before = 0;  ///< within reach
        std::uint16_t weight = 0;         ///< how many words it shares with the core
        bool rival = false;               ///< it has a title's length
        std::uint8_t overlap_before = 0;  ///< classes of the lines before and after
        std::uint8_t overlap_after = 0;
        std::uint8_t frequency = 0;
        std::uint8_t copies = 0;
    };
    [[nodiscard]] const Look& look(std::size_t i) const noexcept { return looks_[i - begin_]; }

    void look_at_lines(const evidence::Evidence& evidence, const evidence::Scanner& scanner) {
        const std::size_t n = blocks_->size();
        // Lines within reach that are alike, at the first of the page.
        std::vector<std::uint16_t> copies(n);
        std::uint16_t labels = 0;
        for (std::size_t i = begin_; i < end_; ++i) {
            const auto& s = scan(i);
            Look& look = looks_[i - begin_] = {};
            look.labels = labels;
            look.copies_before = copies[evidence.first_alike(i)]++;
            look.weight =
                static_cast<std::uint16_t>(evidence.core_overlap(i) * std::min(s.content_words, 6u));
            look.rival = s.words >= 3 && s.words <= 25 && s.last != evidence::Edge::sentence_mark;
            if (i > 0) look.overlap_before = overlap_class(i - 1, evidence);
            if (i + 1 < n) look.overlap_after = overlap_class(i + 1, evidence);
            look.frequency = frequency(s, scanner);
            labels =
                s.words < 5 && s.sentences == 0 ? static_cast<std::uint16_t>(labels + 1) : std::uint16_t{0};
        }
        for (std::size_t i = begin_; i < end_; ++i)
            looks_[i - begin_].copies = copies_class(look(i).copies_before, copies[evidence.first_alike(i)]);
    }

    void count_words(const evidence::Evidence& evidence, const evidence::Scanner& scanner) {
        counts_.fill(0);
        const auto& words = scanner.content_words();
        for (std::size_t i = evidence.core.begin; i < evidence.core.end; ++i) {
            const auto& s = scan(i);
            if (!evidence::detail::running_text(s)) continue;
            for (std::uint32_t k = 0; k < s.content_words; ++k) {
                auto& count = counts_[words[s.first_content + k] % table];
                if (count < 255) ++count;
            }
        }
    }

    [[nodiscard]] std::uint8_t overlap_class(std::size_t i,
                                             const evidence::Evidence& evidence) const noexcept {
        const auto& s = scan(i);
        const unsigned share =
            s.content_words == 0 ? 0u : 1 + evidence::detail::bucket<0, 50, 80>(evidence.core_overlap(i));
        return static_cast<std::uint8_t>(share * 4 + evidence::detail::size_class(s));
    }

    /// How often the words of the line come in the core, in the mean: 0 no content words, 1 to 6.
    [[nodiscard]] std::uint8_t frequency(const evidence::Scan& s,
                                         const evidence::Scanner& scanner) const noexcept {
        if (s.content_words == 0) return 0;
        std::uint32_t sum = 0;
        for (std::uint32_t k = 0; k < s.content_words; ++k)
            sum += std::min<std::uint32_t>(counts_[scanner.content_words()[s.first_content + k] % table], 8);
        return static_cast<std::uint8_t>(
            1 + evidence::detail::bucket<0, 5, 12, 22, 38>(sum * 10 / s.content_words));
    }

    /// The same line within reach: none, one, more before times none, one, more after.
    [[nodiscard]] static std::uint8_t copies_class(unsigned before, unsigned all) noexcept {
        return static_cast<std::uint8_t>(std::min(before, 2u) * 3 + std::min(all - before - 1, 2u));
    }

    /// Whether `a` says what `b` says, and more before it, or more after it behind a bar or dash.
    /// @pre `b` is not empty
    [[nodiscard]] static bool holds(std::string_view a, std::string_view b) noexcept {
        if (a.size() <= b.size() + 1 || (a.back() != b.back() && a.front() != b.front())) return false;
        // "Office for Budgets: what is it?" is one title, though a box below may repeat its end.
        if (a.ends_with(b)) return !a.substr(0, a.size() - b.size()).ends_with(": ");
        if (!a.starts_with(b)) return false;
        std::string_view rest = a.substr(b.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        for (const std::string_view bar : {"|", "-", "–", "—", "·", "•", "«", "»", "/"}) {
            if (rest.starts_with(bar)) return true;
        }
        return false;
    }

    /// 0 none, 1 the line is a part of a near one, 2 a near one is a part of it, 3 both.
    [[nodiscard]] unsigned part_of_line(std::size_t i) const noexcept {
        if (scan(i).words < 2 || scan(i).words > 60) return 0;
        const std::string_view own = text(i);
        const std::size_t first = i > near ? i - near : 0;
        bool part = false;
        bool whole = false;
        for (std::size_t k = first; k < std::min(i + near + 1, blocks_->size()); ++k) {
            const std::string_view other = text(k);
            part = part || (own.size() >= 8 && holds(other, own));
            whole = whole || (other.size() >= 8 && holds(own, other) && scan(k).words >= 2);
        }
        return (part ? 1u : 0u) + (whole ? 2u : 0u);
    }

    /// Lines of a title's length around this one that share more words with the core: none, one, more before
    /// times none, one, more after.
    [[nodiscard]] unsigned rivals(std::size_t i) const noexcept {
        constexpr std::size_t reach = 12;
        const auto is_rival = [own = look(i).weight](const Look& other) {
            return other.rival && other.weight >= own;
        };
        const auto here = looks_.begin() + static_cast<std::ptrdiff_t>(i - begin_);
        const auto before =
            std::count_if(here - static_cast<std::ptrdiff_t>(std::min(reach, i - begin_)), here, is_rival);
        const auto after = std::count_if(
            here + 1, here + 1 + static_cast<std::ptrdiff_t>(std::min(reach, end_ - 1 - i)), is_rival);
        return static_cast<unsigned>(std::min<std::ptrdiff_t>(before, 2) * 3 +
                                     std::min<std::ptrdiff_t>(after, 2));
    }

    std::string_view source_;
    const std::vector<source::Block>* blocks_ = nullptr;
    const std::vector<evidence::Scan>* scans_ = nullptr;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::array<std::uint8_t, table> counts_{};
    std::array<Look, reach_before + reach_after> looks_{};
};

}  // namespace newstext::decode
