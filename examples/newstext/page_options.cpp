#include "page_options.hpp"

#include <array>
#include <newstext/comments/privacy.hpp>
#include <utility>

namespace {

std::string check_salt(const std::string& salt) {
    return salt.empty() ? "an empty salt protects nobody" : "";
}

/// The names of the repairs, and where they are set.
constexpr std::array<std::pair<const char*, bool newstext::RepairOptions::*>, 4> repairs{
    {{"double-encoding", &newstext::RepairOptions::double_encoding},
     {"entities", &newstext::RepairOptions::entities},
     {"compose", &newstext::RepairOptions::compose},
     {"invisible", &newstext::RepairOptions::invisible}}};

std::vector<std::string> repair_names() {
    std::vector<std::string> names;
    for (const auto& repair : repairs) names.emplace_back(repair.first);
    names.emplace_back("all");
    return names;
}

void add_repair_option(CLI::App& command, PageOptions& options) {
    const auto set = [&options](const std::vector<std::string>& names) {
        for (const auto& name : names) {
            for (const auto& [known, member] : repairs) {
                if (name == known || name == "all") options.repairs.*member = true;
            }
        }
    };
    command
        .add_option_function<std::vector<std::string>>(
            "--repair", set, "mend the pages: double-encoding, entities, compose, invisible or all; a list")
        ->type_name("WHAT")
        ->delimiter(',')
        ->allow_extra_args(false)  // one a flag: what follows is a page
        ->check(CLI::IsMember(repair_names()));
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
    add_repair_option(command, options);
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

std::string_view mended(std::string_view text, const PageOptions& options, std::string& buffer) {
    if (!options.repairs.any()) return text;
    buffer = newstext::repaired(text, options.repairs);
    return buffer;
}

newstext::Article parse_page(newstext::Parser& parser, std::string_view text, const PageOptions& options) {
    std::string buffer;
    newstext::Article article = parser.parse(mended(text, options, buffer), options.parse);
    if (!options.salt.empty()) newstext::pseudonymize(article, {.salt = options.salt});
    return article;
}
