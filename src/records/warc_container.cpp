#include "containers.hpp"
#include "warc_header.hpp"

namespace newstext::records {

namespace {

constexpr std::size_t max_header = std::size_t{64} << 10U;
constexpr std::size_t version_size = 8;  // WARC/1.0

/// The first line in `bytes`, not at their beginning, that is a version line; npos where there is none.
std::size_t find_version(std::string_view bytes) {
    std::size_t at = 0;
    while ((at = bytes.find("\nWARC/", at)) != Window::npos) {
        if (is_warc_version(bytes.substr(++at))) return at;
    }
    return Window::npos;
}

}  // namespace

bool WarcContainer::next(RawRecord& record) {
    record.kind = RecordKind::warc;
    while (true) {
        if (std::exchange(resync_, false) && !resync() && !window_.damaged()) return false;
        skip_line_ends();
        if (window_.peek(version_size).empty() && !window_.damaged()) return false;
        record.origin = {{}, ++number_, window_.offset()};
        if (read(record) != Outcome::passed_over) return true;
        ++passed_over_;
    }
}

/// A broken record: the rest of the window is looked through for the next header.
WarcContainer::Outcome WarcContainer::refuse(RawRecord& record, ErrorCode code, std::string message,
                                             std::size_t size) {
    breaks(record, code, std::move(message), size);
    resync_ = true;
    return Outcome::broken;
}

WarcContainer::Outcome WarcContainer::read(RawRecord& record) {
    const std::string_view begin = window_.peek(version_size);
    if (!is_warc_version(begin)) {
        if (window_.damaged() && begin.size() < version_size) {
            breaks_by_damage(record);
            resync_ = true;
            return Outcome::broken;
        }
        return refuse(record, ErrorCode::bad_record, "no WARC record begins here", version_size);
    }
    const std::size_t body = find_header_end();
    if (body == Window::npos) {
        if (window_.bytes().size() >= max_header) {
            return refuse(record, ErrorCode::bad_record, "the WARC header is larger than 65536 bytes",
                          max_header);
        }
        if (window_.damaged()) {
            breaks_by_damage(record);
            resync_ = true;
            return Outcome::broken;
        }
        return refuse(record, ErrorCode::bad_record, "the file ends in the middle of a WARC header",
                      window_.bytes().size());
    }
    const WarcHeader header(window_.bytes().substr(0, body));
    const auto length = header.length();
    if (!length)
        return refuse(record, ErrorCode::bad_record, "the WARC record has no valid Content-Length", body);
    if (*length > limit_ || body + *length > limit_) {
        if (!header.is_page()) {
            resync_ = true;
            return Outcome::passed_over;
        }
        return refuse(record, ErrorCode::limit_exceeded,
                      "refused: a Content-Length of " + std::to_string(*length) +
                          " makes the WARC record larger than " + std::to_string(limit_) + " bytes",
                      body);
    }
    const std::size_t size = body + static_cast<std::size_t>(*length);
    const std::string_view at_hand = window_.peek(size);
    if (at_hand.size() < size) {
        // Either the data ends too early or the length is wrong, and then there are further records in the
        // block.
        if (find_version(at_hand.substr(body)) == Window::npos && window_.damaged()) {
            breaks_by_damage(record);
            resync_ = true;
            return Outcome::broken;
        }
        return refuse(record, ErrorCode::bad_record,
                      "the file ends " + std::to_string(size - at_hand.size()) +
                          " bytes before the WARC record that its Content-Length states",
                      at_hand.size());
    }
    if (!fits(size)) {
        return refuse(record, ErrorCode::bad_record,
                      "the Content-Length of " + std::to_string(*length) +
                          " is wrong: no WARC record follows the block",
                      size);
    }
    if (window_.damage_reaches(size)) {
        breaks_by_damage(record);
        resync_ = true;
        return Outcome::broken;
    }
    const bool is_page = header.is_page();
    if (is_page) record.bytes = window_.bytes().substr(0, size);
    window_.consume(size);
    return is_page ? Outcome::page : Outcome::passed_over;
}

/// Past the blank line that ends the header; npos where the window, or the largest header, has none.
std::size_t WarcContainer::find_header_end() {
    std::size_t line = 0;
    while (true) {
        const std::size_t end = window_.find('\n', line, max_header);
        if (end == Window::npos) return end;
        const std::string_view text = window_.bytes().substr(line, end - line);
        if (text.empty() || text == "\r") return end + 1;
        line = end + 1;
    }
}

/// Whether another record, or the end, follows the first `size` bytes.
bool WarcContainer::fits(std::size_t size) {
    std::size_t at = size;
    while (true) {
        const std::string_view rest = window_.peek(at + version_size).substr(at);
        const std::size_t next = rest.find_first_not_of("\r\n");
        if (next == 0) {
            if (is_warc_version(rest) || (rest.size() < version_size && window_.at_stop())) return true;
            window_.peek(at + max_header);  // a damaged member gives some bytes before it shows
            return window_.damage_begins_at(at);
        }
        if (rest.empty()) return true;
        at += std::min(next, rest.size());
        // More line ends than a page has are no end of a record, and must not fill the memory.
        if (at - size > max_header) return false;
    }
}

void WarcContainer::skip_line_ends() {
    while (true) {
        const std::string_view at_hand = window_.peek(1);
        const std::size_t text = at_hand.find_first_not_of("\r\n");
        window_.consume(std::min(text, at_hand.size()));
        if (text != Window::npos || window_.at_stop()) return;
    }
}

/// To the next version line behind this one; false where there is none before the end, or before damage.
bool WarcContainer::resync() {
    if (window_.bytes().empty() && is_warc_version(window_.peek(version_size)))
        return true;  // right behind damage
    while (true) {
        const std::string_view at_hand = window_.bytes();
        const std::size_t version = find_version(at_hand);
        if (version != Window::npos) {
            window_.consume(version);
            return true;
        }
        // The line end before a version line may be the last that is at hand.
        window_.consume(at_hand.size() - std::min(at_hand.size(), version_size));
        const std::size_t left = window_.bytes().size();
        if (window_.at_stop()) {
            window_.consume_all();
            return false;
        }
        window_.peek(left + 1);
    }
}

}  // namespace newstext::records
