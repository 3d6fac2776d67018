#!/usr/bin/env bash
# Builds the shared library, installs it and uses it: no Boost, ICU or fmt is looked for then, and what it exports is what
# is public.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

"$cmake" -S "$source" -B "$shared" "-DCMAKE_CXX_COMPILER=$compiler" "-DCMAKE_CXX_FLAGS=$flags" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DBUILD_SHARED_LIBS=ON -DNEWSTEXT_BUILD_TESTS=OFF \
    -DNEWSTEXT_BUILD_EXAMPLES=OFF -DCMAKE_INSTALL_PREFIX=/usr >/dev/null
"$cmake" --build "$shared"
rm -rf "$shared_installed"
"$cmake" --install "$shared" --prefix "$shared_installed" >/dev/null

version=$(sed -n 's/.*version = "\([0-9.]*\)".*/\1/p' "$source/include/newstext/version.hpp")
library=$(find "$shared_installed" -name "libnewstext.so.$version")
[[ -n $library ]] || fail "libnewstext.so.$version is not installed"
soname=$(objdump -p "$library" | awk '$1 == "SONAME" { print $2 }')
[[ $soname == "libnewstext.so.${version%.*}" ]] || fail "the soname of $version is $soname"

# Functions, classes and the exception's type information of namespace newstext itself; the namespaces in it are not
# public. No template of the standard library.
exported=$(nm -DC --defined-only "$library" | cut -d' ' -f3- | sed 's/\[abi:cxx11\]//')
[[ $exported == *"newstext::parse("* ]] || fail "newstext::parse is not exported"
more=$(grep -vE '^(typeinfo for |typeinfo name for |vtable for )?newstext::[A-Za-z_0-9]+(\(|$)' \
    <<<"$exported" | grep -vE '^newstext::[A-Z][A-Za-z]*::[^:(]+(\(|$)' || true)
[[ -z $more ]] || fail "exported, but not public:
$more"
echo "exported symbols: $(wc -l <<<"$exported")"

build_consumer find_package newstext::newstext "-DCMAKE_PREFIX_PATH=$shared_installed" \
    -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON -DCMAKE_DISABLE_FIND_PACKAGE_ICU=ON -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON \
    -DCMAKE_DISABLE_FIND_PACKAGE_ZLIB=ON -DCMAKE_DISABLE_FIND_PACKAGE_zstd=ON
expect_quiet
