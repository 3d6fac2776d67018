/// @file
/// Sixth step, the lower level: what each source line is, and the evidence that decided.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/decode/model.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/model/layout.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/tree/build.hpp"

namespace newstext::tree {

namespace detail {

/// The feature whose weight speaks most for `state` against the mean of all states.
[[nodiscard]] inline std::string_view strongest_feature(const decode::Page& page, std::size_t block,
                                                        decode::State state, const decode::Weights& weights) {
    const auto& means = decode::fitted_means();
    float most = 0;
    std::size_t strongest = 0;
    for (const std::uint16_t row : page.evidence.rows(block)) {
        const float speaks =
            static_cast<float>(weights.rows[row].says[static_cast<std::size_t>(state)]) / 1000.0f -
            means[row];
        if (speaks <= most) continue;
        most = speaks;
        strongest = row;
    }
    if (most <= 0) return "place among its neighbours";
    const auto& rows = evidence::first_rows;
    const auto feature = std::upper_bound(rows.begin(), rows.end(), strongest) - rows.begin() - 1;
    return evidence::features[static_cast<std::size_t>(feature)].name;
}

[[nodiscard]] inline std::string reason_of(const decode::Page& page, std::size_t block, const Role& role,
                                           const decode::Decoder& decoder, const PhraseSet& phrases) {
    if (role.phrase.found()) {
        return "phrase '" + phrases.text(role.phrase.phrase) + "' [" +
               std::string(to_string(role.phrase.kind)) + "]";
    }
    if (!role.rule.empty()) return std::string(role.rule);
    const decode::State state = page.states[block];
    const std::string_view why = decoder.margin(block) < 0
                                     ? "its neighbours, against its own evidence"
                                     : strongest_feature(page, block, state, decoder.weights());
    const std::string_view what = decode::to_string(state);
    std::string reason;
    reason.reserve(what.size() + 2 + why.size());
    reason.append(what).append(": ").append(why);
    return reason;
}

}  // namespace detail

/// The lines of a page with the roles of their blocks. Linear.
[[nodiscard]] inline Layout lines_of(const decode::Page& page, const std::vector<Role>& roles,
                                     const decode::Decoder& decoder, const PhraseSet& phrases) {
    Layout layout;
    layout.language = page.language;
    layout.lines.resize(page.lines.size());
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        layout.lines[i].range = page.lines[i].range;
        layout.lines[i].content = page.lines[i].content;
    }
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
        const source::Block& block = page.blocks[b];
        for (std::uint32_t k = 0; k < block.lines; ++k) {
            LayoutLine& line = layout.lines[block.first_line + k];
            line.kind = roles[b].kind;
            line.boilerplate = roles[b].boilerplate;
            line.continues = k > 0;
            if (k == 0) line.reason = detail::reason_of(page, b, roles[b], decoder, phrases);
        }
    }
    return layout;
}

}  // namespace newstext::tree
