"""Makes a release of HEAD: the version, the changelog, a commit, what is handed out, its checksums, a tag.

    release.py VERSION

Nothing is changed where something is in the way: files that are not committed, a tag that is there, a
version that is not higher, a changelog that tells nothing. The tag comes last: what has one was built and
checked. Nothing is pushed.
"""

import datetime
import hashlib
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
CHANGELOG = ROOT / "CHANGELOG.md"
ARTIFACT = "<artifactId>govinfo</artifactId>\n  <version>{}</version>"
# Where the version is written, and how; everything else takes it from the first.
PLACES = {
    ROOT / "include/govinfo/version.hpp": 'version[] = "{}"',
    ROOT / "capi/java/pom.xml": ARTIFACT,
    ROOT / "capi/java/README.md": ARTIFACT,
}
SHAPE = r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}"
# What ./dev makes to be handed out.
MADE = ("dist linux-x86_64 linux-aarch64 linux-loongarch64 linux-x86_64-musl windows-x86_64 wasm", "page", "java", "deb")


def git(*command):
    return subprocess.check_output(["git", "-C", ROOT, *command], text=True)


def current():
    header, written = next(iter(PLACES.items()))
    return re.search(re.escape(written).replace(r"\{\}", f"({SHAPE})"), header.read_text("utf-8"))[1]


def numbers(version):
    return [int(number) for number in version.split(".")]


def in_the_way(version):
    """Why `version` cannot be released; empty if it can."""
    if not re.fullmatch(SHAPE, version):
        return f"{version} is not MAJOR.MINOR.PATCH"
    if git("status", "--porcelain"):
        return "the tree is not clean: commit or stash what git status lists"
    if git("tag", "--list", f"v{version}"):
        return f"the tag v{version} is there already"
    changelog = CHANGELOG.read_text("utf-8")
    released = f"\n## {current()} - " in changelog
    if numbers(version) < numbers(current()) or (released and version == current()):
        return f"{version} is not higher than {current()}"
    if not re.search(r"^## Unreleased\n\s*(?!## )\S", changelog, re.M):
        return "CHANGELOG.md tells nothing under Unreleased"
    if DIST.exists() and any(DIST.iterdir()):
        return "dist holds files of another build: remove it"
    return ""


def write(version):
    """The version in its places, and as the heading of what was unreleased."""
    today = datetime.datetime.now(datetime.timezone.utc).date()
    edits = {file: (written.format(current()), written.format(version)) for file, written in PLACES.items()}
    edits[CHANGELOG] = ("\n## Unreleased\n", f"\n## Unreleased\n\n## {version} - {today}\n")
    texts = {file: file.read_text("utf-8") for file in edits}
    for file, (old, new) in edits.items():
        if texts[file].count(old) != 1:
            sys.exit(f"release: {file} must hold this once, and nothing was changed:\n{old}")
        texts[file] = texts[file].replace(old, new)
    for file, text in texts.items():
        file.write_text(text, "utf-8")


def checksums():
    files = sorted(each for each in DIST.iterdir() if each.is_file())
    lines = [f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in files]
    (DIST / "SHA256SUMS").write_text("".join(lines))


def main(version):
    problem = in_the_way(version)
    if problem:
        sys.exit(f"release: {problem}")
    write(version)
    message = f"Release {version}, whose changes CHANGELOG.md tells"
    if subprocess.run(["git", "-C", ROOT, "commit", "--quiet", "--all", "--message", message]).returncode != 0:
        git("restore", "--staged", "--worktree", ".")
        sys.exit("release: git did not commit, and nothing was changed")
    for made in MADE:
        if subprocess.run([ROOT / "dev", *made.split()]).returncode != 0:
            sys.exit(
                f"release: ./dev {made} failed, so {version} has a commit and no tag. To try again:\n"
                "git reset --keep HEAD~1, mend, commit, remove dist, ./dev release"
            )
    checksums()
    git("tag", "--annotate", f"v{version}", "--message", f"govinfo {version}")
    print(f"v{version} is tagged; dist holds what is handed out. To publish it: git push --follow-tags")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: ./dev release VERSION")
    main(sys.argv[1])
