#include "newstext/phrases/phrase_set.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <deque>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "newstext/error.hpp"
#include "newstext/evidence/scan.hpp"
#include "newstext/phrases/facts.hpp"

using newstext::ErrorCode;
using newstext::PhraseKind;
using newstext::PhraseMatch;
using newstext::PhrasePlace;
using newstext::PhraseSet;
using newstext::evidence::Scan;

namespace {

PhraseSet set_of(std::string_view text) {
    PhraseSet set;
    set.add_text(text, "test");
    return set;
}

Scan scan(const PhraseSet& set, std::string_view line) {
    // A scanner has the phrases of what it scanned.
    thread_local std::deque<newstext::evidence::Scanner> scanners;
    return scanners.emplace_back(set).scan(line);
}

/// What the line is by the phrase that tells most.
PhraseKind kind(const PhraseSet& set, std::string_view line) { return scan(set, line).best().kind; }

/// The message of the error that adding `text` gives.
std::string fault(std::string_view text) {
    PhraseSet set;
    try {
        set.add_text(text, "my.txt");
    } catch (const newstext::Error& error) {
        CHECK(error.code() == ErrorCode::bad_phrase_file);
        CHECK(set.size() == 0);
        return error.what();
    }
    return {};
}

bool begins(const std::string& message, std::string_view with) { return message.starts_with(with); }

}  // namespace

TEST_CASE("a phrase is the whole line") {
    const auto set = set_of("[related]\nMehr dazu\n");
    CHECK(set.size() == 1);
    CHECK(set.text(0) == "Mehr dazu");
    for (const auto* line :
         {"Mehr dazu", "MEHR DAZU:", "  • mehr   dazu »", "mehr-dazu", "„Mehr dazu“ 👉", "mehr\u00A0dazu"}) {
        CAPTURE(line);
        const auto s = scan(set, line);
        CHECK(s.whole().kind == PhraseKind::related);
        CHECK(s.whole().place == PhrasePlace::whole);
    }
    for (const auto* line : {"Mehr dazu gleich", "Noch mehr dazu", "Mehr", "dazu mehr", "", "Mehrdazu"}) {
        CAPTURE(line);
        CHECK(kind(set, line) == PhraseKind::none);
    }
}

TEST_CASE("an ellipsis at the ends: begin, end, inside") {
    const auto set =
        set_of("[related]\nLesen Sie auch …\n[newsletter]\n... jetzt abonnieren\n[consent]\n… Cookies ...\n");
    const auto begin = scan(set, "Lesen Sie auch: Schnee im Juli");
    CHECK(begin.begin().kind == PhraseKind::related);
    CHECK(begin.begin().place == PhrasePlace::begin);
    CHECK(begin.begin().begin == 0);
    CHECK(begin.begin().end == 14);
    CHECK(!begin.whole().found());
    CHECK(scan(set, "Lesen Sie auch").whole().kind == PhraseKind::related);
    CHECK(!scan(set, "Jetzt: lesen Sie auch").best().found());

    const auto end = scan(set, "Unseren Newsletter jetzt abonnieren!");
    CHECK(end.end().kind == PhraseKind::newsletter);
    CHECK(end.end().place == PhrasePlace::end);
    CHECK(scan(set, "Jetzt abonnieren").whole().kind == PhraseKind::newsletter);
    CHECK(!scan(set, "Jetzt abonnieren und lesen").best().found());

    const auto inside = scan(set, "Wir setzen Cookies auf dieser Seite");
    CHECK(inside.inside().kind == PhraseKind::consent);
    CHECK(inside.inside().place == PhrasePlace::inside);
    CHECK(kind(set, "Cookies von uns") == PhraseKind::consent);
    CHECK(kind(set, "Nur Cookies") == PhraseKind::consent);
    CHECK(inside.has(PhraseKind::consent));
    CHECK(!inside.has(PhraseKind::related));
}

