"""Pages without comments that have what comments have: names, dates, short texts, headings."""
import datetime

import words
from words import long_date

DAY = datetime.timedelta(days=1)


def lists(lang):
    w = words.WORDS[lang]
    names = words.NAMES[lang]
    teasers = words.TEASERS[lang]
    sentences = words.SENTENCES[lang]
    dates = [long_date(words.START - i * DAY, lang) for i in range(8)]
    exact = [words.date_at_time(words.START - i * DAY, lang) for i in range(8)]
    de = lang == "de"
    n = min(len(teasers), 6)
    return {
        "recent_comments": [w["recent"], *(f"{a} {w['on']} {t}" for a, t in zip(names, teasers))],
        "recent_comments_with_text": [w["recent"], *(x for a, t, s in zip(names, teasers, sentences) for x in (f"{a} {w['on']} {t}", s))],
        "teasers_date": [x for t, d in zip(teasers, dates) for x in (t, d)],
        "teasers_exact": [x for t, d in zip(teasers, exact) for x in (t, d)],
        "teasers_date_text": [x for i, t in enumerate(teasers) for x in (t, exact[i], " ".join(sentences[i:i + 2]))],
        "teasers_author_date_text": [x for i, t in enumerate(teasers) for x in (t, w["by"].format(a=names[i]), dates[i], " ".join(sentences[i:i + 2]))],
        "teasers_comment_counts": [x for i, t in enumerate(teasers) for x in (t, dates[i], w["n"].format(n=i + 2), " ".join(sentences[i:i + 2]))],
        "author_box": ["Über den Autor" if de else "About the author", names[0], " ".join(sentences[:3]), "Alle Beiträge" if de else "All posts"],
        "authors": [x for i in range(5) for x in (names[i], " ".join(sentences[i:i + 2]))],
        "form_only": w["form"],
        "no_comments_yet": ["Noch keine Kommentare" if de else "No comments yet", *w["form"]],
        "ticker": [x for i in range(8) for x in (f"{14 + i // 3}:{10 + i:02d} {'Uhr' if de else 'GMT'}", " ".join(sentences[i:i + 2]))],
        "ticker_dates": [x for i in range(6) for x in (exact[i], teasers[i % n], " ".join(sentences[i:i + 2]))],
        "table_of_persons": [x for i in range(8) for x in (names[i], str(1950 + i), f"{i + 3},{i}%")],
        "results": [x for i in range(6) for x in (f"{i + 1}. {names[i]}", f"1:{30 + i},{i}")],
        "captions": [f"{sentences[i]} ({'Foto' if de else 'Photo'}: {names[i]}, {dates[i]})" for i in range(5)],
        "interview": [x for i in range(5) for x in (f"{'Talbote' if de else 'Herald'}: {sentences[i + 1]}", f"{names[0]}: {' '.join(sentences[i + 2:i + 5])}")],
        "obituaries": [x for i in range(5) for x in (names[i], f"* {dates[i]} † {dates[i + 1]}", sentences[i])],
        "events": [x for i, t in enumerate(teasers) for x in (exact[i], t, "Stadthalle" if de else "Town hall")],
        "opinion_teasers": ["Kommentare" if de else "Comment", *(x for i in range(4) for x in (teasers[i], w["by"].format(a=names[i]), dates[i]))],
        "letters_list": ["Meinung" if de else "Opinion", *(x for i in range(4) for x in (names[i], teasers[i]))],
        "archive": [f"{d} {t}" for d, t in zip(dates, teasers)],
        "quotes": [x for i in range(4) for x in (f"„{sentences[i]}“", names[i])],
        "corrections": ["Korrektur" if de else "Correction", exact[0], sentences[5]],
        "prev_next": ["« " + teasers[0], teasers[1] + " »", w["share"], "Facebook", "Twitter"],
        "most_read": [("Meistgelesen" if de else "Most read"), *(f"{i + 1}. {t}" for i, t in enumerate(teasers))],
        "most_commented": [("Meistkommentiert" if de else "Most commented"), *(x for i, t in enumerate(teasers) for x in (t, w["n"].format(n=30 - i)))],
    }
