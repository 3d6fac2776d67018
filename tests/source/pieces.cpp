#include "newstext/source/pieces.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>

using newstext::source::Pieces;

namespace {

/// Counts how many of it there are.
struct Counted {
    Counted() { ++count; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    ~Counted() { --count; }

    std::size_t value = 0;
    static inline std::size_t count = 0;
};

constexpr std::size_t piece = Pieces<Counted>::piece;

}  // namespace

TEST_CASE("pieces: elements are made piece by piece, the last piece no larger than it must be") {
    Pieces<Counted> list;
    CHECK(list.size() == 0);
    list.clear(2 * piece + 3);
    CHECK(list.size() == 2 * piece + 3);
    CHECK(Counted::count == 0);
    list.make(0).value = 7;
    CHECK(Counted::count == piece);
    list.make(piece - 1).value = 8;
    CHECK(Counted::count == piece);
    list.make(2 * piece + 2).value = 9;
    CHECK(Counted::count == piece + 3);
    CHECK(list[0].value == 7);
    CHECK(list[piece - 1].value == 8);
    CHECK(list[2 * piece + 2].value == 9);
    list.clear(0);
    CHECK(Counted::count == 0);
}

TEST_CASE("pieces: those before an element are given back, the others stay where they are") {
    Pieces<Counted> list;
    for (const std::size_t size : {std::size_t{1}, piece, piece + 1, 5 * piece}) {
        list.assign(size);
        CHECK(Counted::count == size);
        for (std::size_t i = 0; i < size; ++i) list[i].value = i;
        std::size_t least = size;
        for (std::size_t i = 0; i < size; ++i) {
            list.forget_before(i);
            CHECK(list[i].value == i);
            CHECK(Counted::count <= size - i + piece - 1);
            CHECK(Counted::count <= least);
            least = Counted::count;
        }
    }
    list.clear(0);
    CHECK(Counted::count == 0);
}
