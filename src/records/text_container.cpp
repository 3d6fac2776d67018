#include "containers.hpp"

namespace newstext::records {

bool TextContainer::next(RawRecord& record) {
    if (done_) return false;
    done_ = true;
    record.origin = {{}, 1, window_.offset()};
    record.kind = RecordKind::text;
    const std::size_t size = window_.peek(limit_ + 1).size();
    if (size > limit_) {
        breaks(record, ErrorCode::limit_exceeded, too_large("page"), limit_);
    } else if (window_.damaged()) {
        breaks_by_damage(record);
    } else {
        record.bytes = window_.bytes();
    }
    window_.consume_all();
    return true;
}

}  // namespace newstext::records
