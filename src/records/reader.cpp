#include "newstext/records/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "containers.hpp"
#include "warc_header.hpp"
#include "window.hpp"

namespace newstext::records {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::size_t max_blank = std::size_t{64} << 10U;  // before which the format must show

constexpr std::array<std::pair<std::string_view, Format>, 5> format_names{{{"auto", Format::automatic},
                                                                           {"text", Format::text},
                                                                           {"json", Format::json},
                                                                           {"jsonl", Format::json_lines},
                                                                           {"warc", Format::warc}}};

/// The first bytes that are not blank, at least `size` where there are so many; `begin` is where they begin.
std::string_view look(Window& window, std::size_t size, std::size_t& begin) {
    const std::size_t mark = window.peek(utf8_mark.size()).starts_with(utf8_mark) ? utf8_mark.size() : 0;
    begin = mark;
    while (true) {
        const std::string_view at_hand = window.peek(begin + size);
        begin = std::min(at_hand.find_first_not_of(" \t\r\n", begin), at_hand.size());
        if (at_hand.size() >= begin + size || window.at_stop() || begin > max_blank)
            return at_hand.substr(begin);
    }
}

/// Whether the object that begins at `begin` has its end in later lines. It is not enough that the first line
/// is no whole object: the line may be cut, and a record of its own may follow.
bool goes_on_in_next_line(Window& window, std::size_t begin, std::size_t limit) {
    const std::size_t end = window.find('\n', begin, limit);
    if (end == Window::npos) return false;
    JsonExtent extent;
    if (extent.scan(window.bytes().substr(begin, end - begin)) || extent.in_string()) return false;
    const std::string_view at_hand = window.peek(end + 2);
    return at_hand.size() > end + 1 && at_hand[end + 1] != '{';
}

Format format_of(Window& window, bool expect_json, std::size_t limit) {
    std::size_t begin = 0;
    const std::string_view first = look(window, 8, begin);
    if (is_warc_version(first)) return Format::warc;
    if (first.empty()) return Format::text;  // damaged before it begins; what follows is looked at again
    if (expect_json && !first.starts_with('{')) return Format::json_lines;
    const std::size_t second = first.empty() ? Window::npos : first.find_first_not_of(" \t\r\n", 1);
    const bool is_object =
        first.starts_with('{') && (second == Window::npos || first[second] == '"' || first[second] == '}');
    if (!is_object && !expect_json) return Format::text;
    return goes_on_in_next_line(window, begin, limit) ? Format::json : Format::json_lines;
}

/// Blank to its end. Data that is blank for long is taken for text.
bool is_blank(Window& window) {
    std::size_t begin = 0;
    return look(window, 1, begin).empty() && window.at_stop() && !window.damaged();
}

}  // namespace

std::optional<Format> format_from(std::string_view name) {
    for (const auto& [known, format] : format_names) {
        if (known == name) return format;
    }
    return std::nullopt;
}

struct RecordReader::State {
    State(std::unique_ptr<ByteSource> bytes, std::string file, const ReadOptions& wanted)
        : source(std::move(bytes)), name(std::move(file)), options(wanted) {
        constexpr std::uint64_t most = std::uint64_t{1} << (sizeof(std::size_t) * 8 - 2);
        options.limits.record = std::min(options.limits.record, most);
    }

    /// False where there are no records.
    bool choose_container() {
        const auto limit = static_cast<std::size_t>(options.limits.record);
        Format format = options.format;
        if (format == Format::automatic) {
            if (is_blank(*window)) return false;
            format = format_of(*window, options.expect_json, limit);
            if (after_damage && format == Format::text) return false;  // the rest of a page
        }
        const bool json = format == Format::json || format == Format::json_lines;
        if (json && window->peek(utf8_mark.size()).starts_with(utf8_mark)) window->consume(utf8_mark.size());
        switch (format) {
            case Format::json:
                container = std::make_unique<JsonContainer>(*window, limit);
                break;
            case Format::json_lines:
                container = std::make_unique<JsonLinesContainer>(*window, limit);
                break;
            case Format::warc:
                container = std::make_unique<WarcContainer>(*window, limit);
                break;
            case Format::text:
            case Format::automatic:
                container = std::make_unique<TextContainer>(*window, limit);
                break;
        }
        return true;
    }

    bool next_in_container(RawRecord& record) {
        if (!window) {
            if (!source) return false;
            window.emplace(decompressed(std::exchange(source, nullptr), options.limits));
        }
        if (!container && !choose_container()) return false;
        if (!container->next(record)) return false;
        // What was taken for a page may be a damaged beginning, and records follow.
        if (options.format == Format::automatic && record.kind == RecordKind::text &&
            record.code == ErrorCode::damaged_data && record.broken()) {
            container.reset();
            after_damage = true;
        }
        return true;
    }

    bool next(RawRecord& record) {
        record = {};
        try {
            if (!next_in_container(record)) return false;
        } catch (const Error& error) {  // of the very first bytes
            record.problem = error.what();
            record.code = error.code();
        }
        record.origin.file = name;
        return true;
    }

    std::unique_ptr<ByteSource> source;  // until it is opened
    std::string name;
    ReadOptions options;
    bool after_damage = false;
    std::optional<Window> window;
    std::unique_ptr<Container> container;
};

RecordReader::RecordReader(std::unique_ptr<ByteSource> source, std::string name, const ReadOptions& options)
    : state_(std::make_unique<State>(std::move(source), std::move(name), options)) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

bool RecordReader::next(RawRecord& record) { return state_->next(record); }
std::uint64_t RecordReader::bytes_read() const noexcept {
    return state_->window ? state_->window->source().bytes_read() : 0;
}
std::uint64_t RecordReader::offset() const noexcept { return state_->window ? state_->window->offset() : 0; }
std::uint64_t RecordReader::passed_over() const noexcept {
    return state_->container ? state_->container->passed_over() : 0;
}

}  // namespace newstext::records
