#include "newstext/source/blocks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "newstext/source/text.hpp"
#include "newstext/source/utf8.hpp"

using namespace newstext;
using source::Marker;

namespace {

using Strings = std::vector<std::string>;

struct Split {
    std::vector<source::Line> lines;
    source::Shape shape;
    std::vector<source::Block> blocks;
};

Split split(std::string_view text) {
    Split s;
    source::split_lines(text, s.lines);
    s.shape = source::find_shape(text, s.lines);
    source::find_blocks(text, s.lines, s.shape, s.blocks);
    return s;
}

Strings texts(std::string_view text) {
    Strings all;
    for (const auto& block : split(text).blocks) {
        std::string out;
        source::append_folded(block.content.of(text), out);
        all.push_back(out);
    }
    return all;
}

source::Block only_block(std::string_view text) {
    const auto s = split(text);
    REQUIRE(s.blocks.size() == 1);
    return s.blocks[0];
}

/// The text broken at blanks so that no line has more than `width` columns.
std::string wrap(std::string_view text, std::size_t width, std::string_view indent = "") {
    std::string out;
    std::string line(indent);
    std::size_t columns = indent.size();
    const auto flush = [&] {
        out += line + "\n";
        line = indent;
        columns = indent.size();
    };
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        std::size_t wide = 0;
        for (std::size_t at = 0; at < word.size(); at += utf8::decode(word, at).length) {
            wide += utf8::columns(utf8::decode(word, at).code);
        }
        if (columns > indent.size() && columns + 1 + wide > width) flush();
        if (columns > indent.size()) {
            line += ' ';
            ++columns;
        }
        line += word;
        columns += wide;
    }
    flush();
    return out;
}

const Strings paragraphs{
    "Snow closes the pass",
    "The road over the Corran pass was closed on Sunday after two feet of snow fell in less than six hours. "
    "Ploughs were sent out at dawn, but the wind blew the snow back faster than the drivers could clear it, "
    "and "
    "by noon they had given up.",
    "Nobody was hurt, the sheriff said. About forty travellers spent the night in the school at Lower "
    "Corran, "
    "where the cook made soup and the children gave up their gymnasium without much sign of regret.",
    "What happens next",
    "The road may open again on Tuesday, if the forecast holds. Until then lorries have to take the long way "
    "round by the coast, which adds three hours to the trip and a good deal to the price of fresh bread.",
    "In the last ten years the pass was closed eleven times, and never before the middle of November. Older "
    "people in the valley remember worse winters, but they also remember more ploughs.",
};

}  // namespace

TEST_CASE("blocks: hard-wrapped text becomes paragraphs again at any width") {
    for (const std::size_t width : {40u, 50u, 60u, 65u, 72u, 76u, 80u, 100u, 132u}) {
        CAPTURE(width);
        std::string text;
        for (const auto& p : paragraphs) text += wrap(p, width) + "\n";
        const auto s = split(text);
        CHECK(s.shape.wrap_width > 0);
        CHECK(s.shape.wrap_width <= width);
        CHECK(texts(text) == paragraphs);
    }
}

TEST_CASE("blocks: hard-wrapped and indented, as text browsers dump pages") {
    for (const std::size_t width : {60u, 72u, 80u}) {
        CAPTURE(width);
        std::string text;
        for (const auto& p : paragraphs) text += wrap(p, width, "   ") + "\n";
        const auto s = split(text);
        CHECK(s.shape.wrap_width > 0);
        CHECK(texts(text) == paragraphs);
        for (const auto& block : s.blocks) CHECK(block.indent == 3);
    }
}

TEST_CASE("blocks: hard-wrapped with CRLF, and without a final line end") {
    std::string text;
    for (const auto& p : paragraphs) text += wrap(p, 72) + "\n";
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(texts(crlf) == paragraphs);
    text.resize(text.size() - 2);
    CHECK(texts(text) == paragraphs);
}