TEST_CASE("the whole line tells more than its beginning") {
    const auto set = set_of("[related]\nMehr …\n[newsletter]\nMehr Newsletter\n[share]\nMehr Newsletter …\n");
    CHECK(kind(set, "Mehr Newsletter") == PhraseKind::newsletter);
    CHECK(kind(set, "Mehr Newsletter teilen") == PhraseKind::share);  // the longest
    CHECK(kind(set, "Mehr Wetter") == PhraseKind::related);
    CHECK(scan(set, "Mehr Newsletter").begin().kind == PhraseKind::share);
}

TEST_CASE("{n} is a number") {
    const auto set =
        set_of("[comment heading]\n{n} Kommentare\nKommentare ({n})\n[pagination]\nSeite {n} von {n}\n");
    for (const auto* line : {"12 Kommentare", "1'204 Kommentare", "1’204 Kommentare", "3.500 Kommentare",
                             "Kommentare (12)", "KOMMENTARE 0", "१२ Kommentare"}) {
        CAPTURE(line);
        CHECK(kind(set, line) == PhraseKind::comment_heading);
    }
    CHECK(kind(set, "Seite 2 von 10") == PhraseKind::pagination);
    CHECK(kind(set, "Kommentare") == PhraseKind::none);
    CHECK(kind(set, "zwölf Kommentare") == PhraseKind::none);
    CHECK(kind(set, "Seite 2 von") == PhraseKind::none);
}

TEST_CASE("{name}, {date} and {time} at the ends") {
    const auto set = set_of(
        "[comment author]\n{name} sagt:\n{name} schrieb am {date}\n[byline]\nVon {name}\n[published]\n"
        "Veröffentlicht: {date} {time}\n");
    CHECK(kind(set, "Veröffentlicht: 3. Mai 2024, 14:30") == PhraseKind::published);
    CHECK(kind(set, "Eva Beispiel sagt:") == PhraseKind::comment_author);
    CHECK(kind(set, "Eva Beispiel sagt") == PhraseKind::none);
    CHECK(kind(set, "sagt:") == PhraseKind::none);  // a name must stand before it
    CHECK(kind(set, "Eva schrieb am 3. Mai 2024") == PhraseKind::comment_author);
    CHECK(kind(set, "Von Eva Beispiel") == PhraseKind::byline);
    CHECK(kind(set, "Gruss von Eva") == PhraseKind::none);
}

TEST_CASE("a name and a verb without a colon is a short line") {
    const auto set = set_of("[comment author]\n{name} dijo\n{name} escribe:\n{name} さんのコメント\n");
    CHECK(kind(set, "Ana Ejemplo dijo") == PhraseKind::comment_author);
    CHECK(kind(set, "uno dos tres cuatro cinco seis siete dijo") == PhraseKind::comment_author);
    CHECK(kind(set, "uno dos tres cuatro cinco seis siete ocho dijo") == PhraseKind::none);
    CHECK(kind(set, "uno dos tres cuatro cinco seis siete ocho escribe:") == PhraseKind::comment_author);
    CHECK(kind(set, "山田太郎さんのコメント") ==
          PhraseKind::comment_author);  // two ideographs count as a word
}

TEST_CASE("a colon that an entry has is needed") {
    const auto set = set_of("[tags]\nThemen:\n[related]\nLesen: …\n[byline]\n作者：{name}\n");
    for (const auto* line : {"Themen:", "Themen :", "THEMEN：", "Themen\u00A0:"}) {
        CAPTURE(line);
        CHECK(kind(set, line) == PhraseKind::tags);
    }
    CHECK(kind(set, "Themen") == PhraseKind::none);
    CHECK(kind(set, "Lesen: Schnee im Juli") == PhraseKind::related);
    CHECK(kind(set, "Lesen macht klug") == PhraseKind::none);
    CHECK(kind(set, "作者:张三") == PhraseKind::byline);
    CHECK(kind(set, "作者：张三") == PhraseKind::byline);
    CHECK(kind(set, "作者张三") == PhraseKind::none);
}

