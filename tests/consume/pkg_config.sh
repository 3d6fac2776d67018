#!/usr/bin/env bash
# Consumers that know the installed libraries by their pkg-config files only.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

need pkg-config
program=$work/pkg_config
for prefix in "$installed" "$shared_installed"; do
    file=$(find "$prefix" -name newstext.pc)
    [[ -n $file ]] || fail "newstext.pc is not installed to $prefix"
    export PKG_CONFIG_PATH=${file%/*}
    pkg-config --validate newstext newstext-header-only
    # These lists are words on purpose.
    # shellcheck disable=SC2046,SC2086
    "$compiler" -std=c++20 $flags "$here/project/main.cpp" "$here/project/other.cpp" -o "$program" \
        $(pkg-config --cflags --libs newstext)
    LD_LIBRARY_PATH=$(pkg-config --variable=libdir newstext) "$program" >/dev/null
done
[[ $(pkg-config --cflags newstext-header-only) == *-DNEWSTEXT_HEADER_ONLY=1* ]] || fail "newstext-header-only has no flag"
# The header-only library is compiled by other tests; here the first file of a translation unit is enough.
# shellcheck disable=SC2046
echo '#include <newstext/config.hpp>
static_assert(NEWSTEXT_HEADER_ONLY);' |
    "$compiler" -std=c++20 -fsyntax-only $(pkg-config --cflags newstext-header-only) -x c++ -
