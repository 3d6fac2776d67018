// The reference scrape with a line removed, doubled, or swapped with its neighbour: no promise is broken, and
// title, outlet and comments stay right where the change does not touch them.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/parse.hpp"
#include "support/files.hpp"
#include "support/outline.hpp"
#include "support/promises.hpp"
#include "support/skip.hpp"
#include "support/variants.hpp"

using namespace newstext;
using test::Share;

namespace {

using Lines = std::vector<std::string>;

/// The lines of the scrape, each with its line end.
Lines scrape() {
    const std::filesystem::path path = std::filesystem::path(NEWSTEXT_SOURCE_DIR) / ".." / "shared" /
                                       "reference" / "000_a365132d8c7d1fbd.txt";
    const std::string text = test::read_file(path);
    Lines lines;
    for (const auto& line : test::lines_of(text)) lines.emplace_back(line.range.of(text));
    if (!lines.empty() && !lines.back().ends_with('\n')) lines.back() += '\n';
    return lines;
}

std::string join(const Lines& lines) {
    std::string text;
    for (const auto& line : lines) text += line;
    return text;
}

std::string comments_of(const Article& a) {
    std::string out;
    test::outline_comments(a.comments, out);
    return out;
}

/// What stays right, of the changes that do not touch it.
struct Shares {
    Share title;
    Share outlet;
    Share comments;
};

/// Parses a changed scrape. @param first, last the lines that were changed, from 0
void try_change(const Lines& lines, std::size_t first, std::size_t last, const Article& original,
                Shares& shares) {
    static Parser parser;
    const std::string text = join(lines);
    const Article a = parser.parse(text);
    CHECK(test::broken_promise(text, parser.layout(text), a) == "");
    const auto touches = [&](std::size_t from, std::size_t to) { return first <= to && from <= last; };
    // Lines, from 0: 1 the title, 2 the outlet, 13 the heading of the comments, 17 to 20 the comments.
    if (!touches(1, 1)) shares.title.add(a.title.text == original.title.text);
    if (!touches(1, 2)) shares.outlet.add(a.outlet.text == original.outlet.text);
    if (!touches(13, 20)) shares.comments.add(comments_of(a) == comments_of(original));
}

}  // namespace

TEST_CASE("reference: lines removed, doubled, swapped") {
    const Lines lines = scrape();
    if (lines.empty()) return test::skip("the reference scrape is not there");
    REQUIRE(lines.size() == 21);
    const Article original = parse(join(lines));
    Shares shares;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(i + 1);
        Lines removed = lines;
        removed.erase(removed.begin() + static_cast<std::ptrdiff_t>(i));
        try_change(removed, i, i, original, shares);
        Lines doubled = lines;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
        try_change(doubled, i, i, original, shares);
        if (i + 1 == lines.size()) continue;
        Lines swapped = lines;
        std::swap(swapped[i], swapped[i + 1]);
        try_change(swapped, i, i + 1, original, shares);
    }
    MESSAGE(shares.title.print("title right"));
    MESSAGE(shares.outlet.print("outlet right"));
    MESSAGE(shares.comments.print("comments right"));
    CHECK(shares.title.percent() >= 90);
    CHECK(shares.outlet.percent() >= 90);
    CHECK(shares.comments.percent() >= 85);
}
