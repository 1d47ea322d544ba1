"""Programs linked against ABI 1 keep working: nothing of capi/govinfo_c.abi is gone or different.

The header says all of it, since the library is compiled with it; so it is read through a library of
empty functions, which compiles in a moment and with debug information. After adding functions, or fields
at the end of an options struct, write the baseline anew with --update.

usage: abi.py SOURCE_DIR C_COMPILER [--update]
"""

import pathlib
import re
import subprocess
import sys
import tempfile

TERSE = ["--no-show-locs", "--no-comp-dir-path", "--no-corpus-path", "--no-elf-needed", "--drop-undefined-syms"]


def empty_functions(header: str) -> str:
    """The prototypes of the header as functions that return nothing of interest."""
    declarations = re.sub(r"/\*.*?\*/|^#.*?[^\\]$", "", header, flags=re.DOTALL | re.MULTILINE)
    prototypes = re.findall(r"^([\w *]+?\bgovinfo_\w+\([^;{]*\));", declarations, re.MULTILINE)
    bodies = ("{}" if prototype.startswith("void ") else "{ return 0; }" for prototype in prototypes)
    return "#include <govinfo_c.h>\n" + "\n".join(map(" ".join, zip(prototypes, bodies)))


def main() -> int:
    root, compiler = pathlib.Path(sys.argv[1]), sys.argv[2]
    include, baseline = root / "capi/include", root / "capi/govinfo_c.abi"
    with tempfile.TemporaryDirectory() as folder:
        source, library = pathlib.Path(folder, "abi.c"), pathlib.Path(folder, "libgovinfo_c.so")
        source.write_text(empty_functions((include / "govinfo_c.h").read_text("utf-8")), "utf-8")
        subprocess.run([compiler, "-std=c99", "-g", "-fPIC", "-shared", f"-I{include}", source, "-o", library], check=True)
        if "--update" in sys.argv:
            command = ["abidw", *TERSE, library, "--out-file", baseline]
        else:
            command = ["abidiff", "--no-added-syms", baseline, library]
        return subprocess.run(command, check=False).returncode


sys.exit(main())
