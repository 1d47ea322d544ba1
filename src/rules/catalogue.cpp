// The catalogue: the union of the forms' linear rules and the rules written as functions.

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

#include <govinfo/rollup.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/tally.hpp>

#include "engine/former_ids.hpp"
#include "engine/previous.hpp"
#include "forms/shared.hpp"
#include "rules/rule_set.hpp"

namespace govinfo {
namespace {

std::string_view family(const Rule& rule) {
    return rule.id.substr(0, rule.id.find('.'));
}

/// Of fixed size, so that the first call of rules() cannot run out of memory.
class Catalogue {
  public:
    /// Linear rules of all forms stand once each: newest form first, families kept together.
    Catalogue() noexcept {
        for (const detail::CellRule& each : detail::cell_rules()) insert(size_, each.rule);
        const auto all = forms();
        for (auto form = all.rbegin(); form != all.rend(); ++form)
            for (const LinearRule& linear : (*form)->spec().rules)
                if (!contains(linear.rule.id)) insert(end_of_family(linear.rule), linear.rule);
        detail::for_each_report_rule(
            [this](const detail::ReportRule& each) { insert(size_, each.rule); });
        for (const Rule& each : record_rules()) insert(size_, each);
        for (const Rule& each : rollup_rules()) insert(size_, each);
    }

    [[nodiscard]] std::span<const Rule* const> rules() const noexcept {
        return {rules_.data(), size_};
    }

  private:
    [[nodiscard]] bool contains(std::string_view id) const noexcept {
        const auto all = rules();
        return std::any_of(all.begin(), all.end(),
                           [&](const Rule* rule) { return rule->id == id; });
    }
    [[nodiscard]] std::size_t end_of_family(const Rule& rule) const noexcept {
        for (std::size_t i = size_; i != 0; --i)
            if (family(*rules_[i - 1]) == family(rule)) return i;
        return size_;
    }
    void insert(std::size_t at, const Rule& rule) noexcept {
        assert(size_ < rules_.size());
        std::copy_backward(rules_.data() + at, rules_.data() + size_, rules_.data() + size_ + 1);
        rules_[at] = &rule;
        ++size_;
    }

    std::array<const Rule*, 128> rules_ = {};
    std::size_t size_ = 0;
};

}  // namespace

std::span<const Rule* const> rules() noexcept {
    static const Catalogue catalogue;
    return catalogue.rules();
}

bool applies_to(const Rule& rule, const Form& form) noexcept {
    if (detail::is_on_records(rule) || detail::is_on_areas(rule)) return true;
    for (const LinearRule& linear : form.spec().rules)
        if (linear.rule.id == rule.id) return true;
    for (const detail::CellRule& each : detail::cell_rules()) {
        if (each.rule.id != rule.id) continue;
        const auto cells = form.cells();
        return !each.kind || std::any_of(cells.begin(), cells.end(), [&](const CellInfo& cell) {
            return cell.column->kind == *each.kind;
        });
    }
    bool stands = false;
    if (const detail::ReportRule* each = detail::find_report_rule(rule))
        each->for_each_line(form, [&](std::string_view) { stands = true; });
    return stands;
}

const Rule* find_rule(std::string_view id) noexcept {
    id = detail::current_id(id);
    for (const Rule* rule : rules())
        if (rule->id == id) return rule;
    return nullptr;
}

std::vector<std::string> detail::files_of(const Rule& rule) {
    const auto holds = [&rule](const auto& rules) {
        return std::any_of(rules.begin(), rules.end(),
                           [&rule](const auto& each) { return each.rule.id == rule.id; });
    };
    if (rule.id == organ_of_previous.id || rule.id == year_of_previous.id)
        return {"src/engine/previous.hpp"};
    if (is_on_records(rule)) return {"src/registers/record_rules.cpp"};
    if (is_on_areas(rule)) return {"src/rollup/rollup_rules.cpp"};
    if (holds(cell_rules())) return {"src/engine/cell_rules.cpp"};
    for (const RuleFile& file : rule_files)
        if (holds(file.rules())) return {std::string(file.path)};
    if (holds(std::span(request_and_proceeding_rules)) || holds(std::span(year_to_year_rules)))
        return {"src/forms/shared.hpp"};
    std::vector<std::string> files;
    for (const Form* form : forms())
        if (holds(form->spec().rules))
            files.push_back("src/forms/form_" + std::string(form->id()) + ".hpp");
    return files;
}

std::string_view name(Basis basis) noexcept {
    constexpr std::string_view names[] = {"printed", "structural", "legal", "customary"};
    return names[static_cast<std::size_t>(basis)];
}

std::string_view name(Severity severity) noexcept {
    constexpr std::string_view names[] = {"error", "warning", "info"};
    return names[static_cast<std::size_t>(severity)];
}

Text label(Basis basis) noexcept {
    constexpr Text labels[] = {{"表内印明", "printed"},
                               {"表式结构", "structural"},
                               {"法律法规", "legal"},
                               {"填报惯例", "customary"}};
    return labels[static_cast<std::size_t>(basis)];
}

Text label(Severity severity) noexcept {
    constexpr Text labels[] = {{"错误", "error"}, {"警告", "warning"}, {"提示", "info"}};
    return labels[static_cast<std::size_t>(severity)];
}

namespace {

bool is_one_of(const Rule& rule, std::span<const Rule> all) noexcept {
    return std::any_of(all.begin(), all.end(),
                       [&rule](const Rule& each) { return each.id == rule.id; });
}

}  // namespace

bool detail::is_on_records(const Rule& rule) noexcept {
    return is_one_of(rule, record_rules());
}

bool detail::is_on_areas(const Rule& rule) noexcept {
    return is_one_of(rule, rollup_rules());
}

bool is_on_text(const Rule& rule) noexcept {
    using detail::Stand;
    const detail::ReportRule* found = detail::find_report_rule(rule);
    return found != nullptr && (found->reads_text || found->stand == Stand::each_section ||
                                found->stand == Stand::each_prose);
}

}  // namespace govinfo
