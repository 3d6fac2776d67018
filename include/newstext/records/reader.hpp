/// @file
/// The records of one container.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "newstext/config.hpp"
#include "newstext/records/byte_source.hpp"
#include "newstext/records/limits.hpp"
#include "newstext/records/record.hpp"

namespace newstext::records {

/// Containers of records.
enum class Format : std::uint8_t {
    automatic,   ///< what the first bytes tell
    text,        ///< one page, nothing around it
    json,        ///< JSON objects one after another, over as many lines as they like
    json_lines,  ///< one JSON object a line; blank lines are no records
    warc,        ///< WARC 0.17 to 1.1: records with plain text are pages (WET files)
};

/// The format that is called so: `auto`, `text`, `json`, `jsonl`, `warc`.
[[nodiscard]] NEWSTEXT_API std::optional<Format> format_from(std::string_view name);

/// How to read a container.
struct ReadOptions {
    Format format = Format::automatic;  ///< of the container
    /// Where the format is found from the data: what is not WARC is JSON, so that a broken first line does
    /// not turn a file of records into one page.
    bool expect_json = false;
    Limits limits = {};  ///< what is refused
};

/// The records of one container, in order.
///
/// Automatic: data that begins with `WARC/` is WARC; with a brace and a quotation mark (blanks, line ends and
/// a byte-order mark aside), JSON: Lines, unless the first line is only the beginning of an object. Data that
/// is empty or blank has no records. All else is one page of text.
///
/// What is broken comes as a record with a problem, in its place, and reading goes on: with the next line,
/// the next object that begins a line, the next WARC header. A wrong Content-Length loses only the record
/// that states it. Memory is that of the largest record, at most `limits.record`, and 1 MiB.
class NEWSTEXT_API RecordReader {
public:
    /// @param source is decompressed where it needs to be
    /// @param name of the file, for Origin
    RecordReader(std::unique_ptr<ByteSource> source, std::string name, const ReadOptions& options = {});
    RecordReader(RecordReader&&) noexcept;             ///< at the same place
    RecordReader& operator=(RecordReader&&) noexcept;  ///< at the same place
    ~RecordReader();

    /// The next record; false after the last. Throws nothing but std::bad_alloc.
    [[nodiscard]] bool next(RawRecord& record);

    /// Bytes read of the file itself; see ByteSource.
    [[nodiscard]] std::uint64_t bytes_read() const noexcept;
    /// Bytes of the decompressed stream that were read into records or passed over.
    [[nodiscard]] std::uint64_t offset() const noexcept;
    /// WARC records so far that are no pages: no plain text.
    [[nodiscard]] std::uint64_t passed_over() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace newstext::records
