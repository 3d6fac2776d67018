// gzip and Zstandard, recognised by their first bytes.
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/error.hpp"
#include "newstext/records/byte_source.hpp"

namespace newstext::records {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t chunk = std::size_t{256} << 10U;
constexpr std::uint64_t ratio_from = std::uint64_t{16} << 20U;  // decompressed bytes
constexpr std::size_t magic_size = 4;                           // bytes that tell a format
constexpr int max_restarts = 16;                                // see Decompressor::damaged()

/// Bytes of the file that were read and not used yet.
class Input {
public:
    explicit Input(std::unique_ptr<ByteSource> source) : source_(std::move(source)), buffer_(chunk) {}

    [[nodiscard]] std::string_view bytes() const noexcept { return {buffer_.data() + begin_, end_ - begin_}; }
    void skip(std::size_t size) noexcept { begin_ += size; }
    /// From here on bytes are kept, as far as the buffer allows, for going back.
    void mark() noexcept { mark_ = begin_; }
    /// Goes back to the byte behind the mark; false where it is not kept any more.
    bool go_back() noexcept {
        if (mark_ == lost) return false;
        begin_ = std::exchange(mark_, lost) + 1;
        return true;
    }
    /// Where nothing was used since the mark, the byte there is.
    void pass_mark() noexcept {
        if (begin_ == mark_) ++begin_;
    }

    /// Reads until there are `size` bytes; false where the source ends before.
    bool fill(std::size_t size) {
        while (end_ - begin_ < size) {
            make_room();
            const std::size_t count = source_->read(buffer_.data() + end_, buffer_.size() - end_);
            if (count == 0) return false;
            end_ += count;
        }
        return true;
    }

    /// Past what is buffered.
    [[nodiscard]] std::size_t read_on(char* to, std::size_t size) { return source_->read(to, size); }

    /// Bytes that were used.
    [[nodiscard]] std::uint64_t used() const noexcept { return source_->bytes_read() - (end_ - begin_); }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return source_->bytes_read(); }

private:
    static constexpr std::size_t lost = static_cast<std::size_t>(-1);

    void make_room() noexcept {
        if (mark_ != lost && end_ - mark_ > chunk / 2) mark_ = lost;
        const std::size_t from = mark_ == lost ? begin_ : mark_;
        if (from == 0) return;
        std::memmove(buffer_.data(), buffer_.data() + from, end_ - from);
        begin_ -= from;
        end_ -= from;
        if (mark_ != lost) mark_ = 0;
    }

    std::unique_ptr<ByteSource> source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t mark_ = lost;
};

/// One step of a decompressor.
struct Step {
    std::size_t used = 0;
    std::size_t produced = 0;
    bool ended = false;           ///< the member or frame is complete
    const char* error = nullptr;  ///< why it cannot go on
};

class Gzip {
public:
    static constexpr const char* name = "gzip";
    static constexpr std::string_view unit = "member";
    static constexpr std::string_view magic = "\x1F\x8B\x08"sv;

    Gzip() {
        constexpr int gzip_window = 15 + 16;  // the largest window; gzip's header, not zlib's
        if (::inflateInit2(&stream_, gzip_window) != Z_OK) throw std::bad_alloc();
    }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;
    ~Gzip() { ::inflateEnd(&stream_); }

    /// RFC 1952, section 2.3: magic, deflate, no reserved flag.
    [[nodiscard]] static bool begins(std::string_view bytes) {
        return bytes.starts_with(magic) && bytes.size() > 3 &&
               (static_cast<unsigned char>(bytes[3]) & 0xE0U) == 0;
    }
    void reset() { ::inflateReset(&stream_); }

    [[nodiscard]] Step step(std::string_view from, char* to, std::size_t size) {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data()));
        stream_.avail_in = static_cast<uInt>(from.size());
        const auto room = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
        stream_.next_out = reinterpret_cast<Bytef*>(to);
        stream_.avail_out = room;
        const int result = ::inflate(&stream_, Z_NO_FLUSH);
        if (result == Z_MEM_ERROR) throw std::bad_alloc();
        Step step{from.size() - stream_.avail_in, room - stream_.avail_out, result == Z_STREAM_END};
        const bool good = result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR;
        if (!good) step.error = stream_.msg != nullptr ? stream_.msg : "it needs a dictionary";
        return step;
    }

