// Names of files, in UTF-8 on every system, as the user gave them and with `/` between their parts.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace govinfo::cli {

[[nodiscard]] inline std::filesystem::path path_of(std::string_view name) {
    return std::u8string(name.begin(), name.end());
}

[[nodiscard]] inline std::string name_of(const std::filesystem::path& path) {
    const std::u8string name = path.generic_u8string();
    return {name.begin(), name.end()};
}

}  // namespace govinfo::cli
