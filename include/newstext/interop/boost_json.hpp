/// @file
/// Articles as boost::json::value. Optional: no other header includes this one.
///
/// @code
/// boost::json::value value = boost::json::value_from(article);
/// auto same = boost::json::value_to<newstext::Article>(value);
/// @endcode
/// The members are those of to_json() (docs/serializers.md). Containers of articles are converted as well.
#pragma once

#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <string_view>

#include "newstext/serialize/json.hpp"

namespace newstext {

namespace detail {

/// Feeds a parser with what is written.
class JsonParserSink {
public:
    explicit JsonParserSink(boost::json::stream_parser& parser) noexcept : parser_(&parser) {}
    void append(std::string_view bytes) { parser_->write(bytes.data(), bytes.size()); }

private:
    boost::json::stream_parser* parser_;
};

}  // namespace detail

/// Called by boost::json::value_from(). Linear.
/// @throws boost::system::system_error where comments are nested deeper than `json_max_comment_levels`
inline void tag_invoke(boost::json::value_from_tag, boost::json::value& value, const Article& article) {
    boost::json::parse_options options;
    options.max_depth = json_max_depth;
    boost::json::stream_parser parser(value.storage(), options);
    write_json(article, detail::JsonParserSink(parser));
    parser.finish();
    value = parser.release();
}

/// Called by boost::json::value_to(). Linear.
/// @throws Error(bad_schema) as read_json()
[[nodiscard]] inline Article tag_invoke(boost::json::value_to_tag<Article>, const boost::json::value& value) {
    return read_json(boost::json::serialize(value));
}

}  // namespace newstext
