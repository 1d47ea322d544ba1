// Counts every allocation of the program.
#pragma once

#include <cstddef>

extern std::size_t allocations;
