"""Files that another program has to convert first: PDF, DOC, XLS, RTF, ODT."""

import json
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from command import COMMAND, ROOT, govinfo

REPORTS = ROOT / "tests/data/reports"
TABLES = ("proactive", "requests", "proceedings")


def cells(report):
    """Path to what is printed there."""

    def walk(value, path):
        if isinstance(value, dict) and "raw" not in value:
            for key, each in value.items():
                yield from walk(each, f"{path}/{key}")
        else:
            yield path, value["raw"] if isinstance(value, dict) else value

    return {path: value for table in TABLES for path, value in walk(report.get(table, {}), table)}


def expected(name):
    return cells(json.loads((REPORTS / f"{name}.json").read_text("utf-8")))


def compound_file(stream):
    """One with that stream: a header, the table of sectors, the folder."""
    none = 0xFFFFFFFF

    def entry(name, kind, child=none):
        utf16 = (name + "\0").encode("utf-16-le")
        return struct.pack("<64sHBB3I48x", utf16, len(utf16), kind, 1, none, none, child)

    header = struct.pack("<8s22xH16xI24x109I", bytes.fromhex("d0cf11e0a1b11ae1"), 9, 1, 0, *[none] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[none] * 126)
    return header + table + (entry("Root Entry", 5, child=1) + entry(stream, 2)).ljust(512, b"\0")


