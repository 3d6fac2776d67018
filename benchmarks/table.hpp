/// @file
/// The table of all steps: how fast they are, and against md4c.
#pragma once

#include <benchmark/benchmark.h>

#include <string>
#include <string_view>
#include <vector>

namespace newstext::benchmarks {

/// The name under which md4c is measured.
inline constexpr std::string_view md4c_name = "md4c, block parser with no-op callbacks";

/// Collects the speed of each benchmark, and prints all of them at the end.
class Table : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context& context) override;
    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

private:
    struct Row {
        std::string name;
        double speed = 0;  ///< bytes a second
    };
    std::vector<Row> rows_;
};

}  // namespace newstext::benchmarks
