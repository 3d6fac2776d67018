#!/usr/bin/env bash
# Output that cannot be written.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

mkdir folder
expect 1 "$newstext" parse "$sample" -o folder
err_has "folder: Is a directory"
expect 1 "$newstext" parse "$sample" -o missing/article.json
err_has "missing/article.json: No such file or directory"

printf '%s\n' '{"id":1,"text":"Titel\nBlatt\n"}' >record.jsonl
if [[ -c /dev/full ]]; then
    expect 1 "$newstext" parse "$sample" -o /dev/full
    err_is "newstext: /dev/full: No space left on device"
    to_full() { "$@" >/dev/full; }
    expect 1 to_full "$newstext" parse "$sample"
    err_is "newstext: standard output: No space left on device"
    expect 1 to_full "$newstext" batch --text-field text <record.jsonl
    err_is "newstext: standard output: No space left on device"
    expect 1 to_full "$newstext" --help
fi

# a pipe that nobody reads; far more records than it takes up
for ((i = 0; i < 2000; ++i)); do cat record.jsonl; done >many.jsonl
to_closed_pipe() {
    set +o pipefail
    { "$@" || echo "$?" >code; } | :
    return "$(<code)"
}
expect 1 to_closed_pipe "$newstext" batch --text-field text --jobs 3 <many.jsonl
err_is "newstext: standard output: Broken pipe"
