"""Programs that are called, and what is said meanwhile."""

import subprocess
import sys


def say(text):
    print(f"dist: {text}", file=sys.stderr, flush=True)


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)
