/// @file
/// What the commands write.
#pragma once

#include <cstdint>
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
    /// A file that can be gone on with: until commit() it is `path` + `.partial`, which stays where the
    /// program ends before. Only one program at a time can have it.
    /// @param size bytes of an earlier one that are kept. @throws OutputError
    static Output resumable(std::string path, std::uint64_t size = 0);
    /// The name of that file; empty where `path` is no file that can be gone on with: standard output, a
    /// device.
    [[nodiscard]] static std::string partial_name(const std::string& path);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    Output(Output&& other) noexcept;
    /// Removes a file that was not committed, unless it is resumable.
    ~Output();

    /// @throws OutputError
    void append(std::string_view bytes);
    /// @throws OutputError
    void flush();
    /// Whether it was made by resumable() and is a regular file.
    [[nodiscard]] bool is_resumable() const noexcept { return keep_; }
    /// Ends the output: the file gets its name. @throws OutputError
    void commit();

private:
    Output() = default;
    [[noreturn]] void fail(int error) const;
    void open_temporary();

    std::string path_;       ///< what is written to, for messages too
    std::string temporary_;  ///< empty where there is none
    bool keep_ = false;      ///< the temporary file stays
    std::FILE* file_ = nullptr;
};
