#!/usr/bin/env bash
# A consumer of the installed library by find_package(): versions, components, quiet.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

build_consumer find_package newstext::newstext "-DCMAKE_PREFIX_PATH=$installed"
expect_quiet
