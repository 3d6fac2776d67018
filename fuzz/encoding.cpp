// Any bytes in any encoding, mended in any way, cut into sentences and words. The first byte chooses the
// encoding, the second the repairs.
#include <array>

#include "check.hpp"

namespace {

using namespace newstext;

constexpr std::array<std::string_view, 18> encodings{
    "utf-8",  "utf-16",      "utf-16le",     "utf-16be",     "utf-32",      "utf-32be",
    "latin1", "iso-8859-15", "windows-1252", "windows-1251", "koi8-r",      "shift_jis",
    "euc-jp", "euc-kr",      "gb18030",      "big5",         "iso-2022-jp", "utf-7"};

void check_cuts(std::string_view text, const std::vector<Range>& ranges) {
    std::size_t at = 0;
    for (const Range& range : ranges) {
        fuzz::require(at <= range.begin && range.begin < range.end && range.end <= text.size(),
                      "a cut out of order");
        at = range.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::string_view encoding = encodings[data[0] % encodings.size()];
    const unsigned repairs = data[1];
    const test::ExactBuffer bytes(fuzz::text_of(data + 2, size - 2));
    const std::string text = to_utf8(bytes.view(), encoding);
    fuzz::require(fuzz::is_utf8(text), "a text that was converted is no UTF-8");
    try {
        fuzz::require(to_utf8(bytes.view(), encoding, true) == text, "strict and lenient differ");
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::invalid_encoding, "another error than of the encoding");
        fuzz::require(error.offset() <= bytes.view().size(), "an offset behind the input");
    }
    const RepairOptions options{(repairs & 1u) != 0, (repairs & 2u) != 0, (repairs & 4u) != 0,
                                (repairs & 8u) != 0};
    fuzz::require(fuzz::is_utf8(repaired(text, options)), "a text that was mended is no UTF-8");
    (void)repaired(bytes.view(), options);
    check_cuts(text, sentences(text, "de"));
    check_cuts(text, words(text, ""));
    (void)sentences(bytes.view(), "en");
    (void)words(bytes.view(), "th");
    return 0;
}
