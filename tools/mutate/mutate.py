#!/usr/bin/env python3
"""Mutation testing: makes small mistakes in headers, one at a time, and counts how many of them a test notices.

usage: tools/mutate/mutate.py [--sample N] [--seed N] [--jobs N] [--build FOLDER] [--list] [HEADER...]

HEADER is a path below include/newstext, `grammar/votes.hpp`; without one, all of grammar/ and decode/ but the weights.
Needs the tests of the preset release (cmake --preset release && cmake --build --preset release). Nothing in the sources
is changed.

All mutants are compiled into one program, with mutants.hpp, and the program is run for each: first the header's own unit
test, tests/grammar/votes.cpp, then those of the headers that include it, then the tests that parse whole pages, then the
longer ones. The first check that fails ends the trial, and so does ten times the processor's time that the tests take
without a mutant. As under the sanitizers, the standard library checks its bounds. Some mutants cannot be chosen at run
time, as what the compiler computes; each of these is compiled by itself.

A mutant that does not compile is not counted. Kinds of mistakes that change nothing are not made:

  - in comments, literals, preprocessor lines, templates' parameters and static_assert (those do not compile);
  - the size of an array, an argument of reserve() or alignas(): more room is not less;
  - the head of a loop that counts its rounds to a number, `for (int n = 0; n < 4; ++n)`: that only bounds the time;
  - decode/weights.hpp, which is data, refitted now and then.

Other mutants may change nothing either (a bound that only saves time): survivors are printed to be looked at.
"""

import argparse
import concurrent.futures
import functools
import os
import pathlib
import queue
import random
import re
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
INCLUDE = ROOT / "include" / "newstext"
TESTS = ROOT / "tests"

# What is replaced by what, outside of what `blanked` leaves out; and how mutants.hpp does it at run time, where `{id}` is
# the mutant's number and `{old}` what it replaces. The joints of conditions need more, see `of_condition`.
OPERATORS = [
    (r" < ", " <= ", " < ::mutate::Less({id}) < "),
    (r" > ", " >= ", " > ::mutate::Greater({id}) > "),
    (r" <= ", " < ", " <= ::mutate::LessEqual({id}) <= "),
    (r" >= ", " > ", " >= ::mutate::GreaterEqual({id}) >= "),
    (r" == ", " != ", " == ::mutate::Equal({id}) == "),
    (r" != ", " == ", " != ::mutate::NotEqual({id}) != "),
    (r" && ", " || ", None),
    (r" \|\| ", " && ", None),
    (r" \+ ", " - ", " + ::mutate::Plus({id}) + "),
    (r" - ", " + ", " - ::mutate::Minus({id}) - "),
    (r" \* ", " + ", " * ::mutate::Times({id}) * "),
    (r"\+\+(?=[\w(])", "--", "::mutate::Increment({id})->*"),
    (r"(?<=[\w)\]])\+\+", "--", "->*::mutate::PostIncrement({id})"),
    (r"\bstd::min\b", "std::max", "::mutate::MinMax<{id}, true>::of"),
    (r"\bstd::max\b", "std::min", "::mutate::MinMax<{id}, false>::of"),
    (r"\btrue\b", "false", "::mutate::flag({id}, true)"),
    (r"\bfalse\b", "true", "::mutate::flag({id}, false)"),
    (r"\bcontinue;", "break;", "{{ if (::mutate::on({id})) break; else continue; }}"),
    (r"\bbreak;", "continue;", "{{ if (::mutate::on({id})) continue; else break; }}"),
    (r"(?<=[(,] )!(?=\w)|(?<=\()!(?=\w)", "", "::mutate::Not({id})->*"),
    (r"(?<![\w.])\d+(?![\w.'xX])", lambda number: str(int(number) + 1), "::mutate::number({id}, {old})"),
]

# Tests of whole pages, for mutants that the unit tests do not notice, and longer ones for those that neither do.
WHOLE = ["pairs", "comments/pairs", "parse", "reference", "tree/metadata"]
FURTHER = ["comments/privacy", "evidence/features", "promises/any_bytes", "properties/clean_text", "properties/cuts",
           "properties/same_article", "reference_mutations"]