class Converters(unittest.TestCase):
    """Programs of the tests' own making, in a folder that is all that PATH names."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.programs, self.temporary = Path(folder.name) / "bin", Path(folder.name) / "tmp"
        self.programs.mkdir()
        self.temporary.mkdir()

    def install(self, name, script):
        program = self.programs / name
        program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        program.chmod(0o755)

    def install_real(self, name):
        (self.programs / name).symlink_to(shutil.which(name))

    def run_govinfo(self, *arguments):
        environment = {"PATH": str(self.programs), "TMPDIR": str(self.temporary), "SECRET": "1"}
        done = govinfo(*arguments, environment=environment)
        self.assertEqual(list(self.temporary.iterdir()), [], "what is temporary is removed")
        return done

    def processes(self):
        """Of those that the programs noted in the file `processes`, the ones that go on."""
        noted = self.programs.parent / "processes"
        return [each for each in noted.read_text().split() if self.goes_on(each)] if noted.exists() else []

    def goes_on(self, process):
        try:
            return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
        except (FileNotFoundError, ProcessLookupError):  # it ended before its state was opened, or while it was read
            return False

    def install_endless(self, name):
        """That has children of its own, which ignore what would end them gently."""
        note = f'echo $$ >> "{self.programs.parent}/processes"'
        child = f'(trap "" HUP INT TERM; /bin/sh -c \'{note}; /bin/sleep 99; :\')'
        self.install(name, f"{note}\n{child} &\n{child}\n:")

    def read(self, file):
        return cells(json.loads(self.run_govinfo("convert", "--to", "json", file).stdout))

    def error(self, file):
        done = self.run_govinfo("check", "--json", file)
        self.assertEqual(done.returncode, 2)
        return json.loads(done.stdout)["files"][0]["error"]

    def file(self, content, name="report"):
        path = self.programs.parent / name
        path.write_bytes(content)
        return path


class Pdf(Converters):
    def test_every_cell(self):
        self.install_real("pdftotext")
        files = sorted(REPORTS.glob("*.pdf"))
        self.assertEqual(len(files), 3)
        for file in files:
            with self.subTest(file.name):
                self.assertEqual(self.read(file), expected(file.name.partition(".")[0]))

    def test_standard_error_says_by_what(self):
        self.install_real("pdftotext")
        file = REPORTS / "suqian-2023.libreoffice.pdf"
        for verb in (["check"], ["check", "--json"], ["convert", "--to", "json"]):
            told = self.run_govinfo(*verb, file).stderr.splitlines()[0]
            self.assertEqual(
                told, f"{file}: read as converted by pdftotext -layout; lines are those of the conversion"
            )

    def test_raw_where_layout_gives_no_report(self):
        text = REPORTS / "hongze-2023.squeezed.txt"
        self.install("pdftotext", f'[ "$1" = -raw ] && exec /bin/cat "{text}"; echo unrelated')
        file = self.file(b"%PDF-1.7")
        self.assertIn("pdftotext -raw", self.run_govinfo("check", file).stderr)
        self.install("pdftotext", '[ "$1" = -raw ] && exit 1; echo unrelated')
        self.assertEqual(self.error(file)["code"], "no_report")

    def test_the_content_counts_and_not_the_name(self):
        self.install_real("pdftotext")
        named_docx = self.file((REPORTS / "suqian-2023.libreoffice.pdf").read_bytes(), "report.docx")
        self.assertEqual(self.read(named_docx), expected("suqian-2023"))
        self.assertEqual(self.error(self.file(b"no PDF", "report.pdf"))["code"], "no_report")

    def test_a_scan_has_no_text(self):
        self.install("pdftotext", "printf '\\f\\f'")
        self.assertEqual(self.error(self.file(b"%PDF-1.7"))["code"], "no_text")


class Doc(Converters):
    FILE = REPORTS / "suqian-2023.libreoffice.doc"

    def install_office(self, made, source):
        """Does as LibreOffice does when it is called as it has to be."""
        kind = made.suffix[1:]
        self.install(
            "soffice",
            f'/usr/bin/cmp -s input "{source}" || exit 1\n'
            f'[ "$*" = "--headless --norestore --convert-to {kind} input" ] || exit 1\n'
            f'[ "$HOME" = "$PWD" ] && /bin/cp "{made}" input.{kind}; echo converted',
        )

    def test_libreoffice_comes_first(self):
        self.install_real("antiword")
        self.install_office(REPORTS / "suqian-2023.libreoffice.docx", self.FILE)
        self.assertEqual(self.read(self.FILE), expected("suqian-2023"))
        self.assertIn("converted by LibreOffice;", self.run_govinfo("check", self.FILE).stderr)

    def test_what_antiword_keeps_of_the_tables_is_read_right(self):
        self.install_real("antiword")
        whole, read = expected("suqian-2023"), self.read(self.FILE)
        self.assertEqual(read, {path: whole[path] for path in read})
        for path in whole:
            if not path.startswith("requests"):
                self.assertIn(path, read)
        done = self.run_govinfo("check", self.FILE)
        self.assertIn("converted by antiword;", done.stderr)
        self.assertIn("incomplete", done.stdout)

    def test_antiword_where_libreoffice_fails(self):
        self.install_real("antiword")
        self.install("soffice", "exit 1")
        self.assertIn("converted by antiword;", self.run_govinfo("check", self.FILE).stderr)

    def test_rtf_and_odt(self):
        office = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"
        for content in (b"{\\rtf1\\ansi}", office):
            file = self.file(content)
            self.install_office(REPORTS / "suqian-2023.libreoffice.docx", file)
            self.assertEqual(self.read(file), expected("suqian-2023"))

    def test_a_spreadsheet_of_before_ooxml_is_no_text(self):
        self.install_real("antiword")
        file = self.file(compound_file("Workbook"))
        self.assertIn("libreoffice-calc", self.error(file)["message"]["en"])
        self.install_office(REPORTS / "hangzhou-2025.openpyxl.xlsx", file)
        self.assertEqual(self.read(file), expected("hangzhou-2025"))


class Refusals(Converters):
    def test_what_to_install(self):
        for content, package in (
            (b"%PDF-1.7", "poppler-utils"),
            (b"\xd0\xcf\x11\xe0", "libreoffice-writer"),
            (b"{\\rtf1}", "libreoffice-writer"),
        ):
            error = self.error(self.file(content))
            self.assertEqual(error["code"], "converter_missing")
            for language in ("zh", "en"):
                self.assertIn(package, error["message"][language])

    def test_a_better_converter_where_another_fails(self):
        self.install("antiword", "exit 1")
        file = self.file(b"\xd0\xcf\x11\xe0")
        self.assertEqual(self.error(file)["code"], "converter_missing")
        self.install("soffice", "exit 1")
        self.assertEqual(self.error(file)["code"], "conversion_failed")

    def test_a_converter_that_fails(self):
        for script in ("exit 1", "kill -9 $$", "ulimit -v | /bin/grep -q '^2097152$' && exit 3"):
            self.install("pdftotext", script)
            self.assertEqual(self.error(self.file(b"%PDF-1.7"))["code"], "conversion_failed")
        self.install("soffice", "echo converted nothing")
        self.assertEqual(self.error(self.file(b"{\\rtf1}"))["code"], "conversion_failed")

    def test_a_converter_that_never_stops_printing(self):
        self.install("pdftotext", "exec /usr/bin/yes")
        self.assertEqual(self.error(self.file(b"%PDF-1.7"))["code"], "too_large")

    def test_all_tries_of_a_file_share_one_limit_of_time(self):
        text = REPORTS / "hongze-2023.squeezed.txt"
        self.install_endless("endless")
        self.install("pdftotext", f'[ "$1" = -raw ] && exec /bin/cat "{text}"; endless')
        done = self.run_govinfo("check", "--converter-seconds", 1, self.file(b"%PDF-1.7"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("within 1 s; --converter-seconds allows more", done.stderr)
        self.assertEqual(self.processes(), [])

    def test_what_a_converter_leaves_running_ends_with_it(self):
        text, noted = REPORTS / "hongze-2023.squeezed.txt", self.programs.parent / "processes"
        self.install_endless("child")
        self.install("pdftotext", f'child > /dev/null &\nwhile [ ! -s "{noted}" ]; do :; done; exec /bin/cat "{text}"')
        self.assertEqual(self.run_govinfo("check", self.file(b"%PDF-1.7")).returncode, 1)
        self.assertTrue(noted.exists())
        self.assertEqual(self.processes(), [])

    def test_limits_and_surroundings(self):
        text = REPORTS / "hongze-2023.squeezed.txt"
        checks = (
            '[ "$(ulimit -v)" = 2097152 ]',
            '[ "$(ulimit -t)" = 10 ]',
            '[ "$(ulimit -f)" != unlimited ]',
            '[ "$LC_ALL" = C.UTF-8 ]',
            '[ -z "$SECRET" ]',
            '[ "$(/bin/cat)" = "" ]',
            '[ "$(/usr/bin/stat -c %a .)" = 700 ]',
        )
        for check in checks:
            with self.subTest(check):
                self.install("pdftotext", f'{check} && exec /bin/cat "{text}"')
                done = self.run_govinfo("check", self.file(b"%PDF-1.7"))
                self.assertNotEqual(done.returncode, 2, done.stderr)


class Signals(Converters):
    """Whatever ends the command ends its converter, with all that this started."""

    def start(self, **options):
        self.install_endless("pdftotext")
        environment = {"PATH": str(self.programs), "TMPDIR": str(self.temporary)}
        environment |= {name: os.environ[name] for name in ("LD_PRELOAD", "ASAN_OPTIONS") if name in os.environ}
        file = self.file(b"%PDF-1.7")
        return subprocess.Popen([COMMAND, "check", file], env=environment, stderr=subprocess.PIPE, **options)

    def wait_for(self, number):
        """Until so many processes go on, for a while."""
        for _ in range(1000):
            if len(self.processes()) == number:
                return
            time.sleep(0.01)
        self.fail(f"{len(self.processes())} processes, not {number}")

    def test_while_it_runs(self):
        for sent in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
            process = self.start()
            self.wait_for(3)
            process.send_signal(sent)
            interrupted = sent == signal.SIGINT
            self.assertEqual(process.wait(9), 130 if interrupted else -sent)
            self.wait_for(0)
            told = b"govinfo: interrupted: 0 of 1 files were done\n" if interrupted else b""
            self.assertEqual(process.communicate()[1], told)
            if sent != signal.SIGKILL:
                self.assertEqual(list(self.temporary.iterdir()), [])

    def test_at_any_moment(self):
        for i in range(40):
            process = self.start()
            time.sleep(i / 2000)
            process.terminate()
            self.assertEqual(process.wait(9), -signal.SIGTERM)
            process.stderr.close()
            self.wait_for(0)
            self.assertEqual(list(self.temporary.iterdir()), [])

    def test_one_that_is_ignored_changes_nothing(self):
        process = self.start(preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        self.wait_for(3)
        process.send_signal(signal.SIGHUP)
        time.sleep(0.1)
        self.assertEqual((process.poll(), len(self.processes())), (None, 3))
        process.terminate()
        self.wait_for(0)
        process.communicate()


if __name__ == "__main__":
    unittest.main()
