#!/usr/bin/env bash
# The Conan recipe with its test package.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

need python3
python3 - "$source/conanfile.py" "$source/packaging/conan/test_package/conanfile.py" <<'PYTHON'
import ast, pathlib, sys
for path in sys.argv[1:]:
    ast.parse(pathlib.Path(path).read_text(encoding="utf-8"), path)
PYTHON
need conan "Conan 2; the recipe was only checked for its syntax"
[[ $(conan --version) == *" 2."* ]] || skip "$(conan --version) is not Conan 2"
export CONAN_HOME=$work/conan
conan profile detect --force >/dev/null
conan create "$source" --build=missing -s compiler.cppstd=20 || skip "Conan could not get or build what the library needs"
