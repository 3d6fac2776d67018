#include "own_pages.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace fit {
namespace {

using newstext::decode::State;
using newstext::decode::states;
using newstext::decode::StateSet;

constexpr StateSet set(State s) { return static_cast<StateSet>(1u << static_cast<unsigned>(s)); }

/// The states of a role. A kicker or an outlet's line is furniture of the part it stands in.
StateSet states_of(std::string_view role, bool title_seen) {
    using enum State;
    static constexpr std::array<std::pair<std::string_view, State>, 15> roles{{
        {"T", State::title},
        {"L", lead},
        {"B", byline},
        {"D", date},
        {"P", paragraph},
        {"S", subhead},
        {"C", caption},
        {"F", front},
        {"H", head},
        {"I", interruption},
        {"Z", back},
        {"CA", comment},
        {"CT", comment},
        {"CX", comment},
        {"CC", comment},
    }};
    if (role == "K" || role == "O") return set(title_seen ? head : front);
    for (const auto& [name, state] : roles) {
        if (name == role) return set(state);
    }
    return 0;
}

/// The union of roles with slashes between them; 0 where one is unknown.
StateSet states_of_all(std::string_view roles, bool title_seen) {
    StateSet all = 0;
    for (std::size_t begin = 0; begin <= roles.size();) {
        const std::size_t end = std::min(roles.find('/', begin), roles.size());
        const StateSet one = states_of(roles.substr(begin, end - begin), title_seen);
        if (one == 0) return 0;
        all = static_cast<StateSet>(all | one);
        begin = end + 1;
    }
    return all;
}

[[noreturn]] void fail(const std::string& id, std::size_t line, const std::string& what) {
    throw std::runtime_error(id + ":" + std::to_string(line) + ": " + what);
}

/// States that may follow any of `before`.
StateSet followers(StateSet before) {
    StateSet after = 0;
    for (std::size_t a = 0; a < states; ++a) {
        if (((before >> a) & 1u) == 0) continue;
        for (std::size_t b = 0; b < states; ++b) {
            if (newstext::decode::Decoder::allowed[a][b]) after = static_cast<StateSet>(after | (1u << b));
        }
    }
    return after;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path.string() + ": cannot be opened");
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

OwnPage read_own_page(std::string_view text, const std::string& id) {
    OwnPage page;
    page.id = id;
    bool title_seen = false;
    StateSet possible = newstext::decode::any_state;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with('#')) {
            constexpr std::string_view language = "# language: ";
            if (line.starts_with(language)) page.language = line.substr(language.size());
            continue;
        }
        if (line.empty()) {
            page.scrape += '\n';
            page.lines.emplace_back();
            continue;
        }
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) fail(id, number, "no tab after the role");
        OwnLine own;
        own.role = line.substr(0, tab);
        own.continues = own.role == "+";
        if (own.continues) {
            if (page.lines.empty() || page.lines.back().role.empty())
                fail(id, number, "nothing to go on with");
            own.states = page.lines.back().states;
        } else {
            own.states = states_of_all(own.role, title_seen);
            if (own.states == 0) fail(id, number, "unknown role " + own.role);
            possible = static_cast<StateSet>(possible & own.states);
            if (possible == 0) fail(id, number, "the grammar does not allow " + own.role + " here");
            possible = followers(possible);
        }
        title_seen = title_seen || own.role == "T";
        page.lines.push_back(std::move(own));
        page.scrape.append(line.substr(tab + 1)).append(1, '\n');
    }
    return page;
}

std::vector<OwnPage> read_own_pages(const std::string& directory) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<OwnPage> pages;
    for (const auto& path : paths) pages.push_back(read_own_page(read_file(path), path.stem().string()));
    return pages;
}

std::vector<StateSet> label(const OwnPage& own, const newstext::decode::Page& page) {
    std::vector<StateSet> labels;
    std::vector<newstext::source::Line> lines;
    newstext::source::split_lines(page.source, lines);
    std::size_t seen = 0;
    for (const auto& block : page.blocks) {
        const std::size_t count = newstext::source::count_lines(block, lines);
        for (std::size_t i = block.first_line; i < block.first_line + count; ++i) {
            if (i >= own.lines.size() || own.lines[i].continues != (i > block.first_line)) return {};
        }
        labels.push_back(own.lines[block.first_line].states);
        seen += count;
    }
    const auto blank = [](const OwnLine& line) { return line.role.empty(); };
    const auto blanks = std::count_if(own.lines.begin(), own.lines.end(), blank);
    if (seen + static_cast<std::size_t>(blanks) != own.lines.size()) return {};
    return labels;
}

}  // namespace fit
