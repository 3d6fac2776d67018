#include "weights_file.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <ostream>
#include <stdexcept>

namespace fit {
namespace {

using newstext::decode::hidden_units;
using newstext::decode::states;

template <std::size_t N>
void write_row(std::ostream& out, const std::array<float, N>& row) {
    out << '{';
    for (std::size_t i = 0; i < N; ++i) {
        const double v = std::clamp(static_cast<double>(row[i]) * 1000.0, -32767.0, 32767.0);
        out << (i == 0 ? "" : ", ") << std::lround(v);
    }
    out << '}';
}

template <class Table>
void write_table(std::ostream& out, const Table& table) {
    out << "{{\n";
    for (const auto& row : table) {
        write_row(out, row);
        out << ",\n";
    }
    out << "}}";
}

/// One row a bucket, under the name of its feature.
template <class Table>
void write_features(std::ostream& out, const Table& table) {
    out << "{{\n";
    for (std::size_t f = 0; f < newstext::evidence::features.size(); ++f) {
        const auto& feature = newstext::evidence::features[f];
        out << "// " << feature.name << '\n';
        for (std::size_t b = 0; b < feature.buckets; ++b) {
            write_row(out, table[newstext::evidence::first_rows[f] + b]);
            out << ",\n";
        }
    }
    out << "}}";
}

std::ostream& begin_table(std::ostream& out, const char* what, const char* name, std::size_t rows,
                          std::size_t columns) {
    return out << "// " << what << "\ninline constexpr std::array<std::array<std::int16_t, " << columns
               << ">, " << rows << "> " << name;
}

}  // namespace

void write_header(const newstext::decode::Weights& weights, const std::string& path) {
    std::ofstream out(path, std::ios::binary);
    out << "/// @file\n/// The weights of the layout model. Made by the program `fit` (CONTRIBUTING.md); do "
           "not edit.\n"
           "///\n/// All numbers are thousandths. Columns of states, in order:\n///";
    for (const auto name : newstext::decode::state_names) out << ' ' << name;
    out << ".\n#pragma once\n\n#include <array>\n#include <cstdint>\n\nnamespace newstext::decode::fitted "
           "{\n\n"
           "// clang-format off\n";
    const std::size_t rows = newstext::evidence::row_count;
    begin_table(out, "What a bucket of a feature says for each state.", "rows", rows, states);
    write_features(out, weights.rows);
    begin_table(out << ";\n\n", "What a bucket of a feature brings to each hidden unit.", "combinations",
                rows, hidden_units);
    write_features(out, weights.combinations);
    begin_table(out << ";\n\n", "What a hidden unit says for each state.", "outputs", hidden_units, states);
    write_table(out, weights.outputs);
    out << ";\n\n// [without, with a blank line before][state before][state]\n"
           "inline constexpr std::array<std::array<std::array<std::int16_t, "
        << states << ">, " << states << ">, 2> transitions{{\n";
    for (const auto& table : weights.transitions) {
        write_table(out, table);
        out << ",\n";
    }
    out << "}};\n\ninline constexpr std::array<std::int16_t, " << states << "> start";
    write_row(out, weights.start);
    out << ";\ninline constexpr std::array<std::int16_t, " << states << "> end";
    write_row(out, weights.end);
    out << ";\n\n// What a bucket of a feature, of a title's signs and of the distance to the body says for "
           "a line "
           "to be the title.\ninline constexpr std::array<std::int16_t, "
        << newstext::decode::title_rows << "> title";
    write_row(out, weights.title);
    out << ";\n// clang-format on\n\n}  // namespace newstext::decode::fitted\n";
    if (!out.flush()) throw std::runtime_error(path + ": cannot be written");
}

}  // namespace fit
