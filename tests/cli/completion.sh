#!/usr/bin/env bash
# The completions offer the options of --help, and the names that options take.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
scripts=$sources/examples/newstext/completion

compopt() { :; }  # works only while the shell completes
# shellcheck source=examples/newstext/completion/newstext.bash
source "$scripts/newstext.bash"
# offered WORD…: what is offered for the last word, one a line, sorted.
offered() {
    COMP_WORDS=(newstext "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _newstext
    printf '%s\n' "${COMPREPLY[@]}" | sort
}
[[ $(offered p) == parse ]] || fail "no command"
[[ $(offered b) == batch ]] || fail "no command"
same_list "options of the program" "$(options_of)" "$(offered '' | grep -- -)"
for command in parse batch; do
    same_list "options of $command" "$(options_of $command)" "$(offered $command -)"
done
same_list "formats" "$(choices_of parse --format none | sort)" "$(offered parse --format '')"
same_list "formats of the inputs" "$(choices_of batch --input-format none | sort)" "$(offered batch --input-format '')"
same_list "colours" "$(choices_of parse --color none | sort)" "$(offered parse --color '')"
same_list "fields" "$(choices_of parse --fields none | sort)" "$(offered parse --fields '')"
[[ $(offered parse --fields title,bod) == title,body ]] || fail "a list is not gone on with"
touch page.txt
[[ $(offered parse pag) == page.txt ]] || fail "no file"
[[ $(offered parse -o pag) == page.txt ]] || fail "no file after an option"

# zsh: the same names in the lists of each command
zsh_script=$scripts/_newstext
zsh_options() { tr "{},'[]() *" '\n' | grep -xE -- '--?[a-z][a-z-]*' | sort -u; }
zsh_both=$(sed -n '/^local -a both=/,/^)/p' "$zsh_script" | tail -n +2)
for command in parse batch; do
    zsh_own=$(sed -n "/^    $command)/,/;;/p" "$zsh_script")
    same_list "options of $command in zsh" "$(options_of $command)" "$(zsh_options <<<"$zsh_both$zsh_own")"
done
one_line() { paste -sd' '; }
for names in "parse --format" "parse --color" "batch --input-format"; do
    # shellcheck disable=SC2086
    grep -qF "($(choices_of $names none | one_line))" "$zsh_script" || fail "not the names of $names in zsh"
done
grep -qF "compadd - $(choices_of parse --fields none | one_line)'" "$zsh_script" || fail "not the fields in zsh"
if command -v zsh >/dev/null; then
    zsh -n "$zsh_script" || fail "zsh cannot read it"
fi
