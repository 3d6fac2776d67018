#!/usr/bin/env bash
# TEI is valid against tei_all.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
need jing jing
need_schema tei_all.rng "TEI P5"

# -i leaves the check of identifiers to xmllint: it would refuse the schema, which has several types of identifiers.
check() { jing -i "$schemas/tei_all.rng" "$@" 2>/dev/null; }
files=("$articles"/tei/*)
check "${files[@]}" || fail "not valid: see above"
for file in "${files[@]}"; do
    # Each pointer has its target, each identifier is there once.
    ids=$(grep -o ' xml:id="[^"]*"' "$file" | sort || true)
    [[ -z $(uniq -d <<<"$ids") ]] || fail "$file: an identifier twice"
    comm -13 <(sed 's/ xml:id="//' <<<"$ids" | sort -u) \
        <({ grep -oE '( who| replyTo)="#[^"]*"' "$file" || true; } | sed 's/.*="#//' | sort -u) >"$scratch/dangling"
    [[ ! -s $scratch/dangling ]] || fail "$file: no target: $(<"$scratch/dangling")"
done
sed 's/ indentLevel="0"/ indentLevel="top"/' "$articles/tei/1.tei" >"$scratch/wrong.tei"
must_refuse "a level that is no number" check "$scratch/wrong.tei"
echo "${#files[@]} documents are valid"
