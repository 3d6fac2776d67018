# Sourced by the scripts of this folder, all of which are called
#   SCRIPT CMAKE SOURCE BUILD WORK COMPILER FLAGS
# SOURCE is the tree of the library, BUILD its build, WORK a folder for the scripts, COMPILER and FLAGS those of the build.
cmake=$1 source=$2 build=$3 work=$4 compiler=$5 flags=${6-}
here=$source/tests/consume
name=$(basename "$0" .sh)
installed=$work/installed       # the static library, made by install.sh
shared=$work/shared             # a build of the shared library, made by shared.sh
shared_installed=$work/shared_installed
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

skip() {
    echo "skipped: $1"
    exit 77
}

fail() {
    echo "$1" >&2
    exit 1
}

need() {
    command -v "$1" >/dev/null || skip "$1 is not there${2:+ ($2)}"
}

# build_consumer VIA TARGET [CMAKE_OPTION…]: configures, builds and runs the consumer in WORK/NAME_consumer.
build_consumer() {
    local via=$1 target=$2
    shift 2
    local folder=$work/${name}_consumer
    rm -rf "$folder"
    "$cmake" -S "$here/project" -B "$folder" "-DVIA=$via" "-DTARGET=$target" "-DNEWSTEXT_SOURCE=$source" \
        "-DCMAKE_CXX_COMPILER=$compiler" "-DCMAKE_CXX_FLAGS=$flags" -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_CXX_FLAGS_DEBUG=-O0 "$@" | tee "$work/$name.configure"
    "$cmake" --build "$folder"
    "$folder/consumer" >/dev/null
    [[ $via == find_package ]] || return 0
    printf '{"text":"Gemeinde baut neuen Brunnen\\nDorfblatt\\n"}\n' | gzip >"$folder/pages"
    [[ $("$folder/records_consumer" "$folder/pages") == "Gemeinde baut neuen Brunnen" ]] || fail "no page was read"
}

# What the library says while another project is configured: nothing.
expect_quiet() {
    local said
    said=$(sed -n '/^-- newstext begins$/,/^-- newstext ends$/p' "$work/$name.configure" | sed '1d;$d')
    [[ -z $said ]] || fail "newstext is not quiet: $said"
}
