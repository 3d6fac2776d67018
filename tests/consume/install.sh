#!/usr/bin/env bash
# Installs the built library to a scratch prefix; the other scripts use that copy alone.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

rm -rf "$installed"
"$cmake" --install "$build" --prefix "$installed" >/dev/null
for file in include/newstext/newstext.hpp include/newstext/phrases/built_in.hpp; do
    [[ -f $installed/$file ]] || fail "not installed: $file"
done
# A copy that names the tree it was made from works only where that tree is.
if grep -rlF -e "$source" -e "$build" "$installed" --include='*.cmake' --include='*.pc' --include='*.hpp'; then
    fail "these files name the build or the source folder"
fi
