#!/usr/bin/env bash
# The pages of inspect conform: checked by the Nu Html Checker. Takes the program and the sources besides.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
inspect=$4
sources=$5
checker=$checkers/node_modules/vnu-jar/build/dist/vnu.jar
need java default-jre-headless
[[ -r $checker ]] || skip "vnu-jar is not there: tests/run installs it into $checkers where npm is there"

: >"$scratch/empty.txt"
printf 'Titel </li> <script>\n\n\377\0\1 ]]> -- &\302\205\357\277\277\r\rWort\342\200\256rechts\n' >"$scratch/odd.txt"
number=0
for text in "$sources"/examples/data/sample.txt "$sources"/tests/comments/pairs/{indented_nesting,russian}.in.txt "$scratch"/*.txt; do
    "$inspect" "$text" -o "$scratch/$((++number)).html"
done
java -jar "$checker" --errors-only --format gnu "$scratch"/*.html || fail "not valid: see above"
echo "$number pages are valid"
