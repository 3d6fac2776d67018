#!/usr/bin/env bash
# The front matter of Markdown, read as YAML, has the strings of the article.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
need_python yaml
check() { "$python" "$(dirname "${BASH_SOURCE[0]}")/check_front_matter.py" "$@"; }

check "$articles" || fail "the front matter is wrong: see above"
mkdir "$scratch/markdown" "$scratch/json"
sed 's/^title: "/title: "x/' "$articles/markdown/1.markdown" >"$scratch/markdown/1.markdown"
cp "$articles/json/1.json" "$scratch/json/"
must_refuse "another title" check "$scratch"
