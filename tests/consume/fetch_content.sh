#!/usr/bin/env bash
# A consumer that has CMake fetch the library and uses the header-only target in two translation units.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

build_consumer fetch_content newstext::header_only
expect_quiet