TEST_CASE("case and composition do not count") {
    const auto set =
        set_of("[related]\nÄhnliche Beiträge\nA\u0308rger\nЧитайте также\nStraße frei\nΔιαβάστε επίσης\n");
    for (const auto* line : {"ähnliche beiträge", "ÄHNLICHE BEITRÄGE", "A\u0308hnliche Beitra\u0308ge",
                             "A\u0308HNLICHE BEITRA\u0308GE", "ärger", "ÄRGER", "ЧИТАЙТЕ ТАКЖЕ",
                             "читаи\u0306те также", "STRASSE FREI", "strasse frei", "ΔΙΑΒΆΣΤΕ ΕΠΊΣΗΣ"}) {
        CAPTURE(line);
        CHECK(kind(set, line) == PhraseKind::related);
    }
    CHECK(kind(set, "Ahnliche Beitrage") == PhraseKind::none);
}

TEST_CASE("words that are one in capitals are one, whichever an entry has first") {
    const auto set = set_of("[related]\nStrasse frei\nStraße gesperrt\n");
    for (const auto* line : {"Strasse gesperrt", "Straße gesperrt", "STRASSE FREI", "Straße frei"}) {
        CAPTURE(line);
        CHECK(kind(set, line) == PhraseKind::related);
    }
    CHECK(kind(set_of("[related]\nZur Straße\n[share]\nSTRASSE teilen\n"), "Straße teilen") ==
          PhraseKind::share);
}

TEST_CASE("Turkish") {
    const auto set = set_of(
        "language: tr\n[published]\nYayınlanma: {date}\nilk yayın {date}\n[related]\nİlgili haberler\n");
    CHECK(kind(set, "YAYINLANMA: 3 Mayıs 2024") == PhraseKind::published);
    CHECK(kind(set, "Yayinlanma: 3 Mayıs 2024") == PhraseKind::published);
    CHECK(kind(set, "İLK YAYIN 3 Mayıs") == PhraseKind::published);
    for (const auto* line :
         {"ilgili haberler", "İLGİLİ HABERLER", "ILGILI HABERLER", "I\u0307lgili Haberler"}) {
        CAPTURE(line);
        CHECK(kind(set, line) == PhraseKind::related);
    }
    using newstext::DateWordKind;
    const auto& dates = set.facts().dates;
    for (const auto* line : {"Yayınlanma", "YAYINLANMA", "İlk Yayın", "İLK YAYIN", "ilk yayın"}) {
        CAPTURE(line);
        CHECK(dates.match(line, DateWordKind::label, "tr").has_value());
    }
}

TEST_CASE("Greek capitals without accents") {
    const auto set = set_of("language: el\n[related]\nΔιαβάστε επίσης\n[updated]\nΕνημέρωση: {date}\n");
    CHECK(kind(set, "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ") == PhraseKind::related);
    CHECK(set.facts().dates.match("ΕΝΗΜΕΡΩΣΗ", newstext::DateWordKind::label, "el").has_value());
}

TEST_CASE("scripts without spaces") {
    const auto set = set_of("[related]\n関連記事\n[share]\n分享到 …\n");
    CHECK(kind(set, "関連記事") == PhraseKind::related);
    CHECK(kind(set, "【関連記事】") == PhraseKind::related);
    CHECK(kind(set, "関連記事一覧") == PhraseKind::none);
    CHECK(kind(set, "分享到微博") == PhraseKind::share);
}

TEST_CASE("escapes") {
    const auto set = set_of("[advertisement]\n\\[PR]\n\\#anzeige\n\\\\o/\n\\x\n[tags]\nThemen\n");
    CHECK(set.size() == 5);
    CHECK(set.text(0) == "[PR]");
    CHECK(set.text(1) == "#anzeige");
    CHECK(set.text(2) == "\\o/");
    CHECK(set.text(3) == "\\x");
    CHECK(kind(set, "[PR]") == PhraseKind::advertisement);
    CHECK(kind(set, "#Anzeige") == PhraseKind::advertisement);
    CHECK(begins(fault("[tags]\n  \\[a {name} b]\n"), "my.txt:2:7: "));
}

