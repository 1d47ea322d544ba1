#!/usr/bin/env bash
# What cannot work says why.
# usage: why.sh PREFIX CXX_COMPILER WORK_DIR
set -euo pipefail
prefix=$1 cxx=$2 work=$3
mkdir -p "$work/component"

says() { # WORDS COMMAND...
    local words=$1 said
    shift
    if said=$("$@" 2>&1); then
        echo "$* succeeds" >&2
        exit 1
    fi
    # CMake breaks lines where it likes.
    [[ $(tr -s '[:space:]' ' ' <<<"$said") == *"$words"* ]] || {
        echo "$* does not say \"$words\" but: $said" >&2
        exit 1
    }
}

cat >"$work/component/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(component LANGUAGES NONE)
find_package(govinfo REQUIRED COMPONENTS cpp)
END
says 'the component "cpp" is not installed; there are "govinfo" for C++ and "c" for C' \
    cmake -G Ninja -S "$work/component" -B "$work/component/build" -DCMAKE_PREFIX_PATH="$prefix"

for header in govinfo decimal diagnose version; do
    says 'govinfo needs C++20' "$cxx" -std=c++17 -fsyntax-only -I"$prefix/include" \
        -include "govinfo/$header.hpp" -x c++ /dev/null
done
