#include "newstext/serialize/json.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/utf8.hpp"
#include "samples.hpp"
#include "support/files.hpp"

using namespace newstext;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The error that reading gives, as `code@offset message`; "none" where there is none.
std::string error_of(std::string_view json, const ReadOptions& options = {}) {
    try {
        (void)read_json(json, options);
    } catch (const Error& error) {
        const char* code = error.code() == ErrorCode::bad_json     ? "bad_json"
                           : error.code() == ErrorCode::bad_schema ? "bad_schema"
                                                                   : "other";
        return std::string(code) + '@' + std::to_string(error.offset()) + ' ' + error.what();
    }
    return "none";
}

/// Articles with any members and any valid strings.
class RandomArticles {
public:
    Article next() {
        Article a;
        for (Text* t : {&a.title, &a.kicker, &a.subtitle, &a.outlet, &a.section, &a.lead, &a.dateline})
            *t = text();
        a.authors = list([&] { return text(); });
        a.credits = list([&] {
            return Credit{list([&] { return text(); }), list([&] { return text(); }), range()};
        });
        a.published = time();
        a.updated = time();
        a.language = string();
        a.body = list([&] {
            return Block{static_cast<BlockKind>(below(5)), string(), range(), list([&] {
                             return Quotation{string(), range(), string(), range(), string(), range()};
                         })};
        });
        a.related = list([&] { return text(); });
        a.tags = list([&] { return text(); });
        a.boilerplate = list([&] {
            return Boilerplate{static_cast<BoilerplateKind>(below(names::boilerplate_kinds.size())), string(),
                               range()};
        });
        a.comments = list([&] { return comment(0); });
        if (below(2) == 0) a.stated_comments = number();
        a.diagnostics = list([&] { return Diagnostic{string(), number()}; });
        return a;
    }

private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
    std::size_t number() {
        return below(4) == 0 ? std::numeric_limits<std::size_t>::max() - below(2) : below(3000);
    }
    int integer() {
        return below(4) == 0 ? std::numeric_limits<int>::min() : static_cast<int>(below(99)) - 50;
    }
    Range range() { return below(3) == 0 ? Range{} : Range{number(), number()}; }
    std::string string() {
        static const std::vector<std::string> pieces{"a",
                                                     "\"",
                                                     "\\",
                                                     "/",
                                                     "\n",
                                                     "\r",
                                                     std::string(1, '\0'),
                                                     "\x1F",
                                                     "\x7F",
                                                     "\xC3\xA9",
                                                     "\xE2\x80\xA8",
                                                     "\xF0\x9F\x98\x80",
                                                     "</s>",
                                                     " ",
                                                     "\\u0041",
                                                     "\xEF\xBF\xBD"};
        std::string result;
        for (std::size_t n = below(5); n > 0; --n) result += pieces[below(pieces.size())];
        return result;
    }
    Text text() { return below(3) == 0 ? Text{} : Text{string(), range()}; }
    DateTime time() { return below(3) == 0 ? DateTime{} : DateTime{string(), string(), range()}; }
    Comment comment(std::size_t level) {
        Comment c;
        c.author = text();
        c.published = time();
        c.text = list([&] { return text(); });
        if (below(2) == 0) c.votes = integer();
        if (below(2) == 0) c.downvotes = integer();
        c.badge = string();
        c.in_reply_to = string();
        c.edited = below(2) == 0;
        c.deleted = below(2) == 0;
        c.range = range();
        if (level < 4) c.replies = list([&] { return comment(level + 1); });
        return c;
    }
    template <class F>
    auto list(F element) -> std::vector<decltype(element())> {
        std::vector<decltype(element())> result;
        for (std::size_t n = below(3); n > 0; --n) result.push_back(element());
        return result;
    }

    std::mt19937 engine_{20241106};
};

}  // namespace

TEST_CASE("json: an empty article has the members that are always there") {
    CHECK(to_json({}) ==
          R"({"schema":"newstext-article/1","title":"","outlet":"","lead":"","authors":[],"published":null,)"
          R"("language":"","body":[],"boilerplate":[],"comments":[]})");
    CHECK(read_json(to_json({})) == Article{});
}

