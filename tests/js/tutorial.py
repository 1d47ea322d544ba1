"""docs/en/tutorials/javascript.md, followed with the package in the folder GOVINFO_JS."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))
from guide import follow  # noqa: E402


def prepare(folder):
    (folder / "node_modules").mkdir()
    (folder / "node_modules/govinfo-cn").symlink_to(Path(os.environ["GOVINFO_JS"]).resolve())


complaints = follow(ROOT / "docs/en/tutorials/javascript.md", {}, prepare)
print("\n".join(complaints))
sys.exit(1 if complaints else 0)
