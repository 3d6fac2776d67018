"""How blogs, news sites and forums print comments when the tags are gone: a line for each block element.

Each template is (name, languages, heading, comment, end): heading(page) gives the lines above the comments,
comment(page, c) those of a comment, end(page) those below the comments. `page` has lang, n, w (words) and title,
`c` has author, time, number, text (paragraphs), ago.
"""
from words import DAYS, MONTHS, clock12, date_at_time, long_date, short_date

ALL = ["de", "en", "fr", "es", "it", "nl", "ru"]
BOTH = ["de", "en"]
TEMPLATES = []


def template(name, langs=ALL, heading=None, end=None):
    def add(comment):
        TEMPLATES.append((name, langs, heading or count_heading, comment, end or form_end))
        return comment
    return add


def count_heading(p):
    return [p.w["one"] if p.n == 1 else p.w["n"].format(n=p.n)]


def form_end(p):
    return p.w["form"]


def nothing(p):
    return []


def title_heading(p):
    words = {"de": ("Ein Kommentar zu „{t}“", "{n} Kommentare zu „{t}“"), "en": ("One thought on “{t}”", "{n} thoughts on “{t}”"),
             "fr": ("Une réflexion au sujet de « {t} »", "{n} réflexions au sujet de « {t} »"), "es": ("Un comentario en «{t}»", "{n} comentarios en «{t}»"),
             "it": ("Un commento su “{t}”", "{n} commenti su “{t}”"), "nl": ("Eén reactie op “{t}”", "{n} reacties op “{t}”"),
             "ru": ("“{t}”: 1 комментарий", "“{t}”: {n} комментариев")}[p.lang]
    return [(words[0] if p.n == 1 else words[1]).format(n=p.n, t=p.title)]


def dt(c, lang):
    return date_at_time(c.time, lang)


def clock(c):
    return f"{c.time.hour:02d}:{c.time.minute:02d}"


# --- WordPress ------------------------------------------------------------------------------------------------

@template("wp_says", heading=title_heading)
def _(p, c):
    return [p.w["says"].format(a=c.author), dt(c, p.lang), *c.text, p.w["reply"]]


@template("wp_says_no_form", end=nothing)
def _(p, c):
    return [p.w["says"].format(a=c.author), dt(c, p.lang), *c.text, p.w["reply"]]


@template("wp_says_no_heading", heading=nothing)
def _(p, c):
    return [p.w["says"].format(a=c.author), dt(c, p.lang), *c.text]


@template("wp_twentyeleven", BOTH, heading=title_heading)
def _(p, c):
    return [f"{c.author} sagte am {dt(c, 'de')[:-4]}:" if p.lang == "de" else f"{c.author} on {dt(c, 'en')} said:", *c.text, p.w["reply"] + " ↓"]


@template("wp_twentytwelve", heading=title_heading)
def _(p, c):
    return [f"{c.author} {dt(c, p.lang)}", *c.text, p.w["reply"] + " ↓"]


@template("wp_name_then_time")
def _(p, c):
    return [c.author, dt(c, p.lang), *c.text, p.w["reply"]]


@template("wp_name_then_time_no_reply", end=nothing)
def _(p, c):
    return [c.author, dt(c, p.lang), *c.text]


@template("wp_avatar_alt")
def _(p, c):
    return [f"Avatar von {c.author}" if p.lang == "de" else f"Avatar {c.author}", c.author, dt(c, p.lang), *c.text, p.w["reply"]]


@template("wp_kubrick_old", BOTH, heading=title_heading)
def _(p, c):
    if p.lang == "de":
        return [f"{c.author}, am {long_date(c.time, 'de')} um {clock(c)} Uhr", *c.text]
    return [f"{c.author}, on {long_date(c.time, 'en')} at {clock12(c.time)} Said:", *c.text]


