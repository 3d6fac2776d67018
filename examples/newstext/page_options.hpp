/// @file
/// The options of all commands that parse pages.
#pragma once

#include <CLI/CLI.hpp>
#include <newstext/model/article.hpp>
#include <newstext/parse.hpp>
#include <newstext/serialize/fields.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How the pages of a command are parsed, and what of them is written.
struct PageOptions {
    std::vector<std::string> phrases;
    newstext::ParseOptions parse;
    std::string salt;  ///< of the pseudonyms for authors of comments; empty: their names stay
    std::optional<newstext::Fields> fields;  ///< nothing: what the format writes by default
};

/// Adds --phrases, --language, --strict, --pseudonymize and --fields to `command`; they are read into
/// `options`.
void add_page_options(CLI::App& command, PageOptions& options);

/// The article of a page as the options want it. @throws newstext::Error as newstext::parse()
[[nodiscard]] newstext::Article parse_page(newstext::Parser& parser, std::string_view text,
                                           const PageOptions& options);
