#!/usr/bin/env bash
# A consumer that has the library in a folder of its own tree.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

build_consumer add_subdirectory newstext::newstext
expect_quiet
