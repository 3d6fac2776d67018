#include <doctest/doctest.h>

#include <newstext/error.hpp>
#include <newstext/records/byte_source.hpp>
#include <string>
#include <vector>

#include "support/compress.hpp"

using namespace newstext;
using namespace newstext::records;
using test::gzip;
using test::source_of;
using test::zstd;

namespace {

/// All that can be read, and the errors between.
struct Outcome {
    std::string text;
    std::vector<ErrorCode> errors;
    std::string message;  // the last one's
};

Outcome read_all(std::string bytes, const Limits& limits = {}, std::size_t piece = 1 << 16) {
    Outcome outcome;
    const auto source = decompressed(source_of(std::move(bytes), piece), limits);
    char buffer[100];
    for (int errors = 0; errors < 100;) {
        try {
            const std::size_t count = source->read(buffer, sizeof buffer);
            if (count == 0) break;
            outcome.text.append(buffer, count);
        } catch (const Error& error) {
            ++errors;
            outcome.errors.push_back(error.code());
            outcome.message = error.what();
        }
    }
    return outcome;
}

std::string long_text() {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "Zeile " + std::to_string(i * 7919 % 10007) + "\n";
    return text;
}

}  // namespace

TEST_CASE("data that is not compressed comes as it is") {
    for (const std::string text : {"", "a", "ab", "abc", "abcd", "abcde", "(kein zstd)", "\x1F", "PK\3\4"}) {
        CHECK(read_all(text).text == text);
        CHECK(read_all(text, {}, 1).text == text);
    }
}

TEST_CASE("gzip and zstd: one and more members, empty ones, padding") {
    const std::string text = long_text();
    for (const auto compress : {gzip, zstd}) {
        CHECK(read_all(compress(text)).text == text);
        CHECK(read_all(compress("")).text.empty());
        std::string members;
        for (std::size_t at = 0; at < text.size(); at += 5000)
            members += compress(text.substr(at, 5000)) + compress("");
        for (const std::size_t piece : {1, 3, 1000, 1 << 20}) {
            const auto outcome = read_all(members + std::string(1000, '\0'), {}, piece);
            CHECK(outcome.text == text);
            CHECK(outcome.errors.empty());
        }
    }
}

TEST_CASE("a skippable frame of zstd is passed over") {
    const std::string skippable("\x50\x2A\x4D\x18\x03\0\0\0abc", 11);
    const auto outcome = read_all(skippable + zstd("Text") + skippable + zstd(" und mehr"));
    CHECK(outcome.text == "Text und mehr");
    CHECK(outcome.errors.empty());
}

TEST_CASE("data that was cut at any byte is told, and what came before is given") {
    for (const auto compress : {gzip, zstd}) {
        const std::string text = "Der Schnee bleibt liegen, der Wind nicht.";
        const std::string whole = compress(text) + compress(text);
        const std::size_t first = compress(text).size();
        for (std::size_t size = 2; size < whole.size(); ++size) {
            CAPTURE(size);
            const auto outcome = read_all(whole.substr(0, size));
            CHECK((text + text).starts_with(outcome.text));
            if (size >= first) CHECK(outcome.text.size() >= text.size());
            CHECK(outcome.errors.size() == (size == first ? 0 : 1));
            if (!outcome.errors.empty()) CHECK(outcome.errors[0] == ErrorCode::damaged_data);
        }
    }
}

TEST_CASE("reading goes on with the next member behind damage") {
    for (const auto compress : {gzip, zstd}) {
        const std::string first = compress("erstens,");
        const std::string second = compress("zweitens, was hier etwas laenger ist,");
        const std::string third = compress("drittens");
        for (std::size_t at = 0; at < second.size(); ++at) {
            CAPTURE(at);
            std::string changed = second;
            changed[at] = static_cast<char>(changed[at] ^ 0x55);
            const auto outcome = read_all(first + changed + third);
            CHECK(outcome.text.starts_with("erstens,"));
            CHECK(outcome.text.ends_with("drittens"));
            // Bytes that only describe the member may change unseen.
            if (outcome.errors.empty())
                CHECK(outcome.text == "erstens,zweitens, was hier etwas laenger ist,drittens");
            CHECK(outcome.errors.size() <= 1);
        }
        for (std::size_t left = 0; left < second.size(); ++left) {  // bytes that were lost
            CAPTURE(left);
            const auto outcome = read_all(first + second.substr(0, left) + third);
            CHECK(outcome.text.starts_with("erstens,"));
            CHECK(outcome.text.ends_with("drittens"));
            CHECK(outcome.errors.size() == (left == 0 ? 0 : 1));
        }
    }
}

