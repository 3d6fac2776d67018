/// @file
/// Where an element stands in the source.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newstext {

/// A half-open range of bytes in the source text as it was given to the parser: [begin, end).
///
/// Units are bytes, never characters. Both ends lie on code-point boundaries where the source is valid UTF-8.
struct Range {
    std::size_t begin = 0;  ///< offset of the first byte
    std::size_t end = 0;    ///< offset of the byte after the last one

    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }  ///< bytes
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }  ///< whether it has no bytes
    /// Whether all of `other` lies in it.
    [[nodiscard]] constexpr bool contains(const Range& other) const noexcept {
        return begin <= other.begin && other.end <= end;
    }
    /// The bytes of `source` in this range; `source` must be the text the range was made from.
    [[nodiscard]] constexpr std::string_view of(std::string_view source) const noexcept {
        return source.substr(begin, size());
    }

    friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// The smallest range that covers both.
[[nodiscard]] constexpr Range join(const Range& a, const Range& b) noexcept {
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// An element's text and where it stood.
///
/// `text` is valid UTF-8: bytes of the source with runs of blanks and line ends folded to one space, markers
/// of bullets and Markdown taken off, invalid bytes replaced by U+FFFD. An element that the page does not
/// have is empty.
struct Text {
    std::string text;  ///< what a reader should see
    Range range;       ///< where it stood

    [[nodiscard]] bool empty() const noexcept { return text.empty(); }  ///< whether the page does not have it
    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace newstext
