/// @file
/// How far a long run is.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

/// What a line of progress shows.
struct ProgressCounts {
    std::uint64_t documents = 0;
    std::uint64_t errors = 0;
    std::uint64_t bytes = 0;  ///< of the documents, decompressed
    std::uint64_t read = 0;   ///< of the files
    std::uint64_t total = 0;  ///< of the files; 0: not known
    double seconds = 0;
};

/// `1,204,311 documents, 83.1 MB/s, 12 errors, 1:04:09 left`; the time only where it can be told.
[[nodiscard]] std::string progress_line(const ProgressCounts& counts);

/// A line on standard error that is written over and over, or nothing.
class Progress {
public:
    /// @param total as ProgressCounts::total
    Progress(bool shown, std::uint64_t total);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    /// Leaves the last state on the screen.
    ~Progress();

    /// By the thread that reads.
    void has_read(std::uint64_t bytes, std::uint64_t read) noexcept;
    /// By the thread that writes: one record more.
    void add(bool error);
    /// Takes the line away, so that a message can be written.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    void show();

    bool shown_;
    bool on_screen_ = false;
    ProgressCounts counts_;
    std::atomic<std::uint64_t> bytes_ = 0;
    std::atomic<std::uint64_t> read_ = 0;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point next_ = begin_;
};
