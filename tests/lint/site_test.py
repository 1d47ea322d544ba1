"""What makes the site of the documents notices what would be wrong with it; the site itself is made by ./dev site."""

import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "docs/site"))
from check import complaints  # noqa: E402
from pages import MADE, DeadLink, Pages  # noqa: E402


class Site(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def write(self, **files):
        for name, text in files.items():
            path = self.folder / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def test_pages_that_are_whole(self):
        self.write(
            a_html='<link href="a.css"><h1 id="x">a</h1><a href="b.html#结转">b</a> <a href="https://example.org">o</a>',
            b_html='<a href="#%E7%BB%93%E8%BD%AC" id="结转">b</a> <img src="data:image/png;base64,">',
            a_css="p { background: url(a.png) }",
            a_png="",
        )
        self.assertEqual(complaints(self.folder), [])

    def test_dead_links_and_what_is_loaded_from_outside(self):
        self.write(
            a_html='<a href="c.html">c</a> <a href="a.html#y">y</a> <script src="https://example.org/x.js"></script>'
            '<link rel="stylesheet" href="//example.org/x.css"> <p style="background: url(http://example.org/x.png)">',
            a_css='@import "https://example.org/fonts.css"; p { background: url(b.png) }',
            a_js='import a from "./b.js";\n',
        )
        self.assertEqual(
            complaints(self.folder),
            [
                "a.css loads b.png",
                "a.css loads https://example.org/fonts.css",
                "a.html loads //example.org/x.css",
                "a.html loads http://example.org/x.png",
                "a.html loads https://example.org/x.js",
                "a.html: a.html#y names no place of that page",
                "a.html: c.html is not there",
                "a.js is a module, which a page from disk may not load",
            ],
        )

    def test_pages_are_what_the_index_leads_to(self):
        self.write(
            docs__en__index_md="# Start\n\n## Tutorials\n\n- [One `x`](one.md)\n- [Two](../two.md)\n",
            docs__en__one_md="# One\n\n`[no](link.md)`\n\n```c\n[no](link.md)\n```\n\n[c](../../a.c), [zh](../zh/index.md), [h](../two.md#a-heading-of-two)\n",
            docs__zh__index_md="# 文档\n\n一行，\n又一行\n",
            docs__two_md="# Two\n\n## A heading, of `two`\n",
            a_c="int a;\n",
        )
        english = Pages(self.folder, "en").laid
        self.assertEqual(set(english), {"index.md", "one.md", "docs/two.md", "a.c.md"})
        self.assertIn(":caption: Tutorials\n", english["index.md"])
        self.assertIn("\nTwo <docs/two>\n", english["index.md"])
        self.assertIn('`[no](link.md)`', english["one.md"])
        self.assertIn('[c](a.c.md), <a href="../zh/index.html">zh</a>, [h](docs/two.md#a-heading-of-two)', english["one.md"])
        self.assertIn("一行，又一行\n", Pages(self.folder, "zh").laid["index.md"])

    def test_a_link_to_nothing(self):
        for target in ("two.md", "#no-such-heading", "../../../outside.md"):
            self.write(docs__en__index_md=f"# Start\n\n[Two]({target})\n")
            with self.assertRaises(DeadLink, msg=target):
                Pages(self.folder, "en")

    def test_what_has_pages_of_its_own_is_in_the_tree(self):
        for path in MADE:
            self.assertTrue((ROOT / path).exists(), path)


if __name__ == "__main__":
    unittest.main()
