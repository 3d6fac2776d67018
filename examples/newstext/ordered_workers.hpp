/// @file
/// Threads that work side by side and give their results in the order of the tasks.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

/// Workers over a bounded window of tasks: memory does not grow with the number of tasks.
template <class Task, class Result>
class OrderedWorkers {
public:
    using Work = std::function<Result(const Task&)>;
    /// @param idle no further result is ready: a good moment to flush
    using Consume = std::function<void(Result&& result, bool idle)>;

    /// @param make called once in each of `jobs` threads; what it gives must not throw
    /// @param consume called in a thread of its own, in the order of the tasks
    OrderedWorkers(std::size_t jobs, std::function<Work()> make, Consume consume)
        : window_(4 * jobs), make_(std::move(make)), consume_(std::move(consume)) {
        for (std::size_t i = 0; i < jobs; ++i) workers_.emplace_back([this] { run_worker(); });
        consumer_ = std::jthread([this] { run_consumer(); });
    }
    OrderedWorkers(const OrderedWorkers&) = delete;
    OrderedWorkers& operator=(const OrderedWorkers&) = delete;
    /// Finishes the tasks.
    ~OrderedWorkers() { close(); }

    /// Adds a task; waits while the window is full. Throws what `consume` threw.
    void push(Task task) {
        std::unique_lock lock(mutex_);
        space_.wait(lock, [this] { return slots_.size() < window_ || failure_; });
        if (failure_) std::rethrow_exception(failure_);
        slots_.push_back({std::move(task), std::nullopt});
        lock.unlock();
        tasks_.notify_one();
    }

    /// Waits until all results are consumed. Throws what `consume` threw.
    void finish() {
        close();
        workers_.clear();
        consumer_.join();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    struct Slot {
        Task task;
        std::optional<Result> result;
    };

    void close() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        tasks_.notify_all();
        results_.notify_all();
    }

    void run_worker() {
        const Work function = make_();
        std::unique_lock lock(mutex_);
        while (true) {
            tasks_.wait(lock, [this] { return next_ < slots_.size() || closed_ || failure_; });
            if (failure_ || next_ == slots_.size()) return;
            Slot& slot = slots_[next_++];  // stays where it is: a deque moves nothing at its ends
            lock.unlock();
            Result result = function(slot.task);
            lock.lock();
            slot.result = std::move(result);
            results_.notify_one();
        }
    }

    [[nodiscard]] bool ready() const { return !slots_.empty() && slots_.front().result.has_value(); }

    void run_consumer() {
        std::unique_lock lock(mutex_);
        while (true) {
            results_.wait(lock, [this] { return ready() || (closed_ && slots_.empty()); });
            if (!ready()) return;
            Result result = std::move(*slots_.front().result);
            slots_.pop_front();
            --next_;
            const bool idle = !ready();
            lock.unlock();
            space_.notify_one();
            try {
                consume_(std::move(result), idle);
            } catch (...) {
                lock.lock();
                failure_ = std::current_exception();
                space_.notify_all();
                tasks_.notify_all();
                return;
            }
            lock.lock();
        }
    }

    std::size_t window_;
    std::function<Work()> make_;
    Consume consume_;
    std::mutex mutex_;
    std::condition_variable tasks_;    // a task came in
    std::condition_variable results_;  // a result is there
    std::condition_variable space_;    // a result left
    std::deque<Slot> slots_;
    std::size_t next_ = 0;  // first slot that no worker has taken
    bool closed_ = false;
    std::exception_ptr failure_;
    std::vector<std::jthread> workers_;
    std::jthread consumer_;  // last: the threads end before what they use
};
