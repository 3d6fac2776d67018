#include "output.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <system_error>
#include <utility>

namespace {

constexpr const char* standard_output = "standard output";

/// Mode of the file that is replaced, or of a new one under the process's umask.
mode_t mode_for(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

}  // namespace

void complain(std::string_view where, std::string_view reason) {
    std::cerr << "newstext: " << where << ": " << reason << '\n';
}

void complain(std::string_view reason) { std::cerr << "newstext: " << reason << '\n'; }

Output::Output(std::string path) : path_(std::move(path)) {
    namespace fs = std::filesystem;
    if (path_.empty() || path_ == "-") {
        path_ = standard_output;
        file_ = stdout;
        return;
    }
    std::error_code ignored;
    // A symbolic link stays one: the file that it points to is replaced.
    if (const auto target = fs::canonical(path_, ignored); !ignored) path_ = target.string();
    const auto status = fs::status(path_, ignored);
    if (fs::is_directory(status)) fail(EISDIR);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        file_ = std::fopen(path_.c_str(), "wb");
        if (file_ == nullptr) fail(errno);
        return;
    }
    open_temporary();
}

void Output::open_temporary() {
    temporary_ = path_ + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary_.data());
    if (descriptor < 0) {
        const int error = errno;
        temporary_.clear();
        fail(error);
    }
    ::fchmod(descriptor, mode_for(path_));
    file_ = ::fdopen(descriptor, "wb");
    if (file_ == nullptr) fail(errno);
}

std::string Output::partial_name(const std::string& path) {
    namespace fs = std::filesystem;
    if (path.empty() || path == "-") return {};
    std::error_code ignored;
    const auto target = fs::canonical(path, ignored);
    if (ignored) return path + ".partial";
    return fs::is_regular_file(target, ignored) ? target.string() + ".partial" : std::string();
}

Output Output::resumable(std::string path, std::uint64_t size) {
    Output output;
    output.temporary_ = partial_name(path);
    if (output.temporary_.empty()) return Output(std::move(path));
    output.keep_ = true;
    output.path_ = output.temporary_;  // for messages
    const int descriptor = ::open(output.temporary_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) output.fail(errno);
    output.file_ = ::fdopen(descriptor, "r+b");
    if (output.file_ == nullptr) output.fail(errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        throw OutputError(output.path_ + ": another program is writing it");
    }
    output.path_ = output.temporary_.substr(0, output.temporary_.rfind('.'));
    if (::ftruncate(descriptor, static_cast<off_t>(size)) != 0) output.fail(errno);
    if (std::fseek(output.file_, 0, SEEK_END) != 0) output.fail(errno);
    ::fchmod(descriptor, mode_for(output.path_));
    return output;
}

Output::Output(Output&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      keep_(other.keep_),
      file_(std::exchange(other.file_, nullptr)) {}

Output::~Output() {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
    if (!temporary_.empty() && !keep_) std::remove(temporary_.c_str());
}

void Output::fail(int error) const {
    throw OutputError(path_ + ": " + std::generic_category().message(error));
}

void Output::append(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail(errno);
}

void Output::flush() {
    if (std::fflush(file_) != 0) fail(errno);
}

void Output::commit() {
    flush();
    if (file_ == stdout) return;
    // Without it a disk that fills up later, or a power cut, leaves a short file under the final name.
    if (!temporary_.empty() && ::fsync(::fileno(file_)) != 0) fail(errno);
    if (std::fclose(std::exchange(file_, nullptr)) != 0) fail(errno);
    if (temporary_.empty()) return;
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
    temporary_.clear();
}
