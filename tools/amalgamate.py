#!/usr/bin/env python3
"""Writes the header-only library as one file.

    tools/amalgamate.py --include include --include build/release/generated --output newstext.hpp

Every `#include "newstext/..."` is replaced by the file it names, the first time; `.inl` files come with their headers,
as in a header-only build. Includes of other libraries stay where they are. The second `--include` is where the build
has put the language data; the target `amalgamate` of CMake calls this script as it should be called.
"""

import argparse
import pathlib
import re
import sys

OWN_INCLUDE = re.compile(r'^\s*#\s*include\s+"(newstext/[^"]+)"')
FILE_COMMENT = re.compile(r"^/// @file$")


class Amalgam:
    def __init__(self, folders):
        self.folders = folders
        self.seen = set()
        self.lines = []

    def find(self, name, where):
        for folder in self.folders:
            if (folder / name).is_file():
                return folder / name
        sys.exit(f"{where}: {name} is in none of: {', '.join(map(str, self.folders))}")

    def add(self, name, where):
        if name in self.seen:
            return
        self.seen.add(name)
        path = self.find(name, where)
        self.lines.append(f"// {name}")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            own = OWN_INCLUDE.match(line)
            if own:
                self.add(own.group(1), f"{path}:{number}")
            elif line.strip() != "#pragma once" and not FILE_COMMENT.match(line):
                self.lines.append(line)

    def text(self):
        # An include leaves blank lines around what it named; one of them is enough.
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.lines)) + "\n"


def version_of(folders):
    for folder in folders:
        header = folder / "newstext/version.hpp"
        if header.is_file():
            return re.search(r'version = "([^"]+)"', header.read_text(encoding="utf-8")).group(1)
    sys.exit("newstext/version.hpp is in none of the folders of --include")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--include", action="append", required=True, type=pathlib.Path, metavar="FOLDER",
                        help="where newstext/... is looked for; can be repeated")
    parser.add_argument("--output", required=True, type=pathlib.Path, metavar="FILE")
    arguments = parser.parse_args()

    amalgam = Amalgam(arguments.include)
    amalgam.add("newstext/newstext.hpp", "amalgamate.py")
    amalgam.add("newstext/serialize/fmt.hpp", "amalgamate.py")
    header = (
        f"// newstext {version_of(arguments.include)} in one header, made by tools/amalgamate.py: the header-only library.\n"
        "// Link Boost.Locale, Boost.JSON, ICU (uc) and fmt. Licence: MIT, see LICENSE of the project.\n"
        "#pragma once\n\n"
        "#if defined(NEWSTEXT_HEADER_ONLY) && !NEWSTEXT_HEADER_ONLY\n"
        '#error "this one header is the header-only library; NEWSTEXT_HEADER_ONLY must not be 0"\n'
        "#endif\n"
        "#undef NEWSTEXT_HEADER_ONLY\n"
        "#define NEWSTEXT_HEADER_ONLY 1\n\n"
    )
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(header + amalgam.text(), encoding="utf-8")


if __name__ == "__main__":
    main()
