#include "label.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "newstext/phrases/words.hpp"

namespace fit {
namespace {

using newstext::decode::Page;
using newstext::decode::State;
using newstext::decode::StateSet;
using Words = std::vector<std::uint64_t>;

template <class... S>
constexpr StateSet set(S... s) {
    return static_cast<StateSet>(((1u << static_cast<unsigned>(s)) | ...));
}

using enum State;

Words words_of(std::string_view text) {
    Words words;
    newstext::phrases::for_each_word(text, [&](const newstext::phrases::Word& w) {
        std::uint64_t h = w.hash;
        if (w.number) {
            for (char c : text.substr(w.begin, w.end - w.begin))
                h = newstext::phrases::mix(h, static_cast<unsigned char>(c));
        }
        words.push_back(h);
    });
    return words;
}

bool holds(const Words& all, const Words& part) {
    return !part.empty() && std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

constexpr std::size_t gram = 3;

std::uint64_t gram_at(const Words& words, std::size_t at) {
    std::uint64_t h = 1;
    for (std::size_t i = 0; i < gram; ++i) h = newstext::phrases::mix(h, words[at + i]);
    return h;
}

/// Texts that blocks are compared with.
class Texts {
public:
    void add(const Words& words, int tag) {
        if (words.empty()) return;
        whole_[key(words)] = tag;
        for (std::size_t i = 0; i + gram <= words.size(); ++i) grams_.emplace(gram_at(words, i), tag);
    }
    /// The tag of the text that is the block, or nothing.
    [[nodiscard]] std::optional<int> same(const Words& block) const {
        const auto it = whole_.find(key(block));
        return it == whole_.end() ? std::nullopt : std::optional(it->second);
    }
    /// The tag of the text that the block is a part of, or nothing.
    [[nodiscard]] std::optional<int> within(const Words& block) const {
        if (block.size() < gram + 2) return std::nullopt;
        std::unordered_map<int, std::size_t> hits;
        std::size_t all = 0;
        for (std::size_t i = 0; i + gram <= block.size(); ++i) {
            if (const auto it = grams_.find(gram_at(block, i)); it != grams_.end()) {
                ++hits[it->second];
                ++all;
            }
        }
        if (all * 10 < (block.size() - gram + 1) * 7) return std::nullopt;
        return std::max_element(hits.begin(), hits.end(),
                                [](auto& a, auto& b) { return a.second < b.second; })
            ->first;
    }

private:
    static std::uint64_t key(const Words& words) {
        std::uint64_t h = 7;
        for (auto w : words) h = newstext::phrases::mix(h, w);
        return h;
    }
    std::unordered_map<std::uint64_t, int> whole_;
    std::unordered_map<std::uint64_t, int> grams_;
};

class Labeller {
public:
    Labeller(const Gold& gold, const Page& page)
        : gold_(gold), page_(page), labels_(page.blocks.size(), newstext::decode::any_state) {
        for (std::size_t i = 0; i < size(); ++i) words_.push_back(words_of(page.text(i)));
    }

    std::vector<StateSet> run() {
        if (!gold_.body.empty() || !gold_.lead.empty()) return full_structure();
        if (!gold_.article_body.empty()) return article_text();
        return snippets();
    }

private:
    [[nodiscard]] std::size_t size() const { return labels_.size(); }

    /// Index of the title's block: the last that is the title before `limit`.
    [[nodiscard]] std::optional<std::size_t> find_title(std::size_t limit) const {
        const Words title = words_of(gold_.title);
        if (title.empty()) return std::nullopt;
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < std::min(limit, size()); ++i) {
            if (words_[i] == title) found = i;
        }
        for (std::size_t i = 0; !found && i < std::min(limit, size()); ++i) {
            if (title.size() >= 3 && words_[i].size() < title.size() + 4 && holds(words_[i], title))
                found = i;
        }
        return found;
    }

    /// The blocks that are body text, by kind: 0 none, 1 paragraph, 2 subhead. Short ones count only near
    /// long ones.
    [[nodiscard]] std::vector<int> match_body(const Texts& texts) const {
        std::vector<int> kinds(size(), 0);
        std::size_t first = size();
        std::size_t last = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            const bool is_long = words_[i].size() >= 9;
            const auto same = is_long ? texts.same(words_[i]) : std::nullopt;
            const auto within = same || !is_long ? same : texts.within(words_[i]);
            if (!within) continue;
            kinds[i] = *within;
            first = std::min(first, i);
            last = std::max(last, i);
        }
        if (first == size()) {
            for (std::size_t i = 0; i < size(); ++i) kinds[i] = texts.same(words_[i]).value_or(0);
            return kinds;
        }
        for (std::size_t i = first > 3 ? first - 3 : 0; i < std::min(size(), last + 4); ++i) {
            if (kinds[i] != 0 || words_[i].empty() || words_[i].size() >= 9) continue;
            const auto same = texts.same(words_[i]);
            kinds[i] = same ? *same : texts.within(words_[i]).value_or(0);
        }
        return kinds;
    }

