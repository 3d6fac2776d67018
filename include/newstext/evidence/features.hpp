/// @file
/// Third step, second half: the evidence of each block, as rows of the model's weight table.
///
/// A feature is a small number of buckets; a block has one bucket of each feature, a few have none. What a
/// block tells by itself comes from its Scan; what its place tells comes from the blocks around it.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "newstext/comments/thread.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/source/blocks.hpp"
#include "newstext/source/give_back.hpp"

namespace newstext::evidence {

/// The features, each with its number of buckets.
struct Feature {
    std::string_view name;
    std::uint16_t buckets;
};

namespace feature {
enum Id : std::uint8_t {
    bias,
    shape,
    stop_words,
    first_edge,
    last_edge,
    capitals,
    uppers,
    numbers,
    sentences,
    commas,
    marks,
    glued,
    phrase_whole,
    phrase_begin,
    phrase_end,
    phrase_inside,
    phrase_before,
    phrase_before_2,
    phrase_after,
    phrase_density,
    date,
    date_around,
    repeats,
    page_title,
    marker,
    gap,
    position,
    paragraphs_around,
    paragraph_distance,
    mass_near,
    mass_far,
    core,
    overlap,
    shape_before,
    shape_before_2,
    shape_before_3,
    shape_after,
    shape_after_2,
    shape_after_3,
    comment_heading_before,
    comment_heading_after,
    comment_signs,
    end_signs,
    name_like,
    list_run,
    text_size,
    first_text,
    next_overlap,
    comment_role,
    comment_role_before,
    comment_role_after,
    thread,
    title_rank,
    dateline_after,
    breadcrumb,
    given_names,
    count,
};
}  // namespace feature

inline constexpr std::uint16_t kinds = static_cast<std::uint16_t>(phrase_kinds);
inline constexpr std::uint16_t shapes = 33;

inline constexpr std::array<Feature, feature::count> features{{
    {"bias", 1},
    {"shape", shapes},
    {"stop words", 24},
    {"first character", edges},
    {"last character", edges},
    {"capitals", 20},
    {"words in capitals", 12},
    {"numbers", 16},
    {"sentences", 5},
    {"commas", 16},
    {"mark", 11},
    {"words run together", 3},
    {"phrase", kinds},
    {"phrase at begin", kinds},
    {"phrase at end", kinds},
    {"phrase inside", kinds},
    {"phrase before", kinds},
    {"phrase two before", kinds},
    {"phrase after", kinds},
    {"phrases around", 5},
    {"date", 24},
    {"dates around", 9},
    {"repeats", 16},
    {"page title", 3},
    {"marker", 14},
    {"gap", 16},
    {"position", 10},
    {"paragraphs before and after", 25},
    {"distance to paragraphs", 49},
    {"text near", 36},
    {"text far", 36},
    {"core", 60},
    {"words of the core", 24},
    {"line before", shapes},
    {"second line before", shapes},
    {"third line before", shapes},
    {"line after", shapes},
    {"second line after", shapes},
    {"third line after", shapes},
    {"comment heading before", 6},
    {"comment heading after", 6},
    {"comment signs", 36},
    {"end signs", 12},
    {"name-like", 27},
    {"run of labels", 10},
    {"text size", 10},
    {"first text", 40},
    {"words of the next text", 12},
    {"comment role", 32},
    {"comment role before", 16},
    {"comment role after", 16},
    {"comment thread", 8},
    {"title rank", 20},
    {"date or byline after", 24},
    {"breadcrumb", 12},
    {"given names", 12},
}};

/// First row of each feature; the last entry is the number of rows.
inline constexpr std::array<std::uint16_t, feature::count + 1> first_rows = [] {
    std::array<std::uint16_t, feature::count + 1> rows{};
    for (std::size_t i = 0; i < feature::count; ++i) {
        rows[i + 1] = static_cast<std::uint16_t>(rows[i] + features[i].buckets);
    }
    return rows;
}();
inline constexpr std::size_t row_count = first_rows[feature::count];

/// Where the article most likely is: the run of blocks with the most running text.
struct Core {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< one past the last block; begin == end where no block has running text

