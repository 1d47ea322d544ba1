"""Builds libgovinfo_c and the command for other machines, with all inside that they need.

    dist.py [MACHINE...]    default: linux-x86_64; of wasm, the npm package (npm.py)

Makes dist/govinfo-VERSION-MACHINE/ and its archive: the C library, the command, the
header, licences, a bill of materials (SPDX 2.3) and SHA256SUMS; beside them the wheel with that library
and the source package for Python. The same sources give the same bytes. It fetches the compiler (zig)
and what makes wheels from PyPI, and the parsers' sources (Debian's) into build/dist, once. What is handed
out has passed tests/dist/check.py, for another processor through qemu-user, for Windows through wine.
"""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import debian
import npm
from calls import run, say

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "dist"
DIST = ROOT / "dist"

ZIG = "ziglang==0.17.1"
TOOLS = (ZIG, "scikit-build-core==1.1.2", "wheel==0.48.0")
DATE = 315532800  # of whatever needs one: 1980, with which ZIP begins
LIBRARY = "lib/libgovinfo_c.so"  # a file, not a link: Maven would put a link into the jar
DLL = "bin/govinfo_c.dll"
# What installers of wheels call each machine.
PLATFORMS = {
    "linux-x86_64": "manylinux_2_17_x86_64.manylinux2014_x86_64",
    "linux-aarch64": "manylinux_2_17_aarch64.manylinux2014_aarch64",
    "linux-loongarch64": "manylinux_2_36_loongarch64",
    "linux-x86_64-musl": "musllinux_1_2_x86_64",
    "windows-x86_64": "win_amd64",
}


def fetch_tools():
    """A Python environment that has them; and the program zig."""
    environment = WORK / "tools"
    python = environment / "bin" / "python"
    if not (environment / "complete").exists():
        say("fetching " + ", ".join(TOOLS))
        run(sys.executable, "-m", "venv", "--clear", environment)
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *TOOLS)
        (environment / "complete").touch()
    return python, next(environment.glob("lib/python*/site-packages/ziglang/zig"))


def lexbor():
    """Its source, which the project's own build fetches."""
    source = ROOT / "build" / "lexbor"
    if not source.exists():
        run("cmake", "--preset", "release", cwd=ROOT, stdout=subprocess.DEVNULL)
    return source


def version():
    return re.search(r'version\[\] = "([^"]+)"', (ROOT / "include/govinfo/version.hpp").read_text())[1]


def boost_version():
    number = int(re.search(r"define BOOST_VERSION (\d+)", Path("/usr/include/boost/version.hpp").read_text())[1])
    return f"{number // 100000}.{number // 100 % 1000}.{number % 100}"


def bill_of_materials(machine, versions):
    """SPDX 2.3: what is inside the library and under which licence."""
    lexbor_version = re.search(r"LEXBOR_VERSION=(\S+)", (lexbor() / "version").read_text())[1]
    parts = [("govinfo", version(), "Apache-2.0")]
    parts += [(name, versions[name], licence) for name, (licence, _) in debian.SOURCES.items()]
    parts += [("lexbor", lexbor_version, "Apache-2.0"), ("boost", boost_version(), "BSL-1.0")]
    parts += [("libc++", ZIG.partition("==")[2], "Apache-2.0 WITH LLVM-exception")]
    if with_musl(machine):
        parts += [("musl", ZIG.partition("==")[2], "MIT")]
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"govinfo-{version()}-{machine}",
        "documentNamespace": f"https://spdx.org/spdxdocs/govinfo-{version()}-{machine}",
        "creationInfo": {"created": "1980-01-01T00:00:00Z", "creators": ["Tool: govinfo-dist"]},
        "packages": [
            {
                "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
                "name": name,
                "versionInfo": number,
                "downloadLocation": "NOASSERTION",
                "licenseConcluded": licence,
                "licenseDeclared": licence,
                "copyrightText": "NOASSERTION",
                "filesAnalyzed": False,
            }
            for name, number, licence in parts
        ],
        "relationships": [
            {
                "spdxElementId": "SPDXRef-DOCUMENT",
                "relationshipType": "DESCRIBES",
                "relatedSpdxElement": "SPDXRef-govinfo",
            },
            *(
                {
                    "spdxElementId": "SPDXRef-govinfo",
                    "relationshipType": "CONTAINS",
                    "relatedSpdxElement": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
                }
                for name, _, _ in parts[1:]
            ),
        ],
    }


def on_windows(machine):
    return machine.startswith("windows-")


def with_musl(machine):
    """Its C library is inside the command."""
    return machine.endswith("-musl")


def compile_for(machine, zig):
    build = WORK / machine
    run("cmake", "-G", "Ninja", "-S", ROOT / "cmake" / "dist", "-B", build, f"-DMACHINE={machine}", f"-DZIG={zig}",
        f"-DSOURCES={WORK / 'sources'}", f"-DLEXBOR={lexbor()}", stdout=subprocess.DEVNULL)  # fmt: skip
    say(f"building {machine}")
    run("ninja", "-C", build, stdout=sys.stderr)
    return build / "govinfo-prefix" / "src" / "govinfo-build"


