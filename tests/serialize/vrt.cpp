#include "newstext/serialize/vrt.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "samples.hpp"

using namespace newstext;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        longest = std::max(longest, std::min(end, text.size()));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return longest;
}

}  // namespace

TEST_CASE("vrt: an article") {
    Article article;
    article.title = {"Bridge & \"tunnel\"", {}};
    article.authors = {{"Ida Falk", {}}, {"Ole|Brandt", {}}};
    article.language = "en";
    article.body = {{BlockKind::paragraph, "It <is> open. Really\xE2\x80\xA6 3.5 m!", {}, {}},
                    {BlockKind::caption, " ", {}, {}}};
    Comment reply;
    reply.text = {{"Yes", {}}};
    reply.deleted = true;
    Comment comment;
    comment.author.text = "Ada\tB";
    comment.published = {"1 h", "", {}};
    comment.votes = -3;
    comment.replies = {reply};
    article.comments = {comment, {}};
    CHECK(to_vrt(article, {.id = "a1"}) ==
          "<!-- #vrt positional-attributes: word -->\n"
          "<text id=\"a1\" title=\"Bridge &amp; &quot;tunnel&quot;\" authors=\"|Ida Falk|Ole/Brandt|\" "
          "language=\"en\">\n"
          "<p kind=\"title\">\n<s>\nBridge\n&amp;\n\"\ntunnel\n\"\n</s>\n</p>\n"
          "<p kind=\"paragraph\">\n<s>\nIt\n&lt;\nis\n&gt;\nopen\n.\n</s>\n"
          "<s>\nReally\n\xE2\x80\xA6\n3.5\nm\n!\n</s>\n</p>\n"
          "<comment n=\"1\" level=\"0\" author=\"Ada B\" published=\"1 h\" votes=\"-3\">\n</comment>\n"
          "<comment n=\"2\" parent=\"1\" level=\"1\" deleted=\"true\">\n"
          "<p kind=\"comment\">\n<s>\nYes\n</s>\n</p>\n</comment>\n"
          "<comment n=\"3\" level=\"0\">\n</comment>\n"
          "</text>\n");
}

TEST_CASE("vrt: attributes of the text") {
    const std::string vrt = to_vrt(samples::full_article(), {.id = "x"});
    CHECK(has(
        vrt,
        R"(<text id="x" title="Harbour bridge reopens" kicker="Traffic" subtitle="Eleven months of work" )"
        R"(outlet="The Quayside Post" section="Local" authors="|Ida Falk|Ole Brandt|" agencies="|dpa|" )"
        R"-(signs="|ifa|" dateline="PORT ELM (dpa)" published="2024-11-06T14:05" updated="two hours ago" )-"
        R"(language="en" tags="|traffic|bridges|">)"));
    CHECK(has(to_vrt(samples::full_article(), {.fields = {Field::outlet}, .id = "x"}),
              "<text id=\"x\" outlet=\"The Quayside Post\">\n</text>\n"));
    CHECK(has(to_vrt({}), "<text id=\""));
}

TEST_CASE("vrt: the limits of the Corpus Workbench") {
    Article article;
    const std::string quotes(100000, '"');
    for (Text* text : {&article.title, &article.kicker, &article.subtitle, &article.outlet, &article.section,
                       &article.dateline}) {
        text->text = quotes;
    }
    article.published.text = article.updated.text = article.language = quotes;
    for (auto* texts : {&article.authors, &article.tags}) texts->assign(3000, {"a&b", {}});
    article.credits = {{article.authors, article.authors, {}}};
    CHECK(longest_line(to_vrt(article, {.fields = Fields::all(), .id = quotes})) <= vrt_max_line);

    // Tokens are cut between code points, and nothing of them is lost.
    article = {};
    std::string word;
    for (int i = 0; i < 200000; ++i) word += "\xC3\xA9";
    article.body = {{BlockKind::paragraph, word, {}, {}}};
    std::string vrt = to_vrt(article);
    CHECK(longest_line(vrt) <= vrt_max_value);
    std::erase(vrt, '\n');
    CHECK(has(vrt, word));
}

TEST_CASE("vrt: texts without anything to see have no paragraph") {
    Article article;
    article.lead.text = "\n \xE2\x80\x8F\n\x01";
    CHECK_FALSE(has(to_vrt(article), "<p"));
}

TEST_CASE("vrt: deep comments") {
    Article deep = samples::deep_article(10000);
    const std::string vrt = to_vrt(deep);
    CHECK(has(vrt, "<comment n=\"10000\" parent=\"9999\" level=\"9999\" author=\"L10000\">"));
    CHECK(vrt.size() < 2 * 1000 * 1000);
    samples::take_apart(deep);
}