    [[nodiscard]] bool empty() const noexcept { return begin == end; }
};

namespace detail {

/// The bucket of each value up to the last of `bounds`, which ascend, and of all that are greater. The member
/// of a class: a template of a variable would be exported by shared libraries that hide all else.
template <std::uint32_t... bounds>
struct Buckets {
    static constexpr auto table = [] {
        std::array<std::uint8_t, std::max({bounds...}) + 2> of{};
        for (std::size_t value = 0; value < of.size(); ++value)
            of[value] = static_cast<std::uint8_t>((std::size_t{0} + ... + (value > bounds ? 1 : 0)));
        return of;
    }();
};

/// The bucket of `value` among ascending upper bounds.
template <std::uint32_t... bounds>
[[nodiscard]] constexpr unsigned bucket(std::size_t value) noexcept {
    constexpr const auto& table = Buckets<bounds...>::table;
    return table[std::min(value, table.size() - 1)];
}

/// 0 none, then the bucket of the share in percent.
template <std::uint32_t... percent>
[[nodiscard]] constexpr unsigned share(std::uint32_t part, std::uint32_t whole) noexcept {
    return part == 0 || whole == 0 ? 0 : 1 + bucket<percent...>(part * 100 / whole);
}

/// Coarse length: 1-3, 4-7, 8-15, 16 and more words.
[[nodiscard]] constexpr unsigned size_class(const Scan& s) noexcept { return bucket<3, 7, 15>(s.words); }

/// Length and ending together.
[[nodiscard]] constexpr unsigned shape_of(const Scan& s) noexcept {
    const unsigned length = bucket<1, 2, 4, 7, 12, 20, 40>(s.words);
    unsigned end = 3;
    if (s.last == Edge::sentence_mark || s.last == Edge::quote || s.last == Edge::ellipsis) end = 0;
    if (s.last == Edge::question_mark) end = 1;
    if (s.last == Edge::colon || s.last == Edge::comma) end = 2;
    return length * 4 + end;
}

/// 0 none, 1 a year, 2 a clock or a weekday, 3 a month or relative time, 4 a full date, 5 a full date with a
/// clock.
[[nodiscard]] inline unsigned date_class(const Scan& s) noexcept {
    const bool full = s.dates > 0 || (s.months > 0 && s.numbers >= 2) ||
                      (s.years > 0 && s.numbers >= 3 && s.numbers * 2 >= s.words);
    if (full) return s.marks.clock ? 5 : 4;
    if ((s.months > 0 && s.numbers > 0) || s.has(PhraseKind::relative_time)) return 3;
    if (s.marks.clock || (s.weekdays > 0 && s.numbers > 0)) return 2;
    return s.years > 0 ? 1 : 0;
}

[[nodiscard]] constexpr bool running_text(const Scan& s) noexcept {
    if (s.ideographs > 20) return s.sentences > 0 || s.commas > 1 || s.ideographs > 40;
    if (s.words < 9 || s.bytes < 50) return false;
    const bool stops = s.stop_words * 100 >= s.words * 12;
    return s.sentences > 0 ? stops || s.words > 20 : s.words >= 16 && stops;
}

/// Words of running text that a block brings to the core; below zero for what interrupts it.
[[nodiscard]] inline int mass_of(const Scan& s) noexcept {
    const PhraseMatch& match = s.whole().found() ? s.whole() : s.begin();
    if (match.found()) {
        switch (match.kind) {
            case PhraseKind::comment_heading:
            case PhraseKind::comment_form:
                return -60;
            case PhraseKind::related:
            case PhraseKind::trending:
            case PhraseKind::consent:
            case PhraseKind::legal:
            case PhraseKind::copyright:
            case PhraseKind::comment_author:
            case PhraseKind::comment_control:
            case PhraseKind::author_box:
                return -20;
            default:
                break;
        }
    }
    if (running_text(s)) return static_cast<int>(std::min<std::uint32_t>(s.words, 80));
    return s.words >= 9 ? -2 : -6;
}

[[nodiscard]] constexpr bool is_comment_sign(PhraseKind kind) noexcept {
    return kind == PhraseKind::comment_author || kind == PhraseKind::comment_control ||
           kind == PhraseKind::in_reply_to || kind == PhraseKind::votes ||
           kind == PhraseKind::comment_deleted || kind == PhraseKind::comment_badge ||
           kind == PhraseKind::comment_edited;
}

/// A line that says when or by whom something was published.
[[nodiscard]] inline bool is_dateline(const Scan& s) noexcept {
    if (s.words > 25) return false;
    const PhraseKind kind = s.whole().found() ? s.whole().kind : s.begin().kind;
    return date_class(s) >= 3 || kind == PhraseKind::byline || kind == PhraseKind::published ||
           kind == PhraseKind::updated;
}

/// Furniture that stands behind an article.
[[nodiscard]] constexpr bool is_end_sign(PhraseKind kind) noexcept {
    return kind == PhraseKind::related || kind == PhraseKind::trending ||
           kind == PhraseKind::comment_heading || kind == PhraseKind::comment_form ||
           kind == PhraseKind::tags || kind == PhraseKind::author_box || kind == PhraseKind::feedback ||
           kind == PhraseKind::copyright || kind == PhraseKind::legal;
}

}  // namespace detail

/// The rows of the weight table that hold for one block.
class Rows {
public:
    Rows() noexcept {}  // nothing is read that was not added: rows are made by the million

    void add(feature::Id id, unsigned bucket) noexcept {
        all_[size_++] = static_cast<std::uint16_t>(first_rows[id] + bucket);
    }
    [[nodiscard]] const std::uint16_t* begin() const noexcept { return all_.data(); }
    [[nodiscard]] const std::uint16_t* end() const noexcept { return all_.data() + size_; }

private:
    /// One row of each feature, and of the marks all.
    static constexpr std::size_t most = feature::count - 1 + features[feature::marks].buckets;

