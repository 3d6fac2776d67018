/// @file
/// Scrapes made from a grammar of pages: menus, a title, a byline, a date, a lead, paragraphs with quotes and
/// a credit, teasers, comments in several shapes, a footer; in six languages, flat, gapped, trimmed or
/// hard-wrapped.
///
/// The choices come from a random generator or from a fuzzer's bytes, so that a fuzzer that changes a byte
/// changes a part of a page.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newstext::test {

/// Where the choices of a made scrape come from.
class Choices {
public:
    explicit Choices(std::uint32_t seed) : random_(seed), seeded_(true) {}
    /// Each choice takes a byte; once there is none, the first alternative is chosen.
    explicit Choices(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    /// A number below `n`. @pre 0 < n <= 256
    std::size_t below(std::size_t n) {
        if (seeded_) return random_() % n;
        if (bytes_.empty()) return 0;
        const std::size_t byte = bytes_.front();
        bytes_ = bytes_.subspan(1);
        return byte % n;
    }
    bool one_in(std::size_t n) { return below(n) == n - 1; }
    template <class Range>
    const auto& of(const Range& range) {
        return range[below(std::size(range))];
    }

private:
    std::mt19937 random_;
    std::span<const std::uint8_t> bytes_;
    bool seeded_ = false;
};

/// A scrape, and what it was made to say.
struct Scrape {
    std::string text;
    std::string title;
    std::vector<std::string> paragraphs;  ///< of the body
    struct Said {
        std::string author;
        std::string text;
    };
    std::vector<Said> comments;
    bool wrapped = false;
};

namespace detail {

/// What pages of a language are made of. A sentence is a beginning, a middle and an end in a row.
struct Vocabulary {
    std::vector<std::string_view> beginnings, middles, ends, titles, names, menu, share, related, dates,
        relative, by, labels, remarks, says, footer, headings;
    std::string_view open, close, quoted, blank;
};

inline const std::array<Vocabulary, 6>& vocabularies() {
    static const std::array<Vocabulary, 6> all{{
        {{"Die Gemeinde Oberwil", "Der Verein der Fischer", "Die Bürgerin aus dem Weiler",
          "Das Amt für Wasserbau", "Eine Gruppe von Schülern", "Der Förster am Hornberg"},
         {"hat am Montag beschlossen, dass", "will bis zum nächsten Frühjahr prüfen, ob",
          "erklärte vor den Anwesenden im Saal, warum", "rechnet nach dem langen Winter damit, dass"},
         {"die alte Brücke über den Bach für 1,2 Millionen Franken erneuert wird.",
          "der Weg am Ufer wieder für alle offen steht.",
          "die Kosten von 340’000 Franken höher als erwartet ausfallen.",
          "der kleine Hafen im Sommer nur noch an drei Tagen bedient wird."},
         {"Gemeinde erneuert Brücke über den Dorfbach", "Fischer wollen den Hafen von Oberwil behalten",
          "Neuer Uferweg öffnet nach langem Streit", "Hornberg verliert seinen ältesten Baum"},
         {"Regula Beispiel", "Hans-Peter Muster", "Lea von Ahorn"},
         {"Startseite", "Schweiz", "Sport", "Wetter", "Abo", "Menü", "Suche"},
         {"Teilen", "Drucken", "Artikel merken", "Facebook", "E-Mail"},
         {"Mehr dazu", "Das könnte Sie auch interessieren", "Lesen Sie auch"},
         {"Publiziert: 12.03.2024, 14:05 Uhr", "6. November 2024, 08:30", "12. März 2024"},
         {"vor 3 Stunden", "vor 2 Tagen", "gestern"},
         {"Von ", "von ", "Text: "},
         {"Antworten", "Melden", "Gefällt mir"},
         {"Das wurde aber auch Zeit, endlich tut sich etwas am Bach.",
          "Und wer bezahlt das alles am Ende wieder?",
          "Ich war selbst dort, der Steg ist wirklich in einem schlechten Zustand."},
         {" sagt:", " schreibt:"},
         {"Impressum", "Datenschutz", "© 2024 Talbote AG. Alle Rechte vorbehalten."},
         {"Kommentare", "2 Kommentare", "Diskutieren Sie mit"},
         "«",
         "»",
         ", sagte ",
         " "},
        {{"The parish council", "A group of anglers", "The owner of the ferry", "A spokesman for the county",
          "Two pupils from the village school", "The forester of Corran"},
         {"said on Monday that", "will decide before the spring whether", "told the people in the hall why",
          "had expected for some months that"},
         {"the old bridge over the brook will be repaired for $1.2 million.",
          "the path along the shore is open to everyone again.",
          "the bill of 340,000 pounds is higher than anyone had thought.",
          "the small harbour will be served on three days a week only."},
         {"Parish council repairs the bridge over the brook", "Anglers want to keep their harbour",
          "New path along the shore opens after long dispute", "Corran loses its oldest tree"},
         {"Ada Brook", "John R. Sample", "Maeve O'Example"},
         {"Home", "News", "Sport", "Weather", "Subscribe", "Menu", "Search"},
         {"Share", "Print", "Save article", "Facebook", "Email"},
         {"Related articles", "You may also like", "Read more"},
         {"Published: March 12, 2024 at 2:05 PM", "6 November 2024, 08:30", "March 12, 2024"},
         {"3 hours ago", "2 days ago", "yesterday"},
         {"By ", "by ", "Words by "},
         {"Reply", "Report", "Like"},
         {"It was about time, something is happening at the brook at last.",
          "And who is going to pay for it all?", "I have been there, the jetty really is in a sorry state."},
         {" says:", " wrote:"},
         {"Contact us", "Privacy policy", "© 2024 The Corran Courier. All rights reserved."},
         {"Comments", "2 Comments", "Join the discussion"},
         "\"",
         "\"",
         " said ",
         " "},
        {{"La commune de Vallorce", "Un groupe de pêcheurs", "La propriétaire du bac", "Le service des eaux",
          "Deux élèves de l'école", "Le garde forestier"},
         {"a décidé lundi que", "veut vérifier d'ici au printemps si", "a expliqué aux habitants pourquoi",
          "s'attendait depuis des mois à ce que"},
         {"le vieux pont sur le ruisseau soit réparé pour 1,2 million d'euros.",
          "le chemin de la rive est de nouveau ouvert à tous.",
          "la facture de 340 000 euros est plus élevée que prévu.",
          "le petit port ne soit desservi que trois jours par semaine."},
         {"La commune répare le pont sur le ruisseau", "Les pêcheurs veulent garder leur port",
          "Le nouveau chemin de la rive est ouvert", "Vallorce perd son plus vieil arbre"},
         {"Jeanne Exemple", "Paul-Henri Modèle", "Inès d'Orme"},
         {"Accueil", "Monde", "Sport", "Météo", "S'abonner", "Menu", "Recherche"},
         {"Partager", "Imprimer", "Facebook", "Envoyer par e-mail"},
         {"À lire aussi", "Sur le même sujet", "Lire aussi"},
         {"Publié le 12 mars 2024 à 14h05", "6 novembre 2024", "12/03/2024 à 08:30"},
         {"il y a 3 heures", "il y a 2 jours", "hier"},
         {"Par ", "par "},
         {"Répondre", "Signaler", "J'aime"},
         {"Il était temps, quelque chose bouge enfin au bord du ruisseau.",
          "Et qui va payer tout cela à la fin ?", "J'y suis allé, la jetée est vraiment en mauvais état."},
         {" dit :", " a écrit :"},
         {"Mentions légales", "Politique de confidentialité", "© 2024 Le Courrier de Vallorce"},
         {"Commentaires", "2 commentaires", "Réagissez à cet article"},
         "« ",
         " »",
         ", a dit ",
         " "},
        {{"El ayuntamiento de Valmar", "Un grupo de pescadores", "La dueña de la barca",
          "El servicio de aguas", "Dos alumnos de la escuela", "El guarda forestal"},
         {"decidió el lunes que", "quiere comprobar antes de la primavera si",
          "explicó a los vecinos por qué", "esperaba desde hace meses que"},
         {"el viejo puente sobre el arroyo se repara por 1,2 millones de euros.",
          "el camino de la orilla está abierto de nuevo para todos.",
          "la factura de 340.000 euros es más alta de lo previsto.",
          "el pequeño puerto solo funciona tres días a la semana."},
         {"El ayuntamiento repara el puente del arroyo", "Los pescadores quieren conservar su puerto",
          "Abre el nuevo camino de la orilla", "Valmar pierde su árbol más viejo"},
         {"Juana Ejemplo", "José María Modelo", "Inés de Olmo"},
         {"Inicio", "España", "Deportes", "El tiempo", "Suscríbete", "Menú", "Buscar"},
         {"Compartir", "Imprimir", "Facebook", "Enviar por correo"},
         {"Noticias relacionadas", "Te puede interesar", "Más información"},
         {"Publicado: 12 de marzo de 2024, 14:05", "6 de noviembre de 2024", "12/03/2024 08:30"},
         {"hace 3 horas", "hace 2 días", "ayer"},
         {"Por ", "por "},
         {"Responder", "Denunciar", "Me gusta"},
         {"Ya era hora, por fin pasa algo en el arroyo.", "¿Y quién va a pagar todo esto al final?",
          "Estuve allí, el muelle está realmente en mal estado."},
         {" dice:", " dijo:"},
         {"Aviso legal", "Política de privacidad", "© 2024 El Correo de Valmar"},
         {"Comentarios", "2 comentarios", "Deja un comentario"},
         "«",
         "»",
         ", dijo ",
         " "},
        {{"Совет деревни Липки", "Группа рыбаков", "Хозяйка парома", "Служба водоканала",
          "Двое учеников школы", "Лесник из Липок"},
         {"в понедельник решил, что", "хочет до весны проверить, будет ли",
          "рассказал жителям в зале, почему", "уже несколько месяцев ждал, что"},
         {"старый мост через ручей отремонтируют за 1,2 миллиона рублей.",
          "тропа вдоль берега снова открыта для всех.", "счёт на 340 тысяч рублей выше, чем думали.",
          "маленькая пристань работает только три дня в неделю."},
         {"В Липках чинят мост через ручей", "Рыбаки хотят сохранить пристань",
          "Новая тропа вдоль берега открыта", "Липки потеряли самое старое дерево"},
         {"Анна Примерова", "Иван Образцов", "Лидия Вязова"},
         {"Главная", "Новости", "Спорт", "Погода", "Подписка", "Меню", "Поиск"},
         {"Поделиться", "Распечатать", "ВКонтакте", "Telegram"},
         {"Читайте также", "Похожие новости", "По теме"},
         {"12 марта 2024, 14:05", "6 ноября 2024", "12.03.2024 08:30"},
         {"3 часа назад", "2 дня назад", "вчера"},
         {"Автор: ", "Текст: "},
         {"Ответить", "Пожаловаться", "Нравится"},
         {"Давно пора, наконец что-то происходит у ручья.", "И кто за всё это в конце концов заплатит?",
          "Я там был, причал действительно в плохом состоянии."},
         {" пишет:", " говорит:"},
         {"Контакты", "Политика конфиденциальности", "© 2024 Липовский вестник. Все права защищены."},
         {"Комментарии", "2 комментария", "Обсуждение"},
         "«",
         "»",
         ", сказал ",
         " "},
        {{"大原村は", "漁師の団体は", "渡し船の持ち主は", "水道局は", "村の学校の生徒二人は", "森の番人は"},
         {"月曜日、", "春までに", "集会所の人々の前で、", "長い冬のあとで"},
         {"小川にかかる古い橋を一億二千万円で直すことを決めた。",
          "岸の道がまた誰でも歩けるようになると話した。",
          "費用が三千四百万円と予想より高くなったと説明した。",
          "小さな港が週に三日しか使えなくなると述べた。"},
         {"大原村、小川の橋を直す", "漁師ら、港を守りたいと訴え", "岸の新しい道が開通",
          "大原で一番古い木が倒れる"},
         {"見本花子", "例田太郎", "大木みどり"},
         {"ホーム", "ニュース", "スポーツ", "天気", "購読", "メニュー", "検索"},
         {"シェア", "印刷", "保存", "Facebook"},
         {"関連記事", "おすすめ記事", "あわせて読みたい"},
         {"2024年3月12日 14時05分", "2024年11月6日", "2024/03/12 08:30"},
         {"3時間前", "2日前", "昨日"},
         {"記者：", "文・"},
         {"返信", "通報", "いいね"},
         {"やっと小川のほとりで何かが動き出しましたね。", "結局だれがお金を払うのでしょうか。",
          "行ってみましたが、桟橋は本当に傷んでいます。"},
         {"さん：", "："},
         {"お問い合わせ", "プライバシーポリシー", "© 2024 大原新聞社"},
         {"コメント", "コメント 2件", "みんなのコメント"},
         "「",
         "」",
         "と話したのは",
         ""},
    }};
    return all;
}

class ScrapeMaker {
public:
    explicit ScrapeMaker(Choices& choices)
        : choices_(choices), words_(choices.of(vocabularies())), gapped_(choices.one_in(3)) {
        const bool spaced = !words_.blank.empty();
        static constexpr std::array<std::size_t, 4> widths{60, 72, 80, 100};
        if (choices.one_in(5) && spaced) width_ = choices.of(widths);
    }

