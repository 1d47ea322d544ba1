"""Sessions as a clerk sees them, letter by letter: lines that begin with "$ " are run in the source
tree, under each stands what it prints and, unless it is 0, the exit status in brackets.

The numbers in them are checked against the reports by check_test.py. GOVINFO_UPDATE_GOLDEN=1 writes the
sessions anew: read the difference before keeping it.
"""

import os
import re
import subprocess
import unittest
from pathlib import Path

from command import COMMAND, ROOT

SESSIONS = sorted((Path(__file__).parent / "sessions").glob("*.txt"))


def played(session):
    out = []
    for command in re.findall(r"^\$ (.*)\n", session, re.MULTILINE):
        done = subprocess.run(
            ["bash", "-c", f"govinfo() {{ '{COMMAND}' \"$@\"; }}; {command}"],
            cwd=ROOT,
            env=os.environ | {"LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        status = f"[{done.returncode}]\n" if done.returncode else ""
        out.append(f"$ {command}\n{done.stdout}{status}")
    return "\n".join(out)


class Sessions(unittest.TestCase):
    maxDiff = None

    def test_sessions(self):
        self.assertTrue(SESSIONS)
        for path in SESSIONS:
            with self.subTest(path.name):
                session = path.read_text("utf-8")
                now = played(session)
                if os.environ.get("GOVINFO_UPDATE_GOLDEN"):
                    path.write_text(now, "utf-8")
                self.assertEqual(now, session)


if __name__ == "__main__":
    unittest.main()
