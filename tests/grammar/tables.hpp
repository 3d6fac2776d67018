/// @file
/// Small tables for the tests of the line grammar, so that they do not depend on the shipped languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newstext/model/range.hpp"
#include "newstext/phrases/agency_signs.hpp"
#include "newstext/phrases/byline_words.hpp"
#include "newstext/phrases/date_words.hpp"
#include "newstext/phrases/language_file.hpp"
#include "newstext/phrases/speech_verbs.hpp"

namespace tables {

inline const std::vector<newstext::LanguageFile>& languages() {
    static const std::vector<newstext::LanguageFile> all = [] {
        constexpr std::string_view texts[] = {
            R"(language: en
[months]
3 = March, Mar.
5 = May
11 = November, Nov.
12 = December, Dec.
[weekdays]
2 = Tuesday, Tue.
3 = Wednesday, Wed.
5 = Friday, Fri.
[date words]
at
of
on
the
[day halves]
am = a.m., am
pm = p.m., pm
[relative time]
now = just now
today = today
yesterday = yesterday
1 hour = an hour ago
hour = {n} hours ago, {n}h
minute = {n} minutes ago, {n} min ago
day = {n} days ago
[published]
Published: {date}
Posted on {date}
Date of issue: {date}
[updated]
Updated {date}
Last updated: {date}
[byline]
By {name}
Words by {name}
[byline role]
Reporter
Reporters
Chief Correspondent
editor
[conjunctions]
and
[speech verbs]
said
says
told reporters
asked
)",
            R"(language: de
[months]
1 = Januar, Jan., Jänner
2 = Februar, Feb.
3 = März, Mrz.
11 = November, Nov.
[weekdays]
3 = Mittwoch, Mi.
6 = Samstag, Sa.
[date words]
am
den
um
Uhr
[relative time]
yesterday = gestern
today = heute
hour = vor {n} Stunden, vor {n} Std.
minute = vor {n} Minuten
1 hour = vor einer Stunde
[published]
Veröffentlicht am {date}
Stand: {date}
[updated]
Aktualisiert: {date}
[byline]
Von {name}
Text: {name}
Text, Bild: {name}
[byline role]
Redakteurin
Redaktion
Korrespondent
[conjunctions]
und
[speech verbs]
sagte
erklärte
teilte mit
)",
            R"(language: fr
[months]
3 = mars
11 = novembre, nov.
[weekdays]
2 = mardi, mar.
[date words]
le
à
[speech verbs]
a déclaré
[conjunctions]
et
[byline]
Par {name}
)",
            R"(language: es
[months]
11 = noviembre
[date words]
de
del
a las
[conjunctions]
y
[byline]
Por {name}
[relative time]
hour = hace {n} horas
)",
            R"(language: pl
[months]
11 = listopada
[date words]
godz.
)",
            R"(language: hr
[months]
10 = listopada
)",
            R"(language: cs
[months]
11 = listopadu
)",
            R"(language: lt
[months]
11 = lapkričio
[date words]
m.
d.
)",
            R"(language: lv
[months]
11 = novembris
[date words]
gada
)",
            R"(language: ru
[months]
11 = ноября
[date words]
г.
в
[relative time]
hour = {n} часа назад
[speech verbs]
сказал
)",
            R"(language: tr
[months]
11 = Kasım
)",
            R"(language: vi
[months]
11 = tháng 11
[date words]
ngày
tháng
năm
[relative time]
hour = {n} giờ trước
)",
            R"(language: ja
[weekdays]
3 = 水曜日, 水
[day halves]
am = 午前
pm = 午後
[relative time]
hour = {n}時間前
[published]
公開日 {date}
[byline]
文：{name}
[byline role]
記者
[speech verbs]
述べた
)",
            R"(language: ko
[weekdays]
3 = 수
[day halves]
pm = 오후
[byline role]
기자
)",
            R"(language: zh
[speech verbs]
说
)"};
        std::vector<newstext::LanguageFile> files;
        for (const auto text : texts) files.push_back(newstext::read_language_file(text, "test"));
        return files;
    }();
    return all;
}

inline const newstext::DateWords& dates() {
    static const newstext::DateWords words(languages());
    return words;
}
inline const newstext::BylineWords& bylines() {
    static const newstext::BylineWords words(languages());
    return words;
}
inline const newstext::SpeechVerbs& verbs() {
    static const newstext::SpeechVerbs words(languages());
    return words;
}
inline const newstext::AgencySigns& agencies() {
    static const newstext::AgencySigns signs(R"(# agencies of the tests
sda = Schweizerische Depeschenagentur
dpa = Deutsche Presse-Agentur
APA = Austria Presse Agentur
AP = Associated Press
AFP = Agence France-Presse
Reuters = Reuters
dpa-AFX = dpa-AFX
共同 = 共同通信
)");
    return signs;
}

/// The bytes of ranges, joined by `; `.
inline std::string join(const std::vector<newstext::Range>& ranges, std::string_view text) {
    std::string all;
    for (const auto& range : ranges) {
        if (!all.empty()) all += "; ";
        all += range.of(text);
    }
    return all;
}

}  // namespace tables
