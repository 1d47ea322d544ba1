"""What is handed out for a machine does there what the project's own build does here.

usage: check.py FOLDER MACHINE BUILD [OWN REPORTS]

FOLDER is a folder of ./dev dist, BUILD the one in which it was compiled. With OWN, a build of this
machine, and REPORTS, a folder of documents, both must say the same of each.
"""

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 5_200_000  # code for loongarch64 takes the most
# glibc has been there for loongarch64 since 2.36.
NEWEST_GLIBC = {"linux-x86_64": (2, 17), "linux-aarch64": (2, 17), "linux-loongarch64": (2, 36)}
LOONGARCH = ROOT / "build" / "dist" / "loongarch64"  # cmake/dist/debian.py

# How a program of that machine is run here.
RUNNERS = {
    "linux-x86_64": [],
    "linux-aarch64": ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"],
    "linux-loongarch64": [str(LOONGARCH / "usr/bin/qemu-loongarch64"), "-L", str(LOONGARCH)],
    "linux-x86_64-musl": [],
    "windows-x86_64": ["env", "WINEDEBUG=-all", "/usr/lib/wine/wine64"],
}
NEEDED = {
    "linux-x86_64": {"libc.so.6", "libpthread.so.0", "libdl.so.2", "libm.so.6", "ld-linux-x86-64.so.2"},
    "linux-aarch64": {"libc.so.6", "libpthread.so.0", "libdl.so.2", "libm.so.6", "ld-linux-aarch64.so.1"},
    "linux-loongarch64": {"libc.so.6", "libm.so.6", "ld-linux-loongarch-lp64d.so.1"},
    "linux-x86_64-musl": {"libc.so"},
    # The last is api-ms-win-crt-*: of Windows 10, and of an update for older ones.
    "windows-x86_64": {"kernel32.dll", "advapi32.dll", "ntdll.dll", "shell32.dll", "ucrt"},
}


def output(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, **options).stdout


def needed_by(file):
    """The names of the libraries that are loaded with it."""
    if file.suffix in (".dll", ".exe"):
        names = re.findall(r"DLL Name: (\S+)", output("objdump", "-p", file).decode())
        return {re.sub(r"^api-ms-win-crt-.*", "ucrt", name.lower()) for name in names}
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-d", "-W", file).decode()))


def exported_by(file):
    if file.suffix == ".dll":
        _, _, table = output("objdump", "-p", file).decode().partition("[Ordinal/Name Pointer] Table")
        table, _, _ = table.partition("\n\n")
        return set(re.findall(r"\s(\w+)$", table, re.M))
    lines = output("nm", "-D", "--defined-only", file).decode().splitlines()
    names = {re.sub(r"@.*", "", line.split()[-1]) for line in lines}
    return {name for name in names if not name.startswith("GOVINFO_")}


