"""What Sphinx is told of the site; build.py calls it once for each language."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.search.zh import SearchChinese

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = os.environ["GOVINFO_SITE_LANGUAGE"]
COMMAND = os.environ["GOVINFO_COMMAND"]
sys.path.insert(0, str(ROOT / "capi/python"))

project = "govinfo"
author = project_copyright = "The govinfo authors"
language = {"zh": "zh_CN", "en": "en"}[LANGUAGE]
extensions = ["myst_parser", "sphinx.ext.autodoc"]
root_doc = "index"
templates_path = ["templates"]

myst_heading_anchors = 4
# Headings skip a level here and there, and examples of C and Java leave out what is understood (…).
suppress_warnings = ["myst.header", "misc.highlighting_failure"]

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
add_module_names = False
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = {"zh": "govinfo 文档", "en": "govinfo documents"}[LANGUAGE]
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_show_search_summary = False  # would be a request, which a page that was opened from disk may not make
html_search_language = "zh"

html_sidebars = {
    "**": [
        "sidebar/brand.html", "sidebar/language.html", "sidebar/search.html",
        "sidebar/scroll-start.html", "sidebar/navigation.html", "sidebar/scroll-end.html",
    ]
}  # fmt: skip


class Search(SearchChinese):
    """Chinese by pairs of characters, as most engines index it; other words as in English."""

    CHINESE = "[\u3400-\u9fff]+"
    js_splitter_code = f"""
var splitQuery = (query) => [
  ...query.match(/[A-Za-z0-9_]+/g) || [],
  ...(query.match(/{CHINESE}/g) || []).flatMap((run) =>
    run.length < 2 ? [run] : [...run.slice(1)].map((each, i) => run[i] + each)),
];
"""

    def split(self, input: str) -> list[str]:
        runs = re.findall(self.CHINESE, input)
        pairs = [run[i : i + 2] for run in runs for i in range(max(len(run) - 1, 1))]
        return self.latin1_letters.findall(input) + pairs

    def stem(self, word: str) -> str:
        """As the script in the page does it, which keeps a word whose stem would be too short."""
        whole = word.lower()
        stem: str = self.stemmer.stemWord(whole)
        return whole if len(stem) < 3 <= len(whole) else stem


class Manual(Directive):
    """The manual page that the command prints of its own definition."""

    def run(self) -> list[nodes.Node]:
        page = subprocess.run(
            [COMMAND, "manual", "--lang", LANGUAGE], stdout=subprocess.PIPE, check=True
        ).stdout
        html = subprocess.run(
            ["mandoc", "-T", "html", "-O", "fragment"], input=page, stdout=subprocess.PIPE, check=True
        ).stdout.decode()
        html = re.sub(r'<table class="(?:head|foot)">.*?</table>', "", html, flags=re.DOTALL)
        html = re.sub(r"(</?)h([12])\b", lambda tag: f"{tag[1]}h{int(tag[2]) + 1}", html)
        return [nodes.raw("", html, format="html")]


class Schemas(Directive):
    """Those that build.py has written, with what they call themselves."""

    def run(self) -> list[nodes.Node]:
        listed = nodes.bullet_list()
        for file in sorted(Path(os.environ["GOVINFO_SITE_SCHEMAS"]).glob("*.json")):
            title = json.loads(file.read_text(encoding="utf-8")).get("title", "")
            link = nodes.reference("", file.stem, refuri=f"../../schemas/{file.name}")
            listed += nodes.list_item("", nodes.paragraph("", "", link, nodes.Text(f" {title}")))
        return [listed]


def in_plain_words(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Docstrings are plain text with `code`, and examples that are indented."""
    plain: list[str] = []
    for line in lines:
        begins = line.startswith("    ") and plain and plain[-1] == ""
        if begins and not any(each[:1] == " " for each in plain[-2:-1]):
            plain += ["::", ""]
        plain.append(re.sub(r"(?<!`)`([^`]+)`(?!`)", r"``\1``", line))
    lines[:] = plain


def link_to_other_language(app: Sphinx, page: str, template: str, context: Any, doctree: Any) -> None:
    """The same page in the other language, or else its first one."""
    other = {"zh": "en", "en": "zh"}[LANGUAGE]
    there = page if (ROOT / "docs" / other / f"{page}.md").exists() else "index"
    up = "../" * (page.count("/") + 1)
    context["other_language"] = f"{up}{other}/{there}.html"
    context["other_language_name"] = {"zh": "中文", "en": "English"}[other]


def setup(app: Sphinx) -> None:
    app.add_search_language(Search)
    app.add_directive("govinfo-manual", Manual)
    app.add_directive("govinfo-schemas", Schemas)
    app.connect("html-page-context", link_to_other_language)
    app.connect("autodoc-process-docstring", in_plain_words)
