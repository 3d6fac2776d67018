/// @file
/// What the fuzz targets demand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "newstext/newstext.hpp"
#include "support/promises.hpp"

namespace newstext::fuzz {

/// Ends the program where a promise is broken; the fuzzer keeps the input.
inline void require(bool holds, std::string_view promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(promise.size()), promise.data());
    std::abort();
}

[[nodiscard]] inline bool is_utf8(std::string_view text) { return utf8::first_invalid(text) == text.size(); }

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Each format of an article is valid UTF-8, and those that the library reads give the article back.
/// @param valid all strings of the article are UTF-8
inline void check_formats(const Article& article, bool valid) {
    for (const Format& format : formats) require(is_utf8(write(article, format)), "a format gives no UTF-8");
    const Article read = read_json(to_json(article), {.refuse_unknown = true});
    if (valid) require(read == article, "JSON does not give the article back");
    require(read_json(to_json(read, {.pretty = true})) == read, "JSON that was read does not stay the same");
    const std::string line = to_jsonl(article);
    require(line.find('\n') + 1 == line.size(), "a line of JSON Lines is not one line");
}

/// All that is promised of a text.
inline void check_text(std::string_view text) {
    static Parser parser;
    const test::ExactBuffer exact(text);
    const Layout layout = parser.layout(exact.view());
    const Article article = parser.parse(exact.view());
    const std::string broken = test::broken_promise(exact.view(), layout, article);
    require(broken.empty(), broken);
    require(parser.parse(exact.view()) == article, "a text gives another article the second time");
    const std::string listing = to_layout(layout, exact.view());
    require(is_utf8(listing), "the layout listing is no UTF-8");
    check_formats(article, true);
}

}  // namespace newstext::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
