#!/usr/bin/env python3
"""Validates articles in JSON or JSON Lines against docs/schema/article-1.schema.json.

usage: validate_schema.py [--schema FILE] [--expect-invalid] FILE...

A file whose name ends in .jsonl holds an article a line; `-` is standard input, as JSON Lines. Exit status: 0 where
all articles are valid (with --expect-invalid: where none is), 1 where not, 2 where a file cannot be read as JSON,
77 (skipped, for CTest) without the Python module jsonschema.
"""

import argparse
import json
import pathlib
import sys

SKIPPED = 77
DEFAULT_SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schema" / "article-1.schema.json"


def articles(name):
    """Yields (place, article) for each article of a file."""
    text = sys.stdin.buffer.read() if name == "-" else pathlib.Path(name).read_bytes()
    if name != "-" and not name.endswith(".jsonl"):
        yield name, json.loads(text.decode("utf-8"))
        return
    # Lines of JSON Lines end in a line feed only; str.splitlines would split at U+2028 too.
    for number, line in enumerate(text.decode("utf-8").split("\n"), 1):
        if line.strip():
            yield f"{name}:{number}", json.loads(line)


def errors_of(validator, article):
    """One line for each violation."""
    for error in sorted(validator.iter_errors(article), key=lambda e: [str(p) for p in e.absolute_path]):
        pointer = "/".join(["", *map(str, error.absolute_path)])
        yield f"{pointer}: {error.message[:200]}"


def main():
    arguments = argparse.ArgumentParser(description="Validates articles against their JSON Schema.")
    arguments.add_argument("--schema", default=DEFAULT_SCHEMA)
    arguments.add_argument("--expect-invalid", action="store_true")
    arguments.add_argument("files", nargs="+")
    options = arguments.parse_args()
    try:
        import jsonschema
        validator_type = jsonschema.Draft202012Validator
    except (ImportError, AttributeError):
        print("skipped: the Python module jsonschema (4.0 or later) is missing")
        return SKIPPED
    schema = json.loads(pathlib.Path(options.schema).read_text(encoding="utf-8"))
    validator_type.check_schema(schema)
    validator = validator_type(schema)
    total = invalid = 0
    for name in options.files:
        try:
            for place, article in articles(name):
                total += 1
                errors = list(errors_of(validator, article))
                invalid += bool(errors)
                for error in errors:
                    print(f"{place}: {error}")
        except (OSError, ValueError) as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 2
    print(f"{total} articles, {invalid} invalid")
    wanted = total if options.expect_invalid else 0
    return 0 if total > 0 and invalid == wanted else 1


if __name__ == "__main__":
    sys.exit(main())
