"""What the library of this machine counts from registers, for comparison: a line of JSON for each case.

usage: native_registers.py CASES    a list in JSON of {year, mapping, files: [[register, path]], previous, against}
"""

import json
import sys
from ctypes import byref, sizeof

import govinfo
from govinfo._library import lib, written
from govinfo._prototypes import TallyJsonOptions


def text_of(tally, previous, against):
    handles = {key: each._as_parameter_ for key, each in (("previous", previous), ("against", against)) if each}
    options = TallyJsonOptions(struct_size=sizeof(TallyJsonOptions), trace=1, **handles)
    return written(lib.govinfo_tally_write_json, tally, byref(options))


def said_of(case):
    mapping = case["mapping"] and open(case["mapping"], "rb").read()
    tally = govinfo.Tally(year=case["year"], organ="清源县教育局", mapping=mapping)
    unread = [tally.add_file(register, path) for register, path in case["files"]]
    previous, against = (case[each] and govinfo.read(case[each]) for each in ("previous", "against"))
    return {
        "tally": text_of(tally, previous, against),
        "report": tally.report().to_json(),
        "unread": unread,
        "records": [tally.records(*file, ids=ids) for file in case["files"] for ids in (None, case["ids"])],
    }


for each in json.loads(sys.argv[1]):
    print(json.dumps(said_of(each)))
