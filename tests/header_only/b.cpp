#include <newstext/newstext.hpp>

newstext::Article parse_in_b(std::string_view text) { return newstext::parse(text); }
