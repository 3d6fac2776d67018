/// @file
/// The flow from a text to the state of each of its blocks: lines, blocks, comments, evidence, decoding.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/comments/find.hpp"
#include "newstext/decode/decoder.hpp"
#include "newstext/evidence/features.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/give_back.hpp"
#include "newstext/source/lines.hpp"

namespace newstext::decode {

/// A text taken apart. Valid as long as the source it was read from.
struct Page {
    std::string_view source;
    source::Shape shape;
    std::vector<source::Block> blocks;
    std::size_t invalid = 0;         ///< the first byte that is not UTF-8, or the size
    std::vector<std::uint8_t> gaps;  ///< one a block: a blank line stands before it
    comments::Thread thread;         ///< reader comments
    evidence::Evidence evidence;
    std::vector<State> states;  ///< one a block
    std::string language;

    /// The bytes of block `i`.
    [[nodiscard]] std::string_view text(std::size_t i) const noexcept { return blocks[i].content.of(source); }
    [[nodiscard]] const evidence::Scan& scan(std::size_t i) const noexcept { return evidence.scans[i]; }

    /// The text of an element. Linear.
    /// @param unfolded whether its block has blanks that a text does not keep
    [[nodiscard]] std::string element(Range range, bool unfolded) const {
        const source::TextStyle style = shape.style();
        const bool as_it_is = !unfolded && !style.markdown && !style.references && invalid == source.size();
        if (as_it_is) return std::string(range.of(source));
        return source::folded_text(range.of(source), style);
    }
    /// The text of an element that is block `i` or part of it. Linear.
    [[nodiscard]] std::string element(std::size_t i, Range range) const {
        return element(range, scan(i).marks.unfolded);
    }
    [[nodiscard]] Text element(std::size_t i) const {
        return {element(i, blocks[i].content), blocks[i].content};
    }
};

/// Reads pages. What a step needs for itself goes back when it is over: the memory that a page takes is that
/// of its largest step.
class PageReader {
public:
    PageReader(const PhraseSet& phrases, const Weights& weights)
        : phrases_(&phrases), scanner_(phrases), decoder_(weights) {}

    /// @param language the text's language where the caller knows it, or empty
    const Page& read(std::string_view source, std::string_view language) {
        prepare(source, language);
        title_signs_.collect(page_.source, page_.blocks, page_.evidence, scanner_);
        scanner_.forget_content();
        page_.states = decoder_.decode(page_.evidence, page_.gaps);
        hold_core();
        find_title();
        settle_comments();
        leave_tags_out();
        end_with_text();
        return page_;
    }

    /// All steps before decoding.
    Page& prepare(std::string_view source, std::string_view language) {
        page_.source = source;
        page_.invalid = utf8::first_invalid(source);
        find_blocks();
        page_.evidence.scan(source, page_.blocks, page_.shape.style(), scanner_);
        page_.language = language.empty() ? find_language() : std::string(language);
        page_.thread =
            finder_.find(source, page_.blocks, page_.evidence.scans, phrases_->table(), page_.language);
        page_.evidence.collect(page_.blocks, page_.shape, page_.thread, scanner_);
        return page_;
    }

    /// Gives back the memory of what only decoding needs, and the reasons of a layout.
    void forget_scores() noexcept {
        page_.evidence.forget_looks();
        decoder_.forget();
        source::give_back(page_.gaps);
    }
    /// Gives back the memory of all evidence: the blocks, their states and the comments stay.
    void forget_evidence() noexcept {
        forget_scores();
        page_.evidence.forget_scans();
        scanner_.forget();
        finder_.forget();
    }

    /// The page that was read last.
    [[nodiscard]] const Page& page() const noexcept { return page_; }
    [[nodiscard]] const Decoder& decoder() const noexcept { return decoder_; }

    [[nodiscard]] const evidence::Scanner& scanner() const noexcept { return scanner_; }

private:
    /// What the title finder asks of a page.
    struct TitleView {
        const Page& page;
        const TitleSigns& signs;
        const Decoder& decoder;

        [[nodiscard]] std::size_t words(std::size_t i) const noexcept { return page.scan(i).words; }
        [[nodiscard]] std::uint64_t hash(std::size_t i) const noexcept { return page.scan(i).hash; }
        [[nodiscard]] int score(std::size_t i) const noexcept {
            int sum = decoder.title_score(i);
            for (const std::uint16_t row : signs.rows(i)) sum += decoder.weights().title[row];
            return sum;
        }
    };

    void find_blocks() {
        std::vector<source::Line> lines;
        source::split_lines(page_.source, lines);
        page_.shape = source::find_shape(page_.source, lines);
        page_.blocks.clear();
        source::find_blocks(page_.source, lines, page_.shape, page_.blocks);
        page_.gaps.clear();
        page_.gaps.reserve(page_.blocks.size());
        for (const auto& block : page_.blocks) page_.gaps.push_back(block.gap_before ? 1 : 0);
    }

