#!/usr/bin/env bash
# The example with GNU parallel gives what one process gives.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

command -v parallel >/dev/null && parallel --version 2>/dev/null | grep -q 'GNU parallel' || skip "GNU parallel is missing"
export HOME=$scratch
for ((i = 0; i < 300; ++i)); do
    printf '{"id":%d,"text":"Titel %d\\nBlatt\\n"}\n' "$i" "$i"
done >pages.jsonl
expect 0 "$newstext" batch --input-format jsonl pages.jsonl -o wanted.jsonl
NEWSTEXT=$newstext BLOCK=3k expect 0 "$sources/examples/gnu_parallel/parse_crawl" articles.jsonl pages.jsonl --jobs 3
same articles.jsonl wanted.jsonl
# a program that fails leaves no file under the final name
rm articles.jsonl
NEWSTEXT=false expect 1 "$sources/examples/gnu_parallel/parse_crawl" articles.jsonl pages.jsonl
[[ ! -e articles.jsonl ]] || fail "a file that is not complete"
