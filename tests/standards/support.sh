# Sourced by the tests that check what the formats write, which CTest calls with the folder of written articles, the
# folder of the publishers' schemas and the folder of the checkers that tests/run has installed.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
articles=$1
schemas=$2
checkers=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

skip() {
    echo "skipped: $1"
    exit 77
}
need() { command -v "$1" >/dev/null || skip "$1 is not there (Debian: $2)"; }
# need_python [MODULE]: sets python. Debian's own first: its packages are installed for that one.
need_python() {
    python=/usr/bin/python3
    [[ -x $python ]] || python=$(command -v python3) || skip "python3 is not there"
    [[ -z ${1-} ]] || "$python" -c "import $1" 2>/dev/null || skip "Python's $1 is not there (Debian: python3-$1)"
}
need_schema() {
    [[ -r $schemas/$1 ]] ||
        skip "$schemas/$1 is not there; -D NEWSTEXT_SCHEMAS=FOLDER or the environment variable tells where $2 is"
}
fail() {
    echo "FAILED: $1" >&2
    exit 1
}
# must_refuse WHAT COMMAND…: a checker that accepts what is wrong would accept anything.
must_refuse() {
    local what=$1
    shift
    if "$@" >/dev/null 2>&1; then fail "$what was accepted"; fi
}
