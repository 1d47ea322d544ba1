"""Documents that are written, opened by LibreOffice and saved as pages: every cell is read from these as it was."""

import json
import os
import random
import subprocess
import tempfile
import unittest
from pathlib import Path

from command import COMMAND, ROOT, Form

from tries import tries

SOFFICE = os.environ["GOVINFO_SOFFICE"]
TABLES = ("proactive", "requests", "proceedings")


REMARKED = ("issued", "repealed", "in_force", "made", "published", "public_total")  # columns of documents


def values(draw, column):
    """What may stand in a cell."""
    yield draw.choice((0, 1, 7, 26, 1113, 2822652, 999999999999))
    yield float(f"{draw.randrange(10**draw.randint(1, 9))}.{draw.randrange(1, 100) * 10 + 5:04}")
    yield from (None, "/", "详见附件", "无", -5)
    if column in REMARKED:
        yield {"value": 22, "raw": "22（其中修订16件）", "amended": 16}


def drawn(draw):
    """A report with all its cells, most of them numbers."""
    form_id = draw.choice(("2019", "2021"))
    form = Form(form_id)
    report = {"govinfo": 1, "form": form_id, "organ": "某县教育局", "year": int(form_id) + 1}
    for table in TABLES:
        for row in form.rows[table]:
            at = report.setdefault(table, {})
            for key in row.split("/"):
                at = at.setdefault(key, {})
            for column in form.columns[table, row]:
                odd = draw.random() < 0.3
                at[column] = draw.choice(list(values(draw, column))) if odd else draw.randrange(40)
    return report


def reports():
    """A hundred: those that were published, the others drawn by lot."""
    wanted = tries(100, 10)
    published = sorted((ROOT / "tests/data/reports").glob("*.json"))
    draw = random.Random(1)
    for path in published[: wanted // 2]:
        yield path.stem, json.loads(path.read_text("utf-8"))
    for index in range(wanted - min(len(published), wanted // 2)):
        yield f"drawn-{index}", drawn(draw)


def read(path):
    """The tables of a document, as they are read."""
    run = subprocess.run([COMMAND, "convert", path], capture_output=True, encoding="utf-8", check=False)
    report = json.loads(run.stdout) if run.returncode == 0 else {}
    return {table: report.get(table) for table in TABLES}


def save(folder, kind, documents):
    """As LibreOffice does, into the folder `out`."""
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", kind]
    environment = {key: value for key, value in os.environ.items() if key not in ("LD_PRELOAD", "ASAN_OPTIONS")}
    subprocess.run([*command, "--outdir", folder / "out", *documents], env=environment, capture_output=True, check=True, timeout=600)


class Documents(unittest.TestCase):
    def check(self, kind, page):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            documents, given = {}, dict(reports())
            for stem, report in given.items():
                documents[stem] = folder / f"{stem}.{kind}"
                command = [COMMAND, "convert", "-", "-o", documents[stem]]
                subprocess.run(command, input=json.dumps(report).encode(), capture_output=True, check=True)
            save(folder, page, documents.values())
            for stem, document in documents.items():
                with self.subTest(stem):
                    written, saved = read(document), read(folder / f"out/{stem}.html")
                    self.assertEqual(saved, written)
                    self.assertTrue(any(written.values()))
                    if stem.startswith("drawn"):  # of others absent cells are blank now
                        self.assertEqual(saved, {table: given[stem][table] for table in TABLES})

    def test_word(self):
        self.check("docx", "html:HTML (StarWriter)")

    def test_excel(self):
        self.check("xlsx", "html:HTML (StarCalc)")

    def test_registers_to_be_filled_in(self):
        registers = ("requests", "proceedings", "documents", "decisions")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for register in registers:
                made = [COMMAND, "template", "--lang", "zh", "--register", register, "-o", folder / f"{register}.xlsx"]
                subprocess.run(made, check=True)
            for kind in ("ods", "xlsx"):
                save(folder, kind, [folder / f"{register}.xlsx" for register in registers])
                for register in registers:
                    call = [COMMAND, "tally", "--year", "2025", "--json", f"--{register}", folder / f"out/{register}.{kind}"]
                    run = subprocess.run(call, capture_output=True, encoding="utf-8", check=True)
                    self.assertEqual(run.stderr, "")
                    self.assertEqual([each["rule"] for each in json.loads(run.stdout)["tally"]["exceptions"]], ["REG.NO_RECORD"])


if __name__ == "__main__":
    unittest.main()