    std::array<std::uint16_t, most> all_;
    std::size_t size_ = 0;
};

/// The evidence of a whole text: what holds for each block, and the rows of the weight table that say it.
class Evidence {
public:
    std::vector<Scan> scans;
    Core core;

    [[nodiscard]] std::size_t size() const noexcept { return scans.size(); }

    /// Scans the blocks: fills `scans`. Linear in bytes.
    void scan(std::string_view source, const std::vector<source::Block>& blocks, source::TextStyle style,
              Scanner& scanner) {
        scans.clear();
        scanner.clear(source.size());
        scans.reserve(blocks.size());
        for (const auto& block : blocks) scans.push_back(scanner.scan(block.content.of(source), style));
    }

    /// Collects what the blocks tell of each other. Linear in blocks.
    /// @param thread the comments that were found among the blocks
    void collect(const std::vector<source::Block>& blocks, const source::Shape& shape,
                 const comments::Thread& thread, const Scanner& scanner) {
        find_alike();
        look_at_blocks(blocks, shape, thread, scanner);
        find_core();
        collect_core_words(scanner);
        find_page_title(scanner);
        rank_titles();
        sum_up();
        find_breadcrumbs(scanner);
        compare_openings(scanner);
    }

    /// The rows of block `i`. Constant time.
    [[nodiscard]] Rows rows(std::size_t i) const noexcept { return with_rows(i, Rows()); }
    /// `to` with the rows of block `i`, which it takes as `to.add(feature, bucket)`. Constant time.
    ///
    /// It goes by value from step to step, so that sums can stay in registers.
    template <class To>
    [[nodiscard]] To with_rows(std::size_t i, To to) const noexcept {
        to = with_own(i, to);
        to = with_neighbours(i, to);
        to = with_place(i, to);
        to = with_opening(i, to);
        to = with_comments(i, to);
        return with_title_signs(i, to);
    }

    /// Whether block `i`, one of the first, is the page's title: a later block's text and more.
    [[nodiscard]] bool is_page_title(std::size_t i) const noexcept {
        return i < page_titles_.size() && page_titles_[i];
    }

    /// Gives back the memory of what the blocks tell of each other: rows(), core_overlap() and first_alike()
    /// are not there any more.
    void forget_looks() noexcept { source::give_back(looks_, shapes_, first_alike_, alike_); }
    /// Gives back the memory of the scans.
    void forget_scans() noexcept { source::give_back(scans); }

    /// Whether block `i` is running text, and no comment's.
    [[nodiscard]] bool is_text(std::size_t i) const noexcept { return looks_[i].is_text(); }

    /// Share, in percent, of the block's content words that the core has too.
    [[nodiscard]] std::uint32_t core_overlap(std::size_t i) const noexcept { return looks_[i].overlap; }
    /// The first block that has the same words as block `i`.
    [[nodiscard]] std::size_t first_alike(std::size_t i) const noexcept { return first_alike_[i]; }

private:
    using Id = feature::Id;

    /// What the features ask of a block again and again, and what other blocks tell of it. There is one for
    /// each block, so it is narrow.
    struct Look {
        std::uint32_t last_content = 0;  ///< the last content word's hash; 0 where there are fewer than two
        // Sums over the blocks before, of which only differences between near blocks are asked: they may
        // begin at zero again.
        std::uint16_t mass = 0;     ///< words of running text
        std::uint16_t phrases = 0;  ///< blocks with a phrase
        // Blocks of running text, `far` or more being as good as any number.
        std::uint8_t texts_before = 0;
        std::uint8_t texts_after = 0;
        // Blocks to the nearest one of its kind, before and after.
        std::uint8_t last_paragraph = far;
        std::uint8_t next_paragraph = far;
        std::uint8_t last_heading = far;
        std::uint8_t next_heading = far;
        std::uint8_t last_sign = far;
        std::uint8_t next_sign = far;
        std::uint8_t last_end = far;
        std::uint8_t next_dateline = far;
        std::uint8_t label_run = 0;
        std::uint8_t phrase = 0;  ///< the kind of a phrase that is the block, or begins a short one
        std::uint8_t marker = 0;
        std::uint8_t gap = 0;
        std::uint8_t overlap = 0;
        std::uint8_t next_overlap = none;  ///< words that the next running text has too
        comments::Role role = comments::Role::none;
        std::uint8_t size : 2 = 0;
        std::uint8_t repeats : 2 = 0;
        std::uint8_t page_title : 2 = 0;
        std::uint8_t title_rank : 2 = 0;
        std::uint8_t date : 3 = 0;
        std::uint8_t breadcrumb : 2 = 0;  ///< 1 a longer line ends with this one, 2 a shorter one is its end
        bool running : 1 = false;

