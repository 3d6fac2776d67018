// A format of a caller: the example of docs/serializers.md, word for word.
#include <doctest/doctest.h>

#include "newstext/serialize/formats.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/sink.hpp"
#include "samples.hpp"

// [example]
template <newstext::Sink Out>
class BbCodeWriter : public newstext::WriterBase {
public:
    explicit BbCodeWriter(Out& out) : out_(out) {}

    void title(const newstext::Text& title) { line("[b]", title.text, "[/b]"); }
    void lead(const newstext::Text& lead) { line("[i]", lead.text, "[/i]"); }
    void block(const newstext::Block& block) {
        const bool quote = block.kind == newstext::BlockKind::quote;
        line(quote ? "[quote]" : "", block.text, quote ? "[/quote]" : "");
    }
    void comment_begin(const newstext::Comment& comment, std::size_t /*level*/) {
        line("[quote=", comment.author.text, "]");
        for (const auto& paragraph : comment.text) line("", paragraph.text, "");
    }
    // After the replies: they stand inside of the comment's quote.
    void comment_end(const newstext::Comment&, std::size_t) { line("[/quote]", "", ""); }

private:
    void line(std::string_view open, std::string_view text, std::string_view close) {
        for (const auto part : {open, text, close, std::string_view("\n")}) out_.append(part);
    }

    Out& out_;
};

std::string to_bbcode(const newstext::Article& article) {
    std::string result;
    newstext::serialize(article, BbCodeWriter(result));
    return result;
}
// [example]

TEST_CASE("a caller's own format") {
    const std::string expected =
        "[b]Harbour bridge reopens[/b]\n"
        "[i]The bridge is open again.\nFerries stop on Monday.[/i]\n"
        "\xE2\x80\x9CWe are relieved\xE2\x80\x9D, said the mayor.\n"
        "What changes\nTwo lanes each way\nA path for bicycles\n"
        "[quote]A bridge is a promise.[/quote]\n"
        "The bridge at dawn. Photo: Falk\n"
        "[quote=Ada]\nGlad of it.\nAt last!\n"
        "[quote=Bo]\nSo am I.\n[/quote]\n"
        "[/quote]\n"
        "[quote=]\n[/quote]\n";
    CHECK(to_bbcode(samples::full_article()) == expected);
    constexpr newstext::Format bbcode = newstext::make_format<to_bbcode>("bbcode");
    CHECK(newstext::write(samples::full_article(), bbcode) == expected);
    CHECK(newstext::write(samples::full_article(), bbcode,
                          {.fields = newstext::Fields{newstext::Field::title}}) ==
          "[b]Harbour bridge reopens[/b]\n");
}

namespace {

/// Notes the calls.
struct Calls : newstext::WriterBase {
    std::string out;

    void begin(const newstext::Article&) { out += "begin "; }
    void kicker(const newstext::Text&) { out += "kicker "; }
    void title(const newstext::Text&) { out += "title "; }
    void subtitle(const newstext::Text&) { out += "subtitle "; }
    void outlet(const newstext::Text&) { out += "outlet "; }
    void section(const newstext::Text&) { out += "section "; }
    void authors(const std::vector<newstext::Text>&) { out += "authors "; }
    void published(const newstext::DateTime&) { out += "published "; }
    void updated(const newstext::DateTime&) { out += "updated "; }
    void language(const std::string&) { out += "language "; }
    void lead(const newstext::Text&) { out += "lead "; }
    void dateline(const newstext::Text&) { out += "dateline "; }
    void block(const newstext::Block&) { out += "block "; }
    void credit(const newstext::Credit&) { out += "credit "; }
    void related(const std::vector<newstext::Text>&) { out += "related "; }
    void tags(const std::vector<newstext::Text>&) { out += "tags "; }
    void boilerplate(const newstext::Boilerplate&) { out += "boilerplate "; }
    void comments_begin(const newstext::Article&) { out += "( "; }
    void comment_begin(const newstext::Comment&, std::size_t level) {
        out += "<" + std::to_string(level) + " ";
    }
    void comment_end(const newstext::Comment&, std::size_t level) { out += std::to_string(level) + "> "; }
    void comments_end(const newstext::Article&) { out += ") "; }
    void diagnostic(const newstext::Diagnostic&) { out += "diagnostic "; }
    void end(const newstext::Article&) { out += "end"; }
};

struct NoWriter {};
struct WrongSignature : newstext::WriterBase {
    void title(int) {}
};

static_assert(newstext::ArticleWriter<newstext::WriterBase>);
static_assert(newstext::ArticleWriter<Calls>);
static_assert(!newstext::ArticleWriter<NoWriter>);
static_assert(!newstext::ArticleWriter<WrongSignature>);
static_assert(newstext::Sink<std::string>);
static_assert(newstext::Sink<newstext::StreamSink>);
static_assert(newstext::Sink<newstext::SinkRef>);
static_assert(!newstext::Sink<int>);

}  // namespace

TEST_CASE("visit: the parts in document order") {
    CHECK(newstext::serialize(samples::full_article(), Calls{}).out ==
          "begin kicker title subtitle outlet section authors published updated language lead dateline "
          "block block block block block block credit related tags boilerplate boilerplate "
          "( <0 <1 1> 0> <0 0> ) diagnostic end");
    CHECK(newstext::serialize(newstext::Article{}, Calls{}).out == "begin end");
}
