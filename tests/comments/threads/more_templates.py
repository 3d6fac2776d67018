"""More forms of comments: embedded systems, platforms, newspapers, and WordPress in more languages. Importing this
module adds them to templates.TEMPLATES."""
import more_words
from templates import clock, count_heading, dt, nothing, template
from words import DAYS, MONTHS, clock12, long_date, short_date

MORE = list(more_words.WORDS)


def slug(c):
    return c.author.replace(" ", "_").replace(".", "").lower()


def initials(c):
    return "".join(word[0] for word in c.author.replace(".", "").split()[:2]).upper()


# --- WordPress in more languages ------------------------------------------------------------------------------

@template("wp_says_more", MORE)
def _(p, c):
    return [p.w["says"].format(a=c.author), dt(c, p.lang), *c.text, p.w["reply"]]


@template("wp_name_then_time_more", MORE)
def _(p, c):
    return [c.author, dt(c, p.lang), *c.text, p.w["reply"]]


@template("wp_twentytwelve_more", MORE)
def _(p, c):
    return [f"{c.author} {dt(c, p.lang)}", *c.text, p.w["reply"]]


@template("relative_more", MORE)
def _(p, c):
    return [c.author, c.ago, *c.text, p.w["like"], p.w["reply"]]


@template("disqus_more", MORE)
def _(p, c):
    return [f"{c.author} • {c.ago}", *c.text, f"• {p.w['reply']} • {p.w['share']} ›"]


@template("portal_more", MORE, end=nothing)
def _(p, c):
    return [c.author, short_date(c.time, p.lang) + " " + clock(c), *c.text, p.w["reply"], str(c.number), p.w["report"]]


@template("wp_glued_says", ["de", "en"])
def _(p, c):
    return [p.w["says"].format(a=c.author).replace(" sagt", "sagt").replace(" says", "says"), dt(c, p.lang), *c.text, p.w["reply"]]


@template("wp_time_below_buttons", ["de", "en"], heading=lambda p: count_heading(p) + p.w["form"][:2])
def _(p, c):
    return [c.author, *c.text, p.w["reply"], dt(c, p.lang)]


@template("wp_buttons_touch_text", ["de", "en"])
def _(p, c):
    *more, last = c.text
    return [c.author, dt(c, p.lang), *more, last + p.w["report"], p.w["reply"]]


# --- embedded systems -----------------------------------------------------------------------------------------

@template("disqus_full", ["en"], heading=lambda p: [f"{p.n} Comments", "Valley Herald", "1 Login", "Recommend", "Sort by Best", "Join the discussion…"],
          end=lambda p: ["Subscribe", "Privacy", "Do Not Sell My Data"])
def _(p, c):
    return ["Avatar", "This comment was minimized by the moderator on the site." if c.number == 99 else c.author, "•", c.ago, "−", "+", "Flag as inappropriate", *c.text, "see more",
            str(c.number % 7), "•", "Reply", "•", "Share ›"]


@template("disqus_reply_arrow", ["en", "de"], end=nothing)
def _(p, c):
    return [c.author if c.number % 3 else f"{c.author} Mod", "•", c.ago, *c.text, f"{c.number}", f"• {p.w['reply']} •", f"{p.w['share']} ›"]


@template("facebook_lines", ["en"], heading=lambda p: [f"{p.n} Comments", "Sort by", "Newest", "Add a comment..."], end=lambda p: ["Facebook Comments Plugin"])
def _(p, c):
    return [c.author, "Works at Town Mill" if c.number % 2 else "Springfield High School", *c.text, "Like", "·", "Reply", "·", str(c.number), "·", c.ago]


@template("coral_full", ["en"], heading=lambda p: ["Comments", f"All Comments {p.n}", "Sort by", "Newest"], end=lambda p: ["Load More"])
def _(p, c):
    return [c.author, "Subscriber" if c.number % 3 else "Staff", c.ago, *c.text, "Respect", str(c.number), "Reply", "Share", "Report"]


@template("openweb_full", ["en"], heading=lambda p: ["Conversation", f"{p.n} Comments", "Commenting on this article has ended", "Sort by", "Best"], end=lambda p: ["Powered by OpenWeb", "Terms", "Privacy", "Feedback"])
def _(p, c):
    return [initials(c), c.author, c.ago, *c.text, "Reply", str(c.number), "Share", *([f"{c.number} reply"] if c.number % 4 == 1 else [])]


@template("viafoura_full", ["en"], heading=lambda p: [f"Join the Conversation ({p.n})", "Comments are moderated.", "Sort by Newest", "Follow"])
def _(p, c):
    return ["Comment by " + c.author + ".", c.author, c.ago, *c.text, "Comment actions", f"{c.number} likes", "Reply", "Share"]


