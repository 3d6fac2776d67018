#!/usr/bin/env python3
"""Validates ninjs against its JSON Schema.

usage: check_ninjs.py SCHEMA FILE...

Besides what the schema says, the formats that it names are checked, `uri` and `date-time`, and the identifiers: those of
the associations begin with that of the news object, and no two are equal. Exit status: 0 where all is right, 1 where not.
"""

import json
import pathlib
import re
import sys

import jsonschema

DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+\Z")


def validator(schema):
    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date-time")(lambda value: bool(DATE_TIME.match(value)))
    checker.checks("uri")(lambda value: bool(URI.match(value)))
    # The schema refers to that of GeoJSON; newstext writes no places.
    geo = "https://geojson.org/schema/GeoJSON.json"
    resolver = jsonschema.RefResolver.from_schema(schema, store={geo: {}})
    return jsonschema.Draft202012Validator(schema, resolver=resolver, format_checker=checker)


def uris(item):
    yield item["uri"]
    for association in item.get("associations", []):
        yield from uris(association)


def alone(item):
    return {**item, "associations": []} if "associations" in item else item


def parts(item):
    """The news object and each of its associations alone: the validator's time would double with each level."""
    yield "", alone(item)
    waiting = [("", item)]
    while waiting:
        path, parent = waiting.pop()
        for number, association in enumerate(parent.get("associations", [])):
            here = f"{path}/associations/{number}"
            yield here, {"uri": "urn:example:around", "associations": [alone(association)]}
            waiting.append((here, association))


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    ninjs = validator(schema)
    found = []
    for name in sys.argv[2:]:
        item = json.loads(pathlib.Path(name).read_bytes().decode("utf-8"))
        for path, part in parts(item):
            found += [f"{name}: {path}: {error.message[:200]}" for error in ninjs.iter_errors(part)]
        own, *others = uris(item) if "uri" in item else [""]
        if len({own, *others}) != len(others) + 1 or not all(uri.startswith(own + "#") for uri in others):
            found.append(f"{name}: identifiers that are equal or not below the article's")
    print("\n".join(found + [f"{len(sys.argv) - 2} documents, {len(found)} errors"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
