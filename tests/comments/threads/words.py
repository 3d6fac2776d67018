"""The words that made-up threads consist of: articles, comments, names, dates, in a few languages."""
import datetime

import more_words

MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
}
DAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}

NAMES = {
    "de": ["Petra Vogel", "bergfuchs62", "K. Lindner", "Sepp", "Waldschrat", "Dr. Anna Berg", "ute_m", "Hans-Jürgen Moll",
           "xXMaxXx", "Frau Holle", "Thomas aus Kiel", "maria", "Oskar W.", "Der Zweifler", "Gerd Ohlsen", "zeitzeuge1951",
           "Nina", "Rolf", "Käthe Brunner", "radlerin", "Tim B.", "Günther", "Lesefux", "Jana", "Karl-Heinz", "momo", "Elfriede K.",
           "Bernd das Boot", "Susi Sorglos", "Wanderer"],
    "en": ["Paula Finch", "hillwalker62", "K. Lindley", "Joe", "Old Oak", "Dr. Anna Hill", "ruth_m", "Mary-Jane Moore",
           "xXMaxXx", "The Miller", "Tom from Leeds", "maria", "Oscar W.", "Doubting Thomas", "Gordon Ashby", "witness1951",
           "Nina", "Ralph", "Kate Brewer", "cyclist", "Tim B.", "Gunther", "Bookworm", "Jana", "Carl", "momo", "Elsie K.",
           "Boatman Bill", "Carefree Sue", "Rambler"],
    "fr": ["Paule Finet", "randonneur62", "K. Lindier", "Jo", "Vieux Chêne", "Anne Colline", "ruth_m", "Marie-Jeanne", "Le Meunier",
           "maria", "Oscar W.", "Gaston", "témoin1951", "Nina", "Raoul", "Catherine B.", "cycliste", "Tim B.", "Lecteur", "Jeanne"],
    "es": ["Paula Fino", "caminante62", "K. Linares", "Pepe", "Roble Viejo", "Ana Cerro", "ruth_m", "María José", "El Molinero",
           "maria", "Óscar W.", "Gonzalo", "testigo1951", "Nina", "Raúl", "Catalina B.", "ciclista", "Tim B.", "Lector", "Juana"],
    "it": ["Paola Fini", "camminatore62", "K. Lindi", "Beppe", "Vecchia Quercia", "Anna Colle", "ruth_m", "Maria Gianna", "Il Mugnaio",
           "maria", "Oscar W.", "Gastone", "testimone1951", "Nina", "Raul", "Caterina B.", "ciclista", "Tim B.", "Lettore", "Gianna"],
    "nl": ["Paula Vink", "wandelaar62", "K. Linden", "Joop", "Oude Eik", "Anna Heuvel", "ruth_m", "Marie-Jeanne", "De Molenaar",
           "maria", "Oscar W.", "Gijs", "getuige1951", "Nina", "Ralf", "Trijn B.", "fietser", "Tim B.", "Lezer", "Janneke"],
    "ru": ["Павел Синица", "Путник62", "К. Липин", "Женя", "Старый Дуб", "Анна Холмова", "ruth_m", "Мария", "Мельник", "Оскар В.",
           "Гордей", "Свидетель1951", "Нина", "Рудольф", "Катя Б.", "Велосипедист", "Тимофей", "Читатель", "Яна", "Иван"],
}
TITLES = {
    "de": "Gemeinde am Fluss baut die alte Mühle wieder auf",
    "en": "Village by the river rebuilds its old mill",
    "fr": "Le village au bord de l'eau reconstruit son vieux moulin",
    "es": "El pueblo junto al río reconstruye su viejo molino",
    "it": "Il paese sul fiume ricostruisce il vecchio mulino",
    "nl": "Dorp aan de rivier bouwt de oude molen weer op",
    "ru": "Деревня у реки восстанавливает старую мельницу",
}
ARTICLES = {
    "de": ["Die alte Mühle am Fluss, die vor sechzig Jahren abgebrannt ist, wird wieder aufgebaut. Das hat der Gemeinderat am Dienstagabend nach langer Debatte beschlossen.",
           "«Wir haben lange genug auf eine Ruine geschaut», sagte die Bürgermeisterin. Die Kosten von zwei Millionen Euro trägt zur Hälfte eine Stiftung, die ungenannt bleiben will.",
           "Mit dem Bau wird im kommenden Frühjahr begonnen. Bis dahin müssen die Mauern gesichert und die beiden Räder aus dem Bachbett gehoben werden, was nicht einfach ist.",
           "Wer die Mühle später betreibt, ist noch offen. Ein Verein aus dem Ort hat sich beworben, ebenso ein Bäcker aus der Stadt, der das Mehl selbst verwenden möchte."],
    "en": ["The old mill by the river, which burned down sixty years ago, will be built again. The council decided so on Tuesday evening after a long debate.",
           "“We have been looking at a ruin for long enough,” the mayor said. A trust that does not want to be named pays half of the two million that it will cost.",
           "Work begins next spring. Until then the walls have to be made safe and both wheels must be lifted out of the bed of the stream, which is no easy thing to do.",
           "Who will run the mill later is still open. A club from the village has applied, and so has a baker from the town who wants to use the flour himself."],
    "fr": ["Le vieux moulin au bord de la rivière, brûlé il y a soixante ans, sera reconstruit. Le conseil l'a décidé mardi soir après un long débat.",
           "« Nous avons regardé une ruine assez longtemps », a déclaré la maire. Une fondation qui ne veut pas être nommée paie la moitié des deux millions.",
           "Les travaux commenceront au printemps. D'ici là il faut consolider les murs et sortir les deux roues du lit du ruisseau, ce qui n'est pas facile."],
    "es": ["El viejo molino junto al río, que ardió hace sesenta años, se volverá a construir. El ayuntamiento lo decidió el martes por la noche tras un largo debate.",
           "«Ya hemos mirado una ruina durante bastante tiempo», dijo la alcaldesa. Una fundación que no quiere ser nombrada paga la mitad de los dos millones.",
           "Las obras empezarán en primavera. Hasta entonces hay que asegurar los muros y sacar las dos ruedas del cauce del arroyo, lo que no es fácil."],
    "it": ["Il vecchio mulino sul fiume, bruciato sessant'anni fa, sarà ricostruito. Lo ha deciso il consiglio comunale martedì sera dopo un lungo dibattito.",
           "«Abbiamo guardato una rovina abbastanza a lungo», ha detto la sindaca. Una fondazione che non vuole essere nominata paga la metà dei due milioni.",
           "I lavori cominceranno in primavera. Fino ad allora bisogna mettere in sicurezza i muri e togliere le due ruote dal letto del torrente, cosa non facile."],
    "nl": ["De oude molen aan de rivier, die zestig jaar geleden afbrandde, wordt weer opgebouwd. Dat heeft de gemeenteraad dinsdagavond na een lang debat besloten.",
           "‘We hebben lang genoeg naar een ruïne gekeken’, zei de burgemeester. Een stichting die niet genoemd wil worden betaalt de helft van de twee miljoen.",
           "Het werk begint in het voorjaar. Tot die tijd moeten de muren worden gestut en moeten de twee raderen uit de bedding worden getild, wat niet eenvoudig is."],
    "ru": ["Старую мельницу у реки, сгоревшую шестьдесят лет назад, построят заново. Так решил совет во вторник вечером после долгого спора.",
           "«Мы достаточно долго смотрели на развалины», сказала глава посёлка. Половину из двух миллионов платит фонд, который не хочет называть своё имя.",
           "Работы начнутся весной. До этого нужно укрепить стены и поднять оба колеса со дна ручья, а это не так просто."],
}
SENTENCES = {
    "de": ["Endlich passiert da mal etwas.", "Und wer bezahlt das am Ende wieder?", "Meine Oma hat dort noch Mehl geholt, das war 1958 oder so.",
           "Ich bin gespannt, ob die Räder sich je wieder drehen.", "Schöner Bericht, danke dafür!", "Zwei Millionen sind viel Geld für einen Ort, der kein Schwimmbad mehr hat.",
           "Hat jemand Fotos von damals?", "Am 12. Mai 2009 stand das schon einmal in der Zeitung, und geworden ist daraus nichts.",
           "Der Bäcker wäre mir lieber als der Verein, der streitet sich sowieso nur.", "Wir waren im Sommer da und fanden die Ruine eigentlich ganz schön.",
           "Das ist doch wieder typisch für die Leute im Rathaus.", "Ich habe bei der Versammlung gesessen und kann nur sagen: so einstimmig war das nicht.",
           "Warum nicht gleich ein kleines Kraftwerk?", "NIEMAND HAT UNS GEFRAGT!!!", "Mehr dazu steht übrigens auf der Seite des Vereins: www.muehle-am-fluss.example",
           "Gut so :-)", "Danke!", "+1 von mir", "Sehe ich auch so 👍", "Die Brücke daneben müsste zuerst gemacht werden, da fällt man ja bald durch.",
           "Herr Moll hat recht: ohne Wasser nützt das schönste Rad nichts.", "Na dann bin ich ja mal gespannt …"],
    "en": ["About time something happened there.", "And who pays for it in the end?", "My gran used to fetch flour there, in 1958 or so.",
           "I wonder whether the wheels will ever turn again.", "Lovely report, thank you!", "Two million is a lot of money for a place without a swimming pool.",
           "Does anyone have photos from back then?", "It was in the paper on 12 May 2009 already, and nothing came of it.",
           "I would rather have the baker than the club, which only ever quarrels.", "We were there in summer and quite liked the ruin as it is.",
           "Typical of the people at the town hall.", "I sat in that meeting and all I can say is: it was not that clear a vote.",
           "Why not a small power station?", "NOBODY ASKED US!!!", "There is more on the club's own page by the way: www.mill-by-the-river.example",
           "Good :-)", "Thanks!", "+1 from me", "Same here 👍", "The bridge next to it should come first, you nearly fall through.",
           "Mr Moore is right: without water the finest wheel is no use.", "Well, we shall see …"],
    "fr": ["Enfin il se passe quelque chose.", "Et qui va payer à la fin ?", "Ma grand-mère y achetait sa farine, vers 1958.", "Merci pour ce bel article !",
           "Deux millions, c'est beaucoup pour un village sans piscine.", "Quelqu'un a des photos de l'époque ?", "Je préfère le boulanger au club, qui ne fait que se disputer.",
           "Nous y étions en été et la ruine nous plaisait bien.", "PERSONNE NE NOUS A DEMANDÉ !!!", "Très bien :-)", "Le pont à côté devrait passer avant, on tombe presque au travers."],
    "es": ["Por fin pasa algo ahí.", "¿Y quién lo paga al final?", "Mi abuela compraba allí la harina, por 1958.", "¡Gracias por el artículo!",
           "Dos millones es mucho dinero para un pueblo sin piscina.", "¿Alguien tiene fotos de entonces?", "Prefiero al panadero que al club, que solo discute.",
           "Estuvimos allí en verano y la ruina nos gustaba tal como está.", "¡¡¡NADIE NOS HA PREGUNTADO!!!", "Muy bien :-)", "El puente de al lado debería ir primero, casi se cae uno."],
    "it": ["Finalmente succede qualcosa.", "E chi paga alla fine?", "Mia nonna comprava lì la farina, verso il 1958.", "Grazie per il bell'articolo!",
           "Due milioni sono tanti per un paese senza piscina.", "Qualcuno ha foto di allora?", "Preferisco il fornaio al circolo, che litiga e basta.",
           "Ci siamo stati in estate e la rovina ci piaceva così com'è.", "NESSUNO CI HA CHIESTO NIENTE!!!", "Molto bene :-)", "Il ponte accanto dovrebbe venire prima, quasi si cade di sotto."],
    "nl": ["Eindelijk gebeurt er eens wat.", "En wie betaalt dat uiteindelijk?", "Mijn oma haalde daar nog meel, rond 1958.", "Mooi verhaal, dank je wel!",
           "Twee miljoen is veel geld voor een dorp zonder zwembad.", "Heeft iemand foto's van toen?", "Ik heb liever de bakker dan de club, die maakt alleen maar ruzie.",
           "We waren er in de zomer en vonden de ruïne best mooi.", "NIEMAND HEEFT ONS IETS GEVRAAGD!!!", "Goed zo :-)", "De brug ernaast zou eerst moeten, je zakt er bijna doorheen."],
    "ru": ["Наконец-то хоть что-то происходит.", "И кто за это в итоге заплатит?", "Моя бабушка брала там муку ещё в 1958 году.", "Спасибо за статью!",
           "Два миллиона много для деревни без бассейна.", "У кого-нибудь есть фотографии тех лет?", "Мне пекарь милее кружка, там только ссорятся.",
           "Мы были там летом, и развалины нам даже понравились.", "НАС НИКТО НЕ СПРОСИЛ!!!", "Хорошо :-)", "Сначала надо бы починить мост рядом, там скоро провалишься."],
}
TEASERS = {
    "de": ["Feuerwehr rettet Kuh aus dem Kanal", "Neuer Fahrplan: Was sich ab Sonntag ändert", "Markt zieht an den Hafen um", "So wird das Wetter am Wochenende",
           "Schule bekommt einen zweiten Stock", "Brand in Lagerhalle gelöscht"],
    "en": ["Fire crew pulls cow from canal", "New timetable: what changes on Sunday", "Market moves down to the harbour", "What the weather will be like at the weekend",
           "School gets a second floor", "Warehouse fire is out"],
    "fr": ["Une vache sauvée du canal", "Nouveaux horaires dès dimanche", "Le marché déménage au port", "Le temps de ce week-end"],
    "es": ["Rescatan una vaca del canal", "Nuevos horarios desde el domingo", "El mercado se muda al puerto", "El tiempo del fin de semana"],
    "it": ["Salvata una mucca dal canale", "Nuovi orari da domenica", "Il mercato si sposta al porto", "Il tempo del fine settimana"],
    "nl": ["Brandweer haalt koe uit kanaal", "Nieuwe dienstregeling vanaf zondag", "Markt verhuist naar de haven", "Het weer van dit weekend"],
    "ru": ["Пожарные вытащили корову из канала", "Новое расписание с воскресенья", "Рынок переезжает к причалу", "Погода на выходные"],
}
WORDS = {  # heading, heading of one, reply, says, author, form, related, recent comments
    "de": dict(n="{n} Kommentare", one="1 Kommentar", reply="Antworten", says="{a} sagt:", form=["Schreibe einen Kommentar", "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert", "Kommentar *", "Name *", "E-Mail *", "Website"],
               related="Ähnliche Beiträge", recent="Letzte Kommentare", on="bei", foot=["Impressum", "Datenschutz", "© 2019 Talbote"], nav=["Startseite", "Politik", "Sport", "Kultur", "Über uns"], share="Teilen", by="Von {a}", like="Gefällt mir", report="Melden", said="{a} hat gesagt…"),
    "en": dict(n="{n} comments", one="1 comment", reply="Reply", says="{a} says:", form=["Leave a Reply", "Your email address will not be published. Required fields are marked *", "Comment *", "Name *", "Email *", "Website"],
               related="Related posts", recent="Recent Comments", on="on", foot=["About", "Privacy Policy", "© 2019 Valley Herald"], nav=["Home", "Politics", "Sports", "Culture", "About us"], share="Share", by="By {a}", like="Like", report="Report", said="{a} said..."),
    "fr": dict(n="{n} commentaires", one="1 commentaire", reply="Répondre", says="{a} dit :", form=["Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", "Commentaire *", "Nom *", "E-mail *", "Site web"],
               related="Articles similaires", recent="Commentaires récents", on="dans", foot=["Mentions légales", "Contact", "© 2019 Le Courrier du Val"], nav=["Accueil", "Politique", "Sport", "Culture"], share="Partager", by="Par {a}", like="J’aime", report="Signaler", said="{a} a dit…"),
    "es": dict(n="{n} comentarios", one="1 comentario", reply="Responder", says="{a} dice:", form=["Deja una respuesta", "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *", "Comentario *", "Nombre *", "Correo electrónico *", "Web"],
               related="Artículos relacionados", recent="Comentarios recientes", on="en", foot=["Aviso legal", "Contacto", "© 2019 El Correo del Valle"], nav=["Inicio", "Política", "Deportes", "Cultura"], share="Compartir", by="Por {a}", like="Me gusta", report="Denunciar", said="{a} dijo..."),
    "it": dict(n="{n} commenti", one="1 commento", reply="Rispondi", says="{a} scrive:", form=["Lascia un commento", "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *", "Commento *", "Nome *", "Email *", "Sito web"],
               related="Articoli correlati", recent="Commenti recenti", on="su", foot=["Note legali", "Contatti", "© 2019 Il Corriere della Valle"], nav=["Home", "Politica", "Sport", "Cultura"], share="Condividi", by="Di {a}", like="Mi piace", report="Segnala", said="{a} ha detto..."),
    "nl": dict(n="{n} reacties", one="1 reactie", reply="Beantwoorden", says="{a} schreef:", form=["Geef een reactie", "Het e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *", "Reactie *", "Naam *", "E-mail *", "Site"],
               related="Gerelateerde artikelen", recent="Recente reacties", on="op", foot=["Disclaimer", "Contact", "© 2019 De Dalbode"], nav=["Home", "Politiek", "Sport", "Cultuur"], share="Delen", by="Door {a}", like="Vind ik leuk", report="Rapporteer", said="{a} zei..."),
    "ru": dict(n="{n} комментариев", one="1 комментарий", reply="Ответить", says="{a} пишет:", form=["Добавить комментарий", "Ваш адрес email не будет опубликован. Обязательные поля помечены *", "Комментарий *", "Имя *", "Email *", "Сайт"],
               related="Похожие записи", recent="Свежие комментарии", on="к записи", foot=["О проекте", "Контакты", "© 2019 Вестник долины"], nav=["Главная", "Политика", "Спорт", "Культура"], share="Поделиться", by="Автор: {a}", like="Нравится", report="Пожаловаться", said="{a} комментирует..."),
}


