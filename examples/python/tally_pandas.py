#!/usr/bin/env python3
"""Counts table three from a DataFrame, as an office system would hold it: tally_pandas.py REGISTER.csv YEAR

What is not counted comes back as a DataFrame too, beside its row.
"""

import sys

import govinfo
import pandas

file, year = sys.argv[1:]
# The first line of that file is a title.
requests = pandas.read_csv(file, skiprows=1)
requests["收到日期"] = pandas.to_datetime(requests["收到日期"], errors="coerce")

tally = govinfo.Tally(year=int(year))
tally.add_all("requests", requests)

report = tally.report()
print("received", report["requests/received/total"])
print("carried in", report["requests/carried_in/total"])
print("concluded", report["requests/concluded/total"])
print("carried out", report["requests/carried_out/total"])

findings = pandas.DataFrame(tally.findings(), columns=["line", "rule", "record", "message_zh"])
print(findings.to_string(index=False))