    /// Much running text in the midst of the body that is not gold: the gold text itself is incomplete.
    [[nodiscard]] bool is_doubtful(const std::vector<int>& kinds, std::size_t first, std::size_t last) const {
        std::size_t known = 0;
        std::size_t unknown = 0;
        for (std::size_t i = first; i <= last; ++i) {
            if (words_[i].size() >= 20) (kinds[i] != 0 ? known : unknown) += words_[i].size();
        }
        return unknown > known;
    }

    [[nodiscard]] bool names_author(std::size_t i) const {
        if (words_[i].size() > 30) return false;
        return std::any_of(gold_.authors.begin(), gold_.authors.end(),
                           [&](const std::string& a) { return holds(words_[i], words_of(a)); });
    }

    [[nodiscard]] bool tells_date(std::size_t i) const {
        if (gold_.published.size() < 10 || words_[i].size() > 25) return false;
        if (newstext::evidence::detail::date_class(page_.scan(i)) < 3) return false;
        const int day = std::stoi(gold_.published.substr(8, 2));
        const std::string_view text = page_.text(i);
        for (const std::string& form : {std::to_string(day), gold_.published.substr(8, 2)}) {
            const auto at = text.find(form);
            if (at == std::string_view::npos) continue;
            const auto digit = [&](std::size_t k) {
                return k < text.size() && text[k] >= '0' && text[k] <= '9';
            };
            if (!digit(at + form.size()) && (at == 0 || !digit(at - 1))) return true;
        }
        return false;
    }

    /// What stands in the head and around it: names and dates.
    void mark_head(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (decided_[i]) continue;
            const bool author = names_author(i);
            const bool date = tells_date(i);
            if (author && date)
                decide(i, set(byline, State::date));
            else if (author)
                decide(i, words_[i].size() <= 12 ? set(byline) : set(byline, head, front));
            else if (date)
                decide(i, set(State::date));
        }
    }

    void decide(std::size_t i, StateSet s) {
        labels_[i] = s;
        decided_[i] = true;
    }

