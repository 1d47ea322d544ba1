"""catalogue(), write_catalogue() and guide()."""

import json
import unittest
from datetime import date
from pathlib import Path

import govinfo

ROOT = Path(__file__).resolve().parents[2]
CSV = """编号,索引号,名称,文件类别,生成日期,公开属性,公开日期,内容概述
1,,甲办法,规章,2025-03-03,主动公开,2025-03-05,概述
2,000014349/2025-00004,乙办法,规章,2025-02-03,主动公开,2025-03-05,
3,,机密,其他,2025-03-03,不予公开,,
4,,丙办法,规章,2025-03-03,待定,,
""".encode()


class Catalogue(unittest.TestCase):
    def test_each_record_is_listed_or_named(self):
        found = govinfo.catalogue(CSV, organ="某县教育局", organ_code="111000000000143498", on=date(2025, 12, 31))
        self.assertEqual((found["organ"], found["on"]), ("某县教育局", "2025-12-31"))
        self.assertEqual(
            [(each["id"], each["index"], each["index_proposed"], each["validity"]) for each in found["documents"]],
            [("1", "000014349/2025-00005", True, "in_force"), ("2", "000014349/2025-00004", False, "in_force")],
        )
        self.assertEqual([(each["id"], each["why"]) for each in found["unlisted"]], [("3", "closed")])
        self.assertEqual([each["rule"] for each in found["exceptions"]], ["DOC.ATTRIBUTE"])
        self.assertEqual([(each["rule"], each["record"]) for each in found["remarks"]], [("DOC.SUMMARY", "2")])

    def test_it_is_published_as_a_page_a_table_or_a_workbook(self):
        page = govinfo.write_catalogue(CSV, "html", organ="某县教育局").decode()
        self.assertIn("<h1>某县教育局政府信息公开目录</h1>", page)
        self.assertNotIn("机密", page)
        self.assertTrue(govinfo.write_catalogue(CSV, "csv", language="en").decode("utf-8-sig").startswith("index,title,summary,"))
        self.assertTrue(govinfo.write_catalogue(CSV, "xlsx").startswith(b"PK"))

    def test_wrong_calls(self):
        for wrong in ({"organ_code": "123456789"}, {"organ": "\0"}):
            with self.assertRaises((govinfo.ArgumentError, ValueError)):
                govinfo.catalogue(CSV, **wrong)
        with self.assertRaises(govinfo.ArgumentError):
            govinfo.write_catalogue(CSV, "docx")
        with self.assertRaises(govinfo.Error):
            govinfo.catalogue(b"a,b\n1,2\n")


class Guide(unittest.TestCase):
    def test_the_example(self):
        items = json.loads((ROOT / "examples/data/guide.json").read_text("utf-8"))["guide"]
        self.assertIn("<h1>清源县教育局政府信息公开指南</h1>", govinfo.guide(items).decode())
        self.assertTrue(govinfo.guide(items, "docx").startswith(b"PK"))
        del items["fax"]
        with self.assertRaises(govinfo.Error) as caught:
            govinfo.guide(items)
        self.assertEqual((caught.exception.code, caught.exception.path), ("missing_key", "guide/fax"))
        self.assertIn("传真号码", caught.exception.message_zh)
        self.assertIn("〔待补充：传真号码〕", govinfo.guide(items, draft=True).decode())


if __name__ == "__main__":
    unittest.main()