# What every test includes of other libraries, compiled once.
PRELUDE = """#include <doctest/doctest.h>
#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/fusion/include/at_c.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>
#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
"""


def blanked(text):
    """The text with what is not mutated as blanks of the same length, and literals as underscores."""
    pattern = re.compile(
        r'(?P<literal>R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|\b\d[\d\']*\'\d+|\'(?:\\.|[^\'\\\n])+\')'
        r"|//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*|\bstatic_assert\([^;]*;|\btemplate <[^\n]*|\boperator[^\s(]+"
        r"|\bstd::array<[\w:]+, \d+>|\breserve\([^;]*;|\balignas\(\s*\d+\)",
        re.S | re.M,
    )
    text = pattern.sub(lambda m: re.sub(r"[^\n]", "_" if m.group("literal") else " ", m.group()), text)
    # What else such a loop asks stays.
    counted = re.compile(r"(\bfor \()(int (\w+) = 0; \3 < \d+)([^;\n]*; )(\+\+\3)\)")
    return counted.sub(lambda m: f"{m[1]}{' ' * len(m[2])}{m[4]}{' ' * len(m[5])})", text)


@functools.cache
def text_of(header):
    return (INCLUDE / header).read_text(encoding="utf-8")


class Mutant:
    def __init__(self, header, begin, end, new, chosen):
        self.header, self.begin, self.end, self.new, self.chosen = header, begin, end, new, chosen

    def text(self):
        whole = text_of(self.header)
        return whole[: self.begin] + self.new + whole[self.end :]

    def line(self):
        return text_of(self.header).count("\n", 0, self.begin) + 1

    def __str__(self):
        whole = text_of(self.header)
        line = whole.splitlines()[self.line() - 1].strip()
        old = whole[self.begin : self.end].strip()
        return f"{self.header}:{self.line()}: '{old}' -> '{self.new.strip()}' in: {line[:90]}"


def mutants_of(header):
    code = blanked(text_of(header))
    for pattern, new, chosen in OPERATORS:
        for match in re.finditer(pattern, code):
            yield Mutant(header, match.start(), match.end(), new(match.group()) if callable(new) else new, chosen)


def left_operand(code, at, stops):
    """Where the operand that ends at `at` begins."""
    depth = 0
    begin = at
    while begin > 0:
        c = code[begin - 1]
        if c in ")]}":
            depth += 1
        elif c in "([{":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if c in ";,?" or code[begin - 2 : begin] in stops:
                break
            if c == ":" and "::" not in (code[begin - 2 : begin], code[begin - 1 : begin + 1]):
                break
            if c == "=" and code[begin] != "=" and code[begin - 2] not in "=!<>":
                break
            if re.search(r"\breturn$", code[max(0, begin - 7) : begin]):
                break
        begin -= 1
    return begin + len(code[begin:at]) - len(code[begin:at].lstrip())


def right_operand(code, at, stops):
    """Where the operand that begins at `at` ends."""
    depth = 0
    end = at
    while end < len(code):
        c = code[end]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if c in ";,?" or code[end : end + 2] in stops:
                break
            if c == ":" and "::" not in (code[end - 1 : end + 1], code[end : end + 2]):
                break
        end += 1
    return at + len(code[at:end].rstrip())


