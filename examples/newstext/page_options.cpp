#include "page_options.hpp"

#include <newstext/comments/privacy.hpp>

namespace {

std::string check_salt(const std::string& salt) {
    return salt.empty() ? "an empty salt protects nobody" : "";
}

}  // namespace

void add_page_options(CLI::App& command, PageOptions& options) {
    command
        .add_option("--phrases", options.phrases,
                    "more phrases from a file (docs/phrases.md); may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);  // one a flag: what follows is a page
    command.add_option("--language", options.parse.language, "language of the pages, as de or en-GB")
        ->type_name("CODE");
    command.add_flag("--strict", options.parse.strict_utf8,
                     "refuse pages with bytes that their encoding does not have");
    command
        .add_option("--pseudonymize", options.salt,
                    "comments with pseudonyms made with this secret, without e-mail and phone numbers")
        ->type_name("SALT")
        ->check(CLI::Validator(check_salt, "", "salt"));
}

newstext::Article parse_page(newstext::Parser& parser, std::string_view text, const PageOptions& options) {
    newstext::Article article = parser.parse(text, options.parse);
    if (!options.salt.empty()) newstext::pseudonymize(article, {.salt = options.salt});
    return article;
}
