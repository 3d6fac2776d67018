#!/usr/bin/env bash
# Help, version, and command lines that say nothing.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

expect 0 "$newstext" --version
[[ $out =~ ^newstext\ [0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "not a version"

expect 0 "$newstext" --help
out_has "Examples:"
for command in parse batch; do
    out_has "$command"
    expect 0 "$newstext" "$command" --help
    out_has "Examples:"
    for option in --phrases --language --strict --pseudonymize --fields; do
        out_has "$option"
    done
    expect 0 "$newstext" --help
done

expect 2 "$newstext"
err_has "newstext: a command is missing: parse or batch"
err_has "Try 'newstext --help'."
out_is_empty
expect 2 "$newstext" frobnicate
expect 2 "$newstext" parse --frobnicate "$sample"
err_has "--frobnicate"
err_has "Try 'newstext parse --help'."
expect 2 "$newstext" batch --resume </dev/null
err_has "--resume: needs --output FILE"
expect 2 "$newstext" batch --input-format xml </dev/null
err_has "xml"
expect 2 "$newstext" batch --max-record many </dev/null
expect 2 "$newstext" batch --text-field text --jobs many </dev/null
expect 2 "$newstext" batch --text-field text --jobs -1 </dev/null