def with_choices(header, mutants):
    """The header's text with all `mutants` (number, mutant) to be chosen at run time."""
    text = text_of(header)
    code = blanked(text)
    edits = []  # where, order at one place, length replaced, new text
    for number, mutant in mutants:
        if mutant.chosen is not None:
            new = mutant.chosen.format(id=number, old=text[mutant.begin : mutant.end])
            edits.append((mutant.begin, (2, 0), mutant.end - mutant.begin, new))
            continue
        # `L && R` is `L ? R : false`, and `L || R` is `!L ? R : true`.
        conjunction = "&&" in text[mutant.begin : mutant.end]
        begin = left_operand(code, mutant.begin, ("||",) if conjunction else ())
        end = right_operand(code, mutant.end, ("&&", "||") if conjunction else ("||",))
        other = f"::mutate::flag({number}, {'false' if conjunction else 'true'})"
        # At one place what is inside ends first, and what is outside begins first.
        edits.append((begin, (1, -end), 0, "((static_cast<bool>("))
        edits.append((mutant.begin, (2, 0), mutant.end - mutant.begin, f") != {other}) ? static_cast<bool>("))
        edits.append((end, (0, -begin), 0, f") : {other})"))
    parts, at = [], 0
    for where, _, length, new in sorted(edits):
        parts += [text[at:where], new]
        at = where + length
    return "".join(parts) + text[at:]


@functools.cache
def included_by(path):
    """All headers that a file includes, and those that they include, as paths below include/newstext."""
    seen, todo = set(), [path]
    while todo:
        for name in re.findall(r'#include "newstext/([^"]+)"', todo.pop().read_text(encoding="utf-8")):
            if name not in seen and (INCLUDE / name).exists():
                seen.add(name)
                todo.append(INCLUDE / name)
    return seen


@functools.cache
def unit_tests_of(header):
    """The header's own test, then those of its folder and of other headers that include it, as paths below tests/."""
    own = pathlib.Path(header).with_suffix(".cpp")
    users = [path for folder in ("grammar", "decode") for path in sorted((TESTS / folder).glob("*.cpp"))
             if path.relative_to(TESTS) != own and header in included_by(path)]
    # Those that include fewest say most about it.
    users.sort(key=lambda path: len(included_by(path)))
    first = [str(own)] if (TESTS / own).exists() else []
    return first + [str(path.relative_to(TESTS)) for path in users]


LIBRARIES = ["-lboost_locale", "-lboost_json", "-licui18n", "-licuuc", "-licudata", "-lfmt", "-pthread"]


def run(command, seconds, **more):
    try:
        return subprocess.run(command, cwd=ROOT, timeout=seconds, capture_output=True, text=True, errors="replace", **more)
    except subprocess.TimeoutExpired:
        return None


def run_tests(program, filters, seconds, **more):
    """Ends after `seconds` of the processor, and where a mutant takes all the memory."""
    limits = f'ulimit -t {seconds} -v 4000000 -c 0; exec "$@"'
    return run(["bash", "-c", limits, "bash", str(program), "--abort-after=1", *filters], 3600, **more)


def processor_seconds():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


class Workshop:
    """Compiles tests with headers of a folder of its own, which are taken in place of the library's."""

    def __init__(self, build, folder, optimise, prelude):
        folder.mkdir()
        self.build, self.folder, self.optimise = build, folder, optimise
        self.overlay = folder / "include"
        self.prelude = folder / "prelude.hpp"
        self.prelude.write_text(prelude, encoding="utf-8")
        self.must(self.command("-x", "c++-header", str(self.prelude), "-o", f"{self.prelude}.gch"))

    def command(self, *arguments):
        return ["c++", "-std=c++20", self.optimise, "-w", "-fpermissive", "-D_GLIBCXX_ASSERTIONS",
                f"-I{self.overlay}", "-Iinclude", f"-I{self.build}/generated", "-Itests",
                f'-DNEWSTEXT_SOURCE_DIR="{ROOT}"', *arguments]

    @staticmethod
    def must(command):
        done = run(command, 3600)
        if done is None or done.returncode != 0:
            raise SystemExit(f"tools/mutate/mutate.py: {' '.join(command)} fails\n{done.stderr if done else ''}")

    def put(self, header, text):
        path = self.overlay / "newstext" / header
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def compile(self, source, target):
        """'' or the compiler's errors."""
        done = run(self.command("-include", str(self.prelude), f"-I{(ROOT / source).parent}", "-c", source, "-o",
                                str(target)), 3600)
        return "too slow" if done is None else "" if done.returncode == 0 else done.stderr

    def link(self, objects, tests, program):
        """Links with the library, and with tests as the build has compiled them. What `objects` has comes first."""
        compiled = [str(self.build / f"tests/CMakeFiles/newstext_tests.dir/{name}.cpp.o") for name in tests]
        self.must(["c++", *map(str, objects), *compiled, str(self.build / "libnewstext.a"), *LIBRARIES, "-o",
                   str(program)])


