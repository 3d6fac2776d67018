#pragma once

#include <ios>
#include <ostream>

#include "newstext/serialize/sink.hpp"

namespace newstext {

NEWSTEXT_INLINE void StreamSink::append(std::string_view bytes) {
    out_->write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace newstext
