#!/usr/bin/env bash
# newstext parse with files and settings that are not in order.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

expect 1 "$newstext" parse missing.txt
err_is "newstext: missing.txt: No such file or directory"
out_is_empty
mkdir folder
expect 1 "$newstext" parse folder
err_is "newstext: folder: Is a directory"
expect 1 "$newstext" parse - <folder
err_is "newstext: standard input: Is a directory"
if ((EUID != 0)); then
    cp "$sample" secret.txt
    chmod 0 secret.txt
    expect 1 "$newstext" parse secret.txt
    err_is "newstext: secret.txt: Permission denied"
fi

# the others are parsed all the same
expect 1 "$newstext" parse missing.txt "$sample" folder
out_lines 1
err_has "missing.txt"
err_has "folder"
# and where none could be parsed the output of an earlier run stays
echo old >kept.json
expect 1 "$newstext" parse missing.txt -o kept.json
[[ $(<kept.json) == old ]] || fail "the output was replaced"

# settings
expect 2 "$newstext" parse --format xml "$sample"
err_has "--format: no format is called 'xml', only json, jsonl, "
expect 2 "$newstext" parse --format layout --color sometimes "$sample"
err_has "auto, always, never"
expect 2 "$newstext" parse --color always "$sample"
err_has "--color: --format json has no colours, only layout"
expect 2 "$newstext" parse --encoding klingon "$sample"
err_has "unknown encoding 'klingon'"
expect 1 "$newstext" parse --phrases missing.txt "$sample"
err_is "newstext: missing.txt: No such file or directory"
expect 2 "$newstext" parse --format layout --pseudonymize secret "$sample"
err_has "--pseudonymize: --format layout shows the names as they stand on the page"
err_has "Try 'newstext parse --help'."
out_is_empty
for format in text jsonl layout; do
    expect 2 "$newstext" parse --format "$format" --pretty "$sample"
    err_has "--pretty: --format $format cannot be indented, only json, jsonld, ninjs"
done
expect 2 "$newstext" parse --format layout --fields body "$sample"
err_has "--fields: --format layout shows all lines of the page"
for list in titel title,,body ""; do
    expect 2 "$newstext" parse --fields "$list" "$sample"
    err_has "--fields"
done
expect 2 "$newstext" parse --fields titel "$sample"
err_has "no field is called 'titel', only title, kicker, "
expect 2 "$newstext" parse --format tei "$sample" "$sample"
err_has "--format tei is one document a file"
expect 2 "$newstext" parse --pseudonymize "" "$sample"
err_has "--pseudonymize"
expect 2 "$newstext" parse --pseudonymize
printf '[related]\nMehr\n[no such section]\n' >bad.txt
expect 1 "$newstext" parse --phrases bad.txt "$sample"
err_has "newstext: bad.txt:3:2: "
out_is_empty

# bytes that are not UTF-8: replaced and told, or refused
printf 'Schnee f\374r alle\nTalbote\n' >latin1.txt
expect 0 "$newstext" parse latin1.txt
out_has $'Schnee f\uFFFDr alle'
expect 1 "$newstext" parse --strict latin1.txt
err_has "newstext: latin1.txt: "
expect 0 "$newstext" parse --strict --encoding latin1 latin1.txt
out_has "Schnee für alle"
printf '\203j\375\203X\n' >sjis.txt
expect 0 "$newstext" parse --encoding shift_jis sjis.txt
expect 1 "$newstext" parse --strict --encoding shift_jis sjis.txt
err_is "newstext: sjis.txt: byte 2 is not valid shift_jis"

# texts with nothing, or with odd bytes
for text in '' '\n' '\0' '\0\0\n\0' '\r' '\r\r\r' '\r\n' '\357\273\277' '\357\273\277\n' '\377\376' 'a' ' ' '\377' \
    'Titel\r\nBlatt\r\nEin Satz.\r\n' 'Titel\rBlatt\rEin Satz.' 'Ti\0tel\nBlatt\n' '\342\200\250\n'; do
    # shellcheck disable=SC2059
    printf "$text" >odd.txt
    for format in json text markdown layout; do
        expect 0 "$newstext" parse --format "$format" odd.txt
        err_is ""
    done
done