        [[nodiscard]] bool in_comment() const noexcept {
            return role == comments::Role::text || role == comments::Role::author ||
                   role == comments::Role::time;
        }
        /// Running text that is no comment.
        [[nodiscard]] bool is_text() const noexcept { return running && !in_comment(); }

        static constexpr std::uint8_t none = 255;
    };
    static constexpr std::uint8_t far = 255;
    /// How many blocks before and after a block tell of it by their shapes.
    static constexpr std::size_t around = 3;

    void look_at_blocks(const std::vector<source::Block>& blocks, const source::Shape& shape,
                        const comments::Thread& thread, const Scanner& scanner) {
        look_at_thread(thread);
        // One more, which has the sums over all.
        looks_.assign(scans.size() + 1, {});
        shapes_.assign(scans.size() + 2 * around, static_cast<std::uint8_t>(shapes - 1));
        const unsigned layout = shape.wrap_width != 0 ? 2u : shape.gapped ? 1u : 0u;
        for (std::size_t i = 0; i < scans.size(); ++i) {
            const Scan& s = scans[i];
            const source::Block& b = blocks[i];
            Look& look = looks_[i];
            shapes_[around + i] = static_cast<std::uint8_t>(detail::shape_of(s));
            look.size = detail::size_class(s) & 3u;
            look.date = detail::date_class(s) & 7u;
            look.phrase = static_cast<std::uint8_t>(s.whole().found() ? s.whole().kind
                                                    : s.words < 16    ? s.begin().kind
                                                                      : PhraseKind::none);
            look.running = detail::running_text(s);
            look.last_content =
                s.content_words < 2 ? 0 : scanner.content_words()[s.first_content + s.content_words - 1] | 1u;
            look.marker =
                static_cast<std::uint8_t>(static_cast<unsigned>(b.marker) * 2 + (b.indent > 1 ? 1u : 0u));
            const bool gap_after = i + 1 >= blocks.size() || blocks[i + 1].gap_before;
            look.gap =
                static_cast<std::uint8_t>(layout * 4 + (b.gap_before ? 2u : 0u) + (gap_after ? 1u : 0u));
            look.role = thread.role(i);
            look.repeats = repeats(i) & 3u;
        }
    }

    void look_at_thread(const comments::Thread& thread) noexcept {
        thread_ = {};
        if (thread.comments.empty()) return;
        thread_ = {true, thread.confidence >= 0.5f, thread.comments.size() > 2, thread.comments.front().first,
                   thread.comments.back().last};
    }

    void find_core() noexcept {
        core = {};
        int best = 0;
        int sum = 0;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < scans.size(); ++i) {
            if (sum <= 0) {
                sum = 0;
                begin = i;
            }
            sum += looks_[i].in_comment() ? -12 : detail::mass_of(scans[i]);
            if (sum > best) {
                best = sum;
                core = {begin, i + 1};
            }
        }
    }

    void collect_core_words(const Scanner& scanner) {
        if (core.empty()) return;
        core_words_.fill(0);
        const auto& words = scanner.content_words();
        for (std::size_t i = core.begin; i < core.end; ++i) {
            const Scan& s = scans[i];
            if (!looks_[i].running) continue;
            for (std::uint32_t k = 0; k < s.content_words; ++k) {
                const std::uint32_t bit = words[s.first_content + k] & 0xFFFF;
                core_words_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
            }
        }
        for (std::size_t i = 0; i < scans.size(); ++i)
            looks_[i].overlap = static_cast<std::uint8_t>(overlap(i, scanner));
    }

    /// Computes core_overlap().
    [[nodiscard]] std::uint32_t overlap(std::size_t i, const Scanner& scanner) const noexcept {
        const Scan& s = scans[i];
        if (s.content_words == 0) return 0;
        std::uint32_t known = 0;
        for (std::uint32_t k = 0; k < s.content_words; ++k) {
            if (has_core_word(scanner.content_words()[s.first_content + k])) ++known;
        }
        return known * 100 / s.content_words;
    }

    [[nodiscard]] bool has_core_word(std::uint32_t hash) const noexcept {
        const std::uint32_t bit = hash & 0xFFFF;
        return (core_words_[bit >> 6] >> (bit & 63)) & 1u;
    }

    /// The blocks with the same words, and how many there are. Linear: blocks are counted in a hash table by
    /// the hashes of their words.
    void find_alike() {
        const std::size_t n = scans.size();
        const std::size_t places = std::bit_ceil(2 * n + 1);
        constexpr std::uint32_t none = 0xFFFFFFFFu;
        std::vector<std::uint32_t> table(places, none);
        alike_.assign(n, 0);
        first_alike_.resize(n);
        const auto place_of = [&](std::size_t i) {
            std::size_t at = (scans[i].hash ^ (scans[i].hash >> 32)) & (places - 1);
            while (table[at] != none && scans[table[at]].hash != scans[i].hash) at = (at + 1) & (places - 1);
            return at;
        };
        for (std::size_t i = 0; i < n; ++i) {
            std::uint32_t& first = table[place_of(i)];
            if (first == none) first = static_cast<std::uint32_t>(i);
            first_alike_[i] = first;
            if (alike_[first] < 4) ++alike_[first];
        }
    }

