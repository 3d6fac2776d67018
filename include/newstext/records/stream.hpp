/// @file
/// The records of many files and directories, one after the other.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "newstext/config.hpp"
#include "newstext/records/reader.hpp"
#include "newstext/records/record.hpp"

namespace newstext::records {

/// The records of all inputs, in order.
///
/// A directory stands for the files in it and in its directories, by name in the order of bytes; names that
/// begin with a dot are passed over, links to directories are not followed. A file or directory that cannot
/// be read is a broken record with number 0. Memory does not grow with the number of records; of directories
/// the names of those that are open are kept.
class NEWSTEXT_API RecordStream {
public:
    /// @param paths files, directories, `-` for standard input
    /// @param stop ends the stream: next() gives false from then on, and no half of a record before
    explicit RecordStream(std::vector<std::string> paths, const ReadOptions& options = {},
                          std::stop_token stop = {});
    RecordStream(RecordStream&&) noexcept;             ///< at the same place
    RecordStream& operator=(RecordStream&&) noexcept;  ///< at the same place
    ~RecordStream();

    /// The next record; false after the last, or once `stop` was requested.
    [[nodiscard]] bool next(RawRecord& record);

    /// Bytes read of the files themselves: of compressed files, the compressed ones.
    [[nodiscard]] std::uint64_t bytes_read() const noexcept;
    /// Decompressed bytes of the records so far, with what stood between them.
    [[nodiscard]] std::uint64_t bytes_decompressed() const noexcept;
    /// WARC records so far that are no pages.
    [[nodiscard]] std::uint64_t passed_over() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// What RecordStream will read in all, in bytes of the files as they stand. 0 where that is not known,
/// because one of them is a pipe. Walks over the directories.
[[nodiscard]] NEWSTEXT_API std::uint64_t total_size(const std::vector<std::string>& paths);

}  // namespace newstext::records
