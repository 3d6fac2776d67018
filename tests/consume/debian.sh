#!/usr/bin/env bash
# The Debian packages of the shared build, unpacked to an empty folder and used from there. tests/consume/clean_root.sh
# installs them to a Debian of its own.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

need dpkg-deb
need dpkg-shlibdeps "package dpkg-dev"
need file
packages=$work/debian
root=$work/debian_root
rm -rf "$packages" "$root"
(cd "$shared" && "${cmake%cmake}cpack" -G DEB -B "$packages" >/dev/null)

version=$(sed -n 's/.*version = "\([0-9.]*\)".*/\1/p' "$source/include/newstext/version.hpp")
shopt -s nullglob
runtime=("$packages/libnewstext${version%.*}_$version-1_"*.deb)
development=("$packages/libnewstext-dev_$version-1_"*.deb)
((${#runtime[@]} == 1 && ${#development[@]} == 1)) || fail "packages: $(ls "$packages")"
for word in libc6 libstdc++6 libicu libboost-locale libfmt; do
    [[ $(dpkg-deb -f "${runtime[0]}" Depends) == *"$word"* ]] || fail "${runtime[0]} does not depend on $word"
done
[[ $(dpkg-deb -f "${development[0]}" Depends) == "libnewstext${version%.*} (= $version-1)" ]] ||
    fail "${development[0]} depends on $(dpkg-deb -f "${development[0]}" Depends)"
dpkg-deb --ctrl-tarfile "${runtime[0]}" | tar -xO ./shlibs | grep -q "^libnewstext ${version%.*} " ||
    fail "${runtime[0]} does not say which package programs that link the library need"

for package in "${runtime[0]}" "${development[0]}"; do
    dpkg-deb -x "$package" "$root"
done
for package in "libnewstext${version%.*}" libnewstext-dev; do
    [[ -f $root/usr/share/doc/$package/copyright ]] || fail "$package has no copyright file"
done
build_consumer find_package newstext::newstext "-DCMAKE_PREFIX_PATH=$root/usr"
