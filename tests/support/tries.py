"""How often a generated test tries: tries.hpp, for tests in Python."""

import os


def tries(in_full, at_least=1):
    instrumented = "san" in os.environ.get("LD_PRELOAD", "")
    percent = int(os.environ.get("GOVINFO_TEST_SCALE", 1 if instrumented else 10))
    return max(in_full * percent // 100, at_least)
