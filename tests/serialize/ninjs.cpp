#include "newstext/serialize/ninjs.hpp"

#include <doctest/doctest.h>

#include <string_view>

#include "samples.hpp"

using namespace newstext;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("ninjs: which part is which property") {
    const std::string json = to_ninjs(samples::full_article(), {.uri = "tag:quayside.example,2024:bridge"});
    CHECK(
        json ==
        R"({"uri":"tag:quayside.example,2024:bridge","type":"text","representationType":"full",)"
        R"("standard":{"name":"ninjs","version":"3.1",)"
        R"("schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},"language":"en",)"
        R"("title":"Harbour bridge reopens",)"
        R"("headlines":[{"role":"main","contentType":"text/plain","value":"Harbour bridge reopens"},)"
        R"({"role":"kicker","contentType":"text/plain","value":"Traffic"},)"
        R"({"role":"subtitle","contentType":"text/plain","value":"Eleven months of work"}],)"
        R"("by":"Ida Falk, Ole Brandt","located":"PORT ELM",)"
        R"("descriptions":[{"role":"lead","contentType":"text/plain",)"
        R"("value":"The bridge is open again.\nFerries stop on Monday."}],)"
        R"("edNote":"Published: 2024-11-06T14:05\nUpdated: two hours ago",)"
        R"("bodies":[{"role":"main","contentType":"text/plain","wordCount":21,"value":)"
        "\"\xE2\x80\x9CWe are relieved\xE2\x80\x9D, said the mayor.\\n\\nWhat changes\\n\\n"
        R"(- Two lanes each way\n- A path for bicycles\n\nA bridge is a promise."},)"
        R"({"role":"caption","contentType":"text/plain","wordCount":6,)"
        R"("value":"The bridge at dawn. Photo: Falk"}],)"
        R"("people":[{"name":"Ida Falk","rel":"author"},{"name":"Ole Brandt","rel":"author"},)"
        R"({"name":"the mayor","rel":"quoted"}],)"
        R"("infoSources":[{"name":"The Quayside Post","role":"publisher"},{"name":"dpa","role":"agency"},)"
        R"({"name":"ifa","role":"authorSign"}],)"
        R"("subjects":[{"name":"Local","rel":"section"},{"name":"traffic","rel":"keyword"},)"
        R"({"name":"bridges","rel":"keyword"}],)"
        R"("associations":[{"name":"related-1","rel":"related",)"
        R"("uri":"tag:quayside.example,2024:bridge#related-1","type":"text",)"
        R"("headlines":[{"role":"main","contentType":"text/plain","value":"Ferry line closes"}]},)"
        R"({"name":"comment-1","rel":"comment","uri":"tag:quayside.example,2024:bridge#comment-1","type":"text",)"
        R"("by":"Ada","edNote":"Published: 2024-11-07",)"
        R"("bodies":[{"role":"main","contentType":"text/plain","value":"Glad of it.\n\nAt last!"}],)"
        R"("associations":[{"name":"comment-2","rel":"comment",)"
        R"("uri":"tag:quayside.example,2024:bridge#comment-2","type":"text","by":"Bo","edNote":"Published: 1 h",)"
        R"("bodies":[{"role":"main","contentType":"text/plain","value":"So am I."}],)"
        R"("people":[{"name":"Ada","rel":"inReplyTo"}]}]},)"
        R"({"name":"comment-3","rel":"comment","uri":"tag:quayside.example,2024:bridge#comment-3","type":"text"}]})");
}

TEST_CASE("ninjs: an identifier of its own, the same for the same content") {
    const std::string own = to_ninjs({}, {.fields = {}});
    CHECK(has(own, R"({"uri":"urn:uuid:)"));
    CHECK(has(own, R"("representationType":"partial")"));
    CHECK(to_ninjs({}, {.fields = {}}) == own);
    Article article;
    article.title.text = "Another one";
    CHECK(to_ninjs(article, {.fields = {}}) != own);
}

TEST_CASE("ninjs: times with a zone") {
    Article article;
    article.published = {"", "2024-11-06T14:05+01:00", {}};
    article.updated = {"", "2024-11-06T15:00:30Z", {}};
    const std::string json = to_ninjs(article);
    CHECK(
        has(json, R"("contentCreated":"2024-11-06T14:05:00+01:00","versionCreated":"2024-11-06T15:00:30Z")"));
    CHECK_FALSE(has(json, "edNote"));
}

TEST_CASE("ninjs: a speaker is named once, names that are empty are not there") {
    Article article;
    article.authors = {{"", {}}};
    Block block;
    block.quotes = {{"a", {}, "", {}, "Bo", {}}, {"b", {}, "", {}, "Bo", {}}, {"c", {}, "", {}, "", {}}};
    article.body = {block, block};
    CHECK(has(to_ninjs(article), R"("people":[{"name":"Bo","rel":"quoted"}])"));
}

TEST_CASE("ninjs: deep comments") {
    Article deep = samples::deep_article(10000);
    const std::string json = to_ninjs(deep);
    CHECK(has(json, R"("name":"comment-10000","rel":"comment")"));
    CHECK(json.size() < 5 * 1000 * 1000);
    samples::take_apart(deep);
}
