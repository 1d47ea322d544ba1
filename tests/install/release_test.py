"""./dev release in a clone whose ./dev makes nothing but a file."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEADER = "include/govinfo/version.hpp"
PLACES = (HEADER, "capi/java/pom.xml", "capi/java/README.md")
DEV = """#!/bin/sh
mkdir -p dist/folder && echo "$* of $(git log -1 --format=%s)" >"dist/$1.txt"
test ! -e "fails-$1"
"""
CHANGELOG = "# Changelog\n\nAbout it.\n\n## Unreleased\n\n### Added\n\n- All.\n"
ENVIRONMENT = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull} | {
    f"GIT_{who}_{what}": "test@govinfo.test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}  # fmt: skip


class Release(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.clone = Path(folder.name, "clone")
        for name in ("packaging/release.py", ".gitignore", *PLACES):
            (self.clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, self.clone / name)
        self.write("CHANGELOG.md", CHANGELOG)
        self.write("dev", DEV)
        (self.clone / "dev").chmod(0o755)
        self.git("init", "--quiet")
        self.commit()
        self.first = re.search(r'"(.*)"', self.read(HEADER))[1]
        major = self.first.split(".")[0]
        self.next, self.last = f"{major}.99.0", f"{major}.100.0"

    def write(self, name, text):
        (self.clone / name).write_text(text, "utf-8")

    def read(self, name):
        return (self.clone / name).read_text("utf-8")

    def git(self, *command):
        return subprocess.check_output(["git", *command], cwd=self.clone, env=ENVIRONMENT, text=True)

    def commit(self):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change something")

    def release(self, version, **environment):
        command = ["python3", "packaging/release.py", version]
        environment = ENVIRONMENT | environment
        return subprocess.run(command, cwd=self.clone, env=environment, capture_output=True, text=True)

    def assert_released(self, version):
        done = self.release(version)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn(f"v{version} is tagged", done.stdout)
        self.assertEqual(self.git("status", "--porcelain"), "")
        self.assertEqual(self.git("rev-parse", f"v{version}^{{commit}}"), self.git("rev-parse", "HEAD"))
        self.assertEqual(self.git("cat-file", "-t", f"v{version}"), "tag\n")
        for place in PLACES:
            self.assertEqual(len(re.findall(rf'[">]{re.escape(version)}["<]', self.read(place))), 1, place)

    def assert_refused(self, version, reason, **environment):
        before = self.state()
        done = self.release(version, **environment)
        self.assertEqual(done.returncode, 1)
        self.assertIn(reason, done.stderr)
        self.assertEqual(self.state(), before)

    def state(self):
        return [self.git(*command.split()) for command in ("rev-parse HEAD", "status --porcelain", "tag")]

    def test_releases(self):
        self.assert_released(self.first)
        changelog = re.sub(r" - \d{4}-\d\d-\d\d\n", " - DAY\n", self.read("CHANGELOG.md"))
        heading = f"## Unreleased\n\n## {self.first} - DAY\n"
        self.assertEqual(changelog, CHANGELOG.replace("## Unreleased\n", heading))
        dist = self.clone / "dist"
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=dist, check=True)
        sums = (dist / "SHA256SUMS").read_text().splitlines()
        self.assertEqual([line.split("  ")[1] for line in sums], ["deb.txt", "dist.txt", "java.txt", "page.txt"])
        self.assertIn(f"deb of Release {self.first}", (dist / "deb.txt").read_text())

        self.assert_refused(self.first, f"the tag v{self.first} is there already")
        self.git("tag", "--delete", f"v{self.first}")
        self.assert_refused(self.first, f"not higher than {self.first}")
        self.assert_refused("0.0.0", f"not higher than {self.first}")
        self.assert_refused(self.next, "nothing under Unreleased")
        self.assert_released_after(self.next, "- More.")
        self.assert_released_after(self.last, "- Most.")
        changelog = self.read("CHANGELOG.md")
        order = (
            "## Unreleased",
            f"## {self.last} - ", "- Most.", f"## {self.next} - ", "- More.", f"## {self.first} - ", "- All.",
        )  # fmt: skip
        places = [changelog.index(part) for part in order]
        self.assertEqual(places, sorted(places))

    def assert_released_after(self, version, change):
        changelog = self.read("CHANGELOG.md")
        self.write("CHANGELOG.md", changelog.replace("## Unreleased\n", f"## Unreleased\n\n{change}\n", 1))
        self.commit()
        self.assert_refused(version, "dist holds files of another build")
        shutil.rmtree(self.clone / "dist")
        self.assert_released(version)

    def test_refuses(self):
        for version in ("1", "1.2", "v1.2.3", "1.2.3-rc1", "1.02.3", "1.2.3\n", ""):
            self.assert_refused(version, "is not MAJOR.MINOR.PATCH")
        self.git("tag", f"v{self.last}")
        self.assert_refused(self.last, "is there already")
        self.write("new.txt", "")
        self.assert_refused(self.next, "the tree is not clean")

    def test_changes_nothing_that_is_not_committed(self):
        self.assert_refused(self.next, "git did not commit, and nothing was changed", GIT_AUTHOR_NAME="")

    def test_changes_all_places_or_none(self):
        self.write(PLACES[-1], self.read(PLACES[-1]).replace(f">{self.first}<", ">0.0.0<"))
        self.commit()
        self.assert_refused(self.next, f"{PLACES[-1]} must hold this once")

    def test_tags_nothing_that_failed(self):
        self.write("fails-java", "")
        self.commit()
        done = self.release(self.next)
        self.assertEqual(done.returncode, 1)
        self.assertIn("./dev java failed", done.stderr)
        self.assertEqual(self.git("tag"), "")
        self.git("reset", "--quiet", "--keep", "HEAD~1")
        self.assertEqual(self.read("CHANGELOG.md"), CHANGELOG)


if __name__ == "__main__":
    unittest.main()
