"""The code blocks of the READMEs work, and are the same in both languages.

`cpp`, `c` and `python` blocks are whole programs: each is built against the build tree and must exit
with 0 when run in the source tree. In a `console` block each line that begins with "$ " is run there
too, and the lines under it are its output to the letter. The other blocks, installation, are for
tests/install/fresh.py; the packages that they name are those of `dev`.

usage: check_readme.py SOURCE_DIR BUILD_DIR C_COMPILER CXX_COMPILER
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from readme import blocks, session

ROOT, BUILD = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
CC, CXX = sys.argv[3:5]
LIB = BUILD / "lib"
ENVIRONMENT = os.environ | {
    "PATH": f"{BUILD / 'bin'}:/usr/bin:{os.environ['PATH']}",
    "LC_ALL": "C.UTF-8",
    "GOVINFO_LIBRARY": str(LIB / "libgovinfo_c.so"),
    "PYTHONPATH": str(ROOT / "capi/python"),
}
COMPILE = {
    "cpp": [CXX, "-std=c++20", "-Wall", "-Wextra", "-Werror", f"-I{ROOT}/include"],
    "c": [CC, "-std=c99", "-Wall", "-Wextra", "-Werror", f"-I{ROOT}/capi/include"],
}
LINK = {
    "cpp": [f"-L{LIB}", *re.findall(r"-l\S+", (BUILD / "govinfo.pc").read_text())],
    "c": [f"-L{LIB}", "-lgovinfo_c", f"-Wl,-rpath,{LIB}"],
}


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def check_program(language: str, code: str) -> str | None:
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, f"snippet.{language}")
        source.write_text(code, encoding="utf-8")
        command = [sys.executable, str(source)]
        if language != "python":
            program = f"{folder}/snippet"
            built = run([*COMPILE[language], str(source), "-o", program, *LINK[language]])
            if built.returncode != 0:
                return built.stdout
            command = [program]
        ran = run(command)
        return None if ran.returncode == 0 else f"exit {ran.returncode}\n{ran.stdout}"


def check_console(console: str) -> str | None:
    for command, expected in session(console):
        printed = run(["bash", "-c", command]).stdout
        if printed != expected:
            return f"$ {command}\nprints\n{printed}instead of\n{expected}"
    return None


def packages(words: str) -> list[str]:
    return re.findall(r"[a-z0-9.+-]+", words)


def check_packages(readme: str) -> str | None:
    named = re.search(r"--no-install-recommends \\\n((?:    .*\n)*)", readme)
    needed = re.search(r"build_packages=\(([^)]*)\)", (ROOT / "dev").read_text(encoding="utf-8"))
    if named and needed and packages(named[1]) == packages(needed[1]):
        return None
    return "README.md does not name the packages that dev installs for a build"


def main() -> int:
    found = blocks(ROOT / "README.md")
    complaints = [check_packages((ROOT / "README.md").read_text(encoding="utf-8"))]
    for language, code in found:
        if language == "console":
            complaints.append(check_console(code))
        elif language in ("cpp", "c", "python"):
            complaints.append(check_program(language, code))
    if found != blocks(ROOT / "README.zh-CN.md"):
        complaints.append("README.md and README.zh-CN.md differ in their code")
    complaints = [complaint for complaint in complaints if complaint is not None]
    print("\n".join(complaints))
    print(f"{len(found)} blocks, {len(complaints)} wrong")
    return 1 if complaints else 0


sys.exit(main())
