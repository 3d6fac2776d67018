#!/usr/bin/env bash
# What a consumer's compiler sees: every public header by itself and all of them header-only, by each compiler that is
# there, as C++20 and C++23, without a warning. The public headers of the compiled library include no Boost, ICU or fmt
# and need neither exceptions nor RTTI.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

# One of each version: names may stand for the same compiler.
compilers() {
    local candidate
    {
        printf '%s\n' "$compiler"
        compgen -c | grep -E '^(g\+\+|clang\+\+)(-[0-9]+)?$'
    } | while read -r candidate; do
        printf '%s\t%s\n' "$("$candidate" --version | sed '1s/^[^ ]* //;q')" "$candidate"
    done | sort -u -t $'\t' -k 1,1 | cut -f 2
}

# The headers that newstext.hpp names, and those that a program may include besides.
mapfile -t public < <(sed -n 's/^#include "\(newstext\/.*\)"$/\1/p' "$installed/include/newstext/newstext.hpp"
    echo newstext/newstext.hpp)
all=$work/headers.cpp
printf '#include <%s>\n' "${public[@]}" >"$all"

used=$("$compiler" -std=c++20 -I "$installed/include" -M "$all" | tr ' ' '\n' | grep -E '/(boost|unicode|fmt)/' || true)
[[ -z $used ]] || fail "a public header includes: $used"

while read -r cxx; do
    for standard in 20 23; do
        flag=-std=c++$standard
        "$cxx" "$flag" -fsyntax-only "$all" 2>/dev/null -I "$installed/include" || flag=-std=c++2b
        echo "$("$cxx" --version | head -n 1), C++$standard"
        # shellcheck disable=SC2086  # a list
        for more in "" "-fno-exceptions -fno-rtti"; do
            "$cxx" "$flag" "${warnings[@]}" $more -I "$installed/include" -fsyntax-only "$all"
        done
        "$cxx" "$flag" "${warnings[@]}" -DNEWSTEXT_HEADER_ONLY=1 -I "$installed/include" -fsyntax-only "$all"
    done
done < <(compilers)

for header in "${public[@]}" newstext/serialize/fmt.hpp; do
    echo "#include <$header>" |
        "$compiler" -std=c++20 "${warnings[@]}" -I "$installed/include" -fsyntax-only -x c++ - ||
        fail "$header cannot be included by itself"
done
