// Says what is wrong where the compiler would otherwise say a hundred other things.
#pragma once

#if __cplusplus < 202002L
#error "govinfo needs C++20: compile with -std=c++20 or later"
#endif
