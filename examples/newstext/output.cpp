#include "output.hpp"

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

Output::~Output() {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
    if (!temporary_.empty()) std::remove(temporary_.c_str());
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
    if (std::fclose(std::exchange(file_, nullptr)) != 0) fail(errno);
    if (temporary_.empty()) return;
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
    temporary_.clear();
}
