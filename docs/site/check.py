"""Whether a folder of pages is whole: every link leads somewhere, and nothing outside is loaded."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Iterator
from urllib.parse import unquote

LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("link", "href"), ("object", "data")}
OUTSIDE = re.compile(r"(?:[a-z]+:)?//", re.IGNORECASE)
IN_STYLE = re.compile(r"@import\s+(?:url\()?[\"']?([^\"');]+)|url\(\s*[\"']?([^\"')]+)")


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if value is None:
                continue
            if name == "id" or (tag == "a" and name == "name"):
                self.names.add(value)
            elif (tag, name) in LOADED:
                self.loads.append(value)
            elif name == "href":
                self.links.append(value)
            elif name == "style":
                self.loads += styled(value)


def styled(sheet: str) -> list[str]:
    """What a sheet loads, but for what stands in it."""
    found = (first or second for first, second in IN_STYLE.findall(sheet))
    return [each for each in found if not each.startswith(("data:", "#"))]


def complaints(site: Path) -> list[str]:
    pages = {str(path): Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    files = {str(path) for path in site.rglob("*") if path.is_file()}
    return sorted(set(_of_pages(site, pages, files)) | set(_of_sheets(site)) | set(_of_scripts(site)))


def _of_pages(site: Path, pages: dict[str, Page], files: set[str]) -> Iterator[str]:
    for path, page in pages.items():
        here = os.path.relpath(path, site)
        for target in page.loads:
            if OUTSIDE.match(target):
                yield f"{here} loads {target}"
        for target in {*page.links, *page.loads}:
            if re.match(r"[a-z]+:|//", target):
                continue
            name, _, anchor = target.partition("#")
            name = unquote(name.partition("?")[0])
            found = os.path.normpath(os.path.join(os.path.dirname(path), name)) if name else path
            if found not in files:
                yield f"{here}: {target} is not there"
            elif anchor and found in pages and unquote(anchor) not in pages[found].names:
                yield f"{here}: {target} names no place of that page"


def _of_sheets(site: Path) -> Iterator[str]:
    for path in site.rglob("*.css"):
        for target in styled(path.read_text(encoding="utf-8")):
            file = path.parent / target.partition("#")[0].partition("?")[0]
            if OUTSIDE.match(target) or not file.is_file():
                yield f"{path.relative_to(site)} loads {target}"


def _of_scripts(site: Path) -> Iterator[str]:
    for path in site.rglob("*.js"):
        if re.search(r"^(?:import|export)\s", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield f"{path.relative_to(site)} is a module, which a page from disk may not load"
