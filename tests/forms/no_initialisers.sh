#!/usr/bin/env bash
# no_initialisers.sh <objdump> <object>...
# Fails if an object has code that runs before main(): a form is data, laid out by the compiler.
set -euo pipefail
objdump=$1
shift
[ $# -gt 0 ] || { echo "no objects given" >&2; exit 1; }
for object in "$@"; do
    sections=$("$objdump" -h "$object")
    if [[ $sections =~ \.(init_array|ctors) ]]; then
        echo "$object has a dynamic initialiser" >&2
        exit 1
    fi
done
