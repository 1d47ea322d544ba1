"""Builds the jar by Maven, whose tests run, and uses it as others would: with the library inside, from elsewhere."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

import govinfo
from guide import follow

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "tests/data/reports/luobei-education-2020.txt"
POM = (ROOT / "capi/java/pom.xml").read_text("utf-8")
IMPORTS = "".join(f"import {name}.*;\n" for name in (
    "govinfo", "java.nio.charset", "java.nio.file", "java.time", "java.util"))  # fmt: skip


def dependency(group, name):
    """A jar that Maven has fetched."""
    version = re.search(rf"<artifactId>{name}</artifactId>\s*<version>(.*?)</version>", POM)[1]
    return Path.home() / ".m2/repository" / group / name / version / f"{name}-{version}.jar"


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        for machine in (os.uname().machine, "x86_64-musl"):
            library = cls.folder / f"dist/govinfo-{govinfo.__version__}-linux-{machine}/lib/libgovinfo_c.so"
            library.parent.mkdir(parents=True)
            shutil.copyfile(os.environ["GOVINFO_LIBRARY"], library)
        done = subprocess.run(
            ["mvn", "--batch-mode", "--no-transfer-progress", "--file", ROOT / "capi/java", "package",
             f"-Dgovinfo.build={cls.folder}/build", f"-Dgovinfo.dist={cls.folder}/dist"],
            capture_output=True, encoding="utf-8",
        )  # fmt: skip
        if done.returncode != 0:
            raise AssertionError(done.stdout + done.stderr)
        cls.tests = int(re.findall(r"Tests run: (\d+), Failures: 0, Errors: 0, Skipped: 0", done.stdout)[-1])
        cls.jar = cls.folder / f"build/govinfo-{govinfo.__version__}.jar"
        cls.environment = {name: value for name, value in os.environ.items() if name != "GOVINFO_LIBRARY"}

    def command(self, source, *arguments):
        path = f"{self.jar}:{dependency('net/java/dev/jna', 'jna')}"
        return ["java", "-Dfile.encoding=UTF-8", "-cp", path, source, *arguments]

    def run_java(self, source, *arguments):
        done = subprocess.run(
            self.command(source, *arguments),
            cwd=self.folder, env=self.environment, capture_output=True, encoding="utf-8",
        )  # fmt: skip
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_its_own_tests_were_run(self):
        self.assertGreater(self.tests, 30)

    def test_the_jar_has_library_licence_and_classes_of_java_8(self):
        with zipfile.ZipFile(self.jar) as jar:
            names = jar.namelist()
            version = jar.read("govinfo/Report.class")[6:8]
        machine = "linux-" + os.uname().machine.replace("_", "-")
        libraries = (f"{machine}/libgovinfo_c.so", "linux-x86-64-musl/libgovinfo_c.so")
        for name in (*libraries, "META-INF/LICENSE", "META-INF/NOTICE"):
            self.assertIn(name, names)
        self.assertEqual(version, b"\0\x34")

    def test_java_says_what_python_says(self):
        files = sorted(str(path) for path in (ROOT / "tests/data/reports").iterdir() if path.is_file())
        said = self.run_java(ROOT / "tests/java/PrintFindings.java", *files)
        expected = [line for file in files for line in lines_of(file)]
        self.assertEqual(said.splitlines(), expected)
        self.assertGreater(len(expected), 1000)

    def test_the_service_checks_what_is_sent_to_it(self):
        service = subprocess.Popen(
            self.command(ROOT / "examples/java/CheckService.java", "0"),
            cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        try:
            address = service.stdout.readline().strip()
            with urllib.request.urlopen(address, SEED.read_bytes(), timeout=60) as answer:
                self.assertEqual(answer.read().decode(), govinfo.read(SEED).validate().to_json())
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(address, b'{"govinfo": 1,\n"form": }', timeout=60)
            self.assertEqual(refused.exception.code, 422)
            self.assertRegex(refused.exception.read().decode(), r"^syntax 2:9 .*\n$")
        finally:
            service.kill()
            service.communicate()

    def test_the_readme(self):
        readme = (ROOT / "capi/java/README.md").read_text("utf-8")
        snippets = re.findall(r"```java\n(.*?)```", readme, re.DOTALL)
        methods = "".join(f"static void part{n}() throws Exception {{\n{code}}}\n" for n, code in enumerate(snippets))
        calls = "".join(f"part{n}();\n" for n in range(len(snippets)))
        program = self.folder / "Readme.java"
        program.write_text(
            f"{IMPORTS}class Readme {{\n{methods}public static void main(String[] a) throws Exception {{\n{calls}}}}}\n",
            "utf-8",
        )
        for name in ("luobei-education-2020.txt", "hongze-2023.txt"):
            shutil.copy(ROOT / "tests/data/reports" / name, self.folder)
        said = self.run_java(program).splitlines()
        self.assertEqual(said[0], "萝北县教育局 2020 CONSISTENT")
        self.assertTrue(said[1].startswith("T2.NOT_SUM@other_services "))
        self.assertEqual(
            said[-2:],
            [
                "[proceedings/reconsideration/total CORRECTED 0 -> 11], "
                "to be chosen: [[T4.TOTAL@litigation_after_reconsideration]]",
                "1",
            ],
        )
        self.assertEqual(govinfo.read(self.folder / "report.docx")["requests/received/person"], 12)
        self.assertEqual(govinfo.read(self.folder / "mended.txt")["proceedings/reconsideration/total"], 11)
        self.assertIn(f"<version>{govinfo.__version__}</version>", readme)

    def test_the_tutorial(self):
        def prepare(folder):
            for jar in (self.jar, dependency("net/java/dev/jna", "jna")):
                (folder / jar.name).symlink_to(jar)

        self.assertEqual(follow(ROOT / "docs/en/tutorials/java.md", {"LC_ALL": "C.UTF-8"}, prepare), [])

    def test_the_documentation_has_no_mistake(self):
        sources = (ROOT / "capi/java/src/main/java/govinfo").glob("*.java")
        subprocess.run(
            ["javadoc", "-quiet", "-Xdoclint:all,-missing", "-Werror", "-encoding", "UTF-8", "-d", self.folder / "docs",
             "-classpath", dependency("net/java/dev/jna", "jna"), *sources], check=True
        )  # fmt: skip


def lines_of(file):
    """As PrintFindings.java prints them."""
    yield file
    try:
        report = govinfo.read(file)
    except govinfo.Error as error:
        yield f"{error.code}|{error.message}|{error.message_zh}|{error.path or 'null'}|{error.line or 0}"
        return
    findings = report.validate()
    yield f"{report.organ or 'null'}|{report.year or 0}|{findings.verdict.upper()}"
    for each in [*findings, *findings.not_assessed]:
        yield "|".join([
            each.id, each.label, each.outcome.upper(), each.severity.upper(), each.basis.upper(),
            number(each.left), number(each.right), number(each.difference),
            each.message, each.message_zh, each.citation_zh, place(each.position),
        ])  # fmt: skip
        for cell in each.cells:
            yield (f"  {cell.path}|{cell.role.upper()}|{cell.coefficient}|{cell.source.upper()}|{cell.state.upper()}"
                   f"|{place(cell.position)}")  # fmt: skip
        for quote in each.quotes:
            yield f"  {quote.text}|{quote.section}|{quote.offset}"


def number(value):
    return "null" if value is None else str(value)


def place(at):
    if at is None:
        return "null"
    offset = -1 if at.offset is None else at.offset
    return f"{at.line}:{at.column}:{offset}:{at.table or 0}:{at.row or 0}:{at.cell or 0}"


if __name__ == "__main__":
    unittest.main()
