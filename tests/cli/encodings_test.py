"""Terminals that take GB18030, and documents, which are always in UTF-8."""

import os
import subprocess
import unittest

from command import COMMAND, DATA, SEED

GOOD, BAD = DATA / "suqian-2023.json", DATA / "suqian-2023-five-faults.json"
BLANK = DATA / "shanghai-office-2019.json"


class Encodings(unittest.TestCase):
    def said(self, locale, *arguments):
        environment = os.environ | {"LC_ALL": locale}
        return subprocess.run([COMMAND, *arguments], env=environment, capture_output=True)

    def test_words_in_that_of_the_locale(self):
        for arguments in (["check", BAD], ["check", "--show", SEED], ["--help"], ["rules"], ["chek"], ["fill", BLANK]):
            utf8 = self.said("zh_CN.UTF-8", *arguments)
            for locale in ("zh_CN.GB18030", "zh_CN.gb18030", "zh_CN.GBK", "zh_CN.gb2312@x", "zh_CN.eucCN"):
                done = self.said(locale, *arguments)
                self.assertEqual(done.stderr.decode("gb18030"), utf8.stderr.decode())
                if arguments[0] != "fill":
                    self.assertEqual(done.stdout.decode("gb18030"), utf8.stdout.decode())
        told = self.said("zh_CN.GBK", "check", b"\xbb\xfa.json").stderr
        self.assertTrue(told.startswith("govinfo: 机.json: 无法打开".encode("gbk")), told)

    def test_documents_always_in_utf_8(self):
        for arguments in (
            ["check", "--json", SEED],
            ["convert", SEED],
            ["compare", "--json", GOOD, GOOD],
            ["compare", "--csv", GOOD, GOOD],
            ["rules", "--json"],
            ["rules", "--markdown"],
            ["schema", "2021"],
        ):
            utf8, gbk = (self.said(locale, *arguments).stdout for locale in ("zh_CN.UTF-8", "zh_CN.GBK"))
            self.assertEqual(gbk, utf8)
            self.assertRegex(gbk.decode(), "[一-龥]")
            self.assertEqual(gbk.startswith(b"\xef\xbb\xbf"), "--csv" in arguments)

    def test_what_the_transport_said_of_a_document(self):
        gbk = SEED.read_text("utf-8").replace("\xa0", " ").encode("gbk")
        expected = self.said("C", "convert", SEED).stdout
        for label, exit in (("gb2312", 0), ("utf-8", 2)):
            done = subprocess.run([COMMAND, "--encoding", label, "convert", "-"], input=gbk, capture_output=True)
            self.assertEqual(done.returncode, exit)
            self.assertEqual(done.stdout, expected if exit == 0 else b"")
        self.assertIn(b"not big5", self.said("C", "--encoding", "big5", "check", SEED).stderr)


if __name__ == "__main__":
    unittest.main()