TEST_CASE("a file may have a byte-order mark, CRLF, comments and blank lines") {
    const auto set =
        set_of("\xEF\xBB\xBF# mine\r\nname: mine\r\n\r\n[tags]\r\n\tThemen \r\n# no entry\r\nSchlagworte");
    CHECK(set.size() == 2);
    CHECK(kind(set, "Themen") == PhraseKind::tags);
    CHECK(kind(set, "Schlagworte") == PhraseKind::tags);
    CHECK(set_of("").size() == 0);
    CHECK(set_of("[tags]\n").size() == 0);
}

TEST_CASE("of phrases that are the same the first stands") {
    auto set = set_of("[related]\nMehr dazu\n[share]\nMEHR dazu!\nMehr dazu …\n");
    CHECK(set.size() == 2);
    CHECK(kind(set, "Mehr dazu") == PhraseKind::related);
    CHECK(kind(set, "Mehr dazu hier") == PhraseKind::share);
}

TEST_CASE("a text that is added later names the kind of the phrases that are there") {
    auto set = set_of("[related]\nMehr dazu\nMehr zum Thema …\n");
    const auto before = set;
    set.add_text("[login]\nmehr DAZU\n[share]\nMehr dazu\n", "more");
    CHECK(set.size() == 2);
    CHECK(kind(set, "Mehr dazu") == PhraseKind::login);
    CHECK(set.text(0) == "mehr DAZU");
    CHECK(kind(before, "Mehr dazu") == PhraseKind::related);
    // Another pattern is another phrase.
    set.add_text("[tags]\nMehr zum Thema\n", "tags");
    CHECK(set.size() == 3);
    CHECK(kind(set, "Mehr zum Thema") == PhraseKind::tags);
    CHECK(kind(set, "Mehr zum Thema Schnee") == PhraseKind::related);
    set.add_text("[feedback]\nMehr dazu\n", "last");
    CHECK(kind(set, "Mehr dazu") == PhraseKind::feedback);

    auto mine = PhraseSet::built_in();
    REQUIRE(kind(mine, "Mehr dazu") == PhraseKind::related);
    mine.add_text("[newsletter]\nMehr dazu\n", "mine");
    CHECK(mine.size() == PhraseSet::built_in().size());
    CHECK(kind(mine, "Mehr dazu") == PhraseKind::newsletter);
    CHECK(kind(PhraseSet::built_in(), "Mehr dazu") == PhraseKind::related);
}

TEST_CASE("relative times stand anywhere") {
    const auto set = set_of(
        "[relative time]\nhour = vor {n} Stunden, vor {n} Std.\n1 hour = vor einer Stunde\nnow = gerade "
        "eben\n");
    CHECK(set.size() == 4);
    CHECK(scan(set, "Eva, vor 3 Stunden, antworten").inside().kind == PhraseKind::relative_time);
    CHECK(kind(set, "vor 3 Std.") == PhraseKind::relative_time);
    CHECK(kind(set, "vor einer Stunde") == PhraseKind::relative_time);
    CHECK(kind(set, "gerade eben") == PhraseKind::relative_time);
}

TEST_CASE("stop words, months and weekdays") {
    auto set =
        set_of("language: de\n[stop words]\nund\nüber\n[months]\n3 = März, Mrz.\n[weekdays]\n1 = Montag\n");
    CHECK(set.languages() == std::vector<std::string>{"de"});
    set.add_text("language: en\n[stop words]\nunder\nund\n", "en");
    CHECK(set.languages() == std::vector<std::string>{"de", "en"});
    const auto s = scan(set, "Über Berge und Täler am Montag im MÄRZ");
    CHECK(s.stop_words == 2);
    CHECK(s.months == 1);
    CHECK(s.weekdays == 1);
    newstext::evidence::Scanner scanner(set);
    (void)scanner.scan("über und under");
    CHECK(scanner.languages()[0] == 2);
    CHECK(scanner.languages()[1] == 2);
}

