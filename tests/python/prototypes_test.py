"""The ctypes declarations, which capi/generate.py makes from govinfo_c.h."""

import ctypes
import importlib.util
import unittest
from ctypes import POINTER, c_char_p, c_int32, c_int64, c_size_t, c_void_p
from pathlib import Path

from govinfo import _prototypes

ROOT = Path(__file__).resolve().parents[2]


class Prototypes(unittest.TestCase):
    def test_every_exported_symbol_has_a_prototype(self):
        symbols = (ROOT / "capi/symbols.txt").read_text("utf-8").split()
        exported = [symbol for symbol in symbols if symbol.startswith("govinfo_")]
        self.assertEqual(sorted(exported), sorted(_prototypes.PROTOTYPES))

    def test_each_kind_of_type_is_what_the_header_says(self):
        out = POINTER(c_void_p)
        for name, expected in {
            "govinfo_version_string": (c_char_p,),
            "govinfo_report_free": (None, c_void_p),
            "govinfo_report_new": (c_int32, c_char_p, out, out),
            "govinfo_form_cell_at": (c_size_t, c_void_p, c_size_t, c_size_t, c_size_t),
            "govinfo_rule_find": (c_void_p, c_char_p),
            "govinfo_report_cell_millionths": (c_int32, c_void_p, c_char_p, POINTER(c_int64), out),
            "govinfo_report_set_cell_count_at": (c_int32, c_void_p, c_size_t, c_int64, out),
            "govinfo_report_read": (
                c_int32, c_void_p, c_size_t, POINTER(_prototypes.ReadOptions), out, out,
            ),
            "govinfo_text_index_new": (c_int32, out, c_size_t, out, out),
        }.items():
            self.assertEqual(_prototypes.PROTOTYPES[name], expected, name)

    def test_the_option_structs_are_laid_out_as_in_c(self):
        options = _prototypes.ValidateOptions
        self.assertEqual(ctypes.sizeof(_prototypes.FillOptions), 16)
        self.assertEqual((options.previous.offset, options.enable_count.offset), (16, 40))
        self.assertEqual((options.deadline.size, options.enable.size), (8, 8))

    def test_the_structs_for_java_are_laid_out_as_in_c(self):
        specification = importlib.util.spec_from_file_location("generate", ROOT / "capi/generate.py")
        generate = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(generate)
        header = generate.Header((ROOT / "capi/include/govinfo_c.h").read_text("utf-8"))
        for name, fields in header.structs.items():
            struct = getattr(_prototypes, "".join(word.title() for word in name.split("_")))
            expected = [getattr(struct, field.name).offset for field in fields]
            self.assertEqual(generate.struct_layout(fields), (ctypes.sizeof(struct), expected), name)

    def test_names_stand_at_the_value_of_their_constant(self):
        self.assertEqual(_prototypes.CELL.index("number"), 4)
        self.assertEqual(_prototypes.ROW.index("unsplit"), 3)
        self.assertEqual(_prototypes.SEVERITY, ("error", "warning", "info"))


if __name__ == "__main__":
    unittest.main()
