// Any bytes as a page.
#include "check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    newstext::fuzz::check_text(newstext::fuzz::text_of(data, size));
    return 0;
}
