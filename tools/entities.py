#!/usr/bin/env python3
"""Writes include/newstext/source/entities.hpp: the named character references of HTML.

usage: tools/entities.py > include/newstext/source/entities.hpp

The names are those of Python's html.entities.html5, which is the table of the HTML Standard, section 13.5.
"""

from html.entities import html5

HEAD = """/// @file
/// The named character references of HTML (HTML Standard, section 13.5). Made by tools/entities.py; not to be
/// edited.
#pragma once

#include <array>
#include <string_view>

namespace newstext::source {

/// A named character reference.
struct Entity {
    std::string_view name;  ///< without the ampersand and the semicolon
    std::string_view text;  ///< UTF-8
    bool bare = false;      ///< known without the semicolon too
};

/// Sorted by the names' bytes.
// clang-format off
inline constexpr std::array<Entity, %d> entities{{
"""

TAIL = """}};
// clang-format on

}  // namespace newstext::source
"""


def literal(text):
    return '"' + "".join(f"\\x{byte:02X}" for byte in text.encode()) + '"'


def main():
    names = sorted({name.rstrip(";") for name in html5})
    print(HEAD % len(names), end="")
    for name in names:
        bare = "true" if name in html5 else "false"
        print(f'    {{"{name}", {literal(html5[name + ";"])}, {bare}}},')
    print(TAIL, end="")


if __name__ == "__main__":
    main()
