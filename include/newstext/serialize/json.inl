/// @file
/// Definitions of json.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/serialize/json.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/utf8.hpp"

namespace newstext {

namespace detail {

/// Writes JSON token by token: commas, indentation and escapes.
class JsonEmitter {
public:
    JsonEmitter(SinkRef sink, bool pretty) : sink_(sink), pretty_(pretty) {}

    void open(char bracket) {
        put(bracket);
        ++depth_;
        first_ = true;
    }
    void close(char bracket) {
        --depth_;
        if (!first_) new_line();
        put(bracket);
        first_ = false;
    }
    /// Begins an element of an array.
    void next() {
        if (!first_) put(',');
        first_ = false;
        new_line();
    }
    /// Begins a member of an object.
    void key(std::string_view name, std::string_view suffix = {}) {
        next();
        put('"');
        sink_.append(name);
        sink_.append(suffix);
        sink_.append(pretty_ ? "\": " : "\":");
    }
    void string(std::string_view text) {
        const auto valid = valid_utf8(text, repaired_);
        serializer_.reset(boost::json::string_view(valid.data(), valid.size()));
        std::array<char, 1024> part;
        while (!serializer_.done()) {
            const auto written = serializer_.read(part.data(), part.size());
            sink_.append({written.data(), written.size()});
        }
    }
    template <class Number>
    void number(Number value) {
        std::array<char, 24> digits;
        const auto last = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        sink_.append({digits.data(), static_cast<std::size_t>(last - digits.data())});
    }
    void range(const Range& range) {
        put('[');
        number(range.begin);
        put(',');
        number(range.end);
        put(']');
    }
    void literal(std::string_view token) { sink_.append(token); }

private:
    // Comments may be nested thousands of levels deep; without a bound the indentation would grow with the
    // square of the depth.
    static constexpr std::size_t max_indented_levels = 64;

    void put(char c) { sink_.append({&c, 1}); }
    void new_line() {
        if (!pretty_) return;
        put('\n');
        for (std::size_t i = std::min(depth_, max_indented_levels); i > 0; --i) sink_.append("  ");
    }

    SinkRef sink_;
    bool pretty_;
    bool first_ = true;
    std::size_t depth_ = 0;
    boost::json::serializer serializer_;
    std::string repaired_;
};

/// The JSON format. What is not recursive is written by begin(), so that the members' order is the schema's.
class JsonWriter : public WriterBase {
public:
    JsonWriter(SinkRef sink, const JsonOptions& options)
        : json_(sink, options.pretty), ranges_(options.ranges) {}

    void begin(const Article& article) {
        json_.open('{');
        string("schema", json_schema_name);
        head(article);
        list("body", article.body, [this](const Block& b) { block_members(b); });
        list("boilerplate", article.boilerplate, [this](const Boilerplate& b) {
            string("kind", to_string(b.kind));
            string("text", b.text);
            range("range", b.range);
        });
        json_.key("comments");
        json_.open('[');
    }

    void comment_begin(const Comment& comment, std::size_t) {
        json_.next();
        json_.open('{');
        comment_members(comment);
        json_.key("replies");
        json_.open('[');
    }
    void comment_end(const Comment&, std::size_t) {
        json_.close(']');
        json_.close('}');
    }

    void end(const Article& article) {
        json_.close(']');
        number_if("stated_comments", article.stated_comments);
        list_if("diagnostics", article.diagnostics, [this](const Diagnostic& d) {
            string("message", d.message);
            json_.key("offset");
            json_.number(d.offset);
        });
        json_.close('}');
    }

private:
    void head(const Article& article) {
        text("title", article.title);
        text_if("kicker", article.kicker);
        text_if("subtitle", article.subtitle);
        text("outlet", article.outlet);
        text_if("section", article.section);
        text("lead", article.lead);
        texts("authors", article.authors);
        list_if("credits", article.credits, [this](const Credit& c) {
            texts("agencies", c.agencies);
            texts("signs", c.signs);
            range("range", c.range);
        });
        text_if("dateline", article.dateline);
        time("published", article.published);
        if (article.updated != DateTime{}) time("updated", article.updated);
        string("language", article.language);
        if (!article.related.empty()) texts("related", article.related);
        if (!article.tags.empty()) texts("tags", article.tags);
    }

    void block_members(const Block& block) {
        string("kind", to_string(block.kind));
        string("text", block.text);
        range("range", block.range);
        list_if("quotes", block.quotes, [this](const Quotation& q) {
            string("text", q.text);
            range("range", q.range);
            string_if("attribution", q.attribution);
            range("attribution_range", q.attribution_range);
            string_if("speaker", q.speaker);
            range("speaker_range", q.speaker_range);
        });
    }

