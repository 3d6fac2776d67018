#!/usr/bin/env bash
# NITF is valid against the schema of the IPTC.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
need xmllint libxml2-utils
need_schema nitf-3-6.xsd "NITF 3.6"

# --huge: libxml2 refuses texts of more than 10 MB otherwise.
check() { xmllint --nonet --noout --huge --schema "$schemas/nitf-3-6.xsd" "$@"; }
files=("$articles"/nitf/*)
check "${files[@]}" 2>&1 | grep -v ' validates$' || true
check "${files[@]}" 2>/dev/null || fail "not valid: see above"
sed 's/<hl1>/<hl3>/; s/<\/hl1>/<\/hl3>/' "$articles/nitf/1.nitf" >"$scratch/wrong.nitf"
must_refuse "an unknown element" check "$scratch/wrong.nitf"
echo "${#files[@]} documents are valid"
