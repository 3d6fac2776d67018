#include "steps.hpp"

#include <benchmark/benchmark.h>
#include <time.h>

#include "newstext/decode/decoder.hpp"
#include "newstext/decode/model.hpp"
#include "newstext/decode/page.hpp"
#include "newstext/grammar/head_line.hpp"
#include "newstext/grammar/quotation.hpp"
#include "newstext/phrases/facts.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/phrases/words.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/lines.hpp"
#include "newstext/source/utf8.hpp"
#include "newstext/tree/elements.hpp"

namespace newstext::benchmarks {

namespace {

/// Time of this thread, not counting what other work the machine has, where the system tells it.
[[nodiscard]] std::chrono::duration<double> thread_time() {
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0)
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#endif
    return std::chrono::steady_clock::now().time_since_epoch();
}

}  // namespace

struct Steps::State {
    PhraseSet phrases = PhraseSet::built_in();
    decode::PageReader reader{phrases, decode::fitted_weights()};
    evidence::Scanner scanner{phrases};
    comments::Finder finder;
    decode::Decoder decoder{decode::fitted_weights()};
    evidence::Evidence evidence;
    std::vector<source::Line> lines;
    std::vector<source::Block> blocks;

    void run(const decode::Page& page, Step step) {
        const std::string_view text = page.source;
        switch (step) {
            case Step::utf8:
                benchmark::DoNotOptimize(utf8::first_invalid(text));
                return;
            case Step::lines:
                lines.clear();
                source::split_lines(text, lines);
                return;
            case Step::blocks:
                blocks.clear();
                source::find_blocks(text, lines, source::find_shape(text, lines), blocks);
                return;
            case Step::words: {
                std::uint64_t hash = 0;
                phrases::for_each_word(text, [&](const phrases::Word& word) { hash ^= word.hash; });
                benchmark::DoNotOptimize(hash);
                return;
            }
            case Step::scan:
                evidence.scan(text, page.blocks, page.shape.style(), scanner);
                return;
            case Step::comments:
                benchmark::DoNotOptimize(
                    finder.find(text, page.blocks, page.evidence.scans, phrases.table(), page.language)
                        .comments.data());
                return;
            case Step::evidence:
                evidence.collect(page.blocks, page.shape, page.thread, scanner);
                return;
            case Step::decoding:
                benchmark::DoNotOptimize(decoder.decode(page.evidence, page.gaps).data());
                return;
            case Step::head_lines: {
                const phrases::Facts& facts = phrases.facts();
                const grammar::HeadWords words{facts.bylines, facts.dates, facts.agencies, page.language};
                for (std::size_t i = 0; i < page.blocks.size(); ++i) {
                    if (page.scan(i).words > 40) continue;
                    const auto line = grammar::read_head_line(page.text(i), words, false);
                    benchmark::DoNotOptimize(&line);
                }
                return;
            }
            case Step::quotations:
                for (std::size_t i = 0; i < page.blocks.size(); ++i) {
                    if (page.scan(i).words <= 12) continue;
                    const auto quotes = grammar::find_quotations(page.text(i), phrases.facts().speech);
                    benchmark::DoNotOptimize(quotes.data());
                }
                return;
            case Step::tree: {
                const tree::Tree tree = tree::build(page, phrases.facts());
                benchmark::DoNotOptimize(&tree);
                return;
            }
        }
    }
};

Steps::Steps() : state_(std::make_unique<State>()) {}
Steps::~Steps() = default;

std::chrono::duration<double> Steps::time(std::string_view text, Step step) {
    const decode::Page& page = state_->reader.read(text, {});
    // Blocks are those of the lines that were split last, the evidence is of what was scanned last.
    if (step == Step::blocks) state_->run(page, Step::lines);
    if (step == Step::evidence) state_->run(page, Step::scan);
    const auto begin = thread_time();
    state_->run(page, step);
    return thread_time() - begin;
}

}  // namespace newstext::benchmarks
