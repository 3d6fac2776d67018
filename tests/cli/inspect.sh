#!/usr/bin/env bash
# inspect: each line of the source is on the page, with its kind, bytes and reason, and the page needs nothing else.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
python=$(command -v python3) || skip "no Python, which reads the page"

cat >check.py <<'PYTHON'
"""check.py PAGE SOURCE LAYOUT: tags are balanced, the lines those of the layout, links have targets."""
import html.parser
import re
import sys

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.targets, self.rows, self.row, self.field = [], [], [], [], None, None
        self.tags = set()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        href = given.get("href")
        if href is not None:
            assert href.startswith("#"), f"a link to the outside: {href}"
            self.targets.append(href[1:])
        assert not {"src", "onclick", "onload"} & given.keys(), given
        if tag == "li" and re.fullmatch(r"L\d+", given.get("id", "")):
            self.row = {"kind": given["class"], "why": "", "words": "", "label": "", "number": ""}
            self.rows.append(self.row)
        if self.row is not None and given.get("class") in self.row:
            self.field = (given["class"], len(self.open))
        if given.get("class") == "number":
            self.row["aria"] = given["aria-label"]
            assert "href" in given or given.get("tabindex") == "0", "the keyboard does not get there"

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> in {self.open} at {self.getpos()}"
        if self.field and self.field[1] == len(self.open):
            self.field = None
        self.open.pop()
        if tag == "li":
            self.row = None

    def handle_data(self, data):
        if self.field and self.row is not None:
            self.row[self.field[0]] += data


page = Page()
page.feed(open(sys.argv[1], encoding="utf-8", newline="").read())
page.close()
source = open(sys.argv[2], "rb").read()
assert not page.open, page.open
assert len(page.ids) == len(set(page.ids)), "an id twice"
missing = set(page.targets) - set(page.ids)
assert not missing, f"links without a target: {missing}"
assert not page.tags & {"script", "img", "link", "iframe"}, page.tags
layout = [re.match(r" *(\d+)  (\S+) +\[(\d+),(\d+)\)(?:.*?  (\S(?:(?!  ).)*))?$", line)
          for line in open(sys.argv[3], encoding="utf-8").read().split("\n") if line]
assert len(layout) == len(page.rows), f"{len(page.rows)} lines and not {len(layout)}"
for number, (row, line) in enumerate(zip(page.rows, layout), 1):
    assert row["number"] == str(number)
    assert row["kind"] == line[2].split(":")[0]
    span = f"bytes {line[3]} to {line[4]}"
    assert span in row["why"] and span in row["aria"], (number, row)
    words = source[int(line[3]):int(line[4])].decode("utf-8", "replace").strip()
    if sys.argv[2].endswith("sample.txt"):
        assert row["words"] == words, (number, row["words"], words)
        assert line[5] and line[5] in row["why"] and line[5] in row["aria"], (number, row, line[5])
PYTHON

look() {
    expect 0 "$newstext" parse --format layout "$1"
    cp .out layout.txt
    expect 0 "$programs/inspect" "$1"
    err_is ""
    cp .out page.html
    "$python" check.py page.html "$1" layout.txt || fail "$1"
}

look "$sample"
for part in 'Seilbahn auf den Hornberg fährt ab Samstag wieder' bergfuchs62 'quotes Regula Beispiel' prefers-color-scheme \
    'max-height' "default-src 'none'" '2 comments'; do
    grep -qF -- "$part" page.html || fail "the page has no '$part'"
done
cp page.html first.html

# whatever bytes there are
printf 'Titel </li></ol> <script>\n\n\377\0\1 ]]> -- & &amp; "x"\r\rWort\r\n\342\200\256rechts' >odd.txt
look odd.txt
: >empty.txt
look empty.txt
grep -q 'No title was found' page.html || fail "an empty page says nothing"
for pair in "$sources"/tests/comments/pairs/{indented_nesting,markdown_quote_nesting,hard_wrapped_dump,russian}.in.txt; do
    look "$pair"
done
# 1 MB in one line
head -c 1048576 /dev/zero | tr '\0' 'x' >long.txt
expect 0 "$programs/inspect" long.txt -o long.html
(($(wc -c <long.html) < 4000000)) || fail "a line is on the page many times"

# standard input, a file as output
expect 0 "$programs/inspect" - <"$sample"
grep -q 'standard input' .out || fail "no name"
expect 0 "$programs/inspect" "$sample" -o file.html
out_is_empty
same file.html first.html

expect 1 "$programs/inspect" missing.txt -o never.html
err_is "inspect: missing.txt: No such file or directory"
[[ ! -e never.html ]] || fail "a page of nothing"
expect 1 "$programs/inspect" odd.txt --strict
err_has "invalid UTF-8"
expect 1 "$programs/inspect" "$sample" -o missing/page.html
err_has "missing/page.html"
expect 2 "$programs/inspect"
err_has "Try 'inspect --help'"
expect 0 "$programs/inspect" --help
out_has "lynx"