    /// 0 unique, 1 again later, 2 seen before, 3 four times or more.
    [[nodiscard]] std::uint8_t repeats(std::size_t i) const noexcept {
        const std::uint8_t count = alike_[first_alike_[i]];
        return count < 2 ? 0 : count > 3 ? 3 : first_alike_[i] == i ? 1 : 2;
    }

    /// A text's first block is often the page's title: "Title | Outlet". 1: the block is the begin of one of
    /// the first blocks; 2: one of the first blocks that a later block begins.
    void find_page_title(const Scanner& scanner) {
        const auto& words = scanner.content_words();
        page_titles_.fill(false);
        for (std::size_t head = 0; head < std::min(page_titles_.size(), scans.size()); ++head) {
            const Scan& h = scans[head];
            if (h.content_words < 3) continue;
            for (std::size_t i = head + 1; i < scans.size(); ++i) {
                const Scan& s = scans[i];
                if (s.content_words < 2 || s.content_words > h.content_words || s.words < 3) continue;
                if (s.content_words * 2 < h.content_words) continue;
                const auto first = words.begin() + static_cast<std::ptrdiff_t>(s.first_content);
                const auto of_head = words.begin() + static_cast<std::ptrdiff_t>(h.first_content);
                if (!std::equal(first, first + s.content_words, of_head)) continue;
                looks_[i].page_title = 1;
                looks_[head].page_title = 2;
            }
            page_titles_[head] = looks_[head].page_title == 2;
        }
    }

    /// Ranks the blocks before the core as titles of what the core says: 1 the likeliest, 2, 3 the others
    /// that may be.
    void rank_titles() {
        if (core.empty()) return;
        constexpr std::size_t reach = 80;
        std::size_t best = scans.size();
        std::size_t second = scans.size();
        int best_score = 0;
        int second_score = 0;
        for (std::size_t i = core.begin > reach ? core.begin - reach : 0;
             i < std::min(core.begin + 2, scans.size()); ++i) {
            const Scan& s = scans[i];
            const bool text = looks_[i].running && s.words > 25;
            if (s.words < 2 || s.words > 35 || text || s.whole().found() || looks_[i].date >= 4) continue;
            const int distance = i < core.begin ? static_cast<int>(core.begin - i) : 0;
            const int length = static_cast<int>(std::min<std::uint32_t>(s.content_words, 7));
            const int score = looks_[i].overlap * length / 7 + 40 - distance / 2 +
                              (looks_[i].page_title == 1 ? 60 : 0) - (s.best().found() ? 15 : 0) -
                              (s.last == Edge::sentence_mark ? 15 : 0);
            looks_[i].title_rank = 3;
            if (score > best_score) {
                second = best;
                second_score = best_score;
                best = i;
                best_score = score;
            } else if (score > second_score) {
                second = i;
                second_score = score;
            }
        }
        if (second < scans.size()) looks_[second].title_rank = 2;
        if (best < scans.size()) looks_[best].title_rank = 1;
    }

