// A linear rule as a formula over the labels of its form.
#pragma once

#include <string>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/text.hpp>

namespace govinfo::cli {

/// One formula and the forms that have it.
struct Formula {
    std::vector<const Form*> forms;
    std::string text;  ///< 「每列：（七）总计 + 四、结转下年度继续办理 = …」
};

/// The formulas of a rule, one for each wording; none if the rule is not linear.
[[nodiscard]] std::vector<Formula> formulas(const Rule& rule, Language language);

/// The forms whose reports the rule can concern, oldest first.
[[nodiscard]] std::vector<const Form*> forms_of(const Rule& rule);

/// `2019, 2021`
[[nodiscard]] std::string listed(const std::vector<const Form*>& forms, Language language);

}  // namespace govinfo::cli
