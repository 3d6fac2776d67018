#include "batch_record.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <exception>
#include <newstext/serialize/json.hpp>
#include <newstext/serialize/utf8.hpp>
#include <stdexcept>

namespace json = boost::json;

namespace {

constexpr std::size_t max_depth = 256;  // of JSON values inside each other

/// Walks over the members of an object without reading their values. @pre the text is valid JSON
class MemberScanner {
public:
    explicit MemberScanner(std::string_view object) : json_(object), at_(object.find('{') + 1) {}

    /// The next member, both as they are written; false after the last one.
    [[nodiscard]] bool next(std::string_view& name, std::string_view& value) {
        skip_blanks();
        if (json_[at_] == ',') ++at_;
        skip_blanks();
        if (json_[at_] == '}') return false;
        name = take_value();
        skip_blanks();
        ++at_;  // the colon
        skip_blanks();
        value = take_value();
        return true;
    }

private:
    void skip_blanks() {
        while (is_blank(json_[at_])) ++at_;
    }
    static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

    void skip_string() {
        for (++at_; json_[at_] != '"'; ++at_) {
            if (json_[at_] == '\\') ++at_;
        }
        ++at_;
    }

    /// A string, a number, a literal, or an object or array up to its end.
    std::string_view take_value() {
        const std::size_t begin = at_;
        std::size_t depth = 0;
        while (true) {
            const char c = json_[at_];
            if (c == '"') {
                skip_string();
                if (depth == 0) break;
                continue;
            }
            if (c == '{' || c == '[') ++depth;
            if (depth == 0 && (c == ',' || c == '}' || c == ']' || is_blank(c))) break;
            ++at_;
            if ((c == '}' || c == ']') && --depth == 0) break;
        }
        return json_.substr(begin, at_ - begin);
    }

    std::string_view json_;
    std::size_t at_;
};

json::parse_options options_of_json(bool strict) {
    json::parse_options options;
    options.max_depth = max_depth;
    options.allow_invalid_utf8 = !strict;
    return options;
}

/// Whether a member's name, as it is written, is `id`.
bool is_id(std::string_view name) {
    if (name == "\"id\"") return true;
    if (name.find('\\') == std::string_view::npos) return false;
    return json::parse({name.data(), name.size()}, {}, options_of_json(false)).as_string() == "id";
}

/// The last value of `id` as it is written: a number that went through a double would not stay the same.
/// Always valid UTF-8.
std::string written_id(std::string_view object) {
    std::string_view id = "null";
    MemberScanner members(object);
    for (std::string_view name, value; members.next(name, value);) {
        if (is_id(name)) id = value;
    }
    std::string buffer;
    return std::string(newstext::valid_utf8(id, buffer));
}

json::value read_json_line(std::string_view line, bool strict) {
    json::error_code error;
    auto value = json::parse({line.data(), line.size()}, error, {}, options_of_json(strict));
    if (error) throw std::runtime_error("not valid JSON: " + error.message());
    if (!value.is_object()) throw std::runtime_error("the record is not a JSON object");
    return value;
}

std::string_view text_of(const json::value& record, std::string_view field) {
    const json::value* text = record.as_object().if_contains({field.data(), field.size()});
    if (text == nullptr) throw std::runtime_error("the record has no field '" + std::string(field) + "'");
    if (!text->is_string()) throw std::runtime_error("field '" + std::string(field) + "' is not a string");
    return {text->get_string().data(), text->get_string().size()};
}

std::string error_line(const std::string& id, const std::string& message, std::size_t number) {
    const json::object error{{"message", message}, {"line", number}};
    return "{\"id\":" + id + ",\"error\":" + json::serialize(error) + "}\n";
}

}  // namespace

BatchResult parse_record(newstext::Parser& parser, const BatchTask& task, std::string_view text_field,
                         const PageOptions& options) {
    std::string id = "null";
    try {
        const json::value record = read_json_line(task.line, options.parse.strict_utf8);
        id = written_id(task.line);
        std::string line = "{\"id\":" + id + ",";
        std::string article = newstext::to_json(
            parse_page(parser, text_of(record, text_field), options),
            newstext::JsonOptions{.fields = options.fields.value_or(newstext::Fields::all())});
        article += '\n';
        line.append(article, 1);  // without the brace that opens the object
        return {std::move(line), {}, task.number};
    } catch (const std::exception& error) {
        return {error_line(id, error.what(), task.number), error.what(), task.number};
    }
}
