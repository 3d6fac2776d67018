#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "newstext/decode/model.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/error.hpp"
#include "newstext/parse.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/tree/build.hpp"
#include "newstext/tree/elements.hpp"
#include "newstext/tree/lines.hpp"

namespace newstext {

namespace detail {

/// A language tag as dates are read by it: small letters, hyphens.
[[nodiscard]] inline std::string folded_tag(std::string_view tag) {
    std::string folded(tag);
    for (char& c : folded) {
        if (c == '_') c = '-';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

/// `de` of `de-ch`.
inline void cut_to_primary(std::string& tag) { tag.resize(std::min(tag.find('-'), tag.size())); }

/// Gives the evidence of a page back when its result is there, or an exception is thrown.
class EvidenceGuard {
public:
    explicit EvidenceGuard(decode::PageReader& reader) noexcept : reader_(reader) {}
    EvidenceGuard(const EvidenceGuard&) = delete;
    EvidenceGuard& operator=(const EvidenceGuard&) = delete;
    ~EvidenceGuard() { reader_.forget_evidence(); }

private:
    decode::PageReader& reader_;
};

}  // namespace detail

struct Parser::State {
    explicit State(PhraseSet set) : phrases(std::move(set)), reader(phrases, decode::fitted_weights()) {}

    const decode::Page& read(std::string_view text, const ParseOptions& options) {
        if (options.strict_utf8) {
            const std::size_t bad = utf8::first_invalid(text);
            if (bad != text.size()) {
                throw Error(ErrorCode::invalid_utf8, "invalid UTF-8 at byte " + std::to_string(bad), bad);
            }
        }
        return reader.read(text, detail::folded_tag(options.language));
    }

    PhraseSet phrases;
    decode::PageReader reader;
};

NEWSTEXT_INLINE Parser::Parser() : Parser(PhraseSet::built_in()) {}
NEWSTEXT_INLINE Parser::Parser(PhraseSet phrases) : state_(new State(std::move(phrases))) {}
NEWSTEXT_INLINE Parser::~Parser() { delete state_; }
NEWSTEXT_INLINE Parser::Parser(Parser&& other) noexcept : state_(std::exchange(other.state_, nullptr)) {}
NEWSTEXT_INLINE Parser& Parser::operator=(Parser&& other) noexcept {
    std::swap(state_, other.state_);
    return *this;
}

NEWSTEXT_INLINE Article Parser::parse(std::string_view text, const ParseOptions& options) {
    const detail::EvidenceGuard guard(state_->reader);
    const decode::Page& page = state_->read(text, options);
    state_->reader.forget_scores();
    tree::Tree tree = tree::decide(page, state_->phrases.facts());
    state_->reader.forget_evidence();
    tree::write_elements(page, state_->phrases.facts(), tree);
    detail::cut_to_primary(tree.article.language);
    return std::move(tree.article);
}

NEWSTEXT_INLINE Layout Parser::layout(std::string_view text, const ParseOptions& options) {
    const detail::EvidenceGuard guard(state_->reader);
    const decode::Page& page = state_->read(text, options);
    Layout layout = tree::lines_of(page, tree::decide(page, state_->phrases.facts()).roles,
                                   state_->reader.decoder(), state_->phrases);
    detail::cut_to_primary(layout.language);
    return layout;
}

NEWSTEXT_INLINE Article parse(std::string_view text, const ParseOptions& options) {
    return Parser().parse(text, options);
}

NEWSTEXT_INLINE Layout layout(std::string_view text, const ParseOptions& options) {
    return Parser().layout(text, options);
}

}  // namespace newstext
