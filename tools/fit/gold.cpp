#include "gold.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <stdexcept>

namespace fit {
namespace {

namespace json = boost::json;

std::string text_of(const json::object& record, std::string_view key) {
    const json::value* value = record.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::vector<std::string> texts_of(const json::object& record, std::string_view key) {
    std::vector<std::string> out;
    const json::value* value = record.if_contains(key);
    if (value == nullptr || !value->is_array()) return out;
    for (const json::value& v : value->get_array()) {
        if (v.is_string()) out.emplace_back(v.get_string());
    }
    return out;
}

/// The registrable part of a URL's host, roughly: its last two labels.
std::string site_of(std::string url) {
    if (const auto scheme = url.find("://"); scheme != std::string::npos) url.erase(0, scheme + 3);
    url.resize(std::min(url.find('/'), url.size()));
    const auto last = url.rfind('.');
    if (last == std::string::npos || last == 0) return url;
    const auto before = url.rfind('.', last - 1);
    return before == std::string::npos ? url : url.substr(before + 1);
}

std::string group_of(const json::object& record) {
    const std::string source = text_of(record, "source");
    if (source == "fundus") return "outlet " + text_of(record, "outlet");
    const std::string url = text_of(record, "url");
    if (!url.empty()) return "site " + site_of(url);
    const std::string outlet = text_of(record, "outlet");
    const std::string id = text_of(record, "id");
    return outlet.empty() ? "page " + id.substr(0, id.find('#')) : "outlet " + outlet;
}

Gold gold_of(const json::object& record) {
    Gold g;
    g.id = text_of(record, "id");
    g.group = group_of(record);
    g.scrape = text_of(record, "scrape");
    g.language = text_of(record, "lang");
    g.title = text_of(record, "title");
    g.published = text_of(record, "published");
    g.authors = texts_of(record, "authors");
    g.lead = texts_of(record, "lead");
    if (g.lead.empty() && !text_of(record, "lead").empty()) g.lead.push_back(text_of(record, "lead"));
    g.captions = texts_of(record, "captions");
    g.article_body = text_of(record, "article_body");
    g.with = texts_of(record, "with");
    g.without = texts_of(record, "without");
    if (const json::value* body = record.if_contains("body"); body != nullptr && body->is_array()) {
        for (const json::value& b : body->get_array()) {
            const json::object& o = b.as_object();
            g.body.push_back({text_of(o, "kind") == "subhead", text_of(o, "text")});
        }
    }
    if (const json::value* comments = record.if_contains("comments");
        comments != nullptr && comments->is_array()) {
        for (const json::value& c : comments->get_array()) {
            const json::object& o = c.as_object();
            g.comments.push_back({text_of(o, "author"), texts_of(o, "text")});
        }
    }
    return g;
}

}  // namespace

std::vector<Gold> read_gold(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path + ": cannot be opened");
    std::vector<Gold> all;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) all.push_back(gold_of(json::parse(line).as_object()));
    }
    return all;
}

}  // namespace fit
