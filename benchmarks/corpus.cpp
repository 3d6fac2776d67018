#include "corpus.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace newstext::benchmarks {

Corpus read_corpus(const std::string& path, const std::string& field) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path + ": cannot be opened");
    std::string all{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) throw std::runtime_error(path + ": cannot be read");
    Corpus corpus;
    if (!all.starts_with('{')) {
        corpus.texts.push_back(std::move(all));
        return corpus;
    }
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        const std::string_view line(all.data() + begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.empty()) continue;
        boost::system::error_code error;
        const boost::json::value record = boost::json::parse(line, error);
        if (error || !record.is_object()) {
            throw std::runtime_error(path + ": line " + std::to_string(number) + " is no JSON object");
        }
        const boost::json::value* text = record.get_object().if_contains(field);
        if (text != nullptr && text->is_string()) corpus.texts.emplace_back(text->get_string());
    }
    if (corpus.texts.empty())
        throw std::runtime_error(path + ": no line has a text '" + field + "' (see --field)");
    return corpus;
}

}  // namespace newstext::benchmarks