class Choices:
    """The program with all mutants."""

    def __init__(self, workshop, jobs):
        self.workshop, self.jobs = workshop, jobs
        self.program = workshop.folder / "all"
        self.seconds = {}

    def make(self, numbered):
        """Gives the numbers of the mutants that the program has."""
        sources = {"src/parse.cpp": "parse.o"}
        for folder in ("grammar", "decode"):
            for path in sorted((TESTS / folder).glob("*.cpp")):
                sources[str(path.relative_to(ROOT))] = f"{folder}_{path.stem}.o"
        left = dict(numbered)
        todo = dict(sources)
        while todo:
            for header in {mutant.header for mutant in numbered.values()}:
                self.workshop.put(header, with_choices(header, [(n, m) for n, m in left.items() if m.header == header]))
            with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
                errors = dict(zip(todo, pool.map(
                    lambda item: self.workshop.compile(item[0], self.workshop.folder / item[1]), todo.items())))
            # What is compiled may have mutants that are taken out below: they are never chosen.
            todo = {source: target for source, target in todo.items() if errors[source]}
            if not todo:
                break
            errors = "".join(errors.values())
            broken = {(header, int(line)) for header, line in re.findall(r"/newstext/(\w+/\w+\.hpp):(\d+)", errors)}
            out = {n for n, m in left.items() if (m.header, m.line()) in broken}
            if not out:
                raise SystemExit(f"tools/mutate/mutate.py: the tests do not compile with mutants.hpp\n{errors[:4000]}")
            left = {n: m for n, m in left.items() if n not in out}
        objects = [self.workshop.folder / name for name in sources.values()]
        self.workshop.link(objects, ["main", *WHOLE, *FURTHER], self.program)
        return set(left)

    def test(self, filters, seconds, number=-1):
        """Whether the tests pass: True, False, or None where they do not come by the mutant."""
        done = run_tests(self.program, filters, seconds,
                         env={**os.environ, "NEWSTEXT_MUTANT": str(number)})
        if done is not None and done.returncode == 77:
            return None
        return done is not None and done.returncode == 0

    def prepare(self, filters):
        begin = processor_seconds()
        if not self.test(filters, 3600):
            raise SystemExit(f"tools/mutate/mutate.py: {filters} fails without a mutant")
        self.seconds[filters] = 2 + int(10 * (processor_seconds() - begin))

    def notices(self, number, mutant):
        """The tests that notice the mutant, '' where none does, None where none comes by."""
        reached = False
        for filters, name in steps_of(mutant).items():
            passes = self.test(filters, self.seconds[filters], number)
            if passes is False:
                return name
            reached = reached or passes is True
        return "" if reached else None


def same_name(test, header):
    return pathlib.Path(test).with_suffix(".hpp") == pathlib.Path(header)


def files(names):
    return [f"{name}.cpp" for name in names]


def steps_of(mutant):
    """The tests that a mutant goes through, as doctest's filters, and what they are called."""
    tests = unit_tests_of(mutant.header)
    own = [test for test in tests if same_name(test, mutant.header)]
    others = [test for test in tests if test not in own]
    # Tests of long lines take long themselves, so they come last.
    groups = [(own, "its own test", True), (others, "other unit tests", True), (files(WHOLE), "whole pages", True),
              (["grammar/*", "decode/*", *files(FURTHER)], "further tests", False)]
    return {("--source-file=" + ",".join(f"*tests/{test}" for test in group),
             *(["--test-case-exclude=*linear time*"] if short else [])): name for group, name, short in groups if group}


