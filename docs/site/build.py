"""Makes the site of the documents, which opens from disk: ./dev site

Sphinx makes the pages of each language, Doxygen those of the headers, javadoc those of Java. The site is
refused if a link in it is dead, or if a page would load anything that is not in it.

usage: build.py OUT COMMAND LIBRARY
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from check import complaints
from pages import LANGUAGES, Pages

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "docs/site"


def lay_out(language: str, folder: Path) -> Path:
    """The sources of one language, as Sphinx takes them."""
    sources = folder / language
    pages = Pages(ROOT, language)
    for place, text in pages.laid.items():
        (sources / place).parent.mkdir(parents=True, exist_ok=True)
        (sources / place).write_text(text, encoding="utf-8")
    for path in pages.copied:
        (sources / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / path, sources / path)
    return sources


def start_sphinx(language: str, work: Path, out: Path, command: str, library: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "GOVINFO_SITE_LANGUAGE": language,
        "GOVINFO_SITE_SCHEMAS": str(out / "schemas"),
        "GOVINFO_COMMAND": command,
        "GOVINFO_LIBRARY": library,
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-c", HERE,
         "-d", work / f"{language}.doctrees", lay_out(language, work), out / language],
        env=environment,
    )  # fmt: skip


def write_schemas(folder: Path, command: str) -> None:
    folder.mkdir()
    completion = subprocess.check_output([command, "completion", "bash"], text=True)
    kinds = re.search(r"schema,\*\) words='(.*?)'", completion)
    registers = re.search(r"schema,--register\) words='(.*?)'", completion)
    if not kinds or not registers:
        raise SystemExit("site: the completion of `govinfo schema` does not name its kinds")
    for kind in kinds[1].split():
        (folder / f"{kind}.json").write_bytes(subprocess.check_output([command, "schema", kind]))
    for register in registers[1].split():
        schema = subprocess.check_output([command, "schema", "--register", register])
        (folder / f"register-{register}.json").write_bytes(schema)


def write_headers(work: Path, out: Path) -> None:
    """C comments are plain ones in a header that has to please all compilers; for Doxygen they are its own."""
    settings = (HERE / "Doxyfile").read_text(encoding="utf-8")
    subprocess.run(
        ["doxygen", "-"], cwd=ROOT, check=True,
        input=f"{settings}\nOUTPUT_DIRECTORY = {work}\nHTML_OUTPUT = {out}\n", text=True,
    )  # fmt: skip
    for page in out.glob("*.html"):  # Doxygen links to a list of classes also where it makes none
        text = page.read_text(encoding="utf-8")
        if 'name="nested-classes"' not in text:
            page.write_text(re.sub(r'<a href="#nested-classes">\w+</a> &#124;\s*', "", text), encoding="utf-8")


def write_java(out: Path) -> None:
    jna = "/usr/share/java/jna.jar"
    sources = sorted((ROOT / "capi/java/src/main/java/govinfo").glob("*.java"))
    subprocess.run(
        ["javadoc", "-quiet", "-Xdoclint:none", "-public", "-notimestamp", "-encoding", "UTF-8", "-locale", "en",
         "-docencoding", "UTF-8", "-windowtitle", "govinfo for Java", "-classpath", jna, "-d", out, *sources],
        check=True,
    )  # fmt: skip
    sheet = out / "stylesheet.css"  # names a font that Debian leaves out
    sheet.write_text(re.sub(r"@import url\('resources/fonts/.*\n", "", sheet.read_text()))


def mend_furo(static: Path) -> None:
    """Debian's furo takes a sheet from where a web server of Debian has it, and imports a script, which a page from
    disk may not do."""
    shutil.copyfile("/usr/share/nodejs/normalize.css/normalize.css", static / "styles/normalize.css")
    for sheet in static.glob("styles/*.css"):
        text = sheet.read_text(encoding="utf-8")
        sheet.write_text(text.replace("/javascript/normalize.css/", ""), encoding="utf-8")
    script, imported = (static / "scripts" / name for name in ("furo.js", "gumshoe-patched.js"))
    text = script.read_text(encoding="utf-8").replace('import Gumshoe from "./gumshoe-patched.js";\n', "")
    script.write_text(imported.read_text(encoding="utf-8") + text, encoding="utf-8")


def main() -> int:
    out, command, library = (str(Path(each).resolve()) for each in sys.argv[1:4])
    site, work = Path(out), Path(out + ".work")
    for folder in (site, work):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    write_schemas(site / "schemas", command)
    running = [start_sphinx(language, work, site, command, library) for language in LANGUAGES]
    write_headers(work, site / "api")
    write_java(site / "java")
    failed = any([process.wait() for process in running])
    shutil.copyfile(HERE / "start.html", site / "index.html")
    for language in LANGUAGES:
        mend_furo(site / language / "_static")
    if failed:
        return 1
    found = complaints(site)
    print("\n".join(found))
    print(f"{sum(1 for _ in site.rglob('*.html'))} pages, {len(found)} wrong")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
