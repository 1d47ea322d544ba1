"""Where the library is found, and what is said when it is not."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import govinfo
from govinfo import _library

PACKAGE = Path(govinfo.__file__).parent


class Loading(unittest.TestCase):
    def test_the_environment_names_the_library(self):
        with mock.patch.dict(os.environ, GOVINFO_LIBRARY="/opt/govinfo.so"):
            self.assertEqual(_library._find(), "/opt/govinfo.so")

    def test_a_library_beside_the_package_comes_next_then_that_of_the_source_tree(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ):
            del os.environ["GOVINFO_LIBRARY"]
            package = Path(folder, "capi/python/govinfo")
            shutil.copytree(PACKAGE, package)
            build = Path(folder, "build/release/lib")
            build.mkdir(parents=True)
            with mock.patch.object(_library, "__file__", str(package / "_library.py")):
                self.assertEqual(_library._find(), "libgovinfo_c.so.1")
                for place in (build, package):
                    place.joinpath("libgovinfo_c.so").touch()
                    self.assertEqual(Path(_library._find()).resolve().parent, place.resolve())

    def test_what_cannot_be_loaded_is_an_import_error_that_says_what_to_do(self):
        for library in ("/no/such/library.so", "libc.so.6"):
            done = subprocess.run(
                [sys.executable, "-c", "import govinfo"],
                env=os.environ | {"GOVINFO_LIBRARY": library},
                capture_output=True,
                encoding="utf-8",
            )
            self.assertIn("ImportError: no govinfo library: ", done.stderr)
            self.assertIn("; GOVINFO_LIBRARY may name one", done.stderr)

    def test_an_older_library_is_refused(self):
        with mock.patch.object(_library, "ABI_VERSION", 99):
            with self.assertRaisesRegex(ImportError, "has ABI version 1, 99 is needed"):
                _library._load()


if __name__ == "__main__":
    unittest.main()