TEST_CASE("blocks: hard-wrapped in other languages") {
    const Strings german{
        "Die Passstrasse über den Hornsattel ist seit Sonntag gesperrt, weil in sechs Stunden mehr als ein "
        "halber "
        "Meter Schnee gefallen ist. Die Räumfahrzeuge rückten zwar früh aus, kamen aber gegen den Wind nicht "
        "an.",
        "Verletzt wurde niemand, wie die Kantonspolizei am Montag mitteilte. Rund vierzig Reisende "
        "übernachteten "
        "in der Turnhalle, wo ihnen die Köchin des Schulhauses eine Suppe kochte und niemand lange schlief.",
        "Wann die Strasse wieder offen ist, weiss noch niemand genau. Bis dahin fahren die Lastwagen am "
        "Seeufer "
        "entlang, was drei Stunden länger dauert und das Brot teurer macht, wie die Bäckerei im Tal sagt."};
    const Strings russian{
        "Дорога через перевал закрыта с воскресенья, потому что за шесть часов выпало больше полуметра "
        "снега. "
        "Техника вышла на рассвете, но ветер возвращал снег быстрее, чем его успевали убирать водители.",
        "Никто не пострадал, сообщили в районе. Около сорока путников провели ночь в школе, где повар сварил "
        "суп, "
        "а дети без особого сожаления отдали гостям свой спортивный зал.",
        "Когда дорогу откроют, пока неизвестно. До тех пор грузовики идут в объезд по берегу, что занимает "
        "на три "
        "часа больше и заметно повышает цену свежего хлеба."};
    const Strings greek{
        "Ο δρόμος προς το πέρασμα έκλεισε την Κυριακή επειδή μέσα σε έξι ώρες έπεσε περισσότερο από μισό "
        "μέτρο "
        "χιόνι. Τα μηχανήματα βγήκαν νωρίς, όμως ο άνεμος γέμιζε ξανά τον δρόμο πίσω τους όλη την ημέρα.",
        "Κανείς δεν τραυματίστηκε, είπε η αστυνομία. Περίπου σαράντα ταξιδιώτες πέρασαν τη νύχτα στο σχολείο "
        "του "
        "χωριού, όπου η μαγείρισσα έφτιαξε σούπα και τα παιδιά έδωσαν το γυμναστήριο χωρίς μεγάλη λύπη.",
        "Πότε θα ανοίξει ο δρόμος δεν το ξέρει κανείς ακόμα. Μέχρι τότε τα φορτηγά πηγαίνουν από την "
        "παραλία, κάτι "
        "που διαρκεί τρεις ώρες περισσότερο και ανεβάζει την τιμή του ψωμιού στα χωριά του βουνού."};
    for (const auto& all : {german, russian, greek}) {
        CAPTURE(all[0]);
        std::string text;
        for (const auto& p : all) text += wrap(p, 70) + "\n";
        CHECK(split(text).shape.wrap_width > 0);
        CHECK(texts(text) == all);
    }
}

TEST_CASE("blocks: a line that begins with a small letter may go on with a paragraph") {
    for (const std::string_view small :
         {"a", "é", "ö", "ß", "ż", "ł", "č", "ş", "ı", "ő", "σ", "ά", "ό", "ж", "я", "і"}) {
        CAPTURE(small);
        CHECK(source::detail::begins_lower(small));
    }
    for (const std::string_view other :
         {"A", "É", "Ö", "Ż", "Ł", "Č", "Ş", "İ", "Ő", "Σ", "Ά", "Ж", "І", "5", "-", "«", "雪", ""}) {
        CAPTURE(other);
        CHECK_FALSE(source::detail::begins_lower(other));
    }
}

TEST_CASE("blocks: lines of Chinese and Japanese are wrapped anywhere") {
    const std::string paragraph =
        "昨夜から北部の山沿いで雪が降り続き、今朝までに六十センチを超えた。県は峠道を通行止めにし、除雪車を十"
        "台出したが、"
        "強い風で雪がすぐに吹き戻され、作業は正午に中断された。けが人は出ていない。近くの小学校には旅行者四十"
        "人が泊まり、"
        "地元の人たちが温かい汁物を配った。道路は火曜日に開く見込みだという。バス会社は代わりの便を海沿いの道"
        "に走らせる。";
    // Browsers and tools count a wide character as one column or as two.
    for (const std::size_t characters : {30u, 36u, 40u}) {
        CAPTURE(characters);
        std::string text = "峠道が大雪で通行止めに\n\n";
        std::size_t column = 0;
        for (std::size_t at = 0; at < paragraph.size(); at += utf8::decode(paragraph, at).length) {
            if (column == characters) text += '\n';
            column = column == characters ? 1 : column + 1;
            text += paragraph.substr(at, utf8::decode(paragraph, at).length);
        }
        text += '\n';
        const auto s = split(text);
        CHECK(s.shape.wrap_width > 0);
        REQUIRE(s.blocks.size() == 2);
        CHECK(count_lines(s.blocks[0], s.lines) == 1);
        CHECK(s.blocks[1].first_line == 2);
        CHECK(count_lines(s.blocks[1], s.lines) == s.lines.size() - 2);
    }
}

