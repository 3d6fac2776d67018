/// @file
/// The layout grammar: Spirit X3 over the classified blocks of a page, one token a block.
///
///     page            = *(headline | related_list | tag_list | comment_section | block)
///     headline        = -kicker >> title >> -outlet
///     related_list    = related_heading >> +entry
///     tag_list        = tag_heading >> +topic
///     comment_section = +comment_line
///     block           = any token
///
/// The grammar is total: `block` takes whatever no other rule takes. A rule looks at classes only; what
/// stands in a line is the line rules' business.
#pragma once

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>
#include <cstdint>
#include <optional>
#include <vector>

#include "newstext/decode/states.hpp"
#include "newstext/model/kinds.hpp"

namespace newstext::grammar {

/// What a block may be for the layout grammar, beyond its state. A token has any number of these.
enum class Class : std::uint16_t {
    none = 0,
    kicker = 1,           ///< may be a kicker, should a title follow
    outlet = 2,           ///< may be an outlet's name, should it follow a title
    related_heading = 4,  ///< heads a list of other articles
    tag_heading = 8,
    entry = 16,    ///< may be the title of another article
    topic = 64,    ///< may be a topic
    comment = 32,  ///< a line of the comment section
};
[[nodiscard]] constexpr Class operator|(Class a, Class b) noexcept {
    return static_cast<Class>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
[[nodiscard]] constexpr bool has(Class set, Class one) noexcept {
    return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

/// One block of a page.
struct Token {
    std::uint32_t block = 0;
    decode::State state = decode::State::front;
    Class classes = Class::none;
};

/// A title with what belongs to it.
struct Headline {
    std::optional<Token> kicker;
    Token title;
    std::optional<Token> outlet;
};
/// Titles of other articles under their heading.
struct RelatedList {
    Token heading;
    std::vector<Token> entries;
};
/// Topics under their heading.
struct TagList {
    Token heading;
    std::vector<Token> entries;
};
/// Lines of comments that follow each other.
struct CommentSection {
    Token first;
    std::vector<Token> more;
};

namespace x3 = boost::spirit::x3;

/// A part of a page: what one rule has read.
struct Part : x3::variant<Token, Headline, RelatedList, TagList, CommentSection> {
    using base_type::base_type;
    using base_type::operator=;
};

}  // namespace newstext::grammar

BOOST_FUSION_ADAPT_STRUCT(newstext::grammar::Headline, kicker, title, outlet)
BOOST_FUSION_ADAPT_STRUCT(newstext::grammar::RelatedList, heading, entries)
BOOST_FUSION_ADAPT_STRUCT(newstext::grammar::TagList, heading, entries)
BOOST_FUSION_ADAPT_STRUCT(newstext::grammar::CommentSection, first, more)

namespace newstext::grammar {

using TokenIterator = const Token*;

namespace page_rules {

/// Reads one token that `test` accepts; its attribute is the token.
template <class Test>
struct TokenParser : x3::parser<TokenParser<Test>> {
    using attribute_type = Token;
    static constexpr bool has_attribute = true;

    constexpr explicit TokenParser(Test t) : test(t) {}

    template <class Iterator, class Context, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, x3::unused_type,
               Attribute& attribute) const {
        if (first == last || !test(*first)) return false;
        x3::traits::move_to(Token(*first), attribute);
        ++first;
        return true;
    }

    Test test;
};

[[nodiscard]] constexpr auto in_state(decode::State state) {
    return TokenParser([state](const Token& t) { return t.state == state; });
}
[[nodiscard]] constexpr auto of_class(Class c) {
    return TokenParser([c](const Token& t) { return has(t.classes, c); });
}

struct HeadlineRule;
struct RelatedListRule;
struct TagListRule;
struct CommentSectionRule;

inline constexpr auto title = in_state(decode::State::title);
inline constexpr auto entry = of_class(Class::entry);
inline constexpr auto topic = of_class(Class::topic);
inline constexpr auto block = TokenParser([](const Token&) { return true; });

// An optional token must not stay engaged when the rest fails: look ahead before taking it.
inline constexpr auto headline = x3::rule<HeadlineRule, Headline>{"headline"} =
    -(&(of_class(Class::kicker) >> title) >> of_class(Class::kicker)) >> title >> -of_class(Class::outlet);
inline constexpr auto related_list = x3::rule<RelatedListRule, RelatedList>{"related list"} =
    of_class(Class::related_heading) >> +entry;
inline constexpr auto tag_list = x3::rule<TagListRule, TagList>{"tag list"} =
    of_class(Class::tag_heading) >> +topic;
inline constexpr auto comment_section = x3::rule<CommentSectionRule, CommentSection>{
    "comment section"} = of_class(Class::comment) >> *of_class(Class::comment);
inline constexpr auto part = x3::rule<struct PartRule, Part>{"part"} =
    headline | related_list | tag_list | comment_section | block;
}  // namespace page_rules

/// Reads the blocks of a page.
///
/// Reads:  every token, in order.
/// Yields: calls `use(const Part&)` for the parts of the page; each token is in exactly one.
/// Fails:  never. Linear in the number of tokens.
template <class Use>
void read_page(const std::vector<Token>& tokens, Use&& use) {
    TokenIterator first = tokens.data();
    const TokenIterator last = first + tokens.size();
    while (first != last) {
        Part part;
        x3::parse(first, last, page_rules::part, part);
        use(static_cast<const Part&>(part));
    }
}

}  // namespace newstext::grammar
