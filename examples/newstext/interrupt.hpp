/// @file
/// SIGINT and SIGTERM as a request to stop.
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

/// While it lives, the first SIGINT or SIGTERM is a request to stop; the second one ends the program. A
/// signal that the program was started to ignore stays ignored.
///
/// @pre constructed before all other threads, which inherit that they do not take the signals
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }
    /// Asks the program to stop without a signal.
    void request_stop() { stop_.request_stop(); }
    /// The signal that came; 0 where none did.
    [[nodiscard]] int signal() const noexcept { return signal_; }

private:
    void wait();

    std::stop_source stop_;
    std::atomic<int> signal_ = 0;
    std::atomic<bool> ending_ = false;
    sigset_t signals_{};
    sigset_t mask_before_{};
    std::jthread waiter_;
};
