"""Folders, lists and patterns of files, worked on by several threads: everything comes out in their
order, whoever was ready first, and nothing that one of them does ends the others."""

import json
import os
import pty
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from command import COMMAND, DATA, SEED, govinfo

NAMES = ("hongze-2023", "shanghai-office-2019", "suqian-2023", "suqian-2023-five-faults")
REPORTS = [DATA / f"{name}.json" for name in NAMES]
TEXT = SEED.read_bytes()
SANITIZED = any(name in os.environ for name in ("LD_PRELOAD", "ASAN_OPTIONS"))


class Many(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, data=TEXT):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def named(self, *names, **options):
        """What `check` says of which files, in its order."""
        done = govinfo("check", "--json", *names, cwd=self.folder, **options)
        files = json.loads(done.stdout)["files"]
        return [(each["file"], each["error"]["code"] if "error" in each else None) for each in files]

    def start(self, *arguments, **options):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        environment |= {name: os.environ[name] for name in ("LD_PRELOAD", "ASAN_OPTIONS") if name in os.environ}
        environment |= options.pop("environment", {})
        return subprocess.Popen([COMMAND, *map(str, arguments)], env=environment, cwd=self.folder, **options)


class Names(Many):
    def test_a_folder_is_all_files_in_it_in_the_order_of_their_bytes(self):
        for name in ("in/乙.txt", "in/甲.txt", "in/b/2.txt", "in/b.txt", "in/a/z/1.txt", "in/Z.txt"):
            self.write(name)
        for name in ("in/.hidden", "in/.git/config", "in/~$b.docx"):
            self.write(name)
        (self.folder / "in/again").symlink_to("..")
        (self.folder / "in/gone.txt").symlink_to("nowhere")
        os.mkfifo(self.folder / "in/pipe")
        names = ["Z.txt", "a/z/1.txt", "b.txt", "b/2.txt", "gone.txt", "乙.txt", "甲.txt"]
        found = [(f"in/{name}", "cannot_open" if name == "gone.txt" else None) for name in names]
        self.assertEqual(self.named("in"), found)
        self.assertEqual(self.named("in/"), found)
        self.assertEqual(self.named("in/b", "in/b.txt", "in/b"), [found[3], found[2], found[3]])

    def test_a_folder_without_files_is_an_error(self):
        (self.folder / "in/below").mkdir(parents=True)
        self.assertEqual(self.named("in"), [("in", "directory")])
        done = govinfo("check", "in", cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (2, "govinfo: in: the folder holds no file\n"))

    def test_a_list_has_a_name_a_line(self):
        for name in ("a.txt", "in/b.txt", "in/c.txt", "中 文.txt", "@x"):
            self.write(name)
        self.write("list", "\ufeff中 文.txt\r\nin\r\n\r\nnone.txt\n*.txt\n@x\na.txt".encode())
        chinese = ("中 文.txt", None)
        listed = [chinese, ("in/b.txt", None), ("in/c.txt", None), ("none.txt", "cannot_open")]
        listed += [("a.txt", None), chinese, ("@x", None), ("a.txt", None)]
        self.assertEqual(self.named("@list", "a.txt"), [*listed, ("a.txt", None)])
        self.write("zeros", b"a.txt\0in/b.txt\0")
        self.assertEqual(self.named("@zeros"), [("a.txt", None), ("in/b.txt", None)])
        self.assertEqual(self.named("@-", input="in/b.txt\n"), [("in/b.txt", None)])
        self.write("empty", b"\n\n")
        self.assertEqual(self.named("@empty", "@none"), [("@empty", "empty_list"), ("@none", "cannot_open")])

    def test_a_pattern_in_quotes(self):
        for name in ("b/1.txt", "a/2.txt", "a/1.txt", "a/1.html", "[1].txt"):
            self.write(name)
        self.assertEqual(self.named("?/*.txt"), [(name, None) for name in ("a/1.txt", "a/2.txt", "b/1.txt")])
        self.assertEqual(self.named("[1].txt", "[2].txt"), [("[1].txt", None), ("[2].txt", "no_match")])

    def test_standard_input_comes_once(self):
        done = govinfo("check", "-", "-", input="")
        self.assertEqual(done.returncode, 2)
        self.assertIn("- can stand only once", done.stderr)

    def test_what_is_written_is_never_in_the_folder_that_is_read(self):
        self.write("in/a.txt")
        list_ = self.write("in/list.csv")
        done = govinfo("check", "in", "--report", "in/list.csv", "--force", cwd=self.folder)
        self.assertEqual((done.returncode, list_.read_bytes()), (2, TEXT))
        self.assertIn("is read by this call", done.stderr)

    def test_one_body_has_one_report(self):
        self.write("in/a.txt"), self.write("in/b.txt")
        done = govinfo("check", "--previous", SEED, "in", cwd=self.folder)
        self.assertIn("check one report with it", done.stderr)