TEST_CASE("json: what is written is read back") {
    const Article article = samples::full_article();
    CHECK(read_json(to_json(article), {.refuse_unknown = true}) == article);
    CHECK(read_json(to_json(article, {.pretty = true}), {.refuse_unknown = true}) == article);
    CHECK(read_json(to_jsonl(article)) == article);
    RandomArticles articles;
    for (int i = 0; i < 300; ++i) {
        const Article any = articles.next();
        const std::string json = to_json(any, {.pretty = i % 2 == 0});
        CHECK_MESSAGE(read_json(json, {.refuse_unknown = true}) == any, json);
    }
}

TEST_CASE("json: the sample file, which the schema test validates, is what is written") {
    std::ifstream file(NEWSTEXT_SOURCE_DIR "/tests/serialize/article.json", std::ios::binary);
    REQUIRE(file);
    const std::string sample{std::istreambuf_iterator<char>(file), {}};
    CHECK(sample == to_json(samples::full_article(), {.pretty = true}) + "\n");
}

TEST_CASE("json: the schema names all kinds") {
    std::ifstream file(NEWSTEXT_SOURCE_DIR "/docs/schema/article-1.schema.json", std::ios::binary);
    REQUIRE(file);
    const std::string schema{std::istreambuf_iterator<char>(file), {}};
    for (const auto kind : names::block_kinds) CHECK(has(schema, '"' + std::string(kind) + '"'));
    for (const auto kind : names::boilerplate_kinds) CHECK(has(schema, '"' + std::string(kind) + '"'));
}

TEST_CASE("json: members of elements") {
    const std::string json = to_json(samples::full_article());
    for (const std::string_view part : {
             R"("title":"Harbour bridge reopens","title_range":[20,42],)",
             R"("authors":["Ida Falk","Ole Brandt"],"authors_ranges":[[125,133],[138,148]],)",
             R"("credits":[{"agencies":["dpa"],"agencies_ranges":[[801,804]],"signs":["ifa"],)"
             R"("signs_ranges":[[805,808]],"range":[800,809]}],)",
             R"("published":"2024-11-06T14:05","published_text":"6 November 2024, 2:05 pm",)"
             R"("published_range":[150,174],)",
             R"("updated":null,"updated_text":"two hours ago","updated_range":[175,188],)",
             R"({"kind":"subhead","text":"What changes","range":[257,269]})",
             R"("attribution":"said the mayor","attribution_range":[240,254],"speaker":"the mayor",)",
             R"({"kind":"share","text":"Share this article","range":[860,878]})",
             R"("votes":-3,"downvotes":5,"badge":"Subscriber","edited":true,"range":[900,950],"replies":[{)",
             R"({"author":"","published":null,"text":[],"replies":[]})",
             R"("stated_comments":7,"diagnostics":[{"message":"invalid UTF-8","offset":99}]})",
         }) {
        CHECK_MESSAGE(has(json, part), part);
    }
}

TEST_CASE("json: without ranges") {
    const std::string json = to_json(samples::full_article(), {.ranges = false});
    CHECK_FALSE(has(json, "range"));
    const Article read = read_json(json);
    CHECK(read.title == Text{"Harbour bridge reopens", {}});
    CHECK(to_json(read) == json);
    CHECK(to_jsonl(samples::full_article(), {.ranges = false}) == json + '\n');
}

TEST_CASE("json: members of parts that are not chosen are left out") {
    const Article article = samples::full_article();
    CHECK(to_json(article, {.fields = {}}) == R"({"schema":"newstext-article/1"})");
    CHECK(to_json({}, {.fields = {Field::title, Field::published, Field::body, Field::comments}}) ==
          R"({"schema":"newstext-article/1","title":"","published":null,"body":[],"comments":[]})");
    CHECK(to_jsonl(article, {.fields = {Field::tags, Field::updated, Field::captions}, .ranges = false}) ==
          R"({"schema":"newstext-article/1","updated":null,"updated_text":"two hours ago",)"
          R"("tags":["traffic","bridges"],)"
          R"("body":[{"kind":"caption","text":"The bridge at dawn. Photo: Falk"}]})"
          "\n");
    // Each part alone, and what is written of it is what is read.
    for (const auto name : names::fields) {
        const Fields fields{*field_from(name)};
        Article chosen = article;
        keep_only(chosen, fields);
        CHECK(read_json(to_json(article, {.fields = fields}), {.refuse_unknown = true}) == chosen);
    }
}

