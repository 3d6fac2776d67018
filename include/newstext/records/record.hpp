/// @file
/// Records of a crawl: pages with what is known about them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/config.hpp"
#include "newstext/error.hpp"

namespace newstext::records {

/// Where a record stands.
struct Origin {
    std::string file;          ///< path as it was given or found; `-` is standard input
    std::uint64_t number = 0;  ///< from 1: the line of JSON Lines, else the record; of WARC records all count
    std::uint64_t offset = 0;  ///< of the first byte, in the decompressed stream
};

/// What a record is written in.
enum class RecordKind : std::uint8_t {
    text,  ///< a page and nothing else
    json,  ///< a JSON object
    warc,  ///< a WARC record, its header and its block
};

/// A record as it stands in its container, or what is wrong in its place.
struct RawRecord {
    Origin origin;                       ///< where it stands
    RecordKind kind = RecordKind::text;  ///< what it is written in
    std::string bytes;    ///< all of the record; of a broken one what there is of it, perhaps nothing
    std::string problem;  ///< why there is no record; empty where there is one
    ErrorCode code = {};  ///< of the problem

    [[nodiscard]] bool broken() const noexcept {
        return !problem.empty();
    }  ///< whether there is a problem in its place
};

/// A page and what its container tells about it. Strings are UTF-8 but for `text`, which is as it was found.
struct Record {
    std::string text;  ///< the page
    std::string id;    ///< as JSON, as it was written: `"a"`, `1.0`, `{"k":1}`; `null` where there is none
    std::string url;   ///< empty where there is none, as the next two
    std::string crawl_date;  ///< when the page was fetched, as it was written; never when it was published
    std::string language;    ///< what the container claims, as it was written: `de`, `deu_Latn`, `spa,eng`
    std::string others;  ///< all members that went nowhere else, unchanged, as a JSON object; empty for none
};

/// How to find the page in a record.
struct DecodeOptions {
    /// Member of a JSON record that holds the page. Empty: the first of text_members() that is a string.
    std::string text_member = {};
    /// Refuse bytes that are not UTF-8. Otherwise those of the page stay, and the others become U+FFFD.
    bool strict_utf8 = false;
};

/// Members of JSON records that may hold the page, the best first.
[[nodiscard]] NEWSTEXT_API const std::vector<std::string_view>& text_members();

/// Reads a record that is not broken.
///
/// JSON members are found by name; docs/batch.md has the table. Of a WARC record the block is the text and
/// the named fields are the members. A plain page has its file's path as id, and may begin with a byte-order
/// mark of UTF-16 or UTF-32.
/// @param record is filled; where the function throws, its `id` holds what could be read of it
/// @throws Error(bad_record), Error(invalid_encoding). Linear; thread-safe.
NEWSTEXT_API void decode(const RawRecord& raw, Record& record, const DecodeOptions& options = {});

}  // namespace newstext::records
