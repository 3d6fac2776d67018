#include "batch_record.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>
#include <exception>
#include <newstext/serialize/json.hpp>
#include <newstext/serialize/utf8.hpp>
#include <utility>

#include "input.hpp"

namespace json = boost::json;
namespace records = newstext::records;

namespace {

/// JSON of bytes that may be anything.
std::string to_json_string(std::string_view bytes) {
    std::string buffer;
    const std::string_view text = newstext::valid_utf8(bytes, buffer);
    return json::serialize(json::value(json::string_view(text.data(), text.size())));
}

/// The members of an error, without braces.
std::string error_members(const records::Origin& origin, std::string_view message) {
    return "\"message\":" + to_json_string(message) + ",\"file\":" + to_json_string(origin.file) +
           ",\"record\":" + std::to_string(origin.number) + ",\"offset\":" + std::to_string(origin.offset);
}

BatchResult bad_record(const records::RawRecord& raw, const std::string& id, std::string message,
                       bool reject) {
    const std::string error = error_members(raw.origin, message);
    BatchResult result{"{\"id\":" + id + ",\"error\":{" + error + "}}\n", std::move(message), {}, raw.origin};
    if (reject) result.reject = "{" + error + ",\"raw\":" + to_json_string(raw.bytes) + "}\n";
    return result;
}

void append_member(std::string& line, std::string_view name, const std::string& json) {
    ((line += '"') += name) += "\":";
    (line += json) += ',';
}

/// What the container tells about the page, as members with a comma behind each.
std::string container_members(const records::Record& record) {
    std::string line;
    append_member(line, "id", record.id);
    if (!record.url.empty()) append_member(line, "url", to_json_string(record.url));
    if (!record.crawl_date.empty()) append_member(line, "crawl_date", to_json_string(record.crawl_date));
    if (!record.language.empty()) append_member(line, "language_hint", to_json_string(record.language));
    if (!record.others.empty()) append_member(line, "record", record.others);
    return line;
}

}  // namespace

BatchResult parse_record(newstext::Parser& parser, const records::RawRecord& raw, const BatchOptions& batch,
                         const PageOptions& page) {
    if (raw.broken()) return bad_record(raw, "null", raw.problem, batch.rejects);
    records::Record record;
    try {
        records::decode(raw, record, batch.decode);
        std::string line = "{" + container_members(record);
        std::string article =
            newstext::to_json(parse_page(parser, record.text, page),
                              newstext::JsonOptions{.fields = page.fields.value_or(newstext::Fields::all())});
        article += '\n';
        line.append(article, 1);  // without the brace that opens the object
        return {std::move(line), {}, {}, raw.origin};
    } catch (const std::exception& error) {
        return bad_record(raw, record.id, error.what(), batch.rejects);
    }
}

bool is_error_line(std::string_view line) {
    constexpr std::string_view before_id = "{\"id\":";
    if (!line.starts_with(before_id)) return false;
    line.remove_prefix(before_id.size());
    json::stream_parser id;
    json::error_code error;
    line.remove_prefix(id.write_some(line.data(), line.size(), error));
    return !error && line.starts_with(",\"error\":");
}

std::string display_origin(const records::Origin& origin) {
    std::string name = display_name(origin.file);
    if (origin.number == 0) return name;
    return name + ": record " + std::to_string(origin.number) + " at byte " + std::to_string(origin.offset);
}
