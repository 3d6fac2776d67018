/// @file
/// Pages of our own writing, each line with its role: layouts that the gold records lack.
///
/// A page file (data/pages/NAME.txt) has a line for each line of the page: the role, a tab, the line as it
/// stands. A blank line is a blank line of the page; a line that begins with `#` is a note, `# language: de`
/// the language.
///
///     T  title       K  kicker        O  outlet       L  lead      B  byline   D  date
///     P  paragraph   S  subhead       C  caption
///     F  furniture before the article      H  furniture in the head
///     I  interruption of the body          Z  back matter
///     CA author, CT time, CX text, CC controls of a comment
///     +  goes on with the line before (hard-wrapped text)
///
/// Two roles with a slash between them: either is right.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/decode/decoder.hpp"
#include "newstext/decode/page.hpp"

namespace fit {

/// One line of an own page.
struct OwnLine {
    std::string role;  ///< as written; empty: a blank line
    newstext::decode::StateSet states = 0;
    bool continues = false;  ///< goes on with the line before
};

/// A page of our own.
struct OwnPage {
    std::string id;  ///< the file's name without its extension
    std::string language;
    std::string scrape;
    std::vector<OwnLine> lines;
};

/// Reads a page from the text of its file.
/// @param id for the page and for messages
/// @throws std::runtime_error with file and line where a role is unknown, or where no layout that the grammar
///     allows has these roles in this order
[[nodiscard]] OwnPage read_own_page(std::string_view text, const std::string& id);

/// Reads all pages of a directory, in the order of their names.
/// @throws std::runtime_error as read_own_page(), or where the directory or a file cannot be read
[[nodiscard]] std::vector<OwnPage> read_own_pages(const std::string& directory);

/// The exact states of each block of `page`, which was prepared from `own.scrape`. Empty where the blocks of
/// the page are not the blocks that the file tells: it was taken for hard-wrapped and is not, or the reverse.
[[nodiscard]] std::vector<newstext::decode::StateSet> label(const OwnPage& own,
                                                            const newstext::decode::Page& page);

}  // namespace fit
