/// @file
/// One record of `newstext batch`: what a container holds in, a line of JSON out.
#pragma once

#include <cstdint>
#include <newstext/parse.hpp>
#include <newstext/records/record.hpp>
#include <string>
#include <string_view>

#include "page_options.hpp"

/// A line of the output.
struct BatchResult {
    std::string json;                  ///< with its line end
    std::string complaint;             ///< what is wrong with the record; empty where nothing is
    std::string reject;                ///< line for the file of rejects, where there is a complaint
    newstext::records::Origin origin;  ///< where the record stands
};

/// How records are read and written.
struct BatchOptions {
    newstext::records::DecodeOptions decode;
    bool rejects = false;  ///< fill BatchResult::reject
};

/// The article of a record, as JSON with what the container tells before its members, or an error object.
[[nodiscard]] BatchResult parse_record(newstext::Parser& parser, const newstext::records::RawRecord& raw,
                                       const BatchOptions& batch, const PageOptions& page);

/// Whether a line of the output tells of a record that could not be parsed.
[[nodiscard]] bool is_error_line(std::string_view line);

/// Where a record stands, for messages.
[[nodiscard]] std::string display_origin(const newstext::records::Origin& origin);
