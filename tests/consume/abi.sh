#!/usr/bin/env bash
# The ABI of the shared library that shared.sh has built against the one that is written down in abi/.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

need abidiff "package abigail-tools"
machine=$("$compiler" -dumpmachine)
reference=$source/abi/$machine
[[ -d $reference ]] || skip "no ABI is written down for $machine"
# Another compiler describes the same types in other words.
[[ $("$compiler" --version) == *"Free Software Foundation"* && $("$compiler" -dumpversion) == 12 ]] ||
    skip "the ABI was written down from a build by g++ 12"

library=$shared/libnewstext.so
CXX=$compiler "$source/tools/abi" check "$reference" "$library" ||
    fail "A program that is linked with this version would need to be compiled again. Before a release: raise the minor
version (0.x) or the major one in version.hpp, and write the ABI down anew:
    tools/abi write $library abi/$machine"
