#include "interrupt.hpp"

#include <pthread.h>

namespace {

constexpr int wake_up = SIGUSR1;  // sent to the waiting thread alone

bool is_ignored(int signal) {
    struct sigaction action {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

Interrupt::Interrupt() {
    ::sigemptyset(&signals_);
    ::sigaddset(&signals_, wake_up);
    for (const int signal : {SIGINT, SIGTERM}) {
        if (!is_ignored(signal)) ::sigaddset(&signals_, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &signals_, &mask_before_);
    waiter_ = std::jthread([this] { wait(); });
}

Interrupt::~Interrupt() {
    ending_ = true;
    ::pthread_kill(waiter_.native_handle(), wake_up);
    waiter_.join();
    ::pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

void Interrupt::wait() {
    for (int signal = 0; !ending_ && ::sigwait(&signals_, &signal) == 0;) {
        if (ending_ || signal == wake_up) continue;
        if (signal_ != 0) {  // once more: the way it ends other programs
            sigset_t only{};
            ::sigemptyset(&only);
            ::sigaddset(&only, signal);
            ::raise(signal);
            ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
        }
        signal_ = signal;
        stop_.request_stop();
    }
}
