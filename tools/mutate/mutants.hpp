/// @file
/// What tools/mutate.py writes in place of an operator or a number, so that one program has all mutants: the
/// environment variable NEWSTEXT_MUTANT chooses the one that is made. Without it everything is as it was.
///
/// A program whose tests pass without coming by the chosen mutant exits with 77.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <type_traits>

namespace mutate {

inline const int chosen = [] {
    const char* number = std::getenv("NEWSTEXT_MUTANT");
    return number != nullptr ? std::atoi(number) : -1;
}();
inline bool reached = false;

struct Report {
    ~Report() {
        if (chosen >= 0 && !reached) ::_exit(77);
    }
};
inline Report report;

inline bool is_chosen(int id) noexcept {
    if (id != chosen) return false;
    reached = true;
    return true;
}
/// Whether mutant `id` is to be made. Never at compile time.
constexpr bool on(int id) noexcept { return std::is_constant_evaluated() ? false : is_chosen(id); }

template <class T>
constexpr T number(int id, T value) noexcept {
    return on(id) ? static_cast<T>(value + 1) : value;
}
constexpr bool flag(int id, bool value) noexcept { return on(id) != value; }

// Binary operators: `a < b` becomes `a < Less(id) < b`, which has the same precedence.
template <class L, class Operator>
struct Left {
    const L& value;
    int id;
};
#define MUTATE_BINARY(Name, op, other)                                       \
    struct Name {                                                            \
        int id;                                                              \
        constexpr explicit Name(int i) noexcept : id(i) {}                   \
    };                                                                       \
    template <class L>                                                       \
    constexpr Left<L, Name> operator op(const L& left, Name name) noexcept { \
        return {left, name.id};                                              \
    }                                                                        \
    template <class L, class R>                                              \
    constexpr auto operator op(Left<L, Name> left, const R& right) {         \
        if constexpr (requires { left.value other right; }) {                \
            using Result = std::decay_t<decltype(left.value op right)>;      \
            return on(left.id) ? static_cast<Result>(left.value other right) \
                               : static_cast<Result>(left.value op right);   \
        } else {                                                             \
            return left.value op right;                                      \
        }                                                                    \
    }
MUTATE_BINARY(Less, <, <=)
MUTATE_BINARY(Greater, >, >=)
MUTATE_BINARY(LessEqual, <=, <)
MUTATE_BINARY(GreaterEqual, >=, >)
MUTATE_BINARY(Equal, ==, !=)
MUTATE_BINARY(NotEqual, !=, ==)
MUTATE_BINARY(Plus, +, -)
MUTATE_BINARY(Minus, -, +)
MUTATE_BINARY(Times, *, +)
#undef MUTATE_BINARY

/// `!x` becomes `Not(id)->*x`, `++x` `Increment(id)->*x`, and `x++` `x->*PostIncrement(id)`.
struct Not {
    int id;
    constexpr explicit Not(int i) noexcept : id(i) {}
};
template <class T>
constexpr bool operator->*(Not n, const T& value) {
    return static_cast<bool>(value) == on(n.id);
}
struct Increment {
    int id;
    constexpr explicit Increment(int i) noexcept : id(i) {}
};
template <class T>
constexpr T& operator->*(Increment i, T& value) {
    return on(i.id) ? --value : ++value;
}
struct PostIncrement {
    int id;
    constexpr explicit PostIncrement(int i) noexcept : id(i) {}
};
template <class T>
constexpr T operator->*(T& value, PostIncrement i) {
    return on(i.id) ? value-- : value++;
}

/// `std::min` becomes `MinMax<id, true>::of`, `std::max` `MinMax<id, false>::of`.
template <int Id, bool Min>
struct MinMax {
    template <class T>
    static constexpr T of(const T& a, const T& b) {
        return (Min != on(Id)) ? (b < a ? b : a) : (a < b ? b : a);
    }
};

}  // namespace mutate
