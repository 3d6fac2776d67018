# Sourced by the tests of the programs, which CTest calls with the folder of the programs and the one of the sources.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
programs=$1
sources=$2
newstext=$programs/newstext
sample=$sources/examples/data/sample.txt
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch"

fail() {
    printf 'FAILED in line %s: %s\n' "${BASH_LINENO[1]}" "$1" >&2
    printf '%s\n' "--- standard output (${#out} characters):" "${out:0:2000}" "--- standard error:" "$err" >&2
    exit 1
}

# expect CODE COMMAND…: runs it on this standard input; what it writes is in $out and $err.
expect() {
    local wanted=$1 code=0
    shift
    "$@" >.out 2>.err || code=$?
    out=$(tr -d '\0' <.out)
    err=$(<.err)
    ((code == wanted)) || fail "exit code $code and not $wanted: $*"
}
out_has() { [[ $out == *"$1"* ]] || fail "standard output has no '$1'"; }
err_has() { [[ $err == *"$1"* ]] || fail "standard error has no '$1'"; }
err_is() { [[ $err == "$1" ]] || fail "standard error is not '$1'"; }
out_is_empty() { [[ -z $out ]] || fail "standard output is not empty"; }
out_lines() { [[ $(wc -l <.out) == "$1" ]] || fail "standard output has $(wc -l <.out) lines and not $1"; }
same() { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }
skip() {
    echo "skipped: $1"
    exit 77
}

out='' err=''

# The options that --help of a command lists, one a line, sorted.
options_of() { "$newstext" "$@" --help | sed -n 's/^  \(-[^ ]*\).*/\1/p' | tr , '\n' | sort; }
# same_list WHAT WANTED GOT: two lists, one element a line.
same_list() { diff <(printf '%s\n' "$2") <(printf '%s\n' "$3") >&2 || fail "$1 (< what the program knows)"; }
# What the program knows by name, one a line: the formats of parse, those of batch's inputs, the parts of an article.
choices_of() { "$newstext" "$@" 2>&1 | sed -n "s/.*', only //p" | sed 's/, /\n/g'; }
