#!/usr/bin/env python3
"""Makes the declarations of the bindings from govinfo_c.h, which is the only place that says them.

usage: generate.py [--check]    write them, or only say which are out of date
"""

from __future__ import annotations

import re
import sys
import textwrap
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


# ---- Java ------------------------------------------------------------------------------------------

# As JNA maps natives directly, on machines of 64 bits: handles and sizes are long.
_JNA = {
    "void": "void",
    "size_t": "long",
    "int32_t": "int",
    "int64_t": "long",
    "int64_t *": "long[]",
    "int32_t *": "int[]",
    "govinfo_status": "int",
    "const char *": "byte[]",
    "const void *": "byte[]",
    "const char * const *": "Pointer",
    "const govinfo_report * const *": "long[]",
    "struct ArrowSchema *": "Pointer",
    "struct ArrowArrayStream *": "Pointer",
}
# Bytes of a field, its type in Java and what of Struct sets it.
_STRUCT_FIELDS = {
    "int32_t": (4, "int", "setInt"),
    "const char *": (8, "String", "setText"),
    "const char * const *": (8, "List<String>", "setTexts"),
}
_HANDLE_OR_SIZE = (8, "long", "setLong")
_SIZED_BYTES = (8, "byte[]", "setBytes")


def _jna(declared: str, structs: dict[str, list[Declaration]]) -> str:
    if declared in _JNA:
        return _JNA[declared]
    pointer = re.fullmatch(r"(?:const )?govinfo_(\w+) (\*|\* \*)", declared)
    if not pointer:
        raise ValueError(f"no type of JNA for {declared!r}")
    if pointer[1] in structs:
        return "Pointer"
    return "long" if pointer[2] == "*" else "long[]"


def _jna_result(function: Declaration, structs: dict[str, list[Declaration]]) -> str:
    if function.type != "const char *":
        return _jna(function.type, structs)
    return "long" if function.name == "govinfo_text_data" else "String"  # an archive has NULs in it


def struct_layout(fields: list[Declaration]) -> tuple[int, list[int]]:
    """The size of a struct and the offsets of its fields, where pointers have 64 bits."""
    offsets, end = [], 0
    for field in fields:
        size = _STRUCT_FIELDS.get(field.type, _HANDLE_OR_SIZE)[0]
        end += -end % size
        offsets.append(end)
        end += size
    return end + -end % 8, offsets


def _jna_struct(name: str, fields: list[Declaration]) -> list[str]:
    """A class with a method for each field; of texts and bytes it sets the number too, which comes next."""
    size, offsets = struct_layout(fields)
    lines = ["", f"    static final class govinfo_{name} extends Struct {{"]
    lines += [f"        govinfo_{name}() {{", f"            super({size});", "        }"]
    for index, (field, offset) in enumerate(zip(fields, offsets)):
        if field.name in ("struct_size", "reserved") or field.name.endswith(("_size", "_count")):
            continue
        _, kind, setter = _STRUCT_FIELDS.get(field.type, _HANDLE_OR_SIZE)
        if index + 1 < len(fields) and fields[index + 1].name.endswith("_size"):
            _, kind, setter = _SIZED_BYTES
        lines += ["", f"        void {field.name}({kind} value) {{"]
        lines += [f"            {setter}({offset}, value);", "        }"]
    return [*lines, "    }"]


def java(header: Header) -> str:
    """The functions, structs and constants for JNA."""
    lines = [
        "package govinfo;",
        "",
        "import com.sun.jna.Pointer;",
        "import java.util.List;",
        "",
        "/** The functions, structs and constants of govinfo_c.h. Made by capi/generate.py: do not edit. */",
        "final class Prototypes {",
        f"    static final int ABI_VERSION = {header.abi_version};",
        "",
        "    // The names of constants, each at the place of its value.",
    ]
    for name, values in header.enumerations.items():
        listed = ", ".join(f'"{value}"' for value in values)
        lines += _wrapped(f"    static final String[] {name} = {{", listed, "};")
    lines += ["", "    static {", "        Library.bind(Prototypes.class);", "    }", "", "    private Prototypes() {}"]
    for struct, fields in header.structs.items():
        lines += _jna_struct(struct, fields)
    for function, arguments in header.functions:
        listed = ", ".join(f"{_jna(each.type, header.structs)} {each.name}" for each in arguments)
        result = _jna_result(function, header.structs)
        lines += ["", *_wrapped(f"    static native {result} {function.name}(", listed, ");")]
    return "\n".join([*lines, "}", ""])


def _wrapped(head: str, listed: str, tail: str) -> list[str]:
    """On one line if there is room for it."""
    if len(head + listed + tail) <= 100:
        return [head + listed + tail]
    inner = textwrap.wrap(listed, 97, initial_indent=" " * 12, subsequent_indent=" " * 12)
    return [head, *inner[:-1], inner[-1] + tail]


# ---- TypeScript ------------------------------------------------------------------------------------

# As WebAssembly has them: a pointer is a number, 4 bytes wide.
_JS_TYPES = {"void": "void", "int64_t": "bigint"}


def _js_type(declared: str) -> str:
    if declared in _JS_TYPES:
        return _JS_TYPES[declared]
    return "Pointer" if declared.endswith("*") else "number"


def typescript(header: Header) -> str:
    """The functions, structs and constants for what calls the WebAssembly module."""
    lines = [
        "/** The functions, structs and constants of govinfo_c.h. Made by capi/generate.py: do not edit. */",
        "",
        f"export const ABI_VERSION = {header.abi_version};",
        "",
        "/** Into the memory of the module; 0 is NULL. */",
        "export type Pointer = number;",
        "",
        "/** The names of constants, each at the place of its value. */",
    ]
    for name, values in header.enumerations.items():
        listed = ", ".join(f'"{value}"' for value in values)
        lines.append(f"export const {name} = [{listed}] as const;")
    lines += ["", "/** The fields of each struct, in order, 4 bytes each. */", "export const STRUCTS = {"]
    for struct, fields in header.structs.items():
        if any(_js_type(field.type) == "bigint" for field in fields):
            raise ValueError(f"{struct} has a field of 8 bytes")
        listed = ", ".join(f'"{field.name}"' for field in fields)
        lines.append(f"  {struct}: [{listed}],")
    lines += ["} as const;", "", "/** What the module exports. */", "export interface Exports {"]
    lines += ["  memory: WebAssembly.Memory;", "  _initialize(): void;"]
    lines += ["  malloc(size: number): Pointer;", "  free(block: Pointer): void;"]
    for function, arguments in header.functions:
        listed = ", ".join(f"{each.name}: {_js_type(each.type)}" for each in arguments)
        lines.append(f"  {function.name}({listed}): {_js_type(function.type)};")
    return "\n".join([*lines, "}", ""])


def main() -> int:
    header = Header((CAPI / "include/govinfo_c.h").read_text("utf-8"))
    made = {
        "python/govinfo/_prototypes.py": python(header),
        "java/src/main/java/govinfo/Prototypes.java": java(header),
        "js/src/c.ts": typescript(header),
    }
    old = []
    for path, text in ((CAPI / name, text) for name, text in made.items()):
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
