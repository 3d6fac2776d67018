#!/usr/bin/env bash
# find_package.sh CMAKE PREFIX BUILD COMPILER BUILD_TYPE FLAGS: builds and runs a consumer of the installed library.
set -euo pipefail
cmake=$1 prefix=$2 build=$3 compiler=$4 build_type=$5 flags=${6-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

rm -rf "$build"
"$cmake" -S "$here/find_package" -B "$build" "-DCMAKE_PREFIX_PATH=$prefix" "-DCMAKE_CXX_COMPILER=$compiler" \
    "-DCMAKE_BUILD_TYPE=$build_type" "-DCMAKE_CXX_FLAGS=$flags"
"$cmake" --build "$build"
"$build/consumer"
printf '{"text":"Gemeinde baut neuen Brunnen\\nDorfblatt\\n"}\n' | gzip >"$build/pages"
[[ $("$build/records_consumer" "$build/pages") == "Gemeinde baut neuen Brunnen" ]]
