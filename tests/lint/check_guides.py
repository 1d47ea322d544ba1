"""What the pages of docs/zh and docs/en say is so: each is followed word by word, and no link of it is dead.

With GOVINFO_UPDATE_GOLDEN, what the commands print is written into the pages, to be read before it is kept. Those for Java and JavaScript are followed where the package is that they use, see tests/java and tests/js.

usage: check_guides.py SOURCE_DIR BUILD_DIR
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from guide import follow, languages, steps

ROOT, BUILD = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
sys.path.insert(0, str(ROOT / "docs/site"))
from pages import LANGUAGES, DeadLink, Pages  # noqa: E402

ELSEWHERE = {"java", "js"}
LOCALE = {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}


def environment(language, packages):
    return {
        "PATH": f"{BUILD / 'bin'}:/usr/bin:{os.environ['PATH']}",
        "LANG": LOCALE[language],
        "LC_ALL": "",
        "LC_COLLATE": "C",
        "PYTHONUTF8": "1",
        "GOVINFO_LIBRARY": str(BUILD / "lib/libgovinfo_c.so"),
        "PYTHONPATH": str(ROOT / "capi/python"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PKG_CONFIG_PATH": str(packages),
    }


def write_packages(folder):
    """The libraries of the build, to pkg-config, as if they were installed."""
    for name, headers in (("govinfo", ROOT / "include"), ("govinfo_c", ROOT / "capi/include")):
        text = (BUILD / f"{name}.pc").read_text()
        text = re.sub(r"^libdir=.*", f"libdir={BUILD / 'lib'}", text, flags=re.MULTILINE)
        text = re.sub(r"^includedir=.*", f"includedir={headers}", text, flags=re.MULTILINE)
        text = re.sub(r"^Libs: ", "Libs: -Wl,-rpath,${libdir} ", text, flags=re.MULTILINE)
        (folder / f"{name}.pc").write_text(text)


def dead_links():
    for language in LANGUAGES:
        try:
            Pages(ROOT, language)
        except DeadLink as dead:
            yield f"dead link: {dead}"


def bad_syntax():
    """Of what is followed only where the npm package is made, as far as Node.js is here."""
    node = shutil.which("node")
    for page in (ROOT / "docs").rglob("*.md") if node else ():
        for name, content in steps(page.read_text(encoding="utf-8")):
            if name and name.endswith(".mjs"):
                done = subprocess.run(
                    [node, "--check", "--input-type=module"], input=content, text=True, stderr=subprocess.PIPE
                )
                if done.returncode != 0:
                    yield f"{page}: {name}\n{done.stderr}"


def words_of_the_page():
    """What the tutorial in a browser prints bold is what the page says there."""
    words = (ROOT / "examples/page/src/words.ts").read_text(encoding="utf-8")
    for language in LANGUAGES:
        page = ROOT / "docs" / language / "tutorials/browser.md"
        for word in re.findall(r"\*\*(.+?)\*\*", page.read_text(encoding="utf-8")):
            if f'"{word}"' not in words:
                yield f"{page}: the page does not say {word}"


def main():
    complaints = [*dead_links(), *bad_syntax(), *words_of_the_page()]
    followed = [
        (language, page)
        for language in LANGUAGES
        for page in sorted((ROOT / "docs" / language).rglob("*.md"))
        if not languages(page.read_text(encoding="utf-8")) & ELSEWHERE
    ]
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        write_packages(pathlib.Path(folder))
        for found in pool.map(lambda each: follow(each[1], environment(each[0], folder)), followed):
            complaints += found
    print("\n".join(complaints))
    print(f"{len(followed)} pages, {len(complaints)} wrong")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
