/// @file
/// The commands of the program. Each adds itself to the command line and says there how it is run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

/// Exit codes of the program.
inline constexpr int exit_success = 0;
inline constexpr int exit_failure = 1;   ///< input that failed, or output that could not be written
inline constexpr int exit_usage = 2;     ///< a command line that says nothing the program knows
inline constexpr int exit_signal = 128;  ///< and the number of the signal that stopped the program

/// What the chosen command does; gives the exit code.
using Command = std::function<int()>;

/// Adds a command to `app`; once `app` has parsed a command line with it, `chosen` is the command to run.
void add_parse_command(CLI::App& app, Command& chosen);
void add_batch_command(CLI::App& app, Command& chosen);

/// Accepts the names only; for others the message says which there are: "no WHAT is called 'x', only a, b".
[[nodiscard]] CLI::Validator one_of(const std::string& what, const std::vector<std::string>& names);
