// Records of a crawl to pages.
#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <utility>

#include "json_members.hpp"
#include "newstext/records/record.hpp"
#include "newstext/serialize/utf8.hpp"
#include "newstext/source/encoding.hpp"
#include "warc_header.hpp"

namespace newstext::records {

namespace {

namespace json = boost::json;

constexpr std::size_t max_depth = 256;  // of JSON values inside each other

[[noreturn]] void fail(const std::string& message) { throw Error(ErrorCode::bad_record, message); }

json::string_view as_json(std::string_view text) { return {text.data(), text.size()}; }
std::string_view as_std(json::string_view text) { return {text.data(), text.size()}; }

std::string valid(std::string_view bytes) {
    std::string buffer;
    return std::string(valid_utf8(bytes, buffer));
}

std::string to_json_string(std::string_view text) {
    return json::serialize(json::value(as_json(valid(text))));
}

json::parse_options json_options(bool strict) {
    json::parse_options options;
    options.max_depth = max_depth;
    options.allow_invalid_utf8 = !strict;
    return options;
}

/// A member's value as it is written, on one line: line ends and tabs are blanks there, for strings have
/// none.
std::string one_line(std::string_view written) {
    std::string line = valid(written);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line;
}

/// The name of a member of which `written` is the JSON.
std::string name_of(std::string_view written) {
    if (written.find('\\') == std::string_view::npos)
        return std::string(written.substr(1, written.size() - 2));
    return std::string(as_std(json::parse(as_json(written), {}, json_options(false)).as_string()));
}

/// A string in objects inside each other; empty where there is none.
std::string_view string_at(const json::object& object, std::initializer_list<std::string_view> path) {
    const json::object* inside = &object;
    for (const auto& name : path) {
        const json::value* value = inside->if_contains(as_json(name));
        if (value == nullptr) return {};
        if (const auto* text = value->if_string())
            return &name == path.end() - 1 ? as_std(*text) : std::string_view();
        inside = value->if_object();
        if (inside == nullptr) return {};
    }
    return {};
}

/// Members of which one at the top was taken into a field of the record, so that it is not among the others.
struct Taken {
    std::string text;
    std::string url;
    std::string crawl_date;
    std::string language;

