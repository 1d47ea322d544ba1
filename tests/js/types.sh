#!/usr/bin/env bash
# The package and the page are what their types say. usage: types.sh FOLDER, where npm's packages stay.
# Skipped where npm cannot fetch them.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD folder=$1

# prepare NAME SOURCE: a copy of the sources, with what they are compiled with beside them
prepare() {
    local made=$folder/$1 source=$2
    mkdir -p "$made"
    rm -rf "${made:?}/src"
    cp -r "$source"/{src,package.json,package-lock.json,tsconfig.json} "$made"
    cmp -s "$source/package-lock.json" "$made/node_modules/installed" && return
    (cd "$made" && timeout 60 npm ci --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error) || {
        echo "npm could not fetch what it takes to compile TypeScript"
        exit 77
    }
    cp "$source/package-lock.json" "$made/node_modules/installed"
}

prepare package "$root/capi/js"
(cd "$folder/package" && node_modules/.bin/tsc)
prepare page "$root/examples/page"
ln -sfn "$folder/package" "$folder/page/node_modules/govinfo-cn"
(cd "$folder/page" && node_modules/.bin/tsc)
