"""Nothing that was there is lost, whatever file is named and whatever ends the command: invariants only,
at many moments. Each test keeps all its files in one folder and looks at all of them afterwards."""

import json
import os
import resource
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from command import COMMAND, DATA, govinfo

REPORT = (DATA / "suqian-2023.json").read_bytes()
OTHER = (DATA / "hongze-2023.json").read_bytes()
WRITERS = (["convert"], ["fill"], ["fix"], ["template", "--form", "2021", "--previous"])
# Who may do everything may not try what others must not.
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def can_mount():
    return subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.report, self.target = self.folder / "report.json", self.folder / "target.json"
        self.report.write_bytes(REPORT)

    def files(self):
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path.is_file()}

    def refused(self, *arguments, says="", **options):
        """Ends with 2 and leaves all as it was."""
        before = self.files()
        done = govinfo(*arguments, **options)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assertIn(says, done.stderr)
        self.assertEqual(self.files(), before)


class Inputs(Folder):
    def names_of(self, file):
        """Ways to name it: its path, longer ones, links."""
        soft, hard, chain = (self.folder / f"{kind}-{file.name}" for kind in ("soft", "hard", "chain"))
        soft.symlink_to(file)
        hard.hardlink_to(file)
        chain.symlink_to(soft)
        return file, f"{self.folder}/./{file.name}", Path(os.path.relpath(file)), soft, hard, chain

    def test_what_is_read_is_never_written(self):
        for name in self.names_of(self.report):
            for verb in WRITERS:
                for force in ([], ["--force"]):
                    with self.subTest(name=name, verb=verb, force=force):
                        self.refused(*verb, self.report, "-o", name, *force, says="name another file")

    def test_nor_last_year_s_report(self):
        last = self.folder / "last.json"
        last.write_bytes(OTHER)
        for name in self.names_of(last):
            with self.subTest(name=name):
                self.refused("fix", self.report, "--previous", last, "-o", name, "--force", says="name another file")

    def test_nor_what_standard_input_comes_from(self):
        for verb in WRITERS:
            for name in self.names_of(self.report) if verb == ["convert"] else [self.report]:
                with self.subTest(name=name, verb=verb), open(self.report, "rb") as stream:
                    self.refused(*verb, "-", "-o", name, "--force", stdin=stream, says="name another file")

    def test_nor_by_standard_output(self):
        for arguments in (["check"], ["convert"], ["check", "--accept", self.report]):
            with self.subTest(arguments), open(self.report, "ab") as stream:
                done = subprocess.run([COMMAND, *arguments, self.report], stdout=stream, stderr=subprocess.PIPE)
                self.assertEqual((done.returncode, self.report.read_bytes()), (2, REPORT), done.stderr)


class Documents(Folder):
    def test_the_kind_is_that_of_the_name_or_the_one_asked_for(self):
        for name, arguments, begins in (
            ("a.txt", [], "  "),
            ("a.html", [], "<!DOCTYPE html>"),
            ("a.HTM", [], "<!DOCTYPE html>"),
            ("b.txt", ["--to", "html"], "<!DOCTYPE html>"),
            ("c.html", ["--to", "json"], "{"),
            ("d", ["--to", "text"], "  "),
            ("e", [], "{"),
        ):
            with self.subTest(name=name):
                done = govinfo("convert", self.report, "-o", self.folder / name, *arguments)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertTrue((self.folder / name).read_text("utf-8").startswith(begins))
                again = govinfo("convert", self.report, *arguments)
                if arguments:
                    self.assertEqual(again.stdout, (self.folder / name).read_text("utf-8"))
        for name in ("a.pdf", "a.rtf"):
            self.refused("convert", self.report, "-o", self.folder / name, says=".html")
        for verb in (["fill"], ["fix"]):
            self.refused(*verb, self.report, "-o", self.folder / "f.html", says=".json")

    def test_a_document_is_replaced_only_by_force(self):
        page = self.folder / "page.html"
        page.write_bytes(b"")
        self.assertEqual(govinfo("convert", self.report, "-o", page).returncode, 0)
        document = page.read_bytes()
        self.refused("convert", self.report, "-o", page, says="--force")
        page.write_bytes(b"<p>of somebody else")
        page.chmod(0o640)
        self.refused("convert", self.report, "-o", page, says="--force")
        self.assertEqual(govinfo("convert", self.report, "-o", page, "--force").returncode, 0)
        self.assertEqual((page.read_bytes(), page.stat().st_mode & 0o777), (document, 0o640))
        self.refused("convert", page, "-o", page, "--force", says="name another file")

    def test_what_cannot_come_back_is_told(self):
        report = json.loads(REPORT)
        del report["requests"]["granted"]
        report["requests"]["received"]["person"] = "5"
        report["sections"] = [{"key": "overview", "heading": "一、总体情况", "text": "甲|乙"}]
        self.report.write_text(json.dumps(report), "utf-8")
        done = govinfo("convert", "--to", "text", self.report)
        self.assertEqual(done.returncode, 0)
        for said in ("written as blanks: 7", "read as it was: 2", "received", '"甲|乙"  →  "甲｜乙"'):
            self.assertIn(said, done.stderr)
        done = govinfo("convert", "--to", "html", "-", input='{"govinfo":1,"form":"2021"}')
        self.assertEqual((done.returncode, done.stdout[:9]), (0, "<!DOCTYPE"))
        self.assertIn("cannot be read", done.stderr)


