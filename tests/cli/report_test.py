"""What `govinfo check --report` writes, opened by other programs: the list of problems as CSV and the
page with each report, marked; and the summary below many reports."""

import csv
import io
import json
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path

from command import DATA, govinfo

NAMES = ("hongze-2023", "shanghai-office-2019", "suqian-2023", "suqian-2023-five-faults")
FILES = [DATA / f"{name}.json" for name in NAMES]
MISSING = DATA / "no-such-file.json"


class Page(HTMLParser):
    """Ids, links, findings and elements of a page; what is not closed fails."""

    VOID = ("meta", "br")

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.findings, self.tags, self.open = [], [], [], set(), []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if "href" in attributes else []
        self.findings += [attributes["data-id"]] if "data-id" in attributes else []
        assert not {"src", "onclick", "onload"} & set(attributes)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


class Reports(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def listed(self, ending, *arguments):
        target = self.folder / f"list.{ending}"
        done = govinfo("check", *FILES, MISSING, "--report", target, *arguments)
        self.assertEqual(done.returncode, 2, done.stderr)
        return target.read_bytes().decode("utf-8"), done.stdout

    def expected(self):
        """(file, id) of all that fails."""
        found = json.loads(govinfo("check", "--json", *FILES).stdout)["files"]
        return [(each["file"], finding["accept_as"]) for each in found for finding in each["findings"]]

    def test_csv_has_every_finding_and_every_file_that_could_not_be_read(self):
        text, _ = self.listed("csv")
        self.assertTrue(text.startswith("\ufeff"))
        rows = list(csv.DictReader(io.StringIO(text[1:], newline="")))
        self.assertEqual(
            sorted((row["file"], row["id"]) for row in rows if row["id"]), sorted(self.expected())
        )
        unread = [row for row in rows if not row["id"]]
        self.assertEqual([row["file"] for row in unread], [str(MISSING)])
        self.assertIn("no such file", unread[0]["problem"].lower())
        for row in rows:
            self.assertNotIn(None, row)
            if row["left"] and row["right"]:
                self.assertEqual(float(row["left"]) - float(row["right"]), float(row["difference"]))

    def test_the_list_comes_back_with_what_was_accepted(self):
        text, _ = self.listed("csv")
        rows = list(csv.DictReader(io.StringIO(text[1:], newline="")))
        errors = [row for row in rows if row["id"] and row["severity"] == "error"]
        self.assertGreater(len(errors), 1)
        errors[0] |= {"status": "accepted", "remark": "as printed"}
        back = self.folder / "back.csv"
        with open(back, "w", encoding="gb18030", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        found = json.loads(govinfo("check", "--json", *FILES, "--accept", back).stdout)["files"]
        accepted = [
            (each["file"], finding["accept_as"], finding["accepted"])
            for each in found
            for finding in each["findings"]
            if "accepted" in finding
        ]
        self.assertEqual(accepted, [(errors[0]["file"], errors[0]["id"], "as printed")])

    def test_the_page_has_every_finding_once_and_its_links_lead_somewhere(self):
        text, _ = self.listed("html")
        page = Page(text)
        self.assertEqual(page.open, [])
        self.assertEqual(sorted(page.findings), sorted(id for _, id in self.expected()))
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertEqual({link[0] for link in page.links}, {"#"})
        self.assertLessEqual({link[1:] for link in page.links}, set(page.ids))
        self.assertFalse({"script", "img", "link", "iframe"} & page.tags)

    def test_the_same_files_give_the_same_bytes(self):
        self.assertEqual(self.listed("html")[0], self.listed("html", "--force")[0])

    def test_the_verdicts_and_a_summary_are_left_for_the_console(self):
        _, text = self.listed("html")
        lines = text.splitlines()
        self.assertEqual(len([line for line in lines if ": tables " in line]), len(FILES))
        verdicts = [each["verdict"] for each in json.loads(govinfo("check", "--json", *FILES).stdout)["files"]]
        counts = [f"{name} {verdicts.count(name)}" for name in ("consistent", "inconsistent", "incomplete")]
        self.assertIn(f"5 files: {', '.join(counts)}, not read 1", lines)
        rules = lines[lines.index("The most frequent problems") + 1 :]
        counts = [int(line.split()[1]) for line in rules]
        self.assertLessEqual(len(counts), 10)
        self.assertEqual(counts, sorted(counts, reverse=True))

    def test_a_file_that_is_there_stays_without_force(self):
        target = self.folder / "list.csv"
        target.write_text("mine")
        done = govinfo("check", FILES[0], "--report", target)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(target.read_text(), "mine")
        self.assertIn("--force", done.stderr)

    def test_another_kind_of_list_is_refused_before_anything_is_read(self):
        done = govinfo("check", FILES[0], "--report", self.folder / "list.pdf")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn(".html, .docx, .xlsx or .csv", done.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
