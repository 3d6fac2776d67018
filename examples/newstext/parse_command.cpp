#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <memory>
#include <newstext/newstext.hpp>
#include <string>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"
#include "page_options.hpp"

namespace {

struct ParseSettings {
    std::vector<std::string> files;
    std::string format = "json";
    std::string output;
    std::string encoding;
    std::string color = "auto";
    PageOptions page;
    bool pretty = false;
};

/// Whether a variable of the environment is there and not empty.
bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

/// By default colours are for terminals that know them, where NO_COLOR does not say otherwise (no-color.org).
bool is_colored(const ParseSettings& settings) {
    if (settings.color != "auto") return settings.color == "always";
    if (is_set("NO_COLOR") || !is_set("TERM") || std::string_view(std::getenv("TERM")) == "dumb")
        return false;
    return (settings.output.empty() || settings.output == "-") && ::isatty(STDOUT_FILENO) == 1;
}

/// One page in the format that was asked for.
std::string render(newstext::Parser& parser, std::string_view text, const ParseSettings& settings) {
    if (settings.format == "layout") {
        std::string buffer;
        const std::string_view source = mended(text, settings.page, buffer);
        return newstext::to_layout(parser.layout(source, settings.page.parse), source,
                                   {.color = is_colored(settings)});
    }
    const newstext::Article article = parse_page(parser, text, settings.page);
    std::string page = newstext::write(article, *newstext::format_from(settings.format),
                                       {.fields = settings.page.fields, .pretty = settings.pretty});
    if (!page.empty() && !page.ends_with('\n')) page += '\n';
    return page;
}

/// Lines of text do not tell where the next page begins, so its name goes before it, as `head` does it.
std::string heading(const ParseSettings& settings, const std::string& file, bool first) {
    const bool has_heading =
        settings.files.size() > 1 && (settings.format == "text" || settings.format == "layout");
    if (!has_heading) return {};
    return (first ? "==> " : "\n==> ") + display_name(file) + " <==\n";
}

int run(const ParseSettings& settings) {
    newstext::Parser parser(load_phrases(settings.page.phrases));
    Output output(settings.output);
    std::size_t parsed = 0;
    for (const auto& file : settings.files) {
        std::string page;
        try {
            const bool strict = settings.page.parse.strict_utf8;
            page = render(parser, decode(read_file(file), settings.encoding, strict), settings);
        } catch (const std::exception& error) {
            complain(display_name(file), error.what());
            continue;
        }
        output.append(heading(settings, file, parsed == 0));
        output.append(page);
        ++parsed;
    }
    // Where nothing could be parsed, a file of an earlier run stays as it is.
    if (parsed > 0) output.commit();
    return parsed == settings.files.size() ? exit_success : exit_failure;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const auto& format : newstext::formats) names.emplace_back(format.name);
    names.emplace_back("layout");
    return names;
}

std::string pretty_formats() {
    std::string names;
    for (const auto& format : newstext::formats) {
        if (format.pretty) names.append(names.empty() ? "" : ", ").append(format.name);
    }
    return names;
}

/// Options that do not go with the format.
void check_settings(const ParseSettings& settings) {
    const std::string format = "--format " + settings.format;
    const auto refuse = [](bool wrong, const char* option, const std::string& why) {
        if (wrong) throw CLI::ValidationError(option, why);
    };
    const bool layout = settings.format == "layout";
    refuse(layout && !settings.page.salt.empty(), "--pseudonymize",
           format + " shows the names as they stand on the page");
    refuse(layout && settings.page.fields.has_value(), "--fields", format + " shows all lines of the page");
    refuse(!layout && settings.color == "always", "--color", format + " has no colours, only layout");
    const auto known = newstext::format_from(settings.format);
    refuse(settings.pretty && !(known && known->pretty), "--pretty",
           format + " cannot be indented, only " + pretty_formats());
    const bool lone = known && known->documents == newstext::Documents::one_a_file;
    refuse(lone && settings.files.size() > 1, "FILE",
           format + " is one document a file: call the program for each page");
}

std::string check_encoding(const std::string& name) {
    try {
        (void)newstext::to_utf8({}, name);
    } catch (const newstext::Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

void add_parse_command(CLI::App& app, Command& chosen) {
    const auto settings = std::make_shared<ParseSettings>();
    CLI::App* command = app.add_subcommand("parse", "Parse pages, one a file");
    command->add_option("FILE", settings->files, "text files; none or -: standard input")->type_name("");
    command
        ->add_option("-f,--format", settings->format,
                     "what to write: json (default), jsonl, jsonld, ninjs, vrt, text, markdown, nitf, tei,\n"
                     "html, or layout: what each line is, and why")
        ->type_name("FORMAT")
        ->check(one_of("format", format_names()));
    command->add_option("-o,--output", settings->output, "file to write; it is replaced when all is written")
        ->type_name("FILE");
    command
        ->add_option("--color", settings->color,
                     "colours of layout: auto (default; on terminals, unless NO_COLOR is set), always, never")
        ->type_name("WHEN")
        ->check(one_of("time for colours", {"auto", "always", "never"}));
    add_page_options(*command, settings->page);
    command->add_option("--encoding", settings->encoding, "encoding of the files (default: UTF-8)")
        ->type_name("NAME")
        ->check(CLI::Validator(check_encoding, "", "encoding"));
    command->add_flag("--pretty", settings->pretty, "indent the output: " + pretty_formats());
    command->footer(
        "json, jsonl, jsonld and ninjs write one line a page; layout tells for each line of a page what it "
        "is, and\n"
        "why. docs/serializers.md describes the formats.\n"
        "layout shows the page as it stands and therefore does not go with --pseudonymize.\n"
        "Exit status: 0, 1 where a file could not be parsed, 2 for a wrong command line.\n\n"
        "Examples:\n"
        "  newstext parse page.txt --pretty\n"
        "  newstext parse --format markdown --output article.md page.txt\n"
        "  newstext parse --format text --fields body page.txt\n"
        "  newstext parse --fields title,authors,published page.txt\n"
        "  newstext parse --format layout --phrases my-site.txt page.txt\n"
        "  newstext parse --format layout --color always page.txt | less -R\n"
        "  newstext parse --encoding windows-1252 old/*.txt > articles.jsonl\n"
        "  lynx -dump https://example.org/news | newstext parse --format text");
    command->callback([settings, &chosen] {
        check_settings(*settings);
        if (settings->files.empty()) settings->files.emplace_back("-");
        chosen = [settings] { return run(*settings); };
    });
}
