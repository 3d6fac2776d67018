/// @file
/// Tests that cannot run here.
#pragma once

#include <iostream>
#include <string_view>

namespace newstext::test {

/// Exit code by which CTest knows that tests were skipped and none failed.
inline constexpr int skip_code = 77;

/// True once skip() was called.
[[nodiscard]] inline bool& skipped() {
    static bool called = false;
    return called;
}

/// Makes CTest report the test's file as skipped, unless another test in it fails; the test returns
/// afterwards.
///
/// @code
/// if (!std::filesystem::exists(scrape)) return newstext::test::skip("the reference scrape is not there");
/// @endcode
inline void skip(std::string_view reason) {
    skipped() = true;
    std::cout << "skipped: " << reason << '\n';
}

}  // namespace newstext::test
