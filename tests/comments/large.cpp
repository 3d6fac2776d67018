// Long threads: a step that is quadratic in the comments would not end here.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/page_comments.hpp"

namespace {

constexpr std::size_t many = 100'000;

const std::string article =
    "A bridge for the mill stream\n"
    "The council said on Tuesday that the old bridge over the mill stream will be replaced before the end of "
    "the year, because the beams are rotten and nobody can say how long they will hold.\n";

std::vector<newstext::Comment> comments_of(const std::string& text) {
    return newstext_test::page_comments(text, "en").comments;
}

/// A name of letters that no other number has.
std::string name(std::size_t number) {
    std::string text = "Wim Q";
    for (; number > 0; number /= 26) text += static_cast<char>('a' + number % 26);
    return text;
}

std::size_t count(const std::vector<newstext::Comment>& comments) {
    std::size_t n = comments.size();
    for (const auto& comment : comments) n += count(comment.replies);
    return n;
}

std::size_t depth(const std::vector<newstext::Comment>& comments) {
    std::size_t most = 0;
    for (const auto& comment : comments) most = std::max(most, 1 + depth(comment.replies));
    return most;
}

}  // namespace

TEST_CASE("all comments of a long thread are found, by times") {
    std::string text = article + std::to_string(many) + " comments\n";
    for (std::size_t i = 0; i < many; ++i) {
        const std::string number = std::to_string(i);
        text += "walker" + number + "\n" + std::to_string(1 + i % 20) + " hours ago\n";
        if (i % 3 == 2) text += "In reply to walker" + std::to_string(i - 1) + "\n";
        text += "I walked there " + number + " times, it was never this bad.\n3\nReply\nReport\n";
    }
    const auto found = comments_of(text);
    CHECK(count(found) == many);
    REQUIRE(found.size() == many - many / 3);
    CHECK(found[1].replies.size() == 1);
}

TEST_CASE("all comments of a long thread are found, by words that only comments have") {
    std::string text = article + "Comments\n";
    for (std::size_t i = 0; i < many; ++i)
        text += "walker" + std::to_string(i) + " says:\nIt was never this bad, not even then.\nReply\n";
    CHECK(count(comments_of(text)) == many);
}

TEST_CASE("all comments of a long thread are found, by buttons alone") {
    std::string text = article + "Comments\n";
    for (std::size_t i = 0; i < many; ++i)
        text += name(i) + "\nIt was never this bad, not even then.\nReply\nReport\n";
    CHECK(count(comments_of(text)) == many);
}

TEST_CASE("replies to replies without end stand beside what they answer") {
    // So that recursion over the replies, and their destructors, do not use up the stack.
    std::string text = article + "Comments\n";
    for (std::size_t i = 0; i < many; ++i) {
        text += "walker" + std::to_string(i) + " says:\n2 hours ago\n";
        if (i > 0) text += "In reply to walker" + std::to_string(i - 1) + "\n";
        text += "It was never this bad, not even then.\nReply\n";
    }
    const auto found = comments_of(text);
    CHECK(count(found) == many);
    CHECK(depth(found) <= 201);
}