@template("hyvor_full", ["en"], heading=lambda p: ["Comments", f"{p.n} comments", "Login to comment", "Newest"])
def _(p, c):
    return [initials(c), c.author, c.ago, *c.text, f"{c.number}", "Reply", "···"]


@template("arc", ["en"], heading=lambda p: [f"Comments ({p.n})", "Log in to join the conversation"])
def _(p, c):
    return [c.author, f"{MONTHS['en'][c.time.month - 1]} {c.time.day}, {c.time.year} - {clock12(c.time)}", *c.text, "Like", f"({c.number})", "Reply", "Flag"]


@template("insticator", ["en"], heading=lambda p: ["Comments", f"{p.n} Comments", "Sort by newest"])
def _(p, c):
    return ["@" + slug(c) if c.number < 0 else c.author, c.ago, *c.text, "Reply", f"{c.number} 👍", "Report"]


@template("vuukle", ["en"], heading=lambda p: [f"Comments ({p.n})", "What do you think?", "Write a comment..."])
def _(p, c):
    return [c.author, f"{c.number * 3} pts", c.ago, *c.text, "Reply", f"{c.number}", "0", "Report"]


@template("remark42_full", ["en"], heading=lambda p: ["Sign in with Google", f"Comments: {p.n}", "Sort by", "Best"])
def _(p, c):
    return [c.author, c.ago, f"+{c.number}", *c.text, "Reply"]


@template("isso_lines", ["en", "de", "fr"], heading=count_heading)
def _(p, c):
    return [c.author, "•", c.ago, *c.text, str(c.number), "|", p.w["reply"]]


@template("utterances", ["en"], heading=lambda p: [f"{p.n} comments", "– powered by utteranc.es"])
def _(p, c):
    return [f"{slug(c) if c.number < 0 else c.author} commented {c.ago}", *c.text]


@template("giscus", ["en"], heading=lambda p: [f"{p.n} comments", "Oldest", "Newest"])
def _(p, c):
    return [c.author, c.ago, *c.text, f"{c.number} 👍", "0 replies"]


@template("cusdis", ["en"], heading=lambda p: ["Comments"])
def _(p, c):
    return [c.author, f"{c.time:%Y-%m-%d %H:%M}", *c.text, "Reply"]


@template("discourse_embed", ["en"], heading=lambda p: ["Discussion", f"{p.n} replies"], end=lambda p: ["Continue Discussion", f"{p.n} replies"])
def _(p, c):
    return [f"{c.author} {MONTHS['en'][c.time.month - 1][:3]} {c.time.day}", *c.text]


@template("wpdiscuz_full", ["en"], heading=lambda p: ["Subscribe", "Login", "Notify of", f"{p.n} Comments", "Oldest", "Newest Most Voted", "Inline Feedbacks", "View all comments"])
def _(p, c):
    return [c.author, c.ago, *c.text, str(c.number), "Reply"]


@template("livefyre_full", ["en"], heading=lambda p: [f"{p.n} people listening", f"{p.n} comments", "Sign in", "Newest | Oldest"])
def _(p, c):
    return [c.author, "5pts", c.ago, *c.text, "Flag", "Share", "LikeReply"]


@template("joomla_komento", ["en", "de"], heading=lambda p: [f"Comments ({p.n})", "Rated 5 out of 5"] if p.lang == "en" else [f"Kommentare ({p.n})"])
def _(p, c):
    return [c.author, c.ago, f"#{c.number}", *c.text, "Reply" if p.lang == "en" else "Antworten", "Like" if p.lang == "en" else "Gefällt mir", f"{c.number}"]


# --- platforms ------------------------------------------------------------------------------------------------

@template("medium", ["en"], heading=lambda p: [f"Responses ({p.n})", "What are your thoughts?", "Respond"], end=lambda p: ["See all responses", "More from Vera Land"])
def _(p, c):
    return [c.author, f"{MONTHS['en'][c.time.month - 1][:3]} {c.time.day}, {c.time.year}", *c.text, "--", "Reply"]


@template("substack", ["en"], heading=lambda p: [f"{p.n} Comments", "Write a comment..."], end=lambda p: ["Ready for more?", "Subscribe"])
def _(p, c):
    return [c.author, f"{MONTHS['en'][c.time.month - 1][:3]} {c.time.day}", *c.text, "Expand full comment", f"Like ({c.number})", "Reply", "Share"]


