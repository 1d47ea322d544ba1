"""Archives of ./dev dist are the same whoever packs them and whatever the permissions of the files."""

import os
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cmake" / "dist"))
import dist


class Packing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)

    def folder_of(self, builder, plain, program):
        """What is handed out, as a builder with those permissions has it."""
        folder = self.work / builder / "govinfo-0.0.0-machine"
        for name, mode in {"LICENSE": plain, "bin/govinfo": program}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name)
            (folder / name).chmod(mode)
            os.utime(folder / name, (mode, mode))
        (folder / "govinfo").symlink_to("bin/govinfo")
        return folder

    def test_an_archive(self):
        one, two = (dist.pack(self.folder_of(*each)) for each in (("one", 0o644, 0o755), ("two", 0o600, 0o700)))
        self.assertEqual(one.read_bytes(), two.read_bytes())

    def test_a_wheel(self):
        made = []
        for mode in (0o644, 0o600):
            wheel = self.work / f"{mode}.whl"
            with zipfile.ZipFile(wheel, "w") as out:
                entry = zipfile.ZipInfo("govinfo/__init__.py")
                entry.external_attr = mode << 16
                out.writestr(entry, "")
            made.append(dist.with_plain_permissions(wheel, self.work / f"{mode}.copy").read_bytes())
        self.assertEqual(*made)


if __name__ == "__main__":
    unittest.main()
