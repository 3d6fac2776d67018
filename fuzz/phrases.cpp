// Any bytes as a phrase file: it is taken, or refused with the place of the mistake and nothing changed.
#include <memory>

#include "check.hpp"

namespace {

constexpr std::string_view page =
    "Snow closes the Corran pass\nBy Ada Brook\n3 March 2024\nShare\nThe road over the Corran pass was "
    "closed on Sunday.\n"
    "Read more\nComments\nAda Brook says:\nReply\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace newstext;
    const test::ExactBuffer file(fuzz::text_of(data, size));
    PhraseSet phrases;
    bool taken = true;
    try {
        phrases.add_text(file.view(), "fuzz");
    } catch (const Error& error) {
        taken = false;
        fuzz::require(error.code() == ErrorCode::bad_phrase_file, "another error than of a phrase file");
        fuzz::require(std::string_view(error.what()).starts_with("fuzz:"), "an error without its place");
        fuzz::require(phrases.size() == 0, "a file that was refused left phrases behind");
    }
    Parser parser(phrases);
    const Article article = parser.parse(page);
    const std::string broken = test::broken_promise(page, parser.layout(page), article);
    fuzz::require(broken.empty(), broken);
    if (!taken) fuzz::require(article == Parser(PhraseSet()).parse(page), "a refused file counts");
    return 0;
}
