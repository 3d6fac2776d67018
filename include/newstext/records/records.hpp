/// @file
/// newstext::records: pages from files, directories, JSON Lines and WARC, compressed or not.
///
/// A component of its own: link `newstext::records` (find_package component `records`), which needs zlib and
/// libzstd.
///
/// @code
/// newstext::records::RecordStream stream({"crawl/"});
/// newstext::records::RawRecord raw;
/// newstext::records::Record record;
/// newstext::Parser parser;
/// while (stream.next(raw)) {
///     if (raw.broken()) continue;  // raw.problem and raw.origin say what and where
///     decode(raw, record);
///     newstext::Article article = parser.parse(record.text);
/// }
/// @endcode
#pragma once

#include "newstext/records/byte_source.hpp"
#include "newstext/records/limits.hpp"
#include "newstext/records/reader.hpp"
#include "newstext/records/record.hpp"
#include "newstext/records/stream.hpp"
