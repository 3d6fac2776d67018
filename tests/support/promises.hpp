/// @file
/// What holds for every text, as docs/promises.md says it. Tests and fuzz targets ask these functions; they
/// need no test framework.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/model/article.hpp"
#include "newstext/model/layout.hpp"
#include "newstext/phrases/words.hpp"
#include "newstext/serialize/iso_time.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/lines.hpp"
#include "newstext/source/text.hpp"
#include "newstext/source/utf8.hpp"

namespace newstext::test {

/// The bytes of a text in memory of just their size: a sanitizer or valgrind sees the first byte read before
/// or behind them.
class ExactBuffer {
public:
    explicit ExactBuffer(std::string_view text) : bytes_(new char[text.size()]), size_(text.size()) {
        std::copy(text.begin(), text.end(), bytes_.get());
    }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.get(), size_}; }

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

namespace detail {

/// Checks an Article and a Layout against their source, and remembers the first promise that is broken.
class Auditor {
public:
    explicit Auditor(std::string_view source) : source_(source), valid_(is_valid(source)) {
        std::vector<source::Line> lines;
        source::split_lines(source, lines);
        style_ = source::find_shape(source, lines).style();
    }

    /// The first promise that is broken, or nothing.
    [[nodiscard]] const std::string& broken() const noexcept { return broken_; }

    /// The lines joined give the source.
    void cover(const Layout& layout) {
        std::size_t at = 0;
        for (const auto& line : layout.lines) {
            demand(line.range.begin == at && line.range.end > at, "lines do not cover the source", {});
            demand(line.range.contains(line.content), "a line's content lies outside of it", {});
            demand(source::trim(source_, line.range) == line.content,
                   "a line's content is not the trimmed line", {});
            demand((line.kind == LineKind::blank) == line.content.empty(), "blank and not empty", {});
            demand(line.kind == LineKind::blank || line.continues || !line.reason.empty(), "no reason", {});
            demand(is_valid(line.reason), "a reason is not UTF-8", {});
            at = line.range.end;
        }
        demand(at == source_.size(), "lines do not reach the end of the source", {});
    }

    /// Each element stands where it says.
    void places(const Article& a) {
        for (const Text* text : {&a.title, &a.kicker, &a.subtitle, &a.outlet, &a.section, &a.dateline})
            is_at(*text);
        is_at(a.lead.range, a.lead.text);
        for (const auto* list : {&a.authors, &a.related, &a.tags}) all_at(*list);
        for (const auto& credit : a.credits) {
            demand(!credit.empty(), "an empty credit", {});
            inside(credit.range);
            for (const auto* list : {&credit.agencies, &credit.signs}) {
                all_at(*list);
                for (const auto& text : *list) {
                    demand(credit.range.contains(text.range), "a sign outside of its credit", text.text);
                }
            }
        }
        is_at(a.published);
        is_at(a.updated);
        for (const auto& block : a.body) {
            demand(!block.text.empty(), "an empty block", {});
            is_at(block.range, block.text);
            quotes(block);
        }
        for (const auto& b : a.boilerplate) {
            demand(!b.text.empty(), "an empty piece of boilerplate", {});
            is_at(b.range, b.text);
        }
        comments(a.comments, 0);
        for (const auto& d : a.diagnostics) {
            demand(d.offset < source_.size(), "a diagnostic behind the source", d.message);
            demand(!d.message.empty() && is_valid(d.message), "a diagnostic without message", {});
        }
        const bool differs = a.stated_comments && *a.stated_comments != count_comments(a.comments);
        demand(a.diagnostics.size() == (valid_ ? 0U : 1U) + (differs ? 1U : 0U),
               "a diagnostic too many, or one is missing", {});
    }

    /// The layout has lines of a title, a lead, related articles and topics where the article has these.
    void same(const Layout& layout, const Article& a) {
        const auto has = [&](LineKind kind) {
            return std::any_of(layout.lines.begin(), layout.lines.end(),
                               [&](const LayoutLine& line) { return line.kind == kind; });
        };
        demand(layout.language == a.language, "layout and article differ in language", {});
        demand(has(LineKind::title) == !a.title.empty(), "layout and article differ about the title", {});
        demand(has(LineKind::lead) == !a.lead.empty(), "layout and article differ about the lead", {});
        demand(has(LineKind::related) == !a.related.empty(),
               "layout and article differ about related articles", {});
        demand(has(LineKind::tag) == !a.tags.empty(), "layout and article differ about topics", {});
    }

    /// Of each block with a letter or a number an element was made. A block is a line with those that go on
    /// with it.
    void nothing_lost(const Layout& layout, const Article& a) {
        const auto ranges = ranges_of(a);
        auto at = ranges.begin();
        const auto& lines = layout.lines;
        for (std::size_t i = 0; i < lines.size();) {
            Range block = lines[i].content;
            for (++i; i < lines.size() && lines[i].continues; ++i) block.end = lines[i].content.end;
            while (at != ranges.end() && at->end <= block.begin) ++at;
            if (at != ranges.end() && at->begin < block.end) continue;
            // What is nothing but the address of a Markdown link has no text.
            folded_.clear();
            source::append_folded(without_marker(block), folded_, style_);
            bool words = false;
            phrases::for_each_word(folded_, [&](const phrases::Word&) { words = true; });
            demand(!words, "a line is lost", block.of(source_));
        }
    }

private:
    /// A block's bytes behind its bullet, number or button.
    [[nodiscard]] std::string_view without_marker(Range block) const {
        const std::string_view text = block.of(source_);
        const bool indented =
            block.begin > 0 && source_[block.begin - 1] != '\n' && source_[block.begin - 1] != '\r';
        return text.substr(std::min(source::detail::read_marker(text, indented).length, text.size()));
    }

