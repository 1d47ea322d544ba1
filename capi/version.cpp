#include <govinfo_c.h>
#include <govinfo/version.hpp>

const char* govinfo_version_string(void) {
    return govinfo::version;
}

int32_t govinfo_abi_version(void) {
    return GOVINFO_ABI_VERSION;
}
