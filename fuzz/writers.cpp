// Articles that no parser makes, with any bytes in any member: each byte of the input is a choice.
#include "check.hpp"
#include "support/articles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace newstext;
    test::Choices choices(std::span(data, size));
    const bool hostile = choices.one_in(2);
    Article article = test::make_article(choices, hostile);
    fuzz::check_formats(article, !hostile);
    pseudonymize(article, {.salt = "salt"});
    fuzz::check_formats(article, !hostile);
    return 0;
}
