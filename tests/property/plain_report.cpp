#include "property/plain_report.hpp"

#include <stdexcept>

namespace govinfo::test {
namespace {

std::vector<std::string> outcomes_with(std::vector<std::string> other) {
    std::vector<std::string> rows = {
        "granted",
        "partly_granted",
        "refused/state_secret",
        "refused/prohibited_by_law",
        "refused/security_or_stability",
        "refused/third_party_rights",
        "refused/internal_affairs",
        "refused/process_information",
        "refused/enforcement_file",
        "refused/administrative_inquiry",
        "unavailable/not_held",
        "unavailable/needs_creation",
        "unavailable/unclear",
        "not_processed/complaint",
        "not_processed/repeated",
        "not_processed/published_material",
        "not_processed/excessive",
        "not_processed/reconfirmation",
    };
    rows.insert(rows.end(), other.begin(), other.end());
    return rows;
}

/// How large the numbers of a report are.
enum class Size { zero, everyday, large };

/// One giant and many large numbers still add up to at most twelve digits.
class Numbers {
  public:
    explicit Numbers(Random& random) : random_(random) {
        switch (draw(random, 0, 5)) {
            case 0:
                size_ = Size::zero;
                break;
            case 1:
                size_ = Size::large;
                break;
            default:
                size_ = Size::everyday;
        }
        giant_ = size_ == Size::large && one_in(random, 2);
    }

