// What a register that is to be filled in says.
#pragma once

#include <string>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/registers.hpp>
#include <govinfo/text.hpp>

namespace govinfo::detail {

/// Of each column.
struct RegisterRows {
    std::vector<std::string> heads;
    std::vector<std::string> example;
    std::vector<std::vector<std::string>> choices;  ///< words that may stand in it; none = any
};

[[nodiscard]] RegisterRows register_rows(const Register& of, const Form& form, Language language);

}  // namespace govinfo::detail
