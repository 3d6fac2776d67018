/// @file
/// Rows of the model added up, eight numbers at once where the processor can.
///
/// All numbers are whole: the same page has the same scores on every machine.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "newstext/decode/states.hpp"

namespace newstext::decode {

inline constexpr std::size_t hidden_units = 24;

using Scores = std::array<float, states>;  ///< one score for each state

/// What one bucket of a feature says, in thousandths.
struct alignas(16) Row {
    std::array<std::int16_t, states> says{};          ///< for each state
    std::int16_t title = 0;                           ///< for a line to be the title
    std::array<std::int16_t, 3> unused{};             ///< a row is a whole number of vectors
    std::array<std::int16_t, hidden_units> brings{};  ///< to each hidden unit

    friend bool operator==(const Row&, const Row&) = default;
};

/// What active hidden units say for each state, in thousandths.
class Outputs {
public:
    void set(std::size_t unit, std::size_t state, std::int16_t thousandths) noexcept {
        pairs_[unit / 2][state][unit % 2] = thousandths;
    }
    [[nodiscard]] std::int16_t of(std::size_t unit, std::size_t state) const noexcept {
        return pairs_[unit / 2][state][unit % 2];
    }

private:
    friend class RowSum;
    // Two units side by side: processors multiply pairs and add the products.
    alignas(16) std::array<std::array<std::array<std::int16_t, 2>, states>, hidden_units / 2> pairs_{};
};

static_assert(states == 12 && hidden_units == 24 && sizeof(Row) == 80, "rows are added up eight by eight");

/// The sum of the rows that hold for a block. A sum that is too great or small for 16 bits stays at the
/// greatest or least number.
class RowSum {
public:
#if defined(__SSE2__)
    RowSum() noexcept {
        for (__m128i& sum : sums_) sum = _mm_setzero_si128();
    }

    void add(const Row& row) noexcept {
        const auto* const from = reinterpret_cast<const __m128i*>(&row);
        for (std::size_t i = 0; i < vectors; ++i)
            sums_[i] = _mm_adds_epi16(sums_[i], _mm_load_si128(from + i));
    }
    [[nodiscard]] Row row() const noexcept {
        Row row;
        auto* const to = reinterpret_cast<__m128i*>(&row);
        for (std::size_t i = 0; i < vectors; ++i) _mm_store_si128(to + i, sums_[i]);
        return row;
    }
    [[nodiscard]] std::int16_t title() const noexcept {
        return static_cast<std::int16_t>(_mm_extract_epi16(sums_[1], 4));
    }

    /// What the rows say for each state, by themselves and by the hidden units that they make active.
    [[nodiscard]] Scores scores(const Outputs& outputs) const noexcept {
        const __m128i none = _mm_setzero_si128();
        // Millionths, as the products are.
        const __m128i thousand = _mm_set1_epi32(1000);
        __m128i a = _mm_madd_epi16(_mm_unpacklo_epi16(sums_[0], none), thousand);
        __m128i b = _mm_madd_epi16(_mm_unpackhi_epi16(sums_[0], none), thousand);
        __m128i c = _mm_madd_epi16(_mm_unpacklo_epi16(sums_[1], none), thousand);
        const auto add_pair = [&](__m128i active, std::size_t pair) {
            const auto* const says = reinterpret_cast<const __m128i*>(&outputs.pairs_[pair]);
            a = _mm_add_epi32(a, _mm_madd_epi16(active, _mm_load_si128(says)));
            b = _mm_add_epi32(b, _mm_madd_epi16(active, _mm_load_si128(says + 1)));
            c = _mm_add_epi32(c, _mm_madd_epi16(active, _mm_load_si128(says + 2)));
        };
        for (std::size_t i = 0; i < 3; ++i) {
            const __m128i active = _mm_max_epi16(sums_[2 + i], none);
            add_pair(_mm_shuffle_epi32(active, 0x00), 4 * i);
            add_pair(_mm_shuffle_epi32(active, 0x55), 4 * i + 1);
            add_pair(_mm_shuffle_epi32(active, 0xAA), 4 * i + 2);
            add_pair(_mm_shuffle_epi32(active, 0xFF), 4 * i + 3);
        }
        Scores scores;
        const __m128 unit = _mm_set1_ps(millionth);
        _mm_storeu_ps(scores.data(), _mm_mul_ps(_mm_cvtepi32_ps(a), unit));
        _mm_storeu_ps(scores.data() + 4, _mm_mul_ps(_mm_cvtepi32_ps(b), unit));
        _mm_storeu_ps(scores.data() + 8, _mm_mul_ps(_mm_cvtepi32_ps(c), unit));
        return scores;
    }

private:
    static constexpr std::size_t vectors = sizeof(Row) / sizeof(__m128i);
    __m128i sums_[vectors];
#else
    void add(const Row& row) noexcept {
        for (std::size_t s = 0; s < states; ++s) add(sum_.says[s], row.says[s]);
        for (std::size_t h = 0; h < hidden_units; ++h) add(sum_.brings[h], row.brings[h]);
        add(sum_.title, row.title);
    }
    [[nodiscard]] Row row() const noexcept { return sum_; }
    [[nodiscard]] std::int16_t title() const noexcept { return sum_.title; }

    /// What the rows say for each state, by themselves and by the hidden units that they make active.
    [[nodiscard]] Scores scores(const Outputs& outputs) const noexcept {
        Scores scores;
        for (std::size_t s = 0; s < states; ++s) {
            // Millionths. Unsigned: a sum that is too great wraps around as it does in vectors.
            std::uint32_t sum = static_cast<std::uint32_t>(sum_.says[s]) * 1000u;
            for (std::size_t h = 0; h < hidden_units; ++h) {
                sum += static_cast<std::uint32_t>(std::max<std::int32_t>(sum_.brings[h], 0)) *
                       static_cast<std::uint32_t>(outputs.of(h, s));
            }
            scores[s] = static_cast<float>(static_cast<std::int32_t>(sum)) * millionth;
        }
        return scores;
    }

private:
    static void add(std::int16_t& sum, std::int16_t number) noexcept {
        using Limits = std::numeric_limits<std::int16_t>;
        sum = static_cast<std::int16_t>(std::clamp(sum + number, int{Limits::min()}, int{Limits::max()}));
    }
    Row sum_;
#endif
    static constexpr float millionth = 1e-6f;
};

}  // namespace newstext::decode
