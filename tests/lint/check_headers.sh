#!/usr/bin/env bash
# Every public header compiles alone and without a warning, the C header with each compiler and in
# every standard of C and C++ that it promises. (A private header is the first include of its own .cpp.)
# usage: check_headers.sh SOURCE_DIR CXX...
set -uo pipefail
cd "$1" || exit 2
shift

failed=0
compile() { # HEADER COMMAND...
    local header=$1
    shift
    "$@" -Wall -Wextra -Wpedantic -Werror -fsyntax-only -include "$header" /dev/null || {
        echo "$header does not compile alone: $*" >&2
        failed=1
    }
}

for header in include/govinfo/*.hpp; do
    compile "$header" "$1" -std=c++20 -Iinclude -x c++
done
for cxx in "$@"; do
    for standard in c++17 c++20; do
        compile capi/include/govinfo_c.h "$cxx" -std=$standard -x c++
    done
    for standard in c99 c11 c17; do
        compile capi/include/govinfo_c.h "$cxx" -std=$standard -x c
    done
done
exit $failed