TEST_CASE("blocks: a hyphen at a break") {
    // The third line ends in a hyphen of its own at 40 columns.
    const std::string text =
        "The road was closed on Sunday morning by\n"
        "the county after heavy snow had fallen\n"
        "for six hours, and the Lower-Corran-High\n"
        "road stayed open, said the Corran-Hills-\n"
        "Council, which runs all of the ploughs\n"
        "and hopes for warmer days quite soon.\n";
    CHECK(
        texts(text) ==
        Strings{
            "The road was closed on Sunday morning by the county after heavy snow had fallen for six hours, "
            "and the Lower-Corran-High road stayed open, said the Corran-Hills-Council, which runs all of "
            "the "
            "ploughs and hopes for warmer days quite soon."});
}

TEST_CASE("blocks: wrapped text keeps lists and short lines apart") {
    std::string text;
    for (std::size_t i = 0; i < 3; ++i) text += wrap(paragraphs[i], 60) + "\n";
    text +=
        "* bread and butter for forty people who came late in the day\n"
        "  and left early\n"
        "* blankets\n"
        "* tea\n"
        "\n"
        "Share this\n"
        "Print\n";
    const auto found = texts(text);
    REQUIRE(found.size() == 8);
    CHECK(found[3] == "bread and butter for forty people who came late in the day and left early");
    CHECK(found[4] == "blankets");
    CHECK(found[5] == "tea");
    CHECK(found[6] == "Share this");
    CHECK(found[7] == "Print");
}

TEST_CASE("blocks: a byte-order mark is no indent and no column") {
    std::string text;
    for (const auto& p : paragraphs) text += wrap(p, 60) + "\n";
    const auto plain = split(text);
    const auto marked = split("\xEF\xBB\xBF" + text);
    CHECK(marked.shape.wrap_width == plain.shape.wrap_width);
    CHECK(only_block("\xEF\xBB\xBF"
                     "1. one")
              .marker == Marker::none);
    CHECK(only_block("\xEF\xBB\xBF"
                     "one")
              .indent == 0);
    CHECK(only_block("\xEF\xBB\xBF  one").indent == 2);
}

TEST_CASE("blocks: blank lines around the text make it no gapped one") {
    CHECK_FALSE(split("\n\n\none\ntwo\n\n\n").shape.gapped);
    CHECK(split("one\n\ntwo\n").shape.gapped);
}

TEST_CASE("blocks: decomposed letters take one column") {
    CHECK(source::detail::measure("u\u0308bu\u0308 e", 100).all == 5);
    CHECK(source::detail::measure("u\u0308bu\u0308 e", 100).first_word == 3);
    CHECK(source::detail::measure("\u036F\u0370\xCD", 100).all == 2);
}

TEST_CASE("blocks: a text with longer lines than the width is not wrapped") {
    // Short lines of a script without case are alike in length and end no sentence.
    const std::string line = "小川にかかる古い橋を一億二千万円で直すことを";
    std::string text;
    for (int i = 0; i < 8; ++i) text += line + "\n";
    for (int i = 0; i < 3; ++i) text += line + line + line + "決めた。\n";
    CHECK(split(text).shape.wrap_width == 0);
    CHECK(texts(text).size() == 11);
}

TEST_CASE("blocks: flat texts are never taken for wrapped") {
    SUBCASE("a line a paragraph") {
        std::string text;
        for (const auto& p : paragraphs) text += p + "\n";
        CHECK(split(text).shape.wrap_width == 0);
        CHECK(texts(text) == paragraphs);
    }
    SUBCASE("a menu in small letters") {
        CHECK(
            split(
                "home\nlocal news\nsport and leisure\nweather\nplanning\ntraffic\nabout us\ncontact\nsearch\n"
                "letters to the editor\nour archive\nsign in\n")
                .shape.wrap_width == 0);
    }
    SUBCASE("a recipe") {
        CHECK(
            split(
                "200 g flour\n2 eggs\na pinch of salt\nmilk\nsome butter for the pan\nsugar and cinnamon\n"
                "mix the flour with the milk\nadd the eggs\nleave the dough to rest\nfry it on both sides\n")
                .shape.wrap_width == 0);
    }
    SUBCASE("lines of any length") {
        std::mt19937 random(5);
        constexpr std::string_view words[] = {"snow",  "the", "road", "over", "a",     "closed",
                                              "pass,", "by",  "and",  "Sun.", "until", "Corran"};
        for (int round = 0; round < 300; ++round) {
            std::string text;
            for (std::size_t n = 4 + random() % 40; n > 0; --n) {
                const std::size_t longest = random() % 3 == 0 ? 60 : 9;
                for (std::size_t k = 1 + random() % longest; k > 0; --k) {
                    text += std::string(words[random() % std::size(words)]) + (k > 1 ? " " : "\n");
                }
            }
            CAPTURE(text);
            CHECK(split(text).shape.wrap_width == 0);
        }
    }
    SUBCASE("headlines in Chinese") {
        CHECK(split("市政府公布新规划\n山路因大雪关闭\n学校下周一恢复上课\n图书馆延长开放时间\n渡轮停航一天\n"
                    "北部降温十度\n菜价上涨\n体育馆明年动工\n")
                  .shape.wrap_width == 0);
    }
}

