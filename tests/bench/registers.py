"""What counting a register costs beside programs that only read or group the same file: DuckDB's
read_csv with GROUP BY on one thread, and python-calamine for a workbook. The files are made here, always
the same bytes. Called by `dev bench`.

usage: registers.py GOVINFO [ROWS]
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HEAD = ("申请编号", "收到日期", "申请人类型", "申请内容", "处理结果", "答复日期")
CLASSES = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
OUTCOMES = ("予以公开", "部分公开", "属于国家秘密", "保护第三方合法权益", "本机关不掌握相关政府信息", "重复申请")
SUBJECTS = ("某街道旧城改造项目的征收补偿方案", "2024年度部门预算执行情况", "学校食堂食品安全检查记录")
GROUP = "SELECT 申请人类型, 处理结果, count(*) FROM read_csv('{}') GROUP BY ALL"
RIVALS = {
    "csv": "import duckdb; c = duckdb.connect(); c.execute('SET threads = 1')\n"
    f'call = lambda: c.execute("{GROUP}".format(sys.argv[1])).fetchall()',
    "xlsx": "from python_calamine import CalamineWorkbook\n"
    "call = lambda: CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()",
}
TIMED = "import sys, time\n{}\nbegin = time.process_time(); call()\nprint(time.process_time() - begin)"


def records(count):
    """Applications of 2025, about 110 bytes each."""
    state = 1
    for number in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64  # Knuth's MMIX
        pick = state >> 33
        month, day = pick % 11 + 1, pick // 11 % 27 + 1
        yield (
            f"2025-{number:08d}",
            f"2025-{month:02d}-{day:02d}",
            CLASSES[pick // 7 % len(CLASSES)],
            SUBJECTS[pick // 3 % len(SUBJECTS)],
            OUTCOMES[pick // 13 % len(OUTCOMES)],
            f"2025-{month + 1:02d}-{day:02d}",
        )


def write_csv(path, count):
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(HEAD) + "\n")
        file.writelines(",".join(record) + "\n" for record in records(count))


def write_xlsx(path, count):
    """One sheet of texts that stand in their cells."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/xl/workbook.xml" ContentType="{sheet_type}.sheet.main+xml"/><Override '
        f'PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet_type}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for row, record in enumerate((HEAD, *records(count)), 1):
                cells = "".join(
                    f'<c r="{chr(65 + i)}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
                    for i, text in enumerate(record)
                )
                sheet.write(f'<row r="{row}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


def cost_of_govinfo(command, path):
    """Seconds of the processor, the least of three, and bytes of memory at the peak."""
    seconds, peak = [], 0
    for _ in range(3):
        call = [command, "tally", "--requests", path, "--year", "2025", "--json"]
        process = subprocess.Popen(call, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0
        seconds.append(usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss << 10)
    return min(seconds), peak


def cost_of_rival(path):
    """Likewise, without what the interpreter and its modules take to start."""
    call = [sys.executable, "-c", TIMED.format(RIVALS[path.suffix[1:]]), path]
    return min(
        float(subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout.split()[-1])
        for _ in range(3)
    )


def compare(command, path, count, rival):
    size = path.stat().st_size
    ours, peak = cost_of_govinfo(command, path)
    theirs = cost_of_rival(path)
    print(f"\n{count} records, {size / 1e6:.0f} MB {path.suffix[1:]}")
    speed = f"{size / ours / 1e6:4.0f} MB/s   " if path.suffix == ".csv" else ""
    print(f"    govinfo {ours:6.2f} s   {speed}memory {peak / count:5.1f} bytes a record")
    print(f"    {rival} {theirs:6.2f} s   {rival} / govinfo {theirs / ours:5.2f}   target >= 1")


def main():
    command, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000_000
    with tempfile.TemporaryDirectory() as folder:
        csv, xlsx = Path(folder, "requests.csv"), Path(folder, "requests.xlsx")
        write_csv(csv, rows)
        compare(command, csv, rows, "DuckDB")
        csv.unlink()
        write_xlsx(xlsx, rows // 100)
        compare(command, xlsx, rows // 100, "python-calamine")


if __name__ == "__main__":
    main()
