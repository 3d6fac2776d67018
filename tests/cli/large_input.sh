#!/usr/bin/env bash
# Lines of many megabytes; NEWSTEXT_LARGE_MB says how many.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
set +o pipefail # `yes` is stopped by the closed pipe

# parse_line MEGABYTES UNIT: UNIT over and over in one line, after a title and an outlet
parse_line() {
    {
        printf 'Der Schnee bleibt liegen\nTalbote\n'
        yes "$2" | tr -d '\n' | head -c "$1M"
        printf '\n'
    } >large.txt
    expect 0 timeout 100 "$newstext" parse --format jsonl large.txt -o large.jsonl
    [[ -s large.jsonl ]] || fail "nothing was written for '$2'"
}

megabytes=${NEWSTEXT_LARGE_MB:-100}
parse_line "$megabytes" 'Im Tal schneit es weiter. '
# what could cost more than its length: brackets, quotes, digits, blanks, a phrase
for unit in x '«' '\' '(' ' ' 1 '"' $'\r' 'Mehr dazu ' '@ ' '1.2.2024 ' 'Von A und '; do
    parse_line $((megabytes / 10)) "$unit"
done
