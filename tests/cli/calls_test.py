"""Options, exit status, standard input, languages and terminals."""

import json
import os
import pty
import subprocess
import unittest

from command import COMMAND, DATA, SEED, govinfo

GOOD, BAD = DATA / "suqian-2023.json", DATA / "suqian-2023-five-faults.json"
BLANK = DATA / "shanghai-office-2019.json"


def checked(*arguments):
    return json.loads(govinfo("check", "--json", *arguments).stdout)


class ExitStatus(unittest.TestCase):
    def test_check(self):
        missing = DATA / "missing.json"
        for status, arguments in (
            (0, [GOOD]),
            (1, [BAD]),
            (1, [GOOD, BAD, GOOD]),
            (2, [missing]),
            (2, [missing, GOOD]),
            (2, [BAD, missing]),
            (0, [SEED]),
            (0, ["--strict", SEED]),
            (1, ["--fail-on", "warning", SEED]),
            (0, ["--fail-on", "warning", GOOD]),
            (0, ["--fail-on", "warning", "--disable", "T2.NOT_SUM", SEED]),
            (0, [BLANK]),
            (1, ["--strict", BLANK]),
            (1, ["--blank", "zero", BLANK]),
        ):
            for shape in ([], ["--json"]):
                with self.subTest(arguments=arguments, shape=shape):
                    self.assertEqual(govinfo("check", *shape, *arguments).returncode, status)

    def test_convert_and_fill_do_not_judge(self):
        self.assertEqual(govinfo("convert", "--to", "json", BAD).returncode, 0)
        self.assertEqual(govinfo("fill", BAD).returncode, 0)

    def test_full_disk(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([COMMAND, "check", GOOD], stdout=full, stderr=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 2)


class Files(unittest.TestCase):
    def test_an_unreadable_file_does_not_stop_the_others(self):
        found = checked("missing.json", GOOD, "README.md", BAD)["files"]
        self.assertEqual([each["file"] for each in found], ["missing.json", str(GOOD), "README.md", str(BAD)])
        self.assertEqual(["error" in each for each in found], [True, False, True, False])
        error = found[0]["error"]
        self.assertEqual(set(error), {"code", "message", "line", "column", "path"})
        self.assertEqual((error["code"], set(error["message"])), ("cannot_open", {"zh", "en"}))

    def test_where_json_is_wrong(self):
        broken = GOOD.read_text("utf-8").replace('"issued": 2', '"issued": 2e1')
        done = govinfo("check", "--json", "-", input=broken)
        error = json.loads(done.stdout)["files"][0]["error"]
        line = next(i for i, text in enumerate(broken.splitlines(), 1) if "2e1" in text)
        self.assertEqual((error["line"], error["path"]), (line, "proactive/regulations/issued"))

    def test_standard_input(self):
        done = govinfo("check", "-", input=SEED.read_text("utf-8"))
        self.assertEqual(done.returncode, 0)
        self.assertTrue(done.stdout.startswith("-: 萝北县教育局, 2020 (form 2019): tables consistent"))

    def test_too_large_is_said_before_all_is_read(self):
        with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as endless:
            done = govinfo("check", "--json", "-", stdin=endless.stdout)
            endless.terminate()
        self.assertEqual(json.loads(done.stdout)["files"][0]["error"]["code"], "too_large")

    def test_a_name_that_is_no_utf_8_still_gives_json(self):
        done = subprocess.run([COMMAND, "check", "--json", b"\xff\xe5.json"], capture_output=True)
        self.assertEqual(json.loads(done.stdout)["files"][0]["file"], "\ufffd\ufffd.json")


class Options(unittest.TestCase):
    def test_they_are_recorded(self):
        arguments = "--blank zero --enable T2 --disable PUB --disable FMT.YEAR --deadline 2024-01-20"
        found = checked(*arguments.split(), "--fail-on", "warning", "--strict", GOOD)
        self.assertEqual(
            found["options"],
            {
                "blank": "zero",
                "previous": None,
                "enable": ["T2"],
                "disable": ["PUB", "FMT.YEAR"],
                "deadline": "2024-01-20",
                "alike": False,
                "accept": None,
                "fail_on": "warning",
                "strict": True,
            },
        )
        self.assertEqual(
            checked(GOOD)["options"],
            {
                "blank": "unknown",
                "previous": None,
                "enable": [],
                "disable": [],
                "deadline": None,
                "alike": False,
                "accept": None,
                "fail_on": "error",
                "strict": False,
            },
        )

    def test_they_work(self):
        def rules(*arguments):
            return {each["rule"] for each in checked(*arguments)["files"][0]["findings"]}

        self.assertIn("PUB.GOVERNMENT_DATE", rules(BAD))
        self.assertFalse(any(rule.startswith("PUB") for rule in rules("--disable", "PUB", BAD)))
        self.assertIn("T3.BALANCE", rules("--disable", "PUB", BAD))
        newly = SEED.read_text("utf-8").replace("\t规章\n\t0\n\t0\n\t0", "\t规章\n\t0\n\t1\n\t1")
        for arguments, found in (([], False), (["--enable", "T2.NEWLY_PUBLISHED"], True)):
            done = govinfo("check", "--json", *arguments, "-", input=newly)
            self.assertEqual("T2.NEWLY_PUBLISHED@regulations" in done.stdout, found)
        self.assertNotIn("PUB.DEPARTMENT_DATE", rules(SEED))
        self.assertIn("PUB.DEPARTMENT_DATE", rules("--deadline", "2021-01-05", SEED))


class Languages(unittest.TestCase):
    def test_the_locale_decides_unless_an_option_does(self):
        for environment, arguments, expected in (
            ({}, [], "no error"),
            ({"LC_ALL": "zh_CN.UTF-8"}, [], "zh"),
            ({"LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8"}, [], "zh"),
            ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN"}, [], "zh"),
            ({"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN"}, [], "en"),
            ({"LC_ALL": "zh_CN.UTF-8"}, ["--lang", "en"], "en"),
            ({}, ["--lang=zh"], "zh"),
        ):
            with self.subTest(environment, arguments=arguments):
                done = govinfo("check", *arguments, SEED, environment=environment)
                self.assertEqual("一致" in done.stdout, expected == "zh")

    def test_before_or_after_the_verb(self):
        self.assertEqual(
            govinfo("--lang", "zh", "check", SEED).stdout, govinfo("check", SEED, "--lang", "zh").stdout
        )

    def test_another_language_is_refused_in_that_of_the_locale(self):
        done = govinfo("check", SEED, "--lang", "fr", environment={"LC_ALL": "zh_CN.UTF-8"})
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr, "govinfo: “--lang”不能是“fr”，应为：zh 或 en\n用法见 govinfo check --help\n")