class Order(Many):
    def setUp(self):
        """Files that take unequally long, some of them unreadable."""
        super().setUp()
        for i in range(60):
            self.write(f"in/{i:02}.json", REPORTS[i % 4].read_bytes())
        for i in range(0, 60, 7):
            self.write(f"in/{i:02}.bad", b"\x00" * i)
        for i in range(0, 60, 9):
            self.write(f"in/{i:02}.pdf", b"%PDF-1.7 " + bytes([48 + i % 10]))
        programs = self.folder / "programs"
        programs.mkdir()
        converter = programs / "pdftotext"
        converter.write_text(f'#!/bin/sh\n/bin/sleep 0.1\nexec /bin/cat "{SEED}"\n')
        converter.chmod(0o755)
        self.environment = {"PATH": str(programs)}

    def test_it_is_that_of_the_names_for_any_number_of_jobs(self):
        calls = (["check"], ["check", "--json"], ["check", "--alike", "--lang", "zh"], ["diagnose"])
        calls += (["indicators", "--json"], ["check", "--report", "list.html", "--force"])
        for call in calls:
            outs = set()
            for jobs in (1, 2, 7):
                done = govinfo(*call, "--jobs", jobs, "in", cwd=self.folder, environment=self.environment)
                list_ = self.folder / "list.html"
                written = list_.read_bytes() if list_.exists() else b""
                outs.add((done.returncode, done.stdout, done.stderr, written))
            self.assertEqual(len(outs), 1, call)
            ((code, out, err, _),) = outs
            self.assertEqual(code, 2)
            self.assertEqual(err.count(".pdf"), 7)
        order = re.findall(r'"file":"in/(\d\d\.\w+)"', govinfo(*calls[1], "in", cwd=self.folder).stdout)
        self.assertEqual(order, sorted(path.name for path in (self.folder / "in").iterdir()))

    def test_several_converters_run_at_a_time_and_one_that_hangs_is_one_error(self):
        for i in range(8):
            self.write(f"pdf/{i}.pdf", b"%PDF-1.7 " + str(i).encode())
        hang = f'#!/bin/sh\nif /bin/grep -q 3 input; then exec /bin/sleep 99; fi\nexec /bin/cat "{SEED}"\n'
        (self.folder / "programs/pdftotext").write_text(hang.replace("grep -q 3", 'grep -q "7 3"'))
        begun = time.monotonic()
        done = govinfo("check", "--json", "--jobs", 8, "--converter-seconds", 2, "pdf", cwd=self.folder, environment=self.environment)
        self.assertLess(time.monotonic() - begun, 20)
        errors = [each.get("error", {}).get("code") for each in json.loads(done.stdout)["files"]]
        self.assertEqual(errors, ["conversion_failed" if i == 3 else None for i in range(8)])

    @unittest.skipIf(SANITIZED, "a sanitizer keeps what is freed")
    def test_what_waits_for_a_slow_file_is_bounded(self):
        def peak(count):
            pipe = self.folder / "pipe"
            os.mkfifo(pipe)
            report = self.write("report.json", REPORTS[3].read_bytes())
            process = self.start("check", "--json", "--jobs", 2, pipe, *[report] * count, stdout=subprocess.DEVNULL)
            with open(pipe, "wb") as file:
                time.sleep(1.5)
                file.write(TEXT)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = status
            os.unlink(pipe)
            return usage.ru_maxrss

        self.assertLess(peak(1500), 1.3 * peak(100))


class Failures(Many):
    def test_a_file_that_is_written_to_is_an_error(self):
        """Each is read as it was at first, as it is in the end, or not at all."""
        file = self.write("a.txt", b" " * 20_000_000 + TEXT)
        ended = threading.Event()

        def touch():
            with open(file, "ab") as stream:
                while not ended.is_set():
                    stream.write(b"\n")
                    stream.flush()
                    time.sleep(0.001)

        thread = threading.Thread(target=touch)
        thread.start()
        try:
            found = self.named(*["a.txt", str(SEED)] * 5)
        finally:
            ended.set()
            thread.join()
        self.assertEqual([code for _, code in found[1::2]], [None] * 5)
        self.assertIn("changed", [code for _, code in found[::2]])

    @unittest.skipIf(SANITIZED, "a sanitizer's memory cannot be bounded")
    def test_too_little_memory_for_one_is_one_error(self):
        self.write("in/1.txt"), self.write("in/3.txt")
        self.write("in/2.txt", b"1\n" * 25_000_000)
        bound = lambda: resource.setrlimit(resource.RLIMIT_AS, (90_000_000, 90_000_000))
        found = self.named("--jobs", "1", "in", preexec_fn=bound)
        self.assertEqual(found, [("in/1.txt", None), ("in/2.txt", "no_memory"), ("in/3.txt", None)])


