#!/usr/bin/env python3
"""The snippets of the documentation, compiled and run.

    snippets.py generate --output snippets.cpp FILE.md...   one C++ program that holds all of them
    snippets.py run --program PROGRAM [--path FOLDER] [--sources FOLDER] FILE.md
                                                            runs those of a page and compares what they write

A fence ```cpp with `int main(` is a program of its own. The other ones of a page are the statements of one function,
in their order: what one declares, those after it have. ```console fences are commands, `$ ` before each, with what
they write. An HTML comment right before a fence says what else there is to know, and no reader sees it:

    <!-- snippet: namespace -->    the fence stands outside of the function (templates, functions)
    <!-- snippet: file PATH -->    the fence is a file: a header that others include, or a doctest file, which is run
    <!-- input: FILE -->           what a program reads
    <!-- output -->                the fence is what the snippet before it writes; `…` stands for anything, alone on a
                                   line for any number of lines
    <!-- output: part -->          the same, of a part of the output
    <!-- output: json -->          the same, compared as JSON, line by line or as a whole
    <!-- run -->                   commands (sh) or queries of the database news.db (sql), which must succeed;
    <!-- run: TOOL -->             where that program is missing the test is reported as skipped

and these have code of their own:

    <!-- snippet                   C++ that the page does not show, where it stands; `snippet namespace` as above
    CODE -->
    <!-- setup                     commands that are run before anything else of the page
    CODE -->

All is run in an empty folder with a link `examples` to that of the sources; the programs are in the PATH.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from dataclasses import dataclass, field

MARK = "\x1e"  # the program writes it, and the line, before each fragment


@dataclass
class Piece:
    """A fence, or the code of a comment."""
    line: int
    language: str
    code: str
    marks: dict = field(default_factory=dict)


def read_pieces(path):
    pieces, marks, fence, comment = [], {}, None, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if comment is not None:
            end = line.endswith("-->")
            comment.code += (line[:-3] if end else line) + "\n"
            if end:
                pieces.append(comment)
                comment = None
        elif fence is not None:
            if line.strip() == "```":
                fence.code = textwrap.dedent(fence.code)
                pieces.append(fence)
                fence = None
            else:
                fence.code += line + "\n"
        elif opening := re.match(r" *```(\w*)$", line):
            fence, marks = Piece(number + 1, opening[1], "", marks), {}
        elif mark := re.match(r" *<!-- (snippet|input|output|run)(?:: (.*))? -->$", line):
            marks[mark[1]] = mark[2] or ""
        elif hidden := re.match(r"<!-- (snippet|setup)( namespace)?$", line):
            language = "cpp" if hidden[1] == "snippet" else "setup"
            comment = Piece(number + 1, language, "", {"snippet": "namespace"} if hidden[2] else {})
        elif line.startswith("<!-- ") and not line.startswith("<!-- clang-format"):
            sys.exit(f"{path}:{number}: what does this comment say? {line}")
        elif line.strip() and marks:
            sys.exit(f"{path}:{number}: a fence should stand here, after {marks}")
    if fence or comment:
        sys.exit(f"{path}: a fence or a comment does not end")
    return pieces


def is_program(piece):
    return re.search(r"^int main\(", piece.code, re.M) is not None


def identifier(path):
    return re.sub(r"\W", "_", path.stem.lower())


# Generating.

def split_includes(piece):
    """The includes, which must not stand in a function, and the rest, in which their lines are blank."""
    lines = piece.code.split("\n")
    includes = [line for line in lines if line.startswith("#include")]
    return includes, "\n".join("" if line.startswith("#include") else line for line in lines)


def write_file(folder, name, code):
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(code, encoding="utf-8")


def generate_page(path, folder, out):
    """Appends to the lists of `out` what a page has."""
    name = identifier(path)
    outside, inside = [], []
    for piece in read_pieces(path):
        if piece.language != "cpp":
            continue
        place = piece.marks.get("snippet", "")
        if place.startswith("file "):
            write_file(folder / "files", place[5:], piece.code)
            if place.endswith(".cpp"):
                out["tests"].append(place[5:])
            continue
        includes, code = split_includes(piece)
        out["includes"] += includes
        code = f'#line {piece.line} "{path}"\n{code}'
        if is_program(piece):
            code = re.sub(r"^int main\(\)", "int program()", code, flags=re.M).rstrip().removesuffix("}")
            out["code"].append(f"namespace {name}_{piece.line} {{\n{code}\nreturn 0;\n}}\n}}")
            out["programs"].append((f"{path.name}:{piece.line}", f"{name}_{piece.line}::program"))
        elif place == "namespace":
            outside.append(code)
        else:
            inside.append(f"begin({piece.line});\n{code}")
    if outside or inside:
        body = "\n".join(inside)
        out["code"].append("\n".join([f"namespace {name} {{", *outside, f"int program() {{\n{body}\nreturn 0;\n}}\n}}"]))
        out["programs"].append((path.name, f"{name}::program"))


def generate(arguments):
    out = {"includes": ["#include <cstdio>", "#include <iostream>", "#include <string_view>"], "code": [],
           "programs": [], "tests": []}
    folder = arguments.output.parent
    for path in arguments.files:
        generate_page(path, folder, out)
    choices = "\n".join(f'    if (name == "{name}") return {function}();' for name, function in out["programs"])
    tests = "\n".join(f'#include "{folder}/files/{test}"' for test in out["tests"])
    text = "\n".join([
        *dict.fromkeys(out["includes"]),
        "#define DOCTEST_CONFIG_IMPLEMENT\n#include <doctest/doctest.h>",
        "static void begin(int line) {",
        "    std::fflush(stdout);",
        "    std::cout << '\\x1e' << line << std::endl;",
        "}",
        *out["code"],
        tests,
        "int main(int argc, char** argv) {",
        "    const std::string_view name = argc > 1 ? argv[1] : \"\";",
        choices,
        '    if (name == "tests") return doctest::Context().run();',
        "    return 64;",
        "}", ""])
    arguments.output.write_text(text, encoding="utf-8")


# Running.

def pattern(expected):
    """A regular expression for an expected output."""
    result = ""
    for line in expected.rstrip().split("\n"):
        if line.strip() == "…":
            result += r"(?:.*\n)*"
        else:
            result += ".*?".join(re.escape(part) for part in re.split(" ?… ?", line.rstrip())) + r"[ ]*\n"
    return result


def differs(expected, got, how):
    """What is wrong with an output, or nothing."""
    got = got.rstrip() + "\n"
    if how == "json":
        try:
            wanted = [json.loads(expected)]
        except ValueError:
            wanted = [json.loads(line) for line in expected.splitlines()]
        try:
            good = wanted == [json.loads(got)] if len(wanted) == 1 else wanted == [json.loads(g) for g in got.splitlines()]
        except ValueError:
            good = False
    elif how == "part":
        good = re.search(r"^" + pattern(expected), got, re.M) is not None
    else:
        good = re.fullmatch(pattern(expected), got) is not None
    return None if good else f"expected ({how or 'as it is'}):\n{expected}\ngot:\n{got}"


class Run:
    def __init__(self, arguments, folder):
        self.page, self.program, self.folder = arguments.file, arguments.program.resolve(), folder
        self.sources = arguments.sources.resolve()
        self.environment = os.environ | {"PATH": f"{arguments.path.resolve()}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        self.count = 0
        self.missing = []

    def fail(self, piece, why):
        sys.exit(f"{self.page}:{piece.line}: {why}")

    def call(self, piece, command, **more):
        done = subprocess.run(command, cwd=self.folder, env=self.environment, text=True, capture_output=True,
                              timeout=60, **more)
        self.count += 1
        return done

    def succeed(self, piece, command, **more):
        done = self.call(piece, command, **more)
        if done.returncode:
            self.fail(piece, f"exit status {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def console(self, piece):
        for part in re.split(r"^\$ ", piece.code, flags=re.M)[1:]:
            command, _, expected = part.partition("\n")
            done = self.call(piece, ["bash", "-c", command])
            wrong = differs(expected or "\n", done.stdout + done.stderr, None)
            if wrong:
                self.fail(piece, f"$ {command}\n{wrong}")

    def fragments(self, pieces):
        """The output of each fragment, by its line."""
        if not any(p.language == "cpp" and not is_program(p) and "snippet" not in p.marks for p in pieces):
            return {}
        output = self.succeed(pieces[0], [self.program, self.page.name])
        parts = [part.partition("\n") for part in output.split(MARK)[1:]]
        return {int(line): text for line, _, text in parts}

    def all(self):
        pieces = read_pieces(self.page)
        (self.folder / "examples").symlink_to(self.sources / "examples")
        for piece in pieces:
            if piece.language == "setup":
                self.succeed(piece, ["bash", "-euc", piece.code])
        outputs = self.fragments(pieces)
        output = None
        for piece in pieces:
            if "output" in piece.marks:
                if output is None:
                    self.fail(piece, "nothing stands before this output that writes it")
                wrong = differs(piece.code, output, piece.marks["output"])
                if wrong:
                    self.fail(piece, wrong)
            elif piece.language == "console":
                self.console(piece)
            elif piece.marks.get("run") and not shutil.which(piece.marks["run"], path=self.environment["PATH"]):
                self.missing.append(piece.marks["run"])
            elif "run" in piece.marks:
                command = ["sqlite3", "-bail", "news.db"] if piece.language == "sql" else ["bash", "-euo", "pipefail"]
                output = self.succeed(piece, command, input=piece.code)
            elif piece.language == "cpp" and piece.marks.get("snippet", "").endswith(".cpp"):
                self.succeed(piece, [self.program, "tests"])
            elif piece.language == "cpp" and is_program(piece):
                text = (self.folder / piece.marks["input"]).read_text() if "input" in piece.marks else ""
                output = self.succeed(piece, [self.program, f"{self.page.name}:{piece.line}"], input=text)
            elif piece.language == "cpp":
                output = outputs.get(piece.line, output)
        print(f"{self.page.name}: {len(outputs)} fragments, {self.count} programs and commands")
        if self.missing:
            print(f"skipped what needs {', '.join(self.missing)}")
            sys.exit(77)


def run(arguments):
    with tempfile.TemporaryDirectory() as folder:
        Run(arguments, pathlib.Path(folder)).all()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    actions = parser.add_subparsers(required=True)
    generating = actions.add_parser("generate")
    generating.add_argument("--output", type=pathlib.Path, required=True)
    generating.add_argument("files", type=pathlib.Path, nargs="+")
    generating.set_defaults(action=generate)
    running = actions.add_parser("run")
    running.add_argument("--program", type=pathlib.Path, required=True)
    running.add_argument("--path", type=pathlib.Path, default=pathlib.Path())
    running.add_argument("--sources", type=pathlib.Path, default=pathlib.Path())
    running.add_argument("file", type=pathlib.Path)
    running.set_defaults(action=run)
    arguments = parser.parse_args()
    arguments.action(arguments)


if __name__ == "__main__":
    main()