@template("youtube_like", ["en"], heading=lambda p: [f"{p.n} Comments", "Sort by", "Add a comment..."], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, str(c.number), "REPLY"]


@template("reddit_new", ["en"], heading=lambda p: [f"{p.n} comments", "Sort by: best", "Add a Comment"], end=nothing)
def _(p, c):
    return [c.author, "•", c.ago, *c.text, "Upvote", str(c.number), "Downvote", "Reply", "Award", "Share"]


@template("steam", ["en"], heading=lambda p: [f"{p.n} Comments"], end=nothing)
def _(p, c):
    return [f"{c.author} {MONTHS['en'][c.time.month - 1][:3]} {c.time.day}, {c.time.year} @ {clock12(c.time).replace(' ', '')}", *c.text]


@template("hackernews_old", ["en"], heading=lambda p: [f"{p.n} points by vera 3 hours ago | hide | {p.n} comments"], end=nothing)
def _(p, c):
    return [f"{c.author} {c.ago} | parent | next [–]", *c.text, "reply"]


@template("slashdot", ["en"], heading=lambda p: [f"{p.n} comments", "Comments Filter:"], end=nothing)
def _(p, c):
    return [f"Re: the mill (Score:{c.number % 5})", f"by {c.author} on {DAYS['en'][c.time.weekday()]} {long_date(c.time, 'en')} @{clock12(c.time).replace(' ', '')}", *c.text, "Reply to This", "Share"]


@template("dreamwidth", ["en"], heading=lambda p: [f"{p.n} comments"])
def _(p, c):
    return [c.author, f"{c.time:%Y-%m-%d %I:%M} {'am' if c.time.hour < 12 else 'pm'} (UTC)(link)", *c.text, "(Reply)"]


@template("ghost", ["en"], heading=lambda p: ["Member discussion", f"{p.n} comments"])
def _(p, c):
    return [c.author, "•", c.ago, *c.text, str(c.number), "Reply"]


