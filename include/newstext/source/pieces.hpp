/// @file
/// A list in pieces, which come and go one by one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace newstext::source {

/// A list whose memory is taken piece by piece, and can be given back in the same way: where each element of
/// one list is made from those of another, both need not be there as a whole.
template <class T>
class Pieces {
public:
    /// Elements of a piece.
    static constexpr std::size_t piece = 64;

    /// Empties the list; `size` elements will be made.
    void clear(std::size_t size) {
        pieces_.clear();
        pieces_.resize((size + piece - 1) / piece);
        size_ = size;
        first_ = 0;
    }
    /// Makes all elements.
    void assign(std::size_t size) {
        clear(size);
        for (std::size_t i = 0; i < size; i += piece) make(i);
    }
    /// Element `i`, made with the others of its piece where they were not there.
    T& make(std::size_t i) {
        auto& elements = pieces_[i / piece];
        if (!elements) elements = std::make_unique<T[]>(std::min(piece, size_ - i / piece * piece));
        return elements[i % piece];
    }
    /// Gives back the pieces that end before element `i`.
    void forget_before(std::size_t i) noexcept {
        for (; first_ < i / piece; ++first_) pieces_[first_].reset();
    }

    /// How many elements there are, those that were given back and those that are not made yet too.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] T& operator[](std::size_t i) noexcept { return pieces_[i / piece][i % piece]; }
    [[nodiscard]] const T& operator[](std::size_t i) const noexcept { return pieces_[i / piece][i % piece]; }

private:
    std::vector<std::unique_ptr<T[]>> pieces_;
    std::size_t size_ = 0;
    std::size_t first_ = 0;  ///< the first piece that was not given back
};

}  // namespace newstext::source
