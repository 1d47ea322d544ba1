#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "write/csv.hpp"
#include "write/problem_rows.hpp"
#include "write/problems.hpp"

namespace govinfo::detail {
namespace {

std::string line(const ProblemRow& row) {
    std::string out;
    for (std::size_t i = 0; i < row.size(); ++i)
        out.append(i == 0 ? "" : ",").append(safe_csv(row[i]));
    return out + "\r\n";
}

class CsvList : public ListWriter {
  public:
    explicit CsvList(Language language) : language_(language) {}

    std::string begin() override {
        ProblemRow head;
        for (const Text& each : problem_columns) head.emplace_back(each.in(language_));
        return "\xEF\xBB\xBF" + line(head);
    }
    std::string add(const Checked& checked, std::string_view) override {
        std::string rows;
        for (const ProblemRow& each : problem_rows(checked, language_)) rows += line(each);
        return rows;
    }
    std::string add_unread(std::string_view file, std::string_view why, std::string_view) override {
        return line(unread_row(file, why, language_));
    }
    std::string end(const CheckSummary&, std::span<const std::string>) override { return {}; }

  private:
    Language language_;
};

}  // namespace

std::unique_ptr<ListWriter> csv_list(Language language) {
    return std::make_unique<CsvList>(language);
}

}  // namespace govinfo::detail
