#include <unistd.h>

#include <algorithm>
#include <memory>
#include <newstext/newstext.hpp>
#include <newstext/records/stream.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "batch_record.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "interrupt.hpp"
#include "ordered_workers.hpp"
#include "output.hpp"
#include "page_options.hpp"
#include "progress.hpp"
#include "resume.hpp"

namespace {

namespace records = newstext::records;

constexpr std::size_t max_jobs = 256;

struct BatchSettings {
    std::vector<std::string> inputs;
    std::string input_format = "auto";
    records::ReadOptions read;
    BatchOptions batch;
    PageOptions page;
    std::size_t jobs = 1;
    std::string output;
    std::string rejects;
    bool resume = false;
    bool allow_bad_records = false;
    bool no_progress = false;
};

std::size_t threads(std::size_t jobs) {
    return jobs > 0 ? jobs : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Progress is for people who wait: not where standard error is no terminal, nor where the articles go to
/// one.
bool shows_progress(const BatchSettings& settings) {
    const bool to_screen =
        (settings.output.empty() || settings.output == "-") && ::isatty(STDOUT_FILENO) == 1;
    return !settings.no_progress && !to_screen && ::isatty(STDERR_FILENO) == 1;
}

/// What an earlier run has written.
struct Earlier {
    WrittenLines output;
    WrittenLines rejects;
    bool finished = false;  ///< the output is complete
};

Earlier find_earlier(const BatchSettings& settings) {
    Earlier earlier;
    if (!settings.resume) return earlier;
    const std::string partial = Output::partial_name(settings.output);
    if (partial.empty())
        throw OutputError(settings.output + ": --resume needs an output that is a regular file");
    earlier.output = read_written_lines(partial);
    if (!earlier.output.exists) {
        earlier.output = read_written_lines(settings.output);
        earlier.finished = earlier.output.exists;
        return earlier;
    }
    if (settings.rejects.empty()) return earlier;
    // A reject is written before its line of the output: there may be one too many, and never one too few.
    const std::string rejects = Output::partial_name(settings.rejects);
    if (rejects.empty()) return earlier;  // a device has what it was given
    earlier.rejects = read_written_lines(rejects, earlier.output.errors);
    if (earlier.rejects.lines < earlier.output.errors) {
        throw OutputError(rejects + " does not have the bad records of " + partial +
                          "; start again without --resume");
    }
    return earlier;
}

/// One run of the command.
class Batch {
public:
    explicit Batch(const BatchSettings& settings)
        : settings_(settings),
          phrases_(load_phrases(settings.page.phrases)),
          earlier_(find_earlier(settings)),
          stream_(settings.inputs, settings.read, interrupt_.token()) {}

    int run() {
        if (earlier_.finished) {
            complain(settings_.output, "is complete, nothing is left to resume");
            return exit_code(earlier_.output.errors > 0);
        }
        output_.emplace(Output::resumable(settings_.output, earlier_.output.bytes));
        if (!settings_.rejects.empty()) {
            rejects_.emplace(output_->is_resumable()
                                 ? Output::resumable(settings_.rejects, earlier_.rejects.bytes)
                                 : Output(settings_.rejects));
        }
        const bool shown = shows_progress(settings_);
        progress_.emplace(shown, shown ? records::total_size(settings_.inputs) : 0);
        skip_written();
        work();
        progress_.reset();
        return finish();
    }

private:
    using Workers = OrderedWorkers<records::RawRecord, BatchResult>;

    /// Passes over the records whose articles are written, and makes sure that they are those of the inputs.
    void skip_written() {
        const auto& written = earlier_.output;
        records::RawRecord raw;
        for (std::uint64_t i = 0; i < written.lines; ++i) {
            if (!stream_.next(raw)) {
                if (interrupt_.signal() != 0) return;
                throw mismatch();
            }
        }
        written_ = written.lines;
        errors_ = written.errors;
        if (written.lines == 0) return;
        newstext::Parser parser(phrases_);
        if (parse_record(parser, raw, settings_.batch, settings_.page).json != written.last) throw mismatch();
    }

    [[nodiscard]] OutputError mismatch() const {
        return OutputError(
            Output::partial_name(settings_.output) +
            " was made from other inputs, by other options or by another version; give those, or start "
            "again without --resume");
    }

    void work() {
        const auto make = [this]() -> Workers::Work {
            const auto parser = std::make_shared<newstext::Parser>(phrases_);
            return [this, parser](const records::RawRecord& raw) {
                return parse_record(*parser, raw, settings_.batch, settings_.page);
            };
        };
        const auto consume = [this](BatchResult&& result, bool idle) {
            try {
                write(result, idle);
            } catch (...) {
                interrupt_.request_stop();  // or a read that waits would go on waiting
                throw;
            }
        };
        Workers workers(threads(settings_.jobs), make, consume);
        for (records::RawRecord raw; stream_.next(raw);) {
            workers.push(std::move(raw));
            progress_->has_read(stream_.bytes_decompressed(), stream_.bytes_read());
        }
        workers.finish();
    }

    void write(const BatchResult& result, bool idle) {
        const bool bad = !result.complaint.empty();
        if (bad) {
            ++errors_;
            progress_->clear();
            complain(display_origin(result.origin), result.complaint);
            if (rejects_) {
                rejects_->append(result.reject);
                rejects_->flush();  // before the line of the output, see find_earlier()
            }
        }
        output_->append(result.json);
        ++written_;
        if (idle) output_->flush();  // whoever waits for an answer at the other end of a pipe gets it
        progress_->add(bad);
    }

    int finish() {
        if (interrupt_.signal() != 0) return stop();
        if (rejects_) rejects_->commit();
        output_->commit();
        if (written_ == 0 && stream_.passed_over() > 0) {
            complain("no pages: " + std::to_string(stream_.passed_over()) +
                     " WARC records are no plain text. newstext reads the text of WET files");
        }
        return exit_code(errors_ > 0);
    }

    /// After a signal: the records that were in work are written.
    int stop() {
        const bool goes_on = output_->is_resumable();
        output_->flush();
        if (rejects_ && !goes_on) rejects_->commit();
        complain("interrupted after " + std::to_string(written_) + " records" +
                 (goes_on ? "; --resume goes on from there" : ""));
        return exit_signal + interrupt_.signal();
    }

    [[nodiscard]] int exit_code(bool bad_records) const {
        return bad_records && !settings_.allow_bad_records ? exit_failure : exit_success;
    }

    const BatchSettings& settings_;
    Interrupt interrupt_;  // before any thread
    newstext::PhraseSet phrases_;
    Earlier earlier_;
    records::RecordStream stream_;
    std::optional<Output> output_;
    std::optional<Output> rejects_;
    std::optional<Progress> progress_;
    std::uint64_t written_ = 0;
    std::uint64_t errors_ = 0;
};

void add_input_options(CLI::App& command, BatchSettings& settings) {
    command.add_option("FILE", settings.inputs, "files and directories; none or -: standard input")
        ->type_name("");
    command
        .add_option("--input-format", settings.input_format,
                    "what the inputs are: auto (default: by content), text, json, jsonl, warc")
        ->type_name("FORMAT")
        ->check(one_of("input format", {"auto", "text", "json", "jsonl", "warc"}));
    command
        .add_option(
            "--text-field", settings.batch.decode.text_member,
            "member of JSON records that holds the page (default: the first of text, content, maintext,\n"
            "articleBody, plaintext)")
        ->type_name("NAME");
    auto size = CLI::AsSizeValue(false);
    size.description("");
    auto& limits = settings.read.limits;
    command.add_option("--max-record", limits.record, "largest record, as 64M (default)")
        ->transform(size)
        ->type_name("SIZE");
    command
        .add_option("--max-ratio", limits.ratio,
                    "how many times its size a compressed file may have; 0: any (default: 250)")
        ->type_name("N");
    command.add_option("--max-decompressed", limits.decompressed, "most bytes of one file; 0: any (default)")
        ->transform(size)
        ->type_name("SIZE");
}

void check(BatchSettings& settings) {
    if (settings.inputs.empty()) settings.inputs.emplace_back("-");
    settings.read.format = *records::format_from(settings.input_format);
    settings.read.expect_json = !settings.batch.decode.text_member.empty();
    settings.batch.decode.strict_utf8 = settings.page.parse.strict_utf8;
    settings.batch.rejects = !settings.rejects.empty();
    const bool to_stdout = settings.output.empty() || settings.output == "-";
    if (settings.resume && to_stdout) throw CLI::ValidationError("--resume", "needs --output FILE");
    if (settings.rejects == "-" && to_stdout) {
        throw CLI::ValidationError("--rejects", "the articles go to standard output already");
    }
}

}  // namespace

void add_batch_command(CLI::App& app, Command& chosen) {
    const auto settings = std::make_shared<BatchSettings>();
    CLI::App* command = app.add_subcommand("batch", "Parse many pages: files, directories, JSON Lines, WARC");
    add_input_options(*command, *settings);
    command->add_option("-j,--jobs", settings->jobs, "threads (default: 1); 0: as many as the machine has")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{0}, max_jobs).description(""));
    command
        ->add_option("-o,--output", settings->output, "file to write; it gets its name when all is written")
        ->type_name("FILE");
    command->add_flag("--resume", settings->resume,
                      "go on where an interrupted run with the same inputs has stopped");
    command
        ->add_option("--rejects", settings->rejects, "file for the bad records: where, why, and their bytes")
        ->type_name("FILE");
    command->add_flag("--allow-bad-records", settings->allow_bad_records,
                      "exit status 0 in spite of bad records");
    command->add_flag("--no-progress", settings->no_progress, "no progress on a terminal");
    add_page_options(*command, settings->page);
    command->footer(
        "Reads plain files, JSON Lines, JSON and WARC (WET), each also as gzip or zstd, and writes one JSON "
        "object a\n"
        "line for each record, in the same order: 'id', 'url', 'crawl_date' and 'language_hint' where the "
        "record has\n"
        "them, its other members as 'record', and the article's members. For a record that cannot be parsed "
        "it writes\n"
        "{\"id\":…,\"error\":{\"message\":…,\"file\":…,\"record\":…,\"offset\":…}} and goes on; the exit "
        "status is "
        "then 1.\n\n"
        "Examples:\n"
        "  newstext batch pages.jsonl.zst -o articles.jsonl --jobs 0\n"
        "  newstext batch crawl/ -o articles.jsonl --resume --rejects bad.jsonl\n"
        "  newstext batch < CC-MAIN.warc.wet.gz | zstd > articles.jsonl.zst\n"
        "  newstext batch --input-format jsonl --text-field text < pages.jsonl > articles.jsonl");
    command->callback([settings, &chosen] {
        check(*settings);
        chosen = [settings] { return Batch(*settings).run(); };
    });
}
