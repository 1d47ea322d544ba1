#!/usr/bin/env python3
"""Lists every rule: what it claims, and on what it rests."""

import govinfo

for rule in govinfo.rules():
    print(f"{rule.id} ({rule.basis}, {rule.severity})")
    print(f"    {rule.summary_zh}")
    print(f"    {rule.citation_zh}")
