#!/usr/bin/env python3
"""How many of the comments of generated pages were found, by template.

usage: score.py PAGES.jsonl ARTICLES.jsonl [--by template|lang|n|layout] [--worst N] [--least F1] [--most-false N]

Exit status 1 where the F1 over all comments is below --least, or pages without comments have more of them than
--most-false.
"""
import argparse
import collections
import json
import re
import sys


def key(text):
    return "".join(re.findall(r"\w+", text)).lower()


def flat(comments):
    for c in comments or []:
        text = c["text"] if isinstance(c["text"], str) else "\n".join(c["text"])
        yield key(c.get("author") or ""), key(text), text
        yield from flat(c.get("replies"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pages")
    parser.add_argument("articles")
    parser.add_argument("--by", default="template")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--most-false", type=int)
    options = parser.parse_args()
    articles = {}
    for line in open(options.articles, encoding="utf-8"):
        article = json.loads(line)
        articles[article["id"]] = article
    groups = collections.defaultdict(lambda: [0, 0, 0, 0, 0])
    bad = []
    false = 0
    for line in open(options.pages, encoding="utf-8"):
        page = json.loads(line)
        article = articles.get(page["id"], {})
        gold = [(key(c["author"]), key("\n".join(c["text"]))) for c in page["comments"]]
        found = [c[:2] for c in flat(article.get("comments"))]
        false += 0 if gold else len(found)
        hits = sum((collections.Counter(gold) & collections.Counter(found)).values())
        for name in (str(page[options.by]), "ALL"):
            g = groups[name]
            g[0] += hits
            g[1] += len(found)
            g[2] += len(gold)
            g[3] += hits == len(gold) == len(found)
            g[4] += 1
        if hits != len(gold) or len(found) != hits:
            bad.append((hits / max(1, len(gold)), page["id"], hits, len(found), len(gold)))
    rows = []
    for name, (hits, found, gold, right, pages) in groups.items():
        p, r = hits / max(1, found), hits / max(1, gold)
        f1 = 2 * p * r / (p + r) if p + r else float(gold == found)
        rows.append((f1, name, right, pages))
    for f1, name, right, pages in sorted(rows):
        print(f"{f1:.3f} {right:4}/{pages:4} pages right  {name}")
    print(f"{false} comments on pages without any")
    for b in sorted(bad)[: options.worst]:
        print(*b)
    everything = next(row[0] for row in rows if row[1] == "ALL")
    too_many = options.most_false is not None and false > options.most_false
    return 1 if everything < options.least or too_many else 0


if __name__ == "__main__":
    sys.exit(main())
