#!/usr/bin/env python3
"""Makes the declarations of the bindings from govinfo_c.h, which is the only place that says them.

usage: generate.py [--check]    write them, or only say which are out of date
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

CAPI = Path(__file__).resolve().parent


class Declaration(NamedTuple):
    """A function, a parameter or a field: its type as C writes it, with single blanks, and its name."""

    type: str
    name: str


class Header:
    """What govinfo_c.h declares, in its order."""

    def __init__(self, source: str) -> None:
        version = re.search(r"#define GOVINFO_ABI_VERSION (\d+)", source)
        if not version:
            raise ValueError("the header has no ABI version")
        self.abi_version = int(version[1])
        comment_or_directive = r"/\*.*?\*/|^\s*#(?:[^\n]*\\\n)*[^\n]*"
        text = re.sub(comment_or_directive, "", source, flags=re.DOTALL | re.MULTILINE)
        self.functions = [
            (_declaration(start), [_declaration(each) for each in arguments.split(",") if each.strip() != "void"])
            for start, arguments in re.findall(r"([\w\s*]+?govinfo_\w+)\(([^)]*)\);", text)
        ]
        self.structs = {
            name: [_declaration(field) for field in body.split(";") if field.strip()]
            for name, body in re.findall(r"struct govinfo_(\w+) \{(.*?)\}", text, re.DOTALL)
        }
        self.enumerations = dict(_enumerations(text))


def _declaration(text: str) -> Declaration:
    found = re.fullmatch(r"\s*(.*?)(\w+)\s*", text, re.DOTALL)
    if not found:
        raise ValueError(f"no declaration: {text!r}")
    return Declaration(" ".join(found[1].replace("*", " * ").split()), found[2])


def _enumerations(text: str) -> Iterator[tuple[str, list[str]]]:
    """Constants that count from 0, by the first word of their names: ROLE, [left, right, …]. Status codes,
    whose numbers have gaps, have their names from govinfo_status_name()."""
    for body in re.findall(r"enum \{(.*?)\}", text, re.DOTALL):
        constants = re.findall(r"GOVINFO_([A-Z]+)_(\w+) =\s*(\d+)", body)
        if [int(value) for _, _, value in constants] == list(range(len(constants))) and constants:
            yield constants[0][0], [name.lower() for _, name, _ in constants]


# ---- Python ----------------------------------------------------------------------------------------

_CTYPES = {
    "void": "None",
    "size_t": "_size",
    "int32_t": "_int",
    "int64_t": "c_int64",
    "int64_t *": "POINTER(c_int64)",
    "int32_t *": "POINTER(c_int32)",
    "govinfo_status": "_status",
    "const char *": "_text",
    "const void *": "c_void_p",
    "const char * const *": "POINTER(c_char_p)",
    "const govinfo_report * const *": "POINTER(c_void_p)",
    "govinfo_error * *": "_error",
    "struct ArrowSchema *": "c_void_p",
    "struct ArrowArrayStream *": "c_void_p",
}
_FIELDS = {"_size": "c_size_t", "_int": "c_int32", "_text": "c_char_p", "_object": "c_void_p"}


def _class(struct: str) -> str:
    return "".join(word.title() for word in struct.split("_"))


def _ctype(declared: str, structs: dict[str, list[Declaration]]) -> str:
    if declared in _CTYPES:
        return _CTYPES[declared]
    pointer = re.fullmatch(r"(?:const )?govinfo_(\w+) (\*|\* \*)", declared)
    if not pointer:
        raise ValueError(f"no ctypes type for {declared!r}")
    if pointer[1] in structs:
        return f"POINTER({_class(pointer[1])})"
    return "_object" if pointer[2] == "*" else "_out"


def python(header: Header) -> str:
    """The functions, structs and constants for ctypes."""
    lines = [
        '"""The functions, structs and constants of govinfo_c.h. Made by capi/generate.py: do not edit."""',
        "",
        "from __future__ import annotations",
        "",
        "from ctypes import POINTER, Structure, c_char_p, c_int32, c_int64, c_size_t, c_void_p",
        "from typing import Any",
        "",
        f"ABI_VERSION = {header.abi_version}",
        "",
        "# The names of constants, each at the place of its value.",
    ]
    for name, values in header.enumerations.items():
        listed = ", ".join(f'"{value}"' for value in values)
        lines.append(f"{name} = ({listed})")
    for struct, fields in header.structs.items():
        lines += ["", "", f"class {_class(struct)}(Structure):", "    _fields_ = ["]
        for field in fields:
            ctype = _ctype(field.type, header.structs)
            lines.append(f'        ("{field.name}", {_FIELDS.get(ctype, ctype)}),')
        lines.append("    ]")
    lines += [
        "",
        "",
        "_object = c_void_p",
        "_text = c_char_p",
        "_size = c_size_t",
        "_int = c_int32",
        "_status = c_int32",
        "_out = POINTER(c_void_p)",
        "_error = POINTER(c_void_p)",
        "",
        "# Name: what it returns, then what it takes; in the order of govinfo_c.h.",
        "PROTOTYPES: dict[str, tuple[Any, ...]] = {",
    ]
    for function, arguments in header.functions:
        types = [_ctype(each.type, header.structs) for each in (function, *arguments)]
        lines.append(f'    "{function.name}": ({", ".join(types)}{"," if len(types) == 1 else ""}),')
    return "\n".join([*lines, "}", ""])


def main() -> int:
    header = Header((CAPI / "include/govinfo_c.h").read_text("utf-8"))
    old = []
    for path, text in ((CAPI / "python/govinfo/_prototypes.py", python(header)),):
        if path.exists() and path.read_text("utf-8") == text:
            continue
        old.append(path)
        if "--check" not in sys.argv:
            path.write_text(text, "utf-8")
    if "--check" not in sys.argv:
        return 0
    for path in old:
        print(f"{path} is out of date: ./dev docs writes it anew")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
