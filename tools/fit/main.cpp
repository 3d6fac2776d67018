/// @file
/// Fits the layout model to pages with known structure and writes it as a header; measures it on groups that
/// were left out. CONTRIBUTING.md has the commands.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "crf.hpp"
#include "gold.hpp"
#include "graft.hpp"
#include "label.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/serialize/json.hpp"
#include "newstext/tree/elements.hpp"
#include "own_pages.hpp"
#include "title.hpp"
#include "weights_file.hpp"

namespace {

using fit::Example;
using fit::Gold;
using newstext::PhraseSet;
using newstext::decode::any_state;
using newstext::decode::PageReader;
using newstext::decode::Weights;

/// The evidence of a page, without labels.
Example example_of(const newstext::decode::Page& page, const newstext::evidence::Scanner& scanner) {
    Example e;
    e.gaps = page.gaps;
    e.has_text = !page.evidence.core.empty();
    newstext::decode::TitleSigns signs;
    signs.collect(page.source, page.blocks, page.evidence, scanner);
    for (std::size_t i = 0; i < page.evidence.size(); ++i) {
        e.sizes.push_back(page.scan(i).words);
        e.hashes.push_back(page.scan(i).hash);
        e.title_first.push_back(static_cast<std::uint32_t>(e.title_rows.size()));
        const auto title_rows = signs.rows(i);
        e.title_rows.insert(e.title_rows.end(), title_rows.begin(), title_rows.end());
        e.first.push_back(static_cast<std::uint32_t>(e.rows.size()));
        const auto rows = page.evidence.rows(i);
        e.rows.insert(e.rows.end(), rows.begin(), rows.end());
    }
    e.title_first.push_back(static_cast<std::uint32_t>(e.title_rows.size()));
    e.first.push_back(static_cast<std::uint32_t>(e.rows.size()));
    return e;
}

Example example_of(const Gold& gold, std::size_t index, PageReader& reader) {
    const auto& page = reader.prepare(gold.scrape, {});
    Example e = example_of(page, reader.scanner());
    e.gold = index;
    e.group = gold.group;
    e.labels = fit::label(gold, page);
    return e;
}

/// An own page belongs to no group, so that it is on the training side of every split.
Example example_of(const fit::OwnPage& own, PageReader& reader) {
    const auto& page = reader.prepare(own.scrape, {});
    Example e = example_of(page, reader.scanner());
    e.labels = fit::label(own, page);
    if (e.labels.empty())
        std::fprintf(stderr, "%s: its lines were joined to other blocks; left out\n", own.id.c_str());
    return e;
}

/// Which fold a group is in: the same in every run. No fold has a page without a group.
std::size_t fold_of(const std::string& group, std::size_t folds) {
    if (group.empty()) return folds;
    std::uint64_t h = newstext::phrases::hash_seed;
    for (char c : group) h = newstext::phrases::mix(h, static_cast<unsigned char>(c));
    return static_cast<std::size_t>(h % folds);
}

/// Writes the article of a page as the scorer reads it.
void write_prediction(std::ostream& out, const Gold& gold, PageReader& reader, const PhraseSet& phrases) {
    const auto& page = reader.read(gold.scrape, {});
    std::string json = newstext::to_json(newstext::tree::build(page, phrases.facts()).article);
    out << "{\"id\":" << boost::json::serialize(boost::json::string(gold.id)) << ',' << json.substr(1)
        << '\n';
}

/// What the command line asks for.
struct Order {
    std::vector<std::string> files;
    std::string header;
    std::string predictions;
    std::string dump;
    std::string pages;
    std::size_t pages_weight = 1;
    std::size_t folds = 0;
    std::size_t grafts = 0;
    fit::Settings settings;
};

void print_labels(const Gold& gold, PageReader& reader) {
    const auto& page = reader.prepare(gold.scrape, {});
    const auto labels = fit::label(gold, page);
    for (std::size_t b = 0; b < labels.size(); ++b) {
        std::string names;
        for (std::size_t s = 0; s < newstext::decode::states; ++s) {
            if (labels[b] == any_state || ((labels[b] >> s) & 1u) == 0) continue;
            names += std::string(names.empty() ? "" : "|") + std::string(newstext::decode::state_names[s]);
        }
        std::printf("%-24s %.100s\n", names.c_str(), std::string(page.text(b)).c_str());
    }
}

/// Everything that is learnt from; `examples[i]` is of `gold[i]` as long as there is one.
struct Material {
    std::vector<Gold> gold;
    std::vector<Example> examples;
    std::vector<std::size_t> usable;
};

/// Pages that can be cut, by language and layout: only what is alike may be grafted.
using Stock = std::map<std::string, std::vector<std::pair<fit::Cut, std::string>>>;

void add_grafts(Material& m, const Stock& stock, std::size_t each, PageReader& reader) {
    std::mt19937 random(7);
    for (const auto& [kind, cuts] : stock) {
        if (cuts.size() < 2) continue;
        for (const auto& [outer, group] : cuts) {
            for (std::size_t k = 0; k < each; ++k) {
                const auto& [inner, inner_group] = cuts[random() % cuts.size()];
                if (inner_group == group) continue;
                const fit::Graft made = fit::graft(outer, inner);
                const auto& page = reader.prepare(made.scrape, {});
                if (page.blocks.size() != made.labels.size()) continue;
                Example e = example_of(page, reader.scanner());
                e.labels = made.labels;
                e.group = group;
                e.inner_group = inner_group;
                m.usable.push_back(m.examples.size());
                m.examples.push_back(std::move(e));
            }
        }
    }
}

Material collect(const Order& order, PageReader& reader) {
    Material m;
    for (const auto& f : order.files) {
        auto more = fit::read_gold(f);
        m.gold.insert(m.gold.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
    }
    Stock stock;
    for (std::size_t i = 0; i < m.gold.size(); ++i) {
        m.examples.push_back(example_of(m.gold[i], i, reader));
        const Example& e = m.examples.back();
        if (e.labels.empty() || e.size() == 0) continue;
        m.usable.push_back(i);
        if (order.grafts == 0) continue;
        const std::string layout = m.gold[i].id.substr(m.gold[i].id.find('#') + 1);
        if (auto c = fit::cut(reader.page(), e.labels))
            stock[m.gold[i].language + layout].emplace_back(std::move(*c), e.group);
    }
    add_grafts(m, stock, order.grafts, reader);
    if (order.pages.empty()) return m;
    for (const auto& own : fit::read_own_pages(order.pages)) {
        m.examples.push_back(example_of(own, reader));
        if (m.examples.back().labels.empty()) continue;
        m.usable.insert(m.usable.end(), order.pages_weight, m.examples.size() - 1);
    }
    return m;
}

/// What the title finder asks of a page.
struct TitleView {
    const Example& e;

    [[nodiscard]] std::size_t words(std::size_t i) const { return e.sizes[i]; }
    [[nodiscard]] std::uint64_t hash(std::size_t i) const { return e.hashes[i]; }
};

/// All that speaks for a candidate, or against it: rows of its evidence, its signs and its distance.
std::vector<std::uint16_t> rows_of(const newstext::decode::TitleCandidate& c, const Example& e) {
    std::vector<std::uint16_t> rows(e.rows.begin() + e.first[c.block], e.rows.begin() + e.first[c.block + 1]);
    const auto add = [&](std::uint16_t row) {
        rows.push_back(static_cast<std::uint16_t>(newstext::evidence::row_count + row));
    };
    std::for_each(e.title_rows.begin() + e.title_first[c.block],
                  e.title_rows.begin() + e.title_first[c.block + 1], add);
    add(c.distance);
    return rows;
}

/// Fits a model to the examples named by `chosen`: first the layout, then, by the layout that it finds, the
/// title.
std::unique_ptr<Weights> fit_model(const Material& m, const std::vector<std::size_t>& chosen,
                                   const Order& order, bool verbose) {
    const auto layout = fit::train(m.examples, chosen, order.settings, verbose);
    auto weights = std::make_unique<Weights>(fit::quantised(*layout, {}));
    newstext::decode::Decoder decoder(*weights);
    newstext::decode::TitleFinder finder;
    std::vector<fit::TitleChoice> choices;
    const auto title =
        static_cast<newstext::decode::StateSet>(1u << static_cast<unsigned>(newstext::decode::State::title));
    for (const std::size_t i : chosen) {
        const Example& e = m.examples[i];
        const auto right = std::find(e.labels.begin(), e.labels.end(), title);
        if (right == e.labels.end()) continue;
        const std::uint64_t hash = e.hashes[static_cast<std::size_t>(right - e.labels.begin())];
        fit::TitleChoice choice;
        const auto& states = decoder.decode(e.rows.data(), e.first.data(), e.gaps, e.has_text);
        for (const auto& c : finder.candidates(TitleView{e}, states)) {
            choice.right.push_back(c.hash == hash ? 1 : 0);
            choice.rows.push_back(rows_of(c, e));
        }
        const bool found = std::find(choice.right.begin(), choice.right.end(), 1) != choice.right.end();
        if (found) choices.push_back(std::move(choice));
    }
    *weights = fit::quantised(*layout, fit::train_titles(choices, order.settings));
    return weights;
}

/// Fits to all groups but one fold's, for each fold, and writes what the model makes of the fold's pages.
void cross_validate(const Material& m, const Order& order, const PhraseSet& phrases) {
    std::vector<std::string> parts(order.folds);
    const auto run = [&](std::size_t fold) {
        std::vector<std::size_t> chosen;
        for (std::size_t i : m.usable) {
            const Example& e = m.examples[i];
            if (fold_of(e.group, order.folds) != fold && fold_of(e.inner_group, order.folds) != fold)
                chosen.push_back(i);
        }
        const auto weights = fit_model(m, chosen, order, false);
        PageReader reader(phrases, *weights);
        std::ostringstream out;
        for (std::size_t i = 0; i < m.gold.size(); ++i) {
            if (fold_of(m.gold[i].group, order.folds) == fold)
                write_prediction(out, m.gold[i], reader, phrases);
        }
        parts[fold] = out.str();
    };
    std::vector<std::thread> threads;
    const std::size_t workers = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t t = 0; t < workers; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t f = t; f < order.folds; f += workers) run(f);
        });
    }
    for (auto& t : threads) t.join();
    if (order.predictions.empty()) return;
    std::ofstream out(order.predictions, std::ios::binary);
    for (const auto& p : parts) out << p;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Fits newstext's layout model to pages with known structure."};
    Order order;
    fit::Settings& settings = order.settings;
    app.add_option("gold", order.files, "gold records, JSON Lines")->required();
    app.add_option("--header", order.header, "write the weights fitted to all pages to this header");
    app.add_option("--folds", order.folds, "cross-validate: whole outlets are left out in turn");
    app.add_option("--predictions", order.predictions,
                   "write the articles of left-out pages here (with --folds)");
    app.add_option("--pages", order.pages, "directory of own pages; all are learnt from in every fold");
    app.add_option("--pages-weight", order.pages_weight, "how often an own page counts in an epoch");
    app.add_option("--grafts", order.grafts, "pages made of two for each page that can be cut");
    app.add_option("--epochs", settings.epochs, "passes over the pages")->capture_default_str();
    app.add_option("--rate", settings.rate, "step size")->capture_default_str();
    app.add_option("--hidden-rate", settings.hidden_rate, "step size of the hidden layer against the rest")
        ->capture_default_str();
    app.add_option("--dropout", settings.dropout, "share of rows left out in each pass")
        ->capture_default_str();
    app.add_option("--length-exponent", settings.length_exponent,
                   "how much less a block of a long page counts")
        ->capture_default_str();
    app.add_option("--seed", settings.seed, "seed of chance")->capture_default_str();
    app.add_option("--decay", settings.decay, "weight decay a step")->capture_default_str();
    app.add_option("--dump", order.dump, "print the labels of the page with this id, and stop");
    CLI11_PARSE(app, argc, argv);

    const auto phrases = PhraseSet::built_in();
    const auto none = std::make_unique<Weights>();
    PageReader reader(phrases, *none);
    if (!order.dump.empty()) {
        for (const auto& f : order.files) {
            for (const auto& gold : fit::read_gold(f)) {
                if (gold.id == order.dump) print_labels(gold, reader);
            }
        }
        return 0;
    }
    const Material m = collect(order, reader);
    std::fprintf(stderr, "%zu pages, %zu with usable labels, %zu rows\n", m.examples.size(), m.usable.size(),
                 newstext::evidence::row_count);
    if (order.folds > 1) cross_validate(m, order, phrases);
    if (!order.header.empty()) fit::write_header(*fit_model(m, m.usable, order, true), order.header);
    return 0;
}
