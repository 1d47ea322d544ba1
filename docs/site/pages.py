"""The pages of the site: what the index of a language leads to, laid out for Sphinx.

Documents stay where they are in the tree and link to each other as they do there. What is not Markdown
becomes a page that shows it, a folder one that lists it; what Doxygen and javadoc show is theirs. A link to
what is not there, or to no heading of it, is an error.
"""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

LANGUAGES = ("zh", "en")
# Folders of sources, and the page of the site that stands for them.
MADE = {
    "include/govinfo": "../api/files.html",
    "capi/include/govinfo_c.h": "../api/govinfo__c_8h.html",
    "capi/java/src/main/java/govinfo": "../java/index.html",
}
FENCE = r"^(?P<fence>```+|~~~+)[^\n]*\n.*?^(?P=fence)\s*$"
CODE = r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"
LINK = r"\[(?P<text>(?:[^][]|\[[^][]*\])*)\]\((?P<target>[^)\s]+)\)"
# Between characters that are written without blanks, the end of a line is none.
WIDE = "[\u2014\u2018-\u201d\u3000-\u9fff\uff00-\uffef]"
BREAK = f"(?P<line_end>(?<={WIDE})\n(?={WIDE}|\\[))"
NOT_PLAIN = re.compile(f"{FENCE}|{CODE}|{LINK}|{BREAK}", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) +(.*?) *$", re.MULTILINE)
HIGHLIGHTED = {
    ".c": "c", ".h": "c", ".cpp": "cpp", ".hpp": "cpp", ".java": "java", ".json": "json", ".js": "js", ".mjs": "js",
    ".py": "python", ".sh": "sh", ".sql": "sql", ".ts": "ts", "": "text", ".txt": "text", ".tsv": "text", ".csv": "text",
}  # fmt: skip


class DeadLink(Exception):
    """A page and the target of a link in it."""


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def anchors(markdown: str) -> set[str]:
    """The names that GitHub gives to the headings of a document."""
    found: set[str] = set()
    for _, title in HEADING.findall(re.sub(FENCE, "", markdown, flags=re.MULTILINE | re.DOTALL)):
        words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", title).replace("`", "").lower()
        kept = "".join(each for each in words if each in " -_" or unicodedata.category(each)[0] in "LN")
        name = kept.replace(" ", "-")
        while name in found:
            name += "-1"
        found.add(name)
    return found


def of_other_hosts(target: str) -> bool:
    return re.match(r"[a-z]+:", target) is not None


class Pages:
    """Those of one language: `laid` has the text of each by its place in the site."""

    def __init__(self, root: Path, language: str) -> None:
        self.root = root.resolve()
        self.language = language
        self.laid: dict[str, str] = {}
        self.copied: set[str] = set()  # pictures and the like, by their place in the tree
        self._wanted = [f"docs/{language}/index.md"]
        while self._wanted:
            self._lay(self._wanted.pop())

    def place(self, path: str) -> str:
        """Where a file or folder of the tree is in the site."""
        if (self.root / path).is_dir():
            path = path + ("/README.md" if (self.root / path / "README.md").exists() else "/index.md")
        elif not path.endswith(".md") and Path(path).suffix in HIGHLIGHTED:
            path += ".md"
        return path.removeprefix(f"docs/{self.language}/")

    def _lay(self, path: str) -> None:
        place = self.place(path)
        if place in self.laid:
            return
        file = self.root / path
        if file.is_dir() and (file / "README.md").exists():
            path, file = f"{path}/README.md", file / "README.md"
        if file.is_dir():
            self.laid[place] = self._listing(path)
        elif path.endswith(".md"):
            self.laid[place] = ""  # in work
            self.laid[place] = self._linked(path, text_of(file))
        elif file.suffix in HIGHLIGHTED:
            self.copied.add(path)
            fence = f"```{{literalinclude}} {file.name}\n:language: {HIGHLIGHTED[file.suffix]}\n```"
            self.laid[place] = f"---\norphan: true\nnosearch: true\n---\n# {path}\n\n{fence}\n"
        else:
            self.copied.add(path)

    def _listing(self, path: str) -> str:
        names = sorted(each.name for each in (self.root / path).iterdir() if each.name[0] not in "._")
        documents = [name for name in names if name.endswith(".md")]
        if documents:
            self._wanted += [f"{path}/{name}" for name in documents]
            tree = "```{toctree}\n:maxdepth: 1\n" + "\n".join(documents) + "\n```\n"
            return f"---\norphan: true\n---\n# {path}\n\n{tree}"
        lines = []
        for name in names:
            file = self.root / path / name
            shown = file.is_file() and file.suffix in HIGHLIGHTED
            if shown:
                self._wanted.append(f"{path}/{name}")
            lines.append(f"- [{name}]({name}.md)" if shown else f"- {name}{'/' if file.is_dir() else ''}")
        return f"---\norphan: true\n---\n# {path}\n\n" + "\n".join(lines) + "\n"

    def _linked(self, path: str, markdown: str) -> str:
        """The document with links to where things are in the site, and an index with its tree."""
        text = self._with_links(path, markdown)
        if path == f"docs/{self.language}/index.md":
            return text + self._trees(text)
        return text if path.startswith(f"docs/{self.language}/") else f"---\norphan: true\n---\n{text}"

    def _with_links(self, path: str, text: str) -> str:
        def of_site(found: re.Match[str]) -> str:
            if found["line_end"]:
                return ""
            return self._link(path, found["text"], found["target"]) if found["target"] else found[0]

        return NOT_PLAIN.sub(of_site, text)

    def _link(self, path: str, text: str, target: str) -> str:
        """What stands in a page for [text](target), where the text may be a picture."""
        text = self._with_links(path, text)
        if of_other_hosts(target):
            return f"[{text}]({target})"
        name, hash, anchor = target.partition("#")
        found = os.path.normpath(os.path.join(os.path.dirname(path), name)) if name else path
        file = self.root / found
        if found.startswith("..") or not file.exists():
            raise DeadLink(f"{path}: {target}")
        if anchor and anchor not in anchors(text_of(file)):
            raise DeadLink(f"{path}: {target} (no such heading)")
        if not name:
            return f"[{text}]({target})"
        here = os.path.dirname(self.place(path)) or "."
        other = re.match(r"docs/(zh|en)/", found)
        if found in MADE or (other and other[1] != self.language):
            made = MADE.get(found) or f"../{found.removeprefix('docs/').removesuffix('.md')}.html"
            return f'<a href="{os.path.relpath(made, here)}{hash}{anchor}">{text}</a>'
        self._wanted.append(found)
        return f"[{text}]({os.path.relpath(self.place(found), here)}{hash}{anchor})"

    def _trees(self, index: str) -> str:
        """Each section of the index whose entries are links is a part of the bar at the side."""
        trees = []
        for title, body in re.findall(r"^## ([^\n]*)\n(.*?)(?=^## |\Z)", index, re.MULTILINE | re.DOTALL):
            links = re.findall(r"^- \[([^]]*)\]\(([^)#]+\.md)\)", body, re.MULTILINE)
            entries = "\n".join(f"{name} <{target.removesuffix('.md')}>" for name, target in links)
            trees.append(f"\n```{{toctree}}\n:caption: {title}\n:hidden:\n:maxdepth: 1\n\n{entries}\n```\n")
        return "".join(trees)
