#include "resume.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "batch_record.hpp"

WrittenLines read_written_lines(const std::string& path, std::uint64_t most) {
    WrittenLines written;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return written;
    written.exists = true;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(path + ": " + std::strerror(errno));
    // At the end of the file getline() gives what has no line end, with the flag set.
    for (std::string line; written.lines < most && std::getline(file, line) && !file.eof();) {
        line += '\n';
        ++written.lines;
        written.bytes += line.size();
        if (is_error_line(line)) ++written.errors;
        written.last.swap(line);
    }
    if (file.bad()) throw std::runtime_error(path + ": cannot be read");
    return written;
}
