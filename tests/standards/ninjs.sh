#!/usr/bin/env bash
# ninjs is valid against the schema of the IPTC.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
need_python jsonschema
need_schema ninjs-schema_3.1.json "ninjs 3.1"
check() { "$python" -W ignore "$(dirname "${BASH_SOURCE[0]}")/check_ninjs.py" "$schemas/ninjs-schema_3.1.json" "$@"; }

check "$articles"/ninjs/* || fail "not valid: see above"
sed 's/"headlines"/"headings"/' "$articles/ninjs/1.ninjs" >"$scratch/key.ninjs"
must_refuse "an unknown key" check "$scratch/key.ninjs"
sed 's/"rel":"comment"/"rel":"comment","colour":"red"/' "$articles/ninjs/1.ninjs" >"$scratch/deep.ninjs"
must_refuse "an unknown key in an association" check "$scratch/deep.ninjs"
sed 's/"uri":"[^"]*"/"uri":"no uri"/' "$articles/ninjs/1.ninjs" >"$scratch/uri.ninjs"
must_refuse "an identifier that is no URI" check "$scratch/uri.ninjs"
