#!/usr/bin/env python3
"""Reads the front matter of Markdown as YAML and compares it with the article's JSON.

usage: check_front_matter.py FOLDER

FOLDER has markdown/N.markdown and json/N.json. Exit status: 0 where all is right, 1 where not.
"""

import json
import pathlib
import sys

import yaml

TEXTS = ("title", "kicker", "subtitle", "outlet", "section", "dateline", "language")
LISTS = ("authors", "tags", "related")


def front_matter(text):
    if not text.startswith("---\n"):
        return {}
    head, end, _ = text[4:].partition("\n---\n")
    return yaml.safe_load(head) if end else None


def expected(article):
    result = {name: article[name] for name in TEXTS + LISTS if article.get(name)}
    for name in ("published", "updated"):
        iso, printed = article.get(name), article.get(name + "_text")
        if iso:
            result[name] = iso
        elif printed:
            result[name + "_text"] = printed
    for name in ("agencies", "signs"):
        signs = [sign for credit in article.get("credits", []) for sign in credit[name]]
        if signs:
            result[name] = signs
    return result


def main():
    folder = pathlib.Path(sys.argv[1])
    wrong = total = 0
    for path in sorted((folder / "markdown").iterdir()):
        article = json.loads((folder / "json" / (path.stem + ".json")).read_bytes().decode("utf-8"))
        try:
            found = front_matter(path.read_bytes().decode("utf-8"))
        except yaml.YAMLError as error:
            found = str(error)
        total += 1
        if found != expected(article):
            wrong += 1
            print(f"{path.name}: {str(found)[:300]!r} and not {str(expected(article))[:300]!r}")
    print(f"{total} documents, {wrong} wrong")
    return 1 if wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main())
