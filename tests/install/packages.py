"""The Debian packages on a clean Debian 12, which debootstrap makes: installed by apt, tested as users take
them, removed. HEAD is put there for its tests and examples. ./dev deb, as root, by hand.

usage: packages.py SOURCE_DIR PACKAGE...
"""

import pathlib
import shutil
import sys
import tempfile
import time

import clean_debian

SOURCE, *PACKAGES = map(pathlib.Path, sys.argv[1:])
HOME = "root/govinfo"
# What is run, and what must be among its output. No compiler is there at first.
STEPS = [
    ("apt-get install -qq -y --no-install-recommends /root/*.deb man-db", ""),
    ("govinfo check examples/data/luobei-education-2020.txt", "T2.NOT_SUM@other_services"),
    ("GOVINFO_COMMAND=/usr/bin/govinfo python3 tests/cli/sessions_test.py 2>&1", "OK"),
    ("man -w govinfo", "/usr/share/man/man1/govinfo.1.gz"),
    ("LC_ALL=C.UTF-8 man -L zh_CN govinfo | cat", "核对"),
    (". /usr/share/bash-completion/completions/govinfo; complete -p govinfo", "-F _govinfo govinfo"),
    *(
        (f"PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=tests/support python3 tests/python/{name}_test.py 2>&1", "OK")
        for name in ("checking", "diagnosis", "facts", "problem_list", "reading", "report", "rollup")
    ),
    ("apt-get install -qq -y --no-install-recommends cmake g++ libgovinfo-dev ninja-build pkg-config", ""),
    (
        "library=$(pkg-config --cflags --libs govinfo_c)\n"
        "for test in tests/capi/*.c; do\n"
        '    cc -std=c99 -pthread -DGOVINFO_SOURCE_DIR="\\"$PWD\\"" $test -o test $library; ./test\n'
        "done",
        "",
    ),
    (
        "library=$(pkg-config --cflags --libs govinfo)\n"
        "c++ -std=c++20 examples/cpp/list_rules.cpp -o list $library; ./list",
        "T3.BALANCE",
    ),
    (
        "cmake -G Ninja -S examples -B build; cmake --build build\n"
        "ctest --test-dir build --no-tests=error",
        "100% tests",
    ),
    ("apt-get purge -qq -y '*govinfo*'", ""),
    ("find / -xdev -name '*govinfo*' | grep -Ev '^/(root|var/cache/man)/' || echo nothing left", "nothing left"),
]


def failure(root, script, expected):
    done = clean_debian.run(root, HOME, script)
    if done.returncode == 0 and expected in done.stdout:
        return None
    return f"{script}\nexit {done.returncode}; {expected!r} is wanted\n{done.stdout[-3000:]}{done.stderr[-3000:]}"


def main():
    with tempfile.TemporaryDirectory(prefix="govinfo-packages-") as folder:
        root = pathlib.Path(folder, "root")
        clean_debian.make(root)
        clean_debian.clone(SOURCE, root / HOME)
        for package in PACKAGES:
            shutil.copy(package, root / "root")
        for script, expected in STEPS:
            begin = time.monotonic()
            wrong = failure(root, script, expected)
            if wrong:
                print(wrong, file=sys.stderr)
                return 1
            print(f"{time.monotonic() - begin:5.0f} s  {script}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
