// Any bytes as JSON: an article that is written and read again the same, or an error of the reader.
#include "check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace newstext;
    const test::ExactBuffer json(fuzz::text_of(data, size));
    for (const bool refuse_unknown : {false, true}) {
        try {
            const Article article = read_json(json.view(), {.refuse_unknown = refuse_unknown});
            fuzz::check_formats(article, true);
        } catch (const Error& error) {
            const bool of_reader =
                error.code() == ErrorCode::bad_json || error.code() == ErrorCode::bad_schema;
            fuzz::require(of_reader, "another error than of the reader");
            fuzz::require(fuzz::is_utf8(error.what()), "a message that is no UTF-8");
            fuzz::require(error.offset() <= json.view().size(), "an offset behind the input");
        }
    }
    return 0;
}
