// Diagnoses of reports with faults: the true cells are found, and the smallest answers are those
// that trying all sets of one, two and three cells finds.

#include <govinfo/diagnose.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "property/plain_report.hpp"
#include "property/plain_rules.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

using Values = std::map<std::string, std::int64_t>;  ///< in millionths, by path
using Paths = std::vector<std::string>;

// ---- trying all sets ---------------------------------------------------------------------------

/// The equalities of tables three and four, written out by hand.
class Trial {
  public:
    explicit Trial(const PlainReport& report) : report_(report) {
        std::vector<std::string> rows = outcomes(report.form, report.unsplit);
        Paths columns = applicants();
        columns.push_back("total");
        for (const std::string& column : columns) {
            const auto cell = [&](const std::string& row) {
                return "requests/" + row + "/" + column;
            };
            add({cell("received"), cell("carried_in")}, {cell("concluded"), cell("carried_out")});
            Paths parts;
            for (const std::string& row : rows) parts.push_back(cell(row));
            add({cell("concluded")}, parts);
        }
        rows.insert(rows.end(), {"received", "carried_in", "concluded", "carried_out"});
        for (const std::string& row : rows) {
            Paths parts;
            for (const std::string& column : applicants())
                parts.push_back("requests/" + row + "/" + column);
            add({"requests/" + row + "/total"}, parts);
        }
        for (const std::string& row : proceeding_groups()) {
            Paths parts;
            for (const std::string& result : proceeding_results())
                parts.push_back("proceedings/" + row + "/" + result);
            add({"proceedings/" + row + "/total"}, parts);
        }
    }

    /// The changes of the fewest cells, up to three, after which all hold. Empty if the values of
    /// some set may be left open, which is not tried.
    [[nodiscard]] std::optional<std::set<Values>> smallest() {
        for (std::size_t size = 0; size <= 3 && found_.empty() && !open_; ++size) choose(0, size);
        if (open_) return std::nullopt;
        return found_;
    }

  private:
    struct Cell {
        std::string path;
        std::uint64_t equations = 0;  // as bits
        std::map<std::size_t, int> coefficients = {};
    };

    void add(const Paths& left, const Paths& right) {
        Int128 sum = 0;
        const auto add_term = [&](const std::string& path, int coefficient) {
            Cell& cell = cell_at(path);
            cell.equations |= std::uint64_t{1} << sums_.size();
            cell.coefficients[sums_.size()] = coefficient;
            sum += Int128{report_.at(path).millionths} * coefficient;
        };
        for (const std::string& path : left) add_term(path, 1);
        for (const std::string& path : right) add_term(path, -1);
        if (sum != 0) failing_ |= std::uint64_t{1} << sums_.size();
        sums_.push_back(sum);
    }

    Cell& cell_at(const std::string& path) {
        for (Cell& cell : cells_)
            if (cell.path == path) return cell;
        cells_.push_back({path});
        if (!is_count(report_.at(path).millionths)) ++not_counts_;
        return cells_.back();
    }

    static bool is_count(Int128 millionths) {
        return millionths >= 0 && millionths % Decimal::scale == 0 &&
               millionths <= Decimal::max_millionths;
    }

    void choose(std::size_t from, std::size_t more) {
        if (more == 0) return try_chosen();
        for (std::size_t i = from; i < cells_.size(); ++i) {
            chosen_.push_back(&cells_[i]);
            choose(i + 1, more - 1);
            chosen_.pop_back();
        }
    }

    void try_chosen() {
        std::uint64_t met = 0;
        for (const Cell* cell : chosen_) met |= cell->equations;
        if ((failing_ & ~met) != 0) return;
        std::map<const Cell*, Int128> changes;
        std::map<std::size_t, Int128> sums;
        for (const Cell* cell : chosen_)
            for (const auto& [equation, coefficient] : cell->coefficients)
                sums[equation] = sums_[equation];
        while (changes.size() < chosen_.size())
            if (!settle_one(changes, sums)) {
                open_ = true;
                return;
            }
        for (const auto& [equation, sum] : sums)
            if (sum != 0) return;
        Values values;
        std::size_t not_counts = 0;
        for (const auto& [cell, change] : changes) {
            const std::int64_t before = report_.at(cell->path).millionths;
            if (!is_count(before)) ++not_counts;
            if (!is_count(before + change)) return;
            values[cell->path] = static_cast<std::int64_t>(before + change);
        }
        if (not_counts == not_counts_) found_.insert(values);
    }

    /// The change of a cell that is alone in an equation.
    bool settle_one(std::map<const Cell*, Int128>& changes, std::map<std::size_t, Int128>& sums) {
        for (const auto& [equation, sum] : sums) {
            const Cell* alone = nullptr;
            int open = 0;
            for (const Cell* cell : chosen_)
                if (cell->coefficients.count(equation) && !changes.count(cell))
                    ++open, alone = cell;
            if (open != 1) continue;
            const Int128 change = -sum * alone->coefficients.at(equation);
            changes[alone] = change;
            for (const auto& [each, coefficient] : alone->coefficients)
                sums[each] += change * coefficient;
            return true;
        }
        return false;
    }

