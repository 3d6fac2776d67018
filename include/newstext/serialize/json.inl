/// @file
/// Definitions of json.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/serialize/json.hpp"
#include "newstext/serialize/json_emitter.hpp"
#include "newstext/serialize/serializer.hpp"

namespace newstext {

namespace detail {

/// Where the writer stands, as a JSON Pointer, and the unknown members of that object.
class UnknownMembers {
public:
    explicit UnknownMembers(const std::vector<JsonMember>& members) {
        members_.reserve(members.size());
        for (const auto& member : members) members_.push_back(&member);
        // Members of one object stay in their order, which is that of their addresses.
        std::sort(members_.begin(), members_.end(), [](const JsonMember* a, const JsonMember* b) {
            return by_object(a, b) || (!by_object(b, a) && std::less<>()(a, b));
        });
    }
    [[nodiscard]] bool empty() const noexcept { return members_.empty(); }

    void enter(std::string_view array, std::size_t index) {
        sizes_.push_back(pointer_.size());
        pointer_.append("/").append(array).append("/").append(std::to_string(index));
    }
    void leave() {
        pointer_.resize(sizes_.back());
        sizes_.pop_back();
    }
    /// Calls `use` for each member of the object that was entered last.
    template <class Use>
    void each(Use use) const {
        const JsonMember here{pointer_, {}, {}};
        const auto range = std::equal_range(members_.begin(), members_.end(), &here, by_object);
        std::for_each(range.first, range.second, [&](const JsonMember* member) { use(*member); });
    }

private:
    static bool by_object(const JsonMember* a, const JsonMember* b) { return a->object < b->object; }

    std::vector<const JsonMember*> members_;
    std::string pointer_;
    std::vector<std::size_t> sizes_;  // of the pointer, before each step
};

/// The JSON format. What is not recursive is written by begin(), so that the members' order is the schema's.
class JsonWriter : public WriterBase {
public:
    JsonWriter(SinkRef sink, const JsonOptions& options, const std::vector<JsonMember>& unknown)
        : json_(sink, options.pretty), ranges_(options.ranges), fields_(options.fields), unknown_(unknown) {}

    void begin(const Article& article) {
        json_.open('{');
        string("schema", json_schema_name);
        head(article);
        body(article);
        if (fields_.contains(Field::boilerplate)) boilerplate_list(article);
        if (!fields_.contains(Field::comments)) return;
        json_.key("comments");
        json_.open('[');
    }

    void comment_begin(const Comment& comment, std::size_t level) {
        json_.next();
        json_.open('{');
        enter_comment(level);
        comment_members(comment);
        json_.key("replies");
        json_.open('[');
    }
    void comment_end(const Comment&, std::size_t) {
        json_.close(']');
        end_object();
        if (!unknown_.empty()) unknown_.leave();
    }

    void end(const Article& article) {
        if (fields_.contains(Field::comments)) json_.close(']');
        if (fields_.contains(Field::stated_comments)) number_if("stated_comments", article.stated_comments);
        if (fields_.contains(Field::diagnostics)) {
            list_if("diagnostics", article.diagnostics, [this](const Diagnostic& d) {
                string("message", d.message);
                json_.key("offset");
                json_.number(d.offset);
            });
        }
        end_object();
    }

private:
    void head(const Article& article) {
        text(Field::title, article.title);
        text_if(Field::kicker, article.kicker);
        text_if(Field::subtitle, article.subtitle);
        text(Field::outlet, article.outlet);
        text_if(Field::section, article.section);
        text(Field::lead, article.lead);
        if (fields_.contains(Field::authors)) texts("authors", article.authors);
        if (fields_.contains(Field::credits)) credits(article);
        text_if(Field::dateline, article.dateline);
        if (fields_.contains(Field::published)) time("published", article.published);
        if (fields_.contains(Field::updated) && article.updated != DateTime{})
            time("updated", article.updated);
        if (fields_.contains(Field::language)) string("language", article.language);
        if (fields_.contains(Field::related) && !article.related.empty()) texts("related", article.related);
        if (fields_.contains(Field::tags) && !article.tags.empty()) texts("tags", article.tags);
    }