class Checks:
    def __init__(self, folder, machine, build):
        self.folder, self.machine, self.build = folder, machine, build
        self.tools = build / "tools"
        self.runner = RUNNERS[machine]
        (self.library,) = [*folder.glob("lib/libgovinfo_c.so"), *folder.glob("bin/govinfo_c.dll")]
        self.commands = [*folder.glob("bin/govinfo"), *folder.glob("bin/govinfo.exe")]
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
        self.expect(not self.library.is_symlink(), "the library is a file, which a jar can hold")
        size = self.library.stat().st_size
        self.expect(size <= MOST_BYTES, f"the library has {size / 1e6:.2f} MB, at most {MOST_BYTES / 1e6} MB")
        for file in (self.library, *self.commands):
            needed = needed_by(file)
            self.expect(needed <= NEEDED[self.machine], f"{file.name} needs {', '.join(sorted(needed))} alone")
            self.expect(bytes(ROOT) not in file.read_bytes(), f"{file.name} names no folder of this machine")
            versions = re.findall(rb"GLIBC_(\d+)\.(\d+)", file.read_bytes())
            for newest in sorted((int(major), int(minor)) for major, minor in set(versions))[-1:]:
                self.expect(newest <= NEWEST_GLIBC[self.machine], f"{file.name} wants glibc {newest[0]}.{newest[1]}")
        golden = set((ROOT / "capi" / "symbols.txt").read_text().split())
        exported = exported_by(self.library)
        self.expect(exported == golden, f"it exports the {len(golden)} names of symbols.txt, no other")

    def compile(self, source, program):
        # -O2: without it zig adds checks that call more than every musl has.
        options = ["-std=c11", "-O2", f"-I{self.folder / 'include'}", f"-I{ROOT / 'tests' / 'capi'}"]
        link = [f"-L{self.folder / 'lib'}", "-lgovinfo_c", *([] if self.library.suffix == ".dll" else ["-ldl"])]
        output(self.tools / "cc", *options, source, "-o", program, *link, "-lpthread")

    def run(self, *command):
        environment = {**os.environ, "LD_LIBRARY_PATH": str(self.library.parent), "WINEPATH": str(self.library.parent)}
        return subprocess.run([*self.runner, *command], env=environment, capture_output=True)

    def run_programs(self, work):
        """The tests of the C interface, compiled against what is handed out."""
        for source in [*sorted((ROOT / "tests" / "capi").glob("*.c")), ROOT / "tests" / "dist" / "unloaded.c"]:
            program = work / f"{source.stem}.exe"
            self.compile(source, program)
            ran = self.run(program, self.library)
            self.expect(ran.returncode == 0, f"{source.relative_to(ROOT)} passes")
            sys.stderr.buffer.write(ran.stderr)

    def decode(self, work):
        """Every code point, as Python's codecs have it."""
        program = work / "decode.exe"
        library = self.build / "govinfo-prefix" / "src" / "govinfo-build" / "lib" / "libgovinfo.a"
        output(self.tools / "c++", "-std=c++20", f"-I{ROOT / 'include'}", f"-I{ROOT / 'src'}",
               ROOT / "tests" / "encoding" / "decode.cpp", library, "-o", program)  # fmt: skip
        test = ROOT / "tests" / "encoding" / "every_character_test.py"
        environment = {**os.environ, "GOVINFO_DECODE": shlex.join([*self.runner, str(program)])}
        ran = subprocess.run([sys.executable, test], env=environment, capture_output=True)
        self.expect(ran.returncode == 0, f"{test.relative_to(ROOT)} passes")
        sys.stderr.buffer.write(ran.stderr if ran.returncode else b"")

    def play(self, work):
        """The sessions of the command, letter by letter, and what it does on Windows alone."""
        for command in self.commands:
            caller = work / "govinfo"
            caller.write_text(f'#!/bin/sh\nexec {shlex.join([*self.runner, str(command)])} "$@"\n')
            caller.chmod(0o755)
            tests = [ROOT / "tests" / "cli" / "sessions_test.py"]
            tests += [ROOT / "tests" / "dist" / "windows_test.py"] if command.suffix == ".exe" else []
            environment = {**os.environ, "GOVINFO_COMMAND": str(caller), "GOVINFO_CC": str(self.tools / "cc")}
            for test in tests:
                ran = subprocess.run([sys.executable, test], env=environment, capture_output=True)
                self.expect(ran.returncode == 0, f"{command.name}: {test.relative_to(ROOT)} passes")
                sys.stderr.buffer.write(ran.stderr if ran.returncode else b"")

    def compare(self, own, reports, work):
        """Both libraries, and both commands, say the same of every document."""
        files = []
        for number, path in enumerate(sorted(path for path in reports.rglob("*") if path.is_file())):
            files.append(f"{number:04}{path.suffix}")
            shutil.copyfile(path, work / files[-1])
        self.compile(ROOT / "tests" / "dist" / "said.c", work / "said.exe")
        output("cc", f"-I{self.folder / 'include'}", ROOT / "tests" / "dist" / "said.c", "-o", work / "said",
               f"-L{own / 'lib'}", f"-Wl,-rpath,{own / 'lib'}", "-lgovinfo_c")  # fmt: skip
        pairs = [(work / "said", work / "said.exe", files)]
        pairs += [(own / "bin" / "govinfo", command, ["check", "--json", *files]) for command in self.commands]
        os.chdir(work)
        for here, there, arguments in pairs:
            expected = subprocess.run([here, *arguments], capture_output=True)
            said = self.run(there, *arguments)
            same = (said.stdout, said.returncode) == (expected.stdout, expected.returncode)
            self.expect(same, f"{there.name}: the same {len(said.stdout)} bytes of {len(files)} documents")


def main(folder, machine, build, own=None, reports=None):
    checks = Checks(Path(folder).resolve(), machine, Path(build).resolve())
    checks.check_sums()
    checks.check_library()
    with tempfile.TemporaryDirectory() as work:
        checks.run_programs(Path(work))
        checks.decode(Path(work))
        checks.play(Path(work))
        if own:
            checks.compare(Path(own).resolve(), Path(reports).resolve(), Path(work))
    return 1 if checks.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
