// Runs every rule on every line.

#include <govinfo/validate.hpp>

#include <govinfo/read.hpp>

#include "engine/linear_rules.hpp"
#include "rules/rule_set.hpp"

namespace govinfo {
namespace {

using detail::Assessed;
using detail::Operands;
using detail::Sink;

void run_report_rules(const Operands& operands, Sink& sink) {
    const Report& report = operands.report();
    const ValidateOptions& options = operands.options();
    detail::Prose prose(report, options);
    detail::for_each_report_rule([&](const detail::ReportRule& each) {
        if (!detail::is_on(each.rule, options)) return;
        const Outcome was_asked = detail::asked(each.source, report, options);
        if (was_asked == Outcome::not_applicable && !sink.wants_passes()) return;
        each.for_each_line(report.form(), [&](std::string_view line) {
            if (was_asked == Outcome::not_applicable)
                return sink.take(each.rule, line, Assessed{was_asked});
            if (each.reads_text && prose.too_long())
                return sink.take(each.rule, line, Assessed{Outcome::not_assessable});
            sink.take(each.rule, line, Assessed{each.check({report, options, line, prose})});
        });
    });
}

/// In catalogue order, then form order.
void run(const Report& report, const ValidateOptions& options, Sink& sink) {
    const Operands operands(report, options);
    detail::run_table_rules(operands, sink);
    run_report_rules(operands, sink);
}

}  // namespace

Findings validate(const Report& report, const ValidateOptions& options) {
    struct Collect final : Sink {
        explicit Collect(Findings& findings) noexcept : Sink(false), out(findings) {}
        Findings& out;

        void take(const Rule& rule, std::string_view line, const Assessed& assessed) override {
            if (assessed.outcome == Outcome::fail) {
                out.failures_.push_back(detail::finding_of(rule, line, assessed));
                ++out.counts_[static_cast<std::size_t>(out.failures_.back().severity())];
            } else if (assessed.outcome == Outcome::not_assessable) {
                ++out.not_assessable_;
                if (rule.basis == Basis::printed || rule.basis == Basis::structural)
                    out.required_not_assessable_ = true;
            }
        }
    };
    Findings findings;
    findings.blank_ = options.blank;
    Collect collect(findings);
    run(report, options, collect);
    return findings;
}

Findings validate(const ReadResult& read, ValidateOptions options) {
    options.read = &read;
    return validate(read.report, options);
}

Verdict Findings::verdict() const noexcept {
    if (count(Severity::error) != 0) return Verdict::inconsistent;
    return required_not_assessable_ ? Verdict::incomplete : Verdict::consistent;
}

namespace {

/// Every outcome, or those alone that could not be assessed.
std::vector<Finding> collect(const Report& report, const ValidateOptions& options, bool every) {
    struct Store final : Sink {
        explicit Store(bool wants_every) noexcept : Sink(wants_every) {}
        std::vector<Finding> findings;

        void take(const Rule& rule, std::string_view line, const Assessed& assessed) override {
            if (wants_passes() || assessed.outcome == Outcome::not_assessable)
                findings.push_back(detail::finding_of(rule, line, assessed));
        }
    };
    Store store(every);
    run(report, options, store);
    return std::move(store.findings);
}

}  // namespace

std::vector<Finding> evaluate(const Report& report, const ValidateOptions& options) {
    return collect(report, options, true);
}

std::vector<Finding> evaluate(const ReadResult& read, ValidateOptions options) {
    options.read = &read;
    return evaluate(read.report, options);
}

std::vector<Finding> unassessed(const Report& report, const ValidateOptions& options) {
    return collect(report, options, false);
}

std::vector<Finding> unassessed(const ReadResult& read, ValidateOptions options) {
    options.read = &read;
    return unassessed(read.report, options);
}

}  // namespace govinfo
