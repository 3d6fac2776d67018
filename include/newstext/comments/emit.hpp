/// @file
/// From findings to a thread: the role of each block, and what is known of each comment.
///
/// Includes Spirit (through the grammar): for .inl files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "newstext/comments/closers.hpp"
#include "newstext/comments/heads.hpp"
#include "newstext/comments/judge.hpp"
#include "newstext/comments/lines.hpp"
#include "newstext/comments/thread.hpp"
#include "newstext/grammar/count.hpp"
#include "newstext/model/range.hpp"
#include "newstext/source/blocks.hpp"

namespace newstext::comments {

/// Marks the blocks of a page as the findings say, and drafts the comments.
class Emitter {
public:
    /// @param texts memory for the lines of the comments so far
    Emitter(const Lines& lines, Findings& found, Closers& closers, Thread& thread, Counter& texts) noexcept
        : lines_(lines), found_(found), closers_(closers), thread_(thread), texts_(texts) {}

    /// Confidence in a run that has just the score that it needs.
    static constexpr float confidence_at_threshold = 4.0F / 9.0F;
    /// The score from which on nothing is doubted.
    static constexpr float score_of_certainty = 9;

    /// Fills the thread but for the nesting.
    void emit() {
        float best = 0;
        texts_.clear();
        for (Run& run : found_.runs) {
            if (!run.closing) closers_.recount(run);
            emit_section(run);
            const std::size_t first = thread_.comments.size();
            for (std::uint32_t h = run.first; h < run.last; ++h) emit_comment(run, found_.heads[h]);
            cut_buttons(first);
            const float needed = needed_score(run);
            best = std::max(best, confidence_at_threshold + (run.score - needed) /
                                                                (score_of_certainty - needed) *
                                                                (1 - confidence_at_threshold));
        }
        if (thread_.comments.empty()) return;
        thread_.confidence = std::min(1.0F, best);
    }

private:
    /// Shorter lines are said more than once without being quoted: "Thanks!"
    static constexpr std::uint32_t least_quoted_words = 3;

    void mark(std::uint32_t i, Role role, std::uint32_t comment = no_comment) noexcept {
        thread_.marks[i] = {role, comment};
    }

    [[nodiscard]] Role role_of_section(Signs s) const noexcept {
        if (s.has(Sign::heading)) return Role::heading;
        if (s.has(Sign::form)) return Role::form;
        if (s.has(Sign::login)) return Role::login;
        if (s.has(Sign::rules)) return Role::rules;
        if (s.has(Sign::pagination)) return Role::pagination;
        if (s.has(Sign::pingback)) return Role::pingback;
        if (s.has(Sign::control)) return Role::control;
        return Role::none;
    }

    /// Marks heading, form and rules around the comments of a run.
    void emit_section(const Run& run) {
        for (std::uint32_t at = run.heading != no_block ? run.heading : found_.heads[run.first].start;
             at < found_.heads[run.first].start; ++at) {
            const Role role = role_of_section(lines_.signs(at));
            mark(at, role == Role::none && !lines_.signs(at).has(Sign::prose) ? Role::control : role);
        }
        if (!thread_.stated) thread_.stated = find_stated(run);
        std::uint32_t unknown = 0;
        const std::uint32_t end = found_.heads[run.last - 1].end;
        for (std::uint32_t at = end; at < lines_.size() && at < end + 40 && unknown < 3; ++at) {
            const Role role = role_of_section(lines_.signs(at));
            if (lines_.signs(at).has(Sign::border)) break;
            unknown = role == Role::none ? unknown + 1 : 0;
            if (role != Role::none) mark(at, role);
        }
    }

