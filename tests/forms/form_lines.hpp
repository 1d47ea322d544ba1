// A form as the lines of tests/data/forms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/form.hpp>

namespace govinfo::test {

[[nodiscard]] std::vector<std::string> lines_of(const Form& form);

/// Of a file under tests/data/forms; empty where there is none.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view file);

/// The fields of a line.
[[nodiscard]] std::vector<std::string> fields(const std::string& line);

}  // namespace govinfo::test