TEST_CASE("blocks: markers") {
    struct Case {
        std::string_view text;
        Marker marker;
        std::string_view content;
        std::uint8_t level = 0;
    };
    constexpr Case cases[] = {
        {"* tea", Marker::bullet, "tea"},
        {"- tea", Marker::bullet, "tea"},
        {"+ tea", Marker::bullet, "tea"},
        {"•tea", Marker::bullet, "tea"},
        {"  • tea", Marker::bullet, "tea"},
        {"● tea", Marker::bullet, "tea"},
        {"  o tea", Marker::bullet, "tea"},
        {"o tea", Marker::none, "o tea"},
        {"   1. tea", Marker::numbered, "tea"},
        {"   12. tea", Marker::numbered, "tea"},
        {"   1.5 litres", Marker::none, "1.5 litres"},
        {"   1999. That year", Marker::none, "1999. That year"},
        {"1. tea", Marker::none, "1. tea"},
        {"# Tea", Marker::heading, "Tea", 1},
        {"###   Tea", Marker::heading, "Tea", 3},
        {"####### Tea", Marker::none, "####### Tea"},
        {"#Tea", Marker::none, "#Tea"},
        {"> tea", Marker::quote, "tea", 1},
        {"> > tea", Marker::quote, "tea", 2},
        {">>tea", Marker::none, ">>tea"},
        {"(BUTTON) Tea", Marker::button, "Tea"},
        {"[ ] tea", Marker::button, "tea"},
        {"[x] tea", Marker::button, "tea"},
        {"-5 degrees", Marker::none, "-5 degrees"},
        {"*tea*", Marker::none, "*tea*"},
        {"tea", Marker::none, "tea"},
    };
    for (const auto& one : cases) {
        CAPTURE(std::string(one.text));
        const auto block = only_block(one.text);
        CHECK(block.marker == one.marker);
        CHECK(block.content.of(one.text) == one.content);
        CHECK(block.level == one.level);
    }
}

TEST_CASE("blocks: rules and bare markers are blocks without text") {
    for (const std::string_view text : {"---", "***", "______", "=====", "*", "-", "•"}) {
        CAPTURE(text);
        const auto block = only_block(text);
        CHECK(block.marker == (text.size() >= 3 && text != "•" ? Marker::rule : Marker::bullet));
        CHECK(block.content.empty());
    }
}

TEST_CASE("blocks: gaps, indents and shape") {
    const std::string_view text = "Headline\n\n   indented\nnext\n \nlast";
    const auto s = split(text);
    REQUIRE(s.blocks.size() == 4);
    CHECK(s.blocks[0].gap_before);  // the text's begin
    CHECK(s.blocks[1].gap_before);
    CHECK_FALSE(s.blocks[2].gap_before);
    CHECK(s.blocks[3].gap_before);
    CHECK(s.blocks[1].indent == 3);
    CHECK(s.blocks[2].indent == 0);
    CHECK(s.blocks[3].first_line == 5);
    CHECK(s.shape.gapped);
    CHECK_FALSE(split("a\nb\nc\nd\ne\n").shape.gapped);
    CHECK(split("# Headline\n\nText with a [link](/a)\n\n## More\n").shape.markdown);
    CHECK_FALSE(split("Headline\n\nText #1\n").shape.markdown);
    CHECK(split("").blocks.empty());
    CHECK(split("\n \n\t\n").blocks.empty());
}

TEST_CASE("blocks: each line that is not blank is in one block, in order, for any text") {
    constexpr std::string_view pieces[] = {
        "a ",  "tea ", "\n", "\n\n", "* ", "1. ",  "# ",
        "> ",  "--",   "  ", "\xFF", "雪", "\r\n", "long lines go on and on ",
        "[x]", "Word "};
    std::mt19937 random(13);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t n = random() % 120; n > 0; --n) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        const auto s = split(text);
        std::size_t next = 0;
        for (const auto& block : s.blocks) {
            while (next < s.lines.size() && s.lines[next].blank()) ++next;
            REQUIRE(block.first_line == next);
            const std::size_t lines = count_lines(block, s.lines);
            REQUIRE(next + lines <= s.lines.size());
            REQUIRE(block.content.begin >= s.lines[next].content.begin);
            REQUIRE(block.content.begin <= block.content.end);
            next += lines;
            REQUIRE(block.content.end == s.lines[next - 1].content.end);
        }
        while (next < s.lines.size() && s.lines[next].blank()) ++next;
        REQUIRE(next == s.lines.size());
    }
}
