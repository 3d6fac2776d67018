/// @file
/// JSON token by token, for the formats that are JSON. Not for consumers: it includes Boost.JSON.
#pragma once

#include <algorithm>
#include <array>
#include <boost/json/serializer.hpp>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

#include "newstext/model/range.hpp"
#include "newstext/serialize/sink.hpp"
#include "newstext/serialize/utf8.hpp"

namespace newstext::detail {

/// Whether `<` in strings is written as an escape, so that the text may stand inside of `<script>`.
enum class JsonScript : bool { no, yes };

/// Writes JSON token by token: commas, indentation and escapes.
class JsonEmitter {
public:
    JsonEmitter(SinkRef sink, bool pretty, JsonScript script = JsonScript::no)
        : sink_(sink), pretty_(pretty), script_(script) {}

    void open(char bracket) {
        put(bracket);
        ++depth_;
        first_ = true;
    }
    void close(char bracket) {
        --depth_;
        if (!first_) new_line();
        put(bracket);
        first_ = false;
    }
    /// Begins an element of an array.
    void next() {
        if (!first_) put(',');
        first_ = false;
        new_line();
    }
    /// Begins a member of an object.
    void key(std::string_view name, std::string_view suffix = {}) {
        next();
        put('"');
        sink_.append(name);
        sink_.append(suffix);
        sink_.append(pretty_ ? "\": " : "\":");
    }
    /// key() for a name that may hold any characters.
    void any_key(std::string_view name) {
        next();
        string(name);
        sink_.append(pretty_ ? ": " : ":");
    }
    void string(std::string_view text) {
        const auto valid = valid_utf8(text, repaired_);
        serializer_.reset(boost::json::string_view(valid.data(), valid.size()));
        std::array<char, 1024> part;
        while (!serializer_.done()) {
            const auto written = serializer_.read(part.data(), part.size());
            put({written.data(), written.size()});
        }
    }
    template <class Number>
    void number(Number value) {
        std::array<char, 24> digits;
        const auto last = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        sink_.append({digits.data(), static_cast<std::size_t>(last - digits.data())});
    }
    void range(const Range& range) {
        put('[');
        number(range.begin);
        put(',');
        number(range.end);
        put(']');
    }
    void literal(std::string_view token) { sink_.append(token); }

    /// A member that is a string, where it is not empty.
    void member(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        key(name);
        string(value);
    }
    /// A member that is an array, an element for each of `values`, where there are any.
    template <class Values, class Element>
    void members(std::string_view name, const Values& values, Element element) {
        if (values.begin() == values.end()) return;
        key(name);
        open('[');
        for (const auto& value : values) {
            next();
            element(value);
        }
        close(']');
    }

private:
    // Comments may be nested thousands of levels deep; without a bound the indentation would grow with the
    // square of the depth.
    static constexpr std::size_t max_indented_levels = 64;

    void put(char c) { sink_.append({&c, 1}); }
    /// A piece of a string. A `<` is no part of an escape sequence.
    void put(std::string_view piece) {
        while (script_ == JsonScript::yes) {
            const std::size_t found = piece.find('<');
            if (found == piece.npos) break;
            sink_.append(piece.substr(0, found));
            sink_.append("\\u003c");
            piece.remove_prefix(found + 1);
        }
        sink_.append(piece);
    }
    void new_line() {
        if (!pretty_) return;
        put('\n');
        for (std::size_t i = std::min(depth_, max_indented_levels); i > 0; --i) sink_.append("  ");
    }

    SinkRef sink_;
    bool pretty_;
    JsonScript script_;
    bool first_ = true;
    std::size_t depth_ = 0;
    boost::json::serializer serializer_;
    std::string repaired_;
};

}  // namespace newstext::detail
