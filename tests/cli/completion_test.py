"""Calls completed at a terminal by bash, zsh and fish themselves, through the files that are installed, and
held against what --help lists; the manual page, read by mandoc."""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from command import COMMAND, ROOT

COMPLETIONS = ROOT / "packaging" / "completions"
# Each as it starts with no settings of anybody's, and the lines after which `govinfo` writes down its
# arguments in place of working on them.
SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile"],
        f"source '{COMPLETIONS}/govinfo.bash'\n"
        'govinfo() { printf "%s\\n" "$@" >"$CALL.new" && mv "$CALL.new" "$CALL"; }\n',
    ),
    "zsh": (
        ["zsh", "-f"],
        f"fpath=('{COMPLETIONS}' $fpath); autoload -U compinit; compinit -D -u\n"
        'govinfo() { printf "%s\\n" "$@" >"$CALL.new" && mv "$CALL.new" "$CALL"; }\n',
    ),
    "fish": (
        ["fish", "--no-config", "--private"],
        f"source '{COMPLETIONS}/govinfo.fish'\n"
        'function govinfo; printf "%s\\n" $argv >"$CALL.new" && mv "$CALL.new" "$CALL"; end\n',
    ),
}
FILE = "年度 报告.docx"


def printed(*arguments):
    return subprocess.run([COMMAND, *arguments], capture_output=True, encoding="utf-8", check=True).stdout


def listed(text, title):
    """The first words of the lines below that title."""
    section = re.search(rf"^{title}:\n((?:  .*\n)+)", text, re.M)
    return re.findall(r"^  (\S+)", section[1], re.M) if section else []


def options(text, *titles):
    return [name for title in titles for names in listed(text, title) for name in names.split(",")]


def beginnings(names):
    """(as little of it as no other name begins with, name)"""
    for name in names:
        for length in range(1, len(name)):
            if [each for each in names if each.startswith(name[:length])] == [name] and name[:length] != "--":
                yield name[:length], name
                break


class Terminal:
    def __init__(self, shell, folder):
        start, self.ready = SHELLS[shell]
        self.call = Path(folder, "call")
        environment = {
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", ""),
            "CALL": str(self.call),
            "HOME": folder,
            "LC_ALL": "C.UTF-8",
            "PATH": f"{Path(COMMAND).parent}:{os.environ['PATH']}",
            "TERM": "dumb",
        }
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(shutil.which(start[0]), start, environment)
        self.type(self.ready)
        self.typed("govinfo ready\n")

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def typed(self, keys):
        """The arguments with which `govinfo` was called, once it was."""
        self.call.unlink(missing_ok=True)
        self.type(keys)
        end = time.monotonic() + 60
        while not self.call.exists():
            if select.select([self.terminal], [], [], 0.005)[0]:
                os.read(self.terminal, 65536)
            if time.monotonic() > end:
                raise TimeoutError(keys)
        return self.call.read_text("utf-8").split("\n")[:-1]

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


class Completion(unittest.TestCase):
    def complete(self, shell):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, FILE).touch()
            terminal = Terminal(shell, folder)
            self.addCleanup(terminal.close)

            def check(begun, *expected):
                with self.subTest(shell=shell, begun=begun):
                    found = terminal.typed(f"govinfo {begun}\t\n")
                    self.assertEqual([word.rstrip("=") for word in found], [*expected])

            command = printed("--help", "--lang", "en")
            verbs = listed(command, "Verbs")
            self.assertIn("check", verbs)
            for begun, verb in beginnings(verbs):
                check(begun, verb)
            for begun, option in beginnings(options(command, "Options")):
                check(begun, option)
            for verb in verbs:
                text = printed(verb, "--help", "--lang", "en")
                names = options(text, "Options", "Options of every verb")
                self.assertIn("--help", names)
                for begun, option in beginnings(names):
                    check(f"{verb} {begun}", verb, option)

            check("--lang zh che", "--lang", "zh", "check")
            check("check --lang z", "check", "--lang", "zh")
            check("check --fail-on=wa", "check", "--fail-on=warning")
            check("check --disable YOY.ORG", "check", "--disable", "YOY.ORGAN")
            check("rules T2.NOT_S", "rules", "T2.NOT_SUM")
            check("schema rul", "schema", "rules")
            check("completion f", "completion", "fish")
            check("check 年", "check", FILE)
            check("check --previous 年", "check", "--previous", FILE)
            check("check --deadline 年", "check", "--deadline", "年")
            check("deadlines 年", "deadlines", "年")

    def test_bash(self):
        self.complete("bash")

    def test_zsh(self):
        self.complete("zsh")

    def test_fish(self):
        self.complete("fish")


class Manual(unittest.TestCase):
    def test_is_a_page(self):
        for language in ("en", "zh"):
            page = printed("manual", "--lang", language)
            lint = subprocess.run(["mandoc", "-Tlint", "-Wwarning"], input=page, capture_output=True, encoding="utf-8")
            # A date would be another one of each build.
            complaints = [line for line in lint.stdout.splitlines() if "missing date" not in line]
            self.assertEqual(complaints, [], language)

    def test_holds_what_help_lists(self):
        page = subprocess.run(
            ["mandoc", "-Tutf8", "-Owidth=1000"],
            input=printed("manual", "--lang", "zh"),
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        page = re.sub(r".\x08", "", page)  # bold is printed twice
        for verb in listed(printed("--help", "--lang", "en"), "Verbs"):
            for line in printed(verb, "--help", "--lang", "zh").splitlines():
                for part in re.split(r" {2,}", line.strip()):
                    if part and not part.startswith(("用法", "-h,--help", "显示帮助")) and not part.endswith("："):
                        self.assertIn(part, page, verb)


if __name__ == "__main__":
    unittest.main()