TEST_CASE("json: pretty") {
    Article article;
    article.title = {"T", {0, 1}};
    article.authors = {{"A", {}}};
    CHECK(to_json(article, {.pretty = true}) == R"({
  "schema": "newstext-article/1",
  "title": "T",
  "title_range": [0,1],
  "outlet": "",
  "lead": "",
  "authors": [
    "A"
  ],
  "published": null,
  "language": "",
  "body": [],
  "boilerplate": [],
  "comments": []
})");
}

TEST_CASE("json: a line of JSON Lines is one line") {
    Article article;
    article.lead.text = "one\ntwo\r\nthree";
    const std::string line = to_jsonl(article);
    CHECK(line.find_first_of("\r\n") == line.size() - 1);
    CHECK(line.back() == '\n');
}

TEST_CASE("json: long strings pass the buffer, escapes across its end") {
    Article article;
    for (std::size_t n = 1000; n < 1050; ++n) {
        article.title.text = std::string(n, 'x') + "\"\n\xF0\x9F\x98\x80" + std::string(n, '\x01');
        CHECK(read_json(to_json(article)) == article);
    }
}

TEST_CASE("json: invalid bytes become U+FFFD") {
    Article article;
    article.title.text = "a\xFFz";
    article.comments.resize(1);
    article.comments[0].badge = "\xE2\x82";
    const Article read = read_json(to_json(article));
    CHECK(read.title.text == "a\xEF\xBF\xBDz");
    CHECK(read.comments[0].badge == "\xEF\xBF\xBD");
}

TEST_CASE("utf8: maximal subparts") {
    const auto repaired = [](std::string_view bytes) {
        std::string buffer;
        std::string result;
        for (const char c : valid_utf8(bytes, buffer)) {
            if (c == '\xEF') result += '?';
            if (static_cast<unsigned char>(c) < 0x80) result += c;
        }
        return result;
    };
    CHECK(repaired("") == "");
    CHECK(repaired("a\x80"
                   "b") == "a?b");
    CHECK(repaired("\xC0\xAF") == "??");            // overlong
    CHECK(repaired("\xE0\x80\xAF") == "???");       // overlong
    CHECK(repaired("\xED\xA0\x80") == "???");       // surrogate
    CHECK(repaired("\xF4\x90\x80\x80") == "????");  // over U+10FFFF
    CHECK(repaired("\xF0\x9F\x98"
                   "x\xE2\x82") == "?x?");  // cut off
    CHECK(repaired("\xC3\xA9") == "");      // valid: nothing to replace
    std::string buffer;
    const std::string_view valid = "\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80";
    CHECK(valid_utf8(valid, buffer).data() == valid.data());
}

TEST_CASE("json: errors of the syntax name the byte") {
    CHECK(error_of("").starts_with("bad_json@0 JSON error at byte 0: "));
    CHECK(error_of("{").starts_with("bad_json@1 JSON error at byte 1: "));
    CHECK(error_of(R"({"title":x})").starts_with("bad_json@9 JSON error at byte 9: "));
    CHECK(error_of(R"({"title":"a",})").starts_with("bad_json@13 "));
    CHECK(error_of("{\"title\":\"a\xFF\"}").starts_with("bad_json@"));
    CHECK(error_of("{\"title\":\"a\nb\"}").starts_with("bad_json@11 "));
    CHECK(error_of(R"({"title":"\ud800"})").starts_with("bad_json@"));
    CHECK(error_of("{} {}") == "bad_json@3 text after the JSON value at byte 3");
    CHECK(error_of("\xEF\xBB\xBF{} \r\n\t") == "none");
    CHECK(error_of("\xEF\xBB\xBF{]").starts_with("bad_json@4 "));
}

