#include <newstext/newstext.hpp>

newstext::Article parse_in_other(std::string_view text) { return newstext::parse(text); }
