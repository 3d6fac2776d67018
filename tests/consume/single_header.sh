#!/usr/bin/env bash
# The library as one header, made by tools/amalgamate.py: in two translation units, without any other file of the library.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

need python3
folder=$work/single_header
rm -rf "$folder"
mkdir -p "$folder"
"$source/tools/amalgamate.py" --include "$source/include" --include "$build/generated" --output "$folder/newstext.hpp"
for file in main other; do
    sed 's|<newstext/newstext.hpp>|"newstext.hpp"|' "$here/project/$file.cpp" >"$folder/$file.cpp"
    "$compiler" -std=c++20 "${warnings[@]}" -O0 -c "$folder/$file.cpp" -o "$folder/$file.o" &
done
wait -n
wait -n
"$compiler" "$folder/main.o" "$folder/other.o" -o "$folder/program" -lboost_locale -lboost_json -lfmt -licuuc
"$folder/program" >/dev/null