@template("wp_classic_below", BOTH, heading=lambda p: ["Kommentare »" if p.lang == "de" else "Comments »"], end=lambda p: ["RSS-Feed für Kommentare zu diesem Beitrag. · TrackBack-URL" if p.lang == "de" else "RSS feed for comments on this post. · TrackBack URI"] + p.w["form"])
def _(p, c):
    by = "Kommentar von" if p.lang == "de" else "Comment by"
    time = f"{c.time.day}. {MONTHS['de'][c.time.month - 1]} {c.time.year} @ {clock(c)}" if p.lang == "de" else f"{long_date(c.time, 'en')} @ {clock12(c.time)}"
    return [*c.text, f"{by} {c.author} — {time}"]


@template("wp_sandbox", BOTH)
def _(p, c):
    if p.lang == "de":
        return [c.author, f"Geschrieben am {long_date(c.time, 'de')} um {clock(c)} | Permanent-Link", *c.text, "Antworten"]
    return [c.author, f"Posted {long_date(c.time, 'en')} at {clock12(c.time)} | Permalink", *c.text, "Reply"]


@template("wp_number_name", BOTH)
def _(p, c):
    return [f"{c.number}. {c.author}", dt(c, p.lang), *c.text]


@template("wp_thesis", BOTH, heading=lambda p: [f"{{ {p.n} comments… read them below or add one }}"])
def _(p, c):
    return [str(c.number), f"{c.author} {dt(c, p.lang)}", *c.text, p.w["reply"]]


@template("wp_hash_name", BOTH)
def _(p, c):
    return [f"#{c.number} {c.author}", f"{long_date(c.time, p.lang)}, {clock(c)}", *c.text]


@template("wp_kommentar_nr", ["de"])
def _(p, c):
    return [f"Kommentar #{c.number} von {c.author}", f"{long_date(c.time, 'de')} {clock(c)}", *c.text]


@template("wp_divi", BOTH)
def _(p, c):
    return [f"{c.author} {'am' if p.lang == 'de' else 'on'} {dt(c, p.lang)}", *c.text, p.w["reply"]]


@template("wp_avada")
def _(p, c):
    return [f"{c.author} {dt(c, p.lang)} - {p.w['reply']}", *c.text]


@template("wp_jetpack_likes", BOTH)
def _(p, c):
    likes = ["Gefällt mir", "Gefällt 1 Person"] if p.lang == "de" else ["Like", "Liked by 1 person"]
    return [c.author, dt(c, p.lang), *c.text, *(likes if c.number % 2 else likes[:1]), p.w["reply"]]


@template("wp_com_liken", BOTH)
def _(p, c):
    return [f"{c.author} {'sagt' if p.lang == 'de' else 'says'}:", dt(c, p.lang), *c.text, "LikenLiken" if p.lang == "de" else "LikeLike", p.w["reply"]]


@template("wpdiscuz", BOTH)
def _(p, c):
    return ["Gast" if p.lang == "de" else "Guest", c.author, c.ago, *c.text, str(c.number % 4), p.w["reply"]]


@template("wp_newspaper_theme", BOTH)
def _(p, c):
    return [c.author, f"{dt(c, p.lang)} {p.w['reply']}", *c.text]


@template("wp_date_above_name", BOTH)
def _(p, c):
    return [f"{long_date(c.time, p.lang)} | {clock(c)}", c.author, *c.text, p.w["reply"]]


@template("wp_am_schrieb", BOTH)
def _(p, c):
    return [f"Am {long_date(c.time, 'de')} um {clock(c)} Uhr schrieb {c.author}:" if p.lang == "de" else f"On {long_date(c.time, 'en')} at {clock12(c.time)} {c.author} wrote:", *c.text]


@template("wp_pipe", ALL)
def _(p, c):
    return [f"{c.author} | {short_date(c.time, p.lang)} | {clock(c)}", *c.text]


@template("wp_glued_name_date", BOTH)
def _(p, c):
    return [f"{c.author}{dt(c, p.lang)}", *c.text, p.w["reply"]]


@template("wp_glued_short", ["de"])
def _(p, c):
    return [f"{c.author}{c.time:%d.%m.%y}{c.time:%H:%M}", *c.text]


