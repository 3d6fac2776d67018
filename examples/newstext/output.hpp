/// @file
/// What the commands write.
#pragma once

#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

/// Writes `newstext: WHERE: REASON` to standard error.
void complain(std::string_view where, std::string_view reason);
/// Writes `newstext: REASON` to standard error.
void complain(std::string_view reason);

/// Output that could not be written: a full disk, a closed pipe. The message names the file.
class OutputError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Standard output, or a file that appears under its name only when it is complete.
class Output {
public:
    /// @param path empty or `-`: standard output. A file is written under a temporary name beside it; what is
    /// no
    ///     regular file (a device, a pipe) is written to as it is.
    /// @throws OutputError
    explicit Output(std::string path);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    /// Removes a file that was not committed.
    ~Output();

    /// @throws OutputError
    void append(std::string_view bytes);
    /// @throws OutputError
    void flush();
    /// Ends the output: the file gets its name. @throws OutputError
    void commit();

private:
    [[noreturn]] void fail(int error) const;
    void open_temporary();

    std::string path_;       ///< what is written to, for messages too
    std::string temporary_;  ///< empty where there is none
    std::FILE* file_ = nullptr;
};
