#!/usr/bin/env bash
# VRT keeps to the limits of the Corpus Workbench and is well-formed.
# shellcheck source=tests/standards/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
need_python
check() { "$python" "$(dirname "${BASH_SOURCE[0]}")/check_vrt.py" "$@"; }

check "$articles"/vrt/* || fail "not valid: see above"
sed 's/<s>/<s><s>/' "$articles/vrt/1.vrt" >"$scratch/nested.vrt"
must_refuse "a tag behind another one" check "$scratch/nested.vrt"
{ cat "$articles/vrt/1.vrt" && printf '%070000d\n' 1; } >"$scratch/long.vrt"
must_refuse "a long line" check "$scratch/long.vrt"
