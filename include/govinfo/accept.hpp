// Findings that a human looked at and accepted, each with the reason why.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <govinfo/explain.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// Reasons by acceptance_id(): by one that names the report, or by one that does not and holds for
/// every report that is checked with the list.
using Acceptances = std::map<std::string, std::string, std::less<>>;

/// What a failure is accepted by: its id, and where it quotes words, these too, that another
/// contradiction in the same part is not accepted with it: `NAR.NEW@overview#1a2b3c4d` (FNV-1a of
/// the words as they stand, 32 bits in hexadecimal).
[[nodiscard]] std::string acceptance_id(const ExplainedFinding& failure);

/// The same with whose it is: `某县教育局-2024:T3.BALANCE@person`; of an unknown organ without.
[[nodiscard]] std::string acceptance_id(const Explanation& explanation,
                                        const ExplainedFinding& failure);

/// Reads a JSON object of such ids and reasons, {"T3.BALANCE@person":"已在备注中说明"}, or the list of
/// problems (problem_list.hpp) as it comes back: CSV in UTF-8 or GB18030, or the sheets of an XLSX
/// or ODS that have 编号 and 状态 in a row, whichever program saved it. Of a list, the rows count that
/// have 认可 or `accepted` as their 状态, also those that a filter hides, with their 备注 as the
/// reason. Ids that rules had before 1.0 are taken for the present ones. What is no id of a rule's
/// finding, an id that stands twice (in a list with another reason), a row without a unit and a
/// reason in JSON that is no string of one line are refused with line and column, a workbook without
/// such a head as `missing_key`, and what wants more than four times the default memory and cells of
/// ReadOptions, some 140,000 rows, as `too_large`. Near-linear.
[[nodiscard]] Result<Acceptances> read_acceptances(std::string_view bytes);

/// Gives failures that are in the list the reason with which they were accepted. What they say of
/// the report, also the verdict and the counts, stays as it is.
void accept(Explanation& explanation, const Acceptances& acceptances);

}  // namespace govinfo
