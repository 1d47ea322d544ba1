// The version of the library that these headers belong to.
#pragma once

namespace govinfo {

/// MAJOR.MINOR.PATCH. The C++ API is source-stable within a major version; the C library counts its
/// own ABI number (govinfo_abi_version).
inline constexpr char version[] = "0.1.0";

}  // namespace govinfo
