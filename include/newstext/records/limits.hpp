/// @file
/// What hostile input may cost.
#pragma once

#include <cstdint>

namespace newstext::records {

/// Limits of one input file. What exceeds them is refused by an error that names the limit.
struct Limits {
    /// Bytes of one record: a line of JSON Lines, a WARC record with its header, a plain file. Memory follows
    /// it.
    std::uint64_t record = std::uint64_t{64} << 20U;
    /// Decompressed bytes for each compressed byte, over the file so far; looked at from 16 MiB on, since
    /// small files do no harm. Text compresses to a fifth, the same page again and again to a hundredth. 0:
    /// no limit.
    std::uint64_t ratio = 250;
    /// Decompressed bytes of a file. 0: no limit.
    std::uint64_t decompressed = 0;
};

}  // namespace newstext::records
