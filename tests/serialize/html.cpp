#include "newstext/serialize/html.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "newstext/serialize/json_ld.hpp"
#include "samples.hpp"

using namespace newstext;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }
std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
    return n;
}

}  // namespace

TEST_CASE("html: the page") {
    CHECK(to_html(samples::full_article(), {.json_ld = false}) == R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Harbour bridge reopens</title>
<meta name="author" content="Ida Falk">
<meta name="author" content="Ole Brandt">
<meta name="description" content="The bridge is open again.&#10;Ferries stop on Monday.">
<meta name="keywords" content="traffic, bridges">
</head>
<body>
<article>
<header>
<p class="section">Local</p>
<p class="kicker">Traffic</p>
<h1>Harbour bridge reopens</h1>
<p class="subtitle">Eleven months of work</p>
<p class="lead">The bridge is open again.</p>
<p class="lead">Ferries stop on Monday.</p>
<p class="author">Ida Falk</p>
<p class="author">Ole Brandt</p>
<p class="outlet">The Quayside Post</p>
<p class="published"><time datetime="2024-11-06T14:05">6 November 2024, 2:05 pm</time></p>
<p class="updated">two hours ago</p>
</header>
<p>“We are relieved”, said the mayor.</p>
<h2>What changes</h2>
<ul>
<li>Two lanes each way</li>
<li>A path for bicycles</li>
</ul>
<blockquote><p>A bridge is a promise.</p></blockquote>
<figure><figcaption>The bridge at dawn. Photo: Falk</figcaption></figure>
<footer>
<p class="agency">dpa</p>
<p class="sign">ifa</p>
<ul class="tags">
<li>traffic</li>
<li>bridges</li>
</ul>
<ul class="related">
<li>Ferry line closes</li>
</ul>
</footer>
<section class="comments">
<h2 lang="en">Comments</h2>
<article id="comment-1" class="edited">
<header>
<b class="author">Ada</b>
<span class="badge">Subscriber</span>
<span class="published"><time datetime="2024-11-07">07.11.2024</time></span>
<data class="votes" value="-3">-3</data>
<data class="downvotes" value="5">5</data>
</header>
<p>Glad of it.</p>
<p>At last!</p>
<article id="comment-2" class="deleted">
<header>
<b class="author">Bo</b>
<span class="in-reply-to">Ada</span>
<span class="published">1 h</span>
</header>
<p>So am I.</p>
</article>
</article>
<article id="comment-3">
</article>
</section>
</article>
</body>
</html>
)");
}

TEST_CASE("html: JSON-LD cannot end its script") {
    Article article = samples::full_article();
    CHECK(has(to_html(article),
              "<script type=\"application/ld+json\">" + to_json_ld(article) + "</script>\n</head>"));
    article.title.text = "</script><script>alert(1)</script><!-- \x01 \xC2\x85 \xFF";
    const std::string html = to_html(article);
    CHECK(count(html, "<script") == 1);
    CHECK(count(html, "</script>") == 1);
    CHECK_FALSE(has(html, "<!--"));
    CHECK(has(html, R"(\u003c/script>\u003cscript>alert(1))"));
    CHECK_FALSE(has(to_html(article, {.json_ld = false}), "<script"));
}

TEST_CASE("html: language and direction") {
    Article article;
    CHECK(has(to_html(article), "<html lang=\"und\">"));
    CHECK(has(to_html(article), "<h1>Untitled</h1>"));
    article.language = "ar";
    article.comments.resize(1);
    CHECK(has(to_html(article), R"(<html lang="ar" dir="rtl">)"));
    CHECK(has(to_html(article), R"(<h2 lang="en" dir="ltr">Comments</h2>)"));
    article.boilerplate = {{BoilerplateKind::comment_heading, "التعليقات", {}}};
    CHECK(has(to_html(article), "<h2>التعليقات</h2>"));
}

TEST_CASE("html: nesting has an end") {
    Article article = samples::deep_article(5000);
    const std::string html = to_html(article);
    CHECK(count(html, "<article") == 5001);
    CHECK(count(html, "</article>") == 5001);
    CHECK(html.size() < 2'000'000);
    CHECK(has(html, "<b class=\"author\">L5000</b>\n</header>\n</article>\n</article>"));
    samples::take_apart(article);
}
