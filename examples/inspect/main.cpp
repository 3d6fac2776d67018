// inspect: one HTML page that shows how the text of a news page was understood, line by line.
#include <CLI/CLI.hpp>
#include <iostream>
#include <newstext/newstext.hpp>
#include <string>
#include <vector>

#include "../newstext/input.hpp"
#include "../newstext/output.hpp"
#include "page.hpp"

namespace {

struct Settings {
    std::string file;
    std::string output;
    std::string encoding;
    std::vector<std::string> phrases;
    newstext::ParseOptions parse;
};

int run(const Settings& settings) {
    try {
        newstext::Parser parser(load_phrases(settings.phrases));
        const std::string text =
            decode(read_file(settings.file), settings.encoding, settings.parse.strict_utf8);
        const auto article = parser.parse(text, settings.parse);
        const auto layout = parser.layout(text, settings.parse);
        Output output(settings.output);
        output.append(inspection_page(display_name(settings.file), text, article, layout));
        output.commit();
        return 0;
    } catch (const OutputError& error) {
        std::cerr << "inspect: " << error.what() << '\n';
    } catch (const std::exception& error) {
        std::cerr << "inspect: " << display_name(settings.file) << ": " << error.what() << '\n';
    }
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    Settings settings;
    CLI::App app(
        "Writes one HTML page for the text of a news page: each line with its kind, bytes and reason, and the"
        " article as it was understood.",
        "inspect");
    app.add_option("FILE", settings.file, "text file; -: standard input")->required();
    app.add_option("-o,--output", settings.output, "file to write (default: standard output)");
    app.add_option("--phrases", settings.phrases,
                   "more phrases from a file (docs/phrases.md); may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);
    app.add_option("--language", settings.parse.language, "language of the page, as de or en-GB")
        ->type_name("CODE");
    app.add_option("--encoding", settings.encoding, "encoding of the file (default: UTF-8)")
        ->type_name("NAME");
    app.add_flag("--strict", settings.parse.strict_utf8, "refuse bytes that the encoding does not have");
    app.footer(
        "The page needs nothing else and runs nothing: it can be sent to others. The names of those who "
        "commented are\n"
        "on it.\n"
        "Exit status: 0, 1 where the file cannot be read or the page not written, 2 for a wrong command "
        "line.\n\n"
        "Examples:\n"
        "  inspect page.txt -o page.html\n"
        "  lynx -dump https://example.org/news | inspect - > news.html");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help
        std::cerr << "inspect: " << error.what() << "\nTry 'inspect --help'.\n";
        return 2;
    }
    return run(settings);
}
