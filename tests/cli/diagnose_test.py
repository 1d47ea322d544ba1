"""`govinfo diagnose` and `fix`: reports that are right, with one cell made wrong, are restored."""

import json
import random
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from check_test import failing
from command import COMMAND, DATA, ROOT, cell, govinfo, load, sums

HONGZE = DATA / "hongze-2023.json"


def correct_reports():
    """Those of Suqian on 2023 and 2024 as canonical JSON."""
    yield load("suqian-2023")
    report = json.loads((ROOT / "tests/data/reports/suqian-2024.json").read_text("utf-8"))
    yield {key: report[key] for key in ("govinfo", "form", "proactive", "requests", "proceedings")}


def put(report, path, value):
    """A copy with that value at the path."""
    copy = json.loads(json.dumps(report))
    *keys, last = path.split("/")
    row = copy
    for key in keys:
        row = row[key]
    row[last] = value
    return copy


def diagnosed(*arguments):
    """The groups of each file."""
    done = govinfo("diagnose", "--json", *arguments)
    return [file["diagnosis"]["groups"] for file in json.loads(done.stdout)["files"]]


def cells_of(answer):
    return [(each["path"], each["value"], each["proposed"]) for each in answer["cells"]]


class Faults(unittest.TestCase):
    """One wrong cell anywhere in tables three and four of reports that are right."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.faults = []
        draw = random.Random(5)
        for report in correct_reports():
            paths = sorted({path for sides in sums(report).values() for side in sides for path in side})
            for path in draw.sample(paths, 60):
                true = cell(report, path)
                wrong = draw.choice([true + 1, true * 10 + 3, true + 100, -true or 7])
                file = Path(self.folder.name, f"{len(self.faults)}.json")
                file.write_text(json.dumps(put(report, path, wrong)), "utf-8")
                self.faults.append((file, report, path, true, wrong))

    def test_the_true_cell_is_named_with_its_true_value(self):
        unique = 0
        for (file, report, path, true, wrong), groups in zip(
            self.faults, diagnosed(*(fault[0] for fault in self.faults))
        ):
            (group,) = groups
            fail = set(failing(put(report, path, wrong)))
            found = {f"{rule['rule']}@{rule['line']}" for rule in group["rules"]}
            self.assertEqual({id for id in found if not id.startswith("CELL.")}, fail)
            self.assertIn([(path, str(wrong), str(true))], map(cells_of, group["answers"]))
            self.assertEqual(group["unique"], len(group["answers"]) == 1)
            unique += group["unique"]
        self.assertGreater(unique, len(self.faults) // 2)

    def test_fix_restores_it_where_it_is_the_only_answer_or_is_picked(self):
        for (file, report, path, true, wrong), groups in zip(
            self.faults, diagnosed(*(fault[0] for fault in self.faults))
        ):
            done = govinfo("fix", file)
            right = govinfo("convert", "--to", "json", "-", input=json.dumps(report)).stdout
            if not groups[0]["unique"]:
                self.assertEqual(done.returncode, 1)
                self.assertNotEqual(done.stdout, right)
                rule = groups[0]["rules"][0]
                true_answer = [(path, str(wrong), str(true))]
                number = list(map(cells_of, groups[0]["answers"])).index(true_answer) + 1
                done = govinfo("fix", file, "--pick", f"{rule['rule']}@{rule['line']}:{number}")
            self.assertEqual((done.returncode, done.stdout), (0, right))
            self.assertRegex(done.stderr, rf" {wrong} +-> +{true}\b")


class Diagnose(unittest.TestCase):
    def test_a_total_that_was_left_0_is_named(self):
        one, other = diagnosed(HONGZE)[0]
        report = load("hongze-2023")
        for group, row in ((one, "reconsideration"), (other, "litigation_after_reconsideration")):
            (total,), parts = sums(report)[f"T4.TOTAL@{row}"]
            true = str(sum(cell(report, part) for part in parts))
            self.assertEqual(group["rules"], [{"rule": "T4.TOTAL", "line": row}])
            self.assertEqual(cells_of(group["answers"][0]), [(total, "0", true)])
            self.assertIn(true, group["answers"][0]["reason"]["zh"])

    def test_check_shows_the_same(self):
        checked = json.loads(govinfo("check", "--json", HONGZE).stdout)["files"][0]
        self.assertEqual(checked["diagnosis"]["groups"], diagnosed(HONGZE)[0])
        good = json.loads(govinfo("check", "--json", DATA / "suqian-2023.json").stdout)["files"][0]
        self.assertNotIn("diagnosis", good)

    def test_check_ends_with_the_call_that_comes_next(self):
        with tempfile.TemporaryDirectory() as folder:
            file, last = Path(folder, "the clerk's 报告.json"), Path(folder, "last.json")
            last.write_bytes((DATA / "suqian-2023.json").read_bytes())

            def next_call(report, *arguments):
                file.write_text(json.dumps(report), "utf-8")
                lines = govinfo("check", *arguments, file.name, cwd=folder).stdout.splitlines()
                return lines[-1].removeprefix("Next: ") if lines[-1].startswith("Next: ") else None

            def run(call):
                script = f'govinfo() {{ "{COMMAND}" "$@"; }}; {call}'
                return subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True)

            report = load("suqian-2023")
            self.assertIsNone(next_call(report))
            true = cell(report, "requests/granted/person")
            wrong = put(report, "requests/granted/person", true + 1)
            blank = put(report, "requests/granted/person", None)
            for wrong, arguments in ((wrong, []), (blank, ["--blank", "zero"])):
                call = next_call(wrong, *arguments)
                self.assertTrue(call.startswith("govinfo fix "), call)
                self.assertEqual(run(call).returncode, 0)
                self.assertEqual(failing(json.loads(Path(folder, "fixed.json").read_text("utf-8"))), {})
            call = next_call(put(report, "requests/granted/person", true + 1), "--previous", "last.json")
            self.assertIn("--previous last.json", call)
            hongze = put(load("hongze-2023"), "proceedings/reconsideration/total", 11)
            call = next_call(hongze)
            self.assertTrue(call.startswith("govinfo diagnose "), call)
            self.assertIn(b"litigation_after_reconsideration", run(call).stdout)
            accepted = {"T4.TOTAL@litigation_after_reconsideration": "已报备"}
            last.write_text(json.dumps(accepted), "utf-8")
            self.assertIsNone(next_call(hongze, "--accept", "last.json"))

    def test_what_no_change_within_the_limit_mends(self):
        report = load("suqian-2023")
        for path in ("granted/person", "granted/business", "received/person"):
            report = put(report, f"requests/{path}", 9000)
        text = json.dumps(report)
        limited = govinfo("diagnose", "--max-cells", "1", "-", input=text)
        self.assertEqual(limited.returncode, 1)
        self.assertIn("no change of at most 1 cell", limited.stdout)
        self.assertNotIn("no change", govinfo("diagnose", "-", input=text).stdout)

    def test_a_blank_is_a_wrong_cell_only_where_it_counts_as_zero(self):
        text = json.dumps(put(load("suqian-2023"), "requests/granted/person", None))
        self.assertEqual(govinfo("diagnose", "-", input=text).returncode, 0)
        done = govinfo("diagnose", "--blank", "zero", "-", input=text)
        self.assertRegex(done.stdout, r"granted \S+ · person \S+ +blank +-> +1175\b")

    def test_what_last_year_carried_out_takes_part(self):
        last, this = correct_reports()
        true = [cell(last, f"requests/carried_out/{column}") for column in ("person", "total")]
        wrong = put(this, "requests/carried_in/person", true[0] + 9)
        wrong = put(wrong, "requests/carried_in/total", true[1] + 9)
        text, previous = json.dumps(wrong), DATA / "suqian-2023.json"
        done = govinfo("diagnose", "--json", "-", input=text)
        self.assertGreater(len(json.loads(done.stdout)["files"][0]["diagnosis"]["groups"][0]["answers"]), 1)
        done = govinfo("diagnose", "--json", "--previous", previous, "-", input=text)
        (group,) = json.loads(done.stdout)["files"][0]["diagnosis"]["groups"]
        self.assertIn({"rule": "YOY.CARRY", "line": "person"}, group["rules"])
        (answer,) = group["answers"]
        self.assertEqual([each["proposed"] for each in answer["cells"]], list(map(str, true)))
        done = govinfo("fix", "--previous", previous, "-", input=text)
        self.assertEqual((done.returncode, json.loads(done.stdout)["requests"]), (0, this["requests"]))
        without = ("--previous", previous, "--disable", "YOY.CARRY", "-")
        self.assertEqual(govinfo("diagnose", *without, input=text).stdout, govinfo("diagnose", "-", input=text).stdout)
        self.assertEqual(json.loads(govinfo("fix", *without, input=text).stdout), wrong)
        self.assertIn("cannot be disabled", govinfo("fix", "--disable", "T3.BALANCE", previous).stderr)

    def test_exit_status_and_files_that_cannot_be_read(self):
        good = DATA / "suqian-2023.json"
        self.assertEqual(govinfo("diagnose", good).returncode, 0)
        self.assertEqual(govinfo("diagnose", good).stdout.count("\n"), 1)
        self.assertEqual(govinfo("diagnose", good, HONGZE).returncode, 1)
        done = govinfo("diagnose", "--json", HONGZE, "nothing")
        self.assertEqual(done.returncode, 2)
        read, unread = json.loads(done.stdout)["files"]
        self.assertEqual(list(read), ["file", "diagnosis"])
        self.assertEqual(unread["error"]["code"], "cannot_open")
        for verb in ("diagnose", "fix", "check"):
            done = govinfo(verb, "--previous", "nothing", good)
            self.assertEqual((done.returncode, done.stdout), (2, ""))


class Fix(unittest.TestCase):
    def test_what_has_several_answers_is_left_unless_one_is_picked(self):
        done = govinfo("fix", HONGZE)
        self.assertEqual(done.returncode, 1)
        fixed, total = json.loads(done.stdout), "proceedings/{}/total"
        self.assertEqual(cell(fixed, total.format("reconsideration")), 11)
        self.assertEqual(cell(fixed, total.format("litigation_after_reconsideration")), 0)
        pick = re.search(r"--pick (\S+):number", done.stderr)[1]
        for number, expected in ((1, (5, 5)), (2, (0, 0))):
            done = govinfo("fix", HONGZE, "--pick", f"{pick}:{number}")
            self.assertEqual(done.returncode, 0)
            row = json.loads(done.stdout)["proceedings"]["litigation_after_reconsideration"]
            self.assertEqual((row["upheld"], row["total"]), expected)

    def test_a_pick_must_name_an_answer_that_there_is(self):
        for pick in (
            "T4.TOTAL@litigation_after_reconsideration:3",
            "T4.TOTAL@litigation_after_reconsideration:0",
            "T4.TOTAL@litigation_after_reconsideration",
            "T4.TOTAL@litigation_direct:1",
            ":1",
            "",
        ):
            done = govinfo("fix", HONGZE, "--pick", pick)
            self.assertEqual((done.returncode, done.stdout), (2, ""), pick)

    def test_words_in_a_cell_are_kept_and_what_they_should_be_is_told(self):
        name = "suqian-2023-five-faults"
        done = govinfo("fix", DATA / f"{name}.json")
        self.assertEqual(done.returncode, 0)
        path = "requests/refused/third_party_rights/total"
        self.assertEqual(cell(json.loads(done.stdout), path), cell(load(name), path))
        self.assertRegex(done.stderr, r'"三十八" +=  +38 .*must then hold this')
        self.assertEqual(failing(json.loads(done.stdout)), {})

    def test_the_report_itself_is_never_written_over(self):
        with tempfile.TemporaryDirectory() as folder:
            report, link, other = (Path(folder, name) for name in ("report.json", "link", "other"))
            report.write_bytes(HONGZE.read_bytes())
            link.symlink_to(report)
            for same in (report, link, Path(folder, ".", "report.json")):
                done = govinfo("fix", report, "-o", same)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertEqual(report.read_bytes(), HONGZE.read_bytes())
            printed = govinfo("fix", report).stdout
            self.assertEqual(govinfo("fix", report, "-o", other).returncode, 1)
            self.assertEqual(other.read_text("utf-8"), printed)

    def test_a_report_that_is_right_comes_out_as_it_went_in(self):
        done = govinfo("fix", DATA / "suqian-2023.json")
        self.assertEqual((done.returncode, done.stderr), (0, "nothing fails\n"))
        self.assertEqual(done.stdout, (DATA / "suqian-2023.json").read_text("utf-8"))


class Accept(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def check(self, accepted, *arguments):
        file = Path(self.folder.name, "accepted.json")
        text = accepted if isinstance(accepted, str) else json.dumps(accepted)
        file.write_text(text, "utf-8")
        return govinfo("check", "--accept", file, *arguments, HONGZE)

    def test_an_accepted_finding_stays_but_does_not_fail_the_call(self):
        reasons = {
            "T4.TOTAL@reconsideration": "系统原因，已报备",
            "T4.TOTAL@litigation_after_reconsideration": "同上",
        }
        found = json.loads(self.check(reasons, "--json").stdout)["files"][0]
        marks = {each["id"]: each.get("accepted") for each in found["findings"]}
        self.assertEqual(marks, reasons | {"FMT.UNSPLIT@other": None})
        self.assertEqual((found["verdict"], found["counts"]["error"]), ("inconsistent", 2))
        self.assertEqual(found["counts"]["accepted"], 2)
        done = self.check(reasons)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("T4.TOTAL@reconsideration  accepted: 系统原因，已报备\n", done.stdout)
        self.assertEqual(self.check(reasons, "--fail-on", "warning").returncode, 1)
        reasons["FMT.UNSPLIT@other"] = "按原表填报"
        self.assertEqual(self.check(reasons, "--fail-on", "warning").returncode, 0)
        del reasons["T4.TOTAL@reconsideration"]
        self.assertEqual(self.check(reasons).returncode, 1)

    def test_what_does_not_fail_any_more_is_told(self):
        done = self.check({"T3.BALANCE@person": "旧", "T4.TOTAL@reconsideration": "x"})
        self.assertIn("T3.BALANCE@person was accepted, but fails in no report", done.stderr)
        self.assertNotIn("T4.TOTAL", done.stderr)

    def test_a_list_that_is_wrong_is_refused_with_the_place(self):
        for wrong, where in (
            ('{\n "T3.BALANCE@person": ""}', "line 2, column 23"),
            ('{"T9.NONE@person": "x"}', "line 1, column 2"),
            ('{"T3.BALANCE@person": "x", "T3.BALANCE@person": "y"}', "line 1, column 28"),
            ("[]", "line 1, column 1"),
        ):
            done = self.check(wrong)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(where, done.stderr)
        self.assertEqual(govinfo("check", "--accept", "nothing", HONGZE).returncode, 2)


if __name__ == "__main__":
    unittest.main()
