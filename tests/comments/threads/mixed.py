"""Forms of comments drawn at random: each part of a comment is printed in one of the ways that sites print it, in any
order and on any number of lines. What only one theme has in common with another one is tried in all its company."""
import words
from templates import clock, count_heading, title_heading
from words import clock12, date_at_time, long_date, short_date

LANGUAGES = list(words.WORDS)
TITLE_LANGUAGES = ["de", "en", "fr", "es", "it", "nl", "ru"]
BADGES = {"de": ["Moderator", "Autor", "Abonnent"], "en": ["Moderator", "Author", "Subscriber"], "fr": ["Modérateur", "Auteur", "Abonné"],
          "es": ["Moderador", "Autor", "Suscriptor"], "it": ["Moderatore", "Autore", "Abbonato"], "nl": ["Moderator", "Auteur", "Abonnee"]}
ANSWERS = {"de": "Antwort auf {a}", "en": "In reply to {a}", "fr": "En réponse à {a}", "es": "En respuesta a {a}", "it": "In risposta a {a}", "nl": "Als antwoord op {a}"}
EDITED = {"de": "Bearbeitet", "en": "Edited", "fr": "Modifié", "es": "Editado", "it": "Modificato", "nl": "Bewerkt"}

TIMES = {
    "wordpress": lambda c, lang: date_at_time(c.time, lang),
    "long": lambda c, lang: long_date(c.time, lang),
    "long_clock": lambda c, lang: f"{long_date(c.time, lang)} {clock(c)}",
    "short_clock": lambda c, lang: f"{short_date(c.time, lang)} {clock(c)}",
    "short_comma_clock": lambda c, lang: f"{short_date(c.time, lang)}, {clock(c)}",
    "clock_short": lambda c, lang: f"{clock(c)}, {short_date(c.time, lang)}",
    "short": lambda c, lang: short_date(c.time, lang),
    "iso": lambda c, lang: f"{c.time:%Y-%m-%d %H:%M}",
    "iso_seconds": lambda c, lang: f"{c.time:%Y-%m-%d %H:%M:%S}",
    "ago": lambda c, lang: c.ago,
    "compact": lambda c, lang: {"hours": "h", "days": "d", "years": "y"}[c.ago.split()[1]] and c.ago.split()[0] + c.ago.split()[1][0],
    "twelve": lambda c, lang: f"{long_date(c.time, lang)}, {clock12(c.time).upper()}",
}
HEADS = {
    "name/time": lambda a, t: [a, t],
    "time/name": lambda a, t: [t, a],
    "name time": lambda a, t: [f"{a} {t}"],
    "name, time": lambda a, t: [f"{a}, {t}"],
    "name - time": lambda a, t: [f"{a} - {t}"],
    "name | time": lambda a, t: [f"{a} | {t}"],
    "name • time": lambda a, t: [f"{a} • {t}"],
    "name (time)": lambda a, t: [f"{a} ({t})"],
    "name:time": lambda a, t: [f"{a}:", t],
    "time - name": lambda a, t: [f"{t} - {a}"],
    "time | name": lambda a, t: [f"{t} | {a}"],
    "name/dot/time": lambda a, t: [a, "•", t],
    "name/(time)": lambda a, t: [a, f"({t})"],
}
AVATARS = {"none": None, "name": lambda a: a, "initials": lambda a: "".join(w[0] for w in a.replace(".", "").split()[:2]).upper(),
           "word": lambda a: "Avatar", "word name": lambda a: f"Avatar {a}"}
NUMBERS = {"none": None, "hash above": "#{n}", "dot above": "{n}.", "plain above": "{n}", "hash in name": "#{n} {a}", "dot in name": "{n}. {a}", "hash below": "#{n}"}
VOTES = ["none", "number", "plus", "two", "like (n)", "n like", "zero or plus"]
BUTTONS = ["none", "reply", "reply/report", "like/reply/share", "reply · report", "reply | share", "like reply", "reply (n)"]
MEMBERS = {"none": None, "posts": "Posts: {n}", "joined": "Joined 2008", "town": "Springfield"}


