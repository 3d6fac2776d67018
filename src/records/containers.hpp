// The readers of the containers. Each gives one record after the other out of a window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "newstext/records/record.hpp"
#include "window.hpp"

namespace newstext::records {

class Container {
public:
    Container(Window& window, std::size_t limit) : window_(window), limit_(limit) {}
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;
    virtual ~Container() = default;

    /// Fills `record` but for the file's name; false after the last record. @pre the record is empty
    virtual bool next(RawRecord& record) = 0;
    /// Records that are no pages.
    [[nodiscard]] virtual std::uint64_t passed_over() const noexcept { return 0; }

protected:
    /// Makes `record` a broken one with what stands at hand; at most `limit_` bytes of it.
    void breaks(RawRecord& record, ErrorCode code, std::string message, std::size_t size) const {
        record.code = code;
        record.problem = std::move(message);
        record.bytes = window_.bytes().substr(0, std::min(size, limit_));
    }
    /// The same for damage behind the bytes at hand, which go with it.
    void breaks_by_damage(RawRecord& record) {
        const Error damage = window_.take_damage();
        breaks(record, damage.code(), damage.what(), window_.bytes().size());
        window_.consume_all();
    }
    [[nodiscard]] std::string too_large(std::string_view what) const {
        return "refused: the " + std::string(what) + " is larger than " + std::to_string(limit_) + " bytes";
    }
    /// Consumes the rest of a line with its end, however long it is. Stops at damage.
    void skip_line() {
        while (true) {
            const std::size_t end = window_.bytes().find('\n');
            if (end != Window::npos) return window_.consume(end + 1);
            window_.consume_all();
            if (window_.at_stop() || window_.peek(1).empty()) return;
        }
    }

    Window& window_;
    std::size_t limit_;
};

/// One page.
class TextContainer final : public Container {
public:
    using Container::Container;
    bool next(RawRecord& record) override;

private:
    bool done_ = false;
};

/// A JSON object a line.
class JsonLinesContainer final : public Container {
public:
    using Container::Container;
    bool next(RawRecord& record) override;

private:
    std::uint64_t number_ = 0;
    bool resync_ = false;  // damage was here: what follows may be the rest of a line
};

/// JSON objects over several lines.
class JsonContainer final : public Container {
public:
    using Container::Container;
    bool next(RawRecord& record) override;

private:
    void resync();

    std::uint64_t number_ = 0;
    bool resync_ = false;
};

/// WARC records.
class WarcContainer final : public Container {
public:
    using Container::Container;
    bool next(RawRecord& record) override;
    [[nodiscard]] std::uint64_t passed_over() const noexcept override { return passed_over_; }

private:
    enum class Outcome { page, broken, passed_over };

    Outcome read(RawRecord& record);
    Outcome refuse(RawRecord& record, ErrorCode code, std::string message, std::size_t size);
    [[nodiscard]] std::size_t find_header_end();
    [[nodiscard]] bool fits(std::size_t size);
    void skip_line_ends();
    bool resync();

    std::uint64_t number_ = 0;
    std::uint64_t passed_over_ = 0;
    bool resync_ = false;
};

/// Where a JSON object ends that is read piece by piece. It looks at brackets and strings only.
class JsonExtent {
public:
    /// Goes on over `bytes` from where it stood; true once the end is found.
    bool scan(std::string_view bytes) {
        for (; at_ < bytes.size(); ++at_) {
            const char c = bytes[at_];
            if (in_string_) {
                if (escaped_) {
                    escaped_ = false;
                } else if (c == '\\') {
                    escaped_ = true;
                } else if (c == '"') {
                    in_string_ = false;
                } else if (c == '\n') {
                    broken_ = true;  // no string holds a line end
                    return true;
                }
                continue;
            }
            if (c == '"') in_string_ = true;
            if (c == '{' || c == '[') ++depth_;
            if ((c == '}' || c == ']') && --depth_ == 0) {
                ++at_;
                return true;
            }
        }
        return false;
    }
    /// Past the end that was found, or bytes scanned.
    [[nodiscard]] std::size_t size() const noexcept { return at_; }
    [[nodiscard]] bool broken() const noexcept { return broken_; }
    [[nodiscard]] bool in_string() const noexcept { return in_string_; }

private:
    std::size_t at_ = 0;
    std::int64_t depth_ = 0;
    bool in_string_ = false;
    bool escaped_ = false;
    bool broken_ = false;
};

}  // namespace newstext::records
