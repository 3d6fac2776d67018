#include "graft.hpp"

#include <cstddef>

namespace fit {
namespace {

using newstext::decode::State;
using newstext::decode::StateSet;

constexpr StateSet one(State s) { return static_cast<StateSet>(1u << static_cast<unsigned>(s)); }

std::string lines_of(const newstext::decode::Page& page, std::size_t first, std::size_t last) {
    if (first >= last) return {};
    const auto line_of = [&](std::size_t block) {
        const std::size_t at = page.blocks[block].content.begin;
        return at == 0 ? 0 : page.source.find_last_of("\r\n", at - 1) + 1;  // npos + 1 is 0
    };
    const std::size_t begin = first == 0 ? 0 : line_of(first);
    const std::size_t end = last >= page.blocks.size() ? page.source.size() : line_of(last);
    std::string text(page.source.substr(begin, end - begin));
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text;
}

}  // namespace

std::optional<Cut> cut(const newstext::decode::Page& page, const std::vector<StateSet>& labels) {
    if (labels.empty() || page.shape.wrap_width != 0) return std::nullopt;
    std::size_t begin = 0;
    while (begin < labels.size() && labels[begin] == one(State::front)) ++begin;
    std::size_t end = 0;
    bool exact = true;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == newstext::decode::any_state) exact = false;
        if (labels[i] == one(State::paragraph) || labels[i] == one(State::subhead)) end = i + 1;
    }
    if (!exact || end <= begin) return std::nullopt;
    const auto part = [&](std::size_t a, std::size_t b) {
        return std::vector<StateSet>(labels.begin() + static_cast<std::ptrdiff_t>(a),
                                     labels.begin() + static_cast<std::ptrdiff_t>(b));
    };
    return Cut{lines_of(page, 0, begin), lines_of(page, begin, end), lines_of(page, end, labels.size()),
               part(0, begin),           part(begin, end),           part(end, labels.size())};
}

Graft graft(const Cut& outer, const Cut& inner) {
    Graft made{outer.front + inner.article + outer.back, outer.front_labels};
    made.labels.insert(made.labels.end(), inner.article_labels.begin(), inner.article_labels.end());
    made.labels.insert(made.labels.end(), outer.back_labels.begin(), outer.back_labels.end());
    return made;
}

}  // namespace fit