    Scrape make() {
        const bool trimmed = choices_.one_in(3);
        if (!trimmed) furniture();
        head();
        body();
        if (!choices_.one_in(4)) back();
        if (!choices_.one_in(3)) comments();
        if (!trimmed) several(words_.footer, 3);
        scrape_.wrapped = width_ != 0;
        return std::move(scrape_);
    }

private:
    static std::size_t columns(std::string_view text) {
        std::size_t n = 0;
        for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        return n;
    }

    /// A block of the page: one line, or the lines of a paragraph that was wrapped.
    void line(std::string_view text) {
        if (gapped_ || width_ != 0) {
            if (!scrape_.text.empty()) scrape_.text += '\n';
        }
        std::size_t used = 0;
        while (width_ != 0 && !text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            const std::string_view word = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            const std::size_t needed = columns(word);
            if (used > 0) {
                const bool room = used + 1 + needed <= width_;
                scrape_.text += room ? ' ' : '\n';
                used = room ? used + 1 : 0;
            }
            scrape_.text += word;
            used += needed;
        }
        scrape_.text.append(text).append(1, '\n');
    }
    void line(std::string_view a, std::string_view b) { line(std::string(a).append(b)); }

    void several(const std::vector<std::string_view>& words, std::size_t most) {
        for (std::size_t n = choices_.below(most + 1); n > 0; --n) line(choices_.of(words));
    }

