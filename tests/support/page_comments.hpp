/// @file
/// The comments of a text, found without the article: lines, blocks, signs, thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/comments/build.hpp"
#include "newstext/comments/find.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/lines.hpp"

namespace newstext_test {

struct PageComments {
    std::vector<newstext::Comment> comments;
    std::optional<std::size_t> stated;
    std::string note;  ///< where another number of comments is stated than was found
    std::vector<newstext::comments::Role> roles;  ///< one a block
};

/// @param language BCP 47 tag of the text or empty
inline PageComments page_comments(const std::string& text, std::string_view language = {}) {
    const auto phrases = newstext::PhraseSet::built_in();
    newstext::evidence::Scanner scanner(phrases);
    std::vector<newstext::source::Line> lines;
    std::vector<newstext::source::Block> blocks;
    std::vector<newstext::evidence::Scan> scans;
    newstext::source::split_lines(text, lines);
    newstext::source::find_blocks(text, lines, newstext::source::find_shape(text, lines), blocks);
    for (const auto& block : blocks) scans.push_back(scanner.scan(block.content.of(text)));
    newstext::comments::Finder finder;
    const auto& thread = finder.find(text, blocks, scans, phrases.table(), language);
    PageComments found;
    found.comments = newstext::comments::build(thread, text, blocks, phrases.facts(), language);
    if (thread.stated) found.stated = thread.stated->count;
    if (auto note = newstext::comments::check_count(thread, text, blocks)) found.note = note->message;
    for (std::size_t i = 0; i < blocks.size(); ++i) found.roles.push_back(thread.role(i));
    return found;
}

}  // namespace newstext_test
