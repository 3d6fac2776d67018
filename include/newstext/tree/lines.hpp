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
#include "newstext/source/lines.hpp"
#include "newstext/tree/build.hpp"

namespace newstext::tree {

namespace detail {

/// Takes the rows of a block and keeps the feature that speaks most for a state against the mean of all
/// states.
struct StrongestFeature {
    const decode::Weights* weights;
    const std::int32_t* sums;  ///< of all states, by row
    std::size_t state;
    std::int32_t most = 0;  ///< as many times what it is ahead of the mean as there are states
    evidence::feature::Id strongest = evidence::feature::bias;

    void add(evidence::feature::Id id, unsigned bucket) noexcept {
        const std::size_t row = evidence::first_rows[id] + bucket;
        const std::int32_t speaks =
            weights->rows[row].says[state] * static_cast<std::int32_t>(decode::states) - sums[row];
        if (speaks <= most) return;
        most = speaks;
        strongest = id;
    }
};

/// The name of that feature.
[[nodiscard]] inline std::string_view strongest_feature(const decode::Page& page, std::size_t block,
                                                        decode::State state, const decode::Weights& weights) {
    const auto found = page.evidence.with_rows(
        block, StrongestFeature{&weights, decode::fitted_sums().data(), static_cast<std::size_t>(state)});
    return found.most > 0 ? evidence::features[found.strongest].name : "place among its neighbours";
}

[[nodiscard]] inline std::string reason_of(const decode::Page& page, std::size_t block, const Role& role,
                                           const decode::Decoder& decoder, const PhraseSet& phrases) {
    if (role.phrase != Role::no_phrase) {
        return "phrase '" + phrases.text(role.phrase) + "' [" +
               std::string(to_string(phrases.table().phrase(role.phrase).kind)) + "]";
    }
    if (role.rule != Rule::none) return std::string(rule_reasons[static_cast<std::size_t>(role.rule)]);
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
    std::vector<source::Line> lines;
    source::split_lines(page.source, lines);
    layout.lines.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        layout.lines[i].range = lines[i].range;
        layout.lines[i].content = lines[i].content;
    }
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
        const source::Block& block = page.blocks[b];
        const std::size_t count = source::count_lines(block, lines);
        for (std::size_t k = 0; k < count; ++k) {
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
