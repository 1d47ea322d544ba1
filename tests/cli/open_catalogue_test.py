"""`govinfo catalogue`: what a program of a few plain loops lists of the same register, and what others read of the
files that are written."""

import csv
import io
import json
import random
import re
import sys
import tempfile
import unittest
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
from command import ROOT, govinfo

sys.path.insert(0, str(ROOT / "tests/support"))
from schemas import Judge  # noqa: E402
from tries import tries  # noqa: E402

CODE = "000014349"
ON = date(2025, 12, 31)
HEADS = ["编号", "索引号", "名称", "文号", "文件类别", "发布机构", "生成日期", "公开属性", "公开日期", "施行日期", "失效废止日期",
         "失效方式", "链接", "内容概述", "主题分类", "备注", "不公开依据"]  # fmt: skip
HOSTILE = ["=1+1", "<script>alert(1)</script>", "a,b\"c\"", "@SUM(A1)", "-2+3", "'x", "两\n行", "𠮷", "</table>", "&amp;", "1e5", "00012"]
MANNERS = {"废止": "repealed", "自然失效": "expired", "修订替代": "amended"}


def made(chance, rows):
    """Rows, and what is to become of each: the status by id, the index by id where one must be proposed."""
    lines, fate, taken = [], {}, set()
    for number in range(rows):
        created = date(2023, 1, 1) + timedelta(chance.randrange(365 * 3))
        row = dict.fromkeys(HEADS, "") | {"编号": str(number), "文件类别": "其他文件", "生成日期": created.isoformat()}
        row["名称"] = chance.choice(HOSTILE + [f"关于第{number}号事项的通知"] * 5) if chance.random() < 0.98 else ""
        row["内容概述"] = chance.choice(HOSTILE + ["概述"]) if chance.random() < 0.9 else ""
        row["备注"], row["不公开依据"] = "内部备注", "内部依据"
        row["链接"] = chance.choice(["", "https://a.example/x?a=1&b=2", "javascript:alert(1)"])
        row["公开属性"] = chance.choice(["主动公开"] * 6 + ["open", "依申请公开", "不予公开", "", "待定"])
        published = created + timedelta(chance.randrange(60)) if chance.random() < 0.8 else None
        row["公开日期"] = published.isoformat() if published else ""
        if chance.random() < 0.5:
            index = f"{CODE}/{created.year}-{chance.randrange(1, 500):05}"
            if index not in taken:
                row["索引号"] = index
                taken.add(index)
        if chance.random() < 0.2:
            row["失效废止日期"] = (created + timedelta(chance.randrange(400))).isoformat()
            row["失效方式"] = chance.choice(list(MANNERS))
        row["施行日期"] = (created + timedelta(chance.randrange(60))).isoformat() if chance.random() < 0.3 else ""
        if chance.random() < 0.02:
            row["生成日期"] = chance.choice(["", "2025-13-01", "#REF!"])
        if chance.random() < 0.02:
            row["失效方式"] = "" if row["失效方式"] else "废止"
        lines.append(row)
        fate[row["编号"]] = fate_of(row)
    return lines, fate


def fate_of(row):
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", row["生成日期"]) or "-13-" in row["生成日期"]:
        return "exception"
    if bool(row["失效方式"]) != bool(row["失效废止日期"]):
        return "exception"
    if row["公开属性"] in ("", "待定"):
        return "exception"
    if row["公开属性"] == "依申请公开":
        return "on_request"
    if row["公开属性"] == "不予公开":
        return "closed"
    if not row["公开日期"] or row["公开日期"] > ON.isoformat():
        return "not_yet_public"
    return "listed" if row["名称"] else "exception"


def numbered(lines, fate):
    """The index numbers that the documents have in the end."""
    last = {}
    for row in lines:
        if row["索引号"]:
            year, serial = row["索引号"].split("/")[1].split("-")
            last[year] = max(last.get(year, 0), int(serial))
    found = {}
    for row in sorted(lines, key=lambda each: (each["生成日期"], each["编号"])):
        if fate[row["编号"]] != "listed":
            continue
        if row["索引号"]:
            found[row["编号"]] = (row["索引号"], False)
            continue
        year = row["生成日期"][:4]
        last[year] = last.get(year, 0) + 1
        found[row["编号"]] = (f"{CODE}/{year}-{last[year]:05}", True)
    return found


def validity(row):
    if row["失效废止日期"] and row["失效废止日期"] <= ON.isoformat():
        return MANNERS[row["失效方式"]]
    return "in_force" if (row["施行日期"] or row["生成日期"]) <= ON.isoformat() else "not_yet_in_force"


