"""The pages that are written, before axe-core in Chromium: nothing that it finds fault with; readable on a telephone;
nothing fetched; links that stay the same in the next run."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

from headless import in_script, seen_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMMAND = os.environ["GOVINFO_COMMAND"]
KEPT = Path(os.environ.get("GOVINFO_AXE", tempfile.gettempdir()))
REPORTS = ROOT / "tests/data/reports"
WRONG = [ROOT / f"tests/cli/data/{name}.json" for name in ("suqian-2023-five-faults", "hongze-2023")]
NARROW = 360  # px


def axe():
    """The source of axe-core, from the package index when it is first asked for."""
    wanted = (HERE / "axe.txt").read_text("utf-8")
    name, version = re.search(r"^([\w-]+)==([\d.]+)", wanted, re.MULTILINE).groups()
    wheel = KEPT / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", "--requirement", HERE / "axe.txt", "--dest", KEPT]
    if not wheel.exists():
        subprocess.run(command, check=True, timeout=120)
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"{name.replace('-', '_')}/axe.min.js").decode()


def marked(language, *files):
    """The page of `check --report`."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "list.html")
        subprocess.run([COMMAND, "--lang", language, "check", *files, "--report", page], capture_output=True, check=False)
        return page.read_text("utf-8")


def form(name):
    command = [COMMAND, "convert", "--to", "html", REPORTS / f"{name}.json"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def catalogue(language):
    """The public catalogue of a register, with a link, a proposed index and texts of markup."""
    text = (ROOT / "tests/data/registers/open-documents.csv").read_text("utf-8")
    text += "9,,<b>&名称" + "长" * 40 + ",,其他,,2025-06-03,主动公开,2025-06-05,,,,javascript:alert(1)," + "x" * 200 + ",,,\n"
    command = [COMMAND, "--lang", language, "catalogue", "--documents", "-", "--organ", "清源县教育局", "--organ-code", "000014349"]
    command += ["--on", "2025-12-31", "--to", "html"]
    return subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False).stdout


def guide():
    return subprocess.run([COMMAND, "guide", ROOT / "examples/data/guide.json"], capture_output=True, encoding="utf-8", check=True).stdout


def changed(draw):
    """A report in which much is wrong, unknown or large."""
    report = json.loads((REPORTS / "suqian-2023.json").read_text("utf-8"))
    for row, value in zip(("granted", "partly_granted"), draw):
        report["requests"][row] = dict.fromkeys(report["requests"][row], value)
    report["organ"] = "某某省某某市某某区某某街道办事处政府信息公开工作领导小组办公室"
    return report


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            large = Path(folder, "large.json")
            large.write_text(json.dumps(changed((123456789012, None))), "utf-8")
            wrong = [*WRONG, large, *sorted(REPORTS.glob("[a-j]*-20??.json")), Path(folder, "none.json")]
            cls.pages = {f"marked copy, {each}": marked(each, *wrong) for each in ("zh", "en")}
        cls.pages |= {name: form(name) for name in ("suqian-2023", "shanghai-office-2019")}
        cls.pages |= {f"catalogue, {each}": catalogue(each) for each in ("zh", "en")} | {"guide": guide()}

    def test_axe_finds_no_fault(self):
        judge = axe().replace("</script", "<\\/script")
        for name, page in self.pages.items():
            run = """axe.run(document, {resultTypes: ['violations']}).then(result => {
              const seen = document.body.appendChild(document.createElement('pre'));
              seen.id = 'seen';
              seen.textContent = JSON.stringify({rules: result.passes.length, faults: result.violations.map(
                each => [each.id, each.help, each.nodes.map(node => node.html.slice(0, 200))])});
            });"""
            seen = seen_of(page.replace("</body>", f"<script>{judge}</script><script>{run}</script></body>"))
            with self.subTest(name):
                self.assertGreater(seen["rules"], 10)
                self.assertEqual(seen["faults"], [])

    def test_a_telephone_is_wide_enough(self):
        seen = seen_of(
            f"""<!DOCTYPE html><meta charset=utf-8><body><script>{(HERE / "judge_page.js").read_text("utf-8")}
            const seen = {in_script(list(self.pages.values()))}.map(page => {{
              const frame = document.body.appendChild(document.createElement('iframe'));
              frame.width = {NARROW};
              frame.height = 800;
              const doc = frame.contentDocument;
              doc.open();
              doc.write(page);
              doc.close();
              const hard = hardToRead(doc);
              return {{charts: doc.querySelectorAll('svg[role=img]').length, faults: hard.concat(tooWide(doc))}};
            }});
            document.body.innerHTML = '<pre id="seen"></pre>';
            document.body.firstChild.textContent = JSON.stringify(seen);
            </script>"""
        )
        for name, found in zip(self.pages, seen, strict=True):
            with self.subTest(name):
                self.assertEqual(found["faults"][:5], [])
                self.assertEqual(found["charts"] > 2, name.startswith("marked"))

    def test_nothing_is_fetched(self):
        for name, page in self.pages.items():
            policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
            head = f"""<head><meta http-equiv="Content-Security-Policy" content="{policy}"><script>
              const refused = [];
              document.addEventListener('securitypolicyviolation', event => refused.push(event.blockedURI));
              addEventListener('load', () => setTimeout(() => {{
                const seen = document.body.appendChild(document.createElement('pre'));
                seen.id = 'seen';
                seen.textContent = JSON.stringify(refused);
              }}, 100));</script>"""
            with self.subTest(name):
                self.assertNotIn("<script", page)
                self.assertEqual(seen_of(page.replace("<head>", head)), [])
        with self.subTest("an image would be seen"):
            self.assertTrue(seen_of(f"<!DOCTYPE html>{head}<body><img src=none.png></body>"))

    def test_links_stay_the_same_in_the_next_run(self):
        alone = re.findall(r' id="([^"]+)"', marked("zh", WRONG[0]))
        self.assertGreater(len(alone), 10)
        self.assertEqual(len(alone), len(set(alone)))
        among = re.findall(r' id="([^"]+)"', marked("zh", WRONG[1], REPORTS / "hangzhou-2025.json", WRONG[0]))
        self.assertLessEqual(set(alone), set(among))
        self.assertEqual(len(among), len(set(among)))


if __name__ == "__main__":
    unittest.main()
