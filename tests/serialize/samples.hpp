// Articles that the serializers' tests share.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "newstext/model/article.hpp"

namespace samples {

/// Each member of the model has a value.
inline newstext::Article full_article() {
    using namespace newstext;
    Article a;
    a.title = {"Harbour bridge reopens", {20, 42}};
    a.kicker = {"Traffic", {12, 19}};
    a.subtitle = {"Eleven months of work", {43, 64}};
    a.outlet = {"The Quayside Post", {0, 11}};
    a.section = {"Local", {65, 70}};
    a.lead = {"The bridge is open again.\nFerries stop on Monday.", {71, 121}};
    a.authors = {{"Ida Falk", {125, 133}}, {"Ole Brandt", {138, 148}}};
    a.credits = {{{{"dpa", {801, 804}}}, {{"ifa", {805, 808}}}, {800, 809}}};
    a.dateline = {"PORT ELM (dpa)", {200, 214}};
    a.published = {"6 November 2024, 2:05 pm", "2024-11-06T14:05", {150, 174}};
    a.updated = {"two hours ago", "", {175, 188}};
    a.language = "en";
    a.body = {
        {BlockKind::paragraph,
         "\xE2\x80\x9CWe are relieved\xE2\x80\x9D, said the mayor.",
         {217, 255},
         {{"We are relieved", {217, 238}, "said the mayor", {240, 254}, "the mayor", {245, 254}}}},
        {BlockKind::subhead, "What changes", {257, 269}, {}},
        {BlockKind::list_item, "Two lanes each way", {273, 291}, {}},
        {BlockKind::list_item, "A path for bicycles", {294, 313}, {}},
        {BlockKind::quote, "A bridge is a promise.", {315, 337}, {}},
        {BlockKind::caption, "The bridge at dawn. Photo: Falk", {340, 371}, {}},
    };
    a.related = {{"Ferry line closes", {820, 837}}};
    a.tags = {{"traffic", {840, 847}}, {"bridges", {849, 856}}};
    a.boilerplate = {{BoilerplateKind::share, "Share this article", {860, 878}},
                     {BoilerplateKind::reading_time, "3 min", {880, 885}}};
    Comment reply;
    reply.author = {"Bo", {960, 962}};
    reply.published = {"1 h", "", {963, 966}};
    reply.text = {{"So am I.", {967, 975}}};
    reply.in_reply_to = "Ada";
    reply.deleted = true;
    reply.range = {960, 975};
    Comment comment;
    comment.author = {"Ada", {900, 903}};
    comment.published = {"07.11.2024", "2024-11-07", {904, 914}};
    comment.text = {{"Glad of it.", {915, 926}}, {"At last!", {927, 935}}};
    comment.votes = -3;
    comment.downvotes = 5;
    comment.badge = "Subscriber";
    comment.edited = true;
    comment.range = {900, 950};
    comment.replies = {reply};
    a.comments = {comment, {}};
    a.stated_comments = 7;
    a.diagnostics = {{"invalid UTF-8", 99}};
    return a;
}

/// Comments, each the reply to the one before.
inline newstext::Article deep_article(std::size_t levels) {
    newstext::Article article;
    for (; levels > 0; --levels) {
        newstext::Comment comment;
        comment.author.text = "L" + std::to_string(levels);
        comment.replies = std::move(article.comments);
        article.comments.clear();
        article.comments.push_back(std::move(comment));
    }
    return article;
}

/// Destroys nested comments level by level: their own destructor recurses.
inline void take_apart(newstext::Article& article) {
    while (!article.comments.empty()) {
        std::vector<newstext::Comment> replies = std::move(article.comments.front().replies);
        article.comments = std::move(replies);
    }
}

}  // namespace samples
