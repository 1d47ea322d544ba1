// Every rule of the catalogue on reports made for it: it passes, fails and is not assessable where
// it should, and says why.

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/copied_text.hpp>
#include <govinfo/validate.hpp>

#include "rules/area_case.hpp"
#include "rules/record_case.hpp"
#include "rules/rule_case.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Everything on, also what is off by default, and what the case says.
struct Everything {
    std::vector<std::string_view> ids;
    std::optional<TextIndex> others;
    ValidateOptions options;

    explicit Everything(const RuleCase& each) {
        for (const Rule* rule : rules()) ids.push_back(rule->id);
        options.enable = ids;
        options.read = each.read ? &*each.read : nullptr;
        options.previous = each.previous ? &*each.previous : nullptr;
        if (each.other) {
            const Report* const reports[] = {&*each.other};
            options.others = &others.emplace(reports);
        }
        for (const auto& [name, value] : each.options) set(name, value);
    }

  private:
    std::string_view disabled_;

    void set(std::string_view name, const std::string& value) {
        if (name == "blank" && value == "zero") {
            options.blank = BlankPolicy::zero;
        } else if (name == "deadline") {
            options.deadline = Date::parse(value);
        } else if (name == "max_text") {
            options.max_text = std::stoul(value);
        } else if (name == "disable") {
            disabled_ = value;
            options.disable = {&disabled_, 1};
        } else {
            throw std::runtime_error("no option " + std::string(name));
        }
    }
};

template <class Visit>
void for_each_case(Visit visit) {
    for (const Rule* rule : rules()) {
        for (const RuleCase& each : cases_of(rule->id)) BOOST_TEST_CONTEXT(each.name) {
                visit(each, Everything(each).options);
            }
    }
}

/// The rule's findings on that line, of evaluate().
std::vector<Finding> on_line(const RuleCase& each, const ValidateOptions& options) {
    std::vector<Finding> out;
    for (const Finding& finding : evaluate(each.report, options))
        if (finding.rule->id == each.rule && finding.line == each.line) out.push_back(finding);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rule_cases)

BOOST_AUTO_TEST_CASE(every_rule_has_a_case_of_each_outcome) {
    std::set<std::string> ids;
    for (const Rule* rule : rules()) BOOST_TEST_CONTEXT(rule->id) {
            const std::string& id = *ids.emplace(rule->id).first;
            const auto impossible = impossible_outcomes(id);
            std::set<std::string> outcomes;
            for (const RuleCase& each : cases_of(id)) outcomes.insert(each.outcome);
            for (const RecordCase& each : record_cases_of(id)) outcomes.insert(each.outcome);
            for (const AreaCase& each : area_cases_of(id)) outcomes.insert(each.outcome);
            for (const std::string outcome : {"pass", "fail", "na"})
                BOOST_TEST(outcomes.count(outcome) != impossible.count(outcome), outcome);
        }
    for (const std::string& folder : rules_with_cases())
        BOOST_TEST(ids.count(folder) == 1U, folder << " is no rule");
}

BOOST_AUTO_TEST_CASE(the_rule_has_the_outcome_on_the_line) {
    const std::map<std::string, Outcome> outcomes = {{"pass", Outcome::pass},
                                                     {"fail", Outcome::fail},
                                                     {"na", Outcome::not_assessable},
                                                     {"skip", Outcome::not_applicable}};
    for_each_case([&](const RuleCase& each, const ValidateOptions& options) {
        const auto found = on_line(each, options);
        BOOST_TEST_REQUIRE(found.size() == 1U);
        BOOST_TEST(name(found[0].outcome) == name(outcomes.at(each.outcome)));
    });
}

BOOST_AUTO_TEST_CASE(a_failing_case_fails_on_its_line_alone) {
    for_each_case([&](const RuleCase& each, const ValidateOptions& options) {
        std::set<std::string_view> lines;
        const Findings findings = validate(each.report, options);
        for (const Finding& finding : findings.failures())
            if (finding.rule->id == each.rule) lines.insert(finding.line);
        std::set<std::string_view> expected;
        if (each.outcome == "fail") expected.insert(each.line);
        BOOST_TEST(lines == expected, boost::test_tools::per_element());
    });
}

BOOST_AUTO_TEST_CASE(failures_and_reasons_are_said_as_written_down) {
    for_each_case([&](const RuleCase& each, const ValidateOptions& options) {
        if (each.outcome == "pass" || each.outcome == "skip") return;
        const auto found = on_line(each, options);
        BOOST_TEST_REQUIRE(found.size() == 1U);
        const auto said = said_of(found[0], each.report, options);
        for (const auto& [word, text] : each.said)
            BOOST_TEST((said.count(word) ? said.at(word) : "") == text);
        BOOST_TEST(said.size() == each.said.size());
    });
}

BOOST_AUTO_TEST_SUITE_END()
