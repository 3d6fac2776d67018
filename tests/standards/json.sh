#!/usr/bin/env bash
# JSON and JSON Lines are valid against the JSON Schema of docs/.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
need_python jsonschema
check() { "$python" "$(dirname "${BASH_SOURCE[0]}")/../serialize/validate_schema.py" "$@"; }

check "$articles"/json/* || fail "not valid: see above"
check "$articles"/jsonl/* || fail "not valid: see above"
sed 's/"kind":"subhead"/"kind":"verse"/' "$articles/json/1.json" >"$scratch/kind.json"
must_refuse "an unknown kind" check "$scratch/kind.json"