class Alone:
    """Compiles a mutant by itself."""

    def __init__(self, workshop):
        self.workshop = workshop

    def passes(self, source, tests, filters):
        compiled, program = self.workshop.folder / "one.o", self.workshop.folder / "one"
        if self.workshop.compile(source, compiled):
            return None
        self.workshop.link([compiled], tests, program)
        done = run_tests(program, filters, 120)
        return done is not None and done.returncode == 0

    def notices(self, mutant):
        """The tests that notice the mutant, '' where none does, None where it does not compile."""
        self.workshop.put(mutant.header, mutant.text())
        try:
            for test in unit_tests_of(mutant.header)[:2]:
                passes = self.passes(f"tests/{test}", ["main"], [])
                if passes is None:
                    return None
                if not passes:
                    return "its own test" if same_name(test, mutant.header) else "other unit tests"
            passes = self.passes("src/parse.cpp", ["main", *WHOLE, *FURTHER], [])
            return None if passes is None else "" if passes else "whole pages"
        finally:
            (self.workshop.overlay / "newstext" / mutant.header).unlink()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sample", type=int, default=150, help="mutants to try, chosen at random (150; 0: all)")
    arguments.add_argument("--seed", type=int, default=1, help="of the choice")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count(), help="mutants tried at a time")
    arguments.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    arguments.add_argument("--list", action="store_true", help="only print the mutants")
    arguments.add_argument("headers", nargs="*", metavar="HEADER")
    options = arguments.parse_args()
    build = options.build.resolve()

    headers = options.headers or sorted(
        str(path.relative_to(INCLUDE))
        for folder in ("grammar", "decode")
        for path in (INCLUDE / folder).glob("*.hpp")
        if path.name != "weights.hpp"
    )
    mutants = [mutant for header in headers for mutant in mutants_of(header)]
    everything = len(mutants)
    if options.sample:
        mutants = random.Random(options.seed).sample(mutants, min(options.sample, everything))
    if options.list:
        print(*mutants, sep="\n")
        return 0
    if not (build / "tests/newstext_tests").exists():
        print("tools/mutate/mutate.py: build the tests of the preset release first", file=sys.stderr)
        return 2

    numbered = dict(enumerate(mutants))
    noticed_by = {}

    def tell(number, noticed):
        noticed_by[number] = noticed
        verdict = {"": "SURVIVES", None: "does not compile"}.get(noticed, f"noticed by {noticed}")
        print(f"{len(noticed_by)}/{len(mutants)} {verdict}: {mutants[number]}", flush=True)

    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        folder = pathlib.Path(name)
        with_mutants = f'#include "{HERE}/mutants.hpp"\n'
        choices = Choices(Workshop(build, folder / "all", "-O1", PRELUDE + with_mutants), options.jobs)
        present = choices.make(numbered)
        print(f"{len(present)} mutants in one program", flush=True)
        for filters in {f for mutant in mutants for f in steps_of(mutant)}:
            choices.prepare(filters)
        trials = {pool.submit(choices.notices, n, mutants[n]): n for n in present}
        alone = sorted(set(numbered) - present)
        for trial in concurrent.futures.as_completed(trials):
            if trial.result() is None:
                alone.append(trials[trial])
            else:
                tell(trials[trial], trial.result())
        print(f"{len(alone)} mutants to be compiled by themselves", flush=True)
        workshops = queue.SimpleQueue()
        for number in range(options.jobs):
            workshops.put(Alone(Workshop(build, folder / str(number), "-O0", PRELUDE)))

        def notices_alone(number):
            workshop = workshops.get()
            try:
                return workshop.notices(mutants[number])
            finally:
                workshops.put(workshop)

        trials = {pool.submit(notices_alone, n): n for n in alone}
        for trial in concurrent.futures.as_completed(trials):
            tell(trials[trial], trial.result())

    tried = sum(noticed is not None for noticed in noticed_by.values())
    survivors = sum(noticed == "" for noticed in noticed_by.values())
    whole = sum(noticed in ("whole pages", "further tests") for noticed in noticed_by.values())
    noticed = tried - survivors
    print(f"{tried} of {everything} mutants tried ({len(mutants) - tried} more do not compile): {noticed} noticed "
          f"({noticed - whole} by unit tests), {100 * noticed / max(tried, 1):.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
