"""What is handed out for a machine does there what the project's own build does here.

usage: check.py FOLDER MACHINE BUILD [COMMAND REPORTS]

FOLDER is a folder of ./dev dist, BUILD the one in which it was compiled. With COMMAND, the govinfo
command of this machine, and REPORTS, a folder of documents, both must say the same of each.
"""

import hashlib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 5_000_000
NEWEST_GLIBC = (2, 17)

# How a program of that machine is run here.
RUNNERS = {
    "linux-x86_64": [],
    "linux-aarch64": ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"],
}
NEEDED = {
    "linux-x86_64": {"libc.so.6", "libpthread.so.0", "libdl.so.2", "libm.so.6", "ld-linux-x86-64.so.2"},
    "linux-aarch64": {"libc.so.6", "libpthread.so.0", "libdl.so.2", "libm.so.6", "ld-linux-aarch64.so.1"},
}


def output(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, **options).stdout


class Checks:
    def __init__(self, folder, machine, build):
        self.folder, self.machine, self.build = folder, machine, build
        self.tools = build / "tools"
        self.runner = RUNNERS[machine]
        self.library = folder / "lib" / "libgovinfo_c.so.1"
        self.command = folder / "bin" / "govinfo"
        self.faults = []

    def expect(self, right, what):
        print(("  ok    " if right else "  WRONG ") + what)
        if not right:
            self.faults.append(what)

    def check_sums(self):
        for line in (self.folder / "SHA256SUMS").read_text().splitlines():
            known, name = line.split("  ")
            found = hashlib.sha256((self.folder / name).read_bytes()).hexdigest()
            self.expect(found == known, f"{name} is as SHA256SUMS says")

    def check_library(self):
        size = self.library.stat().st_size
        self.expect(size <= MOST_BYTES, f"the library has {size / 1e6:.2f} MB, at most {MOST_BYTES / 1e6} MB")
        for file in (self.library, self.command):
            needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-d", "-W", file).decode()))
            self.expect(needed <= NEEDED[self.machine], f"{file.name} needs {', '.join(sorted(needed))} alone")
            self.expect(bytes(ROOT) not in file.read_bytes(), f"{file.name} names no folder of this machine")
            versions = re.findall(r"GLIBC_(\d+)\.(\d+)", output("readelf", "-V", "-W", file).decode())
            for newest in sorted((int(major), int(minor)) for major, minor in set(versions))[-1:]:
                self.expect(newest <= NEWEST_GLIBC, f"{file.name} wants glibc {newest[0]}.{newest[1]}")
        names = output("nm", "-D", "--defined-only", self.library).decode().split("\n")
        exported = {re.sub(r"@.*", "", line.split()[-1]) for line in names if line}
        exported = {name for name in exported if not name.startswith("GOVINFO_")}
        golden = set((ROOT / "capi" / "symbols.txt").read_text().split())
        self.expect(exported == golden, f"it exports the {len(golden)} names of symbols.txt, no other")

    def run_programs(self, work):
        """The tests of the C interface, compiled against what is handed out."""
        environment = {**os.environ, "LD_LIBRARY_PATH": str(self.folder / "lib")}
        options = ["-std=c11", f"-I{self.folder / 'include'}", f"-I{ROOT / 'tests' / 'capi'}"]
        link = [f"-L{self.folder / 'lib'}", "-lgovinfo_c", "-lpthread", "-ldl"]
        for source in [*sorted((ROOT / "tests" / "capi").glob("*.c")), ROOT / "tests" / "dist" / "unloaded.c"]:
            program = work / source.stem
            output(self.tools / "cc", *options, source, "-o", program, *link)
            ran = subprocess.run([*self.runner, program, self.library], env=environment, capture_output=True)
            self.expect(ran.returncode == 0, f"{source.relative_to(ROOT)} passes")
            sys.stderr.buffer.write(ran.stderr)

    def decode(self, work):
        """Every code point, as Python's codecs have it."""
        program = work / "decode"
        library = self.build / "govinfo-prefix" / "src" / "govinfo-build" / "lib" / "libgovinfo.a"
        output(self.tools / "c++", "-std=c++20", f"-I{ROOT / 'include'}", f"-I{ROOT / 'src'}",
               ROOT / "tests" / "encoding" / "decode.cpp", library, "-o", program)  # fmt: skip
        test = ROOT / "tests" / "encoding" / "every_character_test.py"
        environment = {**os.environ, "GOVINFO_DECODE": shlex.join([*self.runner, str(program)])}
        ran = subprocess.run([sys.executable, test], env=environment, capture_output=True)
        self.expect(ran.returncode == 0, f"{test.relative_to(ROOT)} passes")
        sys.stderr.buffer.write(ran.stderr if ran.returncode else b"")

    def compare(self, command, reports):
        """Both commands say the same of every document."""
        files = sorted(str(path) for path in reports.rglob("*") if path.is_file())
        arguments = ["check", "--json", *files]
        commands = ([command], [*self.runner, self.command])
        said = [subprocess.run([*how, *arguments], capture_output=True) for how in commands]
        same = said[0].stdout == said[1].stdout and said[0].returncode == said[1].returncode
        self.expect(same, f"{len(files)} documents: {len(said[0].stdout)} bytes of JSON are the same")


def main(folder, machine, build, command=None, reports=None):
    checks = Checks(Path(folder).resolve(), machine, Path(build).resolve())
    checks.check_sums()
    checks.check_library()
    with tempfile.TemporaryDirectory() as work:
        checks.run_programs(Path(work))
        checks.decode(Path(work))
    if command:
        checks.compare(command, Path(reports))
    return 1 if checks.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