TEST_CASE("json: each prefix is refused, each changed byte is read or refused") {
    const std::string json = to_json(samples::full_article());
    for (std::size_t n = 0; n < json.size(); ++n) {
        CHECK(error_of(json.substr(0, n)).starts_with("bad_json@"));
    }
    for (const char c : {'"', '{', ']', '0', '\\', '\xFF', '-'}) {
        for (std::size_t n = 0; n < json.size(); ++n) {
            std::string changed = json;
            changed[n] = c;
            CHECK_FALSE(error_of(changed, {.refuse_unknown = true}).starts_with("other"));
        }
    }
}

TEST_CASE("json: errors of the schema name the member") {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"[]", "the document: expected an object"},
        {"null", "the document: expected an object"},
        {R"({"title":null})", "/title: expected a string"},
        {R"({"authors":"A"})", "/authors: expected an array"},
        {R"({"authors":["A",1]})", "/authors/1: expected a string"},
        {R"({"authors":["A"],"authors_ranges":[]})",
         "/authors_ranges: expected as many ranges as \"authors\" has elements"},
        {R"({"title_range":[1]})", "/title_range: expected a range [begin, end]"},
        {R"({"title_range":[1,"2"]})", "/title_range/1: expected an integer from 0"},
        {R"({"title_range":[-1,2]})", "/title_range/0: expected an integer from 0"},
        {R"({"title_range":[1,2.5]})", "/title_range/1: expected an integer from 0"},
        {R"({"published":1})", "/published: expected a string or null"},
        {R"({"body":[{"kind":"verse"}]})", "/body/0/kind: unknown kind \"verse\""},
        {R"({"body":[{},{"quotes":[[]]}]})", "/body/1/quotes/0: expected an object"},
        {R"({"boilerplate":[{"kind":1}]})", "/boilerplate/0/kind: expected a string"},
        {R"({"comments":[{"author":1}]})", "/comments/0/author: expected a string"},
        {R"({"comments":[{},{"replies":[{"votes":9999999999}]}]})",
         "/comments/1/replies/0/votes: expected an integer"},
        {R"({"comments":[{"edited":1}]})", "/comments/0/edited: expected true or false"},
        {R"({"stated_comments":-1})", "/stated_comments: expected an integer from 0"},
        {R"({"diagnostics":[{"offset":"x"}]})", "/diagnostics/0/offset: expected an integer from 0"},
        {R"({"schema":1})", "/schema: expected a string"},
        {R"({"schema":"newstext-article/2"})",
         "/schema: version \"newstext-article/2\" cannot be read, only \"newstext-article/1\""},
    };
    for (const auto& [json, message] : cases) CHECK(error_of(json) == std::string("bad_schema@0 ") + message);
}

TEST_CASE("json: members that are absent are empty") {
    CHECK(read_json("{}") == Article{});
    CHECK(read_json(R"({"title":"T","comments":[{"text":["x"]}]})").comments[0].text[0].text == "x");
    CHECK(read_json(R"({"title_range":[1.0,2e0]})").title.range == Range{1, 2});
}

TEST_CASE("json: unknown members") {
    const ReadOptions refuse{.refuse_unknown = true};
    CHECK(error_of(R"({"x/y~z":{"deep":[1]}})") == "none");
    CHECK(error_of(R"({"x/y~z":1})", refuse) == "bad_schema@0 /x~1y~0z: unknown member");
    CHECK(error_of(R"({"":1})", refuse) == "bad_schema@0 /: unknown member");
    CHECK(error_of(R"({"comments":[{"replies":[{"colour":1}]}]})", refuse) ==
          "bad_schema@0 /comments/0/replies/0/colour: unknown member");
    CHECK(error_of(R"({"title":"","title_range":[0,1],"stated_comments":1})", refuse) == "none");
}