    void comment_members(const Comment& comment) {
        text("author", comment.author);
        time("published", comment.published);
        texts("text", comment.text);
        number_if("votes", comment.votes);
        number_if("downvotes", comment.downvotes);
        string_if("badge", comment.badge);
        string_if("in_reply_to", comment.in_reply_to);
        true_if("edited", comment.edited);
        true_if("deleted", comment.deleted);
        range("range", comment.range);
    }

    void string(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.string(value);
    }
    void string_if(std::string_view key, std::string_view value) {
        if (!value.empty()) string(key, value);
    }
    void true_if(std::string_view key, bool value) {
        if (!value) return;
        json_.key(key);
        json_.literal("true");
    }
    template <class Number>
    void number_if(std::string_view key, const std::optional<Number>& value) {
        if (!value) return;
        json_.key(key);
        json_.number(*value);
    }
    // [0,0] says nothing: it is what reading gives for a range that is not there.
    void range(std::string_view key, const Range& range, std::string_view suffix = {}) {
        if (!ranges_ || range == Range{}) return;
        json_.key(key, suffix);
        json_.range(range);
    }
    void text(std::string_view key, const Text& value) {
        string(key, value.text);
        range(key, value.range, "_range");
    }
    void text_if(std::string_view key, const Text& value) {
        if (value != Text{}) text(key, value);
    }
    void texts(std::string_view key, const std::vector<Text>& values) {
        json_.key(key);
        json_.open('[');
        for (const auto& value : values) {
            json_.next();
            json_.string(value.text);
        }
        json_.close(']');
        const auto placed = [](const Text& value) { return value.range != Range{}; };
        if (!ranges_ || std::none_of(values.begin(), values.end(), placed)) return;
        json_.key(key, "_ranges");
        json_.open('[');
        for (const auto& value : values) {
            json_.next();
            json_.range(value.range);
        }
        json_.close(']');
    }
    void time(std::string_view key, const DateTime& value) {
        json_.key(key);
        if (value.iso.empty()) {
            json_.literal("null");
        } else {
            json_.string(value.iso);
        }
        if (!value.text.empty()) {
            json_.key(key, "_text");
            json_.string(value.text);
        }
        range(key, value.range, "_range");
    }
    template <class T, class Members>
    void list(std::string_view key, const std::vector<T>& values, Members members) {
        json_.key(key);
        json_.open('[');
        for (const auto& value : values) {
            json_.next();
            json_.open('{');
            members(value);
            json_.close('}');
        }
        json_.close(']');
    }
    template <class T, class Members>
    void list_if(std::string_view key, const std::vector<T>& values, Members members) {
        if (!values.empty()) list(key, values, members);
    }

    JsonEmitter json_;
    bool ranges_;
};

/// Where a value stands: a list that goes up to the root, on the reader's stack.
struct JsonPath {
    const JsonPath* parent = nullptr;
    std::string_view key;   ///< of a member; null for an element
    std::size_t index = 0;  ///< of an element

    /// As a JSON Pointer (RFC 6901).
    [[nodiscard]] std::string pointer() const {
        if (parent == nullptr) return {};
        std::string result = parent->pointer() + '/';
        if (key.data() == nullptr) return result + std::to_string(index);
        for (const char c : key) {
            if (c == '~') {
                result += "~0";
            } else if (c == '/') {
                result += "~1";
            } else {
                result += c;
            }
        }
        return result;
    }
};

[[noreturn]] inline void bad_schema(const JsonPath& path, const std::string& what) {
    const std::string pointer = path.pointer();
    throw Error(ErrorCode::bad_schema, (pointer.empty() ? "the document" : pointer) + ": " + what);
}

[[nodiscard]] inline std::string json_string(const boost::json::value& value, const JsonPath& path) {
    const auto* text = value.if_string();
    if (text == nullptr) bad_schema(path, "expected a string");
    return {text->data(), text->size()};
}

template <class Number>
[[nodiscard]] Number json_number(const boost::json::value& value, const JsonPath& path) {
    boost::json::error_code error;
    if (value.is_number()) {
        const auto number = value.to_number<Number>(error);
        if (!error) return number;
    }
    bad_schema(path, std::is_signed_v<Number> ? "expected an integer" : "expected an integer from 0");
}

[[nodiscard]] inline Range json_range(const boost::json::value& value, const JsonPath& path) {
    const auto* ends = value.if_array();
    if (ends == nullptr || ends->size() != 2) bad_schema(path, "expected a range [begin, end]");
    return {json_number<std::size_t>((*ends)[0], {&path, {}, 0}),
            json_number<std::size_t>((*ends)[1], {&path, {}, 1})};
}

/// The elements of an array, each read by `element(value, path)`.
template <class Element>
[[nodiscard]] auto json_list(const boost::json::value& value, const JsonPath& path, Element element) {
    std::vector<decltype(element(value, path))> result;
    const auto* values = value.if_array();
    if (values == nullptr) bad_schema(path, "expected an array");
    result.reserve(values->size());
    for (const auto& item : *values) result.push_back(element(item, JsonPath{&path, {}, result.size()}));
    return result;
}

/// The members of an object by name. It notes the names that were asked for, so that others can be refused.
class JsonMembers {
public:
    JsonMembers(const boost::json::value& value, const JsonPath& path, const ReadOptions& options)
        : object_(value.if_object()), path_(path), options_(options) {
        if (object_ == nullptr) bad_schema(path, "expected an object");
    }

