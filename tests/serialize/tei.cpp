#include "newstext/serialize/tei.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "samples.hpp"

using namespace newstext;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("tei: the article") {
    const std::string tei = to_tei(samples::full_article());
    CHECK(has(tei, R"(<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">)"));
    CHECK(has(tei, R"(<biblScope unit="section">Local</biblScope>)"));
    CHECK(has(tei, R"(<date type="published" when-iso="2024-11-06T14:05">6 November 2024, 2:05 pm</date>)"));
    CHECK(has(tei, R"(<measure quantity="7">7</measure>)"));
    CHECK(has(tei, "<keywords><term>traffic</term><term>bridges</term></keywords>"));
    CHECK(has(tei, R"(<div type="article">
<head type="kicker">Traffic</head>
<head type="main">Harbour bridge reopens</head>
<head type="sub">Eleven months of work</head>
<byline><docAuthor>Ida Falk</docAuthor></byline>
<byline><docAuthor>Ole Brandt</docAuthor></byline>
<argument><p>The bridge is open again.</p><p>Ferries stop on Monday.</p></argument>
<p>“<q type="spoken">We are relieved</q>”, said the mayor.</p>
<div type="section">
<head>What changes</head>
<list>
<item>Two lanes each way</item>
<item>A path for bicycles</item>
</list>
<quote><p>A bridge is a promise.</p></quote>
<figure><head>The bridge at dawn. Photo: Falk</head></figure>
</div>
<closer><signed>(<orgName type="agency">dpa</orgName>/<name type="sign">ifa</name>)</signed></closer>
</div>
)"));
    CHECK(has(tei, R"(<back><div type="related"><list>
<item>Ferry line closes</item>)"));
}

TEST_CASE("tei: comments") {
    const std::string tei = to_tei(samples::full_article());
    CHECK(has(tei, R"(<listPerson>
<person xml:id="person-1"><persName>Ada</persName></person>
<person xml:id="person-2"><persName>Bo</persName></person>
</listPerson>)"));
    CHECK(has(tei, R"(<post xml:id="comment-1" generatedBy="human" who="#person-1" when="2024-11-07" )"
                   R"(indentLevel="0" status="edited">
<opener generatedBy="template">
<name>Ada</name>
<roleName>Subscriber</roleName>
<date type="published" when="2024-11-07">07.11.2024</date>
</opener>
<p>Glad of it.</p>
<p>At last!</p>
<trailer generatedBy="system"><measure type="votes" quantity="-3">-3</measure>)"
                   R"(<measure type="downvotes" quantity="5">5</measure></trailer>
</post>
<post xml:id="comment-2" generatedBy="human" who="#person-2" indentLevel="1" replyTo="#comment-1" status="deleted">)"));
    CHECK(has(tei, R"(<post xml:id="comment-3" generatedBy="human" indentLevel="0">)"));
}

TEST_CASE("tei: an answer is stated by a name only") {
    Article article = samples::full_article();
    Comment& reply = article.comments[0].replies[0];
    reply.in_reply_to = "";
    CHECK_FALSE(has(to_tei(article), "replyTo"));
    reply.in_reply_to = "Someone else";
    CHECK_FALSE(has(to_tei(article), "replyTo"));
    CHECK(has(to_tei(article), R"(<name type="in_reply_to">Someone else</name>)"));
    reply.author.text = "Ada";  // one name, one person
    CHECK(has(to_tei(article), R"(xml:id="comment-2" generatedBy="human" who="#person-1")"));
    // What follows a reply on the level above does not answer the reply.
    article.comments[1].in_reply_to = "Ada";
    CHECK_FALSE(has(to_tei(article), "replyTo"));
}

TEST_CASE("tei: the heading of the comments, the dateline") {
    Article article = samples::full_article();
    article.boilerplate.push_back({BoilerplateKind::comment_heading, "7 Comments", {}});
    article.body[0].text = "PORT ELM (dpa) - It is open.";
    const std::string tei = to_tei(article);
    CHECK(has(tei, "<div type=\"comments\">\n<head>7 Comments</head>"));
    CHECK(has(tei, R"(<p><seg type="dateline">PORT ELM (dpa)</seg> - It is open.</p>)"));
}

TEST_CASE("tei: a credit alone, and nothing at all") {
    Article article;
    article.credits = {{{{"dpa", {}}}, {}, {}}};
    CHECK(has(to_tei(article),
              "<p/>\n<closer><signed>(<orgName type=\"agency\">dpa</orgName>)</signed></closer>"));
    CHECK(has(to_tei({}), "<body>\n<div type=\"article\">\n</div>\n</body>"));
}

TEST_CASE("tei: deep replies stand side by side") {
    Article article = samples::deep_article(100000);
    const std::string tei = to_tei(article);
    CHECK(has(tei, "indentLevel=\"99999\""));
    samples::take_apart(article);
}
