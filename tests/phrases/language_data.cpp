#include "newstext/phrases/language_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/phrases/folding.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/phrases/words.hpp"

namespace {

struct Data {
    std::string tag;
    std::string text;
};

const std::vector<Data>& all_data() {
    static const std::vector<Data> all = [] {
        std::vector<Data> found;
        const auto folder = std::filesystem::path(NEWSTEXT_SOURCE_DIR) / "data" / "languages";
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            std::ifstream in(entry.path(), std::ios::binary);
            found.push_back({entry.path().stem().string(), {std::istreambuf_iterator<char>(in), {}}});
        }
        std::sort(found.begin(), found.end(), [](const Data& a, const Data& b) { return a.tag < b.tag; });
        return found;
    }();
    return all;
}

/// A phrase as it is compared: its folded words, what may stand around it, and its colon.
std::string compared(std::string_view entry) {
    const bool open_begin = entry.starts_with("…") || entry.starts_with("{name}");
    const bool open_end = entry.ends_with("…") || entry.ends_with("{name}") || entry.ends_with("{date}") ||
                          entry.ends_with("{time}");
    std::string words(entry);
    for (const std::string_view token : {"{name}", "{date}", "{time}", "…"}) {
        for (auto at = words.find(token); at != std::string::npos; at = words.find(token)) {
            words.replace(at, token.size(), " ");
        }
    }
    words.erase(words.find_last_not_of(' ') + 1);
    const bool colon = words.ends_with(':') || words.ends_with("：");
    std::string key = open_begin ? entry.starts_with("{") ? "{name} " : "… " : "";
    for (auto at = words.find("{n}"); at != std::string::npos; at = words.find("{n}"))
        words.replace(at, 3, "0");
    newstext::phrases::for_each_word(words, [&](const newstext::phrases::Word& word) {
        key += word.number
                   ? "0"
                   : newstext::fold(std::string_view(words).substr(word.begin, word.end - word.begin));
        key += ' ';
    });
    return key + (colon ? ":" : "") + (open_end ? "…" : "");
}

bool is_phrase_section(std::string_view name) {
    const auto& all = newstext::names::phrase_sections;
    return name != "relative time" && std::find(all.begin(), all.end(), name) != all.end();
}

}  // namespace

TEST_CASE("language data: every file can be added") {
    CHECK(all_data().size() >= 27);
    for (const auto& data : all_data()) {
        CAPTURE(data.tag);
        newstext::PhraseSet set;
        CHECK_NOTHROW(set.add_text(data.text, data.tag + ".txt"));
        CHECK(set.languages() == std::vector<std::string>{data.tag});
        CHECK(set.size() > 300);
    }
}

TEST_CASE("language data: headers and the facts that every language has") {
    for (const auto& data : all_data()) {
        CAPTURE(data.tag);
        const auto file = newstext::read_language_file(data.text, data.tag);
        CHECK(file.language == data.tag);
        CHECK(!file.name.empty());
        CHECK(file.entries("stop words").size() >= 30);
        for (const auto& [section, last] : {std::pair{"months", 12}, std::pair{"weekdays", 7}}) {
            CAPTURE(section);
            std::set<int> numbers;
            for (const auto& entry : file.entries(section))
                numbers.insert(std::stoi(std::string(entry.text)));
            CHECK(numbers.size() == static_cast<std::size_t>(last));
            CHECK(*numbers.begin() == 1);
            CHECK(*numbers.rbegin() == last);
        }
    }
}

TEST_CASE("language data: a section stands in a file once") {
    for (const auto& data : all_data()) {
        CAPTURE(data.tag);
        std::set<std::string> names;
        for (const auto& section : newstext::read_language_file(data.text, data.tag).sections) {
            CAPTURE(section.name);
            CHECK(names.insert(section.name).second);
        }
    }
}

TEST_CASE("language data: no phrase of a language stands in two sections") {
    for (const auto& data : all_data()) {
        CAPTURE(data.tag);
        const auto file = newstext::read_language_file(data.text, data.tag);
        std::map<std::string, std::string> sections;
        for (const auto& section : file.sections) {
            if (!is_phrase_section(section.name)) continue;
            for (const auto& entry : section.entries) {
                const auto [known, is_new] = sections.try_emplace(compared(entry.text), section.name);
                if (is_new || known->second == section.name) continue;
                FAIL_CHECK(data.tag, ".txt:", entry.line, ": '", entry.text, "' is in [", section.name,
                           "] and in [", known->second, "]");
            }
        }
    }
}
