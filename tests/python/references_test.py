"""Every character reference of HTML is read as Python's html has it."""

import html
import unicodedata
import unittest
from html.entities import html5
from pathlib import Path

import govinfo

SEED = Path(__file__).resolve().parents[1] / "data/reports/luobei-education-2020.txt"


def is_seen(characters):
    return all(unicodedata.category(each)[0] not in "CZ" for each in characters)


class References(unittest.TestCase):
    def test_each_in_a_paragraph_of_its_own(self):
        names = [name for name, characters in html5.items() if is_seen(characters)]
        self.assertEqual(len(names), 2196)
        report = govinfo.read(SEED)
        place = report.sections[0].text.split("\n")[0]
        page = report.to_bytes("html").decode()
        self.assertEqual(page.count(place), 1)
        # A letter behind, where a reference without its semicolon ends.
        texts = [f"甲&{name}乙" for name in names]
        page = page.replace(place, "</p>\n<p>".join(texts))
        lines = govinfo.read(page.encode()).sections[0].text.split("\n")
        expected = [unicodedata.normalize("NFC", html.unescape(text)) for text in texts]
        self.assertEqual([pair for pair in zip(lines, expected) if pair[0] != pair[1]], [])
        self.assertEqual(len(lines[: len(expected)]), len(expected))


if __name__ == "__main__":
    unittest.main()