private:
    z_stream stream_{};
};

class Zstandard {
public:
    static constexpr const char* name = "zstd";
    static constexpr std::string_view unit = "frame";
    static constexpr std::string_view magic = "\x28\xB5\x2F\xFD"sv;

    Zstandard() : context_(::ZSTD_createDCtx()) {
        if (context_ == nullptr) throw std::bad_alloc();
    }
    Zstandard(const Zstandard&) = delete;
    Zstandard& operator=(const Zstandard&) = delete;
    ~Zstandard() { ::ZSTD_freeDCtx(context_); }

    /// RFC 8878, sections 3.1.1 and 3.1.2: a frame or a skippable frame.
    [[nodiscard]] static bool begins(std::string_view bytes) {
        if (bytes.starts_with(magic)) return true;
        return bytes.size() >= 4 && bytes.substr(1, 3) == "\x2A\x4D\x18"sv &&
               (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50U;
    }
    void reset() { ::ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }

    [[nodiscard]] Step step(std::string_view from, char* to, std::size_t size) {
        ZSTD_inBuffer in{from.data(), from.size(), 0};
        ZSTD_outBuffer out{to, size, 0};
        const std::size_t result = ::ZSTD_decompressStream(context_, &out, &in);
        Step step{in.pos, out.pos, result == 0};
        if (::ZSTD_isError(result) != 0) step.error = ::ZSTD_getErrorName(result);
        return step;
    }

private:
    ZSTD_DCtx* context_;
};

template <class Codec>
class Decompressor final : public ByteSource {
public:
    Decompressor(Input input, const Limits& limits) : input_(std::move(input)), limits_(limits) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        while (true) {
            switch (state_) {
                case State::between:
                    if (!begin_member()) return 0;
                    break;
                case State::inside:
                    if (const std::size_t count = decompress(to, size); count > 0) return count;
                    break;
                case State::broken:
                    damaged();
                    break;
                case State::searching:
                    search();
                    break;
                case State::ended:
                    return 0;
            }
        }
    }

    [[nodiscard]] std::uint64_t bytes_read() const noexcept override { return input_.bytes_read(); }

private:
    enum class State { between, inside, broken, searching, ended };

    [[noreturn]] void report(const std::string& message) {
        unreported_ = false;
        throw Error(ErrorCode::damaged_data, message, static_cast<std::size_t>(verified_));
    }
    [[nodiscard]] std::string place() const {
        return std::string(Codec::name) + " data at byte " + std::to_string(input_.used()) + " of the file";
    }

    /// The input ends too early. Where a part of a member is missing the next one was taken for it.
    void cut_off() {
        const std::string message =
            "cut off: the " + place() + " ends in the middle of a " + std::string(Codec::unit);
        if (!go_back()) state_ = State::ended;
        if (unreported_) report(message);
    }

    /// False at the end of the input.
    bool begin_member() {
        input_.fill(magic_size);
        std::string_view next = input_.bytes();
        if (Codec::begins(next)) {
            input_.mark();
            codec_.reset();
            state_ = State::inside;
            return true;
        }
        if (next.empty()) return false;
        if (next.front() == '\0') {  // padding of tapes and block devices
            input_.skip(std::min(next.find_first_not_of('\0'), next.size()));
            return true;
        }
        if (next.size() < magic_size) {
            verified_ = produced_;
            input_.skip(next.size());
            cut_off();
            return true;
        }
        verified_ = produced_;
        state_ = State::searching;
        report("no " + std::string(Codec::unit) + " begins behind the " + place());
    }

