#include "support/tries.hpp"

#include <algorithm>
#include <cstdlib>

namespace govinfo::test {
namespace {

#if defined(__has_feature)  // Clang
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define GOVINFO_TEST_INSTRUMENTED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || \
    defined(GOVINFO_TEST_INSTRUMENTED)
constexpr bool is_instrumented = true;
#else
constexpr bool is_instrumented = false;
#endif

int percentage() {
    const char* scale = std::getenv("GOVINFO_TEST_SCALE");
    if (scale != nullptr) return std::atoi(scale);
    return is_instrumented ? 1 : 10;
}

}  // namespace

int tries(int in_full, int at_least) {
    static const int percent = percentage();
    return std::max(in_full / 100 * percent + in_full % 100 * percent / 100, at_least);
}

}  // namespace govinfo::test
