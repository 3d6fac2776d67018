#include "containers.hpp"

namespace newstext::records {

namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

bool JsonLinesContainer::next(RawRecord& record) {
    record.kind = RecordKind::json;
    if (std::exchange(resync_, false) && !window_.peek(1).starts_with('{')) {
        if (!window_.damaged()) skip_line();
    }
    while (true) {
        ++number_;
        record.origin = {{}, number_, window_.offset()};
        const std::size_t end = window_.find('\n', 0, limit_ + 1);
        const std::string_view at_hand = window_.bytes();
        if (end == Window::npos && at_hand.size() > limit_) {
            breaks(record, ErrorCode::limit_exceeded, too_large("line"), limit_);
            skip_line();
            return true;
        }
        if (end == Window::npos && window_.damaged()) {
            breaks_by_damage(record);
            resync_ = true;
            return true;
        }
        const std::string_view line = at_hand.substr(0, end);
        if (!is_blank(line)) {
            record.bytes = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
            window_.consume(end == Window::npos ? line.size() : end + 1);
            return true;
        }
        if (end == Window::npos) return false;
        window_.consume(end + 1);
    }
}

bool JsonContainer::next(RawRecord& record) {
    record.kind = RecordKind::json;
    if (std::exchange(resync_, false)) resync();
    while (true) {
        const std::string_view at_hand = window_.peek(1);
        const std::size_t begin = at_hand.find_first_not_of(" \t\r\n");
        if (begin == 0) break;
        window_.consume(begin == Window::npos ? at_hand.size() : begin);
        if (begin != Window::npos) break;
        if (window_.at_stop()) break;
    }
    if (window_.peek(1).empty() && !window_.damaged()) return false;
    record.origin = {{}, ++number_, window_.offset()};
    resync_ = true;
    if (!window_.bytes().empty() && window_.bytes().front() != '{') {
        breaks(record, ErrorCode::bad_record, "no JSON object begins here", 1);
        return true;
    }
    JsonExtent extent;
    while (!extent.scan(window_.bytes().substr(0, limit_))) {
        if (extent.size() == limit_) {
            breaks(record, ErrorCode::limit_exceeded, too_large("JSON object"), limit_);
            return true;
        }
        if (window_.damaged()) {
            breaks_by_damage(record);
            return true;
        }
        if (window_.at_stop()) {
            breaks(record, ErrorCode::bad_record, "not valid JSON: the object is not closed", extent.size());
            return true;
        }
        window_.peek(extent.size() + 1);
    }
    if (extent.broken()) {
        breaks(record, ErrorCode::bad_record, "not valid JSON: a line ends in the middle of a string",
               extent.size());
        return true;
    }
    record.bytes = window_.bytes().substr(0, extent.size());
    window_.consume(extent.size());
    resync_ = false;
    return true;
}

/// To the next line that begins with a brace, which is where writers begin an object.
void JsonContainer::resync() {
    if (window_.bytes().empty() && window_.peek(1).starts_with('{')) return;  // right behind damage
    while (true) {
        skip_line();
        const std::string_view next = window_.peek(1);
        if (next.empty() || next.front() == '{') return;
    }
}

}  // namespace newstext::records