@template("wp_date_then_text", BOTH)
def _(p, c):
    return [f"{short_date(c.time, p.lang)} {clock(c)} - {c.author}", *c.text]


# --- other blog software --------------------------------------------------------------------------------------

@template("blogger_said", heading=lambda p: count_heading(p) if p.lang not in BOTH else [f"{p.n} Kommentare:" if p.lang == "de" else f"{p.n} comments:"], end=lambda p: ["Kommentar veröffentlichen" if p.lang == "de" else "Post a Comment"])
def _(p, c):
    return [p.w["said"].format(a=c.author), *c.text, dt(c, p.lang)]


@template("blogger_new", BOTH, heading=lambda p: [f"{p.n} Kommentare:" if p.lang == "de" else f"{p.n} comments:"], end=lambda p: ["Kommentar hinzufügen", "Weitere laden…"] if p.lang == "de" else ["Add comment", "Load more..."])
def _(p, c):
    return [f"{c.author}{long_date(c.time, p.lang)} {'um' if p.lang == 'de' else 'at'} {clock(c)}", *c.text, "AntwortenLöschen" if p.lang == "de" else "ReplyDelete", *(["Antworten"] if p.lang == "de" else ["Replies", "Reply"])]


@template("blogger_new_spaced", BOTH, heading=lambda p: [f"{p.n} Kommentare:" if p.lang == "de" else f"{p.n} comments:"])
def _(p, c):
    return [f"{c.author} {long_date(c.time, p.lang)} {'um' if p.lang == 'de' else 'at'} {clock(c)}", *c.text, "Antworten" if p.lang == "de" else "Reply", "Löschen" if p.lang == "de" else "Delete"]


@template("serendipity_below", ["de", "en"], heading=lambda p: ["Kommentare", "Ansicht der Kommentare: (Linear | Verschachtelt)"] if p.lang == "de" else ["Comments", "Display comments as (Linear | Threaded)"], end=lambda p: ["Kommentar schreiben" if p.lang == "de" else "Add Comment"])
def _(p, c):
    tail = "(Antwort)" if p.lang == "de" else "(Reply)"
    home = " (Homepage)" if c.number % 2 else ""
    return [*c.text, f"#{c.number} {c.author}{home} {'am' if p.lang == 'de' else 'on'} {c.time:%d.%m.%Y %H:%M} {tail}"]


@template("serendipity_above", ["de", "en"], heading=lambda p: ["Kommentare", "Ansicht der Kommentare: Linear | Verschachtelt"] if p.lang == "de" else ["Comments", "Display comments as Linear | Threaded"], end=lambda p: ["Kommentar schreiben" if p.lang == "de" else "Add Comment"])
def _(p, c):
    if p.lang == "de":
        return [f"{c.author} am {long_date(c.time, 'de')}:", *c.text, f"#{c.number} • Antworten"]
    return [f"{c.author} on {long_date(c.time, 'en')}:", *c.text, f"#{c.number} • Reply"]


@template("movabletype_posted_by", ["en", "de"], heading=lambda p: ["Comments" if p.lang == "en" else "Kommentare"], end=lambda p: ["Post a comment", "Name:", "Email Address:", "URL:", "Remember personal info?"] if p.lang == "en" else ["Kommentar schreiben", "Name", "E-Mail", "URL"])
def _(p, c):
    if p.lang == "de":
        return [*c.text, f"Verfasst von: {c.author} | {c.time:%d.%m.%y %H:%M}"]
    return [*c.text, f"Posted by: {c.author} at {long_date(c.time, 'en')} {clock12(c.time).upper()}"]


@template("movabletype_pipe", BOTH)
def _(p, c):
    return [f"{c.author} | {long_date(c.time, p.lang)}{',' if p.lang == 'de' else ''} {clock(c) if p.lang == 'de' else clock12(c.time).upper()}", *c.text]


@template("movabletype_4", ["en"], heading=lambda p: [f"{p.n} Comments"], end=lambda p: ["Leave a comment", "Name", "Email Address", "URL"])
def _(p, c):
    return [f"{c.author} | {long_date(c.time, 'en')} {clock12(c.time).upper()} | Reply", *c.text]


