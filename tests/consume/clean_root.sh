#!/usr/bin/env bash
# tests/consume/clean_root.sh [SUITE [FOLDER]]: makes a Debian of its own (bookworm, or trixie, which has newer versions of
# g++, Boost, ICU and fmt), builds the packages there, removes what only the build needed, installs the packages with
# their dependencies and uses them. Run by hand, as root: it needs debootstrap and the network, and takes a while.
set -euo pipefail
suite=${1-bookworm}
root=${2-$(mktemp -d)}
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
((EUID == 0)) || { echo "chroot needs root" >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "skipped: debootstrap is not there"; exit 77; }

case $suite in
bookworm) boost=1.81 ;;
trixie) boost=1.88 ;;
*) boost=${BOOST:?which Boost has $suite? set BOOST, for example to 1.88} ;;
esac
libraries=("libboost$boost-dev" "libboost-locale$boost-dev" "libboost-json$boost-dev" libicu-dev libfmt-dev libcli11-dev zlib1g-dev
    libzstd-dev)

in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
install_packages() { in_root apt-get install -q -y --no-install-recommends "$@" >/dev/null; }

[[ -d $root/usr/share/dpkg ]] || debootstrap --variant=minbase "$suite" "$root" "${MIRROR-}" >/dev/null
echo "Debian $(cat "$root/etc/debian_version") in $root"

install_packages g++ cmake make dpkg-dev file "${libraries[@]}"
mkdir -p "$root/newstext"
git -C "$source" archive HEAD | tar -x -C "$root/newstext"
in_root sh -ec "
    cmake -S /newstext -B /build -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr -DBUILD_SHARED_LIBS=ON \
        -DNEWSTEXT_BUILD_TESTS=OFF -DNEWSTEXT_INSTALL_EXAMPLES=ON >/dev/null
    cmake --build /build --parallel ${JOBS-2}
    cd /build && cpack -G DEB -B /packages"

# A machine of somebody who only uses the library: what the packages depend on is all there is beside a compiler.
in_root apt-get purge -q -y "${libraries[@]}" dpkg-dev file >/dev/null
in_root apt-get autoremove -q -y --purge >/dev/null
in_root sh -c 'apt-get install -q -y --no-install-recommends g++ cmake make pkg-config /packages/*.deb' >/dev/null
in_root dpkg -l | awk '$2 ~ /newstext|libboost/ { print $2, $3 }'
in_root sh -ec '
    cp -r /newstext/tests/consume/project /consumer
    printf "Village gets a new well\n" | newstext parse --format text
    cmake -S /consumer -B /consumer/build -DVIA=find_package -DTARGET=newstext::newstext >/dev/null
    cmake --build /consumer/build
    /consumer/build/consumer >/dev/null
    g++ -std=c++20 /consumer/main.cpp /consumer/other.cpp -o /consumer/linked $(pkg-config --cflags --libs newstext)
    /consumer/linked >/dev/null'
echo "the packages of $suite were installed and used"
