/// @file
/// Compressed data and sources of bytes for tests of readers.
#pragma once

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <newstext/records/byte_source.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace newstext::test {

/// One gzip member.
[[nodiscard]] inline std::string gzip(std::string_view text) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// One Zstandard frame with its checksum.
[[nodiscard]] inline std::string zstd(std::string_view text) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress2(context, out.data(), out.size(), text.data(), text.size()));
    ZSTD_freeCCtx(context);
    return out;
}

/// Bytes in pieces of any size, as pipes give them.
class Pieces final : public records::ByteSource {
public:
    explicit Pieces(std::string bytes, std::size_t size = 1 << 16) : bytes_(std::move(bytes)), size_(size) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        const std::size_t count = std::min({size, size_, bytes_.size() - at_});
        std::memcpy(to, bytes_.data() + at_, count);
        at_ += count;
        return count;
    }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept override { return at_; }

private:
    std::string bytes_;
    std::size_t size_;
    std::size_t at_ = 0;
};

[[nodiscard]] inline std::unique_ptr<records::ByteSource> source_of(std::string bytes,
                                                                    std::size_t piece = 1 << 16) {
    return std::make_unique<Pieces>(std::move(bytes), piece);
}

}  // namespace newstext::test
