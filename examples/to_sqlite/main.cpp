// to_sqlite: news pages into an SQLite database with full-text search.
#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <newstext/newstext.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../newstext/input.hpp"
#include "../newstext/page_options.hpp"
#include "database.hpp"

namespace {

struct Settings {
    std::string database;
    std::vector<std::string> files;
    PageOptions page;
};

/// What became of the sources.
struct Counts {
    std::size_t added = 0;
    std::size_t replaced = 0;
    std::size_t unchanged = 0;
    std::size_t failed = 0;

    void count(Put put) { ++(put == Put::added ? added : put == Put::replaced ? replaced : unchanged); }
};

void complain(const std::string& where, const std::string& what) {
    std::cerr << "to_sqlite: " << where << ": " << what << '\n';
}

/// The source of an article that `newstext batch` has written: the record's id, or else where it stood.
std::string source_of(std::string_view line, const std::string& place) {
    // read_json() has read it: it is JSON, and no deeper than this.
    boost::json::parse_options options;
    options.max_depth = 512;
    const auto record = boost::json::parse(line, {}, options);
    const auto* object = record.if_object();
    if (object == nullptr) return place;
    if (const auto* error = object->if_contains("error")) {
        throw std::runtime_error("a record that was not parsed: " + boost::json::serialize(*error));
    }
    const auto* id = object->if_contains("id");
    if (id == nullptr || id->is_null()) return place;
    return id->is_string() ? std::string(id->get_string()) : boost::json::serialize(*id);
}

class Program {
public:
    explicit Program(const Settings& settings)
        : settings_(settings), database_(settings.database), parser_(load_phrases(settings.page.phrases)) {}

    void add(const std::string& file) {
        if (file == "-") return add_lines(std::cin, display_name(file));
        const std::string path = std::filesystem::absolute(file).lexically_normal().string();
        if (!file.ends_with(".jsonl")) return add_page(file, path);
        std::ifstream lines(file, std::ios::binary);
        if (!lines) {
            complain(file, "cannot be read");
            ++counts_.failed;
            return;
        }
        add_lines(lines, path);
    }
    [[nodiscard]] const Counts& counts() const noexcept { return counts_; }

private:
    void add_page(const std::string& file, const std::string& path) {
        guarded(file, [&] {
            const std::string text = decode(read_file(file), "", settings_.page.parse.strict_utf8);
            put(path, parse_page(parser_, text, settings_.page));
        });
    }
    void add_lines(std::istream& lines, const std::string& name) {
        std::string line;
        for (std::size_t number = 1; std::getline(lines, line); ++number) {
            if (line.find_first_not_of(" \t\r") == line.npos) continue;
            const std::string place = name + ":" + std::to_string(number);
            guarded(place, [&] {
                newstext::Article article = newstext::read_json(line);
                const std::string source = source_of(line, place);
                if (!settings_.page.salt.empty())
                    newstext::pseudonymize(article, {.salt = settings_.page.salt});
                put(source, std::move(article));
            });
        }
    }
    void put(const std::string& source, newstext::Article article) {
        if (settings_.page.fields) newstext::keep_only(article, *settings_.page.fields);
        counts_.count(database_.put(source, article));
    }
    /// One bad source is named, and the others go on.
    template <class Work>
    void guarded(const std::string& where, Work work) {
        try {
            work();
        } catch (const std::exception& error) {
            complain(where, error.what());
            ++counts_.failed;
        }
    }

    const Settings& settings_;
    Database database_;
    newstext::Parser parser_;
    Counts counts_;
};

int run(const Settings& settings) {
    try {
        Program program(settings);
        for (const auto& file : settings.files) program.add(file);
        const Counts& counts = program.counts();
        std::cout << counts.added << " added, " << counts.replaced << " replaced, " << counts.unchanged
                  << " unchanged, " << counts.failed << " failed\n";
        return counts.failed == 0 && std::cout.flush() ? 0 : 1;
    } catch (const DatabaseError& error) {
        complain(settings.database, error.what());
    } catch (const std::exception& error) {
        complain("error", error.what());
    }
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    Settings settings;
    CLI::App app("Writes news pages, articles and comments, into an SQLite database with full-text search.",
                 "to_sqlite");
    app.add_option("DATABASE", settings.database, "the database; made where it is not there")->required();
    app.add_option("FILE", settings.files,
                   "pages as text files; a name that ends in .jsonl, or - for standard input: articles as\n"
                   "'newstext batch' and 'newstext parse --format jsonl' write them")
        ->required();
    add_page_options(app, settings.page);
    app.footer(
        "The source of an article is the path of its page, or the id of its record. A source that is there\n"
        "already is replaced, so the same files can be given again. Each article is written as a whole or "
        "not at\n"
        "all; a file that cannot be read is named, and the others are written.\n"
        "Exit status: 0, 1 where something failed, 2 for a wrong command line.\n\n"
        "Examples:\n"
        "  to_sqlite news.db pages/*.txt\n"
        "  newstext batch --text-field text < pages.jsonl | to_sqlite news.db -\n"
        "  sqlite3 news.db \"SELECT title, snippet(article_text, 2, '[', ']', '…', 12) FROM article_text\n"
        "      WHERE article_text MATCH 'bridge NOT ferry' ORDER BY rank LIMIT 10\"");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help
        std::cerr << "to_sqlite: " << error.what() << "\nTry 'to_sqlite --help'.\n";
        return 2;
    }
    return run(settings);
}