    std::string sentence() {
        std::string s;
        for (const auto* part : {&words_.beginnings, &words_.middles, &words_.ends}) {
            if (!s.empty()) s += words_.blank;
            s += choices_.of(*part);
        }
        return s;
    }
    std::string paragraph(std::size_t sentences) {
        std::string p = sentence();
        while (--sentences > 0) p.append(words_.blank).append(sentence());
        return p;
    }
    std::string quote() {
        std::string q(words_.open);
        q.append(choices_.of(words_.remarks)).append(words_.close).append(words_.quoted);
        return q.append(choices_.of(words_.names))
            .append(words_.blank.empty() ? "さんだ。" : ". ")
            .append(sentence());
    }

    void furniture() {
        several(words_.menu, 7);
        for (std::size_t n = choices_.below(3); n > 0; --n) line(choices_.of(words_.titles));
    }

    void head() {
        scrape_.title = choices_.of(words_.titles);
        if (choices_.one_in(2)) scrape_.title.append(words_.blank).append(choices_.of(words_.beginnings));
        line(scrape_.title);
        if (choices_.one_in(2)) line(choices_.of(words_.by), choices_.of(words_.names));
        if (!choices_.one_in(3)) line(choices_.of(words_.dates));
        several(words_.share, 3);
        if (choices_.one_in(2)) line(sentence());
    }