    const PlainReport& report_;
    std::vector<Cell> cells_;
    std::vector<Int128> sums_;
    std::uint64_t failing_ = 0;
    std::size_t not_counts_ = 0;
    std::vector<const Cell*> chosen_;
    std::set<Values> found_;
    bool open_ = false;
};

// ---- faults ------------------------------------------------------------------------------------

std::string any_path(const PlainReport& report, Random& random) {
    Paths paths;
    for (const auto& [path, cell] : report.cells)
        if (!path.starts_with("proactive/") && cell.state == CellState::number)
            paths.push_back(path);
    return paths[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(paths.size()) - 1))];
}

/// Another cell of the same row or column.
std::string path_beside(const PlainReport& report, const std::string& path, Random& random) {
    const std::string row = path.substr(0, path.rfind('/'));
    const std::string column = path.substr(path.rfind('/'));
    for (;;) {
        const std::string other = any_path(report, random);
        if (other == path || other.substr(0, other.find('/')) != path.substr(0, path.find('/')))
            continue;
        if (other.substr(0, other.rfind('/')) == row || other.ends_with(column)) return other;
    }
}

/// Wrong values in `count` cells; the true ones of those.
Values spoil(PlainReport& report, std::int64_t count, Random& random) {
    Values before;
    const auto change = [&](const std::string& path, std::int64_t by) {
        std::int64_t& value = report.cells[path].millionths;
        if (before.count(path) || value + by > Decimal::max_millionths) return;
        before[path] = value;
        value += by;
        if (value < 0 && !one_in(random, 4)) value = -value;
        if (value == before[path]) value += Decimal::scale;
    };
    std::string path = any_path(report, random);
    std::int64_t by = 0;
    while (static_cast<std::int64_t>(before.size()) < count) {
        const bool cancel = by != 0 && one_in(random, 2);
        path = cancel ? path_beside(report, path, random) : any_path(report, random);
        by = cancel ? -by : draw(random, -9, 9) * Decimal::scale;
        if (one_in(random, 20)) ++by;
        if (one_in(random, 9)) by = report.at(any_path(report, random)).millionths;
        if (by != 0) change(path, by);
    }
    return before;
}

void blank_some(PlainReport& report, std::int64_t one_of, Random& random) {
    for (auto& [path, cell] : report.cells)
        if (one_in(random, one_of)) cell = {one_in(random, 2) ? CellState::blank : CellState::text};
}

// ---- what the library says ---------------------------------------------------------------------

Values values(const Answer& answer, const Form& form) {
    Values out;
    for (const Correction& each : answer.cells)
        out[std::string(form.cell(each.cell).path)] = each.proposed.value().millionths();
    return out;
}

/// One answer of each group, in every combination.
std::set<Values> combined(const Diagnosis& diagnosis, const Form& form) {
    std::set<Values> out = {{}};
    for (const DiagnosisGroup& group : diagnosis.groups) {
        BOOST_TEST_REQUIRE(group.exhausted);
        std::set<Values> longer;
        for (const Values& before : out)
            for (const Answer& answer : group.answers) {
                Values all = values(answer, form);
                all.insert(before.begin(), before.end());
                BOOST_TEST_REQUIRE(longer.insert(all).second);
            }
        out = longer;
    }
    return out;
}

/// With an answer of the group; a value that it leaves open becomes unknown.
Report mended(Report report, const DiagnosisGroup& group, Random& random) {
    if (group.answers.empty()) return report;
    const auto last = static_cast<std::int64_t>(group.answers.size()) - 1;
    const Answer& answer = group.answers[static_cast<std::size_t>(draw(random, 0, last))];
    apply(report, answer);
    for (const Correction& each : answer.cells)
        if (!each.proposed) report.set_blank(each.cell);
    return report;
}

/// With one answer of each group.
Report mended(Report report, const Diagnosis& diagnosis, Random& random) {
    for (const DiagnosisGroup& group : diagnosis.groups) report = mended(report, group, random);
    return report;
}

/// Whether one of the rules fails.
bool any_fails(const std::vector<Finding>& rules, const Report& report) {
    const Findings findings = validate(report);
    for (const Finding& rule : rules)
        for (const Finding& failure : findings.failures())
            if (failure.rule == rule.rule && failure.line == rule.line) return true;
    return false;
}

std::size_t errors(const Report& report) {
    return validate(report).count(Severity::error);
}

bool all_answered(const Diagnosis& diagnosis) {
    for (const DiagnosisGroup& group : diagnosis.groups)
        if (group.answers.empty()) return false;
    return true;
}

/// Whether some choice of answers changes just these cells.
bool finds(const Diagnosis& diagnosis, const Values& wrong, const Form& form) {
    std::set<std::string> found;
    for (const DiagnosisGroup& group : diagnosis.groups)
        for (const Answer& answer : group.answers) {
            std::set<std::string> paths;
            for (const Correction& each : answer.cells)
                paths.insert(std::string(form.cell(each.cell).path));
            bool all = true;
            for (const std::string& path : paths) all = all && wrong.count(path);
            if (!all) continue;
            found.insert(paths.begin(), paths.end());
            break;
        }
    return found.size() == wrong.size();
}

