#include "newstext/records/stream.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "newstext/records/byte_source.hpp"

namespace newstext::records {

namespace {

namespace fs = std::filesystem;

/// The files under the inputs, one after the other. Of each open directory the names that are still to come
/// are kept.
class FileWalk {
public:
    explicit FileWalk(std::vector<std::string> paths) {
        std::reverse(paths.begin(), paths.end());
        for (auto& path : paths) to_come_.push_back({std::move(path), true});
    }

    /// The next file; false after the last. Where a directory cannot be read, `path` is the directory and
    /// `error` says why.
    bool next(std::string& path, std::error_code& error) {
        while (!to_come_.empty()) {
            Entry entry = std::move(to_come_.back());
            to_come_.pop_back();
            path = std::move(entry.path);
            error.clear();
            std::error_code ignored;
            if (path == "-" && entry.given) return true;
            if (!fs::is_directory(path, ignored)) return true;
            if (!entry.given && fs::is_symlink(path, ignored)) continue;  // it may lead back
            open(path, error);
            if (error) return true;
        }
        return false;
    }

private:
    struct Entry {
        std::string path;
        bool given;
    };

    void open(const std::string& directory, std::error_code& error) {
        std::vector<std::string> names;
        for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
             entry.increment(error)) {
            std::string name = entry->path().filename().string();
            if (!name.starts_with('.')) names.push_back(std::move(name));
        }
        if (error) return;
        std::sort(names.begin(), names.end(), std::greater<>());
        for (const auto& name : names) to_come_.push_back({(fs::path(directory) / name).string(), false});
    }

    std::vector<Entry> to_come_;  // the next one last
};

}  // namespace

struct RecordStream::State {
    bool next(RawRecord& record) {
        while (!stop.stop_requested()) {
            if (!reader && !open(record)) return record.broken();
            const bool found = reader->next(record);
            if (stop.stop_requested()) return false;  // the record may have been cut short by it
            if (found) return true;
            leave();
        }
        return false;
    }

    /// Opens the next file. False where there is none, or where it cannot be read: then `record` is broken.
    bool open(RawRecord& record) {
        record = {};
        std::error_code error;
        if (!walk.next(record.origin.file, error)) return false;
        try {
            if (error) throw Error(ErrorCode::unreadable_file, error.message());
            reader.emplace(open_file(record.origin.file, stop), record.origin.file, options);
            return true;
        } catch (const Error& failure) {
            record.problem = failure.what();
            record.code = failure.code();
            return false;
        }
    }

    void leave() {
        read += reader->bytes_read();
        decompressed += reader->offset();
        passed_over += reader->passed_over();
        reader.reset();
    }

    FileWalk walk;
    ReadOptions options;
    std::stop_token stop;
    std::optional<RecordReader> reader = std::nullopt;
    std::uint64_t read = 0;
    std::uint64_t decompressed = 0;
    std::uint64_t passed_over = 0;
};

RecordStream::RecordStream(std::vector<std::string> paths, const ReadOptions& options, std::stop_token stop)
    : state_(new State{FileWalk(std::move(paths)), options, std::move(stop)}) {}
RecordStream::RecordStream(RecordStream&&) noexcept = default;
RecordStream& RecordStream::operator=(RecordStream&&) noexcept = default;
RecordStream::~RecordStream() = default;

bool RecordStream::next(RawRecord& record) { return state_->next(record); }
std::uint64_t RecordStream::bytes_read() const noexcept {
    return state_->read + (state_->reader ? state_->reader->bytes_read() : 0);
}
std::uint64_t RecordStream::bytes_decompressed() const noexcept {
    return state_->decompressed + (state_->reader ? state_->reader->offset() : 0);
}
std::uint64_t RecordStream::passed_over() const noexcept {
    return state_->passed_over + (state_->reader ? state_->reader->passed_over() : 0);
}

std::uint64_t total_size(const std::vector<std::string>& paths) {
    FileWalk walk(paths);
    std::uint64_t total = 0;
    std::error_code error;
    for (std::string path; walk.next(path, error);) {
        if (error) continue;
        // Standard input is a file as well where it was redirected from one.
        const fs::path file = path == "-" ? fs::path("/dev/stdin") : fs::path(path);
        if (!fs::exists(file, error)) continue;
        if (!fs::is_regular_file(file, error)) return 0;
        const auto size = fs::file_size(file, error);
        if (!error) total += size;
    }
    return total;
}

}  // namespace newstext::records
