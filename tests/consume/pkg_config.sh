#!/usr/bin/env bash
# pkg_config.sh PREFIX COMPILER FLAGS: builds and runs a consumer that knows the library by its pkg-config file only.
set -euo pipefail
prefix=$1 compiler=$2 flags=${3-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

command -v pkg-config >/dev/null || { echo "pkg-config is not there"; exit 77; }
file=$(find "$prefix" -name newstext.pc)
[[ -n $file ]] || { echo "newstext.pc is not installed" >&2; exit 1; }
export PKG_CONFIG_PATH=${file%/*}
program=$(mktemp)
trap 'rm -f "$program"' EXIT
# Both lists are words on purpose.
# shellcheck disable=SC2046,SC2086
"$compiler" -std=c++20 $flags "$here/find_package/main.cpp" -o "$program" $(pkg-config --cflags --libs newstext)
LD_LIBRARY_PATH=$(pkg-config --variable=libdir newstext) "$program"
