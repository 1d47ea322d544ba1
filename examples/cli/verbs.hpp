// The verbs of the command: what each was asked, and the function that does it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/header.hpp>
#include <govinfo/validate.hpp>

#include "console.hpp"

namespace govinfo::cli {

struct Check {
    std::vector<std::string> files;
    BlankPolicy blank = BlankPolicy::unknown;
    std::vector<std::string> enable;
    std::vector<std::string> disable;
    std::optional<Date> deadline;
    Severity fail_on = Severity::error;
    bool strict = false;  ///< incomplete counts as a finding
    bool show = false;    ///< also print the tables as read
    bool json = false;
};

struct Convert {
    std::string file;
    std::string output;  ///< empty = standard output
};

struct Fill {
    std::string file;
    std::string output;
    BlankPolicy blank = BlankPolicy::unknown;
};

struct ListRules {
    const Rule* only = nullptr;  ///< one rule in full; null = the catalogue
    bool json = false;
    bool markdown = false;
};

struct PrintSchema {
    const Form* form = nullptr;
};

struct MakeTemplate {
    const Form* form = nullptr;
    std::string organ;
    std::optional<int> year;
};

using Command = std::variant<Check, Convert, Fill, ListRules, PrintSchema, MakeTemplate>;

[[nodiscard]] Exit run(const Check& check, const Console& console);
[[nodiscard]] Exit run(const Convert& convert, const Console& console);
[[nodiscard]] Exit run(const Fill& fill, const Console& console);
[[nodiscard]] Exit run(const ListRules& list, const Console& console);
[[nodiscard]] Exit run(const PrintSchema& print, const Console& console);
[[nodiscard]] Exit run(const MakeTemplate& make, const Console& console);

}  // namespace govinfo::cli