    void body() {
        const std::size_t count = 3 + choices_.below(6);
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 1 && choices_.one_in(6)) line(choices_.of(words_.titles));
            if (i > 0 && choices_.one_in(8)) line(choices_.of(words_.related));
            std::string text = choices_.one_in(4) ? quote() : paragraph(2 + choices_.below(3));
            if (i + 1 == count && choices_.one_in(2)) text += choices_.one_in(2) ? " (sda/rbe)" : " (AP)";
            scrape_.paragraphs.push_back(text);
            line(text);
        }
    }

    void back() {
        line(choices_.of(words_.related));
        for (std::size_t n = choices_.below(5); n > 0; --n) line(choices_.of(words_.titles));
        several(words_.share, 2);
    }

    void comments() {
        const std::size_t shape = choices_.below(4);
        line(choices_.of(words_.headings));
        for (std::size_t n = 1 + choices_.below(5); n > 0; --n) {
            static constexpr std::array<std::string_view, 5> readers{"bergfuchs62", "Wanderlust", "Nina K.",
                                                                     "paddler", "Old Tom"};
            const std::string author(choices_.of(readers));
            const std::string text(choices_.of(words_.remarks));
            switch (shape) {
                case 0:
                    line(author);
                    line(choices_.of(words_.relative));
                    break;
                case 1:
                    line(author, words_.says[0]);
                    line(choices_.of(words_.dates));
                    break;
                case 2:
                    line(author, std::string(" | ") + std::string(choices_.of(words_.relative)));
                    break;
                default:
                    line(author);
                    break;
            }
            line(text);
            if (shape != 3) line(words_.labels[0]);
            scrape_.comments.push_back({author, text});
        }
    }

