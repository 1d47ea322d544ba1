// The version of the library that these headers belong to.
#pragma once

#include <govinfo/cxx20.hpp>

namespace govinfo {

/// MAJOR.MINOR.PATCH. The C++ API is source-stable within a major version; the C library counts its
/// own ABI number (govinfo_abi_version).
inline constexpr char version[] = "0.1.0";

}  // namespace govinfo
