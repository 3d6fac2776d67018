/// @file
/// Spirit X3 primitives over bytes: blanks, numbers in any script, words of a table, spans. One iterator
/// type.
///
/// Only .inl files and other grammar headers include this.
#pragma once

#include <boost/fusion/include/at_c.hpp>
#include <boost/spirit/home/x3.hpp>
#include <cstddef>
#include <string_view>

#include "newstext/grammar/bytes.hpp"

namespace newstext::grammar {

namespace x3 = boost::spirit::x3;

/// The one iterator type of the line grammar.
using Bytes = const char*;

[[nodiscard]] inline std::string_view view_of(Bytes first, Bytes last) noexcept {
    return {first, static_cast<std::size_t>(last - first)};
}

/// Matches as many bytes as `Length` tells for the rest of the text; fails where it tells 0. No attribute.
template <auto Length>
struct Run : x3::parser<Run<Length>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context&, x3::unused_type, Attribute&) const {
        const std::size_t length = Length(view_of(first, last));
        first += length;
        return length != 0;
    }
};

/// A run of blanks.
inline constexpr Run<&blanks_length> blanks{};

/// Succeeds where a run of `Min` to `Max` digits of any script begins, and takes nothing: what all
/// alternatives of a group begin with. No attribute.
template <int Min, int Max>
struct DigitsAhead : x3::parser<DigitsAhead<Min, Max>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context&, x3::unused_type, Attribute&) const {
        const std::string_view text = view_of(first, last);
        int digits = 0;
        for (std::size_t at = 0; digits <= Max; ++digits) {
            const CodePoint c = decode(text, at);
            if (digit_value(c.value) < 0) break;
            at += c.length;
        }
        return digits >= Min && digits <= Max;
    }
};

/// A number of `Min` to `Max` decimal digits of any script; no digit may follow. Attribute int.
template <int Min, int Max>
struct Number : x3::parser<Number<Min, Max>> {
    using attribute_type = int;
    static constexpr bool has_attribute = true;

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context&, x3::unused_type, Attribute& attribute) const {
        const std::string_view text = view_of(first, last);
        std::size_t at = 0;
        int value = 0;
        int digits = 0;
        for (CodePoint c = decode(text); digit_value(c.value) >= 0; c = decode(text, at)) {
            if (++digits > Max) return false;
            value = value * 10 + digit_value(c.value);
            at += c.length;
        }
        if (digits < Min) return false;
        first += at;
        x3::traits::move_to(value, attribute);
        return true;
    }
};

/// The bytes that `subject` matches, as a std::string_view.
template <class Subject>
struct Span : x3::unary_parser<Subject, Span<Subject>> {
    using base = x3::unary_parser<Subject, Span<Subject>>;
    using attribute_type = std::string_view;
    static constexpr bool has_attribute = true;

    constexpr explicit Span(const Subject& inner) : base(inner) {}

    template <class Context, class Attribute>
    bool parse(Bytes& first, Bytes last, const Context& context, x3::unused_type,
               Attribute& attribute) const {
        const Bytes begin = first;
        if (!this->subject.parse(first, last, context, x3::unused, x3::unused)) return false;
        std::string_view bytes = view_of(begin, first);
        x3::traits::move_to(bytes, attribute);
        return true;
    }
};

/// Makes a Span: `span[p]`.
struct SpanDirective {
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Span<Parser>(x3::as_parser(subject));
    }
};
inline constexpr SpanDirective span{};

}  // namespace newstext::grammar