    std::int64_t next() {
        if (size_ == Size::zero || one_in(random_, 2)) return 0;
        if (size_ == Size::everyday) return draw(random_, 0, one_in(random_, 5) ? 4000 : 12);
        if (giant_ && one_in(random_, 20)) {
            giant_ = false;
            return draw(random_, 100'000'000'000, 700'000'000'000);
        }
        return draw(random_, 0, 1'000'000'000);
    }

  private:
    Random& random_;
    Size size_ = Size::everyday;
    bool giant_ = false;
};

void draw_requests(PlainReport& report, Random& random) {
    Numbers numbers(random);
    const auto set = [&](const std::string& row, const std::string& column, std::int64_t value) {
        report.cells["requests/" + row + "/" + column] = number(value);
    };
    const std::vector<std::string> rows = outcomes(report.form, report.unsplit);
    std::map<std::string, std::int64_t> totals;
    for (const std::string& applicant : applicants()) {
        const bool nobody = one_in(random, 3);
        std::int64_t concluded = 0;
        const auto set_and_add = [&](const std::string& row, std::int64_t value) {
            set(row, applicant, value);
            totals[row] += value;
        };
        for (const std::string& row : rows) {
            const std::int64_t value = nobody ? 0 : numbers.next();
            set_and_add(row, value);
            concluded += value;
        }
        const std::int64_t carried_out = nobody || concluded > 500'000'000'000 ? 0 : numbers.next();
        const std::int64_t handled = concluded + carried_out;
        const std::int64_t carried_in = one_in(random, 2) ? 0 : draw(random, 0, handled);
        set_and_add("concluded", concluded);
        set_and_add("carried_out", carried_out);
        set_and_add("carried_in", carried_in);
        set_and_add("received", handled - carried_in);
    }
    for (const auto& [row, total] : totals) set(row, "total", total);
}

void draw_proceedings(PlainReport& report, Random& random) {
    Numbers numbers(random);
    for (const std::string& group : proceeding_groups()) {
        const std::string row = "proceedings/" + group + "/";
        std::int64_t total = 0;
        for (const std::string& result : proceeding_results()) {
            const std::int64_t value = numbers.next();
            report.cells[row + result] = number(value);
            total += value;
        }
        report.cells[row + "total"] = number(total);
    }
}

PlainCell draw_money(Random& random) {
    if (one_in(random, 3)) return number(0);
    return {CellState::number,
            draw(random, 0, one_in(random, 4) ? 999'999'999'999'999'999 : 72'701'257'800)};
}

void draw_proactive_2021(PlainReport& report, Random& random) {
    Numbers numbers(random);
    for (const std::string row : {"regulations", "normative_documents"}) {
        const bool none = row == "regulations" && report.kind == OrganKind::department;
        const std::int64_t issued = none ? 0 : numbers.next();
        const std::int64_t repealed = none ? 0 : numbers.next();
        const std::int64_t in_force =
            none ? 0 : std::max<std::int64_t>(issued - repealed, 0) + draw(random, 0, 400);
        report.cells["proactive/" + row + "/issued"] = number(issued);
        report.cells["proactive/" + row + "/repealed"] = number(repealed);
        report.cells["proactive/" + row + "/in_force"] = number(in_force);
    }
    for (const std::string row : {"licensing", "penalties", "coercion"})
        report.cells["proactive/" + row + "/decisions"] = number(numbers.next());
    report.cells["proactive/fees/amount"] = draw_money(random);
}

void draw_proactive_2019(PlainReport& report, Random& random) {
    Numbers numbers(random);
    for (const std::string row : {"regulations", "normative_documents"}) {
        const bool none = row == "regulations" && report.kind == OrganKind::department;
        const std::int64_t made = none ? 0 : numbers.next();
        const std::int64_t published = draw(random, 0, made);
        report.cells["proactive/" + row + "/made"] = number(made);
        report.cells["proactive/" + row + "/published"] = number(published);
        report.cells["proactive/" + row + "/public_total"] =
            number(none ? 0 : published + draw(random, 0, 400));
    }
    for (const std::string row : {"licensing", "other_services", "penalties", "coercion", "fees"}) {
        const std::int64_t before = numbers.next();
        const std::int64_t change = draw(random, -before, 30);
        report.cells["proactive/" + row + "/items_last_year"] = number(before);
        report.cells["proactive/" + row + "/change"] = number(change);
        if (row == "fees") continue;
        std::int64_t decisions = numbers.next();
        if (decisions == before + change) decisions = 0;
        report.cells["proactive/" + row + "/decisions"] = number(decisions);
    }
    const PlainCell amount = draw_money(random);
    report.cells["proactive/procurement/amount"] = amount;
    report.cells["proactive/procurement/projects"] =
        number(amount.millionths == 0 ? 0 : draw(random, 1, 99));
}

}  // namespace

std::int64_t draw(Random& random, std::int64_t low, std::int64_t high) {
    const auto span = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<std::int64_t>(random() % span);
}

bool one_in(Random& random, std::int64_t n) {
    return draw(random, 1, n) == 1;
}

PlainCell number(std::int64_t units) {
    return {CellState::number, units * 1'000'000};
}

const PlainCell& PlainReport::at(const std::string& path) const {
    static const PlainCell absent;
    const auto cell = cells.find(path);
    return cell == cells.end() ? absent : cell->second;
}

const std::vector<std::string>& applicants() {
    static const std::vector<std::string> columns = {"person",          "business",      "research",
                                                     "public_interest", "legal_service", "other"};
    return columns;
}

const std::vector<std::string>& outcomes(const std::string& form, bool unsplit) {
    static const auto split_rows =
        outcomes_with({"other/uncorrected", "other/unpaid", "other/misc"});
    static const auto unsplit_rows = outcomes_with({"other"});
    return form == "2019" || unsplit ? unsplit_rows : split_rows;
}

const std::vector<std::string>& proceeding_groups() {
    static const std::vector<std::string> rows = {"reconsideration", "litigation_direct",
                                                  "litigation_after_reconsideration"};
    return rows;
}

const std::vector<std::string>& proceeding_results() {
    static const std::vector<std::string> columns = {"upheld", "corrected", "other", "pending"};
    return columns;
}

PlainReport consistent_report(const std::string& form, Random& random) {
    PlainReport report;
    report.form = form;
    report.kind = one_in(random, 2) ? OrganKind::department : OrganKind::city_government;
    report.unsplit = form == "2021" && one_in(random, 4);
    if (form == "2019")
        draw_proactive_2019(report, random);
    else
        draw_proactive_2021(report, random);
    draw_requests(report, random);
    draw_proceedings(report, random);
    return report;
}

void misfill_decisions(PlainReport& report, Random& random) {
    if (report.form != "2019") return;
    constexpr const char* rows[] = {"licensing", "other_services", "penalties", "coercion"};
    const std::string row = std::string("proactive/") + rows[draw(random, 0, 3)];
    report.cells[row + "/decisions"].millionths =
        report.at(row + "/items_last_year").millionths + report.at(row + "/change").millionths;
}

Report to_report(const PlainReport& plain) {
    const Form* form = find_form(plain.form);
    if (form == nullptr) throw std::invalid_argument(plain.form);
    Report report(*form);
    const bool department = plain.kind == OrganKind::department;
    const int year = plain.form == "2019" ? 2020 : 2024;
    Header& header = report.header();
    header.organ = department ? "宿迁市教育局" : "宿迁市人民政府";
    header.organ_kind = plain.kind;
    header.scope = department ? Scope::organ : Scope::area;
    header.year = year;
    header.title = header.organ + std::to_string(year) + "年政府信息公开工作年度报告";
    header.published = Date{static_cast<std::int16_t>(year + 1), 1, 20};
    header.period =
        Period{{static_cast<std::int16_t>(year), 1, 1}, {static_cast<std::int16_t>(year), 12, 31}};
    for (const auto& [path, cell] : plain.cells) {
        const auto index = form->find(path);
        if (!index) throw std::invalid_argument(path);
        switch (cell.state) {
            case CellState::absent:
                break;
            case CellState::blank:
                report.set_blank(*index);
                break;
            case CellState::not_applicable:
                report.set_not_applicable(*index);
                break;
            case CellState::text:
                report.set_text(*index, "见附件");
                break;
            case CellState::number:
                report.set_number(*index, Decimal::from_millionths(cell.millionths).value());
        }
    }
    return report;
}

}  // namespace govinfo::test
