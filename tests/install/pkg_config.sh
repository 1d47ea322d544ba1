#!/usr/bin/env bash
# A program in each language built with nothing but the compiler and pkg-config.
# usage: pkg_config.sh PREFIX C_COMPILER CXX_COMPILER WORK_DIR
set -euo pipefail
prefix=$1 cc=$2 cxx=$3 work=$4
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name govinfo.pc)")
export PKG_CONFIG_PATH
mkdir -p "$work"

# shellcheck disable=SC2046  # the flags are words
"$cc" -std=c99 examples/c/list_rules.c -o "$work/c" $(pkg-config --cflags --libs govinfo_c)
# shellcheck disable=SC2046
"$cxx" -std=c++20 examples/cpp/list_rules.cpp -o "$work/cpp" $(pkg-config --cflags --libs govinfo)

# What the flags name is needed: who has not installed it could not link.
libdir=$(pkg-config --variable=libdir govinfo)
libs=$(pkg-config --libs-only-l govinfo)
# shellcheck disable=SC2086
"$cxx" -shared -o "$work/all.so" -Wl,--as-needed -Wl,--whole-archive "$libdir/libgovinfo.a" \
    -Wl,--no-whole-archive ${libs/-lgovinfo/}
needed=$(readelf -d "$work/all.so")
for lib in ${libs//-l/}; do
    [[ $lib == govinfo || $needed == *"[lib$lib.so"* ]] || {
        echo "govinfo.pc names $lib, which nothing needs"
        exit 1
    }
done

# Not grep -q: it would stop reading, and pipefail tell of the program that then cannot write.
LD_LIBRARY_PATH=$(pkg-config --variable=libdir govinfo_c) "$work/c" | grep T3.BALANCE >"$work/found"
"$work/cpp" | grep T3.BALANCE >"$work/found"
