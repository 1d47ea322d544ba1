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

# Not grep -q: it would stop reading, and pipefail tell of the program that then cannot write.
LD_LIBRARY_PATH=$(pkg-config --variable=libdir govinfo_c) "$work/c" | grep T3.BALANCE >"$work/found"
"$work/cpp" | grep T3.BALANCE >"$work/found"