class Targets(Folder):
    def test_a_new_file_is_as_the_user_s_others(self):
        for mask in (0o022, 0o077, 0o002):
            self.target.unlink(missing_ok=True)
            done = govinfo("convert", self.report, "-o", self.target, umask=mask)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
            self.assertEqual(self.files(), {"report.json": REPORT, "target.json": REPORT})
            self.assertEqual(self.target.stat().st_mode & 0o7777, 0o666 & ~mask)

    def test_an_earlier_state_is_replaced_and_keeps_its_permissions(self):
        report = json.loads(REPORT)
        report["requests"]["granted"]["person"] = 1
        for state, mode in ((json.dumps(report).encode(), 0o640), (b"", 0o600), (REPORT, 0o664)):
            self.target.write_bytes(state)
            self.target.chmod(mode)
            self.assertEqual(govinfo("convert", self.report, "-o", self.target).returncode, 0)
            self.assertEqual(self.files(), {"report.json": REPORT, "target.json": REPORT})
            self.assertEqual(self.target.stat().st_mode & 0o7777, mode)

    def test_any_other_file_only_by_force(self):
        next_year = json.dumps(json.loads(REPORT) | {"year": 2024}).encode()
        for there in (OTHER, next_year, b"notes", b"{}", b"\xff", REPORT[:-9], b" "):
            for verb in WRITERS[:3]:
                with self.subTest(there=there[:9], verb=verb):
                    self.target.write_bytes(there)
                    self.refused(*verb, self.report, "-o", self.target, says="--force")
                    self.assertEqual(govinfo(*verb, self.report, "-o", self.target, "--force").returncode, 0)
                    self.assertEqual(self.target.read_bytes(), REPORT)

    def test_nor_one_that_holds_more(self):
        draft = ["template", "--form", "2021", "--organ", "某局", "--year", "2025", "-o", self.target]
        for _ in range(2):
            self.assertEqual(govinfo(*draft).returncode, 0)
        blank = json.loads(self.target.read_text("utf-8"))
        blank["requests"]["received"]["person"] = 0
        section = {"key": "overview", "heading": "", "text": "已写"}
        for filled in (blank, json.loads(REPORT) | {"organ": "某局", "year": 2025}, blank | {"sections": [section]}):
            self.target.write_text(json.dumps(filled), "utf-8")
            self.refused(*draft, says="--force")
        self.assertEqual(govinfo(*draft, "--force").returncode, 0)
        report = json.loads(REPORT) | {"sections": [section]}
        self.report.write_text(json.dumps(report), "utf-8")
        self.target.write_text(json.dumps(report | {"sections": [section | {"text": "已改"}]}), "utf-8")
        self.refused("fix", self.report, "-o", self.target, says="--force")

    def test_links_are_written_through(self):
        link, chain = self.folder / "link", self.folder / "chain"
        self.target.write_bytes(REPORT + b"\n")
        link.symlink_to("target.json")
        chain.symlink_to(link)
        self.assertEqual(govinfo("convert", self.report, "-o", chain).returncode, 0)
        self.assertEqual((os.readlink(link), os.readlink(chain)), ("target.json", str(link)))
        self.assertEqual(self.target.read_bytes(), REPORT)
        self.target.unlink()
        self.refused("convert", self.report, "-o", chain, says="no such file")
        self.assertTrue(link.is_symlink())

    def test_what_is_no_file(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for name, says in (
            (self.folder, "is a folder"),
            (f"{self.folder}/", "is a folder"),
            ("/dev/null", "no regular file"),
            ("/dev/full", "no regular file"),
            (pipe, "no regular file"),
            (self.folder / "no" / "x.json", "no such file or folder"),
            (self.report / "x.json", "is no folder"),
        ):
            for force in ([], ["--force"]):
                with self.subTest(name):
                    self.refused("convert", self.report, "-o", name, *force, says=says)

    def test_names_of_documents(self):
        for suffix in ("docx", "DOCX", "html", "xlsx", "txt", "pdf", "csv"):
            self.refused("fix", self.report, "-o", self.folder / f"x.{suffix}", says=".json")

    def test_without_permission(self):
        def refused():
            before = self.files()
            done = subprocess.run(
                [*UNPRIVILEGED, COMMAND, "convert", self.report, "-o", self.target], capture_output=True
            )
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"permission denied", done.stderr)
            self.assertEqual(self.files(), before)

        self.folder.chmod(0o500)
        self.addCleanup(self.folder.chmod, 0o700)
        refused()
        self.folder.chmod(0o700)
        self.target.write_bytes(REPORT + b"\n")
        self.target.chmod(0o400)
        refused()


