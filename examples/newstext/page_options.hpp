/// @file
/// The options of all commands that parse pages.
#pragma once

#include <CLI/CLI.hpp>
#include <newstext/model/article.hpp>
#include <newstext/parse.hpp>
#include <newstext/serialize/fields.hpp>
#include <newstext/source/repair.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How the pages of a command are parsed, and what of them is written.
struct PageOptions {
    std::vector<std::string> phrases;
    newstext::ParseOptions parse;
    newstext::RepairOptions repairs;
    std::string salt;  ///< of the pseudonyms for authors of comments; empty: their names stay
    std::optional<newstext::Fields> fields;  ///< nothing: what the format writes by default
};

/// Adds --phrases, --language, --strict, --repair, --pseudonymize and --fields to `command`; they are read
/// into `options`.
void add_page_options(CLI::App& command, PageOptions& options);

/// The text of a page, mended where the options want it: what its article's ranges mean.
/// @param buffer holds the text where there is something to mend
[[nodiscard]] std::string_view mended(std::string_view text, const PageOptions& options, std::string& buffer);

/// The article of a page, mended, as the options want it. @throws newstext::Error as newstext::parse()
[[nodiscard]] newstext::Article parse_page(newstext::Parser& parser, std::string_view text,
                                           const PageOptions& options);
