#!/usr/bin/env python3
"""Made-up pages with comments, one JSON object a line: the page and the comments that stand in it.

usage: generate.py [--seed N] [--only TEMPLATE,...] [--sizes N,...] [--mixed N] > pages.jsonl

With --mixed only pages of N forms that are drawn at random (mixed.py).
"""
import argparse
import datetime
import json
import random
import sys
import textwrap
from types import SimpleNamespace

import mixed
import more_templates  # noqa: F401, adds to TEMPLATES
import nothing
import words
from templates import TEMPLATES

SIZES = [1, 2, 3, 5, 8, 20]
LAYOUTS = ["flat", "gapped", "trimmed", "wrapped"]


def make_comments(random_, lang, n):
    names = random_.sample(words.NAMES[lang], min(n, len(words.NAMES[lang]) * 2 // 3))
    time = words.START + datetime.timedelta(minutes=random_.randrange(60 * 24 * 20))
    made = []
    for i in range(n):
        time += datetime.timedelta(minutes=random_.randrange(3, 60 * 9))
        paragraphs = []
        for _ in range(random_.choice([1, 1, 1, 1, 2, 2, 3])):
            paragraphs.append(" ".join(random_.sample(words.SENTENCES[lang], random_.choice([1, 1, 2, 2, 3, 4]))))
        if i > 0 and random_.random() < 0.15:
            paragraphs[0] = "@" + made[-1].author + " " + paragraphs[0]
        made.append(SimpleNamespace(author=names[i % len(names)] if i < len(names) else random_.choice(names), time=time,
                                    number=i + 1, text=paragraphs, ago=words.ago(n - i, lang)))
    return made


def lay_out(lines, layout):
    """The text of a page, as crawls and text browsers have it."""
    if layout == "gapped":
        return "\n\n".join(lines) + "\n"
    if layout == "wrapped":
        wrap = textwrap.TextWrapper(77, initial_indent="   ", subsequent_indent="   ", break_long_words=False, break_on_hyphens=False)
        return "\n\n".join("\n".join(wrap.wrap(line)) for line in lines) + "\n"
    return "\n".join(lines) + "\n"


def make_page(random_, template, lang, n, layout):
    name, _, heading, comment, end = template
    w = words.WORDS[lang]
    title = words.TITLES[lang]
    comments = make_comments(random_, lang, n)
    page = SimpleNamespace(lang=lang, n=n, w=w, title=title, names=[c.author for c in comments])
    date = words.long_date(words.START - datetime.timedelta(days=2), lang)
    top = [] if layout == "trimmed" else [title, *w["nav"]]
    article = [title, random_.choice([w["by"].format(a="Vera Land"), date, w["by"].format(a="Vera Land") + " - " + date]), *words.ARTICLES[lang]]
    between = random_.choice([[], [w["share"], "Facebook", "Twitter"], [w["related"], *random_.sample(words.TEASERS[lang], 3)]])
    thread = [*heading(page)]
    for c in comments:
        thread += comment(page, c)
    thread += end(page)
    side = random_.choice([
        [],
        [w["related"], *random_.sample(words.TEASERS[lang], 3)],
        [w["recent"], *(f"{a} {w['on']} {t}" for a, t in zip(random_.sample(words.NAMES[lang], 4), random_.sample(words.TEASERS[lang], 4)))],
        [line for t in random_.sample(words.TEASERS[lang], 3) for line in (t, date)],
    ])
    lines = [*top, *article, *between, *thread, *side, *w["foot"]]
    text = lay_out(lines, layout)
    return {"id": f"{name}/{lang}/{n}/{layout}", "template": name, "lang": lang, "n": n, "layout": layout, "text": text,
            "comments": [{"author": c.author, "text": c.text} for c in comments], "expected_article": words.ARTICLES[lang]}


def make_page_without(name, lines, lang, layout, above):
    w = words.WORDS[lang]
    title = words.TITLES[lang]
    date = words.long_date(words.START - datetime.timedelta(days=2), lang)
    top = [] if layout == "trimmed" else [title, *w["nav"]]
    heading = {"bare": [], "related": [w["related"]], "form": [w["n"].format(n=0), *w["form"]]}[above]
    return {"id": f"no_{name}/{lang}/{above}/{layout}", "template": "no_" + name, "lang": lang, "n": 0,
            "layout": layout, "comments": [], "expected_article": words.ARTICLES[lang],
            "text": lay_out([*top, title, w["by"].format(a="Vera Land") + " - " + date, *words.ARTICLES[lang], *heading, *lines, *w["foot"]], layout)}


def make_mixed(seed, number):
    """A page of a form that is drawn at random, with the choices that were drawn."""
    random_ = random.Random(f"{seed} mixed {number}")
    form = mixed.draw(random_)
    template = (f"mixed{number}", [form["lang"]], lambda page: mixed.heading(form, page), lambda page, c: mixed.comment(form, page, c, random_),
                lambda page: mixed.end(form, page))
    page = make_page(random_, template, form["lang"], random_.choice([2, 3, 3, 4, 6, 9, 20]), random_.choice(LAYOUTS))
    return page | {key: value for key, value in form.items() if key != "lang"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--sizes", type=lambda text: [int(n) for n in text.split(",")], default=SIZES, help="comments of the threads")
    parser.add_argument("--mixed", type=int, default=0, help="pages of forms drawn at random")
    options = parser.parse_args()
    for number in range(options.mixed):
        json.dump(make_mixed(options.seed, number), sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
    if options.mixed:
        return
    for template in TEMPLATES:
        if options.only and template[0] not in options.only.split(","):
            continue
        for lang in template[1]:
            for n in options.sizes:
                for layout in LAYOUTS:
                    random_ = random.Random(f"{options.seed} {template[0]} {lang} {n} {layout}")
                    json.dump(make_page(random_, template, lang, n, layout), sys.stdout, ensure_ascii=False)
                    sys.stdout.write("\n")
    if options.only:
        return
    for lang in words.WORDS:
        for name, lines in nothing.lists(lang).items():
            for layout in LAYOUTS:
                for above in ("bare", "related", "form"):
                    json.dump(make_page_without(name, lines, lang, layout, above), sys.stdout, ensure_ascii=False)
                    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