class Disks(Folder):
    def test_a_file_that_may_not_grow(self):
        self.target.write_bytes(REPORT + b"\n")
        for size in (0, 1, 1000, len(REPORT) - 1):
            limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            self.refused("convert", self.report, "-o", self.target, preexec_fn=limit, says="larger than files may be")

    @unittest.skipUnless(can_mount(), "needs a mount of its own")
    def test_a_full_disk(self):
        """4 KiB are left, a little less than the report takes."""
        script = (
            'mount -t tmpfs -o size=12k none "$1" && cp "$2" "$1"/target.json && '
            '"$3" convert "$2" -o "$1"/target.json; echo $?; ls -A "$1"; cmp "$2" "$1"/target.json'
        )
        disk = self.folder / "disk"
        disk.mkdir()
        done = subprocess.run(
            ["unshare", "-rm", "sh", "-c", script, "sh", disk, self.report, COMMAND], capture_output=True, text=True
        )
        self.assertEqual(done.stdout, "2\ntarget.json\n", done.stderr)
        self.assertIn("the disk is full", done.stderr)

    def test_standard_streams_that_are_closed_or_full(self):
        with open("/dev/full", "wb") as full:
            for verb in (["check"], ["check", "--json"], ["convert"], ["rules"], ["--help"]):
                files = [self.report] if verb[0] in ("check", "convert") else []
                for options in ({"stdout": full}, {"preexec_fn": lambda: os.close(1)}):
                    done = subprocess.run([COMMAND, *verb, *files], stderr=subprocess.PIPE, **options)
                    self.assertEqual(done.returncode, 2)
                    self.assertIn(b"cannot write to standard output", done.stderr)
        for stream in (0, 1, 2):
            self.target.unlink(missing_ok=True)
            close = lambda: os.close(stream)
            done = subprocess.run([COMMAND, "fill", self.report, "-o", self.target], preexec_fn=close)
            self.assertEqual((done.returncode, self.target.read_bytes()), (0, REPORT))


def ends(sent):
    """How the command may end by that signal."""
    return (-sent, 130) if sent == signal.SIGINT else (-sent,)


