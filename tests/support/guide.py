"""Tutorials and how-tos, followed word by word: a block under a line that ends in a name, as in "`check.c`:", becomes
that file, and each line of a `console` block that begins with "$ " is run, all in one shell, in the order of the page.
What stands under it is its output to the letter, but for lines of "…", which are any lines."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"(?:`([\w.-]+)`[:：]\n\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
END = "\0"


def steps(text):
    """(file, its text) or (None, (command, its output)), in the order of the page."""
    for name, language, body in BLOCK.findall(text):
        if language == "console":
            yield from ((None, session) for session in COMMAND.findall(body))
        elif name:
            yield name, body


def languages(text):
    return {language for _, language, _ in BLOCK.findall(text)}


def same(printed, expected):
    parts = [re.escape(part) for part in re.split(r"^…\n", expected, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts), printed) is not None


def _files_before(sequence):
    """A script that writes each file where the shell then is, and says END behind each command."""
    script = []
    for name, content in sequence:
        if name:
            script.append(f"cat >{name} <<'END_OF_FILE'\n{content}END_OF_FILE")
        else:
            script.append(f"{content[0]}\nstatus=$?; printf '\\0'; (exit $status)")
    return "\n".join(script) + "\n"


def follow(page, environment, prepare=None):
    """What is wrong with a page, a complaint each. It is followed in a folder that looks like that of the sources."""
    sequence = list(steps(page.read_text(encoding="utf-8")))
    commands = [content for name, content in sequence if name is None]
    with tempfile.TemporaryDirectory(prefix="govinfo-guide-") as folder:
        for name in ("capi", "docs", "examples", "tests"):
            Path(folder, name).symlink_to(ROOT / name)
        if prepare:
            prepare(Path(folder))
        done = subprocess.run(
            ["bash", "-s"], cwd=folder, env=os.environ | environment, input=_files_before(sequence), text=True,
            encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
    printed = done.stdout.split(END)[:-1]
    if len(printed) != len(commands):
        return [f"{page}: the shell ended after {len(printed)} of {len(commands)} commands\n{done.stdout[-2000:]}"]
    wrong = [(*each, was) for each, was in zip(commands, printed) if not same(was, each[1])]
    if wrong and "GOVINFO_UPDATE_GOLDEN" in os.environ:
        text = page.read_text(encoding="utf-8")
        for command, expected, was in wrong:
            text = text.replace(f"\n$ {command}\n{expected}", f"\n$ {command}\n{was}", 1)
        page.write_text(text, encoding="utf-8")
    return [f"{page}\n$ {command}\nprints\n{was}instead of\n{expected}" for command, expected, was in wrong]