    std::vector<StateSet> full_structure() {
        Texts body;
        for (const auto& b : gold_.body) body.add(words_of(b.text), b.subhead ? 2 : 1);
        Texts lead;
        for (const auto& l : gold_.lead) lead.add(words_of(l), 1);
        Texts captions;
        for (const auto& c : gold_.captions) captions.add(words_of(c), 1);
        std::vector<int> kinds = match_body(body);
        decided_.assign(size(), false);
        std::size_t first = size();
        std::size_t last = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (kinds[i] == 0) continue;
            first = std::min(first, i);
            last = i;
        }
        if (first == size() || is_doubtful(kinds, first, last)) return {};
        std::optional<std::size_t> lead_at;
        for (std::size_t i = first; i-- > 0;) {
            const auto hit = lead.same(words_[i]) ? lead.same(words_[i]) : lead.within(words_[i]);
            if (!hit) continue;
            if (lead_at && *lead_at > i + 6) break;
            lead_at = i;
            decide(i, set(State::lead));
        }
        const auto title = find_title(lead_at ? std::max(*lead_at, first) : first);
        for (std::size_t i = 0; i < size(); ++i) {
            if (kinds[i] != 0) decide(i, kinds[i] == 2 ? set(subhead) : set(paragraph));
        }
        if (title) decide(*title, set(State::title));
        std::size_t top = first;
        if (title) top = std::min(top, *title);
        if (lead_at) top = std::min(top, *lead_at);
        mark_head(top > 5 ? top - 5 : 0, first);
        for (std::size_t i = 0; i < size(); ++i) {
            if (decided_[i] || words_[i].empty()) continue;
            const bool is_caption = captions.same(words_[i]) || captions.within(words_[i]);
            if (is_caption)
                decide(i, i < top ? set(front, caption) : i > last ? set(back, caption) : set(caption));
        }
        for (std::size_t i = 0; i < size(); ++i) {
            if (decided_[i]) continue;
            if (i < top)
                labels_[i] = set(front);
            else if (i < first)
                labels_[i] = title || lead_at ? set(head) : set(front, head);
            else if (i < last)
                labels_[i] = gold_.captions.empty() ? set(interruption, caption) : set(interruption);
            else
                labels_[i] = names_author(i) && i < last + 6 ? set(back, byline) : set(back, comment);
        }
        // A caption behind the body is in no state that may follow the back matter.
        for (std::size_t i = last + 1; i < size(); ++i) {
            if (labels_[i] == set(back, caption)) labels_[i] = set(back);
        }
        return labels_;
    }

    std::vector<StateSet> article_text() {
        Texts body;
        std::string_view rest = gold_.article_body;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            body.add(words_of(rest.substr(0, end)), 1);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
        const std::vector<int> kinds = match_body(body);
        decided_.assign(size(), false);
        const auto first_it = std::find_if(kinds.begin(), kinds.end(), [](int k) { return k != 0; });
        if (first_it == kinds.end()) return {};
        const auto first = static_cast<std::size_t>(first_it - kinds.begin());
        std::size_t last = first;
        for (std::size_t i = 0; i < size(); ++i) {
            if (kinds[i] == 0) continue;
            last = i;
            decide(i, set(State::lead, paragraph, subhead));
        }
        if (is_doubtful(kinds, first, last)) return {};
        const auto title = find_title(first + 1);
        if (title) decide(*title, set(State::title));
        for (std::size_t i = 0; i < size(); ++i) {
            if (decided_[i]) continue;
            const bool unknown_title = gold_.title.empty();
            if (i < first) {
                labels_[i] = set(front, head, byline, date, caption);
                if (unknown_title) labels_[i] |= set(State::title);
            } else if (i < last) {
                labels_[i] = set(interruption, caption, byline, date, head);
            } else {
                labels_[i] = set(back, comment, byline, date);
            }
        }
        return labels_;
    }

    [[nodiscard]] static std::string squeeze(std::string_view text) {
        std::string out;
        for (char c : text) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank)
                out += c;
            else if (!out.empty() && out.back() != ' ')
                out += ' ';
        }
        return out;
    }

    std::vector<StateSet> snippets() {
        decided_.assign(size(), false);
        std::size_t first = size();
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < size(); ++i) texts.push_back(squeeze(page_.text(i)));
        const auto in = [&](const std::vector<std::string>& parts, std::size_t i) {
            return std::any_of(parts.begin(), parts.end(), [&](const std::string& p) {
                const std::string s = squeeze(p);
                return s.size() >= 3 && texts[i].find(s) != std::string::npos;
            });
        };
        std::vector<std::size_t> wanted;
        for (std::size_t i = 0; i < size(); ++i) {
            if (in(gold_.with, i)) wanted.push_back(i);
        }
        for (std::size_t i : wanted) {
            // A short snippet that stands in several places may be a menu entry too.
            const bool sure = words_[i].size() >= 6;
            if (sure) first = std::min(first, i);
            decide(i,
                   sure ? set(State::title, State::lead, paragraph, subhead) : newstext::decode::any_state);
        }
        for (std::size_t i = 0; i < size(); ++i) {
            if (!decided_[i] && in(gold_.without, i)) {
                decide(i, set(front, head, byline, date, caption, interruption, back, comment));
            }
        }
        const auto title = find_title(first == size() ? size() : first + 1);
        if (title) decide(*title, set(State::title));
        label_comments();
        if (first == size()) return title || !gold_.comments.empty() ? labels_ : std::vector<StateSet>{};
        const std::size_t top = title ? *title : first;
        for (std::size_t i = top > 5 ? top - 5 : 0; i < std::min(first, top + 8); ++i) {
            if (decided_[i]) continue;
            if (names_author(i) && words_[i].size() <= 12)
                decide(i, set(byline, date));
            else if (tells_date(i) && words_[i].size() <= 12)
                decide(i, set(byline, date));
        }
        return labels_;
    }

    void label_comments() {
        if (gold_.comments.empty()) return;
        Texts texts;
        for (const auto& c : gold_.comments) {
            for (const auto& t : c.text) texts.add(words_of(t), 1);
        }
        std::size_t begin = size();
        std::size_t end = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (words_[i].size() < 5) continue;
            if (!texts.same(words_[i]) && !texts.within(words_[i])) continue;
            begin = std::min(begin, i);
            end = std::max(end, i + 1);
        }
        if (begin > 0 && begin < size()) --begin;  // the first author's line
        for (std::size_t i = begin; i < end; ++i) decide(i, set(comment));
        for (std::size_t i = end; i < size(); ++i) {
            if (!decided_[i] || labels_[i] != set(State::title)) decide(i, set(back, comment));
        }
    }

    const Gold& gold_;
    const Page& page_;
    std::vector<StateSet> labels_;
    std::vector<bool> decided_;
    std::vector<Words> words_;
};

}  // namespace

std::vector<StateSet> label(const Gold& gold, const Page& page) { return Labeller(gold, page).run(); }

}  // namespace fit
