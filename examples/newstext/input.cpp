#include "input.hpp"

#include <cerrno>
#include <cstdlib>
#include <newstext/error.hpp>
#include <newstext/source/encoding.hpp>
#include <system_error>

using newstext::Error;
using newstext::ErrorCode;

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

[[noreturn]] void unreadable(int error) {
    throw Error(ErrorCode::unreadable_file, std::generic_category().message(error));
}

std::string read_all(std::FILE* file) {
    constexpr std::size_t piece = 1 << 16;
    std::string bytes;
    std::size_t size = 0;
    while (true) {
        // Doubling: a page of 100 MB is copied a few times and not a thousand times.
        if (bytes.size() - size < piece) bytes.resize(bytes.size() * 2 + piece);
        errno = 0;
        const std::size_t read = std::fread(bytes.data() + size, 1, bytes.size() - size, file);
        size += read;
        if (read > 0) continue;
        if (std::ferror(file) != 0) unreadable(errno);
        bytes.resize(size);
        return bytes;
    }
}

bool is_utf8_name(std::string_view name) {
    return name.empty() || name == "utf-8" || name == "UTF-8" || name == "utf8" || name == "UTF8";
}

}  // namespace

std::string display_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string read_file(const std::string& path) {
    if (path == "-") return read_all(stdin);
    errno = 0;
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) unreadable(errno);
    return read_all(file.get());
}

std::string decode(std::string bytes, std::string_view encoding, bool strict) {
    const std::string_view marked = encoding.empty() ? newstext::bom_encoding(bytes) : std::string_view();
    if (!marked.empty()) return newstext::to_utf8(bytes, marked, strict);
    return is_utf8_name(encoding) ? std::move(bytes) : newstext::to_utf8(bytes, encoding, strict);
}

newstext::PhraseSet load_phrases(const std::vector<std::string>& paths) {
    auto phrases = newstext::PhraseSet::built_in();
    for (const auto& path : paths) {
        std::string text;
        try {
            text = read_file(path);
        } catch (const Error& error) {
            throw Error(error.code(), display_name(path) + ": " + error.what());
        }
        phrases.add_text(text, display_name(path));
    }
    return phrases;
}