TEST_CASE("what follows a member and is none is told") {
    const auto outcome = read_all(gzip("Text") + "und was ist das?" + gzip(" weiter"));
    CHECK(outcome.text == "Text weiter");
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.message.find("no member begins behind") != std::string::npos);
}

TEST_CASE("made-up beginnings of members cost no more than their length") {
    std::string bytes = gzip("Text");
    for (int i = 0; i < 100000; ++i) bytes += std::string("\x1F\x8B\x08\0\0\0\0\0\0\3\1\1\1", 13);
    const auto outcome = read_all(bytes + gzip("Ende"));
    CHECK(outcome.text.starts_with("Text"));
}

TEST_CASE("beginnings of frames that zstd refuses are passed over, however many") {
    // A reserved bit is set; a dictionary is asked for.
    for (const std::string refused : {"\x28\xB5\x2F\xFD\xFF", "\x28\xB5\x2F\xFDr"}) {
        std::string bytes = zstd("Text");
        for (int n = 0; n < 100; ++n) bytes += refused;
        for (const std::size_t piece : {1, 1000}) {
            const auto outcome = read_all(bytes + zstd("Ende"), {}, piece);
            CHECK(outcome.text == "TextEnde");
            CHECK(outcome.errors == std::vector<ErrorCode>{ErrorCode::damaged_data});
        }
    }
}

TEST_CASE("decompression bombs are refused") {
    const std::string zeros(std::size_t{1} << 20, '0');
    for (const auto compress : {gzip, zstd}) {
        std::string bomb;
        const std::string member = compress(zeros);
        for (int i = 0; i < 64; ++i) bomb += member;
        CHECK(read_all(bomb, {.ratio = 0}).text.size() == 64 * zeros.size());
        const auto refused = read_all(bomb);
        REQUIRE(refused.errors.size() == 1);
        CHECK(refused.errors[0] == ErrorCode::limit_exceeded);
        CHECK(refused.text.size() <= (std::size_t{17} << 20));
        CHECK(refused.message.find("more than 250 times its size") != std::string::npos);
        const auto small = read_all(bomb, {.ratio = 0, .decompressed = 1000});
        CHECK(small.errors == std::vector{ErrorCode::limit_exceeded});
        CHECK(small.text.size() <= 1000);
        CHECK(small.message.find("more than 1000 bytes") != std::string::npos);
    }
}

TEST_CASE("a zstd window of more than 128 MiB is refused") {
    // A frame header that asks for 2 GiB (RFC 8878, section 3.1.1.1.2), and a block behind it.
    const std::string frame("\x28\xB5\x2F\xFD\0\xA8\x01\0\0", 9);
    const auto outcome = read_all(frame);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0] == ErrorCode::damaged_data);
    CHECK(outcome.message.find("too much memory") != std::string::npos);
}

TEST_CASE("files that cannot be read") {
    CHECK_THROWS_WITH_AS((void)open_file("no such file"), "No such file or directory", Error);
    const auto folder = open_file("tests");
    char byte = 0;
    CHECK_THROWS_WITH_AS((void)folder->read(&byte, 1), "Is a directory", Error);
}

TEST_CASE("a stop ends reading") {
    std::stop_source stop;
    const auto file = open_file("README.md", stop.get_token());
    char byte = 0;
    CHECK(file->read(&byte, 1) == 1);
    CHECK(file->bytes_read() == 1);
    stop.request_stop();
    try {
        (void)file->read(&byte, 1);
        FAIL("it went on");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::interrupted);
    }
}