    /// The count in the heading, or in the lines of the section above it.
    [[nodiscard]] std::optional<std::size_t> find_stated(const Run& run) const {
        if (run.heading == no_block) return std::nullopt;
        if (run.counts) return run.size();
        std::uint32_t unknown = 0;
        for (std::uint32_t back = 0; back <= 12 && back <= run.heading && unknown <= 2; ++back) {
            const std::uint32_t at = run.heading - back;
            unknown += role_of_section(lines_.signs(at)) == Role::none ? 1 : 0;
            if (!lines_.signs(at).has(Sign::heading)) continue;
            if (const auto stated = stated_count(at)) return stated;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> stated_count(std::uint32_t heading) const {
        if (lines_.scan(heading).numbers == 0) return std::nullopt;
        const auto number = grammar::find_number(lines_.text(heading));
        if (!number || number->value > 10'000'000) return std::nullopt;
        // A number in the title that the heading repeats counts nothing.
        if (lines_.scan(heading).parts().kinds != 0) return static_cast<std::size_t>(number->value);
        const PhraseMatch& match = lines_.scan(heading).best();
        if (number->begin < match.begin || number->begin >= match.end) return std::nullopt;
        return static_cast<std::size_t>(number->value);
    }

    void emit_comment(const Run& run, const Head& head) {
        const auto index = static_cast<std::uint32_t>(thread_.comments.size());
        Draft draft;
        draft.first = head.start;
        draft.last = head.end;
        draft.time = head.time;
        draft.badge = head.badge;
        draft.reply_to = head.reply_to;
        set_draft_name(draft, head.name, head.author);
        split_badge(draft);
        // "Like · 3 · 2 hours ago": what stands before the time of the line that closes the comment.
        const std::size_t buttons = lines_.block(head.anchor).content.begin;
        if (run.closing && head.time.begin > buttons) find_votes({buttons, head.time.begin}, draft);
        if (head.time_block != no_block) read_time_labels(*lines_.time_at(head.time_block), draft);
        for (std::uint32_t at = head.start; at < head.end; ++at) mark(at, Role::control, index);
        for (std::uint32_t at = head.start; at < head.body; ++at) {
            // A number above the name counts comments or the author's points, one below the time perhaps
            // posts.
            const bool counts = at <= head.anchor || (run.counted && at == head.time_block + 1);
            if (!counts || !lines_.signs(at).has(Sign::counter)) emit_head_line(at, index, draft);
        }
        if (head.time_block != no_block) mark(head.time_block, Role::time, index);
        if (head.author != no_block) mark(head.author, Role::author, index);
        std::uint32_t end = head.end;
        if (run.closing)
            end = std::min(end, head.author != no_block && head.author > head.body
                                    ? std::min(head.author, head.anchor)
                                    : head.anchor);
        if (run.closing && end < head.body) end = head.body;
        emit_text(run, head, end, index, draft);
        for (std::uint32_t at = end; at < head.end; ++at) {
            if (at != head.author && at != head.time_block) emit_head_line(at, index, draft);
        }
        mark_removed(index, draft);
        if (is_excerpt(index, head)) {
            for (std::uint32_t at = head.start; at < head.end; ++at) mark(at, Role::pingback);
            return;
        }
        thread_.comments.push_back(draft);
    }

    /// Where crawls lose the line break between a text and its buttons ("as I said.Reply"), most texts end
    /// with them.
    void cut_buttons(std::size_t first) {
        std::size_t texts = 0;
        std::size_t found = 0;
        for (std::size_t i = first; i < thread_.comments.size(); ++i) {
            Draft& draft = thread_.comments[i];
            const std::uint32_t at = last_text(static_cast<std::uint32_t>(i));
            if (at == no_block) continue;
            ++texts;
            draft.text_end = begin_of_buttons(at);
            found += draft.text_end != 0 ? 1u : 0u;
        }
        const bool all = found >= 2 && found * 10 >= texts * 6;
        const std::string_view buttons = all ? first_buttons(first) : std::string_view();
        for (std::size_t i = first; i < thread_.comments.size(); ++i) {
            std::size_t& end = thread_.comments[i].text_end;
            const std::uint32_t at = last_text(static_cast<std::uint32_t>(i));
            if (!all) end = 0;
            if (!all || end != 0 || at == no_block) continue;
            // "me tooReply"
            const Range content = lines_.block(at).content;
            const bool same = content.size() > buttons.size() && lines_.text(at).ends_with(buttons);
            if (same) end = content.end - buttons.size();
        }
    }
    /// The buttons of the first comment that has them within its text.
    [[nodiscard]] std::string_view first_buttons(std::size_t first) const noexcept {
        while (thread_.comments[first].text_end == 0) ++first;
        const std::uint32_t at = last_text(static_cast<std::uint32_t>(first));
        return lines_.source().substr(thread_.comments[first].text_end,
                                      lines_.block(at).content.end - thread_.comments[first].text_end);
    }
    /// The last line of a comment's text, or none.
    [[nodiscard]] std::uint32_t last_text(std::uint32_t index) const noexcept {
        const Draft& draft = thread_.comments[index];
        for (std::uint32_t at = draft.last; at-- > draft.first;) {
            if (thread_.marks[at].comment == index && thread_.marks[at].role == Role::text) return at;
        }
        return no_block;
    }
    /// Where the buttons begin that a line of text ends with, behind its last sentence; 0 where it has none.
    [[nodiscard]] std::size_t begin_of_buttons(std::uint32_t i) const {
        constexpr std::size_t longest = 60;
        const std::string_view line = lines_.text(i);
        const Range content = lines_.block(i).content;
        for (std::size_t at = line.size() > longest ? line.size() - longest : 1; at < line.size(); ++at) {
            const bool letter =
                (line[at] >= 'A' && line[at] <= 'Z') || static_cast<unsigned char>(line[at]) >= 0xC0;
            if (!letter || grammar::is_letter(grammar::decode_before(line, at).value)) continue;
            if (lines_.parts({content.begin + at, content.end}).has(PhraseKind::comment_control))
                return content.begin + at;
        }
        return 0;
    }

    /// "[removed]": a text that is only a few words in brackets says that there is none.
    void mark_removed(std::uint32_t index, Draft& draft) noexcept {
        std::uint32_t only = no_block;
        for (std::uint32_t at = draft.first; at < draft.last; ++at) {
            if (thread_.marks[at].comment != index || thread_.marks[at].role != Role::text) continue;
            if (only != no_block) return;
            only = at;
        }
        if (only == no_block || lines_.scan(only).words > 4) return;
        const std::string_view s = lines_.text(only);
        if (!s.starts_with('[') || !s.ends_with(']') || s.find("…") != std::string_view::npos) return;
        mark(only, Role::deleted, index);
        draft.deleted = true;
    }

    /// A pingback that looks like a comment: its text is an excerpt in `[...]`, as WordPress makes it.
    [[nodiscard]] bool is_excerpt(std::uint32_t index, const Head& head) const noexcept {
        bool found = false;
        for (std::uint32_t at = head.start; at < head.end; ++at) {
            if (thread_.marks[at].comment != index || thread_.marks[at].role != Role::text) continue;
            const std::string_view s = lines_.text(at);
            const bool dots = (s.starts_with("[…]") && s.ends_with("[…]")) ||
                              (s.starts_with("[...]") && s.ends_with("[...]"));
            if (found || !dots || s.size() < 12) return false;
            found = true;
        }
        return found;
    }

    /// "+3 # NAME": votes before the mark that begins a name.
    [[nodiscard]] Range strip_votes(Range name, Draft& draft) const noexcept {
        const std::string_view s = name.of(lines_.source());
        const auto mark = s.find(" # ");
        if (mark == std::string_view::npos || !detail::is_counter(s.substr(0, mark))) return name;
        draft.votes = {name.begin, name.begin + mark};
        return {name.begin + mark + 3, name.end};
    }

    /// A name may tell whom it answers: "NAME › OTHER".
    void set_draft_name(Draft& draft, Range name, std::uint32_t author) const noexcept {
        if (author != no_block && !lines_.signs(author).has(Sign::says))
            name = detail::strip_number(lines_.source(), name);
        name = strip_votes(name, draft);
        const std::string_view s = name.of(lines_.source());
        for (const std::string_view arrow : {" > ", " › ", " » ", " → ", " ▶ ", " ► ", " ➔ ", " ➜ ", " ↪ "}) {
            const auto at = s.find(arrow);
            if (at == std::string_view::npos || at == 0) continue;
            draft.reply_to = detail::strip(lines_.source(), {name.begin + at + arrow.size(), name.end});
            name.end = name.begin + at;
            break;
        }
        draft.name = detail::strip(lines_.source(), name);
    }

    /// "NAME Moderator", "NAME 14 points", and "NAME Moderator OTHER" where OTHER is answered.
    void split_badge(Draft& draft) const {
        const std::string_view name = draft.name.of(lines_.source());
        if (!draft.badge.empty() || name.size() > 80) return;
        for (std::size_t begin = name.find(' '); begin != std::string_view::npos;
             begin = name.find(' ', begin + 1)) {
            for (std::size_t end = name.size(); end != std::string_view::npos && end > begin + 1;
                 end = name.rfind(' ', end - 1)) {
                const Range part{draft.name.begin + begin + 1, draft.name.begin + end};
                const evidence::Parts parts = lines_.parts(part);
                if (parts.first == PhraseKind::votes && end == name.size()) {
                    draft.votes = detail::strip(lines_.source(), part);
                    draft.name = detail::strip(lines_.source(), {draft.name.begin, part.begin});
                    return;
                }
                if (parts.first != PhraseKind::comment_badge) continue;
                if (end < name.size())
                    draft.reply_to = detail::strip(lines_.source(), {part.end, draft.name.end});
                draft.badge = detail::strip(lines_.source(), part);
                draft.name = detail::strip(lines_.source(), {draft.name.begin, part.begin});
                return;
            }
        }
    }

    /// "5 months ago edited"
    void read_time_labels(const TimeLine& time, Draft& draft) const {
        if (time.after_words == 0 || time.after_words > 4) return;
        const evidence::Parts parts = lines_.parts(time.after);
        draft.edited = draft.edited || parts.has(PhraseKind::comment_edited);
        if (parts.first == PhraseKind::comment_badge && draft.badge.empty()) draft.badge = time.after;
    }

    void emit_head_line(std::uint32_t at, std::uint32_t index, Draft& draft) noexcept {
        const Signs s = lines_.signs(at);
        const Range content = lines_.block(at).content;
        if (s.has(Sign::in_reply_to)) {
            mark(at, Role::in_reply_to, index);
            const Range name =
                detail::strip(lines_.source(), {content.begin + lines_.scan(at).best().end, content.end});
            if (!name.empty() && draft.reply_to.empty()) draft.reply_to = name;
        } else if (s.has(Sign::badge)) {
            // "Member since 2006" is no badge.
            const bool told = lines_.scan(at).numbers > 0;
            mark(at, told ? Role::control : Role::badge, index);
            if (!told && draft.badge.empty()) draft.badge = content;
        } else if (s.has(Sign::edited)) {
            mark(at, Role::control, index);
            draft.edited = true;
        } else if (s.any(Sign::votes, Sign::counter) && !s.has(Sign::control) && !counts_comments(at)) {
            mark(at, at < draft.last && draft.first < at ? Role::votes : Role::control, index);
        } else if (s.has(Sign::deleted)) {
            mark(at, Role::deleted, index);
            draft.deleted = true;
        } else {
            mark(at, Role::control, index);
            if (s.has(Sign::control)) find_votes(content, draft);
        }
    }

    /// "#3", "3."
    [[nodiscard]] bool counts_comments(std::uint32_t i) const noexcept {
        return lines_.text(i).starts_with('#') || lines_.text(i).ends_with('.');
    }

    /// "3 • Reply • Share", "Like · Reply · 3": a number that stands by itself between the buttons counts
    /// votes.
    void find_votes(Range buttons, Draft& draft) const noexcept {
        const std::string_view line = buttons.of(lines_.source());
        for (std::size_t at = 0; at < line.size() && draft.votes.empty();) {
            std::size_t end =
                std::min({line.find("·", at), line.find("•", at), line.find('|', at), line.size()});
            const Range part = detail::strip(lines_.source(), {buttons.begin + at, buttons.begin + end});
            const bool number =
                part.of(lines_.source()).find_first_not_of("0123456789") == std::string_view::npos;
            if (!part.empty() && part.size() < line.size() && number) draft.votes = part;
            at = end + (end < line.size() && line[end] == '|' ? 1 : 2);
            while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
        }
    }

    /// The text of a comment: blocks [body, end) without the buttons before and behind it.
    void emit_text(const Run& run, const Head& head, std::uint32_t end, std::uint32_t index, Draft& draft) {
        std::uint32_t at = head.body;
        while (at < end && is_furniture_of_comment(run, head, at)) emit_head_line(at++, index, draft);
        std::uint32_t stop = at;
        while (stop < end && !ends_text(run, stop)) ++stop;
        std::uint32_t behind = stop;
        while (stop > at && is_furniture_of_comment(run, head, stop - 1)) --stop;
        if (run.trailing_time) stop = std::min(stop, std::max(at, head.time_block));
        for (std::uint32_t i = at; i < stop;) {
            const std::uint32_t behind_quote = end_of_quote(i, stop, draft);
            if (behind_quote == i) emit_text_line(i++, index, draft);
            for (; i < behind_quote; ++i) mark(i, Role::quoted, index);
        }
        for (std::uint32_t i = stop; i < end; ++i) {
            if (i == head.time_block || i == head.author) continue;
            if (lines_.signs(i).has(Sign::pingback)) {
                mark(i, Role::pingback);
            } else if (i < behind + 8 || is_control(lines_, i)) {
                emit_head_line(i, index, draft);
            }
        }
    }
    [[nodiscard]] bool ends_text(const Run& run, std::uint32_t i) const noexcept {
        if (lines_.signs(i).has(Sign::pingback)) return true;
        if (run.closer != 0 && run.closed >= 0.7F) return lines_.scan(i).hash == run.closer;
        return false;
    }
    [[nodiscard]] bool is_furniture_of_comment(const Run& run, const Head& head, std::uint32_t i) const {
        if (closers_.is_run_label(run, i)) return true;
        const Signs s = lines_.signs(i);
        if (is_reply_to(head, i)) return true;
        if (is_mark(lines_, i)) return true;
        if (s.has(Sign::prose)) return false;
        return s.any(Sign::control, Sign::votes, Sign::counter, Sign::share, Sign::badge, Sign::edited,
                     Sign::in_reply_to, Sign::pagination) ||
               (s.any(Sign::stop, Sign::login) && s.has(Sign::furniture));
    }
    /// "OTHER said:" within a text and what it quotes: lines that earlier comments have, or all up to "Click
    /// to expand". Behind the last line of it; `i` where no quote begins.
    [[nodiscard]] std::uint32_t end_of_quote(std::uint32_t i, std::uint32_t stop,
                                             Draft& draft) const noexcept {
        if (!lines_.signs(i).has(Sign::says) || lines_.time_at(i) != nullptr) return i;
        std::uint32_t behind = i + 1;
        while (behind < stop && texts_.count(lines_.scan(behind).hash) > 0) ++behind;
        constexpr std::uint32_t longest_quote = 40;
        for (std::uint32_t at = behind; behind == i + 1 && at < stop && at < i + longest_quote; ++at) {
            const PhraseMatch& phrase = lines_.scan(at).best();
            if (lines_.signs(at).has(Sign::control) && phrase.begin == 0) behind = at + 1;
        }
        if (behind == i + 1) return i;
        const auto said = std::lower_bound(lines_.says().begin(), lines_.says().end(), i,
                                           [](const Says& a, std::uint32_t b) { return a.block < b; });
        if (draft.reply_to.empty()) draft.reply_to = said->name;
        return behind;
    }
    /// "NAME reply": a button with the author's name before it, as their line has it.
    [[nodiscard]] bool is_reply_to(const Head& head, std::uint32_t i) const {
        const std::string_view name = head.name.of(lines_.source());
        const std::string_view line = lines_.text(i);
        if (name.size() < 2 || lines_.scan(i).words > 12 || !line.starts_with(name)) return false;
        std::size_t behind = name.size();
        if (head.author != no_block && line.starts_with(lines_.text(head.author)))
            behind = lines_.text(head.author).size();
        const Range content = lines_.block(i).content;
        const Range rest = detail::strip(lines_.source(), {content.begin + behind, content.end});
        return lines_.parts(rest).first == PhraseKind::comment_control;
    }
    void emit_text_line(std::uint32_t i, std::uint32_t index, Draft& draft) noexcept {
        const Signs s = lines_.signs(i);
        if (s.has(Sign::deleted)) {
            mark(i, Role::deleted, index);
            draft.deleted = true;
        } else if (s.has(Sign::edited) && s.has(Sign::label)) {
            mark(i, Role::control, index);
            draft.edited = true;
        } else if (lines_.block(i).marker == source::Marker::quote &&
                   lines_.block(i).level > level_of(draft.first)) {
            mark(i, Role::quoted, index);
        } else if (lines_.block(i).marker != source::Marker::rule) {
            mark(i, Role::text, index);
            if (lines_.scan(i).words >= least_quoted_words) texts_.add(lines_.scan(i).hash);
        }
    }
    [[nodiscard]] std::uint8_t level_of(std::uint32_t i) const noexcept {
        return lines_.block(i).marker == source::Marker::quote ? lines_.block(i).level : std::uint8_t{0};
    }

    const Lines& lines_;
    Findings& found_;
    Closers& closers_;
    Thread& thread_;
    Counter& texts_;
};

}  // namespace newstext::comments
