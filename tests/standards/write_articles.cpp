// Writes articles into a folder in every format, for the validators: write_articles FOLDER SAMPLE
//
// The articles: the one in the file SAMPLE, one with each member of the model, an empty one, comments nested
// deeply, a line of 1 MB, articles whose strings hold what may not stand in a document, and articles parsed
// from random bytes.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <newstext/newstext.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "serialize/samples.hpp"
#include "support/files.hpp"

namespace {

using namespace std::string_literals;
using newstext::Article;

/// Bytes that a format may stumble over.
const std::vector<std::string> odd_texts{
    "\0\1\2\b\v\f\x0E\x1F\x7F"s,  // control characters
    "tab\tline\nline\rline\r\nend",
    "]]> ]]&gt; <![CDATA[ -- --> <!-- <?xml ?>",  // what ends or begins something in markup
    "</script><script>alert(1)</script> <!--<script> </p></article></title>",
    "& &amp; &#0; &#xFFFF; &nosuch; \"double\" 'single' <a href='x'>",
    "\xED\xA0\x80 \xED\xBF\xBF \xED\xA0\xBD\xED\xB8\x80",                     // surrogates, lone and in pairs
    "\x80 \xC0\x80 \xE2\x82 \xF8\x88\x80\x80\x80 \xF4\x90\x80\x80 \xFF\xFE",  // not UTF-8
    "\xC2\x80\xC2\x85\xC2\x92\xC2\x9F",                                       // C1 control characters
    "\xEF\xBF\xBE \xEF\xBF\xBF \xEF\xB7\x90 \xF0\x9F\xBF\xBE \xF4\x8F\xBF\xBF",            // noncharacters
    "\xE2\x80\xAE\xE2\x80\x8F \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAC\xE2\x81\xA6",  // right to left
    "\xEF\xBB\xBF\xE2\x80\xA8\xE2\x80\xA9\xC2\xAD",                     // byte-order mark, line separators
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 \xCC\x81 e\xCC\x81",  // joined and combining
    "   ",
    "\\ \\u0000 \\\" {{ }} %s ${x} `",
};

/// Calls `use` for each string of an article.
template <class Use>
void for_each_string(std::vector<newstext::Comment>& comments, Use use) {
    for (auto& comment : comments) {
        for (auto* text : {&comment.author.text, &comment.published.text, &comment.published.iso,
                           &comment.badge, &comment.in_reply_to})
            use(*text);
        for (auto& paragraph : comment.text) use(paragraph.text);
        for_each_string(comment.replies, use);
    }
}

template <class Use>
void for_each_string(Article& a, Use use) {
    for (auto* text : {&a.title, &a.kicker, &a.subtitle, &a.outlet, &a.section, &a.lead, &a.dateline})
        use(text->text);
    for (auto* time : {&a.published, &a.updated}) use(time->text), use(time->iso);
    for (auto* texts : {&a.authors, &a.related, &a.tags}) {
        for (auto& text : *texts) use(text.text);
    }
    for (auto& credit : a.credits) {
        for (auto* texts : {&credit.agencies, &credit.signs}) {
            for (auto& text : *texts) use(text.text);
        }
    }
    use(a.language);
    for (auto& block : a.body) {
        use(block.text);
        for (auto& quote : block.quotes) use(quote.text), use(quote.attribution), use(quote.speaker);
    }
    for (auto& piece : a.boilerplate) use(piece.text);
    for (auto& diagnostic : a.diagnostics) use(diagnostic.message);
    for_each_string(a.comments, use);
}

/// The full article, each of its strings replaced by what `next` gives.
template <class Next>
Article replaced(Next next) {
    Article article = samples::full_article();
    for_each_string(article, [&](std::string& text) { text = next(text); });
    return article;
}

/// Random bytes, most of them from the odd texts.
std::string random_text(std::mt19937& random, std::size_t pieces) {
    std::string text;
    for (; pieces > 0; --pieces) {
        switch (random() % 4) {
            case 0:
                text += odd_texts[random() % odd_texts.size()];
                break;
            case 1:
                text += static_cast<char>(random() % 256);
                break;
            case 2:
                text += '\n';
                break;
            default:
                text += " Die Gemeinde teilte am Dienstag mit, der Weg bleibe gesperrt. ";
        }
    }
    return text;
}

std::vector<Article> all_articles(const std::string& sample) {
    std::vector<Article> all{newstext::parse(newstext::test::read_file(sample)), samples::full_article(),
                             Article{}, samples::deep_article(60)};
    for (const auto& odd : odd_texts) {
        all.push_back(replaced([&](const std::string&) { return odd; }));
        all.push_back(replaced([&](const std::string& text) { return odd + text + odd; }));
    }
    for (const std::string iso :
         {"2024-02-30", "0000-01-01", "2024-02-29T24:00", "2024-02-29T23:59:59.1234567+14:30",
          "2024-02-29T23:59:60Z", "2023-02-29", "2024-13-01", "2024-02-29T23:59:59.123-05:00",
          "2024-02-29T23:59:59", "2024-02-29T23:59+02:00", "2024-02-29T"}) {
        Article article = samples::full_article();
        article.published.iso = article.updated.iso = article.comments[0].published.iso = iso;
        all.push_back(article);
    }
    const std::string long_line = std::string(1 << 20, 'x') + "]]>\x01";
    all.push_back(samples::full_article());
    all.back().title.text = all.back().body[0].text = all.back().comments[0].text[0].text = long_line;
    std::mt19937 random(20240229);
    for (std::size_t i = 0; i < 30; ++i) {
        all.push_back(newstext::parse(random_text(random, 4 * i)));
        all.push_back(replaced([&](const std::string&) { return random_text(random, random() % 6); }));
    }
    return all;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: write_articles FOLDER SAMPLE\n";
        return 2;
    }
    std::size_t number = 0;
    for (const Article& article : all_articles(argv[2])) {
        for (const auto& format : newstext::formats) {
            const std::filesystem::path folder = std::filesystem::path(argv[1]) / format.name;
            std::filesystem::create_directories(folder);
            std::ofstream file(folder / (std::to_string(number) + "." + std::string(format.name)),
                               std::ios::binary);
            file << newstext::write(article, format);
            if (!file.flush()) {
                std::cerr << "write_articles: " << folder.string() << ": cannot be written\n";
                return 1;
            }
        }
        ++number;
    }
    return 0;
}