std::size_t cells_changed(const Diagnosis& diagnosis) {
    std::size_t cells = 0;
    for (const DiagnosisGroup& group : diagnosis.groups)
        if (!group.answers.empty()) cells += group.answers.front().cells.size();
    return cells;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(diagnose_suite)

BOOST_AUTO_TEST_CASE(one_wrong_cell_is_found_with_its_true_value) {
    Random random(160);
    std::size_t unique = 0;
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(2000); ++i) {
            PlainReport plain = consistent_report(form, random);
            const Values truth = spoil(plain, 1, random);
            const Report report = to_report(plain);
            const Diagnosis diagnosis = diagnose(report);
            const std::set<Values> answers = combined(diagnosis, report.form());
            BOOST_TEST_REQUIRE(answers.count(truth) == 1U, form << ", report " << i);
            BOOST_TEST_REQUIRE((answers == Trial(plain).smallest().value()),
                               form << ", report " << i);
            if (answers.size() == 1) ++unique;
            BOOST_TEST_REQUIRE(diagnosis.groups.at(0).unique() == (answers.size() == 1));
        }
    BOOST_TEST(unique > 0U);
}

BOOST_AUTO_TEST_CASE(the_smallest_answers_are_those_that_trying_all_sets_finds) {
    Random random(161);
    std::map<std::size_t, int> sizes;
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(1000); ++i) {
            PlainReport plain = consistent_report(form, random);
            const std::int64_t wrong = draw(random, 2, 3);
            const Values truth = spoil(plain, wrong, random);
            const Report report = to_report(plain);
            const auto expected = Trial(plain).smallest();
            if (!expected) continue;
            const std::set<Values> answers = combined(diagnose(report), report.form());
            BOOST_TEST_REQUIRE((answers == *expected), form << ", report " << i);
            const std::size_t size = answers.begin()->size();
            if (size == truth.size()) BOOST_TEST_REQUIRE(answers.count(truth) == 1U);
            ++sizes[size];
        }
    for (const std::size_t size : {1U, 2U, 3U}) BOOST_TEST(sizes[size] > 0);
}

BOOST_AUTO_TEST_CASE(every_answer_mends_all_rules) {
    Random random(162);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(1000); ++i) {
            PlainReport plain = consistent_report(form, random);
            const Values truth = spoil(plain, draw(random, 1, 6), random);
            const Report report = to_report(plain);
            const Diagnosis diagnosis = diagnose(report);
            BOOST_TEST_REQUIRE(diagnosis.groups.empty() == (errors(report) == 0));
            if (!all_answered(diagnosis)) continue;
            BOOST_TEST_REQUIRE(cells_changed(diagnosis) <= truth.size());
            BOOST_TEST_REQUIRE(errors(mended(report, diagnosis, random)) == 0U,
                               form << ", report " << i);
        }
}

BOOST_AUTO_TEST_CASE(an_answer_mends_its_group_whatever_becomes_of_the_others) {
    Random random(164);
    std::size_t groups = 0;
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(500); ++i) {
            PlainReport plain = consistent_report(form, random);
            blank_some(plain, draw(random, 3, 60), random);
            spoil(plain, draw(random, 1, 6), random);
            const Report report = to_report(plain);
            for (const DiagnosisGroup& group : diagnose(report).groups) {
                if (group.answers.empty()) continue;
                BOOST_TEST_REQUIRE(any_fails(group.rules, report));
                BOOST_TEST_REQUIRE(!any_fails(group.rules, mended(report, group, random)),
                                   form << ", report " << i);
                ++groups;
            }
        }
    BOOST_TEST(groups > 0U);
}

BOOST_AUTO_TEST_CASE(wrong_cells_among_unknown_ones_are_found) {
    Random random(163);
    std::size_t found = 0;
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(500); ++i) {
            PlainReport plain = consistent_report(form, random);
            blank_some(plain, draw(random, 3, 60), random);
            const Values truth = spoil(plain, draw(random, 1, 3), random);
            const Report report = to_report(plain);
            const Diagnosis diagnosis = diagnose(report);
            if (!all_answered(diagnosis)) continue;
            BOOST_TEST_REQUIRE(errors(mended(report, diagnosis, random)) == 0U,
                               form << ", report " << i);
            bool exhausted = true;
            for (const DiagnosisGroup& group : diagnosis.groups)
                exhausted = exhausted && group.exhausted;
            if (!exhausted) continue;
            BOOST_TEST_REQUIRE(cells_changed(diagnosis) <= truth.size());
            if (cells_changed(diagnosis) != truth.size()) continue;
            BOOST_TEST_REQUIRE(finds(diagnosis, truth, report.form()), form << ", report " << i);
            ++found;
        }
    BOOST_TEST(found > 0U);
}

BOOST_AUTO_TEST_SUITE_END()
