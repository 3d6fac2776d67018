/// @file
/// The weights as a header that people can read.
#pragma once

#include <string>

#include "newstext/decode/decoder.hpp"

namespace fit {

/// Writes include/newstext/decode/weights.hpp. @throws std::runtime_error where the file cannot be written
void write_header(const newstext::decode::Weights& weights, const std::string& path);

}  // namespace fit
