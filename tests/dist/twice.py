"""The same sources give the same bytes: what is handed out is made again elsewhere and compared.

usage: twice.py [MACHINE...]

./dev dist MACHINE... comes first. What it left in dist is held against what a copy of this tree makes, in
a folder of another name, with other permissions, in another time zone. That takes as long as the first did.
"""

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What the first build fetched or made for its own checks.
FETCHED = ("build/lexbor", "build/dist/sources")
TOOLS = ("build/dist/tools", "build/test")


def copy_to(folder):
    listed = ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in filter(None, subprocess.check_output(listed, text=True).split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
        (folder / name).chmod((ROOT / name).stat().st_mode & 0o700)
    for name in FETCHED:
        shutil.copytree(ROOT / name, folder / name, symlinks=True)
    for name in TOOLS:
        (folder / name).symlink_to(ROOT / name)


def make(folder, machines):
    # CMake takes compilers' launchers from the environment, and one of them keeps what they made.
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_COMPILER_LAUNCHER")}
    command = ["sh", "-c", 'umask 077; exec "$@"', "sh", sys.executable, folder / "cmake/dist/dist.py", *machines]
    subprocess.run(command, env=environment | {"TZ": "Asia/Shanghai"}, stdout=subprocess.DEVNULL, check=True)


def main(machines):
    faults = 0
    with tempfile.TemporaryDirectory(prefix="govinfo-again-") as elsewhere:
        folder = Path(elsewhere, "copy")
        copy_to(folder)
        make(folder, machines)
        made = sorted(path for path in (folder / "dist").rglob("*") if path.is_file())
        for path in made:
            name = path.relative_to(folder)
            same = (ROOT / name).is_file() and filecmp.cmp(path, ROOT / name, shallow=False)
            faults += not same
            print(f"  {'ok   ' if same else 'WRONG'} {name} {'is' if same else 'is not'} the same twice")
    return 1 if faults or not made else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
