#include <algorithm>
#include <memory>
#include <newstext/newstext.hpp>
#include <string>
#include <thread>

#include "batch_record.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "ordered_workers.hpp"
#include "output.hpp"
#include "page_options.hpp"

namespace {

constexpr std::size_t max_jobs = 256;

struct BatchSettings {
    std::string text_field;
    std::size_t jobs = 1;
    PageOptions page;
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::size_t threads(std::size_t jobs) {
    return jobs > 0 ? jobs : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

int run(const BatchSettings& settings) {
    using Workers = OrderedWorkers<BatchTask, BatchResult>;
    const auto phrases = load_phrases(settings.page.phrases);
    Output output("");
    bool all_good = true;
    const auto make = [&]() -> Workers::Work {
        const auto parser = std::make_shared<newstext::Parser>(phrases);
        return [&settings, parser](const BatchTask& task) {
            return parse_record(*parser, task, settings.text_field, settings.page);
        };
    };
    const auto consume = [&](BatchResult&& result, bool idle) {
        output.append(result.json);
        if (idle) output.flush();  // whoever waits for an answer at the other end of a pipe gets it
        if (result.complaint.empty()) return;
        all_good = false;
        complain("standard input:" + std::to_string(result.number), result.complaint);
    };

    Workers workers(threads(settings.jobs), make, consume);
    LineReader lines;
    try {
        for (std::string_view line; lines.next(line);) {
            if (lines.number() == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
            if (!is_blank(line)) workers.push({std::string(line), lines.number()});
        }
    } catch (const newstext::Error& error) {
        complain("standard input", error.what());
        all_good = false;
    }
    workers.finish();
    output.commit();
    return all_good ? exit_success : exit_failure;
}

}  // namespace

void add_batch_command(CLI::App& app, Command& chosen) {
    const auto settings = std::make_shared<BatchSettings>();
    CLI::App* command = app.add_subcommand("batch", "Parse many pages, JSON Lines in and out");
    command->add_option("--text-field", settings->text_field, "member of each record that holds the page")
        ->required()
        ->type_name("NAME");
    command->add_option("-j,--jobs", settings->jobs, "threads (default: 1); 0: as many as the machine has")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{0}, max_jobs));
    add_page_options(*command, settings->page);
    command->footer(
        "Reads one JSON object a line from standard input and writes one a line, in the same order: the "
        "record's\n"
        "member 'id' and the article's members. For a record that cannot be parsed it writes\n"
        "{\"id\":…,\"error\":{\"message\":…,\"line\":…}} and goes on; the exit status is then 1.\n\n"
        "Examples:\n"
        "  newstext batch --text-field text < pages.jsonl > articles.jsonl\n"
        "  zcat pages.jsonl.gz | newstext batch --text-field text --jobs 0 | gzip > articles.jsonl.gz");
    command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}
