/// @file
/// Where an interrupted `newstext batch` stopped.
#pragma once

#include <cstdint>
#include <string>

/// The complete lines of an output file.
struct WrittenLines {
    bool exists = false;
    std::uint64_t lines = 0;
    std::uint64_t errors = 0;  ///< lines that tell of a bad record
    std::uint64_t bytes = 0;   ///< of the complete lines
    std::string last;          ///< the last of them, with its end
};

/// Reads at most `most` lines of a file. What stands behind the last line end does not count.
/// @throws std::runtime_error where the file is there and cannot be read
[[nodiscard]] WrittenLines read_written_lines(const std::string& path,
                                              std::uint64_t most = static_cast<std::uint64_t>(-1));
