#!/usr/bin/env bash
# Runs clang-format over every source file. usage: format.sh OPTION..., -i to format or
# --dry-run -Werror to check
set -euo pipefail
cd "$(dirname "$0")/../.."
find include src capi examples tests -regex '.*\.[ch]\(pp\)?' -print0 | xargs -0 clang-format "$@"
