// One input and one expected text for each shape of comments: tests/comments/pairs/NAME.in.txt, NAME.out.txt.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support/page_comments.hpp"

namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void print(const std::vector<newstext::Comment>& comments, int depth, std::string& out) {
    for (const auto& c : comments) {
        out += c.author.text + " | " + c.published.text + " | " + std::to_string(depth) + " | ";
        for (std::size_t i = 0; i < c.text.size(); ++i) out += (i > 0 ? " / " : "") + c.text[i].text;
        if (c.votes) out += " | votes " + std::to_string(*c.votes);
        if (c.downvotes) out += " | down " + std::to_string(*c.downvotes);
        if (!c.badge.empty()) out += " | badge " + c.badge;
        if (!c.in_reply_to.empty()) out += " | to " + c.in_reply_to;
        if (c.edited) out += " | edited";
        if (c.deleted) out += " | deleted";
        out += '\n';
        print(c.replies, depth + 1, out);
    }
}

/// The comments of a text: `author | time | depth | text`, a line each, then what else the page tells.
std::string comments_of(const std::string& text) {
    const auto found = newstext_test::page_comments(text);
    std::string out;
    if (found.stated) out += "stated " + std::to_string(*found.stated) + "\n";
    if (!found.note.empty()) out += "note " + found.note + "\n";
    print(found.comments, 0, out);
    const auto pingbacks =
        std::count(found.roles.begin(), found.roles.end(), newstext::comments::Role::pingback);
    if (pingbacks > 0) out += "lines of pingbacks " + std::to_string(pingbacks) + "\n";
    return out;
}

std::vector<std::filesystem::path> inputs() {
    std::vector<std::filesystem::path> all;
    for (const auto& entry :
         std::filesystem::directory_iterator(NEWSTEXT_SOURCE_DIR "/tests/comments/pairs")) {
        if (entry.path().string().ends_with(".in.txt")) all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("each shape of comments is read as its pair says") {
    const auto all = inputs();
    CHECK(all.size() >= 30);  // a folder that is not found must not pass for a success
    for (const auto& path : all) {
        const std::string name = path.string();
        CAPTURE(name);
        const std::string expected = read_file(name.substr(0, name.size() - 7) + ".out.txt");
        CHECK(comments_of(read_file(path)) == expected);
    }
}
