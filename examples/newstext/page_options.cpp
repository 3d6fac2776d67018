#include "page_options.hpp"

#include <newstext/comments/privacy.hpp>

namespace {

std::string check_salt(const std::string& salt) {
    return salt.empty() ? "an empty salt protects nobody" : "";
}

/// All names, separated by commas; `width` bytes a line at most, where it is given.
std::string all_fields(std::size_t width = std::string::npos) {
    std::string names;
    std::size_t line = 0;
    for (const auto name : newstext::names::fields) {
        if (!names.empty()) {
            const bool full = names.size() - line + name.size() > width;
            names += full ? ",\n" : ", ";
            if (full) line = names.size();
        }
        names += name;
    }
    return names;
}

newstext::Fields read_fields(const std::string& list) {
    newstext::Fields fields;
    for (const auto& name : CLI::detail::split(list, ',')) {
        const auto field = newstext::field_from(name);
        if (!field)
            throw CLI::ValidationError("--fields", "no field is called '" + name + "', only " + all_fields());
        fields.insert(*field);
    }
    return fields;
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
    command
        .add_option_function<std::string>(
            "--fields", [&options](const std::string& list) { options.fields = read_fields(list); },
            "parts of the article to write, as title,lead,body:\n" + all_fields(80))
        ->type_name("LIST");
}

newstext::Article parse_page(newstext::Parser& parser, std::string_view text, const PageOptions& options) {
    newstext::Article article = parser.parse(text, options.parse);
    if (!options.salt.empty()) newstext::pseudonymize(article, {.salt = options.salt});
    return article;
}
