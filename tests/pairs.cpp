// Pages and what they are: tests/pairs/NAME.in.txt is the page, NAME.out.txt what it should give.
//
// The output has a line for each line of the page with its kind (`boilerplate:related`; `+` where it goes on
// with the block before; `boilerplate` where its kind of boilerplate does not matter; `?` where nobody could
// tell), a line
// `---`, and what the page tells beyond that:
//
//     language: de
//     outlet: NAME
//     author: NAME               one line each
//     published: 2024-03-12      updated: likewise
//     dateline: MOSKAU (AP)
//     credit: sda / daf          agencies / signs, separated by commas
//     stated: 3                  number of comments that the page states
//     comment: AUTHOR | TIME | PARAGRAPH | PARAGRAPH …    two blanks before a reply, four before its reply
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/parse.hpp"
#include "support/files.hpp"

using namespace newstext;

namespace {

std::string joined(const std::vector<Text>& texts) {
    std::string out;
    for (const auto& t : texts) out += (out.empty() ? "" : ", ") + t.text;
    return out;
}

void print_comments(const std::vector<Comment>& comments, const std::string& indent,
                    std::vector<std::string>& out) {
    for (const auto& c : comments) {
        std::string line = indent + "comment: " + c.author.text + " | " + c.published.text;
        for (const auto& t : c.text) line += " | " + t.text;
        out.push_back(line);
        print_comments(c.replies, indent + "  ", out);
    }
}

std::string kind_of(const LayoutLine& line) {
    if (line.continues) return "+";
    std::string kind(to_string(line.kind));
    if (line.kind == LineKind::boilerplate) kind += ":" + std::string(to_string(line.boilerplate));
    return kind;
}

/// What the parser makes of a page, in the form of the .out.txt files.
std::vector<std::string> print(std::string_view text) {
    Parser parser;
    std::vector<std::string> out;
    for (const auto& line : parser.layout(text).lines) out.push_back(kind_of(line));
    out.emplace_back("---");
    const Article a = parser.parse(text);
    out.push_back("language: " + a.language);
    if (!a.outlet.empty()) out.push_back("outlet: " + a.outlet.text);
    for (const auto& author : a.authors) out.push_back("author: " + author.text);
    if (!a.published.iso.empty()) out.push_back("published: " + a.published.iso);
    if (!a.updated.iso.empty()) out.push_back("updated: " + a.updated.iso);
    if (!a.dateline.empty()) out.push_back("dateline: " + a.dateline.text);
    for (const auto& c : a.credits) out.push_back("credit: " + joined(c.agencies) + " / " + joined(c.signs));
    if (a.stated_comments) out.push_back("stated: " + std::to_string(*a.stated_comments));
    print_comments(a.comments, "", out);
    return out;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

bool fits(const std::string& found, const std::string& expected) {
    if (expected == "?") return true;
    return found == expected || (expected == "boilerplate" && found.starts_with("boilerplate:"));
}

void check_facts(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
    const auto has = [](const std::vector<std::string>& all, const std::string& one, bool reverse) {
        return std::any_of(all.begin(), all.end(),
                           [&](const std::string& x) { return reverse ? fits(one, x) : fits(x, one); });
    };
    for (const auto& missing : expected) {
        CAPTURE(missing);
        CHECK(has(found, missing, false));
    }
    for (const auto& unexpected : found) {
        CAPTURE(unexpected);
        CHECK(has(expected, unexpected, true));
    }
}

}  // namespace

TEST_CASE("pairs: each page gives what is written beside it") {
    const auto inputs = test::files_of(NEWSTEXT_SOURCE_DIR "/tests/pairs", ".in.txt");
    REQUIRE_FALSE(inputs.empty());
    for (const auto& input : inputs) {
        std::string output = input.string();
        output.replace(output.size() - std::string_view("in.txt").size(), 2, "out");
        const std::string name = input.filename().string();
        const std::string text = test::read_file(input);
        const auto lines = split(text);
        const auto expected = split(test::read_file(output));
        const auto found = print(text);
        CAPTURE(name);
        REQUIRE(expected.size() > lines.size());
        REQUIRE(found.size() > lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            CAPTURE(i + 1);
            CAPTURE(lines[i]);
            CAPTURE(found[i]);
            CAPTURE(expected[i]);
            CHECK(fits(found[i], expected[i]));
        }
        check_facts({found.begin() + static_cast<std::ptrdiff_t>(lines.size()), found.end()},
                    {expected.begin() + static_cast<std::ptrdiff_t>(lines.size()), expected.end()});
    }
}