    /// Sums and distances along the text that with_place() looks up.
    void sum_up() {
        const std::size_t n = scans.size();
        const auto grow = [](std::uint8_t d) {
            return static_cast<std::uint8_t>(std::min<unsigned>(d + 1u, far));
        };
        std::uint8_t paragraph = far;
        std::uint8_t heading = far;
        std::uint8_t sign = far;
        std::uint8_t end_sign = far;
        std::uint8_t labels = 0;
        std::uint8_t texts = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const Scan& s = scans[i];
            Look& look = looks_[i];
            const bool running = look.is_text();
            Look& next = looks_[i + 1];
            next.mass = static_cast<std::uint16_t>(look.mass + (running ? std::min(s.words, 100u) : 0u));
            next.phrases =
                static_cast<std::uint16_t>(look.phrases + (s.whole().found() || s.begin().found() ? 1u : 0u));
            look.texts_before = texts;
            if (running) texts = grow(texts);
            paragraph = grow(paragraph);
            heading = grow(heading);
            sign = grow(sign);
            end_sign = grow(end_sign);
            look.last_paragraph = paragraph;
            look.last_heading = heading;
            look.last_sign = sign;
            look.last_end = end_sign;
            if (running) paragraph = 0;
            if (s.whole().kind == PhraseKind::comment_heading) heading = 0;
            if (detail::is_comment_sign(s.best().kind) && s.words < 16) sign = 0;
            if (detail::is_end_sign(s.whole().kind)) end_sign = 0;
            labels = s.words < 8 && s.sentences == 0 ? grow(labels) : std::uint8_t{0};
            look.label_run = labels;
        }
        paragraph = heading = sign = far;
        std::uint8_t dateline = far;
        texts = 0;
        for (std::size_t i = n; i-- > 0;) {
            const Scan& s = scans[i];
            Look& look = looks_[i];
            paragraph = grow(paragraph);
            heading = grow(heading);
            sign = grow(sign);
            look.next_paragraph = paragraph;
            dateline = grow(dateline);
            look.next_dateline = dateline;
            if (detail::is_dateline(s)) dateline = 0;
            look.next_heading = heading;
            look.next_sign = sign;
            look.texts_after = texts;
            if (look.is_text()) {
                paragraph = 0;
                texts = grow(texts);
            }
            if (s.whole().kind == PhraseKind::comment_heading) heading = 0;
            if (detail::is_comment_sign(s.best().kind) && s.words < 16) sign = 0;
            if (i + 1 < n && look.label_run != 0 && looks_[i + 1].label_run != 0)
                look.label_run = looks_[i + 1].label_run;
        }
    }

    template <class To>
    [[nodiscard]] To with_own(std::size_t i, To rows) const noexcept {
        const Scan& s = scans[i];
        const Look& look = looks_[i];
        const unsigned size = look.size;
        rows.add(Id::bias, 0);
        rows.add(Id::shape, shapes_[around + i]);
        rows.add(
            Id::stop_words,
            detail::bucket<0, 12, 22, 32, 42>(s.words == 0 ? 0 : s.stop_words * 100 / s.words) * 4 + size);
        rows.add(Id::first_edge, static_cast<unsigned>(s.first));
        rows.add(Id::last_edge, static_cast<unsigned>(s.last));
        rows.add(Id::capitals, detail::share<15, 35, 60>(s.capitals, s.words) * 4 + size);
        rows.add(Id::uppers, (s.uppers == 0 ? 0u : s.uppers * 10 >= s.words * 7 ? 2u : 1u) * 4 + size);
        rows.add(Id::numbers, detail::share<15, 50>(s.numbers, s.words) * 4 + size);
        rows.add(Id::sentences, detail::bucket<0, 1, 2, 4>(s.sentences));
        rows.add(Id::commas, std::min<unsigned>(3, s.commas) * 4 + size);
        const bool marks[] = {s.marks.pipe,  s.marks.arrow,          s.marks.at_sign, s.marks.hash_tag,
                              s.marks.url,   s.marks.copyright_sign, s.marks.quote,   s.marks.currency,
                              s.marks.clock, s.marks.star,           s.marks.brace};
        for (unsigned m = 0; m < 11; ++m) {
            if (marks[m]) rows.add(Id::marks, m);
        }
        rows.add(Id::glued, std::min<unsigned>(2, s.glued));
        if (s.whole().found()) rows.add(Id::phrase_whole, static_cast<unsigned>(s.whole().kind));
        if (s.begin().found()) rows.add(Id::phrase_begin, static_cast<unsigned>(s.begin().kind));
        if (s.end().found()) rows.add(Id::phrase_end, static_cast<unsigned>(s.end().kind));
        if (s.inside().found()) rows.add(Id::phrase_inside, static_cast<unsigned>(s.inside().kind));
        rows.add(Id::date, look.date * 4u + size);
        rows.add(Id::repeats, look.repeats * 4u + size);
        rows.add(Id::page_title, look.page_title);
        rows.add(Id::overlap,
                 (s.content_words == 0 ? 0u : 1 + detail::bucket<0, 33, 66, 90>(look.overlap)) * 4 + size);
        rows.add(Id::marker, look.marker);
        rows.add(Id::gap, look.gap);
        return rows;
    }

    template <class To>
    [[nodiscard]] To with_neighbours(std::size_t i, To rows) const noexcept {
        const std::uint8_t* const shape = shapes_.data() + around + i;
        rows.add(Id::shape_before, shape[-1]);
        rows.add(Id::shape_before_2, shape[-2]);
        rows.add(Id::shape_before_3, shape[-3]);
        rows.add(Id::shape_after, shape[1]);
        rows.add(Id::shape_after_2, shape[2]);
        rows.add(Id::shape_after_3, shape[3]);
        if (i > 0) rows.add(Id::phrase_before, looks_[i - 1].phrase);
        if (i > 1) rows.add(Id::phrase_before_2, looks_[i - 2].phrase);
        if (i + 1 < scans.size()) rows.add(Id::phrase_after, looks_[i + 1].phrase);
        const auto date_at = [&](bool exists, std::size_t at) -> unsigned {
            const unsigned c = exists ? looks_[at].date : 0;
            return c >= 3 ? 2u : c >= 2 ? 1u : 0u;
        };
        const unsigned before = date_at(i > 0, i - 1);
        const unsigned after = date_at(i + 1 < scans.size(), i + 1);
        rows.add(Id::date_around, before * 3 + after);
        const Scan& s = scans[i];
        const bool name = s.words >= 2 && s.words <= 4 && s.capitals + 1 == s.words && s.stop_words <= 1 &&
                          s.numbers == 0 && s.first == Edge::upper;
        const unsigned kind = !name ? 0u : s.given_name_first ? 2u : 1u;
        rows.add(Id::name_like, kind * 9 + before * 3 + after);
        rows.add(Id::given_names, std::min<unsigned>(s.given_names, 2) * 4 + looks_[i].size);
        return rows;
    }

    template <class To>
    [[nodiscard]] To with_place(std::size_t i, To rows) const noexcept {
        const std::size_t n = scans.size();
        const Look& look = looks_[i];
        const unsigned size = look.size;
        rows.add(Id::position, static_cast<unsigned>(i * 10 / n));
        rows.add(Id::paragraphs_around, detail::bucket<0, 1, 3, 8>(look.texts_before) * 5 +
                                            detail::bucket<0, 1, 3, 8>(look.texts_after));
        rows.add(Id::paragraph_distance, detail::bucket<1, 2, 3, 6, 12, 30>(look.last_paragraph) * 7 +
                                             detail::bucket<1, 2, 3, 6, 12, 30>(look.next_paragraph));
        const auto mass = [&](std::size_t from, std::size_t to) {
            return static_cast<std::uint16_t>(looks_[std::min(to, n)].mass - looks_[from].mass);
        };
        const auto before = [&](std::size_t w) { return mass(i > w ? i - w : 0, i); };
        const auto after = [&](std::size_t w) { return mass(i + 1, i + 1 + w); };
        rows.add(Id::mass_near, detail::bucket<0, 25, 60, 120, 200>(before(3)) * 6 +
                                    detail::bucket<0, 25, 60, 120, 200>(after(3)));
        rows.add(Id::mass_far, detail::bucket<2, 77, 182, 362, 602>(before(10)) * 6 +
                                   detail::bucket<2, 77, 182, 362, 602>(after(10)));
        rows.add(Id::core, core_relation(i) * 4 + size);
        const std::size_t from = i > 5 ? i - 5 : 0;
        const auto phrases =
            static_cast<std::uint16_t>(looks_[std::min(i + 6, n)].phrases - looks_[from].phrases);
        rows.add(Id::phrase_density, detail::bucket<0, 1, 3, 5>(phrases));
        rows.add(Id::comment_heading_before, detail::bucket<1, 3, 10, 40, 200>(look.last_heading));
        rows.add(Id::comment_heading_after, detail::bucket<1, 3, 10, 40, 200>(look.next_heading));
        rows.add(Id::comment_signs, detail::bucket<1, 2, 4, 8, 20>(look.last_sign) * 6 +
                                        detail::bucket<1, 2, 4, 8, 20>(look.next_sign));
        const bool running = look.running;
        rows.add(Id::end_signs, detail::bucket<1, 3, 10, 40, 200>(look.last_end) * 2 + (running ? 1u : 0u));
        rows.add(Id::list_run, detail::bucket<0, 2, 5, 12>(look.label_run) * 2 + (size > 0 ? 1u : 0u));
        rows.add(Id::text_size, detail::bucket<20, 60, 150, 400>(n) * 2 + (core.begin * 3 < n ? 0u : 1u));
        return rows;
    }

    /// What stands under a title, and the path of the site's sections that ends in it.
    template <class To>
    [[nodiscard]] To with_title_signs(std::size_t i, To rows) const noexcept {
        const Look& look = looks_[i];
        rows.add(Id::dateline_after, detail::bucket<1, 2, 3, 5, 9>(look.next_dateline) * 4 + look.size);
        if (look.breadcrumb != 0) rows.add(Id::breadcrumb, look.breadcrumb * 4u + look.size);
        if (look.title_rank == 0) return rows;
        const std::size_t far_off = i < core.begin ? core.begin - i : 0;
        rows.add(Id::title_rank, look.title_rank * 5u + detail::bucket<1, 4, 10, 25>(far_off));
        return rows;
    }

    void find_breadcrumbs(const Scanner& scanner) {
        for (std::size_t i = 0; i < scans.size(); ++i) looks_[i].breadcrumb = breadcrumb(i, scanner) & 3u;
    }

    /// 1 a longer line near by ends with the words of block `i`, 2 block `i` ends with those of a shorter
    /// one.
    [[nodiscard]] std::uint8_t breadcrumb(std::size_t i, const Scanner& scanner) const noexcept {
        constexpr std::size_t reach = 4;
        const std::uint32_t last = looks_[i].last_content;
        if (last == 0) return 0;
        for (std::size_t k = 1; k <= reach; ++k) {
            if (i >= k && looks_[i - k].last_content == last && ends_with(i - k, i, scanner)) return 1;
            if (i + k < scans.size() && looks_[i + k].last_content == last && ends_with(i, i + k, scanner))
                return 2;
        }
        return 0;
    }

    /// Whether the content words of block `a` end with those of block `b`, and are more.
    [[nodiscard]] bool ends_with(std::size_t a, std::size_t b, const Scanner& scanner) const noexcept {
        const Scan& whole = scans[a];
        const Scan& part = scans[b];
        if (part.content_words < 2 || whole.content_words <= part.content_words || whole.words > 40)
            return false;
        const auto words = scanner.content_words().begin();
        const auto end = words + static_cast<std::ptrdiff_t>(whole.first_content + whole.content_words);
        const auto first = words + static_cast<std::ptrdiff_t>(part.first_content);
        return std::equal(first, first + part.content_words, end - part.content_words);
    }

    template <class To>
    [[nodiscard]] To with_comments(std::size_t i, To rows) const noexcept {
        if (!thread_.found) return rows;
        rows.add(Id::comment_role, static_cast<unsigned>(looks_[i].role) * 2 + (thread_.sure ? 1u : 0u));
        if (i > 0) rows.add(Id::comment_role_before, static_cast<unsigned>(looks_[i - 1].role));
        if (i + 1 < scans.size()) rows.add(Id::comment_role_after, static_cast<unsigned>(looks_[i + 1].role));
        const unsigned place = i < thread_.first ? 0u : i < thread_.last ? 1u : 2u;
        rows.add(Id::thread, place * 2 + (thread_.many ? 1u : 0u));
        return rows;
    }

    /// The first running text may be the lead: short, apart from the body, and said again by what follows.
    template <class To>
    [[nodiscard]] To with_opening(std::size_t i, To rows) const noexcept {
        const Scan& s = scans[i];
        const Look& look = looks_[i];
        if (look.texts_before > 1 || s.words < 6) return rows;
        const unsigned length = detail::bucket<15, 25, 40, 60>(s.words);
        const unsigned sentences = s.sentences >= 3 ? 1u : 0u;
        const unsigned apart = look.next_paragraph > 1 ? 1u : 0u;
        rows.add(Id::first_text, ((look.texts_before * 2u + apart) * 2 + sentences) * 5 + length);
        if (look.next_overlap == Look::none) return rows;
        rows.add(Id::next_overlap,
                 look.texts_before * 6u + detail::bucket<0, 10, 20, 35, 55>(look.next_overlap));
        return rows;
    }

    /// What the blocks up to the first running text share with the running text after them.
    void compare_openings(const Scanner& scanner) {
        constexpr std::size_t reach = 12;
        for (std::size_t i = 0; i < scans.size() && looks_[i].texts_before <= 1; ++i) {
            Look& look = looks_[i];
            const std::size_t next = i + look.next_paragraph;
            if (scans[i].words < 6 || look.next_paragraph > reach || next >= scans.size()) continue;
            look.next_overlap = static_cast<std::uint8_t>(shared_words(i, next, scanner));
        }
    }

    /// Percent of the content words of block `a` that block `b` has too; looks at 64 words of each.
    [[nodiscard]] std::uint32_t shared_words(std::size_t a, std::size_t b,
                                             const Scanner& scanner) const noexcept {
        const auto& words = scanner.content_words();
        const std::uint32_t na = std::min(scans[a].content_words, 64u);
        const std::uint32_t nb = std::min(scans[b].content_words, 64u);
        if (na == 0) return 0;
        std::uint32_t shared = 0;
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(scans[b].first_content);
        for (std::uint32_t k = 0; k < na; ++k) {
            if (std::find(first, first + nb, words[scans[a].first_content + k]) != first + nb) ++shared;
        }
        return shared * 100 / na;
    }

    /// 0-5 before the core by 1, 2, 5, 10, 20, more blocks; 6 its first, 7 inside, 8 its last; 9-14 after it.
    [[nodiscard]] unsigned core_relation(std::size_t i) const noexcept {
        if (core.empty()) return 7;
        if (i < core.begin) return detail::bucket<1, 2, 5, 10, 20>(core.begin - i);
        if (i >= core.end) return 9 + detail::bucket<1, 2, 5, 10, 20>(i + 1 - core.end);
        return i == core.begin ? 6u : i + 1 == core.end ? 8u : 7u;
    }

    /// The comments of the page as a whole.
    struct ThreadLook {
        bool found = false;
        bool sure = false;
        bool many = false;
        std::uint32_t first = 0;  ///< blocks [first, last)
        std::uint32_t last = 0;
    };

    ThreadLook thread_;
    std::array<bool, 2> page_titles_{};  ///< of the first blocks
    std::vector<Look> looks_;
    std::vector<std::uint8_t> shapes_;  ///< of all blocks; before and after them `around` that there are not
    std::array<std::uint64_t, 1024> core_words_{};  ///< a bit for each that a hash of 16 bits may be
    std::vector<std::uint32_t> first_alike_;        ///< of each block the first with the same words
    std::vector<std::uint8_t> alike_;               ///< there how many have them, up to four
};

}  // namespace newstext::evidence