    std::size_t decompress(char* to, std::size_t size) {
        if (!input_.fill(1)) {
            // Half a member: what the codec still holds comes without input.
            const Step rest = codec_.step({}, to, size);
            if (rest.produced > 0) return account(rest.produced);
            cut_off();
            return 0;
        }
        const Step step = codec_.step(input_.bytes(), to, size);
        input_.skip(step.used);
        if (step.ended) {
            state_ = State::between;
            verified_ = produced_ + step.produced;
            restarts_ = 0;
            unreported_ = true;
        } else if (step.error != nullptr || (step.used == 0 && step.produced == 0)) {
            reason_ = step.error != nullptr ? step.error : "no progress";
            state_ = State::broken;
        }
        return account(step.produced);
    }

    std::size_t account(std::size_t produced) {
        produced_ += produced;
        unreported_ = unreported_ || produced > 0;
        const std::uint64_t used = std::max<std::uint64_t>(1, input_.used());
        if (limits_.decompressed > 0 && produced_ > limits_.decompressed) {
            refuse("more than " + std::to_string(limits_.decompressed) + " bytes");
        }
        if (limits_.ratio > 0 && produced_ > ratio_from && produced_ / used >= limits_.ratio) {
            refuse("more than " + std::to_string(limits_.ratio) + " times its size");
        }
        return produced;
    }

    [[noreturn]] void refuse(const std::string& what) {
        state_ = State::ended;
        throw Error(ErrorCode::limit_exceeded,
                    "refused: the " + std::string(Codec::name) + " data decompresses to " + what);
    }

    /// Where bytes are missing the decompressor has run into the next member, so the search for that begins
    /// in the broken one; but only a few times in a row, or made-up data made the search quadratic.
    bool go_back() {
        if (++restarts_ > max_restarts || !input_.go_back()) return false;
        state_ = State::searching;
        return true;
    }

    /// Reports the damage once, however many beginnings turn out to be none after it.
    void damaged() {
        const std::string message = "the " + place() + " is damaged: " + reason_;
        // zstd uses nothing of a frame that it refuses: the same beginning must not be found again.
        if (!go_back()) input_.pass_mark();
        state_ = State::searching;
        if (unreported_) report(message);
    }

    void search() {
        while (input_.fill(magic_size)) {
            const std::string_view bytes = input_.bytes();
            for (std::size_t i = 0; i + magic_size <= bytes.size(); ++i) {
                if (!Codec::begins(bytes.substr(i, magic_size))) continue;
                input_.skip(i);
                state_ = State::between;
                return;
            }
            input_.skip(bytes.size() - magic_size + 1);
        }
        state_ = State::ended;
    }

    Codec codec_;
    Input input_;
    Limits limits_;
    State state_ = State::between;
    std::uint64_t verified_ = 0;  // bytes of complete members
    std::uint64_t produced_ = 0;
    const char* reason_ = "";
    bool unreported_ = true;  // something was read, or should have been, since the last report
    int restarts_ = 0;
};

/// Data that is not compressed.
class Plain final : public ByteSource {
public:
    explicit Plain(Input input) : input_(std::move(input)) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        const std::string_view bytes = input_.bytes();
        if (bytes.empty()) return input_.read_on(to, size);
        const std::size_t count = std::min(size, bytes.size());
        std::memcpy(to, bytes.data(), count);
        input_.skip(count);
        return count;
    }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept override { return input_.bytes_read(); }

private:
    Input input_;
};

}  // namespace

namespace {

/// Whether a file begins so. One that was cut within its first bytes counts too.
template <class Codec>
bool is_compressed(std::string_view bytes) {
    if (bytes.size() >= magic_size || bytes.size() < 2) return Codec::begins(bytes);
    return Codec::magic.starts_with(bytes);
}

}  // namespace

std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> source, const Limits& limits) {
    Input input(std::move(source));
    input.fill(magic_size);
    if (is_compressed<Gzip>(input.bytes()))
        return std::make_unique<Decompressor<Gzip>>(std::move(input), limits);
    if (is_compressed<Zstandard>(input.bytes()))
        return std::make_unique<Decompressor<Zstandard>>(std::move(input), limits);
    return std::make_unique<Plain>(std::move(input));
}

}  // namespace newstext::records
