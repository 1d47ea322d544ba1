"""An invented province, to try engines on: the reports of twelve bureaus in three prefectures on 2023 and 2024.

    python3 province.py FOLDER          makes the folder, with reports (JSON) and units.tsv in it

Nobody in it exists, and no prefecture has its codes. What is wrong with it is in FAULTS and in what stands below them.
"""

import sys
from pathlib import Path

import govinfo

BUREAUS = ("教育局", "民政局", "水务局", "财政局")
PREFECTURES = {"6391": "清源市", "6392": "白石市", "6393": "南浦市"}
YEARS = (2023, 2024)

#: Refused by each bureau in each year; in every other case information was granted.
REFUSED = {
    "6391": {"internal_affairs": 6, "process_information": 2},
    "6392": {"enforcement_file": 3},
    "6393": {"third_party_rights": 1, "state_secret": 1, "internal_affairs": 2},
}
GRANTED = 20

#: Cells that are wrong in a report: what stands there is so much more than it should be.
FAULTS = {
    # Of one applicant: its column does not balance, and the row is not its total any more.
    ("清源市教育局", 2023): {"requests/received/person": 1},
    ("清源市民政局", 2023): {"requests/received/person": -2},
    ("白石市教育局", 2024): {"requests/received/person": 10},
    # A total alone.
    ("南浦市教育局", 2024): {"proceedings/reconsideration/total": 4},
    # Carried in, and received so much less, so that the year itself balances.
    ("白石市民政局", 2024): {"requests/carried_in/person": 3, "requests/carried_in/total": 3,
                             "requests/received/person": -3, "requests/received/total": -3},
}  # fmt: skip
NOT_HANDED_IN = {("南浦市水务局", 2024), ("清源市财政局", 2024)}
CUT_OFF = {("白石市财政局", 2024)}  #: the file ends in the middle


def report_of(region, organ, year):
    report = govinfo.Report("2021")
    report.organ, report.year, report.region, report.scope = organ, year, f"{region}00", "organ"
    report.organ_kind = "department"
    for path in govinfo.form_for_year(year).cells:
        report[path] = 0
    concluded = GRANTED + sum(REFUSED[region].values())
    values = {"received": concluded, "carried_in": 2, "granted": GRANTED, "carried_out": 2}
    values |= {f"refused/{reason}": count for reason, count in REFUSED[region].items()}
    values["concluded"] = concluded
    for row, value in values.items():
        for applicant in ("person", "total"):
            report[f"requests/{row}/{applicant}"] = value
    for path, more in FAULTS.get((organ, year), {}).items():
        report[path] += more
    return report


def main():
    folder = Path(sys.argv[1])
    reports = folder / "reports"
    reports.mkdir(parents=True)
    units = ["name"]
    for region, prefecture in PREFECTURES.items():
        for bureau in BUREAUS:
            organ = prefecture + bureau
            units.append(organ)
            for year in YEARS:
                if (organ, year) in NOT_HANDED_IN:
                    continue
                text = report_of(region, organ, year).to_json()
                if (organ, year) in CUT_OFF:
                    text = text[: len(text) // 2]
                (reports / f"{organ}-{year}.json").write_text(text, "utf-8")
    (folder / "units.tsv").write_text("\n".join(units) + "\n", "utf-8")


if __name__ == "__main__":
    main()
