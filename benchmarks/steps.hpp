/// @file
/// The steps from a text to its Article, each by itself.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>

namespace newstext::benchmarks {

enum class Step : unsigned char {
    utf8,
    lines,
    blocks,
    words,
    scan,
    comments,
    evidence,
    decoding,
    head_lines,
    quotations,
    tree,
};
inline constexpr std::array<std::string_view, 11> step_names{
    "UTF-8 validation",
    "line splitting",
    "blocks",
    "words alone",
    "scan: words, marks, phrases",
    "comments",
    "evidence",
    "decoding",
    "line grammar: every short line as head line",
    "line grammar: quotations of every long line",
    "tree",
};

/// Runs the steps of texts; keeps its memory.
class Steps {
public:
    Steps();
    ~Steps();

    /// Reads `text` up to `step`; how long that step alone took.
    [[nodiscard]] std::chrono::duration<double> time(std::string_view text, Step step);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace newstext::benchmarks
