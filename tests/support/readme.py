"""The code blocks of a README."""

import re


def blocks(path):
    """(language, text) of each, in their order."""
    text = path.read_text(encoding="utf-8")
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def session(console):
    """(command, output) of each line of a `console` block that begins with "$ "."""
    return re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", console, re.MULTILINE)