    template <class Read, class T>
    void read(std::string_view key, T& to, Read read_value) {
        if (options_.refuse_unknown) known_.emplace_back(key);
        const auto* value = object_->if_contains(boost::json::string_view(key.data(), key.size()));
        if (value != nullptr) to = read_value(*value, JsonPath{&path_, key, 0});
    }
    void read(std::string_view key, std::string& to) { read(key, to, json_string); }
    void read(std::string_view key, Range& to) { read(key, to, json_range); }
    void read(std::string_view key, bool& to) {
        read(key, to, [](const boost::json::value& value, const JsonPath& path) {
            if (!value.is_bool()) bad_schema(path, "expected true or false");
            return value.get_bool();
        });
    }
    template <class Number>
    void read(std::string_view key, std::optional<Number>& to) {
        read(key, to, json_number<Number>);
    }
    void read(std::string_view key, Text& to) {
        read(key, to.text);
        read(std::string(key) + "_range", to.range);
    }
    void read(std::string_view key, DateTime& to) {
        read(key, to.iso, [](const boost::json::value& value, const JsonPath& path) {
            if (!value.is_null() && !value.is_string()) bad_schema(path, "expected a string or null");
            return value.is_null() ? std::string{} : json_string(value, path);
        });
        read(std::string(key) + "_text", to.text);
        read(std::string(key) + "_range", to.range);
    }
    void read(std::string_view key, std::vector<Text>& to) {
        read(key, to, [](const boost::json::value& value, const JsonPath& path) {
            return json_list(value, path, [](const boost::json::value& text, const JsonPath& at) {
                return Text{json_string(text, at), {}};
            });
        });
        const std::string ranges_key = std::string(key) + "_ranges";
        std::vector<Range> ranges(to.size());
        read(ranges_key, ranges, [](const boost::json::value& value, const JsonPath& path) {
            return json_list(value, path, json_range);
        });
        if (ranges.size() != to.size()) {
            bad_schema({&path_, ranges_key, 0},
                       "expected as many ranges as \"" + std::string(key) + "\" has elements");
        }
        for (std::size_t i = 0; i < to.size(); ++i) to[i].range = ranges[i];
    }
    template <class Kind>
    void read_kind(std::string_view key, Kind& to) {
        read(key, to, [](const boost::json::value& value, const JsonPath& path) {
            const std::string name = json_string(value, path);
            const auto kind = kind_from<Kind>(name);
            if (!kind) bad_schema(path, "unknown kind \"" + name + '"');
            return *kind;
        });
    }
    /// An array of objects; `members(JsonMembers&, T&)` reads one.
    template <class T, class Members>
    void read_objects(std::string_view key, std::vector<T>& to, Members members) {
        read(key, to, [&](const boost::json::value& value, const JsonPath& path) {
            return json_list(value, path, [&](const boost::json::value& item, const JsonPath& at) {
                T result;
                JsonMembers own(item, at, options_);
                members(own, result);
                own.finish();
                return result;
            });
        });
    }
    /// To be called when all members are read.
    void finish() const {
        if (!options_.refuse_unknown) return;
        for (const auto& member : *object_) {
            const std::string_view key{member.key().data(), member.key().size()};
            if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
                bad_schema({&path_, key, 0}, "unknown member");
            }
        }
    }
    [[nodiscard]] const JsonPath& path() const noexcept { return path_; }

private:
    const boost::json::object* object_;
    const JsonPath& path_;
    const ReadOptions& options_;
    std::vector<std::string> known_;
};

inline void read_block(JsonMembers& from, Block& to) {
    from.read_kind("kind", to.kind);
    from.read("text", to.text);
    from.read("range", to.range);
    from.read_objects("quotes", to.quotes, [](JsonMembers& members, Quotation& quote) {
        members.read("text", quote.text);
        members.read("range", quote.range);
        members.read("attribution", quote.attribution);
        members.read("attribution_range", quote.attribution_range);
        members.read("speaker", quote.speaker);
        members.read("speaker_range", quote.speaker_range);
    });
}

/// Recursive; the depth is bounded by json_max_comment_levels.
inline void read_comment(JsonMembers& from, Comment& to, std::size_t level) {
    if (level > json_max_comment_levels) {
        bad_schema(from.path(),
                   "comments nested deeper than " + std::to_string(json_max_comment_levels) + " levels");
    }
    from.read("author", to.author);
    from.read("published", to.published);
    from.read("text", to.text);
    from.read("votes", to.votes);
    from.read("downvotes", to.downvotes);
    from.read("badge", to.badge);
    from.read("in_reply_to", to.in_reply_to);
    from.read("edited", to.edited);
    from.read("deleted", to.deleted);
    from.read("range", to.range);
    from.read_objects("replies", to.replies, [level](JsonMembers& members, Comment& reply) {
        read_comment(members, reply, level + 1);
    });
}

inline void read_head(JsonMembers& from, Article& to) {
    from.read("title", to.title);
    from.read("kicker", to.kicker);
    from.read("subtitle", to.subtitle);
    from.read("outlet", to.outlet);
    from.read("section", to.section);
    from.read("lead", to.lead);
    from.read("authors", to.authors);
    from.read_objects("credits", to.credits, [](JsonMembers& members, Credit& credit) {
        members.read("agencies", credit.agencies);
        members.read("signs", credit.signs);
        members.read("range", credit.range);
    });
    from.read("dateline", to.dateline);
    from.read("published", to.published);
    from.read("updated", to.updated);
    from.read("language", to.language);
    from.read("related", to.related);
    from.read("tags", to.tags);
}

inline void read_article(JsonMembers& from, Article& to) {
    std::string schema{json_schema_name};
    from.read("schema", schema);
    if (schema != json_schema_name) {
        const JsonPath path{&from.path(), "schema", 0};
        bad_schema(
            path, "version \"" + schema + "\" cannot be read, only \"" + std::string(json_schema_name) + '"');
    }
    read_head(from, to);
    from.read_objects("body", to.body, read_block);
    from.read_objects("boilerplate", to.boilerplate, [](JsonMembers& members, Boilerplate& piece) {
        members.read_kind("kind", piece.kind);
        members.read("text", piece.text);
        members.read("range", piece.range);
    });
    from.read_objects("comments", to.comments,
                      [](JsonMembers& members, Comment& comment) { read_comment(members, comment, 1); });
    from.read("stated_comments", to.stated_comments);
    from.read_objects("diagnostics", to.diagnostics, [](JsonMembers& members, Diagnostic& diagnostic) {
        members.read("message", diagnostic.message);
        std::optional<std::size_t> offset;
        members.read("offset", offset);
        diagnostic.offset = offset.value_or(0);
    });
}

[[nodiscard]] inline Error json_error(boost::json::error_code error, std::size_t offset) {
    const std::string place = " at byte " + std::to_string(offset);
    if (error == boost::json::error::too_deep) {
        return {ErrorCode::bad_schema,
                "JSON nested too deeply" + place + "; an article has at most " +
                    std::to_string(json_max_comment_levels) + " levels of comments",
                offset};
    }
    if (error == boost::json::error::extra_data) {
        return {ErrorCode::bad_json, "text after the JSON value" + place, offset};
    }
    return {ErrorCode::bad_json, "JSON error" + place + ": " + error.message(), offset};
}

[[nodiscard]] inline boost::json::value parse_json(std::string_view json) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::size_t start = json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    boost::json::parse_options options;
    // Each level of comments is an object in an array. What is left over is for members that are skipped.
    options.max_depth = 2 * json_max_comment_levels + 112;
    boost::json::parser parser({}, options);
    boost::json::error_code error;
    const std::size_t end = start + parser.write_some(json.data() + start, json.size() - start, error);
    if (error) throw json_error(error, end);
    const std::size_t rest = json.find_first_not_of(" \t\r\n", end);
    if (rest != json.npos) throw json_error(boost::json::error::extra_data, rest);
    return parser.release();
}

}  // namespace detail

NEWSTEXT_INLINE void write_json(const Article& article, SinkRef sink, const JsonOptions& options) {
    detail::JsonWriter writer(sink, options);
    visit(article, writer);
}

NEWSTEXT_INLINE std::string to_json(const Article& article, const JsonOptions& options) {
    std::string result;
    write_json(article, result, options);
    return result;
}

NEWSTEXT_INLINE void write_jsonl(const Article& article, SinkRef sink, const JsonOptions& options) {
    write_json(article, sink, {.pretty = false, .ranges = options.ranges});
    sink.append("\n");
}

NEWSTEXT_INLINE std::string to_jsonl(const Article& article, const JsonOptions& options) {
    std::string result;
    write_jsonl(article, result, options);
    return result;
}

NEWSTEXT_INLINE Article read_json(std::string_view json, const ReadOptions& options) {
    const boost::json::value document = detail::parse_json(json);
    const detail::JsonPath root;
    detail::JsonMembers members(document, root, options);
    Article article;
    detail::read_article(members, article);
    members.finish();
    return article;
}

}  // namespace newstext