@template("movabletype_5", ["en"], heading=lambda p: [f"{p.n} Comments"], end=lambda p: ["Leave a comment", "Name", "Email Address", "URL"])
def _(p, c):
    return [f"By {c.author} on {long_date(c.time, 'en')} {clock12(c.time).upper()}", *c.text, "Reply"]


@template("typepad", ["en"], heading=lambda p: ["Comments"], end=lambda p: ["The comments to this entry are closed."])
def _(p, c):
    return [*c.text, f"Posted by: {c.author} | {long_date(c.time, 'en')} at {clock12(c.time).upper()}"]


@template("typepad_de", ["de"], heading=lambda p: ["Kommentare"], end=lambda p: ["Die Kommentare dieses Eintrags sind geschlossen."])
def _(p, c):
    return [*c.text, f"Kommentiert von: {c.author} | {c.time:%d.%m.%Y} um {clock(c)}"]


@template("textpattern", ["en"], heading=lambda p: ["Comments"])
def _(p, c):
    return [f"{c.author} {c.time.day} {MONTHS['en'][c.time.month - 1]} {c.time.year}, {clock(c)} #", *c.text]


@template("textpattern_below", ["en"], heading=lambda p: ["Comments"])
def _(p, c):
    return [*c.text, f"— {c.author} {c.time.day} {MONTHS['en'][c.time.month - 1]} {c.time.year}, {clock(c)} #"]


@template("drupal6", BOTH, heading=lambda p: ["Kommentare" if p.lang == "de" else "Comments"], end=lambda p: ["Neuen Kommentar schreiben"] if p.lang == "de" else ["Add new comment"])
def _(p, c):
    subject = c.text[0][:24].rsplit(" ", 1)[0]
    if p.lang == "de":
        return [f"Gespeichert von {c.author} (nicht überprüft) am {DAYS['de'][c.time.weekday()][:2]}, {c.time:%d.%m.%Y - %H:%M}.", *c.text, "Antworten"]
    return [f"Submitted by {c.author} (not verified) on {DAYS['en'][c.time.weekday()][:3]}, {c.time:%m/%d/%Y - %H:%M}.", *c.text, "reply"]


@template("drupal8", BOTH, heading=lambda p: ["Kommentare" if p.lang == "de" else "Comments"], end=lambda p: ["Neuen Kommentar hinzufügen"] if p.lang == "de" else ["Add new comment"])
def _(p, c):
    if p.lang == "de":
        return [f"{c.author} (nicht überprüft)", f"{DAYS['de'][c.time.weekday()][:2]}., {c.time:%d.%m.%Y - %H:%M}", "Permalink", *c.text, "Antworten"]
    return [f"{c.author} (not verified)", f"{DAYS['en'][c.time.weekday()][:3]}, {c.time:%m/%d/%Y - %H:%M}", "Permalink", *c.text, "Reply"]


@template("joomla_jcomments", BOTH, heading=lambda p: ["Kommentare" if p.lang == "de" else "Comments"], end=lambda p: ["Kommentarliste aktualisieren", "Kommentar schreiben"] if p.lang == "de" else ["Refresh comments list", "Add comment"])
def _(p, c):
    return [f"#{c.number} {c.author} {c.time:%Y-%m-%d %H:%M}", *c.text, "Zitieren" if p.lang == "de" else "Quote"]


@template("joomla_k2", ["en", "de"], heading=lambda p: [f"{p.n} comments" if p.lang == "en" else f"{p.n} Kommentare"])
def _(p, c):
    if p.lang == "de":
        return ["Kommentar-Link", f"{DAYS['de'][c.time.weekday()]}, {long_date(c.time, 'de')} {clock(c)}", f"gepostet von {c.author}", *c.text]
    return ["Comment Link", f"{DAYS['en'][c.time.weekday()]}, {c.time.day:02d} {MONTHS['en'][c.time.month - 1]} {c.time.year} {clock(c)}", f"posted by {c.author}", *c.text]