    /// Of the core's words at least this share is the article's.
    static constexpr double least_of_core = 0.2;
    /// A core of fewer words is no article for sure.
    static constexpr std::size_t sure_core = 60;

    /// A path that leaves nearly all of the page's text out has lost its way: at a count of comments below
    /// the title, say, behind which it took all for comments. It is sent through the core.
    void hold_core() {
        const evidence::Evidence& evidence = page_.evidence;
        std::size_t all = 0;
        std::size_t in = 0;
        for (std::size_t i = evidence.core.begin; i < evidence.core.end; ++i) {
            if (!evidence.is_text(i)) continue;
            all += page_.scan(i).words;
            if (in_article(page_.states[i])) in += page_.scan(i).words;
        }
        if (all < sure_core || static_cast<double>(in) >= least_of_core * static_cast<double>(all)) return;
        std::vector<std::uint8_t> text(page_.blocks.size());
        for (std::size_t i = evidence.core.begin; i < evidence.core.end; ++i)
            text[i] = evidence.is_text(i) ? 1 : 0;
        page_.states = decoder_.keep_in(text, page_.gaps);
    }

    void find_title() {
        const auto first = std::find(page_.states.begin(), page_.states.end(), State::title);
        const auto decoded = static_cast<std::size_t>(first - page_.states.begin());
        const auto ranked = title_finder_.find(TitleView{page_, title_signs_, decoder_}, page_.states,
                                               decoder_.weights().title);
        if (!ranked && first == page_.states.end()) return;
        // "Home » Politics » TITLE" and "TITLE | Outlet" are not what the page calls itself.
        const std::size_t title = title_signs_.shorter_form(ranked.value_or(decoded));
        if (title != decoded) page_.states = decoder_.put_title(title, page_.gaps);
        begin_below_title(title);
    }

    /// So many blocks below the title an article that has text near the title does not begin.
    static constexpr std::size_t far_from_title = 15;
    /// What is near it.
    static constexpr std::size_t near_title = 12;

    /// Behind title and text there may be a log-in wall with more text than the article has: the article
    /// begins below its title all the same.
    void begin_below_title(std::size_t title) {
        const auto from = page_.states.begin() + static_cast<std::ptrdiff_t>(title);
        const auto body = static_cast<std::size_t>(std::find_if(from, page_.states.end(), in_article) -
                                                   page_.states.begin());
        if (body < title + far_from_title) return;
        for (std::size_t i = title + 1; i <= title + near_title && i < body; ++i) {
            if (!page_.evidence.is_text(i)) continue;
            page_.states = decoder_.begin_below(title, page_.gaps);
            return;
        }
    }

    /// The confidence of a thread from which on the decoder cannot outvote it.
    static constexpr float sure_thread = 0.6F;

    /// Where decoder and thread disagree on whether lines are comments, the majority of the thread's lines
    /// decides, unless enough speaks for the thread.
    void settle_comments() {
        if (page_.thread.comments.empty()) return;
        std::vector<std::uint8_t> comments(page_.blocks.size());
        std::size_t in = 0;
        std::size_t out = 0;
        for (const auto& draft : page_.thread.comments) {
            for (std::size_t b = draft.first; b < draft.last; ++b) {
                comments[b] = 1;
                ++(in_article(page_.states[b]) || page_.states[b] == State::title ? in : out);
            }
        }
        if (in > out && page_.thread.confidence < sure_thread) {
            page_.thread = {};
        } else if (in > 0) {
            page_.states = decoder_.keep_out(comments, page_.gaps);
        }
    }

    /// A line of tags is no paragraph, though some are sentences.
    void leave_tags_out() {
        for (std::size_t i = 0; i < page_.states.size(); ++i) {
            if (page_.states[i] == State::paragraph && page_.scan(i).is_tags())
                page_.states[i] = State::interruption;
        }
    }

    /// A subhead heads what stands below it: behind the last paragraph such lines are other articles' titles.
    /// Headings of Markdown are what they say.
    void end_with_text() {
        auto& path = page_.states;
        const auto last = std::find(path.rbegin(), path.rend(), State::paragraph);
        if (last == path.rend()) return;
        for (auto i = static_cast<std::size_t>(last.base() - path.begin()); i < path.size(); ++i) {
            const bool heading = page_.blocks[i].marker == source::Marker::heading;
            if (path[i] == State::subhead && !heading) path[i] = State::back;
        }
    }

    /// The language whose stop words are met most often; empty where hardly any are.
    [[nodiscard]] std::string find_language() const {
        const auto& names = phrases_->languages();
        std::string_view best;
        std::uint32_t most = 2;  // so few are met in any text
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (scanner_.languages()[i] > most) {
                most = scanner_.languages()[i];
                best = names[i];
            }
        }
        return std::string(best);
    }

    const PhraseSet* phrases_;
    evidence::Scanner scanner_;
    comments::Finder finder_;
    Decoder decoder_;
    TitleSigns title_signs_;
    TitleFinder title_finder_;
    Page page_;
};

}  // namespace newstext::decode
