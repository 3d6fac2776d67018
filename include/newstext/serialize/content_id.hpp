/// @file
/// A name for an article that has none. Not for consumers.
#pragma once

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <string>
#include <string_view>

#include "newstext/model/article.hpp"
#include "newstext/serialize/lines.hpp"

namespace newstext::detail {

/// A name-based UUID (RFC 4122, version 5) of title, outlet, date and body: the same content has the same
/// one.
[[nodiscard]] inline std::string content_id(const Article& article) {
    // The namespace of newstext's articles: a random UUID.
    static constexpr boost::uuids::uuid articles{
        {0x5d, 0x0b, 0x8a, 0x1e, 0x3f, 0x9c, 0x4c, 0x57, 0xa2, 0x66, 0x1c, 0xe4, 0x70, 0x9d, 0x5b, 0x32}};
    std::string content;
    const auto add = [&content](std::string_view part) { content.append(part).append("\n"); };
    add(article.title.text);
    add(article.outlet.text);
    add(printed(article.published));
    for (const auto& block : article.body) add(block.text);
    return boost::uuids::to_string(boost::uuids::name_generator_sha1(articles)(content));
}

}  // namespace newstext::detail
