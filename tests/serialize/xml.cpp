#include "newstext/serialize/xml.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "newstext/serialize/markup.hpp"

using namespace newstext;
using namespace std::string_literals;

namespace {

std::string text(std::string_view bytes, Markup markup = Markup::xml) {
    std::string out;
    XmlWriter(out, markup).text(bytes);
    return out;
}
std::string value(std::string_view bytes, Markup markup = Markup::xml) {
    std::string out;
    XmlWriter(out, markup).empty("a", {{"b", bytes}});
    return out;
}
std::string script(std::string_view json) {
    std::string out;
    XmlWriter(out, Markup::html).json_script("j", json);
    return out;
}

}  // namespace

TEST_CASE("xml: elements") {
    std::string out;
    XmlWriter xml(out);
    xml.declaration().open("a", {{"x:y", "1"}, {"left-out", ""}}).line().element("b", "t", {{"c", "2"}});
    CHECK(xml.depth() == 1);
    xml.empty("d", {{"e", "3"}}).close();
    CHECK(out ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<a x:y=\"1\">\n<b c=\"2\">t</b><d e=\"3\"/></a>");
}

TEST_CASE("xml: what is not open is not closed") {
    std::string out;
    XmlWriter xml(out);
    xml.close().open("a").open("b").close_all().close();
    CHECK(out == "<a><b></b></a>");
}

TEST_CASE("xml: HTML has void elements and its own first line") {
    std::string out;
    XmlWriter(out, Markup::html).declaration().empty("meta", {{"charset", "utf-8"}});
    CHECK(out == "<!DOCTYPE html>\n<meta charset=\"utf-8\">");
}

TEST_CASE("xml: escapes") {
    CHECK(text("") == "");
    CHECK(text("plain, grün, 日本語, 😀") == "plain, grün, 日本語, 😀");
    CHECK(text("a & b < c > d \" '") == "a &amp; b &lt; c &gt; d \" '");
    CHECK(text("]]> -- <!--") == "]]&gt; -- &lt;!--");
    CHECK(value("\"<&>'") == "<a b=\"&quot;&lt;&amp;&gt;'\"/>");
    // A parser would make blanks of them in a value.
    CHECK(value("1\t2\n3\r4\r\n5") == "<a b=\"1&#9;2&#10;3&#10;4&#10;5\"/>");
    CHECK(text("1\t2\n3\r4\r\n5") == "1\t2\n3\n4\n5");
}

TEST_CASE("xml: what cannot stand in a document") {
    const std::string bad = "\xEF\xBF\xBD";  // U+FFFD
    for (const Markup markup : {Markup::xml, Markup::html}) {
        CHECK(text("a\0b"s, markup) == "a" + bad + "b");
        CHECK(text("\x01\x08\x0B\x0C\x0E\x1F", markup) == bad + bad + bad + bad + bad + bad);
        CHECK(text("\xED\xA0\x80", markup) == bad + bad + bad);  // a lone surrogate: no byte of it is UTF-8
        CHECK(text("\xFF\xE2\x82", markup) == bad + bad);        // a maximal subpart is one U+FFFD
        CHECK(text("\xEF\xBF\xBE\xEF\xBF\xBF", markup) == bad + bad);
        CHECK(text("\xE2\x80\xAE\xD7\xA9\xEF\xBB\xBF", markup) == "\xE2\x80\xAE\xD7\xA9\xEF\xBB\xBF");
        CHECK(text("\xF4\x8F\xBF\xBD", markup) == "\xF4\x8F\xBF\xBD");
    }
    for (const std::string c : {"\x7F", "\xC2\x80", "\xC2\x9F", "\xEF\xB7\x90", "\xF0\x9F\xBF\xBE"}) {
        CHECK(text(c, Markup::xml) == c);
        CHECK(text(c, Markup::html) == bad);
    }
}

TEST_CASE("xml: JSON in a script") {
    CHECK(script(R"({"a":"</script><!--","b":"ü 😀 & > '"})") ==
          R"(<script type="j">{"a":"\u003c/script>\u003c!--","b":"ü 😀 & > '"}</script>)");
    CHECK(script("\"\x7F \xC2\x85 \xEF\xB7\x90 \xF0\x9F\xBF\xBE \xFF\"") ==
          R"(<script type="j">"\u007f \u0085 \ufdd0 \ud83f\udffe \ufffd"</script>)");
    CHECK(script("[\n\t1]") == "<script type=\"j\">[\n\t1]</script>");
}

TEST_CASE("xml: every byte pair gives a text without markup") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string bytes{static_cast<char>(first), static_cast<char>(second)};
            for (const Markup markup : {Markup::xml, Markup::html}) {
                const std::string out = text(bytes, markup);
                REQUIRE(valid_utf8_prefix(out) == out.size());
                REQUIRE(out.find_first_of("<>\r"s + '\0') == out.npos);
            }
        }
    }
}

TEST_CASE("markup: quotations in their paragraph") {
    const auto cut = [](const Block& block) {
        std::string out;
        detail::for_each_quote(
            block, [&](std::string_view part) { out.append(part); },
            [&](const Quotation& quote) { out.append("[").append(quote.text).append("]"); });
        return out;
    };
    Block block{BlockKind::paragraph, "\"Go\", he said. \"Go now\", he said.", {0, 40}, {}};
    CHECK(cut(block) == block.text);
    block.quotes = {{"Go", {0, 4}, "", {}, "", {}}, {"Go now", {15, 23}, "", {}, "", {}}};
    CHECK(cut(block) == "\"[Go]\", he said. \"[Go now]\", he said.");
    block.quotes[1].range = {2, 3};  // inside of the first
    CHECK(cut(block) == "\"[Go]\", he said. \"Go now\", he said.");
    block.quotes[0].text = "Stay";
    CHECK(cut(block) == block.text);
    block.quotes = {{"", {0, 4}, "", {}, "", {}}};
    CHECK(cut(block) == block.text);
}