for name in ("MONTHS", "NAMES", "TITLES", "ARTICLES", "SENTENCES", "TEASERS", "WORDS"):
    globals()[name].update(getattr(more_words, name))


def long_date(t, lang):
    if lang in more_words.WORDS:
        return more_words.long_date(t, lang)
    m = MONTHS[lang][t.month - 1]
    if lang == "en":
        return f"{m} {t.day}, {t.year}"
    if lang == "de":
        return f"{t.day}. {m} {t.year}"
    if lang == "es":
        return f"{t.day} de {m} de {t.year}"
    return f"{t.day} {m} {t.year}"


def clock12(t):
    return f"{(t.hour % 12) or 12}:{t.minute:02d} {'am' if t.hour < 12 else 'pm'}"


def date_at_time(t, lang):
    """As WordPress writes it."""
    if lang in more_words.WORDS:
        return more_words.date_at_time(t, lang)
    d = long_date(t, lang)
    c = f"{t.hour:02d}:{t.minute:02d}"
    return {"en": f"{d} at {clock12(t)}", "de": f"{d} um {c} Uhr", "fr": f"{d} à {t.hour} h {t.minute:02d} min", "es": f"{d} a las {c}",
            "it": f"{d} alle {c}", "nl": f"{d} om {c}", "ru": f"{t.day:02d}.{t.month:02d}.{t.year} в {c}"}[lang]


