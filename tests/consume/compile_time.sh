#!/usr/bin/env bash
# What <newstext/newstext.hpp> adds to the compilation of a program: its time against that of <string>, <vector> and
# <optional> together is printed (the least of several runs), and the text that the compiler reads must not be twice as
# long. Time is not asserted: it depends on what else the machine does.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

runs=5
standard=$work/compile_time_standard.cpp
ours=$work/compile_time_newstext.cpp
printf '#include <%s>\n' optional string vector >"$standard"
echo '#include <newstext/newstext.hpp>' >"$ours"
compile=("$compiler" -std=c++20 -I "$installed/include")

least_milliseconds() {
    local best=999999 begin took
    for ((i = 0; i < runs; ++i)); do
        begin=$(date +%s%N)
        "${compile[@]}" -fsyntax-only "$1"
        took=$((($(date +%s%N) - begin) / 1000000))
        ((took < best)) && best=$took
    done
    echo "$best"
}

bytes() { "${compile[@]}" -E -P "$1" | wc -c; }

standard_time=$(least_milliseconds "$standard")
our_time=$(least_milliseconds "$ours")
standard_bytes=$(bytes "$standard")
our_bytes=$(bytes "$ours")
echo "<string>, <vector>, <optional>: $standard_time ms, $standard_bytes bytes after the preprocessor"
echo "<newstext/newstext.hpp>:        $our_time ms, $our_bytes bytes"
echo "ratio: time $((our_time * 100 / standard_time)) %, bytes $((our_bytes * 100 / standard_bytes)) %"
((our_bytes < 2 * standard_bytes)) || fail "the header has become too large: see what it includes"
