#!/usr/bin/env python3
"""Builds the site of the documentation, which stops at any warning, and follows its links.

    site.py SITE COMMAND...    the folder that the command makes; without a command the test is skipped

Every link to a page or a heading of the site must lead somewhere, and each page stands in the navigation.
"""
import pathlib
import re
import subprocess
import sys
import urllib.parse
from html.parser import HTMLParser


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.names, self.links = set(), set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.names |= {attributes.get("id"), attributes.get("name") if tag == "a" else None}
        if tag == "a" and attributes.get("href"):
            self.links.add(attributes["href"])


def broken_links(site):
    pages = {path.name: Page(path) for path in site.glob("*.html")}
    for name, page in pages.items():
        for link in page.links:
            target, _, anchor = urllib.parse.unquote(link).partition("#")
            # Doxygen names a list of nested types even where all of them are private, and has none then.
            if re.match(r"(\w+:|//)", link) or link == "#nested-classes":
                continue
            if target and not (site / target).exists():
                yield f"{name}: no file {link}"
            elif anchor and anchor not in pages.get(target or name, page).names:
                yield f"{name}: no place {link}"


def main():
    site, command = pathlib.Path(sys.argv[1]), sys.argv[2:]
    if not command:
        print("skipped: no Doxygen, or no theme for it (Debian: doxygen, doxygen-awesome-css)")
        sys.exit(77)
    subprocess.run(command, check=True)
    faults = list(broken_links(site))
    navigation = (site / "menudata.js").read_text(encoding="utf-8")
    pages = [path.name for path in site.glob("page-*.html")]
    faults += [f"{page} is not in the navigation" for page in pages if page not in navigation]
    if len(pages) < 10 or not (site / "classnewstext_1_1Parser.html").exists():
        faults.append("pages are missing")
    sys.exit("\n".join(faults) or 0)


main()
