"""The shared library exports capi/symbols.txt, nothing else, and needs only the C and C++ runtimes
and the parsers of DOCX.

usage: check_symbols.py SOURCE_DIR LIBRARY
"""

import pathlib
import re
import subprocess
import sys

MAY_NEED = {"libstdc++.so.6", "libgcc_s.so.1", "libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2"}
MAY_NEED |= {"libzip.so.4", "libz.so.1", "libpugixml.so.1"}


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def difference(what: str, expected: set[str], found: set[str]) -> list[str]:
    return [f"{what}: {name} is missing" for name in sorted(expected - found)] + [
        f"{what}: {name} is not expected" for name in sorted(found - expected)
    ]


def main() -> int:
    root, library = pathlib.Path(sys.argv[1]), sys.argv[2]
    golden = set((root / "capi/symbols.txt").read_text().split())

    exported = {line.split()[-1] for line in output("nm", "-D", "--defined-only", library).splitlines()}
    exported = {re.sub(r"@@GOVINFO_\d+$", "", name) for name in exported}
    exported = {name for name in exported if not re.fullmatch(r"GOVINFO_\d+", name)}

    header = (root / "capi/include/govinfo_c.h").read_text(encoding="utf-8")
    declared = set(re.findall(r"\b(govinfo_\w+)\s*\(", re.sub(r"/\*.*?\*/|//[^\n]*", "", header, flags=re.DOTALL)))

    dynamic = output("readelf", "-d", "-W", library)
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic))
    soname = re.findall(r"\(SONAME\).*\[(.*)\]", dynamic)
    abi = re.search(r"#define GOVINFO_ABI_VERSION (\d+)", header)[1]

    complaints = difference("exported", golden, exported) + difference("declared", golden, declared)
    complaints += [f"needs {name}" for name in sorted(needed - MAY_NEED)]
    if soname != [f"libgovinfo_c.so.{abi}"]:
        complaints.append(f"SONAME is {soname}, the ABI number {abi}")

    versions = re.findall(r"@GLIBC_([0-9.]+)", output("nm", "-D", "--undefined-only", library))
    newest = max(versions, key=lambda version: [int(part) for part in version.split(".")])
    print(f"{len(exported)} symbols; needs {' '.join(sorted(needed))}; newest glibc symbol {newest}")
    print("\n".join(complaints))
    return 1 if complaints else 0


sys.exit(main())
