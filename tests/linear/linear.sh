#!/usr/bin/env bash
# Ten times the text takes ten times the instructions, for every hostile shape.
# linear.sh MEASURE, the program of measure.cpp
set -euo pipefail

if ! command -v valgrind >/dev/null; then
    echo "skipped: valgrind is not installed"
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Only what is inside of the measured function counts; each call of it ends with a dump of its own.
if ! valgrind --tool=callgrind --callgrind-out-file="$work/out" --toggle-collect=newstext_measured \
    --dump-after=newstext_measured "$1" >"$work/shapes" 2>"$work/log"; then
    cat "$work/log" >&2
    exit 1
fi

calls=$(wc -l <"$work/shapes")
for ((i = 1; i <= calls; ++i)); do
    awk '/^(totals|summary):/ { print $2; exit }' "$work/out.$i"
done >"$work/counts"

paste -d ' ' "$work/counts" "$work/shapes" | awk '
    {
        count = $1; bytes = $2
        $1 = $2 = ""
        if (NR % 2) { first = count; first_bytes = bytes; next }
        if (first + 0 < 1000) { print "nothing was counted for" $0; bad = 1; next }
        # Sizes are not exactly one to ten.
        ratio = (count / first) / (bytes / first_bytes) * 10
        printf "%6.2f times for ten times the text, %6.0f instructions a byte:%s\n", ratio, count / bytes, $0
        if (ratio > 12) { print "    is not linear"; bad = 1 }
        ++shapes
    }
    END { if (shapes == 0) print "no shape was measured"; exit bad || shapes == 0 }'