class Signals(Folder):
    """Sent again and again, later and later, and as soon as a file appears beside the target."""

    SENT = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)

    def setUp(self):
        super().setUp()
        prose = "政府信息公开" * 200_000  # takes a while to be written
        sections = [{"key": "overview", "heading": "一、总体情况", "text": prose}]
        self.report.write_text(json.dumps(json.loads(REPORT) | {"sections": sections}), "utf-8")
        self.new = subprocess.run([COMMAND, "convert", self.report], capture_output=True).stdout
        self.before = {"report.json": self.report.read_bytes(), "target.json": REPORT}

    def start(self):
        self.target.write_bytes(REPORT)
        command = [COMMAND, "convert", str(self.report), "-o", str(self.target)]
        core = lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=core)

    def end(self, process, sent):
        process.send_signal(sent)
        told = process.communicate()[1]
        self.assertIn(process.returncode, (0, *ends(sent)), told)
        files = self.files()
        self.assertEqual(files.keys(), self.before.keys())
        self.assertEqual(files["report.json"], self.before["report.json"])
        self.assertIn(files["target.json"], (REPORT, self.new))

    def test_at_any_moment(self):
        for i in range(60):
            process = self.start()
            time.sleep(i / 1000)
            self.end(process, self.SENT[i % 4])

    def test_while_it_writes(self):
        for i in range(40):
            process = self.start()
            while process.poll() is None and len(os.listdir(self.folder)) == 2:
                pass
            self.end(process, self.SENT[i % 4])


class Lists(Folder):
    """The list of problems, which is written while reports are checked."""

    KINDS = ("html", "csv", "docx", "xlsx")

    def setUp(self):
        super().setUp()
        self.list = self.folder / "list.html"
        self.list.write_text("old")

    def test_what_may_not_be_replaced_is_refused_before_anything_is_checked(self):
        nowhere = self.folder / "no" / "list.csv"
        (self.folder / "folder.xlsx").mkdir()
        for target, says in (
            (self.list, "--force"),
            (self.folder / "folder.xlsx", "is a folder"),
            (nowhere, "no such file or folder"),
        ):
            self.refused("check", self.report, "--report", target, says=says)
        page = self.folder / "page.html"
        page.write_bytes(subprocess.run([COMMAND, "convert", self.report, "--to", "html"], capture_output=True).stdout)
        for name in Inputs.names_of(self, page):
            self.refused("check", page, "--force", "--report", name, says="is read by this call")

    def test_it_is_written_through_a_link_and_keeps_its_permissions(self):
        link = self.folder / "link.html"
        link.symlink_to(self.list)
        self.list.chmod(0o604)
        done = govinfo("check", self.report, "--force", "--report", link)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertTrue(link.is_symlink())
        self.assertTrue(self.list.read_text("utf-8").startswith("<!DOCTYPE html>"))
        self.assertEqual(self.list.stat().st_mode & 0o777, 0o604)

    def test_a_list_that_may_not_grow(self):
        for kind in self.KINDS:
            target = self.folder / f"list.{kind}"
            target.write_text("old")
            for size in (0, 1, 50):
                limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
                before = self.files()
                done = govinfo("check", self.report, "--force", "--report", target, preexec_fn=limit)
                self.assertEqual((done.returncode, self.files()), (2, before))
                self.assertIn("larger than files may be", done.stderr)

    def test_a_signal_ends_it_and_leaves_the_old_list(self):
        """It comes while the second of two reports is waited for."""
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        command = [COMMAND, "check", str(self.report), str(pipe), "--force", "--report", str(self.list)]
        before = self.files()
        for sent in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            with open(pipe, "wb") as file:
                self.assertEqual(len(self.files()), len(before) + 1)
                process.send_signal(sent)
                file.write(REPORT)
            self.assertIn(process.wait(), ends(sent))
            self.assertEqual(self.files(), before)

    def test_so_does_a_reader_that_left(self):
        before = self.files()
        reads, writes = os.pipe()
        os.close(reads)
        restore = lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        command = [COMMAND, "check", *[str(self.report)] * 300, "--force", "--report", str(self.list)]
        done = subprocess.run(command, stdout=writes, preexec_fn=restore)
        os.close(writes)
        self.assertEqual((done.returncode, self.files()), (-signal.SIGPIPE, before))


if __name__ == "__main__":
    unittest.main()
