#include <govinfo/diagnose.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include "engine/linear_rules.hpp"
#include "ops/diagnose_search.hpp"
#include "ops/diagnose_slips.hpp"

namespace govinfo {
namespace {

using detail::Equality;
using detail::Operands;
using detail::Searched;

/// Equalities by index, in classes that grow together.
class Classes {
  public:
    explicit Classes(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }
    [[nodiscard]] std::size_t find(std::size_t i) const noexcept {
        while (parents_[i] != i) i = parents_[i];
        return i;
    }
    void join(std::size_t i, std::size_t j) noexcept { parents_[find(j)] = find(i); }

  private:
    std::vector<std::size_t> parents_;
};

/// A rule that fails, and an equality that cannot hold because of it.
struct Failure {
    Finding finding;
    std::size_t equality;
};

/// Searches the parts of a report that share cells and puts their findings and answers into groups.
class Diagnoser {
  public:
    Diagnoser(const Operands& operands, const DiagnoseOptions& options,
              const std::vector<Finding>& findings);
    [[nodiscard]] Diagnosis run();

  private:
    [[nodiscard]] const std::vector<std::size_t>& with(CellIndex cell) const noexcept {
        return with_[static_cast<std::size_t>(cell)];
    }
    [[nodiscard]] std::size_t equality_of(const RuleLine& line) const noexcept;
    [[nodiscard]] std::size_t equality_of(const Finding& finding) const noexcept;
    [[nodiscard]] Classes sharing_cells(const std::vector<bool>& among) const;
    void join_all_with(CellIndex cell, Classes& classes) const noexcept;
    [[nodiscard]] Searched search(std::size_t component, const Classes& components);
    void join_by_answers(const Searched& searched, Classes& groups) const;
    [[nodiscard]] std::vector<Answer> parts(const Searched& searched, std::size_t group,
                                            const Classes& groups) const;