    [[nodiscard]] bool has(std::string_view name) const {
        return name == "id" || name == text || name == url || name == crawl_date || name == language;
    }
};

/// The first of `names` that is a string which is not empty; the string goes to `value`, the name is the
/// result.
template <class Names>
std::string take(const json::object& object, const Names& names, std::string& value) {
    for (const std::string_view name : names) {
        const std::string_view found = string_at(object, {name});
        if (found.empty()) continue;
        value = valid(found);
        return std::string(name);
    }
    return {};
}

/// `metadata` as an object: datatrove writes it as one, or as a string with JSON in it.
json::value metadata_of(const json::object& object) {
    const json::value* metadata = object.if_contains("metadata");
    if (metadata == nullptr) return {};
    if (metadata->is_object()) return *metadata;
    if (!metadata->is_string()) return {};
    json::error_code error;
    json::value inside = json::parse(metadata->get_string(), error, {}, json_options(false));
    return error || !inside.is_object() ? json::value() : inside;
}

void find_url(const json::object& object, const json::value& metadata, Record& record, Taken& taken) {
    constexpr std::array<std::string_view, 2> names{"url", "u"};
    taken.url = take(object, names, record.url);
    if (!record.url.empty()) return;
    // `source` is the page's address in some collections and the collection's name in others.
    if (const auto source = string_at(object, {"source"}); source.find("://") != std::string_view::npos) {
        record.url = valid(source);
        taken.url = "source";
        return;
    }
    record.url = valid(string_at(object, {"warc_headers", "warc-target-uri"}));
    if (record.url.empty() && metadata.is_object())
        record.url = valid(string_at(metadata.get_object(), {"url"}));
}

void find_crawl_date(const json::object& object, Record& record, Taken& taken) {
    constexpr std::array<std::string_view, 3> names{"timestamp", "ts", "WARC-Date"};
    taken.crawl_date = take(object, names, record.crawl_date);
    if (!record.crawl_date.empty()) return;
    record.crawl_date = valid(string_at(object, {"warc_headers", "warc-date"}));
    // `date` is the day of the crawl in collections that name the crawl's `dump`, and of publication
    // elsewhere.
    if (record.crawl_date.empty() && object.contains("dump")) {
        taken.crawl_date = take(object, std::array<std::string_view, 1>{"date"}, record.crawl_date);
    }
}

void find_language(const json::object& object, const json::value& metadata, Record& record, Taken& taken) {
    constexpr std::array<std::string_view, 2> names{"language", "lang"};
    taken.language = take(object, names, record.language);
    if (!record.language.empty()) return;
    if (const json::value* list = object.if_contains("lang"); list != nullptr && list->is_array()) {
        const auto& languages = list->get_array();  // the likeliest first; the list stays among the others
        if (!languages.empty() && languages[0].is_string())
            record.language = valid(as_std(languages[0].get_string()));
    }
    if (record.language.empty() && metadata.is_object()) {
        const auto& inside = metadata.get_object();
        record.language = valid(string_at(inside, {"identification", "label"}));
        if (record.language.empty()) record.language = valid(string_at(inside, {"language"}));
    }
    if (record.language.empty()) {
        record.language = valid(string_at(object, {"warc_headers", "warc-identified-content-language"}));
    }
}

/// The member with the page.
std::string find_text(const json::object& object, const DecodeOptions& options, Record& record) {
    const auto text_of = [&](std::string_view name) {
        const json::value* value = object.if_contains(as_json(name));
        return value != nullptr ? value->if_string() : nullptr;
    };
    if (!options.text_member.empty()) {
        const std::string& name = options.text_member;
        if (!object.contains(as_json(name))) fail("the record has no member '" + name + "'");
        if (text_of(name) == nullptr) fail("member '" + name + "' is not a string");
        record.text = as_std(*text_of(name));
        return name;
    }
    std::string names;
    for (const std::string_view name : text_members()) {
        if (const auto* text = text_of(name)) {
            record.text = as_std(*text);
            return std::string(name);
        }
        (names += names.empty() ? "" : ", ") += name;
    }
    fail("the record has no text: none of its members " + names + " is a string");
}

/// Appends `name: value`, both JSON already, to an object that lacks its closing brace.
void append_member(std::string& object, std::string_view name, std::string_view value) {
    object += object.empty() ? '{' : ',';
    object += name;
    object += ':';
    object += value;
}

void decode_json(const RawRecord& raw, Record& record, const DecodeOptions& options) {
    json::monotonic_resource memory;
    json::error_code error;
    const json::value value =
        json::parse(as_json(raw.bytes), error, &memory, json_options(options.strict_utf8));
    if (error) fail("not valid JSON: " + error.message());
    if (!value.is_object()) fail("the record is not a JSON object");
    const json::object& object = value.get_object();

    // Where `id` stands twice the last counts, as with the others.
    std::string_view name;
    std::string_view written;
    for (JsonMembers members(raw.bytes); members.next(name, written);) {
        if (name_of(name) == "id") record.id = one_line(written);
    }
    const json::value metadata = metadata_of(object);
    Taken taken;
    taken.text = find_text(object, options, record);
    find_url(object, metadata, record, taken);
    find_crawl_date(object, record, taken);
    find_language(object, metadata, record, taken);
    for (JsonMembers members(raw.bytes); members.next(name, written);) {
        if (!taken.has(name_of(name))) append_member(record.others, valid(name), one_line(written));
    }
    if (!record.others.empty()) record.others += '}';
}

void decode_warc(const RawRecord& raw, Record& record) {
    std::size_t body = 0;
    while (true) {  // past the blank line
        const std::size_t end = raw.bytes.find('\n', body);
        if (end == std::string::npos) fail("the WARC record has no end of its header");
        const std::string_view line(raw.bytes.data() + body, end - body);
        body = end + 1;
        if (line.empty() || line == "\r") break;
    }
    const WarcHeader header(std::string_view(raw.bytes).substr(0, body));
    record.text = raw.bytes.substr(body);
    record.url = valid(header["WARC-Target-URI"]);
    // WARC 1.0 showed the address in angle brackets.
    if (record.url.starts_with('<') && record.url.ends_with('>'))
        record.url = record.url.substr(1, record.url.size() - 2);
    record.crawl_date = valid(header["WARC-Date"]);
    record.language = valid(header["WARC-Identified-Content-Language"]);
    if (const auto id = header["WARC-Record-ID"]; !id.empty()) record.id = to_json_string(id);
    constexpr std::array<std::string_view, 5> taken{"WARC-Target-URI", "WARC-Date",
                                                    "WARC-Identified-Content-Language", "WARC-Record-ID",
                                                    "Content-Length"};
    for (const auto& [name, value] : header.fields()) {
        const auto is_name = [&name = name](std::string_view other) { return same_name(name, other); };
        if (std::none_of(taken.begin(), taken.end(), is_name)) {
            append_member(record.others, to_json_string(name), to_json_string(value));
        }
    }
    if (!record.others.empty()) record.others += '}';
}

void decode_text(const RawRecord& raw, Record& record, const DecodeOptions& options) {
    if (raw.origin.file != "-") record.id = to_json_string(raw.origin.file);
    const std::string_view encoding = bom_encoding(raw.bytes);
    record.text = encoding.empty() ? raw.bytes : to_utf8(raw.bytes, encoding, options.strict_utf8);
}

}  // namespace

const std::vector<std::string_view>& text_members() {
    static const std::vector<std::string_view> names{"text", "content", "maintext", "articleBody",
                                                     "plaintext"};
    return names;
}

void decode(const RawRecord& raw, Record& record, const DecodeOptions& options) {
    record = {};
    record.id = "null";
    switch (raw.kind) {
        case RecordKind::text:
            return decode_text(raw, record, options);
        case RecordKind::json:
            return decode_json(raw, record, options);
        case RecordKind::warc:
            return decode_warc(raw, record);
    }
}

}  // namespace newstext::records
