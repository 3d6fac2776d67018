#include "progress.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace {

constexpr auto interval = std::chrono::milliseconds(200);

/// 1,234,567 in any locale.
std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string duration(std::uint64_t seconds) {
    const std::uint64_t hours = seconds / 3600;
    const std::uint64_t minutes = seconds / 60 % 60;
    if (hours > 0) return fmt::format("{}:{:02}:{:02}", hours, minutes, seconds % 60);
    return fmt::format("{}:{:02}", minutes, seconds % 60);
}

}  // namespace

std::string progress_line(const ProgressCounts& counts) {
    const double seconds = counts.seconds > 0 ? counts.seconds : 1e-9;
    std::string line = fmt::format("{} documents, {:.1f} MB/s, {} errors", grouped(counts.documents),
                                   static_cast<double>(counts.bytes) / 1e6 / seconds, grouped(counts.errors));
    if (counts.total > 0 && counts.read > 0 && counts.read <= counts.total) {
        const auto left = static_cast<double>(counts.total - counts.read);
        line += ", " +
                duration(static_cast<std::uint64_t>(left / static_cast<double>(counts.read) * seconds)) +
                " left";
    }
    return line;
}

Progress::Progress(bool shown, std::uint64_t total) : shown_(shown) { counts_.total = total; }

Progress::~Progress() {
    if (!shown_) return;
    show();
    std::fputc('\n', stderr);
}

void Progress::has_read(std::uint64_t bytes, std::uint64_t read) noexcept {
    bytes_ = bytes;
    read_ = read;
}

void Progress::add(bool error) {
    ++counts_.documents;
    if (error) ++counts_.errors;
    if (!shown_ || Clock::now() < next_) return;
    next_ = Clock::now() + interval;
    show();
}

void Progress::show() {
    counts_.bytes = bytes_;
    counts_.read = read_;
    counts_.seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
    fmt::print(stderr, "\r\033[K{}", progress_line(counts_));
    std::fflush(stderr);
    on_screen_ = true;
}

void Progress::clear() {
    if (!on_screen_) return;
    std::fputs("\r\033[K", stderr);
    on_screen_ = false;
}
