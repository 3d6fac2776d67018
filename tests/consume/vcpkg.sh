#!/usr/bin/env bash
# The vcpkg overlay port and its features.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

need python3
ports=$source/packaging/vcpkg/ports
version=$(sed -n 's/.*version = "\([0-9.]*\)".*/\1/p' "$source/include/newstext/version.hpp")
python3 - "$ports/newstext" "$version" <<'PYTHON'
import json, pathlib, re, sys
port, version = pathlib.Path(sys.argv[1]), sys.argv[2]
manifest = json.loads((port / "vcpkg.json").read_text(encoding="utf-8"))
assert manifest["version"] == version, f"vcpkg.json says {manifest['version']}, version.hpp {version}"
portfile = (port / "portfile.cmake").read_text(encoding="utf-8")
for feature in manifest["features"]:
    assert re.search(rf"^\s+{feature} +NEWSTEXT_", portfile, re.M), f"portfile.cmake does not know the feature {feature}"
PYTHON
need vcpkg "the manifest was only checked for its version and features"
vcpkg install "newstext[programs]" --overlay-ports="$ports" --x-install-root="$work/vcpkg" ||
    skip "vcpkg could not get or build what the library needs"
