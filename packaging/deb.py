"""Builds the Debian packages of HEAD in build/deb and holds them to lintian.

    deb.py

They are built from what git holds and lexbor, without network.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "deb"
sys.path.insert(0, str(ROOT / "cmake" / "dist"))
from dist import lexbor  # noqa: E402


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


def git(*command):
    return subprocess.check_output(["git", "-C", ROOT, *command])


def changelog(version, control):
    """One entry: this version, of the day of HEAD. What changed is told in CHANGELOG.md."""
    date = git("log", "-1", "--format=%aD", "HEAD").decode().strip()
    maintainer = re.search(r"^Maintainer: (.*)$", control, re.M)[1]
    return f"govinfo ({version}) bookworm; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- {maintainer}  {date}\n"


def stage():
    """The folder of the source package."""
    header = git("show", "HEAD:include/govinfo/version.hpp").decode()
    version = re.search(r'version\[\] = "([^"]+)"', header)[1]
    folder = WORK / f"govinfo-{version}"
    shutil.rmtree(WORK, ignore_errors=True)
    folder.mkdir(parents=True)
    run("tar", "-x", "-C", folder, input=git("archive", "HEAD"))
    shutil.copytree(lexbor(), folder / "build" / "lexbor")
    debian = shutil.copytree(folder / "packaging" / "debian", folder / "debian")
    (debian / "changelog").write_text(changelog(version, (debian / "control").read_text()))
    with open(debian / "copyright", "a") as copyright:
        copyright.write((folder / "NOTICE").read_text())
    return folder


def main():
    run("dpkg-buildpackage", "--build=binary", "--no-sign", cwd=stage(), stdout=sys.stderr)
    run("lintian", "--fail-on", "error,warning", "--allow-root", *WORK.glob("*.changes"), stdout=sys.stderr)


if __name__ == "__main__":
    main()
