#include <string>
#include <string_view>

#include <govinfo/accept.hpp>

#include "write/csv.hpp"
#include "write/page.hpp"
#include "write/problems.hpp"

namespace govinfo::detail {
namespace {

constexpr Text head = {
    "单位,年度,文件,编号,级别,规则,位置,出处,问题,左边,右边,相差,建议,依据,状态,整改情况,备注\r\n",
    "unit,year,file,id,severity,rule,where,place,problem,left,right,difference,proposal,basis,"
    "status,action,remark\r\n"};

constexpr Text accepted = {"认可", "accepted"};

/// What a spreadsheet would compute gets an apostrophe; a number is one.
std::string field(std::string_view text) {
    const bool number = Decimal::parse(text).has_value();
    const bool formula =
        !text.empty() && !number && std::string_view("=+-@\t\r").find(text.front()) != text.npos;
    return csv((formula ? "'" : "") + printable(text));
}

class Row {
  public:
    Row& add(std::string_view text) {
        if (!row_.empty() || any_) row_ += ",";
        any_ = true;
        row_ += field(text);
        return *this;
    }
    [[nodiscard]] std::string end() && { return std::move(row_) + "\r\n"; }

  private:
    std::string row_;
    bool any_ = false;
};

}  // namespace

std::string csv_head(Language language) {
    return "\xEF\xBB\xBF" + std::string(head.in(language));
}

std::string csv_rows(const Checked& checked, Language language) {
    const Explanation& explanation = checked.explanation;
    std::string rows;
    for (const ExplainedFinding* each : by_severity(explanation)) {
        const ExplainedFinding& failure = *each;
        const auto in = static_cast<std::size_t>(language);
        const Rule& rule = *failure.finding.rule;
        Row row;
        row.add(explanation.organ).add(explanation.year ? std::to_string(*explanation.year) : "");
        row.add(checked.file).add(acceptance_id(failure));
        row.add(label(failure.finding.severity()).in(language)).add(rule.id);
        row.add(failure.line_label[in]).add(place(failure.position, language));
        row.add(failure.message[in]).add(failure.left).add(failure.right).add(failure.difference);
        row.add(proposal(failure, checked, language)).add(rule.citation.in(language));
        row.add(failure.accepted.empty() ? "" : accepted.in(language))
            .add("")
            .add(failure.accepted);
        rows += std::move(row).end();
    }
    return rows;
}

std::string csv_unread(std::string_view file, std::string_view why, Language language) {
    Row row;
    row.add("").add("").add(file).add("").add(label(Severity::error).in(language)).add("");
    row.add("").add("").add(why);
    for (int i = 0; i < 8; ++i) row.add("");
    return std::move(row).end();
}

}  // namespace govinfo::detail
