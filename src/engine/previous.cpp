#include "engine/previous.hpp"

#include "engine/linear_rules.hpp"

namespace govinfo::detail {

const Report* previous_of(const Report& report, const ValidateOptions& options) noexcept {
    const Report* previous = options.previous;
    if (previous == nullptr) return nullptr;
    const Header& header = report.header();
    const Header& before = previous->header();
    if (header.year && before.year && *before.year != *header.year - 1) return nullptr;
    if (!is_named(organ_of_previous.id, options.disable) &&
        !can_be_one_body(header.organ, before.organ))
        return nullptr;
    const Form& form = report.form();
    const bool comparable =
        &previous->form() == &form || form.spec().replaces == previous->form().id();
    return comparable ? previous : nullptr;
}

Outcome check_organ_of_previous(const Report& report, const ValidateOptions& options) {
    const Report* previous = options.previous;
    if (previous == nullptr) return Outcome::not_applicable;
    const std::string& before = previous->header().organ;
    const std::string& organ = report.header().organ;
    if (before.empty() || organ.empty()) return Outcome::not_assessable;
    return can_be_one_body(organ, before) ? Outcome::pass : Outcome::fail;
}

Outcome check_year_of_previous(const Report& report, const ValidateOptions& options) {
    const Report* previous = options.previous;
    if (previous == nullptr) return Outcome::not_applicable;
    const auto& before = previous->header().year;
    const auto& year = report.header().year;
    if (!before || !year) return Outcome::not_assessable;
    return *before == *year - 1 ? Outcome::pass : Outcome::fail;
}

}  // namespace govinfo::detail