TEST_CASE("stop words need a language") {
    CHECK(begins(fault("[tags]\nThemen\n[stop words]\n\n  foo\nbar\n"), "my.txt:5:3: stop words need"));
    CHECK(fault("[stop words]\n").empty());
    CHECK(fault("language: de\n[stop words]\nfoo\n").empty());
}

TEST_CASE("errors tell file, line and column") {
    CHECK(begins(fault("[relatd]\nMehr\n"), "my.txt:1:2: "));
    CHECK(begins(fault("[]\n"), "my.txt:1:2: "));
    CHECK(begins(fault("language: de\nMehr dazu\n[related]\n"), "my.txt:2:1: "));
    CHECK(begins(fault("author: me\n"), "my.txt:1:1: "));
    CHECK(begins(fault("[tags]\nThemen\n  [related\nMehr\n"), "my.txt:3:11: "));
    CHECK(begins(fault("[tags]\nThemen {x}\n"), "my.txt:2:8: "));
    CHECK(begins(fault("[tags]\nThemen {name} hier\n"), "my.txt:2:8: "));
    CHECK(begins(fault("[tags]\nüber {date} hinaus\n"), "my.txt:2:7: "));
    CHECK(begins(fault("[tags]\nThemen }\n"), "my.txt:2:8: "));
    CHECK(begins(fault("[tags]\n  mehr … dazu\n"), "my.txt:2:8: "));
    CHECK(begins(fault("[tags]\nmehr ... dazu\n"), "my.txt:2:6: "));
    CHECK(begins(fault("[tags]\n{n} mehr … dazu\n"), "my.txt:2:10: "));
    CHECK(begins(fault("[comment author]\n{name} … {date}\n"), "my.txt:2:8: "));
    for (const auto* wordless : {"…", "{name}", "-- !", "… …", "{name} {date}", "👍", "：", "»{date}"}) {
        CAPTURE(wordless);
        CHECK(begins(fault("[tags]\nThemen\n " + std::string(wordless) + "\n"), "my.txt:3:2: "));
    }
}

TEST_CASE("errors in sections of facts") {
    for (const auto* section : {"months", "weekdays", "day halves", "relative time"}) {
        CAPTURE(section);
        CHECK(begins(fault('[' + std::string(section) + "]\nJanuar\n"), "my.txt:2:1: '=' is missing"));
    }
    CHECK(begins(fault("[months]\n 0 = Januar\n"), "my.txt:2:2: "));
    CHECK(begins(fault("[months]\n1 = Januar\n13 = Januar\n"), "my.txt:3:1: "));
    CHECK(begins(fault("[months]\nJanuar = 1\n"), "my.txt:2:1: "));
    CHECK(begins(fault("[months]\n = Januar\n"), "my.txt:2:2: "));
    CHECK(begins(fault("[months]\n1 = \n"), "my.txt:2:4: "));
    CHECK(begins(fault("[months]\n9999999999999 = Januar\n"), "my.txt:2:1: "));
    CHECK(begins(fault("[weekdays]\n8 = Montag\n"), "my.txt:2:1: "));
    CHECK(begins(fault("[day halves]\nvorm. = am\n"), "my.txt:2:1: "));
    CHECK(begins(fault("[relative time]\nfortnight = vor {n} Tagen\n"), "my.txt:2:1: "));
    CHECK(begins(fault("[relative time]\nx hour = vor einer Stunde\n"), "my.txt:2:1: "));
    CHECK(begins(fault("[relative time]\nhour = vor {n} Stunden, vor {x} Std.\n"), "my.txt:2:29: "));
    CHECK(begins(fault("[relative time]\nhour = vor {n} Stunden, --\n"), "my.txt:2:25: "));
    CHECK(begins(fault("[relative time]\nd=…\n"), "my.txt:2:1: "));
    CHECK(fault("[months]\n1=Januar\n12 = Dezember\n[weekdays]\n7 = Sonntag\n[relative time]\n1 hour=eben\n")
              .empty());
}

