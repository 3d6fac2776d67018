/// @file
/// What an article says, without where it stands: for comparing the articles of two texts that differ in
/// their bytes and not in their words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newstext/model/article.hpp"

namespace newstext::test {

/// How many of the comparisons came out alike.
struct Share {
    std::size_t alike = 0;
    std::size_t all = 0;

    void add(bool same) {
        alike += same ? 1 : 0;
        ++all;
    }
    [[nodiscard]] double percent() const {
        return all == 0 ? 0 : 100.0 * static_cast<double>(alike) / static_cast<double>(all);
    }
    [[nodiscard]] std::string print(std::string_view of) const {
        return std::string(of) + ": " + std::to_string(alike) + " of " + std::to_string(all);
    }
};

/// Title, lead and body.
[[nodiscard]] inline std::string outline_of_text(const Article& a) {
    std::string out = "title " + a.title.text + "\nlead " + a.lead.text + '\n';
    for (const auto& b : a.body) out.append(to_string(b.kind)).append(" ").append(b.text).append("\n");
    return out;
}

inline void outline_comments(const std::vector<Comment>& comments, std::string& out) {
    for (const auto& c : comments) {
        out.append("( ").append(c.author.text).append(" | ").append(c.published.text).append(c.published.iso);
        for (const auto& t : c.text) out.append(" | ").append(t.text);
        out.append(" | ").append(c.badge).append(" | ").append(c.in_reply_to).append("\n");
        outline_comments(c.replies, out);
        out += ")\n";
    }
}

/// All that the article says.
[[nodiscard]] inline std::string outline(const Article& a) {
    std::string out = outline_of_text(a);
    for (const auto* t : {&a.kicker, &a.subtitle, &a.outlet, &a.section, &a.dateline})
        out.append(t->text) += '\n';
    for (const auto* list : {&a.authors, &a.related, &a.tags}) {
        for (const auto& t : *list) out.append(t.text).append(" / ");
        out += '\n';
    }
    for (const auto& credit : a.credits) {
        for (const auto* list : {&credit.agencies, &credit.signs}) {
            for (const auto& t : *list) out.append(t.text).append(" / ");
        }
    }
    for (const auto* d : {&a.published, &a.updated})
        out.append(d->text).append(" ").append(d->iso).append("\n");
    for (const auto& b : a.body) {
        for (const auto& q : b.quotes) out.append(q.text + " | " + q.speaker + " | " + q.attribution + "\n");
    }
    for (const auto& b : a.boilerplate) out.append(to_string(b.kind)).append(" ").append(b.text).append("\n");
    outline_comments(a.comments, out);
    return out + a.language;
}

}  // namespace newstext::test
