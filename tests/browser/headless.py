"""Chromium without a window, as a judge of pages."""

import html
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

CHROMIUM = os.environ.get("GOVINFO_CHROMIUM", "chromium")


def seen_of(document):
    """What the page leaves as JSON in an element `seen`, once its scripts have run."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "judge.html")
        path.write_text(document, "utf-8")
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
        command += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
        command += ["--window-size=1400,1000", "--virtual-time-budget=60000", "--disable-dev-shm-usage"]
        command += [f"--user-data-dir={folder}/profile", "--dump-dom", path.as_uri()]
        run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=600, check=True)
    found = re.search(r'<pre id="seen">(.*?)</pre>', run.stdout, re.DOTALL)
    assert found, run.stdout[-2000:] + run.stderr[-2000:]
    return json.loads(html.unescape(found[1]))


def in_script(value):
    """As JSON that does not end the script in which it stands."""
    return json.dumps(value).replace("<", "\\u003c")
