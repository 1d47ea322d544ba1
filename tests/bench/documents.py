"""What reading a document costs beside Python's libraries, which only get the tables out of it: on
the same bytes, in one process, in turn, the median of each. What style sheets, an encoding and a
portal around it make of a page. Then how time and memory grow with the document. Called by `dev bench`.
"""

import io
import re
import statistics
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import docx
import govinfo
import lxml.html
import pandas

DATA = Path(__file__).resolve().parents[1] / "data"
PAGES = [
    DATA / "reports" / f"{name}.html"
    for name in ("shanghai-office-2019", "shuyang-drc-2023", "hangzhou-2025")
]
TEXT = DATA / "reports/luobei-education-2020.txt"
DOCUMENTS = [
    DATA / "reports" / f"{name}.docx"
    for name in ("luobei-education-2020.python-docx", "suqian-2023.libreoffice", "suqian-2024")
]
NO_LIMITS = dict.fromkeys(("max_bytes", "max_memory", "max_cells"), 1 << 40)


def lxml_cells(page):
    tree = lxml.html.document_fromstring(page, lxml.html.HTMLParser(encoding="utf-8"))
    return [cell.text_content() for cell in tree.iter("td", "th")]


def pandas_tables(page):
    return pandas.read_html(io.BytesIO(page), encoding="utf-8", flavor="lxml")


def docx_rows(data):
    tables = docx.Document(io.BytesIO(data)).tables
    return [cell.text for table in tables for row in table.rows for cell in row.cells]


def docx_cells(data):
    """Through what is private in python-docx: a row looks for its cells in all of the table."""
    return [cell.text for table in docx.Document(io.BytesIO(data)).tables for cell in table._cells]


PAGE_RIVALS = {lxml_cells: ("lxml.html, cells", 2), pandas_tables: ("pandas.read_html", 6)}
DOCUMENT_RIVALS = {
    docx_rows: ("python-docx, row.cells", 30),
    docx_cells: ("python-docx, table._cells", None),
}


def medians(calls):
    """Of the seconds that each took, in turns of a tenth of a second."""
    times = {name: [] for name in calls}
    for _ in range(8):
        for name, call in calls.items():
            end = time.perf_counter() + 0.1
            while (begin := time.perf_counter()) < end:
                call()
                times[name].append(time.perf_counter() - begin)
    return {name: statistics.median(taken) for name, taken in times.items()}


def with_thumbnail(data):
    """python-docx wants every part that is named."""
    out, part = io.BytesIO(data), "docProps/thumbnail.jpeg"
    with zipfile.ZipFile(out, "a") as archive:
        if part.encode() in archive.read("_rels/.rels"):
            archive.writestr(part, b"")
    return out.getvalue()


def in_portal(page, size):
    """The page between menus and lists of news, so many bytes in all."""
    item = (
        '<li class="item-{0}"><a href="/art/2025/{0}.html" title="第{0}条">关于做好第{0}项工作的通知公告</a>'
        '<span class="date">2025-01-{1:02}</span></li>\n'
    )
    begin = page.index(b">", page.index(b"<body")) + 1
    news = "<div class='news'><ul>\n"
    for number in range(size):
        if len(news.encode()) + len(page) >= size:
            break
        news += item.format(number, number % 28 + 1)
        if number % 20 == 19:
            news += "</ul></div>\n<div class='news'><ul>\n"
    return page[:begin] + (news + "</ul></div>\n").encode() + page[begin:]


def with_sheet(page):
    """As a portal has them: 400 rules, most of them for something else."""
    rules = "".join(
        f".item-{number} a {{ color: #{number:06x}; padding: 0 {number % 9}px }}\n"
        f"#box{number} > ul li:hover {{ text-decoration: none }}\n"
        for number in range(200)
    )
    begin = page.index(b">", page.index(b"<head")) + 1
    return page[:begin] + f"<style>\n{rules}</style>".encode() + page[begin:]


def without_sheets(page):
    return re.sub(rb"<style.*?</style>", b"", page, flags=re.DOTALL)


def in_gb18030(page):
    return re.sub("utf-?8", "gb18030", page.decode(), flags=re.IGNORECASE).encode("gb18030")


def compare(name, data, rivals):
    calls = {rival: lambda function=rival: function(data) for rival in (govinfo.read, *rivals)}
    times = medians(calls)
    print(f"\n{name}, {len(data)} bytes")
    print(f"    {'govinfo.read':26} {times[govinfo.read] * 1000:8.3f} ms")
    for function, (rival, target) in rivals.items():
        ratio = times[function] / times[govinfo.read]
        wanted = f"   target >= {target}" if target else ""
        print(f"    {rival:26} {times[function] * 1000:8.3f} ms {ratio:6.1f} x{wanted}")


def compare_forms(name, page):
    """What the same page costs without its sheets, with many, and in another encoding."""
    bare = without_sheets(page)
    pages = {"bare": bare, "sheet": with_sheet(bare), "GB18030": in_gb18030(bare)}
    times = medians({form: lambda data=data: govinfo.read(data) for form, data in pages.items()})
    for form, target in (("sheet", 1.5), ("GB18030", 1.1)):
        print(f"    {name}: {form} / bare {times[form] / times['bare']:5.2f}   target <= {target}")


def repeated(data, size):
    return data * (size // len(data))


def repeated_body(data, size):
    """A DOCX in which so much is unpacked already."""
    part, out = "word/document.xml", io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        xml = source.read(part)
        begin, end = xml.index(b"<w:body>") + len(b"<w:body>"), xml.rindex(b"</w:body>")
        target.writestr("_rels/.rels", source.read("_rels/.rels"))
        target.writestr(part, xml[:begin] + repeated(xml[begin:end], size) + xml[end:])
    return out.getvalue()


def memory(which):
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) << 10 for line in status.splitlines() if which in line)


def read_once(path, size):
    """Seconds of the processor, and bytes of memory at the peak."""
    make = repeated_body if path.suffix == ".docx" else repeated
    data = make(path.read_bytes(), size)
    before = memory("VmRSS")
    Path("/proc/self/clear_refs").write_text("5")  # forgets the peak
    begin = time.process_time()
    govinfo.read(data, **NO_LIMITS)
    return time.process_time() - begin, memory("VmHWM") - before


def grow(path):
    """Each size in processes of its own, of which none finds memory that another left."""
    print(f"\n{path.name}, over and over")
    smaller = None
    for size in (6_250_000, 12_500_000, 25_000_000, 50_000_000):
        call = [sys.executable, __file__, path, str(size)]
        runs = [subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout for _ in range(3)]
        seconds, peak = (min(each) for each in zip(*(map(float, run.split()) for run in runs)))
        growth = f"time {seconds / smaller:4.2f} x   target 2" if smaller else ""
        print(
            f"    {size / 1e6:5.2f} MB {seconds * 1000:7.0f} ms   "
            f"memory {peak / size:3.1f} x   target < 10   {growth}"
        )
        smaller = seconds


def main():
    pages = {path.name: path.read_bytes() for path in PAGES}
    pages["portal"] = in_portal(pages["hangzhou-2025.html"], 128_000)
    for name, page in pages.items():
        compare(name, page, PAGE_RIVALS)
    for name, page in pages.items():
        compare_forms(name, page)
    for path in DOCUMENTS:
        compare(path.name, with_thumbnail(path.read_bytes()), DOCUMENT_RIVALS)
    for path in (*PAGES, TEXT, *DOCUMENTS):
        grow(path)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(*read_once(Path(sys.argv[1]), int(sys.argv[2])))
    else:
        main()
