#include "table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace newstext::benchmarks {

bool Table::ReportContext(const Context&) { return true; }

void Table::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        const auto speed = run.counters.find("bytes_per_second");
        if (run.error_occurred || speed == run.counters.end()) continue;
        // Of several runs the fastest was disturbed least.
        const std::string& name = run.run_name.function_name;
        const auto known =
            std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.name == name; });
        if (known == rows_.end()) {
            rows_.push_back({name, speed->second});
        } else {
            known->speed = std::max<double>(known->speed, speed->second);
        }
    }
}

void Table::Finalize() {
    const auto md4c =
        std::find_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.name == md4c_name; });
    std::cout << fmt::format("{:<46} {:>12} {:>10}\n", "", "MB/s", "of md4c");
    for (const Row& row : rows_) {
        const std::string ratio = md4c == rows_.end() ? "-" : fmt::format("{:.3f}", row.speed / md4c->speed);
        std::cout << fmt::format("{:<46} {:>12.1f} {:>10}\n", row.name, row.speed / 1e6, ratio);
    }
}

}  // namespace newstext::benchmarks
