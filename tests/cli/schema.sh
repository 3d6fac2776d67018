#!/usr/bin/env bash
# What the program writes is valid against the JSON Schema in docs/.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

# Debian's own Python first: the package python3-jsonschema is installed for that one.
python=/usr/bin/python3
[[ -x $python ]] || python=$(command -v python3) || skip "no Python"
"$python" -c 'import jsonschema' 2>/dev/null || skip "the Python module jsonschema is missing"

printf 'Titel\nBlatt\n\377\0\n' >odd.txt
: >empty.txt
expect 0 "$newstext" parse --format jsonl "$sample" odd.txt empty.txt -o articles.jsonl
expect 0 "$python" "$sources/tests/serialize/validate_schema.py" articles.jsonl
out_has "3 articles, 0 invalid"
