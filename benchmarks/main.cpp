// Measures every step over the texts of a file. benchmarks/README.md tells how to read the table.
#include <benchmark/benchmark.h>

#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.hpp"
#include "newstext/newstext.hpp"
#include "steps.hpp"
#include "table.hpp"
#if NEWSTEXT_HAS_MD4C
#include "md4c.hpp"
#endif

namespace {

using newstext::benchmarks::Corpus;

constexpr const char* usage =
    "newstext_benchmarks CORPUS [--field NAME] [--benchmark_filter=REGEX] [--benchmark_min_time=SECONDS] "
    "...\n"
    "\n"
    "CORPUS is JSON Lines, of which each line has a text in the member NAME (text), or one text of any other "
    "format.\n"
    "The other options are those of Google Benchmark.\n";

/// Measures `f(text)` over all texts.
template <class F>
void measure(std::string_view name, const Corpus& corpus, F f) {
    benchmark::RegisterBenchmark(std::string(name).c_str(), [&corpus, f](benchmark::State& state) mutable {
        for ([[maybe_unused]] const auto& iteration : state) {
            for (const std::string& text : corpus.texts) f(text);
        }
        state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * corpus.bytes()));
    })->Unit(benchmark::kMillisecond);
}

void measure_step(newstext::benchmarks::Step step, const Corpus& corpus) {
    const std::string name(newstext::benchmarks::step_names[static_cast<std::size_t>(step)]);
    benchmark::RegisterBenchmark(
        name.c_str(),
        [&corpus, step](benchmark::State& state) {
            newstext::benchmarks::Steps steps;
            for ([[maybe_unused]] const auto& iteration : state) {
                std::chrono::duration<double> sum{};
                for (const std::string& text : corpus.texts) sum += steps.time(text, step);
                state.SetIterationTime(sum.count());
            }
            state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * corpus.bytes()));
        })
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime();
}

/// What writing the values of all texts costs, by the bytes of the texts that they were read from.
template <class Value, class Write>
void measure_writer(const std::string& name, const Corpus& corpus, const std::vector<Value>& values,
                    Write write) {
    benchmark::RegisterBenchmark(name.c_str(), [&corpus, &values, write](benchmark::State& state) {
        for ([[maybe_unused]] const auto& iteration : state) {
            for (const Value& value : values) {
                const std::string written = write(value);
                benchmark::DoNotOptimize(written.data());
            }
        }
        state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * corpus.bytes()));
    })->Unit(benchmark::kMillisecond);
}

void run(const Corpus& corpus) {
    using newstext::benchmarks::Step;
#if NEWSTEXT_HAS_MD4C
    measure(newstext::benchmarks::md4c_name, corpus, newstext::benchmarks::parse_with_md4c);
#endif
    measure("memcpy", corpus, [copy = std::string()](const std::string& text) mutable {
        copy.resize(text.size());
        std::memcpy(copy.data(), text.data(), text.size());
        benchmark::DoNotOptimize(copy.data());
    });
    for (std::size_t step = 0; step < newstext::benchmarks::step_names.size(); ++step)
        measure_step(static_cast<Step>(step), corpus);

    struct Sourced {
        newstext::Layout layout;
        std::string_view source;
    };
    std::vector<newstext::Article> articles;
    std::vector<Sourced> layouts;
    newstext::Parser parser;
    for (const std::string& text : corpus.texts) {
        articles.push_back(parser.parse(text));
        layouts.push_back({parser.layout(text), text});
    }
    for (const newstext::Format& format : newstext::formats) {
        measure_writer("Article to " + std::string(format.name), corpus, articles,
                       [&format](const auto& article) { return newstext::write(article, format); });
    }
    measure_writer("Layout to its lines", corpus, layouts,
                   [](const Sourced& l) { return newstext::to_layout(l.layout, l.source); });

    measure("text to Layout", corpus, [&parser](const std::string& text) {
        const newstext::Layout layout = parser.layout(text);
        benchmark::DoNotOptimize(&layout);
    });
    measure("text to Article", corpus, [&parser](const std::string& text) {
        const newstext::Article article = parser.parse(text);
        benchmark::DoNotOptimize(&article);
    });
    newstext::benchmarks::Table table;
    benchmark::RunSpecifiedBenchmarks(&table);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "--help") {
        std::cout << usage;
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    std::string path;
    std::string field = "text";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--field" && i + 1 < argc) {
            field = argv[++i];
        } else if (!argument.starts_with('-') && path.empty()) {
            path = argument;
        } else {
            std::cerr << usage;
            return 2;
        }
    }
    if (path.empty()) {
        std::cerr << usage;
        return 2;
    }
    try {
        const Corpus corpus = newstext::benchmarks::read_corpus(path, field);
        std::cout << corpus.texts.size() << " texts, " << corpus.bytes() << " bytes\n";
        run(corpus);
    } catch (const std::exception& error) {
        std::cerr << "newstext_benchmarks: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
