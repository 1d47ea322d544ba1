// The rules as people read them, linear ones as formulas.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// One formula and the forms that have it.
struct Formula {
    std::vector<const Form*> forms;
    std::string text;  ///< 「每列：（七）总计 + 四、结转下年度继续办理 = …」
};

/// The formulas of a rule, one for each wording; none if the rule is not linear. They are made from
/// the definitions that check and compute; rows and columns by the labels of the official form.
[[nodiscard]] std::vector<Formula> formulas(const Rule& rule, Language language);

/// The forms whose reports the rule can concern, oldest first.
[[nodiscard]] std::vector<const Form*> forms_of(const Rule& rule);

/// Markdown in both languages: an overview, then each rule with its formulas, citation and message.
[[nodiscard]] std::string rules_markdown(std::span<const Rule* const> rules);

}  // namespace govinfo
