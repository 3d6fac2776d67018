/// @file
/// One record of `newstext batch`: a line of JSON in, a line of JSON out.
#pragma once

#include <cstddef>
#include <newstext/parse.hpp>
#include <string>
#include <string_view>

#include "page_options.hpp"

/// A line of the input.
struct BatchTask {
    std::string line;
    std::size_t number = 0;  ///< from 1
};

/// A line of the output.
struct BatchResult {
    std::string json;        ///< with its line end
    std::string complaint;   ///< what is wrong with the record; empty where nothing is
    std::size_t number = 0;  ///< of the line that it comes from
};

/// The article of a record, as JSON with the record's `id` before its members, or an error object.
///
/// The value of `id` is copied as it is written: the number 1.0 stays `1.0`. Bytes that are not UTF-8 become
/// U+FFFD, or where the options are strict, make the record a bad one.
[[nodiscard]] BatchResult parse_record(newstext::Parser& parser, const BatchTask& task,
                                       std::string_view text_field, const PageOptions& options);
