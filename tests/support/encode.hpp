// Text in the encodings that are read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace govinfo::test {

/// UTF-8 in UTF-8, UTF-16LE, UTF-16BE, GB18030 or GBK; nothing if that lacks one of its characters.
[[nodiscard]] std::optional<std::string> encoded(std::string_view utf8, std::string_view charset);

}  // namespace govinfo::test
