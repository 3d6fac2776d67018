# Sourced by examples/run and tests/run: makes sure that what the build needs is there.
#
#   set_up PACKAGE…    packages needed beside those of every build
#
# Debian 12: installs what is missing, and asks the network for nothing where all is there. Other systems: CMake names
# what it does not find.

build_packages=(g++ cmake ninja-build libboost1.81-dev libboost-locale1.81-dev libboost-json1.81-dev libicu-dev
    libfmt-dev libcli11-dev zlib1g-dev libzstd-dev libsqlite3-dev)

missing_packages() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == "install ok installed" ]] || echo "$package"
    done
}

refuse_old_boost() {
    local old
    old=$(dpkg-query -W -f '${Package} ${Status}\n' 'libboost*1.74-dev' 2>/dev/null |
        awk '$2 == "install" && $4 == "installed" { print $1 }' || true)
    [[ -n $old ]] || return 0
    cat >&2 <<TEXT
newstext needs Boost 1.81 (libboost1.81-dev). Debian does not let it stand beside the headers of Boost 1.74, which
this system has: ${old//$'\n'/, }.
Nothing was changed. Where no other project needs them, remove them and run this script again:
    apt-get remove libboost1.74-dev
TEXT
    return 1
}

set_up_debian() {
    local -a missing
    mapfile -t missing < <(missing_packages "${build_packages[@]}" "$@")
    ((${#missing[@]})) || return 0
    if [[ " ${missing[*]} " == *boost* ]]; then
        refuse_old_boost
    fi
    local -a as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "Missing: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Without Debian's package manager the tools are looked for by name; libraries are CMake's to find.
set_up_other() {
    local tool good=true
    for tool in c++ cmake ninja; do
        if ! command -v "$tool" >/dev/null; then
            echo "missing: $tool" >&2
            good=false
        fi
    done
    if ! $good; then
        echo "newstext needs a C++20 compiler, CMake 3.22, Ninja, Boost 1.81 (Locale with ICU, JSON, Spirit), ICU, fmt," \
            "CLI11 and, for its tests, doctest." >&2
        return 1
    fi
}

# Other releases of Debian, and what derives from it, have other versions of Boost under other names.
is_debian_12() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null && [[ -r /etc/os-release ]] &&
        [[ $(source /etc/os-release && echo "$ID ${VERSION_ID-}") == "debian 12" ]]
}

set_up() {
    if is_debian_12; then
        set_up_debian "$@"
    else
        set_up_other
    fi
}

# configure_and_build PRESET [TARGET…]
configure_and_build() {
    local preset=$1
    shift
    if ! cmake --preset "$preset"; then
        echo "The set-up is not complete: see above what CMake did not find (README.md lists what is needed)." >&2
        return 1
    fi
    cmake --build --preset "$preset" --parallel "$(nproc 2>/dev/null || echo 2)" ${1:+--target "$@"}
}
