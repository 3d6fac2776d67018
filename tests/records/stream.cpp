#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <newstext/records/records.hpp>
#include <string>
#include <vector>

#include "support/compress.hpp"

using namespace newstext;
using namespace newstext::records;
namespace fs = std::filesystem;

namespace {

/// A directory that is gone at the end.
class Scratch {
public:
    Scratch() : path_(fs::temp_directory_path() / ("newstext-stream-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Scratch() { fs::remove_all(path_); }
    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::string name() const { return path_.string(); }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("files and directories, in order") {
    const Scratch scratch;
    scratch.write("crawl/b.jsonl", "{\"text\":\"b1\"}\n{\"text\":\"b2\"}\n");
    scratch.write("crawl/a/z.txt", "az");
    scratch.write("crawl/a/deep/y.gz", test::gzip("ay"));
    scratch.write("crawl/c", test::zstd("{\"text\":\"c\"}"));
    scratch.write("crawl/.hidden", "no");
    scratch.write("crawl/.git/x", "no");
    scratch.write("crawl/empty", "");
    scratch.write("first", "first");
    fs::create_directory_symlink(scratch.name(), scratch / "crawl/loop");
    fs::create_symlink(scratch / "first", scratch / "crawl/d-link");

    RecordStream stream({scratch / "first", scratch / "missing", scratch / "crawl"});
    std::vector<std::string> found;
    for (RawRecord raw; stream.next(raw);) {
        CHECK(raw.origin.file.starts_with(scratch.name()));
        found.push_back(raw.broken() ? "!" + raw.problem : raw.bytes);
        if (raw.broken()) CHECK(raw.origin.number == 0);
    }
    CHECK(found == std::vector<std::string>{"first", "!No such file or directory", "ay", "az",
                                            "{\"text\":\"b1\"}", "{\"text\":\"b2\"}", "{\"text\":\"c\"}",
                                            "first"});
    CHECK(stream.bytes_read() == total_size({scratch / "first", scratch / "missing", scratch / "crawl"}));
    CHECK(stream.bytes_decompressed() == 5 + 2 + 2 + 28 + 12 + 5);
    CHECK(total_size({"/dev/null"}) == 0);
}

TEST_CASE("no records once a stop was requested") {
    const Scratch scratch;
    scratch.write("a", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n");
    std::stop_source stop;
    RecordStream stream({scratch / "a"}, {}, stop.get_token());
    RawRecord raw;
    CHECK(stream.next(raw));
    stop.request_stop();
    CHECK_FALSE(stream.next(raw));
}
