#include "summary_text.hpp"

#include <cstddef>
#include <vector>

#include "grid.hpp"

namespace govinfo::cli {
namespace {

constexpr std::size_t most_rules = 10;

}  // namespace

std::string summary_text(const CheckSummary& summary, const Console& console) {
    const auto number = [](std::size_t count) { return std::to_string(count); };
    std::string text = "\n";
    text += console.say({"共{0}份：", "{0} files: "}, {number(summary.files().size())});
    for (const Verdict verdict :
         {Verdict::consistent, Verdict::inconsistent, Verdict::incomplete}) {
        text += console.say({"{0} {1}，", "{0} {1}, "},
                            {console.say(label(verdict)), number(summary.count(verdict))});
    }
    text += console.say({"无法读取 {0}", "not read {0}"}, {number(summary.count(std::nullopt))});
    text += "\n";
    const std::vector<RuleCount> rules = summary.rules(most_rules);
    if (rules.empty()) return text;
    text += console.say({"最常见的问题\n", "The most frequent problems\n"});
    Grid grid({Align::left, Align::right, Align::right, Align::left}, 2);
    for (const RuleCount& each : rules) {
        grid.add({std::string(each.rule->id),
                  console.say({"{0}处", "{0}"}, {number(each.findings)}),
                  console.say({"{0}份", "in {0}"}, {number(each.reports)}),
                  std::string(console.say(each.rule->summary))});
    }
    return text + grid.text();
}

}  // namespace govinfo::cli