def draw(random_):
    """One form: the choice for each part."""
    lang = random_.choice(LANGUAGES)
    some = lambda choices, first: first if random_.random() < 0.6 else random_.choice(list(choices))
    form = {"lang": lang, "time": random_.choice(list(TIMES)), "head": random_.choice(list(HEADS)), "avatar": some(AVATARS, "none"),
            "number": some(NUMBERS, "none"), "votes": some(VOTES, "none"), "buttons": random_.choice(BUTTONS), "member": some(MEMBERS, "none"),
            "badge": some(["none", "line", "in name", "in line"], "none"), "answer": some(["none", "line"], "none"),
            "edited": some(["none", "line", "in time"], "none"), "time_place": some(["head", "below"], "head"),
            "heading": random_.choice(["count", "count", "count_in_words", "word", "title", "none"]),
            "form": random_.choice(["below", "below", "above", "none"])}
    if form["time"] == "compact" and lang != "en" or form["time"] == "twelve" and lang != "en":
        form["time"] = "ago"
    if form["badge"] != "none" and lang not in BADGES or form["badge"] == "in line":
        form["badge"] = "none"
    for part in ("answer", "edited"):
        if lang not in ANSWERS:
            form[part] = "none"
    if form["heading"] == "title" and lang not in TITLE_LANGUAGES:
        form["heading"] = "count"
    if form["time_place"] == "below":
        form["head"] = "name/time"
    return form


def heading(form, page):
    if form["heading"] == "none":
        lines = []
    elif form["heading"] == "title":
        lines = title_heading(page)
    elif form["heading"] == "word":
        lines = [page.w["n"].format(n="").replace("  ", " ").strip().capitalize()]
    elif form["heading"] == "count_in_words":
        lines = [page.w["n"].format(n="").replace("  ", " ").strip().capitalize() + f" ({page.n})"]
    else:
        lines = count_heading(page)
    return lines + (page.w["form"] if form["form"] == "above" else [])


def end(form, page):
    return page.w["form"] if form["form"] == "below" else []


def buttons(form, page, c):
    w = page.w
    return {"none": [], "reply": [w["reply"]], "reply/report": [w["reply"], w["report"]], "like/reply/share": [w["like"], w["reply"], w["share"]],
            "reply · report": [f"{w['reply']} · {w['report']}"], "reply | share": [f"{w['reply']} | {w['share']}"],
            "like reply": [f"{w['like']} {w['reply']}"], "reply (n)": [f"{w['reply']} ({c.number % 3})"]}[form["buttons"]]


def votes(form, page, c):
    n = c.number * 7 % 11
    like = page.w["like"]
    return {"none": [], "number": [str(n)], "plus": [f"+{n + 1}"], "two": [str(n), str(n % 3)], "like (n)": [f"{like} ({n})"],
            "n like": [f"{n} {like}"], "zero or plus": ["0" if n < 5 else f"+{n}"]}[form["votes"]]


def comment(form, page, c, random_):
    lang = form["lang"]
    time = TIMES[form["time"]](c, lang)
    name = c.author
    if form["badge"] == "in name" and c.number % 3 == 0:
        name += " " + BADGES[lang][c.number % 2]
    number = NUMBERS[form["number"]]
    if number and "{a}" in number:
        name = number.format(n=c.number, a=name)
    if form["edited"] == "in time" and c.number % 3 == 2:
        time += f" ({EDITED[lang].lower()})"
    head = [name] if form["time_place"] == "below" else HEADS[form["head"]](name, time)
    if number and "above" in form["number"]:
        head.insert(0, number.format(n=c.number))
    if form["number"] == "hash below":
        head.append(number.format(n=c.number))
    if AVATARS[form["avatar"]]:
        head.insert(0, AVATARS[form["avatar"]](c.author))
    if form["badge"] == "line" and c.number % 3 == 0 and form["head"].startswith("name/"):
        head.insert(head.index(name) + 1, BADGES[lang][c.number % 2])
    if MEMBERS[form["member"]]:
        head.append(MEMBERS[form["member"]].format(n=c.number * 31))
    if form["answer"] == "line" and c.number % 3 == 2:
        head.append(ANSWERS[lang].format(a=page.names[c.number - 2]))
    tail = [EDITED[lang]] if form["edited"] == "line" and c.number % 4 == 2 else []
    below = [time] if form["time_place"] == "below" else []
    marks = votes(form, page, c) + buttons(form, page, c)
    return [*head, *c.text, *tail, *(below + marks if form["votes"] == "none" else marks + below)]