@template("typo3", ["de"], heading=lambda p: ["Kommentare"], end=lambda p: ["Kommentar schreiben", "* Pflichtfelder"])
def _(p, c):
    return [f"{c.author} schrieb am {c.time:%d.%m.%Y} um {clock(c)} Uhr", *c.text]


@template("contao", ["de"], heading=lambda p: ["Kommentare"], end=lambda p: ["Einen Kommentar schreiben"])
def _(p, c):
    return [f"Kommentar von {c.author} |", f"{c.time:%d.%m.%Y}", *c.text]


@template("dotclear", ["fr"], heading=lambda p: ["Commentaires"], end=lambda p: ["Ajouter un commentaire", "Les commentaires peuvent être formatés en utilisant une syntaxe wiki simplifiée."])
def _(p, c):
    return [f"{c.number}. Le {DAYS_FR[c.time.weekday()]} {long_date(c.time, 'fr')}, {clock(c)} par {c.author}", *c.text]


DAYS_FR = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()


@template("spip", ["fr"], heading=lambda p: ["Vos commentaires"], end=lambda p: ["Un message, un commentaire ?", "Qui êtes-vous ?"])
def _(p, c):
    return [f"Le {long_date(c.time, 'fr')} à {clock(c)}, par {c.author}", *c.text, "Répondre à ce message"]


@template("spip_theme", ["fr"], heading=lambda p: [f"{p.n} Messages"])
def _(p, c):
    return [f"{c.author}", f"{long_date(c.time, 'fr')}, {c.time.hour}h{c.time.minute:02d}", *c.text, "Répondre", "Signaler un abus"]


@template("livejournal", ["en"], heading=lambda p: [f"{p.n} comments" if p.n > 1 else "1 comment"], end=lambda p: ["Post a new comment"])
def _(p, c):
    return [c.author, f"{long_date(c.time, 'en')}, {c.time:%H:%M:%S} UTC", *c.text, "Reply", "Thread"]


@template("livejournal_s1", ["en"], heading=lambda p: ["(Post a new comment)"])
def _(p, c):
    return [f"From: {c.author}", f"{c.time:%Y-%m-%d %I:%M} {'am' if c.time.hour < 12 else 'pm'} (UTC)", *c.text, "(Reply) (Thread)"]


@template("b2evolution", BOTH, heading=lambda p: [f"{p.n} Kommentare" if p.lang == "de" else f"{p.n} comments"])
def _(p, c):
    if p.lang == "de":
        return [f"Kommentar von: {c.author} [Besucher]", *c.text, f"{c.time:%d.%m.%y} @ {clock(c)}"]
    return [f"Comment from: {c.author} [Visitor]", *c.text, f"{c.time:%m/%d/%y} @ {clock(c)}"]


@template("habari", ["en"], heading=lambda p: [f"{p.n} Responses to {p.title}"])
def _(p, c):
    return [c.author, f"#{c.number} {long_date(c.time, 'en')} {clock(c)}", *c.text]


@template("squarespace", ["en"], heading=lambda p: [f"Comments ({p.n})", "Newest First", "Oldest First"])
def _(p, c):
    return [c.author, c.ago, "·", f"{c.number % 3} Likes", *c.text]


@template("squarespace_5", ["en"], heading=lambda p: [f"Reader Comments ({p.n})"])
def _(p, c):
    return [*c.text, f"{c.time:%B} {c.time.day}, {c.time.year} | {c.author}"]


@template("weebly", ["en"], heading=lambda p: [f"{p.n} Comments"], end=lambda p: ["Leave a Reply."])
def _(p, c):
    return [c.author, f"{c.time.month}/{c.time.day}/{c.time.year} {c.time:%I:%M:%S} pm", *c.text, "Reply"]


@template("shopify", ["en"], heading=lambda p: [f"{p.n} comments"])
def _(p, c):
    return [f"{c.author} on {long_date(c.time, 'en')}", *c.text]


@template("shopify_below", ["en"], heading=lambda p: [f"{p.n} comments"])
def _(p, c):
    return [*c.text, c.author, long_date(c.time, "en")]


