"""The ctypes declarations against govinfo_c.h and the list of exported symbols."""

import ctypes
import re
import unittest
from pathlib import Path

from govinfo import _catalogue, _findings, _prototypes, _report, _values

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "capi/include/govinfo_c.h").read_text("utf-8")
COMMENT_OR_DIRECTIVE = r"/\*.*?\*/|^\s*#(?:[^\n]*\\\n)*[^\n]*"
HEADER = re.sub(COMMENT_OR_DIRECTIVE, "", SOURCE, flags=re.DOTALL | re.MULTILINE)

TYPES = {
    "void": None,
    "size_t": ctypes.c_size_t,
    "int32_t": ctypes.c_int32,
    "govinfo_status": ctypes.c_int32,
    "int64_t *": ctypes.POINTER(ctypes.c_int64),
    "int64_t": ctypes.c_int64,
    "const char *": ctypes.c_char_p,
    "const void *": ctypes.c_void_p,
    "const char * const *": ctypes.POINTER(ctypes.c_char_p),
    "const govinfo_report * const *": ctypes.POINTER(ctypes.c_void_p),
    "const govinfo_read_options *": ctypes.POINTER(_prototypes.ReadOptions),
    "const govinfo_fill_options *": ctypes.POINTER(_prototypes.FillOptions),
    "const govinfo_validate_options *": ctypes.POINTER(_prototypes.ValidateOptions),
    "const govinfo_diagnose_options *": ctypes.POINTER(_prototypes.DiagnoseOptions),
}


def ctype(declared):
    declared = " ".join(declared.replace("*", " * ").split())
    if declared in TYPES:
        return TYPES[declared]
    pointer = re.fullmatch(r"(?:const )?govinfo_\w+ (\*|\* \*)", declared)
    if not pointer:
        raise AssertionError(f"no ctypes type for {declared!r}")
    return ctypes.c_void_p if pointer[1] == "*" else ctypes.POINTER(ctypes.c_void_p)


def split(declaration):
    """Type and name of a parameter, field or function."""
    return re.fullmatch(r"\s*(.*?)(\w+)\s*", declaration, re.DOTALL).groups()


class Prototypes(unittest.TestCase):
    def test_every_function_of_the_header_is_declared_as_there(self):
        declared = {}
        for start, arguments in re.findall(r"([\w\s*]+?govinfo_\w+)\(([^)]*)\);", HEADER):
            result, name = split(start)
            arguments = [] if arguments == "void" else arguments.split(",")
            types = [ctype(split(argument)[0]) for argument in arguments]
            declared[name] = (ctype(result), *types)
        self.assertGreater(len(declared), 150)
        self.assertEqual(list(declared), list(_prototypes.PROTOTYPES))
        for name, prototype in declared.items():
            self.assertEqual(_prototypes.PROTOTYPES[name], prototype, name)

    def test_every_exported_symbol_has_a_prototype(self):
        symbols = (ROOT / "capi/symbols.txt").read_text("utf-8").split()
        exported = [symbol for symbol in symbols if symbol.startswith("govinfo_")]
        self.assertEqual(sorted(exported), sorted(_prototypes.PROTOTYPES))

    def test_the_option_structs_are_those_of_the_header(self):
        for name in ("Read", "Fill", "Validate", "Diagnose"):
            body = re.search(rf"struct govinfo_{name.lower()}_options \{{(.*?)\}}", HEADER, re.S)
            fields = [split(field) for field in body[1].split(";") if field.strip()]
            expected = [(field, ctype(declared)) for declared, field in fields]
            self.assertEqual(getattr(_prototypes, f"{name}Options")._fields_, expected)

    def test_the_abi_version_is_that_of_the_header(self):
        version = int(re.search(r"GOVINFO_ABI_VERSION (\d+)", SOURCE)[1])
        self.assertEqual(_prototypes.ABI_VERSION, version)


class Constants(unittest.TestCase):
    def test_names_stand_at_the_value_of_their_constant(self):
        for prefix, names in {
            "CELL": _values.CELL_STATES,
            "PLACE": _values.PLACES,
            "BLANK": _findings.BLANKS,
            "CHANGE": _report.ACTIONS,
            "VERDICT": _findings.VERDICTS,
            "OUTCOME": _findings.OUTCOMES,
            "SEVERITY": _catalogue.SEVERITIES,
            "ROLE": _findings.ROLES,
            "SOURCE": _findings.SOURCES,
            "KIND": _catalogue.KINDS,
            "ROW": _catalogue.ROW_ROLES,
            "BASIS": _catalogue.BASES,
        }.items():
            constants = re.findall(rf"GOVINFO_{prefix}_(\w+) =\s*(\d+)", HEADER)
            expected = {name.lower(): int(value) for name, value in constants}
            self.assertEqual({name: index for index, name in enumerate(names)}, expected, prefix)


if __name__ == "__main__":
    unittest.main()