def register(lines):
    text = io.StringIO()
    writer = csv.DictWriter(text, HEADS)
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


class Cells(HTMLParser):
    """The cells of the rows of a page, and its tags."""

    def __init__(self, page):
        super().__init__()
        self.rows, self.tags, self.links, self.open = [], [], [], False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.open = True
        if tag == "br" and self.open:
            self.rows[-1][-1] += "\n"
        if tag == "a":
            self.links.append(dict(attributes)["href"])

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.open = False

    def handle_data(self, data):
        if self.open:
            self.rows[-1][-1] += data


class Catalogue(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def written(self, lines, kind, *options):
        file, out = self.folder / "公文.csv", self.folder / f"out.{kind}"
        file.write_text(register(lines), "utf-8", newline="")
        call = ("--organ", "清源县教育局", "--organ-code", CODE, "--on", ON, *options)
        done = govinfo("catalogue", "--documents", file, *call, "-o", out, "--force")
        return done, out

    def test_another_program_lists_the_same(self):
        chance = random.Random(47)
        judge = Judge(json.loads(govinfo("schema", "catalogue").stdout))
        for _ in range(20):
            lines, fate = made(chance, tries(2_000, 100) // 20)
            done, out = self.written(lines, "json")
            found = json.loads(out.read_text("utf-8"))
            judge.accepts(found)
            found = found["catalogue"]
            numbers, rows = numbered(lines, fate), {row["编号"]: row for row in lines}
            said = {each["id"]: "listed" for each in found["documents"]}
            said |= {each["id"]: each["why"] for each in found["unlisted"]}
            said |= {each["record"]: "exception" for each in found["exceptions"]}
            self.assertEqual(said, fate)
            self.assertEqual(sum(len(found[key]) for key in ("documents", "unlisted", "exceptions")), len(lines))
            for each in found["documents"]:
                row = rows[each["id"]]
                self.assertEqual((each["index"], each["index_proposed"]), numbers[each["id"]])
                self.assertEqual((each["title"], each["summary"] or ""), (row["名称"].strip(), row["内容概述"]))
                self.assertEqual((each["created"], each["published"]), (row["生成日期"], row["公开日期"]))
                self.assertEqual(each["validity"], validity(row))
            days = [each["created"] for each in found["documents"]]
            self.assertEqual(days, sorted(days, reverse=True))
            # What has no title either is an exception, of which the missing summary is said as well.
            without = sorted(
                i for i, row in rows.items() if fate_of({**row, "名称": "题"}) == "listed" and not row["内容概述"]
            )
            self.assertEqual(sorted(each["record"] for each in found["remarks"] if each["rule"] == "DOC.SUMMARY"), without)
            self.assertEqual(done.returncode, 1 if without or "exception" in fate.values() else 0, done.stderr)

    def test_all_kinds_print_the_same_rows(self):
        lines, fate = made(random.Random(48), 120)
        _, out = self.written(lines, "json")
        documents = json.loads(out.read_text("utf-8"))["catalogue"]["documents"]
        _, out = self.written(lines, "csv", "--lang", "zh")
        head, *rows = csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline=""))
        self.assertEqual(head, ["索引号", "名称", "内容概述", "生成日期", "公开日期", "施行日期", "失效废止日期", "有效性", "链接", "索引号说明"])

        def plain(text):
            return re.sub(r"^'(?='*[=+\-@\t\r])|^'(?=')", "", text)

        wanted = [[each["index"], each["title"], each["summary"] or "", each["created"]] for each in documents]
        self.assertEqual([list(map(plain, row[:4])) for row in rows], [list(map(plain, row)) for row in wanted])
        formulas = [cell for row in rows for cell in row if cell[:1] in "=+-@" and cell and not re.fullmatch(r"-?\d+(\.\d+)?", cell)]
        self.assertEqual(formulas, [])

        _, out = self.written(lines, "xlsx", "--lang", "zh")
        sheet = openpyxl.load_workbook(out).active
        cells = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
        self.assertEqual(cells[0], head)
        self.assertEqual([row[:4] for row in cells[1:]], wanted)
        self.assertTrue(all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row))

        _, out = self.written(lines, "html", "--lang", "zh")
        page = Cells(out.read_text("utf-8"))
        first = [[cell.removesuffix("\n（拟编）") if i == 0 else cell for i, cell in enumerate(row)] for row in page.rows[1:]]
        self.assertEqual([row[2:4] for row in first], [row[2:4] for row in wanted])
        self.assertEqual([row[0] for row in first], [row[0] for row in wanted])
        self.assertEqual([row[1].removesuffix("\njavascript:alert(1)") for row in first], [row[1] for row in wanted])
        self.assertEqual(set(page.links), {"https://a.example/x?a=1&b=2"})
        self.assertFalse({"script", "img", "iframe", "b"} & set(page.tags))
        for kind in ("csv", "html"):
            text = (self.folder / f"out.{kind}").read_text("utf-8")
            self.assertNotIn("内部", text)
        self.assertEqual(sum(each == "listed" for each in fate.values()), len(rows))

    def test_every_kind_of_register_is_read(self):
        lines, _ = made(random.Random(49), 40)
        _, out = self.written(lines, "json")
        expected = json.loads(out.read_text("utf-8"))["catalogue"]["documents"]
        rows = "".join(json.dumps({k: v for k, v in row.items() if v}, ensure_ascii=False) + "\n" for row in lines)
        call = ("catalogue", "--documents", "-", "--organ-code", CODE, "--on", ON)
        self.assertEqual(json.loads(govinfo(*call, input=rows).stdout)["catalogue"]["documents"], expected)
        book = openpyxl.Workbook()
        for row in [HEADS, *([row[head] for head in HEADS] for row in lines)]:
            book.active.append([None if cell == "" else cell for cell in row])
        for row in book.active.iter_rows():
            for cell in row:
                cell.data_type = "s" if cell.value is not None else cell.data_type
        book.save(self.folder / "公文.xlsx")
        done = govinfo("catalogue", "--documents", self.folder / "公文.xlsx", "--organ-code", CODE, "--on", ON)
        self.assertEqual([each["id"] for each in json.loads(done.stdout)["catalogue"]["documents"]], [each["id"] for each in expected])

    def test_what_is_complete_ends_with_0(self):
        row = dict.fromkeys(HEADS, "") | {"编号": "1", "名称": "办法", "文件类别": "规章", "生成日期": "2025-03-03",
                                          "公开属性": "主动公开", "公开日期": "2025-03-04", "内容概述": "概述"}  # fmt: skip
        done, _ = self.written([row], "html")
        self.assertEqual((done.returncode, done.stderr), (0, "index numbers proposed: 1; once settled, put them into the register\n"))
        done, _ = self.written([row, row | {"编号": "2", "公开属性": "不予公开"}], "html")
        self.assertEqual(done.returncode, 0)
        self.assertIn("not listed: 1 closed\n", done.stderr)

    def test_no_more_is_asked_of_a_register_than_the_catalogue_needs(self):
        rows = "标题,签发日期,能否公开,上网日期,内容概述\n办法,2025-03-03,可以,2025-03-04,概述\n函,2025-03-03,不行,,\n"
        names = self.folder / "叫法.tsv"
        names.write_text("documents\tattribute\t能否公开\ndocuments\tpublished\t上网日期\n"
                         "documents\tattribute\t可以\t主动公开\ndocuments\tattribute\t不行\t不予公开\n", "utf-8")  # fmt: skip
        call = ("catalogue", "--documents", "-", "--organ-code", CODE)
        done = govinfo(*call, "--mapping", names, input=rows)
        self.assertEqual(done.returncode, 0, done.stderr)
        found = json.loads(done.stdout)["catalogue"]
        self.assertEqual([(each["title"], each["created"], each["index"]) for each in found["documents"]],
                         [("办法", "2025-03-03", f"{CODE}/2025-00001")])  # fmt: skip
        self.assertEqual([each["why"] for each in found["unlisted"]], ["closed"])
        done = govinfo(*call, "--lang", "zh", input=rows)
        self.assertEqual(done.returncode, 2)
        self.assertIn("“公开属性”", done.stderr)

    def test_wrong_calls(self):
        file = self.folder / "公文.csv"
        file.write_text(register([]), "utf-8")
        for call in ((), ("--documents", "no such file"), ("--documents", file, "--organ-code", "123456789"),
                     ("--documents", file, "--to", "docx"), ("--documents", file, "-o", self.folder / "a.docx"),
                     ("--documents", file, "--on", "2025"), ("--documents", ROOT / "tests/data/registers/requests.csv"),
                     ("--documents", file, "-o", file)):  # fmt: skip
            done = govinfo("catalogue", *call)
            self.assertEqual((done.returncode, done.stdout), (2, ""), call)
            self.assertTrue(done.stderr.startswith("govinfo: "))


if __name__ == "__main__":
    unittest.main()
