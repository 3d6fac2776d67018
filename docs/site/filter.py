#!/usr/bin/env python3
"""A page of the documentation as Doxygen wants it: the pages themselves are written for any reader of Markdown.

Headings get names that are their anchors elsewhere (`#how-to-add-a-rule`), links to pages and headings become
references, links to other files of the repository their text, and comments, which are for the tests, go.
Called with the path of a page; writes to standard output. Lines keep their numbers, so that warnings point at them.
"""
import pathlib
import re
import sys


def page_id(path):
    return "mainpage" if path.stem == "README" else f"page-{path.stem.lower()}"


def slug(heading):
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).strip().replace(" ", "-")


def reference(match):
    text, target = match[1], match[2]
    if re.match(r"\w+://", target):
        return match[0]
    file, _, anchor = target.partition("#")
    page = page_id(pathlib.Path(file)) if file else here
    if file and not file.endswith(".md"):
        return text
    return f"[{text}](@ref {page}{'--' + anchor if anchor else ''})"


def heading(line):
    marks, text = re.match(r"(#+) +(.*)", line).groups()
    if here == "mainpage" and len(marks) > 1:  # as a section it would stand among the pages of the navigation
        level = len(marks) - 1  # as Doxygen writes sections
        html = re.sub(r"`(.*?)`", r"<code>\1</code>", text)
        return f"@anchor {here}--{slug(text)} <h{level}>{html}</h{level}>"
    name = here if len(marks) == 1 else f"{here}--{slug(text)}"
    known[name] = known.get(name, 0) + 1  # GitHub numbers a heading that comes again
    return f"{marks} {text} {{#{name}{'-' + str(known[name] - 1) if known[name] > 1 else ''}}}"


def without_comments(text):
    # A fence may show a comment: only those that begin a line outside of fences are meant.
    pieces = re.split(r"(^ *```.*?^ *```$)", text, flags=re.M | re.S)
    for i in range(0, len(pieces), 2):
        pieces[i] = re.sub(r"^ *<!--.*?-->", lambda m: "\n" * m[0].count("\n"), pieces[i], flags=re.M | re.S)
    return "".join(pieces)


def main():
    inside = False
    for line in without_comments(path.read_text(encoding="utf-8")).split("\n"):
        if line.strip().startswith("```"):
            inside = not inside
        elif not inside:
            line = heading(line) if line.startswith("#") else line
            line = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", reference, line)
        print(line)


path = pathlib.Path(sys.argv[1])
here = page_id(path)
known = {}
main()
