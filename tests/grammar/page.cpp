#include "newstext/grammar/page.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace newstext::grammar;
using newstext::decode::State;

namespace {

/// Tokens numbered in their order.
std::vector<Token> tokens(std::vector<std::pair<State, Class>> all) {
    std::vector<Token> out;
    for (const auto& [state, classes] : all) {
        out.push_back({static_cast<std::uint32_t>(out.size()), state, classes});
    }
    return out;
}

struct Flatten : boost::static_visitor<> {
    std::vector<std::uint32_t>* blocks;

    explicit Flatten(std::vector<std::uint32_t>& b) : blocks(&b) {}
    void operator()(const Token& t) const { blocks->push_back(t.block); }
    void operator()(const Headline& h) const {
        if (h.kicker) (*this)(*h.kicker);
        (*this)(h.title);
        if (h.outlet) (*this)(*h.outlet);
    }
    void operator()(const RelatedList& l) const { list(l.heading, l.entries); }
    void operator()(const TagList& l) const { list(l.heading, l.entries); }
    void operator()(const CommentSection& c) const { list(c.first, c.more); }
    void list(const Token& first, const std::vector<Token>& more) const {
        (*this)(first);
        for (const auto& t : more) (*this)(t);
    }
};

std::vector<std::uint32_t> blocks_of(const std::vector<Part>& parts) {
    std::vector<std::uint32_t> blocks;
    for (const auto& part : parts) boost::apply_visitor(Flatten(blocks), part);
    return blocks;
}

std::vector<Part> read_page(const std::vector<Token>& all) {
    std::vector<Part> parts;
    newstext::grammar::read_page(all, [&](const Part& part) { parts.push_back(part); });
    return parts;
}

template <class T>
const T& as(const Part& part) {
    const T* t = boost::get<T>(&part.get());
    REQUIRE(t != nullptr);
    return *t;
}

}  // namespace

TEST_CASE("page: a headline takes the kicker before it and the outlet after it") {
    const auto parts = read_page(tokens({{State::front, Class::none},
                                         {State::front, Class::kicker},
                                         {State::title, Class::none},
                                         {State::head, Class::outlet},
                                         {State::paragraph, Class::none}}));
    REQUIRE(parts.size() == 3);
    const auto& h = as<Headline>(parts[1]);
    REQUIRE(h.kicker);
    CHECK(h.kicker->block == 1);
    CHECK(h.title.block == 2);
    REQUIRE(h.outlet);
    CHECK(h.outlet->block == 3);
}

TEST_CASE("page: a title alone is a headline") {
    const auto parts = read_page(tokens({{State::title, Class::none}, {State::paragraph, Class::none}}));
    REQUIRE(parts.size() == 2);
    CHECK_FALSE(as<Headline>(parts[0]).kicker);
    CHECK_FALSE(as<Headline>(parts[0]).outlet);
}

TEST_CASE("page: what may be a kicker is none without a title after it") {
    const auto parts = read_page(tokens({{State::front, Class::kicker},
                                         {State::front, Class::kicker},
                                         {State::title, Class::none},
                                         {State::head, Class::none}}));
    REQUIRE(parts.size() == 3);
    CHECK(as<Token>(parts[0]).block == 0);
    CHECK(as<Headline>(parts[1]).kicker->block == 1);
    CHECK_FALSE(as<Headline>(parts[1]).outlet);
    CHECK(as<Token>(parts[2]).block == 3);
}

TEST_CASE("page: the kicker's token does not stay with a headline that it is not before") {
    const auto parts = read_page(
        tokens({{State::front, Class::kicker}, {State::front, Class::none}, {State::title, Class::none}}));
    REQUIRE(parts.size() == 3);
    CHECK_FALSE(as<Headline>(parts[2]).kicker);
}

TEST_CASE("page: a related heading with its entries") {
    const auto parts = read_page(tokens({{State::back, Class::related_heading | Class::entry},
                                         {State::back, Class::entry},
                                         {State::back, Class::entry},
                                         {State::back, Class::none},
                                         {State::back, Class::entry}}));
    REQUIRE(parts.size() == 3);
    const auto& list = as<RelatedList>(parts[0]);
    CHECK(list.heading.block == 0);
    REQUIRE(list.entries.size() == 2);
    CHECK(list.entries[0].block == 1);
    CHECK(list.entries[1].block == 2);
    CHECK(as<Token>(parts[1]).block == 3);
    CHECK(as<Token>(parts[2]).block == 4);
}

TEST_CASE("page: a heading without entries is a block") {
    for (const Class heading : {Class::related_heading, Class::tag_heading}) {
        const auto parts = read_page(tokens({{State::back, heading}, {State::back, Class::none}}));
        REQUIRE(parts.size() == 2);
        CHECK(as<Token>(parts[0]).block == 0);
    }
}

TEST_CASE("page: tags under their heading") {
    const auto parts = read_page(tokens(
        {{State::back, Class::tag_heading}, {State::back, Class::topic}, {State::back, Class::topic}}));
    REQUIRE(parts.size() == 1);
    CHECK(as<TagList>(parts[0]).entries.size() == 2);
}

TEST_CASE("page: comment lines that follow each other are one section") {
    const auto parts = read_page(tokens({{State::back, Class::none},
                                         {State::comment, Class::comment},
                                         {State::comment, Class::comment},
                                         {State::comment, Class::comment},
                                         {State::back, Class::none},
                                         {State::comment, Class::comment}}));
    REQUIRE(parts.size() == 4);
    CHECK(as<CommentSection>(parts[1]).first.block == 1);
    CHECK(as<CommentSection>(parts[1]).more.size() == 2);
    CHECK(as<CommentSection>(parts[3]).more.empty());
}

TEST_CASE("page: no tokens, no parts") { CHECK(read_page({}).empty()); }

TEST_CASE("page: each token is in exactly one part, in order, whatever the tokens are") {
    std::mt19937 random(17);
    for (int round = 0; round < 2000; ++round) {
        std::vector<Token> all(random() % 40);
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            // Few classes make long lists likely, all of them make rules compete.
            const auto classes =
                static_cast<unsigned>(random() % 3 == 0 ? random() % 64 : std::size_t{1} << random() % 7);
            all[i] = {i, static_cast<State>(random() % newstext::decode::states),
                      static_cast<Class>(classes & 63)};
        }
        const auto blocks = blocks_of(read_page(all));
        REQUIRE(blocks.size() == all.size());
        for (std::uint32_t i = 0; i < blocks.size(); ++i) REQUIRE(blocks[i] == i);
    }
}