    Choices& choices_;
    const Vocabulary& words_;
    bool gapped_;
    std::size_t width_ = 0;
    Scrape scrape_;
};

}  // namespace detail

/// A scrape from the choices.
[[nodiscard]] inline Scrape make_scrape(Choices& choices) { return detail::ScrapeMaker(choices).make(); }

/// Bytes that no page has, set into `text` at places of choice: cut characters, controls, marks of other
/// formats.
inline void spoil(std::string& text, Choices& choices, std::size_t times) {
    using namespace std::string_view_literals;
    static constexpr std::array<std::string_view, 24> pieces{"\xFF"sv,
                                                             "\xC3"sv,
                                                             "\xE2\x82"sv,
                                                             "\xF0\x9F"sv,
                                                             "\0"sv,
                                                             "\r"sv,
                                                             "\r\n"sv,
                                                             "\n\n\n"sv,
                                                             "\xEF\xBB\xBF"sv,
                                                             "\xC2\xAD"sv,
                                                             "\xE2\x80\x8B"sv,
                                                             "\xE2\x80\xAE"sv,
                                                             "\xC2\xA0"sv,
                                                             "[a](b)"sv,
                                                             "**"sv,
                                                             "\n# "sv,
                                                             "\n> "sv,
                                                             "\n* "sv,
                                                             "[7]"sv,
                                                             "\\"sv,
                                                             "((("sv,
                                                             "«\""sv,
                                                             "99999999999999999999"sv,
                                                             "31.02.0000 25:61"sv};
    for (; times > 0 && !text.empty(); --times) {
        const std::size_t at = (choices.below(256) * 256 + choices.below(256)) % text.size();
        const std::size_t what = choices.below(pieces.size() + 3);
        if (what < pieces.size()) {
            text.insert(at, pieces[what]);
        } else if (what == pieces.size()) {
            text.erase(at, 1 + choices.below(64));
        } else if (what == pieces.size() + 1) {
            text.insert(at, text, at / 2, 1 + choices.below(200));
        } else {
            text[at] = static_cast<char>(choices.below(256));
        }
    }
}

}  // namespace newstext::test