@template("commento", ["en"], heading=lambda p: [f"{p.n} Comments"])
def _(p, c):
    return [c.author, f"{c.number % 5} points · {c.ago}", *c.text]


@template("isso", BOTH, heading=count_heading)
def _(p, c):
    return [f"{c.author} • {c.ago}", *c.text, f"{c.number % 3} | Antworten" if p.lang == "de" else f"{c.number % 3} | Reply"]


@template("remark42", ["en"], heading=lambda p: ["Sort by", "Best"])
def _(p, c):
    return [f"{c.author} {c.ago}", f"{c.number % 3}", *c.text, "Reply"]


@template("intensedebate", ["en"], heading=lambda p: [f"Comments ({p.n})", "Sort by: Date Rating Last Activity"], end=lambda p: ["Post a new comment", "Enter text right here!"])
def _(p, c):
    return [f"{c.author} · {c.ago}", *c.text, "Reply"]


@template("livefyre", ["en"], heading=lambda p: [f"{p.n} comments", "Newest | Oldest | Top Comments"])
def _(p, c):
    return [f"{c.author} {c.number}pts", c.ago, *c.text, "Flag", "Share", "Like", "Reply"]


# --- systems of comments on news sites --------------------------------------------------------------------------

@template("disqus", heading=lambda p: count_heading(p))
def _(p, c):
    return [f"{c.author} • {c.ago}", *c.text, f"• {p.w['reply']} • {p.w['share']} ›"]


@template("facebook", BOTH, heading=lambda p: [f"{p.n} Kommentare", "Sortieren nach Oben"] if p.lang == "de" else [f"{p.n} comments", "Sort by Top"], end=lambda p: ["Facebook-Plug-in für Kommentare"] if p.lang == "de" else ["Facebook Comments Plugin"])
def _(p, c):
    return [c.author, *c.text, f"{'Gefällt mir · Antworten' if p.lang == 'de' else 'Like · Reply'} · {c.number + 1} · {c.ago}"]


@template("openweb", ["en"], heading=lambda p: [f"Conversation {p.n} Comments", "Sort by Best"], end=lambda p: ["Powered by OpenWeb", "Terms", "Privacy"])
def _(p, c):
    return [c.author, c.ago, *c.text, "Reply", "Share"] if c.number % 3 else [c.author, c.ago, *c.text, "Reply", str(c.number), "Share"]


@template("coral", ["en"], heading=lambda p: [f"Comments {p.n}", "Newest"], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, "Respect", *([str(c.number)] if c.number % 2 else []), "Reply", "Share", "Report"]


@template("viafoura", ["en"], heading=lambda p: [f"Comments ({p.n})", "Sort by Newest"])
def _(p, c):
    return [c.author, c.ago, *c.text, str(c.number % 5), str(c.number % 2), "Reply"]


@template("hyvor", ["en"], heading=lambda p: [f"{p.n} comments"])
def _(p, c):
    return [c.author, f"{c.ago}", *c.text, "Upvote", str(c.number % 4), "Downvote", "Reply"]


@template("zeit_old", ["de"], heading=lambda p: ["Kommentare", f"{p.n} Kommentare"])
def _(p, c):
    c.text = [f"{c.number}. {c.text[0].split(' ')[0]} dazu", *c.text]  # the title is part of it
    return [c.author, f"{c.time:%d. }{MONTHS['de'][c.time.month - 1]} {c.time.year} um {clock(c)} Uhr", *c.text, "Antworten", "Melden", "Empfehlen"]


@template("spiegel_old", ["de"], heading=lambda p: ["Forum", f"insgesamt {p.n} Beiträge"], end=lambda p: ["Ihr Kommentar zum Thema"])
def _(p, c):
    return [f"{c.number}. {c.text[0].rstrip('.!?').split(' ')[0]}!", f"{c.author.replace(' ', '.').lower()} {c.time:%d.%m.%Y}", *c.text]


@template("heise_postings", ["de"], heading=lambda p: [f"Kommentare lesen ({p.n} Beiträge)"])
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y %H:%M}", *c.text, "Antworten", "Bewerten"]


