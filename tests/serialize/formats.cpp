#include "newstext/serialize/formats.hpp"

#include <doctest/doctest.h>

#include "newstext/serialize/fmt.hpp"
#include "samples.hpp"

using namespace newstext;

namespace {

/// Formats of a caller: a function of each form that make_format() takes.
struct LineOptions {
    Fields fields{Field::title};
    bool pretty = false;
};
void write_line(const Article& article, SinkRef sink, const LineOptions& options) {
    sink.append(options.pretty ? "* " : "");
    if (options.fields.contains(Field::title)) sink.append(article.title.text);
    if (options.fields.contains(Field::outlet)) sink.append(article.outlet.text);
}
void write_both(const Article& article, SinkRef sink) {
    sink.append(article.title.text);
    sink.append(article.outlet.text);
}
std::string both(const Article& article) { return article.title.text + article.outlet.text; }

}  // namespace

TEST_CASE("formats: by name") {
    const Article article = samples::full_article();
    for (const auto& format : formats) CHECK(format_from(to_string(format)) == format);
    CHECK(write(article, *format_from("json")) == to_json(article));
    CHECK(write(article, *format_from("jsonl")) == to_jsonl(article));
    CHECK(write(article, *format_from("jsonld")) == to_json_ld(article));
    CHECK(write(article, *format_from("ninjs")) == to_ninjs(article));
    CHECK(write(article, *format_from("vrt")) == to_vrt(article));
    CHECK(write(article, *format_from("text")) == to_text(article));
    CHECK(write(article, *format_from("markdown")) == to_markdown(article));
    CHECK(write(article, *format_from("nitf")) == to_nitf(article));
    CHECK(write(article, *format_from("tei")) == to_tei(article));
    CHECK(write(article, *format_from("html")) == to_html(article));
    CHECK_FALSE(format_from("yaml"));
    CHECK_FALSE(format_from(""));
}

TEST_CASE("formats: common options reach the format") {
    const Article article = samples::full_article();
    CHECK(format_from("json")->pretty);
    CHECK_FALSE(format_from("jsonl")->pretty);
    CHECK_FALSE(format_from("text")->pretty);
    CHECK(write(article, *format_from("json"), {.fields = {}, .pretty = true}) ==
          to_json(article, {.pretty = true}));
    CHECK(write(article, *format_from("jsonl"), {.fields = {}, .pretty = true}) == to_jsonl(article));
    CHECK(write(article, *format_from("text"), {.fields = Fields{Field::outlet}}) == "The Quayside Post\n");
    for (const auto& format : formats) {
        // A title that was not asked for is nowhere.
        const std::string text = write(article, format, {.fields = Fields{Field::outlet}});
        CHECK_MESSAGE(text.find("Harbour") == text.npos, format.name);
        const std::string title = write(article, format, {.fields = Fields{Field::title}});
        CHECK_MESSAGE(title.find("Harbour bridge reopens") != title.npos, format.name);
        std::string sunk;
        write(article, format, sunk);
        CHECK(sunk == write(article, format));
    }
}

TEST_CASE("formats: of a caller's functions") {
    const Article article = samples::full_article();
    constexpr Format line = make_format<write_line>("line");
    CHECK(line.pretty);
    CHECK(line.documents == Documents::many_a_file);
    CHECK(write(article, line) == "Harbour bridge reopens");
    CHECK(write(article, line, {.fields = Fields{Field::outlet}, .pretty = true}) == "* The Quayside Post");
    // Without options of their own they get what was chosen.
    for (const Format& format :
         {make_format<write_both>("a", Documents::one_a_file), make_format<both>("b")}) {
        CHECK_FALSE(format.pretty);
        CHECK(write(article, format) == "Harbour bridge reopensThe Quayside Post");
        CHECK(write(article, format, {.fields = Fields{Field::outlet}}) == "The Quayside Post");
    }
}

TEST_CASE("fmt: short forms") {
    const Article article = samples::full_article();
    CHECK(fmt::format("{}", Range{3, 14}) == "[3,14)");
    CHECK(fmt::format("{:>8}|", Range{3, 14}) == "  [3,14)|");
    CHECK(fmt::format("{} {} {}", BlockKind::subhead, BoilerplateKind::share, LineKind::title) ==
          "subhead share title");
    CHECK(fmt::format("{} / {}", article.published, article.updated) == "2024-11-06T14:05 / two hours ago");
    CHECK(fmt::format("{:.7}", article.title) == "Harbour");
    CHECK(fmt::format("{}", article.body[1]) == "subhead [257,269): What changes");
    CHECK(fmt::format("{}", article.comments[0]) == "Ada (2024-11-07): Glad of it.");
    CHECK(fmt::format("{}", Comment{}) == "");
    CHECK(fmt::format("{}", article) ==
          "Harbour bridge reopens (The Quayside Post, 2024-11-06T14:05; 6 blocks, 3 comments)");
    CHECK(fmt::format("{}", Article{}) == " (0 blocks, 0 comments)");
}