    const Report& report_;
    const Operands& operands_;
    const DiagnoseOptions& options_;
    std::vector<Equality> equalities_;
    std::array<std::vector<std::size_t>, Form::max_cells> with_;  // indices, by cell
    std::vector<Failure> failures_;
    Classes clusters_;  // of equalities that fail and share cells
    detail::Steps steps_;
};

Diagnoser::Diagnoser(const Operands& operands, const DiagnoseOptions& options,
                     const std::vector<Finding>& findings)
    : report_(operands.report()),
      operands_(operands),
      options_(options),
      equalities_(detail::equalities(operands)),
      clusters_(equalities_.size()),
      steps_(options.max_steps) {
    for (std::size_t i = 0; i < equalities_.size(); ++i)
        for (const auto& term : equalities_[i].terms)
            with_[static_cast<std::size_t>(term.cell)].push_back(i);
    std::vector<bool> failing(equalities_.size());
    for (const Finding& finding : findings) {
        const std::size_t equality = equality_of(finding);
        if (equality == equalities_.size()) continue;
        failures_.push_back({finding, equality});
        failing[equality] = true;
    }
    clusters_ = sharing_cells(failing);
}

std::size_t Diagnoser::equality_of(const RuleLine& line) const noexcept {
    const auto found =
        std::find_if(equalities_.begin(), equalities_.end(),
                     [&](const Equality& equality) { return equality.line == &line; });
    return static_cast<std::size_t>(found - equalities_.begin());
}

/// The equality itself, one that implies the rule, or one of the cell that holds no such number.
/// equalities_.size() if the finding has nothing to do with any.
std::size_t Diagnoser::equality_of(const Finding& finding) const noexcept {
    const Form& form = report_.form();
    for (const RuleLine& line : form.rule_lines()) {
        if (&line.rule->rule != finding.rule || line.line != finding.line) continue;
        const std::size_t equality = equality_of(line);
        const std::uint16_t implying = line.implied_by.front();
        if (equality != equalities_.size() || implying == RuleLine::no_line) return equality;
        return equality_of(form.rule_lines()[implying]);
    }
    const auto cell = form.find(finding.line);
    if (!cell || detail::is_allowed(report_, *cell) || with(*cell).empty())
        return equalities_.size();
    return with(*cell).front();
}

/// Joins those of `among` that have a cell in common.
Classes Diagnoser::sharing_cells(const std::vector<bool>& among) const {
    Classes classes(equalities_.size());
    for (const std::vector<std::size_t>& together : with_) {
        const std::size_t* first = nullptr;
        for (const std::size_t& each : together) {
            if (!among[each]) continue;
            if (first == nullptr) first = &each;
            classes.join(*first, each);
        }
    }
    return classes;
}

void Diagnoser::join_all_with(CellIndex cell, Classes& classes) const noexcept {
    for (const std::size_t each : with(cell)) classes.join(with(cell).front(), each);
}

/// The limit is meant for one group, of which a component may have several.
Searched Diagnoser::search(std::size_t component, const Classes& components) {
    std::vector<const Equality*> equalities;
    std::vector<bool> fails(equalities_.size());
    for (std::size_t i = 0; i < equalities_.size(); ++i)
        if (components.find(i) == component) equalities.push_back(&equalities_[i]);
    for (const Failure& failure : failures_)
        if (components.find(failure.equality) == component)
            fails[clusters_.find(failure.equality)] = true;
    const auto clusters = static_cast<std::size_t>(std::count(fails.begin(), fails.end(), true));
    const std::size_t limit = std::min(options_.max_cells, Form::max_cells) * clusters;
    return detail::smallest_answers(operands_, equalities, limit, steps_);
}

/// Rules that share a cell of an answer belong together: docs/decisions/0016.
void Diagnoser::join_by_answers(const Searched& searched, Classes& groups) const {
    for (const Answer& answer : searched.answers)
        for (const Correction& each : answer.cells) join_all_with(each.cell, groups);
}

/// What the answers change in one group, each once, likeliest first.
std::vector<Answer> Diagnoser::parts(const Searched& searched, std::size_t group,
                                     const Classes& groups) const {
    const auto belongs = [&](const auto& each) {
        return groups.find(with(each.cell).front()) == group;
    };
    std::vector<Answer> parts;
    for (const Answer& answer : searched.answers) {
        Answer& part = parts.emplace_back();
        std::copy_if(answer.cells.begin(), answer.cells.end(), std::back_inserter(part.cells),
                     belongs);
        std::copy_if(answer.implied.begin(), answer.implied.end(), std::back_inserter(part.implied),
                     belongs);
    }
    const auto in_form_order = [](const Answer& a, const Answer& b) {
        return std::lexicographical_compare(
            a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
            [](const Correction& c, const Correction& d) { return c.cell < d.cell; });
    };
    std::sort(parts.begin(), parts.end(), in_form_order);
    const auto same_cells = [&](const Answer& a, const Answer& b) { return !in_form_order(a, b); };
    parts.erase(std::unique(parts.begin(), parts.end(), same_cells), parts.end());
    if (!parts.empty() && parts.front().cells.size() > options_.max_cells) parts.clear();
    for (Answer& answer : parts) detail::find_slips(answer, report_);
    std::stable_sort(parts.begin(), parts.end(), [&](const Answer& a, const Answer& b) {
        return detail::cost(a, report_) < detail::cost(b, report_);
    });
    return parts;
}

Diagnosis Diagnoser::run() {
    const Classes components = sharing_cells(std::vector<bool>(equalities_.size(), true));
    std::vector<std::optional<Searched>> searched(equalities_.size());  // by component
    Classes groups(equalities_.size());
    for (std::size_t cell = 0; cell < with_.size(); ++cell)
        if (!with_[cell].empty() &&
            operands_.use(static_cast<CellIndex>(cell)) == detail::Use::unknown)
            join_all_with(static_cast<CellIndex>(cell), groups);
    for (const Failure& failure : failures_) {
        const std::size_t component = components.find(failure.equality);
        auto& found = searched[component];
        if (!found) {
            found = search(component, components);
            join_by_answers(*found, groups);
        }
        if (found->answers.empty()) groups.join(clusters_.find(failure.equality), failure.equality);
    }
    Diagnosis out;
    std::vector<std::size_t> roots;
    for (const Failure& failure : failures_) {
        const std::size_t root = groups.find(failure.equality);
        const auto known = std::find(roots.begin(), roots.end(), root);
        const auto at = static_cast<std::size_t>(known - roots.begin());
        if (known == roots.end()) {
            const Searched& found = *searched[components.find(failure.equality)];
            roots.push_back(root);
            out.groups.push_back({{}, parts(found, root, groups), found.exhausted});
        }
        out.groups[at].rules.push_back(failure.finding);
    }
    return out;
}

}  // namespace

bool DiagnosisGroup::unique() const noexcept {
    return exhausted && answers.size() == 1 &&
           std::all_of(answers.front().cells.begin(), answers.front().cells.end(),
                       [](const Correction& each) { return each.proposed.has_value(); });
}

Diagnosis diagnose(const Report& report, const DiagnoseOptions& options) {
    ValidateOptions validate_options;
    validate_options.blank = options.blank;
    validate_options.previous = options.previous;
    validate_options.disable = options.disable;
    const Operands operands(report, validate_options);
    const std::vector<Finding> findings = detail::table_failures(operands);
    if (findings.empty()) return {};
    return Diagnoser(operands, options, findings).run();
}

void apply(Report& report, const Answer& answer) noexcept {
    for (const Correction& each : answer.cells)
        if (each.proposed) report.set_number(each.cell, *each.proposed);
}

}  // namespace govinfo
