// newstext: news pages as plain text in, articles with their comments out.
#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <newstext/version.hpp>
#include <string>

#include "commands.hpp"
#include "output.hpp"

namespace {

int explain(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help, --version
        app.exit(error);
        return std::cout.flush() ? exit_success : exit_failure;
    }
    const auto commands = app.get_subcommands();
    const std::string command = commands.empty() ? "" : " " + commands.front()->get_name();
    const bool no_command = commands.empty() && dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    const std::string what = no_command ? "a command is missing: parse or batch" : error.what();
    std::cerr << "newstext: " << what << "\nTry 'newstext" << command << " --help'.\n";
    return exit_usage;
}

}  // namespace

CLI::Validator one_of(const std::string& what, const std::vector<std::string>& names) {
    const auto check = [what, names](const std::string& name) -> std::string {
        if (std::find(names.begin(), names.end(), name) != names.end()) return {};
        return "no " + what + " is called '" + name + "', only " + CLI::detail::join(names, ", ");
    };
    return CLI::Validator(check, "", what);
}

int main(int argc, char** argv) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is then a write error like any other
#endif
    CLI::App app("Reads news pages that were scraped to plain text: the article and its comments.",
                 "newstext");
    app.set_version_flag("--version", "newstext " + std::string(newstext::version));
    app.require_subcommand(1);
    app.footer(
        "Examples:\n"
        "  newstext parse page.txt --pretty\n"
        "  newstext parse --format text --fields comments page.txt\n"
        "  newstext parse --format layout page.txt\n"
        "  newstext batch --jobs 4 pages.jsonl.gz -o articles.jsonl\n"
        "'newstext COMMAND --help' has more.");
    Command command;
    add_parse_command(app, command);
    add_batch_command(app, command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return explain(app, error);
    }
    try {
        return command();
    } catch (const std::exception& error) {
        complain(error.what());
        return exit_failure;
    }
}
