#!/usr/bin/env bash
# HTML conforms: checked by the Nu Html Checker, the one of the W3C.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
checker=$checkers/node_modules/vnu-jar/build/dist/vnu.jar
need java default-jre-headless
[[ -r $checker ]] || skip "vnu-jar is not there: tests/run installs it into $checkers where npm is there"

check() { java -jar "$checker" --errors-only --format gnu "$@"; }
files=("$articles"/html/*.html)
check "${files[@]}" || fail "not valid: see above"
sed 's/<article>/<article id="x"><p id="x">/' "$articles/html/1.html" >"$scratch/wrong.html"
must_refuse "an identifier twice" check "$scratch/wrong.html"
echo "${#files[@]} documents are valid"
