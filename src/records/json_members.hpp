// The members of a JSON object as they are written.
#pragma once

#include <cstddef>
#include <string_view>

namespace newstext::records {

/// Walks over the members of an object without reading their values. @pre the text is valid JSON
class JsonMembers {
public:
    explicit JsonMembers(std::string_view object) : json_(object), at_(object.find('{') + 1) {}

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

}  // namespace newstext::records