TEST_CASE("errors: a byte that is not UTF-8") {
    CHECK(begins(fault("[tags]\nTh\xFFmen\n"), "my.txt:2:3: "));
    CHECK(begins(fault("\xFF"), "my.txt:1:1: "));
    CHECK(begins(fault("[tags]\nüber\n\nF\xC3\n"), "my.txt:4:2: "));
    CHECK(begins(fault("[tags]\nüber \xED\xA0\x80"), "my.txt:2:7: "));
    CHECK(begins(fault("# a comment, too: \xE9t\xE9\n"), "my.txt:1:19: "));
}

TEST_CASE("a text with a fault leaves the set as it was") {
    auto set = set_of("[related]\nMehr dazu\n");
    const auto* facts = &set.facts();
    CHECK_THROWS_AS(set.add_text("[share]\nTeilen\nMehr {x}\n", "bad"), newstext::Error);
    CHECK(set.size() == 1);
    CHECK(&set.facts() == facts);
    CHECK(kind(set, "Teilen") == PhraseKind::none);
    CHECK(kind(set, "Mehr dazu") == PhraseKind::related);
}

TEST_CASE("files") {
    PhraseSet set;
    const auto code = [&](const std::string& path) {
        try {
            set.add_file(path);
        } catch (const newstext::Error& error) {
            return error.code();
        }
        return ErrorCode::bad_json;
    };
    CHECK(code("no/such/file.txt") == ErrorCode::unreadable_file);
    CHECK(code(".") == ErrorCode::unreadable_file);

    const std::string path = "phrase_set_test.tmp";
    std::ofstream(path) << "[tags]\nThemen\n";
    CHECK_NOTHROW(set.add_file(path));
    CHECK(kind(set, "Themen") == PhraseKind::tags);
    std::ofstream(path) << "[tags]\n{x}\n";
    CHECK(code(path) == ErrorCode::bad_phrase_file);
    std::remove(path.c_str());
}

TEST_CASE("sets that share the built-in phrases do not see each other's") {
    const auto built_in = PhraseSet::built_in();
    PhraseSet a = built_in;
    PhraseSet b = built_in;
    CHECK(&a.facts() == &b.facts());
    a.add_text("[share]\nZwitscher das weiter\n[months]\n3 = Lenzing\n", "a");
    b.add_text("[login]\nSesam öffne dich\n", "b");
    CHECK(a.size() == built_in.size() + 1);
    CHECK(b.size() == built_in.size() + 1);
    CHECK(kind(a, "ZWITSCHER DAS WEITER") == PhraseKind::share);
    CHECK(kind(b, "Zwitscher das weiter") == PhraseKind::none);
    CHECK(kind(built_in, "Zwitscher das weiter") == PhraseKind::none);
    CHECK(kind(b, "SESAM ÖFFNE DICH") == PhraseKind::login);
    CHECK(kind(a, "Sesam öffne dich") == PhraseKind::none);
    CHECK(kind(a, "12 Kommentare") == PhraseKind::comment_heading);
    const auto month = [](const PhraseSet& set) {
        return set.facts().dates.match("Lenzing", newstext::DateWordKind::month, "de").has_value();
    };
    CHECK(month(a));
    CHECK(!month(b));
    CHECK(!month(built_in));
}

TEST_CASE("the built-in set is one, for all threads") {
    std::vector<const newstext::phrases::PhraseTable*> seen(8);
    std::vector<std::thread> threads;
    for (auto& place : seen) {
        threads.emplace_back([&place] {
            const auto set = PhraseSet::built_in();
            place = kind(set, "12 Kommentare") == PhraseKind::comment_heading ? &set.table() : nullptr;
        });
    }
    for (auto& thread : threads) thread.join();
    for (const auto* table : seen) CHECK(table == &PhraseSet::built_in().table());
    CHECK(PhraseSet::built_in().size() > 20'000);
}

TEST_CASE("a set without phrases") {
    const PhraseSet set;
    CHECK(set.size() == 0);
    CHECK(set.languages().empty());
    CHECK(kind(set, "12 Kommentare") == PhraseKind::none);
}
