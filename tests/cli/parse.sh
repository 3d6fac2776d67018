#!/usr/bin/env bash
# newstext parse with input that is in order.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

title='Seilbahn auf den Hornberg'
for format in json jsonl jsonld ninjs vrt text markdown nitf tei html layout; do
    expect 0 "$newstext" parse --format "$format" "$sample"
    [[ $format == vrt ]] && out_has $'Seilbahn\nauf\nden\nHornberg' || out_has "$title"
    err_is ""
    [[ -z $(tail -c 1 .out) ]] || fail "no line end at the end"
done

# JSON is one line, --pretty makes it many
expect 0 "$newstext" parse "$sample"
out_lines 1
cp .out compact.json
expect 0 "$newstext" parse --pretty "$sample"
(($(wc -l <.out) > 10)) || fail "not indented"

for format in jsonld ninjs; do
    expect 0 "$newstext" parse --format "$format" "$sample" "$sample"
    out_lines 2
    expect 0 "$newstext" parse --format "$format" --pretty "$sample"
    (($(wc -l <.out) > 10)) || fail "not indented"
done

# chosen parts: text has nothing else, JSON leaves the other members out
expect 0 "$newstext" parse --format text --fields outlet "$sample"
[[ $out == Talbote ]] || fail "more than the outlet"
expect 0 "$newstext" parse --format text --fields body "$sample"
[[ $out == "Die Gemeinde Oberwil am See"* && $out != *bergfuchs62* ]] || fail "not the body only"
expect 0 "$newstext" parse --format text --fields title,comments "$sample"
[[ $out == "$title"* && $out == *bergfuchs62* && $out != *"Die Gemeinde Oberwil"* ]] || fail "not what was chosen"
expect 0 "$newstext" parse --fields outlet,language "$sample"
[[ $out == '{"schema":"newstext-article/1","outlet":"Talbote","outlet_range":[51,58],"language":"de"}' ]] ||
    fail "not the two members"
for format in jsonld ninjs vrt markdown nitf tei html; do
    expect 0 "$newstext" parse --format "$format" --fields outlet "$sample"
    [[ $out != *Hornberg* && $out != *bergfuchs62* ]] || fail "$format has more than was chosen"
done

# standard input: as -, and where no file is named
expect 0 "$newstext" parse <"$sample"
same .out compact.json
expect 0 "$newstext" parse - <"$sample"
same .out compact.json
expect 0 "$newstext" parse -- "$sample"
same .out compact.json

# several files
expect 0 "$newstext" parse "$sample" "$sample"
out_lines 2
expect 0 "$newstext" parse --format layout "$sample" - <"$sample"
out_has "==> $sample <=="
out_has "==> standard input <=="

# colours: on a terminal, or where they are asked for
has_colors() { [[ $out == *$'\e[0;'* ]]; }
expect 0 "$newstext" parse --format layout "$sample"
has_colors && fail "colours in a pipe"
cp .out plain
expect 0 "$newstext" parse --format layout --color always "$sample"
has_colors || fail "no colours"
sed $'s/\e\\[[0-9;]*m//g' .out >.without
same .without plain
expect 0 env NO_COLOR=1 "$newstext" parse --format layout --color always "$sample"
has_colors || fail "what the command line says does not count"
if command -v script >/dev/null; then
    # on_terminal VARIABLE=VALUE… OPTION…
    on_terminal() {
        local -a variables=()
        while [[ ${1-} == *=* ]]; do variables+=("$1") && shift; done
        expect 0 env -u NO_COLOR "${variables[@]}" script -qec "'$newstext' parse --format layout $* '$sample'" /dev/null
    }
    on_terminal TERM=xterm
    has_colors || fail "no colours on a terminal"
    on_terminal TERM=xterm NO_COLOR=
    has_colors || fail "an empty NO_COLOR counts"
    on_terminal TERM=xterm NO_COLOR=1
    has_colors && fail "NO_COLOR does not count"
    on_terminal TERM=dumb
    has_colors && fail "colours on a terminal that has none"
    on_terminal TERM=xterm --color never
    has_colors && fail "--color never does not count"
    on_terminal TERM=xterm --output layout.txt
    has_colors && fail "there should be no output"
    [[ $(<layout.txt) == "$(<plain)" ]] || fail "colours in a file"
fi

# a file as output: replaced as a whole, its mode kept, nothing left beside it
mkdir results
echo old >results/article.json
chmod 640 results/article.json
expect 0 "$newstext" parse "$sample" --output results/article.json
out_is_empty
same results/article.json compact.json
[[ $(stat -c %a results/article.json) == 640 ]] || fail "the mode has changed"
[[ $(ls results) == article.json ]] || fail "something is left in results"
ln -s article.json results/link
expect 0 "$newstext" parse "$sample" -o results/link
[[ -L results/link ]] || fail "the link was replaced"
expect 0 "$newstext" parse "$sample" -o /dev/null
expect 0 "$newstext" parse "$sample" -o -
same .out compact.json
(umask 027 && expect 0 "$newstext" parse "$sample" -o results/new)
[[ $(stat -c %a results/new) == 640 ]] || fail "the umask does not count"

# pseudonyms: other names under another salt, the same ones under the same
author() { grep -o 'user-[a-z2-7]*' .out | head -n 1; }
for format in json markdown; do
    expect 0 "$newstext" parse --format "$format" "$sample"
    out_has bergfuchs62
    expect 0 "$newstext" parse --format "$format" --pseudonymize one "$sample"
    out_has "$title"
    [[ $out != *bergfuchs62* && $out != *Wanderlust* ]] || fail "a name is left"
    one=$(author)
    [[ -n $one ]] || fail "no pseudonym"
    expect 0 "$newstext" parse --format "$format" --pseudonymize two "$sample"
    [[ $(author) != "$one" ]] || fail "the salt does not count"
    expect 0 "$newstext" parse --format "$format" "$sample" --pseudonymize one
    [[ $(author) == "$one" ]] || fail "another pseudonym for the same name"
done

# the language is taken by its primary tag
expect 0 "$newstext" parse --language de-CH "$sample"
out_has '"language":"de"'

# more phrases: theirs is the last word on a line
printf '[related]\nAuch das noch\n' >mine.txt
expect 0 "$newstext" parse --phrases mine.txt "$sample"
printf '[newsletter]\nMehr dazu\n' >mine.txt
expect 0 "$newstext" parse --format layout --phrases mine.txt "$sample"
out_has "phrase 'Mehr dazu' [newsletter]"
expect 0 "$newstext" parse --phrases mine.txt --phrases mine.txt --language de "$sample"

# encodings: by name, or by their byte-order mark
expect 0 "$newstext" parse --encoding utf-8 "$sample"
same .out compact.json
if command -v iconv >/dev/null; then
    # A sample without the one letter that is not in latin1 would do as well; windows-1252 has them all.
    for encoding in windows-1252 utf-16le; do
        iconv -f utf-8 -t "$encoding" "$sample" >encoded
        expect 0 "$newstext" parse --encoding "$encoding" encoded
        same .out compact.json
    done
    { printf '\377\376' && iconv -f utf-8 -t utf-16le "$sample"; } >marked
    expect 0 "$newstext" parse --format text marked
    out_has "$title"
fi

# the small programs
expect 0 "$programs/parse_file" "$sample"
out_has "$title"
expect 1 "$programs/parse_file" missing
expect 0 "$programs/comments" "$sample"
out_has "comments"
expect 1 "$programs/comments" missing
expect 2 "$programs/comments"
