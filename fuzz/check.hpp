/// @file
/// What the fuzz targets demand.
#pragma once

#ifdef NEWSTEXT_FUZZ_LIBXML2
#include <libxml/parser.h>
#endif

#include <boost/json/parse.hpp>
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

inline void require_json(const std::string& text) {
    boost::json::parse_options options;
    options.max_depth = 1024;
    boost::json::error_code error;
    (void)boost::json::parse(text, error, {}, options);
    require(!error, "a format gives no JSON");
}

inline void require_xml([[maybe_unused]] const std::string& text) {
#ifdef NEWSTEXT_FUZZ_LIBXML2
    static constexpr int quiet = XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE;
    xmlDoc* const document =
        xmlReadMemory(text.data(), static_cast<int>(text.size()), "fuzz", nullptr, quiet);
    require(document != nullptr, "a format gives no well-formed XML");
    xmlFreeDoc(document);
#endif
}

/// HTML as this library writes it is XML but for two things: `<meta>` is not closed, and the JSON of
/// `<script>` is plain.
inline void require_html(std::string text) {
    constexpr std::string_view open = R"(<script type="application/ld+json">)";
    const std::size_t script = text.find(open);
    if (script != std::string::npos) {
        const std::size_t json = script + open.size();
        const std::size_t end = text.find("</script>", json);
        require(end != std::string::npos, "a script that does not end");
        require_json(text.substr(json, end - json));
        text.erase(json, end - json);
    }
    for (std::size_t at = 0; (at = text.find("\n<meta ", at)) != std::string::npos;) {
        at = text.find('>', at);
        require(at != std::string::npos, "a tag that does not end");
        text.insert(at, "/");
    }
    require_xml(text);
}

/// VRT is XML with one tag or one token a line.
inline void require_vrt(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        require(end != std::string::npos && end > at, "a line of VRT that is empty, or without its end");
        require(end - at <= vrt_max_line, "a line of VRT that is too long");
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const bool tag = line.front() == '<' && line.back() == '>';
        require(tag || line.find_first_of("<>\t") == std::string_view::npos,
                "a line of VRT that is no token");
        at = end + 1;
    }
    require_xml(text);
}

/// Each format of an article is valid UTF-8, a reader of the format takes it, and what the library reads
/// itself gives the article back.
/// @param valid all strings of the article are UTF-8
inline void check_formats(const Article& article, bool valid) {
    for (const Format& format : formats) {
        const std::string text = write(article, format);
        require(is_utf8(text), "a format gives no UTF-8");
        if (format.name == "json" || format.name == "jsonl" || format.name == "jsonld" ||
            format.name == "ninjs") {
            require_json(text);
        } else if (format.name == "nitf" || format.name == "tei") {
            require_xml(text);
        } else if (format.name == "html") {
            require_html(text);
        } else if (format.name == "vrt") {
            require_vrt(text);
        }
    }
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