    /// A leap second is ISO 8601, though no format of ours takes it.
    static bool is_iso(std::string iso) {
        if (iso.size() >= 19 && iso.compare(16, 3, ":60") == 0) iso[17] = '0';
        return newstext::detail::parse_iso(iso).has_value();
    }
    static bool is_valid(std::string_view text) { return utf8::first_invalid(text) == text.size(); }

    void demand(bool holds, std::string_view promise, std::string_view text) {
        if (holds || !broken_.empty()) return;
        broken_ = std::string(promise);
        if (!text.empty()) broken_.append(": '").append(text).append("'");
    }

    /// On code-point boundaries of the source.
    void inside(Range range) {
        demand(range.begin <= range.end && range.end <= source_.size(), "a range outside of the source", {});
        if (!broken_.empty() || !valid_) return;
        for (const std::size_t at : {range.begin, range.end}) {
            const bool amid = at < source_.size() && (static_cast<unsigned char>(source_[at]) & 0xC0) == 0x80;
            demand(!amid, "a range ends inside of a character", range.of(source_));
        }
    }

    /// Each line of `text` is found in `range`, normalised as model.md says.
    void is_at(Range range, std::string_view text) {
        inside(range);
        demand(is_valid(text), "a text is not UTF-8", {});
        demand(text.empty() || !range.empty(), "a text without a range", text);
        if (!broken_.empty() || text.empty()) return;
        folded_.clear();
        source::append_folded(range.of(source_), folded_, style_);
        std::size_t from = 0;
        for (std::string_view rest = text; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            from = folded_.find(rest.substr(0, end), from);
            // A part of a line may begin or end amid Markdown, which is then no longer read as such.
            if (from == std::string::npos) return is_at_without_style(range, text);
            from += end;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    void is_at_without_style(Range range, std::string_view text) {
        using Style = source::TextStyle;
        for (const Style style :
             {Style{false, false}, Style{true, false}, Style{false, true}, Style{true, true}}) {
            folded_.clear();
            source::append_folded(range.of(source_), folded_, style);
            if (folded_.find(text) != std::string::npos) return;
        }
        demand(false, "a text is not in its range", text);
    }
    void is_at(const Text& text) { is_at(text.range, text.text); }
    void is_at(const DateTime& date) {
        is_at(date.range, date.text);
        demand(date.iso.empty() || !date.text.empty(), "a date without its text", date.iso);
        demand(date.iso.empty() || is_iso(date.iso), "a date is not ISO 8601", date.iso);
    }
    void all_at(const std::vector<Text>& list) {
        for (const auto& text : list) {
            demand(!text.empty(), "an empty element of a list", {});
            is_at(text);
        }
    }

    void quotes(const Block& block) {
        for (const auto& q : block.quotes) {
            demand(block.range.contains(q.range), "a quote outside of its block", q.text);
            is_at(q.range, q.text);
            is_at(q.attribution_range, q.attribution);
            is_at(q.speaker_range, q.speaker);
        }
    }

    void comments(const std::vector<Comment>& all, std::size_t level) {
        for (const auto& c : all) {
            inside(c.range);
            demand(!c.range.empty(), "a comment without a range", c.author.text);
            is_at(c.author);
            is_at(c.published);
            all_at(c.text);
            for (const auto& t : c.text) {
                demand(c.range.contains(t.range), "a text outside of its comment", t.text);
            }
            demand(is_valid(c.badge) && is_valid(c.in_reply_to), "a text is not UTF-8", {});
            comments(c.replies, level + 1);
        }
    }

    static void add(const std::vector<Comment>& comments, std::vector<Range>& ranges) {
        for (const auto& c : comments) {
            ranges.push_back(c.range);
            add(c.replies, ranges);
        }
    }

    /// Where elements stand: sorted, those that touch or overlap joined.
    static std::vector<Range> ranges_of(const Article& a) {
        std::vector<Range> all{a.title.range,    a.kicker.range,    a.subtitle.range,
                               a.outlet.range,   a.section.range,   a.lead.range,
                               a.dateline.range, a.published.range, a.updated.range};
        for (const auto* list : {&a.authors, &a.related, &a.tags}) {
            for (const auto& text : *list) all.push_back(text.range);
        }
        for (const auto& credit : a.credits) all.push_back(credit.range);
        for (const auto& block : a.body) all.push_back(block.range);
        for (const auto& b : a.boilerplate) all.push_back(b.range);
        add(a.comments, all);
        std::erase_if(all, [](const Range& r) { return r.empty(); });
        std::sort(all.begin(), all.end(), [](const Range& x, const Range& y) { return x.begin < y.begin; });
        std::vector<Range> joined;
        for (const Range& r : all) {
            if (joined.empty() || r.begin > joined.back().end) {
                joined.push_back(r);
            } else {
                joined.back().end = std::max(joined.back().end, r.end);
            }
        }
        return joined;
    }

    std::string_view source_;
    bool valid_;
    source::TextStyle style_;
    std::string folded_;
    std::string broken_;
};

}  // namespace detail

/// The first promise about bytes that `layout` and `article`, both of `source`, break, in words; empty where
/// they keep all: the lines cover the source, each element's text is found at its range, no line is lost.
/// Linear but for nested ranges.
[[nodiscard]] inline std::string broken_promise(std::string_view source, const Layout& layout,
                                                const Article& article) {
    detail::Auditor auditor(source);
    auditor.cover(layout);
    auditor.places(article);
    auditor.same(layout, article);
    if (auditor.broken().empty()) auditor.nothing_lost(layout, article);
    return auditor.broken();
}

}  // namespace newstext::test
