// Files and pipes, by the system's own calls: a read that waits must be able to end.
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "newstext/error.hpp"
#include "newstext/records/byte_source.hpp"

namespace newstext::records {

namespace {

constexpr int wait_ms = 100;

[[noreturn]] void unreadable(int error) {
    throw Error(ErrorCode::unreadable_file, std::generic_category().message(error));
}

class FileSource final : public ByteSource {
public:
    FileSource(int descriptor, bool owned, std::stop_token stop)
        : descriptor_(descriptor), owned_(owned), stop_(std::move(stop)) {
        struct stat status {};
        may_wait_ = ::fstat(descriptor_, &status) == 0 && !S_ISREG(status.st_mode);
    }
    ~FileSource() override {
        if (owned_) ::close(descriptor_);
    }

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        while (true) {
            wait();
            const auto count = ::read(descriptor_, to, size);
            if (count >= 0) {
                bytes_read_ += static_cast<std::uint64_t>(count);
                return static_cast<std::size_t>(count);
            }
            if (errno != EINTR && errno != EAGAIN) unreadable(errno);
        }
    }

    [[nodiscard]] std::uint64_t bytes_read() const noexcept override { return bytes_read_; }

private:
    /// Returns when there is something to read.
    void wait() const {
        pollfd polled{descriptor_, POLLIN, 0};
        do {
            if (stop_.stop_requested()) throw Error(ErrorCode::interrupted, "interrupted");
        } while (may_wait_ && ::poll(&polled, 1, wait_ms) <= 0);
    }

    int descriptor_;
    bool owned_;
    bool may_wait_ = false;
    std::stop_token stop_;
    std::uint64_t bytes_read_ = 0;
};

}  // namespace

ByteSource::~ByteSource() = default;

std::unique_ptr<ByteSource> open_file(const std::string& path, std::stop_token stop) {
    if (path == "-") return std::make_unique<FileSource>(STDIN_FILENO, false, std::move(stop));
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) unreadable(errno);
    return std::make_unique<FileSource>(descriptor, true, std::move(stop));
}

}  // namespace newstext::records