def stage(machine, built, versions, zig):
    """The folder that is handed out."""
    folder = DIST / f"govinfo-{version()}-{machine}"
    shutil.rmtree(folder, ignore_errors=True)
    licences = {"govinfo-LICENSE": ROOT / "LICENSE", "govinfo-NOTICE": ROOT / "NOTICE",
                "lexbor-LICENSE": lexbor() / "LICENSE", "lexbor-NOTICE": lexbor() / "NOTICE"}  # fmt: skip
    for package, (_, file) in debian.SOURCES.items():
        licences[f"{package}-LICENSE"] = WORK / "sources" / package / file
    licences["boost-LICENSE"] = Path("/usr/share/doc/libboost1.81-dev/copyright")
    if with_musl(machine):
        licences["musl-COPYRIGHT"] = zig.parent / "lib" / "libc" / "musl" / "COPYRIGHT"
    # The .lib is for the linker of a program that calls the DLL.
    programs = (DLL, "lib/govinfo_c.lib", "bin/govinfo.exe") if on_windows(machine) else (LIBRARY, "bin/govinfo")
    files = {
        **{name: (built / name, 0o755) for name in programs},
        "include/govinfo_c.h": (ROOT / "capi" / "include" / "govinfo_c.h", 0o644),
        **{f"licences/{name}": (file, 0o644) for name, file in licences.items()},
    }  # fmt: skip
    for name, (source, mode) in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        target.chmod(mode)
    if not on_windows(machine):
        (folder / "lib" / "libgovinfo_c.so.1").symlink_to("libgovinfo_c.so")
    bill = json.dumps(bill_of_materials(machine, versions), indent=2) + "\n"
    (folder / "sbom.spdx.json").write_text(bill)
    sums = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(folder)}\n"
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.is_symlink()
    ]
    (folder / "SHA256SUMS").write_text("".join(sums))
    return folder


def pack(folder):
    """The folder as .tar.gz, for Windows as .zip; order, dates and permissions are the same every time."""
    files = [path for path in sorted(folder.rglob("*")) if not path.is_dir()]
    if (folder / DLL).exists():
        archive = folder.with_name(folder.name + ".zip")
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
            for path in files:
                entry = zipfile.ZipInfo(str(path.relative_to(folder.parent)))
                out.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
        return archive
    archive = folder.with_name(folder.name + ".tar.gz")
    with (
        open(archive, "wb") as out,
        gzip.GzipFile("", "wb", 9, out, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as entries,
    ):
        for path in files:
            entry = entries.gettarinfo(path, str(path.relative_to(folder.parent)))
            entry.uid = entry.gid = entry.mtime = 0
            entry.uname = entry.gname = ""
            entry.mode = 0o755 if entry.mode & 0o100 else 0o644
            with open(path, "rb") as content:
                entries.addfile(entry, None if path.is_symlink() else content)
    return archive


def with_plain_permissions(archive, target):
    """A copy for which it does not matter who may read these sources."""
    with zipfile.ZipFile(archive) as found, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in found.infolist():
            entry.external_attr = 0o100644 << 16
            out.writestr(entry, found.read(entry))
    return target


def make_wheel(folder, machine, python):
    """The Python package with the library that is handed out, its licences and its bill of materials."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(DATE)}
    settings = {
        "cmake.source-dir": "cmake/dist/wheel",
        "cmake.define.FOLDER": folder,
        "cmake.define.LIBRARY": DLL if on_windows(machine) else LIBRARY,
    }
    with tempfile.TemporaryDirectory() as made:
        run(python, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation",
            *(f"--config-settings={name}={value}" for name, value in settings.items()),
            "--wheel-dir", made, ROOT, env=environment)  # fmt: skip
        (wheel,) = Path(made).iterdir()
        run(python, "-m", "wheel", "tags", "--remove", "--platform-tag", PLATFORMS[machine], wheel,
            env=environment, stdout=subprocess.DEVNULL)  # fmt: skip
        (wheel,) = Path(made).iterdir()
        return with_plain_permissions(wheel, DIST / wheel.name)


def make_source_package(python):
    make = f"from scikit_build_core.build import build_sdist; print(build_sdist({str(DIST)!r}))"
    made = run(python, "-c", make, cwd=ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": str(DATE)},
               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)  # fmt: skip
    return DIST / made.stdout.split()[-1]


def check(folder, machine):
    run(sys.executable, ROOT / "tests" / "dist" / "check.py", folder, machine, WORK / machine)


def main(machines):
    machines = machines or ["linux-x86_64"]
    python, zig = fetch_tools()
    versions = debian.fetch_sources(WORK / "sources", WORK / "apt")
    if "linux-loongarch64" in machines:
        debian.fetch_loongarch(WORK / "loongarch64", WORK / "apt")
    for machine in machines:
        if machine == "wasm":
            built = compile_for(machine, "")
            archive = npm.make(WORK / machine, built / "bin" / "govinfo.wasm", DIST, version())
            print(f"{archive.relative_to(ROOT)}  {archive.stat().st_size / 1e6:.2f} MB")
            continue
        folder = stage(machine, compile_for(machine, zig), versions, zig)
        check(folder, machine)
        made = [pack(folder)]
        wheel = make_wheel(folder, machine, python)
        if machine == "linux-x86_64":
            run(sys.executable, ROOT / "tests" / "dist" / "wheel.py", wheel)
        made += [wheel, make_source_package(python)]
        for file in made:
            print(f"{file.relative_to(ROOT)}  {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
