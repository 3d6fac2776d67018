/// @file
/// What the searches for comments find: heads of comments, and runs of them.
#pragma once

#include <cstdint>
#include <vector>

#include "newstext/comments/thread.hpp"
#include "newstext/model/range.hpp"

namespace newstext::comments {

inline constexpr std::uint32_t no_block = 0xFFFFFFFFu;

/// One comment, as far as its anchor tells. The anchor is the line that all comments of a page have: a time,
/// "NAME says:", or a button's label.
struct Head {
    std::uint32_t start = 0;  ///< first block
    std::uint32_t author = no_block;
    std::uint32_t anchor = 0;
    std::uint32_t time_block = no_block;
    std::uint32_t body = 0;  ///< first block of the text
    std::uint32_t end = 0;   ///< behind the last block
    Range name;
    Range time;
    Range badge;
    Range reply_to;  ///< a name that touches the author's
    bool says = false;
};

/// Comments that follow each other, and what speaks for them.
struct Run {
    std::uint32_t first = 0;  ///< heads [first, last)
    std::uint32_t last = 0;
    bool closing = false;        ///< the anchors end the comments
    bool trailing_time = false;  ///< the time stands after the text
    std::uint32_t heading = no_block;
    bool counts = false;       ///< the heading states just the number of comments that were found
    std::uint64_t closer = 0;  ///< hash of the label that ends each comment
    float closed = 0;          ///< share of comments that it ends
    std::uint32_t least = 0;   ///< comments that a line must end to be such a label
    bool counted = false;      ///< numbers count the comments
    bool titled = false;       ///< titles with numbers that count the comments stand above them
    float score = 0;

    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return last - first; }
};

/// Heads in page order, and the runs among them that are threads of comments.
struct Findings {
    std::vector<Head> heads;
    std::vector<Run> runs;

    void clear() noexcept {
        heads.clear();
        runs.clear();
    }
    /// Comments of all runs.
    [[nodiscard]] std::uint32_t comments() const noexcept {
        std::uint32_t n = 0;
        for (const Run& run : runs) n += run.size();
        return n;
    }
};

}  // namespace newstext::comments
