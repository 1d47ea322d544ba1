// Registers to be filled in: the official heads, and below them a row that shows how. It is clearly an
// example and never counted (REG.NO_RECORD).
#pragma once

#include <string>

#include <govinfo/form.hpp>
#include <govinfo/registers.hpp>
#include <govinfo/result.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// CSV with a byte order mark before it, as spreadsheets open it. `form` has the words of the example.
[[nodiscard]] std::string register_csv(const Register& of, const Form& form, Language language);

/// XLSX: what is one of few words is chosen from a list, days are shown as such and ids as they are
/// typed; the head stays in sight. Refused where the build writes no XLSX.
[[nodiscard]] Result<std::string> register_workbook(const Register& of, const Form& form,
                                                    Language language);

}  // namespace govinfo
