/// @file
/// Fits the layout model to pages with known structure and writes it as a header; measures it on groups that were
/// left out. CONTRIBUTING.md has the commands.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "crf.hpp"
#include "gold.hpp"
#include "label.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/serialize/json.hpp"
#include "newstext/tree/build.hpp"
#include "weights_file.hpp"

namespace {

using fit::Example;
using fit::Gold;
using newstext::PhraseSet;
using newstext::decode::any_state;
using newstext::decode::PageReader;
using newstext::decode::Weights;

Example example_of(const Gold& gold, std::size_t index, PageReader& reader) {
    const auto& page = reader.prepare(gold.scrape, {});
    Example e;
    e.gold = index;
    e.group = gold.group;
    e.gaps = page.gaps;
    for (std::size_t i = 0; i < page.evidence.size(); ++i) {
        e.first.push_back(static_cast<std::uint32_t>(e.rows.size()));
        e.rows.insert(e.rows.end(), page.evidence.begin(i), page.evidence.end(i));
    }
    e.first.push_back(static_cast<std::uint32_t>(e.rows.size()));
    e.labels = fit::label(gold, page);
    return e;
}

/// Which fold a group is in: the same in every run.
std::size_t fold_of(const std::string& group, std::size_t folds) {
    std::uint64_t h = newstext::phrases::hash_seed;
    for (char c : group) h = newstext::phrases::mix(h, static_cast<unsigned char>(c));
    return static_cast<std::size_t>(h % folds);
}

/// Writes the article of a page as the scorer reads it.
void write_prediction(std::ostream& out, const Gold& gold, PageReader& reader, const PhraseSet& phrases) {
    const auto& page = reader.read(gold.scrape, {});
    std::string json = newstext::to_json(newstext::tree::build(page, phrases.facts()).article);
    out << "{\"id\":" << boost::json::serialize(boost::json::string(gold.id)) << ',' << json.substr(1) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Fits newstext's layout model to pages with known structure."};
    std::vector<std::string> files;
    std::string header;
    std::string predictions;
    std::string dump;
    std::size_t folds = 0;
    fit::Settings settings;
    app.add_option("gold", files, "gold records, JSON Lines")->required();
    app.add_option("--header", header, "write the weights fitted to all pages to this header");
    app.add_option("--folds", folds, "cross-validate: whole outlets are left out in turn");
    app.add_option("--predictions", predictions, "write the articles of left-out pages here (with --folds)");
    app.add_option("--epochs", settings.epochs, "passes over the pages");
    app.add_option("--rate", settings.rate, "step size");
    app.add_option("--hidden-rate", settings.hidden_rate, "step size of the hidden layer against the rest");
    app.add_option("--decay", settings.decay, "weight decay a step");
    app.add_option("--dump", dump, "print the labels of the page with this id");
    CLI11_PARSE(app, argc, argv);

    const auto phrases = PhraseSet::built_in();
    const Weights none;
    std::vector<Gold> gold;
    for (const auto& f : files) {
        auto more = fit::read_gold(f);
        gold.insert(gold.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    PageReader reader(*phrases, none);
    std::vector<Example> examples;
    std::vector<std::size_t> usable;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        if (!dump.empty() && gold[i].id != dump) continue;
        examples.push_back(example_of(gold[i], i, reader));
        if (!examples.back().labels.empty() && examples.back().size() > 0) usable.push_back(examples.size() - 1);
        if (!dump.empty()) {
            const auto& page = reader.prepare(gold[i].scrape, {});
            for (std::size_t b = 0; b < page.blocks.size(); ++b) {
                std::string names;
                for (std::size_t s = 0; s < newstext::decode::states; ++s) {
                    if (examples.back().labels.empty() || examples.back().labels[b] == any_state) continue;
                    if ((examples.back().labels[b] >> s) & 1u) {
                        names += std::string(names.empty() ? "" : "|") + std::string(newstext::decode::state_names[s]);
                    }
                }
                std::printf("%-24s %.100s\n", names.c_str(), std::string(page.text(b)).c_str());
            }
            return 0;
        }
    }
    std::fprintf(stderr, "%zu pages, %zu with usable labels, %zu rows\n", gold.size(), usable.size(),
                 newstext::evidence::row_count);

    if (folds > 1) {
        std::vector<std::string> parts(folds);
        const auto run = [&](std::size_t fold) {
            std::vector<std::size_t> chosen;
            for (std::size_t i : usable) {
                if (fold_of(examples[i].group, folds) != fold) chosen.push_back(i);
            }
            const Weights w = fit::train(examples, chosen, settings, false);
            PageReader r(*phrases, w);
            std::ostringstream out;
            for (const Example& e : examples) {
                if (fold_of(e.group, folds) == fold) write_prediction(out, gold[e.gold], r, *phrases);
            }
            parts[fold] = out.str();
        };
        std::vector<std::thread> threads;
        const std::size_t workers = std::max(1u, std::thread::hardware_concurrency());
        for (std::size_t t = 0; t < workers; ++t) {
            threads.emplace_back([&, t] {
                for (std::size_t f = t; f < folds; f += workers) run(f);
            });
        }
        for (auto& t : threads) t.join();
        if (!predictions.empty()) {
            std::ofstream out(predictions, std::ios::binary);
            for (const auto& p : parts) out << p;
        }
    }
    if (!header.empty()) {
        const Weights w = fit::train(examples, usable, settings, true);
        fit::write_header(w, header);
    }
    return 0;
}
