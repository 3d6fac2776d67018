/// @file
/// Pages with known structure, one JSON object a line.
#pragma once

#include <string>
#include <vector>

namespace fit {

struct GoldBlock {
    bool subhead = false;
    std::string text;
};
struct GoldComment {
    std::string author;
    std::vector<std::string> text;
};

/// One scrape with what is known of it; what is not known is empty.
struct Gold {
    std::string id;
    std::string group;  ///< pages of one outlet are in one group and never on both sides of a split
    std::string scrape;
    std::string language;
    std::string title;
    std::string published;
    std::vector<std::string> authors;
    std::vector<std::string> lead;
    std::vector<GoldBlock> body;
    std::vector<std::string> captions;
    std::string article_body;
    std::vector<std::string> with;
    std::vector<std::string> without;
    std::vector<GoldComment> comments;
};

/// Reads a file of gold records. @throws std::runtime_error
[[nodiscard]] std::vector<Gold> read_gold(const std::string& path);

}  // namespace fit
