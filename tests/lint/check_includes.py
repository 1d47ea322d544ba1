"""Includes point one way, and each .cpp of the library includes its own header first.

usage: check_includes.py SOURCE_DIR
"""

import pathlib
import re
import sys

from rooms import ROOMS

# The headers that a folder may include with "": prefixes, under src/ or under the folder itself.
PRIVATE = {f"src/{room}": tuple(f"{each}/" for each in (*uses, room)) for room, uses in ROOMS.items()}
PRIVATE |= {
    "include/govinfo": (),
    "capi": ("",),
    "examples/cli": ("",),
    "examples/cpp": (),
    "examples/c": (),
}
# Headers with <> other than the standard library's, and the files that may include them.
SHARED = {
    "govinfo/": ("include/", "src/", "capi/", "examples/cli/", "examples/cpp/"),
    "govinfo_c.h": ("capi/", "examples/c/"),
    "boost/": ("src/json/", "capi/boost_json.cpp"),
    "lexbor/": ("src/document/", "src/source/"),
    "CLI/": ("examples/cli/",),
}

INCLUDE = re.compile(r'^ *# *include *([<"].*[>"])', re.MULTILINE)


def allowed(name: str, folder: str, include: str) -> bool:
    header = include[1:-1]
    if include[0] == '"':
        return header.startswith(PRIVATE[folder]) and ".." not in header
    users = [files for prefix, files in SHARED.items() if header.startswith(prefix)]
    return all(name.startswith(files) for files in users)


def check(root: pathlib.Path, folder: str) -> list[str]:
    complaints = []
    for path in sorted((root / folder).glob("*.[chi]*")):
        name = path.relative_to(root).as_posix()
        includes = INCLUDE.findall(path.read_text(encoding="utf-8"))
        complaints += [f"{name}: {i} is not for this folder" for i in includes if not allowed(name, folder, i)]
        own = {f"<govinfo/{path.stem}.hpp>", f'"{folder.removeprefix("src/")}/{path.stem}.hpp"'}
        if folder.startswith("src/") and path.suffix == ".cpp" and own & set(includes[1:]):
            complaints.append(f"{name}: its own header is not its first include")
    return complaints


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    complaints = [complaint for folder in PRIVATE for complaint in check(root, folder)]
    folders = {path.parent.relative_to(root).as_posix() for path in root.glob("src/*/*")}
    complaints += [f"{folder} is missing in {__file__}" for folder in sorted(folders - PRIVATE.keys())]

    public = {f"<govinfo/{path.name}>" for path in root.glob("include/govinfo/*.hpp")} - {"<govinfo/govinfo.hpp>"}
    whole = set(INCLUDE.findall((root / "include/govinfo/govinfo.hpp").read_text(encoding="utf-8")))
    complaints += [f"govinfo.hpp does not include {header}" for header in sorted(public - whole)]

    print("\n".join(complaints))
    return 1 if complaints else 0


sys.exit(main())
