#include "system/patterns.hpp"

#include <cerrno>
#include <new>

#include <glob.h>

namespace govinfo::cli {

MatchingNames names_like(const std::string& pattern) {
    glob_t found = {};
    const int failed = glob(pattern.c_str(), GLOB_NOSORT | GLOB_ERR, nullptr, &found);
    MatchingNames out = {{}, failed == GLOB_ABORTED ? errno : 0};
    out.names.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    globfree(&found);
    if (failed == GLOB_NOSPACE) throw std::bad_alloc();
    return out;
}

}  // namespace govinfo::cli
