"""The npm package of the wasm machine: capi/js compiled, with the module inside."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def npm(*arguments, folder):
    command = ["npm", *map(str, arguments), "--no-audit", "--no-fund", "--loglevel=error"]
    return subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout


def stage(folder, module, version):
    """The package as it is published, compiled in `folder`."""
    for file in ("package.json", "package-lock.json", "tsconfig.json", "README.md"):
        shutil.copyfile(ROOT / "capi" / "js" / file, folder / file)
    for file in ("LICENSE", "NOTICE"):
        shutil.copyfile(ROOT / file, folder / file)
    for made in ("src", "dist"):
        shutil.rmtree(folder / made, ignore_errors=True)
    shutil.copytree(ROOT / "capi" / "js" / "src", folder / "src")
    npm("ci", folder=folder)
    description = json.loads((folder / "package.json").read_text())
    (folder / "package.json").write_text(json.dumps(description | {"version": version}, indent=2) + "\n")
    npm("run", "build", folder=folder)
    shutil.copyfile(module, folder / "dist" / "govinfo.wasm")


def check(folder):
    """Against the library of this machine, where it was built."""
    native = ROOT / "build" / "test" / "lib" / "libgovinfo_c.so"
    settings = {"GOVINFO_JS": str(folder), "GOVINFO_LIBRARY": str(native)}
    subprocess.run(["node", "--expose-gc", "--test", *sorted((ROOT / "tests" / "js").glob("*.test.mjs"))],
                   env=os.environ | settings, check=True)  # fmt: skip
    subprocess.run([sys.executable, ROOT / "tests" / "js" / "tutorial.py"], env=os.environ | settings, check=True)


def make(build, module, target, version):
    """Builds and checks the package; returns the archive that npm publishes."""
    folder = build / "package"
    folder.mkdir(exist_ok=True)
    stage(folder, module, version)
    check(folder)
    target.mkdir(exist_ok=True)
    (name,) = json.loads(npm("pack", "--json", "--pack-destination", target, folder=folder))
    return target / name["filename"]
