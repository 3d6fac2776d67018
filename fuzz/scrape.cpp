// Pages made from the grammar of pages: each byte of the input is a choice, the last ones spoil the page.
#include "check.hpp"
#include "support/scrapes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    newstext::test::Choices choices(std::span(data, size));
    std::string text = newstext::test::make_scrape(choices).text;
    newstext::test::spoil(text, choices, choices.below(32));
    newstext::fuzz::check_text(text);
    return 0;
}
