#include "md4c.hpp"

#include <md4c.h>

#include <stdexcept>

namespace newstext::benchmarks {

void parse_with_md4c(std::string_view text) {
    MD_PARSER parser{};
    parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, nullptr) != 0)
        throw std::runtime_error("md4c has failed");
}

}  // namespace newstext::benchmarks
