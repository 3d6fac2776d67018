/// @file
/// The page that shows how a text was understood.
#pragma once

#include <newstext/model/article.hpp>
#include <newstext/model/layout.hpp>
#include <string>
#include <string_view>

/// One HTML page that needs nothing else: the lines of `text` with their kinds on the left, the article on
/// the right.
/// @param name of the text, for the heading
/// @param article, layout of `text`
[[nodiscard]] std::string inspection_page(std::string_view name, std::string_view text,
                                          const newstext::Article& article, const newstext::Layout& layout);