    void credits(const Article& article) {
        list_if("credits", article.credits, [this](const Credit& c) {
            texts("agencies", c.agencies);
            texts("signs", c.signs);
            range("range", c.range);
        });
    }

    void body(const Article& article) {
        if (!fields_.contains(Field::body) && !fields_.contains(Field::captions)) return;
        json_.key("body");
        json_.open('[');
        for (std::size_t i = 0; i < article.body.size(); ++i) {
            const Block& block = article.body[i];
            if (fields_.contains(field_of(block))) object("body", i, [&] { block_members(block); });
        }
        json_.close(']');
    }

    void block_members(const Block& block) {
        string("kind", to_string(block.kind));
        string("text", block.text);
        range("range", block.range);
        list_if("quotes", block.quotes, [this](const Quotation& q) {
            string("text", q.text);
            range("range", q.range);
            json_.member("attribution", q.attribution);
            range("attribution_range", q.attribution_range);
            json_.member("speaker", q.speaker);
            range("speaker_range", q.speaker_range);
        });
    }

    void boilerplate_list(const Article& article) {
        list("boilerplate", article.boilerplate, [this](const Boilerplate& b) {
            string("kind", to_string(b.kind));
            string("text", b.text);
            range("range", b.range);
        });
    }

    void enter_comment(std::size_t level) {
        if (unknown_.empty()) return;
        siblings_.resize(level + 1);
        unknown_.enter(level == 0 ? "comments" : "replies", siblings_[level]++);
    }
    void comment_members(const Comment& comment) {
        text("author", comment.author);
        time("published", comment.published);
        texts("text", comment.text);
        number_if("votes", comment.votes);
        number_if("downvotes", comment.downvotes);
        json_.member("badge", comment.badge);
        json_.member("in_reply_to", comment.in_reply_to);
        true_if("edited", comment.edited);
        true_if("deleted", comment.deleted);
        range("range", comment.range);
    }

