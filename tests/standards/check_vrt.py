#!/usr/bin/env python3
"""Checks verticalized text: the limits of the Corpus Workbench, well-formed markup, regions that are not nested wrongly.

usage: check_vrt.py FILE...

Exit status: 0 where all is right, 1 where not.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

MAX_LINE, MAX_VALUE = 65534, 4095
PARENTS = {"text": {"corpus"}, "p": {"text", "comment"}, "s": {"p"}, "comment": {"text"}}
SETS = ("authors", "agencies", "signs", "tags")


def line_errors(lines):
    if lines[0] != b"<!-- #vrt positional-attributes: word -->":
        yield "1: no positional attributes"
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            yield f"{number}: a line of {len(line)} bytes"
        if not line.strip() or b"\t" in line or b"\r" in line:
            yield f"{number}: a blank line, or more than one column"
        if line.startswith(b"<") != line.endswith(b">") or line.count(b"<") != line.startswith(b"<"):
            yield f"{number}: neither a tag nor a token"


def tree_errors(element):
    for child in element:
        if element.tag not in PARENTS.get(child.tag, ()):
            yield f"<{child.tag}> in <{element.tag}>"
        for name, value in child.attrib.items():
            if not value or len(value.encode()) > MAX_VALUE or value != " ".join(value.split(" ")) or "\n" in value:
                yield f"value of {name}: {value[:40]!r}"
            if name in SETS and not (value.startswith("|") and value.endswith("|")):
                yield f"{name} is no feature set: {value[:40]!r}"
        if child.tag == "s":
            tokens = (child.text or "").strip("\n").split("\n")
            if not all(tokens) or any(len(token.encode()) > MAX_VALUE for token in tokens):
                yield "an empty sentence, or a token that is too long"
        elif (child.text or "").strip():
            yield f"a token in <{child.tag}>, outside of a sentence"
        yield from tree_errors(child)


def comment_errors(text):
    levels = {}
    for number, comment in enumerate(text.iter("comment"), 1):
        level = int(comment.get("level"))
        levels[number] = level
        parent = comment.get("parent")
        if comment.get("n") != str(number) or (levels.get(int(parent)) != level - 1 if parent else level != 0):
            yield f"comment {number}: wrong number, level or parent"


def errors(data):
    if not data.endswith(b"\n"):
        yield "no line end at the end"
        return
    # Lines end in a line feed only; splitlines would split at others too.
    yield from line_errors(data[:-1].split(b"\n"))
    corpus = ElementTree.fromstring(b"<corpus>" + data + b"</corpus>")
    yield from tree_errors(corpus)
    if len(corpus) != 1 or not corpus[0].get("id"):
        yield "not one <text> with an id"
    yield from comment_errors(corpus[0])


def main():
    found = [f"{name}: {error}" for name in sys.argv[1:] for error in errors(pathlib.Path(name).read_bytes())]
    print("\n".join(found[:50] + [f"{len(sys.argv) - 1} documents, {len(found)} errors"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
