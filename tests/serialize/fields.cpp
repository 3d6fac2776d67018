#include "newstext/serialize/fields.hpp"

#include <doctest/doctest.h>

#include "newstext/serialize/serializer.hpp"
#include "samples.hpp"

using namespace newstext;

static_assert(Fields{}.empty());
static_assert(Fields::all().contains(Field::diagnostics));
static_assert(Fields{Field::title, Field::body}.contains(Field::body));
static_assert(!Fields{Field::title, Field::body}.contains(Field::captions));

TEST_CASE("fields: by name") {
    Fields all;
    for (const auto name : names::fields) {
        const auto field = field_from(name);
        REQUIRE(field);
        CHECK(to_string(*field) == name);
        CHECK_FALSE(all.contains(*field));
        all.insert(*field);
    }
    CHECK(all == Fields::all());
    all.erase(Field::lead);
    CHECK_FALSE(all.contains(Field::lead));
    CHECK_FALSE(field_from(""));
    CHECK_FALSE(field_from("Title"));
}

TEST_CASE("fields: an article with the chosen parts only") {
    const Article full = samples::full_article();
    Article article = full;
    keep_only(article, Fields::all());
    CHECK(article == full);
    keep_only(article, {Field::title, Field::captions, Field::stated_comments});
    Article expected;
    expected.title = full.title;
    expected.body = {full.body.back()};
    expected.stated_comments = full.stated_comments;
    CHECK(article == expected);
    keep_only(article, {});
    CHECK(article == Article{});
}

namespace {

/// Names of the parts that a writer gets to see.
struct Seen : WriterBase {
    std::string out;
    void title(const Text&) { out += "title "; }
    void updated(const DateTime&) { out += "updated "; }
    void block(const Block& block) { out.append(to_string(block.kind)).append(" "); }
    void boilerplate(const Boilerplate&) { out += "boilerplate "; }
    void comments_begin(const Article&) { out += "comments "; }
    void diagnostic(const Diagnostic&) { out += "diagnostic "; }
};

}  // namespace

TEST_CASE("fields: a writer sees the chosen parts") {
    const Article article = samples::full_article();
    const auto seen = [&](const Fields& fields) { return serialize(article, Seen{}, fields).out; };
    CHECK(seen({}) == "");
    CHECK(seen({Field::title, Field::captions, Field::comments}) == "title caption comments ");
    CHECK(seen({Field::updated, Field::body, Field::diagnostics}) ==
          "updated paragraph subhead list_item list_item quote diagnostic ");
    CHECK(
        seen(Fields::all()) ==
        "title updated paragraph subhead list_item list_item quote caption boilerplate boilerplate comments "
        "diagnostic ");
}