    void string(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.string(value);
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
    void text(Field field, const Text& value) {
        if (fields_.contains(field)) text(to_string(field), value);
    }
    void text_if(Field field, const Text& value) {
        if (value != Text{}) text(field, value);
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
    /// An element of the array `key`.
    template <class Members>
    void object(std::string_view key, std::size_t index, Members members) {
        json_.next();
        json_.open('{');
        if (!unknown_.empty()) unknown_.enter(key, index);
        members();
        end_object();
        if (!unknown_.empty()) unknown_.leave();
    }
    void end_object() {
        unknown_.each([this](const JsonMember& member) {
            json_.any_key(member.name);
            json_.literal(member.value);
        });
        json_.close('}');
    }
    template <class T, class Members>
    void list(std::string_view key, const std::vector<T>& values, Members members) {
        json_.key(key);
        json_.open('[');
        for (std::size_t i = 0; i < values.size(); ++i) object(key, i, [&] { members(values[i]); });
        json_.close(']');
    }
    template <class T, class Members>
    void list_if(std::string_view key, const std::vector<T>& values, Members members) {
        if (!values.empty()) list(key, values, members);
    }

    JsonEmitter json_;
    bool ranges_;
    Fields fields_;
    UnknownMembers unknown_;
    std::vector<std::size_t> siblings_;  // comments begun, by level
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

/// What becomes of members that the schema does not name.
struct UnknownPolicy {
    bool refuse = false;
    std::vector<JsonMember>* keep = nullptr;

    [[nodiscard]] bool skip() const noexcept { return !refuse && keep == nullptr; }
};

/// The members of an object by name. It notes the names that were asked for, so that the others are known.
class JsonMembers {
public:
    JsonMembers(const boost::json::value& value, const JsonPath& path, const UnknownPolicy& unknown)
        : object_(value.if_object()), path_(path), unknown_(unknown) {
        if (object_ == nullptr) bad_schema(path, "expected an object");
    }

    template <class Read, class T>
    void read(std::string_view key, T& to, Read read_value) {
        if (!unknown_.skip()) known_.emplace_back(key);
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
                JsonMembers own(item, at, unknown_);
                members(own, result);
                own.finish();
                return result;
            });
        });
    }
    /// To be called when all members are read.
    void finish() const {
        if (unknown_.skip()) return;
        for (const auto& member : *object_) {
            const std::string_view key{member.key().data(), member.key().size()};
            if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
            if (unknown_.refuse) bad_schema({&path_, key, 0}, "unknown member");
            unknown_.keep->push_back(
                {path_.pointer(), std::string(key), boost::json::serialize(member.value())});
        }
    }
    [[nodiscard]] const JsonPath& path() const noexcept { return path_; }

private:
    const boost::json::object* object_;
    const JsonPath& path_;
    const UnknownPolicy& unknown_;
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

/// The versions that can be read: this one and, once there are any, the older ones. A version is new where a
/// member changes its meaning; a member that is added does not make one, since members may be absent.
inline constexpr std::array readable_schemas{json_schema_name};

inline void read_article(JsonMembers& from, Article& to) {
    std::string schema{json_schema_name};
    from.read("schema", schema);
    if (std::find(readable_schemas.begin(), readable_schemas.end(), schema) == readable_schemas.end()) {
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
    options.max_depth = json_max_depth;
    boost::json::parser parser({}, options);
    boost::json::error_code error;
    const std::size_t end = start + parser.write_some(json.data() + start, json.size() - start, error);
    if (error) throw json_error(error, end);
    const std::size_t rest = json.find_first_not_of(" \t\r\n", end);
    if (rest != json.npos) throw json_error(boost::json::error::extra_data, rest);
    return parser.release();
}

[[nodiscard]] inline Article article_from(const boost::json::value& document, const UnknownPolicy& unknown) {
    const JsonPath root;
    JsonMembers members(document, root, unknown);
    Article article;
    read_article(members, article);
    members.finish();
    return article;
}

}  // namespace detail

NEWSTEXT_INLINE void write_json_document(const JsonDocument& document, SinkRef sink,
                                         const JsonOptions& options) {
    detail::JsonWriter writer(sink, options, document.unknown);
    visit(document.article, writer, options.fields);
}

NEWSTEXT_INLINE std::string to_json_document(const JsonDocument& document, const JsonOptions& options) {
    std::string result;
    write_json_document(document, result, options);
    return result;
}

NEWSTEXT_INLINE void write_json(const Article& article, SinkRef sink, const JsonOptions& options) {
    detail::JsonWriter writer(sink, options, {});
    visit(article, writer, options.fields);
}

NEWSTEXT_INLINE std::string to_json(const Article& article, const JsonOptions& options) {
    std::string result;
    write_json(article, result, options);
    return result;
}

NEWSTEXT_INLINE void write_jsonl(const Article& article, SinkRef sink, const JsonLinesOptions& options) {
    write_json(article, sink, {.fields = options.fields, .pretty = false, .ranges = options.ranges});
    sink.append("\n");
}

NEWSTEXT_INLINE std::string to_jsonl(const Article& article, const JsonLinesOptions& options) {
    std::string result;
    write_jsonl(article, result, options);
    return result;
}

NEWSTEXT_INLINE Article read_json(std::string_view json, const ReadOptions& options) {
    return detail::article_from(detail::parse_json(json), {options.refuse_unknown, nullptr});
}

NEWSTEXT_INLINE JsonDocument read_json_document(std::string_view json, const ReadOptions& options) {
    JsonDocument document;
    document.article =
        detail::article_from(detail::parse_json(json), {options.refuse_unknown, &document.unknown});
    return document;
}

}  // namespace newstext
