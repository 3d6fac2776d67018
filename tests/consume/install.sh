#!/usr/bin/env bash
# install.sh CMAKE BUILD PREFIX: installs the built library to a scratch prefix.
set -euo pipefail
cmake=$1 build=$2 prefix=$3

rm -rf "$prefix"
"$cmake" --install "$build" --prefix "$prefix" >/dev/null
for file in include/newstext/newstext.hpp include/newstext/phrases/built_in.hpp; do
    [[ -f $prefix/$file ]] || { echo "not installed: $file" >&2; exit 1; }
done
