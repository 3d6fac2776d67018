#!/usr/bin/env python3
"""Checks schema.org JSON-LD: each property belongs to the type that it stands in, and its value to the range.

usage: check_json_ld.py [--compare FOLDER] FILE...

The types and properties are those of schemaorg-30.0.txt beside this file. With --compare that table itself is compared
with the tables of schema.org in FOLDER (schemaorg-30.0-types.csv, schemaorg-30.0-properties.csv). Exit status: 0 where
all is right, 1 where not.
"""

import argparse
import csv
import json
import pathlib
import re
import sys

TABLE = pathlib.Path(__file__).with_name("schemaorg-30.0.txt")
# The data types; a text may stand for a URL, a term or a language too.
DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?\Z")


class Vocabulary:
    """The types with their parents, the properties with their domains and ranges."""

    def __init__(self):
        self.parents, self.domains, self.ranges = {}, {}, {}

    @classmethod
    def of_table(cls, path):
        self = cls()
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#") or not line:
                continue
            what, name, *rest = line.split(" ")
            if what == "type":
                self.parents[name] = rest
            else:
                self.domains[name] = rest[: rest.index(">")]
                self.ranges[name] = rest[rest.index(">") + 1 :]
        return self

    @classmethod
    def of_schema_org(cls, folder):
        self = cls()
        names = lambda cell: sorted(re.findall(r"https://schema\.org/(\w+)", cell))
        for row in csv.DictReader(open(folder / "schemaorg-30.0-types.csv", encoding="utf-8")):
            self.parents[row["label"]] = names(row["subTypeOf"])
        for row in csv.DictReader(open(folder / "schemaorg-30.0-properties.csv", encoding="utf-8")):
            self.domains[row["label"]] = names(row["domainIncludes"])
            self.ranges[row["label"]] = names(row["rangeIncludes"])
        return self

    def with_ancestors(self, name):
        found = {name}
        for parent in self.parents[name]:
            found |= self.with_ancestors(parent)
        return found


def fits(vocabulary, value, ranges):
    """Whether a value that is no array is of one of the ranges."""
    if isinstance(value, dict):
        return bool(vocabulary.with_ancestors(value.get("@type")) & set(ranges))
    if isinstance(value, bool):
        return "Boolean" in ranges
    if isinstance(value, int):
        return "Integer" in ranges or "Number" in ranges
    if not isinstance(value, str) or not value:
        return False
    if "Text" in ranges:
        return True
    return ("Date" in ranges and bool(DATE.match(value))) or ("DateTime" in ranges and bool(DATE_TIME.match(value)))


def errors(vocabulary, node, path):
    kind = node.get("@type")
    if kind not in vocabulary.parents:
        yield f"{path}: unknown type {kind}"
        return
    types = vocabulary.with_ancestors(kind)
    for name, value in node.items():
        here = f"{path}/{name}"
        if name == "@type" or (name == "@context" and path == "" and value == "https://schema.org"):
            continue
        if name not in vocabulary.domains:
            yield f"{here}: unknown property"
            continue
        if not types & set(vocabulary.domains[name]):
            yield f"{here}: no property of {kind}"
        if value == []:
            yield f"{here}: an empty array"
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from errors(vocabulary, item, here)
            if not fits(vocabulary, item, vocabulary.ranges[name]):
                yield f"{here}: not of {' or '.join(vocabulary.ranges[name])}: {str(item)[:60]!r}"


def differences(table, published):
    for what in ("parents", "domains", "ranges"):
        for name, said in getattr(table, what).items():
            true = getattr(published, what).get(name)
            if said != true:
                yield f"{TABLE.name}: {what} of {name}: {said}, and not {true}"


def check(vocabulary, name):
    text = pathlib.Path(name).read_bytes().decode("utf-8")
    if "<" in text:
        yield f"{name}: a '<' that could end the script element around it"
    document = json.loads(text)
    if document.get("@context") != "https://schema.org" or document.get("@type") != "NewsArticle":
        yield f"{name}: no NewsArticle of schema.org"
    for error in errors(vocabulary, document, ""):
        yield f"{name}: {error}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--compare", type=pathlib.Path)
    arguments.add_argument("files", nargs="*")
    options = arguments.parse_args()
    vocabulary = Vocabulary.of_table(TABLE)
    found = []
    if options.compare:
        found += differences(vocabulary, Vocabulary.of_schema_org(options.compare))
    for name in options.files:
        found += check(vocabulary, name)
    print("\n".join(found + [f"{len(options.files)} documents, {len(found)} errors"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
