/// @file
/// Twelve numbers at once: one for each state of the decoder, added up and compared in vector registers.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <memory>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace newstext::decode {

namespace detail {

#if defined(__GNUC__)
// Vectors of compilers: any of their targets has them, and falls back to single numbers where it has no
// registers.
using Four = float __attribute__((vector_size(16)));
[[nodiscard]] inline Four greater_of(Four a, Four b) noexcept {
#if defined(__SSE2__)
    return _mm_max_ps(a, b);  // the same in one instruction
#else
    return a > b ? a : b;
#endif
}
[[nodiscard]] inline Four four_of(float value) noexcept { return Four{value, value, value, value}; }
#else
struct Four {
    std::array<float, 4> v{};

    friend Four operator+(Four a, const Four& b) noexcept {
        for (std::size_t i = 0; i < 4; ++i) a.v[i] += b.v[i];
        return a;
    }
    friend Four operator-(Four a, const Four& b) noexcept {
        for (std::size_t i = 0; i < 4; ++i) a.v[i] -= b.v[i];
        return a;
    }
    friend Four operator*(Four a, const Four& b) noexcept {
        for (std::size_t i = 0; i < 4; ++i) a.v[i] *= b.v[i];
        return a;
    }
    [[nodiscard]] float operator[](std::size_t i) const noexcept { return v[i]; }
};
[[nodiscard]] inline Four greater_of(Four a, const Four& b) noexcept {
    for (std::size_t i = 0; i < 4; ++i) a.v[i] = a.v[i] > b.v[i] ? a.v[i] : b.v[i];
    return a;
}
[[nodiscard]] inline Four four_of(float value) noexcept { return {{value, value, value, value}}; }
#endif

}  // namespace detail

/// Twelve numbers. What is done with them is done with each, in the order in which it is written.
class Lanes {
public:
    static constexpr std::size_t size = 12;

    Lanes() noexcept : Lanes(0.0f) {}
    explicit Lanes(float value) noexcept
        : a_(detail::four_of(value)), b_(detail::four_of(value)), c_(detail::four_of(value)) {}
    /// The twelve numbers at `from`.
    explicit Lanes(const float* from) noexcept {
        std::memcpy(&a_, from, sizeof a_);
        std::memcpy(&b_, from + 4, sizeof b_);
        std::memcpy(&c_, from + 8, sizeof c_);
    }
    /// The same, where `from` is aligned for vectors of four.
    [[nodiscard]] static Lanes aligned(const float* from) noexcept {
        return Lanes(std::assume_aligned<16>(from));
    }
    explicit Lanes(const std::array<float, size>& from) noexcept : Lanes(from.data()) {}

    void store(float* to) const noexcept {
        std::memcpy(to, &a_, sizeof a_);
        std::memcpy(to + 4, &b_, sizeof b_);
        std::memcpy(to + 8, &c_, sizeof c_);
    }
    [[nodiscard]] std::array<float, size> values() const noexcept {
        std::array<float, size> all;
        store(all.data());
        return all;
    }

    Lanes& operator+=(const Lanes& other) noexcept {
        a_ = a_ + other.a_;
        b_ = b_ + other.b_;
        c_ = c_ + other.c_;
        return *this;
    }
    Lanes& operator-=(const Lanes& other) noexcept {
        a_ = a_ - other.a_;
        b_ = b_ - other.b_;
        c_ = c_ - other.c_;
        return *this;
    }
    Lanes& operator*=(const Lanes& other) noexcept {
        a_ = a_ * other.a_;
        b_ = b_ * other.b_;
        c_ = c_ * other.c_;
        return *this;
    }
    /// Each number becomes the greater of it and the other's.
    void raise_to(const Lanes& other) noexcept {
        a_ = detail::greater_of(a_, other.a_);
        b_ = detail::greater_of(b_, other.b_);
        c_ = detail::greater_of(c_, other.c_);
    }
    [[nodiscard]] float most() const noexcept {
        const detail::Four m = detail::greater_of(detail::greater_of(a_, b_), c_);
        const float low = m[0] > m[1] ? m[0] : m[1];
        const float high = m[2] > m[3] ? m[2] : m[3];
        return low > high ? low : high;
    }

private:
    detail::Four a_;
    detail::Four b_;
    detail::Four c_;
};

}  // namespace newstext::decode
