#!/usr/bin/env python3
"""Fills the totals of a draft and writes it as JSON: fill_totals.py FILE > REPORT.json"""

import sys

import govinfo

report = govinfo.read(sys.argv[1])
for change in report.fill_totals():
    print(f"{change.path}: {change.before} -> {change.after} ({change.action})", file=sys.stderr)
sys.stdout.write(report.to_json())
