"""Packages of Debian's that are not installed: sources of the parsers, and what runs loongarch64."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from calls import run, say

# Debian's source packages, each with the file of its licence.
SOURCES = {"zlib": ("Zlib", "LICENSE"), "libzip": ("BSD-3-Clause", "LICENSE"), "pugixml": ("MIT", "LICENSE.md")}
# (package, suite, architecture): Debian 12 has no such C library, and its qemu cannot run it.
LOONGARCH = (("qemu-user", "trixie", None), ("libc6", "sid", "loong64"))


def own_lists():
    """This machine's lists of packages, as they are written."""
    apt = Path("/etc/apt")
    return [file for file in [apt / "sources.list", *apt.glob("sources.list.d/*")] if file.is_file()]


def with_lists(folder, lists):
    """Options of apt's with lists of our own: {file name: text}."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "lists" / "partial").mkdir(parents=True)
    (folder / "parts").mkdir()
    for name, text in lists.items():
        (folder / "parts" / name).write_text(text)
    return [
        "-o", "Dir::Etc::sourcelist=/dev/null",
        "-o", f"Dir::Etc::sourceparts={folder / 'parts'}",
        "-o", f"Dir::State::lists={folder / 'lists'}",
        "-o", f"Dir::Cache={folder / 'cache'}",
    ]  # fmt: skip


def fetch_sources(folder, scratch):
    """{package: Debian's version}; their folders, patched, come to stand in `folder`, once."""
    versions = folder / "versions.json"
    if not versions.exists():
        say("fetching the sources of " + ", ".join(SOURCES))
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "fetched").mkdir(parents=True)
        lists = {}
        for file in own_lists():
            text = re.sub(r"^Types:.*", "Types: deb-src", file.read_text(), flags=re.M)
            lists[file.name] = re.sub(r"^deb\s", "deb-src ", text, flags=re.M)
        options = with_lists(scratch, lists)
        run("apt-get", *options, "update", "-qq", stderr=subprocess.DEVNULL)
        run("apt-get", *options, "source", "-qq", *SOURCES, cwd=folder / "fetched", stdout=subprocess.DEVNULL)
        found = {}
        for package in SOURCES:
            (description,) = (folder / "fetched").glob(f"{package}_*.dsc")
            found[package] = re.search(r"^Version: (.*)$", description.read_text(), re.M)[1]
            (source,) = [each for each in (folder / "fetched").glob(f"{package}-*") if each.is_dir()]
            source.rename(folder / package)
        versions.write_text(json.dumps(found))
    return json.loads(versions.read_text())


def fetch_loongarch(folder, scratch):
    """An emulator of loongarch64 and a C library for it come to stand in `folder`, unpacked, once."""
    complete = folder / "complete"
    if complete.exists():
        return
    say("fetching what runs programs for loongarch64")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "fetched").mkdir(parents=True)
    mirror = next(iter(re.findall(r"https?://\S+/debian/?(?=\s)", "\n".join(file.read_text() for file in own_lists()))))
    for package, suite, architecture in LOONGARCH:
        named = f"[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {mirror} {suite} main\n"
        options = with_lists(scratch, {"other.list": f"deb {named}"}) + ["-o", "Dir::State::status=/dev/null"]
        if architecture:
            options += ["-o", f"APT::Architecture={architecture}", "-o", f"APT::Architectures={architecture}"]
        run("apt-get", *options, "update", "-qq", stderr=subprocess.DEVNULL)
        run("apt-get", *options, "download", "-qq", package, cwd=folder / "fetched", stderr=subprocess.DEVNULL)
        (archive,) = (folder / "fetched").glob(f"{package}_*.deb")
        run("dpkg-deb", "-x", archive, folder)
    (folder / "lib64").symlink_to("usr/lib64")
    shutil.rmtree(folder / "fetched")
    complete.touch()
