#!/usr/bin/env bash
# JSON-LD has only properties that schema.org gives to the types that they stand in.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
need_python
check() { "$python" "$(dirname "${BASH_SOURCE[0]}")/check_json_ld.py" "$@"; }

if [[ -r $schemas/schemaorg-30.0-types.csv ]]; then
    check --compare "$schemas" || fail "the table is not that of schema.org: see above"
fi
check "$articles"/jsonld/* || fail "not valid: see above"
sed 's/"headline"/"upvoteCount"/' "$articles/jsonld/1.jsonld" >"$scratch/domain.jsonld"
must_refuse "a property of another type" check "$scratch/domain.jsonld"
sed 's/"datePublished":"/"datePublished":"about /' "$articles/jsonld/1.jsonld" >"$scratch/range.jsonld"
must_refuse "a date that is none" check "$scratch/range.jsonld"
