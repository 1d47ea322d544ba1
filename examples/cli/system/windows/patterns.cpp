#include "system/patterns.hpp"

#include <filesystem>

#include <windows.h>

#include "system/names.hpp"

namespace govinfo::cli {

/// `*` and `?` stand in the last part alone, as in the system's own commands.
MatchingNames names_like(const std::string& pattern) {
    MatchingNames out;
    const std::filesystem::path folder = path_of(pattern).parent_path();
    WIN32_FIND_DATAW each = {};
    const HANDLE search = FindFirstFileW(path_of(pattern).c_str(), &each);
    if (search == INVALID_HANDLE_VALUE) return out;
    do {
        const std::wstring_view name = each.cFileName;
        if (name != L"." && name != L"..") out.names.push_back(name_of(folder / name));
    } while (FindNextFileW(search, &each) != 0);
    FindClose(search);
    return out;
}

}  // namespace govinfo::cli
