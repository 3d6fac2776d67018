#pragma once

#include <string>
#include <utility>

#include "newstext/error.hpp"
#include "newstext/decode/model.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/parse.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/tree/build.hpp"
#include "newstext/tree/lines.hpp"

namespace newstext {

struct Parser::State {
    explicit State(std::shared_ptr<const PhraseSet> set)
        : phrases(std::move(set)), reader(*phrases, decode::fitted_weights()) {}

    const decode::Page& read(std::string_view text, const ParseOptions& options) {
        if (options.strict_utf8) {
            const std::size_t bad = utf8::first_invalid(text);
            if (bad != text.size()) {
                throw Error(ErrorCode::invalid_utf8, "invalid UTF-8 at byte " + std::to_string(bad), bad);
            }
        }
        return reader.read(text, options.language);
    }

    std::shared_ptr<const PhraseSet> phrases;
    decode::PageReader reader;
};

NEWSTEXT_INLINE Parser::Parser() : Parser(PhraseSet::built_in()) {}
NEWSTEXT_INLINE Parser::Parser(std::shared_ptr<const PhraseSet> phrases)
    : state_(std::make_unique<State>(phrases ? std::move(phrases) : PhraseSet::built_in())) {}
NEWSTEXT_INLINE Parser::~Parser() = default;
NEWSTEXT_INLINE Parser::Parser(Parser&&) noexcept = default;
NEWSTEXT_INLINE Parser& Parser::operator=(Parser&&) noexcept = default;

NEWSTEXT_INLINE Article Parser::parse(std::string_view text, const ParseOptions& options) {
    return tree::build(state_->read(text, options), state_->phrases->facts()).article;
}

NEWSTEXT_INLINE Layout Parser::layout(std::string_view text, const ParseOptions& options) {
    const decode::Page& page = state_->read(text, options);
    return tree::lines_of(page, tree::build(page, state_->phrases->facts()).roles, state_->reader.decoder(),
                          *state_->phrases);
}

NEWSTEXT_INLINE Article parse(std::string_view text, const ParseOptions& options) {
    return Parser().parse(text, options);
}

NEWSTEXT_INLINE Layout layout(std::string_view text, const ParseOptions& options) {
    return Parser().layout(text, options);
}

}  // namespace newstext
