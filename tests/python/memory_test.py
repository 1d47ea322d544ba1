"""Nothing leaks, and threads may share everything."""

import ctypes
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import govinfo

SEED = Path(__file__).resolve().parents[1] / "data/reports/luobei-education-2020.txt"


class Mallinfo(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
        )
    ]


def allocated_bytes():
    """A function that gives the bytes in use: of a sanitizer's allocator if one is loaded."""
    process = ctypes.CDLL(None)
    try:
        sanitizer = getattr(process, "__sanitizer_get_current_allocated_bytes")
    except AttributeError:
        process.mallinfo2.restype = Mallinfo
        return lambda: process.mallinfo2().uordblks + process.mallinfo2().hblkhd
    sanitizer.restype = ctypes.c_size_t
    return sanitizer


class Memory(unittest.TestCase):
    def grows(self, work):
        """Bytes that a run of `work` leaves behind, when its first runs have warmed all caches."""
        bytes_in_use = allocated_bytes()
        for _ in range(200):
            work()
        before = bytes_in_use()
        for _ in range(100):
            work()
        return (bytes_in_use() - before) / 100

    def test_the_measure_sees_a_leak(self):
        kept = []
        self.assertGreater(self.grows(lambda: kept.append(govinfo.read(SEED))), 2000)

    def test_nothing_is_left_of_reading_checking_and_writing(self):
        data = SEED.read_bytes()

        def work():
            report = govinfo.read(data)
            report["requests/received/person"] = "1,000件"
            report.copy().fill_totals()
            findings = report.validate(previous=report, enable=["T2"])
            list(findings), findings.not_assessed, findings.to_json(), report.to_json()
            report.sections, report.notes, dict(report)
            for group in report.diagnose().groups:
                report.apply(group.answers[0])

        self.assertLess(self.grows(work), 100)

    def test_nothing_is_left_of_errors(self):
        def work():
            for source in (b"", b"{", b'{"govinfo":1,"form":"2021","x":0}'):
                with self.assertRaises(govinfo.Error):
                    govinfo.read(source)
            with self.assertRaises(ValueError):
                govinfo.Report("2008")
            with self.assertRaises(ValueError):
                govinfo.Report("2021")["requests/granted/person"] = 10**12

        self.assertLess(self.grows(work), 100)


class Threads(unittest.TestCase):
    def test_documents_are_read_in_parallel(self):
        expected = govinfo.read(SEED)
        with ThreadPoolExecutor(8) as pool:
            for report in pool.map(govinfo.read, [SEED] * 100):
                self.assertEqual(report, expected)

    def test_one_report_is_shared_by_readers_and_writers(self):
        report = govinfo.read(SEED)

        def work(number):
            report["requests/received/person"] = f"{number:,}件"
            report.organ = f"第{number}局"
            report.add_section("unknown", "", "段落" * number)
            return (
                report["requests/received/person"] in range(1, 101)
                and report.organ.endswith("局")
                and report.validate().verdict == "inconsistent"
                and len(dict(report)) == 198
                and len(govinfo.read_json(report.to_json().encode()).sections) > 0
            )

        with ThreadPoolExecutor(8) as pool:
            self.assertTrue(all(pool.map(work, range(1, 101))))


if __name__ == "__main__":
    unittest.main()
