#include "weights_file.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <ostream>
#include <stdexcept>

namespace fit {
namespace {

using newstext::decode::hidden_units;
using newstext::decode::states;

int thousandths(std::int16_t weight) { return weight; }
int thousandths(float weight) { return static_cast<int>(std::lround(weight * 1000.0f)); }

template <class Numbers>
void write_numbers(std::ostream& out, const Numbers& numbers) {
    const char* separator = "";
    for (const auto n : numbers) {
        out << separator << thousandths(n);
        separator = ", ";
    }
}

template <class Numbers>
void write_row(std::ostream& out, const Numbers& row) {
    out << '{';
    write_numbers(out, row);
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
template <class Member>
void write_features(std::ostream& out, const newstext::decode::Weights& weights, Member member) {
    out << "{{\n";
    for (std::size_t f = 0; f < newstext::evidence::features.size(); ++f) {
        const auto& feature = newstext::evidence::features[f];
        out << "// " << feature.name << '\n';
        for (std::size_t b = 0; b < feature.buckets; ++b) {
            write_row(out, weights.rows[newstext::evidence::first_rows[f] + b].*member);
            out << ",\n";
        }
    }
    out << "}}";
}

/// What hidden units say, a unit a row.
std::array<std::array<std::int16_t, states>, hidden_units> table_of(
    const newstext::decode::Outputs& outputs) {
    std::array<std::array<std::int16_t, states>, hidden_units> table{};
    for (std::size_t h = 0; h < hidden_units; ++h) {
        for (std::size_t s = 0; s < states; ++s) table[h][s] = outputs.of(h, s);
    }
    return table;
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
    write_features(out, weights, &newstext::decode::Row::says);
    begin_table(out << ";\n\n", "What a bucket of a feature brings to each hidden unit.", "combinations",
                rows, hidden_units);
    write_features(out, weights, &newstext::decode::Row::brings);
    begin_table(out << ";\n\n", "What a hidden unit says for each state.", "outputs", hidden_units, states);
    write_table(out, table_of(weights.outputs));
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
        << rows + weights.title.size() << "> title{";
    for (const auto& row : weights.rows) out << row.title << ", ";
    write_numbers(out, weights.title);
    out << '}';
    out << ";\n// clang-format on\n\n}  // namespace newstext::decode::fitted\n";
    if (!out.flush()) throw std::runtime_error(path + ": cannot be written");
}

}  // namespace fit
