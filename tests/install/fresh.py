"""README word by word on a clean Debian 12, which debootstrap makes: ./dev fresh, as root, by hand.

HEAD is put there as a clone would be. Then each `sh` block runs; `cpp`, `c` and `python` blocks become
the my_program of that language, the `cmake` block its CMakeLists.txt; and in `console` blocks `govinfo`,
found on PATH, must print what stands there.

usage: fresh.py SOURCE_DIR
"""

import pathlib
import subprocess
import sys
import tempfile
import time

import clean_debian
from readme import blocks, session

SOURCE = pathlib.Path(sys.argv[1])
HOME = "root/govinfo"
PROGRAMS = {
    "cpp": "my_program.cpp",
    "c": "my_program.c",
    "python": "my_program.py",
    "cmake": "CMakeLists.txt",
}


def follow(root, language, text):
    """What is wrong with a block."""
    if language in PROGRAMS:
        folder = root / HOME / "my_program"
        folder.mkdir(exist_ok=True)
        (folder / PROGRAMS[language]).write_text(text, encoding="utf-8")
    elif language == "sh":
        done = clean_debian.run(root, HOME, text)
        return None if done.returncode == 0 else f"{text}exit {done.returncode}\n{done.stderr[-4000:]}"
    elif language == "console":
        for command, expected in session(text):
            printed = clean_debian.run(root, HOME, command).stdout
            if printed != expected:
                return f"$ {command}\nprints\n{printed}instead of\n{expected}"
    return None


def main():
    complaints = []
    with tempfile.TemporaryDirectory(prefix="govinfo-fresh-") as folder:
        root = pathlib.Path(folder, "root")
        begin = time.monotonic()
        clean_debian.make(root)
        clean_debian.clone(SOURCE, root / HOME)
        print(f"{time.monotonic() - begin:5.0f} s  a clean Debian 12", flush=True)
        for language, text in blocks(SOURCE / "README.md"):
            begin = time.monotonic()
            complaints.append(follow(root, language, text))
            print(f"{time.monotonic() - begin:5.0f} s  {language}: {text.splitlines()[0]}", flush=True)
        programs = ["env/bin/python my_program/my_program.py"]
        programs += [f"my_program/{place}my_{kind}_program" for place in ("", "build/") for kind in ("c", "cpp")]
        complaints += [follow(root, "sh", program) for program in programs]
        used = subprocess.check_output(["du", "-sm", root / HOME], text=True).split()[0]
        print(f"{used} MB for the sources and what was built")
    complaints = [complaint for complaint in complaints if complaint is not None]
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
