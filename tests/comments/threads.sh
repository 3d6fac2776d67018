#!/usr/bin/env bash
# Made-up threads in the forms that blogs, news sites and forums print: most comments must be found, and next to
# nothing on pages without comments. threads/score.py shows the forms that are found badly.
set -euo pipefail

programs=$1
here=$(dirname "${BASH_SOURCE[0]}")/threads
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export PYTHONDONTWRITEBYTECODE=1
python3 "$here/generate.py" --sizes 1,3,8 >"$work/pages.jsonl"
"$programs/newstext" batch --text-field text "$work/pages.jsonl" -o "$work/articles.jsonl"
python3 "$here/score.py" "$work/pages.jsonl" "$work/articles.jsonl" --least 0.97 --most-false 0

# Forms drawn at random (threads/mixed.py); some of them tell too little for anybody.
python3 "$here/generate.py" --mixed 600 >"$work/mixed.jsonl"
"$programs/newstext" batch --text-field text "$work/mixed.jsonl" -o "$work/mixed_articles.jsonl"
python3 "$here/score.py" "$work/mixed.jsonl" "$work/mixed_articles.jsonl" --by time_place --least 0.91