def short_date(t, lang):
    if lang == "en":
        return f"{t.month:02d}/{t.day:02d}/{t.year}"
    if lang in ("de", "ru"):
        return f"{t.day:02d}.{t.month:02d}.{t.year}"
    if lang == "nl":
        return f"{t.day:02d}-{t.month:02d}-{t.year}"
    return f"{t.day:02d}/{t.month:02d}/{t.year}"


def ago(i, lang):
    n, unit = (i % 9 + 2, i % 3)
    words = {"de": (f"vor {n} Stunden", f"vor {n} Tagen", f"vor {n} Jahren"), "en": (f"{n} hours ago", f"{n} days ago", f"{n} years ago"),
             "fr": (f"il y a {n} heures", f"il y a {n} jours", f"il y a {n} ans"), "es": (f"hace {n} horas", f"hace {n} días", f"hace {n} años"),
             "it": (f"{n} ore fa", f"{n} giorni fa", f"{n} anni fa"), "nl": (f"{n} uur geleden", f"{n} dagen geleden", f"{n} jaar geleden"),
             "ru": (f"{n} часов назад", f"{n} дней назад", f"{n} лет назад")}
    words.update({other: tuple(form.format(n=n) for form in forms) for other, forms in more_words.AGO.items()})
    return words[lang][unit]


START = datetime.datetime(2012, 3, 3, 14, 3)
