// Any bytes as a container of records: WARC, JSON Lines, JSON or a page, plain or compressed. The first byte
// chooses how the bytes come and what they are taken for.
#include <algorithm>
#include <memory>
#include <newstext/records/records.hpp>

#include "check.hpp"

namespace {

using namespace newstext;

constexpr std::uint64_t largest_record = 1 << 16;

/// Bytes in memory, a few at a time.
class MemorySource : public records::ByteSource {
public:
    MemorySource(std::string_view bytes, std::size_t step) : bytes_(bytes), step_(step) {}

    std::size_t read(char* to, std::size_t size) override {
        const std::size_t n = std::min({size, step_, bytes_.size() - at_});
        std::copy_n(bytes_.data() + at_, n, to);
        at_ += n;
        return n;
    }
    std::uint64_t bytes_read() const noexcept override { return at_; }

private:
    std::string_view bytes_;
    std::size_t step_;
    std::size_t at_ = 0;
};

void check_record(const records::RawRecord& raw) {
    fuzz::require(raw.bytes.size() <= largest_record, "a record is larger than the limit");
    if (raw.broken()) return fuzz::require(fuzz::is_utf8(raw.problem), "a problem that is no UTF-8");
    records::Record record;
    try {
        records::decode(raw, record);
    } catch (const Error& error) {
        fuzz::require(fuzz::is_utf8(error.what()), "a message that is no UTF-8");
        return;
    }
    if (!record.id.empty()) fuzz::require_json(record.id);
    if (!record.others.empty()) fuzz::require_json(record.others);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const unsigned choice = data[0];
    const test::ExactBuffer bytes(fuzz::text_of(data + 1, size - 1));
    records::ReadOptions options;
    options.format = static_cast<records::Format>(choice % 5);
    options.expect_json = (choice & 8u) != 0;
    options.limits.record = largest_record;
    options.limits.decompressed = 1 << 20;
    std::unique_ptr<records::ByteSource> source =
        std::make_unique<MemorySource>(bytes.view(), (choice & 16u) != 0 ? 7 : 4096);
    if ((choice & 32u) == 0) source = records::decompressed(std::move(source), options.limits);
    records::RecordReader reader(std::move(source), "fuzz", options);
    records::RawRecord raw;
    std::uint64_t offset = 0;
    // Each record takes a byte at least, so there is an end.
    for (std::size_t count = 0; reader.next(raw); ++count) {
        fuzz::require(count <= (1u << 20) + 16, "records without end");
        fuzz::require(raw.origin.offset >= offset, "offsets go back");
        offset = raw.origin.offset;
        check_record(raw);
    }
    return 0;
}
