#include "newstext/decode/lanes.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>

using newstext::decode::Lanes;

namespace {

using Numbers = std::array<float, Lanes::size>;

Numbers numbers(float first, float step) {
    Numbers all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = first + step * static_cast<float>(i);
    return all;
}

}  // namespace

TEST_CASE("lanes: each number for itself") {
    const Numbers a = numbers(1, 1);
    const Numbers b = numbers(0.5f, -2);
    Lanes sum(a);
    sum += Lanes(b);
    Lanes difference(a);
    difference -= Lanes(b);
    Lanes product(a);
    product *= Lanes(b);
    Lanes greater(a);
    greater.raise_to(Lanes(b));
    Lanes greater_the_other_way(b);
    greater_the_other_way.raise_to(Lanes(a));
    for (std::size_t i = 0; i < a.size(); ++i) {
        CAPTURE(i);
        CHECK(sum.values()[i] == a[i] + b[i]);
        CHECK(difference.values()[i] == a[i] - b[i]);
        CHECK(product.values()[i] == a[i] * b[i]);
        CHECK(greater.values()[i] == (a[i] > b[i] ? a[i] : b[i]));
        CHECK(greater_the_other_way.values()[i] == greater.values()[i]);
    }
}

TEST_CASE("lanes: the greatest of them, wherever it stands") {
    for (std::size_t i = 0; i < Lanes::size; ++i) {
        Numbers all = numbers(-3, -1);
        all[i] = 7;
        CAPTURE(i);
        CHECK(Lanes(all).most() == 7);
    }
    CHECK(Lanes(-1e9f).most() == -1e9f);
}

TEST_CASE("lanes: aligned numbers are the same numbers") {
    alignas(16) const Numbers all = numbers(2, 3);
    CHECK(Lanes::aligned(all.data()).values() == all);
    CHECK(Lanes().values() == Numbers{});
}