TEST_CASE("json: unknown members are kept") {
    const std::string json =
        R"({"schema":"newstext-article/1","id":7,"title":"T","outlet":"","lead":"","authors":[],"published":null,)"
        R"("language":"","body":[{"kind":"subhead","text":"S"},)"
        R"({"kind":"paragraph","text":"P","quotes":[{"text":"Q","tone":"calm"}],"score":[1,{"a":null}]}],)"
        R"("boilerplate":[{"kind":"share","text":"B","x":1}],"comments":[{"author":"A","published":null,"text":[],)"
        R"("replies":[]},{"author":"B","published":null,"text":[],"replies":[{"author":"C","published":null,)"
        R"("text":[],"replies":[],"likes":{"up":2}},{"author":"D","published":null,"text":[],"replies":[],)"
        R"("likes":3}],"colour \"~/\"":true}]})";
    const JsonDocument document = read_json_document(json);
    CHECK(document.article == read_json(json));
    CHECK(document.unknown == std::vector<JsonMember>{{"/body/1/quotes/0", "tone", R"("calm")"},
                                                      {"/body/1", "score", R"([1,{"a":null}])"},
                                                      {"/boilerplate/0", "x", "1"},
                                                      {"/comments/1/replies/0", "likes", R"({"up":2})"},
                                                      {"/comments/1/replies/1", "likes", "3"},
                                                      {"/comments/1", "colour \"~/\"", "true"},
                                                      {"", "id", "7"}});
    const std::string written = to_json_document(document);
    CHECK(read_json_document(written) == document);
    CHECK(read_json_document(to_json_document(document, {.pretty = true})) == document);
    // They stand at the end of their objects.
    CHECK(has(written, R"("quotes":[{"text":"Q","tone":"calm"}],"score":[1,{"a":null}]})"));
    CHECK(has(written, R"("likes":3}],"colour \"~/\"":true}],"id":7})"));
    CHECK_THROWS_AS((void)read_json_document(json, {.refuse_unknown = true}), Error);
    // What stood in an object that is gone is not written.
    JsonDocument changed = document;
    changed.article.comments.clear();
    CHECK_FALSE(has(to_json_document(changed), "likes"));
    CHECK(to_json_document({samples::full_article(), {}}) == to_json(samples::full_article()));
}

TEST_CASE("json: documents of each version so far are read") {
    for (const auto& path : test::files_of(NEWSTEXT_SOURCE_DIR "/tests/serialize/versions", ".json")) {
        const std::string json = test::read_file(path);
        const Article article = read_json(json, {.refuse_unknown = true});
        CHECK_MESSAGE(article == samples::full_article(), path.string());
    }
    // The first programs wrote no version.
    CHECK(read_json(R"({"title":"T"})").title.text == "T");
}

TEST_CASE("json: deep comments are written, and read up to the limit") {
    Article most = samples::deep_article(json_max_comment_levels);
    CHECK(read_json(to_json(most)) == most);
    Article more = samples::deep_article(json_max_comment_levels + 1);
    const std::string error = error_of(to_json(more));
    CHECK(error.starts_with("bad_schema@0 /comments/0/replies/0/"));
    CHECK(error.ends_with(": comments nested deeper than 200 levels"));

    Article deep = samples::deep_article(10000);
    const std::string json = to_json(deep);
    CHECK(has(json, R"("author":"L10000","published":null,"text":[],"replies":[]})"));
    CHECK(to_json(deep, {.pretty = true}).size() < 20 * 1000 * 1000);
    CHECK(error_of(json).starts_with("bad_schema@"));
    CHECK(has(error_of(json), "JSON nested too deeply at byte "));
    CHECK(error_of(std::string(100000, '[')).starts_with("bad_schema@"));
    samples::take_apart(deep);
}

TEST_CASE("json: sinks") {
    const Article article = samples::full_article();
    const std::string expected = to_json(article);
    std::ostringstream stream;
    write_json(article, StreamSink(stream));
    CHECK(stream.str() == expected);
    std::vector<char> bytes;
    IteratorSink to_bytes(std::back_inserter(bytes));
    write_json(article, to_bytes);
    CHECK(std::string(bytes.begin(), bytes.end()) == expected);
    std::FILE* file = std::tmpfile();
    REQUIRE(file != nullptr);
    write_json(article, FileSink(file));
    CHECK(std::ftell(file) == static_cast<long>(expected.size()));
    std::fclose(file);
}