@template("standard", ["de"], heading=lambda p: [f"Forum: {p.n} Postings", "Ihr Kommentar..."])
def _(p, c):
    return [c.author, str(c.number * 3), f"{c.time.day}. {MONTHS['de'][c.time.month - 1]} {c.time.year}, {clock(c)}", *c.text, "Antworten", "melden"]


@template("faz", ["de"], heading=lambda p: ["Lesermeinungen", "Alle Lesermeinungen"])
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y - %H:%M} Uhr", *c.text, "Empfehlen", "Antworten", "Melden"]


@template("tagesschau", ["de"], heading=lambda p: ["Kommentare"])
def _(p, c):
    return [f"Am {long_date(c.time, 'de')} um {clock(c)} von {c.author}", *c.text]


@template("regional_schrieb", ["de"], heading=lambda p: ["Leserkommentare"])
def _(p, c):
    return [f"{c.author} schrieb am {c.time:%d.%m.%Y %H:%M} Uhr:", *c.text, "Kommentar melden"]


@template("regional_town", ["de"], heading=lambda p: ["Leserkommentare"], end=nothing)
def _(p, c):
    return [f"{c.author}, Musterstadt | {c.time:%d.%m.%Y} | {clock(c)} Uhr", *c.text, "Melden"]


@template("blick_20min", ["de"], heading=lambda p: [f"{p.n} Kommentare"])
def _(p, c):
    return [f"{c.author} am {c.time:%d.%m.%Y %H:%M} via", *c.text, "Antworten", "melden"]


@template("tamedia", ["de"], heading=lambda p: ["Kommentare", "Sortieren nach: Neueste"])
def _(p, c):
    return [c.author, f"Publiziert am {c.time:%d.%m.%Y, %H:%M}", *c.text, str(c.number), "Antworten", "Melden"]


@template("guardian", ["en"], heading=lambda p: [f"comments ({p.n})", "Sign in or create your Guardian account to join the discussion."], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day} {MONTHS['en'][c.time.month - 1][:3]} {c.time.year} {clock(c)}", str(c.number), *c.text, "Reply", "Share", "Report"]


@template("nyt", ["en"], heading=lambda p: [f"{p.n} Comments", "The comments section is closed."], end=nothing)
def _(p, c):
    return [c.author, "Springfield", f"{MONTHS['en'][c.time.month - 1]} {c.time.day}", *c.text, f"{c.number} Recommend", "Share", "Flag"]


@template("dailymail", ["en"], heading=lambda p: [f"Comments {p.n}", "Share what you think", "Newest Oldest Best rated Worst rated"], end=nothing)
def _(p, c):
    return [f"{c.author}, Springfield, {c.number % 9 + 2} hours ago", *c.text, "Click to rate", str(c.number * 3), str(c.number)]


@template("lemonde", ["fr"], heading=lambda p: [f"{p.n} commentaires", "Les commentaires sont réservés aux abonnés."], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d/%m/%Y à %Hh%M}", *c.text, "Répondre", "Signaler"]


@template("liberation_like", ["fr"], heading=lambda p: ["Commentaires"], end=nothing)
def _(p, c):
    return [f"{c.author} - {c.time:%d/%m/%Y à %H:%M}", *c.text, "Répondre", "Alerter"]


