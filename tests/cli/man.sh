#!/usr/bin/env bash
# The manual page has the options of --help, each in the section of its command, and is well formed.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
page=$sources/docs/man/newstext.1

# The options that a section of the page explains: those in the lines after .TP.
explained() {
    awk -v section="$1" '/^\.S[SH] / { inside = substr($0, 5) == section } inside && tag { print } { tag = /^\.TP/ }' \
        "$page" | sed 's/\\-/-/g; s/\\f[A-Z]//g' | grep -oE '(^|[ "])--?[a-z][a-z-]*' | tr -d ' "'
}
both=$(explained 'Of both commands')
for command in parse batch; do
    same_list "options of $command" "$(options_of "$command")" \
        "$({ echo "$both" && explained "Of $command"; } | sort)"
done
same_list "options of the program" "$(options_of)" "$({ echo "$both" | grep -E '^(-h|--help)$' && explained 'Of the program'; } | sort)"

words=$(tr -c 'a-z_\n-' '[\n*]' <"$page")
for name in $(choices_of parse --format none) $(choices_of parse --fields none) $(choices_of batch --input-format none) \
    $(choices_of parse --color none); do
    grep -qx -- "$name" <<<"$words" || fail "the page does not name $name"
done

command -v groff >/dev/null || skip "no groff, so the markup of the page is not checked (Debian: groff-base)"
warnings=$(groff -man -Tutf8 -ww -z "$page" 2>&1)
[[ -z $warnings ]] || fail "$warnings"