class Terminal(unittest.TestCase):
    def on_a_terminal(self, stream, *arguments, **environment):
        """What comes out of that stream where it is a terminal and the other is not."""
        leader, follower = pty.openpty()
        streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | {stream: follower}
        environment = os.environ | {"LC_ALL": "C.UTF-8"} | environment
        with subprocess.Popen([COMMAND, "check", *arguments], env=environment, **streams):
            os.close(follower)
            out = b""
            try:
                while chunk := os.read(leader, 4096):
                    out += chunk
            except OSError:  # the other end was closed
                pass
        os.close(leader)
        return out.decode()

    def test_colours_only_there(self):
        self.assertIn("\033[31mtables inconsistent\033[0m", self.on_a_terminal("stdout", BAD))
        self.assertIn("  \033[31m99!\033[0m  ", self.on_a_terminal("stdout", "--show", BAD))
        self.assertNotIn("\033", self.on_a_terminal("stdout", BAD, NO_COLOR="1"))
        self.assertNotIn("\033", govinfo("check", BAD).stdout)

    def test_progress_only_there(self):
        told = self.on_a_terminal("stderr", GOOD, "missing.json", SEED)
        self.assertIn("\033[Kgovinfo: missing.json: cannot be opened", told)
        self.assertTrue(told.endswith("\033[K"))
        self.assertEqual(govinfo("check", GOOD, SEED).stderr, "")

    def test_a_report_without_fault_is_one_line(self):
        report = json.loads(GOOD.read_text("utf-8"))
        report |= {"organ_kind": "city_government", "scope": "area", "published": "2024-03-01"}
        report |= {"title": "宿迁市2023年政府信息公开工作年度报告"}
        report |= {"period": {"from": "2023-01-01", "to": "2023-12-31"}}
        done = govinfo("check", "--strict", "-", input=json.dumps(report))
        self.assertEqual(done.stdout, "-: 宿迁市人民政府, 2023 (form 2021): tables consistent\n")


if __name__ == "__main__":
    unittest.main()
