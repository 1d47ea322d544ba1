"""Includes point one way, each .cpp of the library includes its own header first, and no two files define a type of one
name in one namespace: the linker takes either for both.

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


NAMESPACE = re.compile(r"(inline )?namespace( [\w:]+)? \{")
TYPE = re.compile(r"(?:struct|class|enum class|enum|union) (\w+)(?: final)?(?: :.*)? \{")


def types(path: pathlib.Path) -> set[str]:
    """Those that other files can see, by namespace. Laid out by the formatter, none of them is indented."""
    found, spaces = set(), []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if opened := NAMESPACE.match(line):
            spaces.append((opened[2] or "").strip())
        elif line.startswith("}  // namespace"):
            spaces.pop()
        elif (defined := TYPE.match(line)) and "" not in spaces:
            found.add("::".join([*spaces, defined[1]]))
    return found


def twice(root: pathlib.Path) -> list[str]:
    where: dict[str, list[str]] = {}
    for path in sorted(path for folder in ("include/govinfo", "src", "capi") for path in (root / folder).rglob("*.[ch]pp")):
        for name in types(path):
            where.setdefault(name, []).append(path.relative_to(root).as_posix())
    return [f"{name} is defined in {' and '.join(files)}" for name, files in where.items() if len(files) > 1]


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    complaints = [complaint for folder in PRIVATE for complaint in check(root, folder)]
    folders = {path.parent.relative_to(root).as_posix() for path in root.glob("src/*/*")}
    complaints += [f"{folder} is missing in {__file__}" for folder in sorted(folders - PRIVATE.keys())]

    complaints += twice(root)

    public = {f"<govinfo/{path.name}>" for path in root.glob("include/govinfo/*.hpp")} - {"<govinfo/govinfo.hpp>"}
    whole = set(INCLUDE.findall((root / "include/govinfo/govinfo.hpp").read_text(encoding="utf-8")))
    complaints += [f"govinfo.hpp does not include {header}" for header in sorted(public - whole)]

    print("\n".join(complaints))
    return 1 if complaints else 0


sys.exit(main())
