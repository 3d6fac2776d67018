/// @file
/// Counts of hashes, with memory that is kept from one page to the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newstext::comments {

/// A hash table of counters: open addressing, forgotten as a whole in constant time.
class Counter {
public:
    /// Forgets all counts.
    void clear() noexcept {
        ++age_;
        used_ = 0;
    }
    /// Counts `hash` once more; its count. Amortised constant time.
    std::uint32_t add(std::uint64_t hash) {
        if (used_ * 2 >= slots_.size()) grow();
        Slot& slot = slots_[find(hash)];
        if (slot.age != age_) {
            slot = {hash, age_, 0};
            ++used_;
        }
        return ++slot.count;
    }
    /// Sets the count of `hash`.
    void set(std::uint64_t hash, std::uint32_t count) {
        add(hash);
        slots_[find(hash)].count = count;
    }
    /// The count of `hash`, 0 where it was never added. Constant time.
    [[nodiscard]] std::uint32_t count(std::uint64_t hash) const noexcept {
        if (slots_.empty()) return 0;
        const Slot& slot = slots_[find(hash)];
        return slot.age == age_ ? slot.count : 0;
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t age = 0;
        std::uint32_t count = 0;
    };

    [[nodiscard]] std::size_t find(std::uint64_t hash) const noexcept {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (hash ^ (hash >> 32)) & mask;
        while (slots_[at].age == age_ && slots_[at].hash != hash) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        std::vector<Slot> old;
        old.swap(slots_);
        slots_.resize(old.empty() ? 64 : old.size() * 2);
        for (const Slot& slot : old) {
            if (slot.age == age_) slots_[find(slot.hash)] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::uint32_t age_ = 1;
    std::size_t used_ = 0;
};

}  // namespace newstext::comments
