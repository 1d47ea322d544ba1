#!/usr/bin/env python3
"""Checks a published report: check_report.py FILE"""

import sys

import govinfo

try:
    report = govinfo.read(sys.argv[1])
except govinfo.Error as error:
    sys.exit(f"{sys.argv[1]}:{error.line}:{error.column}: {error}")

findings = report.validate()
print(report.organ, report.year, findings.verdict)
for finding in findings:
    print(f"{finding.severity}: {finding.id}: {finding.message}")
sys.exit(findings.verdict == "inconsistent")
