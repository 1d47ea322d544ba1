// How often a generated test tries: one knob for all of them, in C++ and (tries.py) in Python.
#pragma once

namespace govinfo::test {

/// Of so many tries in full, how many to make here: the percentage that the environment variable
/// GOVINFO_TEST_SCALE gives (100 is all of them), else a tenth, under a sanitizer a hundredth.
[[nodiscard]] int tries(int in_full, int at_least = 1);

}  // namespace govinfo::test
