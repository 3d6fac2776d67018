/// @file
/// Where the bytes of a container come from: files, pipes, and what decompresses them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

#include "newstext/config.hpp"
#include "newstext/records/limits.hpp"

namespace newstext::records {

/// Bytes in order, of any number: all counts are 64-bit.
class NEWSTEXT_API ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource();

    /// Reads some bytes, at most `size` (which is not 0), to `to`; gives their number, and 0 at the end only.
    /// @throws Error. After `damaged_data` reading may go on: with the bytes behind the damage, or the end.
    [[nodiscard]] virtual std::size_t read(char* to, std::size_t size) = 0;

    /// The bytes that were read from the file itself so far: of compressed data, the compressed ones.
    [[nodiscard]] virtual std::uint64_t bytes_read() const noexcept = 0;
};

/// A file, or a device or pipe of that name; `-` is standard input.
/// @param stop ends a read that waits: it throws Error(interrupted) within a tenth of a second
/// @throws Error(unreadable_file) with the system's reason, without the path; read() does so too
[[nodiscard]] NEWSTEXT_API std::unique_ptr<ByteSource> open_file(const std::string& path,
                                                                 std::stop_token stop = {});

/// The bytes of `source`, decompressed where they are gzip (any number of members, RFC 1952 section 2.2) or
/// Zstandard (any number of frames, RFC 8878 section 3), which their first bytes tell; otherwise as they are.
///
/// read() throws Error(damaged_data) where the compressed data is cut off or changed; the next read() goes on
/// with the next member or frame that can be found. The error's offset() is where the damaged one begins in
/// the decompressed data: what was read before that is as it was compressed. Zero bytes behind a member are
/// padding. It throws Error(limit_exceeded) where `limits.ratio` or `limits.decompressed` is exceeded;
/// nothing follows then. Memory is bounded: 512 KiB and the window of the format, 32 KiB or what the frame
/// asks for, at most 128 MiB.
[[nodiscard]] NEWSTEXT_API std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> source,
                                                                    const Limits& limits = {});

}  // namespace newstext::records
