"""Calls point one way, also those through public headers: what an object file of one room needs of
another's is held against rooms.py.

usage: check_calls.py "OBJECT;OBJECT..."
"""

import pathlib
import subprocess
import sys

from rooms import ROOMS


def symbols(object_file: pathlib.Path) -> tuple[set[str], set[str]]:
    """What it defines (inline functions, which anybody may define, not counted) and what it needs."""
    listed = subprocess.run(["nm", "-P", object_file], check=True, capture_output=True, text=True).stdout
    fields = [line.split() for line in listed.splitlines()]
    return {f[0] for f in fields if f[1] in "TDBR"}, {f[0] for f in fields if f[1] == "U"}


def main() -> int:
    objects = [pathlib.Path(path) for path in sys.argv[1].split(";")]
    found = {path: symbols(path) for path in objects if path.parent.name in ROOMS}
    home = {name: path.parent.name for path, (defined, _) in found.items() for name in defined}
    calls = 0
    complaints = set()
    for path, (_, needed) in found.items():
        room = path.parent.name
        for name in needed & home.keys():
            calls += home[name] != room
            if home[name] not in (room, *ROOMS[room]):
                complaints.add(f"{room}/{path.stem}: {name} of {home[name]} is not for this room")
    unseen = ROOMS.keys() - set(home.values())
    complaints |= {f"{room} has no object" for room in unseen}
    print(f"{len(found)} objects, {calls} calls from room to room")
    print("\n".join(sorted(complaints)))
    return 1 if complaints else 0


sys.exit(main())
