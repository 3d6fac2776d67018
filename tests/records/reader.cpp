#include <doctest/doctest.h>

#include <cstring>
#include <newstext/records/reader.hpp>
#include <string>
#include <vector>

#include "support/compress.hpp"

using namespace newstext;
using namespace newstext::records;
using test::gzip;
using test::source_of;
using test::zstd;

namespace {

std::vector<RawRecord> read(std::string bytes, const ReadOptions& options = {}, std::size_t piece = 1 << 16) {
    RecordReader reader(source_of(std::move(bytes), piece), "file", options);
    std::vector<RawRecord> found;
    for (RawRecord record; found.size() < 1000 && reader.next(record);) found.push_back(record);
    RawRecord none;
    CHECK_FALSE(reader.next(none));
    return found;
}

/// One word a record: its bytes, or `!` and its problem.
std::vector<std::string> told(const std::vector<RawRecord>& found) {
    std::vector<std::string> lines;
    for (const auto& record : found) lines.push_back(record.broken() ? "!" + record.problem : record.bytes);
    return lines;
}

std::vector<RawRecord> good(const std::vector<RawRecord>& found) {
    std::vector<RawRecord> records;
    for (const auto& record : found) {
        if (!record.broken()) records.push_back(record);
    }
    return records;
}

using Lines = std::vector<std::string>;

std::string warc_record(const std::string& text, const std::string& type = "conversion",
                        const std::string& content = "text/plain", const std::string& length = "") {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nContent-Type: " + content +
           "\r\nContent-Length: " + (length.empty() ? std::to_string(text.size()) : length) + "\r\n\r\n" +
           text + "\r\n\r\n";
}

std::string block(const RawRecord& record) { return record.bytes.substr(record.bytes.find("\r\n\r\n") + 4); }

}  // namespace

TEST_CASE("formats are told by what the data begins with") {
    const auto kind = [](const std::string& bytes, const ReadOptions& options = {}) {
        const auto found = read(bytes, options);
        return found.empty() ? -1 : static_cast<int>(found[0].kind);
    };
    const int text = static_cast<int>(RecordKind::text);
    const int json = static_cast<int>(RecordKind::json);
    const int warc = static_cast<int>(RecordKind::warc);
    CHECK(kind("Titel\nBlatt\n") == text);
    CHECK(kind("{{ Vorlage }}\n") == text);
    CHECK(kind("{ein Satz in Klammern}\n") == text);
    CHECK(kind("[1,2]\n") == text);
    CHECK(kind("WARC/ ist ein Format.\n") == text);
    CHECK(kind("{\"text\":\"x\"}") == json);
    CHECK(kind("\xEF\xBB\xBF\r\n\n  { \"text\":\"x\"}") == json);
    CHECK(kind("{}") == json);
    CHECK(kind(warc_record("x")) == warc);
    CHECK(kind("\r\n" + warc_record("x")) == warc);
    // empty data has no records, unless it is said to be a page
    for (const std::string empty : {"", "\n", " \r\n\t\n", "\xEF\xBB\xBF"}) {
        CHECK(kind(empty) == -1);
        CHECK(kind(empty, {.format = Format::text}) == text);
        CHECK(kind(empty, {.format = Format::warc}) <= warc);
    }
    // blanks for long: a page
    CHECK(kind(std::string(200000, '\n') + "Titel\n") == text);
    // what is expected to be JSON is, whatever its first line is
    CHECK(kind("kein JSON\n{\"text\":\"x\"}\n", {.expect_json = true}) == json);
    CHECK(kind(warc_record("x"), {.expect_json = true}) == warc);
}

TEST_CASE("names of formats") {
    CHECK(format_from("auto") == Format::automatic);
    CHECK(format_from("jsonl") == Format::json_lines);
    CHECK_FALSE(format_from("xml"));
}