@template("naver", ["ko"], heading=lambda p: [f"댓글 {p.n}", "순공감순", "최신순"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%Y.%m.%d. %H:%M}", *c.text, "답글", "공감", str(c.number), "비공감", "0", "신고"]


@template("yahoo_jp", ["ja"], heading=lambda p: [f"コメント{p.n}件", "おすすめ順"], end=nothing)
def _(p, c):
    return [c.author, c.ago, "非表示・報告", *c.text, "返信", "0件", "共感した", str(c.number), "なるほど", "1", "うーん", "0"]


@template("sina", ["zh"], heading=lambda p: ["评论", f"{p.n}条评论", "最新评论"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%m月%d日 %H:%M}", *c.text, f"赞({c.number})", "回复", "举报"]


@template("netease", ["zh"], heading=lambda p: [f"跟贴 {p.n}", "最新跟贴"], end=nothing)
def _(p, c):
    return [f"{c.author} [网易北京市网友]", f"{c.time:%Y-%m-%d %H:%M:%S}", *c.text, f"顶[{c.number}]", "回复", "收藏"]


@template("ynet", ["he"], heading=lambda p: ["תגובות", f"{p.n} תגובות"], end=nothing)
def _(p, c):
    return [f"{c.number}.", c.text[0], *c.text[1:], f"{c.author} ({c.time:%d.%m.%y})", "הגב"]


@template("aljazeera", ["ar"], heading=lambda p: ["التعليقات", f"{p.n} تعليقات"], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, "رد", "إعجاب", str(c.number), "إبلاغ"]


# --- newspapers -----------------------------------------------------------------------------------------------

@template("guardian_full", ["en"], heading=lambda p: [f"comments ({p.n})", "Order by newest", "Show 25", "Threads collapsed"], end=lambda p: ["View more comments", "Most viewed"])
def _(p, c):
    return [c.author, c.ago, str(c.number), *c.text, "Reply", "Share", "Report", *(["Show 2 more replies"] if c.number % 4 == 0 else [])]


@template("nyt_full", ["en"], heading=lambda p: [f"Comments {p.n}", "The Times needs your voice.", "All", "Reader Picks"], end=nothing)
def _(p, c):
    return [f"{c.author} commented {c.ago}", *c.text, f"{c.number} Recommend", "Share", "Flag"]


@template("wapo", ["en"], heading=lambda p: [f"{p.n} Comments", "This conversation is moderated according to the community rules."], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, "Respect", str(c.number), "Reply", "Link", "Report"]


@template("ft", ["en"], heading=lambda p: ["Comments", f"Comments have not been enabled" if p.n < 0 else "Sort by Newest"], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, f"Recommend {c.number}", "Reply", "Share", "Report"]


@template("zeit_new", ["de"], heading=lambda p: [f"{p.n} Kommentare", "Kommentieren", "Neueste zuerst", "Seite 1 von 1"], end=lambda p: ["Kommentarbereich geschlossen"])
def _(p, c):
    return [c.author, c.ago, f"{c.number}.", *c.text, f"{c.number}", "Antworten", "Melden", "Merken"]


@template("spiegel_new", ["de"], heading=lambda p: [f"Diskutieren Sie mit", f"{p.n} Kommentare", "Neueste zuerst"], end=nothing)
def _(p, c):
    return [initials(c), c.author, f"{c.time:%d.%m.%Y, %H.%M} Uhr", *c.text, "Antworten", "Melden", "Teilen"]


@template("welt", ["de"], heading=lambda p: [f"{p.n} Kommentare", "Neueste"], end=lambda p: ["Weitere Kommentare laden"])
def _(p, c):
    return [initials(c), c.author, c.ago, *c.text, "Antworten", f"{c.number} Gefällt mir", "Melden"]


@template("faz_new", ["de"], heading=lambda p: ["Lesermeinungen", f"Alle Lesermeinungen ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, f"- {c.time:%d.%m.%Y - %H:%M}", *c.text, "Empfehlen", f"Empfohlen von {c.number} Lesern", "Melden"]


@template("taz_new", ["de"], heading=lambda p: [f"{p.n} Kommentare", "Kommentieren"], end=nothing)
def _(p, c):
    return [initials(c)[:1], c.author, "Link kopieren", f"{c.time:%d.%m.%Y, %H:%M} Uhr", *c.text, f"{c.author} antworten"]


@template("tagesspiegel", ["de"], heading=lambda p: [f"{p.n} Kommentare", "Neuester Kommentar zuerst"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y, %H:%M} Uhr", *c.text, "Antworten", "Melden"]


@template("golem", ["de"], heading=lambda p: ["Kommentieren", f"Kommentare ({p.n})"], end=nothing)
def _(p, c):
    return [f"{c.author} {c.time:%d.%m.%Y - %H:%M}", *c.text, "Benutzer wurde von Ihnen ausgeblendet. Anzeigen" if c.number < 0 else "antworten"]


@template("heise_new", ["de"], heading=lambda p: [f"Kommentare ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, "mehr als 1000 Beiträge seit 03.05.2003" if c.number % 2 else "7 Beiträge seit 03.05.2003", f"{c.time:%d.%m.%Y %H:%M}", *c.text, "Bewertung: +3", "Antworten"]


@template("krone", ["de"], heading=lambda p: ["Kommentare", f"{p.n} Kommentare", "Sortieren nach: Neueste"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y %H:%M}", *c.text, "Antworten", str(c.number), "0", "melden"]


@template("standard_new", ["de"], heading=lambda p: [f"Forum: {p.n} Postings", "Ihr Kommentar", "Die Kommentare im Forum geben nicht notwendigerweise die Meinung der Redaktion wieder."], end=nothing)
def _(p, c):
    return [c.author, str(c.number * 7), f"{c.time.day}. {MONTHS['de'][c.time.month - 1]} {c.time.year}, {clock(c)}", *c.text, "antworten", "posten", "melden"]


@template("20min", ["de"], heading=lambda p: [f"{p.n} Kommentare", "Die beliebtesten Leser-Kommentare"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y, %H:%M}", *c.text, "Antworten", "Melden", str(c.number), "0"]


@template("blick", ["de"], heading=lambda p: [f"Kommentare ({p.n})"], end=nothing)
def _(p, c):
    return [f"{c.author}, Musterstadt", f"{c.time:%d.%m.%Y}", *c.text, str(c.number), "Antworten", "Melden"]


@template("tagesanzeiger", ["de"], heading=lambda p: [f"{p.n} Kommentare", "Sortieren nach:", "Neuste", "Bitte anmelden, um zu kommentieren"], end=lambda p: ["Alle Kommentare anzeigen"])
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y}", *c.text, str(c.number), "Antworten"]


@template("badische", ["de"], heading=lambda p: [f"Kommentare ({p.n})"], end=nothing)
def _(p, c):
    return [f"{c.author}", f"seit 12. März 2009", f"{long_date(c.time, 'de')} - {clock(c)} Uhr", *c.text, "Melden"]


@template("lemonde_new", ["fr"], heading=lambda p: [f"{p.n} contributions", "Les plus récentes"], end=nothing)
def _(p, c):
    return [c.author, f"Le {long_date(c.time, 'fr')} à {clock(c)}", *c.text, "Répondre", "Partager", "Signaler"]


@template("figaro_new", ["fr"], heading=lambda p: [f"{p.n} commentaires"], end=lambda p: ["Afficher plus de commentaires"])
def _(p, c):
    return [c.author, f"le {c.time:%d/%m/%Y à %H:%M}", *c.text, "Répondre", "Recommander", "Alerter"]


@template("20minutes_fr", ["fr"], heading=lambda p: [f"{p.n} commentaires", "Trier par"], end=nothing)
def _(p, c):
    return [c.author, f"Posté {c.ago}", *c.text, f"J’aime ({c.number})", "Répondre", "Signaler"]


@template("elmundo", ["es"], heading=lambda p: [f"{p.n} comentarios", "Ver comentarios"], end=nothing)
def _(p, c):
    return [f"#{c.number}", c.author, f"{c.time:%d/%m/%Y} {clock(c)} horas", *c.text, "Responder", "Denunciar"]


@template("elpais_new", ["es"], heading=lambda p: ["Comentarios", f"{p.n} comentarios", "Normas"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day} {MONTHS['es'][c.time.month - 1][:3]} {c.time.year} - {clock(c)}", *c.text, "Responder", "Compartir", f"+{c.number}"]


@template("corriere", ["it"], heading=lambda p: [f"{p.n} Commenti", "Ordina per: più recenti"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day} {MONTHS['it'][c.time.month - 1]} {c.time.year}, {clock(c)}", *c.text, "Rispondi", "Condividi", "Segnala"]


@template("telegraaf", ["nl"], heading=lambda p: [f"Reacties ({p.n})", "Sorteer op"], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, "Reageer", "Vind ik leuk", str(c.number), "Meld misbruik"]


@template("tweakers", ["nl"], heading=lambda p: [f"Reacties ({p.n})", "Sorteer op:"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day} {MONTHS['nl'][c.time.month - 1]} {c.time.year} {clock(c)}", f"+{c.number % 3}", *c.text, "Reageer"]


@template("aftonbladet", ["sv"], heading=lambda p: [f"Kommentarer ({p.n})", "Visa kommentarer"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day} {MONTHS['sv'][c.time.month - 1]} {c.time.year} kl {clock(c)}", *c.text, "Gilla", str(c.number), "Svara", "Anmäl"]


@template("flashback", ["sv"], heading=nothing, end=nothing)
def _(p, c):
    return [f"{c.time:%Y-%m-%d, %H:%M}", f"#{c.number}", c.author, "Medlem", "Reg: Jan 2008", "Inlägg: 370", *c.text, "Citera"]


@template("onet", ["pl"], heading=lambda p: [f"Komentarze ({p.n})", "Najnowsze"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y %H:%M}", *c.text, "Odpowiedz", f"{c.number}", "0", "Zgłoś"]


@template("wp_pl", ["pl"], heading=lambda p: [f"Komentarze ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day} {MONTHS['pl'][c.time.month - 1]} {c.time.year}, {clock(c)}", *c.text, "Zgłoś", "Odpowiedz", f"Lubię to {c.number}"]


@template("novinky", ["cs"], heading=lambda p: ["Diskuze", f"Zobrazit {p.n} příspěvků" if p.n > 1 else "Diskuze (1)"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day}. {c.time.month}. {c.time.year}, {clock(c)}", *c.text, "Reagovat", f"+{c.number}", "Nahlásit"]


@template("delfi_ru", ["ru"], heading=lambda p: [f"Комментарии ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y %H:%M}", *c.text, "Ответить", str(c.number), "0", "Пожаловаться"]


@template("uol", ["pt"], heading=lambda p: [f"Comentários ({p.n})", "Os comentários são de responsabilidade de seus autores."], end=nothing)
def _(p, c):
    return [c.author, c.ago, *c.text, "Responder", "Curtir", str(c.number), "Denunciar"]


@template("publico_pt", ["pt"], heading=lambda p: [f"Comentários ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y %H:%M}", *c.text, "Responder"]


@template("hurriyet", ["tr"], heading=lambda p: [f"Yorumlar ({p.n})", "Yorum Yaz"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time:%d.%m.%Y - %H:%M}", *c.text, "Beğen", f"({c.number})", "Yanıtla", "Şikayet Et"]


@template("is_fi", ["fi"], heading=lambda p: [f"Kommentit ({p.n})"], end=nothing)
def _(p, c):
    return [c.author, f"{c.time.day}.{c.time.month}.{c.time.year} {c.time.hour}:{c.time.minute:02d}", *c.text, "Vastaa", "Ilmoita asiaton viesti", str(c.number)]
