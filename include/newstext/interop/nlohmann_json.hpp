/// @file
/// Articles as nlohmann::json. Optional: no other header includes this one, and only its users need the
/// library.
///
/// @code
/// nlohmann::json json = article;
/// auto same = json.get<newstext::Article>();
/// @endcode
/// The members are those of to_json() (docs/serializers.md). Containers of articles are converted as well,
/// and `nlohmann::ordered_json` keeps the members' order.
#pragma once

#include <nlohmann/json.hpp>

#include "newstext/serialize/json.hpp"

namespace newstext {

/// Found by argument-dependent lookup when an Article is assigned to a nlohmann::basic_json. Linear.
template <class Json>
requires nlohmann::detail::is_basic_json<Json>::value void to_json(Json& json, const Article& article) {
    json = Json::parse(to_json(article));
}

/// Found by argument-dependent lookup by `json.get<newstext::Article>()`. Linear.
/// @throws Error(bad_schema) as read_json()
/// @throws nlohmann::json::type_error where a string of `json` is not UTF-8
template <class Json>
requires nlohmann::detail::is_basic_json<Json>::value void from_json(const Json& json, Article& article) {
    article = read_json(json.dump());
}

}  // namespace newstext