TEST_CASE("a page") {
    const auto found = read("Titel\r\nBlatt\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].bytes == "Titel\r\nBlatt\n");
    CHECK(found[0].origin.file == "file");
    CHECK(found[0].origin.number == 1);
    CHECK(found[0].origin.offset == 0);
    const auto large = read(std::string(11, 'x'), {.limits = {.record = 10}});
    CHECK(told(large) == Lines{"!refused: the page is larger than 10 bytes"});
    CHECK(large[0].code == ErrorCode::limit_exceeded);
    CHECK(read(std::string(10, 'x'), {.limits = {.record = 10}})[0].bytes.size() == 10);
}

TEST_CASE("JSON Lines: number and offset of each") {
    const auto found = read("\xEF\xBB\xBF{\"a\":1}\r\n\n  \nkein JSON\n{\"b\":2}");
    CHECK(told(found) == Lines{"{\"a\":1}", "kein JSON", "{\"b\":2}"});
    CHECK(found[0].origin.number == 1);
    CHECK(found[0].origin.offset == 3);
    CHECK(found[1].origin.number == 4);
    CHECK(found[1].origin.offset == 16);
    CHECK(found[2].origin.number == 5);
    CHECK(found[2].origin.offset == 26);
}

TEST_CASE("a line that is too large loses no other") {
    const std::string large = "{\"a\":\"" + std::string(1 << 20, 'x') + "\"}";
    const auto found = read("{\"a\":1}\n" + large + "\n{\"b\":2}\n" + large, {.limits = {.record = 1000}});
    const std::string refused = "!refused: the line is larger than 1000 bytes";
    CHECK(told(found) == Lines{"{\"a\":1}", refused, "{\"b\":2}", refused});
    CHECK(found[1].bytes.size() == 1000);
    CHECK(found[2].origin.number == 3);
    CHECK(found[2].origin.offset == 8 + large.size() + 1);
}

TEST_CASE("JSON over several lines") {
    const std::string pretty = "{\n  \"a\": \"}\\\"{\",\n  \"b\": [\n    {}\n  ]\n}";
    CHECK(told(read(pretty)) == Lines{pretty});
    const auto two = read(pretty + "\n" + pretty + "\n");
    CHECK(told(two) == Lines{pretty, pretty});
    CHECK(two[1].origin.number == 2);
    CHECK(two[1].origin.offset == pretty.size() + 1);
    // a cut line of JSON Lines is not the beginning of such an object
    CHECK(told(read("{\"a\":\n{\"b\":2}\n")) == Lines{"{\"a\":", "{\"b\":2}"});
    CHECK(told(read("{\"a\":\"x\n{\"b\":2}\n")) == Lines{"{\"a\":\"x", "{\"b\":2}"});
    // broken ones: the next object that begins a line is found
    const auto broken = read("{\n  \"a\": \"x\n}\n" + pretty + "\nund\n" + pretty + "\n{\n");
    REQUIRE(broken.size() == 5);
    CHECK(told(broken) == Lines{"!not valid JSON: a line ends in the middle of a string", pretty,
                                "!no JSON object begins here", pretty,
                                "!not valid JSON: the object is not closed"});
    const auto large = read("{\n\"a\": \"" + std::string(5000, 'x') + "\"\n}\n" + pretty,
                            {.format = Format::json, .limits = {.record = 100}});
    CHECK(told(large) == Lines{"!refused: the JSON object is larger than 100 bytes", pretty});
}

TEST_CASE("WARC: pages, and what is none") {
    const std::string warc = warc_record("eins") +
                             warc_record("x: y", "warcinfo", "application/warc-fields") +
                             warc_record("GET /", "request", "application/http") + warc_record("") +
                             warc_record("zwei", "resource", "TEXT/plain; charset=utf-8") +
                             warc_record("<p>", "conversion", "text/html");
    RecordReader reader(source_of(warc), "file");
    std::vector<RawRecord> found;
    for (RawRecord record; reader.next(record);) found.push_back(record);
    REQUIRE(found.size() == 3);
    CHECK(block(found[0]) == "eins");
    CHECK(block(found[1]).empty());
    CHECK(block(found[2]) == "zwei");
    CHECK(found[2].origin.number == 5);
    CHECK(warc.substr(found[2].origin.offset).starts_with(found[2].bytes));
    CHECK(reader.passed_over() == 3);
    CHECK(reader.offset() == warc.size());
}

TEST_CASE("WARC: line ends and names of any form") {
    const auto found = read(
        "WARC/1.1\nwarc-type:conversion\ncontent-LENGTH:   3\nX-Long: a\n b\n\nabc\nWARC/0.17\n"
        "WARC-Type: conversion\nContent-Length: 0\n\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].bytes.ends_with("\n\nabc"));
}

TEST_CASE("WARC: a wrong length loses its own record only") {
    const std::string before = warc_record("davor");
    const std::string after = warc_record("danach");
    const auto check = [&](const std::string& length, const std::string& problem) {
        CAPTURE(length);
        for (const std::size_t piece : {1, 1 << 16}) {
            const auto found =
                read(before + warc_record("der Text", "conversion", "text/plain", length) + after,
                     {.limits = {.record = 10000}}, piece);
            REQUIRE(found.size() == 3);
            CHECK(block(found[0]) == "davor");
            CHECK(found[1].problem.find(problem) != std::string::npos);
            CHECK(block(found[2]) == "danach");
            CHECK(found[2].origin.offset > found[1].origin.offset);
        }
    };
    check("7", "the Content-Length of 7 is wrong");
    check("0", "the Content-Length of 0 is wrong");
    check("50", "is wrong");
    check("1000", "before the WARC record that its Content-Length states");
    check("10001", "refused: a Content-Length of 10001");
    check("999999999999999999", "refused: a Content-Length of 999999999999999999");
    for (const std::string length : {"-1", "8x", "0x8", "99999999999999999999999", " ", "8 8", "+8", "1e3"}) {
        check(length, "no valid Content-Length");
    }
}

TEST_CASE("WARC: a record that is no page may be of any length") {
    const auto found =
        read(warc_record("a") + warc_record(std::string(100000, 'x'), "response", "application/http") +
                 warc_record("b"),
             {.limits = {.record = 1000}});
    REQUIRE(found.size() == 2);
    CHECK(block(found[1]) == "b");
}

TEST_CASE("WARC: what is no record is told once") {
    const auto found = read(warc_record("a") + "Unsinn\nund mehr\n" + warc_record("b") + "WAR");
    REQUIRE(found.size() == 3);
    // what does not fit behind a record tells that its length is wrong
    CHECK(found[0].problem.find("is wrong") != std::string::npos);
    CHECK(block(found[1]) == "b");
    CHECK(found[2].problem == "no WARC record begins here");
}

TEST_CASE("WARC: headers that do not end") {
    const std::string endless = "WARC/1.0\r\nX: " + std::string(100000, 'x') + "\r\n\r\n";
    const auto found = read(endless + warc_record("b"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].problem.find("larger than 65536 bytes") != std::string::npos);
    CHECK(block(found[1]) == "b");
    CHECK(read("WARC/1.0\r\nX: y\r\n")[0].problem == "the file ends in the middle of a WARC header");
}

TEST_CASE("every container, compressed in every way, in pieces of every size: the same records") {
    const std::vector<std::string> records_of[] = {
        {"{\"text\":\"eins\"}\n", "{\"text\":\"zwei\"}\n", "{\"text\":\"drei\"}\n"},
        {"{\n\"text\": \"eins\"\n}\n", "{\n\"text\": \"zwei\"\n}\n"},
        {warc_record("eins"), warc_record("zwei"), warc_record("drei")},
        {"Titel\nBlatt\n"},
    };
    for (const auto& records : records_of) {
        std::string plain;
        std::string gzips;
        std::string frames;
        for (const auto& record : records) {
            plain += record;
            gzips += gzip(record);
            frames += zstd(record);
        }
        const auto wanted = read(plain);
        CHECK(wanted.size() == records.size());
        // members that end in the middle of records as well
        std::string cut_members;
        for (std::size_t at = 0; at < plain.size(); at += 7) cut_members += gzip(plain.substr(at, 7));
        for (const auto& bytes : {plain, gzip(plain), zstd(plain), gzips, frames, cut_members}) {
            for (const std::size_t piece : {1, 2, 5, 1 << 16}) {
                const auto found = read(bytes, {}, piece);
                REQUIRE(told(found) == told(wanted));
                for (std::size_t i = 0; i < found.size(); ++i) {
                    CHECK(found[i].origin.offset == wanted[i].origin.offset);
                    CHECK(found[i].origin.number == wanted[i].origin.number);
                }
            }
            // cut at every byte: the records before it, and at most the one that was cut or its error
            for (std::size_t size = 0; size < bytes.size(); ++size) {
                CAPTURE(size);
                const auto found = read(bytes.substr(0, size));
                const auto whole = good(found);
                REQUIRE(found.size() <= wanted.size() + 1);
                for (std::size_t i = 0; i + 1 < whole.size(); ++i) CHECK(whole[i].bytes == wanted[i].bytes);
            }
        }
        // a byte changed: the records of all other members are there
        for (const auto& members : {gzips, frames}) {
            const bool is_page = records.size() == 1;
            const Format format = records[0][0] == 'W'    ? Format::warc
                                  : records[0][1] == '\n' ? Format::json
                                                          : Format::json_lines;
            // From the fifth byte on: the first ones tell that the file is compressed at all.
            for (std::size_t at = 4; !is_page && at < members.size(); ++at) {
                CAPTURE(at);
                std::string changed = members;
                changed[at] = static_cast<char>(changed[at] ^ 0x10);
                std::size_t there = 0;
                for (const auto& record : read(changed, {.format = format})) {
                    for (const auto& one : wanted) there += record.bytes == one.bytes && !record.broken();
                }
                CHECK(there + 1 >= records.size());
            }
        }
    }
}

TEST_CASE("a broken member breaks one line, and the next ones are read") {
    std::string broken = gzip("{\"b\":2}\n");
    broken[broken.size() - 6] = static_cast<char>(broken[broken.size() - 6] ^ 1);  // the checksum
    const auto found = read(gzip("{\"a\":1}\n") + broken + gzip("{\"c\":3}\n{\"d\":4}\n"));
    REQUIRE(found.size() == 5);
    CHECK(found[1].bytes == "{\"b\":2}");  // all of the line was there before the checksum
    CHECK(found[2].code == ErrorCode::damaged_data);
    CHECK(found[3].bytes == "{\"c\":3}");
    CHECK(found[4].bytes == "{\"d\":4}");
}

TEST_CASE("a bomb is refused as a record") {
    const std::string bomb = zstd("{\"text\":\"" + std::string(std::size_t{40} << 20, 'x') + "\"}\n");
    const auto found = read(bomb);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == ErrorCode::limit_exceeded);
    CHECK(found[0].problem.find("250 times") != std::string::npos);
}

namespace {

/// A stream of some text, then very many bytes that cost nothing to make, then text again.
class Vast final : public ByteSource {
public:
    Vast(std::string head, std::uint64_t filler, std::string tail)
        : head_(std::move(head)), filler_(filler), tail_(std::move(tail)) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        if (!head_.empty()) return take(head_, to, size);
        if (filler_ == 0) return take(tail_, to, size);
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(size, filler_));
        std::memset(to, 'x', count);
        filler_ -= count;
        return count;
    }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept override { return 0; }

private:
    static std::size_t take(std::string& from, char* to, std::size_t size) {
        const std::size_t count = std::min(size, from.size());
        std::memcpy(to, from.data(), count);
        from.erase(0, count);
        return count;
    }

    std::string head_;
    std::uint64_t filler_;
    std::string tail_;
};

}  // namespace

TEST_CASE("offsets past 4 GiB") {
    constexpr std::uint64_t vast = (std::uint64_t{1} << 32) + 12345;
    RawRecord record;
    {
        RecordReader reader(std::make_unique<Vast>("{\"a\":\"", vast, "\"}\n{\"b\":2}\n"), "file");
        REQUIRE(reader.next(record));
        CHECK(record.code == ErrorCode::limit_exceeded);
        REQUIRE(reader.next(record));
        CHECK(record.bytes == "{\"b\":2}");
        CHECK(record.origin.number == 2);
        CHECK(record.origin.offset == 6 + vast + 3);
        CHECK_FALSE(reader.next(record));
        CHECK(reader.offset() == 6 + vast + 3 + 8);
    }
    const std::string head =
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + std::to_string(vast) + "\r\n\r\n";
    RecordReader reader(std::make_unique<Vast>(head, vast, "\r\n\r\n" + warc_record("b")), "file");
    REQUIRE(reader.next(record));
    CHECK(block(record) == "b");
    CHECK(record.origin.offset == head.size() + vast + 4);
    CHECK_FALSE(reader.next(record));
}