class Interrupted(Many):
    """By the user while a file is waited for that never comes."""

    def interrupt(self, *arguments):
        os.mkfifo(self.folder / "pipe")
        process = self.start(*arguments, SEED, SEED, "pipe", SEED, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with open(self.folder / "pipe", "wb"):
            time.sleep(0.5)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=20)
        self.assertEqual((process.returncode, err.decode()), (130, "govinfo: interrupted: 2 of 4 files were done\n"))
        return out.decode()

    def test_what_was_done_is_printed(self):
        out = self.interrupt("check")
        self.assertEqual(out.count(f"{SEED}: "), 2)
        self.assertIn("2 files: ", out)

    def test_json_is_whole(self):
        self.assertEqual(len(json.loads(self.interrupt("check", "--json"))["files"]), 2)

    def test_a_list_is_not_written(self):
        self.interrupt("check", "--report", "list.csv")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["pipe"])


class Progress(Many):
    def waiting(self, *options, stderr):
        """Two of four files are done, and the third does not come."""
        pipe = self.folder / f"pipe{len(options)}"
        os.mkfifo(pipe)
        process = self.start("check", *options, SEED, "missing", pipe, SEED, stdout=subprocess.DEVNULL, stderr=stderr)
        return process, open(pipe, "wb")

    def test_a_line_every_ten_seconds_if_it_is_wanted(self):
        calls = [self.waiting(*options, stderr=subprocess.PIPE) for options in ([], ["--quiet"])]
        time.sleep(11)
        told = []
        for process, pipe in calls:
            pipe.write(TEXT)
            pipe.close()
            told.append(process.communicate()[1].decode())
        missing = "govinfo: missing: cannot be opened: no such file or folder\n"
        self.assertRegex(told[0], rf"^{missing}2/4 files, 0/s, \d+ findings, 1 not read, 1\d s left\n$")
        self.assertEqual(told[1], missing)

    def test_a_bar_on_a_terminal(self):
        leader, follower = pty.openpty()
        process, pipe = self.waiting(stderr=follower)
        time.sleep(0.7)
        pipe.write(TEXT)
        pipe.close()
        os.close(follower)
        out = b""
        try:
            while chunk := os.read(leader, 4096):
                out += chunk
        except OSError:  # the other end was closed
            pass
        os.close(leader)
        process.wait()
        bars = re.findall(r"\r\x1b\[K(\[#+-+\] 2/4 files, [^\r]*)", out.decode())
        self.assertGreaterEqual(len(bars), 3, out)
        self.assertLess(max(map(len, bars)), 80)
        self.assertTrue(out.endswith(b"\r\x1b[K"))


class Convert(Many):
    def convert(self, *arguments):
        return govinfo("convert", *arguments, cwd=self.folder)

    def test_the_folder_is_laid_out_as_that_which_is_read(self):
        for name in ("in/a.txt", "in/b/c.json", "in/b/乙.html"):
            self.write(name, REPORTS[2].read_bytes() if name.endswith("json") else TEXT)
        done = self.convert("in", SEED, "--to", "html", "-o", "out")
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        made = sorted(str(path.relative_to(self.folder / "out")) for path in (self.folder / "out").rglob("*.*"))
        self.assertEqual(made, ["a.html", "b/c.html", "b/乙.html", f"{SEED.stem}.html"])
        again = self.convert("out", "-o", "json")
        self.assertEqual(again.returncode, 0, again.stderr)
        for name in ("a", "b/c", "b/乙"):
            one = self.convert(f"out/{name}.html").stdout
            self.assertEqual((self.folder / f"json/{name}.json").read_text("utf-8"), one)

    def test_nothing_takes_the_place_of_another(self):
        self.write("in/a.txt"), self.write("in/a.html"), self.write("in/b.txt")
        json_ = self.write("in/c.json", REPORTS[2].read_bytes())
        done = self.convert("in", "-o", "out")
        self.assertEqual(done.returncode, 2)
        self.assertIn("in/a.txt:\ngovinfo: out/a.json is for in/a.html already", done.stderr)
        self.assertTrue((self.folder / "out/b.json").exists())
        done = self.convert("in", "-o", "in", "--force")
        self.assertEqual(done.returncode, 2)
        self.assertIn("in/c.json is read by this call", done.stderr)
        self.assertEqual(json_.read_bytes(), REPORTS[2].read_bytes())

    def test_a_folder_is_asked_for(self):
        self.write("in/a.txt")
        for arguments in (["in"], ["in", "-o", COMMAND], [SEED, SEED]):
            done = self.convert(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("folder", done.stderr)

    def test_unreadable_ones_leave_the_others(self):
        self.write("in/a.txt", b"\x00"), self.write("in/b.txt")
        (self.folder / "out").mkdir()
        self.write("out/b.json", b"not this report")
        done = self.convert("in", "-o", "out")
        self.assertEqual(done.returncode, 2)
        self.assertIn("govinfo: in/a.txt: ", done.stderr)
        self.assertRegex(done.stderr, r"\nin/b.txt:\n(?!in/)(.*\n)*govinfo: cannot write out/b.json: it exists")


if __name__ == "__main__":
    unittest.main()