@template("elpais", ["es"], heading=lambda p: ["Comentarios", f"{p.n} Comentarios"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d/%m/%Y} - {clock(c)}h", *c.text, "Responder", "Denunciar"]


@template("repubblica", ["it"], heading=lambda p: [f"Commenti ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d/%m/%Y} alle {clock(c)}", *c.text, "Rispondi", "Segnala"]


@template("nujij", ["nl"], heading=lambda p: [f"Reacties ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, "Respecteer", str(c.number), "Reageer"]


@template("russian_portal", ["ru"], heading=lambda p: ["Комментарии"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day} {MONTHS['ru'][c.time.month - 1]} {c.time.year}, {clock(c)}", *c.text, "Ответить", f"+{c.number}"]


@template("vk", ["ru"], heading=lambda p: [f"{p.n} комментариев"], end=nothing)
def _(p, c):
    return [c.author, *c.text, f"{c.time.day} мар {c.time.year} в {c.time.hour}:{c.time.minute:02d}", "Ответить"]


# --- forums -------------------------------------------------------------------------------------------------------

@template("phpbb3", BOTH, heading=lambda p: ["Antwort erstellen", f"{p.n} Beiträge • Seite 1 von 1"] if p.lang == "de" else ["Post Reply", f"{p.n} posts • Page 1 of 1"], end=nothing)
def _(p, c):
    if p.lang == "de":
        return [f"Re: {p.title}", f"Beitrag von {c.author} » {DAYS['de'][c.time.weekday()][:2]} {c.time.day}. Mär {c.time.year}, {clock(c)}", *c.text, "Nach oben"]
    return [f"Re: {p.title}", f"Post by {c.author} » {DAYS['en'][c.time.weekday()][:3]} Mar {c.time.day:02d}, {c.time.year} {clock12(c.time)}", *c.text, "Top"]


@template("phpbb3_profile", BOTH, heading=lambda p: [f"{p.n} Beiträge • Seite 1 von 1"] if p.lang == "de" else [f"{p.n} posts • Page 1 of 1"], end=nothing)
def _(p, c):
    if p.lang == "de":
        return [c.author, f"Beiträge: {c.number * 37}", "Registriert: Di 4. Jan 2005, 10:11", f"Re: {p.title}", "Zitat", f"Beitrag von {c.author} » {DAYS['de'][c.time.weekday()][:2]} {c.time.day}. Mär {c.time.year}, {clock(c)}", *c.text, "Nach oben"]
    return [c.author, f"Posts: {c.number * 37}", "Joined: Tue Jan 04, 2005 10:11 am", f"Re: {p.title}", "Quote", f"Post by {c.author} » {DAYS['en'][c.time.weekday()][:3]} Mar {c.time.day:02d}, {c.time.year} {clock12(c.time)}", *c.text, "Top"]


@template("vbulletin", BOTH, heading=lambda p: [f"Thread: {p.title}"], end=nothing)
def _(p, c):
    if p.lang == "de":
        return [f"{c.time:%d.%m.%Y}, {clock(c)}", f"#{c.number}", c.author, "Mitglied", "Registriert seit: Jan 2008", f"Beiträge: {c.number * 37}", *c.text, "Zitieren"]
    return [f"{c.time:%m-%d-%Y}, {clock12(c.time).upper()}", f"#{c.number}", c.author, "Member", "Join Date: Jan 2008", f"Posts: {c.number * 37}", *c.text, "Reply With Quote"]


@template("xenforo", BOTH, heading=nothing, end=lambda p: ["Du musst dich einloggen oder registrieren, um hier zu antworten."] if p.lang == "de" else ["You must log in or register to reply here."])
def _(p, c):
    if p.lang == "de":
        return [f"{c.time.day}. {MONTHS['de'][c.time.month - 1]} {c.time.year}", f"#{c.number}", c.author, "Aktives Mitglied", *c.text]
    return [c.author, "Well-known member", f"{long_date(c.time, 'en')}", f"#{c.number}", *c.text, "Reply"]


@template("discourse", ["en"], heading=nothing, end=nothing)
def _(p, c):
    return [c.author, f"{long_date(c.time, 'en')}, {clock12(c.time).replace(' ', '')}", str(c.number), *c.text, f"{c.number % 5 + 1} Likes"]


@template("reddit_old", ["en"], heading=lambda p: [f"all {p.n} comments", "sorted by: best"], end=nothing)
def _(p, c):
    return [f"[–]{c.author} {c.number + 1} points {c.ago}", *c.text, "permalink", "embed", "save", "report", "reply"]


@template("hackernews", ["en"], heading=lambda p: [f"{p.n} comments"], end=nothing)
def _(p, c):
    return [f"{c.author} {c.ago} | prev | next [–]", *c.text, "reply"]
