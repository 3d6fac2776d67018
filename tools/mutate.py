#!/usr/bin/env python3
"""Mutation testing: makes small mistakes in headers, one at a time, and counts how many of them a test notices.

usage: tools/mutate.py [--sample N] [--seed N] [--build FOLDER] [--list] [HEADER...]

HEADER is a path below include/newstext, `grammar/votes.hpp`; without one, all of grammar/ and decode/ but the weights.
Needs the tests of the preset release (cmake --preset release && cmake --build --preset release). Each mutant is
compiled into the header's own unit test first; where that passes, into the library's parser, and the tests that parse
whole pages are run with it. Nothing in the sources is changed: a mutant is a header in a folder that is searched first.

A mutant that does not compile is not counted. Some mutants change nothing that anybody could see (a bound that is only
a guard, a capacity): the share can stay below 100 % for good reasons, so survivors are printed to be looked at.
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"

# What is replaced by what, outside of comments and literals.
OPERATORS = [
    (r" < ", " <= "),
    (r" > ", " >= "),
    (r" <= ", " < "),
    (r" >= ", " > "),
    (r" == ", " != "),
    (r" != ", " == "),
    (r" && ", " || "),
    (r" \|\| ", " && "),
    (r" \+ ", " - "),
    (r" - ", " + "),
    (r" \* ", " + "),
    (r"\+\+", "--"),
    (r"\bstd::min\b", "std::max"),
    (r"\bstd::max\b", "std::min"),
    (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"),
    (r"\bcontinue;", "break;"),
    (r"\bbreak;", "continue;"),
    (r"(?<=[(,] )!(?=\w)|(?<=\()!(?=\w)", ""),
    (r"(?<![\w.])\d+(?![\w.'xX])", lambda number: str(int(number) + 1)),
]

# Tests of whole pages, for mutants that the header's own test does not notice.
WHOLE = ["pairs", "comments/pairs", "parse", "reference", "tree/metadata", "decode/decoder", "properties/same_article",
         "promises/any_bytes"]


def blanked(text):
    """The text with comments, literals and preprocessor lines as blanks of the same length."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#[^\n]*'
        r"|\bstatic_assert\([^;]*;|\btemplate <[^\n]*|\boperator[^\s(]+",
        re.S | re.M,
    )
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


class Mutant:
    def __init__(self, header, begin, end, new):
        self.header, self.begin, self.end, self.new = header, begin, end, new

    def text(self):
        whole = (INCLUDE / "newstext" / self.header).read_text(encoding="utf-8")
        return whole[: self.begin] + self.new + whole[self.end :]

    def __str__(self):
        whole = (INCLUDE / "newstext" / self.header).read_text(encoding="utf-8")
        number = whole.count("\n", 0, self.begin) + 1
        line = whole.splitlines()[number - 1].strip()
        return f"{self.header}:{number}: '{whole[self.begin:self.end].strip()}' -> '{self.new.strip()}' in: {line[:90]}"


def mutants_of(header):
    code = blanked((INCLUDE / "newstext" / header).read_text(encoding="utf-8"))
    for pattern, new in OPERATORS:
        for match in re.finditer(pattern, code):
            yield Mutant(header, match.start(), match.end(), new(match.group()) if callable(new) else new)


class Workshop:
    """Compiles a mutant and runs tests with it."""

    def __init__(self, build, folder):
        self.build, self.folder = build, pathlib.Path(folder)
        self.objects = build / "tests/CMakeFiles/newstext_tests.dir"
        self.libraries = ["-lboost_locale", "-lboost_json", "-licui18n", "-licuuc", "-licudata", "-lfmt", "-pthread"]

    def run(self, command, seconds):
        try:
            return subprocess.run(command, cwd=ROOT, timeout=seconds, capture_output=True).returncode
        except subprocess.TimeoutExpired:
            return None

    def compile(self, mutant, source, target, optimise):
        overlay = self.folder / "include"
        shutil.rmtree(overlay, ignore_errors=True)
        # All headers are copied: a quoted include looks beside the including header first.
        shutil.copytree(INCLUDE, overlay)
        (overlay / "newstext" / mutant.header).write_text(mutant.text(), encoding="utf-8")
        return self.run(
            ["c++", "-std=c++20", optimise, "-w", f"-I{overlay}", f"-I{self.build}/generated", "-Itests",
             f"-I{(ROOT / source).parent}", f'-DNEWSTEXT_SOURCE_DIR="{ROOT}"', "-c", source, "-o", str(target)],
            1800) == 0

    def notices(self, mutant):
        """'own test' or 'whole pages', '' where no test fails, None where the mutant does not compile."""
        own = ROOT / "tests" / pathlib.Path(mutant.header).with_suffix(".cpp")
        if own.exists():
            test, program = self.folder / "test.o", self.folder / "own"
            if not self.compile(mutant, str(own.relative_to(ROOT)), test, "-O0"):
                return None
            main = [str(self.objects / "main.cpp.o")]
            self.run(["c++", str(test), *main, str(self.build / "libnewstext.a"), *self.libraries, "-o", str(program)], 600)
            if self.run([str(program)], 300) != 0:
                return "own test"
        parser, program = self.folder / "parse.o", self.folder / "whole"
        if not self.compile(mutant, "src/parse.cpp", parser, "-O1"):
            return None
        objects = [str(self.objects / f"{name}.cpp.o") for name in ["main", *WHOLE]]
        linked = self.run(["c++", str(parser), *objects, str(self.build / "libnewstext.a"), *self.libraries,
                           "-o", str(program)], 900)
        if linked != 0:
            raise SystemExit(f"tools/mutate.py: the tests cannot be linked with {mutant}")
        filters = ",".join(f"*tests/{name}.cpp" for name in WHOLE)
        return "whole pages" if self.run([str(program), f"--source-file={filters}"], 900) != 0 else ""


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sample", type=int, default=100, help="mutants to try, chosen at random (100; 0: all)")
    arguments.add_argument("--seed", type=int, default=1, help="of the choice")
    arguments.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    arguments.add_argument("--list", action="store_true", help="only print the mutants")
    arguments.add_argument("headers", nargs="*", metavar="HEADER")
    options = arguments.parse_args()
    options.build = options.build.resolve()

    headers = options.headers or sorted(
        str(path.relative_to(INCLUDE / "newstext"))
        for folder in ("grammar", "decode")
        for path in (INCLUDE / "newstext" / folder).glob("*.hpp")
        if path.name != "weights.hpp"
    )
    mutants = [mutant for header in headers for mutant in mutants_of(header)]
    everything = len(mutants)
    if options.sample:
        mutants = random.Random(options.seed).sample(mutants, min(options.sample, everything))
    if options.list:
        print(*mutants, sep="\n")
        return 0
    if not (options.build / "tests/newstext_tests").exists():
        print("tools/mutate.py: build the tests of the preset release first", file=sys.stderr)
        return 2

    counts = {"own test": 0, "whole pages": 0, "": 0, None: 0}
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(options.build, folder)
        for number, mutant in enumerate(mutants, 1):
            noticed = workshop.notices(mutant)
            counts[noticed] += 1
            verdict = {"": "SURVIVES", None: "does not compile"}.get(noticed, f"noticed by {noticed}")
            print(f"{number}/{len(mutants)} {verdict}: {mutant}", flush=True)
    noticed = counts["own test"] + counts["whole pages"]
    tried = noticed + counts[""]
    print(f"{tried} of {everything} mutants tried ({counts[None]} more do not compile): {noticed} noticed "
          f"({counts['own test']} by the header's own test), {100 * noticed / max(tried, 1):.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
